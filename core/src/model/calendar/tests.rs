use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;
use serde_json::json;

use crate::model::calendar::{
    Calendar, CalendarError, Closure, Deadline, DeadlineDay, DeadlineDayKind, Holiday, Pause,
};
use crate::{Country, Locale, TimeZone, Timestamp, label};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn zone(name: &str) -> TimeZone {
    name.parse().unwrap()
}

fn paris() -> TimeZone {
    zone("Europe/Paris")
}

fn compute(submitted: &str, pauses: &[(&str, Option<&str>)], as_of: &str, country: Country, in_zone: &str) -> Deadline {
    let pauses: Vec<Pause> =
        pauses.iter().map(|(from, until)| Pause { from: at(from), until: until.map(at) }).collect();
    Deadline::compute(at(submitted), &pauses, at(as_of), &Calendar::of(country), zone(in_zone), 2)
}

fn told(deadline: &Deadline) -> Vec<String> {
    deadline
        .days()
        .iter()
        .map(|one| match &one.kind {
            DeadlineDayKind::Closed(Closure::Holiday(holiday))
            | DeadlineDayKind::SubmittedClosed(Closure::Holiday(holiday)) => {
                format!("{} {} {holiday}", one.day, one.kind.key())
            }
            DeadlineDayKind::Counted { number, of } => format!("{} {number} of {of}", one.day),
            kind => format!("{} {}", one.day, kind.key()),
        })
        .collect()
}

// Holidays

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

#[test]
fn q6_every_holiday_and_closure_has_a_label_in_every_language() {
    for locale in [Locale::EN, Locale::FI, Locale::FR] {
        for holiday in Holiday::ALL {
            assert!(label::has(&locale, holiday.label()), "{locale} {holiday}");
        }
        assert!(label::has(&locale, "closure-weekend"));
    }
    assert_eq!(Holiday::LabourDay.text(&Locale::FR), "fête du Travail");
    assert_eq!(Holiday::MayDay.text(&Locale::FI), "vappu");
    assert_eq!(Holiday::AllSaintsDay.text(&Locale::EN), "All Saints’ Day");
    assert_eq!(Closure::Weekend.text(&Locale::FR), "week-end");
    assert_eq!(Closure::Own("Inventaire".to_owned()).text(&Locale::FI), "Inventaire");
}

// Calendars

#[test]
fn q6_another_country_closes_weekends_only() {
    let calendar = Calendar::of("SE".parse().unwrap());
    assert_eq!(calendar, Calendar::weekend());
    assert_eq!(calendar.base(), None);
    assert!(calendar.is_open(day("2026-05-01")));
    assert_eq!(calendar.closed(day("2026-05-02")), Some(Closure::Weekend));
}

#[test]
fn q6_own_calendar_closes_and_opens_days() {
    let calendar = Calendar::of(Country::FR)
        .with_closed(day("2026-08-14"), " Inventaire ")
        .and_then(|calendar| calendar.with_closed(day("2026-05-01"), "Déménagement"))
        .and_then(|calendar| calendar.with_open(day("2026-07-14")))
        .and_then(|calendar| calendar.with_open(day("2026-05-02")))
        .unwrap();
    assert_eq!(calendar.closed(day("2026-08-14")), Some(Closure::Own("Inventaire".to_owned())));
    assert_eq!(calendar.closed(day("2026-05-01")), Some(Closure::Own("Déménagement".to_owned())));
    assert!(calendar.is_open(day("2026-07-14")), "a holiday");
    assert!(calendar.is_open(day("2026-05-02")), "a Saturday");
    assert!(!calendar.is_open(day("2026-05-03")));
}

#[test]
fn q6_own_calendar_reads_and_writes_compact_json() {
    for text in [
        r#"{"base":"FR","closed":[{"day":"2026-08-14","label":"Inventaire"}],"open":["2026-07-14"]}"#,
        r#"{"base":null,"open":["2026-05-02","2026-05-09"]}"#,
        r#"{"base":"FI"}"#,
    ] {
        let calendar: Calendar = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&calendar).unwrap(), text);
    }
    assert_eq!(serde_json::from_str::<Calendar>("{}").unwrap(), Calendar::default());
    let unsorted = json!({"base": null, "open": ["2026-05-09", "2026-05-02"]});
    let calendar: Calendar = serde_json::from_value(unsorted).unwrap();
    assert_eq!(serde_json::to_value(calendar).unwrap()["open"], json!(["2026-05-02", "2026-05-09"]));
}

