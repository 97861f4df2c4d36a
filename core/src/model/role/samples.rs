//! Actors and things for tests.

use super::{Closed, Place, Role, StaffRole, Standing};
use crate::model::account::{AccountState, Features};
use crate::{AccountId, ContactId, DealershipId, StaffId, UserId};

pub(super) const PARIS: DealershipId = DealershipId::from_bytes([1; 16]);
pub(super) const LYON: DealershipId = DealershipId::from_bytes([2; 16]);
pub(super) const OWN: AccountId = AccountId::from_bytes([1; 16]);
pub(super) const OTHER: AccountId = AccountId::from_bytes([2; 16]);
pub(super) const ME: ContactId = ContactId::from_bytes([1; 16]);
pub(super) const COLLEAGUE: ContactId = ContactId::from_bytes([2; 16]);
pub(super) const MYSELF: UserId = UserId::from_bytes([1; 16]);
pub(super) const SOMEBODY: UserId = UserId::from_bytes([2; 16]);
pub(super) const CLERK: StaffId = StaffId::from_bytes([1; 16]);
pub(super) const FORMER: StaffId = StaffId::from_bytes([2; 16]);

pub(super) fn staff(role: StaffRole) -> Standing {
    let dealership = (role == StaffRole::Dealer).then_some(PARIS);
    Standing::Staff { id: CLERK, user: MYSELF, role, dealership }
}

pub(super) fn contact(role: Role) -> Standing {
    standing_of(role, None, Features::ALL)
}

pub(super) fn shut(role: Role, closed: Closed) -> Standing {
    standing_of(role, Some(closed), Features::ALL)
}

pub(super) fn standing_of(role: Role, closed: Option<Closed>, features: Features) -> Standing {
    Standing::Contact { id: ME, user: MYSELF, account: OWN, role, closed, features }
}

/// A place in the own account, which belongs to Paris.
pub(super) fn place(id: ContactId) -> Place {
    let user = if id == ME { MYSELF } else { SOMEBODY };
    Place { id, user, account: OWN, dealership: Some(PARIS), account_state: AccountState::Active, removed: false }
}
