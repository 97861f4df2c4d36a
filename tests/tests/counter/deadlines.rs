//! Rule Q6, with the clock fixed by `--now`.

use serde_json::Value;

use crate::house::{Room, texts};

fn submit(room: &Room, desk: &str, locale: &str, now: &str, draft: &str) -> Value {
    room.json(&["--desk", desk, "--locale", locale, "--now", now, "submit", draft])
}

#[test]
fn q6_thursday_30_april_2026_in_paris_is_due_at_the_end_of_tuesday_5_may() {
    let room = Room::new();
    let receipt = submit(&room, "infomedia-fr", "fr", "2026-04-30T10:00:00+02:00", "garage.json");
    assert_eq!(receipt["code"], "260430-080000000");
    // 2026-05-06T00:00+02:00
    assert_eq!(receipt["due"]["due"], "2026-05-05T22:00:00Z");
    assert_eq!(receipt["due"]["last_day"], "2026-05-05");
    assert_eq!(
        texts(&receipt["explanation"]),
        [
            "jeudi 30 avril 2026\u{202f}: demande soumise, jour non compté",
            "vendredi 1er mai 2026\u{202f}: fermé (fête du Travail)",
            "samedi 2 mai 2026\u{202f}: fermé (week-end)",
            "dimanche 3 mai 2026\u{202f}: fermé (week-end)",
            "lundi 4 mai 2026\u{202f}: jour ouvrable 1 sur 2",
            "mardi 5 mai 2026\u{202f}: jour ouvrable 2 sur 2",
        ]
    );
}

#[test]
fn q6_wednesday_23_december_2026_in_helsinki_is_due_at_the_end_of_tuesday_29_december() {
    let room = Room::new();
    let receipt = submit(&room, "infomedia-fi", "fi", "2026-12-23T10:00:00+02:00", "jg-imt-1.json");
    assert_eq!(receipt["due"]["due"], "2026-12-29T22:00:00Z");
    assert_eq!(receipt["due"]["last_day"], "2026-12-29");
    let closed: Vec<&str> =
        texts(&receipt["explanation"]).into_iter().filter(|line| line.contains("2026: suljettu")).collect();
    let named = ["jouluaatto", "joulupäivä", "tapaninpäivä", "viikonloppu"];
    assert_eq!(closed.len(), named.len(), "{closed:?}");
    for (line, name) in closed.iter().zip(named) {
        assert!(line.contains(name), "{line}: {name}");
    }
}

#[test]
fn q6_saturday_2_may_2026_in_paris_is_due_at_the_end_of_wednesday_6_may() {
    let room = Room::new();
    let receipt = submit(&room, "infomedia-fr", "en", "2026-05-02T10:00:00+02:00", "garage.json");
    assert_eq!(receipt["due"]["due"], "2026-05-06T22:00:00Z");
    assert_eq!(receipt["due"]["last_day"], "2026-05-06");
}

#[test]
fn q6_asked_on_tuesday_and_answered_on_thursday_wednesday_becomes_friday() {
    let room = Room::new();
    let at = |now: &str, words: &[&str]| room.json(&[&["--now", now], words].concat());
    let receipt = at("2026-06-01T10:00:00+02:00", &["submit", "garage.json"]);
    assert_eq!(receipt["due"]["last_day"], "2026-06-03");
    let code = receipt["code"].as_str().unwrap();
    at("2026-06-02T09:00:00+02:00", &["start", code]);
    let asked = at("2026-06-02T10:00:00+02:00", &["ask", code, "Quelle est l\u{2019}adresse de livraison ?"]);
    assert_eq!(asked["state"], "awaiting_submitter");
    let answered = at("2026-06-04T10:00:00+02:00", &["answer", code, "La même."]);
    assert_eq!(answered["state"], "in_progress");
    assert_eq!(answered["due"]["last_day"], "2026-06-05");
    let told = at("2026-06-04T11:00:00+02:00", &["requests", code]);
    assert_eq!(told["steps"][1]["text"], "Quelle est l\u{2019}adresse de livraison ?");
    assert_eq!(told["steps"][2]["text"], "La même.");
}
