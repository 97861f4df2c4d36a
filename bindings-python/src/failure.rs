//! Failures on their way to Python: `Result<T, Raised>` raises the class of its kind from `comptoir.errors`.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use comptoir::{Args, CalendarError, KeysError, Locale, labels};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;
use serde_json::{Map, Value, json};

use crate::account_view::AccountRef;
use crate::enums::{PROBLEM_CODE, Word};
use crate::history::FieldConflict;
use crate::json::{Plain, parse, restored};
use crate::value::Reader;

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

    fn keep(&self) -> Value {
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

enum Why {
    Live(comptoir::Error),
    /// What the binding itself found: a message and its values, or a plain text for developers.
    Local {
        code: &'static str,
        key: &'static str,
        args: Args,
    },
    /// A value that is none of its kind, told as the core tells it.
    Value(comptoir::Problem),
    /// `{"code", "retry", "bodies": {"en": {"code", "text", …}, …}, "problems": [{"en": …}]}`, out of a pickle.
    Kept(Value),
}

/// What an exception tells: kept whole, so that any reader's language can be asked for.
#[pyclass(frozen, module = "comptoir._native")]
#[derive(Clone)]
pub(crate) struct Failure(Arc<Why>);

impl Failure {
    fn body(&self, locale: &Locale) -> Value {
        match &*self.0 {
            Why::Live(error) => error.to_json(locale),
            Why::Local { .. } | Why::Value(_) => json!({ "code": self.code(), "text": self.written(locale) }),
            Why::Kept(kept) => kept_for(kept.get("bodies").unwrap_or(&Value::Null), locale).clone(),
        }
    }

    fn written(&self, locale: &Locale) -> String {
        match &*self.0 {
            Why::Live(error) => error.text(locale),
            Why::Local { key, args, .. } => labels::message(locale, key, args),
            Why::Value(problem) => problem.text(locale),
            Why::Kept(_) => text_of(&self.body(locale), "text").to_owned(),
        }
    }

    pub(crate) fn kept(state: Value) -> Self {
        Self(Arc::new(Why::Kept(state)))
    }
}

#[pymethods]
impl Failure {
    /// The stable code.
    #[getter]
    fn code(&self) -> String {
        match &*self.0 {
            Why::Live(error) => error.code().to_owned(),
            Why::Local { code, .. } => (*code).to_owned(),
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
            Why::Local { .. } | Why::Value(_) => false,
            Why::Kept(kept) => kept.get("retry").and_then(Value::as_bool).unwrap_or_default(),
        }
    }

    /// The problems of an invalid input.
    #[getter]
    fn problems(&self) -> Vec<Problem> {
        match &*self.0 {
            Why::Live(error) => error.problems().iter().cloned().map(Problem::from).collect(),
            Why::Local { .. } | Why::Value(_) => Vec::new(),
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

/// The classes of `comptoir.errors`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Invalid,
    Refused,
    NotFound,
    Ambiguous,
    Conflict,
    State,
    Store,
    Internal,
}

impl Kind {
    const fn of(failure: &comptoir::Failure) -> Self {
        match failure {
            comptoir::Failure::Invalid(_) => Self::Invalid,
            comptoir::Failure::Refused(_) => Self::Refused,
            comptoir::Failure::Unknown(_) => Self::NotFound,
            comptoir::Failure::Ambiguous { .. } => Self::Ambiguous,
            comptoir::Failure::Taken(_) | comptoir::Failure::Conflict { .. } | comptoir::Failure::KeyReused => {
                Self::Conflict
            }
            comptoir::Failure::WrongState { .. }
            | comptoir::Failure::WrongAccountState { .. }
            | comptoir::Failure::WrongUserState { .. }
            | comptoir::Failure::StaffMember
            | comptoir::Failure::StillAdministrator { .. }
            | comptoir::Failure::AccountHasDevices { .. }
            | comptoir::Failure::AccountTakesNoDevices { .. }
            | comptoir::Failure::SubscriptionEnded
            | comptoir::Failure::NothingPending => Self::State,
            comptoir::Failure::Store(_) => Self::Store,
            _ => Self::Internal,
        }
    }

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
            Self::Ambiguous => class!("AmbiguousAccountError"),
            Self::Conflict => class!("ConflictError"),
            Self::State => class!("StateError"),
            Self::Store => class!("StoreError"),
            Self::Internal => class!("InternalError"),
        }
    }
}

/// A failure and the class it is raised as.
pub(crate) struct Raised {
    kind: Kind,
    failure: Failure,
}

impl Raised {
    /// An argument that is wrong, told by a message of the core.
    pub(crate) fn invalid(code: &'static str, key: &'static str, args: Args) -> Self {
        Self { kind: Kind::Invalid, failure: Failure(Arc::new(Why::Local { code, key, args })) }
    }

    /// An argument that the core cannot read.
    pub(crate) fn value(error: &comptoir::ValueError) -> Self {
        let problem = comptoir::Problem::new(String::new(), error.code(), error.args().clone());
        Self { kind: Kind::Invalid, failure: Failure(Arc::new(Why::Value(problem))) }
    }

    /// An argument that only a developer gets wrong: told in English.
    pub(crate) fn misused(code: &'static str, detail: impl fmt::Display) -> Self {
        let body = json!({ "code": code, "text": detail.to_string() });
        let state = json!({ "code": code, "bodies": in_each_language(|_| body.clone()) });
        Self { kind: Kind::Invalid, failure: Failure::kept(state) }
    }

    pub(crate) fn internal(place: &'static str) -> Self {
        let why = Why::Local { code: "internal", key: "error-internal", args: Args::none().with("place", place) };
        Self { kind: Kind::Internal, failure: Failure(Arc::new(why)) }
    }
}

impl fmt::Debug for Raised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Raised").field(&self.kind).field(&self.failure.code()).finish()
    }
}

impl From<comptoir::Error> for Raised {
    fn from(error: comptoir::Error) -> Self {
        Self { kind: Kind::of(error.failure()), failure: Failure(Arc::new(Why::Live(error))) }
    }
}

impl From<Vec<comptoir::Problem>> for Raised {
    fn from(problems: Vec<comptoir::Problem>) -> Self {
        comptoir::Error::from(problems).into()
    }
}

impl From<KeysError> for Raised {
    fn from(error: KeysError) -> Self {
        let code = match error {
            KeysError::Missing => "keys_missing",
            KeysError::Malformed => "keys_malformed",
            KeysError::SameId => "keys_same_id",
            KeysError::NoRandomness => "keys_no_randomness",
        };
        Self::misused(code, error)
    }
}

impl From<CalendarError> for Raised {
    fn from(error: CalendarError) -> Self {
        Self::misused("invalid_calendar", error)
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
