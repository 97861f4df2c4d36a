//! Making the changes that a request asks for (rules Q7, A7, P4, P8).

use std::collections::{HashMap, HashSet};

use serde_json::json;

use super::completion::Completion;
use super::deciding::{Plan, decide};
use super::existing::{Base, Target};
use super::values::{Owner, Wish, account_value, set_account, set_user};
use crate::desk::audit::{Event, Subject};
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::mail::Mail;
use crate::desk::welcome::{reinvite, uninvite};
use crate::error::Error;
use crate::label::sort_key;
use crate::model::people::Activation;
use crate::model::request::ModifyDraft;
use crate::store::account::{self as accounts, AccountRow, ContactRow};
use crate::store::request::RequestRow;
use crate::store::user::{self as users, UserRow};
use crate::store::{StoreFault, staff};
use crate::{AccountId, UserId};

/// Makes the changes.
pub(super) fn modify(
    command: &mut Command<'_>,
    row: &RequestRow,
    draft: &ModifyDraft,
    completion: &Completion,
) -> Result<AccountId, Error> {
    let target = Target::of_request(command.connection, row)?;
    let base = base_of(row)?;
    let plan = decide(command, &target, &base, draft, completion)?;
    let elsewhere = Elsewhere::of(command, &base.users)?;
    let mut account = target.account.clone();
    for wish in plan.wishes.iter().filter(|wish| wish.owner == Owner::Account) {
        set_account(&mut account, wish.member, wish.value.clone())?;
    }
    change_persons(command, row, &target, &base, &plan, &elsewhere)?;
    for (user, successor) in &plan.removals {
        let Some((contact, _)) = target.contact_of(*user) else { continue };
        if account.administrator_id == Some(*user) {
            account.administrator_id = *successor;
        }
        end_contact(command, row, contact, *successor)?;
    }
    // Invitations are taken back from who has no other place in the desk (rule P11).
    let gone: Vec<UserId> = plan.removals.iter().map(|(user, _)| *user).collect();
    let gone: Vec<UserId> = gone.into_iter().filter(|user| !elsewhere.keeps(*user, target.account.id)).collect();
    uninvite(command, &gone)?;
    keep_account(command, row, &target.account, account)?;
    Ok(target.account.id)
}

/// What was found when the request was sent.
pub(super) fn base_of(row: &RequestRow) -> Result<Base, Error> {
    let base = row.base.as_deref().and_then(|json| serde_json::from_str(json).ok());
    base.ok_or_else(|| StoreFault::row("account_requests", "base").into())
}

/// The places that users have in the desk.
struct Elsewhere {
    accounts: HashMap<UserId, Vec<AccountId>>,
    staff: HashSet<UserId>,
}

impl Elsewhere {
    fn of(command: &mut Command<'_>, persons: &[UserId]) -> Result<Self, Error> {
        let mut accounts: HashMap<UserId, Vec<AccountId>> = HashMap::with_capacity(persons.len());
        for (user, account) in accounts::places(command.connection, command.desk, persons)? {
            accounts.entry(user).or_default().push(account);
        }
        let staff = staff::among(command.connection, command.desk, persons)?.into_iter().collect();
        Ok(Self { accounts, staff })
    }

    fn accounts(&self, user: UserId) -> &[AccountId] {
        self.accounts.get(&user).map_or(&[], Vec::as_slice)
    }

    /// Whether the user has a place besides that in `account`.
    fn keeps(&self, user: UserId, account: AccountId) -> bool {
        self.staff.contains(&user) || self.accounts(user).iter().any(|place| *place != account)
    }
}

