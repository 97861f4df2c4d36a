//! `account administrator`, `account sites`, `account group`, and accounts that the host provisions.

use comptoir::{DeskDraft, Keys, StaffDraft, Store};
use serde_json::{Value, json};

use crate::house::Room;

/// garage.json's account, of which Joe is the administrator.
fn garage() -> Room {
    let room = Room::new();
    room.completed(&[], "garage.json");
    room
}

#[test]
fn a6_accounts_with_the_same_administrator_are_sites_of_one_customer() {
    let room = garage();
    let site = ["account", "create", "Atelier Martin", "--administrator", "JOE@garage.example"];
    let site = room.json(&site);
    assert_eq!(site["administrator"], room.json(&["find", "garage"])[0]["administrator"]);
    let names = |account: &str| -> Vec<String> {
        let sites = room.json(&["account", "sites", account]);
        sites.as_array().unwrap().iter().map(|site| site["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names("Atelier Martin"), ["Atelier Martin", "Garage Chez Joe"]);
    room.json(&["account", "suspend", "Atelier Martin"]);
    assert_eq!(room.json(&["find", "garage"])[0]["state"], "active");
    room.json(&["account", "create", "Garage seul"]);
    assert_eq!(names("Garage seul"), [""; 0]);
    let told = room.run(&["account", "sites", "Garage seul"]);
    assert_eq!((told.status, told.out.as_str()), (0, ""));
    assert!(told.err.contains("nobody"), "{}", told.err);
}

#[test]
fn a7_the_administrator_is_modified_in_all_accounts() {
    let room = garage();
    let edit = ["account", "administrator", "Garage Chez Joe", "edit"];
    let edited = room.json(&[&edit[..], &["--first-name", "Joseph", "--zone", "Europe/Brussels"]].concat());
    assert_eq!((&edited["first_name"], &edited["time_zone"]), (&json!("Joseph"), &json!("Europe/Brussels")));
    let shown = room.run(&["account", "administrator", "Garage Chez Joe"]).out;
    assert!(shown.starts_with("★ Joseph Martin  joe@garage.example"), "{shown}");
    let early = room.refused(&[&edit[..], &["--email", "joseph@garage.example"]].concat());
    assert_eq!(early["problems"][0]["code"], "not_activated");
    let told = room.run(&[&edit[..], &["--language", "xx-nowhere-at-all"]].concat());
    assert_eq!(told.status, 1);
    assert!(told.err.contains("Langue (/language)"), "{}", told.err);
    room.json(&["account", "create", "Garage seul"]);
    let nobody = room.refused(&["account", "administrator", "Garage seul", "edit", "--first-name", "Joe"]);
    assert_eq!(nobody["problems"][0]["code"], "no_administrator");
    assert_eq!(room.json(&["account", "administrator", "Garage seul"]), Value::Null);
}

fn replace<'w>(more: &[&'w str]) -> Vec<&'w str> {
    [&["account", "administrator", "Garage Chez Joe", "replace"], more].concat()
}

#[test]
fn a7_the_administrator_is_replaced_by_somebody_known_or_new() {
    let room = garage();
    let missing = room.refused(&replace(&["lea@garage.example"]));
    assert!(missing["problems"].as_array().unwrap().iter().all(|problem| problem["code"] == "required"), "{missing}");
    let same = room.refused(&replace(&["joe@garage.example"]));
    assert_eq!(same["problems"][0]["code"], "same_administrator");
    let unknown = room.refused(&replace(&["019de28d-3c00-7002-a557-349a1d1e55b8"]));
    assert_eq!(unknown["problems"][0]["code"], "unknown_user");
    let lea = ["lea@garage.example", "--first-name", "Léa", "--last-name", "Martin", "--job-title", "workshop_manager"];
    let replaced = room.json(&replace(&lea));
    assert_eq!(replaced["version"], 2);
    let contacts = room.json(&["accounts"])[0]["contacts"].clone();
    assert_eq!(contacts.as_array().unwrap().len(), 2, "the former one stays a contact");
    let mails = room.json(&["outbox"]);
    let to = |template: &str| {
        mails.as_array().unwrap().iter().any(|mail| mail["template"] == template && mail["to"] == "lea@garage.example")
    };
    assert!(to("activate"), "{mails}");
    // Back again, and Léa goes.
    let joe = contacts[0]["user"].as_str().unwrap();
    room.json(&replace(&[joe, "--remove-former"]));
    let contacts = room.json(&["accounts"])[0]["contacts"].clone();
    assert_eq!((contacts.as_array().unwrap().len(), &contacts[0]["first_name"]), (1, &json!("Joe")));
}