#[test]
fn q6_own_calendar_refuses_what_breaks_a_rule() {
    for (json, reason) in [
        (json!({"base": "SE"}), "holidays of `SE` are not known"),
        (json!({"base": "fr"}), "not an alpha-2 country code"),
        (json!({"base": "FR", "shut": []}), "unknown field"),
        (json!({"open": ["2026-05-02", "2026-05-02"]}), "in the calendar twice"),
        (json!({"open": ["2026-05-02"], "closed": [{"day": "2026-05-02", "label": "x"}]}), "in the calendar twice"),
        (json!({"open": ["2026-5-02"]}), "not a day such as"),
        (json!({"open": ["2026-02-30"]}), "not a day such as"),
        (json!({"open": ["0000-01-01"]}), "not a day such as"),
        (json!({"closed": [{"day": "2026-05-02", "label": " "}]}), "the label of the closed day 2026-05-02"),
        (json!({"closed": [{"day": "2026-05-02", "label": "a\u{202E}b"}]}), "the label of the closed day"),
        (json!({"closed": [{"day": "2026-05-02", "label": "a\nb"}]}), "the label of the closed day"),
        (json!({"closed": [{"day": "2026-05-02", "label": "a".repeat(101)}]}), "the label of the closed day"),
        (json!({"closed": [{"day": "2026-05-02"}]}), "missing field `label`"),
    ] {
        let error = serde_json::from_value::<Calendar>(json.clone()).unwrap_err().to_string();
        assert!(error.contains(reason), "{json}: {error}");
    }
}

#[test]
fn q6_own_calendar_holds_a_thousand_days_and_no_more() {
    let mut calendar = Calendar::weekend();
    let mut date = day("2026-01-01");
    for _ in 0..Calendar::MAX_OWN_DAYS {
        calendar = calendar.with_closed(date, "é".repeat(Calendar::MAX_LABEL).as_str()).unwrap();
        date = date + Days::new(1);
    }
    assert_eq!(calendar.clone().with_open(date), Err(CalendarError::TooManyDays));
    let text = serde_json::to_string(&calendar).unwrap();
    assert_eq!(serde_json::from_str::<Calendar>(&text).unwrap(), calendar);
    // The longest run of closed days there can be still ends.
    let start = paris().start_of(day("2026-01-01"));
    let deadline = Deadline::compute(start, &[], start, &calendar, paris(), 2);
    // The first open day, Wednesday 27 September 2028, stands in for the submission.
    assert_eq!(deadline.last_day(), day("2028-09-29"));
}

// Deadlines

#[test]
fn q6_thursday_30_april_2026_in_paris_is_due_at_the_end_of_tuesday_5_may() {
    let deadline = compute("2026-04-30T10:00:00+02:00", &[], "2026-04-30T10:00:00+02:00", Country::FR, "Europe/Paris");
    assert_eq!(deadline.due(), at("2026-05-06T00:00:00+02:00"));
    assert_eq!(
        told(&deadline),
        [
            "2026-04-30 submitted",
            "2026-05-01 closed labour_day",
            "2026-05-02 closed",
            "2026-05-03 closed",
            "2026-05-04 1 of 2",
            "2026-05-05 2 of 2",
        ]
    );
}

#[test]
fn q6_wednesday_23_december_2026_in_helsinki_is_due_at_the_end_of_tuesday_29() {
    let submitted = "2026-12-23T23:59:59+02:00";
    let deadline = compute(submitted, &[], submitted, Country::FI, "Europe/Helsinki");
    assert_eq!(deadline.due(), at("2026-12-30T00:00:00+02:00"));
    assert_eq!(
        told(&deadline),
        [
            "2026-12-23 submitted",
            "2026-12-24 closed christmas_eve",
            "2026-12-25 closed christmas_day",
            "2026-12-26 closed second_christmas_day",
            "2026-12-27 closed",
            "2026-12-28 1 of 2",
            "2026-12-29 2 of 2",
        ]
    );
}

#[test]
fn q6_a_closed_day_of_submission_counts_as_the_next_open_one() {
    let submitted = "2026-05-02T12:00:00+02:00";
    let deadline = compute(submitted, &[], submitted, Country::FR, "Europe/Paris");
    assert_eq!(deadline.due(), at("2026-05-07T00:00:00+02:00"));
    assert_eq!(
        told(&deadline),
        [
            "2026-05-02 submitted_closed",
            "2026-05-03 closed",
            "2026-05-04 stands_in",
            "2026-05-05 1 of 2",
            "2026-05-06 2 of 2",
        ]
    );
}

#[test]
fn q6_the_day_of_submission_is_that_of_the_zone() {
    let submitted = "2026-06-01T22:30:00Z";
    let in_paris = compute(submitted, &[], submitted, Country::FR, "Europe/Paris");
    assert_eq!(in_paris.last_day(), day("2026-06-04"));
    let in_utc = compute(submitted, &[], submitted, Country::FR, "UTC");
    assert_eq!(in_utc.last_day(), day("2026-06-03"));
}

