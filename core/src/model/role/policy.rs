//! The table of who may do what (rule P10), and the one function that reads it.

use super::action::{Action, StaffRole};
use super::refusal::{Reason, Refusal};
use crate::{DealershipId, StaffId, UserId};

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
    /// The host application's own jobs.
    Host,
}

impl Standing {
    /// The dealership that the actor's view ends at, if it ends at one (rule A11).
    pub(crate) const fn dealership(&self) -> Option<DealershipId> {
        match self {
            Self::Staff { dealership, .. } => *dealership,
            Self::Host => None,
        }
    }
}

/// A set of actions, a bit each.
#[derive(Clone, Copy)]
struct Actions(u64);

impl Actions {
    const fn of(actions: &[Action]) -> Self {
        let mut bits = 0;
        let mut rest = actions;
        while let [first, others @ ..] = rest {
            bits |= 1 << *first as u64;
            rest = others;
        }
        Self(bits)
    }

    const fn without(self, action: Action) -> Self {
        Self(self.0 & !(1 << action as u64))
    }

    const fn has(self, action: Action) -> bool {
        self.0 & (1 << action as u64) != 0
    }
}

/// Everything but the mails: they carry the tokens of others (rule P11).
const DESK_ADMINISTRATOR: Actions = Actions::of(Action::ALL).without(Action::SendMail);
const AGENT: Actions = Actions::of(&[
    Action::ReadRequests,
    Action::StartRequest,
    Action::AskSubmitter,
    Action::RejectRequest,
    Action::CompleteRequest,
    Action::ReadAccounts,
    Action::CreateAccount,
    Action::EditAccount,
    Action::SuspendAccount,
    Action::RestoreAccount,
    Action::DeleteAccount,
    Action::EditAdministrator,
    Action::ReplaceAdministrator,
    Action::ChangeSubscription,
    Action::ManageGroups,
    Action::ManageUsers,
    Action::ReadStaff,
]);
const DEALER: Actions = Actions::of(&[
    Action::SubmitRequest,
    Action::ReadRequests,
    Action::AnswerRequest,
    Action::CancelRequest,
    Action::ReadAccounts,
]);
const HOST: Actions = Actions::of(&[
    Action::ReadAccounts,
    Action::CreateAccount,
    Action::Provision,
    Action::ReportDevice,
    Action::RunDue,
    Action::ReadStaff,
    Action::ReadAudit,
    Action::RemindAgents,
    Action::ReadChanges,
    Action::SendMail,
]);

const fn staff_actions(role: StaffRole) -> Actions {
    match role {
        StaffRole::DeskAdministrator => DESK_ADMINISTRATOR,
        StaffRole::Agent => AGENT,
        StaffRole::Dealer => DEALER,
    }
}

/// The staff roles that may do `action`.
pub(super) fn who_may(action: Action) -> impl Iterator<Item = StaffRole> {
    StaffRole::ALL.iter().copied().filter(move |role| staff_actions(*role).has(action))
}

/// Whether the host may do `action`.
pub(super) const fn host_may(action: Action) -> bool {
    HOST.has(action)
}

/// Allows `action`, or refuses it with rule and remedy. `owner` is the submitter, where the action is for one's own
/// request only.
pub(crate) fn permit(standing: &Standing, action: Action, owner: Option<StaffId>) -> Result<(), Refusal> {
    match standing {
        Standing::Host if HOST.has(action) => Ok(()),
        Standing::Staff { id, role, .. } if staff_actions(*role).has(action) => match owner {
            Some(owner) if owner != *id && *role != StaffRole::DeskAdministrator => {
                Err(Refusal::new(action, Reason::NotSubmitter))
            }
            _ => Ok(()),
        },
        Standing::Host | Standing::Staff { .. } => Err(Refusal::new(action, Reason::Role)),
    }
}
