//! Dealerships of a desk.

use diesel::prelude::*;

use super::columns::is_storable;
use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::dealerships;
use crate::{Country, DealershipId, DeskId, Locale, TimeZone};

/// A row of `dealerships`.
#[derive(Clone, Debug, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = dealerships)]
pub(crate) struct DealershipRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: DealershipId,
    pub(crate) code: String,
    pub(crate) city: String,
    pub(crate) country: Country,
    pub(crate) language: Locale,
    pub(crate) time_zone: TimeZone,
    pub(crate) version: i64,
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &DealershipRow) -> Result<(), StoreFault> {
    diesel::insert_into(dealerships::table).values(row).execute(connection)?;
    Ok(())
}

pub(crate) fn by_id(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: DealershipId,
) -> Result<Option<DealershipRow>, StoreFault> {
    dealerships::table
        .filter(dealerships::desk_id.eq(desk).and(dealerships::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("dealerships")
}

pub(crate) fn by_code(
    connection: &mut AnyConnection,
    desk: DeskId,
    code: &str,
) -> Result<Option<DealershipRow>, StoreFault> {
    if !is_storable(code) {
        return Ok(None);
    }
    dealerships::table
        .filter(dealerships::desk_id.eq(desk).and(dealerships::code.eq(code)))
        .get_result(connection)
        .optional()
        .in_table("dealerships")
}

/// The dealerships of these codes.
pub(crate) fn by_codes(
    connection: &mut AnyConnection,
    desk: DeskId,
    codes: &[String],
) -> Result<Vec<DealershipRow>, StoreFault> {
    dealerships::table
        .filter(dealerships::desk_id.eq(desk).and(dealerships::code.eq_any(codes)))
        .get_results(connection)
        .in_table("dealerships")
}

/// The dealerships of these ids.
pub(crate) fn by_ids(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[DealershipId],
) -> Result<Vec<DealershipRow>, StoreFault> {
    dealerships::table
        .filter(dealerships::desk_id.eq(desk).and(dealerships::id.eq_any(ids)))
        .get_results(connection)
        .in_table("dealerships")
}

/// All dealerships of a desk, by code.
pub(crate) fn all(connection: &mut AnyConnection, desk: DeskId) -> Result<Vec<DealershipRow>, StoreFault> {
    dealerships::table
        .filter(dealerships::desk_id.eq(desk))
        .order(dealerships::code)
        .get_results(connection)
        .in_table("dealerships")
}
