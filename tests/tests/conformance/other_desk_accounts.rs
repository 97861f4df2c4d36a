//! What is done to accounts, of another desk and of another dealership: answered as if they were not there.

use comptoir::{
    AccountId, AccountInsert, AccountUpdate, AdministratorDraft, DealershipDraft, DeviceReport, DeviceState, Error,
    Locale, Renewal, Session, Term, UserUpdate,
};
use comptoir_tests::{House, Team, over_both_stores, user};

use crate::accounts::{garage, known, named, report};
use crate::problems;

type Answer = Result<(), Error>;

fn nothing<T>(result: Result<T, Error>) -> Answer {
    result.map(drop)
}

/// All that is read of an account.
fn reads(session: &Session, id: AccountId) -> Vec<Answer> {
    let (accounts, subscriptions) = (session.accounts(), session.subscriptions());
    vec![
        nothing(accounts.get(id)),
        nothing(accounts.find(&id.to_string())),
        nothing(accounts.contacts(id)),
        nothing(accounts.sites(id)),
        nothing(accounts.history(id, None)),
        nothing(accounts.centre(id)),
        nothing(session.devices().list(id, true, None)),
        nothing(subscriptions.get(id)),
        nothing(subscriptions.pro_rata(id, 10_000)),
    ]
}

/// All that is done to one.
fn commands(session: &Session, id: AccountId) -> Vec<Answer> {
    let (accounts, subscriptions) = (session.accounts(), session.subscriptions());
    let report = DeviceReport { key: "1".into(), name: None, state: DeviceState::Enrolled };
    let whom = AdministratorDraft { email: Some("joe@garage.example".into()), ..AdministratorDraft::default() };
    vec![
        nothing(accounts.edit(id, &AccountUpdate { name: "X".into(), ..AccountUpdate::default() })),
        nothing(accounts.edit(id, &AccountUpdate { name: "\u{0}".into(), ..AccountUpdate::default() })),
        nothing(accounts.suspend(id)),
        nothing(accounts.restore(id)),
        nothing(accounts.delete(id)),
        nothing(accounts.confirm(id)),
        nothing(accounts.fail(id, "Panne")),
        nothing(accounts.edit_administrator(id, &UserUpdate::default())),
        nothing(accounts.replace_administrator(id, &whom)),
        nothing(session.devices().report(id, &[report])),
        nothing(subscriptions.change_term(id, Term::MONTHLY)),
        nothing(subscriptions.change_renewal(id, Renewal::Never)),
        nothing(subscriptions.undo(id)),
    ]
}

fn assert_same(theirs: Vec<Answer>, unknown: Vec<Answer>) {
    for (number, (theirs, unknown)) in theirs.into_iter().zip(unknown).enumerate() {
        let (theirs, unknown) = (theirs.unwrap_err(), unknown.unwrap_err());
        assert_eq!(theirs.code(), "unknown_account", "call {number}");
        for locale in [Locale::EN, Locale::FI, Locale::FR] {
            assert_eq!(theirs.to_json(&locale), unknown.to_json(&locale), "call {number}");
        }
    }
}

fn everything(house: &House) -> Vec<Vec<String>> {
    let mut raw = house.raw();
    raw.tables().iter().map(|table| raw.rows(table)).collect()
}

