//! The order list, and what its orders come to.

use std::cmp::Ordering;

use diesel::dsl::{GroupBy, IntoBoxed, Select, count_star};
use diesel::prelude::*;

use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::{Limited, substr};
use super::order::OrderRow;
use super::schema::{order_words, orders};
use super::total::{PARTS, Part, SumRow, whole};
use crate::model::money::Currency;
use crate::model::order::{OrderSort, OrderState, Sum};
use crate::{AccountId, DealershipId, DeskId, OrderId, Timestamp};

/// Which orders a list holds, and in which order.
#[derive(Clone, Copy)]
pub(crate) struct OrderList<'a> {
    pub(crate) desk: DeskId,
    /// Words that orders must have some of which begin so, folded; none where nothing is searched for.
    pub(crate) words: &'a [String],
    pub(crate) state: Option<OrderState>,
    pub(crate) dealership: Option<DealershipId>,
    pub(crate) account: Option<AccountId>,
    pub(crate) from: Option<Timestamp>,
    pub(crate) until: Option<Timestamp>,
    pub(crate) sort: OrderSort,
}

/// An order's place in a list.
#[derive(Clone)]
pub(crate) struct OrderPlace {
    pub(crate) state: OrderState,
    pub(crate) ordered_at: Timestamp,
    pub(crate) code: String,
}

impl OrderPlace {
    pub(crate) fn of(row: &OrderRow) -> Self {
        Self { state: row.state, ordered_at: row.ordered_at, code: row.code.as_str().to_owned() }
    }
}

/// Up to so many orders that have a word are found by it, and put in order; of more the list walks its index, and comes
/// upon the next one soon.
const FEW: usize = 1_000;

type Orders<'a> = orders::BoxedQuery<'a, AnyBackend>;

/// Adds the conditions of a list to a query of it. Only what leads the list's index is asked of a column as it is: see
/// `substr`.
macro_rules! fitting {
    ($query:expr, $list:expr, $state:expr) => {{
        let mut query = $query.filter(orders::desk_id.eq($list.desk));
        if let Some(account) = $list.account {
            query = query.filter(orders::account_id.eq(account));
        }
        if let Some(dealership) = $list.dealership {
            query = match $list.account {
                None => query.filter(orders::dealership_id.eq(dealership)),
                Some(_) => query.filter(substr(orders::dealership_id, 1).eq(dealership)),
            };
        }
        if let Some(state) = $state {
            query = query.filter(orders::state.eq(state));
        }
        for word in $list.words {
            // Words are of letters and digits: none has a wildcard.
            query = query.filter(orders::search.like(format!("% {word}%")));
        }
        query
    }};
}

impl<'a> OrderList<'a> {
    /// Up to so many orders of the list, from after the place on.
    pub(crate) fn page(
        &self,
        connection: &mut AnyConnection,
        after: Option<&OrderPlace>,
        rows: usize,
    ) -> Result<Vec<OrderRow>, StoreFault> {
        if let Some(mut few) = self.few(connection)? {
            few.sort_unstable_by(|one, other| self.compare(&OrderPlace::of(one), &OrderPlace::of(other)));
            few.retain(|row| after.is_none_or(|after| self.compare(after, &OrderPlace::of(row)).is_lt()));
            few.truncate(rows);
            return Ok(few);
        }
        let mut page: Vec<OrderRow> = Vec::new();
        for state in self.stretches(after) {
            let left = rows.saturating_sub(page.len());
            page.extend(self.query(state, after, left).get_results::<OrderRow>(connection).in_table("orders")?);
            if page.len() >= rows {
                break;
            }
        }
        Ok(page)
    }

    /// How many orders the list holds.
    pub(crate) fn count(&self, connection: &mut AnyConnection) -> Result<i64, StoreFault> {
        match self.few(connection)? {
            Some(few) => Ok(i64::try_from(few.len()).unwrap_or(i64::MAX)),
            None => {
                self.within(orders::table.into_boxed(), self.state).count().get_result(connection).in_table("orders")
            }
        }
    }

    /// How many orders there are of each state and currency, and what they come to, in parts that are to be added up.
    pub(crate) fn sums(&self, connection: &mut AnyConnection) -> Result<Vec<Sum>, StoreFault> {
        if let Some(few) = self.few(connection)? {
            let sum = |row: OrderRow| Sum {
                state: row.state,
                currency: row.currency,
                orders: 1,
                minor: i128::from(row.total),
            };
            return Ok(few.into_iter().map(sum).collect());
        }
        let rows: Vec<Counted> = self.summed().get_results(connection).in_table("orders")?;
        Ok(rows.into_iter().map(sum).collect())
    }

    /// The order of two places of the list.
    fn compare(&self, one: &OrderPlace, other: &OrderPlace) -> Ordering {
        let by_time = (one.ordered_at, &one.code).cmp(&(other.ordered_at, &other.code));
        match self.sort {
            OrderSort::State => one.state.cmp(&other.state).then(by_time.reverse()),
            OrderSort::Newest => by_time.reverse(),
            OrderSort::Oldest => by_time,
        }
    }

    /// The states that the list walks one after the other, from the place on; all at once where that is one walk.
    fn stretches(&self, after: Option<&OrderPlace>) -> Vec<Option<OrderState>> {
        match (self.state, self.sort) {
            (Some(state), _) => vec![Some(state)],
            (None, OrderSort::State) => {
                let is_left = |state: &&OrderState| after.is_none_or(|place| **state >= place.state);
                OrderState::ALL.iter().filter(is_left).copied().map(Some).collect()
            }
            (None, OrderSort::Newest | OrderSort::Oldest) => vec![None],
        }
    }

