//! Where orders stand, and how they are listed.

use super::mirror::{labelled, mirror};
use crate::error::ComptoirError;

mirror! {
    /// Where an order stands (rule C7).
    OrderState {
        /// Ordered, and nobody has taken it up.
        New,
        /// Being put together.
        InProgress,
        /// Done.
        Completed,
        /// Withdrawn, or not to be had.
        Cancelled,
    }
}

mirror! {
    /// The order of an order list.
    OrderSort {
        /// New, in progress, completed, cancelled; of each the latest ordered first.
        State,
        /// The latest ordered first.
        Newest,
        /// The earliest ordered first.
        Oldest,
    }
}

mirror! {
    /// A column of the order list.
    OrderColumn {
        /// The order's code.
        Code,
        /// Code and city of the dealership.
        Dealership,
        /// The number of the customer's purchase order.
        PoNumber,
        /// Who ordered.
        Customer,
        /// When it was ordered.
        Date,
        /// Where it stands.
        State,
        /// What it comes to.
        Total,
    }
}

labelled! { OrderState OrderSort OrderColumn }

#[uniffi::export]
impl OrderState {
    /// The states that may be next.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn next(&self) -> Result<Vec<Self>, ComptoirError> {
        comptoir::OrderState::from(*self).next().map(TryInto::try_into).collect()
    }

    /// Whether something is still to come of an order: whether it is new or in progress.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn is_open(&self) -> Result<bool, ComptoirError> {
        Ok(comptoir::OrderState::from(*self).is_open())
    }
}
