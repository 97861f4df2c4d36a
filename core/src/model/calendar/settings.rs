//! The calendar as a host writes it down: JSON, checked when it is read.

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Calendar;
use super::days::Day;
use super::holiday::Rule;
use crate::Country;

/// A host's own calendar breaks a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CalendarError {
    /// There are more than [`Calendar::MAX_OWN_DAYS`] days in it.
    TooManyDays,
    /// The day is closed or opened twice, or both.
    DayTwice(NaiveDate),
    /// The day lies outside the years 0001 to 9999.
    DayOutOfRange(NaiveDate),
    /// The label of the day is blank, longer than [`Calendar::MAX_LABEL`] characters, or has characters that are not
    /// shown.
    Label(NaiveDate),
    /// The public holidays of the country are not known; give null to close only weekends and days of one's own.
    UnknownBase(Country),
}

impl fmt::Display for CalendarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyDays => write!(f, "more than {} days of one's own in the calendar", Calendar::MAX_OWN_DAYS),
            Self::DayTwice(day) => write!(f, "the day {day} is in the calendar twice"),
            Self::DayOutOfRange(day) => write!(f, "the day {day} lies outside the years 0001 to 9999"),
            Self::Label(day) => write!(
                f,
                "the label of the closed day {day} is blank, longer than {} characters or not all shown",
                Calendar::MAX_LABEL
            ),
            Self::UnknownBase(country) => write!(f, "the public holidays of `{country}` are not known"),
        }
    }
}

impl std::error::Error for CalendarError {}

/// The label of a closed day, trimmed, if it can be shown.
pub(super) fn label(day: NaiveDate, label: &str) -> Result<String, CalendarError> {
    let label = label.trim();
    let shown = !label.is_empty() && !label.chars().any(|c| c.is_control() || is_hidden(c));
    if shown && label.chars().count() <= Calendar::MAX_LABEL {
        Ok(label.to_owned())
    } else {
        Err(CalendarError::Label(day))
    }
}

/// Whether `c` breaks lines or reorders the text around it.
const fn is_hidden(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings<'a> {
    #[serde(default)]
    base: Option<Country>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", borrow)]
    closed: Vec<ClosedDay<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    open: Vec<Day>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClosedDay<'a> {
    day: Day,
    #[serde(borrow)]
    label: Cow<'a, str>,
}

impl Settings<'_> {
    fn check(self) -> Result<Calendar, CalendarError> {
        let base = match self.base {
            Some(country) => Some(Rule::of(country).ok_or(CalendarError::UnknownBase(country))?),
            None => None,
        };
        let mut calendar = Calendar { base, ..Calendar::weekend() };
        for closed in self.closed {
            calendar = calendar.with_closed(closed.day.0, &closed.label)?;
        }
        for day in self.open {
            calendar = calendar.with_open(day.0)?;
        }
        Ok(calendar)
    }
}

impl Serialize for Calendar {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let closed = self.own_closed.iter();
        Settings {
            base: self.base(),
            closed: closed.map(|(day, label)| ClosedDay { day: Day(*day), label: Cow::Borrowed(label) }).collect(),
            open: self.own_open.iter().copied().map(Day).collect(),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Calendar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Settings::deserialize(deserializer)?.check().map_err(de::Error::custom)
    }
}
