use super::super::samples::{helsinki, paris};
use super::*;
use crate::{ContactDraft, ContactUpdate};

fn garage() -> PageAccount {
    PageAccount {
        id: AccountId::from_bytes([7; 16]),
        name: "Garage Chez Joe".to_owned(),
        state: AccountState::Active,
        language: Locale::FI,
        time_zone: "Europe/Helsinki".parse().unwrap(),
    }
}

fn anne() -> ContactValues {
    ContactValues {
        account: garage(),
        name: "Anne Martin".to_owned(),
        role: Role::Manager,
        channels: Channels {
            phone: Some("112".to_owned()),
            mobile: Some("113".to_owned()),
            other: Some("Skype".to_owned()),
        },
        job_title: "workshop_manager".to_owned(),
        services: None,
        notifications: vec![Notification::OwnWork],
        is_removed: false,
        custom: BTreeMap::new(),
    }
}

fn services() -> Vec<FieldOption> {
    vec![FieldOption::new("bodywork", "Carrosserie"), FieldOption::new("painting", "Peinture")]
}

fn edit(values: &ContactValues, locale: &Locale) -> EditPage {
    EditPage::of_contact(values, services(), &paris(), locale)
}

fn labels(page: &EditPage) -> Vec<(&str, &str)> {
    page.sections.iter().flat_map(|section| &section.fields).map(|field| (&*field.path, &*field.label)).collect()
}

fn note<'p>(page: &'p EditPage, key: &str) -> Option<&'p str> {
    page.notes.iter().find(|note| note.key == key).map(|note| &*note.text)
}

fn values(options: &[FieldOption]) -> Vec<&str> {
    options.iter().map(|option| &*option.value).collect()
}

/// Typed by hand from seed 003 and the glossary, with U+2019.
#[test]
fn p2_the_french_page_of_a_new_contact_has_the_words_of_the_seed() {
    let page = EditPage::new_contact(None, &paris(), &Locale::FR);
    assert_eq!(
        (page.breadcrumb.as_slice(), &*page.title),
        (["Portail clients".to_owned()].as_slice(), "Nouveau contact")
    );
    assert_eq!((&*page.buttons.save, &*page.buttons.cancel), ("Créer un nouveau contact", "Annuler"));
    assert_eq!((page.account.as_deref(), page.state, page.editable), (None, None, true));
    assert_eq!(
        labels(&page),
        [
            ("/name", "Nom complet"),
            ("/email", "Adresse électronique"),
            ("/account", "Client"),
            ("/role", "Rôle"),
            ("/phone", "Numéro de téléphone"),
            ("/mobile", "Numéro de téléphone portable"),
            ("/other", "Autre contact"),
            ("/first_name", "Prénom"),
            ("/last_name", "Nom"),
            ("/job_title", "Poste"),
            ("/language", "Langue"),
            ("/time_zone", "Fuseau horaire"),
        ]
    );
    let roles: Vec<_> = page.field("/role").unwrap().options.iter().map(|o| (&*o.value, &*o.label)).collect();
    assert_eq!(roles, [("requester", "Demandeur"), ("observer", "Observateur"), ("manager", "Gestionnaire")]);
    let keys: Vec<_> = page.notes.iter().map(|note| note.key).collect();
    assert_eq!(keys, ["role_requester", "role_observer", "role_manager", "existing_account", "registered", "services"]);
    assert!(
        note(&page, "role_requester")
            .unwrap()
            .starts_with("Demandeur\u{202f}: c’est en quelque sorte le chef de projet")
    );
    assert!(note(&page, "role_observer").unwrap().starts_with("Observateur\u{202f}: "));
    let manager = note(&page, "role_manager").unwrap();
    assert!(manager.starts_with(
        "Gestionnaire\u{202f}: il peut faire tout ce que permettent les autres rôles (Demandeur, Observateur)."
    ));
    assert!(note(&page, "registered").unwrap().contains("approuvez l’inscription"));
    let help = page.field("/account").unwrap().help.as_deref().unwrap();
    assert!(help.contains("Vous ne pouvez pas taper le nom d’un nouveau client."), "{help}");
    let next: Vec<_> = page.next.iter().map(|link| (link.key, &*link.label)).collect();
    assert_eq!(next, [("edit_contact", "Modifier le contact")]);
}

