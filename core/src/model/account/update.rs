//! The draft of changes to an account: the inputs of its page.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::Rest;
use super::billing_draft::{Aim, DestinationEdit, DestinationOf, RawDestination};
use crate::model::desk::currency;
use crate::model::field::{Custom, FieldSubject, RawCustom, edited_values};
use crate::model::form::{Pack, Path, Problem, ProblemCode};
use crate::model::people::AccountReference;
use crate::model::place::TimeZone;
use crate::model::request::members::CUSTOM;
use crate::model::request::{AccountChanges, AddressEdit, Checker, Edit, Edited, Given, RawAccount, members};
use crate::model::subscription::{Renewal, Term};
use crate::model::text::{Lines, ValueError, clean};
use crate::{Arg, Args, Currency};

/// What is to change of an account, unchecked: only what is given changes.
///
/// As JSON, an absent member or an empty text leaves the value as it is, and `null` clears it where it can be cleared:
/// the reference number, the notes, the currency, the groups, where bills and goods go, and the region where the country has
/// none in addresses. `Debug` shows no value.
///
/// ```
/// use comptoir::{AccountUpdate, Edit};
/// let update = AccountUpdate { name: "Garage Joe & fils".into(), notes: Edit::Clear, ..AccountUpdate::default() };
/// assert_eq!(update.to_json(), r#"{"name":"Garage Joe & fils","notes":null}"#);
/// assert_eq!(AccountUpdate::from_json(update.to_json().as_bytes()).unwrap(), update);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct AccountUpdate {
    /// `active` or `suspended`: where the account is to rest.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub state: Edit,
    /// The name it is to have.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub name: Edit,
    /// The customer's reference number; can be cleared.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub reference: Edit,
    /// The name of an IANA time zone.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub time_zone: Edit,
    /// Where it is. What results is checked as a whole, for the country that results, once the account is read.
    #[serde(skip_serializing_if = "AddressEdit::is_unchanged")]
    pub address: AddressEdit,
    /// An alpha-2 country code, in capitals.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub country: Edit,
    /// A language tag.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub language: Edit,
    /// Remarks; can be cleared.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub notes: Edit,
    /// The subscription's term, as [`Term`] reads it: `monthly`, `annual` or a number of months from 1 to 120.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub term: Edit,
    /// What renews it, as [`Renewal`] reads it: `same`, `never` or a term.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub renewal: Edit,
    /// Where bills go; cleared, to the account's address (rule C2). What results is checked as the account's address is.
    #[serde(skip_serializing_if = "DestinationEdit::is_unchanged")]
    pub billing: DestinationEdit,
    /// Where goods go, the same.
    #[serde(skip_serializing_if = "DestinationEdit::is_unchanged")]
    pub shipping: DestinationEdit,
    /// What money is written in, ISO 4217; cleared, the desk's currency. Once there is an order or a document, it holds (rule C3).
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub currency: Edit,
    /// All the groups it is to be in, by id or name, at most 500 (rule C5); none are none, as is `null` in JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<String>>,
    /// What is to become of the values of the desk's own fields, by key: what is absent, or an empty text, leaves a value as
    /// it is, and none, `null` in JSON, clears it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub custom: BTreeMap<String, Option<String>>,
}

/// What changes of an account, each value checked by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CheckedUpdate {
    pub(crate) state: Option<Rest>,
    pub(crate) reference: Edited<AccountReference>,
    pub(crate) time_zone: Option<TimeZone>,
    pub(crate) term: Option<Term>,
    pub(crate) renewal: Option<Renewal>,
    /// Name, address, country, language and notes, which a request to modify changes too.
    pub(crate) changes: AccountChanges,
    pub(crate) billing: Aim,
    pub(crate) shipping: Aim,
    pub(crate) currency: Edited<Currency>,
    /// Names or ids, of which none need be known.
    pub(crate) groups: Option<Vec<String>>,
    /// The values of the desk's own fields that change, none where one is cleared.
    pub(crate) custom: Custom<Option<String>>,
}

const MEMBERS: &[&str] = &[
    "state",
    "name",
    "reference",
    "time_zone",
    "address",
    "country",
    "language",
    "notes",
    "term",
    "renewal",
    "billing",
    "shipping",
    "currency",
    "groups",
    CUSTOM,
];