#[test]
fn q6_submitted_monday_asked_tuesday_answered_thursday_moves_wednesday_to_friday() {
    let pause = [("2026-06-02T09:00:00+02:00", Some("2026-06-04T09:00:00+02:00"))];
    let deadline =
        compute("2026-06-01T10:00:00+02:00", &pause, "2026-06-04T09:00:00+02:00", Country::FR, "Europe/Paris");
    assert_eq!(deadline.due(), at("2026-06-06T00:00:00+02:00"));
    assert_eq!(
        told(&deadline),
        ["2026-06-01 submitted", "2026-06-02 waiting", "2026-06-03 waiting", "2026-06-04 1 of 2", "2026-06-05 2 of 2",]
    );
}

#[test]
fn q6_a_wait_within_one_day_moves_nothing() {
    let pause = [("2026-06-02T09:00:00+02:00", Some("2026-06-02T23:59:59.999999+02:00"))];
    let deadline =
        compute("2026-06-01T10:00:00+02:00", &pause, "2026-06-03T09:00:00+02:00", Country::FR, "Europe/Paris");
    assert_eq!(deadline.last_day(), day("2026-06-03"));
}

#[test]
fn q6_a_wait_over_closed_days_moves_nothing_more() {
    let pause = [("2026-06-05T09:00:00+02:00", Some("2026-06-08T09:00:00+02:00"))];
    let deadline =
        compute("2026-06-04T10:00:00+02:00", &pause, "2026-06-08T09:00:00+02:00", Country::FR, "Europe/Paris");
    // Friday moves it by one day; Saturday and Sunday do not count anyway.
    assert_eq!(deadline.last_day(), day("2026-06-09"));
}

#[test]
fn q6_an_answer_at_midnight_comes_after_the_day_and_a_question_at_midnight_too() {
    let midnight = "2026-06-04T00:00:00+02:00";
    let answered = [("2026-06-03T09:00:00+02:00", Some(midnight))];
    let deadline = compute("2026-06-01T10:00:00+02:00", &answered, midnight, Country::FR, "Europe/Paris");
    assert_eq!(deadline.last_day(), day("2026-06-04"), "Wednesday ended while waiting");
    let asked = [(midnight, Some("2026-06-05T09:00:00+02:00"))];
    let deadline = compute("2026-06-01T10:00:00+02:00", &asked, midnight, Country::FR, "Europe/Paris");
    assert_eq!(deadline.due(), at(midnight), "what is due is late already");
}

#[test]
fn q6_an_open_question_lasts_until_the_present() {
    let asked = [("2026-06-02T09:00:00+02:00", None)];
    for (as_of, last_day) in [
        ("2026-06-01T00:00:00+02:00", "2026-06-03"),
        ("2026-06-02T23:00:00+02:00", "2026-06-03"),
        ("2026-06-03T00:00:00+02:00", "2026-06-04"),
        ("2026-06-03T12:00:00+02:00", "2026-06-04"),
        ("2026-06-04T12:00:00+02:00", "2026-06-05"),
    ] {
        let deadline = compute("2026-06-01T10:00:00+02:00", &asked, as_of, Country::FR, "Europe/Paris");
        assert_eq!(deadline.last_day(), day(last_day), "as of {as_of}");
        assert!(deadline.due() > at(as_of), "never due while the submitter is asked");
    }
}

#[test]
fn q6_a_wait_of_years_is_told_as_a_span() {
    let pause = [("2026-06-02T09:00:00+02:00", Some("2036-06-04T09:00:00+02:00"))];
    let deadline =
        compute("2026-06-01T10:00:00+02:00", &pause, "2036-06-04T09:00:00+02:00", Country::FR, "Europe/Paris");
    assert_eq!(deadline.last_day(), day("2036-06-05"));
    assert!(deadline.days().len() <= Deadline::MAX_DAYS_OF_WAITING + 8);
    let spans: Vec<&DeadlineDay> =
        deadline.days().iter().filter(|one| matches!(one.kind, DeadlineDayKind::WaitingThrough(_))).collect();
    assert_eq!(spans.len(), 1);
    assert_eq!(spans[0].kind, DeadlineDayKind::WaitingThrough(day("2036-06-03")));
}

#[test]
fn q6_no_business_day_at_all_is_the_end_of_day_zero() {
    let submitted = at("2026-05-02T12:00:00+02:00");
    let deadline = Deadline::compute(submitted, &[], submitted, &Calendar::of(Country::FR), paris(), 0);
    assert_eq!(deadline.last_day(), day("2026-05-04"));
}

#[test]
fn q6_a_deadline_across_the_change_of_clocks_is_midnight_still() {
    let submitted = "2026-10-23T10:00:00+02:00";
    let deadline = compute(submitted, &[], submitted, Country::FR, "Europe/Paris");
    assert_eq!(deadline.due(), at("2026-10-28T00:00:00+01:00"));
}

