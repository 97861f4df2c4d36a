use super::*;
use crate::model::subscription::Forecast;

#[test]
fn s3_no_period_ends_after_the_last_day_of_the_year_9999() {
    let utc = TimeZone::UTC;
    let mut subscription = Subscription::new(Term::ANNUAL);
    assert_eq!(subscription.start(at("9999-03-01T12:00:00Z"), utc), Some(period("9999-03-01", "9999-12-31")));
    let ends_at = subscription.ends_at().unwrap();
    assert_eq!(ends_at, at("9999-12-31T00:00:00Z"));
    assert_eq!(subscription.forecast(), Some(Forecast { on: day("9999-12-31"), term: None }));
    subscription.change_term(Term::MONTHLY, true, at("9999-04-01T12:00:00Z"), utc);
    assert_eq!(subscription.forecast(), Some(Forecast { on: day("9999-12-31"), term: None }));
    let boundary = subscription.pass(Timestamp::MAX, utc).unwrap();
    let ended = Boundary { on: day("9999-12-31"), before: Term::ANNUAL, next: Next::Ended, by_change: false };
    assert_eq!(boundary, ended);
    assert_eq!(subscription.ended_on(), Some(day("9999-12-31")));
}

#[test]
fn s3_a_subscription_that_starts_on_the_last_day_ends_on_it() {
    for name in ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        let mut subscription = Subscription::new(Term::ANNUAL);
        assert_eq!(subscription.start(Timestamp::MAX, zone(name)), None);
        assert_eq!(subscription.ended_on(), Some(day("9999-12-31")), "{name}");
    }
    // The day before it, there is one day left.
    let mut subscription = Subscription::new(Term::ANNUAL);
    let started = subscription.start(at("9999-12-30T12:00:00Z"), TimeZone::UTC);
    assert_eq!(started, Some(period("9999-12-30", "9999-12-31")));
    let change = subscription.change_term(Term::MONTHLY, false, Timestamp::MAX, TimeZone::UTC);
    assert_eq!((change.after, change.effective), (Term::MONTHLY, day("9999-12-31")));
    assert_eq!(subscription.ended_on(), Some(day("9999-12-31")));
}

#[test]
fn s3_the_first_instant_there_is_lies_on_the_first_day_in_every_zone() {
    for name in ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        let mut subscription = Subscription::new(Term::ANNUAL);
        let started = subscription.start(Timestamp::MIN, zone(name));
        assert_eq!(started, Some(period("0001-01-01", "0002-01-01")), "{name}");
    }
}

#[test]
fn s4_deletion_ends_on_a_day_that_can_be_written() {
    let mut subscription = Subscription::new(Term::ANNUAL);
    assert_eq!(subscription.clone().cancel(NaiveDate::MIN), Some(day("0001-01-01")));
    assert_eq!(subscription.cancel(NaiveDate::MAX), Some(day("9999-12-31")));
}

#[test]
fn s5_ten_thousand_years_of_months_come_to_an_end_in_any_zone() {
    for name in ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        let mut subscription = Subscription::new(Term::MONTHLY);
        subscription.start(Timestamp::MIN, zone(name)).unwrap();
        let count = std::iter::from_fn(|| subscription.pass(Timestamp::MAX, zone(name))).count();
        // The last of the months is a day short and followed by the end.
        assert_eq!(count, 9_999 * 12, "{name}");
        assert_eq!(subscription.state(), SubscriptionState::Ended);
    }
}

#[test]
fn s3_a_kept_row_that_makes_no_sense_panics_nowhere() {
    for (months, anchor) in [(i64::MIN, NaiveDate::MIN), (-1, day("2026-01-31")), (i64::MAX, NaiveDate::MAX)] {
        let nonsense = period("2026-03-01", "2026-02-01");
        let phase = Phase::Running(Run {
            anchor,
            months,
            period: nonsense,
            ends_at: Timestamp::MIN,
            zone: paris(),
            pending: None,
        });
        let mut subscription = Subscription::kept(Term::ANNUAL, Renewal::SameAsTerm, phase);
        assert_eq!(nonsense.days(), 0);
        for _ in 0..3 {
            subscription.pass(Timestamp::MAX, paris());
        }
        subscription.change_term(Term::MONTHLY, false, Timestamp::MIN, paris());
    }
}
