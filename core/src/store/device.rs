//! Devices: the state of each, as the host last reported it.

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::devices;
use crate::model::account::DeviceState;
use crate::{AccountId, DeskId, DeviceId, Timestamp};

/// A row of `devices`.
#[derive(Clone, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = devices)]
#[diesel(treat_none_as_null = true)]
pub(crate) struct DeviceRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: DeviceId,
    pub(crate) account_id: AccountId,
    /// What the host calls it.
    pub(crate) key: String,
    pub(crate) name: Option<String>,
    pub(crate) state: DeviceState,
    pub(crate) reported_at: Timestamp,
    pub(crate) version: i64,
}

/// How many devices an account has in each of its states; states that none is in are left out.
pub(crate) fn count(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
) -> Result<Vec<(DeviceState, i64)>, StoreFault> {
    devices::table
        .filter(devices::desk_id.eq(desk).and(devices::account_id.eq(account)))
        .group_by(devices::state)
        .select((devices::state, count_star()))
        .get_results(connection)
        .in_table("devices")
}
