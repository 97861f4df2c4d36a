//! Staff, as a host writes them.

use serde::{Deserialize, Serialize};

use super::ValueError;
use super::dealership::dealership_code;
use super::settings;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::people::{Email, PersonName};
use crate::model::place::TimeZone;
use crate::model::request::{Checker, Given, RequestDraft, Shape};
use crate::model::role::StaffRole;
use crate::{Args, Locale};

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
        let mut checker = Checker::default();
        let root = Path::Root;
        let role = checker.required(Given::Text(&self.role), &root, "role", role);
        let dealership = checker.optional(Given::from(&self.dealership), &root, "dealership", dealership_code);
        match (role, &dealership) {
            (Some(StaffRole::Dealer), Some(None)) => {
                checker.report(&root.member("dealership"), ProblemCode::Required, Args::none());
            }
            (Some(StaffRole::DeskAdministrator | StaffRole::Agent), Some(Some(_))) => {
                checker.report(&root.member("dealership"), ProblemCode::DealershipNotAllowed, Args::none());
            }
            _ => {}
        }
        let email = checker.required(Given::Text(&self.email), &root, "email", str::parse::<Email>);
        let first_name = checker.required(Given::Text(&self.first_name), &root, "first_name", str::parse);
        let last_name = checker.required(Given::Text(&self.last_name), &root, "last_name", str::parse);
        let language = checker.optional(Given::from(&self.language), &root, "language", settings::language);
        let time_zone = checker.optional(Given::from(&self.time_zone), &root, "time_zone", settings::time_zone);
        let checked = match (role, email, first_name, last_name) {
            (Some(role), Some(email), Some(first_name), Some(last_name)) => Some(CheckedStaff {
                role,
                dealership: dealership.flatten(),
                email,
                first_name,
                last_name,
                language: language.flatten(),
                time_zone: time_zone.flatten(),
            }),
            _ => None,
        };
        checker.finish(checked)
    }
}

fn role(name: &str) -> Result<StaffRole, ValueError> {
    let allowed = || super::allowed(StaffRole::ALL.iter().map(|role| role.as_str()));
    name.parse().map_err(|_| ValueError::new(ProblemCode::UnknownOption, allowed()))
}
