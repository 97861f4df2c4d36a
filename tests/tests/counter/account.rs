//! `account`: created from a name, edited on the page of seed 002, suspended, restored, deleted.

use serde_json::{Value, json};

use crate::house::Room;

fn codes(refusal: &Value) -> Vec<(&str, &str)> {
    let problems = refusal["problems"].as_array().unwrap().iter();
    problems.map(|problem| (problem["path"].as_str().unwrap(), problem["code"].as_str().unwrap())).collect()
}

const BRUSSELS: [&str; 8] =
    ["--country", "BE", "--street", "Rue Neuve 12", "--postal-code", "1000", "--city", "Bruxelles"];

#[test]
fn a10_a_name_is_enough_for_an_account() {
    let room = Room::new();
    let account = room.json(&["account", "create", "Atelier Martin"]);
    assert_eq!(
        (&account["state"], &account["country"], &account["language"], &account["time_zone"]),
        (&json!("active"), &json!("FR"), &json!("fr"), &json!("Europe/Paris"))
    );
    assert_eq!((&account["data_centre"], &account["administrator"]), (&json!("paris"), &Value::Null));
    let finnish = room.json(&["--desk", "infomedia-fi", "account", "create", "Korjaamo"]);
    assert_eq!((&finnish["country"], &finnish["data_centre"]), (&json!("FI"), &json!("hamina")));
    let told =
        room.run(&["account", "create", "Garage du Port", "--reference", "C-7", "--zone", "Europe/Brussels"]).out;
    for text in ["Garage du Port  Actif  C-7", "Fuseau horaire     Bruxelles", "Centre de données  Paris", "v1"] {
        assert!(told.contains(text), "{text} is missing of:\n{told}");
    }
}

#[test]
fn the_page_is_drawn_as_seed_002_has_it() {
    let room = Room::new();
    room.json(&["account", "create", "Atelier Martin", "--reference", "C-2001"]);
    let page = room.json(&["account", "page", "c-2001"]);
    let fields = page["sections"][0]["fields"].as_array().unwrap();
    let labels: Vec<&str> = fields.iter().map(|field| field["label"].as_str().unwrap()).collect();
    let seed = [
        "État du compte",
        "Nom du compte",
        "Numéro de référence client",
        "Fuseau horaire",
        "Adresse",
        "Code postal",
        "Ville",
        "Pays",
        "Durée de l\u{2019}abonnement",
        "Renouvellement",
    ];
    assert_eq!(labels[..seed.len()], seed);
    let drawn = room.run(&["account", "page", "C-2001"]).out;
    for text in [
        "Clients › Comptes client › Modifier",
        "Atelier Martin  Actif",
        "État du compte *            [ Actif ▾ ]  Suspendu",
        "Numéro de référence client  [ C-2001                       ]",
        "! Choisissez le bon pays",
        "! La durée change immédiatement",
        "[ Enregistrer ]  [ Annuler ]",
        "› Remplacer l\u{2019}administrateur du client",
    ] {
        assert!(drawn.contains(text), "{text} is missing of:\n{drawn}");
    }
    assert!(!drawn.contains("→ "), "nothing to notice while no camera is enrolled:\n{drawn}");
    let finnish = room.run(&["--locale", "fi", "account", "page", "C-2001"]).out;
    assert!(finnish.contains("Asiakkaat › Liikeasiakastilit › Muokkaa"), "{finnish}");
}

#[test]
fn a8_another_country_selects_its_nearest_data_centre() {
    let room = Room::new();
    room.json(&["account", "create", "Atelier Martin"]);
    let words = [&["account", "edit", "atelier martin", "--reference", "C-9"], &BRUSSELS[..]].concat();
    let previewed = room.json(&[&["--preview"], &words[..]].concat());
    assert_eq!(room.json(&["accounts"])[0]["data_centre"], "paris", "a preview keeps nothing");
    let edited = room.json(&words);
    assert_eq!(edited, previewed);
    assert_eq!((&edited["account"]["data_centre"], &edited["account"]["version"]), (&json!("amsterdam"), &json!(2)));
    assert_eq!(edited["term_change"], Value::Null);
    let choice = room.json(&["account", "centre", "C-9"]);
    assert_eq!((&choice["centre"], &choice["reason"]), (&json!("amsterdam"), &json!("nearest")));
    assert_eq!(choice["runner_up"]["centre"], "paris");
    let told = room.run(&["--locale", "fi", "account", "centre", "--country", "SE"]).out;
    assert!(told.contains("palvelinkeskus Tukholma"), "{told}");
    // With a device enrolled the centre stays.
    room.json(&["device", "report", "C-9", "cam-1", "enrolled"]);
    let back = ["account", "edit", "C-9", "--country", "FR", "--postal-code", "75002", "--city", "Paris"];
    assert_eq!(room.json(&back)["account"]["data_centre"], "amsterdam");
    assert_eq!(room.json(&["account", "centre", "C-9"])["reason"], "kept");
}

