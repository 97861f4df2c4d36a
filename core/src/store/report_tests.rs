//! Every report walks indexes, and counts what there is.

use diesel::connection::SimpleConnection as _;

use super::*;
use crate::store::connection::Keep;
use crate::store::listing::tests::{DESK, Filled, plan};
use crate::store::work_list::tests::fill;

/// Groups that most accounts are in, some in two; orders of nine of ten accounts, documents of each, and answers to most
/// requests, of ten years.
const FILL: [&str; 5] = [
    "INSERT INTO account_groups (desk_id, id, name, name_folded, version) \
     SELECT desk_id, id, 'g' || created_at, 'g' || created_at, 1 FROM accounts WHERE created_at < 6",
    "INSERT INTO account_group_members (desk_id, group_id, account_id) \
     SELECT a.desk_id, g.id, a.id FROM accounts a JOIN account_groups g ON g.desk_id = a.desk_id \
     AND (g.name = 'g' || (a.created_at % 18) OR g.name = 'g' || (a.created_at % 7))",
    "INSERT INTO orders (desk_id, id, code, dealership_id, account_id, customer, search, ordered_at, month, state, total, \
     currency, recorded_at, version) SELECT desk_id, id, 'so' || created_at, dealership_id, \
     CASE WHEN created_at % 10 > 0 THEN id END, name, '', created_at, \
     (2016 + created_at / 2000) * 100 + created_at % 2000 * 12 / 2000 + 1, \
     CASE created_at % 5 WHEN 0 THEN 'new' WHEN 1 THEN 'in_progress' WHEN 2 THEN 'cancelled' ELSE 'completed' END, \
     created_at * 1000001, CASE created_at % 7 WHEN 0 THEN 'SEK' ELSE 'EUR' END, created_at, 1 FROM accounts",
    "INSERT INTO documents (desk_id, id, account_id, dealership_id, kind, state, month, customer, billing, shipping, currency, \
     net, tax, total, created_at, version) SELECT desk_id, id, id, dealership_id, \
     CASE created_at % 4 WHEN 0 THEN 'estimate' ELSE 'invoice' END, \
     CASE created_at % 3 WHEN 0 THEN 'draft' WHEN 1 THEN 'open' ELSE 'paid' END, \
     CASE WHEN created_at % 3 > 0 THEN (2016 + created_at / 2000) * 100 + created_at % 2000 * 12 / 2000 + 1 END, \
     name, '', '', 'EUR', 0, 0, created_at, created_at, 1 FROM accounts",
    "UPDATE account_requests SET account_id = id, on_time = submitted_at % 2, \
     answered_month = (2016 + submitted_at / 2000) * 100 + submitted_at % 2000 * 12 / 2000 + 1 WHERE submitted_at % 20 > 0",
];

fn filled(filled: Filled) -> Filled {
    fill(&filled);
    let write = filled.database.write::<_, StoreFault>(Some(DESK), Keep::Commit, |connection| {
        FILL.iter().try_for_each(|sql| connection.batch_execute(sql))?;
        Ok(())
    });
    write.unwrap();
    filled.vacuum();
    filled
}

fn month(code: i32) -> Month {
    Month::from_code(code).unwrap()
}

fn rows(kind: ReportKind, by: Option<ReportBy>) -> ReportRows {
    let zone = "Europe/Paris".parse().unwrap();
    ReportRows { desk: DESK, kind, by, months: None, zone, dealership: None, group: None }
}

/// Every combination of what can be asked for.
fn every(mut visit: impl FnMut(ReportRows)) {
    for kind in ReportKind::ALL {
        for by in [None, Some(ReportBy::Group), Some(ReportBy::Dealership), Some(ReportBy::Month)] {
            for bits in 0..8_u32 {
                let given = |bit: u32| bits & bit > 0;
                let months = || Months::new(month(202_301), month(202_306), 60).unwrap();
                // By month there are months.
                if by == Some(ReportBy::Month) && !given(1) {
                    continue;
                }
                visit(ReportRows {
                    months: given(1).then(months),
                    dealership: given(2).then_some(DealershipId::from_bytes([0; 16])),
                    group: given(4).then_some(GroupId::from_bytes([0; 16])),
                    ..rows(*kind, by)
                });
            }
        }
    }
}

