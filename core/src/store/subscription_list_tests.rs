//! Subscriptions and devices are found by walking an index in the order of the list.

use diesel::connection::SimpleConnection as _;

use super::*;
use crate::DealershipId;
use crate::StoreFault;
use crate::store::connection::Keep;
use crate::store::device::DeviceList;
use crate::store::listing::tests::{DESK, Filled, analyze, index_of, plan, without_sorting};

/// That the list walks its index and looks each account up by its key, whatever else is done.
fn walks(plan: &[String], index: &str) {
    let whole = plan.join("\n");
    let bad = ["TEMP B-TREE", "SCAN ", "Sort", "Seq Scan", "Bitmap", "Hash", "Merge"];
    assert!(!bad.iter().any(|bad| whole.contains(bad)), "{whole}");
    let walked = [format!("USING INDEX {index} "), format!(" using {index} ")];
    assert!(walked.iter().any(|walked| whole.contains(walked)), "{whole}");
    let found = whole.contains("SEARCH accounts USING PRIMARY KEY (desk_id=? AND id=?)")
        || whole.contains("SEARCH accounts USING INDEX sqlite_autoindex_accounts_1 (desk_id=? AND id=?)")
        || whole.contains(" using accounts_pkey ");
    assert!(found, "{whole}");
}

fn plans(filled: &Filled) {
    let fill = "INSERT INTO subscriptions (desk_id, account_id, state, term, renewal, ends_at, told_of) \
         SELECT desk_id, id, 'running', 12, 'same', created_at * 7919 % 100003, \
         CASE created_at % 2 WHEN 0 THEN created_at ELSE NULL END FROM accounts";
    filled
        .database
        .write::<_, StoreFault>(Some(DESK), Keep::Commit, |connection| {
            connection.batch_execute(fill)?;
            analyze(connection, "ANALYZE subscriptions")?;
            Ok(())
        })
        .unwrap();
    let place = (Timestamp::from_micros(9_000), AccountId::from_bytes([3; 16]));
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        without_sorting(connection);
        for bits in 0..16 {
            let list = EndList {
                desk: DESK,
                sight: if bits & 1 > 0 { Sight::Dealership(DealershipId::from_bytes([0; 16])) } else { Sight::Desk },
                from: (bits & 2 > 0).then_some(Timestamp::from_micros(5_000)),
                until: (bits & 4 > 0).then_some(Timestamp::from_micros(50_000)),
                untold: bits & 8 > 0,
            };
            for after in [None, Some(&place)] {
                let index = if list.untold { "subscriptions_to_tell" } else { "subscriptions_due" };
                walks(&plan(connection, list.query(after, 51)), index);
            }
        }
        let account = AccountId::from_bytes([3; 16]);
        for deleted in [false, true] {
            let plan = plan(connection, DeviceList { desk: DESK, account, deleted }.query("cam", 51));
            let index = index_of(&plan).unwrap();
            assert!(["sqlite_autoindex_devices_2", "devices_desk_id_account_id_key_key"].contains(&&*index), "{index}");
        }
        Ok(())
    });
    read.unwrap();
}

#[cfg(feature = "sqlite")]
#[test]
fn s5_every_list_of_ends_walks_an_index_of_sqlite() {
    plans(&Filled::sqlite());
}

#[cfg(feature = "postgres")]
#[test]
fn s5_every_list_of_ends_walks_an_index_of_postgres() {
    plans(&Filled::postgres());
}
