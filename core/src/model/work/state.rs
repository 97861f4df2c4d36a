//! The states of a request for work, and which action leads from one to the next (rule P9). The diagram in DESIGN.md is
//! drawn from it, by its tests.

use super::Workflow;
use crate::model::named::named;

named! {
    /// Where a request for work stands (rule P9).
    WorkState, "work-state-" {
        /// Sent, and nobody has taken it up.
        Submitted = "submitted", "submitted";
        /// The provider prepares a quote.
        Quoting = "quoting", "quoting";
        /// The customer has a quote to answer.
        Quoted = "quoted", "quoted";
        /// The customer has accepted the quote.
        Accepted = "accepted", "accepted";
        /// The work is being done.
        InProgress = "in_progress", "in-progress";
        /// The work is done, and the customer has it.
        Delivered = "delivered", "delivered";
        /// The provider refuses it, or cannot go on.
        Rejected = "rejected", "rejected";
        /// The customer refuses the quote.
        Declined = "declined", "declined";
        /// Withdrawn by the customer before acceptance, or ended with the account.
        Cancelled = "cancelled", "cancelled";
    }
}

named! {
    /// What can be done to a request for work once it is submitted (rule P9).
    WorkAction, "work-action-" {
        /// The provider begins to prepare a quote.
        StartQuoting = "start_quoting", "start-quoting";
        /// The provider quotes, or replaces its quote.
        Quote = "quote", "quote";
        /// The customer accepts the quote.
        Accept = "accept", "accept";
        /// The customer refuses the quote.
        Decline = "decline", "decline";
        /// The provider begins the work.
        Start = "start", "start";
        /// The provider tells how far the work is.
        Progress = "progress", "progress";
        /// The provider hands over what is done.
        Deliver = "deliver", "deliver";
        /// The provider refuses the work, or cannot go on.
        Reject = "reject", "reject";
        /// The customer withdraws it.
        Cancel = "cancel", "cancel";
    }
}

impl WorkState {
    /// The state after `action` on work whose service quotes as `workflow` says; `None` when this state does not allow it.
    ///
    /// ```
    /// use comptoir::{WorkAction, WorkState, Workflow};
    /// let submitted = WorkState::Submitted;
    /// assert_eq!(submitted.after(WorkAction::Quote, Workflow::Manual), Some(WorkState::Quoted));
    /// assert_eq!(submitted.after(WorkAction::Quote, Workflow::None), None);
    /// assert_eq!(submitted.after(WorkAction::Start, Workflow::None), Some(WorkState::InProgress));
    /// ```
    #[must_use]
    pub const fn after(self, action: WorkAction, workflow: Workflow) -> Option<Self> {
        use WorkAction as Do;
        let is_quoted = !matches!(workflow, Workflow::None);
        match (self, action) {
            (Self::Submitted, Do::StartQuoting) if is_quoted => Some(Self::Quoting),
            (Self::Submitted, Do::Quote) if is_quoted => Some(Self::Quoted),
            (Self::Quoting | Self::Quoted, Do::Quote) => Some(Self::Quoted),
            (Self::Quoted, Do::Accept) => Some(Self::Accepted),
            (Self::Quoted, Do::Decline) => Some(Self::Declined),
            (Self::Submitted, Do::Start) if !is_quoted => Some(Self::InProgress),
            (Self::Accepted, Do::Start) | (Self::InProgress, Do::Progress) => Some(Self::InProgress),
            (Self::InProgress, Do::Deliver) => Some(Self::Delivered),
            (_, Do::Reject) if self.is_open() => Some(Self::Rejected),
            (Self::Submitted | Self::Quoting | Self::Quoted, Do::Cancel) => Some(Self::Cancelled),
            _ => None,
        }
    }

    /// Whether something is still to come of it: only then can it be reassigned, and its holder must hand it on before
    /// leaving (rule P8).
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Delivered | Self::Rejected | Self::Declined | Self::Cancelled)
    }

    /// What the state allows on work whose service quotes as `workflow` says.
    pub fn actions(self, workflow: Workflow) -> impl Iterator<Item = WorkAction> {
        WorkAction::ALL.iter().copied().filter(move |action| self.after(*action, workflow).is_some())
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
