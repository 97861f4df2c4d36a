//! The kinds of documents.

use crate::model::named::named;

named! {
    /// What a document is.
    #[derive(PartialOrd, Ord)]
    DocumentKind, "document-kind-" {
        /// What the customer owes.
        Invoice = "invoice", "invoice";
        /// What something is likely to cost.
        Estimate = "estimate", "estimate";
        /// What is taken back of an invoice.
        CreditNote = "credit_note", "credit-note";
        /// What is offered.
        Proposal = "proposal", "proposal";
        /// What was agreed.
        Contract = "contract", "contract";
    }
}
