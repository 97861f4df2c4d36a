//! Groups of accounts.

use comptoir::{AccountId, Unknown};
use pyo3::prelude::*;

use crate::call::free;
use crate::failure::Raised;
use crate::json::restored;
use crate::value::id;
use crate::view::{Reduced, view};

view! {
    /// A group of accounts (rule C5).
    GroupView(comptoir::GroupView) shows(id, accounts, version) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// Its name, unique in the desk, whatever its case and accents.
        name(value) -> String { value.name.clone() }
        /// Its version: of its name, not of what is in it.
        version(value) -> i64 { value.version }
        /// How many accounts are in it; deleted ones are not counted.
        accounts(value) -> i64 { value.accounts }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "GroupView", &*self.0)
        }
    }
}

/// The groups that a desk's accounts are in, for its agents and desk administrators. A session's ``groups``.
///
/// ``accounts.list(group=…)`` shows what is in one.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Groups(pub(crate) comptoir::Groups);

#[pymethods]
impl Groups {
    /// Creates a group of this name: 1 to 100 characters on one line.
    ///
    /// Raises RefusedError, InvalidError for the name (``/name``), ConflictError (``taken_group``) when a group has it, whatever
    /// its case and accents.
    fn create(&self, py: Python<'_>, name: &str) -> Result<GroupView, Raised> {
        free(py, || self.0.create(name)).map(GroupView::wrap)
    }

    /// Gives the group with this id another name.
    ///
    /// Raises what ``create`` raises, NotFoundError (``unknown_group``), ConflictError (``conflict``).
    fn rename(&self, py: Python<'_>, id: &str, name: &str) -> Result<GroupView, Raised> {
        let id = self::id(id, Unknown::Group)?;
        free(py, || self.0.rename(id, name)).map(GroupView::wrap)
    }

    /// All groups, by name, as the alphabet of the desk's language has it.
    ///
    /// Raises RefusedError.
    fn list(&self, py: Python<'_>) -> Result<Vec<GroupView>, Raised> {
        Ok(free(py, || self.0.list())?.into_iter().map(GroupView::wrap).collect())
    }

    /// Puts the accounts with these ids, up to 500, into the group, all or none; those that are in it already stay.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_group``; ``unknown_account`` when one of them is not there, or deleted),
    /// InvalidError for more than 500 (``/accounts``). Example: ``groups.assign(group.id, [account.id])``.
    fn assign(&self, py: Python<'_>, group: &str, accounts: Vec<String>) -> Result<GroupView, Raised> {
        let (group, accounts) = (id(group, Unknown::Group)?, all(&accounts)?);
        free(py, || self.0.assign(group, &accounts)).map(GroupView::wrap)
    }

    /// Takes the accounts with these ids, up to 500, out of the group, all or none; those that are not in it stay out.
    ///
    /// Raises what ``assign`` raises.
    fn unassign(&self, py: Python<'_>, group: &str, accounts: Vec<String>) -> Result<GroupView, Raised> {
        let (group, accounts) = (id(group, Unknown::Group)?, all(&accounts)?);
        free(py, || self.0.unassign(group, &accounts)).map(GroupView::wrap)
    }

    /// Merges the group ``from_`` into the group ``into``: its accounts are in the other one from now on, those that were in both
    /// once, and it is gone for good (rule C5). ``based_on`` takes the version of the group that goes.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_group`` when either is not there), ConflictError (``conflict``), InvalidError
    /// with the problem ``same_group`` for a group and itself (``/into``), and ``too_many`` for one of more than 10,000 accounts
    /// (``/from``). Example: ``session.preview().groups.merge(garages.id, customers.id).accounts``.
    fn merge(&self, py: Python<'_>, from_: &str, into: &str) -> Result<GroupView, Raised> {
        let (from, into) = (id(from_, Unknown::Group)?, id(into, Unknown::Group)?);
        free(py, || self.0.merge(from, into)).map(GroupView::wrap)
    }
}

fn all(accounts: &[String]) -> Result<Vec<AccountId>, Raised> {
    accounts.iter().map(|account| id(account, Unknown::Account)).collect()
}
