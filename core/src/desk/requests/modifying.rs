//! Making the changes that a request asks for, field by field (rules Q7, A7, P4, P8).

use serde_json::{Map, Value, json};

use super::completion::{Completion, Keep};
use super::existing::{Base, Target, report_taken};
use super::opening::target;
use super::values::{Owner, Wish, account_value, account_wishes, set_account, set_user, user_value, user_wishes};
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::mail::Mail;
use crate::desk::view::distinct;
use crate::desk::welcome::{reinvite, uninvite};
use crate::error::Error;
use crate::label::sort_key;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::people::{Activation, Email};
use crate::model::request::{Checker, ModifyRequest};
use crate::model::role::Role;
use crate::store::StoreFault;
use crate::store::account::{self as accounts, AccountRow, ContactRow};
use crate::store::request::RequestRow;
use crate::store::staff;
use crate::store::user::{self as users, UserRow};
use crate::{AccountId, AddressDraft, Args, UserId};

/// What is to be done, once everything is decided.
struct Plan {
    wishes: Vec<Wish>,
    /// The rows of the users whose access is removed, and who takes over from each.
    removals: Vec<(usize, Option<UserId>)>,
}

/// Makes the changes.
pub(super) fn modify(
    command: &mut Command<'_>,
    row: &RequestRow,
    request: &ModifyRequest,
    completion: &Completion,
) -> Result<AccountId, Error> {
    let target = target(command, row)?;
    let base = base_of(row)?;
    let plan = plan(command, &target, &base, request, completion)?;
    let mut account = target.account.clone();
    for wish in plan.wishes.iter().filter(|wish| wish.owner == Owner::Account) {
        set_account(&mut account, wish.member, wish.value.clone())?;
    }
    for (index, user) in base.users.iter().enumerate() {
        let wishes: Vec<&Wish> = plan.wishes.iter().filter(|wish| wish.owner == Owner::User(index)).collect();
        if let Some(person) = target.contact_of(*user).filter(|_| !wishes.is_empty()) {
            change_person(command, row, person, &wishes)?;
        }
    }
    for (index, successor) in &plan.removals {
        let person = base.users.get(*index).and_then(|user| target.contact_of(*user));
        let Some((contact, _)) = person else { continue };
        if account.administrator_id == Some(contact.user_id) {
            account.administrator_id = *successor;
        }
        end_contact(command, row, contact, *successor)?;
    }
    keep_account(command, row, &target.account, account)?;
    Ok(target.account.id)
}

/// What was found when the request was sent.
pub(super) fn base_of(row: &RequestRow) -> Result<Base, Error> {
    let base = row.base.as_deref().and_then(|json| serde_json::from_str(json).ok());
    base.ok_or_else(|| StoreFault::row("account_requests", "base").into())
}

/// All that the request is to change.
pub(super) fn wishes_of(request: &ModifyRequest) -> Vec<Wish> {
    let users = request.users().iter().enumerate().flat_map(|(row, changes)| user_wishes(row, changes));
    account_wishes(request.changes()).into_iter().chain(users).collect()
}

