//! The pages on which a client is entered, and what of them an account is created with (rules A10, C1, C5).

use comptoir::{
    AccountFilter, AccountId, AccountInsert, AccountUpdate, DeskDraft, EditPage, Field, FieldType, GroupId, Locale,
    PortalFeature, Session,
};
use comptoir_tests::{House, Team, over_both_stores};

use crate::accounts::{done, garage, mails, named};
use crate::client::{brussels, same_as};
use crate::problems;

/// What a reader sends who fills in the name and leaves all else as it was drawn: what is hidden is not sent.
fn untouched(page: &EditPage, name: &str) -> AccountInsert {
    let fields = page.sections.iter().flat_map(|section| &section.fields);
    let mut json = serde_json::json!({ "name": name });
    for field in fields.filter(|field| field.visible_when.is_empty() && field.path != "/name") {
        let Some(value) = sent(field) else { continue };
        match field.path[1..].split_once('/') {
            Some((whole, part)) => json[whole][part] = value,
            None => json[&field.path[1..]] = value,
        }
    }
    AccountInsert::from_json(json.to_string().as_bytes()).unwrap()
}

fn sent(field: &Field) -> Option<serde_json::Value> {
    match field.field_type {
        FieldType::Switch => Some((field.default.as_deref()? == "true").into()),
        FieldType::Several => Some(field.chosen.clone().into()),
        _ => Some(field.default.clone()?.into()),
    }
}

fn in_group(session: &Session, group: GroupId) -> Vec<String> {
    let filter = AccountFilter { group: Some(group), ..AccountFilter::default() };
    session.accounts().list(&filter, None).unwrap().items.into_iter().map(|account| account.name).collect()
}

fn groups(names: &[&str]) -> AccountUpdate {
    AccountUpdate { groups: Some(names.iter().map(|name| (*name).to_owned()).collect()), ..AccountUpdate::default() }
}

fn titles(page: &EditPage) -> Vec<&str> {
    page.sections.iter().map(|section| section.title.as_str()).collect()
}

