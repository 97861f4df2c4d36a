use super::super::samples::{helsinki, paris};
use super::*;

fn labels(page: &EditPage) -> Vec<&str> {
    page.sections.iter().flat_map(|section| &section.fields).map(|field| &*field.label).collect()
}

/// Typed by hand from the glossary, with U+2019 and U+202F.
#[test]
fn p3_the_french_page_has_the_words_of_the_glossary() {
    let page = EditPage::registration(&paris(), &Locale::FR);
    assert_eq!((&*page.title, &*page.breadcrumb[0]), ("Inscription", "Portail clients"));
    assert_eq!(
        labels(&page),
        [
            "Nom complet",
            "Prénom",
            "Nom",
            "Adresse électronique",
            "Entreprise",
            "Numéro de téléphone",
            "Numéro de téléphone portable",
            "Autre contact",
            "Langue",
            "Fuseau horaire",
            "Message",
        ]
    );
    assert_eq!((&*page.buttons.save, &*page.buttons.cancel), ("S’inscrire", "Annuler"));
    assert_eq!(
        page.notes[0].text,
        "Chaque inscription est examinée par Infomedia. Une fois la vôtre approuvée, vous recevrez un courriel avec un lien \
         pour activer votre accès."
    );
    assert_eq!(
        page.saved,
        "Nous avons bien reçu votre inscription. Vous recevrez un courriel lorsqu’elle aura été approuvée."
    );
    let help = page.field("/company").unwrap().help.as_deref();
    assert_eq!(
        help,
        Some("Le nom de l’entreprise pour laquelle vous travaillez, tel qu’il est connu de l’équipe Infomedia.")
    );
    // Whoever reads it is the person, and no contact yet.
    let channels = page.notes.iter().find(|note| note.key == "channels").unwrap();
    assert!(channels.text.ends_with("indiquez au moins un autre moyen de vous joindre."), "{}", channels.text);
    let other = page.field("/other").unwrap().help.as_deref();
    assert_eq!(other, Some("Un autre moyen de vous joindre, par exemple un nom Skype."));
}

#[test]
fn p3_the_finnish_and_english_pages_have_the_words_of_the_glossary() {
    let page = EditPage::registration(&helsinki(), &Locale::FI);
    assert_eq!(
        (&*page.title, &*page.buttons.save, &*page.breadcrumb[0]),
        ("Rekisteröityminen", "Rekisteröidy", "Asiakasportaali")
    );
    assert_eq!(
        labels(&page),
        [
            "Koko nimi",
            "Etunimi",
            "Sukunimi",
            "Sähköpostiosoite",
            "Yritys",
            "Puhelinnumero",
            "Matkapuhelinnumero",
            "Muu yhteystieto",
            "Kieli",
            "Aikavyöhyke",
            "Viesti",
        ]
    );
    let page = EditPage::registration(&helsinki(), &Locale::EN);
    assert_eq!((&*page.title, &*page.buttons.save), ("Registration", "Register"));
    assert_eq!(labels(&page)[4..8], ["Company", "Phone number", "Mobile number", "Other contact"]);
}

#[test]
fn p3_the_page_asks_for_what_a_registration_needs_and_nothing_of_accounts() {
    let page = EditPage::registration(&paris(), &Locale::EN);
    let required: Vec<_> =
        page.sections[0].fields.iter().filter(|field| field.required).map(|field| &*field.path).collect();
    assert_eq!(required, ["/name", "/email", "/company"]);
    assert_eq!((&page.account, page.state, page.editable), (&None, None, true));
    assert_eq!((page.sections[0].key, page.next.len()), ("registration", 0));
    let keys: Vec<_> = page.notes.iter().map(|note| note.key).collect();
    assert_eq!(keys, ["approval", "channels"]);
    let bounds = ["/name", "/first_name", "/email", "/company", "/phone", "/other", "/note"]
        .map(|path| page.field(path).unwrap().max_length);
    assert_eq!(bounds, [200, 100, 254, 200, 30, 200, 2_000].map(Some));
}

#[test]
fn p3_the_readers_language_is_chosen_where_the_desk_offers_it() {
    let chosen =
        |pack: &Pack, locale: &Locale| EditPage::registration(pack, locale).field("/language").unwrap().default.clone();
    assert_eq!(chosen(&paris(), &Locale::FI).as_deref(), Some("fi"));
    assert_eq!(chosen(&paris(), &"fr-CA".parse().unwrap()).as_deref(), Some("fr"));
    let settings = crate::PackSettings { languages: vec![Locale::FR], ..paris().settings().clone() };
    assert_eq!(chosen(&Pack::new(settings).unwrap(), &Locale::FI).as_deref(), Some("fr"), "else the desk's own");
    let page = EditPage::registration(&helsinki(), &Locale::FR);
    assert_eq!(page.field("/time_zone").unwrap().default.as_deref(), Some("Europe/Helsinki"));
}

/// What the page sends is a registration, member by member.
#[test]
fn p3_the_paths_of_the_page_are_those_of_a_registration() {
    let page = EditPage::registration(&paris(), &Locale::EN);
    let mut tree = serde_json::Map::new();
    for field in &page.sections[0].fields {
        assert_eq!(field.path, format!("/{}", field.key));
        let value = match &*field.key {
            "email" => "joe@garage.example".to_owned(),
            "phone" | "mobile" => "01 42 68 53 00".to_owned(),
            key => field.default.clone().unwrap_or_else(|| key.to_owned()),
        };
        tree.insert(field.key.to_string(), value.into());
    }
    let draft = RegistrationDraft::from_json(serde_json::Value::Object(tree).to_string().as_bytes()).unwrap();
    assert!(draft.check(&paris()).is_ok());
    assert_eq!(draft.note.as_deref(), Some("note"));
}
