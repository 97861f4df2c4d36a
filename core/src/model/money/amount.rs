//! Amounts of money.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::decimal::{self, DecimalError};
use super::{Currency, UnitPrice};
use crate::model::form::ProblemCode;
use crate::model::text::ValueError;
use crate::{Args, Locale, format};

/// An amount of money in one currency: whole minor units (cents), never negative.
///
/// `Display` writes the decimal, which [`parse`](Self::parse) reads; [`text`](Self::text) is for people.
///
/// ```
/// use comptoir::{Currency, Locale, Money};
/// let amount = Money::parse("1234.50", Currency::EUR)?;
/// assert_eq!((amount.minor(), amount.currency()), (123_450, Currency::EUR));
/// assert_eq!(amount.to_string(), "1234.50");
/// assert_eq!(amount.text(&Locale::FR), "1\u{202f}234,50\u{a0}€");
/// assert!(Money::parse("1 234,50", Currency::EUR).is_err());
/// # Ok::<(), comptoir::ParseMoneyError>(())
/// ```
///
/// As JSON: `{"minor":123450,"currency":"EUR"}`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Parts")]
pub struct Money {
    minor: i64,
    currency: Currency,
}

/// An amount as it is read, not yet known to be one.
#[derive(Deserialize)]
struct Parts {
    minor: i64,
    currency: Currency,
}

impl TryFrom<Parts> for Money {
    type Error = &'static str;

    fn try_from(parts: Parts) -> Result<Self, Self::Error> {
        Self::of_minor(parts.minor, parts.currency).ok_or("an amount out of range")
    }
}

/// The text is no amount of the currency, or no price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseMoneyError {
    /// It is no decimal number such as `1234.50`.
    Malformed {
        /// How many decimals there may be.
        digits: u8,
    },
    /// It has more decimals than there may be: an amount than the currency's minor unit has, a price than six.
    TooPrecise {
        /// How many there may be.
        digits: u8,
    },
    /// It is nothing, where something has to be paid.
    Zero,
    /// It is more than there may be: an amount than [`Money::MAX_MINOR`], a price than [`UnitPrice::MAX`](crate::UnitPrice::MAX).
    TooLarge {
        /// The most whole units there may be.
        max: i64,
    },
}

impl fmt::Display for ParseMoneyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { digits: 0 } => f.write_str("not a number such as `1234`"),
            Self::Malformed { .. } => f.write_str("not a decimal number such as `1234.50`"),
            Self::Zero => f.write_str("not above zero"),
            Self::TooPrecise { digits } => write!(f, "more than {digits} decimals"),
            Self::TooLarge { max } => write!(f, "more than {max}"),
        }
    }
}

impl std::error::Error for ParseMoneyError {}

impl From<ParseMoneyError> for ValueError {
    fn from(error: ParseMoneyError) -> Self {
        match error {
            ParseMoneyError::Malformed { digits } => {
                let example = if digits == 0 { "1234" } else { "1234.50" };
                Self::new(ProblemCode::InvalidAmount, Args::none().with("example", example))
            }
            ParseMoneyError::TooPrecise { digits } => {
                Self::new(ProblemCode::TooPrecise, Args::none().with("digits", u32::from(digits)))
            }
            // As it has to be written: the lowest price there is.
            ParseMoneyError::Zero => {
                let (min, max) = (UnitPrice::MIN.to_string(), UnitPrice::MAX);
                Self::new(ProblemCode::OutOfRange, Args::none().with("min", min).with("max", max))
            }
            ParseMoneyError::TooLarge { max } => {
                Self::new(ProblemCode::OutOfRange, Args::none().with("min", 0).with("max", max))
            }
        }
    }
}

impl Money {
    /// The most minor units that an amount has: 10¹⁵.
    pub const MAX_MINOR: i64 = 1_000_000_000_000_000;

    /// So many minor units of a currency; `None` for less than 0 and more than [`MAX_MINOR`](Self::MAX_MINOR).
    ///
    /// ```
    /// use comptoir::{Currency, Money};
    /// assert_eq!(Money::of_minor(123_450, Currency::EUR).map(|amount| amount.to_string()).as_deref(), Some("1234.50"));
    /// assert_eq!(Money::of_minor(-1, Currency::EUR), None);
    /// ```
    #[must_use]
    pub const fn of_minor(minor: i64, currency: Currency) -> Option<Self> {
        if 0 <= minor && minor <= Self::MAX_MINOR { Some(Self { minor, currency }) } else { None }
    }

    /// The amount that `text` writes: digits, and after an optional point at most as many more as the currency's
    /// [`digits`](Currency::digits); no sign, no separators, no white space.
    ///
    /// # Errors
    /// The text is something else, too precise or too large.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, ParseMoneyError> {
        let digits = currency.digits();
        let max = Self::MAX_MINOR.checked_div(10_i64.pow(u32::from(digits))).unwrap_or_default();
        let minor = decimal::read(text, digits).map_err(|error| match error {
            DecimalError::Malformed => ParseMoneyError::Malformed { digits },
            DecimalError::TooPrecise => ParseMoneyError::TooPrecise { digits },
            DecimalError::TooLarge => ParseMoneyError::TooLarge { max },
        })?;
        Self::of_minor(minor, currency).ok_or(ParseMoneyError::TooLarge { max })
    }

    /// How many minor units it is.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// Its currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The amount with its currency, as the reader's language writes it.
    #[must_use]
    pub fn text(self, locale: &Locale) -> String {
        format::money(locale, self.minor, self.currency)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        decimal::write(f, self.minor, self.currency.digits())
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Money({self} {})", self.currency)
    }
}

#[cfg(test)]
#[path = "amount_tests.rs"]
mod tests;
