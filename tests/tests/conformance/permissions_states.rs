//! What is told beforehand of where a thing stands is what the command says (rules A2, P8, P9).

use std::collections::BTreeSet;

use comptoir::{
    Action, Actor, AdministratorDraft, ContactDraft, ContactUpdate, Decision, DeviceReport, DeviceState, Error,
    Reassignment, Renewal, Resource, Role, Session, Term, UserUpdate, WorkDraft,
};
use comptoir_tests::{House, Team, over_both_stores};

use crate::permissions_scene::{Customer, STATES, customer};

/// Why not, as a command's failure says it: the reason that the refusal of the same would have.
fn reason(error: &Error) -> String {
    match (error.code(), error.problems()) {
        ("wrong_account_state" | "account_takes_no_devices", _) => "account_state".to_owned(),
        ("wrong_work_state", _) => "work_state".to_owned(),
        ("invalid", [problem]) if problem.code().as_str() == "work_closed" => "work_state".to_owned(),
        // A name that is looked up finds no account that is gone.
        ("invalid", [problem]) if problem.code().as_str() == "unknown_account" => "account_state".to_owned(),
        (code, _) => code.to_owned(),
    }
}

/// Compares what `may` says with what the command does, each undone; the reason why not, if so.
fn agrees<T>(
    session: &Session,
    action: Action,
    resource: &Resource,
    command: impl FnOnce(&Session) -> Result<T, Error>,
) -> Option<String> {
    let done = command(&session.preview()).err().map(|error| reason(&error));
    let told = match session.may(action, resource).unwrap() {
        Decision::Allowed => None,
        Decision::Refused(refusal) => Some(refusal.reason().as_str().to_owned()),
    };
    assert_eq!(told, done, "{action:?} {resource:?}");
    let listed = session.actions(resource).unwrap().contains(&action);
    assert_eq!(listed, told.is_none(), "{action:?} {resource:?}");
    told
}

fn known(email: &str) -> AdministratorDraft {
    AdministratorDraft { email: Some(email.to_owned()), ..AdministratorDraft::default() }
}

/// Tries what is done to an account and to its contacts; which of it is refused for where the account stands.
fn try_account(team: &Team, customer: &Customer) -> BTreeSet<&'static str> {
    let (agent, account, id) = (&team.agent, Resource::Account(customer.id()), customer.id());
    let colleague = customer.contact("colleague");
    let new = ContactDraft {
        account: Some(id.to_string()),
        name: Some("Rosa Roux".into()),
        email: Some("rosa@garage.example".into()),
        role: Some("observer".into()),
        phone: Some("+33 1 42 68 53 00".into()),
        ..ContactDraft::default()
    };
    let report = DeviceReport { key: "cam-1".into(), name: None, state: DeviceState::Deleted };
    let (person, place) = (Resource::Person(colleague.id), Resource::Contact(colleague.id));
    let found = [
        agrees(agent, Action::EditAdministrator, &account, |one| {
            one.accounts().edit_administrator(id, &UserUpdate::default())
        }),
        agrees(agent, Action::ReplaceAdministrator, &account, |one| {
            one.accounts().replace_administrator(id, &known(&colleague.email))
        }),
        agrees(agent, Action::ChangeSubscription, &account, |one| {
            one.subscriptions().change_renewal(id, Renewal::Term(Term::MONTHLY))
        }),
        agrees(agent, Action::AddContact, &account, |one| one.contacts().create(&new)),
        agrees(&team.host, Action::ReportDevice, &account, |one| {
            one.devices().report(id, std::slice::from_ref(&report))
        }),
        agrees(agent, Action::EditContact, &place, |one| one.contacts().edit(colleague.id, &ContactUpdate::default())),
        agrees(agent, Action::EditContact, &person, |one| {
            one.contacts().edit_person(colleague.id, &UserUpdate::default())
        }),
        agrees(agent, Action::ChangeRole, &place, |one| one.contacts().change_role(colleague.id, Role::Observer)),
        agrees(agent, Action::RemoveContact, &place, |one| one.contacts().remove(colleague.id)),
        agrees(agent, Action::InviteUsers, &place, |one| one.contacts().invite(colleague.id)),
    ];
    let names = [
        "edit_administrator",
        "replace_administrator",
        "change_subscription",
        "add_contact",
        "report_device",
        "edit_contact",
        "edit_person",
        "change_role",
        "remove_contact",
        "invite",
    ];
    let refused = names.into_iter().zip(&found).filter(|(_, reason)| reason.as_deref() == Some("account_state"));
    let refused = refused.map(|(name, _)| name).collect();
    if customer.is() == "deleted" {
        assert!(found[5..].iter().all(|reason| reason.as_deref() == Some("contact_removed")), "{found:?}");
    }
    refused
}

