//! What customers can have done: services, and what they are called.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::service_values::{GivenService, ServiceValues, named_accounts};
use crate::model::desk::MAX_QUOTE_DAYS;
use crate::model::form::{Path, Problem};
use crate::model::request::{Checker, Edited, Given, members};
use crate::model::text::own_key;
use crate::{AccountId, Locale};

/// A service that a desk offers its customers, unchecked: translation, proofreading. An empty text is as good as none.
///
/// ```
/// use comptoir::ServiceDraft;
/// let draft = ServiceDraft {
///     key: "translation".into(),
///     labels: [("fr".into(), "Traduction".into()), ("fi".into(), "Käännös".into())].into(),
///     workflow: Some("automatic".into()),
///     unit: [("fr".into(), "mot".into()), ("fi".into(), "sana".into())].into(),
///     prices: [("EUR".into(), "0.085".into())].into(),
///     ..ServiceDraft::default()
/// };
/// let json = r#"{"key": "translation", "labels": {"fr": "Traduction", "fi": "Käännös"}, "workflow": "automatic",
///     "unit": {"fr": "mot", "fi": "sana"}, "prices": {"EUR": "0.085"}}"#;
/// assert_eq!(ServiceDraft::from_json(json.as_bytes()).unwrap(), draft);
/// assert_eq!(ServiceDraft::from_json(draft.to_json().as_bytes()).unwrap(), draft);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ServiceDraft {
    /// Its key, unique in the desk: a lower-case letter, then up to 49 lower-case letters, digits or underscores.
    pub key: String,
    /// What it is called, by language tag: 1 to 20 names of at most 100 characters.
    pub labels: BTreeMap<String, String>,
    /// How it is quoted, as [`Workflow`](crate::Workflow) names it: `manual`, `automatic` or `none`; absent means
    /// `manual` (rule P9).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow: Option<String>,
    /// What one of the quantity is, by language tag: word, page, hour. Up to 20 names of at most 100 characters.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub unit: BTreeMap<String, String>,
    /// What one of them costs, by currency of ISO 4217, up to 50: decimals as [`UnitPrice`](crate::UnitPrice) reads them.
    /// What is quoted automatically has one at least.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub prices: BTreeMap<String, String>,
    /// The ids of the accounts that may ask for it, 1 to 1000; absent means all accounts of the desk, now and later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accounts: Option<Vec<String>>,
    /// For how many business days its quotes hold, 1 to 365; absent means as many as the desk's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote_days: Option<i64>,
    /// Whether it is delivered with a file at least.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub needs_file: bool,
}

/// A service, checked; that its key is free is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedService {
    pub(crate) key: String,
    pub(crate) values: ServiceValues,
}

const MEMBERS: &[&str] = &["key", "labels", "workflow", "unit", "prices", "accounts", "quote_days", "needs_file"];

impl ServiceDraft {
    /// The most accounts that a service is for, where it is not for all.
    pub const MAX_ACCOUNTS: usize = 1000;
    /// The most currencies in which a service has a price.
    pub const MAX_PRICES: usize = 50;
    /// The most business days for which the quotes of a service hold.
    pub const MAX_QUOTE_DAYS: i64 = MAX_QUOTE_DAYS;

    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |draft: &mut Self, name, value, path, problems| match name {
            "key" => draft.key = members::text(value, path, problems).owned().unwrap_or_default(),
            "labels" => draft.labels = members::map(value, path, problems),
            "workflow" => draft.workflow = members::text(value, path, problems).owned(),
            "unit" => draft.unit = members::map(value, path, problems),
            "prices" => draft.prices = members::map(value, path, problems),
            "accounts" => draft.accounts = members::texts(value, path, problems),
            "quote_days" => {
                if let Edited::Set(days) = members::whole(value, path, (1, Self::MAX_QUOTE_DAYS), problems) {
                    draft.quote_days = Some(days);
                }
            }
            _ => draft.needs_file = members::switch(value, path, problems).is_on(),
        })
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts, numbers and switches always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The accounts that it names.
    pub(crate) fn accounts(&self) -> HashSet<AccountId> {
        named_accounts(self.accounts.as_deref().unwrap_or_default())
    }

    /// The service, if every value is right and its accounts are among those `known`.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(&self, known: &HashSet<AccountId>) -> Result<CheckedService, Vec<Problem>> {
        let mut checker = Checker::for_service();
        let key = checker.required(Given::Text(&self.key), &Path::Root, "key", own_key);
        let given = GivenService {
            labels: Some(&self.labels),
            workflow: Given::from(&self.workflow),
            unit: Some(&self.unit),
            prices: Some(&self.prices),
            accounts: self.accounts.as_deref().map_or(Edited::Keep, Edited::Set),
            quote_days: self.quote_days.map_or(Edited::Keep, Edited::Set),
            needs_file: Some(self.needs_file),
        };
        let values = ServiceValues::default().edited(&given, known, &mut checker);
        let checked = key.zip(values).map(|(key, values)| CheckedService { key: key.to_owned(), values });
        checker.finish(checked)
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
