//! What users prove to be themselves with.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::{credentials, users};
use super::user::UserRow;
use crate::{DeskId, Timestamp, UserId};

/// A row of `credentials`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = credentials)]
pub(crate) struct CredentialRow {
    pub(crate) desk_id: DeskId,
    pub(crate) user_id: UserId,
    /// The hash of the password, with its salt and parameters.
    pub(crate) hash: String,
    pub(crate) set_at: Timestamp,
}

/// The hash of a user's password.
pub(crate) fn of(connection: &mut AnyConnection, desk: DeskId, user: UserId) -> Result<Option<String>, StoreFault> {
    credentials::table
        .filter(credentials::desk_id.eq(desk).and(credentials::user_id.eq(user)))
        .select(credentials::hash)
        .get_result(connection)
        .optional()
        .in_table("credentials")
}

/// Whoever is known by this normalized address, with the hash of the password where there is one: one query for all cases.
pub(crate) fn by_email_key(
    connection: &mut AnyConnection,
    desk: DeskId,
    key: &str,
) -> Result<Option<(UserRow, Option<String>)>, StoreFault> {
    let own = credentials::desk_id.eq(users::desk_id).and(credentials::user_id.eq(users::id));
    users::table
        .left_join(credentials::table.on(own))
        .filter(users::desk_id.eq(desk).and(users::email_key.eq(key)))
        .select((users::all_columns, credentials::hash.nullable()))
        .get_result(connection)
        .optional()
        .in_table("users")
}

/// Gives a user this password in place of the one there was.
pub(crate) fn set(connection: &mut AnyConnection, row: &CredentialRow) -> Result<(), StoreFault> {
    remove(connection, row.desk_id, row.user_id)?;
    diesel::insert_into(credentials::table).values(row).execute(connection)?;
    Ok(())
}

/// Takes a user's password away.
pub(crate) fn remove(connection: &mut AnyConnection, desk: DeskId, user: UserId) -> Result<(), StoreFault> {
    let own = credentials::desk_id.eq(desk).and(credentials::user_id.eq(user));
    diesel::delete(credentials::table.filter(own)).execute(connection)?;
    Ok(())
}
