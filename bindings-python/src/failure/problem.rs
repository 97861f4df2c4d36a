//! One mistake of an input.

use std::borrow::Cow;
use std::sync::Arc;

use comptoir::Locale;
use pyo3::prelude::*;
use serde_json::Value;

use super::{in_each_language, kept_for, text_of};
use crate::enums::{PROBLEM_CODE, Word};
use crate::json::{Plain, restored};
use crate::value::Reader;

#[derive(Clone)]
enum Found {
    Live(comptoir::Problem),
    /// `{"en": {"path", "code", "args", "text"}, …}`, out of a pickle.
    Kept(Arc<Value>),
}

/// One mistake of an input: where it is, its stable code, and a text that says what would be right.
///
/// Never holds what was typed. Example: ``problem.path, problem.code, problem.text("fi")``.
#[pyclass(frozen, module = "comptoir")]
#[derive(Clone)]
pub(crate) struct Problem(Found);

impl Problem {
    fn body(&self, locale: &Locale) -> Cow<'_, Value> {
        match &self.0 {
            Found::Live(problem) => Cow::Owned(problem.to_json(locale)),
            Found::Kept(kept) => Cow::Borrowed(kept_for(kept, locale)),
        }
    }

    pub(crate) fn kept(bodies: Value) -> Self {
        Self(Found::Kept(Arc::new(bodies)))
    }

    pub(super) fn keep(&self) -> Value {
        in_each_language(|locale| self.body(locale).into_owned())
    }
}

impl From<comptoir::Problem> for Problem {
    fn from(problem: comptoir::Problem) -> Self {
        Self(Found::Live(problem))
    }
}

#[pymethods]
impl Problem {
    /// Where it is: a JSON pointer (RFC 6901) into the draft, ``/users/0/email``; empty for the whole.
    #[getter]
    fn path(&self) -> String {
        match &self.0 {
            Found::Live(problem) => problem.path().to_owned(),
            Found::Kept(_) => text_of(&self.body(&Locale::EN), "path").to_owned(),
        }
    }

    /// What is wrong: a stable code.
    #[getter]
    fn code(&self) -> Word {
        match &self.0 {
            Found::Live(problem) => Word(&PROBLEM_CODE, problem.code().as_str().to_owned()),
            Found::Kept(_) => Word(&PROBLEM_CODE, text_of(&self.body(&Locale::EN), "code").to_owned()),
        }
    }

    /// The values that the text speaks of; never what was typed.
    #[getter]
    fn args(&self) -> Plain {
        Plain(self.body(&Locale::EN).get("args").cloned().unwrap_or_default())
    }

    /// What is wrong and what would be right, in the language of a reader of this locale.
    fn text(&self, locale: Reader) -> String {
        match &self.0 {
            Found::Live(problem) => problem.text(&locale.0),
            Found::Kept(_) => text_of(&self.body(&locale.0), "text").to_owned(),
        }
    }

    /// The same as ``{"path", "code", "args", "text"}``, the text in the reader's language.
    fn to_dict(&self, locale: Reader) -> Plain {
        Plain(self.body(&locale.0).into_owned())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| self.body(&Locale::EN) == other.get().body(&Locale::EN))
    }

    fn __repr__(&self) -> String {
        let body = self.body(&Locale::EN);
        format!("Problem(path={:?}, code={:?})", text_of(&body, "path"), text_of(&body, "code"))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (&'static str, String))> {
        restored(py, "Problem", &self.keep())
    }
}
