//! The one error type: its variant is the kind of failure, its code the contract, its text for a reader.

use std::fmt;
use std::sync::Arc;

/// One mistake of an input: where, what, and in the reader's words.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Problem {
    /// JSON pointer of the field.
    pub path: String,
    /// The stable code.
    pub code: String,
    /// What to tell the reader.
    pub text: String,
}

/// Why a call did nothing.
#[derive(Clone, Debug, uniffi::Error)]
pub enum ComptoirError {
    /// The input is wrong: the problems say where.
    Invalid {
        /// What happened.
        failure: Arc<Failure>,
    },
    /// This actor may not do that.
    Refused {
        /// What happened.
        failure: Arc<Failure>,
    },
    /// There is nothing of that name here.
    NotFound {
        /// What happened.
        failure: Arc<Failure>,
    },
    /// Somebody else was faster, or the key was used for something else.
    Conflict {
        /// What happened.
        failure: Arc<Failure>,
    },
    /// It cannot be done in the present state.
    State {
        /// What happened.
        failure: Arc<Failure>,
    },
    /// The store cannot be opened, read or written.
    Store {
        /// What happened.
        failure: Arc<Failure>,
    },
    /// The library itself failed.
    Internal {
        /// What happened.
        failure: Arc<Failure>,
    },
}

/// What a [`ComptoirError`] tells: kept whole on this side, so that any reader's language can be asked for.
#[derive(Debug, uniffi::Object)]
#[uniffi::export(Display)]
pub struct Failure {
    code: &'static str,
    detail: String,
    problems: Vec<Problem>,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.detail)
    }
}

impl fmt::Display for ComptoirError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.failure(), f)
    }
}

impl std::error::Error for ComptoirError {}

#[uniffi::export]
impl ComptoirError {
    /// The stable code: what a program decides by.
    #[must_use]
    pub fn code(&self) -> String {
        self.failure().code.to_owned()
    }

    /// What to tell a reader of this locale.
    #[must_use]
    pub fn text(&self, locale: &str) -> String {
        let _ = locale;
        self.failure().detail.clone()
    }

    /// Every mistake of the input, in a reader's words; none when the failure is of another kind.
    #[must_use]
    pub fn problems(&self, locale: &str) -> Vec<Problem> {
        let _ = locale;
        self.failure().problems.clone()
    }
}

impl ComptoirError {
    pub(crate) fn invalid(code: &'static str, detail: impl fmt::Display, problems: Vec<Problem>) -> Self {
        Self::Invalid { failure: Failure::new(code, detail, problems) }
    }

    pub(crate) fn internal(detail: impl fmt::Display) -> Self {
        Self::Internal { failure: Failure::new("internal", detail, Vec::new()) }
    }

    fn failure(&self) -> &Failure {
        match self {
            Self::Invalid { failure }
            | Self::Refused { failure }
            | Self::NotFound { failure }
            | Self::Conflict { failure }
            | Self::State { failure }
            | Self::Store { failure }
            | Self::Internal { failure } => failure,
        }
    }
}

impl Failure {
    fn new(code: &'static str, detail: impl fmt::Display, problems: Vec<Problem>) -> Arc<Self> {
        Arc::new(Self { code, detail: detail.to_string(), problems })
    }
}
