//! The draft of a new field.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::choice::ChoiceDraft;
use super::names::{FieldKind, FieldSubject};
use super::values::{FieldValues, GivenField, Uses};
use crate::model::desk::allowed;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::request::{Checker, Edited, Given, members};
use crate::model::text::{ValueError, own_key};

/// A field that a desk adds to its accounts or contacts, unchecked. An empty text is as good as none.
///
/// ```
/// use comptoir::FieldDraft;
/// let draft = FieldDraft {
///     subject: "account".into(),
///     key: "fleet".into(),
///     kind: "number".into(),
///     labels: [("fr".into(), "Taille du parc".into()), ("fi".into(), "Kaluston koko".into())].into(),
///     seen_by: Some("staff".into()),
///     ..FieldDraft::default()
/// };
/// let json = r#"{"subject": "account", "key": "fleet", "kind": "number", "seen_by": "staff",
///     "labels": {"fr": "Taille du parc", "fi": "Kaluston koko"}}"#;
/// assert_eq!(FieldDraft::from_json(json.as_bytes()).unwrap(), draft);
/// assert_eq!(FieldDraft::from_json(draft.to_json().as_bytes()).unwrap(), draft);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FieldDraft {
    /// What it is added to, as [`FieldSubject`] names it: `account` or `contact`.
    pub subject: String,
    /// Its key, unique among the desk's fields of the subject: a lower-case letter, then up to 49 lower-case letters, digits
    /// or underscores.
    pub key: String,
    /// What it holds, as [`FieldKind`] names it: `text`, `number`, `date`, `choice` or `yes_no`.
    pub kind: String,
    /// What it is called, by language tag: 1 to 20 names of at most 100 characters.
    pub labels: BTreeMap<String, String>,
    /// What can be chosen, 1 to 100, in the order of lists; of a field of choices only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<ChoiceDraft>,
    /// Whether it has to be filled in when an account or a contact is created, and cannot be cleared.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// What it holds in a blank form, and where nothing is said of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// Who sees it, as [`FieldAudience`](crate::FieldAudience) names it: `desk`, `staff` or `everyone`; absent means `desk`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen_by: Option<String>,
    /// Who edits it: nobody who does not see it; absent means `desk`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edited_by: Option<String>,
    /// Where it stands among the others, 0 to 1000; absent means behind them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<i64>,
}

/// A field, checked; that its key is free is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedField {
    pub(crate) subject: FieldSubject,
    pub(crate) key: String,
    pub(crate) kind: FieldKind,
    pub(crate) values: FieldValues,
}

const MEMBERS: &[&str] =
    &["subject", "key", "kind", "labels", "choices", "required", "default", "seen_by", "edited_by", "position"];

impl FieldDraft {
    /// The greatest position.
    pub const MAX_POSITION: i64 = FieldValues::MAX_POSITION;

    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |draft: &mut Self, name, value, path, problems| {
            let text = |problems: &mut Vec<Problem>| members::text(value, path, problems).owned();
            match name {
                "subject" => draft.subject = text(problems).unwrap_or_default(),
                "key" => draft.key = text(problems).unwrap_or_default(),
                "kind" => draft.kind = text(problems).unwrap_or_default(),
                "labels" => draft.labels = members::map(value, path, problems),
                "choices" => draft.choices = ChoiceDraft::list(value, path, problems),
                "required" => draft.required = members::switch(value, path, problems).is_on(),
                "default" => draft.default = text(problems),
                "seen_by" => draft.seen_by = text(problems),
                "edited_by" => draft.edited_by = text(problems),
                _ => {
                    if let Edited::Set(at) = members::whole(value, path, (0, Self::MAX_POSITION), problems) {
                        draft.position = Some(at);
                    }
                }
            }
        })
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts, numbers and switches always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The subject, where it is one.
    pub(crate) fn subject(&self) -> Option<FieldSubject> {
        subject(&self.subject).ok()
    }

    /// The field, if every value is right; behind the others it stands at `last`.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(&self, last: i64) -> Result<CheckedField, Vec<Problem>> {
        let (mut checker, root) = (Checker::for_field(), Path::Root);
        let subject = checker.required(Given::Text(&self.subject), &root, "subject", subject);
        let key = checker.required(Given::Text(&self.key), &root, "key", own_key);
        let kind = checker.required(Given::Text(&self.kind), &root, "kind", kind);
        let given = GivenField {
            labels: Some(&self.labels),
            // Whether a kind that is not known has choices cannot be said.
            choices: kind.map(|_| self.choices.as_slice()),
            required: Some(self.required),
            default: kind.map_or(Given::Absent, |_| Given::from(&self.default)),
            seen_by: Given::from(&self.seen_by),
            edited_by: Given::from(&self.edited_by),
            position: self.position,
        };
        let new = FieldValues::new(last);
        let values = new.edited(kind.unwrap_or(FieldKind::Text), &given, &Uses::new(), &mut checker);
        let checked = match (subject, key, kind, values) {
            (Some(subject), Some(key), Some(kind), Some(values)) => {
                Some(CheckedField { subject, key: key.to_owned(), kind, values })
            }
            _ => None,
        };
        checker.finish(checked)
    }
}

/// The subject of this stable name.
fn subject(name: &str) -> Result<FieldSubject, ValueError> {
    named(name, || FieldSubject::ALL.iter().map(|one| one.as_str()))
}

fn kind(name: &str) -> Result<FieldKind, ValueError> {
    named(name, || FieldKind::ALL.iter().map(|one| one.as_str()))
}

fn named<T: std::str::FromStr, O: Iterator<Item = &'static str>>(
    name: &str,
    options: impl FnOnce() -> O,
) -> Result<T, ValueError> {
    match name.trim() {
        "" => Err(ValueError::bare(ProblemCode::Required)),
        name => name.parse().map_err(|_| ValueError::new(ProblemCode::UnknownOption, allowed(options()))),
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
