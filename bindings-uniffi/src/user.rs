//! Users as a whole: suspended, restored, deleted, signed out, told from those who look alike.

use std::sync::Arc;

use comptoir::UserId;

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::names::{Activation, UserState};
use crate::people::People;
use crate::value::{LanguageTag, ZoneName};

/// A user: a person known by one e-mail address across the desk.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct UserView {
    /// Who.
    pub id: UserId,
    /// The e-mail address, as typed.
    pub email: String,
    /// The full name.
    pub name: String,
    /// The given name; empty where only the full name is known.
    pub first_name: String,
    /// The family name; empty where only the full name is known.
    pub last_name: String,
    /// The language.
    pub language: LanguageTag,
    /// The time zone.
    pub time_zone: ZoneName,
    /// Whether the user has activated.
    pub activation: Activation,
    /// Whether the user may use the desk at all.
    pub state: UserState,
    /// The user's version.
    pub version: i64,
}

/// A user of the desk whose address looks like another one: `pаypal@…` with a Cyrillic `а`, `rnarie@…` and `marie@…`.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct LookAlike {
    /// Who.
    pub user: UserId,
    /// The e-mail address, as typed.
    pub email: String,
    /// The full name.
    pub name: String,
}

#[uniffi::export]
impl People {
    /// Suspends a user, who may not sign in to any account until restored and keeps all places. Invitations are taken back;
    /// no other is sent to a suspended user.
    ///
    /// # Errors
    /// `refused`; `unknown_user`; `conflict`; `wrong_user_state` unless the user is active; `staff_member` when the user is
    /// on the staff.
    pub async fn suspend_user(self: Arc<Self>, id: UserId) -> Result<UserView, ComptoirError> {
        blocking(move || self.0.suspend_user(id)?.try_into()).await
    }

    /// Restores a suspended user. One who has not activated yet and has a place in an account is invited anew.
    ///
    /// # Errors
    /// `refused`; `unknown_user`; `conflict`; `wrong_user_state` unless the user is suspended.
    pub async fn restore_user(self: Arc<Self>, id: UserId) -> Result<UserView, ComptoirError> {
        blocking(move || self.0.restore_user(id)?.try_into()).await
    }

    /// Deletes a user for good: ends all the user's places, takes invitations and unsent mails back, and frees the e-mail
    /// address for somebody else. What the user did stays told.
    ///
    /// # Errors
    /// `refused`; `unknown_user`; `conflict`; `wrong_user_state` when the user is deleted already; `staff_member` when the
    /// user is on the staff; `still_administrator` while the user answers for an account that is not deleted.
    pub async fn delete_user(self: Arc<Self>, id: UserId) -> Result<UserView, ComptoirError> {
        blocking(move || self.0.delete_user(id)?.try_into()).await
    }

    /// Ends all sign-ins of a user, in every process, from the next call on.
    ///
    /// # Errors
    /// `refused`; `unknown_user`; `conflict`.
    pub async fn end_sign_ins(self: Arc<Self>, id: UserId) -> Result<UserView, ComptoirError> {
        blocking(move || self.0.end_sign_ins(id)?.try_into()).await
    }

    /// The users of the desk whose address looks like that of the user `id`, by address; the first 100. Deleted ones look like
    /// nobody.
    ///
    /// # Errors
    /// `refused`; `unknown_user`.
    pub async fn look_alikes(self: Arc<Self>, id: UserId) -> Result<Vec<LookAlike>, ComptoirError> {
        blocking(move || Ok(self.0.look_alikes(id)?.into_iter().map(Into::into).collect())).await
    }
}

crate::value::private_debug! { UserView LookAlike }

impl From<comptoir::LookAlike> for LookAlike {
    fn from(alike: comptoir::LookAlike) -> Self {
        let comptoir::LookAlike { user, email, name } = alike;
        Self { user, email, name }
    }
}

impl TryFrom<comptoir::UserView> for UserView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::UserView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            email: view.email,
            name: view.name,
            first_name: view.first_name,
            last_name: view.last_name,
            language: view.language,
            time_zone: view.time_zone,
            activation: view.activation.try_into()?,
            state: view.state.try_into()?,
            version: view.version,
        })
    }
}
