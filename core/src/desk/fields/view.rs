//! What is shown of fields.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::model::field::{CustomField, FieldAudience, FieldChoice, FieldKind, FieldSubject, FieldValues};
use crate::model::work::{called, called_or};
use crate::store::StoreFault;
use crate::store::custom_field::FieldRow;
use crate::{FieldId, Locale, Timestamp};

/// A field that a desk has added to accounts or contacts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldView {
    /// Which.
    pub id: FieldId,
    /// What it is added to.
    pub subject: FieldSubject,
    /// Its key, by which values are given.
    pub key: String,
    /// What it holds.
    pub kind: FieldKind,
    /// What it is called in the desk's own language, else in the first there is.
    pub name: String,
    /// What it is called, by language tag.
    pub labels: BTreeMap<String, String>,
    /// What can be chosen, in the order of lists; of a field of choices only.
    pub choices: Vec<FieldChoice>,
    /// Whether it has to be filled in when something is created, and cannot be cleared.
    pub required: bool,
    /// What it holds in a blank form, and where nothing is said of it.
    pub default: Option<String>,
    /// Who sees it.
    pub seen_by: FieldAudience,
    /// Who edits it.
    pub edited_by: FieldAudience,
    /// Where it stands among the others; of several in one place, the keys say which is first.
    pub position: i64,
    /// Since when it is not in use any more; its values stay, shown no more.
    pub retired_at: Option<Timestamp>,
    /// Its version.
    pub version: i64,
}

impl FieldView {
    /// What it is called in the reader's language, else in the desk's.
    #[must_use]
    pub fn label(&self, locale: &Locale) -> &str {
        called(&self.labels, locale).unwrap_or(&self.name)
    }

    /// A value of it as the reader's language writes it, as [`CustomField::text`](crate::CustomField::text) does; `desk` is
    /// the language in which a choice is told that has no label in the reader's.
    #[must_use]
    pub fn text(&self, value: &str, locale: &Locale, desk: &Locale) -> String {
        let field =
            CustomField { choices: self.choices.clone(), ..CustomField::new(self.subject, &self.key, self.kind) };
        field.text(value, locale, desk)
    }
}

pub(super) fn view(row: &FieldRow, desk: &Locale) -> Result<FieldView, Error> {
    let FieldValues { labels, choices, required, default, seen_by, edited_by, position } = values(row)?;
    Ok(FieldView {
        id: row.id,
        subject: row.subject,
        key: row.key.clone(),
        kind: row.kind,
        name: called_or(&labels, desk, &row.key).to_owned(),
        labels,
        choices,
        required,
        default,
        seen_by,
        edited_by,
        position,
        retired_at: row.retired_at,
        version: row.version,
    })
}

/// What of a field can be changed.
pub(super) fn values(row: &FieldRow) -> Result<FieldValues, Error> {
    Ok(FieldValues {
        labels: read(&row.labels, "labels")?,
        choices: read(&row.choices, "choices")?,
        required: row.required,
        default: row.initial.clone(),
        seen_by: row.seen_by,
        edited_by: row.edited_by,
        position: i64::from(row.position),
    })
}

fn read<T: DeserializeOwned>(json: &str, column: &'static str) -> Result<T, Error> {
    serde_json::from_str(json).map_err(|_| StoreFault::row("custom_fields", column).into())
}
