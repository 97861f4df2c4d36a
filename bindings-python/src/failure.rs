//! Failures on their way to Python: `Result<T, Raised>` raises the class of its kind from `comptoir.errors`.

use std::fmt;

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

/// One mistake of an input.
#[pyclass(frozen, eq, from_py_object, module = "comptoir._native")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    #[pyo3(get)]
    pub(crate) path: String,
    #[pyo3(get)]
    pub(crate) code: String,
    pub(crate) detail: String,
}

#[pymethods]
impl Problem {
    #[new]
    fn new(path: String, code: String, detail: String) -> Self {
        Self { path, code, detail }
    }

    /// What to tell a reader of this locale.
    fn text(&self, locale: &str) -> String {
        let _ = locale;
        self.detail.clone()
    }

    fn __repr__(&self) -> String {
        format!("Problem(path={:?}, code={:?})", self.path, self.code)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String, String, String)) {
        let this = slf.get();
        (slf.get_type(), (this.path.clone(), this.code.clone(), this.detail.clone()))
    }
}

/// What an exception tells: kept whole, so that any reader's language can be asked for.
#[pyclass(frozen, from_py_object, module = "comptoir._native")]
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    #[pyo3(get)]
    code: String,
    detail: String,
    #[pyo3(get)]
    problems: Vec<Problem>,
}

#[pymethods]
impl Failure {
    #[new]
    fn new(code: String, detail: String, problems: Vec<Problem>) -> Self {
        Self { code, detail, problems }
    }

    /// What to tell a reader of this locale.
    fn text(&self, locale: &str) -> String {
        let _ = locale;
        self.detail.clone()
    }

    fn __repr__(&self) -> String {
        format!("Failure({:?})", self.code)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String, String, Vec<Problem>)) {
        let this = slf.get();
        (slf.get_type(), (this.code.clone(), this.detail.clone(), this.problems.clone()))
    }
}

/// The classes of `comptoir.errors`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Invalid,
    Refused,
    NotFound,
    Conflict,
    State,
    Store,
    Internal,
}

impl Kind {
    fn class<'py>(self, py: Python<'py>) -> PyResult<&'py Bound<'py, PyType>> {
        macro_rules! class {
            ($name:literal) => {{
                static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
                CLASS.import(py, "comptoir.errors", $name)
            }};
        }
        match self {
            Self::Invalid => class!("InvalidError"),
            Self::Refused => class!("RefusedError"),
            Self::NotFound => class!("NotFoundError"),
            Self::Conflict => class!("ConflictError"),
            Self::State => class!("StateError"),
            Self::Store => class!("StoreError"),
            Self::Internal => class!("InternalError"),
        }
    }
}

/// A failure and the class it is raised as.
#[derive(Debug)]
pub(crate) struct Raised {
    kind: Kind,
    failure: Failure,
}

impl Raised {
    pub(crate) fn new(kind: Kind, code: &str, detail: impl fmt::Display, problems: Vec<Problem>) -> Self {
        Self { kind, failure: Failure::new(code.to_owned(), detail.to_string(), problems) }
    }

    pub(crate) fn invalid(code: &str, detail: impl fmt::Display) -> Self {
        Self::new(Kind::Invalid, code, detail, Vec::new())
    }

    pub(crate) fn internal(detail: impl fmt::Display) -> Self {
        Self::new(Kind::Internal, "internal", detail, Vec::new())
    }
}

impl From<Raised> for PyErr {
    fn from(raised: Raised) -> Self {
        Python::attach(|py| {
            let exception = raised.kind.class(py).and_then(|class| class.call1((raised.failure,)));
            exception.map_or_else(|error| error, Self::from_value)
        })
    }
}
