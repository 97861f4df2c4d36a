//! Services for some accounts only: who is shown them, and who may ask for them (rules P2, P6).

use comptoir::{
    AccountId, AccountInsert, AccountsEdit, ContactUpdate, Locale, ServiceDraft, ServiceUpdate, ServicesEdit, WorkDraft,
};
use comptoir_tests::{House, over_both_stores};

use crate::problems;
use crate::services::{added, ask, keys, service};
use crate::work::{Crew, about, as_contact, crew};

/// A service for these accounts.
fn reserved(house: &House, key: &str, accounts: &[AccountId]) -> comptoir::ServiceView {
    let accounts = Some(accounts.iter().map(ToString::to_string).collect());
    let draft = ServiceDraft { accounts, ..service(key, &[("fr", &format!("Service {key}"))]) };
    house.administrator.services().add(&draft).unwrap()
}

fn these(accounts: &[AccountId]) -> ServiceUpdate {
    let accounts = AccountsEdit::These(accounts.iter().map(ToString::to_string).collect());
    ServiceUpdate { accounts, ..ServiceUpdate::default() }
}

fn account(house: &House, name: &str) -> AccountId {
    house.agent.accounts().create(&AccountInsert { name: Some(name.into()), ..AccountInsert::default() }).unwrap().id
}

/// The names of the accounts that a service is for, as an agent is shown them.
fn names(house: &House, id: comptoir::ServiceId) -> Option<Vec<String>> {
    let accounts = house.agent.services().get(id).unwrap().accounts;
    accounts.map(|accounts| accounts.into_iter().map(|account| account.name).collect())
}

/// Two accounts, and a service for the first of them alone.
fn two(house: &House) -> (Crew, Crew, comptoir::ServiceView) {
    let (ours, theirs) =
        (crew(house, "Garage Chez Joe", "garage.example"), crew(house, "Bodywork Oy", "bodywork.example"));
    let service = reserved(house, "translation", &[ours.account]);
    (ours, theirs, service)
}

