//! Who acts: the own profile, places, password and sign-ins (rules P4, P5).

use std::sync::Arc;

use comptoir::{SignInId, Timestamp};

use crate::accounts::AccountView;
use crate::administrator::ProfileUpdate;
use crate::blocking::blocking;
use crate::contact::ContactView;
use crate::error::ComptoirError;
use crate::names::Notification;
use crate::people::StaffView;
use crate::place::PlaceView;
use crate::user::UserView;

/// Who acts, and in which place.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct MeView {
    /// The person.
    pub user: UserView,
    /// The place in an account, of a contact.
    pub contact: Option<ContactView>,
    /// The place on the staff, of a staff member.
    pub staff: Option<StaffView>,
    /// The account, of a contact.
    pub account: Option<AccountView>,
}

/// A sign-in that is good now.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct SignInView {
    /// Which.
    pub id: SignInId,
    /// When the person signed in.
    pub created_at: Timestamp,
    /// From which instant on it is no longer good.
    pub expires_at: Timestamp,
    /// Whether it is that of this session.
    pub current: bool,
}

/// What somebody, staff or contact, reads and changes of themselves.
#[derive(Debug, uniffi::Object)]
pub struct Me(pub(crate) comptoir::Me);

#[uniffi::export]
impl Me {
    /// Who acts, and in which place.
    ///
    /// # Errors
    /// `refused`, also for a contact whose place is not open (rule P5); `signed_out`.
    pub async fn get(self: Arc<Self>) -> Result<MeView, ComptoirError> {
        blocking(move || self.0.get()?.try_into()).await
    }

    /// All places that the person has at the desk, those that are not open too: to choose another one to act in.
    ///
    /// # Errors
    /// As `get`.
    pub async fn places(self: Arc<Self>) -> Result<Vec<PlaceView>, ComptoirError> {
        blocking(move || self.0.places()?.into_iter().map(TryInto::try_into).collect()).await
    }

    /// Changes the own name, language or time zone, in every place that the person has (rule P4).
    ///
    /// # Errors
    /// As `get`; `conflict` (the version is `UserView.version`); `invalid` with all problems.
    pub async fn edit(self: Arc<Self>, update: ProfileUpdate) -> Result<UserView, ComptoirError> {
        blocking(move || self.0.edit(&update.into())?.try_into()).await
    }

    /// Changes what the object in `json` gives of the own profile: members of [`ProfileUpdate`] in snake case.
    ///
    /// # Errors
    /// As `edit`; problems of its shape too.
    pub async fn edit_json(self: Arc<Self>, json: String) -> Result<UserView, ComptoirError> {
        blocking(move || self.0.edit_json(json.as_bytes())?.try_into()).await
    }

    /// Changes the own e-mail address, in every place that the person has. The new one is taken at once and has to be activated,
    /// the old one is told, every sign-in ends, and the password is forgotten (rule P4).
    ///
    /// `current` is the person's password, where the desk keeps one. Each call counts as a failed sign-in with the person's
    /// address until it is done, and is waited for in the same way. Neither a key of `Session.once` nor `Session.preview` applies.
    ///
    /// # Errors
    /// As `get`; `too_many_attempts` while a delay is running; `invalid` with all problems: what is wrong with the address
    /// (`/email`); `required`, `wrong_password`, and `password_not_taken` where the host says who somebody is (`/current`). Then at
    /// `/email`: `not_activated` for somebody who has not activated, `same_email`, and for an address that somebody else has
    /// `email_taken`, told to staff, or `email_unavailable`, told to contacts.
    #[uniffi::method(default(current))]
    pub async fn change_email(
        self: Arc<Self>,
        email: String,
        current: Option<String>,
    ) -> Result<UserView, ComptoirError> {
        blocking(move || self.0.change_email(&email, current.as_deref())?.try_into()).await
    }

    /// Says what the contact who acts is told of by mail; nothing at all where the list is empty.
    ///
    /// # Errors
    /// As `get`; `unknown_contact` for somebody on the staff; `conflict` (the version is `ContactView.contactVersion`);
    /// `invalid` with all problems: `unknown_option` for what the role may not follow, `duplicate`.
    pub async fn set_notifications(
        self: Arc<Self>,
        notifications: Vec<Notification>,
    ) -> Result<ContactView, ComptoirError> {
        let chosen: Vec<_> = notifications.into_iter().map(Into::into).collect();
        blocking(move || self.0.set_notifications(&chosen)?.try_into()).await
    }

    /// Sets another password, which ends every sign-in, that of this session too: the person signs in anew.
    ///
    /// A wrong present password counts as a failed sign-in with the person's address, and is waited for in the same way.
    /// Neither a key of `Session.once` nor `Session.preview` applies.
    ///
    /// # Errors
    /// As `get`; `signs_in_elsewhere` at a desk whose host says who somebody is; `too_many_attempts` while a delay is running;
    /// `invalid` with all problems: `wrong_password` (`/current`), and what is wrong with the new one (`/new`), as for
    /// `Access.activate`.
    pub async fn change_password(self: Arc<Self>, current: String, new_password: String) -> Result<(), ComptoirError> {
        blocking(move || Ok(self.0.change_password(&current, &new_password)?)).await
    }

    /// The person's sign-ins that are good now, the latest hundred, the newest first.
    ///
    /// # Errors
    /// As `get`.
    pub async fn sign_ins(self: Arc<Self>) -> Result<Vec<SignInView>, ComptoirError> {
        blocking(move || Ok(self.0.sign_ins()?.into_iter().map(Into::into).collect())).await
    }

    /// Ends the sign-in of this session.
    ///
    /// # Errors
    /// As `get`; `signed_out` for a session without a sign-in, which the host vouches for.
    pub async fn sign_out(self: Arc<Self>) -> Result<(), ComptoirError> {
        blocking(move || Ok(self.0.sign_out()?)).await
    }

    /// Ends all sign-ins of the person, that of this session too.
    ///
    /// # Errors
    /// As `get`.
    pub async fn sign_out_everywhere(self: Arc<Self>) -> Result<(), ComptoirError> {
        blocking(move || Ok(self.0.sign_out_everywhere()?)).await
    }
}

impl TryFrom<comptoir::MeView> for MeView {
    type Error = ComptoirError;

    fn try_from(me: comptoir::MeView) -> Result<Self, ComptoirError> {
        Ok(Self {
            user: me.user.try_into()?,
            contact: me.contact.map(TryInto::try_into).transpose()?,
            staff: me.staff.map(TryInto::try_into).transpose()?,
            account: me.account.map(TryInto::try_into).transpose()?,
        })
    }
}

impl From<comptoir::SignInView> for SignInView {
    fn from(view: comptoir::SignInView) -> Self {
        let comptoir::SignInView { id, created_at, expires_at, current } = view;
        Self { id, created_at, expires_at, current }
    }
}
