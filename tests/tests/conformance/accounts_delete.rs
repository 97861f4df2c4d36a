//! Deleting accounts (rules A5, A6, A9, S4).

use comptoir::{
    AccountDraft, AccountEdit, AccountFilter, AccountId, AccountInsert, AccountState, Completion, CreateDraft,
    DeviceReport, DeviceState, Failure, Locale, Session, SubscriptionState, Term,
};
use comptoir_tests::{Team, over_both_stores, user};

use crate::accounts::{answered_for, done, garage, known, mails, named, people, report};
use crate::modifying::modify;

fn listed(session: &Session, state: Option<AccountState>) -> Vec<AccountId> {
    let filter = AccountFilter { state, ..AccountFilter::default() };
    session.accounts().list(&filter, None).unwrap().items.into_iter().map(|account| account.id).collect()
}

over_both_stores! {
    fn a5_devices_are_deleted_first(house) {
        let accounts = house.agent.accounts();
        let id = accounts.create(&garage()).unwrap().id;
        for (key, state) in [("1", DeviceState::Enrolled), ("2", DeviceState::Error), ("3", DeviceState::Deleting), ("4", DeviceState::Deleted)] {
            report(&house.host, id, key, state);
        }
        for (left, text) in [("1", "encore 3 appareils"), ("2", "encore 2 appareils"), ("3", "encore 1 appareil.")] {
            let error = accounts.delete(id).unwrap_err();
            assert_eq!(error.code(), "account_has_devices");
            assert!(error.text(&Locale::FR).contains(text), "{}", error.text(&Locale::FR));
            let Failure::AccountHasDevices { count } = error.failure() else { panic!("{error:?}") };
            assert_eq!(*count, house.raw().count("devices WHERE state <> 'deleted'"));
            assert_eq!(accounts.get(id).unwrap().state, AccountState::Active);
            report(&house.host, id, left, DeviceState::Deleted);
        }
        assert_eq!(accounts.delete(id).unwrap().state, AccountState::Deleted);
        let back = DeviceReport { key: "1".into(), name: None, state: DeviceState::Enrolled };
        assert_eq!(house.host.devices().report(id, &[back]).unwrap_err().code(), "account_takes_no_devices");
        assert_eq!(house.agent.devices().list(id, true, None).unwrap().items.len(), 4, "they stay told");
    }

    fn a5_its_contacts_end_and_peoples_other_accounts_stay(house) {
        let accounts = house.agent.accounts();
        let first = accounts.create(&garage()).unwrap();
        let adding = CreateDraft {
            account: AccountDraft { existing: true, reference: Some("FR-0017".into()), ..AccountDraft::default() },
            users: vec![user("ulla@garage.example")],
        };
        let code = house.agent.preview().requests().submit(&adding);
        assert_eq!(code.unwrap_err().code(), "refused");
        let code = house.administrator.requests().submit(&adding).unwrap().code;
        house.agent.requests().start(&code).unwrap();
        house.agent.requests().complete(&code, &Completion::default()).unwrap();
        let second = accounts.create(&answered_for("Garage Joe Lyon", "joe@garage.example")).unwrap();
        let deleted = accounts.delete(first.id).unwrap();
        assert_eq!((deleted.state, deleted.name.as_str()), (AccountState::Deleted, "Garage Chez Joe"), "it is still told");
        assert_eq!((people(&house.agent, first.id), people(&house.agent, second.id)), (Vec::new(), vec!["joe@garage.example".to_owned()]));
        assert_eq!(accounts.get(second.id).unwrap(), second);
        assert_eq!(accounts.sites(second.id).unwrap(), std::slice::from_ref(&second), "a deleted one is no site");
        // Joe has a place and keeps his invitation; Ulla has none left, and her mail is not sent.
        let told = mails(&house.host);
        assert!(told.contains(&"activate joe@garage.example".to_owned()), "{told:?}");
        assert!(!told.iter().any(|mail| mail.contains("ulla@")), "{told:?}");
        assert_eq!(house.raw().count("invitations WHERE revoked_at IS NOT NULL"), 1);
        assert_eq!(done(&house.agent, first.id)[..4], ["end_contact", "end_contact", "end_subscription", "delete_account"]);
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn a5_its_number_is_free_and_its_name_found_no_more(house) {
        let accounts = house.agent.accounts();
        let first = accounts.create(&garage()).unwrap().id;
        accounts.delete(first).unwrap();
        for gone in ["Garage Chez Joe", "FR-0017"] {
            assert_eq!(accounts.find(gone).unwrap_err().code(), "unknown_account");
        }
        assert_eq!(accounts.suggest("gar").unwrap(), []);
        assert_eq!(accounts.suggest("fr-").unwrap(), []);
        assert_eq!((accounts.find(&first.to_string()).unwrap().id, accounts.get(first).unwrap().id), (first, first));
        assert_eq!((listed(&house.agent, None), listed(&house.agent, Some(AccountState::Deleted))), (vec![], vec![first]));
        let again = accounts.create(&garage()).unwrap();
        assert_eq!(accounts.find("fr-0017").unwrap().id, again.id);
        assert_eq!(listed(&house.agent, None), [again.id]);
        assert_eq!(accounts.get(first).unwrap().reference.as_deref(), Some("FR-0017"), "as it was");
    }

    fn a5_its_subscription_ends_with_what_was_pending(house) {
        let id = house.agent.accounts().create(&garage()).unwrap().id;
        report(&house.host, id, "cam-1", DeviceState::Enrolled);
        house.agent.subscriptions().change_term(id, Term::MONTHLY).unwrap();
        report(&house.host, id, "cam-1", DeviceState::Deleted);
        house.at("2026-05-10T10:00:00+02:00");
        house.agent.accounts().delete(id).unwrap();
        let ended = house.agent.subscriptions().get(id).unwrap();
        assert_eq!((ended.state, ended.ended_on.unwrap().to_string().as_str()), (SubscriptionState::Ended, "2026-05-10"));
        assert_eq!((ended.pending, ended.period, ended.forecast), (None, None, None));
        house.at("2027-06-01T10:00:00+02:00");
        let ran = house.host.subscriptions().run_due().unwrap();
        assert_eq!((ran.renewed, ran.ended, ran.told), (0, 0, 0));
        assert_eq!(house.agent.subscriptions().change_term(id, Term::ANNUAL).unwrap_err().code(), "wrong_account_state");
    }

    fn a5_open_requests_about_it_cannot_be_completed(house) {
        let insert = AccountInsert { dealership: Some("20/90074".into()), ..garage() };
        let id = house.agent.accounts().create(&insert).unwrap().id;
        let notes = AccountEdit { notes: "Fermé.".into(), ..AccountEdit::default() };
        let modification = house.dealer.requests().submit(&modify(notes.clone(), Vec::new())).unwrap().code;
        let adding = CreateDraft {
            account: AccountDraft { existing: true, name: Some("Garage Chez Joe".into()), ..AccountDraft::default() },
            users: vec![user("ulla@garage.example")],
        };
        let addition = house.dealer.requests().submit(&adding).unwrap().code;
        house.agent.accounts().delete(id).unwrap();
        let events = house.host.audit().verify().unwrap().events;
        for code in [&modification, &addition] {
            house.agent.requests().start(code).unwrap();
            let error = house.agent.requests().complete(code, &Completion::default()).unwrap_err();
            assert_eq!(error.code(), "wrong_account_state", "{error:?}");
            assert!(house.agent.requests().review(code).is_ok() && house.agent.requests().get(code).is_ok(), "it can be looked at");
            house.agent.requests().reject(code, "Compte supprimé").unwrap();
        }
        assert_eq!(house.host.audit().verify().unwrap().events, events + 4);
        assert!(people(&house.agent, id).is_empty());
        let error = house.dealer.requests().submit(&modify(notes, Vec::new())).unwrap_err();
        assert_eq!(crate::problems(&error), ["/account/current_name unknown_account"]);
        let error = house.dealer.requests().submit(&adding).unwrap_err();
        assert_eq!(crate::problems(&error), ["/account/name unknown_account"]);
    }

    fn a5_where_the_host_provisions_nothing_ends_before_it_confirms(house) {
        let team = Team::hosted(&house.store);
        let id = team.agent.accounts().create(&garage()).unwrap().id;
        team.host.accounts().confirm(id).unwrap();
        mails(&team.host);
        assert_eq!(team.agent.accounts().delete(id).unwrap().state, AccountState::Deleting);
        assert_eq!(people(&team.agent, id), ["joe@garage.example"]);
        let taken = team.agent.accounts().create(&AccountInsert { reference: Some("FR-0017".into()), ..named("Neuf") });
        assert_eq!(crate::problems(&taken.unwrap_err()), ["/reference reference_taken"]);
        let report = |state| team.host.devices().report(id, &[DeviceReport { key: "1".into(), name: None, state }]);
        assert_eq!(report(DeviceState::Enrolled).unwrap_err().code(), "account_takes_no_devices");
        team.host.accounts().confirm(id).unwrap();
        assert_eq!(people(&team.agent, id), Vec::<String>::new());
        assert!(team.agent.accounts().create(&AccountInsert { administrator: Some(known("joe@garage.example")), ..garage() }).is_ok());
        assert_eq!(team.agent.subscriptions().get(id).unwrap().state, SubscriptionState::Ended);
    }
}
