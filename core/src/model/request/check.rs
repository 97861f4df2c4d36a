//! The checks of a request for a new account (rule Q4): all problems at once, each at its place.

use std::collections::HashMap;

use super::draft::RequestKind;
use super::new_account::{NewAccount, NewAccountRequest, NewUser};
use crate::model::form::{Pack, Path, Problem, ProblemCode};
use crate::model::people::{AccountName, Email};
use crate::model::place::{PostalAddress, RawAddress};
use crate::model::text::ValueError;
use crate::{Arg, Args};

/// What was given for one text.
#[derive(Clone, Copy, Default)]
pub(crate) enum Given<'a> {
    /// Nothing, or `null`.
    #[default]
    Absent,
    /// A text, unchecked.
    Text(&'a str),
    /// Something that a problem has been written about already.
    Faulty,
}

impl<'a> From<&'a Option<String>> for Given<'a> {
    fn from(text: &'a Option<String>) -> Self {
        text.as_deref().map_or(Self::Absent, Self::Text)
    }
}

impl Given<'_> {
    pub(super) fn owned(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.to_owned()),
            Self::Absent | Self::Faulty => None,
        }
    }
}

/// A draft of which nothing is owned: the common form of typed drafts and of JSON.
#[derive(Default)]
pub(crate) struct RawDraft<'a> {
    pub(crate) kind: Given<'a>,
    pub(crate) account: RawAccount<'a>,
    /// None where a problem about the list as a whole has been written already.
    pub(crate) users: Option<Vec<RawUser<'a>>>,
}

#[derive(Clone, Copy, Default)]
pub(crate) struct RawAccount<'a> {
    pub(crate) existing: bool,
    pub(crate) name: Given<'a>,
    pub(crate) language: Given<'a>,
    pub(crate) country: Given<'a>,
    pub(crate) address: RawAddress<'a>,
    pub(crate) notes: Given<'a>,
}

impl RawAccount<'_> {
    pub(crate) const FAULTY: Self = Self {
        existing: false,
        name: Given::Faulty,
        language: Given::Faulty,
        country: Given::Faulty,
        address: RawAddress::FAULTY,
        notes: Given::Faulty,
    };
}

#[derive(Clone, Copy, Default)]
pub(crate) struct RawUser<'a> {
    pub(crate) email: Given<'a>,
    pub(crate) first_name: Given<'a>,
    pub(crate) last_name: Given<'a>,
    pub(crate) job_title: Given<'a>,
    pub(crate) language: Given<'a>,
    pub(crate) time_zone: Given<'a>,
}

impl RawUser<'_> {
    pub(crate) const FAULTY: Self = Self {
        email: Given::Faulty,
        first_name: Given::Faulty,
        last_name: Given::Faulty,
        job_title: Given::Faulty,
        language: Given::Faulty,
        time_zone: Given::Faulty,
    };
}

/// Collects problems while values are read one by one.
#[derive(Default)]
pub(crate) struct Checker {
    pub(crate) problems: Vec<Problem>,
}

impl Checker {
    pub(crate) fn report(&mut self, path: &Path<'_>, code: ProblemCode, args: Args) {
        self.problems.push(Problem::new(path.pointer(), code, args));
    }

    /// The value, or None after a problem has been written.
    pub(crate) fn required<'a, T>(
        &mut self,
        given: Given<'a>,
        parent: &Path<'_>,
        name: &str,
        parse: impl FnOnce(&'a str) -> Result<T, ValueError>,
    ) -> Option<T> {
        let parsed = match given {
            Given::Text(text) => parse(text),
            Given::Absent => Err(ValueError::bare(ProblemCode::Required)),
            Given::Faulty => return None,
        };
        parsed.map_err(|error| self.problems.push(Problem::of_value(parent.member(name).pointer(), error))).ok()
    }

    /// The value if there is one; None only after a problem has been written.
    #[allow(clippy::option_option, reason = "the outer one tells a problem from nothing given, as in `required`")]
    pub(crate) fn optional<'a, T>(
        &mut self,
        given: Given<'a>,
        parent: &Path<'_>,
        name: &str,
        parse: impl FnOnce(&'a str) -> Result<T, ValueError>,
    ) -> Option<Option<T>> {
        match given {
            Given::Absent => Some(None),
            Given::Text(text) if text.trim().is_empty() => Some(None),
            _ => self.required(given, parent, name, parse).map(Some),
        }
    }

