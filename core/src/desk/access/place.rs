//! The places that a user has: on the staff, and in accounts.

use std::collections::HashMap;

use crate::desk::accounts::account_ref;
use crate::desk::session::Actor;
use crate::desk::standing::closed;
use crate::error::Error;
use crate::model::account::AccountRef;
use crate::model::people::{Activation, UserState};
use crate::model::role::ActorRole;
use crate::store::connection::AnyConnection;
use crate::store::standing as places;
use crate::store::user::UserRow;
use crate::store::{StoreFault, group, staff};
use crate::{AccountId, DeskId};

/// A place that somebody has at the desk: on its staff, or in an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceView {
    /// As whom somebody acts there.
    pub actor: Actor,
    /// In which role.
    pub role: ActorRole,
    /// The account; none of a place on the staff.
    pub account: Option<AccountRef>,
    /// Whether one signs in through it now: person, place and account are all active (rule P5).
    pub open: bool,
}

/// All places that a user has, that on the staff first, then those in accounts in the order in which they were given.
pub(in crate::desk) fn places_of(
    connection: &mut AnyConnection,
    desk: DeskId,
    user: &UserRow,
) -> Result<Vec<PlaceView>, Error> {
    let is_active = user.state == UserState::Active && user.activation == Activation::Active;
    let on_staff = staff::of_user(connection, desk, user.id)?.filter(|row| row.ended_at.is_none()).map(|row| {
        PlaceView { actor: Actor::Staff(row.id), role: ActorRole::Staff(row.role), account: None, open: is_active }
    });
    let held = places::of_user(connection, desk, user.id)?;
    let accounts: Vec<AccountId> = held.iter().map(|(_, place)| place.account).collect();
    let accounts: HashMap<AccountId, AccountRef> =
        group::live_accounts(connection, desk, &accounts)?.into_iter().map(|row| (row.id, account_ref(row))).collect();
    let in_accounts = held.into_iter().map(|(id, place)| {
        let account = accounts.get(&place.account).ok_or_else(|| StoreFault::row("contacts", "account_id"))?;
        Ok(PlaceView {
            actor: Actor::Contact(id),
            role: ActorRole::Contact(place.role),
            account: Some(account.clone()),
            open: closed(&place)?.is_none(),
        })
    });
    on_staff.into_iter().map(Ok).chain(in_accounts).collect()
}
