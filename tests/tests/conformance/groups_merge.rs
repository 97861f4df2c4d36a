//! Merging groups, and previews of all that is done to groups (rule C5).

use comptoir::{AccountFilter, AccountId, GroupId, GroupView, Locale};
use comptoir_tests::{House, Team, over_both_stores};

use crate::accounts::{garage, named};
use crate::problems;
use crate::work::told;

fn account(house: &House, name: &str) -> AccountId {
    house.agent.accounts().create(&named(name)).unwrap().id
}

fn group(house: &House, name: &str, accounts: &[AccountId]) -> GroupView {
    let groups = house.agent.groups();
    let id = groups.create(name).unwrap().id;
    groups.assign(id, accounts).unwrap()
}

fn names(house: &House, group: GroupId) -> Vec<String> {
    let filter = AccountFilter { group: Some(group), ..AccountFilter::default() };
    house.agent.accounts().list(&filter, None).unwrap().items.into_iter().map(|account| account.name).collect()
}

fn listed(house: &House) -> Vec<(String, i64)> {
    house.agent.groups().list().unwrap().into_iter().map(|group| (group.name, group.accounts)).collect()
}

fn everything(house: &House) -> Vec<Vec<String>> {
    let mut raw = house.raw();
    raw.tables().iter().map(|table| raw.rows(table)).collect()
}

