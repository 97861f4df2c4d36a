//! What an actor may do, asked beforehand: for a host that draws only the buttons which will work.

use std::sync::Arc;

use comptoir::{AccountId, ContactId, DocumentId, UserId};

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::names::Action;
use crate::refusal::Refusal;
use crate::session::Session;

/// What an action is to be done to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Resource {
    /// The desk: whether the actor may do it at all, as far as that can be said without naming what it is done to.
    Desk,
    /// An account.
    Account {
        /// Which.
        id: AccountId,
    },
    /// A contact's place in an account: role, channels, services.
    Contact {
        /// Which.
        id: ContactId,
    },
    /// The person of a contact: name, e-mail, language, which hold wherever that person has a place (rule P4).
    Person {
        /// Of which contact.
        id: ContactId,
    },
    /// A document.
    Document {
        /// Which.
        id: DocumentId,
    },
    /// A request for an account.
    Request {
        /// Its code.
        code: String,
    },
    /// A user.
    User {
        /// Which.
        id: UserId,
    },
    /// A request for work.
    Work {
        /// Its code.
        code: String,
    },
    /// Whatever work a contact holds.
    WorkOf {
        /// Which contact.
        id: ContactId,
    },
    /// An order.
    Order {
        /// Its code.
        code: String,
    },
}

/// Whether an actor may do something.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum Decision {
    /// It may.
    Allowed,
    /// It may not; the refusal says why, and what would allow it.
    Refused {
        /// Why not.
        refusal: Arc<Refusal>,
    },
}

#[uniffi::export]
impl Decision {
    /// Whether it may.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn is_allowed(&self) -> Result<bool, ComptoirError> {
        Ok(matches!(self, Self::Allowed))
    }
}

#[uniffi::export]
impl Session {
    /// Whether the actor may do `action` to `resource` at this moment, by the same rules that the commands ask. A thing stands
    /// for all that it lies in: a contact also for its account, whatever there is for the desk.
    ///
    /// It says what role, standing, features, ownership and the states of account, contact and request for work allow. A
    /// command may still find something else in its way: another version, an account that keeps its last manager, open work.
    ///
    /// # Errors
    /// `unknown_account`, `unknown_contact` and the like for what is out of the actor's sight, in another desk, or nowhere:
    /// these answer alike. What the actor's role does not have is refused whether the thing exists or not.
    pub async fn may(self: Arc<Self>, action: Action, resource: Resource) -> Result<Decision, ComptoirError> {
        blocking(move || Ok(self.0.may(action.into(), &resource.into())?.into())).await
    }

    /// All that the actor may do to `resource` at this moment, in the order of the actions: of those that are done to such a
    /// thing the ones that `may` allows. Of the desk: whatever the actor may do at all.
    ///
    /// # Errors
    /// As `may`.
    pub async fn actions(self: Arc<Self>, resource: Resource) -> Result<Vec<Action>, ComptoirError> {
        blocking(move || self.0.actions(&resource.into())?.into_iter().map(TryInto::try_into).collect()).await
    }
}

impl From<Resource> for comptoir::Resource {
    fn from(resource: Resource) -> Self {
        match resource {
            Resource::Desk => Self::Desk,
            Resource::Account { id } => Self::Account(id),
            Resource::Contact { id } => Self::Contact(id),
            Resource::Person { id } => Self::Person(id),
            Resource::Document { id } => Self::Document(id),
            Resource::Request { code } => Self::Request(code),
            Resource::User { id } => Self::User(id),
            Resource::Work { code } => Self::Work(code),
            Resource::WorkOf { id } => Self::WorkOf(id),
            Resource::Order { code } => Self::Order(code),
        }
    }
}

impl From<comptoir::Decision> for Decision {
    fn from(decision: comptoir::Decision) -> Self {
        match decision {
            comptoir::Decision::Allowed => Self::Allowed,
            comptoir::Decision::Refused(refusal) => Self::Refused { refusal: Refusal::of(refusal) },
        }
    }
}
