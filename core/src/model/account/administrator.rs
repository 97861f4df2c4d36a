//! The draft by which an account's administrator is replaced (rule A7).

use std::fmt;

use serde::Serialize;

use crate::model::form::{Pack, Path, Problem, ProblemCode};
use crate::model::people::{Email, PersonDetails};
use crate::model::request::{Checker, Given, RawUser, members};
use crate::model::text::ValueError;
use crate::{Args, UserId};

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

const ADMINISTRATOR: &[&str] =
    &["email", "user", "first_name", "last_name", "job_title", "language", "time_zone", "remove_former"];

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

impl fmt::Debug for AdministratorDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdministratorDraft").field("remove_former", &self.remove_former).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "administrator_tests.rs"]
mod tests;
