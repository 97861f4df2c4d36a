use super::super::samples::{helsinki, paris};
use super::*;
use crate::model::account::{CountryAddress, Destination};
use crate::{AccountUpdate, Edit, PackSettings};

fn address(street: &str, postal_code: &str, city: &str) -> AddressDraft {
    let [street, postal_code, city] = [street, postal_code, city].map(|text| Some(text.to_owned()));
    AddressDraft { street, postal_code, city, region: None }
}

fn joe() -> AccountValues {
    AccountValues {
        state: AccountState::Active,
        name: "Garage Chez Joe".to_owned(),
        reference: Some("C-1001".to_owned()),
        time_zone: "Europe/Paris".parse().unwrap(),
        address: address("12 rue de la Paix", "75002", "Paris"),
        country: Country::FR,
        language: Locale::FR,
        notes: None,
        term: Term::ANNUAL,
        renewal: Renewal::SameAsTerm,
        term_from: None,
        pending_term: None,
        destinations: Destinations::default(),
        currency: CurrencyValues { own: None, usual: crate::Currency::EUR, fixed: false },
        groups: GroupValues::default(),
        custom: BTreeMap::new(),
    }
}

/// A desk's own people serve any country.
fn any() -> Pack {
    Pack::new(PackSettings { countries: ServedCountries::Any, ..paris().settings().clone() }).unwrap()
}

fn draw(values: &AccountValues, locale: &Locale) -> EditPage {
    EditPage::draw(values, &any(), &[Term::MONTHLY, Term::ANNUAL], None, locale)
}

/// Those of the section that seed 002 has.
fn labels(page: &EditPage) -> Vec<&str> {
    page.sections[0].fields.iter().map(|field| &*field.label).collect()
}

fn options<'p>(page: &'p EditPage, path: &str) -> Vec<(&'p str, &'p str)> {
    page.field(path).unwrap().options.iter().map(|option| (&*option.value, &*option.label)).collect()
}

/// Typed by hand from seed 002 and the glossary, with U+2019.
#[test]
fn a2_the_french_page_has_the_words_of_the_seed() {
    let page = draw(&joe(), &Locale::FR);
    assert_eq!(page.breadcrumb, ["Clients", "Comptes client"]);
    assert_eq!((&*page.title, page.account.as_deref()), ("Modifier", Some("Garage Chez Joe")));
    assert_eq!(
        labels(&page),
        [
            "État du compte",
            "Nom du compte",
            "Numéro de référence client",
            "Fuseau horaire",
            "Adresse",
            "Code postal",
            "Ville",
            "État ou province",
            "Pays",
            "Durée de l’abonnement",
            "Renouvellement",
            "Langue",
            "Notes",
        ]
    );
    assert_eq!(options(&page, "/state"), [("active", "Actif"), ("suspended", "Suspendu")]);
    assert_eq!(options(&page, "/term"), [("monthly", "Mensuelle"), ("annual", "Annuelle")]);
    assert_eq!(
        options(&page, "/renewal"),
        [
            ("same", "Comme la durée de l’abonnement"),
            ("monthly", "Mensuelle"),
            ("annual", "Annuelle"),
            ("never", "Aucun renouvellement"),
        ]
    );
    assert_eq!((&*page.buttons.save, &*page.buttons.cancel), ("Enregistrer", "Annuler"));
    let next: Vec<_> = page.next.iter().map(|link| (link.key, &*link.label)).collect();
    assert_eq!(
        next,
        [
            ("modify_administrator", "Modifier l’administrateur du client"),
            ("replace_administrator", "Remplacer l’administrateur du client"),
        ]
    );
    let notes: Vec<_> = page.notes.iter().map(|note| (note.key, &*note.text)).collect();
    assert_eq!(
        notes[0],
        ("states", "Seuls les comptes client dans l’un de ces états peuvent être modifiés\u{202f}: Actif, Suspendu.")
    );
    assert_eq!(notes[1].0, "sites");
}