over_both_stores! {
    fn c5_a_group_is_merged_into_another_and_gone(house) {
        let [first, second, third] = ["Atelier", "Bosquet", "Citron"].map(|name| account(&house, name));
        let (south, west) = (group(&house, "Sud", &[first, second]), group(&house, "Ouest", &[second, third]));
        house.at("2026-05-04T11:00:00+02:00");
        let merged = house.agent.groups().merge(south.id, west.id).unwrap();
        assert_eq!(merged, GroupView { accounts: 3, ..west.clone() });
        assert_eq!(names(&house, west.id), ["Atelier", "Bosquet", "Citron"]);
        assert_eq!((listed(&house), names(&house, south.id).len()), (vec![("Ouest".to_owned(), 3)], 0));
        for error in [
            house.agent.groups().rename(south.id, "X").unwrap_err(),
            house.agent.groups().assign(south.id, &[third]).unwrap_err(),
            house.agent.groups().merge(south.id, west.id).unwrap_err(),
            house.agent.groups().merge(west.id, south.id).unwrap_err(),
        ] {
            assert_eq!(error.code(), "unknown_group");
        }
        // Its name is free.
        assert_eq!(house.agent.groups().create("SUD").unwrap().accounts, 0);
        assert_eq!(told(&house, first, &Locale::FR, 1), ["anna Infomedia a fusionné le groupe Sud, dont le compte faisait partie, avec le groupe Ouest"]);
        assert_eq!(told(&house, second, &Locale::FI, 1), ["anna Infomedia yhdisti ryhmän Sud, johon tili kuului, ryhmään Ouest"]);
        assert_eq!(told(&house, third, &Locale::EN, 1), ["anna Infomedia added the account to the group Ouest"]);
        assert_eq!(house.agent.accounts().get(first).unwrap().version, 1, "no value of its own");
        let trail = house.host.audit().list(None).unwrap().items;
        let event = trail.iter().find(|event| event.action == "merge_group").unwrap();
        assert_eq!((event.subject.as_str(), event.subject_id.clone(), &event.facts["into"]), ("group", south.id.to_string(), &serde_json::json!("Ouest")));
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn c5_an_empty_group_is_merged_and_one_takes_deleted_accounts_along(house) {
        let first = account(&house, "Atelier");
        let (south, west) = (group(&house, "Sud", &[first]), group(&house, "Ouest", &[]));
        house.agent.accounts().delete(first).unwrap();
        assert_eq!(house.agent.groups().merge(south.id, west.id).unwrap().accounts, 0);
        assert_ne!(told(&house, first, &Locale::EN, 1)[0], "");
        assert!(told(&house, first, &Locale::EN, 9).iter().all(|line| !line.contains("merged")), "a deleted account is told of nothing");
        assert_eq!(house.raw().count("account_group_members"), 1);
        let north = group(&house, "Nord", &[]);
        assert_eq!(house.agent.groups().merge(north.id, west.id).unwrap().name, "Ouest");
        assert_eq!(listed(&house), [("Ouest".to_owned(), 0)]);
    }

    fn c5_a_merger_that_cannot_be_changes_nothing(house) {
        let first = account(&house, "Atelier");
        let (south, west) = (group(&house, "Sud", &[first]), group(&house, "Ouest", &[]));
        let other = Team::helsinki(&house.store, "other");
        let theirs = other.agent.groups().create("Etelä").unwrap().id;
        house.agent.groups().rename(south.id, "Midi").unwrap();
        let before = everything(&house);
        let groups = house.agent.groups();
        assert_eq!(problems(&groups.merge(south.id, south.id).unwrap_err()), ["/into same_group"]);
        for (from, into) in [(south.id, theirs), (theirs, south.id), (GroupId::from_bytes([9; 16]), west.id), (theirs, theirs)] {
            let error = groups.merge(from, into).unwrap_err();
            assert_eq!((error.code(), error.text(&Locale::EN)), ("unknown_group", "There is no such group.".to_owned()));
        }
        assert_eq!(house.agent.based_on(1).groups().merge(south.id, west.id).unwrap_err().code(), "conflict");
        for session in [&house.dealer, &house.host] {
            assert_eq!(session.groups().merge(south.id, west.id).unwrap_err().code(), "refused");
        }
        assert_eq!(everything(&house), before);
        assert!(house.agent.based_on(2).groups().merge(south.id, west.id).is_ok());
    }

    fn c5_everything_done_to_groups_is_previewed_without_a_trace(house) {
        let first = account(&house, "Atelier");
        let (south, west) = (group(&house, "Sud", &[first]), group(&house, "Ouest", &[]));
        let before = everything(&house);
        let preview = house.agent.preview().groups();
        assert_eq!(preview.create("Est").unwrap().accounts, 0);
        assert_eq!(preview.rename(south.id, "Midi").unwrap().version, 2);
        assert_eq!(preview.assign(west.id, &[first]).unwrap().accounts, 1);
        assert_eq!(preview.unassign(south.id, &[first]).unwrap().accounts, 0);
        let merged = preview.merge(south.id, west.id).unwrap();
        assert_eq!((merged.id, merged.accounts), (west.id, 1));
        assert_eq!(preview.create("ouest").unwrap_err().code(), "taken_group");
        assert_eq!(everything(&house), before);
        // A key does it once.
        let once = house.agent.once("fusion").unwrap();
        let done = once.groups().merge(south.id, west.id).unwrap();
        assert_eq!(once.groups().merge(south.id, west.id).unwrap(), done);
        assert_eq!(once.groups().merge(west.id, south.id).unwrap_err().code(), "key_reused");
        assert_eq!(listed(&house), [("Ouest".to_owned(), 1)]);
    }

    fn c5_names_that_differ_by_case_or_accents_only_are_one_name(house) {
        let groups = house.agent.groups();
        for (one, other) in [("Écoles", "ecoles"), ("Sœurs", "SOEURS"), ("L’Est", "lest"), ("Åland", "aland")] {
            let first = groups.create(one).unwrap();
            let error = groups.create(other).unwrap_err();
            assert_eq!(error.code(), "taken_group", "{one} {other}");
            let free = groups.create("Autre").unwrap();
            assert_eq!(groups.rename(free.id, other).unwrap_err().code(), "taken_group");
            // Merged, one name is left, and can be given again.
            assert_eq!(groups.merge(free.id, first.id).unwrap().name, one);
            assert_eq!(groups.rename(first.id, other).unwrap().name, other);
        }
    }

    fn c5_many_accounts_are_assigned_at_once_all_or_none(house) {
        let accounts: Vec<AccountId> = (0..60).map(|number| account(&house, &format!("Garage {number:02}"))).collect();
        let south = group(&house, "Sud", &[]);
        let before = everything(&house);
        let groups = house.agent.groups();
        let deleted = house.agent.accounts().create(&garage()).unwrap().id;
        house.agent.accounts().delete(deleted).unwrap();
        let with = |extra| accounts.iter().copied().chain([extra]).collect::<Vec<_>>();
        for stranger in [deleted, AccountId::from_bytes([9; 16])] {
            assert_eq!(groups.assign(south.id, &with(stranger)).unwrap_err().code(), "unknown_account");
        }
        assert_eq!(problems(&groups.assign(south.id, &vec![accounts[0]; 501]).unwrap_err()), ["/accounts too_many"]);
        assert_eq!(listed(&house), [("Sud".to_owned(), 0)]);
        assert_eq!(before.len(), everything(&house).len());
        assert_eq!(groups.assign(south.id, &with(accounts[0])).unwrap().accounts, 60);
        assert_eq!(groups.unassign(south.id, &accounts).unwrap().accounts, 0);
    }
}
