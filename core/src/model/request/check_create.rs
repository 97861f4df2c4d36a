//! The checks of a request for a new account, or for users of an existing one (rule Q4).

use super::check::{bounded, is_served, report_duplicates};
use super::checker::Checker;
use super::new_account::{AddUsersRequest, NewAccount, NewAccountRequest, NewUser};
use super::raw::{Given, RawAccount, RawDraft, RawUser, Switch};
use super::{AccountRequest, AccountSelector};
use crate::Args;
use crate::model::field::{FieldSubject, new_values};
use crate::model::form::{Pack, Path, ProblemCode};
use crate::model::people::{AccountName, Email};
use crate::model::place::PostalAddress;

/// A new account with its users, or users for an existing account.
pub(super) fn create(pack: &Pack, raw: &RawDraft<'_>, checker: &mut Checker) -> Option<AccountRequest> {
    let path = Path::Root.member("account");
    if raw.account.existing.is_on() {
        let account = AccountSelector::read(&raw.account, raw.account.name, "name", &path, checker);
        let users = raw.users.as_ref().and_then(|rows| users(pack, rows, checker));
        return Some(AddUsersRequest { account: account?, users: users? }.into());
    }
    let is_named = |given| matches!(given, Given::Text(text) if !text.trim().is_empty());
    if (is_named(raw.account.id) || is_named(raw.account.reference)) && raw.account.existing == Switch::Off {
        // To leave them out in silence would create a second account beside the one that is meant.
        checker.report(&path.member("existing"), ProblemCode::ReferenceHidden, Args::none());
    }
    let account = account(pack, &raw.account, &path, checker);
    let users = raw.users.as_ref().and_then(|rows| users(pack, rows, checker));
    Some(NewAccountRequest { account: account?, users: users? }.into())
}

fn account(pack: &Pack, raw: &RawAccount<'_>, path: &Path<'_>, checker: &mut Checker) -> Option<NewAccount> {
    let name = checker.required(raw.name, path, "name", str::parse::<AccountName>);
    let language = checker.required(raw.language, path, "language", |text| pack.language(text));
    // The address is checked by the rules of the country that was given, served or not.
    let country = checker.required(raw.country, path, "country", |text| pack.country(text));
    let served = country.filter(|&country| is_served(pack, country, path, checker));
    let address = PostalAddress::read(country, &raw.address, &path.member("address"), checker);
    let notes = checker.optional(raw.notes, path, "notes", str::parse);
    let custom = new_values(pack.fields_of(FieldSubject::Account), raw.custom, path, checker);
    Some(NewAccount {
        name: name?,
        language: language?,
        country: served?,
        address: address?,
        notes: notes?,
        custom: custom?,
    })
}

fn users(pack: &Pack, rows: &[RawUser<'_>], checker: &mut Checker) -> Option<Vec<NewUser>> {
    let path = Path::Root.member("users");
    let rows = bounded(rows, &path, checker)?;
    let mut emails = Vec::with_capacity(rows.len());
    for (index, raw) in rows.iter().enumerate() {
        emails.push(checker.required(raw.email, &path.index(index), "email", str::parse::<Email>));
    }
    report_duplicates(&emails, "email", ProblemCode::DuplicateEmail, &path, checker);
    let mut users = Vec::with_capacity(rows.len());
    for ((index, raw), email) in rows.iter().enumerate().zip(emails) {
        users.extend(user(pack, raw, email, &path.index(index), checker));
    }
    Some(users)
}

fn user(
    pack: &Pack,
    raw: &RawUser<'_>,
    email: Option<Email>,
    path: &Path<'_>,
    checker: &mut Checker,
) -> Option<NewUser> {
    let first_name = checker.required(raw.first_name, path, "first_name", str::parse);
    let last_name = checker.required(raw.last_name, path, "last_name", str::parse);
    let job_title = checker.required(raw.job_title, path, "job_title", |text| pack.job_title(text));
    let language = checker.required(raw.language, path, "language", |text| pack.language(text));
    let time_zone = checker.required(raw.time_zone, path, "time_zone", |text| pack.time_zone(text));
    let custom = new_values(pack.fields_of(FieldSubject::Contact), raw.custom, path, checker);
    Some(NewUser {
        email: email?,
        first_name: first_name?,
        last_name: last_name?,
        job_title: job_title?,
        language: language?,
        time_zone: time_zone?,
        custom: custom?,
    })
}

#[cfg(test)]
#[path = "check_create_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "check_existing_tests.rs"]
mod existing_tests;
