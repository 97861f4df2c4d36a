//! Numbers, money, days and times of day as the reader's language writes them, by ICU4X.
//!
//! English follows British conventions. Every function takes any locale and writes for the best one there is (see
//! [`labels::available`](crate::labels::available)).

mod date;
mod number;

#[cfg(test)]
mod tests;

use std::fmt;

use chrono::{NaiveDate, NaiveTime};
use icu_plurals::PluralCategory;

use super::arg::Arg;
use super::names;
use super::tongue::Tongue;
use crate::{Currency, Locale, Month, TimeZone, Timestamp, UnitPrice};

/// How much of a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateStyle {
    /// Figures: `30/04/2026`, `30.4.2026`.
    Short,
    /// With the month's name where the language shortens it: `30 avr. 2026`, `30.4.2026`, `30 Apr 2026`.
    Medium,
    /// With weekday and month: `jeudi 30 avril 2026`, `torstai 30. huhtikuuta 2026`, `Thursday 30 April 2026`.
    Long,
}

/// The text is no decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseDecimalError;

impl fmt::Display for ParseDecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a decimal number such as `2539.75`")
    }
}

impl std::error::Error for ParseDecimalError {}

/// A whole number, its digits grouped.
///
/// ```
/// use comptoir::{Locale, format};
/// assert_eq!(format::number(&Locale::FR, 12_500), "12\u{202f}500");
/// assert_eq!(format::number(&Locale::FI, 12_500), "12\u{a0}500");
/// ```
#[must_use]
pub fn number(locale: &Locale, number: i64) -> String {
    written(|out| number::whole(out, Tongue::of(locale), number))
}

/// A decimal number with all digits given, from text such as `2539.75` (a point, no grouping, at most 40 characters).
///
/// # Errors
/// The text is something else.
///
/// ```
/// use comptoir::{Locale, format};
/// assert_eq!(format::decimal(&Locale::FR, "2539.75")?, "2\u{202f}539,75");
/// assert!(format::decimal(&Locale::FR, "2 539,75").is_err());
/// # Ok::<(), format::ParseDecimalError>(())
/// ```
pub fn decimal(locale: &Locale, digits: &str) -> Result<String, ParseDecimalError> {
    let mut out = String::with_capacity(digits.len() * 2);
    number::decimal(&mut out, Tongue::of(locale), digits)?;
    Ok(out)
}

/// A share in tenths of a per cent: 875 is `87.5%`; whole per cents have no decimal.
///
/// ```
/// use comptoir::{Locale, format};
/// assert_eq!(format::percent(&Locale::FR, 875), "87,5\u{a0}%");
/// assert_eq!(format::percent(&Locale::FI, 1000), "100\u{a0}%");
/// assert_eq!(format::percent(&Locale::EN, 875), "87.5%");
/// ```
#[must_use]
pub fn percent(locale: &Locale, tenths: i64) -> String {
    written(|out| number::percent(out, Tongue::of(locale), tenths))
}

/// An amount of money in minor units (cents).
///
/// ```
/// use comptoir::{Currency, Locale, format};
/// assert_eq!(format::money(&Locale::FR, 253_975, Currency::EUR), "2\u{202f}539,75\u{a0}€");
/// assert_eq!(format::money(&Locale::EN, 253_975, Currency::EUR), "€2,539.75");
/// assert_eq!(format::money(&Locale::FI, 500, "JPY".parse()?), "500\u{a0}¥");
/// # Ok::<(), comptoir::ParseCurrencyError>(())
/// ```
#[must_use]
pub fn money(locale: &Locale, minor_units: i64, currency: Currency) -> String {
    written(|out| number::money(out, Tongue::of(locale), minor_units, currency))
}

/// The price of one of something, with all its decimals, and no fewer than the currency has.
///
/// ```
/// use comptoir::{Currency, Locale, format};
/// assert_eq!(format::price(&Locale::FI, "0.085".parse()?, Currency::EUR), "0,085\u{a0}€");
/// # Ok::<(), comptoir::ParseMoneyError>(())
/// ```
#[must_use]
pub fn price(locale: &Locale, price: UnitPrice, currency: Currency) -> String {
    written(|out| number::price(out, Tongue::of(locale), price.millionths(), currency))
}

/// The same of a price as a decimal, from text such as `0.085`; another text is written as it is.
pub(crate) fn price_of(locale: &Locale, decimal: &str, currency: Currency) -> String {
    let mut out = String::with_capacity(32);
    match number::price_of(&mut out, Tongue::of(locale), decimal, currency) {
        Ok(()) => out,
        Err(ParseDecimalError) => decimal.to_owned(),
    }
}

