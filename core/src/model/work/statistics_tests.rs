use proptest::prelude::*;

use super::*;
use crate::Locale;

const MAY: &str = "2026-05";

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn months(from: &str, until: &str) -> Months {
    Months::new(month(from), month(until), StatisticsFilter::MAX_MONTHS).unwrap()
}

fn service(number: u8) -> ServiceId {
    ServiceId::from_bytes([number; 16])
}

/// So many requests in this state, submitted in May.
fn count(state: WorkState, requests: i64) -> WorkCount {
    WorkCount { state, service: None, month: month(MAY), on_time: None, requests, quotes: None }
}

fn euros(quoted: i128, accepted: i128) -> Option<QuoteCount> {
    Some(QuoteCount { currency: Currency::EUR, quoted, accepted })
}

fn folded(counts: &[WorkCount]) -> Vec<(Subject, Figures)> {
    fold(counts, months(MAY, MAY), &[service(2), service(1)]).unwrap()
}

fn row(rows: &[(Subject, Figures)], subject: Subject) -> Figures {
    let mut of = rows.iter().filter(|(row, _)| *row == subject);
    let (Some((_, figures)), None) = (of.next(), of.next()) else { panic!("one row of {subject:?}") };
    figures.clone()
}

fn total(counts: &[WorkCount]) -> Figures {
    row(&folded(counts), Subject::Total)
}

fn checked(from: Option<&str>, until: Option<&str>) -> Result<(String, String), String> {
    let filter = StatisticsFilter { from: from.map(month), until: until.map(month), ..StatisticsFilter::default() };
    let told = |problems: Vec<Problem>| {
        let told = problems.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str()));
        told.collect::<Vec<_>>().join(", ")
    };
    filter.check(month(MAY)).map(|months| (months.from().to_string(), months.until().to_string())).map_err(told)
}

#[test]
fn p6_without_months_the_last_twelve_are_told() {
    let told = |from: &str, until: &str| Ok((from.to_owned(), until.to_owned()));
    assert_eq!(checked(None, None), told("2025-06", "2026-05"));
    assert_eq!(checked(Some("2026-05"), None), told("2026-05", "2026-05"));
    assert_eq!(checked(Some("2024-01"), None), told("2024-01", "2026-05"));
    assert_eq!(checked(None, Some("2026-12")), told("2026-01", "2026-12"));
    assert_eq!(checked(None, Some("2020-01")), told("2019-02", "2020-01"));
    assert_eq!(checked(Some("2026-01"), Some("2026-03")), told("2026-01", "2026-03"));
    assert_eq!(checked(None, Some("0001-03")), told("0001-01", "0001-03"));
}

#[test]
fn p6_sixty_months_are_told_at_once_and_no_more() {
    assert!(checked(Some("2021-06"), Some("2026-05")).is_ok());
    assert_eq!(checked(Some("2021-05"), Some("2026-05")), Err("/until too_many".to_owned()));
    assert!(checked(Some("2021-06"), None).is_ok());
    assert_eq!(checked(Some("2021-05"), None), Err("/from too_many".to_owned()));
    assert_eq!(checked(Some("2026-05"), Some("2026-04")), Err("/until too_few".to_owned()));
    assert_eq!(checked(Some("2026-06"), None), Err("/from too_few".to_owned()));
}

#[test]
fn p9_every_state_and_month_has_a_row_and_services_that_were_asked_for() {
    let counts = [
        WorkCount { service: Some(service(1)), ..count(WorkState::Submitted, 2) },
        WorkCount { service: Some(service(3)), month: month("2026-03"), ..count(WorkState::Delivered, 1) },
        count(WorkState::Cancelled, 4),
    ];
    let rows = fold(&counts, months("2026-03", MAY), &[service(2), service(3), service(1)]).unwrap();
    let of = |subject: &Subject| matches!(subject, Subject::State(_));
    let subjects: Vec<Subject> = rows.iter().map(|(subject, _)| *subject).filter(|subject| !of(subject)).collect();
    assert_eq!(
        subjects,
        [
            Subject::Total,
            Subject::Service(Some(service(3))),
            Subject::Service(Some(service(1))),
            Subject::Service(None),
            Subject::Month(month("2026-03")),
            Subject::Month(month("2026-04")),
            Subject::Month(month("2026-05")),
        ]
    );
    let states: Vec<WorkState> = rows
        .iter()
        .filter_map(|(subject, _)| match subject {
            Subject::State(state) => Some(*state),
            _ => None,
        })
        .collect();
    assert_eq!(states, WorkState::ALL);
    let place = |subject: Subject| rows.iter().position(|(row, _)| *row == subject).unwrap();
    let first = place(Subject::State(WorkState::Submitted));
    assert_eq!((place(Subject::Total), first), (0, 1));
    assert!(place(Subject::Service(Some(service(3)))) == first + states.len(), "states come before services");
    let requests = |subject| row(&rows, subject).requests;
    assert_eq!(requests(Subject::Total), 7);
    assert_eq!(requests(Subject::State(WorkState::Cancelled)), 4);
    assert_eq!(requests(Subject::State(WorkState::Quoted)), 0);
    assert_eq!([Some(service(3)), Some(service(1)), None].map(|id| requests(Subject::Service(id))), [1, 2, 4]);
    assert_eq!(["2026-03", "2026-04", MAY].map(|text| requests(Subject::Month(month(text)))), [1, 0, 6]);
}

