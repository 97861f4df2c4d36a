//! What can be chosen in a field.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::names::FieldKind;
use crate::Locale;
use crate::model::desk::allowed;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::request::json::Json;
use crate::model::request::{Checker, Given, members};
use crate::model::text::{ValueError, own_key};
use crate::model::work::{called, called_or};

/// One of the choices of a field, unchecked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ChoiceDraft {
    /// Its key, which values hold: a lower-case letter, then up to 49 lower-case letters, digits or underscores.
    pub key: String,
    /// What it is called, by language tag: 1 to 20 names of at most 100 characters.
    pub labels: BTreeMap<String, String>,
}

/// One of the choices of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldChoice {
    /// Its key, which values hold.
    pub key: String,
    /// What it is called, by language tag.
    pub labels: BTreeMap<String, String>,
}

impl FieldChoice {
    /// What it is called in the reader's language, else in that of the desk.
    #[must_use]
    pub fn label<'c>(&'c self, locale: &Locale, desk: &'c Locale) -> &'c str {
        label_of(&self.labels, locale, desk, &self.key)
    }
}

/// What something of a desk's own is called in the reader's language, else in that of the desk, else by its key.
pub(super) fn label_of<'l>(
    labels: &'l BTreeMap<String, String>,
    locale: &Locale,
    desk: &Locale,
    key: &'l str,
) -> &'l str {
    called(labels, locale).unwrap_or_else(|| called_or(labels, desk, key))
}

impl ChoiceDraft {
    /// The most choices of a field.
    pub const MAX: usize = 100;

    /// The choices that a list of JSON holds; none for `null`.
    pub(super) fn list(value: &Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> Vec<Self> {
        let entries = match value {
            Json::Null => return Vec::new(),
            Json::List(entries) => entries,
            _ => {
                members::wrong_type(path, "list", problems);
                return Vec::new();
            }
        };
        let mut choices = Vec::with_capacity(entries.len().min(Self::MAX));
        for (index, entry) in entries.iter().enumerate() {
            let mut choice = Self::default();
            members::object(entry, &path.index(index), &["key", "labels"], problems, |name, value, path, problems| {
                match name {
                    "key" => choice.key = members::text(value, path, problems).owned().unwrap_or_default(),
                    _ => choice.labels = members::map(value, path, problems),
                }
            });
            choices.push(choice);
        }
        choices
    }
}

/// The choices of a field of this kind, in the object at `parent`; what is wrong with them is written down. Those beyond the
/// most there may be are not looked at.
pub(super) fn checked(
    drafts: &[ChoiceDraft],
    kind: FieldKind,
    parent: &Path<'_>,
    checker: &mut Checker,
) -> Vec<FieldChoice> {
    let list = parent.member("choices");
    let (least, most) = if kind == FieldKind::Choice { (1, ChoiceDraft::MAX) } else { (0, 0) };
    checker.count(&list, drafts.len(), least, most);
    let unknown_language = ValueError::new(ProblemCode::UnknownLanguage, allowed(["fr", "fi", "en"]));
    let (mut choices, mut rows) = (Vec::with_capacity(drafts.len().min(most)), HashMap::new());
    for (row, draft) in drafts.iter().enumerate().take(most) {
        let path = list.index(row);
        if let Some(key) = checker.required(Given::Text(&draft.key), &path, "key", own_key) {
            let earlier = rows.get(key).copied();
            checker.repeated(&path.member("key"), earlier);
            rows.entry(key).or_insert(row);
        }
        let mut labels = draft.labels.clone();
        checker.labels(&mut labels, &path.member("labels"), &unknown_language);
        choices.push(FieldChoice { key: draft.key.clone(), labels });
    }
    choices
}

#[cfg(test)]
#[path = "choice_tests.rs"]
mod tests;
