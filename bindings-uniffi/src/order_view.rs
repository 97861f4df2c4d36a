//! Orders, as they are shown.

use comptoir::{AccountId, OrderId, Timestamp};

use crate::error::ComptoirError;
use crate::names::OrderState;
use crate::request_view::DealershipRef;
use crate::value::{CurrencyCode, LanguageTag, ZoneName};

/// An order.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct OrderView {
    /// Which.
    pub id: OrderId,
    /// Its code, unique in the desk.
    pub code: String,
    /// The dealership that it was ordered from.
    pub dealership: DealershipRef,
    /// The dealership's time zone, in which the list shows the date unless another is asked for.
    pub time_zone: ZoneName,
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
    /// What it comes to, in minor units (cents), as it was imported: `Formats.money` writes it.
    pub total_minor: i64,
    /// The currency of the total.
    pub currency: CurrencyCode,
    /// Whether that is another currency than the desk's: the list then shows it.
    pub is_foreign: bool,
    /// When the desk came to know of it.
    pub recorded_at: Timestamp,
    /// Its version.
    pub version: i64,
}

/// A row of the order list, as its reader sees it.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct OrderListRow {
    /// Its code.
    pub code: String,
    /// Code and city of the dealership: `20/90074 – Paris`.
    pub dealership: String,
    /// The purchase order number; empty where there is none.
    pub po_number: String,
    /// Who ordered.
    pub customer: String,
    /// When it was ordered, as the reader's language writes it: `15/01/2019 10:56`.
    pub date: String,
    /// What its state is called.
    pub state: String,
    /// What it comes to: `2 539,75`; with its currency where that is not the desk's.
    pub total: String,
}

/// What became of the rows of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct OrdersImported {
    /// How many orders were new.
    pub recorded: i64,
    /// How many were known, and have changed.
    pub changed: i64,
    /// How many were known, and are the same.
    pub unchanged: i64,
}

/// How many orders of one state and currency there are, and what they come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct OrderTotal {
    /// The state that they are in.
    pub state: OrderState,
    /// The currency.
    pub currency: CurrencyCode,
    /// How many orders.
    pub orders: i64,
    /// What they come to, in minor units of the currency (cents).
    pub total_minor: i64,
}

crate::value::private_debug! { OrderView OrderListRow }

#[uniffi::export]
impl OrderView {
    /// The row of the order list in the reader's language: the date in `zone`, else in the dealership's time zone.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag, and a zone that is none.
    pub fn row(&self, locale: LanguageTag, zone: Option<ZoneName>) -> Result<OrderListRow, ComptoirError> {
        Ok(comptoir::OrderView::from(self.clone()).row(&locale, zone).into())
    }
}

#[uniffi::export]
impl OrderListRow {
    /// The cells, in the order of the columns.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn cells(&self) -> Result<Vec<String>, ComptoirError> {
        Ok(comptoir::OrderListRow::from(self.clone()).cells().map(str::to_owned).to_vec())
    }
}

#[uniffi::export]
impl OrdersImported {
    /// The counts, as the reader's language tells them: `New: 10 · Changed: 0 · Unchanged: 0`.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn text(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        let Self { recorded, changed, unchanged } = *self;
        Ok(comptoir::OrdersImported { recorded, changed, unchanged }.text(&locale))
    }
}

#[uniffi::export]
impl OrderTotal {
    /// What they come to, with the currency, as the reader's language writes it: `6 895,94 €`.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn text(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        let Self { state, currency, orders, total_minor } = *self;
        Ok(comptoir::OrderTotal { state: state.into(), currency, orders, total_minor }.text(&locale))
    }
}

impl TryFrom<comptoir::OrderView> for OrderView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::OrderView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            code: view.code,
            dealership: view.dealership.into(),
            time_zone: view.time_zone,
            po_number: view.po_number,
            customer: view.customer,
            account: view.account,
            ordered_at: view.ordered_at,
            state: view.state.try_into()?,
            total_minor: view.total_minor,
            currency: view.currency,
            is_foreign: view.is_foreign,
            recorded_at: view.recorded_at,
            version: view.version,
        })
    }
}

impl From<OrderView> for comptoir::OrderView {
    fn from(view: OrderView) -> Self {
        let DealershipRef { id, code, city } = view.dealership;
        Self {
            id: view.id,
            code: view.code,
            dealership: comptoir::DealershipRef { id, code, city },
            time_zone: view.time_zone,
            po_number: view.po_number,
            customer: view.customer,
            account: view.account,
            ordered_at: view.ordered_at,
            state: view.state.into(),
            total_minor: view.total_minor,
            currency: view.currency,
            is_foreign: view.is_foreign,
            recorded_at: view.recorded_at,
            version: view.version,
        }
    }
}

crate::edit::same_fields! {
    OrderListRow { code, dealership, po_number, customer, date, state, total; }
}

impl From<comptoir::OrdersImported> for OrdersImported {
    fn from(imported: comptoir::OrdersImported) -> Self {
        let comptoir::OrdersImported { recorded, changed, unchanged } = imported;
        Self { recorded, changed, unchanged }
    }
}

impl TryFrom<comptoir::OrderTotal> for OrderTotal {
    type Error = ComptoirError;

    fn try_from(total: comptoir::OrderTotal) -> Result<Self, ComptoirError> {
        let comptoir::OrderTotal { state, currency, orders, total_minor } = total;
        Ok(Self { state: state.try_into()?, currency, orders, total_minor })
    }
}
