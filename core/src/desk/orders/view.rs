//! Orders as they are shown.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::desk::view::{DealershipRef, distinct};
use crate::error::Error;
use crate::model::order::{OrderListRow, OrderState, date_text, dealership_text, total_text};
use crate::store::connection::AnyConnection;
use crate::store::order::OrderRow;
use crate::store::{StoreFault, dealership as dealerships};
use crate::{AccountId, Currency, DealershipId, DeskId, Locale, OrderId, TimeZone, Timestamp};

/// An order. Its `Debug` shows neither the customer nor the purchase order number.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderView {
    /// Which.
    pub id: OrderId,
    /// Its code, unique in the desk.
    pub code: String,
    /// The dealership that it was ordered from.
    pub dealership: DealershipRef,
    /// The dealership's time zone, in which the list shows the date unless another is asked for.
    pub time_zone: TimeZone,
    /// The number of the customer's purchase order.
    pub po_number: Option<String>,
    /// Who ordered.
    pub customer: String,
    /// The account of the customer, where it is known.
    pub account: Option<AccountId>,
    /// When it was ordered.
    pub ordered_at: Timestamp,
    /// Where it stands.
    pub state: OrderState,
    /// What it comes to, in minor units (cents), as it was imported.
    pub total_minor: i64,
    /// The currency of the total.
    pub currency: Currency,
    /// Whether that is another currency than the desk's: the list then shows it.
    pub is_foreign: bool,
    /// When the desk came to know of it.
    pub recorded_at: Timestamp,
    /// Its version.
    pub version: i64,
}

impl OrderView {
    /// The row of the order list in the reader's language: the date in `zone`, else in the dealership's time zone.
    #[must_use]
    pub fn row(&self, locale: &Locale, zone: Option<TimeZone>) -> OrderListRow {
        OrderListRow {
            code: self.code.clone(),
            dealership: dealership_text(&self.dealership.code, &self.dealership.city),
            po_number: self.po_number.clone().unwrap_or_default(),
            customer: self.customer.clone(),
            date: date_text(locale, self.ordered_at, zone.unwrap_or(self.time_zone)),
            state: self.state.label(locale),
            total: total_text(locale, self.total_minor, self.currency, self.is_foreign),
        }
    }
}

impl std::fmt::Debug for OrderView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OrderView").field("code", &self.code).field("state", &self.state).finish_non_exhaustive()
    }
}

/// The views of these orders, with one look-up of their dealerships; `usual` is the desk's currency.
pub(super) fn views(
    connection: &mut AnyConnection,
    desk: DeskId,
    usual: Currency,
    rows: Vec<OrderRow>,
) -> Result<Vec<OrderView>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let known = dealerships::by_ids(connection, desk, &distinct(rows.iter().map(|row| row.dealership_id)))?;
    let known: HashMap<DealershipId, (DealershipRef, TimeZone)> = known
        .into_iter()
        .map(|row| (row.id, (DealershipRef { id: row.id, code: row.code, city: row.city }, row.time_zone)))
        .collect();
    let view = |row: OrderRow| {
        let dealership = known.get(&row.dealership_id).cloned();
        let (dealership, time_zone) = dealership.ok_or_else(|| StoreFault::row("orders", "dealership_id"))?;
        Ok(OrderView {
            id: row.id,
            code: row.code.as_str().to_owned(),
            dealership,
            time_zone,
            po_number: row.po_number,
            customer: row.customer,
            account: row.account_id,
            ordered_at: row.ordered_at,
            state: row.state,
            total_minor: row.total,
            currency: row.currency,
            is_foreign: row.currency != usual,
            recorded_at: row.recorded_at,
            version: row.version,
        })
    };
    rows.into_iter().map(view).collect()
}

/// The view of one.
pub(super) fn view(
    connection: &mut AnyConnection,
    desk: DeskId,
    usual: Currency,
    row: OrderRow,
) -> Result<OrderView, Error> {
    views(connection, desk, usual, vec![row])?.pop().ok_or_else(|| Error::internal("view of an order"))
}
