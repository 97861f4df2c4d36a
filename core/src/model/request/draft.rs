//! What somebody filled in, before anything is checked.

use std::fmt;

use serde::Serialize;

use super::check::kind_of;
use super::checker::Checker;
use super::create_draft::CreateDraft;
use super::modify_draft::ModifyDraft;
use super::raw::RawDraft;
use super::read;
use crate::model::form::Problem;
use crate::model::named::named;

named! {
    /// The type of a request: the choice at the head of the form (rule Q1).
    RequestKind, "request-kind-" {
        /// Create a customer account and add users, or add users to an existing account.
        Create = "create", "create";
        /// Modify a customer account and its users.
        Modify = "modify", "modify";
    }
}

/// A request as it was filled in, unchecked.
///
/// As JSON it is the object that [`Pack::check_json`](crate::Pack::check_json) takes. `Debug` shows no personal value.
///
/// ```
/// use comptoir::{AccountDraft, CreateDraft, RequestDraft, RequestKind, UserDraft};
/// let draft = RequestDraft::from(CreateDraft {
///     account: AccountDraft { name: Some("Garage Chez Joe".into()), ..AccountDraft::default() },
///     users: vec![UserDraft { email: Some("joe@garage.example".into()), ..UserDraft::default() }],
/// });
/// let json = draft.to_json();
/// assert!(json.starts_with(r#"{"kind":"create","account":{"existing":false,"name":"Garage Chez Joe","#));
/// assert_eq!(RequestDraft::from_json(json.as_bytes()).unwrap(), draft);
/// assert_eq!(draft.kind(), RequestKind::Create);
/// ```
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum RequestDraft {
    /// Create an account and add users, or add users to an existing account.
    Create(CreateDraft),
    /// Modify an account and its users.
    Modify(ModifyDraft),
}

impl RequestDraft {
    /// The most bytes of JSON that are read.
    pub const MAX_BYTES: usize = 65_536;

    /// The type of the request.
    #[must_use]
    pub const fn kind(&self) -> RequestKind {
        match self {
            Self::Create(_) => RequestKind::Create,
            Self::Modify(_) => RequestKind::Modify,
        }
    }

    /// The draft, when it is one to create.
    #[must_use]
    pub const fn as_create(&self) -> Option<&CreateDraft> {
        match self {
            Self::Create(draft) => Some(draft),
            Self::Modify(_) => None,
        }
    }

    /// The draft, when it is one to modify.
    #[must_use]
    pub const fn as_modify(&self) -> Option<&ModifyDraft> {
        match self {
            Self::Create(_) => None,
            Self::Modify(draft) => Some(draft),
        }
    }

    /// Reads a draft from JSON: its shape and its kind are checked, its values are not.
    ///
    /// # Errors
    ///
    /// All problems of its shape: not JSON, over 64 KiB, deeper than 32, unknown or duplicate members, wrong types; and
    /// a kind that is missing or unknown, which a draft could not hold.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        let tree = super::json::read(json).map_err(|problem| vec![problem])?;
        let mut checker = Checker::default();
        let raw = read(&tree, &mut checker.problems);
        let draft = kind_of(raw.kind, &mut checker).map(|kind| match kind {
            RequestKind::Create => Self::Create(raw.to_create()),
            RequestKind::Modify => Self::Modify(raw.to_modify()),
        });
        checker.finish(draft)
    }

    /// The draft as JSON: `null` where nothing is given to create, no member where nothing is changed.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts, switches and lists always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(crate) fn as_raw(&self) -> RawDraft<'_> {
        match self {
            Self::Create(draft) => draft.as_raw(),
            Self::Modify(draft) => draft.as_raw(),
        }
    }
}

impl From<CreateDraft> for RequestDraft {
    fn from(draft: CreateDraft) -> Self {
        Self::Create(draft)
    }
}

impl From<ModifyDraft> for RequestDraft {
    fn from(draft: ModifyDraft) -> Self {
        Self::Modify(draft)
    }
}

impl fmt::Debug for RequestDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Create(draft) => draft.fmt(f),
            Self::Modify(draft) => draft.fmt(f),
        }
    }
}
