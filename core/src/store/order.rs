//! Orders.

use diesel::prelude::*;

use super::columns::is_storable;
use super::connection::{AnyConnection, insert_many};
use super::fault::{InTable, StoreFault};
use super::schema::{order_words, orders};
use crate::model::money::Currency;
use crate::model::order::{OrderCode, OrderState, words};
use crate::{AccountId, DealershipId, DeskId, OrderId, Timestamp};

/// A row of `orders`.
#[derive(Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = orders)]
#[diesel(treat_none_as_null = true)]
pub(crate) struct OrderRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: OrderId,
    pub(crate) code: OrderCode,
    pub(crate) dealership_id: DealershipId,
    pub(crate) account_id: Option<AccountId>,
    pub(crate) po_number: Option<String>,
    pub(crate) customer: String,
    /// The words that it is searched by, a space before each: see [`set_search`](Self::set_search).
    pub(crate) search: String,
    pub(crate) ordered_at: Timestamp,
    /// Of when it was ordered, in the desk's zone of when that was recorded: 202604.
    pub(crate) month: i32,
    pub(crate) state: OrderState,
    /// In minor units.
    pub(crate) total: i64,
    pub(crate) currency: Currency,
    pub(crate) recorded_at: Timestamp,
    pub(crate) version: i64,
}

/// A row of `order_words`.
#[derive(Insertable)]
#[diesel(table_name = order_words)]
struct WordRow {
    desk_id: DeskId,
    word: String,
    order_id: OrderId,
}

impl OrderRow {
    /// Has it searched by the words of its code, its purchase order number and its customer.
    pub(crate) fn set_search(&mut self) {
        self.search = self.words().iter().flat_map(|word| [" ", word.as_str()]).collect();
    }

    fn words(&self) -> Vec<String> {
        words([self.code.as_str(), self.po_number.as_deref().unwrap_or_default(), &self.customer])
    }
}

/// Writes new orders.
pub(crate) fn insert(connection: &mut AnyConnection, rows: &[OrderRow]) -> Result<(), StoreFault> {
    insert_many!(connection, orders::table, rows)?;
    let word = |row: &OrderRow, word| WordRow { desk_id: row.desk_id, word, order_id: row.id };
    let words: Vec<WordRow> =
        rows.iter().flat_map(|row| row.words().into_iter().map(|one| word(row, one)).collect::<Vec<_>>()).collect();
    insert_many!(connection, order_words::table, words)?;
    Ok(())
}

/// Writes orders as they are now, all at once. The head row has been taken, so nobody else writes them.
pub(crate) fn save_all(connection: &mut AnyConnection, rows: &[OrderRow]) -> Result<(), StoreFault> {
    let Some(first) = rows.first() else { return Ok(()) };
    let ids: Vec<OrderId> = rows.iter().map(|row| row.id).collect();
    let of_them = order_words::desk_id.eq(first.desk_id).and(order_words::order_id.eq_any(&ids));
    diesel::delete(order_words::table.filter(of_them)).execute(connection)?;
    let they = orders::desk_id.eq(first.desk_id).and(orders::id.eq_any(&ids));
    diesel::delete(orders::table.filter(they)).execute(connection)?;
    insert(connection, rows)
}

/// Writes that an order has another state.
pub(crate) fn advance(connection: &mut AnyConnection, row: &OrderRow) -> Result<(), StoreFault> {
    let own = orders::desk_id.eq(row.desk_id).and(orders::id.eq(row.id));
    diesel::update(orders::table.filter(own))
        .set((orders::state.eq(row.state), orders::version.eq(row.version)))
        .execute(connection)?;
    Ok(())
}

/// The order of this code, whoever may see it.
pub(crate) fn by_code(
    connection: &mut AnyConnection,
    desk: DeskId,
    code: &str,
) -> Result<Option<OrderRow>, StoreFault> {
    if !is_storable(code) {
        return Ok(None);
    }
    orders::table
        .filter(orders::desk_id.eq(desk).and(orders::code.eq(code)))
        .get_result(connection)
        .optional()
        .in_table("orders")
}

/// The orders of these codes.
pub(crate) fn by_codes(
    connection: &mut AnyConnection,
    desk: DeskId,
    codes: &[OrderCode],
) -> Result<Vec<OrderRow>, StoreFault> {
    orders::table
        .filter(orders::desk_id.eq(desk).and(orders::code.eq_any(codes)))
        .get_results(connection)
        .in_table("orders")
}
