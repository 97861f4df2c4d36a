//! The checks of a request to modify an account and its users (rules Q1, Q4): each new value by itself. What depends on
//! the values that stay, only the store can tell.

use std::collections::HashMap;

use super::check::{bounded, is_served, other_row, report_duplicates};
use super::checker::Checker;
use super::modification::{AccountChanges, Edited, ModifyRequest, PersonChanges, UserChanges};
use super::raw::{RawAccount, RawDraft, RawUser, Switch};
use super::{AccountRequest, AccountSelector};
use crate::Args;
use crate::model::form::{Pack, Path, ProblemCode};
use crate::model::people::Email;
use crate::model::place::{Country, PostalAddress, postal_code};
use crate::model::text::{Lines, clean};

pub(super) fn modify(pack: &Pack, raw: &RawDraft<'_>, checker: &mut Checker) -> Option<AccountRequest> {
    let path = Path::Root.member("account");
    let account = AccountSelector::read(&raw.account, raw.account.current_name, "current_name", &path, checker);
    let changes = AccountChanges::read(pack, &raw.account, &path, checker);
    let users = raw.users.as_ref().and_then(|rows| users(pack, rows, raw.modify_users, checker));
    if let (Some(changes), Some([])) = (&changes, users.as_deref())
        && changes.is_empty()
        && raw.modify_users == Switch::Off
    {
        checker.report(&path, ProblemCode::NoChange, Args::none());
    }
    Some(ModifyRequest { account: account?, changes: changes?, users: users? }.into())
}

impl AccountChanges {
    /// The changes, each checked by itself; None only after a problem has been written.
    pub(crate) fn read(pack: &Pack, raw: &RawAccount<'_>, path: &Path<'_>, checker: &mut Checker) -> Option<Self> {
        let name = checker.edited(raw.name, path, "name", str::parse);
        let language = checker.edited(raw.language, path, "language", |text| pack.language(text));
        let country = checker.edited(raw.country, path, "country", |text| pack.country(text));
        // Where the country stays, the store checks the code by its rules.
        let named = country.flatten();
        let served = named.is_none_or(|country| is_served(pack, country, path, checker));
        let country = country.filter(|_| served);
        let place = path.member("address");
        let text = |max| move |text| clean(text, max, Lines::One).map(Into::into);
        let street = checker.edited(raw.address.street, &place, "street", text(PostalAddress::MAX_STREET));
        let code = |text| postal_code(named, text).map(Into::into);
        let code = checker.edited(raw.address.postal_code, &place, "postal_code", code);
        let city = checker.edited(raw.address.city, &place, "city", text(PostalAddress::MAX_CITY));
        let region = match raw.address.region {
            given if named.is_some_and(Country::has_region) => checker
                .edited(given, &place, "region", text(PostalAddress::MAX_CITY))
                .map(|region| region.map_or(Edited::Keep, Edited::Set)),
            given => checker.clearable(given, &place, "region", text(PostalAddress::MAX_CITY)),
        };
        let notes = checker.clearable(raw.notes, path, "notes", str::parse);
        Some(Self {
            name: name?,
            language: language?,
            country: country?,
            street: street?,
            postal_code: code?,
            city: city?,
            region: region?,
            notes: notes?,
        })
    }
}

impl PersonChanges {
    /// The changes, each checked by itself; None only after a problem has been written.
    fn read(pack: &Pack, raw: &RawUser<'_>, path: &Path<'_>, checker: &mut Checker) -> Option<Self> {
        let first_name = checker.edited(raw.first_name, path, "first_name", str::parse);
        let last_name = checker.edited(raw.last_name, path, "last_name", str::parse);
        let language = checker.edited(raw.language, path, "language", |text| pack.language(text));
        let time_zone = checker.edited(raw.time_zone, path, "time_zone", |text| pack.time_zone(text));
        Some(Self { first_name: first_name?, last_name: last_name?, language: language?, time_zone: time_zone? })
    }
}

