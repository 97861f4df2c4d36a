//! Lists of requests.

use super::view::{RequestView, views};
use crate::Timestamp;
use crate::desk::filter::{RequestFilter, beginning, confined};
use crate::desk::page::{Cursor, Key, Page, Paging, list_name};
use crate::desk::session::Session;
use crate::error::Error;
use crate::model::request::RequestSort;
use crate::model::role::Action;
use crate::store::listing::Beginning;
use crate::store::request_list::{RequestList, RequestPlace};

pub(super) fn list(
    session: &Session,
    filter: &RequestFilter,
    paging: &Paging<RequestSort>,
) -> Result<Page<RequestView>, Error> {
    let limit = paging.rows()?;
    let beginning = beginning("/prefix", filter.prefix.as_deref())?;
    let name = list_name("requests", &(filter, paging.sort))?;
    session.read(Action::ReadRequests, |reading| {
        let cursor = Cursor::new(reading.keys, reading.desk, &name);
        let after = paging.after.as_deref().map(|text| cursor.open(text)).transpose()?;
        let after = after.map(|(key, due, code): (Key, Timestamp, String)| RequestPlace { key: key.0, due, code });
        let Ok(dealership) = confined(reading.standing.dealership(), filter.dealership) else {
            return Ok(Page::empty(paging.total));
        };
        let language = reading.settings.language();
        let beginning = beginning.clone().map(|folded| Beginning::new(language, folded));
        // Due is the instant from which on a request is late.
        let late = filter.overdue.then(|| Timestamp::from_micros(reading.now.as_micros().saturating_add(1)));
        let due_until = match (filter.due_until, late) {
            (Some(until), Some(late)) => Some(until.min(late)),
            (until, late) => until.or(late),
        };
        let list = RequestList {
            desk: reading.desk,
            beginning: beginning.as_ref(),
            state: filter.state,
            open: filter.open || filter.overdue,
            kind: filter.kind,
            dealership,
            submitter: filter.submitter,
            agent: filter.agent,
            due_from: filter.due_from,
            due_until,
            overdue: filter.overdue.then_some(reading.now),
            sort: paging.sort,
        };
        let mut rows = list.page(reading.connection, after.as_ref(), limit.saturating_add(1))?;
        let next = cursor.cut(&mut rows, limit, |last| (Key(last.name_key.clone()), last.due_at, last.code.clone()))?;
        let total = if paging.total { Some(list.count(reading.connection)?) } else { None };
        Ok(Page { items: views(reading, rows)?, next, total })
    })
}
