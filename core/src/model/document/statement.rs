//! The statement of an account: what moved its balance, and what is open at the end.

use chrono::NaiveDate;

use crate::model::form::{Problem, ProblemCode};
use crate::model::named::named;
use crate::{Args, DocumentId};

named! {
    /// What moves the balance of an account. Of one day they are told in this order.
    #[derive(PartialOrd, Ord)]
    StatementMovement, "document-movement-" {
        /// An invoice was issued: the customer owes more.
        Invoice = "invoice", "invoice";
        /// A credit note was issued: the customer owes less.
        CreditNote = "credit_note", "credit-note";
        /// An invoice was paid.
        Payment = "payment", "payment";
        /// A credit note was settled: what the customer got back.
        Settlement = "settlement", "settlement";
        /// An invoice was cancelled.
        InvoiceCancelled = "invoice_cancelled", "invoice-cancelled";
        /// A credit note was cancelled.
        CreditNoteCancelled = "credit_note_cancelled", "credit-note-cancelled";
    }
}

impl StatementMovement {
    /// Whether the customer owes more by it.
    #[must_use]
    pub const fn is_debit(self) -> bool {
        matches!(self, Self::Invoice | Self::Settlement | Self::CreditNoteCancelled)
    }

    /// By how much a document of this total moves the balance.
    pub(crate) fn effect(self, total: i128) -> i128 {
        if self.is_debit() { total } else { total.saturating_neg() }
    }
}

/// A movement: which document moved the balance, when, by how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moved {
    pub(crate) on: NaiveDate,
    pub(crate) movement: StatementMovement,
    pub(crate) document: DocumentId,
    pub(crate) number: i64,
    /// The total of the document, in minor units.
    pub(crate) total: i64,
}

/// A movement with its amount, which is below zero where the customer owes less, and the balance after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Balanced {
    pub(crate) moved: Moved,
    pub(crate) amount: i64,
    pub(crate) balance: i64,
}

/// The opening balance and the movements in their order, each with the balance after it.
///
/// # Errors
/// `sum_too_large`: a balance that 64 bits do not hold is not told as another.
pub(crate) fn balance(opening: i128, mut moved: Vec<Moved>) -> Result<(i64, Vec<Balanced>), Vec<Problem>> {
    let too_large = |_| vec![Problem::new(String::new(), ProblemCode::SumTooLarge, Args::none())];
    moved.sort_by_key(|one| (one.on, one.movement, one.number));
    let mut balance = opening;
    let balanced = |moved: Moved| {
        let amount = moved.movement.effect(moved.total.into());
        balance = balance.saturating_add(amount);
        let (amount, balance) = (i64::try_from(amount).map_err(too_large)?, i64::try_from(balance).map_err(too_large)?);
        Ok(Balanced { moved, amount, balance })
    };
    let rows = moved.into_iter().map(balanced).collect::<Result<_, Vec<Problem>>>()?;
    Ok((i64::try_from(opening).map_err(too_large)?, rows))
}

#[cfg(test)]
#[path = "statement_tests.rs"]
mod tests;
