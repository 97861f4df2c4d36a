//! Uploads: begun, carried on chunk by chunk, given up.

use super::view::view;
use super::{FileView, is_own, place};
use crate::Args;
use crate::desk::session::Session;
use crate::error::{Error, Failure, Unknown};
use crate::model::file::{CHUNK, CheckedFile, FileDraft, Sha256, next_chunk};
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::{Action, Standing};
use crate::store::StoreFault;
use crate::store::connection::AnyConnection;
use crate::store::file::{self as rows, FileRow, NewChunk};
use crate::{DeskId, FileId, UserId};

pub(super) fn begin(session: &Session, draft: &FileDraft) -> Result<FileView, Error> {
    // What was answered once may be behind what has been received since.
    let session = Session { once: None, ..session.clone() };
    let before = session.read(Action::AttachFiles, |reading| {
        let file = draft.check(reading.settings.work.file_bytes)?;
        known(reading.connection, reading.desk, &reading.standing, &file)
    })?;
    if let Some(file) = before {
        return Ok(file);
    }
    session.command(Action::AttachFiles, draft, |command| {
        let work = command.settings.work;
        let file = draft.check(work.file_bytes)?;
        // Another may have begun it since.
        if let Some(file) = known(command.connection, command.desk, &command.standing, &file)? {
            return Ok(file);
        }
        let (place, user) = holder(&command.standing)?;
        if rows::loose_count(command.connection, command.desk, &place)? >= work.files {
            let args = Args::none().with("max", work.files);
            return Err(vec![Problem::new(String::new(), ProblemCode::TooManyFiles, args)].into());
        }
        let row = FileRow {
            desk_id: command.desk,
            id: command.draw.id(),
            place_id: place,
            uploader_id: user,
            key: file.key,
            name: file.name.as_str().to_owned(),
            size: file.size,
            sha256: file.sha256.as_bytes().to_vec(),
            media_type: file.media_type.as_str().to_owned(),
            received: 0,
            created_at: command.now,
            completed_at: None,
            work_id: None,
            kind: None,
            attached_at: None,
        };
        rows::insert(command.connection, &row)?;
        view(command.connection, command.desk, &command.standing, row, None)
    })
}

/// Whose files the actor's are.
fn holder(standing: &Standing) -> Result<(Vec<u8>, UserId), Error> {
    match (place(standing), standing.user()) {
        (Some(place), Some(user)) => Ok((place.to_vec(), user)),
        _ => Err(Error::unknown(Unknown::Actor)),
    }
}

/// The own file that was announced before under the key of this one, attached or not.
fn known(
    connection: &mut AnyConnection,
    desk: DeskId,
    standing: &Standing,
    file: &CheckedFile,
) -> Result<Option<FileView>, Error> {
    let (place, _) = holder(standing)?;
    let Some(row) = rows::by_key(connection, desk, &place, &file.key)? else { return Ok(None) };
    if !is_same(&row, file) {
        return Err(Error::new(Failure::KeyReused));
    }
    let found = rows::with_work(connection, desk, row.id)?;
    let code = found.and_then(|(_, work)| work).map(|work| work.code);
    view(connection, desk, standing, row, code.as_deref()).map(Some)
}

/// Whether the file of a row is the one that is announced again.
fn is_same(row: &FileRow, file: &CheckedFile) -> bool {
    row.name == file.name.as_str()
        && row.size == file.size
        && row.sha256 == file.sha256.as_bytes()
        && row.media_type == file.media_type.as_str()
}

pub(super) fn append(session: &Session, id: FileId, offset: i64, bytes: &[u8]) -> Result<FileView, Error> {
    let session = Session { once: None, ..session.clone() };
    // The whole is hashed before the writers' turn is taken: for that long nobody waits. What is there changes no more: another
    // append moves the offset on, and the command finds out.
    let whole = session.read(Action::AttachFiles, |reading| {
        let row = awaiting(reading.connection, reading.desk, &reading.standing, id, offset, bytes)?;
        match received(&row, bytes) == row.size {
            true => Ok(Some(digest(reading.connection, &row, bytes)? == row.digest()?)),
            false => Ok(None),
        }
    })?;
    let chunk = Sha256::of(bytes);
    let file = session.command(Action::AttachFiles, &(id, offset, chunk), |command| {
        let mut row = awaiting(command.connection, command.desk, &command.standing, id, offset, bytes)?;
        if whole == Some(false) {
            rows::delete(command.connection, command.desk, &[id])?;
            return Ok(None);
        }
        row.received = received(&row, bytes);
        row.completed_at = whole.map(|_| command.now);
        let chunk = NewChunk { desk_id: command.desk, file_id: id, start: offset, sha256: chunk.as_bytes(), bytes };
        rows::append(command.connection, &chunk, row.received, row.completed_at)?;
        view(command.connection, command.desk, &command.standing, row, None).map(Some)
    })?;
    file.ok_or_else(wrong_hash)
}

/// How many bytes of the file are there with these.
fn received(row: &FileRow, bytes: &[u8]) -> i64 {
    row.received.saturating_add(i64::try_from(bytes.len()).unwrap_or(i64::MAX))
}

/// The own file that these bytes are the next chunk of.
fn awaiting(
    connection: &mut AnyConnection,
    desk: DeskId,
    standing: &Standing,
    id: FileId,
    offset: i64,
    bytes: &[u8],
) -> Result<FileRow, Error> {
    let row = own(connection, desk, standing, id)?;
    if offset != row.received {
        return Err(Error::new(Failure::WrongOffset { expected: row.received }));
    }
    let next = next_chunk(row.size, row.received);
    if i64::try_from(bytes.len()) != Ok(next) || next == 0 {
        return Err(wrong_chunk(next));
    }
    Ok(row)
}

fn own(connection: &mut AnyConnection, desk: DeskId, standing: &Standing, id: FileId) -> Result<FileRow, Error> {
    let row = rows::by_id(connection, desk, id)?.filter(|row| is_own(standing, row));
    row.ok_or_else(|| Error::unknown(Unknown::File))
}

/// The digest of what is there of a file and of the last bytes, with no more than a chunk of it in memory.
fn digest(connection: &mut AnyConnection, row: &FileRow, last: &[u8]) -> Result<Sha256, StoreFault> {
    use sha2::Digest as _;
    let mut whole = sha2::Sha256::new();
    let mut start = 0;
    while start < row.received {
        whole.update(rows::chunk(connection, row.desk_id, row.id, start)?);
        start = start.saturating_add(CHUNK);
    }
    whole.update(last);
    Ok(Sha256::from_bytes(whole.finalize().into()))
}

/// Not the `next` bytes that belong here.
pub(super) fn wrong_chunk(next: i64) -> Error {
    let args = Args::none().with("bytes", next);
    vec![Problem::new("/bytes".to_owned(), ProblemCode::WrongChunk, args)].into()
}

pub(super) fn wrong_hash() -> Error {
    vec![Problem::new("/sha256".to_owned(), ProblemCode::WrongHash, Args::none())].into()
}

pub(super) fn discard(session: &Session, id: FileId) -> Result<(), Error> {
    session.command(Action::AttachFiles, &id, |command| {
        let row = own(command.connection, command.desk, &command.standing, id)?;
        if row.work_id.is_some() {
            return Err(vec![Problem::new(String::new(), ProblemCode::FileAttached, Args::none())].into());
        }
        Ok(rows::delete(command.connection, command.desk, &[id])?)
    })
}
