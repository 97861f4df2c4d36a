//! `device`, `subscription` and `run-due`, with the clock fixed by `--now`.

use serde_json::{Value, json};

use crate::house::Room;

const MAY: &str = "2026-05-01T10:00:00+02:00";

/// A room with the account C-1, whose administrator is Léa.
fn site() -> Room {
    let room = Room::new();
    let lea = [
        "--administrator",
        "lea@garage.example",
        "--administrator-first-name",
        "Léa",
        "--administrator-last-name",
        "Martin",
        "--administrator-job-title",
        "workshop_manager",
    ];
    let create = ["--now", MAY, "account", "create", "Atelier Martin", "--reference", "C-1"];
    room.json(&[&create[..], &lea[..]].concat());
    room
}

fn at(room: &Room, now: &str, words: &[&str]) -> Value {
    room.json(&[&["--now", now], words].concat())
}

fn enrolled() -> Room {
    let room = site();
    at(&room, MAY, &["device", "report", "C-1", "cam-1", "enrolled", "--name", "Entrée"]);
    room
}

#[test]
fn s2_without_a_camera_a_term_changes_at_once() {
    let room = site();
    let words = ["subscription", "term", "C-1", "monthly"];
    let previewed = at(&room, MAY, &[&["--preview"], &words[..]].concat());
    assert_eq!(previewed["text"], "Durée de l\u{2019}abonnement\u{202f}: annuelle → mensuelle, dès maintenant");
    assert_eq!(previewed["change"]["at_once"], true);
    assert_eq!(at(&room, MAY, &["subscription", "show", "C-1"])["term"], 12, "a preview keeps nothing");
    let changed = at(&room, MAY, &words);
    assert_eq!(changed["change"], previewed["change"]);
    let shown = at(&room, MAY, &["subscription", "show", "C-1"]);
    assert_eq!((&shown["state"], &shown["term"], &shown["period"]), (&json!("not_started"), &json!(1), &Value::Null));
}

#[test]
fn s2_with_a_camera_a_term_changes_at_the_end_of_the_period() {
    let room = enrolled();
    let words = ["subscription", "term", "C-1", "monthly"];
    let told = room.run(&[&["--now", MAY, "--preview"], &words[..]].concat());
    let text = "Durée de l\u{2019}abonnement\u{202f}: annuelle → mensuelle, à partir du 1er mai 2027";
    assert!(told.out.starts_with(text), "{}", told.out);
    assert!(told.err.contains("nothing was kept"), "{}", told.err);
    let by_page = room.run(&["--now", MAY, "--preview", "account", "edit", "C-1", "--term", "monthly"]);
    assert!(by_page.out.contains(text), "{}", by_page.out);
    assert_eq!(at(&room, MAY, &words)["change"]["effective"], "2027-05-01");
    let page = room.run(&["--now", MAY, "account", "page", "C-1"]).out;
    assert!(page.contains("→ Une modification est en attente."), "{page}");
    let renewals = at(&room, MAY, &["subscription", "renewals"]);
    assert_eq!(renewals[0]["account"]["name"], "Atelier Martin");
    assert_eq!((&renewals[0]["on"], &renewals[0]["term"]), (&json!("2027-05-01"), &json!(1)));
    assert_eq!(at(&room, MAY, &["subscription", "renewals", "--until", "2027-04-01T00:00:00Z"]), json!([]));
    assert_eq!(at(&room, MAY, &["subscription", "undo", "C-1"])["pending"], Value::Null);
    let nothing = room.refused(&["--now", MAY, "subscription", "undo", "C-1"]);
    assert_eq!(nothing["code"], "nothing_pending");
}

#[test]
fn s5_what_is_due_is_done_once_and_told_to_the_administrator() {
    let room = enrolled();
    at(&room, MAY, &["subscription", "term", "C-1", "monthly"]);
    let run = |now: &str| at(&room, now, &["run-due"]);
    assert_eq!(run("2027-03-01T06:00:00Z"), json!({ "renewed": 0, "ended": 0, "told": 0 }));
    assert_eq!(run("2027-04-20T06:00:00Z"), json!({ "renewed": 0, "ended": 0, "told": 1 }));
    assert_eq!(run("2027-04-21T06:00:00Z")["told"], 0, "told once");
    // Midnight in Paris is 22:00 UTC.
    assert_eq!(run("2027-04-30T21:59:59Z")["renewed"], 0);
    let boundary = "2027-04-30T22:00:00Z";
    assert_eq!(at(&room, boundary, &["--preview", "run-due"])["renewed"], 1);
    assert_eq!(run(boundary)["renewed"], 1);
    assert_eq!(run(boundary), json!({ "renewed": 0, "ended": 0, "told": 0 }));
    let shown = at(&room, boundary, &["subscription", "show", "C-1"]);
    assert_eq!((&shown["term"], &shown["period"]["end"]), (&json!(1), &json!("2027-06-01")));
    let mails = room.json(&["outbox"]);
    let own = |template: &str| {
        let mails = mails.as_array().unwrap().iter();
        mails.filter(|mail| mail["template"] == template && mail["to"] == "lea@garage.example").count()
    };
    assert_eq!((own("renewal_ahead"), own("subscription_renewed")), (1, 1));
    let history = room.json(&["history", "C-1"]);
    let told: Vec<&str> = history.as_array().unwrap().iter().map(|entry| entry["text"].as_str().unwrap()).collect();
    assert!(told[0].starts_with("L\u{2019}application (counter) a renouvelé l\u{2019}abonnement"), "{told:?}");
    assert!(
        told.contains(&"Anne Moreau a changé la durée de l\u{2019}abonnement\u{202f}: annuelle → mensuelle, à partir du 1er mai 2027"),
        "{told:?}"
    );
}

