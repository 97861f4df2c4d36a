//! The life of a request for work (rule P9), as far as it goes yet.
//!
//! ```text
//!  submit ──► Submitted ── cancel ──► Cancelled
//! ```

use crate::model::named::named;

named! {
    /// Where a request for work stands (rule P9).
    WorkState, "work-state-" {
        /// Sent, and not withdrawn.
        Submitted = "submitted", "submitted";
        /// Withdrawn by the customer.
        Cancelled = "cancelled", "cancelled";
    }
}

named! {
    /// What can be done to a request for work once it is submitted.
    WorkAction, "work-action-" {
        /// The customer withdraws it.
        Cancel = "cancel", "cancel";
    }
}

impl WorkState {
    /// The state after `action`; `None` when this one does not allow it.
    ///
    /// ```
    /// use comptoir::{WorkAction, WorkState};
    /// assert_eq!(WorkState::Submitted.after(WorkAction::Cancel), Some(WorkState::Cancelled));
    /// assert_eq!(WorkState::Cancelled.after(WorkAction::Cancel), None);
    /// ```
    #[must_use]
    pub const fn after(self, action: WorkAction) -> Option<Self> {
        match (self, action) {
            (Self::Submitted, WorkAction::Cancel) => Some(Self::Cancelled),
            (Self::Cancelled, WorkAction::Cancel) => None,
        }
    }

    /// Whether something is still to come of it: only then can it be reassigned, and its holder must hand it on before
    /// leaving (rule P8).
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Submitted)
    }

    /// What the state allows.
    pub fn actions(self) -> impl Iterator<Item = WorkAction> {
        WorkAction::ALL.iter().copied().filter(move |action| self.after(*action).is_some())
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