#[test]
fn p9_without_work_there_are_no_services() {
    let rows = folded(&[]);
    assert_eq!(rows.len(), 1 + WorkState::ALL.len() + 1);
    assert!(rows.iter().all(|(_, figures)| *figures == Figures::default()));
    assert_eq!(rows[0].1.amounts(), Ok(Vec::new()));
}

#[test]
fn p9_what_is_open_and_what_was_delivered_is_told_by_the_state() {
    for state in WorkState::ALL {
        let of = total(&[count(*state, 3)]);
        let delivered = if *state == WorkState::Delivered { 3 } else { 0 };
        assert_eq!(
            (of.requests, of.open, of.delivered),
            (3, if state.is_open() { 3 } else { 0 }, delivered),
            "{state:?}"
        );
    }
}

#[test]
fn p9_only_what_was_delivered_and_had_a_wished_day_is_on_time_or_late() {
    let delivered = |on_time, requests| WorkCount { on_time, ..count(WorkState::Delivered, requests) };
    let of = total(&[
        delivered(Some(true), 5),
        delivered(Some(false), 2),
        delivered(None, 11),
        WorkCount { on_time: Some(true), ..count(WorkState::InProgress, 1) },
        WorkCount { on_time: Some(false), ..count(WorkState::InProgress, 1) },
    ]);
    assert_eq!((of.delivered, of.on_time, of.late), (18, 5, 2));
}

#[test]
fn p9_amounts_are_summed_by_currency() {
    let yen = Some(QuoteCount { currency: "JPY".parse().unwrap(), quoted: 7000, accepted: 7000 });
    let of = total(&[
        WorkCount { quotes: euros(1000, 0), ..count(WorkState::Quoted, 2) },
        WorkCount { quotes: yen, ..count(WorkState::Delivered, 1) },
        WorkCount { quotes: euros(500, 500), ..count(WorkState::InProgress, 1) },
        WorkCount { quotes: euros(250, 250), ..count(WorkState::Delivered, 1) },
        WorkCount { quotes: euros(90, 60), ..count(WorkState::Rejected, 2) },
        count(WorkState::Delivered, 1),
    ]);
    let amount = |currency: &str, quoted_minor, accepted_minor, delivered_minor| StatisticAmount {
        currency: currency.parse().unwrap(),
        quoted_minor,
        accepted_minor,
        delivered_minor,
    };
    assert_eq!(of.amounts().unwrap(), [amount("EUR", 1840, 810, 250), amount("JPY", 7000, 7000, 7000)]);
}

#[test]
fn p9_a_sum_that_64_bits_do_not_hold_is_not_told_as_another() {
    let most = i128::from(i64::MAX);
    let amounts = |state, quoted: i128, accepted: i128| {
        let half = WorkCount { quotes: euros(quoted - 1, accepted), ..count(state, 1) };
        let rest = WorkCount { quotes: euros(1, 0), ..count(state, 1) };
        total(&[half, rest]).amounts()
    };
    let told = amounts(WorkState::Delivered, most, most).unwrap();
    assert_eq!((told[0].quoted_minor, told[0].accepted_minor, told[0].delivered_minor), (i64::MAX, i64::MAX, i64::MAX));
    for (quoted, accepted) in [(most + 1, 0), (most, most + 1)] {
        let problems = amounts(WorkState::Accepted, quoted, accepted).unwrap_err();
        assert_eq!((problems.len(), problems[0].path(), problems[0].code()), (1, "", ProblemCode::SumTooLarge));
        assert!(problems[0].text(&Locale::EN).contains("fewer months"));
    }
    // Summed in 128 bits: as many requests as 64 bits count, of the largest amount there is.
    let most = most * 1_000_000_000_000_000;
    assert!(amounts(WorkState::Quoted, most, 0).is_err());
}

