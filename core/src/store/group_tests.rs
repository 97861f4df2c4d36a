//! The accounts of a group are found by an index.

use super::*;
use crate::store::listing::tests::{DESK, Filled, plan};

fn plans(filled: &Filled) {
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        let [from, into] = [[1; 16], [2; 16]].map(GroupId::from_bytes);
        let told = plan(connection, members_of(DESK, from)).join("\n");
        let moved = plan(connection, both(DESK, &[from, into])).join("\n");
        for plan in [&told, &moved] {
            assert!(plan.contains("account_group_members"), "{plan}");
            for walk in [
                "SCAN account_group_members",
                "Seq Scan on account_group_members",
                "SCAN accounts",
                "Seq Scan on accounts",
            ] {
                assert!(!plan.contains(walk), "{plan}");
            }
        }
        Ok(())
    });
    read.unwrap();
}

#[cfg(feature = "sqlite")]
#[test]
fn c5_the_accounts_of_a_group_are_found_by_an_index_of_sqlite() {
    plans(&Filled::sqlite());
}

#[cfg(feature = "postgres")]
#[test]
fn c5_the_accounts_of_a_group_are_found_by_an_index_of_postgres() {
    plans(&Filled::postgres());
}
