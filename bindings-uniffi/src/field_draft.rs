//! The drafts of a field of a desk's own, and of changes to one.

use std::collections::HashMap;

use crate::edit::Edit;
use crate::error::ComptoirError;

/// A field that a desk adds to its accounts or contacts, unchecked. An empty text is as good as none.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FieldDraft {
    /// What it is added to: `account` or `contact`.
    pub subject: String,
    /// Its key, unique among the desk's fields of the subject: a lower-case letter, then up to 49 lower-case letters, digits or
    /// underscores.
    pub key: String,
    /// What it holds: `text`, `number`, `date`, `choice` or `yes_no`.
    pub kind: String,
    /// What it is called, by language tag: 1 to 20 names of at most 100 characters.
    #[uniffi(default)]
    pub labels: HashMap<String, String>,
    /// What can be chosen, 1 to 100, in the order of lists; of a field of choices only.
    #[uniffi(default)]
    pub choices: Vec<ChoiceDraft>,
    /// Whether it has to be filled in when an account or a contact is created, and cannot be cleared.
    #[uniffi(default)]
    pub required: bool,
    /// What it holds in a blank form, and where nothing is said of it: the member `default` of JSON.
    #[uniffi(default)]
    pub default_value: Option<String>,
    /// Who sees it: `desk`, `staff` or `everyone`; absent means `desk`.
    #[uniffi(default)]
    pub seen_by: Option<String>,
    /// Who edits it: nobody who does not see it; absent means `desk`.
    #[uniffi(default)]
    pub edited_by: Option<String>,
    /// Where it stands among the others, 0 to 1000; absent means behind them.
    #[uniffi(default)]
    pub position: Option<i64>,
}

/// One of the choices of a field, unchecked.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ChoiceDraft {
    /// Its key, which values hold: a lower-case letter, then up to 49 lower-case letters, digits or underscores.
    pub key: String,
    /// What it is called, by language tag: 1 to 20 names of at most 100 characters.
    #[uniffi(default)]
    pub labels: HashMap<String, String>,
}

/// What is to change of a field, unchecked: only what is given changes. What it is added to, its key and what it holds stay for
/// good. Names and choices are given whole.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FieldUpdate {
    /// What it is called, by language tag; absent means unchanged.
    #[uniffi(default)]
    pub labels: Option<HashMap<String, String>>,
    /// What can be chosen; absent means unchanged. A choice that is in use cannot be left out.
    #[uniffi(default)]
    pub choices: Option<Vec<ChoiceDraft>>,
    /// Whether it has to be filled in from now on; absent means unchanged.
    #[uniffi(default)]
    pub required: Option<bool>,
    /// What it holds in a blank form, the member `default` of JSON; can be cleared. Values that there are stay.
    pub default_value: Edit,
    /// Who sees it: `desk`, `staff` or `everyone`.
    pub seen_by: Edit,
    /// Who edits it: nobody who does not see it.
    pub edited_by: Edit,
    /// Where it stands among the others, 0 to 1000; absent means unchanged.
    #[uniffi(default)]
    pub position: Option<i64>,
}

/// Reads a field from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn field_draft_from_json(json: &str) -> Result<FieldDraft, ComptoirError> {
    Ok(comptoir::FieldDraft::from_json(json.as_bytes())?.into())
}

/// A field as JSON.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn field_draft_to_json(draft: FieldDraft) -> Result<String, ComptoirError> {
    Ok(comptoir::FieldDraft::from(draft).to_json())
}

/// Reads changes to a field from JSON, at most 64 KiB: their shape is checked, their values are not. `null` clears.
///
/// # Errors
/// As `field_draft_from_json`.
#[uniffi::export]
pub fn field_update_from_json(json: &str) -> Result<FieldUpdate, ComptoirError> {
    Ok(comptoir::FieldUpdate::from_json(json.as_bytes())?.into())
}

/// Changes to a field as JSON: no member where nothing is changed.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn field_update_to_json(update: FieldUpdate) -> Result<String, ComptoirError> {
    Ok(comptoir::FieldUpdate::from(update).to_json())
}

crate::edit::same_fields! {
    ChoiceDraft { key; ; labels }
}

impl From<FieldDraft> for comptoir::FieldDraft {
    fn from(draft: FieldDraft) -> Self {
        Self {
            subject: draft.subject,
            key: draft.key,
            kind: draft.kind,
            labels: draft.labels.into_iter().collect(),
            choices: draft.choices.into_iter().map(Into::into).collect(),
            required: draft.required,
            default: draft.default_value,
            seen_by: draft.seen_by,
            edited_by: draft.edited_by,
            position: draft.position,
        }
    }
}

impl From<comptoir::FieldDraft> for FieldDraft {
    fn from(draft: comptoir::FieldDraft) -> Self {
        Self {
            subject: draft.subject,
            key: draft.key,
            kind: draft.kind,
            labels: draft.labels.into_iter().collect(),
            choices: draft.choices.into_iter().map(Into::into).collect(),
            required: draft.required,
            default_value: draft.default,
            seen_by: draft.seen_by,
            edited_by: draft.edited_by,
            position: draft.position,
        }
    }
}

impl From<FieldUpdate> for comptoir::FieldUpdate {
    fn from(update: FieldUpdate) -> Self {
        Self {
            labels: update.labels.map(|labels| labels.into_iter().collect()),
            choices: update.choices.map(|choices| choices.into_iter().map(Into::into).collect()),
            required: update.required,
            default: update.default_value.into(),
            seen_by: update.seen_by.into(),
            edited_by: update.edited_by.into(),
            position: update.position,
        }
    }
}

impl From<comptoir::FieldUpdate> for FieldUpdate {
    fn from(update: comptoir::FieldUpdate) -> Self {
        Self {
            labels: update.labels.map(|labels| labels.into_iter().collect()),
            choices: update.choices.map(|choices| choices.into_iter().map(Into::into).collect()),
            required: update.required,
            default_value: update.default.into(),
            seen_by: update.seen_by.into(),
            edited_by: update.edited_by.into(),
            position: update.position,
        }
    }
}
