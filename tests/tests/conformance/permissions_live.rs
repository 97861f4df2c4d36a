//! What a contact may do follows the contact's standing at each call, in every process (rules P4 to P6, P8, A4).

use comptoir::{
    AccountId, AccountState, Action, Actor, Closed, Completion, ContactUpdate, ContactView, CreateDraft, Decision,
    Error, HistoryActor, Locale, Reason, Reassignment, Resource, Role, Session, UserUpdate, WorkDraft,
};
use comptoir_tests::{House, Team, draft, over_both_stores, staff, user};

/// An account with a requester, an observer and a manager of these names, who have activated.
fn customer(house: &House, account: &str, names: [&str; 3]) -> (AccountId, [ContactView; 3]) {
    let mut wanted = draft();
    wanted.account.name = Some(account.into());
    let person =
        |name: &str| comptoir::UserDraft { first_name: Some(name.into()), ..user(&format!("{name}@garage.example")) };
    let wanted = CreateDraft { users: names.map(person).into(), ..wanted };
    let code = house.dealer.requests().submit(&wanted).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    let roles = [Role::Requester, Role::Observer, Role::Manager].map(Some).to_vec();
    let completion = Completion { roles, ..Completion::default() };
    let id = house.agent.requests().complete(&code, &completion).unwrap().account.unwrap();
    house.raw().run("UPDATE users SET activation = 'active'");
    let found = house.agent.contacts().team(id, false).unwrap();
    (id, names.map(|name| found.iter().find(|contact| contact.email.starts_with(name)).unwrap().clone()))
}

fn session(house: &House, contact: &ContactView) -> Session {
    house.desk.session(Actor::contact(contact.id)).unwrap()
}

fn job() -> WorkDraft {
    WorkDraft { subject: "Pare-brise".into(), ..WorkDraft::default() }
}

/// Why it was refused.
fn reason<T: std::fmt::Debug>(result: Result<T, Error>) -> Reason {
    result.unwrap_err().refusal().expect("it is refused").reason()
}

