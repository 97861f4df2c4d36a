//! The drafts of a request for work, and of its reassignment.

use crate::error::ComptoirError;

/// A request for work, unchecked. An empty text is as good as none.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct WorkDraft {
    /// What it is about: 1 to 200 characters on one line.
    pub subject: String,
    /// What is to be done: 1 to 10,000 characters on any number of lines.
    #[uniffi(default)]
    pub description: Option<String>,
    /// The key of a service that its holder may ask for; needed where the desk has services.
    #[uniffi(default)]
    pub service: Option<String>,
    /// How many of what the service counts in, words or pages: 1 to 1,000,000,000. Needed where the service quotes by itself.
    #[uniffi(default)]
    pub quantity: Option<i64>,
    /// The day on which the customer wishes to have it, as `2026-04-30`: today in the desk's time zone, or a later one.
    #[uniffi(default)]
    pub wished_on: Option<String>,
    /// The id of the contact who is to hold it: given by the desk's own people, who ask for somebody else. A contact holds the
    /// own work.
    #[uniffi(default)]
    pub holder: Option<String>,
    /// The ids of files that the submitter has uploaded to their end: at most 100, and no more than the desk takes.
    #[uniffi(default)]
    pub files: Vec<String>,
}

/// Who hands work on, to whom, and which: unchecked.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Reassignment {
    /// The id of the contact who holds the work.
    pub from: String,
    /// The id of the contact who is to hold it: another requester or manager of the same account.
    pub to: String,
    /// The codes of the work, 1 to 500; absent means all that is open.
    #[uniffi(default)]
    pub codes: Option<Vec<String>>,
}

/// Reads a request for work from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn work_draft_from_json(json: &str) -> Result<WorkDraft, ComptoirError> {
    Ok(comptoir::WorkDraft::from_json(json.as_bytes())?.into())
}

/// A request for work as JSON: no member where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn work_draft_to_json(draft: WorkDraft) -> Result<String, ComptoirError> {
    Ok(comptoir::WorkDraft::from(draft).to_json())
}

/// Reads a reassignment from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// As `work_draft_from_json`.
#[uniffi::export]
pub fn reassignment_from_json(json: &str) -> Result<Reassignment, ComptoirError> {
    Ok(comptoir::Reassignment::from_json(json.as_bytes())?.into())
}

/// A reassignment as JSON: no member where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn reassignment_to_json(reassignment: Reassignment) -> Result<String, ComptoirError> {
    Ok(comptoir::Reassignment::from(reassignment).to_json())
}

crate::value::private_debug! { WorkDraft }

crate::edit::same_fields! {
    WorkDraft { subject, description, service, quantity, wished_on, holder, files; }
    Reassignment { from, to, codes; }
}
