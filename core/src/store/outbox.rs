//! The outbox: mails for the host to send.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::messages;
use crate::{DeskId, InvitationId, MessageId, Timestamp, UserId};

/// A row of `messages`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = messages)]
pub(crate) struct MessageRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: MessageId,
    pub(crate) sequence: i64,
    pub(crate) ordinal: i32,
    pub(crate) template: String,
    pub(crate) recipient_id: UserId,
    /// Sealed under the recipient's key.
    pub(crate) arguments: Vec<u8>,
    pub(crate) invitation_id: Option<InvitationId>,
    pub(crate) created_at: Timestamp,
    pub(crate) leased_until: Timestamp,
    pub(crate) attempts: i32,
    pub(crate) sent_at: Option<Timestamp>,
}

pub(crate) fn insert(connection: &mut AnyConnection, rows: &[MessageRow]) -> Result<(), StoreFault> {
    super::connection::insert_many!(connection, messages::table, rows)?;
    Ok(())
}

/// The first `limit` messages in commit order that nobody holds at `now`.
pub(crate) fn ready(
    connection: &mut AnyConnection,
    desk: DeskId,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<MessageRow>, StoreFault> {
    messages::table
        .filter(messages::desk_id.eq(desk).and(messages::sent_at.is_null()).and(messages::leased_until.le(now)))
        .order((messages::sequence, messages::ordinal))
        .limit(limit)
        .get_results(connection)
        .in_table("messages")
}

/// Takes the messages with these invitations back that were not sent yet. They count as done from then on: who holds one
/// can still acknowledge it.
pub(crate) fn withdraw(
    connection: &mut AnyConnection,
    desk: DeskId,
    invitations: &[InvitationId],
    at: Timestamp,
) -> Result<(), StoreFault> {
    let waiting =
        messages::desk_id.eq(desk).and(messages::sent_at.is_null()).and(messages::invitation_id.eq_any(invitations));
    diesel::update(messages::table.filter(waiting)).set(messages::sent_at.eq(Some(at))).execute(connection)?;
    Ok(())
}

/// Takes back what was not sent yet to somebody, but for the notice to an address that is no longer the person's.
pub(crate) fn withdraw_from(
    connection: &mut AnyConnection,
    desk: DeskId,
    recipient: UserId,
    at: Timestamp,
) -> Result<(), StoreFault> {
    let waiting = messages::desk_id
        .eq(desk)
        .and(messages::sent_at.is_null())
        .and(messages::recipient_id.eq(recipient))
        .and(messages::template.ne("email_changed"));
    diesel::update(messages::table.filter(waiting)).set(messages::sent_at.eq(Some(at))).execute(connection)?;
    Ok(())
}

/// Holds these messages until `until`.
pub(crate) fn lease(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[MessageId],
    until: Timestamp,
) -> Result<(), StoreFault> {
    diesel::update(messages::table.filter(messages::desk_id.eq(desk).and(messages::id.eq_any(ids))))
        .set((messages::leased_until.eq(until), messages::attempts.eq(messages::attempts + 1)))
        .execute(connection)?;
    Ok(())
}

/// How many of these messages there are.
pub(crate) fn known(connection: &mut AnyConnection, desk: DeskId, ids: &[MessageId]) -> Result<usize, StoreFault> {
    let found: i64 = messages::table
        .filter(messages::desk_id.eq(desk).and(messages::id.eq_any(ids)))
        .count()
        .get_result(connection)
        .in_table("messages")?;
    Ok(usize::try_from(found).unwrap_or_default())
}

/// Marks messages as sent, those that are not yet.
pub(crate) fn sent(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[MessageId],
    at: Timestamp,
) -> Result<(), StoreFault> {
    let waiting = messages::desk_id.eq(desk).and(messages::id.eq_any(ids)).and(messages::sent_at.is_null());
    diesel::update(messages::table.filter(waiting)).set(messages::sent_at.eq(Some(at))).execute(connection)?;
    Ok(())
}
