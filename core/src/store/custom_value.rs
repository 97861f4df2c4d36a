//! The values that accounts and contacts have in fields of a desk's own.

use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use diesel::query_builder::QueryFragment;
use diesel::query_dsl::methods::LoadQuery;

use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::schema::{accounts, contacts, custom_values};
use crate::model::account::AccountState;
use crate::model::field::FieldSubject;
use crate::{DeskId, FieldId};

/// A row of `custom_values`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = custom_values)]
pub(crate) struct ValueRow {
    pub(crate) desk_id: DeskId,
    /// The account or contact, as the field says.
    pub(crate) owner_id: Vec<u8>,
    pub(crate) field_id: FieldId,
    pub(crate) value: String,
}

/// The values of these owners.
pub(crate) fn of(
    connection: &mut AnyConnection,
    desk: DeskId,
    owners: &[Vec<u8>],
) -> Result<Vec<ValueRow>, StoreFault> {
    owned(desk, owners).get_results(connection).in_table("custom_values")
}

pub(super) fn owned<'a>(
    desk: DeskId,
    owners: &'a [Vec<u8>],
) -> impl LoadQuery<'a, AnyConnection, ValueRow> + QueryFragment<AnyBackend> + use<'a> {
    custom_values::table.filter(custom_values::desk_id.eq(desk).and(custom_values::owner_id.eq_any(owners)))
}

pub(crate) fn insert(connection: &mut AnyConnection, rows: &[ValueRow]) -> Result<(), StoreFault> {
    super::connection::insert_many!(connection, custom_values::table, rows)?;
    Ok(())
}

/// Removes the values that these owners have in these fields, or in all where none are named.
pub(crate) fn remove(
    connection: &mut AnyConnection,
    desk: DeskId,
    owners: &[Vec<u8>],
    fields: Option<&[FieldId]>,
) -> Result<(), StoreFault> {
    let own = custom_values::desk_id.eq(desk).and(custom_values::owner_id.eq_any(owners));
    match fields {
        Some(fields) => {
            let gone = own.and(custom_values::field_id.eq_any(fields));
            diesel::delete(custom_values::table.filter(gone)).execute(connection)?
        }
        None => diesel::delete(custom_values::table.filter(own)).execute(connection)?,
    };
    Ok(())
}

/// How often each value of a field stands in an account that is not deleted, or in a contact that is in such an account.
pub(crate) fn uses(
    connection: &mut AnyConnection,
    desk: DeskId,
    subject: FieldSubject,
    field: FieldId,
) -> Result<Vec<(String, i64)>, StoreFault> {
    match subject {
        FieldSubject::Account => of_accounts(desk, field).get_results(connection),
        FieldSubject::Contact => of_contacts(desk, field).get_results(connection),
    }
    .in_table("custom_values")
}

// By `exists`, so that the values of the one field are read, and each owner looked up: not all accounts of the desk.
pub(super) fn of_accounts<'a>(
    desk: DeskId,
    field: FieldId,
) -> impl LoadQuery<'a, AnyConnection, (String, i64)> + QueryFragment<AnyBackend> + use<'a> {
    let live = accounts::table
        .filter(accounts::desk_id.eq(desk).and(accounts::id.eq(custom_values::owner_id)))
        .filter(accounts::state.ne(AccountState::Deleted));
    custom_values::table
        .filter(custom_values::desk_id.eq(desk).and(custom_values::field_id.eq(field)))
        .filter(exists(live))
        .group_by(custom_values::value)
        .select((custom_values::value, count_star()))
}

pub(super) fn of_contacts<'a>(
    desk: DeskId,
    field: FieldId,
) -> impl LoadQuery<'a, AnyConnection, (String, i64)> + QueryFragment<AnyBackend> + use<'a> {
    let live = accounts::desk_id
        .eq(contacts::desk_id)
        .and(accounts::id.eq(contacts::account_id))
        .and(accounts::state.ne(AccountState::Deleted));
    let held = contacts::table
        .inner_join(accounts::table.on(live))
        .filter(contacts::desk_id.eq(desk).and(contacts::id.eq(custom_values::owner_id)))
        .filter(contacts::ended_at.is_null());
    custom_values::table
        .filter(custom_values::desk_id.eq(desk).and(custom_values::field_id.eq(field)))
        .filter(exists(held))
        .group_by(custom_values::value)
        .select((custom_values::value, count_star()))
}

#[cfg(test)]
#[path = "custom_value_tests.rs"]
mod tests;
