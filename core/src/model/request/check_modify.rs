//! The checks of a request to modify an account and its users (rules Q1, Q4): each new value by itself. What depends on
//! the values that stay, only the store can tell.

use std::collections::HashMap;

use super::check::{bounded, is_served, report_duplicates};
use super::checker::Checker;
use super::modification::{AccountChanges, Change, ModifyRequest, UserChanges};
use super::raw::{Given, RawAccount, RawDraft, RawUser};
use super::{AccountRequest, AccountSelector};
use crate::Args;
use crate::model::form::{Pack, Path, ProblemCode};
use crate::model::people::Email;
use crate::model::place::{Country, PostalAddress, postal_code};
use crate::model::text::{Lines, clean};

pub(super) fn modify(pack: &Pack, raw: &RawDraft<'_>, checker: &mut Checker) -> Option<AccountRequest> {
    let path = Path::Root.member("account");
    let account = AccountSelector::read(&raw.account, raw.account.current_name, "current_name", &path, checker);
    let changes = account_changes(pack, &raw.account, &path, checker);
    let users = raw.users.as_ref().and_then(|rows| users(pack, rows, raw.modify_users, checker));
    let request = ModifyRequest { account: account?, changes: changes?, users: users? };
    if request.changes.is_empty() && request.users.is_empty() {
        checker.report(&path, ProblemCode::NoChange, Args::none());
    }
    Some(request.into())
}

fn account_changes(
    pack: &Pack,
    raw: &RawAccount<'_>,
    path: &Path<'_>,
    checker: &mut Checker,
) -> Option<AccountChanges> {
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
            .map(|region| region.map_or(Change::Keep, Change::Set)),
        given => checker.clearable(given, &place, "region", text(PostalAddress::MAX_CITY)),
    };
    let notes = checker.clearable(raw.notes, path, "notes", str::parse);
    Some(AccountChanges {
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

fn users(pack: &Pack, rows: &[RawUser<'_>], shown: bool, checker: &mut Checker) -> Option<Vec<UserChanges>> {
    let path = Path::Root.member("users");
    if !shown {
        let switch = Path::Root.member("modify_users");
        let faulty = checker.problems.iter().any(|problem| problem.path() == "/modify_users");
        if !rows.is_empty() && !faulty {
            checker.report(&switch, ProblemCode::UsersHidden, Args::none());
        }
        return Some(Vec::new());
    }
    let rows = bounded(rows, &path, checker)?;
    let mut current = Vec::with_capacity(rows.len());
    let mut wanted = Vec::with_capacity(rows.len());
    for (index, raw) in rows.iter().enumerate() {
        let path = path.index(index);
        current.push(checker.required(raw.current_email, &path, "current_email", str::parse::<Email>));
        wanted.push(checker.edited(raw.email, &path, "email", str::parse::<Email>));
    }
    report_duplicates(&current, "current_email", &path, checker);
    let new: Vec<Option<Email>> = wanted.iter().map(|email| email.clone().flatten()).collect();
    report_duplicates(&new, "email", &path, checker);
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
    let first_name = checker.edited(raw.first_name, path, "first_name", str::parse);
    let last_name = checker.edited(raw.last_name, path, "last_name", str::parse);
    let job_title = checker.edited(raw.job_title, path, "job_title", |text| pack.job_title(text));
    let language = checker.edited(raw.language, path, "language", |text| pack.language(text));
    let time_zone = checker.edited(raw.time_zone, path, "time_zone", |text| pack.time_zone(text));
    if raw.remove_access && changed {
        checker.report(&path.member("remove_access"), ProblemCode::RemovalWithChanges, Args::none());
    }
    if !raw.remove_access && !changed && !matches!(raw.current_email, Given::Faulty) {
        checker.report(path, ProblemCode::NoChange, Args::none());
    }
    Some(UserChanges {
        current_email: current_email?,
        email: email?,
        first_name: first_name?,
        last_name: last_name?,
        job_title: job_title?,
        language: language?,
        time_zone: time_zone?,
        remove_access: raw.remove_access,
    })
}

/// Reports each new address that is the current one of a user of the draft: one's own is no change, another's is taken.
fn report_belonging(current: &[Option<Email>], new: &[Option<Email>], path: &Path<'_>, checker: &mut Checker) {
    let rows: HashMap<&str, usize> =
        current.iter().enumerate().filter_map(|(row, email)| Some((email.as_ref()?.key(), row))).collect();
    for (index, email) in new.iter().enumerate() {
        let Some(owner) = email.as_ref().and_then(|email| rows.get(email.key())) else { continue };
        let place = path.index(index);
        if *owner == index {
            checker.report(&place.member("email"), ProblemCode::NoChange, Args::none());
        } else {
            let args = Args::none()
                .with("row", owner.saturating_add(1))
                .with("other", path.index(*owner).member("current_email").pointer());
            checker.report(&place.member("email"), ProblemCode::DuplicateEmail, args);
        }
    }
}
