//! Files, read chunk by chunk.

use super::view::view;
use super::{FileView, visible};
use crate::desk::session::Session;
use crate::error::Error;
use crate::model::file::chunk_start;
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::Action;
use crate::store::StoreFault;
use crate::store::file as rows;
use crate::{Args, FileId};

pub(super) fn get(session: &Session, id: FileId) -> Result<FileView, Error> {
    get_to(session, Action::ReadWork, id)
}

/// A file that the actor may do `action` to.
pub(super) fn get_to(session: &Session, action: Action, id: FileId) -> Result<FileView, Error> {
    session.read(action, |reading| {
        let (row, work) = visible(reading.connection, reading.desk, &reading.standing, action, id)?;
        let code = work.map(|work| work.code);
        view(reading.connection, reading.desk, &reading.standing, row, code.as_deref())
    })
}

pub(super) fn read(session: &Session, id: FileId, offset: i64) -> Result<Vec<u8>, Error> {
    session.read(Action::DownloadWork, |reading| {
        let (row, _) = visible(reading.connection, reading.desk, &reading.standing, Action::DownloadWork, id)?;
        if row.completed_at.is_none() {
            return Err(incomplete(""));
        }
        if !(0..=row.size).contains(&offset) {
            let args = Args::none().with("min", 0).with("max", row.size);
            return Err(vec![Problem::new("/offset".to_owned(), ProblemCode::OutOfRange, args)].into());
        }
        if offset == row.size {
            return Ok(Vec::new());
        }
        let start = chunk_start(offset);
        let mut bytes = rows::chunk(reading.connection, reading.desk, id, start)?;
        // A chunk that is whole and yet does not reach to here is not the one that was stored.
        let before = usize::try_from(offset.saturating_sub(start)).ok().filter(|before| *before < bytes.len());
        bytes.drain(..before.ok_or_else(|| StoreFault::row("file_chunks", "bytes"))?);
        Ok(bytes)
    })
}

/// Bytes of the file at `path` are missing.
pub(super) fn incomplete(path: &str) -> Error {
    vec![Problem::new(path.to_owned(), ProblemCode::FileIncomplete, Args::none())].into()
}
