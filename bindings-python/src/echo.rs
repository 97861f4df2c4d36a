//! A trivial object that proves every pattern of the border; it leaves when the store's own objects come.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use comptoir::{Country, Locale};
use pyo3::prelude::*;
use pyo3::types::PyType;

use crate::call::free;
use crate::enums::{Member, RequestKind};
use crate::failure::{Kind, Problem, Raised};
use crate::value::{self, Instant};

/// What to say.
#[pyclass(get_all, set_all, from_py_object, module = "comptoir._native")]
#[derive(Clone, Debug)]
pub(crate) struct EchoDraft {
    kind: Member<RequestKind>,
    country: String,
    at: Instant,
    locale: Option<String>,
}

#[pymethods]
impl EchoDraft {
    #[new]
    #[pyo3(signature = (*, kind, country, at, locale = None))]
    fn new(kind: Member<RequestKind>, country: String, at: Instant, locale: Option<String>) -> Self {
        Self { kind, country, at, locale }
    }
}

/// What was heard.
#[pyclass(frozen, get_all, eq, from_py_object, module = "comptoir._native")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EchoedView {
    kind: Member<RequestKind>,
    country: String,
    at: Instant,
    locale: String,
}

#[pymethods]
impl EchoedView {
    #[new]
    fn new(kind: Member<RequestKind>, country: String, at: Instant, locale: String) -> Self {
        Self { kind, country, at, locale }
    }

    fn __repr__(&self) -> String {
        format!("EchoedView({})", self.kind.0.as_str())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (Member<RequestKind>, String, Instant, String)) {
        let this = slf.get();
        (slf.get_type(), (this.kind, this.country.clone(), this.at, this.locale.clone()))
    }
}

/// Says what it is told.
#[pyclass(frozen, module = "comptoir._native")]
#[derive(Debug)]
pub(crate) struct Echo {
    locale: Locale,
    state: Mutex<State>,
    released: Condvar,
}

#[derive(Debug, Default)]
struct State {
    held: bool,
    waiting: u64,
}

#[pymethods]
impl Echo {
    #[new]
    fn new(locale: &str) -> Result<Self, Raised> {
        Ok(Self { locale: value::locale(locale)?, state: Mutex::default(), released: Condvar::new() })
    }

    /// Says it, as soon as it is not held.
    fn say(&self, py: Python<'_>, draft: EchoDraft) -> Result<EchoedView, Raised> {
        free(py, || self.say_now(draft))
    }

    /// Holds what is said from now on until it is released.
    fn hold(&self, held: bool) {
        self.lock().held = held;
        self.released.notify_all();
    }

    /// How many calls are held.
    #[getter]
    fn waiting(&self) -> u64 {
        self.lock().waiting
    }

    /// Fails as it is told.
    fn fail(&self, py: Python<'_>, kind: &str) -> Result<(), Raised> {
        let kind = match kind {
            "invalid" => Kind::Invalid,
            "refused" => Kind::Refused,
            "not_found" => Kind::NotFound,
            "conflict" => Kind::Conflict,
            "state" => Kind::State,
            "store" => Kind::Store,
            _ => return free(py, || -> Result<(), Raised> { std::panic::resume_unwind(Box::new("quietly")) }),
        };
        Err(Raised::new(kind, "told_to", "told to fail", Vec::new()))
    }
}

impl Echo {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn say_now(&self, draft: EchoDraft) -> Result<EchoedView, Raised> {
        let mut state = self.lock();
        state.waiting += 1;
        let mut state = self.released.wait_while(state, |state| state.held).unwrap_or_else(PoisonError::into_inner);
        state.waiting -= 1;
        let country: Country = draft.country.parse().map_err(|error| {
            let problem =
                Problem { path: "/country".to_owned(), code: "invalid_country".to_owned(), detail: format!("{error}") };
            Raised::new(Kind::Invalid, "invalid_country", error, vec![problem])
        })?;
        let locale = draft.locale.as_deref().map_or_else(|| Ok(self.locale.clone()), value::locale)?;
        Ok(EchoedView { kind: draft.kind, country: country.to_string(), at: draft.at, locale: locale.to_string() })
    }
}
