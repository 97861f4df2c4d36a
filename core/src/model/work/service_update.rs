//! The draft of changes to a service.

use std::collections::{BTreeMap, HashSet};

use serde::{Serialize, Serializer};

use super::service::ServiceDraft;
use super::service_values::{GivenService, ServiceValues, named_accounts};
use crate::AccountId;
use crate::model::form::Problem;
use crate::model::request::{Checker, Edit, Edited, members};

/// What is to become of the accounts that may ask for a service.
///
/// ```
/// use comptoir::{AccountsEdit, ServiceUpdate};
/// let update = ServiceUpdate { accounts: AccountsEdit::All, ..ServiceUpdate::default() };
/// assert_eq!(update.to_json(), r#"{"accounts":null}"#);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AccountsEdit {
    /// They stay. As JSON: no member.
    #[default]
    Unchanged,
    /// All accounts of the desk, now and later. As JSON: `null`.
    All,
    /// Those of these ids, 1 to 1000 of them. As JSON: a list of texts.
    These(Vec<String>),
}

/// What is to become of the number of business days for which the quotes of a service hold.
///
/// ```
/// use comptoir::{DaysEdit, ServiceUpdate};
/// let update = ServiceUpdate { quote_days: DaysEdit::Set(5), ..ServiceUpdate::default() };
/// assert_eq!(update.to_json(), r#"{"quote_days":5}"#);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DaysEdit {
    /// It stays. As JSON: no member.
    #[default]
    Unchanged,
    /// As many as the desk's. As JSON: `null`.
    Clear,
    /// So many, 1 to 365. As JSON: the number.
    Set(i64),
}

/// What is to change of a service, unchecked: only what is given changes. Its key stays for good.
///
/// As JSON, an absent member leaves the value as it is, and `null` clears it where it can be cleared: the unit, the prices,
/// the accounts (then it is for all) and the days of a quote. Names, units, prices and accounts are given whole.
///
/// ```
/// use comptoir::{DaysEdit, ServiceUpdate};
/// let update = ServiceUpdate {
///     workflow: "automatic".into(),
///     prices: Some([("EUR".into(), "0.09".into())].into()),
///     quote_days: DaysEdit::Clear,
///     ..ServiceUpdate::default()
/// };
/// assert_eq!(update.to_json(), r#"{"workflow":"automatic","prices":{"EUR":"0.09"},"quote_days":null}"#);
/// assert_eq!(ServiceUpdate::from_json(update.to_json().as_bytes()).unwrap(), update);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ServiceUpdate {
    /// What it is called, as [`ServiceDraft::labels`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<BTreeMap<String, String>>,
    /// How it is quoted, as [`Workflow`](crate::Workflow) names it. Work that was submitted goes on as it is (rule P9).
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub workflow: Edit,
    /// What one of the quantity is, as [`ServiceDraft::unit`]; empty, nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<BTreeMap<String, String>>,
    /// What one of them costs, as [`ServiceDraft::prices`]; empty, it has no price. Quotes that were given stay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prices: Option<BTreeMap<String, String>>,
    /// The accounts that may ask for it.
    #[serde(skip_serializing_if = "AccountsEdit::is_unchanged")]
    pub accounts: AccountsEdit,
    /// For how many business days its quotes hold.
    #[serde(skip_serializing_if = "DaysEdit::is_unchanged")]
    pub quote_days: DaysEdit,
    /// Whether it is delivered with a file at least; absent means unchanged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs_file: Option<bool>,
}

const MEMBERS: &[&str] = &["labels", "workflow", "unit", "prices", "accounts", "quote_days", "needs_file"];

impl AccountsEdit {
    /// Whether they stay.
    #[must_use]
    pub const fn is_unchanged(&self) -> bool {
        matches!(self, Self::Unchanged)
    }
}

impl DaysEdit {
    /// Whether it stays.
    #[must_use]
    pub const fn is_unchanged(&self) -> bool {
        matches!(self, Self::Unchanged)
    }
}

impl ServiceUpdate {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |update: &mut Self, name, value, path, problems| match name {
            "labels" => update.labels = Some(members::map(value, path, problems)),
            "workflow" => update.workflow = members::text(value, path, problems).edit(),
            "unit" => update.unit = Some(members::map(value, path, problems)),
            "prices" => update.prices = Some(members::map(value, path, problems)),
            "accounts" => {
                update.accounts = members::texts(value, path, problems).map_or(AccountsEdit::All, AccountsEdit::These);
            }
            "quote_days" => {
                update.quote_days = match members::whole(value, path, (1, ServiceDraft::MAX_QUOTE_DAYS), problems) {
                    Edited::Keep => DaysEdit::Unchanged,
                    Edited::Clear => DaysEdit::Clear,
                    Edited::Set(days) => DaysEdit::Set(days),
                };
            }
            _ => update.needs_file = Some(members::switch(value, path, problems).is_on()),
        })
    }

    /// The draft as JSON: no member where nothing is changed.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts, numbers and switches always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The accounts that it names.
    pub(crate) fn accounts(&self) -> HashSet<AccountId> {
        match &self.accounts {
            AccountsEdit::Unchanged | AccountsEdit::All => HashSet::new(),
            AccountsEdit::These(ids) => named_accounts(ids),
        }
    }

    /// What a service of these values becomes, if every value given is right and fits those that stay, and its accounts are
    /// among those `known`.
    ///
    /// # Errors
    /// All problems, in the order of the members.
    pub(crate) fn check(
        &self,
        before: &ServiceValues,
        known: &HashSet<AccountId>,
    ) -> Result<ServiceValues, Vec<Problem>> {
        let mut checker = Checker::for_service();
        let given = GivenService {
            labels: self.labels.as_ref(),
            workflow: self.workflow.as_given(),
            unit: self.unit.as_ref(),
            prices: self.prices.as_ref(),
            accounts: match &self.accounts {
                AccountsEdit::Unchanged => Edited::Keep,
                AccountsEdit::All => Edited::Clear,
                AccountsEdit::These(ids) => Edited::Set(ids),
            },
            quote_days: match self.quote_days {
                DaysEdit::Unchanged => Edited::Keep,
                DaysEdit::Clear => Edited::Clear,
                DaysEdit::Set(days) => Edited::Set(days),
            },
            needs_file: self.needs_file,
        };
        let values = before.edited(&given, known, &mut checker);
        checker.finish(values)
    }
}

impl Serialize for AccountsEdit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unchanged | Self::All => serializer.serialize_none(),
            Self::These(ids) => ids.serialize(serializer),
        }
    }
}

impl Serialize for DaysEdit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unchanged | Self::Clear => serializer.serialize_none(),
            Self::Set(days) => serializer.serialize_i64(*days),
        }
    }
}

#[cfg(test)]
#[path = "service_update_tests.rs"]
mod tests;
