//! The one error type: its variant is the kind of failure, its code the contract, its text for a reader.

use std::fmt;
use std::sync::Arc;

use comptoir::Locale;

use crate::problem::Problem;

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
    /// Somebody else was faster, the name is taken, or the key was used for something else.
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
pub struct Failure(comptoir::Error);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Display for ComptoirError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.core(), f)
    }
}

impl std::error::Error for ComptoirError {}

impl From<comptoir::Error> for ComptoirError {
    fn from(error: comptoir::Error) -> Self {
        use comptoir::Failure as Core;
        let failure = Arc::new(Failure(error));
        match failure.0.failure() {
            Core::Invalid(_) => Self::Invalid { failure },
            Core::Refused(_) => Self::Refused { failure },
            Core::Unknown(_) => Self::NotFound { failure },
            Core::Taken(_) | Core::Conflict { .. } | Core::KeyReused => Self::Conflict { failure },
            Core::WrongState { .. } => Self::State { failure },
            Core::Store(_) => Self::Store { failure },
            _ => Self::Internal { failure },
        }
    }
}

impl From<Vec<comptoir::Problem>> for ComptoirError {
    fn from(problems: Vec<comptoir::Problem>) -> Self {
        comptoir::Error::from(problems).into()
    }
}

/// A failure is told even to a reader whose locale is no language tag: then in English.
#[uniffi::export]
impl ComptoirError {
    /// The stable code: what a program decides by.
    #[must_use]
    pub fn code(&self) -> String {
        self.core().code().to_owned()
    }

    /// What to tell a reader of this locale.
    #[must_use]
    pub fn text(&self, locale: &str) -> String {
        self.core().text(&reader(locale))
    }

    /// Every mistake of the input, in a reader's words; none when the failure is of another kind.
    #[must_use]
    pub fn problems(&self, locale: &str) -> Vec<Problem> {
        Problem::all(self.core().problems(), &reader(locale))
    }

    /// The whole as an object of JSON: code, text, and what its kind adds, such as who may, which fields, which state.
    #[must_use]
    pub fn to_json(&self, locale: &str) -> String {
        self.core().to_json(&reader(locale)).to_string()
    }
}

fn reader(locale: &str) -> Locale {
    locale.parse().unwrap_or(Locale::EN)
}

impl ComptoirError {
    pub(crate) fn internal(place: &'static str) -> Self {
        comptoir::Error::new(comptoir::Failure::Internal(place)).into()
    }

    fn core(&self) -> &comptoir::Error {
        match self {
            Self::Invalid { failure }
            | Self::Refused { failure }
            | Self::NotFound { failure }
            | Self::Conflict { failure }
            | Self::State { failure }
            | Self::Store { failure }
            | Self::Internal { failure } => &failure.0,
        }
    }
}
