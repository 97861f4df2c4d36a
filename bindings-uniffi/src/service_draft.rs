//! The drafts of a service, and of changes to one.

use std::collections::{BTreeMap, HashMap};

use crate::edit::Edit;
use crate::error::ComptoirError;

/// A service that a desk offers its customers, unchecked: translation, proofreading. An empty text is as good as none.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ServiceDraft {
    /// Its key, unique in the desk: a lower-case letter, then up to 49 lower-case letters, digits or underscores.
    pub key: String,
    /// What it is called, by language tag: 1 to 20 names of at most 100 characters.
    pub labels: HashMap<String, String>,
    /// How it is quoted: `manual`, `automatic` or `none`, the key of a [`Workflow`](crate::Workflow); absent means `manual`
    /// (rule P9).
    #[uniffi(default)]
    pub workflow: Option<String>,
    /// What one of the quantity is, by language tag: word, page, hour. Up to 20 names of at most 100 characters.
    #[uniffi(default)]
    pub unit: HashMap<String, String>,
    /// What one of them costs, by currency of ISO 4217, up to 50: decimals above 0 with up to six decimals. What is quoted
    /// automatically has one at least.
    #[uniffi(default)]
    pub prices: HashMap<String, String>,
    /// The ids of the accounts that may ask for it, 1 to 1000; absent means all accounts of the desk, now and later.
    #[uniffi(default)]
    pub accounts: Option<Vec<String>>,
    /// For how many business days its quotes hold, 1 to 365; absent means as many as the desk's.
    #[uniffi(default)]
    pub quote_days: Option<i64>,
    /// Whether it is delivered with a file at least.
    #[uniffi(default)]
    pub needs_file: bool,
}

/// What is to become of the accounts that may ask for a service.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum AccountsEdit {
    /// They stay, as they do where nothing is said of them. As JSON: no member.
    Unchanged,
    /// All accounts of the desk, now and later. As JSON: `null`.
    All,
    /// Those of these ids, 1 to 1000 of them. As JSON: a list of texts.
    These {
        /// The ids.
        ids: Vec<String>,
    },
}

/// What is to become of the number of business days for which the quotes of a service hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum DaysEdit {
    /// It stays, as it does where nothing is said of it. As JSON: no member.
    Unchanged,
    /// As many as the desk's. As JSON: `null`.
    Clear,
    /// So many. As JSON: the number.
    Set {
        /// How many, 1 to 365.
        days: i64,
    },
}

/// What is to change of a service, unchecked: only what is given changes. Its key stays for good. Names, units and prices are
/// given whole.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ServiceUpdate {
    /// What it is called, by language tag: 1 to 20 names of at most 100 characters; absent means unchanged.
    #[uniffi(default)]
    pub labels: Option<HashMap<String, String>>,
    /// How it is quoted: `manual`, `automatic` or `none`. Work that was submitted goes on as it is (rule P9).
    pub workflow: Edit,
    /// What one of the quantity is, by language tag; empty, nothing; absent means unchanged.
    #[uniffi(default)]
    pub unit: Option<HashMap<String, String>>,
    /// What one of them costs, by currency; empty, it has no price; absent means unchanged. Quotes that were given stay.
    #[uniffi(default)]
    pub prices: Option<HashMap<String, String>>,
    /// The accounts that may ask for it.
    pub accounts: AccountsEdit,
    /// For how many business days its quotes hold.
    pub quote_days: DaysEdit,
    /// Whether it is delivered with a file at least; absent means unchanged.
    #[uniffi(default)]
    pub needs_file: Option<bool>,
}

/// Reads a service from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn service_draft_from_json(json: &str) -> Result<ServiceDraft, ComptoirError> {
    Ok(comptoir::ServiceDraft::from_json(json.as_bytes())?.into())
}

/// A service as JSON: no member where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn service_draft_to_json(draft: ServiceDraft) -> Result<String, ComptoirError> {
    Ok(comptoir::ServiceDraft::from(draft).to_json())
}