    /// The value when there was no problem at all; else the problems in the order of the form.
    pub(crate) fn finish<T>(mut self, value: Option<T>) -> Result<T, Vec<Problem>> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => {
                Problem::sort(&mut self.problems);
                Err(self.problems)
            }
        }
    }
}

/// Checks a draft; `problems` are those that its reading found already.
pub(crate) fn check(
    pack: &Pack,
    raw: &RawDraft<'_>,
    problems: Vec<Problem>,
) -> Result<NewAccountRequest, Vec<Problem>> {
    let mut checker = Checker { problems };
    if !is_supported(raw.kind, &mut checker) {
        // What else would be right depends on a type of request that is not there.
        return checker.finish(None);
    }
    let account = account(pack, &raw.account, &mut checker);
    let users = raw.users.as_ref().and_then(|rows| users(pack, rows, &mut checker));
    let request = account.and_then(|account| Some(NewAccountRequest { account, users: users? }));
    checker.finish(request)
}

/// False where the form of the request is unknown; a missing or mistaken type leaves the one form there is.
pub(super) fn is_supported(kind: Given<'_>, checker: &mut Checker) -> bool {
    let path = Path::Root.member("kind");
    let allowed = || {
        let names = RequestKind::ALL.iter().map(|kind| kind.as_str().into()).collect();
        Args::none().with("allowed", Arg::List(names))
    };
    match kind {
        Given::Text("modify") => checker.report(&path, ProblemCode::UnsupportedKind, allowed()),
        Given::Absent | Given::Text("") => checker.report(&path, ProblemCode::Required, Args::none()),
        Given::Text(text) if RequestKind::ALL.iter().all(|kind| kind.as_str() != text) => {
            checker.report(&path, ProblemCode::UnknownOption, allowed());
        }
        Given::Text(_) | Given::Faulty => {}
    }
    !matches!(kind, Given::Text("modify"))
}

fn account(pack: &Pack, raw: &RawAccount<'_>, checker: &mut Checker) -> Option<NewAccount> {
    let path = Path::Root.member("account");
    if raw.existing {
        checker.report(&path.member("existing"), ProblemCode::UnsupportedExisting, Args::none());
        return None;
    }
    let name = checker.required(raw.name, &path, "name", str::parse::<AccountName>);
    let language = checker.required(raw.language, &path, "language", |text| pack.language(text));
    // The address is checked by the rules of the country that was given, served or not.
    let country = checker.required(raw.country, &path, "country", |text| pack.country(text));
    let served = country.filter(|&country| {
        let refusal = pack.refusal_of(country);
        let served = refusal.is_none();
        if let Some(error) = refusal {
            checker.problems.push(Problem::of_value(path.member("country").pointer(), error));
        }
        served
    });
    let address = PostalAddress::read(country, &raw.address, &path.member("address"), checker);
    let notes = checker.optional(raw.notes, &path, "notes", str::parse);
    Some(NewAccount { name: name?, language: language?, country: served?, address: address?, notes: notes? })
}

fn users(pack: &Pack, rows: &[RawUser<'_>], checker: &mut Checker) -> Option<Vec<NewUser>> {
    let path = Path::Root.member("users");
    if rows.is_empty() {
        checker.report(&path, ProblemCode::TooFew, Args::none().with("min", 1_usize));
        return None;
    }
    if rows.len() > NewAccountRequest::MAX_USERS {
        checker.report(&path, ProblemCode::TooMany, Args::none().with("max", NewAccountRequest::MAX_USERS));
    }
    let rows = rows.get(..NewAccountRequest::MAX_USERS).unwrap_or(rows);
    let mut emails = Vec::with_capacity(rows.len());
    for (index, raw) in rows.iter().enumerate() {
        emails.push(checker.required(raw.email, &path.index(index), "email", str::parse::<Email>));
    }
    report_duplicates(&emails, &path, checker);
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
    Some(NewUser {
        email: email?,
        first_name: first_name?,
        last_name: last_name?,
        job_title: job_title?,
        language: language?,
        time_zone: time_zone?,
    })
}

fn report_duplicates(emails: &[Option<Email>], path: &Path<'_>, checker: &mut Checker) {
    if emails.len() < 2 {
        return;
    }
    let mut first = HashMap::with_capacity(emails.len());
    for (index, email) in emails.iter().enumerate() {
        let Some(email) = email else { continue };
        let earlier = *first.entry(email.key()).or_insert(index);
        if earlier != index {
            let args = Args::none()
                .with("row", earlier.saturating_add(1))
                .with("other", path.index(earlier).member("email").pointer());
            checker.report(&path.index(index).member("email"), ProblemCode::DuplicateEmail, args);
        }
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
