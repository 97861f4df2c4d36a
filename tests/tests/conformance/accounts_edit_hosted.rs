//! Edits that wait for the host, which confirms or fails them (rule A3).

use comptoir::{
    AccountDraft, AccountEdit, AccountFilter, AccountInsert, AccountState, AccountUpdate, AccountView, AddressEdit,
    Completion, CreateDraft, DeviceState, Edit, Keep, Renewal, Session, Term,
};
use comptoir_tests::{Team, over_both_stores, user};

use crate::accounts::{done, garage, mails, named, report};
use crate::modifying::modify;

fn opened(team: &Team, insert: &AccountInsert) -> AccountView {
    let account = team.agent.accounts().create(insert).unwrap();
    team.host.accounts().confirm(account.id).unwrap()
}

/// All that the page edits, changed.
fn everything() -> AccountUpdate {
    AccountUpdate {
        state: "suspended".into(),
        name: "Zinc & Joe".into(),
        reference: "FR-0018".into(),
        time_zone: "Europe/Helsinki".into(),
        address: AddressEdit {
            street: "Mannerheimintie 1".into(),
            postal_code: "00100".into(),
            city: "Helsinki".into(),
            region: Edit::Unchanged,
        },
        country: "FI".into(),
        language: "fi".into(),
        notes: Edit::Clear,
        term: "monthly".into(),
        renewal: "never".into(),
        ..AccountUpdate::default()
    }
}

fn names(session: &Session) -> Vec<String> {
    let page = session.accounts().list(&AccountFilter::default(), None).unwrap();
    page.items.into_iter().map(|account| account.name).collect()
}

