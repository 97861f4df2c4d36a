//! Files from and to the streams of a host, with the memory of a chunk.

use std::io::{ErrorKind, Read, Write};

use super::read::incomplete;
use super::{FileView, Files};
use crate::FileId;
use crate::error::{Error, Failure};
use crate::model::file::FileDraft;

impl Files {
    /// Uploads a file from its beginning, or what is missing of it: the stream starts with the first byte either way. Nothing is
    /// read of it when the file is there already. A stream that is cut off leaves what has been received, and the same call
    /// goes on with it; in a [preview](crate::Session::preview) it is read and compared to its end, and nothing is kept.
    ///
    /// # Errors
    /// As [`begin`](Self::begin) and [`append`](Self::append); `invalid`: `file_incomplete` (`/size`) where the stream ends
    /// too early, `wrong_hash` (`/sha256`) where it goes on after the size announced; `stream_failed`.
    pub fn upload(&self, draft: &FileDraft, mut from: impl Read) -> Result<FileView, Error> {
        let mut upload = self.uploading(draft)?;
        let mut chunk = Vec::new();
        if !upload.file().is_complete {
            skip(&mut from, upload.file().received, &mut chunk)?;
        }
        while !upload.file().is_complete {
            let wanted = upload.file().next_chunk();
            let ended = fill(&mut from, wanted, &mut chunk)? < wanted;
            let is_last = upload.file().received.saturating_add(wanted) == upload.file().size;
            upload.add(&chunk, is_last && !ended && !is_at_end(&mut from)?)?;
        }
        Ok(upload.file().clone())
    }

    /// Writes a whole file, and says which it was. The actor's right is looked at anew for each chunk. What has been written
    /// when an error comes stays written: it is part of the file, or less.
    ///
    /// # Errors
    /// As [`read`](Self::read); `stream_failed`.
    pub fn download(&self, id: FileId, mut to: impl Write) -> Result<FileView, Error> {
        let mut download = self.downloading(id)?;
        loop {
            let bytes = download.read()?;
            if bytes.is_empty() {
                break;
            }
            to.write_all(&bytes).map_err(failed)?;
        }
        to.flush().map_err(failed)?;
        Ok(download.file().clone())
    }
}

fn failed(error: std::io::Error) -> Error {
    Error::new(Failure::Stream(error.kind()))
}

/// Reads the next `wanted` bytes, no more than a chunk, and says how many there were.
fn fill(from: &mut impl Read, wanted: i64, chunk: &mut Vec<u8>) -> Result<i64, Error> {
    chunk.clear();
    chunk.reserve_exact(usize::try_from(wanted).unwrap_or_default());
    let read = from.by_ref().take(wanted.unsigned_abs()).read_to_end(chunk).map_err(failed)?;
    Ok(i64::try_from(read).unwrap_or(i64::MAX))
}

/// Passes over what has been received before.
fn skip(from: &mut impl Read, received: i64, chunk: &mut Vec<u8>) -> Result<(), Error> {
    let mut left = received;
    while left > 0 {
        let some = left.min(FileView::CHUNK);
        if fill(from, some, chunk)? < some {
            return Err(incomplete("/size"));
        }
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
