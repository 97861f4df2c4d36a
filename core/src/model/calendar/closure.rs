//! Why a day is closed.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Holiday;
use crate::label::{self, Args};
use crate::{Arg, Locale};

/// Why a day is no business day (rule Q6).
///
/// As JSON: `{"reason":"weekend"}`, `{"reason":"holiday","holiday":"labour_day"}` or
/// `{"reason":"own","label":"Inventaire"}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Closure {
    /// A Saturday or Sunday that is no holiday.
    Weekend,
    /// A public holiday, be it on a weekend.
    Holiday(Holiday),
    /// A day that the host's own calendar closes, with the label given there.
    Own(String),
}

impl Closure {
    /// Its name in the reader's language, as within a sentence; a host's own label as it was given.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        match self {
            Self::Weekend => label::text(locale, "closure-weekend", &Args::none()),
            Self::Holiday(holiday) => holiday.text(locale),
            Self::Own(label) => label.clone(),
        }
    }

    /// The same as a value of a message.
    pub(super) fn arg(&self) -> Arg {
        match self {
            Self::Weekend => Arg::Label("closure-weekend".to_owned()),
            Self::Holiday(holiday) => Arg::Label(holiday.label().to_owned()),
            Self::Own(label) => Arg::Text(label.clone()),
        }
    }

    /// Adds its members to a map of JSON.
    pub(super) fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Weekend => map.serialize_entry("reason", "weekend"),
            Self::Holiday(holiday) => {
                map.serialize_entry("reason", "holiday")?;
                map.serialize_entry("holiday", holiday)
            }
            Self::Own(label) => {
                map.serialize_entry("reason", "own")?;
                map.serialize_entry("label", label)
            }
        }
    }
}

impl Serialize for Closure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.write(&mut map)?;
        map.end()
    }
}
