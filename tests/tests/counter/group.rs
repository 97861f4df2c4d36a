//! `group`: create, rename, merge, assign many at once, list; and what a preview shows (rule C5).

use serde_json::json;

use crate::house::Room;

fn garages() -> Room {
    let room = Room::new();
    for name in ["Atelier Martin", "Bosquet", "Citron"] {
        room.json(&["account", "create", name]);
    }
    room
}

#[test]
fn c5_groups_are_listed_as_an_aligned_table() {
    let room = garages();
    assert!(room.run(&["group", "list"]).err.contains("no groups at infomedia-fr"));
    room.json(&["group", "create", "Sud"]);
    room.json(&["group", "create", "Île-de-France"]);
    assert_eq!(room.refused(&["group", "create", "ile-de-france"])["code"], "taken_group");
    std::fs::write(room.path("accounts.txt"), "Atelier Martin\n\n  Bosquet  \r\n").unwrap();
    let file = room.path("accounts.txt").display().to_string();
    let assigned = room.json(&["group", "assign", "sud", "Citron", "--file", &file]);
    assert_eq!(assigned["accounts"], 3);
    let listed = room.run(&["group", "list"]).out;
    let lines: Vec<&str> = listed.lines().collect();
    assert!(lines[0].starts_with("Île-de-France  0  ") && lines[1].starts_with("Sud            3  "), "{listed}");
    assert_eq!(room.json(&["group", "unassign", "Sud", "Citron"])["accounts"], 2);
    assert_eq!(room.json(&["group", "show", "Sud"]).as_array().unwrap().len(), 2);
    assert_eq!(room.refused(&["group", "assign", "Sud", "nobody"])["code"], "unknown_account");
    assert_eq!(room.run(&["group", "assign", "Sud"]).status, 2);
    assert_eq!(room.json(&["group", "rename", "Sud", "Midi", "--version", "1"])["version"], 2);
    assert_eq!(room.refused(&["group", "rename", "Midi", "Sud", "--version", "1"])["code"], "conflict");
}

#[test]
fn c5_a_merger_is_shown_before_it_is_done() {
    let room = garages();
    for (name, accounts) in [("Sud", &["Atelier Martin", "Bosquet"]), ("Ouest", &["Bosquet", "Citron"])] {
        room.json(&["group", "create", name]);
        room.json(&["group", "assign", name, accounts[0], accounts[1]]);
    }
    let preview = room.run(&["--preview", "group", "merge", "Sud", "Ouest"]);
    let lines: Vec<&str> = preview.out.lines().collect();
    assert!(lines[0].starts_with("Sud    2  ") && lines[1].starts_with("Ouest  2  "), "{}", preview.out);
    assert!(lines[2] == "→" && lines[3].starts_with("Ouest  3  "), "{}", preview.out);
    assert!(preview.err.contains("a preview: nothing was kept"));
    assert_eq!(room.json(&["group", "list"]).as_array().unwrap().len(), 2);
    assert_eq!(room.refused(&["group", "merge", "Sud", "Sud"])["problems"][0]["code"], "same_group");
    assert_eq!(room.refused(&["group", "merge", "Sud", "Nord"])["code"], "unknown_group");
    let merged = room.json(&["group", "merge", "Sud", "Ouest", "--version", "1"]);
    assert_eq!((&merged["name"], &merged["accounts"]), (&json!("Ouest"), &json!(3)));
    assert_eq!(room.json(&["group", "list"]).as_array().unwrap().len(), 1);
    let told = room.run(&["--locale", "fr", "history", "Atelier Martin"]).out;
    // Lines end where the screen does.
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("a fusionné le groupe Sud, dont le compte faisait partie, avec le groupe Ouest"), "{told}");
}