    fn query(&self, state: Option<OrderState>, after: Option<&OrderPlace>, rows: usize) -> Limited<Orders<'a>> {
        // A place in a state before this one leaves all of it.
        let after = after.filter(|place| self.sort != OrderSort::State || state == Some(place.state));
        let list = fitting!(orders::table.into_boxed(), self, state);
        // One bound at each end, for a database seeks by one only: a place lies within the times that are asked for.
        let list = match (self.sort, after) {
            (OrderSort::Oldest, Some(place)) => {
                let rest = orders::ordered_at.gt(place.ordered_at).or(orders::code.gt(place.code.clone()));
                before(list.filter(orders::ordered_at.ge(place.ordered_at)).filter(rest), self.until)
            }
            (OrderSort::State | OrderSort::Newest, Some(place)) => {
                let rest = orders::ordered_at.lt(place.ordered_at).or(orders::code.lt(place.code.clone()));
                since(list.filter(orders::ordered_at.le(place.ordered_at)).filter(rest), self.from)
            }
            (_, None) => before(since(list, self.from), self.until),
        };
        Limited::new(
            match self.sort {
                OrderSort::Oldest => list.order((orders::ordered_at, orders::code)),
                OrderSort::State | OrderSort::Newest => list.order((orders::ordered_at.desc(), orders::code.desc())),
            },
            rows,
        )
    }

    /// The orders that fit, within the times that are asked for.
    fn within(&self, orders: Orders<'a>, state: Option<OrderState>) -> Orders<'a> {
        before(since(fitting!(orders, self, state), self.from), self.until)
    }

    /// All that fit, where few have the longest word that is searched for.
    fn few(&self, connection: &mut AnyConnection) -> Result<Option<Vec<OrderRow>>, StoreFault> {
        let Some(longest) = self.words.iter().max_by_key(|word| word.chars().count()) else { return Ok(None) };
        let mut ids: Vec<OrderId> = having(self.desk, longest).get_results(connection).in_table("order_words")?;
        if ids.len() > FEW {
            return Ok(None);
        }
        ids.sort_unstable();
        ids.dedup();
        self.among(ids).get_results(connection).in_table("orders").map(Some)
    }

    /// Those of these orders that fit, in no order. They are found by their ids: no index is sought by anything else.
    fn among(&self, ids: Vec<OrderId>) -> Orders<'a> {
        let mut list = orders::table.filter(orders::desk_id.eq(self.desk).and(orders::id.eq_any(ids))).into_boxed();
        if let Some(account) = self.account {
            list = list.filter(substr(orders::account_id, 1).eq(Some(account)));
        }
        if let Some(dealership) = self.dealership {
            list = list.filter(substr(orders::dealership_id, 1).eq(dealership));
        }
        if let Some(state) = self.state {
            list = list.filter(substr(orders::state, 1).eq(state));
        }
        for word in self.words {
            list = list.filter(orders::search.like(format!("% {word}%")));
        }
        if let Some(from) = self.from {
            list = list.filter((orders::ordered_at + 0_i64).ge(from));
        }
        if let Some(until) = self.until {
            list = list.filter((orders::ordered_at + 0_i64).lt(until));
        }
        list
    }

    fn summed(&self) -> Summed<'a> {
        let grouped: Grouped = (orders::state, orders::currency);
        let counted = orders::table.group_by(grouped).select((grouped, count_star(), PARTS)).into_boxed();
        let mut counted = fitting!(counted, self, self.state);
        if let Some(from) = self.from {
            counted = counted.filter(orders::ordered_at.ge(from));
        }
        if let Some(until) = self.until {
            counted = counted.filter(orders::ordered_at.lt(until));
        }
        counted
    }
}

fn since(list: Orders<'_>, from: Option<Timestamp>) -> Orders<'_> {
    match from {
        Some(from) => list.filter(orders::ordered_at.ge(from)),
        None => list,
    }
}

fn before(list: Orders<'_>, until: Option<Timestamp>) -> Orders<'_> {
    match until {
        Some(until) => list.filter(orders::ordered_at.lt(until)),
        None => list,
    }
}

/// The orders with a word that begins so, one more than are few at most; one with several such words as often.
fn having<'w>(desk: DeskId, beginning: &'w str) -> Limited<Having<'w>> {
    let after = format!("{beginning}{}", char::MAX);
    let having = order_words::table
        .select(order_words::order_id)
        .into_boxed()
        .filter(order_words::desk_id.eq(desk))
        .filter(order_words::word.ge(beginning).and(order_words::word.lt(after)));
    Limited::new(having, FEW.saturating_add(1))
}

type Having<'a> = IntoBoxed<'a, Select<order_words::table, order_words::order_id>, AnyBackend>;

type Grouped = (orders::state, orders::currency);

type Summed<'a> =
    IntoBoxed<'a, Select<GroupBy<orders::table, Grouped>, (Grouped, count_star, (Part, Part))>, AnyBackend>;

/// A group as it is read.
type Counted = ((OrderState, Currency), i64, SumRow);

fn sum(((state, currency), orders, sum): Counted) -> Sum {
    Sum { state, currency, orders, minor: whole(sum) }
}

#[cfg(test)]
#[path = "order_list_tests.rs"]
mod tests;
