//! Customer accounts.

mod fold;

pub(crate) use fold::fold;

use serde::{Deserialize, Serialize};

/// Where an account stands (rule A1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AccountState {
    /// In use.
    Active,
}

impl AccountState {
    /// The stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
        }
    }

    /// The key of its label.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Active => "account-state-active",
        }
    }

    /// The state of this stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        (name == Self::Active.as_str()).then_some(Self::Active)
    }
}
