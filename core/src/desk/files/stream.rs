//! Files from and to the streams of a host, with the memory of a chunk.

use std::io::{ErrorKind, Read, Write};

use sha2::Digest as _;

use super::read::{get_to, incomplete};
use super::upload::wrong_hash;
use super::{FileView, Files};
use crate::FileId;
use crate::error::{Error, Failure};
use crate::model::file::{FileDraft, Sha256};
use crate::model::role::Action;
use crate::store::StoreFault;

impl Files {
    /// Uploads a file from its beginning, or what is missing of it: the stream starts with the first byte either way. Nothing is
    /// read of it when the file is there already. A stream that is cut off leaves what has been received, and the same call
    /// goes on with it; in a [preview](crate::Session::preview) it is read and compared to its end, and nothing is kept.
    ///
    /// # Errors
    /// As [`begin`](Self::begin) and [`append`](Self::append); `invalid`: `file_incomplete` (`/size`) where the stream ends
    /// too early, `wrong_hash` (`/sha256`) where it goes on after the size announced; `stream_failed`.
    pub fn upload(&self, draft: &FileDraft, mut from: impl Read) -> Result<FileView, Error> {
        let mut file = self.begin(draft)?;
        if self.0.preview {
            return rehearse(file, from);
        }
        let files = Self(crate::Session { once: None, ..self.0.clone() });
        let mut chunk = Vec::new();
        if !file.is_complete {
            skip(&mut from, file.received, &mut chunk)?;
        }
        while !file.is_complete {
            let wanted = file.next_chunk();
            fill(&mut from, wanted, &mut chunk)?;
            let is_last = file.received.saturating_add(wanted) == file.size;
            if is_last && !is_at_end(&mut from)? {
                files.discard(file.id)?;
                return Err(wrong_hash());
            }
            file = files.append(file.id, file.received, &chunk)?;
        }
        Ok(file)
    }

    /// Writes a whole file, and says which it was. The actor's right is looked at anew for each chunk. What has been written
    /// when an error comes stays written: it is part of the file, or less.
    ///
    /// # Errors
    /// As [`read`](Self::read); `stream_failed`.
    pub fn download(&self, id: FileId, mut to: impl Write) -> Result<FileView, Error> {
        let file = get_to(&self.0, Action::DownloadWork, id)?;
        let mut whole = sha2::Sha256::new();
        let mut offset = 0;
        loop {
            let bytes = self.read(id, offset)?;
            if bytes.is_empty() {
                break;
            }
            whole.update(&bytes);
            to.write_all(&bytes).map_err(failed)?;
            offset = offset.saturating_add(i64::try_from(bytes.len()).unwrap_or(i64::MAX));
        }
        // Chunks that are sound by themselves may be those of another file.
        if Sha256::from_bytes(whole.finalize().into()) != file.sha256 {
            return Err(StoreFault::row("files", "sha256").into());
        }
        to.flush().map_err(failed)?;
        Ok(file)
    }
}

fn failed(error: std::io::Error) -> Error {
    Error::new(Failure::Stream(error.kind()))
}

/// Reads the next `wanted` bytes, no more than a chunk.
fn fill(from: &mut impl Read, wanted: i64, chunk: &mut Vec<u8>) -> Result<(), Error> {
    chunk.clear();
    chunk.reserve_exact(usize::try_from(wanted).unwrap_or_default());
    let read = from.by_ref().take(wanted.unsigned_abs()).read_to_end(chunk).map_err(failed)?;
    if i64::try_from(read) == Ok(wanted) { Ok(()) } else { Err(incomplete("/size")) }
}

/// Passes over what has been received before.
fn skip(from: &mut impl Read, received: i64, chunk: &mut Vec<u8>) -> Result<(), Error> {
    let mut left = received;
    while left > 0 {
        let some = left.min(FileView::CHUNK);
        fill(from, some, chunk)?;
        left = left.saturating_sub(some);
    }
    Ok(())
}

fn is_at_end(from: &mut impl Read) -> Result<bool, Error> {
    loop {
        match from.read(&mut [0]) {
            Ok(read) => return Ok(read == 0),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(failed(error)),
        }
    }
}

/// What an upload would come to, without keeping any of it.
fn rehearse(file: FileView, mut from: impl Read) -> Result<FileView, Error> {
    if file.is_complete {
        return Ok(file);
    }
    let (mut whole, mut chunk) = (sha2::Sha256::new(), Vec::new());
    let mut rehearsed = FileView { received: 0, ..file };
    while rehearsed.received < rehearsed.size {
        let wanted = rehearsed.next_chunk();
        fill(&mut from, wanted, &mut chunk)?;
        whole.update(&chunk);
        rehearsed.received = rehearsed.received.saturating_add(wanted);
    }
    if !is_at_end(&mut from)? || Sha256::from_bytes(whole.finalize().into()) != rehearsed.sha256 {
        return Err(wrong_hash());
    }
    Ok(FileView { is_complete: true, ..rehearsed })
}
