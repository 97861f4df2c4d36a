//! What orders come to, by state and currency.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::OrderState;
use crate::model::form::{Problem, ProblemCode};
use crate::model::money::Currency;
use crate::{Args, Locale, format};

/// What the orders of one state and one currency come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderTotal {
    /// The state.
    pub state: OrderState,
    /// The currency: amounts of two are never added.
    pub currency: Currency,
    /// How many orders there are, 1 or more.
    pub orders: i64,
    /// What they come to together, in minor units (cents).
    pub total_minor: i64,
}

impl OrderTotal {
    /// The sum with its currency, as the reader's language writes it: `2 539,75 €`.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        format::money(locale, self.total_minor, self.currency)
    }
}

/// Orders of one state and currency, counted and added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sum {
    pub(crate) state: OrderState,
    pub(crate) currency: Currency,
    pub(crate) orders: i64,
    pub(crate) minor: i128,
}

/// The totals of these sums, a row for each state and currency, in the order of the states and of the currencies' codes.
///
/// # Errors
/// `sum_too_large`: a sum that 64 bits do not hold is not told as another.
pub(crate) fn totals(sums: impl IntoIterator<Item = Sum>) -> Result<Vec<OrderTotal>, Vec<Problem>> {
    let mut rows: BTreeMap<(OrderState, Currency), (i64, i128)> = BTreeMap::new();
    for sum in sums {
        let (orders, minor) = rows.entry((sum.state, sum.currency)).or_default();
        *orders = orders.saturating_add(sum.orders);
        *minor = minor.saturating_add(sum.minor);
    }
    let too_large = |_| vec![Problem::new(String::new(), ProblemCode::SumTooLarge, Args::none())];
    let row = |((state, currency), (orders, minor)): ((OrderState, Currency), (i64, i128))| {
        let total_minor = i64::try_from(minor).map_err(too_large)?;
        Ok(OrderTotal { state, currency, orders, total_minor })
    };
    rows.into_iter().map(row).collect()
}

#[cfg(test)]
#[path = "total_tests.rs"]
mod tests;
