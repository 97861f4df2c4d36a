//! Changing a person on the way of an account: in every account where that person has a place (rules A7, P4).

use serde_json::json;

use super::command::Command;
use super::invitations::is_to_confirm;
use super::places::{Places, keep_person};
use super::welcome::confirm_emails;
use crate::error::Error;
use crate::model::form::{Problem, ProblemCode};
use crate::model::people::{Activation, CheckedUserUpdate, Email};
use crate::model::role::Standing;
use crate::store::user::{self as users, UserRow};
use crate::{AccountId, Args};

/// Changes a person who has a place in `account`. A new e-mail address is activated again, and the old one is told.
pub(super) fn change_person(
    command: &mut Command<'_>,
    before: UserRow,
    update: &CheckedUserUpdate,
    account: AccountId,
    places: &Places,
) -> Result<UserRow, Error> {
    check(command, &before, update, places)?;
    let mut after = before.clone();
    after.set_named(before.named().edited(update));
    if let Some(language) = &update.language {
        after.language = language.clone();
    }
    if let Some(zone) = update.time_zone {
        after.time_zone = zone;
    }
    if let Some(email) = &update.email {
        after.set_email(email);
    }
    let about = json!({ "account": account, "accounts": places.accounts(before.id) });
    let after = keep_person(command, &before, after, &about)?;
    if after.email_key != before.email_key {
        confirm_emails(command, &[(before, after.clone())])?;
    }
    command.concerns(after.id);
    Ok(after)
}

/// Reports what of the person cannot be changed.
fn check(
    command: &mut Command<'_>,
    before: &UserRow,
    update: &CheckedUserUpdate,
    places: &Places,
) -> Result<(), Error> {
    let mut problems = Vec::new();
    if let Some(email) = &update.email {
        problems.extend(email_problem(command, before, email)?.map(|code| at("/email", code)));
    }
    // Who is on the staff is not changed on the way of a customer's account: an address could hand the desk over.
    if places.is_staff(before.id) {
        problems.push(at("", ProblemCode::StaffMember));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}

/// Why the person cannot have this address, if so. That the desk knows an address is told to staff alone.
pub(super) fn email_problem(
    command: &mut Command<'_>,
    before: &UserRow,
    email: &Email,
) -> Result<Option<ProblemCode>, Error> {
    let owner = users::by_email_keys(command.connection, command.desk, &[email.key()])?.pop();
    // An address that was changed and not confirmed can be corrected: it may have been mistyped.
    let was_active = before.activation == Activation::Active || is_to_confirm(command, before)?;
    Ok(match (owner, &command.standing) {
        _ if !was_active => Some(ProblemCode::NotActivated),
        (Some(owner), _) if owner.id == before.id => Some(ProblemCode::SameEmail),
        (Some(_), Standing::Contact { .. }) => Some(ProblemCode::EmailUnavailable),
        (Some(_), Standing::Staff { .. } | Standing::Host) => Some(ProblemCode::EmailTaken),
        (None, _) => None,
    })
}

fn at(path: &str, code: ProblemCode) -> Problem {
    Problem::new(path.to_owned(), code, Args::none())
}
