//! The values of many are found by the owners, and their number by the field.

use diesel::connection::SimpleConnection as _;

use super::*;
use crate::store::connection::Keep;
use crate::store::listing::tests::{DESK, Filled, analyze, plan};

/// A field of accounts, in which each has a value, and one of contacts.
const FILL: [&str; 3] = [
    "INSERT INTO custom_fields (desk_id, id, subject, \"key\", kind, labels, choices, required, seen_by, edited_by, position, \
     created_at, version) SELECT desk_id, id, 'account', 'own' || created_at, 'choice', '{}', '[]', {no}, 'desk', 'desk', 0, 0, 1 \
     FROM accounts WHERE created_at < 3",
    "INSERT INTO custom_values (desk_id, owner_id, field_id, value) SELECT a.desk_id, a.id, f.id, 'large' \
     FROM accounts a, custom_fields f WHERE a.created_at < 5000",
    "INSERT INTO custom_values (desk_id, owner_id, field_id, value) SELECT c.desk_id, c.id, f.id, 'small' \
     FROM contacts c, custom_fields f",
];

fn plans(filled: &Filled, no: &str) {
    filled
        .database
        .write::<_, StoreFault>(Some(DESK), Keep::Commit, |connection| {
            for sql in FILL {
                connection.batch_execute(&sql.replace("{no}", no))?;
            }
            analyze(connection, "ANALYZE custom_fields; ANALYZE custom_values")?;
            Ok(())
        })
        .unwrap();
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        let owners: Vec<Vec<u8>> = (0..50).map(|number| vec![number; 16]).collect();
        let page = plan(connection, owned(DESK, &owners)).join("\n");
        assert!(page.contains("custom_values"), "{page}");
        let field = FieldId::from_bytes([0; 16]);
        let accounts = plan(connection, of_accounts(DESK, field)).join("\n");
        let contacts = plan(connection, of_contacts(DESK, field)).join("\n");
        for used in [&accounts, &contacts] {
            // PostgreSQL knows that every account has a value here.
            let from_the_owners = used.contains("Index Cond") && used.contains("custom_values");
            assert!(used.contains("custom_values_by_field") || from_the_owners, "{used}");
        }
        for plan in [&page, &accounts, &contacts] {
            for walk in ["SCAN custom_values", "Seq Scan on custom_values", "SCAN accounts", "SCAN contacts"] {
                assert!(!plan.contains(walk), "{plan}");
            }
        }
        Ok(())
    });
    read.unwrap();
}

#[cfg(feature = "sqlite")]
#[test]
fn the_values_of_a_page_are_found_by_their_owners_in_sqlite() {
    plans(&Filled::sqlite(), "0");
}

#[cfg(feature = "postgres")]
#[test]
fn the_values_of_a_page_are_found_by_their_owners_in_postgres() {
    plans(&Filled::postgres(), "FALSE");
}
