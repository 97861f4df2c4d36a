//! Customer accounts.

use std::collections::HashMap;
use std::sync::Arc;

use comptoir::{AccountId, DealershipId, Timestamp, UserId};

use crate::blocking::blocking;
use crate::contact::ContactView;
use crate::destination::AddressView;
use crate::draft::AddressDraft;
use crate::error::ComptoirError;
use crate::history::HistoryPage;
use crate::list::{AccountFilter, AccountPage, AccountPaging};
use crate::names::{AccountState, PortalFeature};
use crate::value::{CountryCode, CurrencyCode, LanguageTag, ZoneName};

/// A customer account.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AccountView {
    /// Which.
    pub id: AccountId,
    /// Its name; names are not unique.
    pub name: String,
    /// The number that the desk knows it by, unique in the desk.
    pub reference: Option<String>,
    /// Where it stands.
    pub state: AccountState,
    /// Its language.
    pub language: LanguageTag,
    /// Its country.
    pub country: CountryCode,
    /// Its address; empty where the account was entered without one.
    pub address: AddressDraft,
    /// What customer service should know; not shown to the account's contacts.
    pub notes: Option<String>,
    /// What of the portal is switched on for its contacts (rule C1).
    pub features: Vec<PortalFeature>,
    /// Whether these are the desk's, and not features of its own.
    pub follows_desk: bool,
    /// The dealership it belongs to.
    pub dealership: Option<DealershipId>,
    /// The user who answers for it.
    pub administrator: Option<UserId>,
    /// Its time zone, in which its subscription is counted.
    pub time_zone: ZoneName,
    /// The key of the data centre that serves it.
    pub data_centre: Option<String>,
    /// Where its bills go at present (rule C2).
    pub billing: AddressView,
    /// Where its goods go at present.
    pub shipping: AddressView,
    /// What money is written in for it: its own currency, else the desk's (rule C3).
    pub currency: CurrencyCode,
    /// Whether that holds for good, because there is an order or a document.
    pub currency_fixed: bool,
    /// When it was created.
    pub created_at: Timestamp,
    /// Its version.
    pub version: i64,
    /// The values of the desk's own fields that the reader sees, by key.
    pub custom: HashMap<String, String>,
}

/// An account with what tells namesakes apart, as suggestions and choices show it.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AccountRef {
    /// Which.
    pub id: AccountId,
    /// Its name.
    pub name: String,
    /// Its customer reference number, where it has one.
    pub reference: Option<String>,
    /// The postal code of its address.
    pub postal_code: String,
    /// The city of its address.
    pub city: String,
    /// Its country.
    pub country: CountryCode,
}

/// The accounts of a desk: for a dealer those of the own dealership, for a contact the own one.
#[derive(Debug, uniffi::Object)]
pub struct Accounts(pub(crate) comptoir::Accounts);

#[uniffi::export]
impl Accounts {
    /// A page of the accounts that fit the filter, of up to 50, from the beginning or from where the cursor of the page
    /// before says; by name, where no order is asked for.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's with this filter and order (`/cursor`), a size
    /// beyond 1 to 50 (`/size`) or a beginning of over 200 characters (`/prefix`).
    #[uniffi::method(default(filter), default(paging))]
    pub async fn list(
        self: Arc<Self>,
        filter: AccountFilter,
        paging: AccountPaging,
    ) -> Result<AccountPage, ComptoirError> {
        blocking(move || self.0.list(&filter.into(), paging)?.try_into()).await
    }

    /// Accounts to choose from while a name or a reference number is typed: up to ten that begin with `text`, whatever its
    /// case and accents, first by number, then by name. Nothing typed finds nothing; nothing is ever created.
    ///
    /// # Errors
    /// `refused`; `invalid` for over 200 characters or control characters (`/text`).
    pub async fn suggest(self: Arc<Self>, text: String) -> Result<Vec<AccountRef>, ComptoirError> {
        blocking(move || Ok(self.0.suggest(&text)?.into_iter().map(Into::into).collect())).await
    }

    /// The account meant by `selector`: its id, its reference number, or its name, whatever its case and accents. A deleted
    /// account is found by its id only.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `ambiguous_account` when several have the name, with those that the actor may see;
    /// `invalid` for a selector that is empty, over 200 characters or holds control characters (`/account`).
    pub async fn find(self: Arc<Self>, selector: String) -> Result<AccountView, ComptoirError> {
        blocking(move || self.0.find(&selector)?.try_into()).await
    }

    /// The account `id`.
    ///
    /// # Errors
    /// `refused`; `unknown_account`, also for one of another dealership or desk.
    pub async fn get(self: Arc<Self>, id: AccountId) -> Result<AccountView, ComptoirError> {
        blocking(move || self.0.get(id)?.try_into()).await
    }

    /// What happened to the account `id`, to its contacts and by its requests: up to 50 entries, newest first, from the
    /// newest or from where the cursor of the page before says.
    ///
    /// A request belongs to the account that it created or changed, from its submission on. What is changed of a person is
    /// told by the account through which it was changed.
    ///
    /// # Errors
    /// `refused`; `unknown_account`, also for one of another dealership or desk; `invalid` for a cursor that is not one of
    /// this history's.
    #[uniffi::method(default(after))]
    pub async fn history(self: Arc<Self>, id: AccountId, after: Option<String>) -> Result<HistoryPage, ComptoirError> {
        blocking(move || self.0.history(id, after.as_deref())?.try_into()).await
    }

    /// The contacts of the account `id`, in the order of their creation.
    ///
    /// # Errors
    /// As `get`.
    pub async fn contacts(self: Arc<Self>, id: AccountId) -> Result<Vec<ContactView>, ComptoirError> {
        blocking(move || self.0.contacts(id)?.into_iter().map(TryInto::try_into).collect()).await
    }
}

crate::value::private_debug! { AccountView AccountRef }

impl From<comptoir::AccountRef> for AccountRef {
    fn from(account: comptoir::AccountRef) -> Self {
        let comptoir::AccountRef { id, name, reference, postal_code, city, country } = account;
        Self { id, name, reference, postal_code, city, country }
    }
}

impl TryFrom<comptoir::AccountView> for AccountView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::AccountView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            name: view.name,
            reference: view.reference,
            state: view.state.try_into()?,
            language: view.language,
            country: view.country,
            address: view.address.into(),
            notes: view.notes,
            features: view.features.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?,
            follows_desk: view.follows_desk,
            dealership: view.dealership,
            administrator: view.administrator,
            time_zone: view.time_zone,
            data_centre: view.data_centre,
            billing: view.billing.try_into()?,
            shipping: view.shipping.try_into()?,
            currency: view.currency,
            currency_fixed: view.currency_fixed,
            created_at: view.created_at,
            version: view.version,
            custom: view.custom.into_iter().collect(),
        })
    }
}
