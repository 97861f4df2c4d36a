//! Devices: the state of each, as the host last reported it.

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::Limited;
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

/// How many devices an account has.
#[derive(Clone, Copy, Default)]
pub(crate) struct Counts {
    /// Those that make the term run.
    pub(crate) enrolled: i64,
    /// All but those that are deleted.
    pub(crate) live: i64,
}

/// How many devices an account has.
pub(crate) fn count(connection: &mut AnyConnection, desk: DeskId, account: AccountId) -> Result<Counts, StoreFault> {
    let by_state: Vec<(DeviceState, i64)> = devices::table
        .filter(devices::desk_id.eq(desk).and(devices::account_id.eq(account)))
        .group_by(devices::state)
        .select((devices::state, count_star()))
        .get_results(connection)
        .in_table("devices")?;
    let mut counts = Counts::default();
    for (state, count) in by_state {
        match state {
            DeviceState::Deleted => {}
            DeviceState::Enrolled => {
                counts.enrolled = count;
                counts.live = counts.live.saturating_add(count);
            }
            _ => counts.live = counts.live.saturating_add(count),
        }
    }
    Ok(counts)
}

/// The devices of an account that have these keys.
pub(crate) fn by_keys(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
    keys: &[&str],
) -> Result<Vec<DeviceRow>, StoreFault> {
    devices::table
        .filter(devices::desk_id.eq(desk).and(devices::account_id.eq(account)).and(devices::key.eq_any(keys)))
        .get_results(connection)
        .in_table("devices")
}

/// Writes devices, new ones and known ones, as they are now. Nothing refers to them, so that all are written anew at once.
pub(crate) fn keep(connection: &mut AnyConnection, rows: &[DeviceRow]) -> Result<(), StoreFault> {
    let Some(first) = rows.first() else { return Ok(()) };
    let ids: Vec<DeviceId> = rows.iter().map(|row| row.id).collect();
    diesel::delete(devices::table.filter(devices::desk_id.eq(first.desk_id).and(devices::id.eq_any(ids))))
        .execute(connection)?;
    super::connection::insert_many!(connection, devices::table, rows)?;
    Ok(())
}

/// Which devices a list holds, by key.
#[derive(Clone, Copy)]
pub(crate) struct DeviceList {
    pub(crate) desk: DeskId,
    pub(crate) account: AccountId,
    /// Whether those that are gone are among them.
    pub(crate) deleted: bool,
}

impl DeviceList {
    /// Up to so many devices, from after the key on.
    pub(crate) fn page(
        self,
        connection: &mut AnyConnection,
        after: &str,
        rows: usize,
    ) -> Result<Vec<DeviceRow>, StoreFault> {
        self.query(after, rows).get_results(connection).in_table("devices")
    }

    pub(super) fn query(self, after: &str, rows: usize) -> Limited<devices::BoxedQuery<'_, AnyBackend>> {
        let mut list = devices::table
            .filter(devices::desk_id.eq(self.desk).and(devices::account_id.eq(self.account)))
            .filter(devices::key.gt(after))
            .order(devices::key)
            .into_boxed();
        if !self.deleted {
            list = list.filter(devices::state.ne(DeviceState::Deleted));
        }
        Limited::new(list, rows)
    }
}
