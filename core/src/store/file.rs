//! Files and their bytes.

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::connection::{AnyBackend, AnyConnection, forget_pages};
use super::fault::{InTable, StoreFault};
use super::listing::Limited;
use super::schema::{file_chunks, files, work_requests};
use super::work::WorkRow;
use crate::model::file::{FileKind, Sha256};
use crate::{DeskId, FileId, Timestamp, UserId, WorkRequestId};

/// A row of `files`.
#[derive(Clone, Queryable, Selectable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = files)]
pub(crate) struct FileRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: FileId,
    /// The contact or staff member whose it is until it is attached.
    pub(crate) place_id: Vec<u8>,
    pub(crate) uploader_id: UserId,
    /// The uploader's own name for the upload, by which it goes on after it was cut off.
    pub(crate) key: String,
    pub(crate) name: String,
    /// How many bytes it has.
    pub(crate) size: i64,
    pub(crate) sha256: Vec<u8>,
    /// As the uploader said.
    pub(crate) media_type: String,
    /// How many of its bytes are there.
    pub(crate) received: i64,
    pub(crate) created_at: Timestamp,
    pub(crate) completed_at: Option<Timestamp>,
    /// The request that it is attached to, and as what.
    pub(crate) work_id: Option<WorkRequestId>,
    pub(crate) kind: Option<FileKind>,
    pub(crate) attached_at: Option<Timestamp>,
}

impl FileRow {
    pub(crate) fn digest(&self) -> Result<Sha256, StoreFault> {
        let bytes = self.sha256.as_slice().try_into();
        bytes.map(Sha256::from_bytes).map_err(|_| StoreFault::row("files", "sha256"))
    }
}

/// A row of `file_chunks` that is to be written, with bytes that nobody copies.
#[derive(Insertable)]
#[diesel(table_name = file_chunks)]
pub(crate) struct NewChunk<'a> {
    pub(crate) desk_id: DeskId,
    pub(crate) file_id: FileId,
    /// Where in the file it begins.
    pub(crate) start: i64,
    pub(crate) sha256: &'a [u8],
    pub(crate) bytes: &'a [u8],
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &FileRow) -> Result<(), StoreFault> {
    diesel::insert_into(files::table).values(row).execute(connection)?;
    Ok(())
}