over_both_stores! {
    fn p5_what_changes_in_one_process_holds_from_the_next_call_of_another(house) {
        let (account, [_, otto, mona]) = customer(&house, "Garage Chez Joe", ["rita", "otto", "mona"]);
        let elsewhere = house.reopened().desk("infomedia").unwrap();
        let [otto_there, mona_there] =
            [&otto, &mona].map(|contact| elsewhere.session(Actor::contact(contact.id)).unwrap());
        let submit = || otto_there.work().submit(&job());
        assert!(matches!(reason(submit()), Reason::Role(_)), "an observer changes nothing");

        house.agent.contacts().change_role(otto.id, Role::Manager).unwrap();
        submit().unwrap();
        assert_eq!(mona_there.contacts().change_role(otto.id, Role::Requester).unwrap().role, Role::Requester);
        let asked = otto_there.may(Action::ReassignWork, &Resource::Desk).unwrap();
        assert!(matches!(asked.refusal().unwrap().reason(), Reason::Role(_)));
        submit().unwrap();

        house.agent.people().suspend_user(otto.user).unwrap();
        assert_eq!(reason(submit()), Reason::Closed(Closed::UserSuspended));
        house.agent.people().restore_user(otto.user).unwrap();
        submit().unwrap();
        house.agent.accounts().suspend(account).unwrap();
        assert_eq!(reason(submit()), Reason::Closed(Closed::Account(AccountState::Suspended)));
        assert_eq!(otto_there.actions(&Resource::Account(account)).unwrap(), []);
        house.agent.accounts().restore(account).unwrap();

        let reassignment = Reassignment { from: otto.id.to_string(), to: mona.id.to_string(), codes: None };
        assert_eq!(mona_there.work().reassign(&reassignment).unwrap().codes.len(), 3);
        mona_there.contacts().remove(otto.id).unwrap();
        assert_eq!(submit().unwrap_err().code(), "unknown_actor");
        assert_eq!(session(&house, &otto).may(Action::ReadWork, &Resource::Desk).unwrap_err().code(), "unknown_actor");
    }

    fn p6_a_manager_knows_of_no_other_account(house) {
        let (_, [rita, _, mona]) = customer(&house, "Garage Chez Joe", ["rita", "otto", "mona"]);
        let (other, [roger, ..]) = customer(&house, "Garage du Lac", ["roger", "odile", "marc"]);
        let team = Team::helsinki(&house.store, "other");
        let code = team.dealer.requests().submit(&comptoir_tests::finnish_draft()).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        let foreign = team.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        let joni = team.agent.contacts().team(foreign, false).unwrap().remove(0);
        let work = session(&house, &roger).work().submit(&job()).unwrap().code;

        let manager = session(&house, &mona);
        let contacts = manager.contacts();
        let tried = |account: AccountId, contact: comptoir::ContactId, work: &str| -> Vec<String> {
            let (from, to) = (contact.to_string(), rita.id.to_string());
            let errors = [
                manager.accounts().get(account).unwrap_err(),
                contacts.team(account, true).unwrap_err(),
                contacts.get(contact).unwrap_err(),
                contacts.edit_page(contact, &Locale::FR).unwrap_err(),
                contacts.edit(contact, &ContactUpdate::default()).unwrap_err(),
                contacts.edit_person(contact, &UserUpdate::default()).unwrap_err(),
                contacts.change_role(contact, Role::Observer).unwrap_err(),
                contacts.remove(contact).unwrap_err(),
                manager.work().get(work).unwrap_err(),
                manager.work().cancel(work).unwrap_err(),
                manager.work().reassign(&Reassignment { from, to, codes: None }).unwrap_err(),
                manager.may(Action::EditContact, &Resource::Contact(contact)).unwrap_err(),
                manager.may(Action::EditContact, &Resource::Person(contact)).unwrap_err(),
                manager.actions(&Resource::WorkOf(contact)).unwrap_err(),
                manager.may(Action::CancelWork, &Resource::Work(work.to_owned())).unwrap_err(),
            ];
            errors.iter().map(|error| error.to_json(&Locale::FR).to_string()).collect()
        };
        let nowhere =
            tried(AccountId::from_bytes([9; 16]), comptoir::ContactId::from_bytes([9; 16]), "000101-000000000");
        assert_eq!(tried(other, roger.id, &work), nowhere);
        assert_eq!(tried(foreign, joni.id, "000101-000000001"), nowhere);
        assert!(manager.work().list(&comptoir::WorkFilter::default(), None).unwrap().items.is_empty());
        assert_eq!(contacts.get(rita.id).unwrap().id, rita.id);
    }

    fn p5_whoever_is_kept_out_of_one_account_works_in_another(house) {
        let (first, [rita, ..]) = customer(&house, "Garage Chez Joe", ["rita", "otto", "mona"]);
        let (second, [again, ..]) = customer(&house, "Garage du Lac", ["rita", "odile", "marc"]);
        assert_eq!(rita.user, again.user, "one person with two places");
        house.agent.accounts().suspend(first).unwrap();
        let (out, inside) = (session(&house, &rita), session(&house, &again));

        let error = out.work().submit(&job()).unwrap_err();
        let json = error.to_json(&Locale::EN);
        assert_eq!((&json["rule"], &json["closed"], &json["state"]), (&"P5".into(), &"account".into(), &"suspended".into()));
        assert!(error.text(&Locale::EN).ends_with("State of the account: Suspended. Contact Customer Service."), "{}", error.text(&Locale::EN));
        assert_eq!(reason(out.accounts().get(first)), Reason::Closed(Closed::Account(AccountState::Suspended)));
        assert_eq!(reason(out.me().get()), Reason::Closed(Closed::Account(AccountState::Suspended)));

        inside.work().submit(&job()).unwrap();
        assert_eq!(inside.accounts().get(second).unwrap().id, second);
        assert_eq!(inside.accounts().get(first).unwrap_err().code(), "unknown_account", "one place at a time");
        let open: Vec<bool> = inside.me().places().unwrap().iter().map(|place| place.open).collect();
        assert_eq!(open, [false, true]);

        house.agent.people().suspend_user(rita.user).unwrap();
        assert_eq!(reason(inside.work().submit(&job())), Reason::Closed(Closed::UserSuspended));
    }

    fn p4_who_is_on_the_staff_is_not_renamed_by_a_customer(house) {
        let (_, [rita, otto, mona]) = customer(&house, "Garage Chez Joe", ["rita", "otto", "mona"]);
        let draft = comptoir::StaffDraft { email: "rita@garage.example".into(), ..staff("agent", None, "rita") };
        house.administrator.people().add_staff(&draft).unwrap();
        let manager = session(&house, &mona);
        let renamed = UserUpdate { first_name: "Renée".into(), ..UserUpdate::default() };
        for (contact, expected) in [(&rita, Some(Reason::OtherPlaces)), (&mona, Some(Reason::OwnPlace)), (&otto, None)] {
            let asked = manager.may(Action::EditContact, &Resource::Person(contact.id)).unwrap();
            assert_eq!(asked.refusal().map(comptoir::Refusal::reason), expected);
            let done = manager.contacts().edit_person(contact.id, &renamed);
            assert_eq!(done.err().map(|error| error.refusal().unwrap().reason()), expected, "as it was told");
        }
        assert_eq!(manager.may(Action::EditContact, &Resource::Contact(rita.id)).unwrap(), Decision::Allowed);
    }

    fn p8_histories_and_conflicts_name_the_contact_who_did_it(house) {
        let (account, [rita, otto, mona]) = customer(&house, "Garage Chez Joe", ["rita", "otto", "mona"]);
        let manager = session(&house, &mona);
        manager.contacts().change_role(otto.id, Role::Requester).unwrap();
        let entry = |number: usize| house.agent.accounts().history(account, None).unwrap().items.remove(number);
        let HistoryActor::Contact(by) = entry(0).by else { panic!("a contact did it") };
        assert_eq!((by.id, by.name.as_str()), (mona.id, "mona Usager"));
        assert_eq!(entry(0).text(&Locale::EN), "mona Usager changed the role of otto Usager in the account: Observer → Requester");
        let audit = house.host.audit().list(None).unwrap();
        assert!(audit.items.iter().any(|event| event.actor == format!("contact:{}", mona.id)));

        let stale = house.agent.based_on(otto.contact_version);
        let error = stale.contacts().change_role(otto.id, Role::Observer).unwrap_err();
        assert_eq!(error.to_json(&Locale::EN)["changes"][0]["by"]["kind"], "contact");
        assert!(error.text(&Locale::EN).contains("mona Usager"), "{}", error.text(&Locale::EN));
        assert!(house.host.audit().verify().unwrap().intact);

        // Whoever was removed is named on; whoever was erased is not.
        house.agent.accounts().replace_administrator(account, &comptoir::AdministratorDraft { email: Some("mona@garage.example".into()), ..Default::default() }).unwrap();
        manager.contacts().remove(rita.id).unwrap();
        assert!(entry(0).text(&Locale::EN).starts_with("mona Usager"));
        let key = house.raw().bytes(mona.user.as_bytes());
        house.raw().run(&format!("DELETE FROM seal_keys WHERE owner_id = {key}"));
        assert_eq!(entry(0).by, HistoryActor::ErasedContact(mona.id));
        assert!(entry(0).text(&Locale::FR).starts_with("[personne effacée]"));
    }
}
