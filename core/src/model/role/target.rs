//! What an action is done to, with the facts that decide whether it may be.

use super::action::Action;
use crate::model::account::AccountState;
use crate::model::document::{DocumentKind, DocumentState};
use crate::model::work::{WorkState, Workflow};
use crate::{AccountId, ContactId, DealershipId, StaffId, UserId};

/// A contact's place in an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The contact.
    pub(crate) id: ContactId,
    /// The user that is.
    pub(crate) user: UserId,
    /// Of which account.
    pub(crate) account: AccountId,
    /// The dealership that the account belongs to.
    pub(crate) dealership: Option<DealershipId>,
    /// Where the account stands.
    pub(crate) account_state: AccountState,
    /// Whether the contact was removed from the account (rule P8).
    pub(crate) removed: bool,
}

/// What an action is done to. A thing stands for all that it lies in, so that every action has an answer for every target: a
/// contact for its work and its account, whatever there is for the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// The desk: whether the action may be done at all, as far as that can be said without naming what it is done to.
    Desk,
    /// An account.
    Account { id: AccountId, dealership: Option<DealershipId>, state: AccountState },
    /// A contact's place: role, channels, services.
    Contact(Place),
    /// The person of a contact: name, e-mail, language, which hold in each account where that person is (rule P4).
    Person {
        place: Place,
        /// Whether the person has a live place in another account.
        other_places: bool,
    },
    /// A document, of which contacts see what was issued only.
    Document { account: AccountId, dealership: Option<DealershipId>, kind: DocumentKind, state: DocumentState },
    /// A request for an account.
    Request { submitter: StaffId, dealership: Option<DealershipId> },
    /// An order, and the account that it is of, where that is known.
    Order { account: Option<AccountId>, dealership: DealershipId },
    /// A user.
    User { id: UserId },
    /// A work request, or the work of a contact.
    Work {
        account: AccountId,
        dealership: Option<DealershipId>,
        holder: ContactId,
        /// Where the request stands, and how its quote comes about; none for whatever work a contact holds.
        state: Option<(WorkState, Workflow)>,
    },
}

/// The kind of thing that an action is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    Desk,
    Account,
    Contact,
    Document(DocumentKind),
    Order,
    Request,
    User,
    Work,
}

impl Target {
    /// The kind of thing that it is.
    pub(crate) const fn kind(&self) -> About {
        match self {
            Self::Desk => About::Desk,
            Self::Account { .. } => About::Account,
            Self::Contact(_) | Self::Person { .. } => About::Contact,
            Self::Document { kind, .. } => About::Document(*kind),
            Self::Order { .. } => About::Order,
            Self::Request { .. } => About::Request,
            Self::User { .. } => About::User,
            Self::Work { .. } => About::Work,
        }
    }

    /// The place, of a contact.
    pub(super) const fn place(&self) -> Option<&Place> {
        match self {
            Self::Contact(place) | Self::Person { place, .. } => Some(place),
            _ => None,
        }
    }

    /// The user that it is.
    pub(super) const fn user(&self) -> Option<UserId> {
        match self {
            Self::User { id } => Some(*id),
            Self::Contact(place) | Self::Person { place, .. } => Some(place.user),
            _ => None,
        }
    }

    /// Who holds the work that it is or stands for.
    pub(super) const fn holder(&self) -> Option<ContactId> {
        match self {
            Self::Work { holder, .. } => Some(*holder),
            Self::Contact(place) | Self::Person { place, .. } => Some(place.id),
            _ => None,
        }
    }

    /// Where the account that it is or lies in stands.
    pub(super) const fn account_state(&self) -> Option<AccountState> {
        match self {
            Self::Account { state, .. } => Some(*state),
            Self::Contact(place) | Self::Person { place, .. } => Some(place.account_state),
            _ => None,
        }
    }
}

impl Action {
    /// Whether it is done to a thing of this kind. To the desk all is done.
    pub(crate) fn concerns(self, kind: About) -> bool {
        use About::{Account, Contact, Document, Order, Request, User, Work};
        match kind {
            About::Desk => true,
            Request => matches!(
                self,
                Self::ReadRequests
                    | Self::StartRequest
                    | Self::AskSubmitter
                    | Self::AnswerRequest
                    | Self::RejectRequest
                    | Self::CancelRequest
                    | Self::CompleteRequest
            ),
            Account => matches!(
                self,
                Self::ReadAccounts
                    | Self::EditAccount
                    | Self::SuspendAccount
                    | Self::RestoreAccount
                    | Self::DeleteAccount
                    | Self::Provision
                    | Self::EditAdministrator
                    | Self::ReplaceAdministrator
                    | Self::ReportDevice
                    | Self::ChangeSubscription
                    | Self::ReadAccountHistory
                    | Self::ReadContacts
                    | Self::AddContact
                    | Self::SubmitWork
                    | Self::ReadWork
                    | Self::ReadStatistics
                    | Self::ReadOrders
                    | Self::ManageDocuments
                    | Self::ViewInvoices
                    | Self::ViewEstimates
                    | Self::ViewContracts
                    | Self::ViewProposals
                    | Self::UseSupport
                    | Self::ViewProjects
            ),
            Contact => matches!(
                self,
                Self::ReadContacts
                    | Self::EditContact
                    | Self::ChangeRole
                    | Self::RemoveContact
                    | Self::InviteUsers
                    | Self::EditProfile
            ),
            Document(kind) => self == Self::ManageDocuments || self == kind.viewing(),
            Order => matches!(self, Self::ReadOrders | Self::RecordOrders),
            User => matches!(self, Self::ManageUsers | Self::InviteUsers | Self::EditProfile),
            Work => matches!(
                self,
                Self::ReadWork
                    | Self::AnswerQuote
                    | Self::CancelWork
                    | Self::DownloadWork
                    | Self::ReadStatistics
                    | Self::QuoteWork
                    | Self::ProgressWork
                    | Self::DeliverWork
                    | Self::RejectWork
                    | Self::AttachFiles
                    | Self::ReassignWork
            ),
        }
    }
}
