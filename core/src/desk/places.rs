//! People and their places in accounts: given, changed and ended, each with its event.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};

use super::audit::{Event, Subject};
use super::changed::Changed;
use super::command::Command;
use crate::error::Error;
use crate::model::people::{Activation, Notification};
use crate::model::role::Role;
use crate::store::account::{self as accounts, ContactRow};
use crate::store::staff;
use crate::store::user::{self as users, UserRow};
use crate::{AccountId, RequestId, UserId};

/// The places that users have in the desk.
pub(super) struct Places {
    accounts: HashMap<UserId, Vec<AccountId>>,
    staff: HashSet<UserId>,
}

impl Places {
    pub(super) fn of(command: &mut Command<'_>, persons: &[UserId]) -> Result<Self, Error> {
        let mut accounts: HashMap<UserId, Vec<AccountId>> = HashMap::with_capacity(persons.len());
        for (user, account) in accounts::places(command.connection, command.desk, persons)? {
            accounts.entry(user).or_default().push(account);
        }
        let staff = staff::among(command.connection, command.desk, persons)?.into_iter().collect();
        Ok(Self { accounts, staff })
    }

    /// The accounts in which the user has a place.
    pub(super) fn accounts(&self, user: UserId) -> &[AccountId] {
        self.accounts.get(&user).map_or(&[], Vec::as_slice)
    }

    /// Whether the user is on the desk's staff.
    pub(super) fn is_staff(&self, user: UserId) -> bool {
        self.staff.contains(&user)
    }

    /// Whether the user has a place besides that in `account`.
    pub(super) fn keeps(&self, user: UserId, account: AccountId) -> bool {
        self.is_staff(user) || self.accounts(user).iter().any(|place| *place != account)
    }
}

/// A user's new place in an account, written down; the caller stores it.
pub(super) fn new_place(
    command: &mut Command<'_>,
    account: AccountId,
    user: UserId,
    role: Role,
    job_title: String,
) -> ContactRow {
    let contact = ContactRow {
        desk_id: command.desk,
        id: command.draw.id(),
        account_id: account,
        user_id: user,
        role,
        job_title,
        created_at: command.now,
        ended_at: None,
        version: 1,
        phone: None,
        mobile: None,
        other: None,
        services: None,
        notifications: Notification::OwnWork.as_str().to_owned(),
    };
    let facts = json!({
        "fields": ["role", "job_title"], "account": account, "user": user, "role": contact.role,
        "job_title": contact.job_title,
    });
    command.record(Event::new("create_contact", Subject::Contact(contact.id), 1, facts));
    contact
}

/// Stores a person as it has become, if anything of it has changed; a new e-mail address is to be activated again (rule
/// P4). What changes of a person is told in every account where the person has a place.
pub(super) fn keep_person(
    command: &mut Command<'_>,
    before: &UserRow,
    mut after: UserRow,
    about: &Value,
) -> Result<UserRow, Error> {
    let (mut own, mut email) = (Changed::default(), Changed::default());
    email.value("email", &before.email, &after.email);
    // A full name that only follows its changed parts is not told besides them.
    let parts = (&before.first_name, &before.last_name) != (&after.first_name, &after.last_name);
    if !parts || !after.named().follows() {
        own.value("name", &before.name, &after.name);
    }
    own.value("first_name", &before.first_name, &after.first_name);
    own.value("last_name", &before.last_name, &after.last_name);
    own.value("language", &before.language, &after.language);
    own.value("time_zone", &before.time_zone, &after.time_zone);
    if own.is_empty() && email.is_empty() {
        return Ok(after);
    }
    after.version = after.version.saturating_add(1);
    if after.email_key != before.email_key {
        after.activation = Activation::Invited;
        // Whoever signed in as the former address is out.
        after.epoch = after.epoch.saturating_add(1);
    }
    users::save(command.connection, &after)?;
    for (action, changed) in [("edit_user", own), ("change_email", email)] {
        if !changed.is_empty() {
            command.record(changed.event(action, Subject::User(after.id), after.version, about));
        }
    }
    Ok(after)
}

/// Stores a place as it has become, if anything of it has changed.
pub(super) fn keep_place(
    command: &mut Command<'_>,
    before: &ContactRow,
    mut after: ContactRow,
    request: Option<RequestId>,
) -> Result<(), Error> {
    let mut changed = Changed::default();
    changed.fact("role", &before.role, &after.role);
    changed.fact("job_title", &before.job_title, &after.job_title);
    changed.fact("notifications", &before.notifications, &after.notifications);
    if changed.is_empty() {
        return Ok(());
    }
    after.version = after.version.saturating_add(1);
    accounts::save_contact(command.connection, &after)?;
    let about = json!({ "account": after.account_id, "user": after.user_id, "request": request });
    command.record(changed.event("edit_contact", Subject::Contact(after.id), after.version, &about));
    Ok(())
}

/// Ends a user's place in an account.
pub(super) fn end_place(
    command: &mut Command<'_>,
    contact: &ContactRow,
    successor: Option<UserId>,
    request: Option<RequestId>,
) -> Result<(), Error> {
    let mut ended = contact.clone();
    ended.ended_at = Some(command.now);
    ended.version = ended.version.saturating_add(1);
    accounts::save_contact(command.connection, &ended)?;
    let facts = json!({
        "fields": [], "account": ended.account_id, "user": ended.user_id, "request": request, "successor": successor,
    });
    command.record(Event::new("end_contact", Subject::Contact(ended.id), ended.version, facts));
    Ok(())
}
