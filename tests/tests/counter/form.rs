//! `form create` shows what seeds 000 and 001 show, typed here by hand from the glossary.

use serde_json::Value;

use crate::house::Room;

/// Labels of fields, by their path, and other texts of the form, by where they stand in its JSON.
type Expected = [(&'static str, &'static str)];

const FIELDS_FR: &Expected = &[
    ("/kind", "Type de requête"),
    ("/account/existing", "Compte client actuel"),
    ("/account/name", "Nom du compte"),
    ("/account/address/street", "Adresse"),
    ("/account/address/postal_code", "Code postal"),
    ("/account/address/city", "Ville"),
    ("/account/language", "Langue"),
    ("/account/country", "Pays"),
    ("/account/notes", "Notes"),
    ("/users/*/email", "Adresse électronique"),
    ("/users/*/first_name", "Prénom"),
    ("/users/*/last_name", "Nom"),
    ("/users/*/job_title", "Poste"),
    ("/users/*/language", "Langue"),
    ("/users/*/time_zone", "Fuseau horaire"),
];

const TEXTS_FR: &Expected = &[
    ("/screen/application", "Gestionnaire de commandes"),
    ("/screen/settings", "Paramètres"),
    ("/screen/tab", "Configuration du compte client"),
    ("/screen/about", "À propos"),
    ("/heading", "ENVOYER FACILEMENT DES DEMANDES DE COMPTE CLIENT"),
    ("/title", "NOUVELLE DEMANDE DE COMPTE CLIENT OU UTILISATEUR"),
    (
        "/introduction",
        "Demandez d\u{2019}ajouter un nouveau compte pour un réparateur indépendant ou ajoutez un nouvel utilisateur à un compte client existant.",
    ),
    ("/sections/1/title", "Informations du compte client"),
    ("/sections/2/title", "Détails de l\u{2019}utilisateur du compte client"),
    ("/notes/0/text", "Pour créer des comptes client dans un autre pays, contactez Infomedia."),
    ("/notes/0/link/label", "Contacter le Service clientèle"),
    ("/promise", "Notre équipe du Service clientèle traitera votre demande dans un délai de deux jours ouvrables."),
    ("/buttons/submit", "Soumettre"),
    ("/buttons/clear", "Effacer tout"),
];

const OPTIONS_FR: &[(&str, &str, &str)] = &[
    ("/kind", "create", "Créer un compte client et ajouter des utilisateurs"),
    ("/kind", "modify", "Modifier un compte client et des utilisateurs"),
    ("/account/existing", "true", "Oui"),
    ("/account/existing", "false", "Non"),
    ("/account/language", "fr", "Français"),
    ("/account/language", "fi", "Finnois"),
    ("/account/country", "FR", "France"),
    ("/users/*/language", "fr", "Français"),
    ("/users/*/job_title", "body_shop_manager", "Responsable d\u{2019}atelier de carrosserie"),
    ("/users/*/job_title", "workshop_manager", "Responsable d\u{2019}atelier"),
];

const FIELDS_FI: &Expected = &[
    ("/kind", "Pyynnön tyyppi"),
    ("/account/existing", "Nykyinen liikeasiakastili"),
    ("/account/name", "Tilin nimi"),
    ("/account/address/street", "Osoite"),
    ("/account/address/postal_code", "Postinumero"),
    ("/account/address/city", "Postitoimipaikka"),
    ("/account/language", "Kieli"),
    ("/account/country", "Maa"),
    ("/account/notes", "Huomautukset"),
    ("/users/*/email", "Sähköpostiosoite"),
    ("/users/*/first_name", "Etunimi"),
    ("/users/*/last_name", "Sukunimi"),
    ("/users/*/job_title", "Tehtävä"),
    ("/users/*/language", "Kieli"),
    ("/users/*/time_zone", "Aikavyöhyke"),
];

