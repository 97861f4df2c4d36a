//! `find`: accounts and requests by the beginning of a name, whatever its case and accents.

use serde_json::{Value, json};

use crate::house::Room;

/// A draft of garage.json for an account of this name, taken up and completed.
fn account(room: &Room, name: &str) {
    named(room, name);
    room.completed(&[], "named.json");
}

fn named(room: &Room, name: &str) {
    let mut draft: Value = serde_json::from_slice(&std::fs::read(room.path("garage.json")).unwrap()).unwrap();
    draft["account"]["name"] = json!(name);
    room.write("named.json", &draft);
}

fn names<'v>(list: &'v Value, member: &str) -> Vec<&'v str> {
    list.as_array().unwrap().iter().map(|one| one[member].as_str().unwrap()).collect()
}

#[test]
fn beginnings_find_accounts_without_case_and_accents() {
    let room = Room::new();
    for name in ["Électro Dupont", "Järvinen Oy", "Elec 2000", "Garage Élec", "日本自動車"] {
        account(&room, name);
    }
    let found = |text: &str| room.json(&["find", text]);
    assert_eq!(names(&found("elec"), "name"), ["Elec 2000", "Électro Dupont"]);
    assert_eq!(names(&found("jär"), "name"), ["Järvinen Oy"]);
    assert_eq!(names(&found("JAR"), "name"), ["Järvinen Oy"]);
    assert_eq!(found("dupont"), json!([]));
    let none = room.run(&["find", "dupont"]);
    assert_eq!((none.status, none.out.as_str()), (0, ""));
    assert!(none.err.contains("no such accounts"), "{}", none.err);
    assert_eq!(found("")[0]["state"], "active", "nothing typed lists all");
    assert_eq!(room.refused(&["find", "a\u{1}"])["problems"][0]["code"], "control_characters");
    assert_eq!(room.refused(&["find", &"a".repeat(201)])["problems"][0]["code"], "too_long");
    assert_eq!(room.run(&["find"]).status, 2);
}

#[test]
fn beginnings_find_requests_too() {
    let room = Room::new();
    account(&room, "Électro Dupont");
    named(&room, "Électricité Bernard");
    room.submit(&[], "named.json");
    let found = room.json(&["find", "elec", "--requests"]);
    assert_eq!(names(&found, "account_name"), ["Électricité Bernard", "Électro Dupont"]);
    assert_eq!(names(&found, "state"), ["submitted", "completed"]);
    assert_eq!(room.json(&["--desk", "infomedia-fi", "find", "elec", "--requests"]), json!([]));
}

#[test]
fn columns_stand_below_each_other_however_wide_the_letters_are() {
    let room = Room::new();
    for name in ["Aa", "日本自動車", "Ame\u{301}lie"] {
        account(&room, name);
    }
    let shown = room.run(&["find", ""]).out;
    // Wide letters take two columns each.
    for line in ["Aa          Actif", "日本自動車  Actif", "Amélie      Actif"] {
        assert!(shown.lines().any(|shown| shown.starts_with(line)), "{line} is missing of:\n{shown}");
    }
}
