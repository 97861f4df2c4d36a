//! A person as a draft names one: somebody the desk knows, or what is needed of somebody it does not.

use crate::model::form::{Pack, Path, Problem, ProblemCode};
use crate::model::people::{Email, JobTitle, PersonName};
use crate::model::place::TimeZone;
use crate::model::request::{Checker, RawUser};
use crate::{Args, Locale};

/// A person whom the desk may know or not: what was given besides the address, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedPerson {
    pub(crate) email: Email,
    pub(crate) details: PersonDetails,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PersonDetails {
    pub(crate) first_name: Option<PersonName>,
    pub(crate) last_name: Option<PersonName>,
    pub(crate) job_title: Option<JobTitle>,
    pub(crate) language: Option<Locale>,
    pub(crate) time_zone: Option<TimeZone>,
}

impl CheckedPerson {
    pub(crate) fn read(pack: &Pack, raw: &RawUser<'_>, path: &Path<'_>, checker: &mut Checker) -> Option<Self> {
        let email = checker.required(raw.email, path, "email", str::parse);
        let details = PersonDetails::read(pack, raw, path, checker);
        Some(Self { email: email?, details: details? })
    }
}

impl PersonDetails {
    pub(crate) fn read(pack: &Pack, raw: &RawUser<'_>, path: &Path<'_>, checker: &mut Checker) -> Option<Self> {
        let first_name = checker.optional(raw.first_name, path, "first_name", str::parse);
        let last_name = checker.optional(raw.last_name, path, "last_name", str::parse);
        let job_title = checker.optional(raw.job_title, path, "job_title", |text| pack.job_title(text));
        let language = checker.optional(raw.language, path, "language", |text| pack.language(text));
        let time_zone = checker.optional(raw.time_zone, path, "time_zone", |text| pack.time_zone(text));
        Some(Self {
            first_name: first_name?,
            last_name: last_name?,
            job_title: job_title?,
            language: language?,
            time_zone: time_zone?,
        })
    }

    /// What is missing of somebody the desk does not know, in the object at `path`; nothing of somebody it knows is.
    pub(crate) fn missing(&self, path: &Path<'_>) -> Vec<Problem> {
        let given = [
            ("first_name", self.first_name.is_some()),
            ("last_name", self.last_name.is_some()),
            ("job_title", self.job_title.is_some()),
            ("language", self.language.is_some()),
            ("time_zone", self.time_zone.is_some()),
        ];
        let missing = given.into_iter().filter(|(_, given)| !given);
        missing
            .map(|(name, _)| Problem::new(path.member(name).pointer(), ProblemCode::Required, Args::none()))
            .collect()
    }
}
