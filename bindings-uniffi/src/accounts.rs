//! Customer accounts.

use std::sync::Arc;

use comptoir::{AccountId, ContactId, DealershipId, Locale, Timestamp, UserId};

use crate::blocking::blocking;
use crate::draft::AddressDraft;
use crate::error::ComptoirError;
use crate::names::{AccountState, Activation, Role};

/// A customer account.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AccountView {
    /// Which.
    pub id: AccountId,
    /// Its name; names are not unique.
    pub name: String,
    /// Where it stands.
    pub state: AccountState,
    /// Its language.
    pub language: Locale,
    /// Its country.
    pub country: String,
    /// Its address.
    pub address: AddressDraft,
    /// What customer service should know.
    pub notes: Option<String>,
    /// The dealership it belongs to.
    pub dealership: Option<DealershipId>,
    /// The user who answers for it.
    pub administrator: Option<UserId>,
    /// When it was created.
    pub created_at: Timestamp,
    /// Its version.
    pub version: i64,
}

/// A page of accounts.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct AccountPage {
    /// What the page holds, by name.
    pub items: Vec<AccountView>,
    /// What to ask for the next page with; nothing on the last.
    pub next: Option<String>,
}

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
    /// The given name.
    pub first_name: String,
    /// The family name.
    pub last_name: String,
    /// What the contact may do in the account.
    pub role: Role,
    /// The key of the job title.
    pub job_title: String,
    /// The language.
    pub language: Locale,
    /// The time zone.
    pub time_zone: String,
    /// Whether the user has activated.
    pub activation: Activation,
}

/// The accounts of a desk: for a dealer those of the own dealership.
#[derive(Debug, uniffi::Object)]
pub struct Accounts(pub(crate) comptoir::Accounts);

#[uniffi::export]
impl Accounts {
    /// Up to 50 accounts by name, from the beginning or from where the cursor of the page before says.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's.
    #[uniffi::method(default(after))]
    pub async fn list(self: Arc<Self>, after: Option<String>) -> Result<AccountPage, ComptoirError> {
        blocking(move || self.0.list(&comptoir::AccountFilter::default(), after.as_deref())?.try_into()).await
    }

    /// The account `id`.
    ///
    /// # Errors
    /// `refused`; `unknown_account`, also for one of another dealership or desk.
    pub async fn get(self: Arc<Self>, id: AccountId) -> Result<AccountView, ComptoirError> {
        blocking(move || self.0.get(id)?.try_into()).await
    }

    /// The contacts of the account `id`, in the order of their creation.
    ///
    /// # Errors
    /// As `get`.
    pub async fn contacts(self: Arc<Self>, id: AccountId) -> Result<Vec<ContactView>, ComptoirError> {
        blocking(move || self.0.contacts(id)?.into_iter().map(TryInto::try_into).collect()).await
    }
}

crate::value::private_debug! { AccountView ContactView }

impl TryFrom<comptoir::Page<comptoir::AccountView>> for AccountPage {
    type Error = ComptoirError;

    fn try_from(page: comptoir::Page<comptoir::AccountView>) -> Result<Self, ComptoirError> {
        let items = page.items.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
        Ok(Self { items, next: page.next })
    }
}

impl TryFrom<comptoir::AccountView> for AccountView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::AccountView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            name: view.name,
            state: view.state.try_into()?,
            language: view.language,
            country: view.country.to_string(),
            address: view.address.into(),
            notes: view.notes,
            dealership: view.dealership,
            administrator: view.administrator,
            created_at: view.created_at,
            version: view.version,
        })
    }
}

impl TryFrom<comptoir::ContactView> for ContactView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::ContactView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            user: view.user,
            email: view.email,
            first_name: view.first_name,
            last_name: view.last_name,
            role: view.role.try_into()?,
            job_title: view.job_title,
            language: view.language,
            time_zone: view.time_zone.name().to_owned(),
            activation: view.activation.try_into()?,
        })
    }
}
