use serde_json::json;

use super::{at, compute, day, paris, told, zone};
use crate::model::calendar::{Calendar, Deadline, DeadlineDay, DeadlineDayKind, Pause};
use crate::{Country, Timestamp};

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
