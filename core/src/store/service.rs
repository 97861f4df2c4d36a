//! Services: what customers can have done.

use diesel::prelude::*;

use super::columns::is_storable;
use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::services;
use crate::model::work::Workflow;
use crate::{DeskId, ServiceId, Timestamp};

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
