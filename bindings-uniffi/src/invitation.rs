//! Invitations to activate: sent anew, and listed (rules P1, P11).

use std::sync::Arc;

use comptoir::{InvitationId, Timestamp, UserId};

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::list::InvitationPage;
use crate::names::{InvitationPurpose, InvitationState};
use crate::people::People;
use crate::user::UserView;

/// An invitation to activate, for the first time or again at another address.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct InvitationView {
    /// Which.
    pub id: InvitationId,
    /// Whom it invites.
    pub user: UserId,
    /// The user's full name.
    pub name: String,
    /// The user's e-mail address of today, as typed.
    pub email: String,
    /// What it is for.
    pub purpose: InvitationPurpose,
    /// Where it stands now.
    pub state: InvitationState,
    /// When it was made.
    pub created_at: Timestamp,
    /// From which instant on it is no longer good.
    pub expires_at: Timestamp,
}

#[uniffi::export]
impl People {
    /// Sends somebody who has not activated a new invitation, in place of those there were: to activate for the first time,
    /// or again at a changed address.
    ///
    /// # Errors
    /// `refused`; `unknown_user`; `already_active`; `contact_removed` for somebody who has no place at the desk any more;
    /// `invalid` with the problem `user_suspended` or `user_deleted`.
    pub async fn invite(self: Arc<Self>, id: UserId) -> Result<UserView, ComptoirError> {
        blocking(move || self.0.invite(id)?.try_into()).await
    }

    /// Up to 50 invitations to activate, from the newest on, or from where the cursor of the page before says: all, or those
    /// in one state. Open and expired ones are in the order in which they expire, the last first.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's.
    #[uniffi::method(default(state), default(after))]
    pub async fn invitations(
        self: Arc<Self>,
        state: Option<InvitationState>,
        after: Option<String>,
    ) -> Result<InvitationPage, ComptoirError> {
        blocking(move || self.0.invitations(state.map(Into::into), after.as_deref())?.try_into()).await
    }
}

crate::value::private_debug! { InvitationView }

impl TryFrom<comptoir::InvitationView> for InvitationView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::InvitationView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            user: view.user,
            name: view.name,
            email: view.email,
            purpose: view.purpose.try_into()?,
            state: view.state.try_into()?,
            created_at: view.created_at,
            expires_at: view.expires_at,
        })
    }
}
