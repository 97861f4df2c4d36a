//! The draft of changes to a contact's place: how it is reached, what it may ask for, what it is told of.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Serialize, Serializer};

use super::channels::ChannelsEdit;
use super::notification::Notification;
use crate::Args;
use crate::model::desk::allowed;
use crate::model::field::{Custom, FieldSubject, RawCustom, edited_values};
use crate::model::form::{Pack, Path, Problem, ProblemCode};
use crate::model::people::JobTitle;
use crate::model::request::members::CUSTOM;
use crate::model::request::{Checker, Edit, Edited, members};
use crate::model::role::Role;

/// What is to become of the services that a contact may ask for.
///
/// ```
/// use comptoir::{ContactUpdate, ServicesEdit};
/// let update = ContactUpdate { services: ServicesEdit::These(vec!["painting".into()]), ..ContactUpdate::default() };
/// assert_eq!(update.to_json(), r#"{"services":["painting"]}"#);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ServicesEdit {
    /// They stay. As JSON: no member.
    #[default]
    Unchanged,
    /// All that the desk has, now and later. As JSON: `null`.
    All,
    /// Those of these keys, 1 to 100 of them. As JSON: a list of texts.
    These(Vec<String>),
}

/// What is to change of a contact's place, unchecked: only what is given changes. The person is changed by
/// [`UserUpdate`](crate::UserUpdate). `Debug` shows no value.
///
/// As JSON, an absent member or an empty text leaves the value as it is, and `null` clears it.
///
/// ```
/// use comptoir::{ContactUpdate, Edit};
/// let update = ContactUpdate { mobile: "+358 40 123 4567".into(), phone: Edit::Clear, ..ContactUpdate::default() };
/// assert_eq!(update.to_json(), r#"{"phone":null,"mobile":"+358 40 123 4567"}"#);
/// assert_eq!(ContactUpdate::from_json(update.to_json().as_bytes()).unwrap(), update);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct ContactUpdate {
    /// A telephone number. A contact who is reached by one of this, `mobile` and `other` keeps one of them (rule P2).
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub phone: Edit,
    /// The number of a mobile telephone.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub mobile: Edit,
    /// Another way to reach the contact: up to 200 characters.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub other: Edit,
    /// The key of a job title.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub job_title: Edit,
    /// The services the contact may ask for.
    #[serde(skip_serializing_if = "ServicesEdit::is_unchanged")]
    pub services: ServicesEdit,
    /// The names of what the contact is told of, none at all where the list is empty; absent means unchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notifications: Option<Vec<String>>,
    /// What is to become of the values of the desk's own fields of contacts, by key: what is absent, or an empty text,
    /// leaves a value as it is, and none, `null` in JSON, clears it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub custom: BTreeMap<String, Option<String>>,
}

/// What changes of a contact's place, each value checked by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CheckedContactUpdate {
    pub(crate) channels: ChannelsEdit,
    pub(crate) job_title: Edited<JobTitle>,
    /// In the order of their keys; cleared, all of them.
    pub(crate) services: Edited<Vec<String>>,
    /// In the order of lists.
    pub(crate) notifications: Option<Vec<Notification>>,
    /// The values of the desk's own fields that change, none where one is cleared.
    pub(crate) custom: Custom<Option<String>>,
}

const MEMBERS: &[&str] = &["phone", "mobile", "other", "job_title", "services", "notifications", CUSTOM];
const MAX_SERVICES: usize = 100;

impl ServicesEdit {
    /// Whether they stay.
    #[must_use]
    pub const fn is_unchanged(&self) -> bool {
        matches!(self, Self::Unchanged)
    }
}

