//! Contacts: the people in an account, and what each may do there.

use std::collections::HashMap;
use std::sync::Arc;

use comptoir::{AccountId, ContactId, Timestamp, UserId};

use crate::administrator::UserUpdate;
use crate::blocking::blocking;
use crate::contact_draft::{ContactDraft, ContactUpdate};
use crate::edit_page::EditPage;
use crate::error::ComptoirError;
use crate::names::{Activation, Notification, Role, UserState};
use crate::user::LookAlike;
use crate::value::{LanguageTag, ZoneName};

/// A contact: a user's place in one account.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ContactView {
    /// Which.
    pub id: ContactId,
    /// The user it is.
    pub user: UserId,
    /// The e-mail address, as typed.
    pub email: String,
    /// The full name.
    pub name: String,
    /// The given name; empty where only the full name is known.
    pub first_name: String,
    /// The family name; empty where only the full name is known.
    pub last_name: String,
    /// The telephone number.
    pub phone: Option<String>,
    /// The mobile number.
    pub mobile: Option<String>,
    /// Another way to reach the contact.
    pub other: Option<String>,
    /// What the contact may do in the account.
    pub role: Role,
    /// The key of the job title; empty where there is none.
    pub job_title: String,
    /// The keys of the services that the contact may ask for; absent where that is all (rule P2).
    pub services: Option<Vec<String>>,
    /// What the contact is told of.
    pub notifications: Vec<Notification>,
    /// The language.
    pub language: LanguageTag,
    /// The time zone.
    pub time_zone: ZoneName,
    /// Whether the user has activated.
    pub activation: Activation,
    /// Whether the user may use the desk at all.
    pub state: UserState,
    /// When the contact was removed from the account; absent while it is in it.
    pub removed_at: Option<Timestamp>,
    /// The user's version, for changes of the person (`Session.basedOn`).
    pub version: i64,
    /// The place's version, for changes of what the person is in the account.
    pub contact_version: i64,
    /// The values of the desk's own fields that the reader sees, by key.
    pub custom: HashMap<String, String>,
}

/// What became of a new contact.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ContactCreated {
    /// The contact.
    pub contact: ContactView,
    /// Users of the desk with another address that looks the same: one of them may have been meant, or somebody passes for
    /// one.
    pub look_alikes: Vec<LookAlike>,
}

/// The contacts of accounts: for a manager those of the own account, of whom a manager changes the others (rule P6).
#[derive(Debug, uniffi::Object)]
pub struct Contacts(pub(crate) comptoir::Contacts);

#[uniffi::export]
impl Contacts {
    /// The page on which a contact is created, as data, in the reader's language: for the account given, or with the account
    /// still to be chosen among those that `Accounts.suggest` offers.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `invalid` for a locale that is no language tag.
    pub async fn page(
        self: Arc<Self>,
        account: Option<AccountId>,
        locale: LanguageTag,
    ) -> Result<EditPage, ComptoirError> {
        blocking(move || self.0.page(account, &locale)?.try_into()).await
    }

    /// The page on which a contact is created, as JSON, in the reader's language.
    ///
    /// # Errors
    /// As `page`.
    pub async fn page_json(
        self: Arc<Self>,
        account: Option<AccountId>,
        locale: LanguageTag,
    ) -> Result<String, ComptoirError> {
        blocking(move || Ok(self.0.page(account, &locale)?.to_json())).await
    }

    /// Adds a contact to an existing account (rule P2), and invites the person to activate. Somebody the desk knows keeps
    /// name, language and time zone, and is only told if active already; somebody who was removed from the account comes back
    /// as the same contact. All services are allowed until they are edited.
    ///
    /// # Errors
    /// `refused`; `wrong_account_state` for an account that is being deleted; `invalid` with all problems: `unknown_account`
    /// and `ambiguous_account` at `/account`; `already_contact`, `user_suspended` and `registration_awaiting` at `/email`;
    /// `channel_required` at `/phone`.
    pub async fn create(self: Arc<Self>, draft: ContactDraft) -> Result<ContactCreated, ComptoirError> {
        blocking(move || self.0.create(&draft.into())?.try_into()).await
    }

