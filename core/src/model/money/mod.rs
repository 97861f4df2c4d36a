//! Money: currencies, amounts, prices of one of something.

mod amount;
mod currency;
pub(crate) mod decimal;
mod unit_price;

pub use amount::{Money, ParseMoneyError};
pub use currency::{Currency, ParseCurrencyError};
pub use unit_price::UnitPrice;
