use chrono::{Datelike, Days};

use super::*;

/// The days on which a subscription's periods start, for so many of them, by the boundaries alone.
fn starts(term: Term, anchor: NaiveDate, count: usize) -> Vec<NaiveDate> {
    let utc = TimeZone::UTC;
    let mut subscription = Subscription::new(term);
    let first = subscription.start(utc.start_of(anchor), utc).unwrap();
    let mut periods = vec![first];
    while periods.len() < count {
        let boundary = subscription.pass(subscription.ends_at().unwrap(), utc).unwrap();
        let Next::Renewed { period, .. } = boundary.next else { panic!("{boundary:?}") };
        assert_eq!((period.start, boundary.on), (periods[periods.len() - 1].end, boundary.on));
        periods.push(period);
    }
    periods.iter().map(|period| period.start).collect()
}

fn texts(days: &[NaiveDate]) -> Vec<String> {
    days.iter().map(NaiveDate::to_string).collect()
}

#[test]
fn s3_month_end_anchor_returns_to_the_31st() {
    let days = starts(Term::MONTHLY, day("2026-01-31"), 6);
    assert_eq!(texts(&days), ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"]);
    let leap = starts(Term::MONTHLY, day("2028-01-31"), 3);
    assert_eq!(texts(&leap), ["2028-01-31", "2028-02-29", "2028-03-31"]);
}

#[test]
fn s3_29_february_annual_is_28_february_and_29_again_in_a_leap_year() {
    let days = starts(Term::ANNUAL, day("2024-02-29"), 6);
    assert_eq!(texts(&days), ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"]);
    // 1900 and 2100 are no leap years.
    let century = starts(Term::ANNUAL, day("2096-02-29"), 9);
    assert_eq!(
        texts(&century[3..]),
        ["2099-02-28", "2100-02-28", "2101-02-28", "2102-02-28", "2103-02-28", "2104-02-29"]
    );
}

#[test]
fn s3_all_anchors_of_a_leap_cycle_keep_their_day_for_200_years() {
    for (term, count) in [(Term::MONTHLY, 200 * 12), (Term::ANNUAL, 200), (months(5), 480), (months(24), 100)] {
        // Every day of a leap year and the ends of months of the year after: all that an anchor can be.
        for offset in (0..366_u64).filter(|offset| term != Term::MONTHLY || *offset < 60) {
            let anchor = day("2024-01-01") + Days::new(offset);
            for (index, start) in starts(term, anchor, count).into_iter().enumerate() {
                let month = i64::from(anchor.month0()) + i64::try_from(index).unwrap() * term.months();
                let (year, month) = (2024 + month.div_euclid(12), month.rem_euclid(12) + 1);
                assert_eq!((i64::from(start.year()), i64::from(start.month())), (year, month));
                assert_eq!(start.day(), anchor.day().min(length(year, month)), "{anchor} {start}");
            }
        }
    }
}

/// How many days a month has, by the rule that is taught at school.
fn length(year: i64, month: i64) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[test]
fn s3_a_change_of_term_at_a_boundary_keeps_the_anchor() {
    let mut subscription = running(Term::MONTHLY, "2026-01-31");
    pass_all(&mut subscription, "2026-02-28");
    // The period runs from 28 February to 31 March.
    subscription.change_term(Term::ANNUAL, true, on("2026-03-01"), paris());
    pass_all(&mut subscription, "2026-03-31");
    assert_eq!(subscription.period(), Some(period("2026-03-31", "2027-03-31")));
    subscription.change_term(months(11), true, on("2026-04-01"), paris());
    pass_all(&mut subscription, "2027-03-31");
    assert_eq!(subscription.period(), Some(period("2027-03-31", "2028-02-29")));
    let run = run(&subscription);
    assert_eq!((run.anchor, run.months), (day("2026-01-31"), 14));
}
