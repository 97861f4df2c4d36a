//! Fields that a desk adds to accounts and contacts.

use std::collections::HashMap;
use std::sync::Arc;

use comptoir::{FieldId, Timestamp};

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::field_draft::{FieldDraft, FieldUpdate};
use crate::history::HistoryPage;
use crate::names::{FieldAudience, FieldKind, FieldSubject};
use crate::own_field::FieldChoice;
use crate::value::LanguageTag;

/// A field that a desk has added to accounts or contacts.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
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
    pub labels: HashMap<String, String>,
    /// What can be chosen, in the order of lists; of a field of choices only.
    pub choices: Vec<FieldChoice>,
    /// Whether it has to be filled in when something is created, and cannot be cleared.
    pub required: bool,
    /// What it holds in a blank form, and where nothing is said of it.
    pub default_value: Option<String>,
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

/// The fields that a desk has added to its accounts and contacts. Their values stand in `custom` of what they belong to, by the
/// fields' keys.
#[derive(Debug, uniffi::Object)]
pub struct Fields(pub(crate) comptoir::Fields);

#[uniffi::export]
impl Fields {
    /// The fields of accounts, or of contacts, in the order of lists: those that the actor sees; to the desk's own people those
    /// that are retired too.
    ///
    /// # Errors
    /// `refused`.
    pub async fn list(self: Arc<Self>, subject: FieldSubject) -> Result<Vec<FieldView>, ComptoirError> {
        blocking(move || self.0.list(subject.into())?.into_iter().map(TryInto::try_into).collect()).await
    }

    /// Adds a field to accounts or contacts, at most 50 of each that are in use. Those that there are have no value in it until
    /// they are given one, whatever its default.
    ///
    /// # Errors
    /// `refused`; `taken_field` when a field of the same subject has the key, a retired one too; `invalid` with all problems:
    /// `unknown_option` at `/subject`, `/kind`, `/seen_by` and `/edited_by`; `too_few`, `too_many`, `duplicate` at `/choices…`;
    /// what is wrong with the default as a value at `/default`; `edited_wider_than_seen`; `out_of_range` at `/position`;
    /// `too_many` for one more than 50; `too_large` when the names and choices of all fields in use come to more than 256 KiB.
    pub async fn add(self: Arc<Self>, draft: FieldDraft) -> Result<FieldView, ComptoirError> {
        blocking(move || self.0.add(&draft.into())?.try_into()).await
    }

    /// Adds the field in `json`: an object with the members of [`FieldDraft`] in snake case, `default` for `default_value`.
    ///
    /// # Errors
    /// As `add`; problems of its shape too.
    pub async fn add_json(self: Arc<Self>, json: String) -> Result<FieldView, ComptoirError> {
        blocking(move || self.0.add_json(json.as_bytes())?.try_into()).await
    }

    /// Changes what is given of a field, of a retired one too: so it can be put right before it is restored. Values stay as they
    /// are; what it is added to, its key and what it holds stay for good.
    ///
    /// # Errors
    /// `refused`; `unknown_field`; `conflict`; `invalid` with all problems, as `add`, and `choice_in_use` at `/choices` for each
    /// choice that is left out while accounts or contacts hold it; those that were deleted or removed do not count.
    pub async fn edit(self: Arc<Self>, id: FieldId, update: FieldUpdate) -> Result<FieldView, ComptoirError> {
        blocking(move || self.0.edit(id, &update.into())?.try_into()).await
    }

    /// Changes what the object in `json` gives of a field: members of [`FieldUpdate`] in snake case, `default` for
    /// `default_value`; `null` clears.
    ///
    /// # Errors
    /// As `edit`; problems of its shape too.
    pub async fn edit_json(self: Arc<Self>, id: FieldId, json: String) -> Result<FieldView, ComptoirError> {
        blocking(move || self.0.edit_json(id, json.as_bytes())?.try_into()).await
    }

    /// Retires a field: it is drawn, asked for and shown no more, and its values stay where they are. One that is retired already
    /// stays as it is.
    ///
    /// # Errors
    /// `refused`; `unknown_field`; `conflict`.
    pub async fn retire(self: Arc<Self>, id: FieldId) -> Result<FieldView, ComptoirError> {
        blocking(move || self.0.retire(id)?.try_into()).await
    }

    /// Restores a retired field, with the values that it had. One that is not retired stays as it is.
    ///
    /// # Errors
    /// `refused`; `unknown_field`; `conflict`; `invalid` with `too_many` for one more than 50, and `too_large` as `add`.
    pub async fn restore(self: Arc<Self>, id: FieldId) -> Result<FieldView, ComptoirError> {
        blocking(move || self.0.restore(id)?.try_into()).await
    }

    /// What happened to a field, newest first, from the newest or from where the cursor of the page before says: up to 50
    /// entries.
    ///
    /// # Errors
    /// `refused` but to desk administrators; `unknown_field`; `invalid` for a cursor that is not one of this history's.
    #[uniffi::method(default(after))]
    pub async fn history(self: Arc<Self>, id: FieldId, after: Option<String>) -> Result<HistoryPage, ComptoirError> {
        blocking(move || self.0.history(id, after.as_deref())?.try_into()).await
    }
}

#[uniffi::export]
impl FieldView {
    /// What it is called in the reader's language, else in the desk's.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn label(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(comptoir::FieldView::from(self.clone()).label(&locale).to_owned())
    }

    /// A value of it as the reader's language writes it, as `CustomField.text` does; `desk` is the language in which a choice is
    /// told that has no label in the reader's.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn text(&self, value: &str, locale: LanguageTag, desk: LanguageTag) -> Result<String, ComptoirError> {
        Ok(comptoir::FieldView::from(self.clone()).text(value, &locale, &desk))
    }
}

impl TryFrom<comptoir::FieldView> for FieldView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::FieldView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            subject: view.subject.try_into()?,
            key: view.key,
            kind: view.kind.try_into()?,
            name: view.name,
            labels: view.labels.into_iter().collect(),
            choices: view.choices.into_iter().map(Into::into).collect(),
            required: view.required,
            default_value: view.default,
            seen_by: view.seen_by.try_into()?,
            edited_by: view.edited_by.try_into()?,
            position: view.position,
            retired_at: view.retired_at,
            version: view.version,
        })
    }
}

impl From<FieldView> for comptoir::FieldView {
    fn from(view: FieldView) -> Self {
        Self {
            id: view.id,
            subject: view.subject.into(),
            key: view.key,
            kind: view.kind.into(),
            name: view.name,
            labels: view.labels.into_iter().collect(),
            choices: view.choices.into_iter().map(Into::into).collect(),
            required: view.required,
            default: view.default_value,
            seen_by: view.seen_by.into(),
            edited_by: view.edited_by.into(),
            position: view.position,
            retired_at: view.retired_at,
            version: view.version,
        }
    }
}
