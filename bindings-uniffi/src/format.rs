//! Numbers, money, days and times of day as the reader's language writes them.

use std::sync::Arc;

use chrono::NaiveDate;
use comptoir::{Args, ProblemCode, Timestamp, format};

use crate::day::MonthOnTime;
use crate::error::ComptoirError;
use crate::names::DateStyle;
use crate::problem;
use crate::value::{CurrencyCode, Day, LanguageTag, Month, TimeOfDay, UnitPrice, ZoneName};

/// What a typed number of 40 characters has at most: a figure and a mark stand before them.
const MOST_DECIMALS: i64 = 38;

/// The day by which it is shown how days are typed.
const EXAMPLE_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 4, 30) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

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

    /// From one day to another, what they share written once where the language does so: `du 3 au 5 mai`.
    ///
    /// # Errors
    /// `invalid` for a day outside the years 0001 to 9999.
    pub fn date_range(&self, first: Day, last: Day, style: DateStyle) -> Result<String, ComptoirError> {
        Ok(format::date_range(&self.0, first.0, last.0, style.into()))
    }

    /// A day as seen from another, most often today: `aujourd’hui`, `huomenna`, `5 days ago`.
    ///
    /// # Errors
    /// `invalid` for a day outside the years 0001 to 9999.
    pub fn relative_day(&self, day: Day, today: Day) -> Result<String, ComptoirError> {
        Ok(format::relative_day(&self.0, day.0, today.0))
    }

    /// A duration in business days: `2 jours ouvrables`.
    ///
    /// # Errors
    /// `invalid` at `/days` for less than 0 or more than 4,294,967,295.
    pub fn business_days(&self, days: i64) -> Result<String, ComptoirError> {
        Ok(format::business_days(&self.0, problem::within("/days", days, 0, u32::MAX.into())?))
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

    /// An instant as day and time of day in a zone, which is named: `30.4.2026 klo 10.00 (Pariisi, UTC+02:00)`.
    ///
    /// # Errors
    /// `invalid` for a time zone that there is not.
    pub fn date_time_zone(&self, at: Timestamp, zone: ZoneName, style: DateStyle) -> Result<String, ComptoirError> {
        Ok(format::date_time_zone(&self.0, at, zone, style.into()))
    }

    /// The decimal that a reader has typed, as `2539.75`: what `decimal` and `number` write, and what people type. Digits may be
    /// grouped by any space, by apostrophes, and by the comma or point where the language groups by it (in English by commas), which
    /// then begins no decimals; else decimals follow a comma or a point. A minus is `-` or `−`. At most 40 characters without the
    /// grouping.
    ///
    /// # Errors
    /// `invalid` at `/text` (`invalid_number`) for other text, and for what could be two numbers: `1.143,23` and `1.500` in
    /// French.
    pub fn parse_decimal(&self, text: &str) -> Result<String, ComptoirError> {
        format::parse_decimal(&self.0, text).map_err(|_| {
            let example = format::decimal(&self.0, "2539.75").unwrap_or_default();
            problem::argument(
                "/text",
                ProblemCode::InvalidNumber,
                Args::none().with("example", example).with("digits", MOST_DECIMALS),
            )
        })
    }

    /// The day that a reader has typed: what `date` writes in any style with a year, and what people type, as `30.4.2026`,
    /// `30/04/2026`, `30-4-2026`, `30 avril 2026`, `30 avr. 2026`, whatever its case and accents, or `2026-04-30`. Years have four
    /// figures: what `date` writes of one before 1000 is not read.
    ///
    /// # Errors
    /// `invalid` at `/text` (`invalid_day`) for other text, a day that there is not, and a weekday that is not that day's.
    pub fn parse_date(&self, text: &str) -> Result<Day, ComptoirError> {
        let invalid = || {
            let example = format::date(&self.0, EXAMPLE_DAY, format::DateStyle::Short);
            problem::argument("/text", ProblemCode::InvalidDay, Args::none().with("example", example))
        };
        format::parse_date(&self.0, text).map_err(|_| invalid()).and_then(|day| Day::told(day).map_err(|_| invalid()))
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