/// Typed by hand from the glossary.
#[test]
fn p2_the_finnish_and_english_pages_have_the_words_of_the_glossary() {
    let page = EditPage::new_contact(None, &helsinki(), &Locale::FI);
    assert_eq!((&*page.breadcrumb[0], &*page.title), ("Asiakasportaali", "Uusi yhteyshenkilö"));
    assert_eq!((&*page.buttons.save, &*page.buttons.cancel), ("Luo uusi yhteyshenkilö", "Peruuta"));
    let words: Vec<_> = labels(&page).into_iter().map(|(_, label)| label).collect();
    assert_eq!(
        words[..7],
        ["Koko nimi", "Sähköpostiosoite", "Asiakas", "Rooli", "Puhelinnumero", "Matkapuhelinnumero", "Muu yhteystieto"]
    );
    let page = EditPage::of_contact(&anne(), services(), &helsinki(), &Locale::FI);
    assert_eq!(page.field("/services").unwrap().label, "Sallitut palvelut");
    let page = EditPage::new_contact(None, &paris(), &Locale::EN);
    assert_eq!((&*page.title, &*page.buttons.save), ("New contact", "Create new contact"));
    let words: Vec<_> = labels(&page).into_iter().map(|(_, label)| label).collect();
    assert_eq!(
        words[..7],
        ["Full name", "Email address", "Customer", "Role", "Phone number", "Mobile number", "Other contact"]
    );
    assert_eq!(edit(&anne(), &Locale::EN).field("/services").unwrap().label, "Allowed services");
}

#[test]
fn p2_the_new_contact_page_knows_what_is_needed() {
    let page = EditPage::new_contact(None, &paris(), &Locale::EN);
    let fields: Vec<_> = page.sections[0].fields.iter().collect();
    let required: Vec<_> = fields.iter().filter(|field| field.required).map(|field| &*field.key).collect();
    assert_eq!(required, ["name", "email", "account", "role"]);
    assert!(fields.iter().all(|field| field.default.is_none() && field.chosen.is_empty() && !field.clearable));
    assert_eq!(page.field("/account").unwrap().field_type, FieldType::Suggest);
    assert_eq!(page.field("/email").unwrap().field_type, FieldType::Email);
    let most = |path| page.field(path).unwrap().max_length;
    assert_eq!((most("/name"), most("/phone"), most("/mobile")), (Some(200), Some(30), Some(30)));
    assert_eq!((most("/other"), most("/first_name"), most("/last_name")), (Some(200), Some(100), Some(100)));
    let hint = |path| page.field(path).unwrap().autocomplete;
    assert_eq!((hint("/name"), hint("/phone")), (Some(Autocomplete::Name), Some(Autocomplete::Tel)));
    assert_eq!(hint("/mobile"), Some(Autocomplete::Tel));
    assert_eq!(
        (hint("/first_name"), hint("/last_name")),
        (Some(Autocomplete::GivenName), Some(Autocomplete::FamilyName))
    );
    assert!(page.field("/services").is_none(), "they are set afterwards");
    assert!(page.field("/time_zone").unwrap().options.iter().any(|option| option.value == "Europe/Paris"));
}

#[test]
fn p2_an_account_that_is_chosen_gives_its_language_and_zone() {
    let page = EditPage::new_contact(Some(&garage()), &paris(), &Locale::EN);
    assert_eq!((page.account.as_deref(), page.state), (Some("Garage Chez Joe"), Some(AccountState::Active)));
    let account = page.field("/account").unwrap();
    let id = garage().id.to_string();
    assert_eq!(
        (account.default.as_deref(), account.options.as_slice()),
        (Some(&*id), [FieldOption::new(&*id, "Garage Chez Joe")].as_slice())
    );
    let default = |path| page.field(path).unwrap().default.as_deref();
    assert_eq!((default("/language"), default("/time_zone")), (Some("fi"), Some("Europe/Helsinki")));
    assert!(page.field("/time_zone").unwrap().options.iter().any(|option| option.value == "Europe/Helsinki"));
    for state in AccountState::ALL {
        let page = EditPage::new_contact(Some(&PageAccount { state: *state, ..garage() }), &paris(), &Locale::FR);
        let gone = [AccountState::Deleting, AccountState::Deleted].contains(state);
        assert_eq!(page.editable, !gone, "{state:?}");
        assert_eq!(note(&page, "account").is_some(), gone, "{state:?}");
    }
    let gone = PageAccount { state: AccountState::Deleted, ..garage() };
    let page = EditPage::new_contact(Some(&gone), &paris(), &Locale::FR);
    assert!(page.notes[0].text.starts_with("État du compte\u{202f}: Supprimé."));
}

