//! Lists of requests for work.

use serde::Serialize;

use super::sight::Seen;
use super::view::{Viewer, WorkView};
use crate::desk::page::{Cursor, Page, list_name};
use crate::desk::session::Session;
use crate::error::Error;
use crate::model::role::Action;
use crate::model::work::WorkState;
use crate::store::work_list::{WorkList, WorkPlace};
use crate::{AccountId, ContactId, Month, ServiceId};

/// How many requests a page has.
const LIMIT: usize = 50;

/// Which requests for work a list shows: of those that the actor sees, those that fit all that is given.
///
/// ```
/// use comptoir::WorkFilter;
/// let open = WorkFilter { open: true, ..WorkFilter::default() };
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WorkFilter {
    /// Those in this state.
    pub state: Option<WorkState>,
    /// Those that this contact holds.
    pub holder: Option<ContactId>,
    /// Those of this account.
    pub account: Option<AccountId>,
    /// Those of which something is still to come.
    pub open: bool,
    /// Those for which this service was asked.
    // Left out where it is not asked for: cursors of lists without it stay good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<ServiceId>,
    /// Those submitted in this month or later, in the desk's time zone of that time: as statistics count them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Month>,
    /// Those submitted in this month or earlier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Month>,
}

pub(super) fn list(session: &Session, filter: &WorkFilter, after: Option<&str>) -> Result<Page<WorkView>, Error> {
    let name = list_name("work", filter)?;
    // Whoever goes on from a place may see otherwise than who was given it: what it says follows from the filter alone.
    let by_month = filter.from.is_some() || filter.until.is_some();
    session.read(Action::ReadWork, |reading| {
        let cursor = Cursor::new(reading.keys, reading.desk, &name);
        let after: Option<WorkPlace> = match after {
            None => None,
            Some(text) if by_month => {
                let (month, code) = cursor.open(text)?;
                Some(WorkPlace { month, code })
            }
            Some(text) => Some(WorkPlace { month: 0, code: cursor.open(text)? }),
        };
        let Some(seen) = Seen::of(&reading.standing, filter.holder, filter.account) else {
            return Ok(Page::empty(false));
        };
        let list = WorkList {
            desk: reading.desk,
            holder: seen.holder,
            account: seen.account,
            dealership: seen.dealership,
            state: filter.state,
            open: filter.open,
            service: filter.service,
            from: filter.from,
            until: filter.until,
        };
        let mut rows = list.page(reading.connection, after.as_ref(), LIMIT.saturating_add(1))?;
        let next = match by_month {
            true => cursor.cut(&mut rows, LIMIT, |last| (last.month, last.code.clone()))?,
            false => cursor.cut(&mut rows, LIMIT, |last| last.code.clone())?,
        };
        let items = Viewer::of_reading(reading).views(reading.connection, rows)?;
        Ok(Page { items, next, total: None })
    })
}
