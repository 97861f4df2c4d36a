//! Lists of requests for work.

use serde::Serialize;

use super::own_only;
use super::view::{Viewer, WorkView};
use crate::desk::page::{Cursor, Page, list_name};
use crate::desk::session::Session;
use crate::error::Error;
use crate::model::role::{Action, Sight, Standing};
use crate::model::work::WorkState;
use crate::store::work_list::WorkList;
use crate::{AccountId, ContactId, DeskId};

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
}

pub(super) fn list(session: &Session, filter: &WorkFilter, after: Option<&str>) -> Result<Page<WorkView>, Error> {
    let name = list_name("work", filter)?;
    session.read(Action::ReadWork, |reading| {
        let cursor = Cursor::new(reading.keys, reading.desk, &name);
        let after: Option<String> = after.map(|text| cursor.open(text)).transpose()?;
        let Some(list) = confined(reading.desk, &reading.standing, filter) else { return Ok(Page::empty(false)) };
        let mut rows = list.page(reading.connection, after.as_deref(), LIMIT.saturating_add(1))?;
        let next = cursor.cut(&mut rows, LIMIT, |last| last.code.clone())?;
        let items = Viewer::of_reading(reading).views(reading.connection, rows)?;
        Ok(Page { items, next, total: None })
    })
}

/// What is asked for and the actor sees; none where these have nothing in common.
fn confined(desk: DeskId, standing: &Standing, filter: &WorkFilter) -> Option<WorkList> {
    let (account, dealership) = match standing.sight() {
        Sight::Desk => (None, None),
        Sight::Dealership(own) => (None, Some(own)),
        Sight::Account(own) => (Some(own), None),
    };
    Some(WorkList {
        desk,
        holder: both(own_only(standing), filter.holder)?,
        account: both(account, filter.account)?,
        dealership,
        state: filter.state,
        open: filter.open,
    })
}

/// The actor's own and what is asked for; none where these are two.
#[allow(clippy::option_option, reason = "the outer one tells that there is nothing to be seen")]
fn both<T: PartialEq>(own: Option<T>, asked: Option<T>) -> Option<Option<T>> {
    match (own, asked) {
        (Some(own), Some(asked)) if own != asked => None,
        (own, asked) => Some(own.or(asked)),
    }
}