/// A file, whoever may see it.
pub(crate) fn by_id(connection: &mut AnyConnection, desk: DeskId, id: FileId) -> Result<Option<FileRow>, StoreFault> {
    files::table
        .filter(files::desk_id.eq(desk).and(files::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("files")
}

/// A file, whoever may see it, with the request that it is attached to.
pub(crate) fn with_work(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: FileId,
) -> Result<Option<(FileRow, Option<WorkRow>)>, StoreFault> {
    let same = work_requests::desk_id.eq(files::desk_id).and(work_requests::id.nullable().eq(files::work_id));
    files::table
        .left_join(work_requests::table.on(same))
        .filter(files::desk_id.eq(desk).and(files::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("files")
}

/// These files, whoever may see them.
pub(crate) fn by_ids(connection: &mut AnyConnection, desk: DeskId, ids: &[FileId]) -> Result<Vec<FileRow>, StoreFault> {
    files::table.filter(files::desk_id.eq(desk).and(files::id.eq_any(ids))).get_results(connection).in_table("files")
}

/// The file that a place began under this key.
pub(crate) fn by_key(
    connection: &mut AnyConnection,
    desk: DeskId,
    place: &[u8],
    key: &str,
) -> Result<Option<FileRow>, StoreFault> {
    files::table
        .filter(files::desk_id.eq(desk).and(files::place_id.eq(place)).and(files::key.eq(key)))
        .get_result(connection)
        .optional()
        .in_table("files")
}

/// How many files of a place are not attached.
pub(crate) fn loose_count(connection: &mut AnyConnection, desk: DeskId, place: &[u8]) -> Result<i64, StoreFault> {
    loose_of(desk, place).count().get_result(connection).in_table("files")
}

fn loose_of<'a>(desk: DeskId, place: &'a [u8]) -> files::BoxedQuery<'a, AnyBackend> {
    files::table
        .filter(files::desk_id.eq(desk).and(files::place_id.eq(place)).and(files::work_id.is_null()))
        .into_boxed()
}

/// Up to `limit` files that were begun at `until` or before and are not attached, the oldest first.
pub(crate) fn loose(
    connection: &mut AnyConnection,
    desk: DeskId,
    until: Timestamp,
    limit: usize,
) -> Result<Vec<FileRow>, StoreFault> {
    loose_until(desk, until, limit).get_results(connection).in_table("files")
}

fn loose_until<'a>(desk: DeskId, until: Timestamp, limit: usize) -> Limited<files::BoxedQuery<'a, AnyBackend>> {
    let loose = files::table
        .filter(files::desk_id.eq(desk).and(files::work_id.is_null()).and(files::created_at.le(until)))
        .order((files::created_at, files::id));
    Limited::new(loose.into_boxed(), limit)
}

/// The files of a request, in the order in which they were attached.
pub(crate) fn of_work(
    connection: &mut AnyConnection,
    desk: DeskId,
    work: WorkRequestId,
) -> Result<Vec<FileRow>, StoreFault> {
    attached_to(desk, work).get_results(connection).in_table("files")
}

fn attached_to<'a>(desk: DeskId, work: WorkRequestId) -> files::BoxedQuery<'a, AnyBackend> {
    files::table
        .filter(files::desk_id.eq(desk).and(files::work_id.eq(work)))
        .order((files::attached_at, files::id))
        .into_boxed()
}

/// How many files of which kind these requests have.
pub(crate) fn counts(
    connection: &mut AnyConnection,
    desk: DeskId,
    works: &[WorkRequestId],
) -> Result<Vec<(WorkRequestId, FileKind, i64)>, StoreFault> {
    files::table
        .filter(files::desk_id.eq(desk).and(files::work_id.eq_any(works)))
        .group_by((files::work_id, files::kind))
        .select((files::work_id.assume_not_null(), files::kind.assume_not_null(), count_star()))
        .get_results(connection)
        .in_table("files")
}

/// Attaches these files to a request.
pub(crate) fn attach(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[FileId],
    work: WorkRequestId,
    kind: FileKind,
    at: Timestamp,
) -> Result<(), StoreFault> {
    diesel::update(files::table.filter(files::desk_id.eq(desk).and(files::id.eq_any(ids))))
        .set((files::work_id.eq(work), files::kind.eq(kind), files::attached_at.eq(at)))
        .execute(connection)?;
    Ok(())
}

/// Adds a chunk to a file, which has `received` bytes from then on, and all since `completed_at`.
pub(crate) fn append(
    connection: &mut AnyConnection,
    chunk: &NewChunk<'_>,
    received: i64,
    completed_at: Option<Timestamp>,
) -> Result<(), StoreFault> {
    forget_pages(connection)?;
    diesel::insert_into(file_chunks::table).values(chunk).execute(connection)?;
    let own = files::desk_id.eq(chunk.desk_id).and(files::id.eq(chunk.file_id));
    diesel::update(files::table.filter(own))
        .set((files::received.eq(received), files::completed_at.eq(completed_at)))
        .execute(connection)?;
    Ok(())
}

/// The bytes of the chunk that begins at `start`, which is there.
///
/// # Errors
/// [`StoreFault::Row`] where it is not, or where its bytes are not those whose digest was kept.
pub(crate) fn chunk(
    connection: &mut AnyConnection,
    desk: DeskId,
    file: FileId,
    start: i64,
) -> Result<Vec<u8>, StoreFault> {
    let own = file_chunks::desk_id.eq(desk).and(file_chunks::file_id.eq(file)).and(file_chunks::start.eq(start));
    let found: Option<(Vec<u8>, Vec<u8>)> = file_chunks::table
        .filter(own)
        .select((file_chunks::sha256, file_chunks::bytes))
        .get_result(connection)
        .optional()
        .in_table("file_chunks")?;
    forget_pages(connection)?;
    let (digest, bytes) = found.ok_or_else(|| StoreFault::row("file_chunks", "start"))?;
    match Sha256::of(&bytes).as_bytes().as_slice() == digest {
        true => Ok(bytes),
        false => Err(StoreFault::row("file_chunks", "bytes")),
    }
}

/// Deletes these files and all of their bytes.
pub(crate) fn delete(connection: &mut AnyConnection, desk: DeskId, ids: &[FileId]) -> Result<(), StoreFault> {
    let bytes = file_chunks::desk_id.eq(desk).and(file_chunks::file_id.eq_any(ids));
    diesel::delete(file_chunks::table.filter(bytes)).execute(connection)?;
    diesel::delete(files::table.filter(files::desk_id.eq(desk).and(files::id.eq_any(ids)))).execute(connection)?;
    Ok(())
}

#[cfg(test)]
#[path = "file_tests.rs"]
mod tests;
