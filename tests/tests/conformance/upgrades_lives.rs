//! The lives of accounts that the file of this version holds, at a desk whose accounts the host provisions.

use comptoir::{
    AccountFilter, AccountInsert, AccountState, AccountUpdate, DeviceReport, DeviceState, SubscriptionState, Term,
    UserState,
};
use comptoir_tests::{House, Team};

use crate::accounts::{answered_for, garage, mails, named, people};
use crate::upgrades::{host, open, staff};

/// A suspended account with a device, in a group, of which a change of term waits; one that is being updated, whose
/// administrator is suspended; one that is new; one that is deleted.
pub(crate) fn lived(house: &House) {
    let team = Team::hosted(&house.store);
    let (agent, host) = (&team.agent, &team.host);
    let opened = |insert: &AccountInsert| host.accounts().confirm(agent.accounts().create(insert).unwrap().id).unwrap();
    let garage = opened(&garage()).id;
    let camera = DeviceReport { key: "cam-1".into(), name: Some("Entrée".into()), state: DeviceState::Enrolled };
    host.devices().report(garage, &[camera]).unwrap();
    agent.subscriptions().change_term(garage, Term::MONTHLY).unwrap();
    agent.accounts().suspend(garage).unwrap();
    let workshop = opened(&answered_for("Atelier", "lea@garage.example"));
    agent.people().suspend_user(workshop.administrator.unwrap()).unwrap();
    let update = AccountUpdate {
        name: "Zinc".into(),
        reference: "FR-0099".into(),
        term: "24".into(),
        state: "suspended".into(),
        ..AccountUpdate::default()
    };
    agent.accounts().edit(workshop.id, &update).unwrap();
    agent.accounts().create(&answered_for("Neuf", "noe@garage.example")).unwrap();
    let gone = opened(&named("Moteurs")).id;
    agent.accounts().delete(gone).unwrap();
    host.accounts().confirm(gone).unwrap();
    let group = agent.groups().create("Sud").unwrap().id;
    agent.groups().assign(group, &[garage, workshop.id]).unwrap();
}

/// What [`lived`] wrote, read and carried on.
pub(crate) fn assert_lived(url: &str) {
    let store = open(url, "2027-05-06T10:00:00+02:00");
    let (host, agent) = (host(&store, "hosted"), staff(&store, "hosted", "anna"));
    assert!(host.audit().verify().unwrap().intact);
    let accounts = agent.accounts();
    let list = |filter| -> Vec<(String, AccountState)> {
        let page = accounts.list(&filter, None).unwrap();
        page.items.into_iter().map(|account| (account.name, account.state)).collect()
    };
    let all = [
        ("Garage Chez Joe".to_owned(), AccountState::Suspended),
        ("Neuf".into(), AccountState::Creating),
        ("Zinc".into(), AccountState::Updating),
    ];
    assert_eq!(list(AccountFilter::default()), all);
    let deleted = AccountFilter { state: Some(AccountState::Deleted), ..AccountFilter::default() };
    assert_eq!(list(deleted), [("Moteurs".to_owned(), AccountState::Deleted)]);
    let [group] = agent.groups().list().unwrap().try_into().unwrap();
    assert_eq!((group.name.as_str(), group.accounts), ("Sud", 2));
    // The year is over, and the change of term holds.
    let garage = accounts.find("fr-0017").unwrap().id;
    let before = agent.subscriptions().get(garage).unwrap();
    assert_eq!((before.state, before.term, before.enrolled), (SubscriptionState::Running, Term::MONTHLY, 1));
    assert_eq!(agent.devices().list(garage, false, None).unwrap().items[0].name.as_deref(), Some("Entrée"));
    assert_eq!(host.subscriptions().run_due().unwrap().renewed, 1);
    assert_eq!(agent.subscriptions().get(garage).unwrap().period, before.period);
    assert_eq!(accounts.restore(garage).unwrap().state, AccountState::Active);
    // What waits is failed and confirmed as ever.
    mails(&host);
    let workshop = accounts.find("FR-0099").unwrap();
    let back = host.accounts().fail(workshop.id, "Panne").unwrap();
    assert_eq!((back.name.as_str(), back.reference, back.state), ("Atelier", None, AccountState::Active));
    assert_eq!(mails(&host), ["account_failed anna@infomedia.example"]);
    assert_eq!(agent.people().restore_user(workshop.administrator.unwrap()).unwrap().state, UserState::Active);
    assert_eq!(mails(&host), ["activate lea@garage.example"]);
    let new = accounts.find("Neuf").unwrap().id;
    assert_eq!(host.accounts().confirm(new).unwrap().state, AccountState::Active);
    assert_eq!(people(&agent, new), ["noe@garage.example"]);
    assert_eq!(mails(&host), ["activate noe@garage.example"]);
    assert!(host.audit().verify().unwrap().intact);
}
