//! Months of the calendar.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::label::format;
use crate::{Locale, TimeZone, Timestamp};

/// A month of a year, from January of the year 0001 to December of 9999; as text `2026-04`.
///
/// ```
/// use comptoir::{Locale, Month};
/// let month: Month = "2026-01".parse()?;
/// assert_eq!(month.text(&Locale::FR), "janvier 2026");
/// assert_eq!(month.text(&Locale::FI), "tammikuu 2026");
/// assert_eq!(month.next().to_string(), "2026-02");
/// # Ok::<(), comptoir::ParseMonthError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Months since January of the year 0.
    ordinal: i32,
}

/// The text is no month such as `2026-04`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseMonthError;

impl fmt::Display for ParseMonthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a month such as 2026-04, of the years 0001 to 9999")
    }
}

impl std::error::Error for ParseMonthError {}

const FIRST: i32 = 12;
const LAST: i32 = 12 * 10_000 - 1;

impl Month {
    const fn held(ordinal: i32) -> Self {
        Self {
            ordinal: if ordinal < FIRST {
                FIRST
            } else if ordinal > LAST {
                LAST
            } else {
                ordinal
            },
        }
    }

    /// The month that `day` is in, held within the range of the type.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        let month = i32::try_from(day.month0()).unwrap_or_default();
        Self::held(day.year().saturating_mul(12).saturating_add(month))
    }

    /// The month after, the last of the type's range after itself.
    #[must_use]
    pub const fn next(self) -> Self {
        Self::held(self.ordinal.saturating_add(1))
    }

    /// The month so many months before, the first of the type's range where there is none.
    pub(crate) const fn back(self, months: i32) -> Self {
        Self::held(self.ordinal.saturating_sub(months))
    }

    /// Its year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.ordinal.div_euclid(12)
    }

    /// Its number in the year, 1 to 12.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.ordinal.rem_euclid(12) + 1
    }

    /// Year and number as one figure that sorts: 202604.
    pub(crate) const fn code(self) -> i32 {
        self.year() * 100 + self.number()
    }

    /// The month of a figure of [`code`](Self::code).
    pub(crate) fn from_code(code: i32) -> Option<Self> {
        let (year, number) = (code.div_euclid(100), code.rem_euclid(100));
        Self::new(year, number)
    }

    fn new(year: i32, number: i32) -> Option<Self> {
        ((1..=9999).contains(&year) && (1..=12).contains(&number)).then(|| Self { ordinal: year * 12 + number - 1 })
    }

    /// The first instant of the month in this zone.
    pub(crate) fn start(self, zone: TimeZone) -> Timestamp {
        let number = u32::try_from(self.number()).unwrap_or_default();
        // The type holds no month without a first day.
        NaiveDate::from_ymd_opt(self.year(), number, 1).map_or(Timestamp::MIN, |day| zone.start_of(day))
    }

    /// How many months there are from this one through `until`, both included: 0 when that is earlier.
    pub(crate) const fn through(self, until: Self) -> i32 {
        let months = until.ordinal - self.ordinal + 1;
        if months < 0 { 0 } else { months }
    }

    /// Its name and year in the reader's language: `avril 2026`.
    #[must_use]
    pub fn text(self, locale: &Locale) -> String {
        format::month(locale, self)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

impl FromStr for Month {
    type Err = ParseMonthError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let figures = |part: &str, length: usize| {
            (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<i32>().ok())
                .flatten()
        };
        let (year, number) = text.split_once('-').ok_or(ParseMonthError)?;
        match (figures(year, 4), figures(number, 2)) {
            (Some(year), Some(number)) => Self::new(year, number).ok_or(ParseMonthError),
            _ => Err(ParseMonthError),
        }
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}
