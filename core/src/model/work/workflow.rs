//! How a service comes to its quote.

use crate::model::named::named;

named! {
    /// How a quote comes about for what a service is asked for (rule P9).
    Workflow, "workflow-" {
        /// The provider writes it.
        Manual = "manual", "manual";
        /// It is computed from the quantity and the service's price as soon as work is submitted. Where the service has no
        /// price in the account's currency, the provider writes it.
        Automatic = "automatic", "automatic";
        /// There is none: work begins without.
        None = "none", "none";
    }
}
