//! Who did what the audit trail tells.

use std::collections::HashMap;

use crate::desk::view::distinct;
use crate::error::Error;
use crate::model::people::{HistoryActor, PersonRef};
use crate::store::connection::AnyConnection;
use crate::store::{seal_key, staff};
use crate::{DeskId, StaffId};

/// The staff members among these actors, as the trail writes them, by the names of today. One whose key was destroyed is
/// erased.
pub(in crate::desk) fn staff_named<'e>(
    connection: &mut AnyConnection,
    desk: DeskId,
    actors: impl Iterator<Item = &'e str>,
) -> Result<HashMap<StaffId, HistoryActor>, Error> {
    let ids: Vec<StaffId> = distinct(actors.filter_map(|actor| actor.strip_prefix("staff:")?.parse().ok()));
    let rows = staff::with_users(connection, desk, &ids)?;
    let owners: Vec<Vec<u8>> = distinct(rows.iter().map(|(_, user)| user.id.as_bytes().to_vec()));
    let keys = distinct(seal_key::of(connection, desk, &owners)?.into_iter().map(|row| row.owner_id));
    let named = rows.into_iter().map(|(staff, user)| {
        let is_known = keys.binary_search_by(|owner| owner.as_slice().cmp(user.id.as_bytes())).is_ok();
        let name = user.name;
        let person = PersonRef { id: staff.id, name };
        (staff.id, if is_known { HistoryActor::Staff(person) } else { HistoryActor::Erased(staff.id) })
    });
    Ok(named.collect())
}

/// Who is meant by an actor as the trail writes it.
pub(in crate::desk) fn actor(actor: &str, staff: &HashMap<StaffId, HistoryActor>) -> HistoryActor {
    if let Some(job) = actor.strip_prefix("host:") {
        return HistoryActor::Host(job.to_owned());
    }
    match actor.strip_prefix("staff:").and_then(|id| id.parse().ok()) {
        Some(id) => staff.get(&id).cloned().unwrap_or(HistoryActor::Erased(id)),
        None => HistoryActor::Host(actor.to_owned()),
    }
}
