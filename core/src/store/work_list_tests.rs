//! Every list of requests for work walks an index in its own order.

use diesel::connection::SimpleConnection as _;

use super::*;
use crate::StoreFault;
use crate::store::connection::Keep;
use crate::store::listing::tests::{DESK, Filled, analyze, index_of, plan, without_sorting};

/// 20,000 requests of ten years, of 50 contacts in as many accounts. Most are in a state of which no list is asked here:
/// PostgreSQL would walk all rows for a state that most are in.
const FILL: [&str; 3] = [
    "INSERT INTO contacts (desk_id, id, account_id, user_id, role, job_title, created_at, version) \
     SELECT desk_id, id, id, administrator_id, 'requester', 'x', created_at, 1 FROM accounts WHERE created_at < 50",
    "INSERT INTO services (desk_id, id, key, labels, created_at, version) \
     SELECT desk_id, id, 's' || created_at, '{}', created_at, 1 FROM accounts WHERE created_at < 5",
    "INSERT INTO work_requests (desk_id, id, code, account_id, holder_id, submitter_id, service_id, subject, state, \
     submitted_at, version, dealership_id, month, quote_amount, quote_currency, accepted_at, on_time) \
     WITH few AS MATERIALIZED (SELECT * FROM accounts WHERE created_at < 50) SELECT a.desk_id, a.id, cast(1000000 + a.created_at AS TEXT), b.id, b.id, b.administrator_id, \
     (SELECT s.id FROM services s WHERE s.desk_id = a.desk_id AND s.created_at = a.created_at % 7), 's', \
     CASE a.created_at / 7 % 50 WHEN 0 THEN 'submitted' WHEN 1 THEN 'quoting' WHEN 2 THEN 'quoted' WHEN 3 THEN 'accepted' \
     WHEN 4 THEN 'in_progress' WHEN 5 THEN 'rejected' WHEN 6 THEN 'declined' WHEN 7 THEN 'cancelled' ELSE 'delivered' END, \
     a.created_at, 1, b.dealership_id, (2016 + a.created_at / 2000) * 100 + a.created_at % 2000 * 12 / 2000 + 1, \
     a.created_at, 'EUR', a.created_at, NULL \
     FROM accounts a JOIN few b ON b.desk_id = a.desk_id AND b.created_at = a.created_at % 50",
];

/// Fills a store with work.
pub(crate) fn fill(filled: &Filled) {
    filled
        .database
        .write::<_, StoreFault>(Some(DESK), Keep::Commit, |connection| {
            FILL.iter().try_for_each(|sql| connection.batch_execute(sql))?;
            analyze(connection, "ANALYZE contacts; ANALYZE work_requests")?;
            Ok(())
        })
        .unwrap();
}

fn all() -> WorkList {
    WorkList {
        desk: DESK,
        holder: None,
        account: None,
        dealership: None,
        state: None,
        open: false,
        service: None,
        from: None,
        until: None,
    }
}

/// Every combination of what can be asked for.
fn every_list(mut visit: impl FnMut(WorkList)) {
    let month = |code| Month::from_code(code).unwrap();
    for state in [None, Some(WorkState::Submitted), Some(WorkState::Cancelled)] {
        for bits in 0..128_u32 {
            let given = |bit: u32| bits & bit > 0;
            visit(WorkList {
                desk: DESK,
                holder: given(1).then_some(ContactId::from_bytes([0; 16])),
                account: given(2).then_some(AccountId::from_bytes([0; 16])),
                dealership: given(4).then_some(DealershipId::from_bytes([0; 16])),
                state,
                open: given(8),
                service: given(16).then_some(ServiceId::from_bytes([0; 16])),
                from: given(32).then(|| month(202_403)),
                until: given(64).then(|| month(202_506)),
            });
        }
    }
}

fn indexes(list: &WorkList, states: usize) -> &'static [&'static str] {
    let by_state = states < WorkState::ALL.len();
    match list {
        WorkList { holder: Some(_), .. } if by_state => &["work_requests_by_holder_state"],
        WorkList { holder: Some(_), .. } => &["work_requests_by_holder"],
        WorkList { account: Some(_), .. } if by_state => &["work_requests_by_account_state"],
        WorkList { account: Some(_), .. } => &["work_requests_by_account"],
        WorkList { dealership: Some(_), .. } if by_state => &["work_requests_by_dealership_state"],
        WorkList { dealership: Some(_), .. } => &["work_requests_by_dealership"],
        WorkList { from: Some(_), .. } | WorkList { until: Some(_), .. } => &["work_requests_by_month"],
        _ if by_state => &["work_requests_by_state"],
        _ => &["sqlite_autoindex_work_requests_2", "work_requests_desk_id_code_key"],
    }
}

