//! Numbers, money, days and times of day as the reader's language writes them, by ICU4X.
//!
//! English follows British conventions. Every function takes any locale and writes for the best one there is (see
//! [`labels::available`](crate::labels::available)).

mod date;
mod number;
mod parse;
mod range;

#[cfg(test)]
mod tests;

use std::fmt;

use chrono::{NaiveDate, NaiveTime};
use icu_plurals::PluralCategory;

pub(crate) use date::Dates;
pub(crate) use number::Numbers;
pub use parse::ParseDateError;

use super::arg::{Arg, Args};
use super::language::Language;
use super::names;
use crate::{Currency, Locale, Month, TimeZone, Timestamp, UnitPrice};

/// How much of a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateStyle {
    /// Figures: `30/04/2026`, `30.4.2026`.
    Short,
    /// With the month's name where the language shortens it: `30 avr. 2026`, `30.4.2026`, `30 Apr 2026`.
    Medium,
    /// With the month's name: `30 avril 2026`, `30. huhtikuuta 2026`, `30 April 2026`.
    Long,
    /// With weekday and month: `jeudi 30 avril 2026`, `torstai 30. huhtikuuta 2026`, `Thursday 30 April 2026`.
    Full,
    /// With the month's name, without the year: `30 avril`, `30. huhtikuuta`, `30 April`.
    Yearless,
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

/// A whole number, its digits grouped, in the language's own figures.
///
/// ```
/// use comptoir::{Locale, format};
/// assert_eq!(format::number(&Locale::FR, 12_500), "12\u{202f}500");
/// assert_eq!(format::number(&Locale::FI, 12_500), "12\u{a0}500");
/// ```
#[must_use]
pub fn number(locale: &Locale, number: i64) -> String {
    written(|out| number::whole(out, &Language::of(locale), number))
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
    number::decimal(&mut out, &Language::of(locale), digits)?;
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
    written(|out| number::percent(out, &Language::of(locale), tenths))
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
    written(|out| number::money(out, &Language::of(locale), minor_units, currency))
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
    written(|out| number::price(out, &Language::of(locale), price.millionths(), currency))
}

/// The same of a price as a decimal, from text such as `0.085`; another text is written as it is.
pub(crate) fn price_of(locale: &Locale, decimal: &str, currency: Currency) -> String {
    let mut out = String::with_capacity(32);
    match number::price_of(&mut out, &Language::of(locale), decimal, currency) {
        Ok(()) => out,
        Err(ParseDecimalError) => decimal.to_owned(),
    }
}

/// A rate in per cent with the decimals it has, from text such as `25.5`; another text is written as it is.
pub(crate) fn rate(locale: &Locale, decimal: &str) -> String {
    let mut out = String::with_capacity(16);
    match number::rate(&mut out, &Language::of(locale), decimal) {
        Ok(()) => out,
        Err(ParseDecimalError) => decimal.to_owned(),
    }
}

/// A day.
///
/// ```
/// use comptoir::{Locale, format::{self, DateStyle}};
/// let day = "2026-05-01".parse()?;
/// assert_eq!(format::date(&Locale::FR, day, DateStyle::Full), "vendredi 1er mai 2026");
/// assert_eq!(format::date(&Locale::FI, day, DateStyle::Short), "1.5.2026");
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[must_use]
pub fn date(locale: &Locale, day: NaiveDate, style: DateStyle) -> String {
    written(|out| date::day(out, &Language::of(locale), day, style))
}

/// From one day to another, what they share written once where the language does so; from the earlier to the later, in whichever
/// order they are given. A single day is written as [`date`] writes it.
///
/// ```
/// use comptoir::{Locale, format::{self, DateStyle}};
/// let (first, last) = ("2026-05-03".parse()?, "2026-05-05".parse()?);
/// assert_eq!(format::date_range(&Locale::FR, first, last, DateStyle::Yearless), "du 3 au 5 mai");
/// assert_eq!(format::date_range(&Locale::FI, first, last, DateStyle::Yearless), "3.–5. toukokuuta");
/// assert_eq!(format::date_range(&Locale::EN, first, last, DateStyle::Long), "3–5 May 2026");
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[must_use]
pub fn date_range(locale: &Locale, first: NaiveDate, last: NaiveDate, style: DateStyle) -> String {
    written(|out| range::range(out, &Language::of(locale), first, last, style))
}

/// A day as seen from another, most often today.
///
/// ```
/// use comptoir::{Locale, format};
/// let today = "2026-04-30".parse()?;
/// assert_eq!(format::relative_day(&Locale::FR, today, today), "aujourd’hui");
/// assert_eq!(format::relative_day(&Locale::FI, "2026-05-01".parse()?, today), "huomenna");
/// assert_eq!(format::relative_day(&Locale::EN, "2026-04-25".parse()?, today), "5 days ago");
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[must_use]
pub fn relative_day(locale: &Locale, day: NaiveDate, today: NaiveDate) -> String {
    let days = day.signed_duration_since(today).num_days();
    let count = Args::none().with("count", days.saturating_abs());
    let key = match days {
        -2 => "relative-day-before-yesterday",
        -1 => "relative-yesterday",
        0 => "relative-today",
        1 => "relative-tomorrow",
        2 => "relative-day-after-tomorrow",
        3.. => "relative-in-days",
        _ => "relative-days-ago",
    };
    super::text(locale, key, &count)
}

/// A duration in business days.
///
/// ```
/// use comptoir::{Locale, format};
/// assert_eq!(format::business_days(&Locale::FR, 2), "2 jours ouvrables");
/// assert_eq!(format::business_days(&Locale::FI, 1), "1 arkipäivä");
/// ```
#[must_use]
pub fn business_days(locale: &Locale, days: u32) -> String {
    super::text(locale, "duration-business-days", &Args::none().with("count", days))
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
    written(|out| date::month(out, &Language::of(locale), month))
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
    written(|out| date::time(out, &Language::of(locale), time))
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
    written(|out| date::moment(out, &Language::of(locale), at, zone, style))
}

