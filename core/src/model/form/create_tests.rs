use super::super::samples::{helsinki, label_at, options, pack, paris};
use super::*;
use crate::{Buttons, Country, CustomJobTitle, PackSettings, ServedCountries};

/// Typed by hand from seed 000 (and the glossary's † where the seed has no word), with U+2019.
#[test]
fn q2_the_french_form_has_the_words_of_the_seed() {
    let form = paris().form(RequestKind::Create, &Locale::FR);
    assert_eq!(form.heading, "ENVOYER FACILEMENT DES DEMANDES DE COMPTE CLIENT");
    assert_eq!(form.title, "NOUVELLE DEMANDE DE COMPTE CLIENT OU UTILISATEUR");
    assert_eq!(
        form.introduction,
        "Demandez d’ajouter un nouveau compte pour un réparateur indépendant ou ajoutez un nouvel utilisateur à un \
         compte client existant."
    );
    assert_eq!(form.screen.application, "Gestionnaire de commandes");
    assert_eq!(form.screen.settings, "Paramètres");
    assert_eq!(form.screen.tab, "Configuration du compte client");
    assert_eq!(form.screen.about, "À propos");
    let titles: Vec<_> = form.sections.iter().map(|section| &*section.title).collect();
    assert_eq!(
        titles,
        ["Type de requête", "Informations du compte client", "Détails de l’utilisateur du compte client"]
    );
    assert_eq!(label_at(&form, "/kind"), "Type de requête");
    assert_eq!(
        options(&form, "/kind"),
        [
            ("create", "Créer un compte client et ajouter des utilisateurs"),
            ("modify", "Modifier un compte client et des utilisateurs"),
        ]
    );
    assert_eq!(label_at(&form, "/account/existing"), "Compte client actuel");
    assert_eq!(options(&form, "/account/existing"), [("false", "Non"), ("true", "Oui")]);
    assert_eq!(label_at(&form, "/account/name"), "Nom du compte");
    assert_eq!(label_at(&form, "/account/address/street"), "Adresse");
    assert_eq!(label_at(&form, "/account/address/postal_code"), "Code postal");
    assert_eq!(label_at(&form, "/account/address/city"), "Ville");
    assert_eq!(label_at(&form, "/account/language"), "Langue");
    assert_eq!(options(&form, "/account/language"), [("en", "Anglais"), ("fi", "Finnois"), ("fr", "Français")]);
    assert_eq!(label_at(&form, "/account/country"), "Pays");
    assert_eq!(options(&form, "/account/country"), [("FR", "France")]);
    assert_eq!(label_at(&form, "/account/notes"), "Notes");
    assert_eq!(label_at(&form, "/users/*/email"), "Adresse électronique");
    assert_eq!(label_at(&form, "/users/*/first_name"), "Prénom");
    assert_eq!(label_at(&form, "/users/*/last_name"), "Nom");
    assert_eq!(label_at(&form, "/users/*/job_title"), "Poste");
    assert_eq!(
        options(&form, "/users/*/job_title"),
        [("body_shop_manager", "Responsable d’atelier de carrosserie"), ("workshop_manager", "Responsable d’atelier"),]
    );
    assert_eq!(label_at(&form, "/users/*/language"), "Langue");
    assert_eq!(label_at(&form, "/users/*/time_zone"), "Fuseau horaire");
    assert_eq!(form.buttons.submit, "Soumettre");
    assert_eq!(form.buttons.clear, "Effacer tout");
    assert_eq!(
        form.promise,
        "Notre équipe du Service clientèle traitera votre demande dans un délai de deux jours ouvrables."
    );
    let [note] = &form.notes[..] else { panic!("one note") };
    assert_eq!(note.text, "Pour créer des comptes client dans un autre pays, contactez Infomedia.");
    let link = note.link.as_ref().unwrap();
    assert_eq!(link.label, "Contacter le Service clientèle");
    assert_eq!(link.url.as_deref(), Some("https://infomedia.example/contact"));
}

