//! Every list of requests walks an index in its own order.

use super::*;
use crate::store::listing::tests::{DESK, Filled, index_of, plan, without_sorting};
use crate::{Locale, StoreFault};

/// Every combination of filters and order; those that no index has to do with come together.
fn every_list(beginning: &Beginning, mut visit: impl FnMut(RequestList<'_>)) {
    let (staff, dealership) = (StaffId::from_bytes([0; 16]), DealershipId::from_bytes([0; 16]));
    for state in [None, Some(RequestState::Submitted), Some(RequestState::Rejected)] {
        for bits in 0..128_u32 {
            let given = |bit: u32| bits & (1 << bit) > 0;
            for sort in RequestSort::ALL {
                visit(RequestList {
                    desk: DESK,
                    beginning: given(0).then_some(beginning),
                    state,
                    open: given(1),
                    kind: given(2).then_some(RequestKind::Create),
                    dealership: given(3).then_some(dealership),
                    submitter: given(2).then_some(staff),
                    agent: given(2).then_some(staff),
                    due_from: given(4).then_some(Timestamp::from_micros(10_000)),
                    due_until: given(5).then_some(Timestamp::from_micros(90_000_000)),
                    overdue: given(6).then_some(Timestamp::from_micros(1)),
                    sort: *sort,
                });
            }
        }
    }
}

fn indexes(list: &RequestList<'_>) -> &'static [&'static str] {
    let open = list.open || list.state.is_some_and(|state| !state.is_closed());
    match (list.sort, open, list.dealership.is_some(), list.state.is_some()) {
        (RequestSort::Newest, true, _, _) => &["account_requests_open"],
        (RequestSort::Newest, false, true, true) => &["account_requests_by_state", "account_requests_by_dealership"],
        (RequestSort::Newest, false, true, false) => &["account_requests_by_dealership"],
        (RequestSort::Newest, false, false, true) => &["account_requests_by_state"],
        // The code's own.
        (RequestSort::Newest, false, false, false) => {
            &["sqlite_autoindex_account_requests_2", "account_requests_desk_id_code_key"]
        }
        (RequestSort::Due, true, _, _) => &["account_requests_open_by_due"],
        (RequestSort::Due, false, true, _) => &["account_requests_by_dealership_due"],
        (RequestSort::Due, false, false, _) => &["account_requests_by_due"],
        (RequestSort::Name, true, _, _) => &["account_requests_open_by_key"],
        (RequestSort::Name, false, true, _) => &["account_requests_by_dealership_key"],
        (RequestSort::Name, false, false, _) => &["account_requests_by_key"],
    }
}

fn plans(filled: &Filled) {
    let place = RequestPlace { key: b"garage 4".to_vec(), due: Timestamp::from_micros(40_000), code: "1000500".into() };
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        without_sorting(connection);
        every_list(&Beginning::new(&Locale::FR, "garag".to_owned()), |list| {
            for after in [None, Some(&place)] {
                for along in list.stretches(after) {
                    let index = index_of(&plan(connection, list.query(&along, after, 51))).unwrap();
                    assert!(indexes(&list).contains(&index.as_str()), "{index}, not {:?}", indexes(&list));
                }
            }
        });
        Ok(())
    });
    read.unwrap();
}

#[cfg(feature = "sqlite")]
#[test]
fn q5_every_list_of_requests_walks_an_index_of_sqlite() {
    plans(&Filled::sqlite());
}

#[cfg(feature = "postgres")]
#[test]
fn q5_every_list_of_requests_walks_an_index_of_postgres() {
    plans(&Filled::postgres());
}
