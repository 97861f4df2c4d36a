//! What the actor of a call is at the moment of the call.

use super::session::Actor;
use super::store::Desk;
use crate::error::{Error, Unknown};
use crate::model::account::{AccountState, Awaited, Features};
use crate::model::desk::Settings;
use crate::model::people::{Activation, UserState};
use crate::model::role::{Closed, StaffRole, Standing};
use crate::store::connection::AnyConnection;
use crate::store::standing::{self as places, PlaceRow};
use crate::store::{StoreFault, staff};
use crate::{ContactId, StaffId};

/// What the actor is now (rule P5). One who is nobody here may not know more than that.
pub(super) fn standing(
    connection: &mut AnyConnection,
    desk: &Desk,
    settings: &Settings,
    actor: &Actor,
) -> Result<Standing, Error> {
    match actor {
        Actor::Host(_) => Ok(Standing::Host),
        Actor::Staff(id) => of_staff(connection, desk, *id),
        Actor::Contact(id) => of_contact(connection, desk, settings, *id),
    }
}

fn of_staff(connection: &mut AnyConnection, desk: &Desk, id: StaffId) -> Result<Standing, Error> {
    let row = staff::by_id(connection, desk.id, id)?.filter(|row| row.ended_at.is_none());
    let row = row.ok_or_else(|| Error::unknown(Unknown::Actor))?;
    if row.role == StaffRole::Dealer && row.dealership_id.is_none() {
        // Without a dealership a dealer's view would end nowhere.
        return Err(StoreFault::row("staff", "dealership_id").into());
    }
    Ok(Standing::Staff { id: row.id, user: row.user_id, role: row.role, dealership: row.dealership_id })
}

fn of_contact(
    connection: &mut AnyConnection,
    desk: &Desk,
    settings: &Settings,
    id: ContactId,
) -> Result<Standing, Error> {
    let row = places::of_contact(connection, desk.id, id)?.filter(|row| row.user_state != UserState::Deleted);
    let row = row.ok_or_else(|| Error::unknown(Unknown::Actor))?;
    Ok(Standing::Contact {
        id,
        user: row.user,
        account: row.account,
        role: row.role,
        closed: closed(&row)?,
        features: features(row.features.as_deref(), settings)?,
    })
}

/// What keeps a contact out, if anything does: the person first, then the account (rule P5).
pub(super) fn closed(row: &PlaceRow) -> Result<Option<Closed>, Error> {
    Ok(match (row.user_state, row.activation) {
        (UserState::Active, Activation::Active) if is_open(row)? => None,
        (UserState::Active, Activation::Active) => Some(Closed::Account(row.account_state)),
        (UserState::Active, Activation::Invited) => Some(Closed::NotActivated),
        (UserState::Suspended | UserState::Deleted, _) => Some(Closed::UserSuspended),
    })
}

/// Whether contacts sign in through the account now.
pub(super) fn is_open(row: &PlaceRow) -> Result<bool, Error> {
    if row.account_state != AccountState::Updating {
        return Ok(row.account_state.is_open(None));
    }
    let awaited = row.awaited.as_deref().and_then(|json| serde_json::from_str::<Awaited>(json).ok());
    let awaited = awaited.ok_or_else(|| StoreFault::row("accounts", "awaited"))?;
    Ok(row.account_state.is_open(Some(awaited.from)))
}

/// What of the portal is switched on for an account: its own features, else the desk's (rule C1).
pub(super) fn features(own: Option<&str>, settings: &Settings) -> Result<Features, Error> {
    let Some(own) = own else { return Ok(settings.features()) };
    let keys = own.split(',').filter(|key| !key.is_empty());
    Features::parse(keys).map_err(|_| StoreFault::row("accounts", "features").into())
}
