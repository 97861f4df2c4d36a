//! `stats`: a table for people, the rows for scripts.

use serde_json::{Value, json};

use crate::house::Room;

const HUGO: &str = "hugo@garage.example/C-1";
const LEA: &str = "lea@garage.example/C-1";
const MAY: &[&str] = &["--now", "2026-05-04T10:00:00+02:00"];

fn row<'v>(statistics: &'v Value, group: &str, key: &str) -> &'v Value {
    let rows = statistics["rows"].as_array().unwrap();
    rows.iter().find(|row| row["group"] == group && row["key"] == key).unwrap()
}

#[test]
fn p6_statistics_tell_what_became_of_the_work() {
    let room = Room::active(&[("hugo", "requester"), ("lea", "manager")]);
    let submit = |who: &str| room.json(&[MAY, &["--as", who, "work", "submit", "Notice"]].concat());
    let (code, _, other) = (submit(HUGO), submit(HUGO), submit(LEA));
    let code = code["code"].as_str().unwrap();
    room.json(&[MAY, &["work", "quote", code, "1250.00"]].concat());
    room.json(&[MAY, &["--as", HUGO, "work", "accept", code]].concat());
    room.json(&[MAY, &["--as", LEA, "work", "cancel", other["code"].as_str().unwrap()]].concat());
    let statistics = room.json(&[MAY, &["stats"]].concat());
    assert_eq!((&statistics["from"], &statistics["until"]), (&json!("2025-06"), &json!("2026-05")));
    let total = row(&statistics, "total", "total");
    assert_eq!((&total["requests"], &total["open"], &total["share_on_time"]), (&json!(3), &json!(2), &Value::Null));
    let amounts =
        json!([{ "currency": "EUR", "quoted_minor": 125_000, "accepted_minor": 125_000, "delivered_minor": 0 }]);
    assert_eq!(row(&statistics, "state", "accepted")["amounts"], amounts);
    assert_eq!(row(&statistics, "service", "")["requests"], 3);
    let own = room.json(&[MAY, &["--as", HUGO, "stats"]].concat());
    assert_eq!(row(&own, "total", "total")["requests"], 2);
    let of = |words: &[&str]| row(&room.json(&[MAY, &["stats"], words].concat()), "total", "total")["requests"].clone();
    assert_eq!(
        (of(&["--holder", LEA]), of(&["--account", "C-1"]), of(&["--until", "2026-04"])),
        (json!(1), json!(3), json!(0))
    );
    let wrong = room.refused(&[MAY, &["stats", "--from", "2026-05", "--until", "2026-04"]].concat());
    assert_eq!(wrong["problems"][0]["path"], "/until");
    assert_eq!(room.run(&["stats", "--from", "mai"]).status, 2);
    assert_eq!(room.refused(&["stats", "--service", "painting"])["code"], "unknown_service");
}

#[test]
fn p6_statistics_are_a_table_in_the_readers_language() {
    let room = Room::active(&[("hugo", "requester")]);
    let submit = ["--as", HUGO, "work", "submit", "Notice"];
    let code = room.json(&[MAY, &submit].concat())["code"].as_str().unwrap().to_owned();
    room.json(&[MAY, &["work", "quote", &code, "1250.00"]].concat());
    let stats = |locale: &str| {
        let words = ["--locale", locale, "stats", "--from", "2026-04", "--until", "2026-05"];
        room.run(&[MAY, &words].concat()).out
    };
    let french = stats("fr");
    assert!(french.starts_with("avril 2026 – mai 2026\n\n"), "{french}");
    for text in [
        "Demandes",
        "Dans les délais",
        "Montant des devis",
        "Par état",
        "  Soumise",
        "Sans service",
        "1\u{202f}250,00\u{a0}€",
    ] {
        assert!(french.contains(text), "{text} is missing of:\n{french}");
    }
    assert!(stats("fi").contains("Kuukausittain\n  huhtikuu 2026"), "{}", stats("fi"));
    assert!(stats("en").contains("€1,250.00"), "{}", stats("en"));
    // Figures stand one below the other.
    let ends: Vec<Option<usize>> = french
        .lines()
        .filter(|line| line.starts_with("Total") || line.starts_with("  Sans") || line.starts_with("  mai"))
        .map(|line| line.find('€').map(|at| line[..at].chars().count()))
        .collect();
    assert!(ends.len() == 3 && ends.iter().all(|end| end.is_some() && *end == ends[0]), "{french}");
    let found = room.run(&[MAY, &["work", "list", "--from", "2026-05", "--until", "2026-05"]].concat()).out;
    assert!(found.contains(&code), "{found}");
    assert_eq!(room.json(&[MAY, &["work", "list", "--until", "2026-04"]].concat()), json!([]));
}
