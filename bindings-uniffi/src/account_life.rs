//! What is done to customer accounts.

use std::sync::Arc;

use comptoir::AccountId;

use crate::account_edit::{AccountEdited, AccountInsert, AccountUpdate};
use crate::accounts::{AccountView, Accounts};
use crate::administrator::{AdministratorDraft, UserUpdate};
use crate::blocking::blocking;
use crate::centre::CentreChoice;
use crate::contact::ContactView;
use crate::edit_page::EditPage;
use crate::error::ComptoirError;
use crate::names::PortalFeature;
use crate::value::{CountryCode, LanguageTag};

#[uniffi::export]
impl Accounts {
    /// Creates an account from little more than a name: all else has the defaults of the dealership or the desk. The
    /// administrator, if one is named, is its manager, and told.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems.
    pub async fn create(self: Arc<Self>, insert: AccountInsert) -> Result<AccountView, ComptoirError> {
        blocking(move || self.0.create(&insert.into())?.try_into()).await
    }

    /// Creates the account in `json`: an object with the members of [`AccountInsert`] in snake case.
    ///
    /// # Errors
    /// As `create`; problems of its shape too.
    pub async fn create_json(self: Arc<Self>, json: String) -> Result<AccountView, ComptoirError> {
        let read = move || comptoir::AccountInsert::from_json(json.as_bytes());
        blocking(move || self.0.create(&read()?)?.try_into()).await
    }

    /// The page on which a client is entered, as data, in the reader's language. The paths of its fields lead into an
    /// [`AccountInsert`]. What is left as it was drawn need not be sent: it is what the desk gives.
    ///
    /// # Errors
    /// `refused`; `invalid` for a locale that is no language tag.
    pub async fn new_page(self: Arc<Self>, locale: LanguageTag) -> Result<EditPage, ComptoirError> {
        blocking(move || self.0.new_page(&locale)?.try_into()).await
    }

    /// The page on which a client is entered, as JSON, in the reader's language.
    ///
    /// # Errors
    /// As `new_page`.
    pub async fn new_page_json(self: Arc<Self>, locale: LanguageTag) -> Result<String, ComptoirError> {
        blocking(move || Ok(self.0.new_page(&locale)?.to_json())).await
    }

    /// The page on which a client is entered by the name alone (rule A10), as data, in the reader's language; and by the
    /// desk's own fields that are required and have no default.
    ///
    /// # Errors
    /// As `new_page`.
    pub async fn quick_page(self: Arc<Self>, locale: LanguageTag) -> Result<EditPage, ComptoirError> {
        blocking(move || self.0.quick_page(&locale)?.try_into()).await
    }

    /// The page on which a client is entered by the name alone, as JSON, in the reader's language.
    ///
    /// # Errors
    /// As `new_page`.
    pub async fn quick_page_json(self: Arc<Self>, locale: LanguageTag) -> Result<String, ComptoirError> {
        blocking(move || Ok(self.0.quick_page(&locale)?.to_json())).await
    }

    /// The page on which the account is edited, as data, in the reader's language: where bills and goods go, groups, currency
    /// and the desk's own fields too.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `invalid` for a locale that is no language tag.
    pub async fn edit_page(self: Arc<Self>, id: AccountId, locale: LanguageTag) -> Result<EditPage, ComptoirError> {
        blocking(move || self.0.edit_page(id, &locale)?.try_into()).await
    }

    /// The page on which the account is edited, as JSON, in the reader's language.
    ///
    /// # Errors
    /// As `edit_page`.
    pub async fn edit_page_json(self: Arc<Self>, id: AccountId, locale: LanguageTag) -> Result<String, ComptoirError> {
        blocking(move || Ok(self.0.edit_page(id, &locale)?.to_json())).await
    }

    /// Changes what is given of an account. Where the desk provisions at once, the account rests again when this returns;
    /// where the host does, it is `updating` until the host has confirmed or failed it. Another country chooses the nearest
    /// data centre, unless devices are enrolled. The term of the subscription changes at once or at the end of its period;
    /// `Session.preview` tells before.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is active or suspended;
    /// `subscription_ended` for another renewal of a subscription that is over; `invalid` with all problems.
    pub async fn edit(self: Arc<Self>, id: AccountId, update: AccountUpdate) -> Result<AccountEdited, ComptoirError> {
        blocking(move || self.0.edit(id, &update.into())?.try_into()).await
    }

    /// Changes what the object in `json` gives of an account: members of [`AccountUpdate`] in snake case, `null` clears.
    ///
    /// # Errors
    /// As `edit`; problems of its shape too.
    pub async fn edit_json(self: Arc<Self>, id: AccountId, json: String) -> Result<AccountEdited, ComptoirError> {
        let read = move || comptoir::AccountUpdate::from_json(json.as_bytes());
        blocking(move || self.0.edit(id, &read()?)?.try_into()).await
    }

    /// Gives the account portal features of its own, whatever their order, also none at all; without a list it follows the
    /// desk again (rule C1). What its contacts may do holds from the next call on. Support by e-mail is not affected by
    /// switching `support` off. It never waits for the host, which does not provision the portal.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is active or suspended.
    pub async fn change_features(
        self: Arc<Self>,
        id: AccountId,
        features: Option<Vec<PortalFeature>>,
    ) -> Result<AccountView, ComptoirError> {
        let own = features.map(|features| features.into_iter().map(Into::into).collect::<Vec<_>>());
        blocking(move || self.0.change_features(id, own.as_deref())?.try_into()).await
    }

