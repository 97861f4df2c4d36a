//! Who is told of work by e-mail: whoever holds it, and those who asked to be told of all the account's.

use crate::desk::command::Command;
use crate::desk::mail::Mail;
use crate::error::Error;
use crate::model::people::{Activation, Notification, UserState};
use crate::model::role::Role;
use crate::store::account::{self as accounts, ContactRow};
use crate::store::user::UserRow;
use crate::store::work::WorkRow;
use crate::{StaffId, UserId};

/// Sends `mail` to the holder of the work and the account's other watchers, but not to `except`.
pub(super) fn tell(command: &mut Command<'_>, row: &WorkRow, mail: &Mail, except: Option<UserId>) -> Result<(), Error> {
    let contacts = accounts::contacts(command.connection, command.desk, row.account_id)?;
    let told = contacts.iter().filter(|(contact, user)| match contact.id == row.holder_id {
        true => is_told_of_own(contact, user),
        false => is_watcher(contact) && is_reached(user),
    });
    let told: Vec<UserId> = told.map(|(_, user)| user.id).filter(|user| except != Some(*user)).collect();
    let owners: Vec<[u8; 16]> = told.iter().map(|user| *user.as_bytes()).collect();
    command.load_keys(&owners)?;
    told.into_iter().try_for_each(|user| command.mail(mail, user, None))
}

/// Sends `mail` to who of the desk looks after the work, unless that one acts or has left.
pub(super) fn tell_agent(command: &mut Command<'_>, agent: Option<StaffId>, mail: &Mail) -> Result<(), Error> {
    match agent.filter(|agent| command.standing.staff() != Some(*agent)) {
        Some(agent) => command.mail_staff(mail, agent),
        None => Ok(()),
    }
}

/// Whether a contact is told of the work it holds.
pub(super) fn is_told_of_own(contact: &ContactRow, user: &UserRow) -> bool {
    asked_for(contact, Notification::OwnWork) && is_reached(user)
}

/// Whether a contact is told of the work of others: who may not see it is not (rule P6).
fn is_watcher(contact: &ContactRow) -> bool {
    contact.role != Role::Requester && asked_for(contact, Notification::AllWork)
}

fn asked_for(contact: &ContactRow, notification: Notification) -> bool {
    contact.notifications.split(',').any(|key| key == notification.as_str())
}

/// Whether mails about work reach the person: an address that was never confirmed may be somebody else's.
fn is_reached(user: &UserRow) -> bool {
    user.activation == Activation::Active && user.state == UserState::Active
}
