//! What counts come to.

use proptest::prelude::*;

use super::*;
use crate::model::report::samples::{count, currency, group, orders};

/// The figures of the only row of all, by column.
fn figures(kind: ReportKind, counts: &[(Counted, i64)]) -> String {
    let counts: Vec<Count> = counts.iter().map(|(counted, number)| count(Subject::All, *counted, *number)).collect();
    let lines = lines(kind, &counts).unwrap();
    assert_eq!(lines.keys().collect::<Vec<_>>(), [&Subject::All]);
    let rows = &lines[&Subject::All];
    assert_eq!(rows.keys().collect::<Vec<_>>(), [&Mark::Only]);
    written(&rows[&Mark::Only])
}

fn written(values: &Values) -> String {
    values.iter().map(|(column, value)| format!("{}={value}", column.as_str())).collect::<Vec<_>>().join(" ")
}

#[test]
fn c5_accounts_count_in_their_state_and_deleted_ones_beside_the_others() {
    use AccountState::{Active, Creating, Deleted, Deleting, Suspended, Updating};
    let all =
        [(Creating, 1), (Active, 20), (Suspended, 300), (Updating, 4_000), (Deleting, 50_000), (Deleted, 600_000)];
    assert_eq!(
        figures(ReportKind::Accounts, &all.map(|(state, number)| (Counted::Account(state), number))),
        "accounts=54321 creating=1 active=20 suspended=300 updating=4000 deleting=50000 deleted=600000"
    );
    assert_eq!(
        figures(ReportKind::Accounts, &[(Counted::Account(Active), 2), (Counted::Account(Active), 3)]),
        "accounts=5 creating=0 active=5 suspended=0 updating=0 deleting=0 deleted=0"
    );
}

#[test]
fn c5_requests_are_answered_on_time_or_late() {
    let (on_time, late) = (Counted::Answer { on_time: true }, Counted::Answer { on_time: false });
    assert_eq!(
        figures(ReportKind::Requests, &[(on_time, 7), (late, 1)]),
        "answered=8 on_time=7 late=1 share_on_time=875"
    );
    assert_eq!(figures(ReportKind::Requests, &[(late, 2)]), "answered=2 on_time=0 late=2 share_on_time=0");
    assert_eq!(written(&nothing(ReportKind::Requests)), "answered=0 on_time=0 late=0");
}

#[test]
fn c5_work_is_open_or_delivered_and_on_time_only_when_it_was_delivered() {
    let work = |state, on_time| Counted::Work { state, on_time };
    let all = WorkState::ALL.iter().zip([1, 20, 300, 4_000, 50_000, 600_000, 7_000_000, 80_000_000, 900_000_000]);
    let all: Vec<(Counted, i64)> = all.map(|(state, number)| (work(*state, None), number)).collect();
    assert_eq!(figures(ReportKind::Work, &all), "requests=987654321 open=54321 delivered=600000 on_time=0 late=0");
    let delivered = [(Some(true), 2), (Some(false), 1), (None, 5)];
    let delivered = delivered.map(|(on_time, number)| (work(WorkState::Delivered, on_time), number));
    assert_eq!(
        figures(ReportKind::Work, &delivered),
        "requests=8 open=0 delivered=8 on_time=2 late=1 share_on_time=667"
    );
    // What was not delivered is neither, whatever its row says.
    assert_eq!(
        figures(ReportKind::Work, &[(work(WorkState::InProgress, Some(true)), 1)]),
        "requests=1 open=1 delivered=0 on_time=0 late=0"
    );
}

#[test]
fn c5_orders_come_to_a_sum_for_each_status_and_currency() {
    use OrderState::{Completed, New};
    let (eur, sek) = (Currency::EUR, currency("SEK"));
    let counts = [
        count(group(1), orders(Completed, sek, 5), 1),
        count(group(1), orders(Completed, eur, 200), 2),
        count(group(1), orders(New, sek, 30), 3),
        count(group(1), orders(Completed, eur, 1), 1),
        count(group(2), orders(New, eur, -7), 1),
        count(Subject::Group(None), orders(New, eur, 9), 1),
    ];
    let told: Vec<(Subject, Mark, String)> = lines(ReportKind::Orders, &counts)
        .unwrap()
        .into_iter()
        .flat_map(|(subject, rows)| rows.into_iter().map(move |(mark, values)| (subject, mark, written(&values))))
        .collect();
    assert_eq!(
        told,
        [
            (Subject::Group(None), Mark::Order(New, eur), "orders=1 total=9".to_owned()),
            (group(1), Mark::Order(New, sek), "orders=3 total=30".to_owned()),
            (group(1), Mark::Order(Completed, eur), "orders=3 total=201".to_owned()),
            (group(1), Mark::Order(Completed, sek), "orders=1 total=5".to_owned()),
            (group(2), Mark::Order(New, eur), "orders=1 total=-7".to_owned()),
        ]
    );
}

