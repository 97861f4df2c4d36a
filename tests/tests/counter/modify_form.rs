//! `form modify` shows what the second screens of seeds 000 and 001 show, typed here by hand from the glossary.

use serde_json::{Value, json};

use crate::house::Room;

const PATHS: [&str; 17] = [
    "/kind",
    "/account/current_name",
    "/account/name",
    "/account/address/street",
    "/account/address/postal_code",
    "/account/address/city",
    "/account/language",
    "/account/country",
    "/account/notes",
    "/modify_users",
    "/users/*/current_email",
    "/users/*/email",
    "/users/*/first_name",
    "/users/*/last_name",
    "/users/*/job_title",
    "/users/*/language",
    "/users/*/time_zone",
];

const FRENCH: [&str; 17] = [
    "Type de requête",
    "Nom du compte actuel",
    "Nouveau nom du compte",
    "Adresse",
    "Code postal",
    "Ville",
    "Langue",
    "Pays",
    "Notes",
    "Modifier les détails de l\u{2019}utilisateur",
    "Adresse électronique actuelle",
    "Nouvelle adresse électronique",
    "Prénom",
    "Nom",
    "Poste",
    "Langue",
    "Fuseau horaire",
];

const FINNISH: [&str; 17] = [
    "Pyynnön tyyppi",
    "Nykyisen tilin nimi",
    "Uusi tilin nimi",
    "Osoite",
    "Postinumero",
    "Postitoimipaikka",
    "Kieli",
    "Maa",
    "Huomautukset",
    "Käyttäjän tietojen muokkaus",
    "Nykyinen sähköpostiosoite",
    "Uusi sähköpostiosoite",
    "Etunimi",
    "Sukunimi",
    "Tehtävä",
    "Kieli",
    "Aikavyöhyke",
];

/// Path and label of each field, from top to bottom.
fn fields(form: &Value) -> Vec<(&str, &str)> {
    let sections = form["sections"].as_array().unwrap();
    let fields = sections.iter().flat_map(|section| section["fields"].as_array().unwrap());
    fields.map(|field| (field["path"].as_str().unwrap(), field["label"].as_str().unwrap())).collect()
}

#[test]
fn q1_the_modify_form_has_the_fields_of_seed_000_in_its_order() {
    let form = Room::new().json(&["form", "modify", "fr"]);
    let mut expected: Vec<(&str, &str)> = PATHS.into_iter().zip(FRENCH).collect();
    expected.push(("/users/*/remove_access", "Supprimer l\u{2019}accès à Microcat Market"));
    assert_eq!(fields(&form), expected);
    assert_eq!(form["title"], "MODIFIER UNE DEMANDE DE COMPTE CLIENT OU UTILISATEUR");
    assert_eq!(form["sections"][0]["fields"][0]["default"], "modify");
}

#[test]
fn q1_the_modify_form_has_the_fields_of_seed_001_in_its_order() {
    let form = Room::new().json(&["form", "modify", "fi"]);
    let mut expected: Vec<(&str, &str)> = PATHS.into_iter().zip(FINNISH).collect();
    expected.push(("/users/*/remove_access", "Poista Microcat Market -käyttöoikeus"));
    assert_eq!(fields(&form), expected);
    assert_eq!(form["title"], "PYYNTÖ MUOKATA LIIKEASIAKASTILIÄ TAI KÄYTTÄJÄÄ");
}

#[test]
fn q1_the_users_of_a_blank_modify_form_are_hidden_until_the_switch_is_on() {
    let room = Room::new();
    let form = room.json(&["form", "modify", "fr"]);
    let condition = json!([{ "path": "/modify_users", "one_of": ["true"] }]);
    assert_eq!(form["sections"][2]["visible_when"], condition);
    let drawn = room.run(&["form", "modify", "fr", "--draw"]).out;
    assert!(drawn.contains("Modifier les détails de l\u{2019}utilisateur  (•) Non  ( ) Oui"), "{drawn}");
    assert!(!drawn.contains("Adresse électronique actuelle"), "{drawn}");
}

#[test]
fn a_faulty_change_is_told_with_the_labels_of_its_own_form() {
    let room = Room::new();
    let told = room.run(&["check", "garage-modify-faulty.json"]);
    assert_eq!((told.status, told.out.as_str()), (1, ""));
    for text in [
        "5 problèmes",
        "Nouveau nom du compte (/account/name)",
        "Adresse électronique actuelle (/users/0/current_email)",
        "Supprimer l\u{2019}accès à Microcat Market (/users/1/remove_access)",
    ] {
        assert!(told.err.contains(text), "{text} is missing of:\n{}", told.err);
    }
    let told = room.run(&["--desk", "infomedia-fi", "check", "jg-imt-1-modify-faulty.json"]);
    assert!(told.err.contains("Käyttäjän tietojen muokkaus (/modify_users)"), "{}", told.err);
    let unknown = room.refused(&["submit", "garage-modify.json"]);
    assert_eq!(unknown["problems"][0]["path"], "/account/current_name");
    assert_eq!(unknown["problems"][0]["code"], "unknown_account");
}