/// The users' changes, none while their section is switched off; None only after a problem has been written.
fn users(pack: &Pack, rows: &[RawUser<'_>], shown: Switch, checker: &mut Checker) -> Option<Vec<UserChanges>> {
    let path = Path::Root.member("users");
    match shown {
        Switch::Off if rows.is_empty() => return Some(Vec::new()),
        Switch::Off => {
            checker.report(&Path::Root.member("modify_users"), ProblemCode::UsersHidden, Args::none());
            return None;
        }
        Switch::Faulty if rows.is_empty() => return None,
        // Whoever gives users has switched their section on.
        Switch::On | Switch::Faulty => {}
    }
    let rows = bounded(rows, &path, checker)?;
    let mut current = Vec::with_capacity(rows.len());
    let mut wanted = Vec::with_capacity(rows.len());
    for (index, raw) in rows.iter().enumerate() {
        let path = path.index(index);
        current.push(checker.required(raw.current_email, &path, "current_email", str::parse::<Email>));
        wanted.push(checker.edited(raw.email, &path, "email", str::parse::<Email>));
    }
    report_duplicates(&current, "current_email", ProblemCode::DuplicateUser, &path, checker);
    let new: Vec<Option<Email>> = wanted.iter().map(|email| email.clone().flatten()).collect();
    report_duplicates(&new, "email", ProblemCode::DuplicateEmail, &path, checker);
    report_belonging(&current, &new, &path, checker);
    let mut users = Vec::with_capacity(rows.len());
    for ((index, raw), (current_email, email)) in rows.iter().enumerate().zip(current.into_iter().zip(wanted)) {
        users.extend(user(pack, raw, current_email, email, &path.index(index), checker));
    }
    Some(users)
}

#[allow(
    clippy::option_option,
    reason = "as `Checker::edited` gives it: none after a problem, then none when unchanged"
)]
fn user(
    pack: &Pack,
    raw: &RawUser<'_>,
    current_email: Option<Email>,
    email: Option<Option<Email>>,
    path: &Path<'_>,
    checker: &mut Checker,
) -> Option<UserChanges> {
    let values = [raw.email, raw.first_name, raw.last_name, raw.job_title, raw.language, raw.time_zone];
    let changed = !values.iter().all(|given| given.is_blank());
    let person = PersonChanges::read(pack, raw, path, checker);
    let job_title = checker.edited(raw.job_title, path, "job_title", |text| pack.job_title(text));
    if changed && raw.remove_access.is_on() {
        checker.report(&path.member("remove_access"), ProblemCode::RemovalWithChanges, Args::none());
    }
    if !changed && raw.remove_access == Switch::Off {
        checker.report(path, ProblemCode::NoChange, Args::none());
    }
    Some(UserChanges {
        current_email: current_email?,
        email: email?,
        person: person?,
        job_title: job_title?,
        remove_access: raw.remove_access.is_on(),
    })
}

/// Reports each new address that a user of the draft has: one's own is no new one, and another's is taken, even where
/// that other gets a new one too, for an address is free only after its owner has left it (rule P4).
fn report_belonging(current: &[Option<Email>], new: &[Option<Email>], path: &Path<'_>, checker: &mut Checker) {
    if new.iter().all(Option::is_none) {
        return;
    }
    let mut owners = HashMap::with_capacity(current.len());
    for (row, email) in current.iter().enumerate() {
        if let Some(email) = email {
            owners.entry(email.key()).or_insert(row);
        }
    }
    for (index, (own, email)) in current.iter().zip(new).enumerate() {
        let Some(email) = email else { continue };
        let row = path.index(index);
        let place = row.member("email");
        if own.as_ref().is_some_and(|own| own.key() == email.key()) {
            checker.report(&place, ProblemCode::SameEmail, Args::none());
        } else if let Some(owner) = owners.get(email.key()) {
            checker.report(&place, ProblemCode::DuplicateEmail, other_row(path, *owner, "current_email"));
        }
    }
}

#[cfg(test)]
#[path = "check_modify_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "check_modify_rules_tests.rs"]
mod rules_tests;
