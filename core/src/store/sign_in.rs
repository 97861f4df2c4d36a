//! Sign-ins: who is signed in, since when and until when.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::listing::Limited;
use super::schema::{sign_ins, users};
use crate::{DeskId, SignInId, Timestamp, UserId};

/// A row of `sign_ins`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = sign_ins)]
pub(crate) struct SignInRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: SignInId,
    pub(crate) user_id: UserId,
    /// The user's epoch when it was made; with another one it is over.
    pub(crate) epoch: i64,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Timestamp,
    pub(crate) ended_at: Option<Timestamp>,
}

impl SignInRow {
    /// Whether it is good at `now`, for a user of this epoch: not any more at the very instant it expires.
    pub(crate) fn is_live(&self, epoch: i64, now: Timestamp) -> bool {
        self.ended_at.is_none() && self.epoch == epoch && now < self.expires_at
    }
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &SignInRow) -> Result<(), StoreFault> {
    diesel::insert_into(sign_ins::table).values(row).execute(connection)?;
    Ok(())
}

/// A sign-in, and the epoch of its user now.
pub(crate) fn by_id(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: SignInId,
) -> Result<Option<(SignInRow, i64)>, StoreFault> {
    sign_ins::table
        .inner_join(users::table.on(users::desk_id.eq(sign_ins::desk_id).and(users::id.eq(sign_ins::user_id))))
        .filter(sign_ins::desk_id.eq(desk).and(sign_ins::id.eq(id)))
        .select((sign_ins::all_columns, users::epoch))
        .get_result(connection)
        .optional()
        .in_table("sign_ins")
}

/// The latest hundred sign-ins of a user in this epoch that are good at `now`, the newest first.
pub(crate) fn live_of(
    connection: &mut AnyConnection,
    desk: DeskId,
    user: UserId,
    epoch: i64,
    now: Timestamp,
) -> Result<Vec<SignInRow>, StoreFault> {
    let live = sign_ins::table
        .filter(sign_ins::desk_id.eq(desk).and(sign_ins::user_id.eq(user)))
        .filter(sign_ins::epoch.eq(epoch).and(sign_ins::ended_at.is_null()).and(sign_ins::expires_at.gt(now)))
        .order((sign_ins::created_at.desc(), sign_ins::id.desc()));
    Limited::new(live, 100).get_results(connection).in_table("sign_ins")
}

/// Ends a sign-in.
pub(crate) fn end(connection: &mut AnyConnection, desk: DeskId, id: SignInId, at: Timestamp) -> Result<(), StoreFault> {
    let own = sign_ins::desk_id.eq(desk).and(sign_ins::id.eq(id)).and(sign_ins::ended_at.is_null());
    diesel::update(sign_ins::table.filter(own)).set(sign_ins::ended_at.eq(Some(at))).execute(connection)?;
    Ok(())
}

/// Forgets a user's sign-ins that expired before `until`.
pub(crate) fn forget(
    connection: &mut AnyConnection,
    desk: DeskId,
    user: UserId,
    until: Timestamp,
) -> Result<(), StoreFault> {
    let old = sign_ins::desk_id.eq(desk).and(sign_ins::user_id.eq(user)).and(sign_ins::expires_at.lt(until));
    diesel::delete(sign_ins::table.filter(old)).execute(connection)?;
    Ok(())
}
