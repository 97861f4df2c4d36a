//! What moved the balance of an account: invoices and credit notes issued, paid, cancelled.

use diesel::dsl::{GroupBy, IntoBoxed, Select};
use diesel::expression::{ValidGrouping, is_aggregate};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Nullable};

use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::Limited;
use super::schema::documents;
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

/// A part of what the documents of a group come to. A database adds up in 64 bits, which the largest totals overflow after
/// 10,000 documents; so it adds up billions and what is left of them one beside the other.
#[derive(Clone, Copy)]
struct Part(&'static str);

/// How many minor units the one part counts at a time.
const BILLION: i128 = 1_000_000_000;

const PARTS: [Part; 2] =
    [Part("CAST(SUM(total / 1000000000) AS BIGINT)"), Part("CAST(SUM(total % 1000000000) AS BIGINT)")];

/// Its text is a value of it: queries are told apart by their text.
impl QueryId for Part {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Expression for Part {
    type SqlType = Nullable<BigInt>;
}

impl AppearsOnTable<documents::table> for Part {}

impl SelectableExpression<documents::table> for Part {}

impl<GB> ValidGrouping<GB> for Part {
    type IsAggregate = is_aggregate::Yes;
}

impl QueryFragment<AnyBackend> for Part {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, AnyBackend>) -> QueryResult<()> {
        out.push_sql(self.0);
        Ok(())
    }
}

type Summed =
    IntoBoxed<'static, Select<GroupBy<documents::table, documents::kind>, (documents::kind, (Part, Part))>, AnyBackend>;

type Counted = (DocumentKind, (Option<i64>, Option<i64>));

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
        let part = |part: Option<i64>| i128::from(part.unwrap_or_default());
        let sum = |(kind, (billions, rest)): Counted| {
            (kind, part(billions).saturating_mul(BILLION).saturating_add(part(rest)))
        };
        Ok(rows.into_iter().map(sum).collect())
    }

    fn summed(&self, happened: Happened, before: i32) -> Summed {
        let [billions, rest] = PARTS;
        let summed = documents::table
            .group_by(documents::kind)
            .select((documents::kind, (billions, rest)))
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
