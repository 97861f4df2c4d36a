//! The states of a document, and what may be done in each. The diagram in DESIGN.md is drawn from it, by its tests.

use super::DocumentKind;
use crate::error::{Error, Failure};
use crate::model::named::named;

named! {
    /// Where a document stands.
    #[derive(PartialOrd, Ord)]
    DocumentState, "document-state-" {
        /// It is being written, has no number, and customers do not see it.
        Draft = "draft", "draft";
        /// It was issued: it has a number and is never changed again.
        Open = "open", "open";
        /// The invoice was paid, the credit note settled.
        Paid = "paid", "paid";
        /// It was issued and holds no longer. Its number stays taken.
        Cancelled = "cancelled", "cancelled";
    }
}

named! {
    /// What can be done to a document once it is drafted.
    DocumentAction, "document-action-" {
        /// Change what it says.
        Edit = "edit", "edit";
        /// Throw a draft away.
        Discard = "discard", "discard";
        /// Give it its number and send it out.
        Issue = "issue", "issue";
        /// Write down that it was paid or settled.
        Pay = "pay", "pay";
        /// Say that it holds no longer.
        Cancel = "cancel", "cancel";
    }
}

impl DocumentState {
    /// The state after `action` on a document of this kind; `None` when this state does not allow it. What is discarded ends as
    /// the draft that it was. Only invoices and credit notes are paid.
    ///
    /// ```
    /// use comptoir::{DocumentAction, DocumentKind, DocumentState};
    /// let open = DocumentState::Open;
    /// assert_eq!(open.after(DocumentAction::Pay, DocumentKind::Invoice), Some(DocumentState::Paid));
    /// assert_eq!(open.after(DocumentAction::Pay, DocumentKind::Estimate), None);
    /// assert_eq!(open.after(DocumentAction::Edit, DocumentKind::Invoice), None); // what is issued stays as it is
    /// ```
    #[must_use]
    pub const fn after(self, action: DocumentAction, kind: DocumentKind) -> Option<Self> {
        use DocumentAction as Do;
        match (self, action) {
            (Self::Draft, Do::Edit | Do::Discard) => Some(Self::Draft),
            (Self::Draft, Do::Issue) => Some(Self::Open),
            (Self::Open, Do::Pay) if kind.is_paid() => Some(Self::Paid),
            (Self::Open, Do::Cancel) => Some(Self::Cancelled),
            _ => None,
        }
    }

    /// What the state allows on a document of this kind.
    pub fn actions(self, kind: DocumentKind) -> impl Iterator<Item = DocumentAction> {
        DocumentAction::ALL.iter().copied().filter(move |action| self.after(*action, kind).is_some())
    }

    /// The same as [`after`](Self::after).
    ///
    /// # Errors
    /// `wrong_document_state`, with what the state allows.
    pub(crate) fn step(self, action: DocumentAction, kind: DocumentKind) -> Result<Self, Error> {
        let wrong = || Error::new(Failure::WrongDocumentState { state: self, action, kind });
        self.after(action, kind).ok_or_else(wrong)
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
