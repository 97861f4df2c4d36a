//! Months.

use crate::Month;
use chrono::NaiveDate;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

#[test]
fn months_are_written_in_one_way_only() {
    for text in ["0001-01", "1999-12", "2026-04", "9999-12"] {
        assert_eq!(month(text).to_string(), text);
        assert_eq!(serde_json::to_string(&month(text)).unwrap(), format!("\"{text}\""));
        assert_eq!(serde_json::from_str::<Month>(&format!("\"{text}\"")).unwrap(), month(text));
    }
    for text in [
        "",
        "2026",
        "2026-4",
        "2026-00",
        "2026-13",
        "0000-12",
        "10000-01",
        "+026-04",
        "2026-+4",
        "2026-04-01",
        " 2026-04",
        "２026-04",
    ] {
        assert!(text.parse::<Month>().is_err(), "{text}");
    }
}

#[test]
fn months_follow_each_other() {
    assert_eq!((month("2026-12").next(), month("2026-01").next()), (month("2027-01"), month("2026-02")));
    assert_eq!(month("9999-12").next(), month("9999-12"));
    assert_eq!((month("2026-02").back(11), month("2026-02").back(0)), (month("2025-03"), month("2026-02")));
    assert_eq!((month("0001-02").back(1), month("0001-02").back(i32::MAX)), (month("0001-01"), month("0001-01")));
    assert!(month("2026-12") < month("2027-01"));
    assert_eq!((month("2026-04").year(), month("2026-04").number()), (2026, 4));
    assert_eq!(month("2025-11").through(month("2026-02")), 4);
    assert_eq!(month("2026-02").through(month("2026-02")), 1);
    assert_eq!(month("2026-03").through(month("2026-02")), 0);
    assert_eq!(month("9999-12").through(month("0001-01")), 0);
}

#[test]
fn months_have_a_code_that_sorts() {
    assert_eq!(month("2026-04").code(), 202_604);
    for text in ["0001-01", "2026-12", "9999-12"] {
        assert_eq!(Month::from_code(month(text).code()), Some(month(text)));
    }
    for code in [0, 12, 202_600, 202_613, 1_000_001, -202_604, i32::MIN, i32::MAX] {
        assert_eq!(Month::from_code(code), None, "{code}");
    }
}

#[test]
fn days_are_in_the_month_they_are_in() {
    let of = |text: &str| Month::of(text.parse().unwrap()).to_string();
    assert_eq!([of("2026-04-01"), of("2026-04-30"), of("2024-02-29")], ["2026-04", "2026-04", "2024-02"]);
    assert_eq!(Month::of(NaiveDate::MIN), month("0001-01"));
    assert_eq!(Month::of(NaiveDate::MAX), month("9999-12"));
}