/// The index that answers a report in which no groups are.
fn index(rows: &ReportRows) -> &'static str {
    let by_dealership = rows.by == Some(ReportBy::Dealership) || rows.dealership.is_some();
    match (rows.kind, by_dealership) {
        (ReportKind::Accounts, false) => "accounts_newest",
        (ReportKind::Accounts, true) => "accounts_by_dealership_newest",
        (ReportKind::Requests, false) => "account_requests_answered",
        (ReportKind::Requests, true) => "account_requests_answered_by_dealership",
        (ReportKind::Work, false) => "work_statistics",
        (ReportKind::Work, true) => "work_statistics_by_dealership",
        (ReportKind::Orders, false) => "orders_by_month",
        (ReportKind::Orders, true) => "orders_by_dealership_month",
        (ReportKind::Documents, false) => "documents_by_month",
        (ReportKind::Documents, true) => "documents_by_dealership_month",
    }
}

/// Whether groups come as an index has them, rather than being put together.
fn is_in_order(rows: &ReportRows) -> bool {
    let has_groups = rows.by == Some(ReportBy::Group) || rows.group.is_some();
    !has_groups && !matches!(rows.kind, ReportKind::Work | ReportKind::Accounts)
}

/// Whether only a part of what there is is sought, by what its index leads with. A database may read all of a desk in another way,
/// and pick out the months of all dealerships by their months.
fn is_narrow(rows: &ReportRows) -> bool {
    rows.dealership.is_some() || rows.months.is_some() && rows.by != Some(ReportBy::Dealership)
}

fn plans(filled: &Filled) {
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        without_scanning(connection);
        every(|rows| {
            let told = plan(connection, rows.query()).join("\n");
            let bad = ["Seq Scan", "SCAN ", "Bitmap", "Multi-Index"];
            assert!(!bad.iter().any(|bad| told.contains(bad)), "{told}");
            // Of each table what is of the desk.
            let sought = told.matches("(desk_id=?").count() + told.matches("Index Cond: ((desk_id = ").count();
            let sought = sought + told.matches("Index Cond: (desk_id = ").count();
            let tables = if rows.by == Some(ReportBy::Group) || rows.group.is_some() { 2 } else { 1 };
            assert!(sought >= tables, "{told}");
            if tables == 1 && is_narrow(&rows) {
                assert!(told.split_whitespace().any(|word| word == index(&rows)), "{}: {told}", index(&rows));
            }
            if is_in_order(&rows) && is_narrow(&rows) {
                assert!(!told.contains("TEMP B-TREE"), "{told}");
            }
        });
        Ok(())
    });
    read.unwrap();
}

/// Has PostgreSQL read no table whole where an index leads: where there is one desk only, that is as good.
fn without_scanning(connection: &mut AnyConnection) {
    #[cfg(feature = "postgres")]
    if let AnyConnection::Postgres(connection) = connection {
        let settings = "SET LOCAL enable_seqscan TO off; SET LOCAL enable_bitmapscan TO off";
        connection.batch_execute(settings).unwrap();
    }
    let _ = connection;
}

/// How many there are, and what they come to.
fn sum<'c>(counts: impl IntoIterator<Item = &'c Count>) -> (i64, i128) {
    counts.into_iter().fold((0, 0), |(number, minor), count| match count.counted {
        Counted::Order { minor: more, .. } | Counted::Document { minor: more, .. } => {
            (number + count.number, minor + more)
        }
        _ => (number + count.number, minor),
    })
}

/// Whatever it is counted by, it is the same; and what a filter leaves is the row of it.
fn ways(filled: &Filled) {
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        let group = GroupId::from_bytes([0; 16]);
        let dealership = DealershipId::from_bytes([0; 16]);
        let years = Months::new(month(202_301), month(202_712), 60).unwrap();
        for kind in ReportKind::ALL {
            let mut count = |rows: ReportRows| rows.count(connection).unwrap();
            // Accounts are as old as their numbers: all of 1970.
            let first = Months::new(month(197_001), month(197_012), 60).unwrap();
            for months in [None, Some(if *kind == ReportKind::Accounts { first } else { years })] {
                let by = |by| ReportRows { months, ..rows(*kind, by) };
                let whole = sum(&count(by(None)));
                assert!(whole.0 > 0, "{kind:?}");
                let of_dealerships = count(by(Some(ReportBy::Dealership)));
                assert_eq!(sum(&of_dealerships), whole);
                if months.is_some() {
                    assert_eq!(sum(&count(by(Some(ReportBy::Month)))), whole);
                }
                let of_groups = count(by(Some(ReportBy::Group)));
                let of = |subject: Subject| sum(of_groups.iter().filter(|count| count.subject == subject));
                assert!(sum(&of_groups).0 > whole.0, "{kind:?}: some are in two groups");
                assert!(of(Subject::Group(None)).0 > 0, "{kind:?}: some are in none");
                for rows in [None, Some(ReportBy::Group), Some(ReportBy::Dealership)] {
                    let within = count(ReportRows { group: Some(group), ..by(rows) });
                    assert_eq!(sum(&within), of(Subject::Group(Some(group))));
                    let within = count(ReportRows { dealership: Some(dealership), ..by(rows) });
                    let own = of_dealerships.iter().filter(|it| it.subject == Subject::Dealership(Some(dealership)));
                    assert!(rows == Some(ReportBy::Group) || sum(&within) == sum(own), "{kind:?}");
                }
            }
            let nobody = ReportRows { group: Some(GroupId::from_bytes([9; 16])), ..rows(*kind, None) };
            assert_eq!(count(nobody), []);
        }
        Ok(())
    });
    read.unwrap();
}

