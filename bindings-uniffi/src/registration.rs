//! Registrations: people who asked for access on their own, approved or declined (rule P3).

use std::sync::Arc;

use comptoir::{AccountId, RegistrationId, Timestamp, UserId};

use crate::blocking::blocking;
use crate::contact::ContactCreated;
use crate::error::ComptoirError;
use crate::list::RegistrationPage;
use crate::names::RegistrationState;
use crate::registration_draft::Approval;
use crate::request_view::PersonRef;
use crate::user::LookAlike;
use crate::value::{LanguageTag, ZoneName};

/// Somebody who registered on their own, as the person said (rule P3).
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct RegistrationView {
    /// Which.
    pub id: RegistrationId,
    /// Where it stands.
    pub state: RegistrationState,
    /// The full name.
    pub name: String,
    /// The given name; empty where only the full name was given.
    pub first_name: String,
    /// The family name; empty where only the full name was given.
    pub last_name: String,
    /// The e-mail address, as typed.
    pub email: String,
    /// What the person said to work for; it names no account.
    pub company: String,
    /// The telephone number.
    pub phone: Option<String>,
    /// The mobile number.
    pub mobile: Option<String>,
    /// Another way to reach the person.
    pub other: Option<String>,
    /// The language.
    pub language: LanguageTag,
    /// The time zone.
    pub time_zone: ZoneName,
    /// What else the person had to say.
    pub note: Option<String>,
    /// The user whom the address belongs to by now: approving gives that one a place, and creates nobody.
    pub user: Option<UserId>,
    /// Other users of the desk whose address looks like this one: was one of them meant, or is one of them imitated?
    pub look_alikes: Vec<LookAlike>,
    /// When the person registered.
    pub created_at: Timestamp,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// Who decided.
    pub decided_by: Option<PersonRef>,
    /// Why it was declined.
    pub reason: Option<String>,
    /// Where the person was given a place.
    pub account: Option<AccountId>,
    /// Its version.
    pub version: i64,
}

/// People who registered on their own, for the desk's administrators and agents. They register through `Access.register`.
#[derive(Debug, uniffi::Object)]
pub struct Registrations(pub(crate) comptoir::Registrations);

#[uniffi::export]
impl Registrations {
    /// Up to 50 registrations in the order of their creation, from the first or from where the cursor of the page before
    /// says: those in one state, or first those that await approval, then those that were approved, then those that were
    /// declined.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's.
    #[uniffi::method(default(state), default(after))]
    pub async fn list(
        self: Arc<Self>,
        state: Option<RegistrationState>,
        after: Option<String>,
    ) -> Result<RegistrationPage, ComptoirError> {
        blocking(move || self.0.list(state.map(Into::into), after.as_deref())?.try_into()).await
    }

    /// The registration `id`.
    ///
    /// # Errors
    /// `refused`; `unknown_registration`, also for one of another desk.
    pub async fn get(self: Arc<Self>, id: RegistrationId) -> Result<RegistrationView, ComptoirError> {
        blocking(move || self.0.get(id)?.try_into()).await
    }

    /// Approves a registration: gives the person a place in an existing account, in a role, with services and a position, and
    /// invites the person to activate. How the person is reached, and in which language, is as registered; the name too, unless
    /// it is corrected here. A user whom the desk knows by now keeps name and language.
    ///
    /// # Errors
    /// `refused`; `unknown_registration`; `conflict`; `registration_decided`; `wrong_account_state` for an account that is
    /// being deleted; `invalid` with all problems: `unknown_account`, `ambiguous_account` and `already_contact` at `/account`,
    /// `unknown_service` at `/services/…`, `user_suspended` for the whole.
    pub async fn approve(
        self: Arc<Self>,
        id: RegistrationId,
        approval: Approval,
    ) -> Result<ContactCreated, ComptoirError> {
        blocking(move || self.0.approve(id, &approval.into())?.try_into()).await
    }

    /// Approves as the object in `json` says: members of [`Approval`] in snake case.
    ///
    /// # Errors
    /// As `approve`; problems of its shape too.
    pub async fn approve_json(
        self: Arc<Self>,
        id: RegistrationId,
        json: String,
    ) -> Result<ContactCreated, ComptoirError> {
        blocking(move || self.0.approve_json(id, json.as_bytes())?.try_into()).await
    }

    /// Declines a registration, for a reason of up to 4,000 characters that is kept. Nobody is written to: whoever registered
    /// is no user, and an address that nobody has confirmed is sent nothing. The person may register again.
    ///
    /// # Errors
    /// `refused`; `unknown_registration`; `conflict`; `registration_decided`; `invalid` for the reason (`/reason`).
    #[uniffi::method(default(reason))]
    pub async fn decline(
        self: Arc<Self>,
        id: RegistrationId,
        reason: Option<String>,
    ) -> Result<RegistrationView, ComptoirError> {
        blocking(move || self.0.decline(id, reason.as_deref())?.try_into()).await
    }
}

crate::value::private_debug! { RegistrationView }

impl TryFrom<comptoir::RegistrationView> for RegistrationView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::RegistrationView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            state: view.state.try_into()?,
            name: view.name,
            first_name: view.first_name,
            last_name: view.last_name,
            email: view.email,
            company: view.company,
            phone: view.phone,
            mobile: view.mobile,
            other: view.other,
            language: view.language,
            time_zone: view.time_zone,
            note: view.note,
            user: view.user,
            look_alikes: view.look_alikes.into_iter().map(Into::into).collect(),
            created_at: view.created_at,
            decided_at: view.decided_at,
            decided_by: view.decided_by.map(Into::into),
            reason: view.reason,
            account: view.account,
            version: view.version,
        })
    }
}
