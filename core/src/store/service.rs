//! Services: what customers can have done.

use diesel::prelude::*;
use diesel::query_builder::QueryFragment;
use diesel::query_dsl::methods::LoadQuery;

use super::account::AccountRow;
use super::columns::is_storable;
use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::schema::{accounts, service_accounts, services};
use crate::model::account::AccountState;
use crate::model::work::Workflow;
use crate::{AccountId, DeskId, ServiceId, Timestamp};

/// A row of `services`.
#[derive(Clone, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = services)]
#[diesel(treat_none_as_null = true)]
pub(crate) struct ServiceRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: ServiceId,
    pub(crate) key: String,
    /// What it is called, by language tag, as JSON.
    pub(crate) labels: String,
    pub(crate) created_at: Timestamp,
    /// Since when nobody can ask for it any more.
    pub(crate) retired_at: Option<Timestamp>,
    pub(crate) version: i64,
    /// How it is quoted (rule P9).
    pub(crate) workflow: Workflow,
    /// What one of it is called, by language tag, as JSON.
    pub(crate) unit: String,
    /// What one of it costs, by currency, as JSON.
    pub(crate) prices: String,
    /// Whether it is for all accounts; those it is for are in `service_accounts` otherwise.
    pub(crate) for_all: bool,
    /// For how many business days its quotes hold; the desk's where there is none.
    pub(crate) quote_days: Option<i64>,
    /// Whether a delivery has to have a file.
    pub(crate) needs_file: bool,
}

/// A row of `service_accounts`.
#[derive(Clone, Copy, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = service_accounts)]
pub(crate) struct ServiceAccountRow {
    pub(crate) desk_id: DeskId,
    pub(crate) service_id: ServiceId,
    pub(crate) account_id: AccountId,
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &ServiceRow) -> Result<(), StoreFault> {
    diesel::insert_into(services::table).values(row).execute(connection)?;
    Ok(())
}

/// Writes a service as it is now. The head row has been taken, so nobody else writes it.
pub(crate) fn save(connection: &mut AnyConnection, row: &ServiceRow) -> Result<(), StoreFault> {
    let own = services::desk_id.eq(row.desk_id).and(services::id.eq(row.id));
    diesel::update(services::table.filter(own)).set(row).execute(connection)?;
    Ok(())
}

/// A service, retired or not.
pub(crate) fn by_id(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: ServiceId,
) -> Result<Option<ServiceRow>, StoreFault> {
    services::table
        .filter(services::desk_id.eq(desk).and(services::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("services")
}

/// The services of these ids, retired or not.
pub(crate) fn by_ids(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[ServiceId],
) -> Result<Vec<ServiceRow>, StoreFault> {
    services::table
        .filter(services::desk_id.eq(desk).and(services::id.eq_any(ids)))
        .get_results(connection)
        .in_table("services")
}

/// The services of these keys, retired or not.
pub(crate) fn by_keys(
    connection: &mut AnyConnection,
    desk: DeskId,
    keys: &[&str],
) -> Result<Vec<ServiceRow>, StoreFault> {
    let keys: Vec<&str> = keys.iter().copied().filter(|key| is_storable(key)).collect();
    services::table
        .filter(services::desk_id.eq(desk).and(services::key.eq_any(keys)))
        .get_results(connection)
        .in_table("services")
}

/// The services of a desk, those that are retired too when asked, in the order in which they were added, by key where that is the same.
pub(crate) fn all(connection: &mut AnyConnection, desk: DeskId, retired: bool) -> Result<Vec<ServiceRow>, StoreFault> {
    let mut all =
        services::table.filter(services::desk_id.eq(desk)).order((services::created_at, services::key)).into_boxed();
    if !retired {
        all = all.filter(services::retired_at.is_null());
    }
    all.get_results(connection).in_table("services")
}

/// The services of a desk that an account may ask for, those that are retired too when asked, in the same order.
pub(crate) fn for_account(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
    retired: bool,
) -> Result<Vec<ServiceRow>, StoreFault> {
    let mut offered = offered(desk, account);
    if !retired {
        offered = offered.filter(services::retired_at.is_null());
    }
    offered.get_results(connection).in_table("services")
}

fn offered<'a>(desk: DeskId, account: AccountId) -> services::BoxedQuery<'a, AnyBackend> {
    let chosen = service_accounts::table
        .filter(service_accounts::desk_id.eq(desk).and(service_accounts::account_id.eq(account)))
        .select(service_accounts::service_id);
    services::table
        .filter(services::desk_id.eq(desk))
        .filter(services::for_all.eq(true).or(services::id.eq_any(chosen)))
        .order((services::created_at, services::key))
        .into_boxed()
}

/// Whether the account is among those that were chosen for the service.
pub(crate) fn is_chosen(
    connection: &mut AnyConnection,
    desk: DeskId,
    service: ServiceId,
    account: AccountId,
) -> Result<bool, StoreFault> {
    let found: Option<AccountId> = service_accounts::table
        .filter(service_accounts::desk_id.eq(desk).and(service_accounts::service_id.eq(service)))
        .filter(service_accounts::account_id.eq(account))
        .select(service_accounts::account_id)
        .get_result(connection)
        .optional()
        .in_table("service_accounts")?;
    Ok(found.is_some())
}

/// The accounts that were chosen for these services, but for deleted ones, by name.
pub(crate) fn chosen(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[ServiceId],
) -> Result<Vec<(ServiceId, AccountRow)>, StoreFault> {
    chosen_for(desk, ids).get_results(connection).in_table("service_accounts")
}

fn chosen_for<'a>(
    desk: DeskId,
    ids: &'a [ServiceId],
) -> impl LoadQuery<'a, AnyConnection, (ServiceId, AccountRow)> + QueryFragment<AnyBackend> + use<'a> {
    let live = accounts::desk_id
        .eq(service_accounts::desk_id)
        .and(accounts::id.eq(service_accounts::account_id))
        .and(accounts::state.ne(AccountState::Deleted));
    service_accounts::table
        .inner_join(accounts::table.on(live))
        .filter(service_accounts::desk_id.eq(desk).and(service_accounts::service_id.eq_any(ids)))
        .order((accounts::name_key, accounts::id))
        .select((service_accounts::service_id, accounts::all_columns))
}

/// Has these accounts ask for services that they were not chosen for.
pub(crate) fn choose(connection: &mut AnyConnection, rows: &[ServiceAccountRow]) -> Result<(), StoreFault> {
    super::connection::insert_many!(connection, service_accounts::table, rows)?;
    Ok(())
}

/// Has these accounts ask for the service no more, or no account where none is named.
pub(crate) fn unchoose(
    connection: &mut AnyConnection,
    desk: DeskId,
    service: ServiceId,
    accounts: Option<&[AccountId]>,
) -> Result<(), StoreFault> {
    let own = service_accounts::table
        .filter(service_accounts::desk_id.eq(desk).and(service_accounts::service_id.eq(service)));
    match accounts {
        Some(accounts) => {
            diesel::delete(own.filter(service_accounts::account_id.eq_any(accounts))).execute(connection)?
        }
        None => diesel::delete(own).execute(connection)?,
    };
    Ok(())
}

#[cfg(test)]
#[path = "service_tests.rs"]
mod tests;
