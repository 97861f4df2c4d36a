//! Numbers, money, days and times of day as the reader's language writes them.

use chrono::{NaiveDate, NaiveTime};
use comptoir::Args;
use comptoir::format::{self, DateStyle};
use pyo3::prelude::*;

use crate::call::light;
use crate::enums::{DATE_STYLE, unknown};
use crate::failure::Raised;
use crate::money::unit_price;
use crate::value::{Digits, Exact, Instant, MonthOf, Reader, Tender, Whole, Zone};

/// What there is room for in 40 characters, behind a digit and the mark.
const MOST_DECIMALS: i64 = 38;

/// How much of a day is written: a `DateStyle` or its text.
pub(crate) struct Style(DateStyle);

impl<'py> FromPyObject<'_, 'py> for Style {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
        let text: std::borrow::Cow<'_, str> = object.extract()?;
        match &*text {
            "short" => Ok(Self(DateStyle::Short)),
            "medium" => Ok(Self(DateStyle::Medium)),
            "long" => Ok(Self(DateStyle::Long)),
            "full" => Ok(Self(DateStyle::Full)),
            "yearless" => Ok(Self(DateStyle::Yearless)),
            _ => Err(unknown(&DATE_STYLE).into()),
        }
    }
}

/// A whole number, its digits grouped.
#[pyfunction]
#[pyo3(name = "_format_number")]
pub(crate) fn number(locale: Reader, number: Whole<i64>) -> Result<String, Raised> {
    light(|| format::number(&locale.0, number.0))
}

/// A decimal number with all digits given, from a Decimal, an int, or text such as ``2539.75`` (at most 40 characters).
///
/// Raises InvalidError (``invalid_decimal``) for other text, TypeError for a float, whose digits are not what was typed.
#[pyfunction]
#[pyo3(name = "_format_decimal")]
pub(crate) fn decimal(locale: Reader, number: Digits) -> Result<String, Raised> {
    light(|| format::decimal(&locale.0, &number.0))?.map_err(|error| Raised::misused("invalid_decimal", error))
}

/// A share in tenths of a per cent: 875 is ``87.5%``; whole per cents have no decimal.
#[pyfunction]
#[pyo3(name = "_format_percent")]
pub(crate) fn percent(locale: Reader, tenths: Whole<i64>) -> Result<String, Raised> {
    light(|| format::percent(&locale.0, tenths.0))
}

/// An amount of money in minor units (cents), the currency by its code of ISO 4217.
#[pyfunction]
#[pyo3(name = "_format_money")]
pub(crate) fn money(locale: Reader, minor_units: Whole<i64>, currency: Tender) -> Result<String, Raised> {
    light(|| format::money(&locale.0, minor_units.0, currency.0))
}

/// The price of one of something in a currency: with all its decimals, six at most, and no fewer than the currency has.
///
/// ``price`` is a Decimal, an int or text such as ``0.085``. Raises InvalidError (``invalid_amount``, ``too_precise``,
/// ``out_of_range``) for what is no price.
#[pyfunction]
#[pyo3(name = "_format_price")]
pub(crate) fn price(locale: Reader, price: Digits, currency: Tender) -> Result<String, Raised> {
    let price = unit_price(&price)?;
    light(|| format::price(&locale.0, price, currency.0))
}

/// A day.
#[pyfunction]
#[pyo3(name = "_format_date", signature = (locale, day, style = Style(DateStyle::Full)))]
pub(crate) fn date(locale: Reader, day: NaiveDate, style: Style) -> Result<String, Raised> {
    light(|| format::date(&locale.0, day, style.0))
}

/// From one day to another, what they share written once where the language does so.
///
/// Example: ``format.date_range("fr", date(2026, 5, 3), date(2026, 5, 5), "yearless")`` is ``du 3 au 5 mai``.
#[pyfunction]
#[pyo3(name = "_format_date_range", signature = (locale, first, last, style = Style(DateStyle::Long)))]
pub(crate) fn date_range(locale: Reader, first: NaiveDate, last: NaiveDate, style: Style) -> Result<String, Raised> {
    light(|| format::date_range(&locale.0, first, last, style.0))
}

/// A day as seen from another, most often today: ``huomenna``, ``il y a 5 jours``.
#[pyfunction]
#[pyo3(name = "_format_relative_day")]
pub(crate) fn relative_day(locale: Reader, day: NaiveDate, today: NaiveDate) -> Result<String, Raised> {
    light(|| format::relative_day(&locale.0, day, today))
}

