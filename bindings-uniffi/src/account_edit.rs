//! The drafts of an account that the desk's own people enter or change.

use std::collections::HashMap;

use crate::accounts::AccountView;
use crate::destination::{DestinationDraft, DestinationEdit};
use crate::draft::{AddressDraft, UserDraft};
use crate::edit::{AddressEdit, Edit};
use crate::error::ComptoirError;
use crate::subscription::TermChange;

/// A new account, unchecked: a name is enough, all else has the defaults of the dealership or the desk. An empty text is as
/// good as none.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AccountInsert {
    /// Its name: the one thing that is needed.
    #[uniffi(default)]
    pub name: Option<String>,
    /// The customer's reference number.
    #[uniffi(default)]
    pub reference: Option<String>,
    /// A language tag.
    #[uniffi(default)]
    pub language: Option<String>,
    /// An alpha-2 country code, in capitals.
    #[uniffi(default)]
    pub country: Option<String>,
    /// The name of an IANA time zone.
    #[uniffi(default)]
    pub time_zone: Option<String>,
    /// Where it is: all that the country wants of an address, or nothing.
    #[uniffi(default)]
    pub address: AddressDraft,
    /// Remarks.
    #[uniffi(default)]
    pub notes: Option<String>,
    /// The code of the dealership it belongs to.
    #[uniffi(default)]
    pub dealership: Option<String>,
    /// The subscription's term: `monthly`, `annual` or a number of months from 1 to 120.
    #[uniffi(default)]
    pub term: Option<String>,
    /// What renews it: `same`, `never` or a term.
    #[uniffi(default)]
    pub renewal: Option<String>,
    /// The administrator: the e-mail address of somebody known is enough. Somebody new has a name and a position, and else
    /// the account's language and time zone.
    #[uniffi(default)]
    pub administrator: Option<UserDraft>,
    /// The keys of the portal features it has of its own, none of them too; absent means the desk's (rule C1).
    #[uniffi(default)]
    pub features: Option<Vec<String>>,
    /// Where bills go; to the account's address where nothing is said (rule C2).
    #[uniffi(default)]
    pub billing: DestinationDraft,
    /// Where goods go, the same.
    #[uniffi(default)]
    pub shipping: DestinationDraft,
    /// The groups it is put into, by id or name, at most 500 (rule C5).
    #[uniffi(default)]
    pub groups: Vec<String>,
    /// What money is written in, ISO 4217; absent means the desk's currency (rule C3).
    #[uniffi(default)]
    pub currency: Option<String>,
    /// Whether the administrator is sent a mail of welcome, beside that to activate; absent means as the desk has it. Without
    /// an administrator there is nobody to welcome (rule C6).
    #[uniffi(default)]
    pub welcome: Option<bool>,
    /// The values of the desk's own fields, by key. What is absent has its default; an empty text says that there is to be
    /// none.
    #[uniffi(default)]
    pub custom: HashMap<String, String>,
}

/// What is to change of an account, unchecked: only what is given changes.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AccountUpdate {
    /// `active` or `suspended`: where the account is to rest.
    pub state: Edit,
    /// The name it is to have.
    pub name: Edit,
    /// The customer's reference number; can be cleared.
    pub reference: Edit,
    /// The name of an IANA time zone.
    pub time_zone: Edit,
    /// Where it is. What results is checked as a whole, for the country that results, once the account is read.
    #[uniffi(default)]
    pub address: AddressEdit,
    /// An alpha-2 country code, in capitals.
    pub country: Edit,
    /// A language tag.
    pub language: Edit,
    /// Remarks; can be cleared.
    pub notes: Edit,
    /// The subscription's term: `monthly`, `annual` or a number of months from 1 to 120.
    pub term: Edit,
    /// What renews it: `same`, `never` or a term.
    pub renewal: Edit,
    /// Where bills go (rule C2). What results is checked as the account's address is.
    #[uniffi(default)]
    pub billing: DestinationEdit,
    /// Where goods go, the same.
    #[uniffi(default)]
    pub shipping: DestinationEdit,
    /// What money is written in, ISO 4217; cleared, the desk's currency. Once there is an order or a document, it holds (rule
    /// C3).
    pub currency: Edit,
    /// All the groups it is to be in, by id or name, at most 500 (rule C5), none where the list is empty; absent means
    /// unchanged.
    #[uniffi(default)]
    pub groups: Option<Vec<String>>,
    /// What is to become of the values of the desk's own fields, by key: what is absent, or an empty text, leaves a value as
    /// it is, and nothing, `null` in JSON, clears it.
    #[uniffi(default)]
    pub custom: HashMap<String, Option<String>>,
}

