//! What is shown of accounts and of those who have a place in them.

use serde::{Deserialize, Serialize};

use crate::model::account::{AccountRef, AccountState};
use crate::model::people::{Activation, UserState};
use crate::model::role::Role;
use crate::store::account::{AccountRow, ContactRow};
use crate::store::user::UserRow;
use crate::{AccountId, AddressDraft, ContactId, Country, DealershipId, Locale, TimeZone, Timestamp, UserId};

/// A customer account.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountView {
    /// Which.
    pub id: AccountId,
    /// Its name; names are not unique (rule A9).
    pub name: String,
    /// The number that the desk knows it by, unique in the desk.
    pub reference: Option<String>,
    /// Where it stands.
    pub state: AccountState,
    /// Its language.
    pub language: Locale,
    /// Its country.
    pub country: Country,
    /// Its address; empty where the account was entered without one (rule A10).
    pub address: AddressDraft,
    /// What customer service should know.
    pub notes: Option<String>,
    /// The dealership it belongs to (rule A11).
    pub dealership: Option<DealershipId>,
    /// The user who answers for it.
    pub administrator: Option<UserId>,
    /// Its time zone, in which its subscription is counted.
    pub time_zone: TimeZone,
    /// The key of the data centre that serves it (rule A8).
    pub data_centre: Option<String>,
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
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Whether the user may use the desk at all.
    pub state: UserState,
    /// The user's version, for changes of the person ([`Session::based_on`](crate::Session::based_on)).
    pub version: i64,
}

impl std::fmt::Debug for ContactView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContactView").field("id", &self.id).field("role", &self.role).finish_non_exhaustive()
    }
}

pub(in crate::desk) fn account_ref(row: AccountRow) -> AccountRef {
    AccountRef {
        id: row.id,
        name: row.name,
        reference: row.reference,
        postal_code: row.postal_code,
        city: row.city,
        country: row.country,
    }
}

pub(in crate::desk) fn account_view(row: AccountRow) -> AccountView {
    AccountView {
        address: row.address(),
        id: row.id,
        name: row.name,
        reference: row.reference,
        state: row.state,
        language: row.language,
        country: row.country,
        notes: row.notes,
        dealership: row.dealership_id,
        administrator: row.administrator_id,
        time_zone: row.time_zone,
        data_centre: row.data_centre,
        created_at: row.created_at,
        version: row.version,
    }
}

pub(in crate::desk) fn contact_view((contact, user): (ContactRow, UserRow)) -> ContactView {
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
        state: user.state,
        version: user.version,
    }
}