const MAX_GROUPS: usize = 500;
const MAX_GROUP: usize = 200;
impl AccountUpdate {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |update: &mut Self, name, value, path, problems| {
            let member = match name {
                "address" => return update.address = members::address(value, path, problems).edit(),
                "billing" => {
                    return update.billing = RawDestination::read(DestinationOf::Bills, value, path, problems).edit();
                }
                "shipping" => {
                    return update.shipping = RawDestination::read(DestinationOf::Goods, value, path, problems).edit();
                }
                "groups" => return update.groups = Some(members::texts(value, path, problems).unwrap_or_default()),
                "currency" => &mut update.currency,
                CUSTOM => return update.custom = members::custom(value, path, problems).edits(),
                "state" => &mut update.state,
                "name" => &mut update.name,
                "reference" => &mut update.reference,
                "time_zone" => &mut update.time_zone,
                "country" => &mut update.country,
                "language" => &mut update.language,
                "notes" => &mut update.notes,
                "term" => &mut update.term,
                _ => &mut update.renewal,
            };
            *member = members::text(value, path, problems).edit();
        })
    }

    /// The draft as JSON: no member where nothing is changed.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(crate) fn check(&self, pack: &Pack) -> Result<CheckedUpdate, Vec<Problem>> {
        let mut checker = Checker::for_account();
        let update = self.read(pack, &mut checker);
        checker.finish(update)
    }

    fn read(&self, pack: &Pack, checker: &mut Checker) -> Option<CheckedUpdate> {
        let root = Path::Root;
        let raw = RawAccount {
            name: self.name.as_given(),
            language: self.language.as_given(),
            country: self.country.as_given(),
            address: self.address.as_raw(),
            notes: self.notes.as_given(),
            ..RawAccount::default()
        };
        let state = checker.edited(self.state.as_given(), &root, "state", rest);
        let reference = checker.clearable(self.reference.as_given(), &root, "reference", str::parse);
        let time_zone = checker.edited(self.time_zone.as_given(), &root, "time_zone", |text| pack.time_zone(text));
        let term = checker.edited(self.term.as_given(), &root, "term", str::parse);
        let renewal = checker.edited(self.renewal.as_given(), &root, "renewal", str::parse);
        let changes = AccountChanges::read(pack, &raw, &root, checker);
        let billing = destination(&self.billing, DestinationOf::Bills, pack, checker);
        let shipping = destination(&self.shipping, DestinationOf::Goods, pack, checker);
        let currency = checker.clearable(self.currency.as_given(), &root, "currency", currency);
        let groups = self.groups.as_ref().map(|named| groups(named, checker));
        let custom =
            edited_values(pack.fields_of(FieldSubject::Account), RawCustom::Edits(&self.custom), &root, checker);
        Some(CheckedUpdate {
            state: state?,
            reference: reference?,
            time_zone: time_zone?,
            term: term?,
            renewal: renewal?,
            changes: changes?,
            billing: billing?,
            shipping: shipping?,
            currency: currency?,
            groups: match groups {
                Some(groups) => Some(groups?),
                None => None,
            },
            custom: custom?,
        })
    }
}

/// What is to become of a destination, each value checked by itself; None only after a problem has been written.
fn destination(edit: &DestinationEdit, of: DestinationOf, pack: &Pack, checker: &mut Checker) -> Option<Aim> {
    let aim = edit.as_raw().aim(of, pack, checker)?;
    if matches!(aim, Aim::Own { .. }) {
        edit.as_raw().check_values(of, checker);
    }
    Some(aim)
}

/// Names or ids of groups; None only after a problem has been written.
pub(super) fn groups(named: &[String], checker: &mut Checker) -> Option<Vec<String>> {
    let list = Path::Root.member("groups");
    checker.count(&list, named.len(), 0, MAX_GROUPS);
    // All of them are looked at before the first fault counts.
    let mut groups: Vec<Option<String>> = Vec::with_capacity(named.len().min(MAX_GROUPS));
    for (index, name) in named.iter().enumerate().take(MAX_GROUPS) {
        let text = |name| clean(name, MAX_GROUP, Lines::One).map(std::borrow::Cow::into_owned);
        groups.push(checker.required(Given::Text(name), &list, &index.to_string(), text));
    }
    groups.into_iter().collect()
}

/// The states that a person can choose; the others come of what is done.
fn rest(name: &str) -> Result<Rest, ValueError> {
    name.parse().map_err(|_| {
        let allowed = Rest::ALL.iter().map(|rest| rest.as_str().into()).collect();
        ValueError::new(ProblemCode::UnknownOption, Args::none().with("allowed", Arg::List(allowed)))
    })
}

impl fmt::Debug for AccountUpdate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccountUpdate(..)")
    }
}

#[cfg(test)]
#[path = "update_tests.rs"]
mod tests;
