//! What a list shows: the filters of accounts and requests.

use serde::Serialize;

use crate::error::Error;
use crate::model::account::{AccountState, fold};
use crate::model::form::Problem;
use crate::model::request::{RequestKind, RequestState};
use crate::model::role::Sight;
use crate::model::text::{Lines, clean};
use crate::{Country, DealershipId, GroupId, StaffId, Timestamp, UserId};

/// Which accounts a list shows: those that fit all that is given.
///
/// ```
/// use comptoir::{AccountFilter, Country};
/// let finnish = AccountFilter { prefix: Some("jär".into()), country: Some(Country::FI), ..AccountFilter::default() };
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct AccountFilter {
    /// Those whose name begins so, whatever its case and accents: `jar` and `Jär` find `Järvinen`. At most 200
    /// characters.
    pub prefix: Option<String>,
    /// Those in this state; without one, all but the deleted.
    pub state: Option<AccountState>,
    /// Those of this dealership. A dealer sees no other than the own (rule A11).
    pub dealership: Option<DealershipId>,
    /// Those in this country.
    pub country: Option<Country>,
    /// Those that this user answers for: the sites of one customer (rule A6).
    // Left out where it is not asked for: cursors of lists without it stay good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub administrator: Option<UserId>,
    /// Those in this group; of one that there is not, none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
}

/// Which requests a list shows: those that fit all that is given.
///
/// ```
/// use comptoir::RequestFilter;
/// let late = RequestFilter { overdue: true, ..RequestFilter::default() };
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct RequestFilter {
    /// Those for an account whose name begins so, whatever its case and accents. At most 200 characters.
    pub prefix: Option<String>,
    /// Those in this state.
    pub state: Option<RequestState>,
    /// Those that are not closed: neither completed nor rejected nor cancelled.
    pub open: bool,
    /// Those of this type.
    pub kind: Option<RequestKind>,
    /// Those from this dealership. A dealer sees no other than the own (rule A11).
    pub dealership: Option<DealershipId>,
    /// Those that this staff member sent.
    pub submitter: Option<StaffId>,
    /// Those that this agent took up.
    pub agent: Option<StaffId>,
    /// Those due at this instant or later.
    pub due_from: Option<Timestamp>,
    /// Those due before this instant.
    pub due_until: Option<Timestamp>,
    /// Those that customer service has not answered in time: open, and their deadline has run out. One that waits for its
    /// submitter, whose time does not count, is among them only if it was late before it was asked (rule Q6).
    pub overdue: bool,
}

/// Without the beginning of a name.
impl std::fmt::Debug for AccountFilter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccountFilter").field("state", &self.state).finish_non_exhaustive()
    }
}

/// Without the beginning of a name.
impl std::fmt::Debug for RequestFilter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RequestFilter").field("state", &self.state).field("open", &self.open).finish_non_exhaustive()
    }
}

/// The most characters of a filter's text.
const MAX_TEXT: usize = 200;

/// The beginning of names, folded; none where nothing is asked for.
pub(super) fn beginning(path: &str, text: Option<&str>) -> Result<Option<String>, Error> {
    match text.filter(|text| !text.trim().is_empty()) {
        Some(text) => Ok(Some(fold(&typed(path, text)?)).filter(|folded| !folded.is_empty())),
        None => Ok(None),
    }
}

/// A text that somebody typed to find something by, of at most 200 characters on one line.
pub(super) fn typed(path: &str, text: &str) -> Result<String, Error> {
    clean(text, MAX_TEXT, Lines::One)
        .map(std::borrow::Cow::into_owned)
        .map_err(|error| vec![Problem::of_value(path.to_owned(), error)].into())
}

/// The dealership or account that a list is confined to: the actor's own and the one asked for; an error where these are two.
pub(super) fn confined<T: PartialEq>(own: Option<T>, asked: Option<T>) -> Result<Option<T>, Nothing> {
    match (own, asked) {
        (Some(own), Some(asked)) if own != asked => Err(Nothing),
        (own, asked) => Ok(own.or(asked)),
    }
}

/// The accounts that a list is confined to: those the actor sees, of the dealership asked for.
pub(super) fn narrowed(sight: Sight, asked: Option<DealershipId>) -> Result<Sight, Nothing> {
    match (sight, asked) {
        (sight, None) => Ok(sight),
        (Sight::Desk, Some(asked)) => Ok(Sight::Dealership(asked)),
        (Sight::Dealership(own), Some(asked)) if own == asked => Ok(sight),
        // Customers know of no dealerships.
        (Sight::Dealership(_) | Sight::Account(_), Some(_)) => Err(Nothing),
    }
}

/// There is nothing to be seen.
pub(super) struct Nothing;