over_both_stores! {
    fn a3_an_edit_holds_once_it_is_confirmed(house) {
        let team = Team::hosted(&house.store);
        let before = opened(&team, &garage());
        let edited = team.agent.accounts().edit(before.id, &everything()).unwrap();
        assert_eq!((edited.account.state, edited.account.version), (AccountState::Updating, before.version + 1));
        assert!(edited.term_change.is_some(), "what it would be now");
        let waiting = team.agent.subscriptions().get(before.id).unwrap();
        assert_eq!((waiting.term, waiting.renewal), (Term::ANNUAL, Renewal::SameAsTerm), "it waits too");
        assert_eq!(team.agent.subscriptions().change_term(before.id, Term::MONTHLY).unwrap_err().code(), "wrong_account_state");
        mails(&team.host);
        let after = team.host.accounts().confirm(before.id).unwrap();
        assert_eq!(after.state, AccountState::Suspended);
        assert_eq!((after.name.as_str(), after.reference.as_deref(), after.notes.as_deref()), ("Zinc & Joe", Some("FR-0018"), None));
        assert_eq!((after.time_zone.name(), after.country.to_string().as_str()), ("Europe/Helsinki", "FI"));
        assert_eq!(after.address.city.as_deref(), Some("Helsinki"));
        let subscription = team.agent.subscriptions().get(before.id).unwrap();
        assert_eq!((subscription.term, subscription.renewal), (Term::MONTHLY, Renewal::Never));
        assert_eq!(mails(&team.host), Vec::<String>::new(), "nobody asked to be told");
        assert_eq!(done(&team.agent, before.id)[..4], ["change_renewal", "change_term", "confirm_account", "edit_account"]);
        assert!(team.host.audit().verify().unwrap().intact);
    }

    fn a3_a_failed_edit_gives_every_value_back(house) {
        let team = Team::hosted(&house.store);
        let before = opened(&team, &garage());
        opened(&team, &named("Moteurs"));
        team.agent.accounts().edit(before.id, &everything()).unwrap();
        assert_eq!(names(&team.agent), ["Moteurs", "Zinc & Joe"]);
        mails(&team.host);
        let after = team.host.accounts().fail(before.id, "Panne").unwrap();
        assert_eq!(after, AccountView { version: before.version + 2, ..before.clone() });
        assert_eq!(team.agent.accounts().get(before.id).unwrap(), after);
        assert_eq!(names(&team.agent), ["Garage Chez Joe", "Moteurs"], "in its old place");
        assert_eq!(team.agent.accounts().find("GARAGE CHEZ JOE").unwrap().id, before.id);
        assert_eq!(team.agent.accounts().find("fr-0017").unwrap().id, before.id);
        for gone in ["Zinc & Joe", "FR-0018"] {
            assert_eq!(team.agent.accounts().find(gone).unwrap_err().code(), "unknown_account");
        }
        assert_eq!(team.agent.accounts().suggest("gar").unwrap()[0].id, before.id);
        let subscription = team.agent.subscriptions().get(before.id).unwrap();
        assert_eq!((subscription.term, subscription.renewal), (Term::ANNUAL, Renewal::SameAsTerm));
        assert_eq!(mails(&team.host), ["account_failed anna@infomedia.example"]);
        // What it comes back to is told like any other change.
        let told = team.agent.accounts().history(before.id, None).unwrap().items.remove(0);
        assert_eq!(told.action, "fail_account");
        let fields: Vec<&str> = told.changes.iter().map(|field| field.field.as_str()).collect();
        for field in ["name", "reference", "time_zone", "address", "country", "language", "notes", "state"] {
            assert!(fields.contains(&field), "{field} in {fields:?}");
        }
        assert!(team.host.audit().verify().unwrap().intact);
    }

    fn a3_a_reference_number_taken_meanwhile_stays_with_whoever_has_it(house) {
        let team = Team::hosted(&house.store);
        let before = opened(&team, &garage());
        let reference = |text: &str| AccountUpdate { reference: text.into(), ..AccountUpdate::default() };
        team.agent.accounts().edit(before.id, &reference("FR-0018")).unwrap();
        let other = team.agent.accounts().create(&AccountInsert { reference: Some("fr-0017".into()), ..named("Atelier") }).unwrap();
        let after = team.host.accounts().fail(before.id, "Panne").unwrap();
        assert_eq!((after.state, after.reference), (AccountState::Active, None));
        assert_eq!(team.agent.accounts().find("FR-0017").unwrap().id, other.id);
        assert_eq!(team.agent.accounts().find("FR-0018").unwrap_err().code(), "unknown_account");
        assert!(team.agent.accounts().create(&AccountInsert { reference: Some("FR-0018".into()), ..named("Neuf") }).is_ok());
    }

    fn a3_a_term_alone_waits_for_nobody(house) {
        let team = Team::hosted(&house.store);
        let before = opened(&team, &garage());
        let update = AccountUpdate { term: "24".into(), renewal: "monthly".into(), ..AccountUpdate::default() };
        let edited = team.agent.accounts().edit(before.id, &update).unwrap();
        assert_eq!((edited.account.state, edited.account.version), (AccountState::Active, before.version + 1));
        assert_eq!(edited.term_change.unwrap().after.months(), 24);
        assert_eq!(team.agent.subscriptions().get(before.id).unwrap().renewal, Renewal::Term(Term::MONTHLY));
    }

    fn a3_a_term_that_waited_is_changed_by_the_rules_of_the_day_it_is_confirmed(house) {
        let team = Team::hosted(&house.store);
        let before = opened(&team, &garage());
        let update = AccountUpdate { name: "Garage Joe".into(), term: "monthly".into(), ..AccountUpdate::default() };
        assert!(team.agent.accounts().edit(before.id, &update).unwrap().term_change.unwrap().at_once);
        report(&team.host, before.id, "cam-1", DeviceState::Enrolled);
        team.host.accounts().confirm(before.id).unwrap();
        let subscription = team.agent.subscriptions().get(before.id).unwrap();
        assert_eq!((subscription.term, subscription.pending.map(|pending| pending.term)), (Term::ANNUAL, Some(Term::MONTHLY)));
    }

    fn a3_versions_are_checked_where_the_host_provisions_too(house) {
        let team = Team::hosted(&house.store);
        let before = opened(&team, &garage());
        team.agent.accounts().edit(before.id, &everything()).unwrap();
        let late = team.host.based_on(before.version).accounts();
        assert_eq!(late.confirm(before.id).unwrap_err().code(), "conflict");
        assert_eq!(late.fail(before.id, "Panne").unwrap_err().code(), "conflict");
        assert!(team.host.based_on(before.version + 1).accounts().confirm(before.id).is_ok());
    }

    fn a3_what_a_request_changes_waits_and_its_submitter_is_told_of_the_end(house) {
        let team = Team::hosted(&house.store);
        let insert = AccountInsert { dealership: Some("20/90074".into()), ..garage() };
        let before = opened(&team, &insert);
        for (confirmed, notes, told) in [
            (true, "Fermé.", vec!["request_modified denis@infomedia.example"]),
            (false, "Ouvert.", vec!["account_failed anna@infomedia.example", "account_failed denis@infomedia.example"]),
        ] {
            let wanted = AccountEdit { notes: notes.into(), ..AccountEdit::default() };
            let code = team.dealer.requests().submit(&modify(wanted, Vec::new())).unwrap().code;
            team.agent.requests().start(&code).unwrap();
            mails(&team.host);
            team.agent.requests().complete(&code, &Completion::default()).unwrap();
            assert_eq!(team.agent.accounts().get(before.id).unwrap().state, AccountState::Updating);
            assert_eq!(mails(&team.host), Vec::<String>::new());
            let host = team.host.accounts();
            let after = if confirmed { host.confirm(before.id) } else { host.fail(before.id, "Panne") }.unwrap();
            assert_eq!((after.state, after.notes.as_deref()), (AccountState::Active, Some("Fermé.")));
            assert_eq!(mails(&team.host), told);
        }
    }

    fn a3_people_added_while_an_account_is_new_are_told_with_the_others(house) {
        let team = Team::hosted(&house.store);
        let account = team.agent.accounts().create(&garage()).unwrap();
        let adding = CreateDraft {
            account: AccountDraft { existing: true, reference: Some("FR-0017".into()), ..AccountDraft::default() },
            users: vec![user("ulla@garage.example")],
        };
        let code = team.administrator.requests().submit(&adding).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        mails(&team.host);
        team.agent.requests().complete(&code, &Completion::default()).unwrap();
        assert!(!mails(&team.host).iter().any(|mail| mail.starts_with("activate")), "nobody is told");
        team.host.accounts().confirm(account.id).unwrap();
        assert_eq!(mails(&team.host), ["activate joe@garage.example", "activate ulla@garage.example"]);
    }

    fn a3_an_account_that_waits_is_not_changed_by_a_request(house) {
        let team = Team::hosted(&house.store);
        let insert = AccountInsert { dealership: Some("20/90074".into()), ..garage() };
        let before = opened(&team, &insert);
        let wanted = AccountEdit { notes: "Fermé.".into(), ..AccountEdit::default() };
        let code = team.dealer.requests().submit(&modify(wanted, Vec::new())).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        team.agent.accounts().edit(before.id, &everything()).unwrap();
        let version = team.agent.accounts().get(before.id).unwrap().version;
        let keep = [("/account/notes".to_owned(), Keep::Requested)].into();
        let completion = Completion { keep, ..Completion::default() };
        let error = team.agent.requests().complete(&code, &completion).unwrap_err();
        assert_eq!(error.code(), "wrong_account_state");
        assert_eq!(team.agent.accounts().get(before.id).unwrap().version, version);
        team.host.accounts().confirm(before.id).unwrap();
        team.agent.requests().complete(&code, &completion).unwrap();
        assert_eq!(team.agent.accounts().get(before.id).unwrap().state, AccountState::Updating);
        assert_eq!(team.host.accounts().confirm(before.id).unwrap().state, AccountState::Suspended, "where it rested");
    }
}
