//! `client`: entered on the page of seed 004 or by the name alone, and what business is done with it.

use serde_json::json;

use crate::house::Room;

const BRUSSELS: [&str; 8] = [
    "--billing-street",
    "Rue Neuve 12",
    "--billing-postal-code",
    "1000",
    "--billing-city",
    "Bruxelles",
    "--billing-country",
    "BE",
];

#[test]
fn a10_the_page_is_drawn_as_seed_004_has_it() {
    let room = Room::new();
    let page = room.json(&["client", "page"]);
    let titles: Vec<&str> =
        page["sections"].as_array().unwrap().iter().map(|section| section["title"].as_str().unwrap()).collect();
    assert_eq!(page["title"], "Nouveau client");
    assert_eq!(titles[1..4], ["Autorisations", "Facturation et expédition", "Options avancées"]);
    let drawn = room.run(&["client", "page"]).out;
    for text in [
        "Clients › Nouveau client",
        "[x] Factures  [x] Estimations",
        "Adresse de facturation  [ Identique à l’adresse du compte ▾ ]",
        "[ Enregistrer ]  [ Annuler ]",
        "› Insertion rapide",
    ] {
        assert!(drawn.contains(text), "{text} is missing of:\n{drawn}");
    }
    let finnish = room.run(&["--locale", "fi", "client", "page"]).out;
    assert!(finnish.contains("Uusi asiakas") && finnish.contains("Laskutus ja toimitus"), "{finnish}");
    assert!(room.run(&["client", "quick"]).out.contains("Insertion rapide"));
    let quick = room.json(&["client", "quick", "Atelier Martin"]);
    assert_eq!((&quick["name"], &quick["currency"]), (&json!("Atelier Martin"), &json!("EUR")));
}

#[test]
fn c2_a_client_is_entered_with_all_of_it_and_changed() {
    let room = Room::new();
    room.json(&["group", "create", "Réseau Sud"]);
    let create = [
        &["client", "create", "Garage du Port", "--reference", "C-9", "--currency", "USD", "--shipping", "billing"][..],
        &["--group", "reseau sud", "--feature", "invoices,support", "--administrator", "joe@garage.example"],
        &["--administrator-first-name", "Joe", "--administrator-last-name", "Martin"],
        &["--administrator-job-title", "workshop_manager", "--welcome", "--key", "k"],
        &BRUSSELS,
    ]
    .concat();
    let account = room.json(&create);
    assert_eq!(room.json(&create), account);
    assert_eq!((&account["currency"], &account["currency_fixed"]), (&json!("USD"), &json!(false)));
    assert_eq!((&account["billing"]["country"], &account["shipping"]["same_as"]), (&json!("BE"), &json!("billing")));
    let outbox = room.run(&["outbox"]).out;
    assert!(outbox.contains("Bienvenue chez Infomedia"), "{outbox}");
    let shown = room.run(&["client", "show", "C-9"]).out;
    for text in [
        "Garage du Port  Actif  C-9",
        "Adresse de facturation  Rue Neuve 12, 1000 Bruxelles, Belgique",
        "Adresse de livraison    Identique à l’adresse de facturation",
        "Devise                  USD",
        "Fonctions du portail    Factures et Support",
        "Groupes                 Réseau Sud",
    ] {
        assert!(shown.contains(text), "{text} is missing of:\n{shown}");
    }
    let edit = ["client", "edit", "C-9", "--copy-billing", "--clear", "currency", "--no-groups"];
    let preview = room.json(&[&["--preview"][..], &edit].concat());
    assert_eq!((&preview["shipping"]["city"], &preview["currency"]), (&json!("Bruxelles"), &json!("EUR")));
    assert_eq!(room.json(&["client", "show", "C-9"]), account);
    let edited = room.json(&edit);
    assert_eq!((&edited["shipping"]["same_as"], &edited["version"]), (&json!(null), &json!(2)));
    assert!(!room.run(&["client", "show", "C-9"]).out.contains("Réseau Sud"));
    let stale = ["client", "edit", "C-9", "--version", "1", "--billing", "account"];
    assert_eq!(room.refused(&stale)["code"], "conflict");
    let twice = room.refused(&["client", "edit", "C-9", "--billing", "account", "--billing-city", "Gand"]);
    assert_eq!(
        (&twice["problems"][0]["path"], &twice["problems"][0]["code"]),
        (&json!("/billing"), &json!("address_twice"))
    );
    assert_eq!(room.run(&["client", "edit", "C-9", "--clear", "name"]).status, 2);
}

#[test]
fn c6_the_words_of_the_welcome_are_listed_set_and_cleared() {
    let room = Room::new();
    let sample = room.run(&["client", "template", "sample", "fi"]).out;
    assert!(sample.starts_with("Tervetuloa asiakkaaksi: Infomedia\n\nHei Maija Virtanen\n"), "{sample}");
    std::fs::write(room.path("welcome.txt"), "Cher {person},\n\nvotre compte {account} : {portal}\n").unwrap();
    let set = ["client", "template", "set", "fr", "--subject", "Bienvenue, {person}", "--body", "welcome.txt"];
    assert_eq!((&room.json(&set)["own"], &room.json(&set)["version"]), (&json!(true), &json!(1)));
    assert!(room.run(&["client", "template", "sample", "fr"]).out.starts_with("Bienvenue, Camille Dupont\n"));
    let listed = room.run(&["client", "template", "list"]).out;
    assert!(listed.contains("fr  Oui  v1  Bienvenue, {person}"), "{listed}");
    let wrong = ["client", "template", "set", "fr", "--subject", "{name}", "--body", "welcome.txt"];
    assert_eq!(room.refused(&wrong)["problems"][0]["code"], "unknown_placeholder");
    assert_eq!(room.json(&["client", "template", "clear", "fr"])["own"], json!(false));
}
