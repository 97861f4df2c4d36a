//! The table of who may do what (rules P6 and P10).

use super::action::{Action, Role, StaffRole};
use super::refusal::ActorRole;
use crate::model::account::{AccountCommand, AccountState, PortalFeature};
use crate::model::work::{WorkAction, WorkState, Workflow};

/// A set of actions, a bit each.
#[derive(Clone, Copy)]
struct Actions(u128);

impl Actions {
    const fn of(actions: &[Action]) -> Self {
        let mut bits = 0;
        let mut rest = actions;
        while let [first, others @ ..] = rest {
            bits |= 1 << *first as u128;
            rest = others;
        }
        Self(bits)
    }

    const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    const fn has(self, action: Action) -> bool {
        self.0 & (1 << action as u128) != 0
    }
}

/// What is shown of the portal, as far as it is switched on for the account (rule C1).
const PORTAL: Actions = Actions::of(&[
    Action::ViewInvoices,
    Action::ViewEstimates,
    Action::ViewContracts,
    Action::ViewProposals,
    Action::UseSupport,
    Action::ViewProjects,
]);
/// Everything but what carries the tokens of others (rule P11): their mails, and the door that they come in by.
const DESK_ADMINISTRATOR: Actions =
    Actions::of(Action::ALL).without(Actions::of(&[Action::SendMail, Action::SignPeopleIn]));
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
    Action::ReadAccountHistory,
    Action::ReadContacts,
    Action::AddContact,
    Action::EditContact,
    Action::ChangeRole,
    Action::RemoveContact,
    Action::InviteUsers,
    Action::ManageRegistrations,
    Action::EditProfile,
    Action::ReadServices,
    Action::ReadWork,
    Action::DownloadWork,
    Action::ReadStatistics,
    Action::QuoteWork,
    Action::ProgressWork,
    Action::DeliverWork,
    Action::RejectWork,
    Action::AttachFiles,
    Action::ReassignWork,
    Action::ReadOrders,
    Action::RecordOrders,
    Action::ManageDocuments,
    Action::ReadReports,
])
.and(PORTAL);
const DEALER: Actions = Actions::of(&[
    Action::SubmitRequest,
    Action::ReadRequests,
    Action::AnswerRequest,
    Action::CancelRequest,
    Action::ReadAccounts,
    Action::ReadAccountHistory,
    Action::ReadContacts,
    Action::EditProfile,
    Action::ReadWork,
    Action::ReadStatistics,
    Action::ReadOrders,
    Action::ReadReports,
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
    Action::ReadAccountHistory,
    Action::ReadContacts,
    Action::SignPeopleIn,
    Action::ReadServices,
    Action::SweepFiles,
    Action::ReadOrders,
    Action::RecordOrders,
]);
/// What every contact does: looks on, and changes nothing but the own profile.
const CONTACT: Actions = Actions::of(&[
    Action::ReadAccounts,
    Action::EditProfile,
    Action::ReadServices,
    Action::ReadWork,
    Action::DownloadWork,
    Action::ReadStatistics,
])
.and(PORTAL);
/// Orders are the account's: whoever follows own work only reads none (rules P6, C7).
const OBSERVER: Actions = CONTACT.and(Actions::of(&[Action::ReadOrders]));
const REQUESTER: Actions =
    CONTACT.and(Actions::of(&[Action::SubmitWork, Action::AnswerQuote, Action::CancelWork, Action::AttachFiles]));
const MANAGER: Actions =
    REQUESTER.and(Actions::of(&[Action::ReadContacts, Action::ReassignWork, Action::ReadOrders])).and(OF_OTHERS);

/// What a requester does with own work only (rule P6).
const OF_OWN_WORK: Actions = Actions::of(&[
    Action::ReadWork,
    Action::AnswerQuote,
    Action::CancelWork,
    Action::DownloadWork,
    Action::ReadStatistics,
    Action::AttachFiles,
]);
/// What a manager does with the account's other contacts only (rule P6).
const OF_OTHERS: Actions = Actions::of(&[Action::EditContact, Action::ChangeRole, Action::RemoveContact]);
/// What a dealer does with own requests only (rule Q5).
const OF_OWN_REQUESTS: Actions = Actions::of(&[Action::AnswerRequest, Action::CancelRequest]);

const fn actions(role: ActorRole) -> Actions {
    match role {
        ActorRole::Staff(StaffRole::DeskAdministrator) => DESK_ADMINISTRATOR,
        ActorRole::Staff(StaffRole::Agent) => AGENT,
        ActorRole::Staff(StaffRole::Dealer) => DEALER,
        ActorRole::Contact(Role::Requester) => REQUESTER,
        ActorRole::Contact(Role::Observer) => OBSERVER,
        ActorRole::Contact(Role::Manager) => MANAGER,
        ActorRole::Host => HOST,
    }
}

impl Role {
    /// Whether a contact in this role does `action` at all: whatever else must be right, as ownership and the account's
    /// state, [`Session::may`](crate::Session::may) tells. One look at a set of bits.
    ///
    /// ```
    /// use comptoir::{Action, Role};
    /// assert!(Role::Manager.may(Action::ChangeRole));
    /// assert!(!Role::Observer.may(Action::SubmitWork)); // changes nothing (rule P6)
    /// ```
    #[must_use]
    pub const fn may(self, action: Action) -> bool {
        has(ActorRole::Contact(self), action)
    }
}

