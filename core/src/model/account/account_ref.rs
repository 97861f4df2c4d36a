//! An account, with what tells it from its namesakes.

use serde::{Deserialize, Serialize};

use crate::{AccountId, Country};

/// An account with what tells namesakes apart (rule A9), as suggestions and choices show it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountRef {
    /// Which.
    pub id: AccountId,
    /// Its name.
    pub name: String,
    /// Its customer reference number, where it has one.
    pub reference: Option<String>,
    /// The postal code of its address.
    pub postal_code: String,
    /// The city of its address.
    pub city: String,
    /// Its country.
    pub country: Country,
}

/// Without name and place, which are personal.
impl std::fmt::Debug for AccountRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccountRef").field("id", &self.id).finish_non_exhaustive()
    }
}
