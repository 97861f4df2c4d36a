//! The draft of a new contact: the inputs of the new-contact page (rule P2).

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::Channels;
use crate::Locale;
use crate::model::desk::allowed;
use crate::model::field::{Custom, FieldSubject, RawCustom, new_values};
use crate::model::form::{Pack, Path, Problem, ProblemCode};
use crate::model::people::{AccountName, Email, JobTitle, Names};
use crate::model::place::TimeZone;
use crate::model::request::members::CUSTOM;
use crate::model::request::{Checker, Given, members};
use crate::model::role::Role;
use crate::model::text::{Lines, ValueError, clean};

/// A new contact of an existing account, unchecked. An empty text is as good as none. `Debug` shows no value.
///
/// A person the desk knows keeps the name, language and time zone recorded.
///
/// ```
/// use comptoir::ContactDraft;
/// let draft = ContactDraft { account: Some("Garage Chez Joe".into()), ..ContactDraft::default() };
/// assert_eq!(ContactDraft::from_json(br#"{"account": "Garage Chez Joe"}"#).unwrap(), draft);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct ContactDraft {
    /// The id, reference number or name of an existing account; none is ever created.
    pub account: Option<String>,
    /// The full name, 1 to 200 characters; can be left out where both given and family name are there.
    pub name: Option<String>,
    /// Given name; optional.
    pub first_name: Option<String>,
    /// Family name; optional.
    pub last_name: Option<String>,
    /// The e-mail address, of somebody known or new.
    pub email: Option<String>,
    /// `requester`, `observer` or `manager`.
    pub role: Option<String>,
    /// A telephone number. One of this, `mobile` and `other` is needed.
    pub phone: Option<String>,
    /// The number of a mobile telephone.
    pub mobile: Option<String>,
    /// Another way to reach the contact, such as a name on Skype: up to 200 characters.
    pub other: Option<String>,
    /// The key of a job title; optional.
    pub job_title: Option<String>,
    /// A language tag; absent means the account's.
    pub language: Option<String>,
    /// The name of an IANA time zone; absent means the account's.
    pub time_zone: Option<String>,
    /// The values of the desk's own fields of contacts, by key, as [`CustomField::check`](crate::CustomField::check) reads
    /// them. What is absent has its default; an empty text says that there is to be none.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub custom: BTreeMap<String, String>,
}

/// A new contact, checked; which account is meant, and whether the person fits in, only the store can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedContact {
    pub(crate) names: Names,
    pub(crate) email: Email,
    pub(crate) role: Role,
    pub(crate) channels: Channels,
    pub(crate) job_title: Option<JobTitle>,
    pub(crate) language: Option<Locale>,
    pub(crate) time_zone: Option<TimeZone>,
    /// In the order of their keys; None for all. The new-contact page sets none (rule P2).
    pub(crate) services: Option<Vec<String>>,
    pub(crate) custom: Custom,
}

const MEMBERS: &[&str] = &[
    "account",
    "name",
    "first_name",
    "last_name",
    "email",
    "role",
    "phone",
    "mobile",
    "other",
    "job_title",
    "language",
    "time_zone",
    CUSTOM,
];

impl ContactDraft {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |draft: &mut Self, name, value, path, problems| {
            let member = match name {
                CUSTOM => return draft.custom = members::custom(value, path, problems).owned(),
                "account" => &mut draft.account,
                "name" => &mut draft.name,
                "first_name" => &mut draft.first_name,
                "last_name" => &mut draft.last_name,
                "email" => &mut draft.email,
                "role" => &mut draft.role,
                "phone" => &mut draft.phone,
                "mobile" => &mut draft.mobile,
                "other" => &mut draft.other,
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
        // Texts always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(crate) fn check(&self, pack: &Pack) -> Result<CheckedContact, Vec<Problem>> {
        let mut checker = Checker::for_contact();
        let contact = self.read(pack, &mut checker);
        checker.finish(contact)
    }

    /// What the account is looked up by, where it can be.
    pub(crate) fn selector(&self) -> Option<Box<str>> {
        clean(self.account.as_deref()?, AccountName::MAX, Lines::One).ok().map(Into::into)
    }

    /// The e-mail address, where it is one.
    pub(crate) fn address(&self) -> Option<Email> {
        self.email.as_deref()?.parse().ok()
    }

    fn read(&self, pack: &Pack, checker: &mut Checker) -> Option<CheckedContact> {
        let root = Path::Root;
        let account = checker.required(Given::from(&self.account), &root, "account", |text| {
            clean(text, AccountName::MAX, Lines::One).map(drop)
        });
        let names = Names::read([&self.name, &self.first_name, &self.last_name].map(Given::from), &root, checker);
        let email = checker.required(Given::from(&self.email), &root, "email", str::parse);
        let role = checker.required(Given::from(&self.role), &root, "role", role);
        let channels = [&self.phone, &self.mobile, &self.other].map(Given::from);
        let channels = Channels::read(channels, &root, checker);
        let job_title = checker.optional(Given::from(&self.job_title), &root, "job_title", |text| pack.job_title(text));
        let language = checker.optional(Given::from(&self.language), &root, "language", |text| pack.language(text));
        let time_zone = checker.optional(Given::from(&self.time_zone), &root, "time_zone", |text| pack.time_zone(text));
        let custom = new_values(pack.fields_of(FieldSubject::Contact), RawCustom::Texts(&self.custom), &root, checker);
        account?;
        Some(CheckedContact {
            names: names?,
            email: email?,
            role: role?,
            channels: channels?,
            job_title: job_title?,
            language: language?,
            time_zone: time_zone?,
            services: None,
            custom: custom?,
        })
    }
}

/// The role of this stable name.
pub(crate) fn role(name: &str) -> Result<Role, ValueError> {
    match name.trim() {
        "" => Err(ValueError::bare(ProblemCode::Required)),
        name => name.parse().map_err(|_| {
            ValueError::new(ProblemCode::UnknownOption, allowed(Role::ALL.iter().map(|role| role.as_str())))
        }),
    }
}

impl fmt::Debug for ContactDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContactDraft(..)")
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