/// Changes users, and their places in the account. A new address has to be activated again; the old one is told (rule P4).
fn change_persons(
    command: &mut Command<'_>,
    row: &RequestRow,
    target: &Target,
    base: &Base,
    plan: &Plan,
    elsewhere: &Elsewhere,
) -> Result<(), Error> {
    let mut moved: Vec<UserRow> = Vec::new();
    let mut notices: Vec<(UserId, Mail)> = Vec::new();
    for (index, user) in base.users.iter().enumerate() {
        let mut wishes = plan.wishes.iter().filter(|wish| wish.owner == Owner::User(index)).peekable();
        let Some((contact, person)) = target.contact_of(*user).filter(|_| wishes.peek().is_some()) else { continue };
        let changed = change_person(command, row, (contact, person), wishes, elsewhere.accounts(*user))?;
        if changed.email_key != person.email_key {
            let former = (person.email.clone(), person.email_key.clone());
            let notice = Mail::EmailChanged { former: former.0, former_key: former.1, name: person.full_name() };
            notices.push((person.id, notice));
            moved.push(changed);
        }
    }
    if moved.is_empty() {
        return Ok(());
    }
    reinvite(command, &moved, &Mail::ConfirmEmail)?;
    notices.iter().try_for_each(|(person, notice)| command.mail(notice, *person, None))
}

fn change_person<'w>(
    command: &mut Command<'_>,
    row: &RequestRow,
    (contact, user): (&ContactRow, &UserRow),
    wishes: impl Iterator<Item = &'w Wish>,
    places: &[AccountId],
) -> Result<UserRow, Error> {
    let (mut place, mut person) = (contact.clone(), user.clone());
    for wish in wishes {
        set_user(&mut place, &mut person, wish.member, wish.value.clone())?;
    }
    let (mut own, mut email) = (Changed::default(), Changed::default());
    email.value("email", &user.email, &person.email);
    own.value("first_name", &user.first_name, &person.first_name);
    own.value("last_name", &user.last_name, &person.last_name);
    own.value("language", &user.language, &person.language);
    own.value("time_zone", &user.time_zone, &person.time_zone);
    if !own.is_empty() || !email.is_empty() {
        person.version = person.version.saturating_add(1);
        if person.email_key != user.email_key {
            person.activation = Activation::Invited;
        }
        users::save(command.connection, &person)?;
    }
    // What changes of a person is told in every account where the person has a place.
    let about = json!({ "account": contact.account_id, "accounts": places, "request": row.id });
    for (action, changed) in [("edit_user", own), ("change_email", email)] {
        if !changed.is_empty() {
            command.record(changed.event(action, Subject::User(person.id), person.version, &about));
        }
    }
    let mut changed = Changed::default();
    changed.fact("job_title", &contact.job_title, &place.job_title);
    if !changed.is_empty() {
        place.version = place.version.saturating_add(1);
        accounts::save_contact(command.connection, &place)?;
        let about = json!({ "account": place.account_id, "user": place.user_id, "request": row.id });
        command.record(changed.event("edit_contact", Subject::Contact(place.id), place.version, &about));
    }
    Ok(person)
}

/// Ends a user's place in the account.
fn end_contact(
    command: &mut Command<'_>,
    row: &RequestRow,
    contact: &ContactRow,
    successor: Option<UserId>,
) -> Result<(), Error> {
    let mut ended = contact.clone();
    ended.ended_at = Some(command.now);
    ended.version = ended.version.saturating_add(1);
    accounts::save_contact(command.connection, &ended)?;
    let facts = json!({
        "fields": [], "account": ended.account_id, "user": ended.user_id, "request": row.id, "successor": successor,
    });
    command.record(Event::new("end_contact", Subject::Contact(ended.id), ended.version, facts));
    Ok(())
}

/// Stores the account as it has become, if anything of it has changed.
fn keep_account(
    command: &mut Command<'_>,
    row: &RequestRow,
    before: &AccountRow,
    mut after: AccountRow,
) -> Result<(), Error> {
    let mut changed = Changed::default();
    for member in ["name", "language", "country", "notes"] {
        changed.value(member, &account_value(before, member), &account_value(&after, member));
    }
    changed.value("address", &before.address(), &after.address());
    changed.fact("administrator", &before.administrator_id, &after.administrator_id);
    if changed.is_empty() {
        return Ok(());
    }
    if after.name != before.name {
        after.name_key = sort_key(command.settings.language(), &after.name);
    }
    after.version = after.version.saturating_add(1);
    accounts::save(command.connection, &after)?;
    let about = json!({ "request": row.id });
    command.record(changed.event("edit_account", Subject::Account(after.id), after.version, &about));
    Ok(())
}