impl ContactUpdate {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |update: &mut Self, name, value, path, problems| {
            let member = match name {
                "services" => {
                    update.services =
                        members::texts(value, path, problems).map_or(ServicesEdit::All, ServicesEdit::These);
                    return;
                }
                "notifications" => {
                    update.notifications = Some(members::texts(value, path, problems).unwrap_or_default());
                    return;
                }
                CUSTOM => return update.custom = members::custom(value, path, problems).edits(),
                "phone" => &mut update.phone,
                "mobile" => &mut update.mobile,
                "other" => &mut update.other,
                _ => &mut update.job_title,
            };
            *member = members::text(value, path, problems).edit();
        })
    }

    /// The draft as JSON: no member where nothing is changed.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts and lists of them always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The update of a contact of this role, who may be given the services `offered`.
    pub(crate) fn check(
        &self,
        pack: &Pack,
        role: Role,
        offered: &[String],
    ) -> Result<CheckedContactUpdate, Vec<Problem>> {
        let mut checker = Checker::for_contact();
        let update = self.read(pack, role, offered, &mut checker);
        checker.finish(update)
    }

    fn read(&self, pack: &Pack, role: Role, offered: &[String], checker: &mut Checker) -> Option<CheckedContactUpdate> {
        let root = Path::Root;
        let phone = checker.clearable(self.phone.as_given(), &root, "phone", str::parse);
        let mobile = checker.clearable(self.mobile.as_given(), &root, "mobile", str::parse);
        let other = checker.clearable(self.other.as_given(), &root, "other", str::parse);
        let title = |text| pack.job_title(text);
        let job_title = checker.clearable(self.job_title.as_given(), &root, "job_title", title);
        let services = self.services(offered, checker);
        let names = self.notifications.as_ref();
        let notifications = names.map(|names| notifications(names, role, &root.member("notifications"), checker));
        let custom =
            edited_values(pack.fields_of(FieldSubject::Contact), RawCustom::Edits(&self.custom), &root, checker);
        Some(CheckedContactUpdate {
            channels: ChannelsEdit { phone: phone?, mobile: mobile?, other: other? },
            job_title: job_title?,
            services,
            notifications,
            custom: custom?,
        })
    }

    fn services(&self, offered: &[String], checker: &mut Checker) -> Edited<Vec<String>> {
        let keys = match &self.services {
            ServicesEdit::Unchanged => return Edited::Keep,
            ServicesEdit::All => return Edited::Clear,
            ServicesEdit::These(keys) => keys,
        };
        Edited::Set(services(keys, offered, &Path::Root.member("services"), checker))
    }
}

/// The services of these keys, in their order, 1 to 100 of those offered; what is wrong with the keys is written down.
pub(crate) fn services(keys: &[String], offered: &[String], path: &Path<'_>, checker: &mut Checker) -> Vec<String> {
    let known = |key: &String| offered.contains(key).then(|| key.clone());
    checker.count(path, keys.len(), 1, MAX_SERVICES);
    let unknown = || (ProblemCode::UnknownService, Args::none());
    let mut keys = chosen(keys, path, checker, known, unknown);
    keys.sort_unstable();
    keys
}

/// What a contact of this role is to be told of, in the order of lists; what is wrong with the names is written down.
pub(crate) fn notifications(names: &[String], role: Role, path: &Path<'_>, checker: &mut Checker) -> Vec<Notification> {
    checker.count(path, names.len(), 0, Notification::ALL.len());
    let known = |name: &String| name.parse().ok().filter(|notification: &Notification| notification.fits(role));
    let unknown = || (ProblemCode::UnknownOption, allowed(Notification::of(role).map(Notification::as_str)));
    let chosen = chosen(names, path, checker, known, unknown);
    Notification::ALL.iter().copied().filter(|notification| chosen.contains(notification)).collect()
}

/// The known values of a list; each that is not known, or is there again, is written down. Entries beyond the most there may
/// be are not looked at.
fn chosen<T>(
    entries: &[String],
    path: &Path<'_>,
    checker: &mut Checker,
    known: impl Fn(&String) -> Option<T>,
    unknown: impl Fn() -> (ProblemCode, Args),
) -> Vec<T> {
    let mut chosen = Vec::new();
    for (index, entry) in entries.iter().enumerate().take(MAX_SERVICES) {
        let path = path.index(index);
        checker.repeated(&path, entries.iter().take(index).position(|earlier| earlier == entry));
        match known(entry) {
            Some(value) => chosen.push(value),
            None => {
                let (code, args) = unknown();
                checker.report(&path, code, args);
            }
        }
    }
    chosen
}

impl Serialize for ServicesEdit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unchanged | Self::All => serializer.serialize_none(),
            Self::These(keys) => keys.serialize(serializer),
        }
    }
}

impl fmt::Debug for ContactUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContactUpdate(..)")
    }
}

#[cfg(test)]
#[path = "update_tests.rs"]
mod tests;
