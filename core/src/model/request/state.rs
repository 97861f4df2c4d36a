//! The life of a request (rule Q5).
//!
//! ```text
//!                       ┌───────────────── reject ─────────────────┐
//!                       │                                          ▼
//!  submit ──► Submitted ── start ──► InProgress ── reject ──► Rejected
//!                 │                   │  ▲   │ └── complete ─► Completed
//!                 │               ask ▼  │ answer
//!                 │            AwaitingSubmitter
//!                 └── cancel ──┐   cancel │   │ cancel (InProgress too)
//!                              ▼          ▼   ▼
//!                                 Cancelled
//! ```

use crate::error::{Error, Failure};
use crate::model::named::named;

named! {
    /// Where a request stands.
    RequestState, "request-state-" {
        /// Sent, and nobody has taken it up.
        Submitted = "submitted", "submitted";
        /// An agent works on it.
        InProgress = "in_progress", "in-progress";
        /// An agent has asked the submitter something; the deadline waits too (rule Q6).
        AwaitingSubmitter = "awaiting_submitter", "awaiting-submitter";
        /// Applied: the account and its users exist.
        Completed = "completed", "completed";
        /// Refused by the provider, with a reason.
        Rejected = "rejected", "rejected";
        /// Withdrawn by its submitter.
        Cancelled = "cancelled", "cancelled";
    }
}

named! {
    /// What can be done to a request once it is submitted.
    RequestAction, "request-action-" {
        /// An agent takes it up.
        Start = "start", "start";
        /// The agent asks the submitter something.
        Ask = "ask", "ask";
        /// The submitter answers.
        Answer = "answer", "answer";
        /// The provider refuses it, with a reason.
        Reject = "reject", "reject";
        /// The submitter withdraws it.
        Cancel = "cancel", "cancel";
        /// The agent applies it.
        Complete = "complete", "complete";
    }
}

named! {
    /// The order of a list of requests.
    #[derive(Default)]
    RequestSort, "request-sort-" {
        /// The latest submitted first.
        #[default] Newest = "newest", "newest";
        /// The earliest due first.
        Due = "due", "due";
        /// By the account's name, as the alphabet of the desk's language has it.
        Name = "name", "name";
    }
}

impl RequestState {
    /// Whether nothing more can happen to the request.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Completed | Self::Rejected | Self::Cancelled)
    }

    /// The state after `action`.
    ///
    /// # Errors
    /// [`Failure::WrongState`] when the state does not allow the action.
    pub fn after(self, action: RequestAction) -> Result<Self, Error> {
        match (self, action) {
            (Self::Submitted, RequestAction::Start) | (Self::AwaitingSubmitter, RequestAction::Answer) => {
                Ok(Self::InProgress)
            }
            (Self::InProgress, RequestAction::Ask) => Ok(Self::AwaitingSubmitter),
            (Self::InProgress, RequestAction::Complete) => Ok(Self::Completed),
            (Self::Submitted | Self::InProgress, RequestAction::Reject) => Ok(Self::Rejected),
            (Self::Submitted | Self::InProgress | Self::AwaitingSubmitter, RequestAction::Cancel) => {
                Ok(Self::Cancelled)
            }
            (state, action) => Err(Error::new(Failure::WrongState { state, action })),
        }
    }

    /// What the state allows.
    pub fn actions(self) -> impl Iterator<Item = RequestAction> {
        RequestAction::ALL.iter().copied().filter(move |action| self.after(*action).is_ok())
    }
}
