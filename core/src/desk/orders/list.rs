//! The order list and its totals.

use serde::Serialize;

use super::view::{OrderView, views};
use crate::desk::filter::{confined, typed};
use crate::desk::page::{Cursor, Page, Paging, list_name};
use crate::desk::session::Session;
use crate::error::Error;
use crate::model::order::{OrderSort, OrderState, OrderTotal, searched, totals as added_up};
use crate::model::role::{Action, Sight};
use crate::store::order_list::{OrderList, OrderPlace};
use crate::{AccountId, DealershipId, DeskId, Timestamp};

/// Which orders a list shows: of those that the actor sees, those that fit all that is given.
///
/// ```
/// use comptoir::{OrderFilter, OrderState};
/// let of_joe = OrderFilter { search: Some("joe".into()), state: Some(OrderState::New), ..OrderFilter::default() };
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct OrderFilter {
    /// Those whose code, purchase order number and customer have, for each word given, a word that begins so, whatever its
    /// case and accents: `joe 1235` finds order 12351235 of Garage Chez Joe. At most 200 characters.
    pub search: Option<String>,
    /// Those in this state.
    pub state: Option<OrderState>,
    /// Those of this dealership. A dealer sees no other than the own (rule A11).
    pub dealership: Option<DealershipId>,
    /// Those of this account.
    pub account: Option<AccountId>,
    /// Those ordered at this instant or later.
    pub from: Option<Timestamp>,
    /// Those ordered before this instant.
    pub until: Option<Timestamp>,
}

/// Without what is searched for.
impl std::fmt::Debug for OrderFilter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OrderFilter").field("state", &self.state).finish_non_exhaustive()
    }
}

/// What is searched for, word by word.
enum Search {
    /// Nothing: all orders fit.
    Nothing,
    Words(Vec<String>),
    /// Signs only, which no order is found by.
    Nowhere,
}

fn search(filter: &OrderFilter) -> Result<Search, Error> {
    let Some(text) = filter.search.as_deref().filter(|text| !text.trim().is_empty()) else {
        return Ok(Search::Nothing);
    };
    let words = searched(&typed("/search", text)?);
    Ok(if words.is_empty() { Search::Nowhere } else { Search::Words(words) })
}

pub(super) fn list(
    session: &Session,
    filter: &OrderFilter,
    paging: &Paging<OrderSort>,
) -> Result<Page<OrderView>, Error> {
    let (limit, search) = (paging.rows()?, search(filter)?);
    let name = list_name("orders", &(filter, paging.sort))?;
    session.read(Action::ReadOrders, |reading| {
        let cursor = Cursor::new(reading.keys, reading.desk, &name);
        let after: Option<(OrderState, Timestamp, String)> =
            paging.after.as_deref().map(|text| cursor.open(text)).transpose()?;
        let after = after.map(|(state, ordered_at, code)| OrderPlace { state, ordered_at, code });
        let sight = reading.standing.sight();
        let Some(list) = asked(reading.desk, sight, filter, &search, paging.sort) else {
            return Ok(Page::empty(paging.total));
        };
        let mut rows = list.page(reading.connection, after.as_ref(), limit.saturating_add(1))?;
        let next = cursor.cut(&mut rows, limit, |last| (last.state, last.ordered_at, last.code.as_str().to_owned()))?;
        let total = if paging.total { Some(list.count(reading.connection)?) } else { None };
        let items = views(reading.connection, reading.desk, reading.settings.work.currency, rows)?;
        Ok(Page { items, next, total })
    })
}

pub(super) fn totals(session: &Session, filter: &OrderFilter) -> Result<Vec<OrderTotal>, Error> {
    let search = search(filter)?;
    session.read(Action::ReadOrders, |reading| {
        let sight = reading.standing.sight();
        let Some(list) = asked(reading.desk, sight, filter, &search, OrderSort::default()) else {
            return Ok(Vec::new());
        };
        Ok(added_up(list.sums(reading.connection)?)?)
    })
}

/// What is asked for and the actor sees; none where these have nothing in common.
fn asked<'a>(
    desk: DeskId,
    sight: Sight,
    filter: &OrderFilter,
    search: &'a Search,
    sort: OrderSort,
) -> Option<OrderList<'a>> {
    let (account, dealership) = match sight {
        Sight::Desk => (None, None),
        Sight::Dealership(own) => (None, Some(own)),
        Sight::Account(own) => (Some(own), None),
    };
    let words = match search {
        Search::Nothing => &[],
        Search::Words(words) => words.as_slice(),
        Search::Nowhere => return None,
    };
    Some(OrderList {
        desk,
        words,
        state: filter.state,
        dealership: confined(dealership, filter.dealership).ok()?,
        account: confined(account, filter.account).ok()?,
        from: filter.from,
        until: filter.until,
        sort,
    })
}
