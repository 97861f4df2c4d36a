//! The files of work: attached, taken off, listed (rule P9).

use std::sync::Arc;

use comptoir::FileId;

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::file_view::FileView;
use crate::work::Work;

fn views(files: Vec<comptoir::FileView>) -> Result<Vec<FileView>, ComptoirError> {
    files.into_iter().map(TryInto::try_into).collect()
}

#[uniffi::export]
impl Work {
    /// The files of a request that the actor may have, in the order in which they were attached: what is to be delivered,
    /// customers see once it is; what a customer took back, by declining or withdrawing, the staff sees no more.
    ///
    /// # Errors
    /// `refused`, a requester also of the work of others (rule P6); `unknown_work`.
    pub async fn files(self: Arc<Self>, code: String) -> Result<Vec<FileView>, ComptoirError> {
        blocking(move || views(self.0.files(&code)?)).await
    }

    /// Attaches own files to a request: source files as one of the customer's people, a requester to the own work, while it is
    /// open; as one of the staff files to deliver, while the work is in progress. Answers with the files that it has then.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `files_closed`; `invalid` with all problems: for each file that is not an own one
    /// `unknown_file`, and `file_attached`, `file_incomplete`, `duplicate` (`/files/0`); `too_few` and `too_many_files`
    /// (`/files`). `unknown_file` for an id that is none.
    pub async fn attach(self: Arc<Self>, code: String, files: Vec<FileId>) -> Result<Vec<FileView>, ComptoirError> {
        blocking(move || views(self.0.attach(&code, &files)?)).await
    }

    /// Takes a file off a request and deletes it: source files as one of the customer's people until a quote was given, files to
    /// deliver as one of the staff until they are delivered. Answers with the files that it has left.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `unknown_file`, also for one that the actor may not have; `conflict`; `files_closed`.
    pub async fn detach(self: Arc<Self>, code: String, file: FileId) -> Result<Vec<FileView>, ComptoirError> {
        blocking(move || views(self.0.detach(&code, file)?)).await
    }
}
