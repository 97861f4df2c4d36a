//! What is handed over when work is done (rule P9).

use serde::Serialize;

use super::ids::{MAX_FILES, file_ids};
use crate::FileId;
use crate::model::form::{Path, Problem};
use crate::model::people::Note;
use crate::model::request::{Checker, Given, members};

/// A delivery, unchecked. An empty note is as good as none. `Debug` shows no note.
///
/// ```
/// use comptoir::DeliveryDraft;
/// let draft = DeliveryDraft { note: Some("Voici la notice.".into()), ..DeliveryDraft::default() };
/// assert_eq!(DeliveryDraft::from_json(r#"{"note": "Voici la notice."}"#.as_bytes()).unwrap(), draft);
/// assert_eq!(draft.to_json(), r#"{"note":"Voici la notice."}"#);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct DeliveryDraft {
    /// The ids of files that the deliverer has uploaded to their end: at most 100, and no more than the desk takes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<String>,
    /// What is to be said about it, at most 4,000 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A delivery, checked; that its files are there is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedDelivery {
    pub(crate) files: Vec<FileId>,
    pub(crate) note: Option<Note>,
}

const MEMBERS: &[&str] = &["files", "note"];

impl DeliveryDraft {
    /// The most files of a delivery.
    pub const MAX_FILES: usize = MAX_FILES;

    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |draft: &mut Self, name, value, path, problems| match name {
            "files" => draft.files = members::texts(value, path, problems).unwrap_or_default(),
            _ => draft.note = members::text(value, path, problems).owned(),
        })
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The delivery, if every value is right by itself.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(&self) -> Result<CheckedDelivery, Vec<Problem>> {
        let (mut checker, root) = (Checker::for_work(), Path::Root);
        let files = file_ids(&self.files, &mut checker);
        let note = checker.optional(Given::from(&self.note), &root, "note", str::parse);
        checker.finish(note.map(|note| CheckedDelivery { files, note }))
    }
}

impl std::fmt::Debug for DeliveryDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeliveryDraft").field("files", &self.files.len()).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "delivery_tests.rs"]
mod tests;