/// The codes of two requests for work of somebody who may ask for it, the second one withdrawn, and whom it can go to.
fn work(house: &House) -> (Session, comptoir::ContactId, comptoir::ContactId, [String; 2]) {
    let account = house.account("Garage Chez Joe", &["joe@garage.example", "ulla@garage.example"]);
    house.raw().run("UPDATE users SET activation = 'active'");
    let (joe, _) = house.contact(account, "joe@garage.example");
    let (ulla, _) = house.contact(account, "ulla@garage.example");
    let session = house.desk.session(Actor::contact(joe)).unwrap();
    let draft = WorkDraft { subject: "Pare-brise".into(), ..WorkDraft::default() };
    let codes = [(); 2].map(|()| session.work().submit(&draft).unwrap().code);
    session.work().cancel(&codes[1]).unwrap();
    (session, joe, ulla, codes)
}

over_both_stores! {
    fn a2_what_an_account_allows_is_told_beforehand(house) {
        let team = Team::hosted(&house.store);
        let edited = ["change_subscription", "edit_administrator", "replace_administrator"];
        for is in STATES {
            let refused = try_account(&team, &customer(&team.dealer, &team, is, "20/90074"));
            let expected: &[&str] = match is {
                "active" | "suspended" => &[],
                "creating" => &["report_device", "invite"],
                "deleting" => &["add_contact", "edit_contact", "change_role"],
                "deleted" => &["add_contact", "report_device"],
                _ => &[],
            };
            let rests = ["active", "suspended"].contains(&is);
            let expected = expected.iter().copied().chain(edited.into_iter().filter(|_| !rests)).collect();
            assert_eq!(refused, expected, "{is}");
        }
    }

    fn p8_of_whoever_was_removed_it_is_told_beforehand(house) {
        let team = Team::hosted(&house.store);
        let customer = customer(&team.dealer, &team, "active", "20/90074");
        let colleague = customer.contact("colleague").id;
        let place = Resource::Contact(colleague);
        let remove = |one: &Session| one.contacts().remove(colleague);
        assert_eq!(agrees(&team.agent, Action::RemoveContact, &place, remove), None);
        remove(&team.agent).unwrap();
        assert_eq!(agrees(&team.agent, Action::RemoveContact, &place, remove).unwrap(), "contact_removed");
        let role = |one: &Session| one.contacts().change_role(colleague, Role::Observer);
        assert_eq!(agrees(&team.agent, Action::ChangeRole, &place, role).unwrap(), "contact_removed");
        let person = Resource::Person(colleague);
        let edit = |one: &Session| one.contacts().edit_person(colleague, &UserUpdate::default());
        assert_eq!(agrees(&team.agent, Action::EditContact, &person, edit).unwrap(), "contact_removed");
        assert_eq!(agrees(&team.agent, Action::ReadContacts, &place, |one| one.contacts().get(colleague)), None);
        let refusal = team.agent.may(Action::ChangeRole, &place).unwrap().refusal().cloned().unwrap();
        assert_eq!((refusal.rule(), refusal.reason().as_str()), ("P8", "contact_removed"));
        // Whoever may do nothing with contacts hears that, removed or not.
        let dealer = team.dealer.may(Action::ChangeRole, &place).unwrap();
        assert_eq!(dealer.refusal().unwrap().rule(), "P10");
    }

    fn p9_of_closed_work_it_is_told_beforehand(house) {
        let (joe, from, to, codes) = work(&house);
        for (code, expected) in codes.iter().zip([None, Some("work_state".to_owned())]) {
            let resource = Resource::Work(code.clone());
            for session in [&joe, &house.administrator] {
                let cancel = |one: &Session| one.work().cancel(code);
                assert_eq!(agrees(session, Action::CancelWork, &resource, cancel), expected);
            }
            let draft = Reassignment { from: from.to_string(), to: to.to_string(), codes: Some(vec![code.clone()]) };
            for session in [&joe, &house.agent] {
                let reassign = |one: &Session| one.work().reassign(&draft);
                assert_eq!(agrees(session, Action::ReassignWork, &resource, reassign), expected);
            }
            assert_eq!(agrees(&joe, Action::ReadWork, &resource, |one| one.work().get(code)), None);
        }
        let closed = Resource::Work(codes[1].clone());
        let refusal = joe.may(Action::CancelWork, &closed).unwrap().refusal().cloned().unwrap();
        let json = refusal.reason();
        assert_eq!((refusal.rule(), json), ("P9", comptoir::Reason::WorkState(comptoir::WorkState::Cancelled, comptoir::Workflow::Manual)));
        // Of whatever a contact holds nothing is closed.
        assert!(joe.may(Action::ReassignWork, &Resource::WorkOf(from)).unwrap().is_allowed());
    }
}
