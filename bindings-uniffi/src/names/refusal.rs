//! Why somebody is refused something, and in which role.

use super::account::AccountState;
use super::role::{Role, StaffRole};
use crate::error::ComptoirError;

/// Why an actor may not do something: [`Refusal`](crate::Refusal) has the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum RefusalReason {
    /// The actor's role, `Refusal.role`, does not have the action (rule P10; a contact's: P6).
    Role,
    /// The action is for the request's submitter (rule Q5).
    NotSubmitter,
    /// `Refusal.closed` keeps the contact out (rule P5).
    Closed,
    /// The action is for who holds the work (rule P6).
    NotOwnWork,
    /// Managers look after the account's other contacts, not their own place (rule P6).
    OwnPlace,
    /// The person has places in other accounts too (rule P4).
    OtherPlaces,
    /// `Refusal.feature` is switched off for the account (rule C1).
    FeatureOff,
    /// The account is in `Refusal.accountState`, which does not allow it (rule A2).
    AccountState,
    /// The contact was removed from the account (rule P8).
    ContactRemoved,
    /// The work request is in `Refusal.workState`, which does not allow it (rule P9).
    WorkState,
}

/// In which role somebody acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum ActorRole {
    /// As staff.
    Staff {
        /// In which role.
        role: StaffRole,
    },
    /// As a contact of an account.
    Contact {
        /// In which role.
        role: Role,
    },
    /// As the host application.
    Host,
}

/// What keeps a contact out, though the place in the account has not ended (rule P5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Closed {
    /// The user has not activated the access yet, or has to activate it again.
    NotActivated,
    /// The user is suspended.
    UserSuspended,
    /// The account is in this state, in which nobody signs in through it.
    Account {
        /// Which state.
        state: AccountState,
    },
}

#[uniffi::export]
impl ActorRole {
    /// The stable name: `agent`, `manager`, `host`.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn key(&self) -> Result<String, ComptoirError> {
        Ok(comptoir::ActorRole::from(*self).as_str().to_owned())
    }
}

#[uniffi::export]
impl Closed {
    /// The stable name: `not_activated`, `user_suspended`, `account`.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn key(&self) -> Result<String, ComptoirError> {
        Ok(comptoir::Closed::from(*self).as_str().to_owned())
    }
}

#[uniffi::export]
impl RefusalReason {
    /// The stable name: `role`, `not_own_work`.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn key(&self) -> Result<String, ComptoirError> {
        let name = match self {
            Self::Role => "role",
            Self::NotSubmitter => "not_submitter",
            Self::Closed => "closed",
            Self::NotOwnWork => "not_own_work",
            Self::OwnPlace => "own_place",
            Self::OtherPlaces => "other_places",
            Self::FeatureOff => "feature_off",
            Self::AccountState => "account_state",
            Self::ContactRemoved => "contact_removed",
            Self::WorkState => "work_state",
        };
        Ok(name.to_owned())
    }
}

impl TryFrom<comptoir::Reason> for RefusalReason {
    type Error = ComptoirError;

    fn try_from(reason: comptoir::Reason) -> Result<Self, ComptoirError> {
        use comptoir::Reason as Core;
        Ok(match reason {
            Core::Role(_) => Self::Role,
            Core::NotSubmitter => Self::NotSubmitter,
            Core::Closed(_) => Self::Closed,
            Core::NotOwnWork => Self::NotOwnWork,
            Core::OwnPlace => Self::OwnPlace,
            Core::OtherPlaces => Self::OtherPlaces,
            Core::FeatureOff(_) => Self::FeatureOff,
            Core::AccountState(_) => Self::AccountState,
            Core::ContactRemoved => Self::ContactRemoved,
            Core::WorkState(..) => Self::WorkState,
            _ => return Err(ComptoirError::internal("Reason")),
        })
    }
}

impl From<ActorRole> for comptoir::ActorRole {
    fn from(role: ActorRole) -> Self {
        match role {
            ActorRole::Staff { role } => Self::Staff(role.into()),
            ActorRole::Contact { role } => Self::Contact(role.into()),
            ActorRole::Host => Self::Host,
        }
    }
}

impl TryFrom<comptoir::ActorRole> for ActorRole {
    type Error = ComptoirError;

    fn try_from(role: comptoir::ActorRole) -> Result<Self, ComptoirError> {
        match role {
            comptoir::ActorRole::Staff(role) => Ok(Self::Staff { role: role.try_into()? }),
            comptoir::ActorRole::Contact(role) => Ok(Self::Contact { role: role.try_into()? }),
            comptoir::ActorRole::Host => Ok(Self::Host),
            _ => Err(ComptoirError::internal("ActorRole")),
        }
    }
}

impl From<Closed> for comptoir::Closed {
    fn from(closed: Closed) -> Self {
        match closed {
            Closed::NotActivated => Self::NotActivated,
            Closed::UserSuspended => Self::UserSuspended,
            Closed::Account { state } => Self::Account(state.into()),
        }
    }
}

impl TryFrom<comptoir::Closed> for Closed {
    type Error = ComptoirError;

    fn try_from(closed: comptoir::Closed) -> Result<Self, ComptoirError> {
        match closed {
            comptoir::Closed::NotActivated => Ok(Self::NotActivated),
            comptoir::Closed::UserSuspended => Ok(Self::UserSuspended),
            comptoir::Closed::Account(state) => Ok(Self::Account { state: state.try_into()? }),
            _ => Err(ComptoirError::internal("Closed")),
        }
    }
}
