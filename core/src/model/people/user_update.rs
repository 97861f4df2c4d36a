//! The draft of changes to a person, in all of the person's accounts.

use std::fmt;

use serde::Serialize;

use super::{Email, FullName, PersonName};
use crate::Locale;
use crate::model::form::{Pack, Path, Problem};
use crate::model::place::TimeZone;
use crate::model::request::{Checker, Edit, Edited, members};

/// What is to change of a person, unchecked: only what is given changes, in all of the person's accounts. `Debug` shows no
/// value.
///
/// As JSON, an absent member or an empty text leaves the value as it is; `null` clears a given or family name, which can be
/// missing (rule P2), and nothing else.
///
/// ```
/// use comptoir::UserUpdate;
/// let update = UserUpdate { first_name: "Anne".into(), ..UserUpdate::default() };
/// assert_eq!(update.to_json(), r#"{"first_name":"Anne"}"#);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct UserUpdate {
    /// The full name, 1 to 200 characters. Where it is not given, a changed given or family name makes it, if the person
    /// has both.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub name: Edit,
    /// The e-mail address the user is to have.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub email: Edit,
    /// Given name; can be cleared.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub first_name: Edit,
    /// Family name; can be cleared.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub last_name: Edit,
    /// A language tag.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub language: Edit,
    /// The name of an IANA time zone.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub time_zone: Edit,
}

/// What changes of a user; what is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CheckedUserUpdate {
    pub(crate) name: Option<FullName>,
    pub(crate) email: Option<Email>,
    pub(crate) first_name: Edited<PersonName>,
    pub(crate) last_name: Edited<PersonName>,
    pub(crate) language: Option<Locale>,
    pub(crate) time_zone: Option<TimeZone>,
}

const MEMBERS: &[&str] = &["name", "email", "first_name", "last_name", "language", "time_zone"];

impl UserUpdate {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |update: &mut Self, name, value, path, problems| {
            let member = match name {
                "name" => &mut update.name,
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
        let mut checker = Checker::default();
        let update = self.read(pack, &mut checker);
        checker.finish(update)
    }

    fn read(&self, pack: &Pack, checker: &mut Checker) -> Option<CheckedUserUpdate> {
        let root = Path::Root;
        let name = checker.edited(self.name.as_given(), &root, "name", str::parse);
        let email = checker.edited(self.email.as_given(), &root, "email", str::parse);
        let first_name = checker.clearable(self.first_name.as_given(), &root, "first_name", str::parse);
        let last_name = checker.clearable(self.last_name.as_given(), &root, "last_name", str::parse);
        let language = checker.edited(self.language.as_given(), &root, "language", |text| pack.language(text));
        let time_zone = checker.edited(self.time_zone.as_given(), &root, "time_zone", |text| pack.time_zone(text));
        Some(CheckedUserUpdate {
            name: name?,
            email: email?,
            first_name: first_name?,
            last_name: last_name?,
            language: language?,
            time_zone: time_zone?,
        })
    }
}

impl fmt::Debug for UserUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UserUpdate(..)")
    }
}

#[cfg(test)]
#[path = "user_update_tests.rs"]
mod tests;