/// Typed by hand from seed 001 (and the glossary's † where the seed has no word).
#[test]
fn q2_the_finnish_form_has_the_words_of_the_seed() {
    let form = helsinki().form(RequestKind::Create, &Locale::FI);
    assert_eq!(form.heading, "LÄHETÄ HELPOSTI LIIKEASIAKASTILIPYYNTÖJÄ");
    assert_eq!(form.title, "PYYNTÖ UUDESTA LIIKEASIAKASTILISTÄ TAI KÄYTTÄJÄSTÄ");
    assert_eq!(
        form.introduction,
        "Pyyntö lisätä uusi tili riippumatonta korjaamoa varten tai lisätä uusi käyttäjä olemassa olevaan \
         liikeasiakastiliin."
    );
    assert_eq!(form.screen.application, "Tilausten hallinta");
    assert_eq!(form.screen.settings, "Asetukset");
    assert_eq!(form.screen.tab, "Liikeasiakastilin asetukset");
    assert_eq!(form.screen.about, "Tietoa");
    let titles: Vec<_> = form.sections.iter().map(|section| &*section.title).collect();
    assert_eq!(titles, ["Pyynnön tyyppi", "Liikeasiakastilin tiedot", "Liikeasiakastilin käyttäjän tiedot"]);
    assert_eq!(label_at(&form, "/kind"), "Pyynnön tyyppi");
    assert_eq!(
        options(&form, "/kind"),
        [("create", "Luo liikeasiakastili ja lisää käyttäjä"), ("modify", "Muokkaa liikeasiakastiliä ja käyttäjä"),]
    );
    assert_eq!(label_at(&form, "/account/existing"), "Nykyinen liikeasiakastili");
    assert_eq!(options(&form, "/account/existing"), [("false", "Ei"), ("true", "Kyllä")]);
    assert_eq!(label_at(&form, "/account/name"), "Tilin nimi");
    assert_eq!(label_at(&form, "/account/address/street"), "Osoite");
    assert_eq!(label_at(&form, "/account/address/postal_code"), "Postinumero");
    assert_eq!(label_at(&form, "/account/address/city"), "Postitoimipaikka");
    assert_eq!(label_at(&form, "/account/language"), "Kieli");
    assert_eq!(options(&form, "/account/language"), [("en", "Englanti"), ("fi", "Suomi"), ("fr", "Ranska")]);
    assert_eq!(label_at(&form, "/account/country"), "Maa");
    assert_eq!(options(&form, "/account/country"), [("FI", "Suomi")]);
    assert_eq!(label_at(&form, "/account/notes"), "Huomautukset");
    assert_eq!(label_at(&form, "/users/*/email"), "Sähköpostiosoite");
    assert_eq!(label_at(&form, "/users/*/first_name"), "Etunimi");
    assert_eq!(label_at(&form, "/users/*/last_name"), "Sukunimi");
    assert_eq!(label_at(&form, "/users/*/job_title"), "Tehtävä");
    assert_eq!(
        options(&form, "/users/*/job_title"),
        [("body_shop_manager", "Korikorjaamon päällikkö"), ("workshop_manager", "Korjaamon päällikkö")]
    );
    assert_eq!(label_at(&form, "/users/*/language"), "Kieli");
    assert_eq!(label_at(&form, "/users/*/time_zone"), "Aikavyöhyke");
    assert_eq!(form.buttons.submit, "Lähetä");
    assert_eq!(form.buttons.clear, "Tyhjennä kaikki");
    assert_eq!(form.promise, "Tehokas asiakaspalvelutiimimme käsittelee pyyntösi kahden arkipäivän kuluessa.");
    let [note] = &form.notes[..] else { panic!("one note") };
    assert_eq!(note.text, "Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteys Infomediaan.");
    assert_eq!(note.link.as_ref().unwrap().label, "Ota yhteyttä asiakaspalveluun");
}