#[test]
fn s1_without_renewal_the_subscription_ends() {
    let room = enrolled();
    let never = at(&room, MAY, &["subscription", "renewal", "C-1", "never"]);
    assert_eq!(never["forecast"], json!({ "on": "2027-05-01", "term": null }));
    assert_eq!(at(&room, "2028-01-01T00:00:00Z", &["run-due"])["ended"], 1);
    let shown = room.run(&["--now", "2028-01-01T00:00:00Z", "subscription", "show", "C-1"]).out;
    assert!(shown.starts_with("Terminé  1er mai 2027"), "{shown}");
    let late = room.refused(&["--now", "2028-01-01T00:00:00Z", "subscription", "renewal", "C-1", "same"]);
    assert_eq!(late["code"], "subscription_ended");
}

#[test]
fn s6_a_hundred_days_of_100_euros_are_27_40() {
    let room = enrolled();
    let words = ["subscription", "pro-rata", "C-1", "10000"];
    let share = at(&room, "2027-01-21T10:00:00+01:00", &words);
    assert_eq!((&share["days_left"], &share["amount"]), (&json!(100), &json!(2740)));
    let told = room.run(&[&["--now", "2027-01-21T10:00:00+01:00"], &words[..]].concat()).out;
    assert!(told.contains("27,40\u{a0}€"), "{told}");
    let beyond = ["subscription", "pro-rata", "C-1", "9223372036854775807"];
    let beyond = room.run(&[&["--json", "--now", MAY], &beyond[..]].concat());
    assert!(beyond.status < 2, "{}", beyond.err);
}

#[test]
fn devices_are_reported_by_the_host_and_listed() {
    let room = enrolled();
    at(&room, MAY, &["device", "report", "C-1", "cam-2", "error"]);
    let list = room.json(&["device", "list", "C-1"]);
    let told: Vec<_> = list.as_array().unwrap().iter().map(|one| (&one["key"], &one["state"], &one["name"])).collect();
    assert_eq!(
        told,
        [(&json!("cam-1"), &json!("enrolled"), &json!("Entrée")), (&json!("cam-2"), &json!("error"), &Value::Null)]
    );
    at(&room, MAY, &["device", "report", "C-1", "cam-1", "deleted", "--name", ""]);
    assert_eq!(room.json(&["device", "list", "C-1"]).as_array().unwrap().len(), 1);
    let deleted = room.run(&["device", "list", "C-1", "--deleted"]).out;
    assert!(deleted.starts_with("cam-1  Supprimé  "), "{deleted}");
    let dealer = ["--as", "denis@concession-paris.example", "device", "report", "C-1", "cam-1", "enrolled"];
    assert_eq!(room.refused(&dealer)["code"], "refused");
    let empty = room.refused(&["device", "report", "C-1", "", "enrolled"]);
    assert_eq!(empty["problems"][0]["path"], "/reports/0/key");
}

#[test]
fn wrong_input_about_subscriptions_is_told() {
    let room = enrolled();
    let term = room.refused(&["subscription", "term", "C-1", "weekly"]);
    assert_eq!(
        (&term["problems"][0]["path"], &term["problems"][0]["code"]),
        (&json!("/term"), &json!("unknown_option"))
    );
    let told = room.run(&["subscription", "renewal", "C-1", "121"]);
    assert_eq!(told.status, 1);
    assert!(told.err.contains("Renouvellement (/renewal)"), "{}", told.err);
    assert_eq!(room.refused(&["subscription", "show", "nobody"])["code"], "unknown_account");
    assert_eq!(room.refused(&["subscription", "term", "C-1", "monthly", "--version", "7"])["code"], "conflict");
    let agent = ["--as", "anne@infomedia.example", "run-due"];
    assert_eq!(room.refused(&agent)["code"], "refused");
    for words in [
        &["subscription"] as &[&str],
        &["subscription", "term", "C-1"],
        &["subscription", "pro-rata", "C-1", "much"],
        &["subscription", "pro-rata", "C-1", "1", "--currency", "EURO"],
        &["subscription", "renewals", "--until", "tomorrow"],
        &["device", "report", "C-1", "cam-1", "asleep"],
        &["device", "report", "C-1", "cam-1"],
        &["run-due", "now"],
    ] {
        assert_eq!(room.run(words).status, 2, "{words:?}");
    }
}
