//! The draft of an upload.

use std::fmt;

use serde::Serialize;

use super::{FileName, MediaType, Sha256};
use crate::Args;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::request::{Checker, Edited, Given, members};
use crate::model::text::{Lines, clean};

/// What is said of a file before its bytes are sent: unchecked. `Debug` shows no value.
///
/// ```
/// use comptoir::FileDraft;
/// let draft = FileDraft {
///     name: "notice.txt".into(),
///     key: "upload-17".into(),
///     size: 3,
///     sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad".into(),
///     ..FileDraft::default()
/// };
/// assert_eq!(FileDraft::from_json(draft.to_json().as_bytes()).unwrap(), draft);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct FileDraft {
    /// What it is called, as [`FileName`] reads it.
    pub name: String,
    /// The uploader's own name for this upload, by which it goes on after it was cut off: 1 to 200 characters on one line.
    /// Another file takes another key.
    pub key: String,
    /// How many bytes it has: 1 up to what the desk takes ([`DeskDraft::file_megabytes`](crate::DeskDraft::file_megabytes)).
    pub size: i64,
    /// Their SHA-256, as [`Sha256`] reads it.
    pub sha256: String,
    /// What it holds, as [`MediaType`] reads it; none means `application/octet-stream`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
}

/// What is said of a file, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedFile {
    pub(crate) name: FileName,
    pub(crate) key: String,
    pub(crate) size: i64,
    pub(crate) sha256: Sha256,
    pub(crate) media_type: MediaType,
}

const MEMBERS: &[&str] = &["name", "key", "size", "sha256", "media_type"];
const MAX_KEY: usize = 200;
/// Of the limits of files, which desks set.
const MEGABYTE: i64 = 1_000_000;
/// The most that any desk takes.
const MOST: i64 = 250 * MEGABYTE;

impl FileDraft {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |draft: &mut Self, name, value, path, problems| match name {
            "size" => {
                if let Edited::Set(size) = members::whole(value, path, (1, MOST), problems) {
                    draft.size = size;
                }
            }
            "name" => draft.name = members::text(value, path, problems).owned().unwrap_or_default(),
            "key" => draft.key = members::text(value, path, problems).owned().unwrap_or_default(),
            "sha256" => draft.sha256 = members::text(value, path, problems).owned().unwrap_or_default(),
            _ => draft.media_type = members::text(value, path, problems).owned(),
        })
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts and numbers always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What is said of the file, if every value is right and it has no more than `most` bytes, whole megabytes of a million.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(&self, most: i64) -> Result<CheckedFile, Vec<Problem>> {
        let (mut checker, root) = (Checker::default(), Path::Root);
        let name = checker.required(Given::Text(&self.name), &root, "name", str::parse::<FileName>);
        let key = checker.required(Given::Text(&self.key), &root, "key", |key| clean(key, MAX_KEY, Lines::One));
        if self.size < 1 {
            let range = Args::none().with("min", 1).with("max", most);
            checker.report(&root.member("size"), ProblemCode::OutOfRange, range);
        } else if self.size > most {
            let args = Args::none().with("max", most / MEGABYTE);
            checker.report(&root.member("size"), ProblemCode::FileTooLarge, args);
        }
        let sha256 = checker.required(Given::Text(&self.sha256), &root, "sha256", str::parse::<Sha256>);
        let media_type = checker.optional(Given::from(&self.media_type), &root, "media_type", str::parse::<MediaType>);
        let file = match (name, key, sha256, media_type) {
            (Some(name), Some(key), Some(sha256), Some(media_type)) => Some(CheckedFile {
                name,
                key: key.into_owned(),
                size: self.size,
                sha256,
                media_type: media_type.unwrap_or_default(),
            }),
            _ => None,
        };
        checker.finish(file)
    }
}

impl fmt::Debug for FileDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FileDraft(..)")
    }
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