/// What the page sends is a draft, member by member.
#[test]
fn p2_the_paths_of_the_new_contact_page_are_those_of_a_draft() {
    let page = EditPage::new_contact(Some(&garage()), &paris(), &Locale::EN);
    let mut tree = serde_json::json!({});
    for field in &page.sections[0].fields {
        assert_eq!(field.path, format!("/{}", field.key));
        tree[&*field.key] = field.default.clone().into();
    }
    let draft = ContactDraft::from_json(tree.to_string().as_bytes()).unwrap();
    assert_eq!((draft.account, draft.language.as_deref()), (Some(garage().id.to_string()), Some("fi")));
}

#[test]
fn p2_the_page_of_a_contact_holds_its_present_values() {
    let page = edit(&anne(), &Locale::FR);
    assert_eq!((&*page.title, page.account.as_deref()), ("Modifier", Some("Garage Chez Joe")));
    assert_eq!((&*page.buttons.save, page.editable, page.state), ("Enregistrer", true, Some(AccountState::Active)));
    assert_eq!(
        labels(&page),
        [
            ("/name", "Nom complet"),
            ("/role", "Rôle"),
            ("/phone", "Numéro de téléphone"),
            ("/mobile", "Numéro de téléphone portable"),
            ("/other", "Autre contact"),
            ("/job_title", "Poste"),
            ("/services", "Services autorisés"),
            ("/notifications", "Notifications"),
        ]
    );
    let field = |path| page.field(path).unwrap();
    assert_eq!((field("/name").field_type, field("/name").default.as_deref()), (FieldType::Shown, Some("Anne Martin")));
    let role = field("/role");
    assert_eq!(
        (role.field_type, role.default.as_deref(), &*role.options[0].label),
        (FieldType::Shown, Some("manager"), "Gestionnaire")
    );
    assert_eq!(
        (role.options.len(), role.help.as_deref()),
        (1, note(&EditPage::new_contact(None, &paris(), &Locale::FR), "role_manager"))
    );
    assert_eq!((field("/phone").default.as_deref(), field("/mobile").default.as_deref()), (Some("112"), Some("113")));
    let empty = edit(&ContactValues { channels: Channels::default(), ..anne() }, &Locale::FR);
    assert!(["/phone", "/mobile", "/other"].iter().all(|path| empty.field(path).unwrap().default.is_none()));
    assert_eq!(field("/other").default.as_deref(), Some("Skype"));
    assert_eq!(field("/job_title").default.as_deref(), Some("workshop_manager"));
    assert_eq!(field("/job_title").options.len(), 2);
    let fields = &page.sections[0].fields;
    assert!(fields.iter().all(|field| !field.required));
    let clearable: Vec<_> = fields.iter().filter(|field| field.clearable).map(|field| &*field.key).collect();
    assert_eq!(clearable, ["phone", "mobile", "other", "job_title", "services", "notifications"]);
    let next: Vec<_> = page.next.iter().map(|link| (link.key, &*link.label)).collect();
    assert_eq!(
        next,
        [
            ("edit_person", "Modifier le nom, l’adresse électronique, la langue et le fuseau horaire"),
            ("change_role", "Changer le rôle"),
            ("remove", "Retirer du compte"),
        ]
    );
    assert_eq!(page.notes.iter().map(|note| note.key).collect::<Vec<_>>(), ["person"]);
}

