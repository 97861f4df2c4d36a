//! The drafts by which an account's administrator is replaced or modified (rule A7).

use std::fmt;

use serde::Serialize;

use crate::model::form::{Pack, Path, Problem, ProblemCode};
use crate::model::people::{Email, JobTitle, PersonName};
use crate::model::place::TimeZone;
use crate::model::request::{Checker, Edit, Given, PersonChanges, RawUser, members};
use crate::model::text::ValueError;
use crate::{Args, Locale, UserId};

/// Who is to be an account's administrator, unchecked: named by either e-mail address or id. `Debug` shows no value.
///
/// A person the desk knows keeps the name, language and time zone recorded; only of somebody new all is needed.
///
/// ```
/// use comptoir::AdministratorDraft;
/// let draft = AdministratorDraft { email: Some("ann@garage.example".into()), ..AdministratorDraft::default() };
/// assert_eq!(AdministratorDraft::from_json(br#"{"email": "ann@garage.example"}"#).unwrap(), draft);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct AdministratorDraft {
    /// The e-mail address, of somebody known or new.
    pub email: Option<String>,
    /// The id of somebody known.
    pub user: Option<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// The key of a job title.
    pub job_title: Option<String>,
    /// A language tag.
    pub language: Option<String>,
    /// The name of an IANA time zone.
    pub time_zone: Option<String>,
    /// Whether the former administrator leaves the account too, and does not stay a plain contact.
    pub remove_former: bool,
}

/// What is to change of an account's administrator, unchecked: only what is given changes, in all of the person's accounts.
/// `Debug` shows no value.
///
/// ```
/// use comptoir::UserUpdate;
/// let update = UserUpdate { first_name: "Anne".into(), ..UserUpdate::default() };
/// assert_eq!(update.to_json(), r#"{"first_name":"Anne"}"#);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct UserUpdate {
    /// The e-mail address the user is to have.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub email: Edit,
    /// Given name.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub first_name: Edit,
    /// Family name.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub last_name: Edit,
    /// A language tag.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub language: Edit,
    /// The name of an IANA time zone.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub time_zone: Edit,
}

/// A person whom the desk may know or not: what was given besides the address, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedPerson {
    pub(crate) email: Email,
    pub(crate) details: PersonDetails,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PersonDetails {
    pub(crate) first_name: Option<PersonName>,
    pub(crate) last_name: Option<PersonName>,
    pub(crate) job_title: Option<JobTitle>,
    pub(crate) language: Option<Locale>,
    pub(crate) time_zone: Option<TimeZone>,
}

/// Who is to be the administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Whom {
    User(UserId),
    Email(Email),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedAdministrator {
    pub(crate) whom: Whom,
    pub(crate) details: PersonDetails,
    pub(crate) remove_former: bool,
}

/// What changes of a user; what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CheckedUserUpdate {
    pub(crate) email: Option<Email>,
    pub(crate) person: PersonChanges,
}

const ADMINISTRATOR: &[&str] =
    &["email", "user", "first_name", "last_name", "job_title", "language", "time_zone", "remove_former"];

const USER: &[&str] = &["email", "first_name", "last_name", "language", "time_zone"];

impl AdministratorDraft {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, ADMINISTRATOR, |draft: &mut Self, name, value, path, problems| {
            let member = match name {
                "remove_former" => return draft.remove_former = members::switch(value, path, problems).is_on(),
                "email" => &mut draft.email,
                "user" => &mut draft.user,
                "first_name" => &mut draft.first_name,
                "last_name" => &mut draft.last_name,
                "job_title" => &mut draft.job_title,
                "language" => &mut draft.language,
                _ => &mut draft.time_zone,
            };
            *member = members::text(value, path, problems).owned();
        })
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts and switches always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(crate) fn check(&self, pack: &Pack) -> Result<CheckedAdministrator, Vec<Problem>> {
        let (mut checker, root) = (Checker::default(), Path::Root);
        let raw = RawUser {
            first_name: Given::from(&self.first_name),
            last_name: Given::from(&self.last_name),
            job_title: Given::from(&self.job_title),
            language: Given::from(&self.language),
            time_zone: Given::from(&self.time_zone),
            ..RawUser::default()
        };
        let whom = self.whom(&mut checker);
        let details = PersonDetails::read(pack, &raw, &root, &mut checker);
        let remove_former = self.remove_former;
        let checked = whom.zip(details);
        checker.finish(checked.map(|(whom, details)| CheckedAdministrator { whom, details, remove_former }))
    }

    fn whom(&self, checker: &mut Checker) -> Option<Whom> {
        let (root, email, user) = (Path::Root, Given::from(&self.email), Given::from(&self.user));
        if user.is_blank() {
            return checker.required(email, &root, "email", str::parse).map(Whom::Email);
        }
        if !email.is_blank() {
            checker.report(&root.member("user"), ProblemCode::NamedTwice, Args::none());
            return None;
        }
        let id = |text: &str| text.trim().parse().map_err(|_| ValueError::bare(ProblemCode::UnknownUser));
        checker.required(user, &root, "user", id).map(Whom::User)
    }
}

