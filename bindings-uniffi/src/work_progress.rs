//! The drafts by which the provider goes on with work: a quote, how far it is, a delivery (rule P9).

use crate::error::ComptoirError;

/// What a provider quotes for work, unchecked. An empty text is as good as none.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct QuoteDraft {
    /// The amount in the account's currency: digits, and after an optional point at most as many more as the currency has.
    pub amount: String,
    /// For how many business days it can be accepted, 1 to 365; absent means as long as the service says, else the desk.
    #[uniffi(default)]
    pub days: Option<i64>,
    /// What is to be said about it, at most 4,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
}

/// How far work is, unchecked. An empty note is as good as none.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ProgressDraft {
    /// How much is done, in whole per cent from 0 to 100: never less than before, and as much only with a note.
    pub percent: i64,
    /// What is to be said about it, at most 4,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
}

/// A delivery, unchecked. An empty note is as good as none.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DeliveryDraft {
    /// The ids of files that the deliverer has uploaded to their end: at most 100, and no more than the desk takes.
    #[uniffi(default)]
    pub files: Vec<String>,
    /// What is to be said about it, at most 4,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
}

/// Reads a quote from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn quote_draft_from_json(json: &str) -> Result<QuoteDraft, ComptoirError> {
    Ok(comptoir::QuoteDraft::from_json(json.as_bytes())?.into())
}

/// A quote as JSON: no member where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn quote_draft_to_json(draft: QuoteDraft) -> Result<String, ComptoirError> {
    Ok(comptoir::QuoteDraft::from(draft).to_json())
}

/// Reads how far work is from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// As `quote_draft_from_json`; `required` without `percent`.
#[uniffi::export]
pub fn progress_draft_from_json(json: &str) -> Result<ProgressDraft, ComptoirError> {
    Ok(comptoir::ProgressDraft::from_json(json.as_bytes())?.into())
}

/// How far work is as JSON: no member where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn progress_draft_to_json(draft: ProgressDraft) -> Result<String, ComptoirError> {
    Ok(comptoir::ProgressDraft::from(draft).to_json())
}

/// Reads a delivery from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// As `quote_draft_from_json`.
#[uniffi::export]
pub fn delivery_draft_from_json(json: &str) -> Result<DeliveryDraft, ComptoirError> {
    Ok(comptoir::DeliveryDraft::from_json(json.as_bytes())?.into())
}

/// A delivery as JSON: no member where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn delivery_draft_to_json(draft: DeliveryDraft) -> Result<String, ComptoirError> {
    Ok(comptoir::DeliveryDraft::from(draft).to_json())
}

crate::value::private_debug! { QuoteDraft ProgressDraft DeliveryDraft }

crate::edit::same_fields! {
    QuoteDraft { amount, days, note; }
    ProgressDraft { percent, note; }
    DeliveryDraft { files, note; }
}