over_both_stores! {
    fn a11_another_desks_accounts_answer_as_unknown_ones(house) {
        let team = Team::hosted(&house.store);
        let id = team.agent.accounts().create(&garage()).unwrap().id;
        let none = AccountId::from_bytes([9; 16]);
        let before = everything(&house);
        for session in [house.administrator.clone(), house.administrator.based_on(1), house.administrator.preview(), house.administrator.once("k").unwrap()] {
            assert_same(reads(&session, id), reads(&session, none));
            assert_same(commands(&session, id), commands(&session, none));
        }
        assert_same(reads(&house.host, id), reads(&house.host, none));
        assert_same(reads(&house.dealer, id), reads(&house.dealer, none));
        assert!(everything(&house) == before, "nothing is written of it");
    }

    fn a11_another_dealerships_accounts_answer_a_dealer_as_unknown_ones(house) {
        let lyon = DealershipDraft { code: "20/2".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() };
        let other = house.dealer_of(&lyon, "lou");
        let theirs = house.agent.accounts().create(&AccountInsert { dealership: Some("20/90074".into()), ..garage() }).unwrap().id;
        let nobodys = house.agent.accounts().create(&named("Atelier")).unwrap().id;
        for id in [theirs, nobodys] {
            report(&house.host, id, "cam-1", DeviceState::Enrolled);
            assert_same(reads(&other, id), reads(&other, AccountId::from_bytes([9; 16])));
        }
        assert!(reads(&house.dealer, theirs).into_iter().all(|answer| answer.is_ok()), "the own one");
        let seen = |session: &Session| session.subscriptions().renewals(None, None).unwrap().items.len();
        assert_eq!((seen(&house.agent), seen(&house.dealer), seen(&other)), (2, 1, 0));
        // What a dealer may not do is refused, whether the account is there or not.
        for id in [theirs, nobodys, AccountId::from_bytes([9; 16])] {
            assert!(commands(&other, id).into_iter().all(|answer| answer.unwrap_err().code() == "refused"));
        }
    }

    fn a7_another_desks_people_answer_as_unknown_ones(house) {
        let team = Team::hosted(&house.store);
        let theirs = team.agent.accounts().create(&garage()).unwrap().administrator.unwrap();
        let own = house.agent.accounts().create(&named("Atelier")).unwrap().id;
        let replace = |user: String| {
            let draft = AdministratorDraft { user: Some(user), ..AdministratorDraft::default() };
            house.agent.accounts().replace_administrator(own, &draft).unwrap_err().to_json(&Locale::FR)
        };
        assert_eq!(replace(theirs.to_string()), replace(comptoir::UserId::from_bytes([9; 16]).to_string()));
        // The address is somebody else here, of whom everything is needed.
        let insert = AccountInsert { administrator: Some(known("joe@garage.example")), ..named("Neuf") };
        assert_eq!(problems(&house.agent.accounts().create(&insert).unwrap_err()).len(), 3);
        let insert = AccountInsert { administrator: Some(user("joe@garage.example")), ..insert };
        assert_ne!(house.agent.accounts().create(&insert).unwrap().administrator, Some(theirs));
    }

    fn a9_numbers_codes_and_cursors_belong_to_their_desk(house) {
        let team = Team::helsinki(&house.store, "helsinki");
        let theirs = team.agent.accounts().create(&AccountInsert { reference: Some("FR-0017".into()), ..named("Garage") }).unwrap().id;
        assert_eq!(house.agent.accounts().create(&garage()).unwrap().reference.as_deref(), Some("FR-0017"));
        let tampere = DealershipDraft { code: "20/7".into(), city: "Tampere".into(), country: "FI".into(), ..DealershipDraft::default() };
        team.administrator.people().add_dealership(&tampere).unwrap();
        let insert = AccountInsert { dealership: Some("20/7".into()), ..named("Neuf") };
        assert_eq!(problems(&house.agent.accounts().create(&insert).unwrap_err()), ["/dealership unknown_dealership"]);
        let own = house.agent.accounts().find("FR-0017").unwrap().id;
        for key in 0..51 {
            report(&team.host, theirs, &key.to_string(), DeviceState::Waiting);
        }
        let cursor = team.agent.devices().list(theirs, false, None).unwrap().next.unwrap();
        assert_eq!(problems(&house.agent.devices().list(own, false, Some(&cursor)).unwrap_err()), ["/cursor invalid_cursor"]);
        assert_eq!(team.agent.devices().list(theirs, false, Some(&cursor)).unwrap().items.len(), 1);
    }
}
