//! What stores of versions before lives of accounts gain: each account its zone and a subscription, each user a state.

use comptoir::{
    AccountState, AccountUpdate, AccountView, DeviceState, Locale, Renewal, Session, Store, SubscriptionState, Term,
};
use comptoir_tests::{House, Raw};

use crate::accounts::report;
use crate::upgrades::{copy, host, open, staff};

/// Has each dealership a zone of its own, and one account that belongs to none.
pub(crate) fn apart(raw: &mut Raw) {
    raw.run("UPDATE dealerships SET time_zone = 'Indian/Reunion' WHERE city = 'Paris'");
    raw.run("UPDATE dealerships SET time_zone = 'Atlantic/Canary' WHERE city = 'Helsinki'");
    raw.run("UPDATE accounts SET dealership_id = NULL WHERE name = 'Zeta Oy'");
}

fn account(agent: &Session, name: &str) -> AccountView {
    agent.accounts().find(name).unwrap()
}

/// What every account of an upgraded store has.
fn assert_filled(store: &Store, url: &str, zones: &[(&str, &str, &str)]) {
    let mut raw = Raw::of(url);
    assert_eq!(raw.count("accounts"), i64::try_from(zones.len()).unwrap());
    assert_eq!(raw.count("subscriptions"), raw.count("accounts"));
    assert_eq!(raw.count("users WHERE state <> 'active'"), 0);
    for (desk, name, zone) in zones {
        let (agent, host) = (staff(store, desk, "anna"), host(store, desk));
        let before = account(&agent, name);
        assert_eq!(
            (before.time_zone.name(), before.state, &before.data_centre),
            (*zone, AccountState::Active, &None),
            "{name}"
        );
        let subscription = agent.subscriptions().get(before.id).unwrap();
        assert_eq!((subscription.term, subscription.renewal), (Term::ANNUAL, Renewal::SameAsTerm), "{name}");
        assert_eq!(
            (subscription.state, subscription.version),
            (SubscriptionState::NotStarted, before.version),
            "{name}"
        );
        assert!(agent.accounts().edit_page(before.id, &Locale::FR).unwrap().editable);
        carry_on(&agent, &host, &before);
        assert!(host.audit().verify().unwrap().intact);
    }
}

/// All that is new can be done to an account from before.
fn carry_on(agent: &Session, host: &Session, account: &AccountView) {
    let id = account.id;
    report(host, id, "cam-1", DeviceState::Enrolled);
    assert_eq!(agent.subscriptions().get(id).unwrap().state, SubscriptionState::Running);
    let update = AccountUpdate { reference: "UP-1".into(), state: "suspended".into(), ..AccountUpdate::default() };
    assert_eq!(agent.accounts().edit(id, &update).unwrap().account.version, account.version + 1);
    assert!(agent.accounts().sites(id).unwrap().iter().any(|site| site.id == id));
    assert_eq!(host.subscriptions().run_due().unwrap().renewed, 0);
    report(host, id, "cam-1", DeviceState::Deleted);
    assert_eq!(agent.accounts().delete(id).unwrap().state, AccountState::Deleted);
}

/// The accounts that version 1 left behind, once their dealerships are [`apart`], and the zones they are given.
pub(crate) const OF_VERSION_1: [(&str, &str, &str); 3] = [
    ("infomedia", "Garage Chez Joe", "Indian/Reunion"),
    ("helsinki", "Äänekosken Auto", "Atlantic/Canary"),
    ("helsinki", "Zeta Oy", "Europe/Helsinki"),
];

/// Those of version 5.
pub(crate) const OF_VERSION_5: [(&str, &str, &str); 1] = [("infomedia", "Garage Chez Joe", "Indian/Reunion")];

/// The upgraded store at `url` has filled in what it gained.
pub(crate) fn assert_gained(url: &str, zones: &[(&str, &str, &str)]) {
    assert_filled(&open(url, "2026-06-01T10:00:00+02:00"), url, zones);
}

#[test]
fn upgrade_gives_accounts_a_zone_and_a_subscription_and_users_a_state() {
    for (version, zones) in [(1, &OF_VERSION_1[..]), (5, &OF_VERSION_5[..])] {
        let (_folder, url) = copy(version);
        apart(&mut Raw::of(&url));
        assert_gained(&url, zones);
        drop(Store::open(&url, House::keys()).unwrap());
    }
}
