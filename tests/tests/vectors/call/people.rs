//! What is called of contacts, of registrations, at the door, and of whoever acts.

use comptoir::{
    AccountId, Actor, Approval, ContactCreated, ContactDraft, ContactId, ContactUpdate, Error, Locale, Notification,
    PlaceView, ProfileUpdate, RegistrationDraft, RegistrationId, RegistrationState, Role, Session, SignInDraft,
    UserUpdate,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{nothing, read};
use crate::told;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "contacts.page")]
    Page { account: Option<AccountId>, locale: Locale },
    #[serde(rename = "contacts.create")]
    Create { draft: Value },
    #[serde(rename = "contacts.get")]
    Get { contact: ContactId },
    #[serde(rename = "contacts.team")]
    Team { account: AccountId, removed: bool },
    #[serde(rename = "contacts.edit_page")]
    EditPage { contact: ContactId, locale: Locale },
    #[serde(rename = "contacts.edit")]
    Edit { contact: ContactId, update: Value },
    #[serde(rename = "contacts.edit_person")]
    EditPerson { contact: ContactId, update: Value },
    #[serde(rename = "contacts.change_role")]
    ChangeRole { contact: ContactId, role: Role },
    #[serde(rename = "contacts.remove")]
    Remove { contact: ContactId },
    #[serde(rename = "contacts.invite")]
    Invite { contact: ContactId },
    #[serde(rename = "registrations.list")]
    Registrations { state: Option<RegistrationState>, after: Option<String> },
    #[serde(rename = "registrations.get")]
    Registration { registration: RegistrationId },
    #[serde(rename = "registrations.approve")]
    Approve { registration: RegistrationId, approval: Value },
    #[serde(rename = "registrations.decline")]
    Decline { registration: RegistrationId, reason: Option<String> },
    #[serde(rename = "access.registration_page")]
    RegistrationPage { locale: Locale },
    #[serde(rename = "access.register")]
    Register { draft: Value },
    #[serde(rename = "access.invitation")]
    Invitation { token: String },
    #[serde(rename = "access.activate")]
    Activate { token: String, password: Option<String> },
    #[serde(rename = "access.sign_in")]
    SignIn { draft: SignIn },
    #[serde(rename = "access.forgot_password")]
    ForgotPassword { email: String },
    #[serde(rename = "access.reset_password")]
    ResetPassword { token: String, password: String },
    #[serde(rename = "me.get")]
    Me {},
    #[serde(rename = "me.places")]
    Places {},
    #[serde(rename = "me.edit")]
    EditMe { update: Value },
    #[serde(rename = "me.change_email")]
    ChangeEmail { email: String, current: Option<String> },
    #[serde(rename = "me.set_notifications")]
    SetNotifications { notifications: Vec<Notification> },
    #[serde(rename = "me.change_password")]
    ChangePassword { current: String, new: String },
    #[serde(rename = "me.sign_ins")]
    SignIns {},
    #[serde(rename = "me.sign_out")]
    SignOut {},
    #[serde(rename = "me.sign_out_everywhere")]
    SignOutEverywhere {},
}

/// What somebody signs in with.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignIn {
    email: String,
    password: String,
    origin: Option<String>,
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let (contacts, registrations) = (session.contacts(), session.registrations());
        let (access, me) = (session.access(), session.me());
        Ok(match self {
            Self::Page { account, locale } => told::edit_page(&contacts.page(account, &locale)?),
            Self::Create { draft } => created(&contacts.create(&read(&draft, ContactDraft::from_json)?)?),
            Self::Get { contact } => json!(contacts.get(contact)?),
            Self::Team { account, removed } => json!(contacts.team(account, removed)?),
            Self::EditPage { contact, locale } => told::edit_page(&contacts.edit_page(contact, &locale)?),
            Self::Edit { contact, update } => {
                json!(contacts.edit(contact, &read(&update, ContactUpdate::from_json)?)?)
            }
            Self::EditPerson { contact, update } => {
                json!(contacts.edit_person(contact, &read(&update, UserUpdate::from_json)?)?)
            }
            Self::ChangeRole { contact, role } => json!(contacts.change_role(contact, role)?),
            Self::Remove { contact } => json!(contacts.remove(contact)?),
            Self::Invite { contact } => json!(contacts.invite(contact)?),
            Self::Registrations { state, after } => told::items(&registrations.list(state, after.as_deref())?),
            Self::Registration { registration } => json!(registrations.get(registration)?),
            Self::Approve { registration, approval } => {
                created(&registrations.approve(registration, &read(&approval, Approval::from_json)?)?)
            }
            Self::Decline { registration, reason } => {
                json!(registrations.decline(registration, reason.as_deref())?)
            }
            Self::RegistrationPage { locale } => told::edit_page(&access.registration_page(&locale)?),
            Self::Register { draft } => nothing(access.register(&read(&draft, RegistrationDraft::from_json)?))?,
            Self::Invitation { token } => json!(access.invitation(&token)?),
            Self::Activate { token, password } => json!(access.activate(&token, password.as_deref())?),
            Self::SignIn { draft: SignIn { email, password, origin } } => {
                let signed_in = access.sign_in(&SignInDraft { email, password, origin })?;
                json!({
                    "token": signed_in.token, "user": signed_in.user, "expires_at": signed_in.expires_at,
                    "places": places(&signed_in.places),
                })
            }
            Self::ForgotPassword { email } => nothing(access.forgot_password(&email))?,
            Self::ResetPassword { token, password } => nothing(access.reset_password(&token, &password))?,
            Self::Me {} => {
                let mine = me.get()?;
                json!({ "user": mine.user, "contact": mine.contact, "staff": mine.staff, "account": mine.account })
            }
            Self::Places {} => places(&me.places()?),
            Self::EditMe { update } => json!(me.edit(&read(&update, ProfileUpdate::from_json)?)?),
            Self::ChangeEmail { email, current } => json!(me.change_email(&email, current.as_deref())?),
            Self::SetNotifications { notifications } => json!(me.set_notifications(&notifications)?),
            Self::ChangePassword { current, new } => nothing(me.change_password(&current, &new))?,
            Self::SignIns {} => json!(me.sign_ins()?),
            Self::SignOut {} => nothing(me.sign_out())?,
            Self::SignOutEverywhere {} => nothing(me.sign_out_everywhere())?,
        })
    }
}

fn created(created: &ContactCreated) -> Value {
    json!({ "contact": created.contact, "look_alikes": created.look_alikes })
}

fn places(places: &[PlaceView]) -> Value {
    let place = |place: &PlaceView| {
        let actor: &Actor = &place.actor;
        json!({
            "actor": actor.to_string(), "role": place.role.as_str(), "account": place.account, "open": place.open,
        })
    };
    places.iter().map(place).collect()
}
