//! Whose work lists and statistics show: what is asked for, as far as the actor sees it (rules P6, P10).

use crate::model::role::{Role, Sight, Standing};
use crate::{AccountId, ContactId, DealershipId};

/// The work that is asked for and that the actor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) holder: Option<ContactId>,
    pub(super) account: Option<AccountId>,
    pub(super) dealership: Option<DealershipId>,
}

impl Seen {
    /// None where what is asked for and what the actor sees have nothing in common.
    pub(super) fn of(standing: &Standing, holder: Option<ContactId>, account: Option<AccountId>) -> Option<Self> {
        let (own_account, dealership) = match standing.sight() {
            Sight::Desk => (None, None),
            Sight::Dealership(own) => (None, Some(own)),
            Sight::Account(own) => (Some(own), None),
        };
        Some(Self { holder: both(own_only(standing), holder)?, account: both(own_account, account)?, dealership })
    }
}

/// The one holder whose work the actor sees, where it is one.
const fn own_only(standing: &Standing) -> Option<ContactId> {
    match standing {
        Standing::Contact { id, role: Role::Requester, .. } => Some(*id),
        _ => None,
    }
}

/// The actor's own and what is asked for; none where these are two.
#[allow(clippy::option_option, reason = "the outer one tells that there is nothing to be seen")]
fn both<T: PartialEq>(own: Option<T>, asked: Option<T>) -> Option<Option<T>> {
    match (own, asked) {
        (Some(own), Some(asked)) if own != asked => None,
        (own, asked) => Some(own.or(asked)),
    }
}
