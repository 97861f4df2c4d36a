//! What a message speaks of: typed values, written by the reader's language when the message is.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::model::place::{Country, TimeZone};
use crate::{Locale, Timestamp};

/// A value that a message speaks of.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, written as it is.
    Text(String),
    /// A whole number; it also chooses the plural form.
    Number(i64),
    /// A share in whole per cent, written as one: `40 %`.
    Percent(i64),
    /// A country, written as its name.
    Country(Country),
    /// A language, written as its name.
    Language(Locale),
    /// A day, written long: `jeudi 30 avril 2026`.
    Date(NaiveDate),
    /// An instant, written as date and time of day in a time zone: `30 avril 2026 à 10:00`.
    Moment(Timestamp, TimeZone),
    /// Another message, by its key.
    Label(String),
    /// Several values, joined as the language joins them: `a, b et c`.
    List(Vec<Arg>),
}

/// The named values that a message speaks of, in the order given.
///
/// As JSON: an object whose texts, countries (ISO code), languages (tag), days and instants are strings and whose
/// numbers and shares are numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args(Vec<(Cow<'static, str>, Arg)>);

impl Args {
    /// No values.
    #[must_use]
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// These values and `value` under `name`.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Arg>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    /// The value under `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Arg> {
        self.0.iter().find_map(|(key, value)| (key == name).then_some(value))
    }

    /// Names and values, in the order given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Arg)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Country> for Arg {
    fn from(country: Country) -> Self {
        Self::Country(country)
    }
}

impl From<Locale> for Arg {
    fn from(language: Locale) -> Self {
        Self::Language(language)
    }
}

impl From<NaiveDate> for Arg {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day)
    }
}

impl From<Vec<Arg>> for Arg {
    fn from(values: Vec<Arg>) -> Self {
        Self::List(values)
    }
}

impl Serialize for Arg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) | Self::Label(text) => serializer.serialize_str(text),
            Self::Number(number) | Self::Percent(number) => serializer.serialize_i64(*number),
            Self::Country(country) => serializer.collect_str(country),
            Self::Language(language) => serializer.collect_str(language),
            Self::Date(day) => serializer.collect_str(day),
            Self::Moment(at, _) => serializer.collect_str(at),
            Self::List(values) => serializer.collect_seq(values),
        }
    }
}

impl Serialize for Args {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
