//! The states of an order, and which leads to which (rule C7). The diagram in DESIGN.md is drawn from it, by its tests.

use crate::error::{Error, Failure};
use crate::model::named::named;

named! {
    /// Where an order stands (rule C7), in the order in which a list shows them.
    #[derive(PartialOrd, Ord)]
    OrderState, "order-state-" {
        /// Recorded, and nobody has taken it up.
        New = "new", "new";
        /// Somebody works on it.
        InProgress = "in_progress", "in-progress";
        /// The customer has what was ordered.
        Completed = "completed", "completed";
        /// Nothing comes of it.
        Cancelled = "cancelled", "cancelled";
    }
}

impl OrderState {
    /// Whether the next state may be `next`: New → InProgress → Completed, New or InProgress → Cancelled.
    ///
    /// ```
    /// use comptoir::OrderState;
    /// assert!(OrderState::New.may_become(OrderState::InProgress));
    /// assert!(!OrderState::New.may_become(OrderState::Completed));
    /// assert!(!OrderState::InProgress.may_become(OrderState::New)); // nothing goes back
    /// ```
    #[must_use]
    pub const fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::New, Self::InProgress | Self::Cancelled) | (Self::InProgress, Self::Completed | Self::Cancelled)
        )
    }

    /// Whether `later` may be reached, in one step or in several: what an import may find an order in that it knew in this
    /// state. New orders complete unseen between two imports.
    #[must_use]
    pub const fn leads_to(self, later: Self) -> bool {
        self.may_become(later) || matches!((self, later), (Self::New, Self::Completed))
    }

    /// The states that may be next.
    pub fn next(self) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |next| self.may_become(*next))
    }

    /// Whether something is still to come of it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::InProgress)
    }

    /// The state after this one, if it may be `next`.
    ///
    /// # Errors
    /// `wrong_order_state`, with the states that may be next.
    pub(crate) fn advance(self, next: Self) -> Result<Self, Error> {
        if self.may_become(next) { Ok(next) } else { Err(Error::new(Failure::WrongOrderState { state: self, next })) }
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