#[test]
fn q6_a_deadline_is_data() {
    let pause = [("2026-05-04T09:00:00+02:00", Some("2026-05-05T09:00:00+02:00"))];
    let deadline =
        compute("2026-05-01T10:00:00+02:00", &pause, "2026-05-05T09:00:00+02:00", Country::FR, "Europe/Paris");
    assert_eq!(
        serde_json::to_value(&deadline).unwrap(),
        json!({
            "due": "2026-05-06T22:00:00Z",
            "last_day": "2026-05-06",
            "days": [
                {"day": "2026-05-01", "kind": "submitted_closed", "reason": "holiday", "holiday": "labour_day"},
                {"day": "2026-05-02", "kind": "closed", "reason": "weekend"},
                {"day": "2026-05-03", "kind": "closed", "reason": "weekend"},
                {"day": "2026-05-04", "kind": "stands_in"},
                {"day": "2026-05-05", "kind": "counted", "number": 1, "of": 2},
                {"day": "2026-05-06", "kind": "counted", "number": 2, "of": 2},
            ]
        })
    );
    let calendar = Calendar::weekend().with_closed(day("2026-06-02"), "Inventaire").unwrap();
    let submitted = at("2026-06-01T10:00:00+02:00");
    let pause = Pause { from: submitted, until: Some(at("2030-06-01T00:00:00Z")) };
    let deadline = Deadline::compute(submitted, &[pause], submitted, &calendar, paris(), 1);
    let days = serde_json::to_value(&deadline).unwrap()["days"].clone();
    assert_eq!(days[1], json!({"day": "2026-06-02", "kind": "closed", "reason": "own", "label": "Inventaire"}));
    assert_eq!(days[2], json!({"day": "2026-06-03", "kind": "waiting"}));
    assert_eq!(days[400], json!({"day": "2027-07-06", "kind": "waiting_through", "last": "2030-05-31"}));
}

#[test]
fn q6_the_ends_of_time_are_held() {
    let forever = Pause { from: Timestamp::MIN, until: Some(Timestamp::MAX) };
    for name in ["Europe/Paris", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"] {
        for submitted in [Timestamp::MIN, Timestamp::MAX] {
            for pauses in [vec![], vec![forever], vec![Pause { from: Timestamp::MIN, until: None }, forever]] {
                for country in [Country::FR, Country::FI] {
                    let calendar = Calendar::of(country);
                    let deadline =
                        Deadline::compute(submitted, &pauses, Timestamp::MAX, &calendar, zone(name), u8::MAX);
                    assert!(deadline.due() >= submitted);
                    assert!(deadline.days().len() < 2000);
                    serde_json::to_string(&deadline).unwrap();
                }
            }
        }
    }
}

/// What the lines say after the day, whatever way that is written.
fn said(deadline: &Deadline, locale: &Locale) -> Vec<String> {
    let lines = deadline.explanation(locale);
    lines.into_iter().map(|line| line.split_once(':').unwrap().1.trim().to_owned()).collect()
}

#[test]
fn q6_the_explanation_names_each_closed_day_in_the_readers_language() {
    let submitted = "2026-05-01T10:00:00+02:00";
    let pause = [("2026-05-05T09:00:00+02:00", Some("2026-05-06T09:00:00+02:00"))];
    let deadline = compute(submitted, &pause, submitted, Country::FR, "Europe/Paris");
    assert_eq!(
        said(&deadline, &Locale::FR),
        [
            "demande soumise un jour de fermeture (fête du Travail)",
            "fermé (week-end)",
            "fermé (week-end)",
            "tient lieu de jour de soumission",
            "en attente d’une réponse, jour non compté",
            "jour ouvrable 1 sur 2",
            "jour ouvrable 2 sur 2",
        ]
    );
    let submitted = "2026-12-23T10:00:00+02:00";
    let deadline = compute(submitted, &[], submitted, Country::FI, "Europe/Helsinki");
    assert_eq!(
        said(&deadline, &Locale::FI),
        [
            "pyyntö lähetetty, päivää ei lasketa",
            "suljettu (jouluaatto)",
            "suljettu (joulupäivä)",
            "suljettu (tapaninpäivä)",
            "suljettu (viikonloppu)",
            "arkipäivä 1/2",
            "arkipäivä 2/2",
        ]
    );
    assert_eq!(
        said(&deadline, &Locale::EN),
        [
            "request submitted, not counted",
            "closed (Christmas Eve)",
            "closed (Christmas Day)",
            "closed (Boxing Day)",
            "closed (weekend)",
            "business day 1 of 2",
            "business day 2 of 2",
        ]
    );
}

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
