//! A field that a desk has added to its accounts or contacts, as somebody sees it.

use std::collections::HashMap;

use crate::error::ComptoirError;
use crate::names::{FieldKind, FieldSubject};
use crate::problem;
use crate::value::LanguageTag;

/// A field that a desk has added to accounts or contacts, as somebody sees it: what forms draw and what checks go by.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct CustomField {
    /// What it is added to.
    pub subject: FieldSubject,
    /// Its key, under which drafts give its value: a lower-case letter, then up to 49 lower-case letters, digits or underscores.
    pub key: String,
    /// What it holds.
    pub kind: FieldKind,
    /// What it is called, by language tag.
    pub labels: HashMap<String, String>,
    /// What can be chosen, in the order of lists; of a field of choices only.
    #[uniffi(default)]
    pub choices: Vec<FieldChoice>,
    /// Whether it has to be filled in when something is created, and cannot be cleared.
    #[uniffi(default)]
    pub required: bool,
    /// What it holds in a blank form, and where nothing is said of it.
    #[uniffi(default)]
    pub default_value: Option<String>,
    /// Whether the asker may edit it, and does not only see it.
    #[uniffi(default = true)]
    pub editable: bool,
}

/// One of the choices of a field.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FieldChoice {
    /// Its key, which values hold.
    pub key: String,
    /// What it is called, by language tag.
    pub labels: HashMap<String, String>,
}

#[uniffi::export]
impl CustomField {
    /// What it is called in the reader's language, else in that of the desk, else in the first there is.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn label(&self, locale: LanguageTag, desk: LanguageTag) -> Result<String, ComptoirError> {
        Ok(comptoir::CustomField::from(self.clone()).label(&locale, &desk).to_owned())
    }

    /// The value that `text` gives, in the one way in which it is kept: text trimmed and in NFC; a number without needless
    /// zeros, `-12.5`; a day as `2026-04-30`; the key of a choice; `yes` or `no`.
    ///
    /// # Errors
    /// `invalid` at `/custom/` and the key: `required` and `blank` where there is none; `too_long`, `control_characters`,
    /// `invisible_characters` of a text; `invalid_decimal`; `invalid_day`; `unknown_option`.
    pub fn check(&self, text: &str) -> Result<String, ComptoirError> {
        let checked = comptoir::CustomField::from(self.clone()).check(text);
        let path = || format!("/custom/{}", self.key);
        checked.map_err(|error| problem::argument(&path(), error.code(), error.args().clone()))
    }

    /// The value as the reader's language writes it: a number with its separators, a day, the label of a choice, yes or no. What
    /// is no value of this field is shown as it is.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn text(&self, value: &str, locale: LanguageTag, desk: LanguageTag) -> Result<String, ComptoirError> {
        Ok(comptoir::CustomField::from(self.clone()).text(value, &locale, &desk))
    }
}

#[uniffi::export]
impl FieldChoice {
    /// What it is called in the reader's language, else in that of the desk.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn label(&self, locale: LanguageTag, desk: LanguageTag) -> Result<String, ComptoirError> {
        Ok(comptoir::FieldChoice::from(self.clone()).label(&locale, &desk).to_owned())
    }
}

crate::edit::same_fields! {
    FieldChoice { key; ; labels }
}

impl From<CustomField> for comptoir::CustomField {
    fn from(field: CustomField) -> Self {
        Self {
            subject: field.subject.into(),
            key: field.key,
            kind: field.kind.into(),
            labels: field.labels.into_iter().collect(),
            choices: field.choices.into_iter().map(Into::into).collect(),
            required: field.required,
            default: field.default_value,
            editable: field.editable,
        }
    }
}

impl TryFrom<comptoir::CustomField> for CustomField {
    type Error = ComptoirError;

    fn try_from(field: comptoir::CustomField) -> Result<Self, ComptoirError> {
        Ok(Self {
            subject: field.subject.try_into()?,
            key: field.key,
            kind: field.kind.try_into()?,
            labels: field.labels.into_iter().collect(),
            choices: field.choices.into_iter().map(Into::into).collect(),
            required: field.required,
            default_value: field.default,
            editable: field.editable,
        })
    }
}
