//! What the tests of accounts share.

use comptoir::{
    AccountDraft, AccountId, AccountInsert, AddressDraft, CreateDraft, DeviceReport, DeviceState, Session, UserDraft,
};
use comptoir_tests::{draft, user};

/// An account that a name is enough for (rule A10).
pub(crate) fn named(name: &str) -> AccountInsert {
    AccountInsert { name: Some(name.into()), ..AccountInsert::default() }
}

/// The same, with somebody new who answers for it.
pub(crate) fn answered_for(name: &str, email: &str) -> AccountInsert {
    AccountInsert { administrator: Some(user(email)), ..named(name) }
}

/// Garage Chez Joe in Paris, with Joe, who answers for it, a reference number and remarks.
pub(crate) fn garage() -> AccountInsert {
    let CreateDraft { account: AccountDraft { address, .. }, users } = draft();
    AccountInsert {
        reference: Some("FR-0017".into()),
        address,
        notes: Some("Livraison le matin.".into()),
        administrator: users.into_iter().next(),
        ..named("Garage Chez Joe")
    }
}

/// Somebody named by the address alone.
pub(crate) fn known(email: &str) -> UserDraft {
    UserDraft { email: Some(email.into()), ..UserDraft::default() }
}

/// An address in Lyon.
pub(crate) fn lyon() -> AddressDraft {
    AddressDraft {
        street: Some("1 quai de Saône".into()),
        postal_code: Some("69001".into()),
        city: Some("Lyon".into()),
        region: None,
    }
}

/// Reports the device `key` of an account.
pub(crate) fn report(host: &Session, account: AccountId, key: &str, state: DeviceState) {
    let report = DeviceReport { key: key.into(), name: None, state };
    host.devices().report(account, &[report]).unwrap();
}

/// The mails that were not sent yet, which are sent now: what each is about, and to whom.
pub(crate) fn mails(host: &Session) -> Vec<String> {
    let mails = host.outbox().lease(100, 60).unwrap();
    host.outbox().acknowledge(&mails.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
    mails.into_iter().map(|mail| format!("{} {}", mail.template, mail.to)).collect()
}

/// The addresses of the people who have a place in an account.
pub(crate) fn people(session: &Session, account: AccountId) -> Vec<String> {
    session.accounts().contacts(account).unwrap().into_iter().map(|contact| contact.email).collect()
}

/// What was done to an account, the latest first.
pub(crate) fn done(session: &Session, account: AccountId) -> Vec<String> {
    session.accounts().history(account, None).unwrap().items.into_iter().map(|entry| entry.action).collect()
}
