//! The services of an account, and the accounts of a service, are found by indexes.

use diesel::connection::SimpleConnection as _;

use super::*;
use crate::store::connection::Keep;
use crate::store::listing::tests::{DESK, Filled, analyze, plan};

/// 200 services, half of them for one account of a hundred each.
const FILL: [&str; 2] = [
    "INSERT INTO services (desk_id, id, \"key\", labels, created_at, version, for_all) \
     SELECT desk_id, id, 'key' || created_at, '{}', created_at, 1, {no} FROM accounts WHERE created_at < 200",
    "INSERT INTO service_accounts (desk_id, service_id, account_id) \
     SELECT s.desk_id, s.id, a.id FROM services s, accounts a WHERE a.created_at % 100 = 7",
];

fn plans(filled: &Filled, no: &str) {
    filled
        .database
        .write::<_, StoreFault>(Some(DESK), Keep::Commit, |connection| {
            for sql in FILL {
                connection.batch_execute(&sql.replace("{no}", no))?;
            }
            analyze(connection, "ANALYZE services; ANALYZE service_accounts")?;
            Ok(())
        })
        .unwrap();
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        let offered = plan(connection, offered(DESK, AccountId::from_bytes([0; 16]))).join("\n");
        let ids = [ServiceId::from_bytes([0; 16]), ServiceId::from_bytes([1; 16])];
        let chosen = plan(connection, chosen_for(DESK, &ids)).join("\n");
        for (plan, index) in [(&offered, "service_accounts_by_account"), (&chosen, "service_accounts")] {
            assert!(plan.contains(index), "{plan}");
            // A desk has few services and many accounts: those are not walked.
            for table in ["service_accounts", "accounts"] {
                assert!(!plan.contains(&format!("SCAN {table}")), "{plan}");
                assert!(!plan.contains(&format!("Seq Scan on {table}")), "{plan}");
            }
        }
        Ok(())
    });
    read.unwrap();
}

#[cfg(feature = "sqlite")]
#[test]
fn p2_who_may_ask_for_what_is_found_by_indexes_of_sqlite() {
    plans(&Filled::sqlite(), "0");
}

#[cfg(feature = "postgres")]
#[test]
fn p2_who_may_ask_for_what_is_found_by_indexes_of_postgres() {
    plans(&Filled::postgres(), "FALSE");
}
