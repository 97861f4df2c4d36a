//! Commands on accounts in any order: whatever comes of each, what must hold of all holds.

use std::collections::BTreeMap;

use comptoir::{
    AccountFilter, AccountId, AccountInsert, AccountState, AccountUpdate, AccountView, AdministratorDraft,
    DeviceReport, DeviceState, Edit, Error, Renewal, Session, Term, UserUpdate,
};
use comptoir_tests::{House, Raw, Team, over_both_stores, user};

use crate::accounts::{known, named};

/// Numbers that look drawn by lot, the same ones each time.
struct Lot(u64);

impl Lot {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end as u64).unwrap()
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }
}

/// Everything that is seen of the accounts.
type Seen = BTreeMap<AccountId, (AccountView, Vec<String>)>;

fn seen(session: &Session) -> Seen {
    let mut all = Seen::new();
    for state in std::iter::once(None).chain([Some(AccountState::Deleted)]) {
        let filter = AccountFilter { state, ..AccountFilter::default() };
        for account in session.accounts().list(&filter, None).unwrap().items {
            let contacts = session.accounts().contacts(account.id).unwrap();
            let contacts = contacts.into_iter().map(|contact| format!("{:?} {}", contact.id, contact.role.as_str()));
            all.insert(account.id, (account, contacts.collect()));
        }
    }
    all
}

fn update(lot: &mut Lot) -> AccountUpdate {
    let mut update = AccountUpdate::default();
    for _ in 0..=lot.below(3) {
        match lot.below(8) {
            0 => update.name = lot.of(&["Atelier", "Garage", "Zinc"]).into(),
            1 => update.reference = lot.of(&["1", "2", "3"]).into(),
            2 => update.reference = Edit::Clear,
            3 => update.state = lot.of(&["active", "suspended"]).into(),
            4 => update.time_zone = lot.of(&["Europe/Paris", "Indian/Reunion"]).into(),
            5 => update.country = lot.of(&["FR", "FI", "XX"]).into(),
            6 => update.term = lot.of(&["monthly", "annual", "24"]).into(),
            _ => update.renewal = lot.of(&["same", "never", "annual"]).into(),
        }
    }
    update
}

/// Does something to the account, or creates one. What came of it, and of which account.
fn act(lot: &mut Lot, agent: &Session, host: &Session, all: &[AccountId]) -> (Option<AccountId>, Result<(), Error>) {
    let emails = ["a@garage.example", "b@garage.example", "c@garage.example"];
    if all.is_empty() || (all.len() < 6 && lot.below(6) == 0) {
        let insert = AccountInsert {
            reference: (lot.below(2) == 0).then(|| lot.of(&["1", "2", "3"]).into()),
            administrator: Some(user(lot.of(&emails))),
            ..named(lot.of(&["Atelier", "Garage", "Zinc"]))
        };
        return (None, agent.accounts().create(&insert).map(drop));
    }
    let id = lot.of(all);
    let accounts = agent.accounts();
    let result = match lot.below(13) {
        0..=2 => accounts.edit(id, &update(lot)).map(drop),
        3 => accounts.suspend(id).map(drop),
        4 => accounts.restore(id).map(drop),
        5 => accounts.delete(id).map(drop),
        6 | 7 => host.accounts().confirm(id).map(drop),
        8 => host.accounts().fail(id, "Panne").map(drop),
        9 => {
            let state =
                lot.of(&[DeviceState::Waiting, DeviceState::Enrolled, DeviceState::Deleted, DeviceState::Deleted]);
            let report = DeviceReport { key: lot.of(&["1", "2"]).into(), name: None, state };
            host.devices().report(id, &[report]).map(drop)
        }
        10 => {
            let draft = AdministratorDraft {
                email: known(lot.of(&emails)).email,
                remove_former: lot.below(2) == 0,
                ..AdministratorDraft::default()
            };
            accounts.replace_administrator(id, &draft).map(drop)
        }
        11 => {
            let update = UserUpdate { first_name: lot.of(&["Ada", "Ulysse"]).into(), ..UserUpdate::default() };
            accounts.edit_administrator(id, &update).map(drop)
        }
        _ => match lot.below(3) {
            0 => agent.subscriptions().change_term(id, lot.of(&[Term::MONTHLY, Term::ANNUAL])).map(drop),
            1 => agent.subscriptions().change_renewal(id, lot.of(&[Renewal::Never, Renewal::SameAsTerm])).map(drop),
            _ => agent.subscriptions().undo(id).map(drop),
        },
    };
    (Some(id), result)
}

/// Runs a sequence, and looks after each step at what must hold.
fn run(house: &House, agent: &Session, host: &Session, seed: u64) {
    let (mut lot, mut raw) = (Lot(seed), house.raw());
    let mut before = seen(agent);
    for step in 0..80 {
        let all: Vec<AccountId> = before.keys().copied().collect();
        let events = raw.count("audit_events");
        let (subject, result) = act(&mut lot, agent, host, &all);
        let (after, more) = (seen(agent), raw.count("audit_events") - events);
        let place = format!("seed {seed}, step {step}: {subject:?} {result:?}");
        for (id, (account, people)) in &after {
            let Some((was, were)) = before.get(id) else {
                assert_eq!((subject, account.version), (None, 1), "{place}");
                continue;
            };
            let grown = account.version - was.version;
            assert!(grown == 0 || (Some(*id) == subject && grown == 1 && more > 0), "{place}: {was:?} {account:?}");
            assert!(grown == 1 || (account, people) == (was, were), "{place}: what changes has another version");
            assert!(account.state != AccountState::Deleted || people.is_empty(), "{place}");
            assert_eq!(agent.subscriptions().get(*id).unwrap().version, account.version, "{place}");
        }
        if let Err(error) = result {
            assert_eq!((&after, more), (&before, 0), "{place}");
            assert!(!error.code().starts_with("store_") && error.code() != "internal", "{place}");
        }
        before = after;
    }
    assert_consistent(agent, host, &mut raw, &before);
}

/// What must hold at the end.
fn assert_consistent(agent: &Session, host: &Session, raw: &mut Raw, all: &Seen) {
    // This checks the index of the histories against the trail too.
    assert!(host.audit().verify().unwrap().intact);
    assert_eq!(raw.count("subscriptions"), raw.count("accounts"));
    for (account, _) in all.values() {
        let history = agent.accounts().history(account.id, None).unwrap().items;
        let own: Vec<i64> =
            history.iter().filter(|entry| entry.subject == "account").map(|entry| entry.version).collect();
        assert_eq!(own.first(), Some(&account.version), "the latest event is of the version there is");
        assert!(own.windows(2).all(|pair| pair[0] == pair[1] || pair[0] == pair[1] + 1), "{own:?}");
        if let (Some(reference), true) = (&account.reference, account.state != AccountState::Deleted) {
            assert_eq!(agent.accounts().find(reference).unwrap().id, account.id);
        }
    }
}

over_both_stores! {
    fn a1_commands_in_any_order_keep_what_must_hold(house) {
        for seed in 1..=3 {
            run(&house, &house.agent, &house.host, seed);
        }
    }

    fn a3_commands_in_any_order_keep_what_must_hold_where_the_host_provisions(house) {
        let team = Team::hosted(&house.store);
        for seed in 4..=6 {
            run(&house, &team.agent, &team.host, seed);
        }
    }
}
