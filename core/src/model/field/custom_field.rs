//! A field of a desk's own, as forms and checks know it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::choice::{self, ChoiceDraft, FieldChoice, label_of};
use super::decimal::canonical;
use super::names::{FieldKind, FieldSubject};
use crate::model::calendar::Day;
use crate::model::desk::allowed;
use crate::model::form::{Path, ProblemCode};
use crate::model::request::{Checker, Given};
use crate::model::text::{Lines, ValueError, clean, own_key};
use crate::{Args, Locale, format, label};

/// A field that a desk has added to accounts or contacts, as somebody sees it: what forms draw and what checks go by.
///
/// ```
/// use comptoir::{CustomField, FieldKind, FieldSubject, Locale};
/// let field = CustomField {
///     labels: [("fr".into(), "Taille du parc".into()), ("fi".into(), "Kaluston koko".into())].into(),
///     ..CustomField::new(FieldSubject::Account, "fleet", FieldKind::Number)
/// };
/// assert_eq!(field.label(&Locale::FI, &Locale::FR), "Kaluston koko");
/// assert_eq!(field.check("012.50").unwrap(), "12.5");
/// assert_eq!(field.text("1234.5", &Locale::FR, &Locale::FR), "1\u{202f}234,5");
/// assert_eq!(field.check("douze").unwrap_err().code().as_str(), "invalid_decimal");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomField {
    /// What it is added to.
    pub subject: FieldSubject,
    /// Its key, under which drafts give its value: a lower-case letter, then up to 49 lower-case letters, digits or
    /// underscores.
    pub key: String,
    /// What it holds.
    pub kind: FieldKind,
    /// What it is called, by language tag.
    pub labels: BTreeMap<String, String>,
    /// What can be chosen, in the order of lists; of a field of choices only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<FieldChoice>,
    /// Whether it has to be filled in when something is created, and cannot be cleared.
    #[serde(default, skip_serializing_if = "is_off")]
    pub required: bool,
    /// What it holds in a blank form, and where nothing is said of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// Whether the asker may edit it, and does not only see it.
    #[serde(default = "on", skip_serializing_if = "is_on")]
    pub editable: bool,
}

const fn on() -> bool {
    true
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
const fn is_on(value: &bool) -> bool {
    *value
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
const fn is_off(value: &bool) -> bool {
    !*value
}

impl CustomField {
    /// The most characters of a text.
    pub const MAX_TEXT: usize = 500;
    /// The most fields of accounts, and of contacts.
    pub const MAX: usize = 50;
    /// The most bytes that the names and choices of all of a desk's fields that are in use have as JSON, so that a pack stays
    /// small.
    pub const MAX_BYTES: usize = 262_144;

    /// A field that is not required, has no default and is edited: without a name yet.
    #[must_use]
    pub fn new(subject: FieldSubject, key: &str, kind: FieldKind) -> Self {
        Self {
            subject,
            key: key.to_owned(),
            kind,
            labels: BTreeMap::new(),
            choices: Vec::new(),
            required: false,
            default: None,
            editable: true,
        }
    }

    /// What it is called in the reader's language, else in that of the desk, else in the first there is.
    #[must_use]
    pub fn label<'f>(&'f self, locale: &Locale, desk: &'f Locale) -> &'f str {
        label_of(&self.labels, locale, desk, &self.key)
    }

    /// The value that `text` gives, in the one way in which it is kept: text trimmed and in NFC; a number without needless
    /// zeros, `-12.5`; a day as `2026-04-30`; the key of a choice; `yes` or `no`.
    ///
    /// # Errors
    /// `required` and `blank` where there is none; `too_long`, `control_characters`, `invisible_characters` of a text;
    /// `invalid_decimal`; `invalid_day`; `unknown_option`.
    pub fn check(&self, text: &str) -> Result<String, ValueError> {
        let trimmed = text.trim();
        match (text, trimmed) {
            ("", _) => return Err(ValueError::bare(ProblemCode::Required)),
            (_, "") => return Err(ValueError::bare(ProblemCode::Blank)),
            _ => {}
        }
        match self.kind {
            FieldKind::Text => clean(text, Self::MAX_TEXT, Lines::One).map(Into::into),
            FieldKind::Number => canonical(trimmed),
            FieldKind::Date => match Day::read(trimmed) {
                Some(_) => Ok(trimmed.to_owned()),
                None => {
                    let example = Args::none().with("example", "2026-04-30");
                    Err(ValueError::new(ProblemCode::InvalidDay, example))
                }
            },
            FieldKind::Choice => one_of(trimmed, self.choices.iter().map(|choice| choice.key.as_str())),
            FieldKind::YesNo => one_of(trimmed, ["yes", "no"].into_iter()),
        }
    }

    /// The value as the reader's language writes it: a number with its separators, a day, the label of a choice, yes or
    /// no. What is no value of this field is shown as it is.
    #[must_use]
    pub fn text(&self, value: &str, locale: &Locale, desk: &Locale) -> String {
        let shown = match self.kind {
            FieldKind::Text => None,
            FieldKind::Number => format::decimal(locale, value).ok(),
            FieldKind::Date => Day::read(value).map(|Day(day)| format::date(locale, day, format::DateStyle::Full)),
            FieldKind::Choice => {
                let chosen = self.choices.iter().find(|choice| choice.key == value);
                chosen.map(|choice| choice.label(locale, desk).to_owned())
            }
            FieldKind::YesNo => match value {
                "yes" => Some(label::plain(locale, "form-yes").into_owned()),
                "no" => Some(label::plain(locale, "form-no").into_owned()),
                _ => None,
            },
        };
        shown.unwrap_or_else(|| value.to_owned())
    }

    /// Reports what is wrong with the field that somebody wrote into a pack, at `path`, and trims its texts.
    pub(crate) fn tidy(&mut self, path: &Path<'_>, checker: &mut Checker) {
        let found = checker.problems.len();
        checker.required(Given::Text(&self.key), path, "key", |key| own_key(key).map(drop));
        let unknown_language = ValueError::new(ProblemCode::UnknownLanguage, allowed(["fr", "fi", "en"]));
        checker.labels(&mut self.labels, &path.member("labels"), &unknown_language);
        let given = self.choices.iter().cloned();
        let drafts: Vec<ChoiceDraft> = given.map(|FieldChoice { key, labels }| ChoiceDraft { key, labels }).collect();
        self.choices = choice::checked(&drafts, self.kind, path, checker);
        // What can be chosen is known only where nothing is wrong with it.
        if let (Some(default), true) = (self.default.take(), checker.problems.len() == found) {
            self.default = checker.required(Given::Text(&default), path, "default", |text| self.check(text));
        }
    }
}

fn one_of<'k>(value: &str, keys: impl Iterator<Item = &'k str> + Clone) -> Result<String, ValueError> {
    match keys.clone().find(|key| *key == value) {
        Some(key) => Ok(key.to_owned()),
        None => Err(ValueError::new(ProblemCode::UnknownOption, allowed(keys))),
    }
}

#[cfg(test)]
#[path = "custom_field_tests.rs"]
mod tests;
