//! Requests for work counted alike by alike: what statistics are made of.

use diesel::dsl::{GroupBy, IntoBoxed, Select, count_star};
use diesel::expression::{ValidGrouping, is_aggregate};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Nullable};

use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::substr;
use super::schema::work_requests;
use crate::model::calendar::Months;
use crate::model::money::Currency;
use crate::model::work::{QuoteCount, WorkCount, WorkState};
use crate::{AccountId, ContactId, DealershipId, DeskId, Month, ServiceId};

/// Which requests for work are counted.
#[derive(Clone, Copy)]
pub(crate) struct WorkStatistics {
    pub(crate) desk: DeskId,
    pub(crate) months: Months,
    pub(crate) holder: Option<ContactId>,
    pub(crate) account: Option<AccountId>,
    pub(crate) dealership: Option<DealershipId>,
    pub(crate) service: Option<ServiceId>,
}

/// A part of what the amounts of a group come to. A database adds up in 64 bits, which the largest amounts overflow after
/// 10,000 requests; so it adds up billions and what is left of them one beside the other.
#[derive(Clone, Copy)]
struct Sum(&'static str);

/// How many minor units the one sum counts at a time.
const BILLION: i128 = 1_000_000_000;

const QUOTED: [Sum; 2] =
    [Sum("CAST(SUM(quote_amount / 1000000000) AS BIGINT)"), Sum("CAST(SUM(quote_amount % 1000000000) AS BIGINT)")];

const ACCEPTED: [Sum; 2] = [
    Sum("CAST(SUM(CASE WHEN accepted_at IS NOT NULL THEN quote_amount / 1000000000 END) AS BIGINT)"),
    Sum("CAST(SUM(CASE WHEN accepted_at IS NOT NULL THEN quote_amount % 1000000000 END) AS BIGINT)"),
];

/// Its text is a value of it: queries are told apart by their text.
impl QueryId for Sum {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Expression for Sum {
    type SqlType = Nullable<BigInt>;
}

impl AppearsOnTable<work_requests::table> for Sum {}

impl SelectableExpression<work_requests::table> for Sum {}

impl<GB> ValidGrouping<GB> for Sum {
    type IsAggregate = is_aggregate::Yes;
}

impl QueryFragment<AnyBackend> for Sum {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, AnyBackend>) -> QueryResult<()> {
        out.push_sql(self.0);
        Ok(())
    }
}

/// What the requests of a group have in common, in the order of the indexes of statistics: nothing needs to be sorted.
type Grouped = (
    work_requests::month,
    work_requests::state,
    work_requests::service_id,
    work_requests::quote_currency,
    work_requests::on_time,
);

type Told = (Grouped, count_star, (Sum, Sum), (Sum, Sum));

type Counted = IntoBoxed<'static, Select<GroupBy<work_requests::table, Grouped>, Told>, AnyBackend>;

/// The parts of a sum: none where nothing was summed.
type Parts = (Option<i64>, Option<i64>);

/// A group as it is read.
type Row = ((i32, WorkState, Option<ServiceId>, Option<Currency>, Option<bool>), i64, Parts, Parts);

impl WorkStatistics {
    /// The groups that the requests make, each with how many they are and what their quotes come to.
    pub(crate) fn count(&self, connection: &mut AnyConnection) -> Result<Vec<WorkCount>, StoreFault> {
        let rows: Vec<Row> = self.query().get_results(connection).in_table("work_requests")?;
        rows.into_iter().map(count).collect()
    }

    /// Only what leads the index is asked of a column as it is: see `substr`.
    fn query(&self) -> Counted {
        let grouped: Grouped = (
            work_requests::month,
            work_requests::state,
            work_requests::service_id,
            work_requests::quote_currency,
            work_requests::on_time,
        );
        let ([quoted, rest], [accepted, rest_accepted]) = (QUOTED, ACCEPTED);
        let mut counted = work_requests::table
            .group_by(grouped)
            .select((grouped, count_star(), (quoted, rest), (accepted, rest_accepted)))
            .into_boxed()
            .filter(work_requests::desk_id.eq(self.desk));
        let (from, until) = (self.months.from().code(), self.months.until().code());
        counted = counted.filter(work_requests::month.between(from, until));
        if let Some(holder) = self.holder {
            counted = counted.filter(work_requests::holder_id.eq(holder));
        }
        if let Some(account) = self.account {
            counted = match self.holder {
                None => counted.filter(work_requests::account_id.eq(account)),
                Some(_) => counted.filter(substr(work_requests::account_id, 1).eq(account)),
            };
        }
        if let Some(dealership) = self.dealership {
            counted = match (self.holder, self.account) {
                (None, None) => counted.filter(work_requests::dealership_id.eq(dealership)),
                _ => counted.filter(substr(work_requests::dealership_id, 1).eq(Some(dealership))),
            };
        }
        match self.service {
            // Not as the column is: SQLite would leave it out of the order and sort.
            Some(service) => counted.filter(substr(work_requests::service_id, 1).eq(Some(service))),
            None => counted,
        }
    }
}

fn count(row: Row) -> Result<WorkCount, StoreFault> {
    let ((month, state, service, currency, on_time), requests, quoted, accepted) = row;
    let month = Month::from_code(month).ok_or_else(|| StoreFault::row("work_requests", "month"))?;
    let quotes = currency.map(|currency| QuoteCount { currency, quoted: whole(quoted), accepted: whole(accepted) });
    Ok(WorkCount { state, service, month, on_time, requests, quotes })
}

fn whole((billions, rest): Parts) -> i128 {
    let part = |part: Option<i64>| i128::from(part.unwrap_or_default());
    part(billions).saturating_mul(BILLION).saturating_add(part(rest))
}

#[cfg(test)]
#[path = "work_statistics_tests.rs"]
mod tests;