/// A duration in business days, 0 or more: ``2 jours ouvrables``.
#[pyfunction]
#[pyo3(name = "_format_business_days")]
pub(crate) fn business_days(locale: Reader, days: Whole<u32>) -> Result<String, Raised> {
    light(|| format::business_days(&locale.0, days.0))
}

/// A month with its year, as it stands alone, from text such as ``2026-04`` or any day of it.
///
/// Raises InvalidError (``invalid_month``) for other text.
#[pyfunction]
#[pyo3(name = "_format_month")]
pub(crate) fn month(locale: Reader, month: MonthOf) -> Result<String, Raised> {
    light(|| format::month(&locale.0, month.0))
}

/// A time of day in hours and minutes.
#[pyfunction]
#[pyo3(name = "_format_time")]
pub(crate) fn time(locale: Reader, time: NaiveTime) -> Result<String, Raised> {
    light(|| format::time(&locale.0, time))
}

/// An instant as day and time of day in a zone (IANA).
#[pyfunction]
#[pyo3(name = "_format_date_time", signature = (locale, at, zone, style = Style(DateStyle::Short)))]
pub(crate) fn date_time(locale: Reader, at: Instant, zone: Zone, style: Style) -> Result<String, Raised> {
    light(|| format::date_time(&locale.0, at.0, zone.0, style.0))
}

/// An instant as day and time of day in a zone (IANA), which is named: ``30.4.2026 klo 10.00 (Pariisi, UTC+02:00)``.
#[pyfunction]
#[pyo3(name = "_format_date_time_zone", signature = (locale, at, zone, style = Style(DateStyle::Short)))]
pub(crate) fn date_time_zone(locale: Reader, at: Instant, zone: Zone, style: Style) -> Result<String, Raised> {
    light(|| format::date_time_zone(&locale.0, at.0, zone.0, style.0))
}

/// The Decimal that a reader has typed, as ``decimal`` and ``number`` write it or as people do.
///
/// Digits may be grouped by any space, by apostrophes, and by the comma or point where the language groups by it (in English by
/// commas), which then begins no decimals; else decimals follow a comma or a point. A minus is ``-`` or ``−``. At most 40
/// characters without the grouping. Raises InvalidError (``invalid_number``) for other text, and for what could be two numbers:
/// ``1.143,23`` and ``1.500`` in French.
/// Example: ``format.parse_decimal("fr", "2 539,75")`` is ``Decimal("2539.75")``.
#[pyfunction]
#[pyo3(name = "_format_parse_decimal")]
pub(crate) fn parse_decimal(locale: Reader, text: &str) -> Result<Exact, Raised> {
    let digits = light(|| format::parse_decimal(&locale.0, text))?;
    digits.map(Exact).map_err(|_| {
        let example = format::decimal(&locale.0, "2539.75").unwrap_or_default();
        let args = Args::none().with("example", example).with("digits", MOST_DECIMALS);
        Raised::invalid("invalid_number", "problem-invalid-number", args)
    })
}

/// The day that a reader has typed, as ``date`` writes it in any style with a year, or as people do.
///
/// As ``30.4.2026``, ``30/04/2026``, ``30-4-2026``, ``30 avril 2026``, ``30 avr. 2026``, whatever its case and accents, or
/// ``2026-04-30``. Years have four figures: what ``date`` writes of one before 1000 is not read. Raises InvalidError (``invalid_day``) for
/// other text, a day that there is not, or another day's weekday.
/// Example: ``format.parse_date("fi", "1. toukokuuta 2026")`` is ``date(2026, 5, 1)``.
#[pyfunction]
#[pyo3(name = "_format_parse_date")]
pub(crate) fn parse_date(locale: Reader, text: &str) -> Result<NaiveDate, Raised> {
    light(|| format::parse_date(&locale.0, text))?.map_err(|_| {
        let example = NaiveDate::from_ymd_opt(2026, 4, 30).unwrap_or_default();
        let example = format::date(&locale.0, example, DateStyle::Short);
        Raised::invalid("invalid_day", "problem-invalid-day", Args::none().with("example", example))
    })
}

/// Texts joined as the language joins them: ``a, b ja c``.
#[pyfunction]
#[pyo3(name = "_format_list")]
pub(crate) fn list(locale: Reader, texts: Vec<String>) -> Result<String, Raised> {
    light(|| format::list(&locale.0, &texts))
}
