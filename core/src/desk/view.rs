//! What several views show of people and places.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::model::people::PersonRef;
use crate::model::request::RequestAction;
use crate::store::connection::AnyConnection;
use crate::store::{StoreFault, dealership, staff};
use crate::{DealershipId, DeskId, StaffId, Timestamp};

/// A dealership, as lists show it: `20/90074 – Paris`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DealershipRef {
    /// Which.
    pub id: DealershipId,
    /// Its code.
    pub code: String,
    /// Its city.
    pub city: String,
}

/// A step in the life of a request.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepView {
    /// What was done.
    pub action: RequestAction,
    /// By whom.
    pub by: PersonRef,
    /// When.
    pub at: Timestamp,
    /// What was asked, answered, or given as a reason.
    pub text: Option<String>,
}

impl std::fmt::Debug for StepView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StepView").field("action", &self.action).field("at", &self.at).finish_non_exhaustive()
    }
}

/// Each of these ids once.
pub(super) fn distinct<T: Ord>(ids: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut ids: Vec<T> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The staff members of these ids, by id.
pub(super) fn people(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: impl IntoIterator<Item = StaffId>,
) -> Result<HashMap<StaffId, PersonRef>, Error> {
    let rows = staff::with_users(connection, desk, &distinct(ids))?;
    Ok(rows.into_iter().map(|(staff, user)| (staff.id, PersonRef { id: staff.id, name: user.name })).collect())
}

/// The dealerships of these ids, by id.
pub(super) fn dealerships(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: impl IntoIterator<Item = DealershipId>,
) -> Result<HashMap<DealershipId, DealershipRef>, Error> {
    let rows = dealership::by_ids(connection, desk, &distinct(ids))?;
    Ok(rows.into_iter().map(|row| (row.id, DealershipRef { id: row.id, code: row.code, city: row.city })).collect())
}

/// The one of `id` among them.
pub(super) fn person(people: &HashMap<StaffId, PersonRef>, id: StaffId) -> Result<PersonRef, Error> {
    people.get(&id).cloned().ok_or_else(|| StoreFault::row("staff", "id").into())
}