#[test]
fn c5_documents_come_to_a_sum_for_each_kind_status_and_currency() {
    let (eur, state) = (Currency::EUR, DocumentState::Open);
    let document = |kind, state, minor| Counted::Document { kind, state, currency: eur, minor };
    let counts = [
        count(Subject::All, document(DocumentKind::CreditNote, state, 4), 1),
        count(Subject::All, document(DocumentKind::Invoice, DocumentState::Paid, 10), 1),
        count(Subject::All, document(DocumentKind::Invoice, state, 20), 1),
        count(Subject::All, document(DocumentKind::Invoice, state, 3), 2),
    ];
    let lines = lines(ReportKind::Documents, &counts).unwrap();
    let told: Vec<(Mark, String)> = lines[&Subject::All].iter().map(|(mark, it)| (*mark, written(it))).collect();
    assert_eq!(
        told,
        [
            (Mark::Document(DocumentKind::Invoice, state, eur), "documents=3 total=23".to_owned()),
            (Mark::Document(DocumentKind::Invoice, DocumentState::Paid, eur), "documents=1 total=10".to_owned()),
            (Mark::Document(DocumentKind::CreditNote, state, eur), "documents=1 total=4".to_owned()),
        ]
    );
}

#[test]
fn c5_a_sum_beyond_64_bits_is_not_told_as_another() {
    let of =
        |minor: i128| lines(ReportKind::Orders, &[count(group(1), orders(OrderState::New, Currency::EUR, minor), 1)]);
    for minor in [i64::MAX, i64::MIN] {
        let row = Mark::Order(OrderState::New, Currency::EUR);
        assert_eq!(of(i128::from(minor)).unwrap()[&group(1)][&row][&ReportColumn::Total], minor);
    }
    for minor in [i128::from(i64::MAX) + 1, i128::from(i64::MIN) - 1] {
        let problems = of(minor).unwrap_err();
        assert_eq!((problems.len(), problems[0].path(), problems[0].code()), (1, "", ProblemCode::SumTooLarge));
    }
}

#[test]
fn c5_what_there_is_nothing_of_is_told_as_nothing() {
    assert_eq!(
        written(&nothing(ReportKind::Accounts)),
        "accounts=0 creating=0 active=0 suspended=0 updating=0 deleting=0 deleted=0"
    );
    assert_eq!(written(&nothing(ReportKind::Work)), "requests=0 open=0 delivered=0 on_time=0 late=0");
    assert_eq!(lines(ReportKind::Orders, &[]).unwrap(), BTreeMap::new());
}

proptest! {
    #[test]
    fn c5_rows_add_up_to_what_was_counted(
        counts in prop::collection::vec((0..4_u8, 0..4_usize, 0..2_usize, 1..1_000_i64, 0..1_000_000_000_000_000_i128), 0..40),
    ) {
        let currencies = [Currency::EUR, currency("JPY")];
        let counts: Vec<Count> = counts
            .into_iter()
            .map(|(of, state, money, number, minor)| {
                count(group(of), orders(OrderState::ALL[state], currencies[money], minor), number)
            })
            .collect();
        let rows = lines(ReportKind::Orders, &counts).unwrap();
        let told: Vec<&Values> = rows.values().flat_map(|rows| rows.values()).collect();
        let sum = |column: ReportColumn| told.iter().map(|values| i128::from(values[&column])).sum::<i128>();
        prop_assert_eq!(sum(ReportColumn::Orders), counts.iter().map(|count| i128::from(count.number)).sum::<i128>());
        let minor = |count: &Count| match count.counted { Counted::Order { minor, .. } => minor, _ => 0 };
        prop_assert_eq!(sum(ReportColumn::Total), counts.iter().map(minor).sum::<i128>());
    }
}
