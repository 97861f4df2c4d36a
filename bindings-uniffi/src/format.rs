//! Numbers, money, days and times of day as the reader's language writes them.

use std::sync::Arc;

use comptoir::{Timestamp, format};

use crate::day::MonthOnTime;
use crate::error::ComptoirError;
use crate::names::DateStyle;
use crate::value::{CurrencyCode, Day, LanguageTag, Month, TimeOfDay, UnitPrice, ZoneName};

/// How one language writes numbers, money, days and times of day: that of a reader, or English where there is no better.
/// English follows British conventions.
#[derive(Debug, uniffi::Object)]
pub struct Formats(LanguageTag);

#[uniffi::export]
impl Formats {
    /// The formats for a reader of `locale`.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    #[uniffi::constructor]
    pub fn new(locale: LanguageTag) -> Result<Arc<Self>, ComptoirError> {
        Ok(Arc::new(Self(locale)))
    }

    /// A whole number, its digits grouped.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn number(&self, number: i64) -> Result<String, ComptoirError> {
        Ok(format::number(&self.0, number))
    }

    /// A decimal number with all digits given, from text such as `2539.75`: a point, no grouping, at most 40 characters.
    ///
    /// # Errors
    /// `invalid_decimal` for other text.
    pub fn decimal(&self, digits: &str) -> Result<String, ComptoirError> {
        format::decimal(&self.0, digits).map_err(|error| ComptoirError::misused("invalid_decimal", error))
    }

    /// A share in tenths of a per cent: 875 is `87.5%`; whole per cents have no decimal.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn percent(&self, tenths: i64) -> Result<String, ComptoirError> {
        Ok(format::percent(&self.0, tenths))
    }

    /// The share of a month's requests that were answered in time, to the tenth of a per cent: `87.5%`; nothing when none was
    /// answered. It is 0 or 100 per cent only when none or all were in time.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn on_time(&self, month: MonthOnTime) -> Result<Option<String>, ComptoirError> {
        Ok(comptoir::MonthOnTime::from(month).share_text(&self.0))
    }

    /// An amount of money in minor units (cents).
    ///
    /// # Errors
    /// `unknown_currency` for what is no code of ISO 4217.
    pub fn money(&self, minor_units: i64, currency: CurrencyCode) -> Result<String, ComptoirError> {
        Ok(format::money(&self.0, minor_units, currency))
    }

    /// What one of something costs, with all its decimals, and no fewer than the currency has.
    ///
    /// # Errors
    /// `invalid` for what is no price (`/price`: `invalid_amount`, `too_precise`, `out_of_range`); `unknown_currency`.
    pub fn price(&self, price: UnitPrice, currency: CurrencyCode) -> Result<String, ComptoirError> {
        Ok(price.text(currency, &self.0))
    }

    /// A day.
    ///
    /// # Errors
    /// `invalid` for a day outside the years 0001 to 9999.
    pub fn date(&self, day: Day, style: DateStyle) -> Result<String, ComptoirError> {
        Ok(format::date(&self.0, day.0, style.into()))
    }

    /// A month with its year, as it stands alone: `janvier 2026`.
    ///
    /// # Errors
    /// `invalid` for a month outside the years 0001 to 9999.
    pub fn month(&self, month: Month) -> Result<String, ComptoirError> {
        Ok(format::month(&self.0, month))
    }

    /// A time of day in hours and minutes.
    ///
    /// # Errors
    /// `invalid` for what is no time of day.
    pub fn time(&self, time: TimeOfDay) -> Result<String, ComptoirError> {
        Ok(format::time(&self.0, time.0))
    }

    /// An instant as day and time of day in a zone.
    ///
    /// # Errors
    /// `invalid` for a time zone that there is not.
    pub fn date_time(&self, at: Timestamp, zone: ZoneName, style: DateStyle) -> Result<String, ComptoirError> {
        Ok(format::date_time(&self.0, at, zone, style.into()))
    }

    /// Texts joined as the language joins them: `a, b ja c`.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn list(&self, texts: Vec<String>) -> Result<String, ComptoirError> {
        Ok(format::list(&self.0, &texts))
    }
}

/// The codes of all currencies, in their order.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn currency_codes() -> Result<Vec<CurrencyCode>, ComptoirError> {
    Ok(CurrencyCode::all().collect())
}

/// How many digits the minor unit of a currency has: 2 for `EUR`, 0 for `JPY`.
///
/// # Errors
/// `unknown_currency` for what is no code of ISO 4217.
#[uniffi::export]
pub fn currency_digits(currency: CurrencyCode) -> Result<i32, ComptoirError> {
    Ok(currency.digits().into())
}
