//! The price of one of something: a word, a page, an hour.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::decimal::{self, DecimalError};
use super::{Currency, Money, ParseMoneyError};
use crate::{Locale, format};

/// What one of something costs, in millionths of a currency's unit: a word may cost less than a cent. The currency stands
/// beside it.
///
/// As text a decimal above 0 with up to six decimals; `Display` writes no more of them than it has.
///
/// ```
/// use comptoir::{Currency, UnitPrice};
/// let word: UnitPrice = "0.085".parse()?;
/// assert_eq!(word.times(1_000, Currency::EUR).map(|amount| amount.to_string()).as_deref(), Some("85.00"));
/// assert_eq!(word.times(10, "JPY".parse().unwrap()).map(|amount| amount.to_string()).as_deref(), Some("1"));
/// assert!("0".parse::<UnitPrice>().is_err() && "0.0000001".parse::<UnitPrice>().is_err());
/// # Ok::<(), comptoir::ParseMoneyError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnitPrice(i64);

impl UnitPrice {
    /// How many decimals a price has at most.
    pub const DIGITS: u8 = 6;
    /// The lowest price: a millionth of a unit.
    pub const MIN: Self = Self(1);
    /// The highest price, in whole units: a thousand million.
    pub const MAX: i64 = 1_000_000_000;
    /// How many millionths a unit has.
    const SCALE: i64 = 1_000_000;

    /// So many millionths of a unit; `None` unless they are more than 0 and at most [`MAX`](Self::MAX) units.
    #[must_use]
    pub const fn of_millionths(millionths: i64) -> Option<Self> {
        if 0 < millionths && millionths <= Self::MAX.saturating_mul(Self::SCALE) {
            Some(Self(millionths))
        } else {
            None
        }
    }

    /// How many millionths of a unit it is.
    #[must_use]
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// What `quantity` of them cost in `currency`, rounded half even to its minor unit. `None` for a quantity below 0, and
    /// for more than [`Money::MAX_MINOR`].
    #[must_use]
    pub fn times(self, quantity: i64, currency: Currency) -> Option<Money> {
        let minor_of_unit = 10_i128.pow(u32::from(currency.digits()));
        // Two 64-bit numbers and a factor of at most 1,000 never overflow 128 bits.
        let product = i128::from(self.0).checked_mul(i128::from(quantity))?.checked_mul(minor_of_unit)?;
        Money::of_minor(i64::try_from(decimal::half_even(product, Self::SCALE.into())?).ok()?, currency)
    }
}

impl UnitPrice {
    /// The largest quantity of which every smaller one, and itself, has an amount in `currency`.
    pub(crate) fn max_quantity(self, currency: Currency) -> i64 {
        let minor_of_unit = 10_i128.pow(u32::from(currency.digits()));
        let most = i128::from(Money::MAX_MINOR).saturating_mul(Self::SCALE.into());
        let of_one = i128::from(self.0).saturating_mul(minor_of_unit);
        most.checked_div(of_one).and_then(|quantity| i64::try_from(quantity).ok()).unwrap_or(i64::MAX)
    }

    /// The price with its currency, as the reader's language writes it: with all its decimals, and no fewer than the currency has.
    ///
    /// ```
    /// use comptoir::{Currency, Locale, UnitPrice};
    /// let word: UnitPrice = "0.085".parse()?;
    /// assert_eq!(word.text(Currency::EUR, &Locale::FR), "0,085\u{a0}€");
    /// let page: UnitPrice = "12.5".parse()?;
    /// assert_eq!(page.text(Currency::EUR, &Locale::EN), "€12.50");
    /// # Ok::<(), comptoir::ParseMoneyError>(())
    /// ```
    #[must_use]
    pub fn text(self, currency: Currency, locale: &Locale) -> String {
        format::price(locale, self, currency)
    }
}

impl FromStr for UnitPrice {
    type Err = ParseMoneyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let too_large = ParseMoneyError::TooLarge { max: Self::MAX };
        let millionths = decimal::read(text, Self::DIGITS).map_err(|error| match error {
            DecimalError::Malformed => ParseMoneyError::Malformed { digits: Self::DIGITS },
            DecimalError::TooPrecise => ParseMoneyError::TooPrecise { digits: Self::DIGITS },
            DecimalError::TooLarge => too_large,
        })?;
        match millionths {
            0 => Err(ParseMoneyError::Zero),
            _ => Self::of_millionths(millionths).ok_or(too_large),
        }
    }
}

impl fmt::Display for UnitPrice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        decimal::write_short(f, self.0, Self::DIGITS)
    }
}

impl Serialize for UnitPrice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for UnitPrice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

impl fmt::Debug for UnitPrice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UnitPrice({self})")
    }
}

#[cfg(test)]
#[path = "unit_price_tests.rs"]
mod tests;
