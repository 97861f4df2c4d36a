//! `contact`, `team`, `role` and `staff`.

use serde_json::{Value, json};

use crate::house::Room;

const HUGO: &str = "hugo@garage.example/C-1";

#[test]
fn p2_a_contact_needs_another_channel() {
    let room = Room::staffed(&[]);
    let add = ["contact", "add", "C-1", "Hugo Lambert", "hugo@garage.example", "--role", "requester"];
    let refused = room.refused(&add);
    assert_eq!(
        (&refused["problems"][0]["path"], &refused["problems"][0]["code"]),
        (&json!("/phone"), &json!("channel_required"))
    );
    let told = room.run(&add);
    assert_eq!(told.status, 1);
    assert!(told.err.contains("Numéro de téléphone (/phone)"), "{}", told.err);
    let added = room.json(&[&add[..], &["--mobile", "+33 6 12 34 56 78", "--key", "k"]].concat());
    assert_eq!((&added["contact"]["role"], &added["contact"]["services"]), (&json!("requester"), &Value::Null));
    let again = room.json(&[&add[..], &["--mobile", "+33 6 12 34 56 78", "--key", "k"]].concat());
    assert_eq!(again, added);
    let role =
        room.refused(&["contact", "add", "C-1", "Inès", "ines@garage.example", "--role", "boss", "--other", "x"]);
    assert_eq!(role["problems"][0]["path"], "/role");
}

#[test]
fn p2_the_pages_of_a_contact_are_drawn() {
    let room = Room::staffed(&[("hugo", "observer")]);
    let blank = room.run(&["contact", "page"]).out;
    assert!(blank.starts_with("Portail clients › Nouveau contact"), "{blank}");
    assert!(blank.contains("Les services autorisés ne se définissent pas ici"), "{blank}");
    let given = room.run(&["contact", "page", "C-1"]).out;
    assert!(given.contains("[ Atelier Martin"), "{given}");
    let edited = room.run(&["contact", "page", "--of", HUGO]).out;
    assert!(edited.contains("[x] Le travail du contact  [ ] Tout le travail du compte"), "{edited}");
    assert!(edited.contains("[ 01 42 68 53 00"), "{edited}");
}

#[test]
fn p2_place_and_person_are_edited_each_with_a_version() {
    let room = Room::staffed(&[("hugo", "observer")]);
    let last = room.refused(&["contact", "edit", HUGO, "--clear", "phone"]);
    assert_eq!(last["problems"][0]["code"], "channel_required");
    let edit = ["contact", "edit", HUGO, "--other", "Skype", "--clear", "phone", "--notify", "all_work"];
    let edited = room.json(&edit);
    assert_eq!((&edited["other"], &edited["phone"]), (&json!("Skype"), &Value::Null));
    assert_eq!((&edited["notifications"], &edited["contact_version"]), (&json!(["all_work"]), &json!(2)));
    assert_eq!(
        room.refused(&["contact", "edit", HUGO, "--mobile", "0612345678", "--version", "1"])["code"],
        "conflict"
    );
    assert_eq!(room.json(&["contact", "edit", HUGO, "--notify-nothing"])["notifications"], json!([]));
    let person = room.json(&["contact", "person", HUGO, "--name", "Hugo Lambert", "--version", "1"]);
    assert_eq!((&person["name"], &person["version"]), (&json!("Hugo Lambert"), &json!(2)));
    for wrong in [["--clear", "email"], ["--clear", "services"]] {
        let told = room.run(&[&["contact", "edit", HUGO][..], &wrong].concat());
        assert_eq!(told.status, 2);
        assert!(told.err.contains("--clear takes phone, mobile, other or job-title"), "{}", told.err);
    }
    let shown = room.run(&["contact", "show", HUGO]).out;
    assert!(shown.starts_with("Hugo Lambert  hugo@garage.example  Observateur"), "{shown}");
    assert!(shown.contains("v3 (person v2)"), "{shown}");
}

#[test]
fn p8_a_contact_who_is_removed_stays_listed() {
    let room = Room::staffed(&[("hugo", "observer"), ("lea", "manager")]);
    assert_eq!(room.json(&["role", HUGO, "requester"])["role"], "requester");
    assert_eq!(room.run(&["role", HUGO, "boss"]).status, 2);
    let removed = room.json(&["contact", "remove", HUGO]);
    assert!(removed["removed_at"].is_string(), "{removed}");
    let count = |words: &[&str]| room.json(words).as_array().unwrap().len();
    assert_eq!((count(&["team", "C-1"]), count(&["team", "C-1", "--removed"])), (1, 2));
    assert_eq!(count(&["contact", "list", "C-1", "--removed"]), 2);
    assert!(room.run(&["team", "C-1", "--removed"]).out.contains("✗ "));
    assert_eq!(room.refused(&["role", HUGO, "observer"])["code"], "contact_removed");
}

#[test]
fn a_contact_is_named_by_address_and_account_or_by_id() {
    let room = Room::staffed(&[("hugo", "observer")]);
    let id = room.json(&["contact", "show", "HUGO@garage.example/Atelier Martin"])["id"].as_str().unwrap().to_owned();
    assert_eq!(room.json(&["contact", "show", &id])["name"], "Hugo");
    let nobody = room.run(&["contact", "show", "lea@garage.example/C-1"]);
    assert_eq!(nobody.status, 1);
    assert!(nobody.err.contains("counter team ACCOUNT"), "{}", nobody.err);
    assert_eq!(room.refused(&["contact", "show", "hugo@garage.example/C-9"])["code"], "unknown_account");
    for who in ["Hugo", "hugo@garage.example"] {
        let told = room.run(&["contact", "show", who]);
        assert_eq!(told.status, 2);
        assert!(told.err.contains("lea@garage.example/C-2001"), "{}", told.err);
    }
}

#[test]
fn p10_the_last_desk_administrator_stays() {
    let room = Room::new();
    assert_eq!(room.refused(&["staff", "remove", "camille@infomedia.example"])["code"], "last_desk_administrator");
    assert_eq!(room.json(&["staff", "remove", "denis@concession-paris.example"])["role"], "dealer");
    let left = room.json(&["staff", "list"]);
    assert_eq!(left.as_array().unwrap().len(), 2);
    assert_eq!(room.refused(&["staff", "remove", "denis@concession-paris.example"])["code"], "unknown_staff");
    assert_eq!(
        room.refused(&["--as", "anne@infomedia.example", "staff", "remove", "anne@infomedia.example"])["code"],
        "refused"
    );
}