/// Typed by hand from the glossary.
#[test]
fn a2_the_finnish_and_english_pages_have_the_words_of_the_glossary() {
    let page = EditPage::draw(&joe(), &helsinki(), &[], None, &Locale::FI);
    assert_eq!(page.breadcrumb, ["Asiakkaat", "Liikeasiakastilit"]);
    assert_eq!((&*page.title, &*page.buttons.save, &*page.buttons.cancel), ("Muokkaa", "Tallenna", "Peruuta"));
    assert_eq!(
        labels(&page),
        [
            "Tilin tila",
            "Tilin nimi",
            "Asiakkaan viitenumero",
            "Aikavyöhyke",
            "Osoite",
            "Postinumero",
            "Postitoimipaikka",
            "Maa",
            "Sopimuskausi",
            "Jatkokausi",
            "Kieli",
            "Huomautukset",
        ]
    );
    assert_eq!(options(&page, "/state"), [("active", "Aktiivinen"), ("suspended", "Jäädytetty")]);
    let page = draw(&joe(), &Locale::EN);
    assert_eq!(page.breadcrumb, ["Clients", "Client accounts"]);
    assert_eq!((&*page.title, &*page.buttons.save, &*page.buttons.cancel), ("Edit", "Save", "Cancel"));
    assert_eq!(labels(&page)[..4], ["Account state", "Account name", "Customer reference number", "Time zone"]);
    assert_eq!(labels(&page)[8..11], ["Country", "Subscription term", "Renewal"]);
}

#[test]
fn a2_only_an_account_at_rest_can_be_edited_and_the_page_says_why_not() {
    for state in AccountState::ALL {
        let page = draw(&AccountValues { state: *state, ..joe() }, &Locale::EN);
        assert_eq!(page.editable, state.is_editable(), "{state:?}");
        let why = page.notes.iter().map(|note| note.key).find(|key| ["waiting", "deleted"].contains(key));
        let expected = match state {
            AccountState::Active | AccountState::Suspended => None,
            AccountState::Deleted => Some("deleted"),
            _ => Some("waiting"),
        };
        assert_eq!(why, expected, "{state:?}");
        let field = page.field("/state").unwrap();
        assert_eq!(field.default.as_deref(), Some(state.as_str()));
        assert!(field.options.iter().any(|option| option.value == state.as_str()), "{state:?} is shown");
        assert_eq!(field.options.len(), if state.is_editable() { 2 } else { 1 });
    }
    let waiting = draw(&AccountValues { state: AccountState::Updating, ..joe() }, &Locale::FR);
    assert_eq!(
        waiting.notes[0].text,
        "État du compte\u{202f}: Mise à jour. Le compte pourra être modifié une fois que l’application aura confirmé \
         ce qui a été demandé, ou en aura signalé l’échec."
    );
}

#[test]
fn a2_the_fields_hold_the_present_values() {
    let page = draw(&joe(), &Locale::FR);
    let present = |path| page.field(path).unwrap().default.as_deref();
    for (path, value) in [
        ("/state", "active"),
        ("/name", "Garage Chez Joe"),
        ("/reference", "C-1001"),
        ("/time_zone", "Europe/Paris"),
        ("/address/street", "12 rue de la Paix"),
        ("/address/postal_code", "75002"),
        ("/address/city", "Paris"),
        ("/country", "FR"),
        ("/term", "annual"),
        ("/renewal", "same"),
        ("/language", "fr"),
    ] {
        assert_eq!(present(path), Some(value), "{path}");
    }
    assert_eq!((present("/notes"), present("/address/region")), (None, None));
    for section in &page.sections {
        for field in &section.fields {
            let default = field.default.as_deref();
            let offered = field.options.iter().any(|option| Some(&*option.value) == default);
            let none = default.is_none() && !field.required;
            assert!(field.options.is_empty() || offered || none, "{}: its value is among its options", field.path);
        }
    }
    let clearable: Vec<_> = page.sections[0].fields.iter().filter(|f| f.clearable).map(|f| &*f.path).collect();
    assert_eq!(clearable, ["/reference", "/address/region", "/notes"]);
}

/// What the page sends is an update, member by member.
#[test]
fn a2_the_paths_of_the_page_are_those_of_an_update() {
    let page = draw(&joe(), &Locale::EN);
    let mut tree = serde_json::json!({"address": {}, "billing": {}, "shipping": {}});
    // What is hidden is not sent.
    let shown = |field: &&Field| field.visible_when.is_empty();
    for field in page.sections.iter().flat_map(|section| &section.fields).filter(shown) {
        let (parent, key) = field.path.rsplit_once('/').unwrap();
        assert_eq!(key, field.key);
        tree.pointer_mut(parent).unwrap()[key] = field.default.clone().into();
    }
    let update = AccountUpdate::from_json(tree.to_string().as_bytes()).unwrap();
    assert_eq!(update.term, Edit::from("annual"));
    assert_eq!(update.address.city, Edit::from("Paris"));
    assert!(update.check(&any()).is_ok());
}