fn plan(
    command: &mut Command<'_>,
    target: &Target,
    base: &Base,
    request: &ModifyRequest,
    completion: &Completion,
) -> Result<Plan, Error> {
    let mut checker = Checker::for_modify();
    let list = Path::Root.member("users");
    let wishes = wishes_of(request);
    let rows = |removed: Option<bool>| {
        let rows = request.users().iter().enumerate();
        rows.filter(move |(_, user)| removed.is_none_or(|removed| user.remove_access() == removed))
            .map(|(row, _)| format!("/users/{row}"))
    };
    let address = wishes.iter().any(|wish| wish.owner == Owner::Account && wish.member.contains('/'));
    let address = address.then(|| "/account/address".to_owned());
    let places: Vec<String> = wishes.iter().map(Wish::path).chain(address).chain(rows(None)).collect();
    checker.problems.extend(completion.report_misplaced(0, false, &places, &rows(Some(true)).collect::<Vec<_>>()));
    let mut plan = Plan { wishes: Vec::with_capacity(wishes.len()), removals: Vec::new() };
    for (row, changes) in request.users().iter().enumerate() {
        let path = list.index(row);
        if completion.keep.get(&path.pointer()) == Some(&Keep::Current) {
            continue;
        }
        let gone = base.users.get(row).is_none_or(|user| target.contact_of(*user).is_none());
        match (gone, changes.remove_access()) {
            // Whoever has no place any more needs none taken away.
            (true, true) | (false, false) => {}
            (true, false) => {
                checker.report(&path.member("current_email"), ProblemCode::UnknownContact, Args::none());
            }
            (false, true) => {
                let successor = successor(target, base, request, completion, row, &mut checker);
                plan.removals.push((row, successor));
            }
        }
    }
    for wish in wishes {
        let path = wish.path();
        let decision = completion.decision(&path);
        let current = target.value(&wish, &base.users);
        if decision == Some(Keep::Current) || current == wish.value {
            continue;
        }
        if base.values.get(&path) != Some(&current) && decision.is_none() {
            checker.problems.push(Problem::new(path, ProblemCode::ChangedSince, Args::none()));
        }
        plan.wishes.push(wish);
    }
    target.report_address(&plan.wishes, &mut checker);
    let emails: Vec<Option<Email>> = (0..request.users().len()).map(|row| plan.new_email(row)).collect();
    let desk = target.account.desk_id;
    report_taken(command.connection, desk, emails.iter().map(Option::as_ref), &mut checker)?;
    checker.finish(Some(plan)).map_err(Error::from)
}

impl Plan {
    fn new_email(&self, row: usize) -> Option<Email> {
        let wish = self.wishes.iter().find(|wish| wish.owner == Owner::User(row) && wish.member == "email")?;
        wish.value.as_deref()?.parse().ok()
    }
}

/// Who takes over from the user in `row`: another requester or manager who stays (rule P8), needed for who answers for the
/// account (rule A7).
fn successor(
    target: &Target,
    base: &Base,
    request: &ModifyRequest,
    completion: &Completion,
    row: usize,
    checker: &mut Checker,
) -> Option<UserId> {
    let removed = |user: UserId| {
        let rows = base.users.iter().zip(request.users());
        rows.clone().any(|(leaving, changes)| *leaving == user && changes.remove_access())
    };
    let path = format!("/users/{row}");
    let Some(email) = completion.successors.get(&path) else {
        if base.users.get(row).copied() == target.account.administrator_id {
            checker.problems.push(Problem::new(path + "/remove_access", ProblemCode::NeedsSuccessor, Args::none()));
        }
        return None;
    };
    let named = email.parse::<Email>().ok().and_then(|email| target.contact(email.key()));
    let heir = named.filter(|(contact, _)| contact.role != Role::Observer && !removed(contact.user_id));
    if heir.is_none() {
        let place = Path::Root.member("successors");
        checker.report(&place.member(&path), ProblemCode::InvalidSuccessor, Args::none());
    }
    heir.map(|(contact, _)| contact.user_id)
}

