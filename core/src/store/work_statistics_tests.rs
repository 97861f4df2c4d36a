//! Statistics of each sight walk an index of their own, and count what there is.

use super::*;
use crate::store::listing::tests::{DESK, Filled, plan};
use crate::store::work::WorkRow;
use crate::store::work_list::WorkList;
use crate::store::work_list::tests::fill;

fn month(code: i32) -> Month {
    Month::from_code(code).unwrap()
}

fn desk() -> WorkStatistics {
    let months = Months::new(month(202_301), month(202_312), 60).unwrap();
    WorkStatistics { desk: DESK, months, holder: None, account: None, dealership: None, service: None }
}

/// Every combination of what can be asked for, with the index that it walks.
fn every(row: &WorkRow) -> Vec<(WorkStatistics, &'static str)> {
    let all = (0..16_u32).map(|bits| {
        let given = |bit: u32| bits & bit > 0;
        let statistics = WorkStatistics {
            holder: given(1).then_some(row.holder_id),
            account: given(2).then_some(row.account_id),
            dealership: given(4).then_some(row.dealership_id).flatten(),
            service: given(8).then_some(row.service_id).flatten(),
            ..desk()
        };
        let index = match bits & 7 {
            0 => "work_statistics",
            4 => "work_statistics_by_dealership",
            bits if bits & 1 > 0 => "work_statistics_by_holder",
            _ => "work_statistics_by_account",
        };
        (statistics, index)
    });
    all.collect()
}

fn counts(filled: &Filled) {
    fill(filled);
    filled.vacuum();
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        let list = WorkList {
            desk: DESK,
            holder: None,
            account: None,
            dealership: None,
            state: None,
            open: false,
            service: None,
            from: None,
            until: None,
        };
        let rows = list.page(connection, None, 100_000)?;
        assert!(rows[7].dealership_id.is_some() && rows[7].service_id.is_some());
        for (statistics, index) in every(&rows[7]) {
            let told = plan(connection, statistics.query()).join("\n");
            let bad = ["Seq Scan", "SCAN ", "TEMP B-TREE", "Bitmap"];
            assert!(!bad.iter().any(|bad| told.contains(bad)), "{told}");
            assert!(told.split_whitespace().any(|word| word == index), "{index}: {told}");
            let fits = |row: &&WorkRow| {
                statistics.months.position(month(row.month)).is_some()
                    && statistics.holder.is_none_or(|holder| row.holder_id == holder)
                    && statistics.account.is_none_or(|account| row.account_id == account)
                    && statistics.dealership.is_none_or(|dealership| row.dealership_id == Some(dealership))
                    && statistics.service.is_none_or(|service| row.service_id == Some(service))
            };
            let wanted: Vec<&WorkRow> = rows.iter().filter(fits).collect();
            assert!(!wanted.is_empty());
            let counted = statistics.count(connection)?;
            let total: i64 = counted.iter().map(|count| count.requests).sum();
            assert_eq!(usize::try_from(total), Ok(wanted.len()));
            let quoted: i128 = counted.iter().filter_map(|count| count.quotes).map(|quotes| quotes.quoted).sum();
            assert_eq!(quoted, wanted.iter().filter_map(|row| row.quote_amount).map(i128::from).sum());
            assert!(counted.iter().all(|count| count.requests > 0));
        }
        Ok(())
    });
    read.unwrap();
}

#[test]
fn p9_sums_are_put_together_from_their_parts() {
    assert_eq!(whole((None, None)), 0);
    assert_eq!(whole((Some(2), Some(7))), 2_000_000_007);
    assert_eq!(whole((Some(i64::MAX), Some(i64::MAX))), i128::from(i64::MAX) * 1_000_000_001);
}

#[cfg(feature = "sqlite")]
#[test]
fn p6_statistics_of_each_sight_walk_an_index_of_sqlite() {
    counts(&Filled::sqlite());
}

#[cfg(feature = "postgres")]
#[test]
fn p6_statistics_of_each_sight_walk_an_index_of_postgres() {
    counts(&Filled::postgres());
}
