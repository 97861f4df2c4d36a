//! Staff: persons of the provider.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::{staff, users};
use super::user::UserRow;
use crate::model::role::StaffRole;
use crate::{DealershipId, DeskId, StaffId, Timestamp, UserId};

/// A row of `staff`.
#[derive(Clone, Debug, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = staff)]
#[diesel(treat_none_as_null = true)]
pub(crate) struct StaffRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: StaffId,
    pub(crate) user_id: UserId,
    pub(crate) role: StaffRole,
    pub(crate) dealership_id: Option<DealershipId>,
    pub(crate) created_at: Timestamp,
    pub(crate) version: i64,
    /// When the person left the staff.
    pub(crate) ended_at: Option<Timestamp>,
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &StaffRow) -> Result<(), StoreFault> {
    diesel::insert_into(staff::table).values(row).execute(connection)?;
    Ok(())
}

/// Writes a staff member as it is now. The head row has been taken, so nobody else writes it.
pub(crate) fn save(connection: &mut AnyConnection, row: &StaffRow) -> Result<(), StoreFault> {
    diesel::update(staff::table.filter(staff::desk_id.eq(row.desk_id).and(staff::id.eq(row.id))))
        .set(row)
        .execute(connection)?;
    Ok(())
}

/// A staff member, also one who has left.
pub(crate) fn by_id(connection: &mut AnyConnection, desk: DeskId, id: StaffId) -> Result<Option<StaffRow>, StoreFault> {
    staff::table
        .filter(staff::desk_id.eq(desk).and(staff::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("staff")
}

/// The staff member that a user is, or was.
pub(crate) fn of_user(
    connection: &mut AnyConnection,
    desk: DeskId,
    user: UserId,
) -> Result<Option<StaffRow>, StoreFault> {
    staff::table
        .filter(staff::desk_id.eq(desk).and(staff::user_id.eq(user)))
        .get_result(connection)
        .optional()
        .in_table("staff")
}

/// Which of these users are on the staff.
pub(crate) fn among(connection: &mut AnyConnection, desk: DeskId, users: &[UserId]) -> Result<Vec<UserId>, StoreFault> {
    staff::table
        .filter(staff::desk_id.eq(desk).and(staff::user_id.eq_any(users)).and(staff::ended_at.is_null()))
        .select(staff::user_id)
        .get_results(connection)
        .in_table("staff")
}

/// Staff members of these ids, also those who have left, with the persons they are.
pub(crate) fn with_users(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[StaffId],
) -> Result<Vec<(StaffRow, UserRow)>, StoreFault> {
    staff::table
        .inner_join(users::table.on(users::desk_id.eq(staff::desk_id).and(users::id.eq(staff::user_id))))
        .filter(staff::desk_id.eq(desk).and(staff::id.eq_any(ids)))
        .get_results(connection)
        .in_table("staff")
}

/// All staff of a desk, by role and address.
pub(crate) fn all(connection: &mut AnyConnection, desk: DeskId) -> Result<Vec<(StaffRow, UserRow)>, StoreFault> {
    staff::table
        .inner_join(users::table.on(users::desk_id.eq(staff::desk_id).and(users::id.eq(staff::user_id))))
        .filter(staff::desk_id.eq(desk).and(staff::ended_at.is_null()))
        .order((staff::role, users::email_key))
        .get_results(connection)
        .in_table("staff")
}

/// The staff member known by this normalized address.
pub(crate) fn by_email_key(
    connection: &mut AnyConnection,
    desk: DeskId,
    key: &str,
) -> Result<Option<(StaffRow, UserRow)>, StoreFault> {
    staff::table
        .inner_join(users::table.on(users::desk_id.eq(staff::desk_id).and(users::id.eq(staff::user_id))))
        .filter(staff::desk_id.eq(desk).and(users::email_key.eq(key)).and(staff::ended_at.is_null()))
        .get_result(connection)
        .optional()
        .in_table("staff")
}

/// The staff members in a role, with the users they are, the longest there first.
pub(crate) fn in_role(
    connection: &mut AnyConnection,
    desk: DeskId,
    role: StaffRole,
) -> Result<Vec<(StaffId, UserId)>, StoreFault> {
    staff::table
        .filter(staff::desk_id.eq(desk).and(staff::role.eq(role)).and(staff::ended_at.is_null()))
        .order((staff::created_at, staff::id))
        .select((staff::id, staff::user_id))
        .get_results(connection)
        .in_table("staff")
}