fn plans(filled: &Filled) {
    fill(filled);
    let place = WorkPlace { month: 202_501, code: "1018500".to_owned() };
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        without_sorting(connection);
        every_list(|list| {
            for after in [None, Some(&place)] {
                for stretch in list.stretches(after) {
                    let walked = index_of(&plan(connection, list.query(&stretch, 51)));
                    let wanted = indexes(&list, stretch.states.len());
                    assert!(walked.as_deref().is_ok_and(|index| wanted.contains(&index)), "{walked:?}, not {wanted:?}");
                }
            }
        });
        let open = crate::store::work::open_of(DESK, ContactId::from_bytes([0; 16]), 11);
        let walked = index_of(&plan(connection, open)).unwrap();
        assert!(walked.starts_with("work_requests_by_holder"), "{walked}");
        pages(connection);
        Ok(())
    });
    read.unwrap();
}

/// Three pages of every list, beside what fits of all that there is.
fn pages(connection: &mut AnyConnection) {
    let rows = all().page(connection, None, 100_000).unwrap();
    assert_eq!(rows.len(), 20_000);
    every_list(|list| {
        // Of an account that has many.
        let list = WorkList {
            holder: list.holder.map(|_| rows[7].holder_id),
            account: list.account.map(|_| rows[7].account_id),
            dealership: list.dealership.and(rows[7].dealership_id),
            service: list.service.and(rows[7].service_id),
            ..list
        };
        let fits = |row: &&WorkRow| {
            list.holder.is_none_or(|holder| row.holder_id == holder)
                && list.account.is_none_or(|account| row.account_id == account)
                && list.dealership.is_none_or(|dealership| row.dealership_id == Some(dealership))
                && list.state.is_none_or(|state| row.state == state)
                && (!list.open || row.state.is_open())
                && list.service.is_none_or(|service| row.service_id == Some(service))
                && list.from.is_none_or(|from| row.month >= from.code())
                && list.until.is_none_or(|until| row.month <= until.code())
        };
        let wanted: Vec<&str> = rows.iter().filter(fits).take(60).map(|row| row.code.as_str()).collect();
        let mut told: Vec<String> = Vec::new();
        let mut after: Option<WorkPlace> = None;
        for _ in 0..3 {
            let page = list.page(connection, after.as_ref(), 20).unwrap();
            assert!(page.len() <= 20);
            after = page.last().map(|row| WorkPlace { month: row.month, code: row.code.clone() }).or(after);
            told.extend(page.into_iter().map(|row| row.code));
        }
        assert_eq!(told, wanted);
    });
}

#[test]
fn p9_a_list_of_some_states_has_a_stretch_of_each() {
    let stretches = |list: WorkList, after: Option<&WorkPlace>| {
        list.stretches(after).into_iter().map(|stretch| stretch.states).collect::<Vec<_>>()
    };
    let open: Vec<WorkState> = WorkState::ALL.iter().copied().filter(|state| state.is_open()).collect();
    let list = all();
    assert_eq!(stretches(list, None), [WorkState::ALL]);
    assert_eq!(
        stretches(WorkList { open: true, ..list }, None),
        open.iter().map(|state| vec![*state]).collect::<Vec<_>>()
    );
    let cancelled = WorkList { state: Some(WorkState::Cancelled), ..list };
    assert_eq!(stretches(cancelled, None), [[WorkState::Cancelled]]);
    assert!(stretches(WorkList { open: true, ..cancelled }, None).is_empty(), "a closed state has nothing open");
    let quoted = WorkList { state: Some(WorkState::Quoted), open: true, ..list };
    assert_eq!(stretches(quoted, None), [[WorkState::Quoted]]);
    let recent = WorkList { from: Month::from_code(202_403), open: true, ..list };
    assert_eq!(stretches(recent, None), std::slice::from_ref(&open));
    let place = WorkPlace { month: 202_501, code: "1".to_owned() };
    assert_eq!(stretches(recent, Some(&place)), [open.clone(), open]);
    assert!(stretches(WorkList { from: recent.from, open: true, ..cancelled }, Some(&place)).is_empty());
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