const TEXTS_FI: &Expected = &[
    ("/screen/application", "Tilausten hallinta"),
    ("/screen/settings", "Asetukset"),
    ("/screen/tab", "Liikeasiakastilin asetukset"),
    ("/screen/about", "Tietoa"),
    ("/heading", "LÄHETÄ HELPOSTI LIIKEASIAKASTILIPYYNTÖJÄ"),
    ("/title", "PYYNTÖ UUDESTA LIIKEASIAKASTILISTÄ TAI KÄYTTÄJÄSTÄ"),
    (
        "/introduction",
        "Pyyntö lisätä uusi tili riippumatonta korjaamoa varten tai lisätä uusi käyttäjä olemassa olevaan liikeasiakastiliin.",
    ),
    ("/sections/1/title", "Liikeasiakastilin tiedot"),
    ("/sections/2/title", "Liikeasiakastilin käyttäjän tiedot"),
    ("/notes/0/text", "Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteys Infomediaan."),
    ("/notes/0/link/label", "Ota yhteyttä asiakaspalveluun"),
    ("/promise", "Tehokas asiakaspalvelutiimimme käsittelee pyyntösi kahden arkipäivän kuluessa."),
    ("/buttons/submit", "Lähetä"),
    ("/buttons/clear", "Tyhjennä kaikki"),
];

const OPTIONS_FI: &[(&str, &str, &str)] = &[
    ("/kind", "create", "Luo liikeasiakastili ja lisää käyttäjä"),
    ("/kind", "modify", "Muokkaa liikeasiakastiliä ja käyttäjä"),
    ("/account/existing", "true", "Kyllä"),
    ("/account/existing", "false", "Ei"),
    ("/account/language", "fi", "Suomi"),
    ("/account/language", "fr", "Ranska"),
    ("/account/country", "FI", "Suomi"),
    ("/users/*/language", "fi", "Suomi"),
    ("/users/*/job_title", "body_shop_manager", "Korikorjaamon päällikkö"),
    ("/users/*/job_title", "workshop_manager", "Korjaamon päällikkö"),
];

fn field<'f>(form: &'f Value, path: &str) -> &'f Value {
    let sections = form["sections"].as_array().unwrap();
    let mut fields = sections.iter().flat_map(|section| section["fields"].as_array().unwrap());
    fields.find(|field| field["path"] == path).unwrap_or_else(|| panic!("no field {path}"))
}

fn option<'f>(form: &'f Value, path: &str, value: &str) -> &'f str {
    let options = field(form, path)["options"].as_array().unwrap();
    let found = options.iter().find(|option| option["value"] == value);
    found.unwrap_or_else(|| panic!("no option {value} at {path}"))["label"].as_str().unwrap()
}

fn compare(form: &Value, fields: &Expected, texts: &Expected, options: &[(&str, &str, &str)]) {
    for (path, label) in fields {
        assert_eq!(field(form, path)["label"], *label, "{path}");
    }
    for (pointer, text) in texts {
        assert_eq!(form.pointer(pointer).unwrap(), text, "{pointer}");
    }
    for (path, value, label) in options {
        assert_eq!(option(form, path, value), *label, "{path} {value}");
    }
}

#[test]
fn q2_the_french_form_carries_every_label_of_seed_000() {
    let form = Room::new().json(&["form", "create", "fr"]);
    compare(&form, FIELDS_FR, TEXTS_FR, OPTIONS_FR);
    assert_eq!(field(&form, "/account/country")["default"], "FR");
    assert_eq!(field(&form, "/users/*/time_zone")["default"], "Europe/Paris");
}

#[test]
fn q2_the_finnish_form_carries_every_label_of_seed_001() {
    let form = Room::new().json(&["--now", "2026-12-23T10:00:00+02:00", "form", "create", "fi"]);
    compare(&form, FIELDS_FI, TEXTS_FI, OPTIONS_FI);
    assert_eq!(field(&form, "/account/country")["default"], "FI");
    assert_eq!(field(&form, "/users/*/time_zone")["default"], "Europe/Helsinki");
    let zone = option(&form, "/users/*/time_zone", "Europe/Helsinki");
    assert!(zone.starts_with("(UTC+02:00) Helsinki, Kiova, "), "{zone}");
}

#[test]
fn q2_each_country_is_named_in_the_other_language_too() {
    let room = Room::new();
    let french = room.json(&["--desk", "infomedia-fi", "form", "create", "fr"]);
    assert_eq!(option(&french, "/account/country", "FI"), "Finlande");
    let finnish = room.json(&["--desk", "infomedia-fr", "form", "create", "fi"]);
    assert_eq!(option(&finnish, "/account/country", "FR"), "Ranska");
}

#[test]
fn q2_the_form_can_be_drawn_as_text() {
    let drawn = Room::new().run(&["form", "create", "fr", "--draw"]);
    assert_eq!(drawn.status, 0);
    assert!(drawn.out.contains("(•) Non  ( ) Oui"), "{}", drawn.out);
    assert!(drawn.out.contains("[ Soumettre ]  [ Effacer tout ]"), "{}", drawn.out);
}
