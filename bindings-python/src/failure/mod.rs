//! Failures on their way to Python: `Result<T, Raised>` raises the class of its kind from `comptoir.errors`.

mod problem;
mod raised;
mod told;

use comptoir::{Locale, labels};
use pyo3::prelude::*;
use serde_json::{Map, Value};

pub(crate) use problem::Problem;
pub(crate) use raised::Raised;
pub(crate) use told::Failure;

use crate::catalog::Flaw;
use crate::pickle::parse;

/// A text in each of the languages there are, by tag: what outlives the process in a pickle.
fn in_each_language(write: impl Fn(&Locale) -> Value) -> Value {
    let written = labels::locales().into_iter().map(|locale| (locale.to_string(), write(&locale)));
    Value::Object(written.collect::<Map<_, _>>())
}

/// What was kept for a reader of this locale. The process that kept it may have had fewer languages.
fn kept_for<'v>(kept: &'v Value, locale: &Locale) -> &'v Value {
    let available = labels::available(locale);
    let mut tag = available.as_str();
    loop {
        if let Some(found) = kept.get(tag) {
            return found;
        }
        match tag.rsplit_once('-') {
            Some((language, _)) => tag = language,
            None => return kept.get(Locale::EN.as_str()).unwrap_or(&Value::Null),
        }
    }
}

fn text_of<'v>(value: &'v Value, member: &str) -> &'v str {
    value.get(member).and_then(Value::as_str).unwrap_or_default()
}

/// Makes again what a pickle held.
#[pyfunction]
#[pyo3(name = "_restore")]
pub(crate) fn restore<'py>(py: Python<'py>, class: &str, state: &str) -> PyResult<Bound<'py, PyAny>> {
    let value = || serde_json::from_str::<Value>(state).map_err(|_| Raised::internal("pickle"));
    match class {
        "Problem" => Problem::kept(value()?).into_pyobject(py).map(Bound::into_any),
        "Flaw" => Flaw::kept(&value()?).ok_or_else(|| Raised::internal("pickle"))?.into_pyobject(py).map(Bound::into_any),
        "Failure" => Failure::kept(value()?).into_pyobject(py).map(Bound::into_any),
        _ => parse(py, class, state),
    }
}
