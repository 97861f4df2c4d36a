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

use crate::pickle::parse;

/// A text in each of the languages there are, by tag: what outlives the process in a pickle.
fn in_each_language(write: impl Fn(&Locale) -> Value) -> Value {
    let written = labels::locales().into_iter().map(|locale| (locale.to_string(), write(&locale)));
    Value::Object(written.collect::<Map<_, _>>())
}

fn kept_for<'v>(kept: &'v Value, locale: &Locale) -> &'v Value {
    kept.get(labels::available(locale).as_str()).unwrap_or(&Value::Null)
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
        "Failure" => Failure::kept(value()?).into_pyobject(py).map(Bound::into_any),
        _ => parse(py, class, state),
    }
}