#[test]
fn a10_an_account_without_address_needs_none_to_be_edited() {
    let blank = AccountValues { address: address("", "", ""), ..joe() };
    let page = draw(&blank, &Locale::EN);
    let street = page.field("/address/street").unwrap();
    assert_eq!((street.required, street.default.as_deref()), (false, None));
    assert!(draw(&joe(), &Locale::EN).field("/address/street").unwrap().required);
}

#[test]
fn a2_the_region_is_shown_where_the_country_has_it_or_the_account_has_one() {
    let canada: Country = "CA".parse().unwrap();
    let quebec = AddressDraft { region: Some("QC".to_owned()), ..address("1 rue Sainte-Anne", "G1R 3X8", "Québec") };
    let page = draw(&AccountValues { country: canada, address: quebec, ..joe() }, &Locale::EN);
    let region = page.field("/address/region").unwrap();
    assert_eq!((region.required, region.clearable, region.default.as_deref()), (true, false, Some("QC")));
    assert!(region.visible_when.is_empty());

    let page = draw(&joe(), &Locale::EN);
    let region = page.field("/address/region").unwrap();
    assert_eq!((region.required, region.clearable), (false, true));
    assert_eq!(region.visible_when[0].path, "/country");
    assert!(region.visible_when[0].one_of.contains(&"CA".to_owned()));

    // A desk of one country without regions still shows the region that an account has.
    let odd = AddressDraft { region: Some("Bretagne".to_owned()), ..joe().address };
    let page = EditPage::draw(&AccountValues { address: odd, ..joe() }, &paris(), &[], None, &Locale::EN);
    assert_eq!(page.field("/address/region").unwrap().default.as_deref(), Some("Bretagne"));
    assert!(EditPage::draw(&joe(), &paris(), &[], None, &Locale::EN).field("/address/region").is_none());
}

#[test]
fn s3_a_change_of_the_term_that_would_wait_is_told_with_its_day() {
    let day: NaiveDate = "2027-06-01".parse().unwrap();
    let notice = |values: &AccountValues, locale: &Locale| draw(values, locale).field("/term").unwrap().notice.clone();
    assert_eq!(notice(&joe(), &Locale::FR), None);

    let enrolled = AccountValues { term_from: Some(day), ..joe() };
    assert_eq!(
        notice(&enrolled, &Locale::FR).unwrap(),
        "Si vous modifiez la durée maintenant, le changement prendra effet le 1er juin 2027."
    );
    assert_eq!(
        notice(&enrolled, &Locale::FI).unwrap(),
        "Jos vaihdat sopimuskauden nyt, muutos tulee voimaan 1.6.2027."
    );
    let pending = AccountValues { pending_term: Some((Term::new(24).unwrap(), day)), ..enrolled };
    assert_eq!(
        notice(&pending, &Locale::FR).unwrap(),
        "Une modification est en attente. Nouvelle durée\u{202f}: 24 mois, à partir du 1er juin 2027."
    );
    let page = draw(&pending, &Locale::EN);
    assert_eq!(options(&page, "/term"), [("monthly", "Monthly"), ("annual", "Annual"), ("24", "24 months")]);
}

#[test]
fn s2_the_important_notes_stand_by_country_and_term() {
    let page = draw(&joe(), &Locale::FR);
    let important: Vec<_> =
        page.sections[0].fields.iter().filter(|field| field.important.is_some()).map(|field| &*field.path).collect();
    assert_eq!(important, ["/country", "/term"]);
    let term = page.field("/term").unwrap().important.clone().unwrap();
    assert!(term.contains("aucun appareil du client (Caméra) n’est dans cet état\u{202f}: Inscrit."), "{term}");
    assert!(page.field("/country").unwrap().important.as_deref().unwrap().contains("Microcat Market"));

    let page = EditPage::draw(&joe(), &any(), &[], Some("Boîtier"), &Locale::FR);
    assert!(page.field("/term").unwrap().important.as_deref().unwrap().contains("(Boîtier)"));
}

