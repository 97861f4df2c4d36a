//! The same clock and the same seeds give the same bytes.

use comptoir::{Completion, DeviceReport, DeviceState};
use comptoir_tests::{House, Team, draft, finnish_draft, over_both_stores, user};

use crate::registrations::{open, registered};
use crate::welcome::worded;
use crate::work_scene::worked;

/// A history that touches every table.
fn history(house: &House) -> Vec<(String, Vec<String>)> {
    let team = Team::helsinki(&house.store, "helsinki");
    let mut wanted = draft();
    wanted.users.push(user("ulla@garage.example"));
    let code = house.dealer.once("k").unwrap().requests().submit(&wanted).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    house.at("2026-05-02T10:00:00+02:00");
    house.agent.requests().ask(&code, "Quelle est la ville ?").unwrap();
    house.dealer.preview().requests().cancel(&code).unwrap();
    house.dealer.requests().answer(&code, "Paris").unwrap();
    let account = house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
    let group = house.agent.groups().create("Sud").unwrap().id;
    house.agent.groups().assign(group, &[account]).unwrap();
    let camera = DeviceReport { key: "cam-1".into(), name: None, state: DeviceState::Enrolled };
    house.host.devices().report(account, &[camera]).unwrap();
    worked(house, account);
    worded(house);
    crate::fields::filled(house, account);
    crate::business::traded(house, account);
    team.dealer.requests().submit(&finnish_draft()).unwrap();
    house.dealer.once("k").unwrap().requests().submit(&wanted).unwrap();
    let mail = house.host.outbox().lease(3, 60).unwrap().remove(0);
    house.host.outbox().acknowledge(&[mail.id]).unwrap();
    house.activate("joe@garage.example");
    house.sign_in("joe@garage.example").unwrap();
    house.sign_in("ulla@garage.example").unwrap_err();
    registered(&open(house));
    let mut raw = house.raw();
    let tables: Vec<_> = raw
        .tables()
        .into_iter()
        .map(|table| {
            let rows = raw.rows(&table);
            (table, rows)
        })
        .collect();
    assert!(tables.iter().all(|(_, rows)| !rows.is_empty()), "a history touches every table");
    tables
}

over_both_stores! {
    fn determinism_one_history_gives_the_same_bytes(house) {
        let kind = if house.folder().is_some() { comptoir_tests::Kind::Sqlite } else { comptoir_tests::Kind::Postgres };
        let again = House::new(kind);
        for ((table, first), (_, second)) in history(&house).into_iter().zip(history(&again)) {
            assert_eq!(first, second, "{table}");
        }
    }

    fn determinism_other_seeds_give_other_bytes(house) {
        let desk = house.reopened().desk("infomedia").unwrap();
        let other = desk.session(house.dealer.actor().clone()).unwrap();
        let (first, second) = (house.dealer.preview(), other.preview());
        assert_ne!(first.requests().submit(&draft()).unwrap().id, second.requests().submit(&draft()).unwrap().id);
    }
}
