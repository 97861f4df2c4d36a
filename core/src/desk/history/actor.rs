//! Who did what the audit trail tells.

use std::collections::HashMap;

use crate::desk::view::distinct;
use crate::error::Error;
use crate::model::people::{ContactRef, HistoryActor, PersonRef};
use crate::store::account as account_rows;
use crate::store::connection::AnyConnection;
use crate::store::user::{self, UserRow};
use crate::store::{seal_key, staff};
use crate::{ContactId, DeskId, StaffId, UserId};

/// The persons among actors, by the names of today.
#[derive(Default)]
pub(in crate::desk) struct Actors {
    pub(super) staff: HashMap<StaffId, HistoryActor>,
    pub(super) contacts: HashMap<ContactId, HistoryActor>,
}

impl Actors {
    /// The staff members and contacts among these actors, as the trail writes them. One whose key was destroyed is erased.
    pub(in crate::desk) fn named<'e>(
        connection: &mut AnyConnection,
        desk: DeskId,
        actors: impl Iterator<Item = &'e str> + Clone,
    ) -> Result<Self, Error> {
        let staff_ids: Vec<StaffId> = distinct(actors.clone().filter_map(staff_id));
        let staff = staff::with_users(connection, desk, &staff_ids)?;
        let contact_ids: Vec<ContactId> = distinct(actors.filter_map(contact_id));
        let contacts = contacts_with_users(connection, desk, &contact_ids)?;
        let users = staff.iter().map(|(_, user)| user.id).chain(contacts.iter().map(|(_, user)| user.id));
        let owners: Vec<Vec<u8>> = distinct(users.map(|user| user.as_bytes().to_vec()));
        let keys = distinct(seal_key::of(connection, desk, &owners)?.into_iter().map(|row| row.owner_id));
        let is_known = |user: UserId| keys.binary_search_by(|owner| owner.as_slice().cmp(user.as_bytes())).is_ok();
        let staff = staff.into_iter().map(|(staff, user)| {
            let person = PersonRef { id: staff.id, name: user.name };
            (staff.id, if is_known(user.id) { HistoryActor::Staff(person) } else { HistoryActor::Erased(staff.id) })
        });
        let contacts = contacts.into_iter().map(|(id, user)| {
            let contact = ContactRef { id, name: user.name };
            (id, if is_known(user.id) { HistoryActor::Contact(contact) } else { HistoryActor::ErasedContact(id) })
        });
        Ok(Self { staff: staff.collect(), contacts: contacts.collect() })
    }

    /// Who is meant by an actor as the trail writes it.
    pub(in crate::desk) fn actor(&self, actor: &str) -> HistoryActor {
        if let Some(id) = staff_id(actor) {
            return self.staff.get(&id).cloned().unwrap_or(HistoryActor::Erased(id));
        }
        if let Some(id) = contact_id(actor) {
            return self.contacts.get(&id).cloned().unwrap_or(HistoryActor::ErasedContact(id));
        }
        HistoryActor::Host(actor.strip_prefix("host:").unwrap_or(actor).to_owned())
    }
}

fn staff_id(actor: &str) -> Option<StaffId> {
    actor.strip_prefix("staff:")?.parse().ok()
}

fn contact_id(actor: &str) -> Option<ContactId> {
    actor.strip_prefix("contact:")?.parse().ok()
}

/// Contacts of these ids with the persons they are, those too who were removed. Most pages have none: they cost no query.
fn contacts_with_users(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[ContactId],
) -> Result<Vec<(ContactId, UserRow)>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places = account_rows::users_of(connection, desk, ids)?;
    let users = user::by_ids(connection, desk, &distinct(places.iter().map(|(_, user)| *user)))?;
    let users: HashMap<UserId, UserRow> = users.into_iter().map(|user| (user.id, user)).collect();
    Ok(places.into_iter().filter_map(|(id, user)| Some((id, users.get(&user)?.clone()))).collect())
}
