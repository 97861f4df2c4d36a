//! The audit trail, and the outcomes of commands with a key.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::{audit_events, outcomes};
use crate::{DeskId, Timestamp};

/// A row of `audit_events`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = audit_events)]
pub(crate) struct AuditRow {
    pub(crate) desk_id: DeskId,
    pub(crate) sequence: i64,
    pub(crate) ordinal: i32,
    pub(crate) at: Timestamp,
    pub(crate) actor: String,
    pub(crate) action: String,
    pub(crate) subject_kind: String,
    pub(crate) subject_id: Vec<u8>,
    pub(crate) version: i64,
    pub(crate) facts: String,
    /// Which root key the hash is keyed by.
    pub(crate) key_id: i64,
    pub(crate) sealed: Option<Vec<u8>>,
    pub(crate) hash: Vec<u8>,
}

/// A row of `outcomes`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = outcomes)]
pub(crate) struct OutcomeRow {
    pub(crate) desk_id: DeskId,
    pub(crate) actor: String,
    pub(crate) key_hash: Vec<u8>,
    pub(crate) body_hash: Vec<u8>,
    pub(crate) owner_id: Vec<u8>,
    pub(crate) outcome: Vec<u8>,
    pub(crate) at: Timestamp,
}

pub(crate) fn insert(connection: &mut AnyConnection, rows: &[AuditRow]) -> Result<(), StoreFault> {
    super::connection::insert_many!(connection, audit_events::table, rows)?;
    Ok(())
}

/// Up to 501 events from after the given place on, in order.
pub(crate) fn page(
    connection: &mut AnyConnection,
    desk: DeskId,
    after: (i64, i32),
) -> Result<Vec<AuditRow>, StoreFault> {
    let (sequence, ordinal) = after;
    audit_events::table
        .filter(
            audit_events::desk_id
                .eq(desk)
                .and(audit_events::sequence.ge(sequence))
                .and(audit_events::sequence.gt(sequence).or(audit_events::ordinal.gt(ordinal))),
        )
        .order((audit_events::sequence, audit_events::ordinal))
        .limit(501)
        .get_results(connection)
        .in_table("audit_events")
}

/// What happened to one thing after the version given, in order.
pub(crate) fn since(
    connection: &mut AnyConnection,
    desk: DeskId,
    subject: &[u8],
    version: i64,
) -> Result<Vec<AuditRow>, StoreFault> {
    audit_events::table
        .filter(
            audit_events::desk_id
                .eq(desk)
                .and(audit_events::subject_id.eq(subject))
                .and(audit_events::version.gt(version)),
        )
        .order(audit_events::version)
        .get_results(connection)
        .in_table("audit_events")
}

pub(crate) fn outcome(
    connection: &mut AnyConnection,
    desk: DeskId,
    actor: &str,
    key_hashes: &[Vec<u8>],
) -> Result<Option<OutcomeRow>, StoreFault> {
    outcomes::table
        .filter(outcomes::desk_id.eq(desk).and(outcomes::actor.eq(actor)).and(outcomes::key_hash.eq_any(key_hashes)))
        .get_result(connection)
        .optional()
        .in_table("outcomes")
}

pub(crate) fn insert_outcome(connection: &mut AnyConnection, row: &OutcomeRow) -> Result<(), StoreFault> {
    diesel::insert_into(outcomes::table).values(row).execute(connection)?;
    Ok(())
}