impl StaffRole {
    /// Whether a staff member in this role does `action` at all (rule P10).
    ///
    /// ```
    /// use comptoir::{Action, StaffRole};
    /// assert!(StaffRole::Agent.may(Action::AddContact));
    /// assert!(!StaffRole::Dealer.may(Action::AddContact));
    /// ```
    #[must_use]
    pub const fn may(self, action: Action) -> bool {
        has(ActorRole::Staff(self), action)
    }
}

/// Whether the role has `action`.
pub(super) const fn has(role: ActorRole, action: Action) -> bool {
    actions(role).has(action)
}

/// The staff roles that may do `action`.
pub(super) fn who_may(action: Action) -> impl Iterator<Item = StaffRole> {
    StaffRole::ALL.iter().copied().filter(move |role| has(ActorRole::Staff(*role), action))
}

/// The roles of contacts that may do `action`.
pub(super) fn roles_that_may(action: Action) -> impl Iterator<Item = Role> {
    Role::ALL.iter().copied().filter(move |role| has(ActorRole::Contact(*role), action))
}

/// Whether the role has `action` for own work only (rule P6).
pub(super) const fn for_own_work(role: ActorRole, action: Action) -> bool {
    matches!(role, ActorRole::Contact(Role::Requester)) && OF_OWN_WORK.has(action)
}

/// Whether the role has `action` for the account's other contacts only (rule P6).
pub(super) const fn for_others(role: ActorRole, action: Action) -> bool {
    matches!(role, ActorRole::Contact(_)) && OF_OTHERS.has(action)
}

/// Whether the role has `action` for own requests only (rule Q5).
pub(super) const fn for_own_requests(role: ActorRole, action: Action) -> bool {
    !matches!(role, ActorRole::Staff(StaffRole::DeskAdministrator)) && OF_OWN_REQUESTS.has(action)
}

/// What of the portal has to be switched on for a contact who does `action` (rule C1).
pub(super) const fn feature(action: Action) -> Option<PortalFeature> {
    Some(match action {
        Action::ViewInvoices => PortalFeature::Invoices,
        Action::ViewEstimates => PortalFeature::Estimates,
        Action::ViewContracts => PortalFeature::Contracts,
        Action::ViewProposals => PortalFeature::Proposals,
        Action::UseSupport => PortalFeature::Support,
        Action::ViewProjects => PortalFeature::Projects,
        _ => return None,
    })
}

/// Whether an account in this state, or a contact of it, can have `action` done to it (rule A2).
pub(super) fn account_allows(action: Action, state: AccountState) -> bool {
    let command = match action {
        Action::EditAccount | Action::EditAdministrator | Action::ReplaceAdministrator | Action::ChangeSubscription => {
            AccountCommand::Edit
        }
        Action::SuspendAccount => AccountCommand::Suspend,
        Action::RestoreAccount => AccountCommand::Restore,
        Action::DeleteAccount => AccountCommand::Delete,
        // What waits is confirmed or failed in the same states.
        Action::Provision => AccountCommand::Confirm,
        Action::AddContact | Action::EditContact | Action::ChangeRole => return state.takes_people(),
        // People of a new account that waits for the host are invited when that has confirmed it.
        Action::InviteUsers => return !matches!(state, AccountState::Creating),
        // What money was written on goes on, whatever becomes of the account; nothing new is written for one that is gone.
        Action::ManageDocuments => return !matches!(state, AccountState::Deleted),
        Action::ReportDevice => return !matches!(state, AccountState::Creating | AccountState::Deleted),
        _ => return true,
    };
    state.allows().any(|allowed| allowed == command)
}

/// Whether a work request in this state, whose quote comes about so, can have `action` done to it by this role (rule P9).
pub(super) fn work_allows(role: ActorRole, action: Action, state: WorkState, workflow: Workflow) -> bool {
    let steps: &[WorkAction] = match action {
        Action::QuoteWork => &[WorkAction::StartQuoting, WorkAction::Quote],
        Action::AnswerQuote => &[WorkAction::Accept, WorkAction::Decline],
        Action::ProgressWork => &[WorkAction::Start, WorkAction::Progress],
        Action::DeliverWork => &[WorkAction::Deliver],
        Action::RejectWork => &[WorkAction::Reject],
        Action::CancelWork => &[WorkAction::Cancel],
        Action::ReassignWork => return state.is_open(),
        // Contacts add to what they ask for, staff to what they deliver.
        Action::AttachFiles if matches!(role, ActorRole::Contact(_)) => return state.is_open(),
        Action::AttachFiles => return matches!(state, WorkState::InProgress),
        _ => return true,
    };
    steps.iter().any(|step| state.after(*step, workflow).is_some())
}

/// Whether `action` is done to who is in the account, not to who was removed from it (rule P8).
pub(super) const fn is_for_members(action: Action) -> bool {
    OF_OTHERS.has(action) || matches!(action, Action::InviteUsers)
}

#[cfg(test)]
#[path = "policy_tests.rs"]
mod tests;
