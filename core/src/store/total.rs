//! What many totals come to, whatever their number.
//!
//! A database adds up in 64 bits, which the largest totals overflow after 10,000 of them; so it adds up billions and what is left
//! of them one beside the other.

use diesel::expression::{ValidGrouping, is_aggregate};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Nullable};

use super::connection::AnyBackend;
use super::schema::{documents, orders};

/// How many minor units the one part counts at a time.
const BILLION: i128 = 1_000_000_000;

/// The two parts of a sum as they are read.
pub(super) type SumRow = (Option<i64>, Option<i64>);

/// One of the two parts of the sum of the column `total`.
#[derive(Clone, Copy)]
pub(super) struct Part(&'static str);

/// Billions, and what is left of them.
pub(super) const PARTS: (Part, Part) =
    (Part("CAST(SUM(total / 1000000000) AS BIGINT)"), Part("CAST(SUM(total % 1000000000) AS BIGINT)"));

/// What both parts come to.
pub(super) fn whole((billions, rest): SumRow) -> i128 {
    let part = |part: Option<i64>| i128::from(part.unwrap_or_default());
    part(billions).saturating_mul(BILLION).saturating_add(part(rest))
}

/// Its text is a value of it: queries are told apart by their text.
impl QueryId for Part {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Expression for Part {
    type SqlType = Nullable<BigInt>;
}

impl AppearsOnTable<documents::table> for Part {}

impl AppearsOnTable<orders::table> for Part {}

impl SelectableExpression<documents::table> for Part {}

impl SelectableExpression<orders::table> for Part {}

impl<GB> ValidGrouping<GB> for Part {
    type IsAggregate = is_aggregate::Yes;
}

impl QueryFragment<AnyBackend> for Part {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, AnyBackend>) -> QueryResult<()> {
        out.push_sql(self.0);
        Ok(())
    }
}
