//! What customers can have done: services, and what they are called.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Locale;
use crate::model::desk::allowed;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::request::{Checker, Given, RequestDraft, Shape};
use crate::model::text::{ValueError, own_key};

/// A service that a desk offers its customers, unchecked: translation, proofreading.
///
/// ```
/// use comptoir::ServiceDraft;
/// let draft = ServiceDraft {
///     key: "translation".into(),
///     labels: [("fr".into(), "Traduction".into()), ("fi".into(), "Käännös".into())].into(),
/// };
/// let json = r#"{"key": "translation", "labels": {"fr": "Traduction", "fi": "Käännös"}}"#;
/// assert_eq!(ServiceDraft::from_json(json.as_bytes()).unwrap(), draft);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ServiceDraft {
    /// Its key, unique in the desk: a lower-case letter, then up to 49 lower-case letters, digits or underscores.
    pub key: String,
    /// What it is called, by language tag: 1 to 20 names of at most 100 characters.
    pub labels: BTreeMap<String, String>,
}

/// A service, checked; that its key is free is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedService {
    pub(crate) key: String,
    pub(crate) labels: BTreeMap<String, String>,
}

impl ServiceDraft {
    const SHAPE: Shape = Shape::Object(&[("key", Shape::Text), ("labels", Shape::Map(&Shape::Text))]);

    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        Self::SHAPE.read(json, RequestDraft::MAX_BYTES)
    }

    /// The service, if its key and names are right.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(&self) -> Result<CheckedService, Vec<Problem>> {
        let (mut checker, root) = (Checker::default(), Path::Root);
        let key = checker.required(Given::Text(&self.key), &root, "key", own_key);
        let mut labels = self.labels.clone();
        let unknown_language = ValueError::new(ProblemCode::UnknownLanguage, allowed(["fr", "fi", "en"]));
        checker.labels(&mut labels, &root.member("labels"), &unknown_language);
        checker.finish(key.map(|key| CheckedService { key: key.to_owned(), labels }))
    }
}

/// What something is called in the reader's language, by labels in several; `None` where there is none in it.
pub(crate) fn called<'l>(labels: &'l BTreeMap<String, String>, locale: &Locale) -> Option<&'l str> {
    labels.get(&locale.to_string()).or_else(|| labels.get(locale.language())).map(String::as_str)
}

/// What something is called in the desk's own language, else in the first there is, else by its key.
pub(crate) fn called_or<'l>(labels: &'l BTreeMap<String, String>, desk: &Locale, key: &'l str) -> &'l str {
    called(labels, desk).or_else(|| labels.values().next().map(String::as_str)).unwrap_or(key)
}

#[cfg(test)]
#[path = "service_tests.rs"]
mod tests;
