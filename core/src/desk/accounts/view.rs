//! What is shown of accounts and of those who have a place in them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::currency::currency_of;
use super::destination::{AddressView, addresses};
use crate::desk::command::{Command, Reading};
use crate::desk::standing::features;
use crate::error::Error;
use crate::model::account::{AccountRef, AccountState, PortalFeature};
use crate::model::desk::Settings;
use crate::model::field::FieldSubject;
use crate::model::people::{Activation, Notification, UserState};
use crate::model::role::{Role, Standing};
use crate::store::account::{AccountRow, ContactRow};
use crate::store::user::UserRow;
use crate::{AccountId, AddressDraft, ContactId, Country, Currency, DealershipId, Locale, TimeZone, Timestamp, UserId};

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
    /// What customer service should know; not shown to the account's contacts.
    pub notes: Option<String>,
    /// What of the portal is switched on for its contacts (rule C1).
    pub features: Vec<PortalFeature>,
    /// Whether these are the desk's, and not features of its own.
    pub follows_desk: bool,
    /// The dealership it belongs to (rule A11).
    pub dealership: Option<DealershipId>,
    /// The user who answers for it.
    pub administrator: Option<UserId>,
    /// Its time zone, in which its subscription is counted.
    pub time_zone: TimeZone,
    /// The key of the data centre that serves it (rule A8).
    pub data_centre: Option<String>,
    /// Where its bills go at present (rule C2).
    pub billing: AddressView,
    /// Where its goods go at present.
    pub shipping: AddressView,
    /// What money is written in for it: its own currency, else the desk's (rule C3).
    pub currency: Currency,
    /// Whether that holds for good, because there is an order or a document.
    pub currency_fixed: bool,
    /// When it was created.
    pub created_at: Timestamp,
    /// Its version.
    pub version: i64,
    /// The values of the desk's own fields that the reader sees, by key; in JSON only where there are some.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub custom: BTreeMap<String, String>,
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
    /// The keys of the services that the contact may ask for; None where that is all (rule P2).
    pub services: Option<Vec<String>>,
    /// What the contact is told of.
    pub notifications: Vec<Notification>,
    /// The language.
    pub language: Locale,
    /// The time zone.
    pub time_zone: TimeZone,
    /// Whether the user has activated.
    pub activation: Activation,
    /// Whether the user may use the desk at all.
    pub state: UserState,
    /// When the contact was removed from the account; None while it is in it.
    pub removed_at: Option<Timestamp>,
    /// The user's version, for changes of the person ([`Session::based_on`](crate::Session::based_on)).
    pub version: i64,
    /// The place's version, for changes of what the person is in the account.
    pub contact_version: i64,
    /// The values of the desk's own fields that the reader sees, by key; in JSON only where there are some.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub custom: BTreeMap<String, String>,
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

/// What a command and a reading call show alike.
macro_rules! shows {
    ($($call:ident)*) => {$(
        impl $call<'_> {
            /// The account as the actor is shown it.
            pub(in crate::desk) fn shown(&mut self, row: AccountRow) -> Result<AccountView, Error> {
                let custom = self.custom_of(FieldSubject::Account, &[*row.id.as_bytes()])?.remove(row.id.as_bytes());
                account_view(row, custom.unwrap_or_default(), &self.standing, &self.settings)
            }

            /// The contact as the actor is shown it.
            pub(in crate::desk) fn shown_contact(
                &mut self,
                (contact, user): (ContactRow, UserRow),
            ) -> Result<ContactView, Error> {
                let id = *contact.id.as_bytes();
                let custom = self.custom_of(FieldSubject::Contact, &[id])?.remove(&id);
                contact_view(contact, user, custom.unwrap_or_default())
            }
        }
    )*};
}

shows! { Command Reading }

impl Reading<'_> {
    /// These accounts as the actor is shown them.
    pub(in crate::desk) fn shown_all(&mut self, rows: Vec<AccountRow>) -> Result<Vec<AccountView>, Error> {
        let ids: Vec<[u8; 16]> = rows.iter().map(|row| *row.id.as_bytes()).collect();
        let mut custom = self.custom_of(FieldSubject::Account, &ids)?;
        let shown = rows.into_iter().map(|row| {
            let values = custom.remove(row.id.as_bytes()).unwrap_or_default();
            account_view(row, values, &self.standing, &self.settings)
        });
        shown.collect()
    }

    /// These contacts as the actor is shown them.
    pub(in crate::desk) fn shown_contacts(
        &mut self,
        rows: Vec<(ContactRow, UserRow)>,
    ) -> Result<Vec<ContactView>, Error> {
        let ids: Vec<[u8; 16]> = rows.iter().map(|(contact, _)| *contact.id.as_bytes()).collect();
        let mut custom = self.custom_of(FieldSubject::Contact, &ids)?;
        let shown = rows.into_iter().map(|(contact, user)| {
            let values = custom.remove(contact.id.as_bytes()).unwrap_or_default();
            contact_view(contact, user, values)
        });
        shown.collect()
    }
}

fn account_view(
    row: AccountRow,
    custom: BTreeMap<String, String>,
    standing: &Standing,
    settings: &Settings,
) -> Result<AccountView, Error> {
    // What customer service notes down is not for the customer.
    let is_customer = matches!(standing, Standing::Contact { .. });
    let [billing, shipping] = addresses(&row)?;
    Ok(AccountView {
        billing,
        shipping,
        currency: currency_of(settings, &row),
        currency_fixed: row.currency_fixed,
        address: row.address(),
        features: features(row.features.as_deref(), settings)?.iter().collect(),
        follows_desk: row.features.is_none(),
        id: row.id,
        name: row.name,
        reference: row.reference,
        state: row.state,
        language: row.language,
        country: row.country,
        notes: row.notes.filter(|_| !is_customer),
        dealership: row.dealership_id,
        administrator: row.administrator_id,
        time_zone: row.time_zone,
        data_centre: row.data_centre,
        created_at: row.created_at,
        version: row.version,
        custom,
    })
}

fn contact_view(contact: ContactRow, user: UserRow, custom: BTreeMap<String, String>) -> Result<ContactView, Error> {
    Ok(ContactView {
        services: contact.allowed()?,
        notifications: contact.told_of()?,
        id: contact.id,
        user: user.id,
        email: user.email,
        name: user.name,
        first_name: user.first_name,
        last_name: user.last_name,
        phone: contact.phone,
        mobile: contact.mobile,
        other: contact.other,
        role: contact.role,
        job_title: contact.job_title,
        language: user.language,
        time_zone: user.time_zone,
        activation: user.activation,
        state: user.state,
        removed_at: contact.ended_at,
        version: user.version,
        contact_version: contact.version,
        custom,
    })
}
