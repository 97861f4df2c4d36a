//! Which class of `comptoir.errors` a failure is raised as.

use std::fmt;
use std::sync::Arc;

use comptoir::{Args, CalendarError, CatalogError, KeysError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;
use serde_json::json;

use super::in_each_language;
use super::told::{Failure, Why};

/// The classes of `comptoir.errors`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Invalid,
    Refused,
    NotFound,
    Ambiguous,
    Conflict,
    State,
    Token,
    SignIn,
    Store,
    Internal,
    Catalog,
}

impl Kind {
    const fn of(failure: &comptoir::Failure) -> Self {
        match failure {
            comptoir::Failure::Invalid(_) => Self::Invalid,
            comptoir::Failure::Refused(_) => Self::Refused,
            comptoir::Failure::Unknown(_) => Self::NotFound,
            comptoir::Failure::Ambiguous { .. } => Self::Ambiguous,
            comptoir::Failure::Taken(_)
            | comptoir::Failure::Conflict { .. }
            | comptoir::Failure::QuoteReplaced { .. }
            | comptoir::Failure::WrongOffset { .. }
            | comptoir::Failure::KeyReused => Self::Conflict,
            comptoir::Failure::WrongState { .. }
            | comptoir::Failure::WrongAccountState { .. }
            | comptoir::Failure::WrongUserState { .. }
            | comptoir::Failure::WrongWorkState { .. }
            | comptoir::Failure::WrongOrderState { .. }
            | comptoir::Failure::WrongDocumentState { .. }
            | comptoir::Failure::StaffMember
            | comptoir::Failure::StillAdministrator { .. }
            | comptoir::Failure::OpenWork { .. }
            | comptoir::Failure::QuoteExpired { .. }
            | comptoir::Failure::FilesClosed { .. }
            | comptoir::Failure::ContactRemoved
            | comptoir::Failure::LastDeskAdministrator
            | comptoir::Failure::AlreadyActive
            | comptoir::Failure::RegistrationOff
            | comptoir::Failure::RegistrationDecided { .. }
            | comptoir::Failure::AccountHasDevices { .. }
            | comptoir::Failure::AccountTakesNoDevices { .. }
            | comptoir::Failure::SubscriptionEnded
            | comptoir::Failure::CurrencyFixed { .. }
            | comptoir::Failure::NothingPending => Self::State,
            comptoir::Failure::Token(_) => Self::Token,
            comptoir::Failure::SignInFailed
            | comptoir::Failure::TooManyAttempts { .. }
            | comptoir::Failure::NoOpenPlace
            | comptoir::Failure::SignedOut
            | comptoir::Failure::SignsInElsewhere => Self::SignIn,
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
            Self::Token => class!("TokenError"),
            Self::SignIn => class!("SignInError"),
            Self::Store => class!("StoreError"),
            Self::Internal => class!("InternalError"),
            Self::Catalog => class!("CatalogError"),
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

impl From<CatalogError> for Raised {
    fn from(error: CatalogError) -> Self {
        Self { kind: Kind::Catalog, failure: Failure(Arc::new(Why::Catalog(error))) }
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
