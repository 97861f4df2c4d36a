//! Edits that wait for the host, which confirms or fails them (rule A3).

use comptoir::{
    AccountFilter, AccountInsert, AccountState, AccountUpdate, AccountView, AddressEdit, DeviceState, Edit, Renewal,
    Session, Term,
};
use comptoir_tests::{Team, over_both_stores};

use crate::accounts::{done, garage, mails, named, report};

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
}
