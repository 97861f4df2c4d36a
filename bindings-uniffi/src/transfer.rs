//! Uploads and downloads under way: what the extensions of each platform hand a stream's chunks to.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use comptoir::FileId;

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::file_view::{FileDraft, FileView};
use crate::files::Files;

/// An upload under way. Its `file` says how much is there: the stream goes on at byte `received`, with as many bytes as
/// `nextChunk` says.
#[derive(Debug, uniffi::Object)]
pub struct Upload {
    upload: Mutex<comptoir::Upload>,
    /// Of its own, so that nobody waits for a chunk on its way who only looks.
    file: Mutex<comptoir::FileView>,
}

/// A download under way.
#[derive(Debug, uniffi::Object)]
pub struct Download {
    download: Mutex<comptoir::Download>,
    file: comptoir::FileView,
}

#[uniffi::export]
impl Files {
    /// Begins an upload, or goes on with one, that is given each chunk when there is one. A file that is there already needs no
    /// stream at all; one that was cut off goes on where it stopped. In a preview it takes the whole stream from its beginning,
    /// and keeps nothing.
    ///
    /// # Errors
    /// As `begin`.
    pub async fn uploading(self: Arc<Self>, draft: FileDraft) -> Result<Arc<Upload>, ComptoirError> {
        blocking(move || {
            let upload = self.0.uploading(&draft.into())?;
            let file = Mutex::new(upload.file().clone());
            Ok(Arc::new(Upload { upload: Mutex::new(upload), file }))
        })
        .await
    }

    /// Begins a download whose bytes are taken one chunk after the other.
    ///
    /// # Errors
    /// As `get`, and `refused` for dealers.
    pub async fn downloading(self: Arc<Self>, id: FileId) -> Result<Arc<Download>, ComptoirError> {
        blocking(move || {
            let download = self.0.downloading(id)?;
            let file = download.file().clone();
            Ok(Arc::new(Download { download: Mutex::new(download), file }))
        })
        .await
    }
}

#[uniffi::export]
impl Upload {
    /// The file as it is by now; in a preview, as it would be.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn file(&self) -> Result<FileView, ComptoirError> {
        held(&self.file).clone().try_into()
    }

    /// Adds the next chunk of the stream, all of it: fewer bytes mean that the stream has ended. `more` says whether the stream
    /// goes on after them; only after the last chunk it makes a difference. Answers with the file as it is then.
    ///
    /// # Errors
    /// As `Files.append`; `invalid`: `file_incomplete` (`/size`) where the stream ends too early, `wrong_hash` (`/sha256`) where
    /// it goes on after the size announced, and then nothing of the file is kept.
    pub async fn add(self: Arc<Self>, bytes: Vec<u8>, more: bool) -> Result<FileView, ComptoirError> {
        blocking(move || {
            let mut upload = held(&self.upload);
            upload.add(&bytes, more)?;
            held(&self.file).clone_from(upload.file());
            upload.file().clone().try_into()
        })
        .await
    }
}

#[uniffi::export]
impl Download {
    /// The file.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn file(&self) -> Result<FileView, ComptoirError> {
        self.file.clone().try_into()
    }

    /// The next bytes of the file, up to 256 KiB; none at its end. The actor's right is looked at anew for each chunk.
    ///
    /// # Errors
    /// As `Files.read`.
    pub async fn read(self: Arc<Self>) -> Result<Vec<u8>, ComptoirError> {
        blocking(move || Ok(held(&self.download).read()?)).await
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