#[test]
fn p9_counts_beside_the_months_or_the_catalogue_are_bad_rows() {
    let fold = |count: WorkCount| fold(&[count], months(MAY, MAY), &[service(1)]).map(|rows| rows.len());
    let of = |text: &str| WorkCount { month: month(text), ..count(WorkState::Submitted, 1) };
    assert_eq!((fold(of("2026-04")), fold(of("2026-06"))), (Err(Misfit::Month), Err(Misfit::Month)));
    let of = |number: u8| WorkCount { service: Some(service(number)), ..count(WorkState::Submitted, 1) };
    assert_eq!((fold(of(2)), fold(of(1)).is_ok()), (Err(Misfit::Service), true));
}

#[test]
fn p9_groups_have_stable_names_and_labels() {
    let names: Vec<&str> = StatisticGroup::ALL.iter().map(|group| group.as_str()).collect();
    assert_eq!(names, ["total", "state", "service", "month"]);
    assert_eq!(StatisticGroup::State.label(&Locale::FR), "Par état");
    assert_eq!(StatisticGroup::Month.label(&Locale::FI), "Kuukausittain");
    assert_eq!(StatisticGroup::Service.label(&Locale::EN), "By service");
}

fn any_count() -> impl Strategy<Value = WorkCount> {
    let quotes = (prop::sample::select(vec!["EUR", "JPY", "USD"]), 0..=10_i128.pow(15), any::<bool>());
    let quotes = quotes.prop_map(|(currency, quoted, accepted)| QuoteCount {
        currency: currency.parse().unwrap(),
        quoted,
        accepted: if accepted { quoted } else { 0 },
    });
    let state = prop::sample::select(WorkState::ALL);
    let service = prop::option::of((1_u8..=4).prop_map(service));
    let month = (0..=11_i32).prop_map(|back| month(MAY).back(back));
    (state, service, month, prop::option::of(any::<bool>()), 1..=1_000_000_i64, prop::option::of(quotes)).prop_map(
        |(state, service, month, on_time, requests, quotes)| WorkCount {
            state,
            service,
            month,
            on_time,
            requests,
            quotes,
        },
    )
}

/// What several rows come to together.
fn sum<'a>(rows: impl Iterator<Item = &'a Figures>) -> Figures {
    let mut sum = Figures::default();
    for row in rows {
        sum.requests += row.requests;
        sum.open += row.open;
        sum.delivered += row.delivered;
        sum.on_time += row.on_time;
        sum.late += row.late;
        for (currency, sums) in &row.sums {
            let of = sum.sums.entry(*currency).or_default();
            of.quoted += sums.quoted;
            of.accepted += sums.accepted;
            of.delivered += sums.delivered;
        }
    }
    sum
}

proptest! {
    #[test]
    fn p9_the_rows_of_each_group_sum_to_the_total(counts in prop::collection::vec(any_count(), 0..60)) {
        let catalogue: Vec<ServiceId> = [3, 1, 4, 2].map(service).to_vec();
        let rows = fold(&counts, months("2025-06", MAY), &catalogue).unwrap();
        let total = row(&rows, Subject::Total);
        prop_assert_eq!(total.requests, counts.iter().map(|count| count.requests).sum::<i64>());
        let groups: [fn(&Subject) -> bool; 3] = [
            |subject| matches!(subject, Subject::State(_)),
            |subject| matches!(subject, Subject::Service(_)),
            |subject| matches!(subject, Subject::Month(_)),
        ];
        for group in groups {
            let of = rows.iter().filter(|(subject, _)| group(subject)).map(|(_, figures)| figures);
            prop_assert_eq!(&sum(of), &total);
        }
        for (_, figures) in &rows {
            prop_assert!(figures.on_time + figures.late <= figures.delivered && figures.open + figures.delivered <= figures.requests);
            for sums in figures.sums.values() {
                prop_assert!(sums.delivered <= sums.accepted && sums.accepted <= sums.quoted);
            }
        }
    }

    #[test]
    fn p9_the_order_of_the_counts_changes_nothing(counts in prop::collection::vec(any_count(), 0..20)) {
        let catalogue: Vec<ServiceId> = [3, 1, 4, 2].map(service).to_vec();
        let fold = |counts: &[WorkCount]| fold(counts, months("2025-06", MAY), &catalogue).unwrap();
        let reversed: Vec<WorkCount> = counts.iter().rev().copied().collect();
        prop_assert_eq!(fold(&counts), fold(&reversed));
    }
}
