//! Time zones of the IANA database.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, TimeZone as _, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::Timestamp;

/// A time zone of the IANA database, by its name: `Europe/Paris`.
///
/// ```
/// use comptoir::TimeZone;
/// let zone: TimeZone = "Europe/Helsinki".parse()?;
/// assert_eq!(zone.name(), "Europe/Helsinki");
/// assert!("GMT+2 Helsinki".parse::<TimeZone>().is_err());
/// # Ok::<(), comptoir::ParseTimeZoneError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeZone(Tz);

/// The text names no time zone of the IANA database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseTimeZoneError;

impl fmt::Display for ParseTimeZoneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a time zone of the IANA database")
    }
}

impl std::error::Error for ParseTimeZoneError {}

impl TimeZone {
    /// Coordinated Universal Time.
    pub const UTC: Self = Self(Tz::UTC);

    /// Its name in the IANA database.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The day it is in this zone at `at`.
    #[must_use]
    pub fn day(self, at: Timestamp) -> NaiveDate {
        self.local(at).date_naive()
    }

    /// The date and time of day it is in this zone at `at`.
    #[must_use]
    pub(crate) fn local(self, at: Timestamp) -> DateTime<Tz> {
        at.to_utc().with_timezone(&self.0)
    }

    /// The first instant of `day` in this zone: midnight, or the end of the gap where the clocks skip it.
    #[must_use]
    pub fn start_of(self, day: NaiveDate) -> Timestamp {
        let midnight = day.and_time(chrono::NaiveTime::MIN);
        match self.0.from_local_datetime(&midnight) {
            chrono::LocalResult::Single(at) | chrono::LocalResult::Ambiguous(at, _) => at.with_timezone(&Utc).into(),
            chrono::LocalResult::None => self.after_gap(midnight),
        }
    }

    fn after_gap(self, midnight: chrono::NaiveDateTime) -> Timestamp {
        // Gaps at midnight last half an hour to a whole day (Pacific/Apia in 2011); transitions fall on whole minutes.
        (1..=48 * 60)
            .find_map(|minutes| {
                self.0.from_local_datetime(&(midnight + chrono::TimeDelta::minutes(minutes))).earliest()
            })
            .map_or_else(|| Timestamp::from(Utc.from_utc_datetime(&midnight)), |at| at.with_timezone(&Utc).into())
    }
}

impl FromStr for TimeZone {
    type Err = ParseTimeZoneError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        name.parse::<Tz>().map(Self).map_err(|_| ParseTimeZoneError)
    }
}

impl fmt::Display for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for TimeZone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for TimeZone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        name.parse().map_err(de::Error::custom)
    }
}
