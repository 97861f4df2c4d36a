use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::day;
use crate::Country;
use crate::model::calendar::{Calendar, Closure, Holiday};

/// The committed days of PyPI's `holidays`, see tests/data/public_holidays.py.
fn fixture(csv: &str) -> BTreeMap<NaiveDate, BTreeSet<String>> {
    let mut days: BTreeMap<NaiveDate, BTreeSet<String>> = BTreeMap::new();
    for row in std::fs::read_to_string(csv).unwrap().lines().skip(1) {
        let (date, holiday) = row.split_once(',').unwrap();
        days.entry(day(date)).or_default().insert(holiday.to_owned());
    }
    days
}

fn agrees_every_day(country: Country, csv: &str, first: i32, last: i32) {
    let expected = fixture(csv);
    assert_eq!(expected.keys().next().unwrap().year(), first);
    assert_eq!(expected.keys().last().unwrap().year(), last);
    let calendar = Calendar::of(country);
    let mut date = NaiveDate::from_ymd_opt(first, 1, 1).unwrap();
    while date.year() <= last {
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        match (calendar.closed(date), expected.get(&date)) {
            (Some(Closure::Holiday(holiday)), Some(names)) => assert!(names.contains(holiday.key()), "{date}"),
            (Some(Closure::Weekend), None) => assert!(weekend, "{date}"),
            (None, None) => assert!(!weekend, "{date}"),
            (closure, names) => panic!("{date}: {closure:?} here, {names:?} there"),
        }
        assert_eq!(calendar.is_open(date), calendar.closed(date).is_none(), "{date}");
        date = date + Days::new(1);
    }
}

#[test]
fn q6_finland_agrees_with_the_fixture_on_every_day_from_1991_to_2100() {
    agrees_every_day(Country::FI, concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/holidays-fi.csv"), 1991, 2100);
}

#[test]
fn q6_france_agrees_with_the_fixture_on_every_day_from_2008_to_2100() {
    agrees_every_day(Country::FR, concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/holidays-fr.csv"), 2008, 2100);
}

#[test]
fn q6_france_has_eleven_holidays_and_finland_thirteen_with_two_eves() {
    for (country, count) in [(Country::FR, 11), (Country::FI, 15)] {
        let calendar = Calendar::of(country);
        let days = day("2026-01-01").iter_days().take(365);
        let holidays: Vec<Closure> =
            days.filter_map(|date| calendar.closed(date)).filter(|closure| *closure != Closure::Weekend).collect();
        assert_eq!(holidays.len(), count, "{country}");
    }
}

#[test]
fn q6_holiday_keys_are_distinct_snake_case() {
    let keys: BTreeSet<&str> = Holiday::ALL.iter().map(|holiday| holiday.key()).collect();
    assert_eq!(keys.len(), Holiday::ALL.len());
    for holiday in Holiday::ALL {
        assert!(holiday.key().chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{holiday}");
        assert_eq!(holiday.label(), format!("holiday-{}", holiday.key().replace('_', "-")));
    }
}