    /// Suspends an account: nobody signs in through it until it is restored; its subscription goes on.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is active.
    pub async fn suspend(self: Arc<Self>, id: AccountId) -> Result<AccountView, ComptoirError> {
        blocking(move || self.0.suspend(id)?.try_into()).await
    }

    /// Takes a suspended account back into use.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is suspended.
    pub async fn restore(self: Arc<Self>, id: AccountId) -> Result<AccountView, ComptoirError> {
        blocking(move || self.0.restore(id)?.try_into()).await
    }

    /// Deletes an account that has no devices any more, for good: its contacts end, and people's places in other accounts
    /// stay; its subscription ends. Where the host provisions, it is done once that has confirmed it.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is active or suspended;
    /// `account_has_devices`.
    pub async fn delete(self: Arc<Self>, id: AccountId) -> Result<AccountView, ComptoirError> {
        blocking(move || self.0.delete(id)?.try_into()).await
    }

    /// Confirms that what an account waits for has been provisioned: a new account is open and its people are told; changed
    /// values hold; a deleted account is gone.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it waits.
    pub async fn confirm(self: Arc<Self>, id: AccountId) -> Result<AccountView, ComptoirError> {
        blocking(move || self.0.confirm(id)?.try_into()).await
    }

    /// Tells that what an account waits for could not be provisioned, and why, in 1 to 4,000 characters: a new account is
    /// deleted; changed values, and an account to be deleted, are as they were before. Whoever asked is told.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it waits; `invalid` for a reason that is
    /// missing or too long (`/text`).
    pub async fn fail(self: Arc<Self>, id: AccountId, reason: String) -> Result<AccountView, ComptoirError> {
        blocking(move || self.0.fail(id, &reason)?.try_into()).await
    }

    /// The data centre that would serve an account in `country`, how far it is, and which would be next; nothing where the
    /// desk has no data centres.
    ///
    /// # Errors
    /// `refused`; `invalid` for a country that there is not.
    pub async fn explain_centre(
        self: Arc<Self>,
        country: CountryCode,
    ) -> Result<Option<Arc<CentreChoice>>, ComptoirError> {
        blocking(move || Ok(self.0.explain_centre(country)?.map(CentreChoice::of))).await
    }

    /// Why the account is served by the data centre that serves it, and which would be next; nothing where it is served by
    /// none.
    ///
    /// # Errors
    /// `refused`; `unknown_account`.
    pub async fn centre(self: Arc<Self>, id: AccountId) -> Result<Option<Arc<CentreChoice>>, ComptoirError> {
        blocking(move || Ok(self.0.centre(id)?.map(CentreChoice::of))).await
    }

    /// The sites of the customer that the account `id` belongs to: the accounts that the same user answers for, this one
    /// included, by name. None for an account without an administrator, which is nobody's site; a dealer sees those of the
    /// own dealership, and nobody deleted ones. The first 500: the filter's `administrator` has them all.
    ///
    /// # Errors
    /// `refused`; `unknown_account`.
    pub async fn sites(self: Arc<Self>, id: AccountId) -> Result<Vec<AccountView>, ComptoirError> {
        blocking(move || self.0.sites(id)?.into_iter().map(TryInto::try_into).collect()).await
    }

    /// Changes the person who answers for the account, in every account where that person has a place. A changed e-mail
    /// address is activated again, and the old one is told.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict` (the version is the person's: that of the contact); `wrong_account_state`
    /// unless it is active or suspended; `invalid` with all problems: `no_administrator`, `not_activated` for the e-mail
    /// address of somebody who has not activated, `email_taken`, `same_email`, `staff_member` for somebody on the desk's
    /// staff.
    pub async fn edit_administrator(
        self: Arc<Self>,
        id: AccountId,
        update: UserUpdate,
    ) -> Result<ContactView, ComptoirError> {
        blocking(move || self.0.edit_administrator(id, &update.into())?.try_into()).await
    }

    /// Changes what the object in `json` gives of the person who answers for the account: members of [`UserUpdate`] in snake
    /// case.
    ///
    /// # Errors
    /// As `edit_administrator`; problems of its shape too.
    pub async fn edit_administrator_json(
        self: Arc<Self>,
        id: AccountId,
        json: String,
    ) -> Result<ContactView, ComptoirError> {
        let read = move || comptoir::UserUpdate::from_json(json.as_bytes());
        blocking(move || self.0.edit_administrator(id, &read()?)?.try_into()).await
    }

    /// Has somebody else answer for the account: somebody the desk knows, who keeps name and language, or somebody new, who
    /// is invited. Whoever answers for an account is its manager. The former administrator stays a plain contact unless
    /// `remove_former` is on.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless it is active or suspended; `invalid` with all
    /// problems: `same_administrator`, `unknown_user`, `user_suspended`, `user_deleted`, `required` for what is missing of
    /// somebody new.
    pub async fn replace_administrator(
        self: Arc<Self>,
        id: AccountId,
        draft: AdministratorDraft,
    ) -> Result<AccountView, ComptoirError> {
        blocking(move || self.0.replace_administrator(id, &draft.into())?.try_into()).await
    }

    /// Has somebody else answer for the account, named in `json`: an object with the members of [`AdministratorDraft`] in
    /// snake case.
    ///
    /// # Errors
    /// As `replace_administrator`; problems of its shape too.
    pub async fn replace_administrator_json(
        self: Arc<Self>,
        id: AccountId,
        json: String,
    ) -> Result<AccountView, ComptoirError> {
        let read = move || comptoir::AdministratorDraft::from_json(json.as_bytes());
        blocking(move || self.0.replace_administrator(id, &read()?)?.try_into()).await
    }
}
