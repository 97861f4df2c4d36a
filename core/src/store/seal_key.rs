//! The wrapped keys under which personal values are sealed, one for each person, account and request.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::seal_keys;
use crate::DeskId;

/// A row of `seal_keys`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = seal_keys)]
pub(crate) struct SealKeyRow {
    pub(crate) desk_id: DeskId,
    pub(crate) owner_id: Vec<u8>,
    pub(crate) wrapped: Vec<u8>,
}

pub(crate) fn insert(connection: &mut AnyConnection, rows: &[SealKeyRow]) -> Result<(), StoreFault> {
    super::connection::insert_many!(connection, seal_keys::table, rows)?;
    Ok(())
}

/// The keys of these owners; of an erased one there is none.
pub(crate) fn of(
    connection: &mut AnyConnection,
    desk: DeskId,
    owners: &[Vec<u8>],
) -> Result<Vec<SealKeyRow>, StoreFault> {
    seal_keys::table
        .filter(seal_keys::desk_id.eq(desk).and(seal_keys::owner_id.eq_any(owners)))
        .get_results(connection)
        .in_table("seal_keys")
}
