//! What moved the balance of an account: invoices and credit notes issued, paid, cancelled.

use diesel::dsl::{GroupBy, IntoBoxed, Select};
use diesel::prelude::*;

use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::Limited;
use super::schema::documents;
use super::total::{PARTS, Part, SumRow, whole};
use crate::model::document::DocumentKind;
use crate::{AccountId, DeskId, DocumentId};

/// Whose balance is told.
#[derive(Clone, Copy)]
pub(crate) struct DocumentStatement {
    pub(crate) desk: DeskId,
    pub(crate) account: AccountId,
}

/// What happened to a document on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Happened {
    Issued,
    Paid,
    Cancelled,
}

impl Happened {
    /// All that moves a balance.
    pub(crate) const ALL: [Self; 3] = [Self::Issued, Self::Paid, Self::Cancelled];
}

/// A document to which something happened: its kind, its number, the day and its total in minor units.
pub(crate) type MovedRow = (DocumentId, DocumentKind, Option<i64>, Option<i32>, i64);

type Summed =
    IntoBoxed<'static, Select<GroupBy<documents::table, documents::kind>, (documents::kind, (Part, Part))>, AnyBackend>;

type Counted = (DocumentKind, SumRow);

/// What of a day's column the rows of a statement tell.
macro_rules! moved {
    ($statement:expr, $day:expr, $from:expr, $until:expr, $rows:expr) => {{
        let told = (documents::id, documents::kind, documents::number, $day, documents::total);
        let list = documents::table
            .select(told)
            .filter(documents::desk_id.eq($statement.desk).and(documents::account_id.eq($statement.account)))
            .filter($day.ge($from).and($day.le($until)))
            .filter(documents::kind.eq_any(paid_kinds()));
        Limited::new(list, $rows)
    }};
}

impl DocumentStatement {
    /// Up to so many documents to which this happened from the one day to the other, in no order.
    pub(crate) fn moved(
        &self,
        connection: &mut AnyConnection,
        happened: Happened,
        (from, until): (i32, i32),
        rows: usize,
    ) -> Result<Vec<MovedRow>, StoreFault> {
        let read = match happened {
            Happened::Issued => moved!(self, documents::issued_on, from, until, rows).get_results(connection),
            Happened::Paid => moved!(self, documents::paid_on, from, until, rows).get_results(connection),
            Happened::Cancelled => moved!(self, documents::cancelled_on, from, until, rows).get_results(connection),
        };
        read.in_table("documents")
    }

    /// What the documents come to, by kind, to which this happened before the day.
    pub(crate) fn sums(
        &self,
        connection: &mut AnyConnection,
        happened: Happened,
        before: i32,
    ) -> Result<Vec<(DocumentKind, i128)>, StoreFault> {
        let rows: Vec<Counted> = self.summed(happened, before).get_results(connection).in_table("documents")?;
        Ok(rows.into_iter().map(|(kind, sum)| (kind, whole(sum))).collect())
    }

    fn summed(&self, happened: Happened, before: i32) -> Summed {
        let summed = documents::table
            .group_by(documents::kind)
            .select((documents::kind, PARTS))
            .into_boxed()
            .filter(documents::desk_id.eq(self.desk).and(documents::account_id.eq(self.account)))
            .filter(documents::kind.eq_any(paid_kinds()));
        match happened {
            Happened::Issued => summed.filter(documents::issued_on.lt(before)),
            Happened::Paid => summed.filter(documents::paid_on.lt(before)),
            Happened::Cancelled => summed.filter(documents::cancelled_on.lt(before)),
        }
    }
}

/// The kinds for which money is paid: nothing else moves a balance.
fn paid_kinds() -> Vec<DocumentKind> {
    DocumentKind::ALL.iter().copied().filter(|kind| kind.is_paid()).collect()
}

#[cfg(test)]
#[path = "document_statement_tests.rs"]
pub(super) mod tests;
