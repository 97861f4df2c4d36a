//! The head row of a desk: commands of one desk are serial, and their sequence orders audit, outbox and changes.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::desk_heads;
use crate::DeskId;

/// What the head row holds.
#[derive(Clone, Debug, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = desk_heads)]
pub(crate) struct Head {
    pub(crate) desk_id: DeskId,
    /// The number of the desk's latest command.
    pub(crate) sequence: i64,
    /// The hash of the latest audit event.
    pub(crate) audit_hash: Vec<u8>,
    /// The proof that the hash is the latest: without the root key nobody can put an earlier one in its place.
    pub(crate) audit_proof: Vec<u8>,
    /// The instant, in milliseconds, that the latest request's code was made from.
    pub(crate) last_code: i64,
}

/// Takes the desk's next sequence number; whoever comes second waits here.
pub(crate) fn advance(connection: &mut AnyConnection, desk: DeskId) -> Result<Head, StoreFault> {
    diesel::update(desk_heads::table.filter(desk_heads::desk_id.eq(desk)))
        .set(desk_heads::sequence.eq(desk_heads::sequence + 1))
        .execute(connection)?;
    read(connection, desk)
}

/// Makes the desk's commands wait, as a command does, without counting as one.
pub(crate) fn hold(connection: &mut AnyConnection, desk: DeskId) -> Result<(), StoreFault> {
    diesel::update(desk_heads::table.filter(desk_heads::desk_id.eq(desk)))
        .set(desk_heads::sequence.eq(desk_heads::sequence))
        .execute(connection)?;
    Ok(())
}

pub(crate) fn read(connection: &mut AnyConnection, desk: DeskId) -> Result<Head, StoreFault> {
    desk_heads::table.filter(desk_heads::desk_id.eq(desk)).get_result(connection).in_table("desk_heads")
}

pub(crate) fn insert(connection: &mut AnyConnection, head: &Head) -> Result<(), StoreFault> {
    diesel::insert_into(desk_heads::table).values(head).execute(connection)?;
    Ok(())
}

/// Writes what the command left in the head.
pub(crate) fn save(connection: &mut AnyConnection, head: &Head) -> Result<(), StoreFault> {
    diesel::update(desk_heads::table.filter(desk_heads::desk_id.eq(head.desk_id)))
        .set((
            desk_heads::audit_hash.eq(&head.audit_hash),
            desk_heads::audit_proof.eq(&head.audit_proof),
            desk_heads::last_code.eq(head.last_code),
        ))
        .execute(connection)?;
    Ok(())
}
