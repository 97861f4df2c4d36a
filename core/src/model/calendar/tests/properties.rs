use chrono::Days;
use proptest::prelude::*;

use super::{at, day, zone};
use crate::model::calendar::{Calendar, Deadline, DeadlineDayKind, Pause};
use crate::{TimeZone, Timestamp};

fn any_instant() -> impl Strategy<Value = Timestamp> {
    prop_oneof![
        4 => (at("1990-01-01T00:00:00Z").as_micros()..at("2100-01-01T00:00:00Z").as_micros())
            .prop_map(Timestamp::from_micros),
        1 => any::<i64>().prop_map(Timestamp::from_micros),
        1 => Just(Timestamp::MIN),
        1 => Just(Timestamp::MAX),
    ]
}

fn any_zone() -> impl Strategy<Value = TimeZone> {
    prop::sample::select(vec![
        "Europe/Paris",
        "Europe/Helsinki",
        "UTC",
        "America/Sao_Paulo",
        "Asia/Kathmandu",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
        "Africa/Cairo",
    ])
    .prop_map(zone)
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    let base = prop::sample::select(vec!["FR", "FI", "SE"]);
    (base, prop::collection::btree_map(0_u64..60_000, any::<bool>(), 0..40)).prop_map(|(base, own)| {
        let mut calendar = Calendar::of(base.parse().unwrap());
        for (offset, closed) in own {
            let date = day("1990-01-01") + Days::new(offset % 40_000);
            let next =
                if closed { calendar.clone().with_closed(date, "own") } else { calendar.clone().with_open(date) };
            calendar = next.unwrap_or(calendar);
        }
        calendar
    })
}

/// Pauses of up to a month that begin within a month of the submission, or anywhere.
fn any_pauses() -> impl Strategy<Value = Vec<(i64, Option<i64>)>> {
    const MONTH: i64 = 31 * 86_400_000_000;
    let near = (0..MONTH, prop::option::of(0..MONTH));
    let any = (any::<i64>(), prop::option::of(any::<i64>()));
    prop::collection::vec(prop_oneof![4 => near, 1 => any], 0..4)
}

fn pauses_after(submitted: Timestamp, pauses: &[(i64, Option<i64>)]) -> Vec<Pause> {
    pauses
        .iter()
        .map(|(from, length)| {
            let from = submitted.plus_micros(*from);
            Pause { from, until: length.map(|length| from.plus_micros(length)) }
        })
        .collect()
}

proptest! {
    #[test]
    fn q6_due_is_the_start_of_the_day_after_exactly_that_many_counted_days(
        submitted in any_instant(), pauses in any_pauses(), wait in 0_i64..5_000_000_000_000,
        calendar in any_calendar(), zone in any_zone(), business_days in 0_u8..6,
    ) {
        let pauses = pauses_after(submitted, &pauses);
        let as_of = submitted.plus_micros(wait);
        let deadline = Deadline::compute(submitted, &pauses, as_of, &calendar, zone, business_days);
        let last = deadline.days().last().unwrap();
        prop_assert_eq!(last.day, deadline.last_day());
        prop_assert_eq!(deadline.due(), zone.start_of(last.day + Days::new(1)));
        prop_assert!(deadline.due() > submitted || deadline.due() == Timestamp::MAX);
        let counted: Vec<u8> = deadline.days().iter().filter_map(|one| match one.kind {
            DeadlineDayKind::Counted { number, .. } => Some(number),
            _ => None,
        }).collect();
        prop_assert_eq!(counted, (1..=business_days).collect::<Vec<u8>>());
        let alone = Deadline::compute_due(submitted, &pauses, as_of, &calendar, zone, business_days);
        let unpaused = Deadline::compute(submitted, &[], as_of, &calendar, zone, business_days);
        let last_day = Deadline::last_day_of(submitted, &calendar, zone, business_days.into());
        prop_assert_eq!((last_day, Deadline::end_of(last_day, zone)), (unpaused.last_day(), unpaused.due()));
        prop_assert_eq!(alone, deadline.due());
    }

    #[test]
    fn q6_the_explanation_tells_every_day_in_order_and_as_the_calendar_has_it(
        submitted in any_instant(), pauses in any_pauses(), wait in 0_i64..5_000_000_000_000,
        calendar in any_calendar(), zone in any_zone(),
    ) {
        let pauses = pauses_after(submitted, &pauses);
        let as_of = submitted.plus_micros(wait);
        let deadline = Deadline::compute(submitted, &pauses, as_of, &calendar, zone, 2);
        let mut next = zone.day(submitted);
        for one in deadline.days() {
            prop_assert_eq!(one.day, next);
            let last = if let DeadlineDayKind::WaitingThrough(last) = one.kind { last } else { one.day };
            prop_assert!(last >= one.day);
            next = last + Days::new(1);
            match &one.kind {
                DeadlineDayKind::Closed(closure) | DeadlineDayKind::SubmittedClosed(closure) => {
                    prop_assert_eq!(calendar.closed(one.day), Some(closure.clone()));
                }
                _ => prop_assert!(calendar.is_open(one.day)),
            }
        }
    }

    #[test]
    fn q6_a_wait_never_makes_it_earlier_and_a_later_answer_neither(
        submitted in any_instant(), pauses in any_pauses(), wait in 0_i64..5_000_000_000_000,
        later in 0_i64..5_000_000_000_000, calendar in any_calendar(), zone in any_zone(),
    ) {
        let pauses = pauses_after(submitted, &pauses);
        let as_of = submitted.plus_micros(wait);
        let mut before = Deadline::compute(submitted, &[], as_of, &calendar, zone, 2).due();
        for count in 1..=pauses.len() {
            let due = Deadline::compute(submitted, &pauses[..count], as_of, &calendar, zone, 2).due();
            prop_assert!(due >= before);
            before = due;
        }
        let due = Deadline::compute(submitted, &pauses, as_of.plus_micros(later), &calendar, zone, 2).due();
        prop_assert!(due >= before);
    }

    #[test]
    fn q6_a_later_submission_is_never_due_earlier(
        submitted in any_instant(), later in 0_i64..3_000_000_000_000, pauses in any_pauses(),
        calendar in any_calendar(), zone in any_zone(),
    ) {
        let pauses = pauses_after(submitted, &pauses);
        let as_of = submitted.plus_micros(later);
        let due = |submitted| Deadline::compute(submitted, &pauses, as_of, &calendar, zone, 2).due();
        prop_assert!(due(submitted) <= due(as_of));
    }

    #[test]
    fn q6_a_long_wait_is_the_same_told_by_days_or_spans(
        submitted in any_instant(), length in 0_i64..400_000_000_000_000, zone in any_zone(), calendar in any_calendar(),
    ) {
        // Spans skip days that a walk day by day would skip one by one: the same due date comes of both.
        let until = submitted.plus_micros(length);
        let pause = Pause { from: submitted, until: Some(until) };
        let due = Deadline::compute(submitted, &[pause], until, &calendar, zone, 2).due();
        let mut day = zone.day(submitted);
        while !calendar.is_open(day) {
            day = day + Days::new(1);
        }
        let mut counted = 0;
        while counted < 2 {
            day = day + Days::new(1);
            let end = zone.start_of(day + Days::new(1));
            if calendar.is_open(day) && (end > until || end == Timestamp::MAX) {
                counted += 1;
            }
        }
        prop_assert_eq!(due, zone.start_of(day + Days::new(1)));
    }
}
