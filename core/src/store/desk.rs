//! Desks: the directory of names, and each desk's settings.

use diesel::prelude::*;

use super::columns::is_storable;
use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::{desk_settings, desks};
use crate::DeskId;

/// Adds a desk; false where its name is taken, by another that is being created at the same time too.
pub(crate) fn insert(
    connection: &mut AnyConnection,
    desk: DeskId,
    name: &str,
    settings: &str,
) -> Result<bool, StoreFault> {
    let row = (desks::id.eq(desk), desks::name.eq(name), desks::derived.eq(super::derive::RULES));
    if !super::connection::insert_if_absent!(connection, desks::table, row)? {
        return Ok(false);
    }
    diesel::insert_into(desk_settings::table)
        .values((desk_settings::desk_id.eq(desk), desk_settings::body.eq(settings), desk_settings::version.eq(1_i64)))
        .execute(connection)?;
    Ok(true)
}

pub(crate) fn find(connection: &mut AnyConnection, name: &str) -> Result<Option<DeskId>, StoreFault> {
    if !is_storable(name) {
        return Ok(None);
    }
    desks::table.filter(desks::name.eq(name)).select(desks::id).get_result(connection).optional().in_table("desks")
}

/// The desks whose derived columns follow rules older than these.
pub(crate) fn behind(connection: &mut AnyConnection, rules: i64) -> Result<Vec<DeskId>, StoreFault> {
    desks::table.filter(desks::derived.lt(rules)).select(desks::id).get_results(connection).in_table("desks")
}

/// Writes down that the derived columns of a desk follow these rules.
pub(crate) fn keep_up(connection: &mut AnyConnection, desk: DeskId, rules: i64) -> Result<(), StoreFault> {
    diesel::update(desks::table.filter(desks::id.eq(desk))).set(desks::derived.eq(rules)).execute(connection)?;
    Ok(())
}

pub(crate) fn names(connection: &mut AnyConnection) -> Result<Vec<String>, StoreFault> {
    desks::table.order(desks::name).select(desks::name).get_results(connection).in_table("desks")
}

/// The version of a desk's settings.
pub(crate) fn settings_version(connection: &mut AnyConnection, desk: DeskId) -> Result<i64, StoreFault> {
    desk_settings::table
        .filter(desk_settings::desk_id.eq(desk))
        .select(desk_settings::version)
        .get_result(connection)
        .in_table("desk_settings")
}

pub(crate) fn settings(connection: &mut AnyConnection, desk: DeskId) -> Result<String, StoreFault> {
    desk_settings::table
        .filter(desk_settings::desk_id.eq(desk))
        .select(desk_settings::body)
        .get_result(connection)
        .in_table("desk_settings")
}
