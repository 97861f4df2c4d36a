//! The draft of changes that somebody makes to the own profile.

use std::fmt;

use serde::Serialize;

use super::{CheckedUserUpdate, UserUpdate};
use crate::model::form::{Pack, Problem};
use crate::model::request::{Edit, members};

/// What somebody changes of the own profile, unchecked: only what is given changes, in all of the person's places. The
/// e-mail address is none of it: [`Me::change_email`](crate::Me::change_email) asks for the password. `Debug` shows no value.
///
/// As JSON, an absent member or an empty text leaves the value as it is; `null` clears a given or family name, which can be
/// missing (rule P2), and nothing else.
///
/// ```
/// use comptoir::ProfileUpdate;
/// let update = ProfileUpdate { language: "fi".into(), ..ProfileUpdate::default() };
/// assert_eq!(update.to_json(), r#"{"language":"fi"}"#);
/// assert!(ProfileUpdate::from_json(br#"{"email": "ann@garage.example"}"#).is_err());
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct ProfileUpdate {
    /// The full name, 1 to 200 characters. Where it is not given, a changed given or family name makes it, if the person
    /// has both.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub name: Edit,
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

const MEMBERS: &[&str] = &["name", "first_name", "last_name", "language", "time_zone"];

impl ProfileUpdate {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |update: &mut Self, name, value, path, problems| {
            let member = match name {
                "name" => &mut update.name,
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
        let Self { name, first_name, last_name, language, time_zone } = self.clone();
        UserUpdate { name, email: Edit::Unchanged, first_name, last_name, language, time_zone }.check(pack)
    }
}

impl fmt::Debug for ProfileUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProfileUpdate(..)")
    }
}

#[cfg(test)]
#[path = "profile_update_tests.rs"]
mod tests;
