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
