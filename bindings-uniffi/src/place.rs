//! The places that a user has: on the staff, and in accounts.

use crate::accounts::AccountRef;
use crate::error::ComptoirError;
use crate::names::ActorRole;
use crate::session::Actor;

/// A place that somebody has at the desk: on its staff, or in an account.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
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

impl TryFrom<comptoir::PlaceView> for PlaceView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::PlaceView) -> Result<Self, ComptoirError> {
        let comptoir::PlaceView { actor, role, account, open } = view;
        Ok(Self { actor: (&actor).into(), role: role.try_into()?, account: account.map(Into::into), open })
    }
}