/// Changes a user, and its place in the account. A new address has to be activated again; the old one is told (rule P4).
fn change_person(
    command: &mut Command<'_>,
    row: &RequestRow,
    (contact, user): &(ContactRow, UserRow),
    wishes: &[&Wish],
) -> Result<(), Error> {
    let (mut place, mut person) = (contact.clone(), user.clone());
    for wish in wishes {
        set_user(&mut place, &mut person, wish.member, wish.value.clone())?;
    }
    let mut own = Changes::default();
    let mut email = Changes::default();
    for wish in wishes.iter().filter(|wish| wish.member != "job_title") {
        let changes = if wish.member == "email" { &mut email } else { &mut own };
        changes.add(wish.member, user_value(contact, user, wish.member), wish.value.clone());
    }
    // The change is told in every account that the user has a place in.
    let places: Vec<AccountId> = accounts::places(command.connection, command.desk, &[user.id])?
        .into_iter()
        .map(|(_, account)| account)
        .collect();
    let about = Map::from_iter([
        ("account".to_owned(), json!(contact.account_id)),
        ("accounts".to_owned(), json!(distinct(places))),
        ("request".to_owned(), json!(row.id)),
    ]);
    if !own.is_empty() || !email.is_empty() {
        person.version = person.version.saturating_add(1);
        if !email.is_empty() {
            person.activation = Activation::Invited;
        }
        users::save(command.connection, &person)?;
        for (action, changes) in [("edit_user", own), ("change_email", email)] {
            if !changes.is_empty() {
                command.record(changes.event(action, Subject::User(person.id), person.version, &about));
            }
        }
        if person.email_key != user.email_key {
            reinvite(command, &person, &Mail::ConfirmEmail)?;
            let mail = Mail::EmailChanged { former: user.email.clone(), former_key: user.email_key.clone() };
            command.mail(&mail, person.id, None)?;
        }
    }
    if place.job_title != contact.job_title {
        place.version = place.version.saturating_add(1);
        accounts::save_contact(command.connection, &place)?;
        let facts = json!({
            "fields": ["job_title"], "account": place.account_id, "user": place.user_id, "request": row.id,
            "job_title": [contact.job_title, place.job_title],
        });
        command.record(Event::new("edit_contact", Subject::Contact(place.id), place.version, facts));
    }
    Ok(())
}

/// Ends a user's place in the account; invitations are taken back from who has no other place in the desk (rule P11).
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
    let elsewhere = !accounts::places(command.connection, command.desk, &[ended.user_id])?.is_empty();
    if !elsewhere && !staff::is_staff(command.connection, command.desk, ended.user_id)? {
        uninvite(command, ended.user_id)?;
    }
    Ok(())
}

/// Stores the account as it has become, if anything of it has changed.
fn keep_account(
    command: &mut Command<'_>,
    row: &RequestRow,
    before: &AccountRow,
    mut after: AccountRow,
) -> Result<(), Error> {
    let mut changes = Changes::default();
    for member in ["name", "language", "country", "notes"] {
        changes.add(member, account_value(before, member), account_value(&after, member));
    }
    if address(before) != address(&after) {
        changes.add("address", Some(address(before)), Some(address(&after)));
    }
    let mut about = Map::from_iter([("request".to_owned(), json!(row.id))]);
    if before.administrator_id != after.administrator_id {
        changes.fields.push("administrator".into());
        about.insert("administrator".to_owned(), json!([before.administrator_id, after.administrator_id]));
    }
    if changes.is_empty() {
        return Ok(());
    }
    if after.name != before.name {
        after.name_key = sort_key(command.settings.language(), &after.name);
    }
    after.version = after.version.saturating_add(1);
    accounts::save(command.connection, &after)?;
    command.record(changes.event("edit_account", Subject::Account(after.id), after.version, &about));
    Ok(())
}

fn address(row: &AccountRow) -> AddressDraft {
    AddressDraft {
        street: Some(row.street.clone()),
        postal_code: Some(row.postal_code.clone()),
        city: Some(row.city.clone()),
        region: row.region.clone(),
    }
}

/// Values before and after, as the audit trail keeps them.
#[derive(Default)]
struct Changes {
    fields: Vec<Value>,
    values: Map<String, Value>,
}

impl Changes {
    fn add<T: serde::Serialize + PartialEq>(&mut self, field: &str, before: Option<T>, after: Option<T>) {
        if before != after {
            self.fields.push(field.into());
            self.values.insert(field.to_owned(), json!([before, after]));
        }
    }

    fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    fn event(self, action: &'static str, subject: Subject, version: i64, about: &Map<String, Value>) -> Event {
        let mut facts = about.clone();
        facts.insert("fields".to_owned(), Value::Array(self.fields));
        let event = Event::new(action, subject, version, Value::Object(facts));
        if self.values.is_empty() { event } else { event.with_personal(Value::Object(self.values)) }
    }
}
