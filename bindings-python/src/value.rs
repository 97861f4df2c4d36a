//! Values of the core on their way in and out.

use chrono::{DateTime, Utc};
use comptoir::{Locale, Timestamp};
use pyo3::exceptions::PyTypeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyTzInfo;

use crate::failure::Raised;

/// An instant: any aware `datetime` comes in, one in UTC goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Instant(pub(crate) Timestamp);

impl<'py> FromPyObject<'_, 'py> for Instant {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
        let py = object.py();
        // `astimezone` would take a naive one for local time.
        if object.call_method0(intern!(py, "utcoffset"))?.is_none() {
            return Err(PyTypeError::new_err("a datetime with a time zone is needed"));
        }
        let utc = PyTzInfo::utc(py)?;
        let at: DateTime<Utc> = object.call_method1(intern!(py, "astimezone"), (utc,))?.extract()?;
        Ok(Self(at.into()))
    }
}

impl<'py> IntoPyObject<'py> for Instant {
    type Target = <DateTime<Utc> as IntoPyObject<'py>>::Target;
    type Output = <DateTime<Utc> as IntoPyObject<'py>>::Output;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, PyErr> {
        self.0.to_utc().into_pyobject(py)
    }
}

impl<'py> IntoPyObject<'py> for &Instant {
    type Target = <DateTime<Utc> as IntoPyObject<'py>>::Target;
    type Output = <DateTime<Utc> as IntoPyObject<'py>>::Output;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, PyErr> {
        (*self).into_pyobject(py)
    }
}

/// Reads a language tag.
///
/// # Errors
/// `invalid_locale` when it is none.
pub(crate) fn locale(tag: &str) -> Result<Locale, Raised> {
    tag.parse().map_err(|error| Raised::invalid("invalid_locale", error))
}
