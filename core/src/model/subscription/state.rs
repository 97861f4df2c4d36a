//! What a subscription's state is called.

use crate::model::named::named;

named! {
    /// Where a subscription stands (rule S2).
    SubscriptionState, "subscription-state-" {
        /// No device was enrolled yet: the term is chosen, and does not run.
        NotStarted = "not_started", "not-started";
        /// A period runs.
        Running = "running", "running";
        /// Not renewed, or its account was deleted.
        Ended = "ended", "ended";
    }
}