/// What became of an account by an edit.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct AccountEdited {
    /// The account.
    pub account: AccountView,
    /// What becomes of the subscription's term, and from which day on, where it was to change: `Labels.termChange` says it in
    /// words. Where the host provisions other values of the same edit, it is done once they are confirmed, as of that day.
    pub term_change: Option<TermChange>,
}

/// Reads a new account from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn account_insert_from_json(json: &str) -> Result<AccountInsert, ComptoirError> {
    Ok(comptoir::AccountInsert::from_json(json.as_bytes())?.into())
}

/// A new account as JSON: `null` where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn account_insert_to_json(insert: AccountInsert) -> Result<String, ComptoirError> {
    Ok(comptoir::AccountInsert::from(insert).to_json())
}

/// Reads changes to an account from JSON, at most 64 KiB: their shape is checked, their values are not. `null` clears.
///
/// # Errors
/// As `account_insert_from_json`.
#[uniffi::export]
pub fn account_update_from_json(json: &str) -> Result<AccountUpdate, ComptoirError> {
    Ok(comptoir::AccountUpdate::from_json(json.as_bytes())?.into())
}

/// Changes to an account as JSON: no member where nothing is changed.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn account_update_to_json(update: AccountUpdate) -> Result<String, ComptoirError> {
    Ok(comptoir::AccountUpdate::from(update).to_json())
}

crate::value::private_debug! { AccountInsert AccountUpdate }

impl From<AccountInsert> for comptoir::AccountInsert {
    fn from(insert: AccountInsert) -> Self {
        Self {
            name: insert.name,
            reference: insert.reference,
            language: insert.language,
            country: insert.country,
            time_zone: insert.time_zone,
            address: insert.address.into(),
            notes: insert.notes,
            dealership: insert.dealership,
            term: insert.term,
            renewal: insert.renewal,
            administrator: insert.administrator.map(Into::into),
            features: insert.features,
            billing: insert.billing.into(),
            shipping: insert.shipping.into(),
            groups: insert.groups,
            currency: insert.currency,
            welcome: insert.welcome,
            custom: insert.custom.into_iter().collect(),
        }
    }
}

impl From<comptoir::AccountInsert> for AccountInsert {
    fn from(insert: comptoir::AccountInsert) -> Self {
        Self {
            name: insert.name,
            reference: insert.reference,
            language: insert.language,
            country: insert.country,
            time_zone: insert.time_zone,
            address: insert.address.into(),
            notes: insert.notes,
            dealership: insert.dealership,
            term: insert.term,
            renewal: insert.renewal,
            administrator: insert.administrator.map(Into::into),
            features: insert.features,
            billing: insert.billing.into(),
            shipping: insert.shipping.into(),
            groups: insert.groups,
            currency: insert.currency,
            welcome: insert.welcome,
            custom: insert.custom.into_iter().collect(),
        }
    }
}

crate::edit::same_fields! {
    AccountUpdate {
        groups;
        state, name, reference, time_zone, address, country, language, notes, term, renewal, billing, shipping, currency;
        custom
    }
}

impl TryFrom<comptoir::AccountEdited> for AccountEdited {
    type Error = ComptoirError;

    fn try_from(edited: comptoir::AccountEdited) -> Result<Self, ComptoirError> {
        Ok(Self { account: edited.account.try_into()?, term_change: edited.term_change.map(Into::into) })
    }
}
