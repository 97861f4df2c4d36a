//! Lists of requests.

use diesel::expression::{ValidGrouping, is_aggregate};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::Bool;

use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::{Beginning, Limited, Stretch, part_of, stretches, substr};
use super::request::RequestRow;
use super::schema::account_requests;
use crate::model::request::{RequestKind, RequestSort, RequestState};
use crate::{DealershipId, DeskId, StaffId, Timestamp};

/// Which requests a list holds, and in which order.
#[derive(Clone, Copy)]
pub(crate) struct RequestList<'a> {
    pub(crate) desk: DeskId,
    pub(crate) beginning: Option<&'a Beginning>,
    pub(crate) state: Option<RequestState>,
    pub(crate) open: bool,
    pub(crate) kind: Option<RequestKind>,
    pub(crate) dealership: Option<DealershipId>,
    pub(crate) submitter: Option<StaffId>,
    pub(crate) agent: Option<StaffId>,
    pub(crate) due_from: Option<Timestamp>,
    pub(crate) due_until: Option<Timestamp>,
    /// Only those whose deadline has run out by then: one that stands still while the submitter is asked has not.
    pub(crate) overdue: Option<Timestamp>,
    pub(crate) sort: RequestSort,
}

/// A request's place in a list.
#[derive(Clone)]
pub(crate) struct RequestPlace {
    pub(crate) key: Vec<u8>,
    pub(crate) due: Timestamp,
    pub(crate) code: String,
}

/// That a request is not closed, word for word as the partial indexes have it: values that are bound would not tell
/// that they hold it.
#[derive(Clone, Copy, QueryId)]
struct IsOpen;

impl Expression for IsOpen {
    type SqlType = Bool;
}

impl<QS> AppearsOnTable<QS> for IsOpen {}

impl<QS> SelectableExpression<QS> for IsOpen {}

impl<GB> ValidGrouping<GB> for IsOpen {
    type IsAggregate = is_aggregate::Never;
}

impl QueryFragment<AnyBackend> for IsOpen {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, AnyBackend>) -> QueryResult<()> {
        out.push_sql("state IN ('submitted', 'in_progress', 'awaiting_submitter')");
        Ok(())
    }
}

type Requests<'a> = account_requests::BoxedQuery<'a, AnyBackend>;

impl<'a> RequestList<'a> {
    /// Up to so many requests of the list, from after the place on.
    pub(crate) fn page(
        &self,
        connection: &mut AnyConnection,
        after: Option<&RequestPlace>,
        rows: usize,
    ) -> Result<Vec<RequestRow>, StoreFault> {
        let mut page: Vec<RequestRow> = Vec::new();
        for stretch in self.stretches(after) {
            let left = rows.saturating_sub(page.len());
            page.extend(
                self.query(&stretch, after, left).get_results::<RequestRow>(connection).in_table("account_requests")?,
            );
            if page.len() >= rows {
                break;
            }
        }
        Ok(page)
    }

