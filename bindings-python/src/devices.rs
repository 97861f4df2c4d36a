//! Devices of accounts: what the host reports of them.

use comptoir::Unknown;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::call::free;
use crate::drafts;
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::restored;
use crate::page::Page;
use crate::value::{Instant, id};
use crate::view::{Reduced, view};

view! {
    /// A device of an account.
    DeviceView(comptoir::DeviceView) shows(id, state, version) {
        /// Which.
        id(value) -> String { value.id.to_string() }
        /// The id of the account it belongs to.
        account(value) -> String { value.account.to_string() }
        /// What the host calls it, unique in the account.
        key(value) -> String { value.key.clone() }
        /// What people call it.
        name(value) -> Option<String> { value.name.clone() }
        /// Where it stands.
        state(value) -> Member<comptoir::DeviceState> { Member(value.state) }
        /// When the host first reported it so, in UTC: a report that says the same again changes nothing.
        reported_at(value) -> Instant { Instant(value.reported_at) }
        /// Its version.
        version(value) -> i64 { value.version }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "DeviceView", &*self.0)
        }
    }
}

/// A report on its way in: a `DeviceReport`, or a dict of the same members.
struct Report(comptoir::DeviceReport);

const MEMBERS: [&str; 3] = ["key", "state", "name"];

impl<'py> FromPyObject<'_, 'py> for Report {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
        let py = object.py();
        let needed =
            || PyTypeError::new_err("a DeviceReport, or a dict of `key`, `state` and perhaps `name`, is needed");
        let member = |name: &str| -> PyResult<Option<Bound<'py, PyAny>>> {
            match object.cast::<PyDict>() {
                Ok(dict) => dict.get_item(name),
                Err(_) => object.getattr_opt(name),
            }
        };
        if let Ok(dict) = object.cast::<PyDict>() {
            let known = |name: &Bound<'_, PyAny>| name.extract::<String>().is_ok_and(|name| MEMBERS.contains(&&*name));
            if !dict.keys().iter().all(|name| known(&name)) {
                return Err(needed());
            }
        }
        let key = member("key")?.ok_or_else(needed)?.extract()?;
        let state: Member<comptoir::DeviceState> = member("state")?.ok_or_else(needed)?.extract()?;
        // In the core an empty name takes the name away; in Python that is None, as in every draft.
        let name = match member("name")? {
            Some(name) if name.is(drafts::unchanged(py)?) => None,
            Some(name) => Some(name.extract::<Option<String>>()?.unwrap_or_default()),
            None => None,
        };
        Ok(Self(comptoir::DeviceReport { key, name, state: state.0 }))
    }
}

/// The devices of accounts: for a dealer those of the own dealership's (rule A11). A session's ``devices``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Devices(pub(crate) comptoir::Devices);

#[pymethods]
impl Devices {
    /// Writes down where devices of the account stand, 1 to 500 DeviceReports or dicts, known ones and new ones, and returns the
    /// devices in the same order. What is reported as it is already changes nothing; a deleted device that is reported again is
    /// back. The account's first enrolled device ever starts the term (rule S2).
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``), StateError (``account_takes_no_devices``) unless the account is
    /// active, suspended or updating, or is deleting and the reports only take devices away, InvalidError for keys and names
    /// (``/reports/0/key``), a key given twice, none or too many reports, and what is no state (``unknown_option``).
    /// Example: ``session.devices.report(account.id, [DeviceReport(key="cam-1", state=DeviceState.ENROLLED)])``.
    fn report(&self, py: Python<'_>, account: &str, reports: Vec<Report>) -> Result<Vec<DeviceView>, Raised> {
        let account = id(account, Unknown::Account)?;
        let reports: Vec<_> = reports.into_iter().map(|report| report.0).collect();
        Ok(free(py, || self.0.report(account, &reports))?.into_iter().map(DeviceView::wrap).collect())
    }

    /// A page of up to 50 devices of the account by key, from the beginning or from where the page before ends; those that are
    /// ``deleted`` too, when asked for.
    ///
    /// Raises RefusedError, NotFoundError (``unknown_account``), InvalidError (``invalid_cursor``).
    #[pyo3(signature = (account, after = None, *, deleted = false))]
    fn list(&self, py: Python<'_>, account: &str, after: Option<&str>, deleted: bool) -> PyResult<Page> {
        let account = id(account, Unknown::Account)?;
        let page = free(py, || self.0.list(account, deleted, after))?;
        Page::of::<_, DeviceView>(py, page)
    }
}
