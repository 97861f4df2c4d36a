//! Failed sign-ins, counted under keyed hashes of what they have in common (rule P11).

use diesel::prelude::*;

use super::connection::{AnyConnection, insert_many};
use super::fault::{InTable, StoreFault};
use super::keys::Keys;
use super::schema::sign_in_attempts;
use crate::model::people::{AttemptScope, Attempts};
use crate::{DeskId, Timestamp};

/// A row of `sign_in_attempts`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = sign_in_attempts)]
pub(crate) struct AttemptRow {
    pub(crate) desk_id: DeskId,
    /// What they have in common, hashed.
    pub(crate) scope: Vec<u8>,
    pub(crate) failures: i32,
    pub(crate) last_at: Timestamp,
    pub(crate) until: Timestamp,
}

impl AttemptRow {
    pub(crate) const fn new(desk_id: DeskId, scope: Vec<u8>, attempts: Attempts) -> Self {
        let Attempts { failures, last_at, until } = attempts;
        Self { desk_id, scope, failures, last_at, until }
    }

    pub(crate) const fn attempts(&self) -> Attempts {
        Attempts { failures: self.failures, last_at: self.last_at, until: self.until }
    }
}

/// What stands in the table for an address, an origin or the desk. After a change of the root key counting begins anew.
pub(crate) fn scope(keys: &Keys, desk: DeskId, scope: AttemptScope, what: &str) -> Vec<u8> {
    let parts: [&[u8]; 4] = [b"sign-in attempt", desk.as_bytes(), scope.name().as_bytes(), what.as_bytes()];
    keys.current().audit().tag(&parts).to_vec()
}

/// What is known of these scopes.
pub(crate) fn of(
    connection: &mut AnyConnection,
    desk: DeskId,
    scopes: &[Vec<u8>],
) -> Result<Vec<AttemptRow>, StoreFault> {
    sign_in_attempts::table
        .filter(sign_in_attempts::desk_id.eq(desk).and(sign_in_attempts::scope.eq_any(scopes)))
        .get_results(connection)
        .in_table("sign_in_attempts")
}

/// Writes what is known of these scopes now, in place of what was: nothing of those that are not among `rows`. The head row
/// has been taken, so nobody else writes it.
pub(crate) fn save(
    connection: &mut AnyConnection,
    desk: DeskId,
    scopes: &[Vec<u8>],
    rows: &[AttemptRow],
) -> Result<(), StoreFault> {
    let former = sign_in_attempts::desk_id.eq(desk).and(sign_in_attempts::scope.eq_any(scopes));
    diesel::delete(sign_in_attempts::table.filter(former)).execute(connection)?;
    insert_many!(connection, sign_in_attempts::table, rows)?;
    Ok(())
}

/// Forgets what is of `until` or older.
pub(crate) fn forget(connection: &mut AnyConnection, desk: DeskId, until: Timestamp) -> Result<(), StoreFault> {
    let old = sign_in_attempts::desk_id.eq(desk).and(sign_in_attempts::last_at.le(until));
    diesel::delete(sign_in_attempts::table.filter(old)).execute(connection)?;
    Ok(())
}
