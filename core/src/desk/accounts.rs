//! Customer accounts.

use serde::Serialize;

use super::command::Reading;
use super::page::{Cursor, Page};
use super::session::Session;
use crate::error::{Error, Unknown};
use crate::model::account::AccountState;
use crate::model::people::Activation;
use crate::model::role::{Action, Role};
use crate::store::account::{self as accounts, AccountRow, ContactRow};
use crate::store::user::UserRow;
use crate::{AccountId, AddressDraft, ContactId, Country, DealershipId, Locale, TimeZone, Timestamp, UserId};

/// A customer account.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct AccountView {
    /// Which.
    pub id: AccountId,
    /// Its name; names are not unique (rule A9).
    pub name: String,
    /// Where it stands.
    pub state: AccountState,
    /// Its language.
    pub language: Locale,
    /// Its country.
    pub country: Country,
    /// Its address.
    pub address: AddressDraft,
    /// What customer service should know.
    pub notes: Option<String>,
    /// The dealership it belongs to (rule A11).
    pub dealership: Option<DealershipId>,
    /// The user who answers for it.
    pub administrator: Option<UserId>,
    /// When it was created.
    pub created_at: Timestamp,
    /// Its version.
    pub version: i64,
}

impl std::fmt::Debug for AccountView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccountView").field("id", &self.id).field("state", &self.state).finish_non_exhaustive()
    }
}

/// A contact: a user's place in one account.
#[derive(Clone, PartialEq, Eq, Serialize)]
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
    pub time_zone: TimeZone,
    /// Whether the user has activated.
    pub activation: Activation,
}

impl std::fmt::Debug for ContactView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContactView").field("id", &self.id).field("role", &self.role).finish_non_exhaustive()
    }
}

/// The accounts of a desk: for a dealer those of the own dealership (rule A11).
#[derive(Clone, Debug)]
pub struct Accounts(pub(super) Session);

impl Accounts {
    /// Up to 50 accounts by name, from the beginning or from where the cursor of the page before says.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's.
    pub fn list(&self, after: Option<&str>) -> Result<Page<AccountView>, Error> {
        self.0.read(Action::ReadAccounts, |reading| {
            let cursor = Cursor::new(reading.keys, reading.desk, "accounts");
            let after: Option<(String, AccountId)> = after.map(|text| cursor.open(text)).transpose()?;
            let dealership = reading.standing.dealership();
            let mut rows = accounts::page(reading.connection, reading.desk, dealership, after.as_ref())?;
            let next = cursor.cut(&mut rows, 50, |last| (last.name_folded.clone(), last.id))?;
            Ok(Page { items: rows.into_iter().map(account_view).collect(), next })
        })
    }

    /// The account `id`.
    ///
    /// # Errors
    /// `refused`; `unknown_account`, also for one of another dealership or desk.
    pub fn get(&self, id: AccountId) -> Result<AccountView, Error> {
        self.0.read(Action::ReadAccounts, |reading| visible(reading, id).map(account_view))
    }

    /// The contacts of the account `id`, in the order of their creation.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn contacts(&self, id: AccountId) -> Result<Vec<ContactView>, Error> {
        self.0.read(Action::ReadAccounts, |reading| {
            visible(reading, id)?;
            let rows = accounts::contacts(reading.connection, reading.desk, id)?;
            Ok(rows.into_iter().map(contact_view).collect())
        })
    }
}

/// The account, if the actor may know of it.
pub(super) fn visible(reading: &mut Reading<'_>, id: AccountId) -> Result<AccountRow, Error> {
    let dealership = reading.standing.dealership();
    accounts::by_id(reading.connection, reading.desk, id, dealership)?.ok_or_else(|| Error::unknown(Unknown::Account))
}

fn account_view(row: AccountRow) -> AccountView {
    AccountView {
        id: row.id,
        name: row.name,
        state: row.state,
        language: row.language,
        country: row.country,
        address: AddressDraft {
            street: Some(row.street),
            postal_code: Some(row.postal_code),
            city: Some(row.city),
            region: row.region,
        },
        notes: row.notes,
        dealership: row.dealership_id,
        administrator: row.administrator_id,
        created_at: row.created_at,
        version: row.version,
    }
}

fn contact_view((contact, user): (ContactRow, UserRow)) -> ContactView {
    ContactView {
        id: contact.id,
        user: user.id,
        email: user.email,
        first_name: user.first_name,
        last_name: user.last_name,
        role: contact.role,
        job_title: contact.job_title,
        language: user.language,
        time_zone: user.time_zone,
        activation: user.activation,
    }
}