/// An instant as day and time of day in a zone, which is named.
///
/// ```
/// use comptoir::{Locale, format::{self, DateStyle}};
/// let at = "2026-04-30T08:00:00Z".parse()?;
/// let paris = "Europe/Paris".parse()?;
/// let text = format::date_time_zone(&Locale::FI, at, paris, DateStyle::Short);
/// assert_eq!(text, "30.4.2026 klo 10.00 (Pariisi, UTC+02:00)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn date_time_zone(locale: &Locale, at: Timestamp, zone: TimeZone, style: DateStyle) -> String {
    // Looked up once: what a host installs meanwhile shall not mix two languages in one text.
    let language = Language::of(locale);
    let args = Args::none()
        .with("moment", written(|out| date::moment(out, &language, at, zone, style)))
        .with("city", &*names::city(&language, zone.name()))
        .with("offset", super::zone::offset(zone, at));
    written(|out| {
        // The pattern has these variables; the contract says so.
        let _ = language.writer().write(out, "format-moment-zone", &args);
    })
}

/// The decimal that a reader of `locale` has typed, as `2539.75`: what [`decimal`] and [`number`] write, and what people
/// type. Digits may be grouped by any space, by apostrophes, and by the comma or point where the language groups by it (English
/// `2,539.75`, German `2.539,75`), which then begins no decimals; else decimals follow a comma or a point. A minus is `-` or
/// `−`; figures are the language's own or those from 0 to 9. At most 40 characters without the grouping, 80 with it.
///
/// # Errors
/// The text is something else, or could be two numbers: `1.143,23` in French, and `1.500`, which is a thousand and a half
/// to some and one and a half to others, in French and Finnish.
///
/// ```
/// use comptoir::{Locale, format};
/// assert_eq!(format::parse_decimal(&Locale::FR, "2 539,75")?, "2539.75");
/// assert_eq!(format::parse_decimal(&Locale::FI, "\u{2212}0.5")?, "-0.5");
/// assert_eq!(format::parse_decimal(&Locale::EN, "2,539.75")?, "2539.75");
/// assert!(format::parse_decimal(&Locale::FR, "1.143,23").is_err());
/// assert!(format::parse_decimal(&Locale::FI, "1.500").is_err());
/// # Ok::<(), format::ParseDecimalError>(())
/// ```
pub fn parse_decimal(locale: &Locale, text: &str) -> Result<String, ParseDecimalError> {
    parse::decimal(&Language::of(locale), text)
}

/// The day that a reader of `locale` has typed: what [`date`] writes in any style with a year, and what people type, as
/// `30.4.2026`, `30/04/2026`, `30-4-2026`, `30 avril 2026`, `30 avr. 2026`, whatever its case and accents, or `2026-04-30`. Where
/// the first figures are a year, month and day follow; else day and month stand in the order of the language. Years have four
/// figures, from `0001` to `9999`: what [`date`] writes of a year before 1000, with its era or without, is not read.
///
/// # Errors
/// The text is something else, there is no such day, or the weekday is not that day's.
///
/// ```
/// use comptoir::{Locale, format};
/// let day = "2026-05-01".parse()?;
/// assert_eq!(format::parse_date(&Locale::FR, "vendredi 1er mai 2026"), Ok(day));
/// assert_eq!(format::parse_date(&Locale::FI, "1. toukokuuta 2026"), Ok(day));
/// assert_eq!(format::parse_date(&Locale::EN, "1/5/2026"), Ok(day));
/// assert!(format::parse_date(&Locale::FR, "31/04/2026").is_err());
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn parse_date(locale: &Locale, text: &str) -> Result<NaiveDate, ParseDateError> {
    parse::day(&Language::of(locale), text)
}

/// Texts joined as the language joins them.
///
/// ```
/// use comptoir::{Locale, format};
/// assert_eq!(format::list(&Locale::FI, &["lauantai", "sunnuntai", "vappu"]), "lauantai, sunnuntai ja vappu");
/// ```
#[must_use]
pub fn list<T: AsRef<str>>(locale: &Locale, texts: &[T]) -> String {
    written(|out| number::list(out, &Language::of(locale), texts))
}

fn written(write: impl FnOnce(&mut String)) -> String {
    // Long enough for what is written here, or ICU4X, which writes figure by figure, would make it grow again and again.
    let mut out = String::with_capacity(32);
    write(&mut out);
    out
}

/// The plural category of a whole number.
pub(super) fn plural(language: &Language, number: i64) -> PluralCategory {
    number::plural(language, number)
}

/// Appends texts joined as the language joins them.
pub(super) fn write_list(out: &mut String, language: &Language, texts: &[String]) {
    number::list(out, language, texts);
}

/// Appends a value inside a message; lists and labels are the bundle's.
pub(super) fn write_value(out: &mut String, language: &Language, arg: &Arg) {
    match arg {
        Arg::Text(text) | Arg::Label(text) => out.push_str(text),
        Arg::Number(number) => number::whole(out, language, *number),
        Arg::Percent(percent) => number::percent(out, language, percent.saturating_mul(10)),
        Arg::Country(country) => out.push_str(&names::country(language, *country)),
        Arg::Language(locale) => out.push_str(&names::language(language, locale)),
        Arg::Date(day) => date::day(out, language, *day, DateStyle::Full),
        Arg::Moment(at, zone) => date::moment(out, language, *at, *zone, DateStyle::Long),
        Arg::List(_) => {}
    }
}
