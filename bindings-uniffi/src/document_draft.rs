//! The drafts of a document, and of changes to one that was not issued yet.

use crate::edit::Edit;
use crate::error::ComptoirError;

/// A line of a document, unchecked.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DocumentLineDraft {
    /// What it is: 1 to 500 characters on any number of lines.
    pub description: String,
    /// How many: a decimal with a point and at most six decimals, above 0 and at most 1,000,000,000.
    pub quantity: String,
    /// What one costs without tax, in the account's currency: a decimal with a point and at most six decimals, from 0 to
    /// 1,000,000,000.
    pub unit_price: String,
    /// The tax in per cent, with at most two decimals: `25.5`, from 0 to 100.
    pub tax_rate: String,
}

/// A document, unchecked. An empty text is as good as none.
///
/// A line comes to quantity × unit price, rounded half even to the currency's minor unit (cents; none of the yen, thousandths of
/// the Kuwaiti dinar); the tax of each rate is that on the sum of its lines, rounded half even once; the total is what all lines
/// and taxes come to (rules C2, C3).
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DocumentDraft {
    /// What it is: `invoice`, `estimate`, `credit_note`, `proposal` or `contract`.
    pub kind: String,
    /// Its lines, 1 to 200.
    #[uniffi(default)]
    pub lines: Vec<DocumentLineDraft>,
    /// What is to be said besides, at most 4,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
    /// The day until which it is to be paid or holds, as `2026-04-30`: today in the desk's time zone, or a later one.
    #[uniffi(default)]
    pub due_on: Option<String>,
    /// The id of the invoice that a credit note takes back, of the same account and issued.
    #[uniffi(default)]
    pub credits: Option<String>,
}

/// What is to change of a draft, unchecked: only what is given changes. Its kind stays, and so do the copies of the account's
/// name, addresses, currency and reference number (rule C2).
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DocumentUpdate {
    /// All its lines, 1 to 200; absent means unchanged.
    #[uniffi(default)]
    pub lines: Option<Vec<DocumentLineDraft>>,
    /// What is to be said besides; can be cleared.
    pub note: Edit,
    /// The day until which it is to be paid or holds; can be cleared.
    pub due_on: Edit,
    /// The id of the invoice that a credit note takes back; can be cleared.
    pub credits: Edit,
}

/// Reads a document from JSON, at most 1 MiB: its shape is checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn document_draft_from_json(json: &str) -> Result<DocumentDraft, ComptoirError> {
    Ok(comptoir::DocumentDraft::from_json(json.as_bytes())?.into())
}

/// A document as JSON.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn document_draft_to_json(draft: DocumentDraft) -> Result<String, ComptoirError> {
    Ok(comptoir::DocumentDraft::from(draft).to_json())
}

/// Reads changes to a draft from JSON, at most 1 MiB: their shape is checked, their values are not. `null` clears.
///
/// # Errors
/// As `document_draft_from_json`.
#[uniffi::export]
pub fn document_update_from_json(json: &str) -> Result<DocumentUpdate, ComptoirError> {
    Ok(comptoir::DocumentUpdate::from_json(json.as_bytes())?.into())
}

/// Changes to a draft as JSON: no member where nothing is changed.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn document_update_to_json(update: DocumentUpdate) -> Result<String, ComptoirError> {
    Ok(comptoir::DocumentUpdate::from(update).to_json())
}

crate::value::private_debug! { DocumentLineDraft DocumentDraft DocumentUpdate }

crate::edit::same_fields! {
    DocumentLineDraft { description, quantity, unit_price, tax_rate; }
}

impl From<DocumentDraft> for comptoir::DocumentDraft {
    fn from(draft: DocumentDraft) -> Self {
        let DocumentDraft { kind, lines, note, due_on, credits } = draft;
        Self { kind, lines: lines.into_iter().map(Into::into).collect(), note, due_on, credits }
    }
}

impl From<comptoir::DocumentDraft> for DocumentDraft {
    fn from(draft: comptoir::DocumentDraft) -> Self {
        let comptoir::DocumentDraft { kind, lines, note, due_on, credits } = draft;
        Self { kind, lines: lines.into_iter().map(Into::into).collect(), note, due_on, credits }
    }
}

impl From<DocumentUpdate> for comptoir::DocumentUpdate {
    fn from(update: DocumentUpdate) -> Self {
        let DocumentUpdate { lines, note, due_on, credits } = update;
        let lines = lines.map(|lines| lines.into_iter().map(Into::into).collect());
        Self { lines, note: note.into(), due_on: due_on.into(), credits: credits.into() }
    }
}

impl From<comptoir::DocumentUpdate> for DocumentUpdate {
    fn from(update: comptoir::DocumentUpdate) -> Self {
        let comptoir::DocumentUpdate { lines, note, due_on, credits } = update;
        let lines = lines.map(|lines| lines.into_iter().map(Into::into).collect());
        Self { lines, note: note.into(), due_on: due_on.into(), credits: credits.into() }
    }
}
