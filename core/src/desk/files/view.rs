//! Files as they are shown.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::is_own;
use crate::desk::view::distinct;
use crate::desk::work::UserRef;
use crate::error::Error;
use crate::model::file::{CHUNK, FileKind, Sha256, next_chunk};
use crate::model::role::Standing;
use crate::store::connection::AnyConnection;
use crate::store::file::FileRow;
use crate::store::{StoreFault, user as users};
use crate::{DeskId, FileId, Timestamp, UserId};

/// A file. Its `Debug` shows no name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileView {
    /// Which.
    pub id: FileId,
    /// The key that its upload was begun under; of own files only.
    pub key: Option<String>,
    /// What it is called, cleaned (see [`FileName`](crate::FileName)).
    pub name: String,
    /// How many bytes it has.
    pub size: i64,
    /// Their SHA-256.
    pub sha256: Sha256,
    /// What it holds, as the uploader says (see [`MediaType`](crate::MediaType)).
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

impl FileView {
    /// How many bytes each chunk has but the last one: 256 KiB.
    pub const CHUNK: i64 = CHUNK;

    /// How many bytes the next chunk has to have; 0 when nothing is missing.
    #[must_use]
    pub const fn next_chunk(&self) -> i64 {
        next_chunk(self.size, self.received)
    }
}

impl std::fmt::Debug for FileView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FileView")
            .field("id", &self.id)
            .field("size", &self.size)
            .field("received", &self.received)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// The views of these files, all of them attached to the work of this code or none.
pub(in crate::desk) fn views(
    connection: &mut AnyConnection,
    desk: DeskId,
    standing: &Standing,
    rows: Vec<FileRow>,
    work: Option<&str>,
) -> Result<Vec<FileView>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let uploaders = users::by_ids(connection, desk, &distinct(rows.iter().map(|row| row.uploader_id)))?;
    let uploaders: HashMap<UserId, String> = uploaders.into_iter().map(|user| (user.id, user.name)).collect();
    let view = |row: FileRow| {
        let name = uploaders.get(&row.uploader_id).cloned();
        let name = name.ok_or_else(|| StoreFault::row("files", "uploader_id"))?;
        Ok(FileView {
            id: row.id,
            sha256: row.digest()?,
            is_complete: row.completed_at.is_some(),
            kind: row.kind,
            work: work.map(str::to_owned),
            uploaded_by: UserRef { id: row.uploader_id, name },
            created_at: row.created_at,
            size: row.size,
            received: row.received,
            media_type: row.media_type.clone(),
            key: is_own(standing, &row).then_some(row.key),
            name: row.name,
        })
    };
    rows.into_iter().map(view).collect()
}

/// The view of one.
pub(super) fn view(
    connection: &mut AnyConnection,
    desk: DeskId,
    standing: &Standing,
    row: FileRow,
    work: Option<&str>,
) -> Result<FileView, Error> {
    let view = views(connection, desk, standing, vec![row], work)?.pop();
    view.ok_or_else(|| Error::internal("view of a file"))
}