#[test]
fn a2_every_field_but_parts_of_the_address_is_explained_in_all_languages() {
    for locale in [Locale::EN, Locale::FI, Locale::FR] {
        let page = draw(&joe(), &locale);
        for field in page.sections.iter().flat_map(|section| &section.fields) {
            let parts = ["/street", "/postal_code", "/city", "/region", "/country"];
            let part = match field.path.rsplit_once('/') {
                Some(("/address", part)) => part != "street",
                Some(("/billing" | "/shipping", _)) => parts.iter().any(|part| field.path.ends_with(part)),
                _ => false,
            };
            assert_eq!(field.help.is_none(), part, "{}", field.path);
            let texts = [&field.help, &field.important, &field.notice];
            assert!(texts.into_iter().flatten().all(|text| !text.contains(['{', '}'])), "{}", field.path);
        }
        assert!(!page.saved.contains(['{', '}']) && page.notes.iter().all(|note| !note.text.contains(['{', '}'])));
    }
}

#[test]
fn a2_the_page_as_json() {
    let page: serde_json::Value = serde_json::from_str(&draw(&joe(), &Locale::EN).to_json()).unwrap();
    let members: Vec<_> = page.as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected = [
        "locale",
        "breadcrumb",
        "title",
        "account",
        "state",
        "editable",
        "notes",
        "sections",
        "buttons",
        "saved",
        "next",
    ];
    expected.sort_unstable();
    let mut found = members.clone();
    found.sort_unstable();
    assert_eq!(found, expected);
    assert_eq!(page["sections"][0]["fields"][2]["path"], "/reference");
    let street = &page["sections"][0]["fields"][4];
    assert!(street.get("important").is_none() && street.get("notice").is_none(), "absent, not null");
    assert!(street["help"].is_string());
    let form = any().form(crate::RequestKind::Create, &Locale::EN).to_json();
    assert!(!form.contains(r#""help""#) && !form.contains(r#""important""#) && !form.contains(r#""notice""#));
}

fn brussels() -> Destination {
    let address = address("Rue Neuve 12", "1000", "Bruxelles");
    Destination::Own(CountryAddress::of(address, "BE".parse().unwrap()))
}

fn conditions(field: &Field) -> Vec<(&str, Vec<&str>)> {
    field.visible_when.iter().map(|one| (one.path, one.one_of.iter().map(String::as_str).collect())).collect()
}

/// The words of seed 004.
#[test]
fn c2_the_page_has_where_bills_and_goods_go_and_advanced_options() {
    let page = draw(&joe(), &Locale::FR);
    let titles: Vec<_> = page.sections.iter().map(|section| (section.key, &*section.title)).collect();
    assert_eq!(titles[1..], [("billing", "Facturation et expédition"), ("advanced", "Options avancées")]);
    let named = |index: usize| {
        page.sections[index].fields.iter().map(|field| (&*field.path, &*field.label)).collect::<Vec<_>>()
    };
    assert_eq!(
        named(1),
        [
            ("/billing/same_as", "Adresse de facturation"),
            ("/billing/street", "Adresse"),
            ("/billing/postal_code", "Code postal"),
            ("/billing/city", "Ville"),
            ("/billing/region", "État ou province"),
            ("/billing/country", "Pays"),
            ("/shipping/same_as", "Adresse de livraison"),
            ("/shipping/copy_billing", "Copier l’adresse de facturation"),
            ("/shipping/street", "Adresse"),
            ("/shipping/postal_code", "Code postal"),
            ("/shipping/city", "Ville"),
            ("/shipping/region", "État ou province"),
            ("/shipping/country", "Pays"),
        ]
    );
    assert_eq!(named(2), [("/groups", "Groupes"), ("/currency", "Devise")]);
    assert_eq!(
        options(&page, "/shipping/same_as"),
        [
            ("account", "Identique à l’adresse du compte"),
            ("billing", "Identique à l’adresse de facturation"),
            ("own", "Une autre adresse"),
        ]
    );
    assert_eq!(options(&page, "/billing/same_as").len(), 2);
}

#[test]
fn c2_an_address_of_its_own_is_asked_for_where_that_is_chosen() {
    let page = draw(&joe(), &Locale::EN);
    let field = |path| page.field(path).unwrap();
    assert_eq!(field("/billing/same_as").default.as_deref(), Some("account"));
    let own = ("/billing/same_as", vec!["own"]);
    for path in ["/billing/street", "/billing/postal_code", "/billing/city", "/billing/country"] {
        assert_eq!(conditions(field(path)), std::slice::from_ref(&own), "{path}");
        assert!(field(path).required && !field(path).clearable, "{path}");
    }
    assert_eq!(field("/billing/country").default.as_deref(), Some("FR"), "the account’s");
    assert_eq!(field("/billing/street").default, None);
    let own = ("/shipping/same_as", vec!["own"]);
    assert_eq!(conditions(field("/shipping/copy_billing")), std::slice::from_ref(&own));
    assert_eq!(field("/shipping/copy_billing").default.as_deref(), Some("false"));
    let written = [own, ("/shipping/copy_billing", vec!["false"])];
    assert_eq!(conditions(field("/shipping/street")), written);
    assert_eq!(conditions(field("/shipping/region"))[..2], written);
    let region = conditions(field("/shipping/region")).pop().unwrap();
    assert!(region.0 == "/shipping/country" && region.1.contains(&"CA") && !region.1.contains(&"FR"));
}

#[test]
fn c2_the_fields_hold_where_bills_and_goods_go_at_present() {
    let destinations = Destinations { billing: brussels(), shipping: Destination::Billing };
    let page = draw(&AccountValues { destinations, ..joe() }, &Locale::EN);
    let present = |path| page.field(path).unwrap().default.as_deref();
    assert_eq!([present("/billing/same_as"), present("/shipping/same_as")], [Some("own"), Some("billing")]);
    assert_eq!([present("/billing/street"), present("/billing/country")], [Some("Rue Neuve 12"), Some("BE")]);
    assert_eq!([present("/shipping/street"), present("/shipping/country")], [None, Some("FR")]);
    // A region that the country does not ask for can be kept, or taken away.
    let region = |country: &str, region: Option<&str>| {
        let address = AddressDraft { region: region.map(str::to_owned), ..address("1", "2", "3") };
        let billing = Destination::Own(CountryAddress::of(address, country.parse().unwrap()));
        let destinations = Destinations { billing, shipping: Destination::Account };
        let page = draw(&AccountValues { destinations, ..joe() }, &Locale::EN);
        let field = page.field("/billing/region").unwrap();
        (field.required, field.clearable, field.visible_when.len(), field.default.clone())
    };
    assert_eq!(region("BE", Some("Brabant")), (false, true, 1, Some("Brabant".to_owned())));
    assert_eq!(region("CA", Some("QC")), (true, false, 2, Some("QC".to_owned())));
    assert_eq!(region("BE", None), (true, false, 2, None));
}

#[test]
fn c3_the_currency_can_be_chosen_until_it_holds_for_good() {
    let euro = crate::Currency::EUR;
    let dollar: crate::Currency = "USD".parse().unwrap();
    let field = |own, fixed, locale: &Locale| {
        let currency = CurrencyValues { own, usual: euro, fixed };
        draw(&AccountValues { currency, ..joe() }, locale).field("/currency").unwrap().clone()
    };
    let free = field(None, false, &Locale::FR);
    assert_eq!((free.field_type, free.default.as_deref(), free.clearable), (FieldType::Select, None, true));
    assert!(free.options.len() > 150 && free.options.iter().any(|option| option.value == "USD"));
    assert_eq!(
        free.important.as_deref(),
        Some("Dès qu’il existe une commande ou un document, la devise ne peut plus être modifiée.")
    );
    assert!(free.help.unwrap().ends_with("celle du comptoir\u{202f}: EUR."));
    assert_eq!(field(Some(dollar), false, &Locale::FR).default.as_deref(), Some("USD"));
    let fixed = field(Some(dollar), true, &Locale::FI);
    assert_eq!((fixed.field_type, fixed.default.as_deref(), fixed.clearable), (FieldType::Shown, Some("USD"), false));
    assert_eq!((fixed.important, fixed.options.len()), (None, 1));
    assert_eq!(
        fixed.notice.as_deref(),
        Some("Asiakkaalla on jo tilaus tai asiakirja, joten valuutta on pysyvästi USD.")
    );
    assert!(fixed.help.unwrap().ends_with("EUR."));
    assert_eq!(field(None, true, &Locale::EN).default.as_deref(), Some("EUR"));
}

#[test]
fn c5_the_groups_are_offered_and_those_it_is_in_chosen() {
    let offered = vec![FieldOption::new("1", "Nord"), FieldOption::new("2", "Sud")];
    let groups = GroupValues { offered: offered.clone(), chosen: vec!["2".to_owned()] };
    let page = draw(&AccountValues { groups, ..joe() }, &Locale::EN);
    let field = page.field("/groups").unwrap();
    assert_eq!(
        (field.field_type, &field.options, &field.chosen),
        (FieldType::Several, &offered, &vec!["2".to_owned()])
    );
    assert!(field.clearable && !field.required);
}