/// Typed by hand from the glossary.
#[test]
fn q2_the_english_form_has_the_words_of_the_glossary() {
    let form = paris().form(RequestKind::Create, &"en-GB".parse().unwrap());
    assert_eq!(form.locale, Locale::EN);
    assert_eq!(form.heading, "Easily submit trade account requests");
    assert_eq!(form.title, "New trade account or user request");
    let screen = [&form.screen.application, &form.screen.settings, &form.screen.tab, &form.screen.about];
    assert_eq!(screen, ["Order Manager", "Settings", "Trade Account Setup", "About"]);
    let labels: Vec<_> =
        form.sections.iter().flat_map(|section| &section.fields).map(|field| (&*field.path, &*field.label)).collect();
    assert_eq!(
        labels,
        [
            ("/kind", "Request type"),
            ("/account/existing", "Existing trade account"),
            ("/account/name", "Account name"),
            ("/account/language", "Language"),
            ("/account/country", "Country"),
            ("/account/address/street", "Address"),
            ("/account/address/postal_code", "Postal code"),
            ("/account/address/city", "City"),
            ("/account/notes", "Notes"),
            ("/users/*/email", "Email address"),
            ("/users/*/first_name", "First name"),
            ("/users/*/last_name", "Last name"),
            ("/users/*/job_title", "Position"),
            ("/users/*/language", "Language"),
            ("/users/*/time_zone", "Time zone"),
        ]
    );
    assert_eq!(form.buttons, Buttons { submit: "Submit".to_owned(), clear: "Clear all".to_owned() });
    assert_eq!(form.notes[0].text, "To create trade accounts in another country, contact Infomedia.");
    assert_eq!(form.notes[0].link.as_ref().unwrap().label, "Contact Customer Service");
    assert_eq!(form.promise, "Our Customer Service team will process your request within two business days.");
}

#[test]
fn q3_defaults_are_those_of_the_dealership_and_can_be_chosen() {
    for (pack, country, language, zone) in
        [(paris(), "FR", "fr", "Europe/Paris"), (helsinki(), "FI", "fi", "Europe/Helsinki")]
    {
        let form = pack.form(RequestKind::Create, &Locale::EN);
        for (path, default) in [
            ("/kind", "create"),
            ("/account/existing", "false"),
            ("/account/country", country),
            ("/account/language", language),
            ("/users/*/language", language),
            ("/users/*/time_zone", zone),
        ] {
            let field = form.field(path).unwrap();
            assert_eq!(field.default.as_deref(), Some(default), "{path}");
            assert!(field.options.iter().any(|option| option.value == default), "{path}");
        }
    }
}

#[test]
fn q2_the_zone_of_seed_001_reads_as_offset_and_cities() {
    let form = helsinki().form(RequestKind::Create, &Locale::FI);
    let zones = options(&form, "/users/*/time_zone");
    let (_, label) = zones.iter().find(|(zone, _)| *zone == "Europe/Helsinki").unwrap();
    assert!(label.starts_with("(UTC+02:00) Helsinki, Kiova, Riika, Sofia, Tallinna"), "{label}");
}

#[test]
fn q3_a_zone_outside_the_list_is_there_when_it_is_the_default() {
    for zone in ["Europe/Mariehamn", "Asia/Kolkata", "Etc/UTC", "Europe/Kiev", "CET"] {
        let form = pack(Country::FI, Locale::FI, zone).form(RequestKind::Create, &Locale::FI);
        let zones = options(&form, "/users/*/time_zone");
        let same = zones.iter().filter(|(value, _)| *value == zone).count();
        assert_eq!(same, 1, "{zone}");
    }
}

