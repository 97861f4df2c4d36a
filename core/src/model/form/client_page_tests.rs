use super::super::samples::{helsinki, paris};
use super::*;
use crate::model::form::{PackSettings, ServedCountries};
use crate::{AccountInsert, Country};

fn any() -> Pack {
    Pack::new(PackSettings { countries: ServedCountries::Any, ..paris().settings().clone() }).unwrap()
}

fn desk() -> ClientDesk<'static> {
    const TERMS: &[Term] = &[Term::MONTHLY, Term::ANNUAL];
    ClientDesk {
        terms: TERMS,
        term: Term::MONTHLY,
        device: "Caméra",
        features: [PortalFeature::Invoices, PortalFeature::Support].into_iter().collect(),
        currency: Currency::EUR,
        welcome: true,
        portal: "https://portal.example",
        dealerships: vec![FieldOption::new("20/90074", "20/90074 – Paris")],
        groups: Some(vec![FieldOption::new("1", "Réseau Sud")]),
    }
}

fn sections(page: &EditPage) -> Vec<(&str, &str)> {
    page.sections.iter().map(|section| (section.key, &*section.title)).collect()
}

fn labels(page: &EditPage, section: usize) -> Vec<&str> {
    page.sections[section].fields.iter().map(|field| &*field.label).collect()
}

/// Typed by hand from seed 004 and the glossary.
#[test]
fn a10_the_french_page_has_the_words_of_the_seed() {
    let page = EditPage::new_client(&desk(), &any(), &Locale::FR);
    assert_eq!((page.breadcrumb.as_slice(), &*page.title), (["Clients".to_owned()].as_slice(), "Nouveau client"));
    assert_eq!(
        sections(&page),
        [
            ("client", "Détails du client"),
            ("permissions", "Autorisations"),
            ("billing", "Facturation et expédition"),
            ("advanced", "Options avancées"),
            ("administrator", "Administrateur du client"),
        ]
    );
    assert_eq!(labels(&page, 3), ["Groupes", "Devise", "Langue"]);
    let options: Vec<_> = page.field("/features").unwrap().options.iter().map(|option| &*option.label).collect();
    assert_eq!(options, ["Factures", "Estimations", "Contrats", "Propositions", "Support", "Projets"]);
    assert_eq!(page.field("/features").unwrap().chosen, ["invoices", "support"]);
    assert_eq!((&*page.buttons.save, &*page.buttons.cancel), ("Enregistrer", "Annuler"));
    assert!(page.saved.contains("espace clients") && page.saved.contains("https://portal.example"), "{}", page.saved);
    assert_eq!((page.next[0].key, &*page.next[0].label), ("quick_insert", "Insertion rapide"));
    assert!(page.editable && page.account.is_none() && page.state.is_none() && page.notes.is_empty());
}

/// Typed by hand from the glossary.
#[test]
fn a10_the_finnish_and_english_pages_have_the_words_of_the_glossary() {
    let page = EditPage::new_client(&desk(), &any(), &Locale::FI);
    let titles: Vec<_> = sections(&page).into_iter().map(|(_, title)| title).collect();
    assert_eq!(
        titles,
        ["Asiakkaan tiedot", "Oikeudet", "Laskutus ja toimitus", "Lisäasetukset", "Asiakkaan pääkäyttäjä"]
    );
    assert_eq!((&*page.title, labels(&page, 3)), ("Uusi asiakas", vec!["Ryhmät", "Valuutta", "Kieli"]));
    let page = EditPage::new_client(&desk(), &any(), &Locale::EN);
    let titles: Vec<_> = sections(&page).into_iter().map(|(_, title)| title).collect();
    let expected =
        ["Client details", "Permissions", "Billing and shipping", "Advanced options", "Customer administrator"];
    assert_eq!((&*page.title, titles.as_slice()), ("New client", expected.as_slice()));
    assert_eq!(labels(&page, 3), ["Groups", "Currency", "Language"]);
}

#[test]
fn a10_only_the_name_is_asked_for() {
    for pack in [any(), helsinki()] {
        let page = EditPage::new_client(&desk(), &pack, &Locale::EN);
        let required: Vec<_> = page
            .sections
            .iter()
            .flat_map(|section| &section.fields)
            .filter(|field| field.required && field.visible_when.is_empty())
            .map(|field| &*field.path)
            .collect();
        assert_eq!(required, ["/name"]);
        let clearable = page.sections.iter().flat_map(|section| &section.fields).filter(|field| field.clearable);
        assert_eq!(clearable.count(), 0, "there is nothing to clear yet");
    }
}

#[test]
fn a10_the_fields_hold_what_the_desk_gives() {
    let page = EditPage::new_client(&desk(), &any(), &Locale::EN);
    let present = |path| page.field(path).unwrap().default.as_deref();
    for (path, value) in [
        ("/name", None),
        ("/reference", None),
        ("/address/street", None),
        ("/country", Some("FR")),
        ("/time_zone", Some("Europe/Paris")),
        ("/term", Some("monthly")),
        ("/renewal", Some("same")),
        ("/dealership", None),
        ("/billing/same_as", Some("account")),
        ("/shipping/same_as", Some("account")),
        ("/currency", None),
        ("/language", Some("fr")),
        ("/administrator/language", None),
        ("/administrator/time_zone", None),
        ("/welcome", Some("true")),
    ] {
        assert_eq!(present(path), value, "{path}");
    }
    let silent = ClientDesk { welcome: false, dealerships: Vec::new(), groups: None, ..desk() };
    let page = EditPage::new_client(&silent, &any(), &Locale::EN);
    assert_eq!(page.field("/welcome").unwrap().default.as_deref(), Some("false"));
    assert!(page.field("/dealership").is_none() && page.field("/groups").is_none());
}