    fn query(&self, along: &Along, after: Option<&RequestPlace>, rows: usize) -> Limited<Requests<'a>> {
        let list = self.in_stretch(along);
        let list = match (self.sort, after) {
            (RequestSort::Newest, Some(place)) => list.filter(account_requests::code.lt(place.code.clone())),
            (RequestSort::Due, Some(place)) => {
                list.filter(account_requests::due_at.gt(place.due).or(account_requests::code.gt(place.code.clone())))
            }
            (RequestSort::Name, Some(place)) => list.filter(
                account_requests::name_key.gt(place.key.clone()).or(account_requests::code.gt(place.code.clone())),
            ),
            (_, None) => list,
        };
        let list = match self.sort {
            RequestSort::Newest => list.order(account_requests::code.desc()),
            RequestSort::Due => list.order((account_requests::due_at, account_requests::code)),
            RequestSort::Name => list.order((account_requests::name_key, account_requests::code)),
        };
        Limited::new(list, rows)
    }

    /// How many requests the list holds, along the narrowest of the orders it could have.
    pub(crate) fn count(&self, connection: &mut AnyConnection) -> Result<i64, StoreFault> {
        let sort = match self {
            Self { beginning: Some(_), .. } => RequestSort::Name,
            Self { due_from: None, due_until: None, .. } => RequestSort::Newest,
            _ => RequestSort::Due,
        };
        let list = Self { sort, ..*self };
        let mut count = 0_i64;
        for stretch in list.stretches(None) {
            let held: i64 = list.in_stretch(&stretch).count().get_result(connection).in_table("account_requests")?;
            count = count.saturating_add(held);
        }
        Ok(count)
    }

    /// Where the list lies in its order, from the place on.
    fn stretches(&self, after: Option<&RequestPlace>) -> Vec<Along> {
        match self.sort {
            RequestSort::Newest => vec![Along::Codes],
            RequestSort::Due => {
                // One bound, for a database seeks by one only.
                vec![Along::Due { from: self.due_from.max(after.map(|place| place.due)), until: self.due_until }]
            }
            RequestSort::Name => {
                let after: &[u8] = after.map_or(&[], |place| &place.key);
                stretches(self.beginning, after).into_iter().map(Along::Names).collect()
            }
        }
    }

    /// The requests that fit, of one stretch of the order.
    fn in_stretch(&self, along: &Along) -> Requests<'a> {
        let mut list = account_requests::table.filter(account_requests::desk_id.eq(self.desk)).into_boxed();
        // Only what the order's index leads with is asked of a column as it is: see `substr`.
        let open = self.open || self.state.is_some_and(|state| !state.is_closed());
        if open {
            list = list.filter(IsOpen);
        }
        if let Some(dealership) = self.dealership {
            list = match open {
                true => list.filter(substr(account_requests::dealership_id, 1).eq(Some(dealership))),
                false => list.filter(account_requests::dealership_id.eq(dealership)),
            };
        }
        if let Some(state) = self.state {
            list = match self.sort {
                RequestSort::Newest if !open => list.filter(account_requests::state.eq(state)),
                _ => list.filter(substr(account_requests::state, 1).eq(state)),
            };
        }
        if let Some(now) = self.overdue {
            // Not as the column is: the index of what runs out would be walked, in an order of its own.
            list = list.filter((account_requests::runs_out_at + 0_i64).le(Some(now)));
        }
        if let Some(kind) = self.kind {
            list = list.filter(account_requests::kind.eq(kind.as_str()));
        }
        if let Some(submitter) = self.submitter {
            list = list.filter(account_requests::submitter_id.eq(submitter));
        }
        if let Some(agent) = self.agent {
            list = list.filter(account_requests::agent_id.eq(agent));
        }
        let by_name = matches!(along, Along::Names(_));
        if let Some(beginning) = self.beginning.filter(|beginning| !by_name || beginning.is_wider()) {
            let part = part_of(account_requests::name_folded, 1, beginning.letters());
            list = list.filter(part.eq(beginning.folded()));
        }
        match along {
            Along::Due { from, until } => {
                if let Some(from) = *from {
                    list = list.filter(account_requests::due_at.ge(from));
                }
                if let Some(until) = *until {
                    list = list.filter(account_requests::due_at.lt(until));
                }
                return list;
            }
            Along::Names(stretch) => {
                list = list.filter(account_requests::name_key.ge(stretch.from.clone()));
                if let Some(until) = &stretch.until {
                    list = list.filter(account_requests::name_key.lt(until.clone()));
                }
            }
            Along::Codes => {}
        }
        if let Some(from) = self.due_from {
            list = list.filter((account_requests::due_at + 0_i64).ge(from));
        }
        if let Some(until) = self.due_until {
            list = list.filter((account_requests::due_at + 0_i64).lt(until));
        }
        list
    }
}

/// A stretch of one of the orders.
enum Along {
    Codes,
    Due { from: Option<Timestamp>, until: Option<Timestamp> },
    Names(Stretch),
}

#[cfg(test)]
#[path = "request_list_tests.rs"]
mod tests;
