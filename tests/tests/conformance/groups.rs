//! Groups that accounts are in (rule C5).

use comptoir::{AccountFilter, AccountId, Completion, CreateDraft, GroupId, Locale};
use comptoir_tests::{House, draft, over_both_stores};

fn account(house: &House, name: &str) -> AccountId {
    let mut wanted: CreateDraft = draft();
    wanted.account.name = Some(name.to_owned());
    let code = house.dealer.requests().submit(&wanted).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap()
}

fn names(house: &House, group: GroupId) -> Vec<String> {
    let filter = AccountFilter { group: Some(group), ..AccountFilter::default() };
    let page = house.dealer.accounts().list(&filter, None).unwrap();
    page.items.into_iter().map(|account| account.name).collect()
}

over_both_stores! {
    fn c5_groups_are_listed_as_the_alphabet_has_it(house) {
        let groups = house.agent.groups();
        for name in ["Ouest", "Écoles", "est", "Zone 2"] {
            groups.create(name).unwrap();
        }
        let listed: Vec<String> = groups.list().unwrap().into_iter().map(|group| group.name).collect();
        assert_eq!(listed, ["Écoles", "est", "Ouest", "Zone 2"]);
        assert_eq!(groups.list().unwrap()[0].accounts, 0);
    }

    fn c5_a_name_that_differs_by_case_or_accents_only_is_taken(house) {
        let groups = house.agent.groups();
        let schools = groups.create(" Écoles ").unwrap();
        assert_eq!((schools.name.as_str(), schools.version), ("Écoles", 1));
        let error = groups.create("ECOLES").unwrap_err();
        assert_eq!(error.code(), "taken_group");
        assert_eq!(error.text(&Locale::FR), "Un groupe porte déjà ce nom. Choisissez un autre nom.");
        let other = groups.create("Ouest").unwrap();
        assert_eq!(groups.rename(other.id, "écoles").unwrap_err().code(), "taken_group");
        // A group may be written another way itself.
        assert_eq!(groups.rename(schools.id, "écoles").unwrap().version, 2);
        assert_eq!(groups.rename(schools.id, "écoles").unwrap().version, 2);
        for (name, code) in [("", "required"), ("  ", "blank"), ("’", "blank"), ("a\nb", "control_characters")] {
            assert_eq!(crate::problems(&groups.create(name).unwrap_err()), [format!("/name {code}")], "{name:?}");
        }
        assert_eq!(crate::problems(&groups.create(&"x".repeat(101)).unwrap_err()), ["/name too_long"]);
        assert_eq!(groups.rename(GroupId::from_bytes([9; 16]), "x").unwrap_err().code(), "unknown_group");
        let error = house.agent.based_on(1).groups().rename(schools.id, "Lycées").unwrap_err();
        assert_eq!(error.code(), "conflict");
        assert!(error.text(&Locale::EN).contains("(anna Infomedia, 30 April 2026 at 10:00)"), "{}", error.text(&Locale::EN));
    }

    fn c5_accounts_are_put_into_groups_and_taken_out_all_or_none(house) {
        let (first, second) = (account(&house, "Atelier"), account(&house, "Bosquet"));
        let groups = house.agent.groups();
        let (south, north) = (groups.create("Sud").unwrap().id, groups.create("Nord").unwrap().id);
        assert_eq!(groups.assign(south, &[first, first]).unwrap().accounts, 1);
        assert_eq!(groups.assign(south, &[first, second]).unwrap().accounts, 2);
        assert_eq!(groups.assign(north, &[second]).unwrap().accounts, 1);
        assert_eq!((names(&house, south), names(&house, north)), (vec!["Atelier".into(), "Bosquet".into()], vec!["Bosquet".into()]));
        let none = AccountId::from_bytes([9; 16]);
        assert_eq!(groups.unassign(south, &[first, none]).unwrap_err().code(), "unknown_account");
        assert_eq!(groups.assign(south, &[none]).unwrap_err().code(), "unknown_account");
        assert_eq!(groups.unassign(north, &[first]).unwrap().accounts, 1);
        assert_eq!(groups.unassign(south, &[first]).unwrap().accounts, 1);
        assert_eq!(groups.assign(south, &[]).unwrap().accounts, 1);
        let many = vec![first; 501];
        assert_eq!(crate::problems(&groups.assign(south, &many).unwrap_err()), ["/accounts too_many"]);
        let history = house.agent.accounts().history(first, None).unwrap();
        let told: Vec<String> = history.items.iter().take(2).map(|entry| entry.text(&Locale::FR)).collect();
        assert_eq!(told, ["anna Infomedia a retiré le compte du groupe Sud", "anna Infomedia a ajouté le compte au groupe Sud"]);
        assert_eq!(house.agent.accounts().get(first).unwrap().version, 1);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn c5_a_deleted_account_is_in_no_list_and_counted_by_no_group(house) {
        let first = account(&house, "Atelier");
        let groups = house.agent.groups();
        let south = groups.create("Sud").unwrap().id;
        groups.assign(south, &[first]).unwrap();
        house.raw().run("UPDATE accounts SET state = 'deleted', reference = 'C-1', reference_key = 'c-1'");
        assert_eq!(groups.list().unwrap()[0].accounts, 0);
        assert_eq!(groups.assign(south, &[first]).unwrap_err().code(), "unknown_account");
        let accounts = house.agent.accounts();
        assert!(accounts.list(&AccountFilter::default(), None).unwrap().items.is_empty());
        let deleted = AccountFilter { state: Some(comptoir::AccountState::Deleted), ..AccountFilter::default() };
        assert_eq!(accounts.list(&deleted, None).unwrap().items[0].id, first);
        assert!(accounts.suggest("ate").unwrap().is_empty());
        assert!(accounts.suggest("c-1").unwrap().is_empty());
        for selector in ["Atelier", "C-1"] {
            assert_eq!(accounts.find(selector).unwrap_err().code(), "unknown_account", "{selector}");
        }
        assert_eq!(accounts.find(&first.to_string()).unwrap().id, first);
    }

    fn p10_dealers_and_the_host_form_no_groups(house) {
        let group = house.agent.groups().create("Sud").unwrap().id;
        for session in [&house.dealer, &house.host] {
            let groups = session.groups();
            assert_eq!(groups.create("Nord").unwrap_err().code(), "refused");
            assert_eq!(groups.rename(group, "Nord").unwrap_err().code(), "refused");
            assert_eq!(groups.assign(group, &[]).unwrap_err().code(), "refused");
            assert_eq!(groups.unassign(group, &[]).unwrap_err().code(), "refused");
            assert_eq!(groups.list().unwrap_err().code(), "refused");
        }
    }

    fn q8_a_group_is_created_once_under_a_key(house) {
        let once = house.agent.once("k").unwrap();
        assert_eq!(once.groups().create("Sud").unwrap(), once.groups().create("Sud").unwrap());
        house.agent.preview().groups().create("Nord").unwrap();
        assert_eq!(house.agent.groups().list().unwrap().len(), 1);
    }
}
