//! Opening the account that a request asks for, and adding users to one (rule Q7).

use std::collections::HashMap;

use super::completion::Completion;
use super::existing::Target;
use crate::desk::accounts::{Opening, is_held, open, report_reference, takes_people};
use crate::desk::command::Command;
use crate::desk::people::new_person;
use crate::desk::places::{NewPlace, give_places};
use crate::desk::registrations::settle;
use crate::desk::welcome::{greet, welcome_to};
use crate::error::Error;
use crate::model::account::Destinations;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::people::{AccountReference, Channels, UserState};
use crate::model::request::{AddUsersRequest, Checker, NewAccountRequest, NewUser};
use crate::model::role::Role;
use crate::model::subscription::Renewal;
use crate::store::account::AccountRow;
use crate::store::request::RequestRow;
use crate::store::user::{self as users, Named, UserRow};
use crate::{AccountId, Args};

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
        problems.extend(report_reference(command, reference)?);
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let persons = people(command, request.users())?;
    let wanted = request.account();
    let opening = Opening {
        name: wanted.name(),
        reference: reference.as_ref(),
        language: wanted.language(),
        country: wanted.country(),
        address: Some(wanted.address()),
        // The dealership's, else the desk's.
        time_zone: row.time_zone,
        notes: wanted.notes(),
        dealership: row.dealership_id,
        administrator: persons.first().map(|person| person.id),
        term: command.settings.service.term,
        renewal: Renewal::default(),
        request: Some(row.id),
        features: None,
        currency: None,
        destinations: &Destinations::default(),
        welcome: command.settings.welcome,
        custom: wanted.values(),
    };
    let account = open(command, &opening)?;
    let roles = |index| if index == 0 { Role::Manager } else { Role::Requester };
    place_people(command, &account, request.users(), &persons, |index| {
        completion.roles.get(index).copied().flatten().unwrap_or_else(|| roles(index))
    })?;
    if command.settings.welcome && !is_held(&account) {
        greet(command, &account, &persons)?;
    }
    Ok(account.id)
}

/// Adds users to the account that the request was sent for.
pub(super) fn add_users(
    command: &mut Command<'_>,
    row: &RequestRow,
    request: &AddUsersRequest,
    completion: &Completion,
) -> Result<AccountId, Error> {
    let target = Target::of_request(command.connection, row)?;
    takes_people(&target.account)?;
    let mut checker = Checker::default();
    target.report_members(request.users(), &mut checker);
    checker.problems.extend(completion.report_misplaced(request.users().len(), false, &[], &[]));
    checker.finish(Some(()))?;
    let persons = people(command, request.users())?;
    place_people(command, &target.account, request.users(), &persons, |index| {
        completion.roles.get(index).copied().flatten().unwrap_or(Role::Requester)
    })?;
    Ok(target.account.id)
}

/// Gives each person a place in the account, and tells them, unless the account waits for the host.
fn place_people(
    command: &mut Command<'_>,
    account: &AccountRow,
    wanted: &[NewUser],
    persons: &[UserRow],
    role: impl Fn(usize) -> Role,
) -> Result<(), Error> {
    let place = |(index, (person, user)): (usize, (&UserRow, &NewUser))| NewPlace {
        user: person.id,
        role: role(index),
        job_title: user.job_title().as_str().to_owned(),
        // Who is brought by a request needs no channel (rule Q7).
        channels: Channels::default(),
        services: None,
        custom: user.values().clone(),
    };
    settle(command, account, persons)?;
    give_places(command, account.id, persons.iter().zip(wanted).enumerate().map(place).collect())?;
    if is_held(account) { Ok(()) } else { welcome_to(command, account, persons) }
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
        let named = Named::by_parts(user.first_name(), user.last_name());
        let person = new_person(command, user.email(), named, user.language().clone(), user.time_zone())?;
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