over_both_stores! {
    fn p2_a_service_is_shown_to_the_accounts_that_have_it(house) {
        let (ours, theirs, first) = two(&house);
        added(&house, "proofreading");
        // Added at the same instant, so by key.
        let all = ["proofreading", "translation"].map(str::to_owned).to_vec();
        for contact in [ours.manager, ours.requester, ours.observer] {
            assert_eq!(keys(&as_contact(&house, contact), false), all);
        }
        for contact in [theirs.manager, theirs.requester, theirs.observer] {
            let session = as_contact(&house, contact);
            assert_eq!(keys(&session, true), ["proofreading"]);
            let unknown = session.services().get(comptoir::ServiceId::from_bytes([9; 16])).unwrap_err();
            assert_eq!(session.services().get(first.id).unwrap_err().to_json(&Locale::EN), unknown.to_json(&Locale::EN));
        }
        // Which accounts have it is the desk's own knowledge.
        let shown = as_contact(&house, ours.manager).services().get(first.id).unwrap();
        assert_eq!(shown, comptoir::ServiceView { accounts: None, ..first.clone() });
        assert!(as_contact(&house, ours.manager).services().list(true).unwrap().iter().all(|service| service.accounts.is_none()));
        for session in [&house.administrator, &house.agent, &house.host] {
            assert_eq!(session.services().get(first.id).unwrap(), first);
            assert_eq!(session.services().list(false).unwrap()[1], first);
        }
        let accounts = first.accounts.unwrap();
        assert_eq!((accounts.len(), accounts[0].id, accounts[0].name.as_str(), accounts[0].city.as_str()), (1, ours.account, "Garage Chez Joe", "Paris"));
        // A retired one is no more and no less anybody's.
        house.administrator.services().retire(first.id).unwrap();
        assert_eq!((keys(&as_contact(&house, ours.manager), true).len(), keys(&as_contact(&house, theirs.manager), true).len()), (2, 1));
    }

    fn p2_a_service_is_asked_for_by_the_accounts_that_have_it(house) {
        let (ours, theirs, first) = two(&house);
        added(&house, "proofreading");
        let (rita, stranger) = (as_contact(&house, ours.requester), as_contact(&house, theirs.requester));
        assert_eq!(ask(&rita, Some("translation")).unwrap().service.unwrap().id, first.id);
        // To others it is as one that there is not, in every word.
        let told = |key: &str| ask(&stranger, Some(key)).unwrap_err().to_json(&Locale::FR);
        assert_eq!(told("translation"), told("painting"));
        assert_eq!(problems(&ask(&stranger, Some("translation")).unwrap_err()), ["/service unknown_service"]);
        // The desk's own people learn that this account has not got it.
        let draft = |holder: comptoir::ContactId| WorkDraft { service: Some("translation".into()), holder: Some(holder.to_string()), ..about("Notice") };
        let work = house.administrator.work();
        assert!(work.submit(&draft(ours.requester)).is_ok());
        assert_eq!(problems(&work.submit(&draft(theirs.requester)).unwrap_err()), ["/service service_not_allowed"]);
        house.administrator.services().edit(first.id, &these(&[theirs.account])).unwrap();
        assert_eq!(problems(&ask(&rita, Some("translation")).unwrap_err()), ["/service unknown_service"]);
        assert!(ask(&stranger, Some("translation")).is_ok());
        house.administrator.services().edit(first.id, &ServiceUpdate { accounts: AccountsEdit::All, ..ServiceUpdate::default() }).unwrap();
        assert!(ask(&rita, Some("translation")).is_ok() && ask(&stranger, Some("translation")).is_ok());
    }

    fn p2_where_an_account_has_no_service_none_is_chosen(house) {
        let (ours, theirs, first) = two(&house);
        let stranger = as_contact(&house, theirs.requester);
        assert_eq!(problems(&ask(&as_contact(&house, ours.requester), None).unwrap_err()), ["/service required"]);
        assert_eq!(ask(&stranger, None).unwrap().service, None);
        house.administrator.services().edit(first.id, &these(&[ours.account, theirs.account])).unwrap();
        assert_eq!(problems(&ask(&stranger, None).unwrap_err()), ["/service required"]);
        house.administrator.services().retire(first.id).unwrap();
        assert_eq!(ask(&stranger, None).unwrap().service, None);
    }

    fn p9_accounts_are_chosen_changed_and_opened_to_all(house) {
        let [first, second, third] = ["Carrosserie Émile", "Atelier Zoé", "Garage Chez Joe"].map(|name| account(&house, name));
        let service = reserved(&house, "translation", &[first, second]);
        // By name, as the desk's language sorts them.
        assert_eq!(names(&house, service.id).unwrap(), ["Atelier Zoé", "Carrosserie Émile"]);
        let services = house.administrator.services();
        // In another order they are the same.
        assert_eq!(services.edit(service.id, &these(&[second, first])).unwrap(), service);
        let edited = services.edit(service.id, &these(&[third, first])).unwrap();
        assert_eq!((edited.version, edited.accounts.clone().unwrap().len()), (2, 2));
        assert_eq!(names(&house, service.id).unwrap(), ["Carrosserie Émile", "Garage Chez Joe"]);
        // An edit of something else leaves them, and so does retiring.
        let plain = ServiceUpdate { needs_file: Some(true), ..ServiceUpdate::default() };
        assert_eq!(services.edit(service.id, &plain).unwrap().accounts, edited.accounts);
        assert_eq!(services.retire(service.id).unwrap().accounts, edited.accounts);
        assert_eq!(services.restore(service.id).unwrap().accounts, edited.accounts);
        let all = ServiceUpdate { accounts: AccountsEdit::All, ..ServiceUpdate::default() };
        assert_eq!(services.edit(service.id, &all).unwrap().accounts, None);
        assert_eq!((names(&house, service.id), house.raw().count("service_accounts")), (None, 0));
        services.edit(service.id, &these(&[second])).unwrap();
        assert_eq!(names(&house, service.id).unwrap(), ["Atelier Zoé"]);
        let history = services.history(service.id, None).unwrap().items;
        let told: Vec<String> = history.iter().map(|entry| entry.text(&Locale::FR)).collect();
        assert_eq!(told[0], "ada Infomedia a modifié le service Service translation\u{202f}: comptes (tous les comptes → Atelier Zoé)");
        assert_eq!(told[5], "ada Infomedia a modifié le service Service translation\u{202f}: comptes (Atelier Zoé et Carrosserie Émile → Carrosserie Émile et Garage Chez Joe)");
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p9_a_deleted_account_has_no_services_and_opens_none_to_others(house) {
        let [first, second] = ["Atelier Zoé", "Garage Chez Joe"].map(|name| account(&house, name));
        let service = reserved(&house, "translation", &[first, second]);
        house.agent.accounts().delete(second).unwrap();
        assert_eq!(names(&house, service.id).unwrap(), ["Atelier Zoé"]);
        // What is shown is what can be sent back.
        assert_eq!(house.administrator.services().edit(service.id, &these(&[first])).unwrap().version, 1);
        house.agent.accounts().delete(first).unwrap();
        assert_eq!(names(&house, service.id), Some(Vec::new()));
        let other = crew(&house, "Bodywork Oy", "bodywork.example");
        assert!(keys(&as_contact(&house, other.manager), true).is_empty());
    }

    fn p9_the_history_of_an_account_tells_nothing_of_services(house) {
        let (ours, theirs, first) = two(&house);
        house.administrator.services().edit(first.id, &these(&[ours.account, theirs.account])).unwrap();
        for account in [ours.account, theirs.account] {
            let history = house.dealer.accounts().history(account, None).unwrap().items;
            assert!(history.iter().all(|entry| entry.subject != "service"));
        }
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p2_a_contact_is_allowed_services_of_its_account_only(house) {
        let (ours, theirs, first) = two(&house);
        added(&house, "proofreading");
        let allow = |keys: &[&str]| {
            let keys = keys.iter().map(|key| (*key).to_owned()).collect();
            ContactUpdate { services: ServicesEdit::These(keys), ..ContactUpdate::default() }
        };
        let options = |session: &comptoir::Session, contact| {
            let page = session.contacts().edit_page(contact, &Locale::FR).unwrap();
            page.field("/services").unwrap().options.iter().map(|option| option.value.clone()).collect::<Vec<_>>()
        };
        let manager = as_contact(&house, theirs.manager);
        for session in [&house.administrator, &house.agent, &manager] {
            assert_eq!(options(session, theirs.requester), ["proofreading"]);
            let error = session.contacts().edit(theirs.requester, &allow(&["proofreading", "translation"])).unwrap_err();
            assert_eq!(problems(&error), ["/services/1 unknown_service"]);
        }
        assert_eq!(options(&house.agent, ours.requester), ["proofreading", "translation"]);
        house.agent.contacts().edit(ours.requester, &allow(&["translation"])).unwrap();
        let rita = as_contact(&house, ours.requester);
        assert_eq!(keys(&rita, false), ["translation"]);
        assert_eq!(problems(&ask(&rita, Some("proofreading")).unwrap_err()), ["/service service_not_allowed"]);
        // Once the account has it no more it stays allowed, of no use until the account has it again.
        house.administrator.services().edit(first.id, &these(&[theirs.account])).unwrap();
        assert!(keys(&rita, false).is_empty());
        assert_eq!(rita.services().get(first.id).unwrap_err().code(), "unknown_service");
        assert_eq!(problems(&ask(&rita, Some("translation")).unwrap_err()), ["/service unknown_service"]);
        assert_eq!(options(&house.agent, ours.requester), ["proofreading", "translation"]);
        assert!(house.agent.contacts().edit(ours.requester, &allow(&["translation", "proofreading"])).is_ok());
        house.administrator.services().edit(first.id, &these(&[ours.account])).unwrap();
        assert_eq!(keys(&rita, false).len(), 2);
    }

    fn q8_the_outcome_for_a_key_names_accounts_as_they_are_called_by_now(house) {
        let [first, second] = ["Atelier Zoé", "Garage Chez Joe"].map(|name| account(&house, name));
        let accounts = Some(vec![first.to_string(), second.to_string()]);
        let draft = ServiceDraft { accounts, ..service("translation", &[("fr", "Traduction")]) };
        let once = house.administrator.once("k").unwrap().services();
        let added = once.add(&draft).unwrap();
        assert_eq!(once.add(&draft).unwrap(), added);
        let renamed = comptoir::AccountUpdate { name: "Zoé et Fils".into(), ..comptoir::AccountUpdate::default() };
        house.agent.accounts().edit(first, &renamed).unwrap();
        let told: Vec<String> = once.add(&draft).unwrap().accounts.unwrap().into_iter().map(|account| account.name).collect();
        assert_eq!(told, ["Garage Chez Joe", "Zoé et Fils"]);
        let shown = house.administrator.preview().services().edit(added.id, &these(&[second])).unwrap();
        assert_eq!(shown.accounts.unwrap()[0].id, second);
        assert_eq!(names(&house, added.id).unwrap().len(), 2);
    }

    fn p9_a_row_that_nobody_can_read_is_a_fault(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let first = added(&house, "translation");
        let manager = as_contact(&house, crew.manager);
        for (column, value) in [("unit", "'x'"), ("prices", "'{\"XXX\": \"1\"}'"), ("prices", "'{\"EUR\": \"-1\"}'"), ("workflow", "'guess'")] {
            let kept = house.raw().values(&format!("SELECT {column} AS value FROM services")).remove(0);
            house.raw().run(&format!("UPDATE services SET {column} = {value}"));
            for session in [&house.administrator, &manager] {
                assert_eq!(session.services().get(first.id).unwrap_err().code(), "store_row", "{column}");
                assert_eq!(session.services().list(false).unwrap_err().code(), "store_row", "{column}");
            }
            house.raw().run(&format!("UPDATE services SET {column} = '{}'", kept.trim_matches('\'')));
        }
        assert_eq!(manager.services().get(first.id).unwrap(), first);
    }
}
