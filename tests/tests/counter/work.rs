//! `work`, `reassign` and `service`.

use serde_json::{Value, json};

use crate::house::Room;

const HUGO: &str = "hugo@garage.example/C-1";
const LEA: &str = "lea@garage.example/C-1";

fn codes(list: &Value) -> usize {
    list.as_array().unwrap().len()
}

#[test]
fn p9_work_is_the_holders_until_it_is_reassigned() {
    let room = Room::active(&[("hugo", "requester"), ("lea", "manager")]);
    let submit = ["--as", HUGO, "work", "submit", "Notice", "--description", "En français.", "--key", "k"];
    let work = room.json(&submit);
    assert_eq!(room.json(&submit), work);
    let code = work["code"].as_str().unwrap();
    let preview = room.json(&["--preview", "--as", LEA, "reassign", "hugo@garage.example", "lea@garage.example"]);
    assert_eq!(preview["codes"], json!([code]));
    assert_eq!(codes(&room.json(&["--as", HUGO, "work", "list"])), 1);
    assert_eq!(room.refused(&["contact", "remove", HUGO])["code"], "open_work");
    let told = room.run(&["--as", LEA, "reassign", "hugo@garage.example", "lea@garage.example", code]);
    assert_eq!((told.status, told.out.trim()), (0, code));
    assert_eq!(codes(&room.json(&["--as", HUGO, "work", "list"])), 0);
    assert_eq!(codes(&room.json(&["work", "list", "--holder", LEA, "--open", "--account", "C-1"])), 1);
    let shown = room.run(&["--as", LEA, "work", "show", code]).out;
    assert!(shown.contains("Soumise  Atelier Martin  Notice  Lea") && shown.contains("En français."), "{shown}");
    assert_eq!(room.json(&["--as", LEA, "work", "cancel", code])["state"], "cancelled");
    assert_eq!(room.refused(&["--as", LEA, "work", "cancel", code])["code"], "wrong_work_state");
    assert_eq!(codes(&room.json(&["work", "list", "--state", "submitted"])), 0);
}

#[test]
fn p2_where_there_are_services_one_is_asked_for() {
    let room = Room::active(&[("hugo", "requester")]);
    let add = ["service", "add", "translation", "--label", "fr=Traduction", "--label", "fi=Käännös"];
    assert_eq!(room.json(&add)["key"], "translation");
    assert_eq!(room.refused(&add)["code"], "taken_service");
    let submit = ["work", "submit", "Notice", "--for", HUGO];
    assert_eq!(room.refused(&submit)["problems"][0]["path"], "/service");
    let work = room.json(&[&submit[..], &["--service", "translation"]].concat());
    assert_eq!((&work["service"]["key"], &work["holder"]["name"]), (&json!("translation"), &json!("Hugo")));
    assert!(room.run(&["--locale", "fi", "service", "list"]).out.starts_with("translation  Käännös"));
    assert!(room.json(&["service", "retire", "translation"])["retired_at"].is_string());
    assert_eq!(room.json(&["service", "list"]), json!([]));
    assert_eq!(codes(&room.json(&["service", "list", "--retired"])), 1);
    assert_eq!(room.refused(&["service", "retire", "painting"])["code"], "unknown_service");
}

#[test]
fn p9_a_service_is_shown_edited_and_restored() {
    let room = Room::active(&[("hugo", "requester")]);
    let add = [
        "service",
        "add",
        "translation",
        "--label",
        "fr=Traduction",
        "--unit",
        "fr=mot",
        "--workflow",
        "automatic",
        "--price",
        "EUR=0.085",
        "--price",
        "GBP=0.07",
        "--account",
        "C-1",
        "--quote-days",
        "5",
        "--key",
        "k",
    ];
    let added = room.json(&add);
    assert_eq!(room.json(&add), added);
    assert_eq!(added["prices"], json!({"EUR": "0.085", "GBP": "0.07"}));
    assert_eq!((&added["workflow"], &added["accounts"][0]["reference"]), (&json!("automatic"), &json!("C-1")));
    assert_eq!(
        room.run(&["service", "show", "translation"]).out,
        "translation  Traduction  Devis automatique  v1\n  \
         Unité                                mot\n  \
         Prix                                 0,085\u{a0}€ et 0,07\u{a0}£GB\n  \
         Comptes                              Atelier Martin\n  \
         Validité du devis (jours ouvrables)  5\n  \
         Fichier exigé à la livraison         Non\n"
    );
    // A contact is shown no accounts.
    assert!(!room.run(&["--as", HUGO, "service", "show", "translation"]).out.contains("Comptes"));
    assert_eq!(room.json(&["--as", HUGO, "service", "list"])[0]["accounts"], Value::Null);
    let wrong = room.refused(&["service", "edit", "translation", "--price", "EUR=1,5", "--quote-days", "0"]);
    let paths: Vec<&Value> = wrong["problems"].as_array().unwrap().iter().map(|problem| &problem["path"]).collect();
    assert_eq!(paths, ["/prices/EUR", "/quote_days"]);
    let edit = |more: &[&str]| room.json(&[&["service", "edit", "translation"], more].concat());
    let edited =
        edit(&["--version", "1", "--needs-file", "--all-accounts", "--clear", "quote-days", "--clear", "unit"]);
    assert_eq!(
        (&edited["needs_file"], &edited["accounts"], &edited["quote_days"]),
        (&json!(true), &json!(null), &json!(null))
    );
    assert_eq!((&edited["unit"], &edited["version"]), (&json!({}), &json!(2)));
    let stale = ["service", "edit", "translation", "--version", "1", "--no-file"];
    assert_eq!(room.refused(&stale)["code"], "conflict");
    assert_eq!(edit(&["--no-file", "--workflow", "none", "--label", "fi=Käännös"])["needs_file"], json!(false));
    assert_eq!(edit(&["--clear", "prices"])["prices"], json!({}));
    for wrong in [["--clear", "labels"], ["--clear", "key"]] {
        assert_eq!(room.run(&[&["service", "edit", "translation"], &wrong[..]].concat()).status, 2);
    }
    let both = ["service", "edit", "translation", "--quote-days", "3", "--clear", "quote-days"];
    assert_eq!(room.run(&both).status, 2);
    room.json(&["service", "retire", "translation"]);
    assert_eq!(room.json(&["service", "restore", "translation"])["retired_at"], Value::Null);
    let told = room.run(&["--locale", "en", "service", "history", "translation"]).out;
    let last = told.lines().next().unwrap();
    assert!(last.ends_with("offered the service Käännös again"), "{last}");
    assert_eq!(codes(&room.json(&["service", "history", "translation"])), 6);
    assert_eq!(room.refused(&["service", "show", "painting"])["code"], "unknown_service");
}
