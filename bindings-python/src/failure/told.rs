//! What an exception tells.

use std::sync::Arc;

use comptoir::{Args, Locale, labels};
use pyo3::prelude::*;
use serde_json::{Value, json};

use super::problem::Problem;
use super::{in_each_language, kept_for, text_of};
use crate::account_view::AccountRef;
use crate::catalog::Flaw;
use crate::history::FieldConflict;
use crate::json::{Plain, restored};
use crate::value::Reader;

pub(super) enum Why {
    Live(comptoir::Error),
    /// What the binding itself found: a message and its values, or a plain text for developers.
    Local {
        code: &'static str,
        key: &'static str,
        args: Args,
    },
    /// What is wrong with a host's words.
    Catalog(comptoir::CatalogError),
    /// A value that is none of its kind, told as the core tells it.
    Value(comptoir::Problem),
    /// `{"code", "retry", "bodies": {"en": {"code", "text", …}, …}, "problems": [{"en": …}]}`, out of a pickle.
    Kept(Value),
}

/// What an exception tells: kept whole, so that any reader's language can be asked for.
#[pyclass(frozen, module = "comptoir._native")]
#[derive(Clone)]
pub(crate) struct Failure(pub(super) Arc<Why>);

impl Failure {
    fn body(&self, locale: &Locale) -> Value {
        match &*self.0 {
            Why::Live(error) => error.to_json(locale),
            Why::Local { .. } | Why::Value(_) => json!({ "code": self.code(), "text": self.written(locale) }),
            Why::Catalog(error) => {
                let flaws: Vec<Value> = error.flaws().iter().map(|flaw| told(flaw, locale)).collect();
                json!({ "code": self.code(), "text": self.written(locale), "flaws": flaws })
            }
            Why::Kept(kept) => kept_for(kept.get("bodies").unwrap_or(&Value::Null), locale).clone(),
        }
    }

    fn written(&self, locale: &Locale) -> String {
        match &*self.0 {
            Why::Live(error) => error.text(locale),
            Why::Local { key, args, .. } => labels::message(locale, key, args),
            Why::Catalog(error) => refused(error, locale),
            Why::Value(problem) => problem.text(locale),
            Why::Kept(_) => text_of(&self.body(locale), "text").to_owned(),
        }
    }

    pub(crate) fn kept(state: Value) -> Self {
        Self(Arc::new(Why::Kept(state)))
    }
}

/// A flaw with its text.
fn told(flaw: &comptoir::Flaw, locale: &Locale) -> Value {
    let mut body = serde_json::to_value(flaw).unwrap_or_default();
    if let Some(members) = body.as_object_mut() {
        members.insert("text".to_owned(), json!(flaw.text(locale)));
    }
    body
}

/// How many flaws keep a catalogue from being installed, and the first of them.
fn refused(error: &comptoir::CatalogError, locale: &Locale) -> String {
    let grave = || error.flaws().iter().filter(|flaw| !flaw.is_typographic());
    let first = grave().next().map(|flaw| {
        let line = flaw.to_string();
        let place = line.strip_suffix(flaw.code.as_str()).unwrap_or_default();
        format!("{place}{}", flaw.text(locale))
    });
    let args = Args::none().with("count", grave().count()).with("first", first.unwrap_or_default());
    labels::message(locale, "locales-refused", &args)
}

#[pymethods]
impl Failure {
    /// The stable code.
    #[getter]
    pub(super) fn code(&self) -> String {
        match &*self.0 {
            Why::Live(error) => error.code().to_owned(),
            Why::Local { code, .. } => (*code).to_owned(),
            Why::Catalog(_) => "invalid_catalog".to_owned(),
            Why::Value(problem) => problem.code().as_str().to_owned(),
            Why::Kept(kept) => text_of(kept, "code").to_owned(),
        }
    }

    /// Whether the same command may succeed when it is sent again, with its key.
    #[getter]
    fn retry(&self) -> bool {
        match &*self.0 {
            Why::Live(error) => match error.failure() {
                comptoir::Failure::Store(fault) => fault.is_worth_a_retry(),
                _ => false,
            },
            Why::Local { .. } | Why::Catalog(_) | Why::Value(_) => false,
            Why::Kept(kept) => kept.get("retry").and_then(Value::as_bool).unwrap_or_default(),
        }
    }

    /// The problems of an invalid input.
    #[getter]
    fn problems(&self) -> Vec<Problem> {
        match &*self.0 {
            Why::Live(error) => error.problems().iter().cloned().map(Problem::from).collect(),
            Why::Local { .. } | Why::Catalog(_) | Why::Value(_) => Vec::new(),
            Why::Kept(kept) => {
                let problems = kept.get("problems").and_then(Value::as_array);
                problems.into_iter().flatten().cloned().map(Problem::kept).collect()
            }
        }
    }

    /// Of a conflict the latest change of each field: who made it, and when.
    #[getter]
    fn changes(&self) -> Vec<FieldConflict> {
        if let Why::Live(error) = &*self.0 {
            return match error.failure() {
                comptoir::Failure::Conflict { changes, .. } => {
                    changes.iter().cloned().map(FieldConflict::wrap).collect()
                }
                _ => Vec::new(),
            };
        }
        let body = self.body(&Locale::EN);
        let listed = body.get("changes").and_then(Value::as_array).into_iter().flatten();
        listed.filter_map(FieldConflict::kept).collect()
    }

    /// The accounts that an ambiguous name may mean, or that a user still answers for.
    #[getter]
    fn accounts(&self) -> Vec<AccountRef> {
        let accounts: Vec<comptoir::AccountRef> = match &*self.0 {
            Why::Live(error) => error.accounts().to_vec(),
            _ => {
                let listed = self.body(&Locale::EN).get("accounts").cloned().unwrap_or_default();
                serde_json::from_value(listed).unwrap_or_default()
            }
        };
        accounts.into_iter().map(AccountRef::wrap).collect()
    }

    /// All that is wrong with a host's words.
    #[getter]
    fn flaws(&self) -> Vec<Flaw> {
        if let Why::Catalog(error) = &*self.0 {
            return error.flaws().iter().cloned().map(Flaw::wrap).collect();
        }
        let body = self.body(&Locale::EN);
        let listed = body.get("flaws").and_then(Value::as_array).into_iter().flatten();
        listed.filter_map(Flaw::kept).collect()
    }

    /// What to tell a reader of this locale.
    fn text(&self, locale: Reader) -> String {
        self.written(&locale.0)
    }

    /// All that is known of it, in the reader's language.
    fn to_dict(&self, locale: Reader) -> Plain {
        Plain(self.body(&locale.0))
    }

    fn __repr__(&self) -> String {
        format!("Failure({:?})", self.code())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (&'static str, String))> {
        let state = json!({
            "code": self.code(),
            "retry": self.retry(),
            "bodies": in_each_language(|locale| self.body(locale)),
            "problems": self.problems().iter().map(Problem::keep).collect::<Vec<_>>(),
        });
        restored(py, "Failure", &state)
    }
}