#[test]
fn all_that_is_wrong_with_an_edit_is_told_as_the_page_calls_it() {
    let room = Room::new();
    room.json(&["account", "create", "Atelier Martin"]);
    let words = [
        &["account", "edit", "Atelier Martin", "--state", "deleted", "--zone", "Bruxelles", "--term", "weekly"],
        &["--renewal", "0", "--clear", "name"][..],
    ]
    .concat();
    let found = room.refused(&words);
    let found = codes(&found);
    for problem in [
        ("/state", "unknown_option"),
        ("/time_zone", "unknown_time_zone"),
        ("/term", "unknown_option"),
        ("/renewal", "out_of_range"),
    ] {
        assert!(found.contains(&problem), "{problem:?} is missing of {found:?}");
    }
    assert!(found.iter().any(|(path, _)| *path == "/name"), "{found:?}");
    let told = room.run(&words);
    assert_eq!((told.status, told.out.as_str()), (1, ""));
    for label in ["État du compte (/state)", "Fuseau horaire (/time_zone)", "Durée de l\u{2019}abonnement (/term)"] {
        assert!(told.err.contains(label), "{label} is missing of:\n{}", told.err);
    }
    let edit = |more: &[&str]| room.refused(&[&["account", "edit", "Atelier Martin"], more].concat());
    assert_eq!(codes(&edit(&["--clear", "frobs"])), [("/frobs", "unknown_member")]);
    assert_eq!(codes(&edit(&["--notes", "x", "--clear", "notes"])), [("/notes", "duplicate_member")]);
    assert_eq!(codes(&edit(&["--city", "Lyon", "--clear", "/address/city"])), [("/address/city", "duplicate_member")]);
    assert_eq!(room.json(&["accounts"])[0]["version"], 1);
    let wrong = ["account", "create", "", "--country", "ZZ", "--dealership", "1/1", "--administrator", "joe at garage"];
    let wrong = room.refused(&wrong);
    assert!(codes(&wrong).contains(&("/name", "required")), "{wrong}");
    assert!(codes(&wrong).iter().any(|(path, _)| *path == "/administrator/email"), "{wrong}");
}

#[test]
fn a_version_that_is_not_the_current_one_is_a_conflict_that_names_who_changed_what() {
    let room = Room::new();
    room.json(&["account", "create", "Atelier Martin"]);
    room.json(&["account", "edit", "Atelier Martin", "--version", "1", "--reference", "C-1"]);
    let conflict = room.refused(&["account", "edit", "C-1", "--version", "1", "--reference", "C-2"]);
    assert_eq!((&conflict["code"], &conflict["changes"][0]["field"]), (&json!("conflict"), &json!("reference")));
    let told = room.run(&["account", "suspend", "C-1", "--version", "1"]);
    assert!(told.err.contains("Anne Moreau"), "{}", told.err);
    assert_eq!(room.json(&["account", "suspend", "C-1", "--version", "2"])["state"], "suspended");
}

#[test]
fn a1_accounts_are_suspended_restored_and_deleted_and_nothing_else() {
    let room = Room::new();
    let created = room.json(&["account", "create", "Atelier Martin", "--reference", "C-1"]);
    let id = created["id"].as_str().unwrap();
    assert_eq!(room.refused(&["account", "restore", "C-1"])["code"], "wrong_account_state");
    assert_eq!(room.json(&["account", "suspend", "C-1"])["state"], "suspended");
    assert_eq!(room.refused(&["account", "suspend", "C-1"])["code"], "wrong_account_state");
    assert_eq!(room.json(&["account", "edit", "C-1", "--state", "active"])["account"]["state"], "active");
    for words in [&["account", "confirm", "C-1"] as &[&str], &["account", "fail", "C-1", "Plus de place."]] {
        assert_eq!(room.refused(words)["code"], "wrong_account_state");
    }
    room.json(&["device", "report", "C-1", "cam-1", "waiting"]);
    assert_eq!(room.refused(&["account", "delete", "C-1"])["code"], "account_has_devices");
    room.json(&["device", "report", "C-1", "cam-1", "deleted"]);
    assert_eq!(room.json(&["--preview", "account", "delete", "C-1"])["state"], "deleted");
    assert_eq!(room.json(&["account", "delete", "C-1"])["state"], "deleted");
    assert_eq!(room.json(&["accounts"]), json!([]));
    assert_eq!(room.refused(&["account", "page", "C-1"])["code"], "unknown_account");
    assert_eq!(room.json(&["account", "page", id])["editable"], false);
    for words in [["edit", id, "--name", "x"].as_slice(), &["restore", id], &["delete", id]] {
        assert_eq!(room.refused(&[&["account"], words].concat())["code"], "wrong_account_state");
    }
}

#[test]
fn a11_dealers_edit_nothing_and_other_desks_know_nothing() {
    let room = Room::new();
    room.json(&["account", "create", "Atelier Martin"]);
    let dealer = ["--as", "denis@concession-paris.example"];
    assert_eq!(room.refused(&[&dealer[..], &["account", "create", "X"]].concat())["code"], "refused");
    // It belongs to no dealership, so no dealer knows it.
    let page = [&dealer[..], &["account", "page", "Atelier Martin"]].concat();
    assert_eq!(room.refused(&page)["code"], "unknown_account");
    let other = ["--desk", "infomedia-fi", "account", "suspend", "Atelier Martin"];
    assert_eq!(room.refused(&other)["code"], "unknown_account");
}

#[test]
fn wrong_usage_of_accounts_exits_with_2() {
    let room = Room::new();
    for words in [
        &["account"] as &[&str],
        &["account", "create"],
        &["account", "page"],
        &["account", "edit", "x", "--version", "one"],
        &["account", "fail", "x"],
        &["account", "centre"],
        &["account", "centre", "x", "--country", "FR"],
        &["account", "centre", "--country", "France"],
        &["account", "create", "x", "--administrator-first-name", "Joe"],
        &["account", "administrator", "x", "remove"],
        &["account", "group", "add", "x"],
    ] {
        let answer = room.run(words);
        assert_eq!(answer.status, 2, "{words:?}: {}", answer.err);
        assert!(answer.out.is_empty() && !answer.err.is_empty());
    }
}