/// Reads changes to a service from JSON, at most 64 KiB: their shape is checked, their values are not. `null` clears.
///
/// # Errors
/// As `service_draft_from_json`.
#[uniffi::export]
pub fn service_update_from_json(json: &str) -> Result<ServiceUpdate, ComptoirError> {
    Ok(comptoir::ServiceUpdate::from_json(json.as_bytes())?.into())
}

/// Changes to a service as JSON: no member where nothing is changed.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn service_update_to_json(update: ServiceUpdate) -> Result<String, ComptoirError> {
    Ok(comptoir::ServiceUpdate::from(update).to_json())
}

type Texts = HashMap<String, String>;

fn sorted(texts: Texts) -> BTreeMap<String, String> {
    texts.into_iter().collect()
}

fn hashed(texts: BTreeMap<String, String>) -> Texts {
    texts.into_iter().collect()
}

impl From<ServiceDraft> for comptoir::ServiceDraft {
    fn from(draft: ServiceDraft) -> Self {
        let ServiceDraft { key, labels, workflow, unit, prices, accounts, quote_days, needs_file } = draft;
        let (labels, unit, prices) = (sorted(labels), sorted(unit), sorted(prices));
        Self { key, labels, workflow, unit, prices, accounts, quote_days, needs_file }
    }
}

impl From<comptoir::ServiceDraft> for ServiceDraft {
    fn from(draft: comptoir::ServiceDraft) -> Self {
        let comptoir::ServiceDraft { key, labels, workflow, unit, prices, accounts, quote_days, needs_file } = draft;
        let (labels, unit, prices) = (hashed(labels), hashed(unit), hashed(prices));
        Self { key, labels, workflow, unit, prices, accounts, quote_days, needs_file }
    }
}

impl From<ServiceUpdate> for comptoir::ServiceUpdate {
    fn from(update: ServiceUpdate) -> Self {
        Self {
            labels: update.labels.map(sorted),
            workflow: update.workflow.into(),
            unit: update.unit.map(sorted),
            prices: update.prices.map(sorted),
            accounts: update.accounts.into(),
            quote_days: update.quote_days.into(),
            needs_file: update.needs_file,
        }
    }
}

impl From<comptoir::ServiceUpdate> for ServiceUpdate {
    fn from(update: comptoir::ServiceUpdate) -> Self {
        Self {
            labels: update.labels.map(hashed),
            workflow: update.workflow.into(),
            unit: update.unit.map(hashed),
            prices: update.prices.map(hashed),
            accounts: update.accounts.into(),
            quote_days: update.quote_days.into(),
            needs_file: update.needs_file,
        }
    }
}

impl From<AccountsEdit> for comptoir::AccountsEdit {
    fn from(edit: AccountsEdit) -> Self {
        match edit {
            AccountsEdit::Unchanged => Self::Unchanged,
            AccountsEdit::All => Self::All,
            AccountsEdit::These { ids } => Self::These(ids),
        }
    }
}

impl From<comptoir::AccountsEdit> for AccountsEdit {
    fn from(edit: comptoir::AccountsEdit) -> Self {
        match edit {
            comptoir::AccountsEdit::Unchanged => Self::Unchanged,
            comptoir::AccountsEdit::All => Self::All,
            comptoir::AccountsEdit::These(ids) => Self::These { ids },
        }
    }
}

impl From<DaysEdit> for comptoir::DaysEdit {
    fn from(edit: DaysEdit) -> Self {
        match edit {
            DaysEdit::Unchanged => Self::Unchanged,
            DaysEdit::Clear => Self::Clear,
            DaysEdit::Set { days } => Self::Set(days),
        }
    }
}

impl From<comptoir::DaysEdit> for DaysEdit {
    fn from(edit: comptoir::DaysEdit) -> Self {
        match edit {
            comptoir::DaysEdit::Unchanged => Self::Unchanged,
            comptoir::DaysEdit::Clear => Self::Clear,
            comptoir::DaysEdit::Set(days) => Self::Set { days },
        }
    }
}
