//! Who did something, as others see it.

use serde::{Deserialize, Serialize};

use crate::label::{self, Args};
use crate::{ContactId, Locale, StaffId};

/// A staff member, as others see it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRef {
    /// Who.
    pub id: StaffId,
    /// The full name.
    pub name: String,
}

/// Without the name.
impl std::fmt::Debug for PersonRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PersonRef").field("id", &self.id).finish_non_exhaustive()
    }
}

/// A contact, as others see it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactRef {
    /// Who.
    pub id: ContactId,
    /// The full name.
    pub name: String,
}

/// Without the name.
impl std::fmt::Debug for ContactRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContactRef").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Who did something.
///
/// As JSON: an object with `kind`, the variant's name in snake case, and `value`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
#[non_exhaustive]
pub enum HistoryActor {
    /// A staff member, by the name of today.
    Staff(PersonRef),
    /// A staff member who was erased.
    Erased(StaffId),
    /// A contact of an account, by the name of today.
    Contact(ContactRef),
    /// A contact who was erased.
    ErasedContact(ContactId),
    /// The host application's job of this name.
    Host(String),
}

impl HistoryActor {
    /// Who it is, as a sentence names it: `Anna Infomedia`, `L’application (provisioning)`, `[personne effacée]`.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        match self {
            Self::Staff(person) => person.name.clone(),
            Self::Contact(contact) => contact.name.clone(),
            Self::Erased(_) | Self::ErasedContact(_) => label::plain(locale, "history-erased-person").into_owned(),
            Self::Host(job) => label::text(locale, "history-host", &Args::none().with("job", job.as_str())),
        }
    }
}

#[cfg(test)]
#[path = "actor_tests.rs"]
mod tests;
