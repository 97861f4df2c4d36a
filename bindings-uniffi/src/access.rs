//! The door: people who are not signed in yet register, activate their access, sign in, and set another password.

use std::sync::Arc;

use comptoir::{Timestamp, UserId};

use crate::blocking::blocking;
use crate::edit_page::EditPage;
use crate::error::ComptoirError;
use crate::names::InvitationPurpose;
use crate::place::PlaceView;
use crate::registration_draft::RegistrationDraft;
use crate::user::UserView;
use crate::value::LanguageTag;

/// What the page that a link leads to shows.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct InvitationGreeting {
    /// What the link is for.
    pub purpose: InvitationPurpose,
    /// The person's full name.
    pub name: String,
    /// The person's e-mail address, as typed.
    pub email: String,
    /// The person's language.
    pub language: LanguageTag,
    /// From which instant on the link is no longer good.
    pub expires_at: Timestamp,
    /// Whether a password can be set.
    pub takes_password: bool,
    /// Whether one has to be set.
    pub needs_password: bool,
}

/// Who has activated.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Activated {
    /// Who.
    pub user: UserId,
    /// The e-mail address, as typed.
    pub email: String,
    /// The full name.
    pub name: String,
}

/// Somebody has signed in. An object and no record, for its token must not be written wherever records are: into logs.
#[derive(Debug, uniffi::Object)]
pub struct SignedIn(comptoir::SignedIn);

#[uniffi::export]
impl SignedIn {
    /// What `Desk.signedIn` takes: 64 characters, for a cookie. The store cannot tell it again.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn token(&self) -> Result<String, ComptoirError> {
        Ok(self.0.token.clone())
    }

    /// Who.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn user(&self) -> Result<UserView, ComptoirError> {
        self.0.user.clone().try_into()
    }

    /// The user's places that are open now, one at least.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn places(&self) -> Result<Vec<PlaceView>, ComptoirError> {
        self.0.places.iter().cloned().map(TryInto::try_into).collect()
    }

    /// From which instant on the sign-in is no longer good.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn expires_at(&self) -> Result<Timestamp, ComptoirError> {
        Ok(self.0.expires_at)
    }
}

/// What the host does for people who stand at the door: they have no session of their own yet.
#[derive(Debug, uniffi::Object)]
pub struct Access(pub(crate) comptoir::Access);

#[uniffi::export]
impl Access {
    /// The page on which people register, as data, in the reader's language: what it fills in is a [`RegistrationDraft`].
    ///
    /// # Errors
    /// `refused`; `registration_off` where nobody registers on their own; `invalid` for a locale that is no language tag.
    pub async fn registration_page(self: Arc<Self>, locale: LanguageTag) -> Result<EditPage, ComptoirError> {
        blocking(move || self.0.registration_page(&locale)?.try_into()).await
    }

    /// The page on which people register, as JSON, in the reader's language.
    ///
    /// # Errors
    /// As `registration_page`.
    pub async fn registration_page_json(self: Arc<Self>, locale: LanguageTag) -> Result<String, ComptoirError> {
        blocking(move || Ok(self.0.registration_page(&locale)?.to_json())).await
    }

    /// Registers somebody, who awaits approval: agents and desk administrators are told, and nobody is a user before one of
    /// them has approved.
    ///
    /// The answer is the same for every draft that holds, and tells nothing of who is known at the desk: an address that
    /// awaits approval already stays as it is, and a person who has access is mailed a reminder of it, once an hour at most.
    ///
    /// # Errors
    /// `refused`; `registration_off` where nobody registers on their own; `invalid` with all problems of the draft, which are
    /// those of its values alone.
    pub async fn register(self: Arc<Self>, draft: RegistrationDraft) -> Result<(), ComptoirError> {
        blocking(move || Ok(self.0.register(&draft.into())?)).await
    }

    /// Registers the person in `json`: an object with the members of [`RegistrationDraft`] in snake case.
    ///
    /// # Errors
    /// As `register`; problems of its shape too.
    pub async fn register_json(self: Arc<Self>, json: String) -> Result<(), ComptoirError> {
        blocking(move || Ok(self.0.register_json(json.as_bytes())?)).await
    }

    /// What the link with this token is for, and for whom: for the page that it leads to.
    ///
    /// # Errors
    /// `refused`; `invalid_token`, `expired_token`, `used_token`, `revoked_token`.
    pub async fn invitation(self: Arc<Self>, token: String) -> Result<InvitationGreeting, ComptoirError> {
        blocking(move || self.0.invitation(&token)?.try_into()).await
    }

