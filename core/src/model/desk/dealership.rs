//! Dealerships and staff, as a host writes them.

use serde::{Deserialize, Serialize};

use super::settings::{Findings, Settings};
use crate::Locale;
use crate::model::form::{Problem, ProblemCode};
use crate::model::people::{Email, PersonName};
use crate::model::place::{Country, TimeZone};
use crate::model::request::RequestDraft;
use crate::model::request::shape::Shape;
use crate::model::role::StaffRole;

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
    /// Its language, BCP 47.
    pub language: Option<String>,
    /// Its time zone, IANA.
    pub time_zone: Option<String>,
}

/// A staff member, unchecked.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StaffDraft {
    /// `desk_administrator`, `agent` or `dealer`.
    pub role: String,
    /// The dealership's code: for a dealer, and for nobody else.
    pub dealership: Option<String>,
    /// The e-mail address.
    pub email: String,
    /// The given name.
    pub first_name: String,
    /// The family name.
    pub last_name: String,
    /// The language, BCP 47; absent means the dealership's or the desk's.
    pub language: Option<String>,
    /// The time zone, IANA; absent means the dealership's or the desk's.
    pub time_zone: Option<String>,
}

impl std::fmt::Debug for StaffDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StaffDraft").field("role", &self.role).finish_non_exhaustive()
    }
}

/// A dealership, checked.
pub(crate) struct CheckedDealership {
    pub(crate) code: String,
    pub(crate) city: String,
    pub(crate) country: Country,
    pub(crate) language: Locale,
    pub(crate) time_zone: TimeZone,
}

/// A staff member, checked, except that the dealership is a code to be looked up.
pub(crate) struct CheckedStaff {
    pub(crate) role: StaffRole,
    pub(crate) dealership: Option<String>,
    pub(crate) email: Email,
    pub(crate) first_name: PersonName,
    pub(crate) last_name: PersonName,
    pub(crate) language: Option<Locale>,
    pub(crate) time_zone: Option<TimeZone>,
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
        let mut found = Findings::default();
        let code = found.text("code", &self.code, 50);
        let city = found.text("city", &self.city, 100);
        let country = found.parse("country", &self.country, ProblemCode::UnknownCountry);
        let language = found.optional("language", self.language.as_deref(), ProblemCode::UnknownLanguage);
        let time_zone = found.optional("time_zone", self.time_zone.as_deref(), ProblemCode::UnknownTimeZone);
        match (code, city, country) {
            (Some(code), Some(city), Some(country)) if found.0.is_empty() => Ok(CheckedDealership {
                code,
                city,
                country,
                language: language.unwrap_or_else(|| desk.language.clone()),
                time_zone: time_zone.unwrap_or(desk.time_zone),
            }),
            _ => Err(found.0),
        }
    }
}

impl StaffDraft {
    const SHAPE: Shape = Shape::Object(&[
        ("role", Shape::Text),
        ("dealership", Shape::OptionalText),
        ("email", Shape::Text),
        ("first_name", Shape::Text),
        ("last_name", Shape::Text),
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

    pub(crate) fn check(&self) -> Result<CheckedStaff, Vec<Problem>> {
        let mut found = Findings::default();
        let role = self.role.parse::<StaffRole>().ok();
        if role.is_none() {
            found.add(
                "role",
                ProblemCode::UnknownOption,
                super::allowed(StaffRole::ALL.iter().map(|role| role.as_str())),
            );
        }
        let needs_dealership = role == Some(StaffRole::Dealer);
        if needs_dealership && self.dealership.is_none() {
            found.add("dealership", ProblemCode::Required, crate::Args::none());
        } else if role.is_some() && !needs_dealership && self.dealership.is_some() {
            found.add("dealership", ProblemCode::DealershipNotAllowed, crate::Args::none());
        }
        let email = found.keep("email", self.email.parse::<Email>());
        let first_name = found.keep("first_name", self.first_name.parse::<PersonName>());
        let last_name = found.keep("last_name", self.last_name.parse::<PersonName>());
        let language = found.optional("language", self.language.as_deref(), ProblemCode::UnknownLanguage);
        let time_zone = found.optional("time_zone", self.time_zone.as_deref(), ProblemCode::UnknownTimeZone);
        match (role, email, first_name, last_name) {
            (Some(role), Some(email), Some(first_name), Some(last_name)) if found.0.is_empty() => Ok(CheckedStaff {
                role,
                dealership: self.dealership.clone(),
                email,
                first_name,
                last_name,
                language,
                time_zone,
            }),
            _ => Err(found.0),
        }
    }
}

impl Findings {
    fn optional<T: std::str::FromStr>(&mut self, member: &str, raw: Option<&str>, code: ProblemCode) -> Option<T> {
        raw.and_then(|raw| self.parse(member, raw, code))
    }
}
