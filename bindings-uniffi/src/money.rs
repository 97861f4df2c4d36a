//! Amounts of money, and prices of one of something.

use comptoir::{Args, ProblemCode, ValueError};

use crate::error::ComptoirError;
use crate::problem;
use crate::value::{CurrencyCode, LanguageTag, UnitPrice};

/// An amount of money: whole minor units (cents) of one currency, from 0 to 10¹⁵. `Formats.money` writes others, as sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, uniffi::Record)]
pub struct Money {
    /// How many minor units it is: `currencyDigits` says how many of them make a unit.
    pub minor: i64,
    /// Its currency.
    pub currency: CurrencyCode,
}

/// The amount that a text writes: digits, and after an optional point at most as many more as the currency has; no sign, no
/// separators, no white space.
///
/// # Errors
/// `invalid` for another text (`/text`: `invalid_amount`, `too_precise`, `out_of_range`); `unknown_currency`.
#[uniffi::export]
pub fn money_of_text(text: &str, currency: CurrencyCode) -> Result<Money, ComptoirError> {
    let money = comptoir::Money::parse(text, currency).map_err(|error| wrong("/text", error))?;
    Ok(money.into())
}

/// What `quantity` of something cost whose price is `price`, rounded half even to the minor unit: as work of a service that
/// quotes by itself is quoted. Nothing for a quantity below 0, and for more than 10¹⁵ minor units.
///
/// # Errors
/// `invalid` for what is no price (`/price`: `invalid_amount`, `too_precise`, `out_of_range`); `unknown_currency`.
#[uniffi::export]
pub fn price_times(price: UnitPrice, quantity: i64, currency: CurrencyCode) -> Result<Option<Money>, ComptoirError> {
    Ok(price.times(quantity, currency).map(Into::into))
}

#[uniffi::export]
impl Money {
    /// The amount as drafts hold it: `1234.50`.
    ///
    /// # Errors
    /// `invalid` for less than 0 or more than 10¹⁵ minor units (`/minor`).
    pub fn decimal(&self) -> Result<String, ComptoirError> {
        Ok(self.checked()?.to_string())
    }

    /// The amount with its currency, as the reader's language writes it.
    ///
    /// # Errors
    /// As `decimal`; `invalid` for a locale that is no language tag.
    pub fn text(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(self.checked()?.text(&locale))
    }
}

impl Money {
    fn checked(self) -> Result<comptoir::Money, ComptoirError> {
        comptoir::Money::of_minor(self.minor, self.currency).ok_or_else(|| {
            let range = Args::none().with("min", 0).with("max", comptoir::Money::MAX_MINOR);
            problem::argument("/minor", ProblemCode::OutOfRange, range)
        })
    }
}

impl From<comptoir::Money> for Money {
    fn from(money: comptoir::Money) -> Self {
        Self { minor: money.minor(), currency: money.currency() }
    }
}

/// The failure of a text at `path` that is no amount or no price.
pub(crate) fn wrong(path: &str, error: comptoir::ParseMoneyError) -> ComptoirError {
    let error = ValueError::from(error);
    problem::argument(path, error.code(), error.args().clone())
}
