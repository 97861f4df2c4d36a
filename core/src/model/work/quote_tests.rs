use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::model::form::ProblemCode as Code;
use crate::{Country, Locale};

fn read(value: &serde_json::Value) -> QuoteDraft {
    QuoteDraft::from_json(value.to_string().as_bytes()).unwrap()
}

fn told(problems: &[Problem]) -> Vec<(&str, Code)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn euros(text: &str) -> Money {
    Money::parse(text, Currency::EUR).unwrap()
}

#[test]
fn p9_an_amount_is_enough() {
    let checked = read(&json!({"amount": " 1234.5 "})).check(Currency::EUR).unwrap();
    assert_eq!(checked, CheckedQuote { amount: euros("1234.50"), days: None, note: None });
    let blank = read(&json!({"amount": "0", "days": null, "note": " "})).check(Currency::EUR).unwrap();
    assert_eq!(blank, CheckedQuote { amount: euros("0"), days: None, note: None });
    let all = read(&json!({"amount": "7", "days": 365, "note": "TVA\r\nen sus"})).check(Currency::EUR).unwrap();
    assert_eq!((all.days, all.note.unwrap().as_str()), (Some(365), "TVA\nen sus"));
}

#[test]
fn p9_all_problems_of_a_quote_are_told_at_once() {
    let draft = json!({"note": "\u{7}", "days": 0, "amount": "1,50"});
    assert_eq!(
        told(&read(&draft).check(Currency::EUR).unwrap_err()),
        [("/amount", Code::InvalidAmount), ("/days", Code::OutOfRange), ("/note", Code::ControlCharacters)]
    );
    assert_eq!(told(&QuoteDraft::default().check(Currency::EUR).unwrap_err()), [("/amount", Code::Required)]);
    assert_eq!(told(&read(&json!({"amount": " "})).check(Currency::EUR).unwrap_err()), [("/amount", Code::Required)]);
    let yen = "JPY".parse().unwrap();
    assert_eq!(told(&read(&json!({"amount": "1.5"})).check(yen).unwrap_err()), [("/amount", Code::TooPrecise)]);
    let dear = json!({"amount": "10000000000000.01"});
    assert_eq!(told(&read(&dear).check(Currency::EUR).unwrap_err()), [("/amount", Code::OutOfRange)]);
}

#[test]
fn p9_a_quote_holds_for_1_to_365_business_days() {
    let days = |days: i64| {
        let draft = QuoteDraft { amount: "1".into(), days: Some(days), note: None };
        draft.check(Currency::EUR).map(|quote| quote.days)
    };
    assert_eq!([days(1), days(365)], [Ok(Some(1)), Ok(Some(365))]);
    for wrong in [i64::MIN, -1, 0, 366, i64::MAX] {
        let problems = days(wrong).unwrap_err();
        assert_eq!(told(&problems), [("/days", Code::OutOfRange)], "{wrong}");
        assert_eq!(problems[0].text(&Locale::EN), "Choose a number from 1 to 365.");
    }
}

#[test]
fn p9_the_shape_of_a_quote_is_strict() {
    let found = QuoteDraft::from_json(br#"{"amount": 12, "days": "5", "days": 5, "number": 1}"#).unwrap_err();
    assert_eq!(
        told(&found),
        [
            ("/amount", Code::WrongType),
            ("/days", Code::WrongType),
            ("/days", Code::DuplicateMember),
            ("/number", Code::UnknownMember)
        ]
    );
    assert_eq!(told(&QuoteDraft::from_json(br#"{"days": 1.5}"#).unwrap_err()), [("/days", Code::OutOfRange)]);
    let draft = read(&json!({"amount": "12", "days": 5, "note": "à bientôt"}));
    assert_eq!(read(&serde_json::from_str(&draft.to_json()).unwrap()), draft);
    let shown = format!("{draft:?} {:?}", draft.check(Currency::EUR).unwrap());
    assert!(
        shown.starts_with("QuoteDraft { amount: \"12\", days: Some(5), .. }") && !shown.contains("bient"),
        "{shown}"
    );
}

#[test]
fn p9_validity_goes_over_weekends_and_holidays() {
    let (france, paris) = (Calendar::of(Country::FR), "Europe/Paris".parse().unwrap());
    let until = |text: &str, days| {
        let quote = Quote::new(1, euros("1"), at(text), days, &france, paris);
        (quote.last_day.to_string(), quote.valid_until)
    };
    // Thursday before Labour Day and a weekend.
    assert_eq!(until("2026-04-30T10:00:00+02:00", 1), ("2026-05-04".into(), at("2026-05-05T00:00:00+02:00")));
    assert_eq!(until("2026-04-30T10:00:00+02:00", 2), ("2026-05-05".into(), at("2026-05-06T00:00:00+02:00")));
    // 8 May (Friday) and Ascension (14 May) are closed.
    assert_eq!(until("2026-05-07T23:59:59+02:00", 3), ("2026-05-13".into(), at("2026-05-14T00:00:00+02:00")));
    assert_eq!(until("2026-05-07T23:59:59+02:00", 4), ("2026-05-15".into(), at("2026-05-16T00:00:00+02:00")));
    // Quoted on a Sunday: Monday stands in for it. 22:30 UTC is Monday already in Paris.
    assert_eq!(until("2026-06-07T10:00:00+02:00", 1).0, "2026-06-09");
    assert_eq!(until("2026-06-07T22:30:00Z", 1).0, "2026-06-09");
    // The clocks go back on 25 October.
    assert_eq!(until("2026-10-23T10:00:00+02:00", 1), ("2026-10-26".into(), at("2026-10-27T00:00:00+01:00")));
    // A year of business days, more than eight bits count.
    assert_eq!(until("2026-01-02T10:00:00+01:00", 365).0, "2027-06-15");
}

#[test]
fn p9_a_quote_ends_at_the_instant_and_not_before() {
    let quote = Quote::new(2, euros("1"), at("2026-06-03T08:00:00Z"), 1, &Calendar::weekend(), TimeZone::UTC);
    assert_eq!((quote.number, quote.quoted_at), (2, at("2026-06-03T08:00:00Z")));
    let until = quote.valid_until.as_micros();
    let expired = |micros| quote.is_expired(Timestamp::from_micros(micros));
    assert_eq!([expired(until - 1), expired(until), expired(until + 1)], [false, true, true]);
}

#[test]
fn p9_days_out_of_range_are_held_within() {
    let of = |days| Quote::new(1, euros("1"), at("2026-06-03T08:00:00Z"), days, &Calendar::weekend(), TimeZone::UTC);
    assert_eq!([of(0), of(-1)], [of(1); 2]);
    assert_eq!([of(366), of(i64::MAX)], [of(365); 2]);
    assert_ne!(of(364), of(365));
    assert_ne!(of(1), of(2));
}

proptest! {
    #[test]
    fn p9_one_more_day_holds_longer_and_every_last_day_is_open(micros in 0..4_000_000_000_000_000_i64, days in 1..365_i64) {
        let (finland, helsinki) = (Calendar::of(Country::FI), "Europe/Helsinki".parse().unwrap());
        let from = Timestamp::from_micros(micros);
        let quote = |days| Quote::new(1, euros("1"), from, days, &finland, helsinki);
        let (this, next) = (quote(days), quote(days + 1));
        prop_assert!(this.valid_until < next.valid_until && from < this.valid_until);
        prop_assert!(finland.is_open(this.last_day) && !this.is_expired(from));
        prop_assert_eq!(helsinki.day(Timestamp::from_micros(this.valid_until.as_micros() - 1)), this.last_day);
    }
}
