//! The page on which an account is edited: that of seed 002, field by field.

use comptoir::{AccountInsert, AccountUpdate, DestinationDraft, DeviceState, EditPage, Field, FieldType, Locale};
use comptoir_tests::{Team, over_both_stores};

use crate::accounts::{garage, named, report};
use crate::client::{brussels, same_as};

/// Those of the section that seed 002 has.
fn labels(page: &EditPage) -> Vec<&str> {
    page.sections[0].fields.iter().map(|field| field.label.as_str()).collect()
}

fn fields(page: &EditPage) -> impl Iterator<Item = &Field> {
    page.sections.iter().flat_map(|section| &section.fields)
}

/// What a reader sends who saves the page without touching it: what is hidden, or only shown, is not sent.
fn untouched(page: &EditPage) -> AccountUpdate {
    let mut json = serde_json::json!({});
    for field in fields(page) {
        let hidden = field.visible_when.iter().any(|condition| {
            let other = page.field(condition.path).unwrap().default.clone().unwrap_or_default();
            !condition.one_of.contains(&other)
        });
        let value = match field.field_type {
            _ if hidden => continue,
            FieldType::Shown => continue,
            FieldType::Switch => (field.default.as_deref() == Some("true")).into(),
            FieldType::Several => serde_json::json!(field.chosen),
            _ if field.default.is_none() => continue,
            _ => serde_json::json!(field.default),
        };
        match field.path[1..].split_once('/') {
            Some((whole, part)) => json[whole][part] = value,
            None => json[&field.path[1..]] = value,
        }
    }
    AccountUpdate::from_json(json.to_string().as_bytes()).unwrap()
}

over_both_stores! {
    fn a2_the_page_has_the_fields_of_the_seed_in_its_order(house) {
        let id = house.agent.accounts().create(&garage()).unwrap().id;
        let page = house.agent.accounts().edit_page(id, &Locale::FR).unwrap();
        assert_eq!((page.breadcrumb.join(" > ").as_str(), page.title.as_str(), page.account.as_deref()), ("Clients > Comptes client", "Modifier", Some("Garage Chez Joe")));
        assert_eq!(labels(&page), [
            "État du compte", "Nom du compte", "Numéro de référence client", "Fuseau horaire",
            "Adresse", "Code postal", "Ville", "État ou province", "Pays", "Durée de l’abonnement", "Renouvellement",
            "Langue", "Notes",
        ]);
        assert_eq!((page.buttons.save.as_str(), page.buttons.cancel.as_str()), ("Enregistrer", "Annuler"));
        let options: Vec<&str> = page.field("/state").unwrap().options.iter().map(|option| option.label.as_str()).collect();
        assert_eq!(options, ["Actif", "Suspendu"]);
        let next: Vec<&str> = page.next.iter().map(|link| link.key).collect();
        assert_eq!(next, ["modify_administrator", "replace_administrator"]);
        for locale in [Locale::EN, Locale::FI] {
            let other = house.agent.accounts().edit_page(id, &locale).unwrap();
            assert_eq!(fields(&other).map(|field| &*field.path).collect::<Vec<_>>(), fields(&page).map(|field| &*field.path).collect::<Vec<_>>());
            assert!(labels(&other).iter().zip(labels(&page)).filter(|(one, other)| *one == other).count() < 2);
            assert!(!other.to_json().contains("page-account"), "no key without a text");
        }
    }

    fn a2_the_page_saved_untouched_changes_nothing(house) {
        let accounts = house.agent.accounts();
        let bare = accounts.create(&named("Atelier")).unwrap();
        let full = accounts.create(&AccountInsert { renewal: Some("24".into()), ..garage() }).unwrap();
        let suspended = accounts.suspend(accounts.create(&named("Moteurs")).unwrap().id).unwrap();
        house.agent.groups().create("Sud").unwrap();
        let region = DestinationDraft { region: Some("Bruxelles-Capitale".into()), ..brussels() };
        let sent = AccountInsert {
            billing: region, shipping: brussels(), groups: vec!["Sud".into()], currency: Some("USD".into()),
            ..named("Export")
        };
        let sent = accounts.create(&sent).unwrap();
        let follows = AccountInsert { billing: brussels(), shipping: same_as("billing"), ..named("Import") };
        let follows = accounts.create(&follows).unwrap();
        let events = house.host.audit().verify().unwrap().events;
        for account in [bare, full, suspended, sent, follows] {
            let page = accounts.edit_page(account.id, &Locale::FI).unwrap();
            assert!(page.editable);
            let edited = house.agent.based_on(account.version).accounts().edit(account.id, &untouched(&page)).unwrap();
            assert_eq!(edited.account, account);
        }
        assert_eq!(house.host.audit().verify().unwrap().events, events);
    }

    fn a2_the_page_of_an_account_that_waits_says_so(house) {
        let team = Team::hosted(&house.store);
        let id = team.agent.accounts().create(&garage()).unwrap().id;
        let keys = |id| -> (bool, Vec<&'static str>) {
            let page = team.agent.accounts().edit_page(id, &Locale::FR).unwrap();
            (page.editable, page.notes.iter().map(|note| note.key).collect())
        };
        assert_eq!(keys(id), (false, vec!["waiting", "states", "sites"]));
        team.host.accounts().confirm(id).unwrap();
        assert_eq!(keys(id), (true, vec!["states", "sites"]));
        team.agent.accounts().delete(id).unwrap();
        team.host.accounts().confirm(id).unwrap();
        assert_eq!(keys(id), (false, vec!["deleted", "states", "sites"]));
        let page = team.agent.accounts().edit_page(id, &Locale::FR).unwrap();
        let state = page.field("/state").unwrap();
        assert_eq!((state.default.as_deref(), state.options.len()), (Some("deleted"), 1));
    }

    fn a2_the_page_tells_from_when_another_term_would_hold(house) {
        let id = house.agent.accounts().create(&garage()).unwrap().id;
        let notice = || house.agent.accounts().edit_page(id, &Locale::FR).unwrap().field("/term").unwrap().notice.clone();
        assert_eq!(notice(), None);
        report(&house.host, id, "cam-1", DeviceState::Enrolled);
        assert_eq!(notice().unwrap(), "Si vous modifiez la durée maintenant, le changement prendra effet le 30 avr. 2027.");
        house.agent.subscriptions().change_term(id, comptoir::Term::MONTHLY).unwrap();
        let pending = notice().unwrap();
        assert!(pending.contains("30 avr. 2027") && pending.starts_with("Une modification est en attente."), "{pending}");
        let page = house.agent.accounts().edit_page(id, &Locale::FR).unwrap();
        assert!(page.field("/term").unwrap().important.as_ref().unwrap().contains("Inscrit"), "the seed’s word for an enrolled one");
    }

    fn p10_the_page_is_opened_by_those_who_edit(house) {
        let id = house.agent.accounts().create(&AccountInsert { dealership: Some("20/90074".into()), ..garage() }).unwrap().id;
        assert!(house.administrator.accounts().edit_page(id, &Locale::FR).is_ok());
        assert_eq!(house.dealer.accounts().edit_page(id, &Locale::FR).unwrap_err().code(), "refused");
        assert_eq!(house.dealer.accounts().edit(id, &AccountUpdate::default()).unwrap_err().code(), "refused");
    }
}
