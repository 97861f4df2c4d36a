//! Customer accounts and their contacts.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::{accounts, contacts, users};
use super::user::UserRow;
use crate::model::account::AccountState;
use crate::model::role::Role;
use crate::{AccountId, ContactId, Country, DealershipId, DeskId, Locale, Timestamp, UserId};

/// A row of `accounts`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = accounts)]
pub(crate) struct AccountRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: AccountId,
    pub(crate) name: String,
    pub(crate) name_folded: String,
    pub(crate) state: AccountState,
    pub(crate) language: Locale,
    pub(crate) country: Country,
    pub(crate) street: String,
    pub(crate) postal_code: String,
    pub(crate) city: String,
    pub(crate) region: Option<String>,
    pub(crate) notes: Option<String>,
    pub(crate) dealership_id: Option<DealershipId>,
    pub(crate) administrator_id: Option<UserId>,
    pub(crate) created_at: Timestamp,
    pub(crate) version: i64,
}

/// A row of `contacts`.
#[derive(Clone, Debug, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = contacts)]
pub(crate) struct ContactRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: ContactId,
    pub(crate) account_id: AccountId,
    pub(crate) user_id: UserId,
    pub(crate) role: Role,
    pub(crate) job_title: String,
    pub(crate) created_at: Timestamp,
    pub(crate) version: i64,
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &AccountRow) -> Result<(), StoreFault> {
    diesel::insert_into(accounts::table).values(row).execute(connection)?;
    Ok(())
}

pub(crate) fn insert_contacts(connection: &mut AnyConnection, rows: &[ContactRow]) -> Result<(), StoreFault> {
    super::connection::insert_many!(connection, contacts::table, rows)?;
    Ok(())
}

/// An account, if `dealership` (when given) is its dealership.
pub(crate) fn by_id(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: AccountId,
    dealership: Option<DealershipId>,
) -> Result<Option<AccountRow>, StoreFault> {
    let found: Option<AccountRow> = accounts::table
        .filter(accounts::desk_id.eq(desk).and(accounts::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("accounts")?;
    Ok(found.filter(|row| dealership.is_none() || row.dealership_id == dealership))
}

/// Up to 51 accounts by name from after the given place on; of one dealership, when given.
pub(crate) fn page(
    connection: &mut AnyConnection,
    desk: DeskId,
    dealership: Option<DealershipId>,
    after: Option<&(String, AccountId)>,
) -> Result<Vec<AccountRow>, StoreFault> {
    let (name, id) = after.cloned().unwrap_or_else(|| (String::new(), AccountId::from_bytes([0; 16])));
    let rest = accounts::desk_id
        .eq(desk)
        .and(accounts::name_folded.ge(name.clone()))
        .and(accounts::name_folded.gt(name).or(accounts::id.gt(id)));
    let order = (accounts::name_folded, accounts::id);
    Ok(match dealership {
        Some(dealership) => accounts::table
            .filter(rest.and(accounts::dealership_id.eq(dealership)))
            .order(order)
            .limit(51)
            .get_results(connection)
            .in_table("accounts")?,
        None => accounts::table.filter(rest).order(order).limit(51).get_results(connection).in_table("accounts")?,
    })
}

/// The contacts of an account with the persons they are, in the order of their creation.
pub(crate) fn contacts(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
) -> Result<Vec<(ContactRow, UserRow)>, StoreFault> {
    contacts::table
        .inner_join(users::table.on(users::desk_id.eq(contacts::desk_id).and(users::id.eq(contacts::user_id))))
        .filter(contacts::desk_id.eq(desk).and(contacts::account_id.eq(account)))
        .order(contacts::id)
        .get_results(connection)
        .in_table("contacts")
}

/// Whose places these contacts are.
pub(crate) fn users_of(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[ContactId],
) -> Result<Vec<(ContactId, UserId)>, StoreFault> {
    contacts::table
        .filter(contacts::desk_id.eq(desk).and(contacts::id.eq_any(ids)))
        .select((contacts::id, contacts::user_id))
        .get_results(connection)
        .in_table("contacts")
}