/// What the page sends is an insert, member by member.
#[test]
fn a10_the_paths_of_the_page_are_those_of_an_insert() {
    let page = EditPage::new_client(&desk(), &any(), &Locale::EN);
    let mut tree = serde_json::json!({"address": {}, "billing": {}, "shipping": {}, "administrator": {}});
    for field in page.sections.iter().flat_map(|section| &section.fields) {
        let (parent, key) = field.path.rsplit_once('/').unwrap();
        assert_eq!(key, field.key);
        tree.pointer_mut(parent).unwrap()[key] = match field.field_type {
            FieldType::Switch => (field.default.as_deref() == Some("true")).into(),
            FieldType::Several => field.chosen.clone().into(),
            _ if field.visible_when.is_empty() => field.default.clone().into(),
            _ => serde_json::Value::Null,
        };
    }
    tree["name"] = "Garage".into();
    tree["administrator"] = serde_json::Value::Null;
    let insert = AccountInsert::from_json(tree.to_string().as_bytes()).unwrap();
    assert_eq!((insert.welcome, insert.features.as_ref().map(Vec::len)), (Some(true), Some(2)));
    assert!(insert.check(&any()).is_ok());
}

#[test]
fn a10_quick_insert_asks_for_the_name_alone() {
    for (locale, title) in [(Locale::FR, "Insertion rapide"), (Locale::FI, "Pikalisäys"), (Locale::EN, "Quick insert")]
    {
        let page = EditPage::quick_client(&any(), &locale);
        assert_eq!(page.title, title);
        let [section] = page.sections.as_slice() else { panic!("one section") };
        let [name] = section.fields.as_slice() else { panic!("one field") };
        assert_eq!((&*name.path, name.required, name.max_length), ("/name", true, Some(AccountName::MAX)));
        assert_eq!(page.next[0].key, "new_client");
    }
}

#[test]
fn a10_all_texts_are_whole_in_every_language() {
    for locale in [Locale::EN, Locale::FI, Locale::FR] {
        for page in [EditPage::new_client(&desk(), &any(), &locale), EditPage::quick_client(&any(), &locale)] {
            let json = page.to_json();
            assert!(!json.contains("page-client") && !json.contains("field-") && !json.contains("{ $"), "{locale}");
            assert!(!page.saved.contains(['{', '}']));
        }
    }
    let countries =
        EditPage::new_client(&desk(), &paris(), &Locale::EN).field("/billing/country").unwrap().options.len();
    assert_eq!(countries, Country::all().len(), "bills may go anywhere");
}

fn with_fields() -> Pack {
    use crate::model::field::{CustomField, FieldKind};
    let field = |subject, key: &str, required, default: Option<&str>| CustomField {
        subject,
        key: key.to_owned(),
        kind: FieldKind::Text,
        labels: [("fr".to_owned(), format!("Champ {key}"))].into(),
        choices: Vec::new(),
        required,
        default: default.map(str::to_owned),
        editable: true,
    };
    let pack = any();
    pack.with_fields(vec![
        field(FieldSubject::Account, "siret", true, None),
        field(FieldSubject::Account, "rank", true, Some("B")),
        field(FieldSubject::Account, "remark", false, None),
        field(FieldSubject::Contact, "badge", true, None),
    ])
}

#[test]
fn a10_the_desks_own_fields_stand_on_the_page_of_a_new_client() {
    let page = EditPage::new_client(&desk(), &with_fields(), &Locale::FR);
    let own: Vec<_> = page.sections[0].fields.iter().filter(|field| field.path.starts_with("/custom/")).collect();
    let drawn: Vec<_> = own.iter().map(|field| (&*field.path, &*field.label, field.required)).collect();
    assert_eq!(
        drawn,
        [
            ("/custom/siret", "Champ siret", true),
            ("/custom/rank", "Champ rank", true),
            ("/custom/remark", "Champ remark", false),
        ]
    );
    // Of nobody nothing is asked.
    let badge = page.field("/administrator/custom/badge").unwrap();
    assert!(!badge.required && page.sections[4].fields.iter().any(|field| field.path == badge.path));
}

#[test]
fn a10_quick_insert_asks_for_what_the_desk_requires_besides() {
    let page = EditPage::quick_client(&with_fields(), &Locale::FR);
    let asked: Vec<_> = page.sections[0].fields.iter().map(|field| &*field.path).collect();
    assert_eq!(asked, ["/name", "/custom/siret"]);
}

#[test]
fn a10_what_is_not_plain_at_once_has_its_help_in_french() {
    let page = EditPage::new_client(&desk(), &any(), &Locale::FR);
    let help = |page: &EditPage, path: &str| page.field(path).unwrap().help.clone().unwrap_or_default();
    for (path, begins) in [
        ("/dealership", "Le concessionnaire qui"),
        ("/features", "Ce que le client peut faire"),
        ("/language", "La langue du portail"),
        ("/currency", "La devise des devis"),
        ("/groups", "Classez le client"),
        ("/welcome", "L’administrateur le reçoit"),
    ] {
        assert!(help(&page, path).starts_with(begins), "{path}: {}", help(&page, path));
    }
    assert!(help(&EditPage::quick_client(&any(), &Locale::FR), "/name").starts_with("Le nom suffit"));
}

#[test]
fn c2_a_browser_fills_in_the_country_of_bills_and_goods() {
    let page = EditPage::new_client(&desk(), &any(), &Locale::FR);
    for path in ["/billing/country", "/shipping/country"] {
        assert_eq!(page.field(path).unwrap().autocomplete, Some(Autocomplete::Country), "{path}");
    }
}
