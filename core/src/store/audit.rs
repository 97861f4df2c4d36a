//! The audit trail, and the outcomes of commands with a key.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::listing::{Limited, substr};
use super::schema::{account_events, account_requests, audit_events, outcomes};
use crate::{AccountId, DealershipId, DeskId, Timestamp};

/// Where an event stands: the number of its command, and its place among the events of that.
pub(crate) type Place = (i64, i32);

/// The edits of an account after the place given whose facts name the field, in order.
pub(crate) fn edits_of(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
    field: &str,
    (sequence, ordinal): Place,
) -> Result<Vec<AuditRow>, StoreFault> {
    audit_events::table
        .filter(audit_events::desk_id.eq(desk).and(audit_events::subject_id.eq(account)))
        .filter(audit_events::sequence.ge(sequence))
        .filter(audit_events::sequence.gt(sequence).or(audit_events::ordinal.gt(ordinal)))
        .filter(audit_events::action.eq("edit_account").and(audit_events::facts.like(format!("%\"{field}\"%"))))
        .order((audit_events::sequence, audit_events::ordinal))
        .get_results(connection)
        .in_table("audit_events")
}

/// A subject, where something was written down of it, and the facts.
pub(crate) type Fact = (Vec<u8>, Place, String);

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

/// A row of `account_events`: an event that the history of an account tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = account_events)]
pub(crate) struct AccountEventRow {
    pub(crate) desk_id: DeskId,
    pub(crate) account_id: AccountId,
    pub(crate) sequence: i64,
    pub(crate) ordinal: i32,
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
pub(crate) fn page(connection: &mut AnyConnection, desk: DeskId, after: Place) -> Result<Vec<AuditRow>, StoreFault> {
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

/// The hash of the event at a place.
pub(crate) fn hash_at(
    connection: &mut AnyConnection,
    desk: DeskId,
    (sequence, ordinal): Place,
) -> Result<Option<Vec<u8>>, StoreFault> {
    audit_events::table
        .filter(
            audit_events::desk_id
                .eq(desk)
                .and(audit_events::sequence.eq(sequence))
                .and(audit_events::ordinal.eq(ordinal)),
        )
        .select(audit_events::hash)
        .get_result(connection)
        .optional()
        .in_table("audit_events")
}

/// Up to 51 events of one thing from before the given place on, newest first.
pub(crate) fn of_subject(
    connection: &mut AnyConnection,
    desk: DeskId,
    subject: &[u8],
    before: Place,
) -> Result<Vec<AuditRow>, StoreFault> {
    let (sequence, ordinal) = before;
    audit_events::table
        .filter(
            audit_events::desk_id
                .eq(desk)
                .and(audit_events::subject_id.eq(subject))
                .and(audit_events::sequence.le(sequence))
                .and(audit_events::sequence.lt(sequence).or(audit_events::ordinal.lt(ordinal))),
        )
        .order((audit_events::sequence.desc(), audit_events::ordinal.desc()))
        .limit(51)
        .get_results(connection)
        .in_table("audit_events")
}

/// Up to 51 events that an account's history tells from before the given place on, newest first; of requests, those of one
/// dealership, when given.
pub(crate) fn of_account(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
    dealership: Option<DealershipId>,
    before: Place,
) -> Result<Vec<AuditRow>, StoreFault> {
    let (sequence, ordinal) = before;
    let mut told = account_events::table
        .inner_join(
            audit_events::table.on(audit_events::desk_id
                .eq(account_events::desk_id)
                .and(audit_events::sequence.eq(account_events::sequence))
                .and(audit_events::ordinal.eq(account_events::ordinal))),
        )
        .filter(
            account_events::desk_id
                .eq(desk)
                .and(account_events::account_id.eq(account))
                .and(account_events::sequence.le(sequence))
                .and(account_events::sequence.lt(sequence).or(account_events::ordinal.lt(ordinal))),
        )
        .order((account_events::sequence.desc(), account_events::ordinal.desc()))
        .select(audit_events::all_columns)
        .into_boxed();
    if let Some(dealership) = dealership {
        let own = account_requests::table
            .filter(account_requests::desk_id.eq(audit_events::desk_id))
            .filter(account_requests::id.eq(audit_events::subject_id))
            .filter(substr(account_requests::dealership_id, 1).eq(Some(dealership)));
        told = told.filter(audit_events::subject_kind.ne("request").or(exists(own)));
        // The desk's groups are its own.
        told = told.filter(audit_events::action.ne_all(["assign_group", "unassign_group"]));
    }
    Limited::new(told, 51).get_results(connection).in_table("audit_events")
}

/// What was written down of these things by the commands before `sequence`, each thing's in order.
pub(crate) fn facts(
    connection: &mut AnyConnection,
    desk: DeskId,
    subjects: &[&[u8]],
    sequence: i64,
) -> Result<Vec<Fact>, StoreFault> {
    audit_events::table
        .filter(audit_events::desk_id.eq(desk))
        .filter(audit_events::subject_id.eq_any(subjects))
        .filter(audit_events::sequence.lt(sequence))
        .order((audit_events::subject_id, audit_events::sequence, audit_events::ordinal))
        .select((audit_events::subject_id, (audit_events::sequence, audit_events::ordinal), audit_events::facts))
        .get_results(connection)
        .in_table("audit_events")
}

/// Adds events to the histories of accounts that do not tell them yet.
pub(crate) fn tell_accounts(connection: &mut AnyConnection, rows: &[AccountEventRow]) -> Result<(), StoreFault> {
    super::connection::insert_many!(connection, account_events::table, rows)?;
    Ok(())
}

/// Up to 501 rows of the histories of accounts from after the given one on, in order.
pub(crate) fn account_events(
    connection: &mut AnyConnection,
    desk: DeskId,
    after: Option<&AccountEventRow>,
) -> Result<Vec<AccountEventRow>, StoreFault> {
    let start = AccountEventRow { desk_id: desk, account_id: AccountId::from_bytes([0; 16]), sequence: 0, ordinal: -1 };
    let AccountEventRow { account_id, sequence, ordinal, .. } = *after.unwrap_or(&start);
    account_events::table
        .filter(
            account_events::desk_id.eq(desk).and(account_events::account_id.ge(account_id)).and(
                account_events::account_id.gt(account_id).or(account_events::sequence
                    .gt(sequence)
                    .or(account_events::sequence.eq(sequence).and(account_events::ordinal.gt(ordinal)))),
            ),
        )
        .order((account_events::account_id, account_events::sequence, account_events::ordinal))
        .limit(501)
        .get_results(connection)
        .in_table("account_events")
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
        .order((audit_events::version, audit_events::sequence, audit_events::ordinal))
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
