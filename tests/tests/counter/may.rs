//! `may`: a decision with its explanation, or all that one may do.

use serde_json::json;

use crate::house::{Room, texts};

#[test]
fn p6_a_refusal_says_why_and_who_may() {
    let room = Room::active(&[("ines", "observer")]);
    let ines = ["--as", "ines@garage.example/C-1", "may"];
    let told = room.run(&[&ines[..], &["submit_work"]].concat());
    assert_eq!(told.status, 1);
    for text in ["✗ ", "soumettre une demande de travail", "Votre rôle\u{202f}: observateur du compte.", "(P6)"] {
        assert!(told.out.contains(text), "{text} is missing of {}", told.out);
    }
    let told = room.run(&[&["--locale", "fi"], &ines[..], &["submit_work"]].concat());
    assert!(told.out.contains("Roolisi: tilin tarkkailija."), "{}", told.out);
    let refused = room.run(&[&["--json"], &ines[..], &["submit_work"]].concat());
    let body = refused.json();
    assert_eq!((refused.status, &body["allowed"], &body["refusal"]["code"]), (1, &json!(false), &json!("refused")));
    assert_eq!(room.json(&[&ines[..], &["read_work"]].concat()), json!({ "allowed": true }));
    let wrong = room.run(&[&ines[..], &["submit"]].concat());
    assert_eq!(wrong.status, 2);
    assert!(wrong.err.contains("submit_work"), "{}", wrong.err);
}

#[test]
fn p6_without_an_action_all_that_may_be_done_is_listed() {
    let room = Room::active(&[("ines", "observer"), ("lea", "manager")]);
    let of = |who: &str| room.json(&["--as", who, "may", "--contact", "ines@garage.example/C-1"]);
    let lea = of("lea@garage.example/C-1");
    assert!(texts(&lea).contains(&"change_role") && texts(&lea).contains(&"remove_contact"), "{lea}");
    let agent = room.json(&["may", "--account", "C-1"]);
    assert!(texts(&agent).contains(&"suspend_account"), "{agent}");
    let told = room.run(&["--as", "ines@garage.example/C-1", "may"]).out;
    assert!(told.contains("read_work") && !told.contains("submit_work"), "{told}");
    assert_eq!(room.refused(&["may", "read_work", "--work", "261123-042310463"])["code"], "unknown_work");
    assert_eq!(room.run(&["may", "--work", "x", "--account", "C-1"]).status, 2);
}

#[test]
fn c1_a_feature_that_is_off_is_refused() {
    let room = Room::active(&[("ines", "observer")]);
    let invoices = ["--as", "ines@garage.example/C-1", "may", "view_invoices", "--account", "C-1"];
    assert_eq!(room.json(&invoices)["allowed"], true);
    let own = room.json(&["account", "features", "C-1", "--only", "support,projects"]);
    assert_eq!(own, json!({ "features": ["support", "projects"], "follows_desk": false }));
    let refused = room.run(&[&["--json"], &invoices[..]].concat()).json();
    assert_eq!(refused["refusal"]["reason"], "feature_off");
    assert_eq!(room.json(&["account", "features", "C-1", "--none"])["features"], json!([]));
    assert_eq!(room.json(&["account", "features", "C-1", "--follow-desk"])["follows_desk"], true);
    assert_eq!(room.run(&["account", "features", "C-1", "--only", "weather"]).status, 2);
}