#[test]
fn q3_the_desk_chooses_from_all_countries_by_name() {
    let settings = PackSettings { countries: ServedCountries::Any, ..paris().settings().clone() };
    let form = Pack::new(settings).unwrap().form(RequestKind::Create, &Locale::FI);
    let countries = options(&form, "/account/country");
    assert_eq!(countries.len(), 249);
    assert!(countries.contains(&("FR", "Ranska")) && countries.contains(&("FI", "Suomi")));
    assert_eq!(countries[0].1, "Afganistan");
    assert!(form.notes.is_empty());
    let region = form.field("/account/address/region").unwrap();
    assert_eq!(region.label, "Osavaltio tai maakunta");
    let [existing, country] = &region.visible_when[..] else { panic!("two conditions") };
    assert_eq!((existing.path, &existing.one_of[..]), (EXISTING, &["false".to_owned()][..]));
    assert_eq!(country.path, "/account/country");
    assert!(country.one_of.contains(&"CA".to_owned()) && !country.one_of.contains(&"FR".to_owned()));
}

#[test]
fn q2_only_a_new_account_asks_for_what_it_is() {
    let form = paris().form(RequestKind::Create, &Locale::FR);
    let hidden: Vec<_> = form
        .sections
        .iter()
        .flat_map(|section| &section.fields)
        .filter(|field| field.visible_when.iter().any(|condition| condition.path == EXISTING))
        .map(|field| &*field.key)
        .collect();
    assert_eq!(hidden, ["language", "country", "street", "postal_code", "city", "notes"]);
}

#[test]
fn q4_required_fields_are_those_that_the_checks_miss() {
    let pack = paris();
    let form = pack.form(RequestKind::Create, &Locale::FR);
    let mut required: Vec<_> = form
        .sections
        .iter()
        .flat_map(|section| &section.fields)
        .filter(|field| field.required)
        .map(|field| field.path.replace('*', "0"))
        .collect();
    let problems = pack.check_json(br#"{"users":[{}]}"#).unwrap_err();
    let mut missed: Vec<_> = problems.iter().map(|problem| problem.path().to_owned()).collect();
    required.sort();
    missed.sort();
    assert_eq!(required, missed);
}

#[test]
fn q2_every_path_of_the_form_is_a_member_of_the_draft() {
    let pack = paris();
    let draft: serde_json::Value = serde_json::from_str(&pack.blank(RequestKind::Create).to_json()).unwrap();
    for field in pack.form(RequestKind::Create, &Locale::FR).sections.iter().flat_map(|section| &section.fields) {
        assert!(draft.pointer(&field.path.replace('*', "0")).is_some(), "{}", field.path);
    }
}

#[test]
fn q2_a_form_as_json_is_complete() {
    let titles = std::collections::BTreeMap::from([("fr".to_owned(), "Peintre".to_owned())]);
    let title = CustomJobTitle { key: "painter".parse().unwrap(), labels: titles };
    let pack = Pack::new(PackSettings { job_titles: vec![title], ..paris().settings().clone() }).unwrap();
    let form: serde_json::Value = serde_json::from_str(&pack.form(RequestKind::Create, &Locale::FR).to_json()).unwrap();
    assert_eq!(
        form["sections"][0]["fields"][0]["options"][1],
        serde_json::json!({"value": "modify", "label": "Modifier un compte client et des utilisateurs"})
    );
    assert_eq!(form["sections"][2]["repeat"], serde_json::json!({"path": "/users", "min": 1, "max": 100}));
    assert_eq!(
        form["sections"][2]["fields"][0],
        serde_json::json!({
            "key": "email", "path": "/users/*/email", "label": "Adresse électronique", "type": "email",
            "required": true, "default": null, "max_length": 254, "autocomplete": "email"
        })
    );
    assert_eq!(
        form["sections"][2]["fields"][3]["options"][2],
        serde_json::json!({"value": "painter", "label": "Peintre"})
    );
    assert_eq!(form["sections"][1]["fields"][6]["autocomplete"], "address-level2");
}