    /// Adds the contact in `json`: an object with the members of [`ContactDraft`] in snake case.
    ///
    /// # Errors
    /// As `create`; problems of its shape too.
    pub async fn create_json(self: Arc<Self>, json: String) -> Result<ContactCreated, ComptoirError> {
        blocking(move || self.0.create_json(json.as_bytes())?.try_into()).await
    }

    /// The contact `id`, who may have been removed.
    ///
    /// # Errors
    /// `refused`; `unknown_contact`, also for one of an account that the actor does not see, or of another desk.
    pub async fn get(self: Arc<Self>, id: ContactId) -> Result<ContactView, ComptoirError> {
        blocking(move || self.0.get(id)?.try_into()).await
    }

    /// The contacts of an account in the order of their creation; those that were removed too, when asked, with the instant
    /// at which they were.
    ///
    /// # Errors
    /// `refused`; `unknown_account`, also for one that the actor does not see, or of another desk.
    #[uniffi::method(default(removed = false))]
    pub async fn team(self: Arc<Self>, account: AccountId, removed: bool) -> Result<Vec<ContactView>, ComptoirError> {
        blocking(move || self.0.team(account, removed)?.into_iter().map(TryInto::try_into).collect()).await
    }

    /// The page on which a contact is edited, as data, in the reader's language: with the services allowed.
    ///
    /// # Errors
    /// `refused` (a manager's own place); `unknown_contact`; `invalid` for a locale that is no language tag.
    pub async fn edit_page(self: Arc<Self>, id: ContactId, locale: LanguageTag) -> Result<EditPage, ComptoirError> {
        blocking(move || self.0.edit_page(id, &locale)?.try_into()).await
    }

    /// The page on which a contact is edited, as JSON, in the reader's language.
    ///
    /// # Errors
    /// As `edit_page`.
    pub async fn edit_page_json(self: Arc<Self>, id: ContactId, locale: LanguageTag) -> Result<String, ComptoirError> {
        blocking(move || Ok(self.0.edit_page(id, &locale)?.to_json())).await
    }

    /// Changes what is given of a contact's place: channels, position, allowed services, notifications. The version is the
    /// place's (`ContactView.contactVersion`).
    ///
    /// # Errors
    /// `refused` (a manager's own place); `unknown_contact`; `contact_removed`; `conflict`; `wrong_account_state` for an
    /// account that is being deleted; `invalid` with all problems: `channel_required` for the last channel of a contact,
    /// `unknown_service`, `unknown_option` for a notification that the role does not have.
    pub async fn edit(self: Arc<Self>, id: ContactId, update: ContactUpdate) -> Result<ContactView, ComptoirError> {
        blocking(move || self.0.edit(id, &update.into())?.try_into()).await
    }

    /// Changes what the object in `json` gives of a contact's place: members of [`ContactUpdate`] in snake case, `null` clears.
    ///
    /// # Errors
    /// As `edit`; problems of its shape too.
    pub async fn edit_json(self: Arc<Self>, id: ContactId, json: String) -> Result<ContactView, ComptoirError> {
        blocking(move || self.0.edit_json(id, json.as_bytes())?.try_into()).await
    }

