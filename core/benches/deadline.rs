//! A due date in business days, beside chrono and a hash set of holidays (the aim is at most 1 ×).
#![allow(missing_docs, clippy::unwrap_used, reason = "criterion's macros write undocumented items; a bench may panic")]

use std::collections::HashSet;
use std::hint::black_box;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeZone as _, Utc, Weekday};
use chrono_tz::Tz;
use comptoir::{Calendar, Closure, Country, Deadline, Pause, TimeZone, Timestamp};
use criterion::{Criterion, criterion_group, criterion_main};

/// What one would write without us: the due date alone, holidays of a decade in a set.
fn by_hand(submitted: DateTime<Utc>, holidays: &HashSet<NaiveDate>, zone: Tz) -> DateTime<Utc> {
    let closed = |day: NaiveDate| matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || holidays.contains(&day);
    let mut day = submitted.with_timezone(&zone).date_naive();
    while closed(day) {
        day = day + Days::new(1);
    }
    let mut counted = 0;
    while counted < 2 {
        day = day + Days::new(1);
        if !closed(day) {
            counted += 1;
        }
    }
    zone.from_local_datetime(&(day + Days::new(1)).and_time(NaiveTime::MIN)).earliest().unwrap().to_utc()
}

fn due_date(c: &mut Criterion) {
    let calendar = Calendar::of(Country::FR);
    let zone: TimeZone = "Europe/Paris".parse().unwrap();
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
    let holidays: HashSet<NaiveDate> =
        first.iter_days().take(3653).filter(|day| matches!(calendar.closed(*day), Some(Closure::Holiday(_)))).collect();
    // Every hour of a year, so that no branch is learnt by heart.
    let start: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
    let submitted: Vec<Timestamp> = (0..8760).map(|hour| start.plus_micros(hour * 3_600_000_000)).collect();
    let instants: Vec<DateTime<Utc>> = submitted.iter().map(|at| at.to_utc()).collect();
    for (at, instant) in submitted.iter().zip(&instants) {
        let ours = Deadline::compute(*at, &[], *at, &calendar, zone, 2).due();
        assert_eq!(ours.to_utc(), by_hand(*instant, &holidays, Tz::Europe__Paris));
    }

    let alone = |at: Timestamp| Deadline::compute_due(at, &[], at, &calendar, zone, 2);
    let mut group = c.benchmark_group("due date in 2 business days");
    let mut turn = submitted.iter().cycle();
    group.bench_function("comptoir, explained", |b| {
        b.iter(|| {
            let at = *turn.next().unwrap();
            black_box(Deadline::compute(black_box(at), &[], at, &calendar, zone, 2))
        });
    });
    let mut turn = submitted.iter().cycle();
    group.bench_function("comptoir, alone", |b| {
        b.iter(|| black_box(alone(black_box(*turn.next().unwrap()))));
    });
    let mut turn = instants.iter().cycle();
    group.bench_function("chrono and a hash set", |b| {
        b.iter(|| black_box(by_hand(black_box(*turn.next().unwrap()), &holidays, Tz::Europe__Paris)));
    });
    let mut turn = submitted.iter().cycle();
    group.bench_function("comptoir, after a wait of three days", |b| {
        b.iter(|| {
            let at = *turn.next().unwrap();
            let pause = Pause { from: at.plus_micros(3_600_000_000), until: Some(at.plus_micros(259_200_000_000)) };
            black_box(Deadline::compute(black_box(at), &[pause], at, &calendar, zone, 2))
        });
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().without_plots();
    targets = due_date
}
criterion_main!(benches);
