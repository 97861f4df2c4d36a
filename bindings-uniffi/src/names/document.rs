//! What documents are, where they stand, and what moves the balance of an account.

use super::PortalFeature;
use super::mirror::{labelled, mirror};
use crate::error::ComptoirError;

mirror! {
    /// What a document is. Each kind has a series of numbers of its own in a desk, without a gap.
    DocumentKind {
        /// What the customer has to pay.
        Invoice,
        /// What something is expected to cost.
        Estimate,
        /// What the customer gets back.
        CreditNote,
        /// What the provider offers to do.
        Proposal,
        /// What was agreed upon.
        Contract,
    }
}

mirror! {
    /// Where a document stands.
    DocumentState {
        /// It is being written, has no number, and customers do not see it.
        Draft,
        /// It was issued: it has a number and is never changed again.
        Open,
        /// The invoice was paid, the credit note settled.
        Paid,
        /// It was issued and holds no longer. Its number stays taken.
        Cancelled,
    }
}

mirror! {
    /// What can be done to a document once it is drafted.
    DocumentAction {
        /// Change what it says.
        Edit,
        /// Throw a draft away.
        Discard,
        /// Give it its number and send it out.
        Issue,
        /// Write down that it was paid or settled.
        Pay,
        /// Say that it holds no longer.
        Cancel,
    }
}

mirror! {
    /// What moves the balance of an account. Of one day they are told in this order.
    StatementMovement {
        /// An invoice was issued: the customer owes more.
        Invoice,
        /// A credit note was issued: the customer owes less.
        CreditNote,
        /// An invoice was paid.
        Payment,
        /// A credit note was settled: what the customer got back.
        Settlement,
        /// An invoice was cancelled.
        InvoiceCancelled,
        /// A credit note was cancelled.
        CreditNoteCancelled,
    }
}

labelled! { DocumentKind DocumentState DocumentAction StatementMovement }

#[uniffi::export]
impl DocumentKind {
    /// The letter that the codes of this kind begin with: `I` invoice, `E` estimate, `C` credit note, `P` proposal, `K`
    /// contract.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn letter(&self) -> Result<String, ComptoirError> {
        Ok(comptoir::DocumentKind::from(*self).letter().to_string())
    }

    /// What of the portal has to be switched on for contacts to see documents of this kind (rule C1): credit notes are seen
    /// with the invoices.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn feature(&self) -> Result<PortalFeature, ComptoirError> {
        comptoir::DocumentKind::from(*self).feature().try_into()
    }

    /// Whether money is paid for it: of the others nothing is due.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn is_paid(&self) -> Result<bool, ComptoirError> {
        Ok(comptoir::DocumentKind::from(*self).is_paid())
    }
}

#[uniffi::export]
impl DocumentState {
    /// The state after `action` on a document of this kind; nothing when this state does not allow it. What is discarded ends
    /// as the draft that it was. Only invoices and credit notes are paid.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn after(&self, action: DocumentAction, kind: DocumentKind) -> Result<Option<Self>, ComptoirError> {
        let after = comptoir::DocumentState::from(*self).after(action.into(), kind.into());
        after.map(TryInto::try_into).transpose()
    }

    /// What the state allows on a document of this kind.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn actions(&self, kind: DocumentKind) -> Result<Vec<DocumentAction>, ComptoirError> {
        comptoir::DocumentState::from(*self).actions(kind.into()).map(TryInto::try_into).collect()
    }
}

#[uniffi::export]
impl StatementMovement {
    /// Whether the customer owes more by it.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn is_debit(&self) -> Result<bool, ComptoirError> {
        Ok(comptoir::StatementMovement::from(*self).is_debit())
    }
}
