//! The kinds of documents, and the codes that their numbers are shown in.

use crate::model::account::PortalFeature;
use crate::model::named::named;
use crate::model::role::Action;

named! {
    /// What a document is. Each kind has a series of numbers of its own in a desk, without a gap.
    #[derive(PartialOrd, Ord)]
    DocumentKind, "document-kind-" {
        /// What the customer has to pay.
        Invoice = "invoice", "invoice";
        /// What something is expected to cost.
        Estimate = "estimate", "estimate";
        /// What the customer gets back.
        CreditNote = "credit_note", "credit-note";
        /// What the provider offers to do.
        Proposal = "proposal", "proposal";
        /// What was agreed upon.
        Contract = "contract", "contract";
    }
}

/// How many figures of a number a code shows at least.
const FIGURES: usize = 6;
/// No series has a number of more figures.
const MOST_FIGURES: usize = 18;

impl DocumentKind {
    /// The letter that the codes of this kind begin with: `I` invoice, `E` estimate, `C` credit note, `P` proposal, `K`
    /// contract.
    ///
    /// ```
    /// use comptoir::DocumentKind;
    /// let letters: String = DocumentKind::ALL.iter().map(|kind| kind.letter()).collect();
    /// assert_eq!(letters, "IECPK");
    /// ```
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Invoice => 'I',
            Self::Estimate => 'E',
            Self::CreditNote => 'C',
            Self::Proposal => 'P',
            Self::Contract => 'K',
        }
    }

    /// What of the portal has to be switched on for contacts to see documents of this kind (rule C1): credit notes are seen
    /// with the invoices.
    ///
    /// ```
    /// use comptoir::{DocumentKind, PortalFeature};
    /// assert_eq!(DocumentKind::CreditNote.feature(), PortalFeature::Invoices);
    /// ```
    #[must_use]
    pub const fn feature(self) -> PortalFeature {
        match self {
            Self::Invoice | Self::CreditNote => PortalFeature::Invoices,
            Self::Estimate => PortalFeature::Estimates,
            Self::Proposal => PortalFeature::Proposals,
            Self::Contract => PortalFeature::Contracts,
        }
    }

    /// The action of whoever sees documents of this kind.
    pub(crate) const fn viewing(self) -> Action {
        match self {
            Self::Invoice | Self::CreditNote => Action::ViewInvoices,
            Self::Estimate => Action::ViewEstimates,
            Self::Proposal => Action::ViewProposals,
            Self::Contract => Action::ViewContracts,
        }
    }

    /// Whether money is paid for it: of the others nothing is due.
    #[must_use]
    pub const fn is_paid(self) -> bool {
        matches!(self, Self::Invoice | Self::CreditNote)
    }
}

/// The code of the document of this kind and number: `I-000001`.
pub(crate) fn code(kind: DocumentKind, number: i64) -> String {
    format!("{}-{number:0FIGURES$}", kind.letter())
}

/// The kind and the number that a code names, zeros before it or not: `I-000001`, `i-1`.
pub(crate) fn read_code(text: &str) -> Option<(DocumentKind, i64)> {
    let (letter, number) = text.trim().split_once('-')?;
    let is_its = |kind: &DocumentKind| {
        let mut letters = letter.chars();
        letters.next().is_some_and(|first| first.to_ascii_uppercase() == kind.letter()) && letters.next().is_none()
    };
    let kind = DocumentKind::ALL.iter().copied().find(is_its)?;
    let is_number = (1..=MOST_FIGURES).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    Some((kind, number.parse().ok().filter(|number| is_number && *number > 0)?))
}

#[cfg(test)]
#[path = "kind_tests.rs"]
mod tests;
