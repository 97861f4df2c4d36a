//! The values that drafts give for the fields of a desk's own, and their checks.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use super::custom_field::CustomField;
use crate::Args;
use crate::model::desk::allowed;
use crate::model::form::{Path, ProblemCode};
use crate::model::request::json::Json;
use crate::model::request::{Checker, Given};

/// What a draft gives for a desk's own fields, by key, of which nothing is owned.
#[derive(Clone, Copy, Default)]
pub(crate) enum RawCustom<'a> {
    /// Nothing.
    #[default]
    Absent,
    /// Texts, of something new.
    Texts(&'a BTreeMap<String, String>),
    /// Texts, and none where the value is to be cleared.
    Edits(&'a BTreeMap<String, Option<String>>),
    /// The members of an object of JSON, whose shape was checked.
    Members(&'a [(Cow<'a, str>, Json<'a>)]),
    /// Something that a problem has been written about already.
    Faulty,
}

/// Checked values of a desk's own fields, by key: some are personal, so `Debug` shows none.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Custom<T = String>(pub(crate) BTreeMap<String, T>);

impl<T> Default for Custom<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> std::ops::Deref for Custom<T> {
    type Target = BTreeMap<String, T>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<T> fmt::Debug for Custom<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Custom").field(&self.0.len()).finish()
    }
}

/// How many keys that no field has are told of at most.
const STRANGERS: usize = 64;

impl<'a> RawCustom<'a> {
    fn get(self, key: &str) -> Given<'a> {
        match self {
            Self::Absent => Given::Absent,
            Self::Faulty => Given::Faulty,
            Self::Texts(texts) => texts.get(key).map_or(Given::Absent, |text| Given::Text(text)),
            Self::Edits(edits) => match edits.get(key) {
                None => Given::Absent,
                Some(None) => Given::Null,
                Some(Some(text)) => Given::Text(text),
            },
            Self::Members(members) => match members.iter().find(|(name, _)| name == key) {
                None => Given::Absent,
                Some((_, Json::Null)) => Given::Null,
                Some((_, Json::Text(text))) => Given::Text(text),
                Some(_) => Given::Faulty,
            },
        }
    }

    fn keys(self) -> Vec<&'a str> {
        match self {
            Self::Absent | Self::Faulty => Vec::new(),
            Self::Texts(texts) => texts.keys().map(String::as_str).collect(),
            Self::Edits(edits) => edits.keys().map(String::as_str).collect(),
            Self::Members(members) => members.iter().map(|(name, _)| &**name).collect(),
        }
    }

    /// The same texts, of something new: nothing where there is none.
    pub(crate) fn owned(self) -> BTreeMap<String, String> {
        let given = |key: &'a str| Some((key.to_owned(), self.text(key)?));
        self.keys().into_iter().filter_map(given).collect()
    }

    /// What is given: an empty text where that is `null`, which says that there is to be none.
    fn text(self, key: &str) -> Option<String> {
        match self.get(key) {
            Given::Text(text) => Some(text.to_owned()),
            Given::Null => Some(String::new()),
            Given::Absent | Given::Faulty => None,
        }
    }

    /// The same texts, none where a value is to be cleared.
    pub(crate) fn edits(self) -> BTreeMap<String, Option<String>> {
        let given = |key: &'a str| match self.get(key) {
            Given::Text(text) => Some((key.to_owned(), Some(text.to_owned()))),
            Given::Null => Some((key.to_owned(), None)),
            Given::Absent | Given::Faulty => None,
        };
        self.keys().into_iter().filter_map(given).collect()
    }

    /// Reports each key that none of the fields has.
    fn report_strangers(self, fields: &[&CustomField], place: &Path<'_>, checker: &mut Checker) {
        let is_known = |key: &&str| fields.iter().any(|field| field.key == *key);
        for key in self.keys().into_iter().filter(|key| !is_known(key)).take(STRANGERS) {
            let keys = allowed(fields.iter().map(|field| field.key.as_str()));
            checker.report(&place.member(key), ProblemCode::UnknownField, keys);
        }
    }
}

/// The values of something new at `path`, by key: defaults where nothing is said; none after a problem has been written.
///
/// An empty text, or `null`, says that there is to be no value, whatever the default.
pub(crate) fn new_values<'f>(
    fields: impl Iterator<Item = &'f CustomField>,
    raw: RawCustom<'_>,
    path: &Path<'_>,
    checker: &mut Checker,
) -> Option<Custom> {
    let (fields, place): (Vec<&CustomField>, _) = (fields.collect(), path.member("custom"));
    let found = checker.problems.len();
    raw.report_strangers(&fields, &place, checker);
    let mut values = BTreeMap::new();
    let mut complete = !matches!(raw, RawCustom::Faulty);
    for field in fields {
        let value = match raw.get(&field.key) {
            Given::Faulty => {
                complete = false;
                None
            }
            Given::Absent => field.default.clone().or_else(|| {
                if field.required && field.editable {
                    checker.report(&place.member(&field.key), ProblemCode::Required, Args::none());
                }
                None
            }),
            Given::Null | Given::Text(_) if !field.editable => {
                checker.report(&place.member(&field.key), ProblemCode::FieldNotEditable, Args::none());
                None
            }
            Given::Text(text) if field.required || !text.trim().is_empty() => {
                checker.required(Given::Text(text), &place, &field.key, |text| field.check(text))
            }
            Given::Null if field.required => {
                checker.report(&place.member(&field.key), ProblemCode::Required, Args::none());
                None
            }
            Given::Null | Given::Text(_) => None,
        };
        values.extend(value.map(|value| (field.key.clone(), value)));
    }
    (complete && checker.problems.len() == found).then_some(Custom(values))
}

/// The values that are to change, by key, none where one is to be cleared; none at all after a problem has been written.
pub(crate) fn edited_values<'f>(
    fields: impl Iterator<Item = &'f CustomField>,
    raw: RawCustom<'_>,
    path: &Path<'_>,
    checker: &mut Checker,
) -> Option<Custom<Option<String>>> {
    let (fields, place): (Vec<&CustomField>, _) = (fields.collect(), path.member("custom"));
    let found = checker.problems.len();
    raw.report_strangers(&fields, &place, checker);
    let mut values = BTreeMap::new();
    let mut complete = !matches!(raw, RawCustom::Faulty);
    for field in fields {
        let given = raw.get(&field.key);
        match given {
            Given::Faulty => complete = false,
            _ if given.is_blank() => {}
            _ if !field.editable => {
                checker.report(&place.member(&field.key), ProblemCode::FieldNotEditable, Args::none());
            }
            Given::Null if field.required => {
                checker.report(&place.member(&field.key), ProblemCode::CannotClear, Args::none());
            }
            Given::Null => drop(values.insert(field.key.clone(), None)),
            _ => {
                let value = checker.required(given, &place, &field.key, |text| field.check(text));
                values.extend(value.map(|value| (field.key.clone(), Some(value))));
            }
        }
    }
    (complete && checker.problems.len() == found).then_some(Custom(values))
}

/// What something new has where nothing is said of any field.
pub(crate) fn defaults<'f>(fields: impl Iterator<Item = &'f CustomField>) -> Custom {
    Custom(fields.filter_map(|field| Some((field.key.clone(), field.default.clone()?))).collect())
}

#[cfg(test)]
#[path = "raw_tests.rs"]
mod tests;