over_both_stores! {
    fn a10_the_new_client_page_has_the_sections_of_the_seed(house) {
        house.agent.groups().create("Réseau Sud").unwrap();
        let page = house.agent.accounts().new_page(&Locale::FR).unwrap();
        assert_eq!(page.title, "Nouveau client");
        assert_eq!(titles(&page)[1..], ["Autorisations", "Facturation et expédition", "Options avancées", "Administrateur du client"]);
        assert_eq!(page.buttons.save, "Enregistrer");
        let advanced: Vec<&str> = page.sections[3].fields.iter().map(|field| field.label.as_str()).collect();
        assert_eq!(advanced, ["Groupes", "Devise", "Langue"]);
        assert_eq!(page.field("/groups").unwrap().options[0].label, "Réseau Sud");
        assert_eq!(page.field("/dealership").unwrap().options[0].label, "20/90074 – Paris");
        assert_eq!(page.field("/welcome").unwrap().default.as_deref(), Some("false"));
        assert!(page.saved.ends_with("https://portal.infomedia.example"), "{}", page.saved);
        let finnish = house.agent.accounts().new_page(&Locale::FI).unwrap();
        assert_eq!(titles(&finnish)[1..4], ["Oikeudet", "Laskutus ja toimitus", "Lisäasetukset"]);
        let quick = house.agent.accounts().quick_page(&Locale::FR).unwrap();
        assert_eq!((quick.title.as_str(), quick.sections.len(), quick.sections[0].fields.len()), ("Insertion rapide", 1, 1));
    }

    fn a10_a_page_left_as_it_was_drawn_gives_what_quick_insert_gives(house) {
        let page = house.agent.accounts().new_page(&Locale::FI).unwrap();
        let filled = house.agent.accounts().create(&untouched(&page, "Garage")).unwrap();
        let quick = house.agent.accounts().quick_page(&Locale::FI).unwrap();
        let quick = house.agent.accounts().create(&untouched(&quick, "Garage")).unwrap();
        let features = (filled.features.clone(), quick.follows_desk);
        assert_eq!(features, (quick.features.clone(), true));
        assert_eq!(comptoir::AccountView { id: quick.id, follows_desk: true, ..filled }, quick);
        assert_eq!(mails(&house.host).iter().filter(|mail| mail.contains("garage")).count(), 0);
    }

    fn a10_the_page_is_of_those_who_create(house) {
        for session in [&house.administrator, &house.agent] {
            assert!(session.accounts().new_page(&Locale::FR).unwrap().field("/groups").is_some());
        }
        // The host creates accounts, and puts none into groups.
        assert!(house.host.accounts().new_page(&Locale::FR).unwrap().field("/groups").is_none());
        assert!(house.host.accounts().quick_page(&Locale::FR).is_ok());
        assert_eq!(house.dealer.accounts().new_page(&Locale::FR).unwrap_err().code(), "refused");
        assert_eq!(house.dealer.accounts().quick_page(&Locale::FR).unwrap_err().code(), "refused");
    }

    fn c1_a_new_account_has_features_of_its_own_where_they_are_given(house) {
        let accounts = house.agent.accounts();
        let with = |features: Option<&[&str]>| {
            let features = features.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
            accounts.create(&AccountInsert { features, ..named("Garage") }).unwrap()
        };
        let own = with(Some(&["support", "invoices"]));
        assert_eq!((own.features, own.follows_desk), (vec![PortalFeature::Invoices, PortalFeature::Support], false));
        let none = with(Some(&[]));
        assert_eq!((none.features, none.follows_desk), (Vec::new(), false));
        assert!(with(None).follows_desk);
        let unknown = AccountInsert { features: Some(vec!["support".into(), "towing".into(), "support".into()]), ..named("Garage") };
        assert_eq!(problems(&accounts.create(&unknown).unwrap_err()), ["/features/1 unknown_option", "/features/2 duplicate"]);
    }

    fn c5_a_new_account_is_put_into_groups_by_id_or_name(house) {
        let (south, north) = (house.agent.groups().create("Réseau Sud").unwrap().id, house.agent.groups().create("Nord").unwrap().id);
        let insert = |groups: &[&str]| AccountInsert {
            groups: groups.iter().map(|name| (*name).to_owned()).collect(), ..garage()
        };
        let id = house.agent.accounts().create(&insert(&["reseau sud", &north.to_string(), "NORD"])).unwrap().id;
        assert_eq!((in_group(&house.agent, south), in_group(&house.agent, north)), (vec!["Garage Chez Joe".into()], vec!["Garage Chez Joe".into()]));
        assert_eq!(done(&house.agent, id).iter().filter(|action| *action == "assign_group").count(), 2);
        let accounts = house.raw().count("accounts");
        let unknown = AccountInsert { reference: Some("FR-0017".into()), ..insert(&["Nord", "Est", "Ouest"]) };
        assert_eq!(problems(&house.agent.accounts().create(&unknown).unwrap_err()), [
            "/reference reference_taken", "/groups/1 unknown_group", "/groups/2 unknown_group",
        ]);
        // The host creates accounts, and puts none into groups.
        assert_eq!(house.host.accounts().create(&AccountInsert { reference: None, ..insert(&["Nord"]) }).unwrap_err().code(), "refused");
        let other = Team::helsinki(&house.store, "helsinki");
        let theirs = other.agent.groups().create("Est").unwrap().id;
        let error = house.agent.accounts().create(&AccountInsert { reference: None, ..insert(&[&theirs.to_string()]) }).unwrap_err();
        assert_eq!(problems(&error), ["/groups/0 unknown_group"], "another desk's");
        assert_eq!(house.raw().count("accounts"), accounts);
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn c5_the_page_of_an_account_changes_its_groups_at_once(house) {
        for name in ["Nord", "Sud", "Est"] {
            house.agent.groups().create(name).unwrap();
        }
        let accounts = house.agent.accounts();
        let account = accounts.create(&AccountInsert { groups: vec!["Nord".into(), "Sud".into()], ..garage() }).unwrap();
        let chosen = |id: AccountId| {
            let page = accounts.edit_page(id, &Locale::FR).unwrap();
            let field = page.field("/groups").unwrap().clone();
            let name = |id: &String| field.options.iter().find(|option| option.value == *id).unwrap().label.clone();
            let mut names: Vec<String> = field.chosen.iter().map(name).collect();
            names.sort();
            (field.options.len(), names)
        };
        assert_eq!(chosen(account.id), (3, vec!["Nord".into(), "Sud".into()]));
        let edited = accounts.edit(account.id, &groups(&["Sud", "Est"])).unwrap().account;
        assert_eq!(edited, account, "groups are none of its own values");
        assert_eq!(chosen(account.id).1, ["Est", "Sud"]);
        let told: Vec<String> = accounts.history(account.id, None).unwrap().items.iter().take(2).map(|entry| entry.text(&Locale::FR)).collect();
        assert_eq!(told, ["anna Infomedia a retiré le compte du groupe Nord", "anna Infomedia a ajouté le compte au groupe Est"]);
        let events = house.host.audit().verify().unwrap().events;
        accounts.edit(account.id, &groups(&["Est", "Sud"])).unwrap();
        accounts.edit(account.id, &AccountUpdate::default()).unwrap();
        house.agent.preview().accounts().edit(account.id, &groups(&[])).unwrap();
        assert_eq!(house.host.audit().verify().unwrap().events, events, "nothing has changed");
        let unknown = AccountUpdate { name: "Autre".into(), ..groups(&["Ouest"]) };
        assert_eq!(problems(&accounts.edit(account.id, &unknown).unwrap_err()), ["/groups/0 unknown_group"]);
        accounts.edit(account.id, &groups(&[])).unwrap();
        assert_eq!(chosen(account.id), (3, Vec::new()));
        assert_eq!(accounts.get(account.id).unwrap(), account);
    }

    fn c5_groups_do_not_wait_for_the_host(house) {
        let team = Team::hosted(&house.store);
        let south = team.agent.groups().create("Sud").unwrap().id;
        let id = team.agent.accounts().create(&garage()).unwrap().id;
        assert_eq!(team.agent.accounts().edit(id, &groups(&["Sud"])).unwrap_err().code(), "wrong_account_state");
        team.host.accounts().confirm(id).unwrap();
        let edited = team.agent.accounts().edit(id, &groups(&["Sud"])).unwrap().account;
        assert_eq!((edited.state.as_str(), in_group(&team.agent, south).len()), ("active", 1));
        team.agent.accounts().edit(id, &AccountUpdate { name: "Autre".into(), ..groups(&[]) }).unwrap();
        team.host.accounts().fail(id, "Panne").unwrap();
        assert_eq!(in_group(&team.agent, south).len(), 0);
    }

    fn a10_a_client_is_created_with_all_of_it_in_one_step(house) {
        house.agent.groups().create("Réseau Sud").unwrap();
        let settings = DeskDraft { welcome: true, name: "other".into(), ..House::settings() };
        assert!(settings.problems().is_empty());
        let insert = AccountInsert {
            features: Some(vec!["invoices".into()]),
            billing: brussels(),
            shipping: same_as("billing"),
            groups: vec!["Réseau Sud".into()],
            currency: Some("USD".into()),
            welcome: Some(true),
            ..garage()
        };
        let once = house.agent.once("k").unwrap().accounts();
        mails(&house.host);
        let seen = house.agent.preview().accounts().create(&insert).unwrap();
        assert_eq!((seen.currency.code(), house.raw().count("accounts")), ("USD", 0));
        let account = once.create(&insert).unwrap();
        assert_eq!(once.create(&insert).unwrap(), account);
        assert_eq!((account.currency.code(), account.billing.city.as_deref(), account.features.len()), ("USD", Some("Bruxelles"), 1));
        assert_eq!(mails(&house.host), ["activate joe@garage.example", "welcome joe@garage.example"]);
        let first = house.agent.accounts().history(account.id, None).unwrap().items.into_iter()
            .find(|entry| entry.action == "create_account").unwrap();
        let fields: Vec<&str> = first.changes.iter().map(|change| change.field.as_str()).collect();
        for field in ["features", "currency", "billing", "shipping"] {
            assert!(fields.contains(&field), "{fields:?}");
        }
    }
}
