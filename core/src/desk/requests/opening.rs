//! Opening the account that a request asks for, and adding users to one (rule Q7).

use std::collections::HashMap;

use serde_json::json;

use super::completion::Completion;
use super::existing::Target;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::{Command, given};
use crate::desk::mail::Mail;
use crate::desk::people::user_created;
use crate::desk::welcome::welcome;
use crate::error::Error;
use crate::label::sort_key;
use crate::model::account::{AccountState, fold};
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::people::{AccountReference, Activation, UserState};
use crate::model::request::{AddUsersRequest, Checker, NewAccountRequest, NewUser};
use crate::model::role::Role;
use crate::model::subscription::Subscription;
use crate::store::account::{self as accounts, AccountRow, ContactRow};
use crate::store::request::RequestRow;
use crate::store::subscription::{self, SubscriptionRow};
use crate::store::user::{self as users, UserRow};
use crate::{AccountId, Args, Locale, UserId};

const REFERENCE: &str = "/reference";

/// Creates the account with its users.
pub(super) fn open_account(
    command: &mut Command<'_>,
    row: &RequestRow,
    request: &NewAccountRequest,
    completion: &Completion,
) -> Result<AccountId, Error> {
    let mut problems = completion.report_misplaced(request.users().len(), true, &[], &[]);
    let reference = completion.reference.as_deref().filter(|text| !text.is_empty());
    let reference = match reference.map(str::parse::<AccountReference>).transpose() {
        Ok(reference) => reference,
        Err(error) => {
            problems.push(Problem::of_value(REFERENCE.to_owned(), error));
            None
        }
    };
    if let Some(reference) = &reference {
        let key = fold(reference.as_str());
        if accounts::by_reference_key(command.connection, command.desk, &key, None)?.is_some() {
            problems.push(Problem::new(REFERENCE.to_owned(), ProblemCode::ReferenceTaken, Args::none()));
        }
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let persons = people(command, request.users())?;
    let administrator = persons.first().map(|person| person.id);
    let account = create_account(command, row, request, administrator, reference)?;
    let language = request.account().language();
    let roles = |index| if index == 0 { Role::Manager } else { Role::Requester };
    let place = Place { account, name: request.account().name().as_str(), language };
    place_people(command, &place, request.users(), &persons, |index| {
        completion.roles.get(index).copied().flatten().unwrap_or_else(|| roles(index))
    })?;
    Ok(account)
}

/// Adds users to the account that the request was sent for.
pub(super) fn add_users(
    command: &mut Command<'_>,
    row: &RequestRow,
    request: &AddUsersRequest,
    completion: &Completion,
) -> Result<AccountId, Error> {
    let target = Target::of_request(command.connection, row)?;
    let mut checker = Checker::default();
    target.report_members(request.users(), &mut checker);
    checker.problems.extend(completion.report_misplaced(request.users().len(), false, &[], &[]));
    checker.finish(Some(()))?;
    let persons = people(command, request.users())?;
    let account = &target.account;
    let place = Place { account: account.id, name: &account.name, language: &account.language };
    place_people(command, &place, request.users(), &persons, |index| {
        completion.roles.get(index).copied().flatten().unwrap_or(Role::Requester)
    })?;
    Ok(account.id)
}

/// The account in which people are given a place.
struct Place<'a> {
    account: AccountId,
    name: &'a str,
    language: &'a Locale,
}

/// Gives each person a place in the account, and tells them.
fn place_people(
    command: &mut Command<'_>,
    place: &Place<'_>,
    wanted: &[NewUser],
    persons: &[UserRow],
    role: impl Fn(usize) -> Role,
) -> Result<(), Error> {
    let mut contacts = Vec::with_capacity(persons.len());
    for (index, (person, user)) in persons.iter().zip(wanted).enumerate() {
        let contact = ContactRow {
            desk_id: command.desk,
            id: command.draw.id(),
            account_id: place.account,
            user_id: person.id,
            role: role(index),
            job_title: user.job_title().as_str().to_owned(),
            created_at: command.now,
            ended_at: None,
            version: 1,
        };
        let facts = json!({
            "fields": ["role", "job_title"], "account": place.account, "user": person.id, "role": contact.role,
            "job_title": contact.job_title,
        });
        command.record(Event::new("create_contact", Subject::Contact(contact.id), 1, facts));
        contacts.push(contact);
    }
    accounts::insert_contacts(command.connection, &contacts)?;
    let (name, language) = (place.name.to_owned(), place.language.clone());
    let activate = Mail::Activate { account: name.clone(), language: language.clone() };
    welcome(command, persons, &activate, &Mail::AccountAdded { account: name, language })
}

