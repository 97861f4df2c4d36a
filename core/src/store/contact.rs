//! Contacts by themselves, those that have ended too.

use diesel::prelude::*;

use super::account::ContactRow;
use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::{contacts, users};
use super::user::UserRow;
use crate::{AccountId, ContactId, DeskId, UserId};

/// A contact with the person that it is, in whatever state.
pub(crate) fn by_id(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: ContactId,
) -> Result<Option<(ContactRow, UserRow)>, StoreFault> {
    contacts::table
        .inner_join(users::table.on(users::desk_id.eq(contacts::desk_id).and(users::id.eq(contacts::user_id))))
        .filter(contacts::desk_id.eq(desk).and(contacts::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("contacts")
}

/// The contacts of an account, those that have ended too, with the persons they are, in the order of their creation.
pub(crate) fn ever(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
) -> Result<Vec<(ContactRow, UserRow)>, StoreFault> {
    let mut all: Vec<(ContactRow, UserRow)> = contacts::table
        .inner_join(users::table.on(users::desk_id.eq(contacts::desk_id).and(users::id.eq(contacts::user_id))))
        .filter(contacts::desk_id.eq(desk).and(contacts::account_id.eq(account)))
        .get_results(connection)
        .in_table("contacts")?;
    all.sort_unstable_by_key(|(contact, _)| contact.id);
    Ok(all)
}

/// The places in an account that these users had and have no more, the one that ended last first.
pub(crate) fn former(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
    users: &[UserId],
) -> Result<Vec<ContactRow>, StoreFault> {
    let mut former: Vec<ContactRow> = contacts::table
        .filter(contacts::desk_id.eq(desk).and(contacts::account_id.eq(account)).and(contacts::user_id.eq_any(users)))
        .filter(contacts::ended_at.is_not_null())
        .get_results(connection)
        .in_table("contacts")?;
    former.sort_unstable_by_key(|place| std::cmp::Reverse((place.ended_at, place.id)));
    Ok(former)
}