#[test]
fn accounts_are_put_into_groups() {
    let room = garage();
    room.json(&["account", "create", "Atelier Martin"]);
    room.json(&["account", "group", "create", "Île-de-France"]);
    assert_eq!(room.refused(&["account", "group", "create", "ile-de-france"])["code"], "taken_group");
    let added = room.json(&["account", "group", "add", "île-de-france", "Atelier Martin", "Garage Chez Joe"]);
    assert_eq!(added["accounts"], 2);
    let unknown = ["account", "group", "add", "Île-de-France", "Atelier Martin", "nobody"];
    assert_eq!(room.refused(&unknown)["code"], "unknown_account");
    assert_eq!(room.refused(&["account", "group", "show", "Bretagne"])["code"], "unknown_group");
    room.json(&["account", "group", "rename", "Île-de-France", "Paris"]);
    room.json(&["account", "group", "remove", "paris", "Garage Chez Joe"]);
    let shown = room.json(&["account", "group", "show", "Paris"]);
    assert_eq!((shown.as_array().unwrap().len(), &shown[0]["name"]), (1, &json!("Atelier Martin")));
    assert!(room.run(&["account", "group", "list"]).out.starts_with("Paris  1  "));
}

/// A store whose only desk has its accounts provisioned by the host, with the key beside it.
fn provisioned_by_host() -> Room {
    let room = Room::new();
    std::fs::write(room.path("counter.db.key"), "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n").unwrap();
    let store = Store::open(&format!("sqlite:{}", room.path("counter.db").display()), Keys::new(1, [7; 32])).unwrap();
    let settings: DeskDraft = serde_json::from_value(json!({
        "name": "stratocast", "provider": "Genetec", "product": "Stratocast", "country": "FR", "language": "fr",
        "time_zone": "Europe/Paris", "portal_url": "https://portal.example", "sender": "desk@portal.example",
        "provisioning": "host",
    }))
    .unwrap();
    let ada = StaffDraft {
        email: "ada@portal.example".to_owned(),
        first_name: "Ada".to_owned(),
        last_name: "Martin".to_owned(),
        ..StaffDraft::default()
    };
    store.create_desk(&settings, &ada).unwrap();
    room
}

/// By the host itself, where nobody is named.
fn at<'w>(words: &[&'w str]) -> Vec<&'w str> {
    [&["--desk", "stratocast"], words].concat()
}

fn ada<'w>(words: &[&'w str]) -> Vec<&'w str> {
    at(&[&["--as", "ada@portal.example"], words].concat())
}

#[test]
fn a3_what_waits_for_the_host_is_confirmed_or_failed() {
    let room = provisioned_by_host();
    assert_eq!(room.json(&ada(&["account", "create", "Atelier Martin", "--reference", "C-1"]))["state"], "creating");
    let waiting = room.json(&ada(&["account", "page", "C-1"]));
    assert_eq!((&waiting["editable"], &waiting["notes"][0]["key"]), (&json!(false), &json!("waiting")));
    assert_eq!(room.refused(&ada(&["account", "edit", "C-1", "--name", "X"]))["code"], "wrong_account_state");
    assert_eq!(room.json(&at(&["account", "confirm", "C-1"]))["state"], "active");
    let edit = ["account", "edit", "C-1", "--name", "Atelier Joe", "--term", "monthly"];
    assert_eq!(room.json(&ada(&edit))["account"]["state"], "updating");
    let failed = room.json(&at(&["account", "fail", "C-1", "Plus de place."]));
    assert_eq!((&failed["state"], &failed["name"]), (&json!("active"), &json!("Atelier Martin")));
    let mails = room.json(&at(&["outbox"]));
    let told = mails.as_array().unwrap().iter().find(|mail| mail["template"] == "account_failed").unwrap();
    assert_eq!(told["to"], "ada@portal.example");
    assert!(told["text"].as_str().unwrap().contains("Plus de place."), "{told}");
    assert_eq!(room.json(&ada(&edit))["account"]["state"], "updating");
    let confirmed = room.json(&at(&["account", "confirm", "C-1"]));
    assert_eq!((&confirmed["state"], &confirmed["name"]), (&json!("active"), &json!("Atelier Joe")));
    assert_eq!(room.json(&ada(&["subscription", "show", "C-1"]))["term"], 1);
    let reasonless = room.refused(&at(&["account", "fail", "C-1", ""]));
    assert!(["invalid", "wrong_account_state"].contains(&reasonless["code"].as_str().unwrap()), "{reasonless}");
    // Agents provision nothing.
    assert_eq!(room.json(&ada(&["account", "delete", "C-1"]))["state"], "deleting");
    assert_eq!(room.json(&at(&["account", "confirm", "C-1"]))["state"], "deleted");
}
