//! The one error type: its variant is the kind of failure, its code the contract, its text for a reader.

use std::fmt;
use std::sync::Arc;

use comptoir::Locale;

use crate::problem::Problem;
use crate::refusal::Refusal;

/// Why a call did nothing.
#[derive(Clone, Debug, uniffi::Error)]
pub enum ComptoirError {
    /// The input is wrong: the problems say where, of a host's words the flaws.
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
    /// Several accounts have the name given.
    Ambiguous {
        /// What happened.
        failure: Arc<Failure>,
    },
    /// Somebody else was faster, the name is taken, or the key was used for something else. Who looks again can go on.
    Conflict {
        /// What happened.
        failure: Arc<Failure>,
    },
    /// Somebody is not let in: a link that is not good, a wrong password, too many attempts, a sign-in that is over.
    SignIn {
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
pub struct Failure(Why);

#[derive(Debug)]
enum Why {
    Core(comptoir::Error),
    Catalog(comptoir::CatalogError),
    /// An argument that only a developer gets wrong, told in English.
    Misused {
        code: &'static str,
        detail: String,
    },
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Why::Core(error) => fmt::Display::fmt(error, f),
            Why::Catalog(error) => write!(f, "{}: {error}", error.code()),
            Why::Misused { code, detail } => write!(f, "{code}: {detail}"),
        }
    }
}

impl fmt::Display for ComptoirError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.told(), f)
    }
}

impl std::error::Error for ComptoirError {}

impl From<comptoir::Error> for ComptoirError {
    fn from(error: comptoir::Error) -> Self {
        use comptoir::Failure as Core;
        let variant: fn(Arc<Failure>) -> Self = match error.failure() {
            Core::Invalid(_) => |failure| Self::Invalid { failure },
            Core::Refused(_) => |failure| Self::Refused { failure },
            Core::Unknown(_) => |failure| Self::NotFound { failure },
            Core::Ambiguous { .. } => |failure| Self::Ambiguous { failure },
            Core::Taken(_)
            | Core::Conflict { .. }
            | Core::KeyReused
            | Core::QuoteReplaced { .. }
            | Core::WrongOffset { .. } => |failure| Self::Conflict { failure },
            Core::Token(_)
            | Core::SignInFailed
            | Core::TooManyAttempts { .. }
            | Core::NoOpenPlace
            | Core::SignedOut
            | Core::SignsInElsewhere => |failure| Self::SignIn { failure },
            Core::WrongState { .. }
            | Core::WrongWorkState { .. }
            | Core::WrongOrderState { .. }
            | Core::WrongDocumentState { .. }
            | Core::CurrencyFixed { .. }
            | Core::WrongAccountState { .. }
            | Core::WrongUserState { .. }
            | Core::StaffMember
            | Core::StillAdministrator { .. }
            | Core::OpenWork { .. }
            | Core::QuoteExpired { .. }
            | Core::FilesClosed { .. }
            | Core::ContactRemoved
            | Core::LastDeskAdministrator
            | Core::AlreadyActive
            | Core::RegistrationOff
            | Core::RegistrationDecided { .. }
            | Core::AccountHasDevices { .. }
            | Core::AccountTakesNoDevices { .. }
            | Core::SubscriptionEnded
            | Core::NothingPending => |failure| Self::State { failure },
            Core::Store(_) => |failure| Self::Store { failure },
            _ => |failure| Self::Internal { failure },
        };
        variant(Arc::new(Failure(Why::Core(error))))
    }
}

impl From<comptoir::CatalogError> for ComptoirError {
    fn from(error: comptoir::CatalogError) -> Self {
        Self::Invalid { failure: Arc::new(Failure(Why::Catalog(error))) }
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
        match &self.told().0 {
            Why::Core(error) => error.code().to_owned(),
            Why::Catalog(error) => error.code().to_owned(),
            Why::Misused { code, .. } => (*code).to_owned(),
        }
    }

    /// What to tell a reader of this locale.
    #[must_use]
    pub fn text(&self, locale: &str) -> String {
        match &self.told().0 {
            Why::Core(error) => error.text(&reader(locale)),
            Why::Catalog(error) => error.text(&reader(locale)),
            Why::Misused { detail, .. } => detail.clone(),
        }
    }

    /// Every mistake of the input, in a reader's words; none when the failure is of another kind.
    #[must_use]
    pub fn problems(&self, locale: &str) -> Vec<Problem> {
        self.core().map(|error| Problem::all(error.problems(), &reader(locale))).unwrap_or_default()
    }

    /// Whether the same command may succeed when it is sent again, with its key.
    #[must_use]
    pub fn is_worth_a_retry(&self) -> bool {
        matches!(self.kind(), Some(comptoir::Failure::Store(fault)) if fault.is_worth_a_retry())
    }

    /// What was refused, and who may do it; nothing when the failure is of another kind.
    #[must_use]
    pub fn refusal(&self) -> Option<Arc<Refusal>> {
        self.core()?.refusal().cloned().map(Refusal::of)
    }

    /// The whole as an object of JSON: code, text, and what its kind adds, such as who may, which fields, which state.
    #[must_use]
    pub fn to_json(&self, locale: &str) -> String {
        match &self.told().0 {
            Why::Core(error) => error.to_json(&reader(locale)).to_string(),
            Why::Catalog(error) => error.to_json(&reader(locale)).to_string(),
            Why::Misused { code, detail } => serde_json::json!({ "code": code, "text": detail }).to_string(),
        }
    }
}

fn reader(locale: &str) -> Locale {
    locale.parse().unwrap_or(Locale::EN)
}

impl ComptoirError {
    pub(crate) fn internal(place: &'static str) -> Self {
        comptoir::Error::new(comptoir::Failure::Internal(place)).into()
    }

    /// An argument that only a developer gets wrong, told in English.
    pub(crate) fn misused(code: &'static str, detail: impl fmt::Display) -> Self {
        Self::Invalid { failure: Arc::new(Failure(Why::Misused { code, detail: detail.to_string() })) }
    }

    pub(crate) fn kind(&self) -> Option<&comptoir::Failure> {
        self.core().map(comptoir::Error::failure)
    }

    fn core(&self) -> Option<&comptoir::Error> {
        match &self.told().0 {
            Why::Core(error) => Some(error),
            Why::Catalog(_) | Why::Misused { .. } => None,
        }
    }

    pub(crate) fn catalog(&self) -> Option<&comptoir::CatalogError> {
        match &self.told().0 {
            Why::Catalog(error) => Some(error),
            Why::Core(_) | Why::Misused { .. } => None,
        }
    }

    fn told(&self) -> &Failure {
        match self {
            Self::Invalid { failure }
            | Self::Refused { failure }
            | Self::NotFound { failure }
            | Self::Ambiguous { failure }
            | Self::Conflict { failure }
            | Self::SignIn { failure }
            | Self::State { failure }
            | Self::Store { failure }
            | Self::Internal { failure } => failure,
        }
    }
}
