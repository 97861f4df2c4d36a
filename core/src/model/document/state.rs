//! The states of a document.

use crate::model::named::named;

named! {
    /// Where a document stands.
    #[derive(PartialOrd, Ord)]
    DocumentState, "document-state-" {
        /// Written by the desk's people, and seen by nobody else.
        Draft = "draft", "draft";
        /// Issued.
        Open = "open", "open";
        /// Paid, or settled.
        Paid = "paid", "paid";
        /// Void.
        Cancelled = "cancelled", "cancelled";
    }
}
