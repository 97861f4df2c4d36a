use super::super::samples::{helsinki, label_at, options, pack, paris};
use super::*;
use crate::{Country, FieldType, PackSettings, Repeat, RequestDraft};

fn paths(form: &Form) -> Vec<&str> {
    form.sections.iter().flat_map(|section| &section.fields).map(|field| &*field.path).collect()
}

fn labels(form: &Form) -> Vec<&str> {
    form.sections.iter().flat_map(|section| &section.fields).map(|field| &*field.label).collect()
}

/// Typed by hand from seed 000 (and the glossary's † where the seed has no word), with U+2019.
#[test]
fn q2_the_french_form_has_the_words_of_the_seed() {
    let form = paris().form(RequestKind::Modify, &Locale::FR);
    assert_eq!(form.heading, "ENVOYER FACILEMENT DES DEMANDES DE COMPTE CLIENT");
    assert_eq!(form.title, "MODIFIER UNE DEMANDE DE COMPTE CLIENT OU UTILISATEUR");
    assert_eq!(
        form.introduction,
        "Demander de modifier les détails d’un compte client existant ou ceux d’un utilisateur existant."
    );
    assert_eq!(form.screen.application, "Gestionnaire de commandes");
    assert_eq!(form.screen.tab, "Configuration du compte client");
    let titles: Vec<_> = form.sections.iter().map(|section| &*section.title).collect();
    assert_eq!(
        titles,
        ["Type de requête", "Informations du compte client", "Détails de l’utilisateur du compte client"]
    );
    assert_eq!(
        labels(&form),
        [
            "Type de requête",
            "Nom du compte actuel",
            "Nouveau nom du compte",
            "Adresse",
            "Code postal",
            "Ville",
            "Langue",
            "Pays",
            "Notes",
            "Modifier les détails de l’utilisateur",
            "Adresse électronique actuelle",
            "Nouvelle adresse électronique",
            "Prénom",
            "Nom",
            "Poste",
            "Langue",
            "Fuseau horaire",
            "Supprimer l’accès à Microcat Market",
        ]
    );
    assert_eq!(
        options(&form, "/kind"),
        [
            ("create", "Créer un compte client et ajouter des utilisateurs"),
            ("modify", "Modifier un compte client et des utilisateurs"),
        ]
    );
    assert_eq!(options(&form, "/modify_users"), [("false", "Non"), ("true", "Oui")]);
    assert_eq!(options(&form, "/users/*/remove_access"), [("false", "Non"), ("true", "Oui")]);
    assert_eq!((&*form.buttons.submit, &*form.buttons.clear), ("Soumettre", "Effacer tout"));
    assert_eq!(
        form.promise,
        "Notre équipe du Service clientèle traitera votre demande dans un délai de deux jours ouvrables."
    );
}

/// Typed by hand from seed 001 (and the glossary's † where the seed has no word).
#[test]
fn q2_the_finnish_form_has_the_words_of_the_seed() {
    let form = helsinki().form(RequestKind::Modify, &Locale::FI);
    assert_eq!(form.heading, "LÄHETÄ HELPOSTI LIIKEASIAKASTILIPYYNTÖJÄ");
    assert_eq!(form.title, "PYYNTÖ MUOKATA LIIKEASIAKASTILIÄ TAI KÄYTTÄJÄÄ");
    assert_eq!(
        form.introduction,
        "Pyydä olemassa olevan liikeasiakastilin tietojen muokkausta tai olemassa olevan käyttäjän tietojen muokkausta."
    );
    assert_eq!(form.screen.about, "Tietoa");
    let titles: Vec<_> = form.sections.iter().map(|section| &*section.title).collect();
    assert_eq!(titles, ["Pyynnön tyyppi", "Liikeasiakastilin tiedot", "Liikeasiakastilin käyttäjän tiedot"]);
    assert_eq!(
        labels(&form),
        [
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
            "Poista Microcat Market -käyttöoikeus",
        ]
    );
    assert_eq!(
        options(&form, "/kind"),
        [("create", "Luo liikeasiakastili ja lisää käyttäjä"), ("modify", "Muokkaa liikeasiakastiliä ja käyttäjä")]
    );
    assert_eq!(options(&form, "/modify_users"), [("false", "Ei"), ("true", "Kyllä")]);
    assert_eq!((&*form.buttons.submit, &*form.buttons.clear), ("Lähetä", "Tyhjennä kaikki"));
    let [note] = &form.notes[..] else { panic!("one note") };
    assert_eq!(note.text, "Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteys Infomediaan.");
    assert_eq!(form.promise, "Tehokas asiakaspalvelutiimimme käsittelee pyyntösi kahden arkipäivän kuluessa.");
}

