//! The lines of a document: how many of what, at which price, taxed how.

use std::fmt;
use std::str::FromStr;

use crate::Args;
use crate::model::form::ProblemCode;
use crate::model::money::decimal::{self, DecimalError};
use crate::model::money::{Currency, Money, ParseMoneyError, UnitPrice};
use crate::model::text::ValueError;

/// How many decimals quantities and prices have at most.
const DECIMALS: u8 = UnitPrice::DIGITS;
/// The most whole units of either.
const MOST: i64 = UnitPrice::MAX;
/// How many millionths a unit has.
const MILLION: i64 = 1_000_000;

/// How many, in millionths: more than 0, at most a thousand million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quantity(i64);

/// What one costs, in millionths of the currency's unit: from 0 to a thousand million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Price(i64);

/// How much of an amount is tax, in hundredths of a per cent: from 0 to 100 per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TaxRate(i32);

impl Quantity {
    /// So many millionths, if a quantity may be so many.
    pub(crate) fn of_millionths(millionths: i64) -> Option<Self> {
        (0 < millionths && millionths <= MOST.saturating_mul(MILLION)).then_some(Self(millionths))
    }

    pub(crate) const fn millionths(self) -> i64 {
        self.0
    }
}

impl Price {
    /// So many millionths, if a price may be so many.
    pub(crate) fn of_millionths(millionths: i64) -> Option<Self> {
        (0 <= millionths && millionths <= MOST.saturating_mul(MILLION)).then_some(Self(millionths))
    }

    pub(crate) const fn millionths(self) -> i64 {
        self.0
    }

    /// What so many come to in minor units of the currency, rounded half even. `None` for more than an amount may have.
    pub(crate) fn times(self, quantity: Quantity, currency: Currency) -> Option<i64> {
        let minor_of_unit = 10_i128.pow(u32::from(currency.digits()));
        let product = i128::from(self.0).checked_mul(quantity.0.into())?.checked_mul(minor_of_unit)?;
        let scale = i128::from(MILLION).checked_mul(MILLION.into())?;
        let minor = i64::try_from(decimal::half_even(product, scale)?).ok()?;
        Money::of_minor(minor, currency).map(Money::minor)
    }
}

impl TaxRate {
    /// How many decimals a rate has at most.
    const DECIMALS: u8 = 2;
    /// 100 per cent.
    const MOST: i32 = 10_000;

    /// So many hundredths of a per cent, if a rate may be so many.
    pub(crate) fn of_hundredths(hundredths: i32) -> Option<Self> {
        (0..=Self::MOST).contains(&hundredths).then_some(Self(hundredths))
    }

    pub(crate) const fn hundredths(self) -> i32 {
        self.0
    }

    /// The tax on so many minor units, rounded half even.
    pub(crate) fn of(self, net: i64) -> Option<i64> {
        let product = i128::from(net).checked_mul(self.0.into())?;
        i64::try_from(decimal::half_even(product, Self::MOST.into())?).ok()
    }
}

/// What is read of `text` with so many decimals at most; `example` for whoever wrote something else.
fn number(text: &str, digits: u8, example: &'static str, range: (&'static str, i64)) -> Result<i64, ValueError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ValueError::bare(ProblemCode::Required));
    }
    decimal::read(text, digits).map_err(|error| match error {
        DecimalError::Malformed | DecimalError::TooPrecise => {
            let args = Args::none().with("example", example).with("digits", u32::from(digits));
            ValueError::new(ProblemCode::InvalidNumber, args)
        }
        DecimalError::TooLarge => out_of(range),
    })
}

fn out_of((min, max): (&'static str, i64)) -> ValueError {
    ValueError::new(ProblemCode::OutOfRange, Args::none().with("min", min).with("max", max))
}

impl FromStr for Quantity {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const RANGE: (&str, i64) = ("0.000001", MOST);
        Self::of_millionths(number(text, DECIMALS, "2.5", RANGE)?).ok_or_else(|| out_of(RANGE))
    }
}

impl FromStr for Price {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ValueError::bare(ProblemCode::Required));
        }
        let too_large = || ParseMoneyError::TooLarge { max: MOST };
        let read = decimal::read(text, DECIMALS).map_err(|error| match error {
            DecimalError::Malformed => ParseMoneyError::Malformed { digits: DECIMALS },
            DecimalError::TooPrecise => ParseMoneyError::TooPrecise { digits: DECIMALS },
            DecimalError::TooLarge => too_large(),
        });
        Ok(read.and_then(|millionths| Self::of_millionths(millionths).ok_or_else(too_large))?)
    }
}

impl FromStr for TaxRate {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const RANGE: (&str, i64) = ("0", 100);
        let hundredths = number(text, Self::DECIMALS, "25.5", RANGE)?;
        i32::try_from(hundredths).ok().and_then(Self::of_hundredths).ok_or_else(|| out_of(RANGE))
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        decimal::write_short(f, self.0, DECIMALS)
    }
}

impl fmt::Display for Price {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        decimal::write_short(f, self.0, DECIMALS)
    }
}

impl fmt::Display for TaxRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        decimal::write_short(f, self.0.into(), Self::DECIMALS)
    }
}

/// A line, checked. Its `Debug` shows no text.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct CheckedLine {
    pub(crate) description: String,
    pub(crate) quantity: Quantity,
    pub(crate) price: Price,
    pub(crate) rate: TaxRate,
    /// What it comes to without tax, in minor units.
    pub(crate) net: i64,
}

impl fmt::Debug for CheckedLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckedLine").field("net", &self.net).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "line_tests.rs"]
mod tests;
