//! Where work stands, how it is quoted, and how it is counted.

use super::mirror::{labelled, mirror};
use crate::error::ComptoirError;

mirror! {
    /// How a quote comes about for what a service is asked for (rule P9).
    Workflow {
        /// The provider writes it.
        Manual,
        /// It is computed from the quantity and the service's price as soon as work is submitted. Where the service has no
        /// price in the account's currency, the provider writes it.
        Automatic,
        /// There is none: work begins without.
        None,
    }
}

mirror! {
    /// Where a request for work stands (rule P9).
    WorkState {
        /// Sent, and nobody has taken it up.
        Submitted,
        /// The provider prepares a quote.
        Quoting,
        /// The customer has a quote to answer.
        Quoted,
        /// The customer has accepted the quote.
        Accepted,
        /// The work is being done.
        InProgress,
        /// The work is done, and the customer has it.
        Delivered,
        /// The provider refuses it, or cannot go on.
        Rejected,
        /// The customer refuses the quote.
        Declined,
        /// Withdrawn by the customer before acceptance, or ended with the account.
        Cancelled,
    }
}

mirror! {
    /// What can be done to a request for work once it is submitted (rule P9).
    WorkAction {
        /// The provider begins to prepare a quote.
        StartQuoting,
        /// The provider quotes, or replaces its quote.
        Quote,
        /// The customer accepts the quote.
        Accept,
        /// The customer refuses the quote.
        Decline,
        /// The provider begins the work.
        Start,
        /// The provider tells how far the work is.
        Progress,
        /// The provider hands over what is done.
        Deliver,
        /// The provider refuses the work, or cannot go on.
        Reject,
        /// The customer withdraws it.
        Cancel,
    }
}

mirror! {
    /// What the requests of a row of statistics have in common.
    StatisticGroup {
        /// Nothing: all of them.
        Total,
        /// The state they are in now.
        State,
        /// The service that was asked for.
        Service,
        /// The month in which they were submitted.
        Month,
    }
}

mirror! {
    /// What a file is to the request for work that it is attached to (rule P9).
    FileKind {
        /// From the customer: what the work is done with.
        Source,
        /// From the provider: what was done.
        Delivery,
    }
}

labelled! { FileKind Workflow WorkState WorkAction StatisticGroup }

#[uniffi::export]
impl WorkState {
    /// The state after an action on work whose service quotes as `workflow` says; nothing where the action is not possible.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn after(&self, action: WorkAction, workflow: Workflow) -> Result<Option<Self>, ComptoirError> {
        comptoir::WorkState::from(*self).after(action.into(), workflow.into()).map(TryInto::try_into).transpose()
    }

    /// Whether something is still to come of it: only then can it be reassigned, and its holder must hand it on before
    /// leaving (rule P8).
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn is_open(&self) -> Result<bool, ComptoirError> {
        Ok(comptoir::WorkState::from(*self).is_open())
    }

    /// What the state allows on work whose service quotes as `workflow` says.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn actions(&self, workflow: Workflow) -> Result<Vec<WorkAction>, ComptoirError> {
        comptoir::WorkState::from(*self).actions(workflow.into()).map(TryInto::try_into).collect()
    }
}