#[test]
fn p2_all_services_are_allowed_until_some_are_chosen() {
    let page = edit(&anne(), &Locale::FR);
    let field = page.field("/services").unwrap();
    assert_eq!((field.field_type, field.chosen.as_slice()), (FieldType::Several, [].as_slice()));
    assert_eq!(field.notice.as_deref(), Some("Tous les services sont autorisés actuellement."));
    assert_eq!(values(&field.options), ["bodywork", "painting"]);
    let some = ContactValues { services: Some(vec!["painting".to_owned(), "washing".to_owned()]), ..anne() };
    let page = edit(&some, &Locale::FR);
    let field = page.field("/services").unwrap();
    assert_eq!(
        (field.chosen.as_slice(), field.notice.as_deref()),
        (["painting".to_owned(), "washing".to_owned()].as_slice(), None)
    );
    assert_eq!(values(&field.options), ["bodywork", "painting", "washing"], "a retired one can be kept");
}

#[test]
fn p6_the_page_offers_the_notifications_of_the_role() {
    let page = edit(&anne(), &Locale::EN);
    let field = page.field("/notifications").unwrap();
    assert_eq!((field.field_type, values(&field.options)), (FieldType::Several, vec!["own_work", "all_work"]));
    assert_eq!(field.chosen, ["own_work"]);
    let page = edit(&ContactValues { role: Role::Requester, notifications: Vec::new(), ..anne() }, &Locale::EN);
    let field = page.field("/notifications").unwrap();
    assert_eq!((values(&field.options), field.chosen.len()), (vec!["own_work"], 0));
    assert_eq!(field.options[0].label, "Own work");
}

#[test]
fn p2_a_job_title_that_was_taken_off_the_list_can_be_kept() {
    let odd = ContactValues { job_title: "welder".to_owned(), ..anne() };
    let page = edit(&odd, &Locale::EN);
    let field = page.field("/job_title").unwrap();
    assert_eq!(values(&field.options), ["body_shop_manager", "workshop_manager", "welder"]);
    assert_eq!(field.default.as_deref(), Some("welder"));
    let none = ContactValues { job_title: String::new(), ..anne() };
    let page = edit(&none, &Locale::EN);
    let field = page.field("/job_title").unwrap();
    assert_eq!((field.default.as_deref(), field.options.len()), (None, 2));
}

#[test]
fn p8_who_was_removed_is_shown_but_not_edited() {
    let removed = ContactValues { is_removed: true, ..anne() };
    let page = edit(&removed, &Locale::EN);
    assert_eq!((page.editable, page.notes[0].key), (false, "removed"));
    for state in AccountState::ALL {
        let account = PageAccount { state: *state, ..garage() };
        let page = edit(&ContactValues { account, ..anne() }, &Locale::EN);
        let gone = [AccountState::Deleting, AccountState::Deleted].contains(state);
        assert_eq!((page.editable, note(&page, "account").is_some()), (!gone, gone), "{state:?}");
    }
}

/// What the page sends is an update, member by member.
#[test]
fn p2_the_paths_of_the_page_of_a_contact_are_those_of_an_update() {
    let some = ContactValues { services: Some(vec!["painting".to_owned()]), ..anne() };
    let page = edit(&some, &Locale::EN);
    let mut tree = serde_json::json!({});
    for field in page.sections[0].fields.iter().filter(|field| field.field_type != FieldType::Shown) {
        assert_eq!(field.path, format!("/{}", field.key));
        tree[&*field.key] = match field.field_type {
            FieldType::Several => field.chosen.clone().into(),
            _ => field.default.clone().into(),
        };
    }
    let update = ContactUpdate::from_json(tree.to_string().as_bytes()).unwrap();
    assert!(update.check(&paris(), Role::Manager, &["painting".to_owned()]).is_ok());
}

#[test]
fn p2_every_field_is_explained_in_all_languages() {
    for locale in [Locale::EN, Locale::FI, Locale::FR] {
        for page in [EditPage::new_contact(Some(&garage()), &paris(), &locale), edit(&anne(), &locale)] {
            assert_eq!(page.locale, locale);
            for field in page.sections.iter().flat_map(|section| &section.fields) {
                assert_eq!(field.help.is_none(), field.path == "/name" && field.field_type == FieldType::Shown);
            }
            let texts = serde_json::to_string(&page.notes).unwrap();
            assert!(!texts.contains("{ $") && !page.saved.is_empty(), "{texts}");
        }
    }
}