fn read_in(rows: &ReportRows) -> String {
    format!("{}{}", rows.query().month_of_creation(), rows.query().time_of_creation())
}

#[test]
fn c5_accounts_are_of_the_month_in_which_they_were_created_in_the_desks_zone() {
    let of = |from, until| {
        let months = Some(Months::new(month(from), month(until), 60).unwrap());
        read_in(&ReportRows { months, ..rows(ReportKind::Accounts, Some(ReportBy::Month)) })
    };
    // Midnight in Paris on 1 March, and with summer time on 1 April and 1 May.
    let (march, april, may) = (1_772_319_600_000_000_i64, 1_774_994_400_000_000_i64, 1_777_586_400_000_000_i64);
    assert_eq!(
        of(202_603, 202_604),
        format!(
            "CASE WHEN t.created_at >= {april} THEN 202604 WHEN t.created_at >= {march} THEN 202603 END \
             AND t.created_at >= {march} AND t.created_at < {may}"
        )
    );
    let last = of(999_912, 999_912);
    assert!(!last.contains('<') && last.contains("THEN 999912 END AND t.created_at >= "), "{last}");
    assert_eq!(rows(ReportKind::Accounts, None).query().time_of_creation(), "");
}

#[test]
fn c5_rows_that_no_report_can_have_are_refused() {
    let told = |kind, by, row: Row| rows(kind, by).told("t", row).map_err(|fault| fault.to_string());
    let order = |state: &str, currency| (None, None, None, Some(state.to_owned()), currency, None, 2, Some(3), Some(7));
    let euros = Some(Currency::EUR);
    let counted = told(ReportKind::Orders, None, order("new", euros)).unwrap();
    let Counted::Order { minor, .. } = counted.counted else { panic!("{counted:?}") };
    assert_eq!((minor, counted.number, counted.subject), (3_000_000_007, 2, Subject::All));
    assert!(told(ReportKind::Orders, None, order("open", euros)).is_err());
    assert!(told(ReportKind::Orders, None, order("new", None)).is_err());
    assert!(told(ReportKind::Orders, Some(ReportBy::Month), order("new", euros)).is_err());
    assert!(told(ReportKind::Documents, None, order("open", euros)).is_err());
    assert!(told(ReportKind::Requests, None, order("", None)).is_err());
    assert!(told(ReportKind::Accounts, None, order("new", None)).is_err());
    let largest = (None, None, None, Some("new".to_owned()), euros, None, 1, Some(i64::MAX), Some(i64::MAX));
    let Counted::Order { minor, .. } = told(ReportKind::Orders, None, largest).unwrap().counted else { panic!() };
    assert_eq!(minor, i128::from(i64::MAX) * 1_000_000_001);
    let short = (Some(vec![1]), None, None, Some("new".to_owned()), euros, None, 1, None, None);
    assert!(told(ReportKind::Orders, Some(ReportBy::Group), short).is_err());
}

#[cfg(feature = "sqlite")]
#[test]
fn c5_every_report_walks_indexes_of_sqlite() {
    let filled = filled(Filled::sqlite());
    plans(&filled);
    ways(&filled);
}

#[cfg(feature = "postgres")]
#[test]
fn c5_every_report_walks_indexes_of_postgres() {
    let filled = filled(Filled::postgres());
    plans(&filled);
    ways(&filled);
}
