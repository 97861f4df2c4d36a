//! People and their places in accounts: given, changed and ended, each with its event.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::audit::{Event, Subject};
use super::changed::Changed;
use super::command::Command;
use super::deed::Deed;
use super::fields::{CustomChange, forget, give, name_of};
use crate::error::Error;
use crate::model::field::{Custom, FieldSubject};
use crate::model::people::{Activation, Channels, Notification};
use crate::model::role::Role;
use crate::store::account::{self as accounts, ContactRow};
use crate::store::user::{self as users, UserRow};
use crate::store::{contact as contacts, credential, staff};
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

/// What a user's place in an account is given with.
pub(super) struct NewPlace {
    pub(super) user: UserId,
    pub(super) role: Role,
    /// The key of a job title, empty where there is none.
    pub(super) job_title: String,
    pub(super) channels: Channels,
    /// The keys of the services the user may ask for; None for all.
    pub(super) services: Option<Vec<String>>,
    /// The values of the desk's own fields.
    pub(super) custom: Custom,
}

impl NewPlace {
    /// The services as the column has them.
    fn stored(&self) -> Result<Option<String>, Error> {
        let json = self.services.as_ref().map(serde_json::to_string).transpose();
        json.map_err(|_| Error::internal("services of a contact"))
    }
}

/// Gives users places in an account. Whoever had one there before comes back to it, with what is given now: as the same
/// contact (rule P8).
pub(super) fn give_places(
    command: &mut Command<'_>,
    account: AccountId,
    places: Vec<NewPlace>,
) -> Result<Vec<ContactRow>, Error> {
    let users: Vec<UserId> = places.iter().map(|place| place.user).collect();
    let mut former = contacts::former(command.connection, command.desk, account, &users)?;
    let (mut given, mut new) = (Vec::with_capacity(places.len()), Vec::with_capacity(places.len()));
    let (mut back, mut custom) = (Vec::new(), Vec::with_capacity(places.len()));
    for mut place in places {
        let values = std::mem::take(&mut place.custom);
        let held = former.iter().position(|row| row.user_id == place.user).map(|at| former.swap_remove(at));
        let (action, row) = match held {
            Some(row) => (Deed::RestoreContact, returned(row, place)?),
            None => (Deed::CreateContact, created(command, account, place)?),
        };
        command.record(placed(action, &row, &values)?);
        if row.version == 1 {
            new.push(row.clone());
        } else {
            accounts::save_contact(command.connection, &row)?;
            back.push(row.id);
        }
        custom.push((*row.id.as_bytes(), values));
        given.push(row);
    }
    accounts::insert_contacts(command.connection, &new)?;
    forget(command, &back)?;
    give(command, FieldSubject::Contact, custom.iter().map(|(id, values)| (*id, values)))?;
    Ok(given)
}

fn created(command: &mut Command<'_>, account: AccountId, place: NewPlace) -> Result<ContactRow, Error> {
    let services = place.stored()?;
    let Channels { phone, mobile, other } = place.channels;
    Ok(ContactRow {
        desk_id: command.desk,
        id: command.draw.id(),
        account_id: account,
        user_id: place.user,
        role: place.role,
        job_title: place.job_title,
        created_at: command.now,
        ended_at: None,
        version: 1,
        phone,
        mobile,
        other,
        services,
        notifications: Notification::OwnWork.as_str().to_owned(),
    })
}

/// As if new, but for what tells that it is the same.
fn returned(former: ContactRow, place: NewPlace) -> Result<ContactRow, Error> {
    let services = place.stored()?;
    let Channels { phone, mobile, other } = place.channels;
    Ok(ContactRow {
        role: place.role,
        job_title: place.job_title,
        ended_at: None,
        version: former.version.saturating_add(1),
        phone,
        mobile,
        other,
        services,
        notifications: Notification::OwnWork.as_str().to_owned(),
        ..former
    })
}

/// The event of a place that was given; how the person is reached is sealed.
fn placed(action: Deed, row: &ContactRow, custom: &Custom) -> Result<Event, Error> {
    let (mut fields, mut personal) = (vec!["role", "job_title"], Map::new());
    for (name, value) in [("phone", &row.phone), ("mobile", &row.mobile), ("other", &row.other)] {
        if let Some(value) = value {
            fields.push(name);
            personal.insert(name.to_owned(), value.as_str().into());
        }
    }
    let own: Vec<(String, &String)> = custom.iter().map(|(key, value)| (name_of(key), value)).collect();
    for (name, value) in &own {
        fields.push(name);
        personal.insert(name.clone(), value.as_str().into());
    }
    let services = row.allowed()?;
    if services.is_some() {
        fields.push("services");
    }
    let mut facts = json!({
        "fields": fields, "account": row.account_id, "user": row.user_id, "role": row.role, "job_title": row.job_title,
    });
    if let (Some(keys), Some(facts)) = (services, facts.as_object_mut()) {
        facts.insert("services".to_owned(), json!([null, keys]));
    }
    let event = Event::new(action, Subject::Contact(row.id, row.user_id), row.version, facts);
    Ok(if personal.is_empty() { event } else { event.with_personal(Value::Object(personal)) })
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
        own.value("full_name", &before.name, &after.name);
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
        // Whoever signed in as the former address is out, and the password was that person's: whoever confirms the new
        // address may be another.
        after.epoch = after.epoch.saturating_add(1);
        credential::remove(command.connection, command.desk, after.id)?;
    }
    users::save(command.connection, &after)?;
    for (action, changed) in [(Deed::EditUser, own), (Deed::ChangeEmail, email)] {
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
    after: ContactRow,
    request: Option<RequestId>,
) -> Result<ContactRow, Error> {
    keep_custom_place(command, before, after, &CustomChange::default(), request)
}

/// The same, with what becomes of the values of the desk's own fields.
pub(super) fn keep_custom_place(
    command: &mut Command<'_>,
    before: &ContactRow,
    mut after: ContactRow,
    custom: &CustomChange,
    request: Option<RequestId>,
) -> Result<ContactRow, Error> {
    let mut changed = Changed::default();
    changed.fact("role", &before.role, &after.role);
    changed.fact("job_title", &before.job_title, &after.job_title);
    changed.value("phone", &before.phone, &after.phone);
    changed.value("mobile", &before.mobile, &after.mobile);
    changed.value("other", &before.other, &after.other);
    changed.fact("services", &before.allowed()?, &after.allowed()?);
    changed.fact("notifications", &before.told_of()?, &after.told_of()?);
    custom.tell(&mut changed);
    if changed.is_empty() {
        return Ok(after);
    }
    after.version = after.version.saturating_add(1);
    accounts::save_contact(command.connection, &after)?;
    custom.keep(command)?;
    let about = json!({ "account": after.account_id, "user": after.user_id, "request": request });
    let subject = Subject::Contact(after.id, after.user_id);
    command.record(changed.event(Deed::EditContact, subject, after.version, &about));
    Ok(after)
}

/// Ends a user's place in an account.
pub(super) fn end_place(
    command: &mut Command<'_>,
    contact: &ContactRow,
    successor: Option<UserId>,
    request: Option<RequestId>,
) -> Result<ContactRow, Error> {
    let mut ended = contact.clone();
    ended.ended_at = Some(command.now);
    ended.version = ended.version.saturating_add(1);
    accounts::save_contact(command.connection, &ended)?;
    let facts = json!({
        "fields": [], "account": ended.account_id, "user": ended.user_id, "request": request, "successor": successor,
    });
    command.record(Event::new(Deed::EndContact, Subject::Contact(ended.id, ended.user_id), ended.version, facts));
    Ok(ended)
}
