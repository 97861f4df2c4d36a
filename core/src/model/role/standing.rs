//! What an actor is at the moment of a call, and how far it sees.

use super::action::{Role, StaffRole};
use super::refusal::ActorRole;
use crate::model::account::{AccountState, Features};
use crate::{AccountId, ContactId, DealershipId, StaffId, UserId};

/// What an actor is at the moment of a call, as the call's own transaction reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// A staff member of the desk.
    Staff {
        /// Who.
        id: StaffId,
        /// The user that is.
        user: UserId,
        /// In which role.
        role: StaffRole,
        /// Of which dealership; dealers only.
        dealership: Option<DealershipId>,
    },
    /// A contact of an account.
    Contact {
        /// Who.
        id: ContactId,
        /// The user that is.
        user: UserId,
        /// Of which account.
        account: AccountId,
        /// In which role.
        role: Role,
        /// What keeps the contact out, if anything does (rule P5).
        closed: Option<Closed>,
        /// What of the portal is switched on for the account (rule C1).
        features: Features,
    },
    /// The host application's own jobs.
    Host,
}

/// What keeps a contact out, though the place in the account has not ended (rule P5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Closed {
    /// The user has not activated the access yet, or has to activate it again.
    NotActivated,
    /// The user is suspended.
    UserSuspended,
    /// The account is in this state, in which nobody signs in through it.
    Account(AccountState),
}

impl Closed {
    /// The stable name: `not_activated`, `user_suspended`, `account`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotActivated => "not_activated",
            Self::UserSuspended => "user_suspended",
            Self::Account(_) => "account",
        }
    }
}

/// How far an actor sees: whatever lies beyond is unknown to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    /// All of the desk.
    Desk,
    /// One dealership's accounts and requests (rule A11).
    Dealership(DealershipId),
    /// One account, and of its users oneself.
    Account(AccountId),
}

impl Standing {
    /// How far the actor sees. A dealer without a dealership is no standing: the store refuses that row.
    pub(crate) const fn sight(&self) -> Sight {
        match self {
            Self::Staff { dealership: Some(dealership), .. } => Sight::Dealership(*dealership),
            Self::Contact { account, .. } => Sight::Account(*account),
            Self::Staff { dealership: None, .. } | Self::Host => Sight::Desk,
        }
    }

    /// The dealership that a staff member's view ends at, if it ends at one (rule A11). It says nothing of a contact's view:
    /// what contacts may read asks [`sight`](Self::sight).
    pub(crate) const fn dealership(&self) -> Option<DealershipId> {
        match self {
            Self::Staff { dealership, .. } => *dealership,
            Self::Contact { .. } | Self::Host => None,
        }
    }

    /// In which role.
    pub(crate) const fn role(&self) -> ActorRole {
        match self {
            Self::Staff { role, .. } => ActorRole::Staff(*role),
            Self::Contact { role, .. } => ActorRole::Contact(*role),
            Self::Host => ActorRole::Host,
        }
    }

    /// The staff member who acts, if it is one.
    pub(crate) const fn staff(&self) -> Option<StaffId> {
        match self {
            Self::Staff { id, .. } => Some(*id),
            Self::Contact { .. } | Self::Host => None,
        }
    }

    /// The user who acts; None for the host.
    pub(crate) const fn user(&self) -> Option<UserId> {
        match self {
            Self::Staff { user, .. } | Self::Contact { user, .. } => Some(*user),
            Self::Host => None,
        }
    }
}

#[cfg(test)]
#[path = "standing_tests.rs"]
mod tests;