/// A rate in per cent with the decimals it has, from text such as `25.5`; another text is written as it is.
pub(crate) fn rate(locale: &Locale, decimal: &str) -> String {
    let mut out = String::with_capacity(16);
    match number::rate(&mut out, Tongue::of(locale), decimal) {
        Ok(()) => out,
        Err(ParseDecimalError) => decimal.to_owned(),
    }
}

/// A day.
///
/// ```
/// use comptoir::{Locale, format::{self, DateStyle}};
/// let day = "2026-05-01".parse()?;
/// assert_eq!(format::date(&Locale::FR, day, DateStyle::Long), "vendredi 1er mai 2026");
/// assert_eq!(format::date(&Locale::FI, day, DateStyle::Short), "1.5.2026");
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[must_use]
pub fn date(locale: &Locale, day: NaiveDate, style: DateStyle) -> String {
    written(|out| date::day(out, Tongue::of(locale), day, style))
}

/// A month with its year, as it stands alone.
///
/// ```
/// use comptoir::{Locale, format};
/// let month = "2026-01".parse()?;
/// assert_eq!(format::month(&Locale::FR, month), "janvier 2026");
/// assert_eq!(format::month(&Locale::FI, month), "tammikuu 2026");
/// assert_eq!(format::month(&Locale::EN, month), "January 2026");
/// # Ok::<(), comptoir::ParseMonthError>(())
/// ```
#[must_use]
pub fn month(locale: &Locale, month: Month) -> String {
    written(|out| date::month(out, Tongue::of(locale), month))
}

/// A time of day in hours and minutes.
///
/// ```
/// use comptoir::{Locale, format};
/// let time = "09:05:00".parse()?;
/// assert_eq!(format::time(&Locale::FR, time), "09:05");
/// assert_eq!(format::time(&Locale::FI, time), "9.05");
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[must_use]
pub fn time(locale: &Locale, time: NaiveTime) -> String {
    written(|out| date::time(out, Tongue::of(locale), time))
}

/// An instant as day and time of day in a zone.
///
/// ```
/// use comptoir::{Locale, format::{self, DateStyle}};
/// let at = "2026-04-30T08:00:00Z".parse()?;
/// let paris = "Europe/Paris".parse()?;
/// assert_eq!(format::date_time(&Locale::FR, at, paris, DateStyle::Short), "30/04/2026 10:00");
/// assert_eq!(format::date_time(&Locale::FI, at, paris, DateStyle::Short), "30.4.2026 klo 10.00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn date_time(locale: &Locale, at: Timestamp, zone: TimeZone, style: DateStyle) -> String {
    written(|out| date::moment(out, Tongue::of(locale), at, zone, style))
}

/// Texts joined as the language joins them.
///
/// ```
/// use comptoir::{Locale, format};
/// assert_eq!(format::list(&Locale::FI, &["lauantai", "sunnuntai", "vappu"]), "lauantai, sunnuntai ja vappu");
/// ```
#[must_use]
pub fn list<T: AsRef<str>>(locale: &Locale, texts: &[T]) -> String {
    written(|out| number::list(out, Tongue::of(locale), texts))
}

fn written(write: impl FnOnce(&mut String)) -> String {
    // Long enough for what is written here, or ICU4X, which writes figure by figure, would make it grow again and again.
    let mut out = String::with_capacity(32);
    write(&mut out);
    out
}

/// The plural category of a whole number.
pub(super) fn plural(tongue: Tongue, number: i64) -> PluralCategory {
    number::plural(tongue, number)
}

/// Appends texts joined as the language joins them.
pub(super) fn write_list(out: &mut String, tongue: Tongue, texts: &[String]) {
    number::list(out, tongue, texts);
}

/// Appends a value inside a message; lists and labels are the bundle's.
pub(super) fn write_value(out: &mut String, tongue: Tongue, arg: &Arg) {
    match arg {
        Arg::Text(text) | Arg::Label(text) => out.push_str(text),
        Arg::Number(number) => number::whole(out, tongue, *number),
        Arg::Country(country) => out.push_str(names::country(tongue, *country)),
        Arg::Language(locale) => out.push_str(&names::language(tongue, locale)),
        Arg::Date(day) => date::day(out, tongue, *day, DateStyle::Long),
        Arg::Moment(at, zone) => date::moment(out, tongue, *at, *zone, DateStyle::Short),
        Arg::List(_) => {}
    }
}
