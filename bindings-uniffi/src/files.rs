//! Files, which come and go in chunks (rules P6 and P9).

use std::sync::Arc;

use comptoir::FileId;

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::file_view::{FileDraft, FileView, Swept};

/// Files, which come and go in chunks: a file of any size takes the memory of a chunk. `upload` and `download` do that for
/// whoever has a stream; what speaks to browsers hands each chunk on.
///
/// A file belongs to the place that uploads it, a contact or a staff member, until it is attached to a request for work; nobody
/// else sees it before. What nobody attaches within a day is deleted by `sweep`.
#[derive(Debug, uniffi::Object)]
pub struct Files(pub(crate) comptoir::Files);

#[uniffi::export]
impl Files {
    /// Begins an upload, or goes on with one: the same draft under the same key answers with the file as it is, with the
    /// number of bytes `received`. The draft's key does for it what a key of `Session.once` does elsewhere, and so that takes
    /// no effect.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems: among them `out_of_range` and `file_too_large` for the size, and
    /// `too_many_files` (at the whole) where the place has as many files that are not attached as a request may have;
    /// `key_reused` where another file was begun under the key.
    pub async fn begin(self: Arc<Self>, draft: FileDraft) -> Result<FileView, ComptoirError> {
        blocking(move || self.0.begin(&draft.into())?.try_into()).await
    }

    /// Begins the upload in `json`: an object with the members of [`FileDraft`] in snake case.
    ///
    /// # Errors
    /// As `begin`; problems of its shape too.
    pub async fn begin_json(self: Arc<Self>, json: String) -> Result<FileView, ComptoirError> {
        blocking(move || self.0.begin_json(json.as_bytes())?.try_into()).await
    }

    /// Adds the next chunk to an own file: the bytes from `offset` on, as many as `FileView.nextChunk` says. The last one makes
    /// the file whole, if all of it has the SHA-256 that was announced; else nothing of it is kept. The offset does for it what
    /// a key of `Session.once` does elsewhere, and so that takes no effect.
    ///
    /// # Errors
    /// `refused`; `unknown_file`, also for one of somebody else; `wrong_offset` with the one that is expected, also where the
    /// chunk has been added before; `invalid`: `wrong_chunk` (`/bytes`) with the number of bytes that it has to have,
    /// `wrong_hash` (`/sha256`).
    pub async fn append(self: Arc<Self>, id: FileId, offset: i64, bytes: Vec<u8>) -> Result<FileView, ComptoirError> {
        blocking(move || self.0.append(id, offset, &bytes)?.try_into()).await
    }

    /// A file: an own one, or one attached to work that the actor may follow. What is to be delivered, customers see once it is;
    /// what a customer took back, by declining or withdrawing, the staff sees no more.
    ///
    /// # Errors
    /// `refused`; `unknown_file`, also for one that the actor does not see.
    pub async fn get(self: Arc<Self>, id: FileId) -> Result<FileView, ComptoirError> {
        blocking(move || self.0.get(id)?.try_into()).await
    }

    /// The bytes of a whole file from `offset` on, up to the end of the chunk that holds them; none at its end. From 0, and on
    /// from where each answer ends, they are the file.
    ///
    /// # Errors
    /// As `get`, and `refused` for dealers; `invalid`: `file_incomplete` (at the whole), `out_of_range` (`/offset`); `store_row`
    /// where what is stored is not what was.
    pub async fn read(self: Arc<Self>, id: FileId, offset: i64) -> Result<Vec<u8>, ComptoirError> {
        blocking(move || Ok(self.0.read(id, offset)?)).await
    }

    /// Deletes an own file that is not attached, whole or not.
    ///
    /// # Errors
    /// `refused`; `unknown_file`, also for one of somebody else; `invalid`: `file_attached` (at the whole).
    pub async fn discard(self: Arc<Self>, id: FileId) -> Result<(), ComptoirError> {
        blocking(move || Ok(self.0.discard(id)?)).await
    }

    /// Deletes every file that was begun a day ago or before and is not attached, whole or not, and says how much that was.
    ///
    /// For a job of the host that runs every hour or once a day. Up to 100 files are deleted in each transaction, and no further
    /// one after 32 MB; what was deleted stays deleted when a later transaction fails. So a key of `Session.once` does not
    /// apply.
    ///
    /// # Errors
    /// `refused`.
    pub async fn sweep(self: Arc<Self>) -> Result<Swept, ComptoirError> {
        blocking(move || Ok(self.0.sweep()?.into())).await
    }
}
