//! Orders: recorded, imported, brought from state to state, and listed (rule C7).

mod advance;
mod import;
mod known;
mod list;
mod record;
mod view;

pub use import::OrdersImported;
pub use list::OrderFilter;
pub use view::OrderView;

use super::page::{Page, Paging};
use super::session::Session;
use crate::DeskId;
use crate::error::{Error, Unknown};
use crate::model::order::{OrderDraft, OrderSort, OrderState, OrderTotal};
use crate::model::role::{Action, Standing, Target, decide};
use crate::store::connection::AnyConnection;
use crate::store::order::{self as orders, OrderRow};

/// The orders of a desk: a dealer sees those of the own dealership (rule A11), an observer or manager those of the own account,
/// the desk's other people and the host all.
#[derive(Clone, Debug)]
pub struct Orders(pub(super) Session);

impl Orders {
    /// Records one order, in whatever state it is in. Without a code it is given one that tells when.
    ///
    /// # Errors
    /// `refused`; `taken_order` when the desk has an order of this code; `invalid` with all problems: among them
    /// `unknown_dealership`, `unknown_account`, `other_dealership` for an account of another dealership, and `other_currency`
    /// for a currency other than the account's.
    pub fn record(&self, draft: &OrderDraft) -> Result<OrderView, Error> {
        self.0.command(Action::RecordOrders, &("record", draft), |command| record::record(command, draft))
    }

    /// Records the order in `json`.
    ///
    /// # Errors
    /// As [`record`](Self::record); all problems of its shape.
    pub fn record_json(&self, json: &[u8]) -> Result<OrderView, Error> {
        self.record(&OrderDraft::from_json(json)?)
    }

    /// Records up to 1,000 orders, or changes those that are known by their codes, all or nothing: what a row leaves out of a
    /// known order stays as it is. A state may have moved on meanwhile, by several steps too, but never back. Sent again, an
    /// import changes nothing.
    ///
    /// # Errors
    /// `refused`; `invalid` with the problems of all rows, as `/rows/3/total` (from 0): as of [`record`](Self::record),
    /// `duplicate` for a code that stands twice, `wrong_order_state` for a state that the order cannot have come to.
    pub fn import(&self, rows: &[OrderDraft]) -> Result<OrdersImported, Error> {
        self.0.command(Action::RecordOrders, &("import", rows), |command| import::import(command, rows))
    }

    /// Imports the orders in `json`, `{"rows": […]}`.
    ///
    /// # Errors
    /// As [`import`](Self::import) and [`OrderDraft::rows_from_json`].
    pub fn import_json(&self, json: &[u8]) -> Result<OrdersImported, Error> {
        self.import(&OrderDraft::rows_from_json(json)?)
    }

    /// Imports the orders of a table in CSV.
    ///
    /// # Errors
    /// As [`import`](Self::import) and [`OrderDraft::rows_from_csv`].
    pub fn import_csv(&self, csv: &[u8]) -> Result<OrdersImported, Error> {
        self.import(&OrderDraft::rows_from_csv(csv)?)
    }

    /// Brings the order of this code to its next state.
    ///
    /// # Errors
    /// `refused`; `unknown_order`; `conflict`; `wrong_order_state`, with the states that may be next.
    pub fn advance(&self, code: &str, next: OrderState) -> Result<OrderView, Error> {
        self.0.command(Action::RecordOrders, &("advance", code, next), |command| advance::advance(command, code, next))
    }

    /// The order of this code.
    ///
    /// # Errors
    /// `refused`; `unknown_order`, also for one of another account, dealership or desk.
    pub fn get(&self, code: &str) -> Result<OrderView, Error> {
        self.0.read(Action::ReadOrders, |reading| {
            let row = visible(reading.connection, reading.desk, &reading.standing, Action::ReadOrders, code)?;
            view::view(reading.connection, reading.desk, reading.settings.work.currency, row)
        })
    }

    /// A page of the orders that fit the filter, of up to 50, from the beginning or from where the cursor of the page before
    /// says.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's with this filter and order (`/cursor`), a
    /// size beyond 1 to 50 (`/size`) or a search of over 200 characters (`/search`).
    pub fn list(&self, filter: &OrderFilter, paging: impl Into<Paging<OrderSort>>) -> Result<Page<OrderView>, Error> {
        list::list(&self.0, filter, &paging.into())
    }

    /// How many of the orders that fit the filter there are, and what they come to: by state, and by currency, for amounts of
    /// two are never added. What there is none of has no row.
    ///
    /// # Errors
    /// `refused`; `invalid` for a search of over 200 characters (`/search`), and with `sum_too_large` for amounts that 64 bits
    /// do not hold the sum of.
    pub fn totals(&self, filter: &OrderFilter) -> Result<Vec<OrderTotal>, Error> {
        list::totals(&self.0, filter)
    }
}

/// The order of this code, if the actor may do `action` to it: to those beyond whose sight it lies there is none.
fn visible(
    connection: &mut AnyConnection,
    desk: DeskId,
    standing: &Standing,
    action: Action,
    code: &str,
) -> Result<OrderRow, Error> {
    let row = orders::by_code(connection, desk, code)?.ok_or_else(|| Error::unknown(Unknown::Order))?;
    let target = Target::Order { account: row.account_id, dealership: row.dealership_id };
    decide(standing, action, &target).or_unknown(Unknown::Order)?;
    Ok(row)
}