/// The users of the request: those known already as they are (rule Q7), the others created.
fn people(command: &mut Command<'_>, wanted: &[NewUser]) -> Result<Vec<UserRow>, Error> {
    let keys: Vec<&str> = wanted.iter().map(|user| user.email().key()).collect();
    let mut known: HashMap<String, UserRow> = users::by_email_keys(command.connection, command.desk, &keys)?
        .into_iter()
        .map(|user| (user.email_key.clone(), user))
        .collect();
    report_suspended(&known, wanted)?;
    let mut persons = Vec::with_capacity(wanted.len());
    let mut created = Vec::new();
    for user in wanted {
        if let Some(known) = known.remove(user.email().key()) {
            persons.push(known);
            continue;
        }
        let person = UserRow {
            desk_id: command.desk,
            id: command.draw.id(),
            email_key: user.email().key().to_owned(),
            email: user.email().as_typed().to_owned(),
            first_name: user.first_name().as_str().to_owned(),
            last_name: user.last_name().as_str().to_owned(),
            language: user.language().clone(),
            time_zone: user.time_zone(),
            activation: Activation::Invited,
            created_at: command.now,
            version: 1,
            state: UserState::Active,
        };
        command.new_owner(*person.id.as_bytes())?;
        command.record(user_created(&person));
        created.push(person.clone());
        persons.push(person);
    }
    users::insert(command.connection, &created)?;
    Ok(persons)
}

/// A suspended user is given no place. The agent is told, who can restore the user; a dealer is told nothing of people whom
/// other dealerships know, so this is not asked when a request is sent.
fn report_suspended(known: &HashMap<String, UserRow>, wanted: &[NewUser]) -> Result<(), Error> {
    let mut checker = Checker::default();
    let list = Path::Root.member("users");
    for (row, user) in wanted.iter().enumerate() {
        if known.get(user.email().key()).is_some_and(|known| known.state == UserState::Suspended) {
            checker.report(&list.index(row).member("email"), ProblemCode::UserSuspended, Args::none());
        }
    }
    Ok(checker.finish(Some(()))?)
}

fn create_account(
    command: &mut Command<'_>,
    row: &RequestRow,
    request: &NewAccountRequest,
    administrator: Option<UserId>,
    reference: Option<AccountReference>,
) -> Result<AccountId, Error> {
    let wanted = request.account();
    let account = AccountRow {
        desk_id: command.desk,
        id: command.draw.id(),
        name: wanted.name().as_str().to_owned(),
        name_folded: fold(wanted.name().as_str()),
        state: AccountState::Active,
        language: wanted.language().clone(),
        country: wanted.country(),
        street: wanted.address().street().to_owned(),
        postal_code: wanted.address().postal_code().to_owned(),
        city: wanted.address().city().to_owned(),
        region: wanted.address().region().map(str::to_owned),
        notes: wanted.notes().map(|notes| notes.as_str().to_owned()),
        dealership_id: row.dealership_id,
        administrator_id: administrator,
        reference_key: reference.as_ref().map(|reference| fold(reference.as_str())),
        reference: reference.map(|reference| reference.as_str().to_owned()),
        created_at: command.now,
        version: 1,
        name_key: sort_key(command.settings.language(), wanted.name().as_str()),
        time_zone: command.settings.time_zone(),
        data_centre: None,
        awaited: None,
    };
    accounts::insert(command.connection, &account)?;
    let subscription = Subscription::new(command.settings.service.term);
    subscription::insert(command.connection, &SubscriptionRow::new(command.desk, account.id, &subscription))?;
    command.new_owner(*account.id.as_bytes())?;
    let mut facts = given(&["name", "language", "country", "address", "notes", "administrator"]);
    if let Some(facts) = facts.as_object_mut() {
        facts.insert("request".to_owned(), json!(row.id));
        facts.insert("state".to_owned(), json!(account.state));
        facts.insert("administrator".to_owned(), json!(administrator));
        facts.insert("dealership".to_owned(), json!(account.dealership_id));
        if let (Some(reference), Some(fields)) =
            (&account.reference, facts.get_mut("fields").and_then(serde_json::Value::as_array_mut))
        {
            fields.push(json!("reference"));
            facts.insert("reference".to_owned(), json!(reference));
        }
    }
    let event = Event::new("create_account", Subject::Account(account.id), 1, facts);
    command.record(event.with_personal(json!({
        "name": account.name,
        "language": account.language,
        "country": account.country,
        "address": wanted.address().to_draft(),
        "notes": account.notes,
    })));
    Ok(account.id)
}
