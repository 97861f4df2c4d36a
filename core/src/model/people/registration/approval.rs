//! The approval of a registration, which finishes the person's role and services (rule P3).

use std::fmt;

use serde::Serialize;

use crate::model::form::{Pack, Path, Problem};
use crate::model::people::contact::{role, services};
use crate::model::people::{AccountName, CheckedUserUpdate, FullName, JobTitle, PersonName};
use crate::model::request::{Checker, Edited, Given, members};
use crate::model::role::Role;
use crate::model::text::{Lines, clean};

/// What somebody who registered is given: a place in an account, unchecked. `Debug` shows no value.
///
/// What was registered holds unless it is corrected here; of a person the desk knows by then, the name recorded holds.
///
/// ```
/// use comptoir::Approval;
/// let approval = Approval {
///     account: Some("Garage Chez Joe".into()),
///     role: Some("requester".into()),
///     services: Some(vec!["translation".into()]),
///     ..Approval::default()
/// };
/// assert_eq!(Approval::from_json(approval.to_json().as_bytes()).unwrap(), approval);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct Approval {
    /// The id, reference number or name of an existing account; none is ever created.
    pub account: Option<String>,
    /// `requester`, `observer` or `manager`.
    pub role: Option<String>,
    /// The full name, where the one registered is to be corrected.
    pub name: Option<String>,
    /// The given name, likewise.
    pub first_name: Option<String>,
    /// The family name, likewise.
    pub last_name: Option<String>,
    /// The key of a job title; optional.
    pub job_title: Option<String>,
    /// The keys of the services that the person may ask for, 1 to 100; absent means all, also those to come.
    pub services: Option<Vec<String>>,
}

/// An approval, checked; which account is meant only the store can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedApproval {
    pub(crate) role: Role,
    /// The names that are corrected.
    pub(crate) names: CheckedUserUpdate,
    pub(crate) job_title: Option<JobTitle>,
    /// In the order of their keys; None for all.
    pub(crate) services: Option<Vec<String>>,
}

const MEMBERS: &[&str] = &["account", "role", "name", "first_name", "last_name", "job_title", "services"];

impl Approval {
    /// Reads an approval from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |approval: &mut Self, name, value, path, problems| {
            let member = match name {
                "services" => return approval.services = members::texts(value, path, problems),
                "account" => &mut approval.account,
                "role" => &mut approval.role,
                "name" => &mut approval.name,
                "first_name" => &mut approval.first_name,
                "last_name" => &mut approval.last_name,
                _ => &mut approval.job_title,
            };
            *member = members::text(value, path, problems).owned();
        })
    }

    /// The approval as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts and lists of them always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What the account is looked up by, where it can be.
    pub(crate) fn selector(&self) -> Option<Box<str>> {
        clean(self.account.as_deref()?, AccountName::MAX, Lines::One).ok().map(Into::into)
    }

    /// The approval, at a desk that offers these services.
    pub(crate) fn check(&self, pack: &Pack, offered: &[String]) -> Result<CheckedApproval, Vec<Problem>> {
        let mut checker = Checker::for_contact();
        let approval = self.read(pack, offered, &mut checker);
        checker.finish(approval)
    }

    fn read(&self, pack: &Pack, offered: &[String], checker: &mut Checker) -> Option<CheckedApproval> {
        let root = Path::Root;
        let account = checker.required(Given::from(&self.account), &root, "account", |text| {
            clean(text, AccountName::MAX, Lines::One).map(drop)
        });
        let role = checker.required(Given::from(&self.role), &root, "role", role);
        let name = checker.optional(Given::from(&self.name), &root, "name", str::parse);
        let first_name = checker.optional(Given::from(&self.first_name), &root, "first_name", str::parse);
        let last_name = checker.optional(Given::from(&self.last_name), &root, "last_name", str::parse);
        let job_title = checker.optional(Given::from(&self.job_title), &root, "job_title", |text| pack.job_title(text));
        let services = self.services(offered, checker);
        account?;
        Some(CheckedApproval {
            role: role?,
            names: names(name?, first_name?, last_name?),
            job_title: job_title?,
            services,
        })
    }
}

impl Approval {
    /// The services by key, None for all of them; what is wrong with the keys is written down.
    fn services(&self, offered: &[String], checker: &mut Checker) -> Option<Vec<String>> {
        let keys = self.services.as_ref()?;
        Some(services(keys, offered, &Path::Root.member("services"), checker))
    }
}

/// What is given of the names corrects them, nothing leaves them as they are.
fn names(name: Option<FullName>, first: Option<PersonName>, last: Option<PersonName>) -> CheckedUserUpdate {
    let edited = |name: Option<PersonName>| name.map_or(Edited::Keep, Edited::Set);
    CheckedUserUpdate { name, first_name: edited(first), last_name: edited(last), ..CheckedUserUpdate::default() }
}

impl fmt::Debug for Approval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Approval(..)")
    }
}

#[cfg(test)]
#[path = "approval_tests.rs"]
mod tests;
