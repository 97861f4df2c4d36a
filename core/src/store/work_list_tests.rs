//! Every list of requests for work walks an index in its own order.

use diesel::connection::SimpleConnection as _;

use super::*;
use crate::StoreFault;
use crate::store::connection::Keep;
use crate::store::listing::tests::{DESK, Filled, index_of, plan, without_sorting};

/// Most are in a state of which no list is asked here: PostgreSQL would walk all rows for a state that most are in.
const FILL: [&str; 2] = [
    "INSERT INTO contacts (desk_id, id, account_id, user_id, role, job_title, created_at, version) \
     SELECT desk_id, id, id, administrator_id, 'requester', 'x', created_at, 1 FROM accounts",
    "INSERT INTO work_requests (desk_id, id, code, account_id, holder_id, submitter_id, subject, state, submitted_at, \
     version, dealership_id) SELECT desk_id, id, cast(1000000 + created_at AS TEXT), id, id, administrator_id, 's', \
     CASE created_at % 100 WHEN 0 THEN 'submitted' WHEN 1 THEN 'cancelled' ELSE 'delivered' END, created_at, 1, dealership_id FROM accounts",
];

/// Every combination of what can be asked for.
fn every_list(mut visit: impl FnMut(WorkList)) {
    for state in [None, Some(WorkState::Submitted), Some(WorkState::Cancelled)] {
        for bits in 0..16_u32 {
            let list = WorkList {
                desk: DESK,
                holder: (bits & 1 > 0).then_some(ContactId::from_bytes([0; 16])),
                account: (bits & 2 > 0).then_some(AccountId::from_bytes([0; 16])),
                dealership: (bits & 4 > 0).then_some(DealershipId::from_bytes([0; 16])),
                state,
                open: bits & 8 > 0,
            };
            // Nothing is asked of the database where no state fits.
            if !list.states().is_empty() {
                visit(list);
            }
        }
    }
}

fn indexes(list: &WorkList) -> &'static [&'static str] {
    match list {
        WorkList { holder: Some(_), .. } => &["work_requests_by_holder"],
        WorkList { account: Some(_), .. } => &["work_requests_by_account"],
        WorkList { dealership: Some(_), .. } => &["work_requests_by_dealership"],
        WorkList { state: None, open: false, .. } => {
            &["sqlite_autoindex_work_requests_2", "work_requests_desk_id_code_key"]
        }
        _ => &["work_requests_by_state"],
    }
}

fn plans(filled: &Filled) {
    filled
        .database
        .write::<_, StoreFault>(Some(DESK), Keep::Commit, |connection| {
            FILL.iter().try_for_each(|sql| connection.batch_execute(sql))?;
            #[cfg(feature = "postgres")]
            if matches!(connection, AnyConnection::Postgres(_)) {
                connection.batch_execute("ANALYZE contacts; ANALYZE work_requests")?;
            }
            Ok(())
        })
        .unwrap();
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        without_sorting(connection);
        every_list(|list| {
            for after in [None, Some("1000500")] {
                let index = index_of(&plan(connection, list.query(after, 51))).unwrap();
                assert!(indexes(&list).contains(&index.as_str()), "{index}, not {:?}", indexes(&list));
            }
        });
        let open = crate::store::work::open_of(DESK, ContactId::from_bytes([0; 16]), 11);
        assert_eq!(index_of(&plan(connection, open)).unwrap(), "work_requests_by_holder");
        Ok(())
    });
    read.unwrap();
}

#[test]
fn p9_a_closed_state_has_nothing_open() {
    let list = WorkList {
        desk: DESK,
        holder: None,
        account: None,
        dealership: None,
        state: Some(WorkState::Cancelled),
        open: true,
    };
    assert!(list.states().is_empty());
    assert_eq!(WorkList { state: None, ..list }.states(), [WorkState::Submitted]);
    assert_eq!(WorkList { open: false, ..list }.states(), [WorkState::Cancelled]);
    assert_eq!(WorkList { state: None, open: false, ..list }.states(), WorkState::ALL);
}

#[cfg(feature = "sqlite")]
#[test]
fn p6_every_list_of_work_walks_an_index_of_sqlite() {
    plans(&Filled::sqlite());
}

#[cfg(feature = "postgres")]
#[test]
fn p6_every_list_of_work_walks_an_index_of_postgres() {
    plans(&Filled::postgres());
}
