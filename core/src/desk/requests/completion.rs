//! Completing a request: account, users, contacts and their mails, in one transaction (rule Q7).

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::submission::recheck;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::{Command, given};
use crate::desk::mail::Mail;
use crate::desk::people::user_created;
use crate::desk::welcome::welcome;
use crate::error::Error;
use crate::label::sort_key;
use crate::model::account::{AccountState, fold};
use crate::model::desk::allowed;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::people::Activation;
use crate::model::request::{NewAccountRequest, NewUser, RequestDraft, Shape};
use crate::model::role::Role;
use crate::store::StoreFault;
use crate::store::account::{self as accounts, AccountRow, ContactRow};
use crate::store::request::RequestRow;
use crate::store::user::{self as users, UserRow};
use crate::{AccountId, Args, UserId};

/// What the agent decides when a request is completed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Completion {
    /// The role of each user, in the order of the request; absent means `manager` for the first user of a new account
    /// and `requester` for the others (rule Q7).
    pub roles: Vec<Option<Role>>,
}

const SHAPE: Shape = Shape::Object(&[("roles", Shape::List(&Shape::OptionalText))]);

impl Completion {
    /// Reads it from JSON.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types; `unknown_option` for
    /// a role that there is not.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Wire {
            roles: Vec<Option<String>>,
        }
        let wire: Wire = SHAPE.read(json, RequestDraft::MAX_BYTES)?;
        let list = Path::Root.member("roles");
        let mut problems = Vec::new();
        let mut roles = Vec::with_capacity(wire.roles.len());
        for (index, role) in wire.roles.into_iter().enumerate() {
            let role = role.map(|name| name.parse::<Role>());
            if let Some(Err(_)) = role {
                let options = allowed(Role::ALL.iter().map(|role| role.as_str()));
                problems.push(Problem::new(list.index(index).pointer(), ProblemCode::UnknownOption, options));
            }
            roles.push(role.and_then(Result::ok));
        }
        if problems.is_empty() { Ok(Self { roles }) } else { Err(problems) }
    }
}

/// Creates what the request asks for and returns the account.
pub(super) fn apply(command: &mut Command<'_>, row: &RequestRow, completion: &Completion) -> Result<AccountId, Error> {
    let draft =
        RequestDraft::from_json(row.draft.as_bytes()).map_err(|_| StoreFault::row("account_requests", "draft"))?;
    let request = recheck(command, row, &draft)?;
    if completion.roles.len() > request.users().len() {
        let max = Args::none().with("max", request.users().len());
        return Err(vec![Problem::new(Path::Root.member("roles").pointer(), ProblemCode::TooMany, max)].into());
    }
    let persons = people(command, request.users())?;
    let account = create_account(command, row, &request, persons.first().map(|person| person.id))?;
    let mut contacts = Vec::with_capacity(persons.len());
    for (index, (person, user)) in persons.iter().zip(request.users()).enumerate() {
        let default = if index == 0 { Role::Manager } else { Role::Requester };
        let contact = ContactRow {
            desk_id: command.desk,
            id: command.draw.id(),
            account_id: account,
            user_id: person.id,
            role: completion.roles.get(index).copied().flatten().unwrap_or(default),
            job_title: user.job_title().as_str().to_owned(),
            created_at: command.now,
            version: 1,
        };
        let facts = json!({
            "fields": ["role", "job_title"], "account": account, "user": person.id, "role": contact.role,
            "job_title": contact.job_title,
        });
        command.record(Event::new("create_contact", Subject::Contact(contact.id), 1, facts));
        contacts.push(contact);
    }
    accounts::insert_contacts(command.connection, &contacts)?;
    let (name, language) = (request.account().name().as_str().to_owned(), request.account().language().clone());
    let activate = Mail::Activate { account: name.clone(), language: language.clone() };
    welcome(command, &persons, &activate, &Mail::AccountAdded { account: name, language })?;
    Ok(account)
}

/// The users of the request: those known already as they are (rule Q7), the others created.
fn people(command: &mut Command<'_>, wanted: &[NewUser]) -> Result<Vec<UserRow>, Error> {
    let keys: Vec<&str> = wanted.iter().map(|user| user.email().key()).collect();
    let mut known: HashMap<String, UserRow> = users::by_email_keys(command.connection, command.desk, &keys)?
        .into_iter()
        .map(|user| (user.email_key.clone(), user))
        .collect();
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
        };
        command.new_owner(*person.id.as_bytes())?;
        command.record(user_created(&person));
        created.push(person.clone());
        persons.push(person);
    }
    users::insert(command.connection, &created)?;
    Ok(persons)
}

fn create_account(
    command: &mut Command<'_>,
    row: &RequestRow,
    request: &NewAccountRequest,
    administrator: Option<UserId>,
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
        created_at: command.now,
        version: 1,
        name_key: sort_key(command.settings.language(), wanted.name().as_str()),
    };
    accounts::insert(command.connection, &account)?;
    command.new_owner(*account.id.as_bytes())?;
    let mut facts = given(&["name", "language", "country", "address", "notes", "administrator"]);
    if let Some(facts) = facts.as_object_mut() {
        facts.insert("request".to_owned(), json!(row.id));
        facts.insert("state".to_owned(), json!(account.state));
        facts.insert("administrator".to_owned(), json!(administrator));
        facts.insert("dealership".to_owned(), json!(account.dealership_id));
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