/// Typed by hand from the glossary.
#[test]
fn q2_the_english_form_has_the_words_of_the_glossary() {
    let form = paris().form(RequestKind::Modify, &Locale::EN);
    assert_eq!(form.title, "Modify trade account or user request");
    assert_eq!(form.introduction, "Request to modify the details of an existing trade account or of an existing user.");
    let both: Vec<_> = paths(&form).into_iter().zip(labels(&form)).collect();
    assert_eq!(
        both,
        [
            ("/kind", "Request type"),
            ("/account/current_name", "Current account name"),
            ("/account/name", "New account name"),
            ("/account/address/street", "Address"),
            ("/account/address/postal_code", "Postal code"),
            ("/account/address/city", "City"),
            ("/account/language", "Language"),
            ("/account/country", "Country"),
            ("/account/notes", "Notes"),
            ("/modify_users", "Modify user details"),
            ("/users/*/current_email", "Current email address"),
            ("/users/*/email", "New email address"),
            ("/users/*/first_name", "First name"),
            ("/users/*/last_name", "Last name"),
            ("/users/*/job_title", "Position"),
            ("/users/*/language", "Language"),
            ("/users/*/time_zone", "Time zone"),
            ("/users/*/remove_access", "Remove Microcat Market access"),
        ]
    );
}

/// Finnish writes a bare hyphen after one word, a space before it after several.
#[test]
fn q2_the_access_to_remove_is_that_to_the_product() {
    let label = |product: &str, locale: &Locale| {
        let pack = Pack::new(PackSettings { product: product.to_owned(), ..paris().settings().clone() }).unwrap();
        label_at(&pack.form(RequestKind::Modify, locale), "/users/*/remove_access").to_owned()
    };
    assert_eq!(label("Comptoir", &Locale::FI), "Poista Comptoir-käyttöoikeus");
    assert_eq!(label("Order Manager 2", &Locale::FI), "Poista Order Manager 2 -käyttöoikeus");
    assert_eq!(label("Microcat\u{a0}Market", &Locale::FI), "Poista Microcat\u{a0}Market -käyttöoikeus");
    assert_eq!(label("Comptoir", &Locale::FR), "Supprimer l’accès à Comptoir");
    assert_eq!(label("Comptoir", &Locale::EN), "Remove Comptoir access");
}

#[test]
fn q1_nothing_is_filled_in_and_only_what_names_account_and_user_must_be() {
    for pack in [paris(), helsinki()] {
        let form = pack.form(RequestKind::Modify, &Locale::EN);
        let fields: Vec<_> = form.sections.iter().flat_map(|section| &section.fields).collect();
        let with = |wanted: fn(&Field) -> bool| -> Vec<_> {
            fields.iter().filter(|field| wanted(field)).map(|field| &*field.path).collect()
        };
        assert_eq!(with(|field| field.default.is_some()), ["/kind", MODIFY_USERS, REMOVE_ACCESS]);
        for (path, default) in [("/kind", "modify"), (MODIFY_USERS, "false"), (REMOVE_ACCESS, "false")] {
            assert_eq!(form.field(path).unwrap().default.as_deref(), Some(default));
        }
        assert_eq!(with(|field| field.required), ["/kind", "/account/current_name", "/users/*/current_email"]);
        assert_eq!(with(|field| field.clearable), ["/account/notes"]);
    }
}

