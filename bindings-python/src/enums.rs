//! Enumerations: `StrEnum`s in Python, written by `generate_enums.py` from [`enums`]; plain text is taken too.

use std::collections::BTreeMap;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

use crate::failure::Raised;

/// An enumeration of the core as Python sees it.
pub(crate) trait Enumeration: Copy + 'static {
    /// The class in `comptoir.enums`.
    const NAME: &'static str;
    /// Its documentation.
    const DOC: &'static str;
    /// The code of an unknown text.
    const UNKNOWN: &'static str;
    /// All members, in their order.
    const ALL: &'static [Self];

    /// The stable text.
    fn text(self) -> &'static str;

    /// Where its class is kept once it was imported.
    fn class() -> &'static PyOnceLock<Py<PyType>>;
}

/// Declares an enumeration: the core's type, its class, and the code of an unknown text.
macro_rules! enumeration {
    ($type:ty, $name:literal, $doc:literal, $unknown:literal, $text:expr) => {
        impl Enumeration for $type {
            const NAME: &'static str = $name;
            const DOC: &'static str = $doc;
            const UNKNOWN: &'static str = $unknown;
            const ALL: &'static [Self] = &<$type>::ALL;

            fn text(self) -> &'static str {
                $text(self)
            }

            fn class() -> &'static PyOnceLock<Py<PyType>> {
                static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
                &CLASS
            }
        }
    };
}

/// A member on its way: the `StrEnum` or its text comes in, the `StrEnum` goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Member<T>(pub(crate) T);

impl<'py, T: Enumeration> FromPyObject<'_, 'py> for Member<T> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
        let text: std::borrow::Cow<'_, str> = object.extract()?;
        let known = T::ALL.iter().find(|member| member.text() == text);
        known.map(|member| Self(*member)).ok_or_else(|| Raised::invalid(T::UNKNOWN, "unknown value").into())
    }
}

impl<'py, T: Enumeration> IntoPyObject<'py> for Member<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, PyErr> {
        T::class().import(py, "comptoir.enums", T::NAME)?.call1((self.0.text(),))
    }
}

impl<'py, T: Enumeration> IntoPyObject<'py> for &Member<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, PyErr> {
        (*self).into_pyobject(py)
    }
}

/// What a request asks for: stands in until the core has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RequestKind {
    Create,
    Modify,
}

impl RequestKind {
    const ALL: [Self; 2] = [Self::Create, Self::Modify];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Modify => "modify",
        }
    }
}

enumeration!(RequestKind, "RequestKind", "What a request asks for.", "unknown_request_kind", RequestKind::as_str);

/// Every enumeration: name, documentation and texts in their order.
#[pyfunction]
pub(crate) fn enums() -> BTreeMap<&'static str, (&'static str, Vec<&'static str>)> {
    fn one<T: Enumeration>() -> (&'static str, (&'static str, Vec<&'static str>)) {
        (T::NAME, (T::DOC, T::ALL.iter().map(|member| member.text()).collect()))
    }
    BTreeMap::from([one::<RequestKind>()])
}
