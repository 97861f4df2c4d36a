//! Files and their bytes.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::{file_chunks, files};
use crate::{DeskId, FileId, Timestamp, UserId, WorkRequestId};

/// A row of `files`.
#[derive(Clone, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = files)]
#[diesel(treat_none_as_null = true)]
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
    pub(crate) kind: Option<String>,
    pub(crate) attached_at: Option<Timestamp>,
}

/// A row of `file_chunks`.
#[derive(Queryable, Insertable)]
#[diesel(table_name = file_chunks)]
pub(crate) struct ChunkRow {
    pub(crate) desk_id: DeskId,
    pub(crate) file_id: FileId,
    /// Where in the file it begins.
    pub(crate) start: i64,
    pub(crate) sha256: Vec<u8>,
    pub(crate) bytes: Vec<u8>,
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &FileRow) -> Result<(), StoreFault> {
    diesel::insert_into(files::table).values(row).execute(connection)?;
    Ok(())
}

/// Writes a file as it is now. The head row has been taken, so nobody else writes it.
pub(crate) fn save(connection: &mut AnyConnection, row: &FileRow) -> Result<(), StoreFault> {
    let own = files::desk_id.eq(row.desk_id).and(files::id.eq(row.id));
    diesel::update(files::table.filter(own)).set(row).execute(connection)?;
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
