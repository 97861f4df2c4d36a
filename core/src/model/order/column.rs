//! The order list as people read it: its columns, its orders, a row of it.

use serde::{Deserialize, Serialize};

use crate::model::money::Currency;
use crate::model::named::named;
use crate::{Locale, Money, TimeZone, Timestamp, format};

named! {
    /// A column of the order list, in the order in which they stand (rule C7).
    OrderColumn, "order-column-" {
        /// The order's code.
        Code = "code", "code";
        /// Code and city of the dealership: `20/90074 – Paris`.
        Dealership = "dealership", "dealership";
        /// The purchase order number.
        PoNumber = "po_number", "po-number";
        /// Who ordered.
        Customer = "customer", "customer";
        /// When it was ordered.
        Date = "date", "date";
        /// Its state.
        State = "state", "state";
        /// What it comes to.
        Total = "total", "total";
    }
}

named! {
    /// The order of the order list.
    #[derive(Default)]
    OrderSort, "order-sort-" {
        /// By state, new ones first, and of one state the newest first (rule C7).
        #[default] State = "state", "state";
        /// The newest first.
        Newest = "newest", "newest";
        /// The oldest first.
        Oldest = "oldest", "oldest";
    }
}

/// A row of the order list in the reader's language, a text for each [`OrderColumn`]. Its `Debug` shows no text.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderListRow {
    /// The order's code.
    pub code: String,
    /// Code and city of the dealership: `20/90074 – Paris`.
    pub dealership: String,
    /// The purchase order number; empty where there is none.
    pub po_number: String,
    /// Who ordered.
    pub customer: String,
    /// Day and time of day in the zone asked for: `15/01/2019 10:56`.
    pub date: String,
    /// What the state is called.
    pub state: String,
    /// The total with the separators of the reader's language: `2 539,75`; with its currency only where that is another
    /// than the desk's.
    pub total: String,
}

impl OrderListRow {
    /// The texts, in the order of [`OrderColumn::ALL`].
    #[must_use]
    pub fn cells(&self) -> [&str; 7] {
        [&self.code, &self.dealership, &self.po_number, &self.customer, &self.date, &self.state, &self.total]
    }
}

impl std::fmt::Debug for OrderListRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OrderListRow(..)")
    }
}

/// A dealership as the list shows it.
pub(crate) fn dealership_text(code: &str, city: &str) -> String {
    format!("{code} – {city}")
}

/// An instant as the list shows it.
pub(crate) fn date_text(locale: &Locale, at: Timestamp, zone: TimeZone) -> String {
    format::date_time(locale, at, zone, format::DateStyle::Short)
}

/// A total as the list shows it: without its currency, unless it is a foreign one.
pub(crate) fn total_text(locale: &Locale, minor: i64, currency: Currency, is_foreign: bool) -> String {
    match Money::of_minor(minor, currency) {
        // What an amount writes is a decimal number.
        Some(amount) if !is_foreign => format::decimal(locale, &amount.to_string()).unwrap_or_default(),
        _ => format::money(locale, minor, currency),
    }
}

#[cfg(test)]
#[path = "column_tests.rs"]
mod tests;
