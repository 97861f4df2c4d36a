//! Days as they are written in JSON: `2026-04-30`, of the years 0001 to 9999.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A day that reads and writes itself as `YYYY-MM-DD`, and in no other way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day(pub(crate) NaiveDate);

impl Day {
    /// The day that `text` writes, if it is one.
    pub(crate) fn read(text: &str) -> Option<Self> {
        // chrono also reads `2026-4-1` and signs: one day has one text here.
        let day = (text.len() == 10).then(|| text.parse::<NaiveDate>().ok()).flatten();
        day.filter(|day| (1..=9999).contains(&day.year())).map(Self)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::read(&text).ok_or_else(|| de::Error::custom("not a day such as 2026-04-30"))
    }
}

/// For `#[serde(with)]` on a `NaiveDate`.
pub(crate) mod as_day {
    use super::{Day, Deserialize, Deserializer, NaiveDate, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        Day(*day).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        Day::deserialize(deserializer).map(|day| day.0)
    }
}

/// For `#[serde(with)]` on a `NaiveDate` that there may not be.
#[cfg(feature = "store")]
pub(crate) mod as_optional_day {
    use super::{Day, Deserialize, Deserializer, NaiveDate, Serialize, Serializer};

    #[allow(clippy::ref_option, reason = "as serde calls it")]
    pub(crate) fn serialize<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        day.map(Day).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        Ok(Option::<Day>::deserialize(deserializer)?.map(|day| day.0))
    }
}
