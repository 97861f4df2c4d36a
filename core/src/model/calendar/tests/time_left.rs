//! How far away a deadline is (rule Q6). Expected days are by hand.

use crate::{Calendar, Country, Deadline, Locale, TimeLeft, TimeZone, Timestamp};

const PARIS: &str = "Europe/Paris";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// At `now`, of a request submitted on Thursday 30 April 2026 in Paris: Tuesday 5 May is the last day.
fn left(now: &str) -> TimeLeft {
    let (calendar, zone): (_, TimeZone) = (Calendar::of(Country::FR), PARIS.parse().unwrap());
    let submitted = at("2026-04-30T10:00:00+02:00");
    let deadline = Deadline::compute(submitted, &[], submitted, &calendar, zone, 2);
    TimeLeft::of(&deadline, at(now), &calendar, zone)
}

#[test]
fn q6_business_days_are_left_after_today() {
    for (now, overdue, business_days) in [
        ("2026-04-30T10:00:00+02:00", false, 2),
        ("2026-05-01T10:00:00+02:00", false, 2),
        ("2026-05-03T23:59:59.999999+02:00", false, 2),
        ("2026-05-04T00:00:00+02:00", false, 1),
        ("2026-05-05T00:00:00+02:00", false, 0),
        ("2026-05-05T23:59:59.999999+02:00", false, 0),
        ("2026-05-06T00:00:00+02:00", true, 1),
        ("2026-05-09T10:00:00+02:00", true, 2),
        ("2026-05-11T10:00:00+02:00", true, 3),
    ] {
        assert_eq!(left(now), TimeLeft { overdue, business_days }, "{now}");
    }
}

#[test]
fn q6_a_thousand_days_are_many() {
    assert_eq!(left("9999-12-31T23:59:59Z"), TimeLeft { overdue: true, business_days: 999 });
    assert_eq!(left("0001-01-01T00:00:00Z"), TimeLeft { overdue: false, business_days: 999 });
    assert_eq!(left("2029-01-01T00:00:00Z").business_days, 671);
}

#[test]
fn q6_the_time_left_is_told_in_each_language() {
    let told = |overdue, business_days| {
        [Locale::EN, Locale::FI, Locale::FR].map(|locale| TimeLeft { overdue, business_days }.text(&locale))
    };
    assert_eq!(told(false, 0), ["Due today", "Määräpäivä tänään", "À traiter aujourd’hui"]);
    assert_eq!(told(false, 1), ["1 business day left", "1 arkipäivä jäljellä", "1 jour ouvrable restant"]);
    assert_eq!(told(false, 2), ["2 business days left", "2 arkipäivää jäljellä", "2 jours ouvrables restants"]);
    assert_eq!(told(true, 0), ["Overdue", "Myöhässä", "En retard"]);
    assert_eq!(told(true, 1), ["1 business day late", "1 arkipäivän myöhässä", "1 jour ouvrable de retard"]);
    assert_eq!(told(true, 3), ["3 business days late", "3 arkipäivää myöhässä", "3 jours ouvrables de retard"]);
}
