//! The draft of a registration: what somebody without access says of themselves (rule P3).

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;

use crate::Locale;
use crate::model::form::{Pack, Path, Problem};
use crate::model::people::{Channels, Email, Names};
use crate::model::place::TimeZone;
use crate::model::request::{Checker, Given, members};
use crate::model::text::{Lines, ValueError, clean};

/// Somebody who asks for access, unchecked. An empty text is as good as none. `Debug` shows no value.
///
/// ```
/// use comptoir::RegistrationDraft;
/// let draft = RegistrationDraft { company: Some("Garage Chez Joe".into()), ..RegistrationDraft::default() };
/// assert_eq!(RegistrationDraft::from_json(br#"{"company": "Garage Chez Joe"}"#).unwrap(), draft);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct RegistrationDraft {
    /// The full name, 1 to 200 characters; can be left out where both given and family name are there.
    pub name: Option<String>,
    /// Given name; optional.
    pub first_name: Option<String>,
    /// Family name; optional.
    pub last_name: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// What the person says to work for: 1 to 200 characters. It is looked at by whoever approves, and names no account.
    pub company: Option<String>,
    /// A telephone number. One of this, `mobile` and `other` is needed.
    pub phone: Option<String>,
    /// The number of a mobile telephone.
    pub mobile: Option<String>,
    /// Another way to reach the person, such as a name on Skype: up to 200 characters.
    pub other: Option<String>,
    /// A language tag, of those the desk offers; absent means the desk's.
    pub language: Option<String>,
    /// The name of an IANA time zone; absent means the desk's.
    pub time_zone: Option<String>,
    /// What else the person has to say: up to 2,000 characters on any number of lines.
    pub note: Option<String>,
}

/// A registration, checked.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct CheckedRegistration {
    pub(crate) names: Names,
    pub(crate) email: Email,
    pub(crate) company: String,
    pub(crate) channels: Channels,
    pub(crate) language: Locale,
    pub(crate) time_zone: TimeZone,
    pub(crate) note: Option<String>,
}

const MEMBERS: &[&str] = &[
    "name",
    "first_name",
    "last_name",
    "email",
    "company",
    "phone",
    "mobile",
    "other",
    "language",
    "time_zone",
    "note",
];

impl RegistrationDraft {
    /// The most characters of `company`: 200.
    pub const MAX_COMPANY: usize = 200;
    /// The most characters of `note`: 2,000.
    pub const MAX_NOTE: usize = 2_000;

    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |draft: &mut Self, name, value, path, problems| {
            let member = match name {
                "name" => &mut draft.name,
                "first_name" => &mut draft.first_name,
                "last_name" => &mut draft.last_name,
                "email" => &mut draft.email,
                "company" => &mut draft.company,
                "phone" => &mut draft.phone,
                "mobile" => &mut draft.mobile,
                "other" => &mut draft.other,
                "language" => &mut draft.language,
                "time_zone" => &mut draft.time_zone,
                _ => &mut draft.note,
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

    pub(crate) fn check(&self, pack: &Pack) -> Result<CheckedRegistration, Vec<Problem>> {
        let mut checker = Checker::for_registration();
        let registration = self.read(pack, &mut checker);
        checker.finish(registration)
    }

    fn read(&self, pack: &Pack, checker: &mut Checker) -> Option<CheckedRegistration> {
        let (root, desk) = (Path::Root, pack.settings());
        let names = [&self.name, &self.first_name, &self.last_name].map(Given::from);
        let names = Names::read(names, &root, checker);
        let email = checker.required(Given::from(&self.email), &root, "email", str::parse);
        let company = checker.required(Given::from(&self.company), &root, "company", |text| {
            cleaned(text, Self::MAX_COMPANY, Lines::One)
        });
        let channels = [&self.phone, &self.mobile, &self.other].map(Given::from);
        let channels = Channels::read(channels, &root, checker);
        let language = checker.optional(Given::from(&self.language), &root, "language", |text| pack.language(text));
        let time_zone = checker.optional(Given::from(&self.time_zone), &root, "time_zone", |text| pack.time_zone(text));
        let note =
            checker.optional(Given::from(&self.note), &root, "note", |text| cleaned(text, Self::MAX_NOTE, Lines::Many));
        Some(CheckedRegistration {
            names: names?,
            email: email?,
            company: company?,
            channels: channels?,
            language: language?.unwrap_or_else(|| desk.language.clone()),
            time_zone: time_zone?.unwrap_or(desk.time_zone),
            note: note?,
        })
    }
}

fn cleaned(text: &str, max: usize, lines: Lines) -> Result<String, ValueError> {
    clean(text, max, lines).map(Cow::into_owned)
}

impl fmt::Debug for RegistrationDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RegistrationDraft(..)")
    }
}

impl fmt::Debug for CheckedRegistration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CheckedRegistration(..)")
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
