//! Files: their draft, and how they are shown.

use comptoir::{FileId, Timestamp};

use crate::error::ComptoirError;
use crate::names::FileKind;
use crate::work_view::UserRef;

/// What is said of a file before its bytes are sent, unchecked. An empty text is as good as none.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct FileDraft {
    /// What it is called. What is no name of a file on some system is cleaned, never refused: what follows the last `/` or `\`
    /// counts, at most 200 bytes of it.
    pub name: String,
    /// The uploader's own name for this upload, by which it goes on after it was cut off: 1 to 200 characters on one line.
    /// Another file takes another key.
    pub key: String,
    /// How many bytes it has: 1 up to what the desk takes (`DeskDraft.fileMegabytes`).
    pub size: i64,
    /// Their SHA-256: 64 hexadecimal digits.
    pub sha256: String,
    /// What it holds: `application/pdf`, at most 100 characters; absent means `application/octet-stream`. Recorded, never
    /// trusted.
    #[uniffi(default)]
    pub media_type: Option<String>,
}

/// A file.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct FileView {
    /// Which.
    pub id: FileId,
    /// The key that its upload was begun under; of own files only.
    pub key: Option<String>,
    /// What it is called, cleaned.
    pub name: String,
    /// How many bytes it has.
    pub size: i64,
    /// Their SHA-256: 64 hexadecimal digits in lower case.
    pub sha256: String,
    /// What it holds, as the uploader says.
    pub media_type: String,
    /// How many of its bytes are there.
    pub received: i64,
    /// Whether all of them are, and have the SHA-256 announced.
    pub is_complete: bool,
    /// What it is to the work that it is attached to.
    pub kind: Option<FileKind>,
    /// The code of that work.
    pub work: Option<String>,
    /// Who uploaded it.
    pub uploaded_by: UserRef,
    /// When its upload was begun.
    pub created_at: Timestamp,
}

/// What was deleted of files that nobody attached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Swept {
    /// How many files.
    pub files: i64,
    /// How many bytes of them had been received.
    pub bytes: i64,
}

/// Reads what is said of a file from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn file_draft_from_json(json: &str) -> Result<FileDraft, ComptoirError> {
    Ok(comptoir::FileDraft::from_json(json.as_bytes())?.into())
}

/// What is said of a file as JSON: no member where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn file_draft_to_json(draft: FileDraft) -> Result<String, ComptoirError> {
    Ok(comptoir::FileDraft::from(draft).to_json())
}

#[uniffi::export]
impl FileView {
    /// How many bytes the next chunk has to have, 256 KiB or what is left; 0 when nothing is missing.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn next_chunk(&self) -> Result<i64, ComptoirError> {
        Ok(self.size.saturating_sub(self.received).clamp(0, comptoir::FileView::CHUNK))
    }
}

crate::value::private_debug! { FileDraft FileView }

crate::edit::same_fields! {
    FileDraft { name, key, size, sha256, media_type; }
}

impl TryFrom<comptoir::FileView> for FileView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::FileView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            key: view.key,
            name: view.name,
            size: view.size,
            sha256: view.sha256.to_string(),
            media_type: view.media_type,
            received: view.received,
            is_complete: view.is_complete,
            kind: view.kind.map(TryInto::try_into).transpose()?,
            work: view.work,
            uploaded_by: view.uploaded_by.into(),
            created_at: view.created_at,
        })
    }
}

impl From<comptoir::Swept> for Swept {
    fn from(swept: comptoir::Swept) -> Self {
        let comptoir::Swept { files, bytes } = swept;
        Self { files, bytes }
    }
}
