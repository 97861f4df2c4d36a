//! Devices that an account is served with.

use crate::model::named::named;

named! {
    /// Where a device stands, as the host reports it.
    DeviceState, "device-state-" {
        /// Being set up.
        Creating = "creating", "creating";
        /// Set up, and not heard of yet.
        Waiting = "waiting", "waiting";
        /// Heard of, being registered.
        Registering = "registering", "registering";
        /// In use: it makes the term run (rule S2).
        Enrolled = "enrolled", "enrolled";
        /// Out of order.
        Error = "error", "error";
        /// Being taken away.
        Deleting = "deleting", "deleting";
        /// Gone.
        Deleted = "deleted", "deleted";
    }
}