    /// Changes the person of a contact, in every account where that person has a place: a manager only somebody who has no
    /// other (rule P4). A changed e-mail address is activated again, the old one is told, and every sign-in ends. The version
    /// is the person's (`ContactView.version`).
    ///
    /// A manager is not told that somebody else has an address, only that it cannot be used. Trying one counts as a failed
    /// sign-in of the manager's until the change is done, by a preview too, and is waited for in the same way.
    ///
    /// # Errors
    /// `refused` (a manager's own place; somebody with places elsewhere, or on the staff); `unknown_contact`;
    /// `contact_removed`; `conflict`; `too_many_attempts` while a delay is running; `invalid` with all problems:
    /// `not_activated`, `same_email` and `email_taken`, which a manager is told as `email_unavailable`, at `/email`,
    /// `staff_member` for somebody on the desk's staff.
    pub async fn edit_person(self: Arc<Self>, id: ContactId, update: UserUpdate) -> Result<ContactView, ComptoirError> {
        blocking(move || self.0.edit_person(id, &update.into())?.try_into()).await
    }

    /// Changes what the object in `json` gives of the person of a contact: members of [`UserUpdate`] in snake case.
    ///
    /// # Errors
    /// As `edit_person`; problems of its shape too.
    pub async fn edit_person_json(self: Arc<Self>, id: ContactId, json: String) -> Result<ContactView, ComptoirError> {
        blocking(move || self.0.edit_person_json(id, json.as_bytes())?.try_into()).await
    }

    /// Gives a contact another role, which holds from the next call on; the same one changes nothing. A manager changes the
    /// others' only, so that an account that has a manager who can sign in keeps one (rule P7). Whoever is no longer to follow
    /// the work of others is told of it no more. The version is the place's (`ContactView.contactVersion`).
    ///
    /// # Errors
    /// `refused` (a manager's own place); `unknown_contact`; `contact_removed`; `conflict`; `wrong_account_state` for an
    /// account that is being deleted.
    pub async fn change_role(self: Arc<Self>, id: ContactId, role: Role) -> Result<ContactView, ComptoirError> {
        blocking(move || self.0.change_role(id, role.into())?.try_into()).await
    }

    /// Removes a contact from its account, and from this one only (rule P8): the person's other places stay, and what the
    /// contact did stays told. Whoever has no place left loses invitations, and mails that were not sent. Who was removed can
    /// be added again, as the same contact.
    ///
    /// # Errors
    /// `refused` (a manager's own place); `unknown_contact`; `contact_removed`; `conflict`; `still_administrator` for whoever
    /// answers for the account: somebody else must first; `open_work` while the contact holds work that is open: another must
    /// take it over first.
    pub async fn remove(self: Arc<Self>, id: ContactId) -> Result<ContactView, ComptoirError> {
        blocking(move || self.0.remove(id)?.try_into()).await
    }

    /// Sends a contact who has not activated a new invitation, in place of those there were (rule P11).
    ///
    /// # Errors
    /// `refused`; `unknown_contact`; `contact_removed`; `wrong_account_state` while the account waits to be created;
    /// `already_active`; `invalid` with the problem `user_suspended`.
    pub async fn invite(self: Arc<Self>, id: ContactId) -> Result<ContactView, ComptoirError> {
        blocking(move || self.0.invite(id)?.try_into()).await
    }
}

crate::value::private_debug! { ContactView }

impl TryFrom<comptoir::ContactView> for ContactView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::ContactView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            user: view.user,
            email: view.email,
            name: view.name,
            first_name: view.first_name,
            last_name: view.last_name,
            phone: view.phone,
            mobile: view.mobile,
            other: view.other,
            role: view.role.try_into()?,
            job_title: view.job_title,
            services: view.services,
            notifications: view.notifications.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?,
            language: view.language,
            time_zone: view.time_zone,
            activation: view.activation.try_into()?,
            state: view.state.try_into()?,
            removed_at: view.removed_at,
            version: view.version,
            contact_version: view.contact_version,
            custom: view.custom.into_iter().collect(),
        })
    }
}

impl TryFrom<comptoir::ContactCreated> for ContactCreated {
    type Error = ComptoirError;

    fn try_from(created: comptoir::ContactCreated) -> Result<Self, ComptoirError> {
        let look_alikes = created.look_alikes.into_iter().map(Into::into).collect();
        Ok(Self { contact: created.contact.try_into()?, look_alikes })
    }
}
