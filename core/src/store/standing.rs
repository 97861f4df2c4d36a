//! What a contact is at the moment of a call: place, person and account in one look.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::{accounts, contacts, users};
use crate::model::account::AccountState;
use crate::model::people::{Activation, UserState};
use crate::model::role::Role;
use crate::{AccountId, ContactId, DeskId, UserId};

/// A place that is held, and how those stand that it depends on (rule P5).
#[derive(Queryable)]
pub(crate) struct PlaceRow {
    pub(crate) account: AccountId,
    pub(crate) user: UserId,
    pub(crate) role: Role,
    pub(crate) activation: Activation,
    pub(crate) user_state: UserState,
    pub(crate) account_state: AccountState,
    /// What the account waits for, as JSON.
    pub(crate) awaited: Option<String>,
    /// The account's own portal features.
    pub(crate) features: Option<String>,
}

/// The columns of a place.
type Columns = (
    contacts::account_id,
    contacts::user_id,
    contacts::role,
    users::activation,
    users::state,
    accounts::state,
    accounts::awaited,
    accounts::features,
);

const COLUMNS: Columns = (
    contacts::account_id,
    contacts::user_id,
    contacts::role,
    users::activation,
    users::state,
    accounts::state,
    accounts::awaited,
    accounts::features,
);

/// The places that a user holds, in the order in which they were given.
pub(crate) fn of_user(
    connection: &mut AnyConnection,
    desk: DeskId,
    user: UserId,
) -> Result<Vec<(ContactId, PlaceRow)>, StoreFault> {
    contacts::table
        .inner_join(users::table.on(users::desk_id.eq(contacts::desk_id).and(users::id.eq(contacts::user_id))))
        .inner_join(
            accounts::table.on(accounts::desk_id.eq(contacts::desk_id).and(accounts::id.eq(contacts::account_id))),
        )
        .filter(contacts::desk_id.eq(desk).and(contacts::user_id.eq(user)).and(contacts::ended_at.is_null()))
        .order(contacts::id)
        .select((contacts::id, COLUMNS))
        .get_results(connection)
        .in_table("contacts")
}

/// The place of this contact, unless it has ended.
pub(crate) fn of_contact(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: ContactId,
) -> Result<Option<PlaceRow>, StoreFault> {
    contacts::table
        .inner_join(users::table.on(users::desk_id.eq(contacts::desk_id).and(users::id.eq(contacts::user_id))))
        .inner_join(
            accounts::table.on(accounts::desk_id.eq(contacts::desk_id).and(accounts::id.eq(contacts::account_id))),
        )
        .filter(contacts::desk_id.eq(desk).and(contacts::id.eq(id)).and(contacts::ended_at.is_null()))
        .select(COLUMNS)
        .get_result(connection)
        .optional()
        .in_table("contacts")
}