#[test]
fn q1_the_switch_shows_the_users_and_removal_hides_what_is_not_changed_then() {
    let form = paris().form(RequestKind::Modify, &Locale::FR);
    let [_, account, users] = &form.sections[..] else { panic!("three sections") };
    assert!(account.visible_when.is_empty() && account.fields.iter().all(|field| field.visible_when.is_empty()));
    assert_eq!(users.repeat, Some(Repeat { path: "/users", min: 1, max: 100 }));
    assert_eq!(users.visible_when, [Condition { path: "/modify_users", one_of: vec!["true".to_owned()] }]);
    let kept = [Condition { path: "/users/*/remove_access", one_of: vec!["false".to_owned()] }];
    let hidden: Vec<_> =
        users.fields.iter().filter(|field| field.visible_when == kept).map(|field| &*field.key).collect();
    assert_eq!(hidden, ["email", "first_name", "last_name", "job_title", "language", "time_zone"]);
    let switches: Vec<_> = form
        .sections
        .iter()
        .flat_map(|section| &section.fields)
        .filter(|field| field.field_type == FieldType::Switch)
        .map(|field| &*field.path)
        .collect();
    assert_eq!(switches, [MODIFY_USERS, REMOVE_ACCESS]);
}

#[test]
fn q1_a_region_can_be_given_where_it_may_be_needed_and_cleared_where_it_may_not() {
    let region = |settings| {
        let form = Pack::new(settings).unwrap().form(RequestKind::Modify, &Locale::FI);
        let field = form.field("/account/address/region").cloned();
        field.map(|field| (field.label, field.clearable, field.required, field.visible_when.len()))
    };
    let label = "Osavaltio tai maakunta".to_owned();
    assert_eq!(region(paris().settings().clone()), None);
    let any = PackSettings { countries: ServedCountries::Any, ..paris().settings().clone() };
    assert_eq!(region(any), Some((label.clone(), true, false, 0)));
    let canada = pack("CA".parse().unwrap(), Locale::FR, "America/Toronto");
    assert_eq!(region(canada.settings().clone()), Some((label, false, false, 0)));
}

#[test]
fn q3_an_account_is_moved_only_where_accounts_can_be_asked_for() {
    let form = paris().form(RequestKind::Modify, &Locale::FR);
    assert_eq!(options(&form, "/account/country"), [("FR", "France")]);
    let any = PackSettings { countries: ServedCountries::Any, ..paris().settings().clone() };
    let form = Pack::new(any).unwrap().form(RequestKind::Modify, &Locale::FR);
    assert_eq!(options(&form, "/account/country").len(), Country::all().count());
    assert!(form.notes.is_empty());
}

#[test]
fn q2_every_path_of_the_form_is_a_member_of_the_draft() {
    let form = paris().form(RequestKind::Modify, &Locale::FR);
    for path in paths(&form).into_iter().filter(|path| *path != "/kind") {
        let mut draft = serde_json::json!({
            "kind": "modify", "account": {"current_name": "Garage", "address": {}},
            "modify_users": true, "users": [{"current_email": "joe@garage.example"}]
        });
        let place = path.replace('*', "0");
        let (parent, name) = place.rsplit_once('/').unwrap();
        draft.pointer_mut(parent).unwrap()[name] = serde_json::json!(7);
        let problems = RequestDraft::from_json(draft.to_string().as_bytes()).unwrap_err();
        let told: Vec<_> = problems.iter().map(|problem| (problem.path(), problem.code().as_str())).collect();
        assert_eq!(told, [(&*place, "wrong_type")]);
    }
}

#[test]
fn q2_a_form_as_json_says_where_null_clears() {
    let form = paris().form(RequestKind::Modify, &Locale::FR).to_json();
    let form: serde_json::Value = serde_json::from_str(&form).unwrap();
    assert_eq!(
        form["sections"][1]["fields"][7],
        serde_json::json!({
            "key": "notes", "path": "/account/notes", "label": "Notes", "type": "multiline", "required": false,
            "default": null, "max_length": 4000, "clearable": true, "autocomplete": null
        })
    );
    assert_eq!(form["sections"][2]["visible_when"], serde_json::json!([{"path": "/modify_users", "one_of": ["true"]}]));
    assert!(form["sections"][1].get("visible_when").is_none());
}