    /// Activates the access of the person whom the token was sent to, for the first time or at a changed address, with the
    /// password to sign in with; it can be left out by somebody who has one. The token is used up: of several calls with it
    /// one succeeds. A password ends every sign-in of before.
    ///
    /// # Errors
    /// `refused`; `invalid_token`, `expired_token`, `used_token`, `revoked_token`; `invalid` with what is wrong with the
    /// password (`/password`): `required`, `too_short`, `too_long`, `control_characters`, `password_common`,
    /// `password_personal`, and `password_not_taken` at a desk whose host says who somebody is.
    #[uniffi::method(default(password))]
    pub async fn activate(
        self: Arc<Self>,
        token: String,
        password: Option<String>,
    ) -> Result<Activated, ComptoirError> {
        blocking(move || Ok(self.0.activate(&token, password.as_deref())?.into())).await
    }

    /// Signs somebody in with e-mail address and password. `origin` says where the attempt comes from, as the host tells it
    /// apart from others: an address of the network, 1 to 100 characters. None are counted where nothing is said.
    ///
    /// The attempt counts as failed until the password turns out right. After some failures with the same address (5), from
    /// the same origin (20) or at the desk (200), each further one makes the next wait: 1 second, 2, 4 … up to 15 minutes, or
    /// 30 seconds for the desk, where only those wait whose address or origin has failed too. Each quiet quarter of an hour
    /// (an origin's minute, two seconds of the desk) leaves one failure less, a quiet hour none. Neither a key of
    /// `Session.once` nor `Session.preview` applies.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems (`/email`, `/password`, `/origin`); `too_many_attempts` while a delay is running;
    /// `sign_in_failed` for a wrong password, an address that nobody has, and somebody who has not activated, is suspended or
    /// has no password: nobody is told which; `no_open_place` when the password is right and none of the user's places is open
    /// (rule P5); `signs_in_elsewhere` at a desk whose host says who somebody is.
    #[uniffi::method(default(origin))]
    pub async fn sign_in(
        self: Arc<Self>,
        email: String,
        password: String,
        origin: Option<String>,
    ) -> Result<Arc<SignedIn>, ComptoirError> {
        let draft = comptoir::SignInDraft { email, password, origin };
        blocking(move || Ok(Arc::new(SignedIn(self.0.sign_in(&draft)?)))).await
    }

    /// Has whoever is known by this e-mail address sent a link to set another password with; somebody who has not activated
    /// yet is invited anew. The answer is the same for an address that nobody has, or somebody who is suspended: then nothing
    /// is sent. Nor is it again within five minutes while the last link is good.
    ///
    /// # Errors
    /// `refused`; `invalid` for what is no e-mail address (`/email`); `signs_in_elsewhere` at a desk whose host says who
    /// somebody is.
    pub async fn forgot_password(self: Arc<Self>, email: String) -> Result<(), ComptoirError> {
        blocking(move || Ok(self.0.forgot_password(&email)?)).await
    }

    /// Sets another password for the person whom the token was sent to. The token is used up, every sign-in of before ends,
    /// and failed attempts to sign in with the person's address are forgotten.
    ///
    /// # Errors
    /// `refused`; `invalid_token`, `expired_token`, `used_token`, `revoked_token`; `invalid` with what is wrong with the
    /// password, as for `activate`.
    pub async fn reset_password(self: Arc<Self>, token: String, password: String) -> Result<(), ComptoirError> {
        blocking(move || Ok(self.0.reset_password(&token, &password)?)).await
    }
}

crate::value::private_debug! { InvitationGreeting Activated }

impl TryFrom<comptoir::InvitationGreeting> for InvitationGreeting {
    type Error = ComptoirError;

    fn try_from(greeting: comptoir::InvitationGreeting) -> Result<Self, ComptoirError> {
        Ok(Self {
            purpose: greeting.purpose.try_into()?,
            name: greeting.name,
            email: greeting.email,
            language: greeting.language,
            expires_at: greeting.expires_at,
            takes_password: greeting.takes_password,
            needs_password: greeting.needs_password,
        })
    }
}

impl From<comptoir::Activated> for Activated {
    fn from(activated: comptoir::Activated) -> Self {
        let comptoir::Activated { user, email, name } = activated;
        Self { user, email, name }
    }
}