impl CheckedPerson {
    pub(super) fn read(pack: &Pack, raw: &RawUser<'_>, path: &Path<'_>, checker: &mut Checker) -> Option<Self> {
        let email = checker.required(raw.email, path, "email", str::parse);
        let details = PersonDetails::read(pack, raw, path, checker);
        Some(Self { email: email?, details: details? })
    }
}

impl PersonDetails {
    fn read(pack: &Pack, raw: &RawUser<'_>, path: &Path<'_>, checker: &mut Checker) -> Option<Self> {
        let first_name = checker.optional(raw.first_name, path, "first_name", str::parse);
        let last_name = checker.optional(raw.last_name, path, "last_name", str::parse);
        let job_title = checker.optional(raw.job_title, path, "job_title", |text| pack.job_title(text));
        let language = checker.optional(raw.language, path, "language", |text| pack.language(text));
        let time_zone = checker.optional(raw.time_zone, path, "time_zone", |text| pack.time_zone(text));
        Some(Self {
            first_name: first_name?,
            last_name: last_name?,
            job_title: job_title?,
            language: language?,
            time_zone: time_zone?,
        })
    }

    /// What is missing of somebody the desk does not know, in the object at `path`; nothing of somebody it knows is.
    pub(crate) fn missing(&self, path: &Path<'_>) -> Vec<Problem> {
        let given = [
            ("first_name", self.first_name.is_some()),
            ("last_name", self.last_name.is_some()),
            ("job_title", self.job_title.is_some()),
            ("language", self.language.is_some()),
            ("time_zone", self.time_zone.is_some()),
        ];
        let missing = given.into_iter().filter(|(_, given)| !given);
        missing
            .map(|(name, _)| Problem::new(path.member(name).pointer(), ProblemCode::Required, Args::none()))
            .collect()
    }
}

impl UserUpdate {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, USER, |update: &mut Self, name, value, path, problems| {
            let member = match name {
                "email" => &mut update.email,
                "first_name" => &mut update.first_name,
                "last_name" => &mut update.last_name,
                "language" => &mut update.language,
                _ => &mut update.time_zone,
            };
            *member = members::text(value, path, problems).edit();
        })
    }

    /// The draft as JSON: no member where nothing is changed.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(crate) fn check(&self, pack: &Pack) -> Result<CheckedUserUpdate, Vec<Problem>> {
        let (mut checker, root) = (Checker::default(), Path::Root);
        let raw = RawUser {
            first_name: self.first_name.as_given(),
            last_name: self.last_name.as_given(),
            language: self.language.as_given(),
            time_zone: self.time_zone.as_given(),
            ..RawUser::default()
        };
        let email = checker.edited(self.email.as_given(), &root, "email", str::parse);
        let person = PersonChanges::read(pack, &raw, &root, &mut checker);
        let checked = email.zip(person);
        checker.finish(checked.map(|(email, person)| CheckedUserUpdate { email, person }))
    }
}

impl fmt::Debug for AdministratorDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdministratorDraft").field("remove_former", &self.remove_former).finish_non_exhaustive()
    }
}

impl fmt::Debug for UserUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UserUpdate(..)")
    }
}

#[cfg(test)]
#[path = "administrator_tests.rs"]
mod tests;
