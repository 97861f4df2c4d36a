use chrono::Days;
use serde_json::json;

use super::{day, paris};
use crate::Country;
use crate::model::calendar::{Calendar, CalendarError, Closure, Deadline};

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
