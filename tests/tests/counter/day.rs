//! The desk's day: `due` and `remind`, with the clock fixed by `--now`.

use serde_json::{Value, json};

use crate::house::Room;

/// Monday 1 June 2026 in Paris.
const MONDAY: &[&str] = &["--now", "2026-06-01T10:00:00+02:00"];
/// Two business days later, the last to answer on.
const WEDNESDAY: &[&str] = &["--now", "2026-06-03T09:00:00+02:00"];
const THURSDAY: &[&str] = &["--now", "2026-06-04T09:00:00+02:00"];

fn codes(part: &Value) -> Vec<&Value> {
    part["items"].as_array().unwrap().iter().map(|item| &item["code"]).collect()
}

#[test]
fn q6_the_day_shows_what_is_overdue_due_today_and_waiting() {
    let room = Room::new();
    let open = room.started(MONDAY, "garage.json");
    let asked = room.started(MONDAY, "garage.json");
    room.json(&[MONDAY, &["ask", &asked, "Quel est le code postal ?"]].concat());
    let day = room.json(&[MONDAY, &["due"]].concat());
    assert_eq!((&day["due_today"]["total"], &day["overdue"]["total"]), (&json!(0), &json!(0)));
    let day = room.json(&[WEDNESDAY, &["due"]].concat());
    assert_eq!(codes(&day["due_today"]), [open.as_str()]);
    assert_eq!(codes(&day["waiting"]), [asked.as_str()]);
    assert_eq!(codes(&day["overdue"]), Vec::<&str>::new());
    let shown = room.run(&[WEDNESDAY, &["due"]].concat()).out;
    for text in [
        "mercredi 3 juin 2026",
        "En retard (0)",
        "À traiter aujourd\u{2019}hui (1)",
        "En attente de réponse (1)",
        "juin 2026   –  0 / 0",
    ] {
        assert!(shown.contains(text), "{text} is missing of:\n{shown}");
    }
    let day = room.json(&[THURSDAY, &["due"]].concat());
    assert_eq!(codes(&day["overdue"]), [open.as_str()]);
    assert_eq!(codes(&day["waiting"]), [asked.as_str()]);
    let finnish = room.run(&[THURSDAY, &["--locale", "fi", "due"]].concat()).out;
    assert!(finnish.contains("Myöhässä (1)") && finnish.contains("1 arkipäivän myöhässä"), "{finnish}");
}

#[test]
fn q6_the_share_on_time_is_told_by_month() {
    let room = Room::new();
    let codes: Vec<String> = (0..4).map(|_| room.started(MONDAY, "garage.json")).collect();
    for (index, code) in codes.iter().enumerate() {
        let when = if index == 3 { THURSDAY } else { WEDNESDAY };
        room.json(&[when, &["reject", code, "Déjà ouvert."]].concat());
    }
    let months = room.json(&[THURSDAY, &["due", "--months", "2"]].concat())["months"].clone();
    assert_eq!(
        months,
        json!([
            { "month": "2026-05", "answered": 0, "on_time": 0, "share": null, "share_text": null },
            { "month": "2026-06", "answered": 4, "on_time": 3, "share": 0.75, "share_text": "75\u{a0}%" },
        ])
    );
    for months in ["0", "25", "x"] {
        assert_eq!(room.run(&["due", "--months", months]).status, 2);
    }
}

#[test]
fn agents_are_reminded_once_of_a_last_day() {
    let room = Room::new();
    let code = room.started(MONDAY, "garage.json");
    assert_eq!(room.json(&[MONDAY, &["remind"]].concat()), json!({ "reminded": 0 }));
    assert_eq!(room.json(&[WEDNESDAY, &["remind"]].concat()), json!({ "reminded": 1 }));
    assert_eq!(room.json(&[WEDNESDAY, &["remind"]].concat()), json!({ "reminded": 0 }));
    let mails = room.json(&[WEDNESDAY, &["outbox"]].concat());
    let reminder = mails.as_array().unwrap().iter().find(|mail| mail["template"] == "request_due").unwrap();
    assert_eq!(reminder["to"], "anne@infomedia.example");
    assert!(reminder["subject"].as_str().unwrap().contains(&code), "{reminder}");
    assert_eq!(room.refused(&["--as", "denis@concession-paris.example", "remind"])["code"], "refused");
}
