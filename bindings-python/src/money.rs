//! Amounts of money and prices of one: decimals on their way in, minor units of a currency on their way out.

use comptoir::{Args, Money, UnitPrice, ValueError};
use pyo3::prelude::*;

use crate::call::light;
use crate::failure::Raised;
use crate::value::{Digits, Tender, Whole};

/// The price that these digits write.
pub(crate) fn unit_price(digits: &Digits) -> Result<UnitPrice, Raised> {
    light(|| digits.0.parse::<UnitPrice>())?.map_err(|error| Raised::value(&ValueError::from(error)))
}

fn out_of_range() -> Raised {
    let range = Args::none().with("min", 0).with("max", Money::MAX_MINOR);
    Raised::invalid("out_of_range", "problem-out-of-range", range)
}

/// An amount in minor units of its currency (cents), from a Decimal, an int, or text such as ``1234.50``: as a draft writes it.
///
/// Raises InvalidError: ``invalid_amount`` for what has a sign, separators or anything but digits and a point,
/// ``too_precise`` for more decimals than the currency has, ``out_of_range`` for more than 10**15 minor units.
/// Example: ``money.minor("1234.50", "EUR")`` is 123450.
#[pyfunction]
#[pyo3(name = "_money_minor")]
pub(crate) fn minor(amount: Digits, currency: Tender) -> Result<i64, Raised> {
    let amount = light(|| Money::parse(&amount.0, currency.0))?;
    amount.map(Money::minor).map_err(|error| Raised::value(&ValueError::from(error)))
}

/// The decimal text of an amount in minor units, with as many decimals as its currency has: what ``minor`` reads.
///
/// Raises InvalidError (``out_of_range``) for less than 0 and more than 10**15 minor units.
/// Example: ``money.decimal(123450, "EUR")`` is ``1234.50``.
#[pyfunction]
#[pyo3(name = "_money_decimal")]
pub(crate) fn decimal(minor_units: Whole<i64>, currency: Tender) -> Result<String, Raised> {
    let amount = light(|| Money::of_minor(minor_units.0, currency.0))?;
    amount.map(|amount| amount.to_string()).ok_or_else(out_of_range)
}

/// What ``quantity`` of something cost at the price of one, in minor units of the currency, rounded half even.
///
/// ``price`` is a Decimal, an int or text such as ``0.085``: above 0, with six decimals at most. Raises InvalidError
/// (``invalid_amount``, ``too_precise``, ``out_of_range``) for what is no price, and ``out_of_range`` for an amount that is
/// none. Example: ``money.times("0.085", 1000, "EUR")`` is 8500.
#[pyfunction]
#[pyo3(name = "_money_times")]
pub(crate) fn times(price: Digits, quantity: Whole<i64>, currency: Tender) -> Result<i64, Raised> {
    let price = unit_price(&price)?;
    let amount = light(|| price.times(quantity.0, currency.0))?;
    amount.map(Money::minor).ok_or_else(out_of_range)
}
