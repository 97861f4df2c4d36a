//! Dealerships, as a host writes them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::ValueError;
use super::settings::{self, Settings};
use crate::Locale;
use crate::model::form::{Path, Problem};
use crate::model::place::{Country, TimeZone};
use crate::model::request::{Checker, Given, RequestDraft, Shape};
use crate::model::text::{Lines, clean};

/// A dealership, unchecked: `20/90074` in Paris. Absent means the desk's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DealershipDraft {
    /// Its code, unique in the desk: 1 to 50 characters.
    pub code: String,
    /// Its city: 1 to 100 characters.
    pub city: String,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Its language, BCP 47, one of those the desk offers.
    pub language: Option<String>,
    /// Its time zone, IANA.
    pub time_zone: Option<String>,
}

/// A dealership, checked.
pub(crate) struct CheckedDealership {
    pub(crate) code: String,
    pub(crate) city: String,
    pub(crate) country: Country,
    pub(crate) language: Locale,
    pub(crate) time_zone: TimeZone,
}

impl DealershipDraft {
    const SHAPE: Shape = Shape::Object(&[
        ("code", Shape::Text),
        ("city", Shape::Text),
        ("country", Shape::Text),
        ("language", Shape::OptionalText),
        ("time_zone", Shape::OptionalText),
    ]);

    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        Self::SHAPE.read(json, RequestDraft::MAX_BYTES)
    }

    pub(crate) fn check(&self, desk: &Settings) -> Result<CheckedDealership, Vec<Problem>> {
        let mut checker = Checker::default();
        let root = Path::Root;
        let code = checker.required(Given::Text(&self.code), &root, "code", dealership_code);
        let city = checker.required(Given::Text(&self.city), &root, "city", |city| clean(city, 100, Lines::One));
        let country = checker.required(Given::Text(&self.country), &root, "country", settings::country);
        let offered = |tag: &str| desk.pack.language(tag);
        let language = checker.optional(Given::from(&self.language), &root, "language", offered);
        let time_zone = checker.optional(Given::from(&self.time_zone), &root, "time_zone", settings::time_zone);
        let checked = match (code, city, country, language, time_zone) {
            (Some(code), Some(city), Some(country), Some(language), Some(time_zone)) => Some(CheckedDealership {
                code,
                city: city.into_owned(),
                country,
                language: language.unwrap_or_else(|| desk.language().clone()),
                time_zone: time_zone.unwrap_or_else(|| desk.time_zone()),
            }),
            _ => None,
        };
        checker.finish(checked)
    }
}

/// The code of a dealership: 1 to 50 characters.
pub(crate) fn dealership_code(raw: &str) -> Result<String, ValueError> {
    clean(raw, 50, Lines::One).map(Cow::into_owned)
}
