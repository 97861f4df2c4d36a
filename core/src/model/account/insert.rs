//! The draft of a new account that the desk's own people enter (rule A10).

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::Features;
use super::billing::{Destinations, Seat};
use super::billing_draft::{Aim, DestinationDraft, DestinationOf, RawDestination};
use super::update::groups;
use crate::model::desk::{currency, dealership_code};
use crate::model::field::{Custom, FieldSubject, RawCustom, new_values};
use crate::model::form::{Pack, Path, Problem};
use crate::model::people::{AccountName, AccountReference, CheckedPerson, Note};
use crate::model::place::{AddressDraft, Country, PostalAddress, RawAddress, TimeZone};
use crate::model::request::members::CUSTOM;
use crate::model::request::{Checker, Given, RawUser, UserDraft, members};
use crate::model::subscription::{Renewal, Term};
use crate::{Currency, Locale};

/// A new account, unchecked: a name is enough, all else has the defaults of the dealership or the desk (rule A10). An
/// empty text is as good as none. `Debug` shows no value.
///
/// ```
/// use comptoir::AccountInsert;
/// let account = AccountInsert { name: Some("Garage Chez Joe".into()), ..AccountInsert::default() };
/// assert_eq!(AccountInsert::from_json(br#"{"name": "Garage Chez Joe"}"#).unwrap(), account);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct AccountInsert {
    /// Its name: the one thing that is needed.
    pub name: Option<String>,
    /// The customer's reference number.
    pub reference: Option<String>,
    /// A language tag.
    pub language: Option<String>,
    /// An alpha-2 country code, in capitals.
    pub country: Option<String>,
    /// The name of an IANA time zone.
    pub time_zone: Option<String>,
    /// Where it is: all that the country wants of an address, or nothing.
    pub address: AddressDraft,
    /// Remarks.
    pub notes: Option<String>,
    /// The code of the dealership it belongs to.
    pub dealership: Option<String>,
    /// The subscription's term, as [`Term`] reads it.
    pub term: Option<String>,
    /// What renews it, as [`Renewal`] reads it.
    pub renewal: Option<String>,
    /// The administrator: the e-mail address of somebody known is enough. Somebody new has a name and a position, and
    /// else the account's language and time zone.
    pub administrator: Option<UserDraft>,
    /// The keys of the portal features it has of its own, none of them too; absent means the desk's (rule C1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<String>>,
    /// Where bills go; to the account's address where nothing is said (rule C2).
    #[serde(skip_serializing_if = "DestinationDraft::is_empty")]
    pub billing: DestinationDraft,
    /// Where goods go, the same.
    #[serde(skip_serializing_if = "DestinationDraft::is_empty")]
    pub shipping: DestinationDraft,
    /// The groups it is put into, by id or name, at most 500 (rule C5).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// What money is written in, ISO 4217; absent means the desk's currency (rule C3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Whether the administrator is sent a mail of welcome, beside that to activate; absent means as the desk has it. Without
    /// an administrator there is nobody to welcome (rule C6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub welcome: Option<bool>,
    /// The values of the desk's own fields, by key, as [`CustomField::check`](crate::CustomField::check) reads them. What is
    /// absent has its default; an empty text says that there is to be none.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub custom: BTreeMap<String, String>,
}

/// A new account, checked; that the dealership exists and the administrator can be one is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedInsert {
    pub(crate) name: AccountName,
    pub(crate) reference: Option<AccountReference>,
    pub(crate) language: Locale,
    pub(crate) country: Country,
    pub(crate) time_zone: TimeZone,
    pub(crate) address: Option<PostalAddress>,
    pub(crate) notes: Option<Note>,
    /// Absent means the desk's.
    pub(crate) term: Option<Term>,
    pub(crate) renewal: Renewal,
    pub(crate) administrator: Option<CheckedPerson>,
    /// Absent means the desk's, as for the two below.
    pub(crate) features: Option<Features>,
    pub(crate) currency: Option<Currency>,
    pub(crate) welcome: Option<bool>,
    pub(crate) destinations: Destinations,
    /// Names or ids, of which none need be known.
    pub(crate) groups: Vec<String>,
    pub(crate) custom: Custom,
    /// The values of the administrator's place.
    pub(crate) administrator_custom: Custom,
}

const MEMBERS: &[&str] = &[
    "name",
    "reference",
    "language",
    "country",
    "time_zone",
    "address",
    "notes",
    "dealership",
    "term",
    "renewal",
    "administrator",
    "features",
    "billing",
    "shipping",
    "groups",
    "currency",
    "welcome",
    CUSTOM,
];

const ADMINISTRATOR: &[&str] = &["email", "first_name", "last_name", "job_title", "language", "time_zone", CUSTOM];

impl AccountInsert {
    /// Reads a draft from JSON: its shape is checked, its values are not.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        members::draft(json, MEMBERS, |insert: &mut Self, name, value, path, problems| {
            let member = match name {
                "address" => return insert.address = members::address(value, path, problems).owned(),
                "administrator" => {
                    let administrator = members::optional(value)
                        .map(|value| members::user(value, ADMINISTRATOR, path, problems).to_draft());
                    return insert.administrator = administrator;
                }
                "features" => return insert.features = members::texts(value, path, problems),
                "billing" => {
                    return insert.billing = RawDestination::read(DestinationOf::Bills, value, path, problems).owned();
                }
                "shipping" => {
                    return insert.shipping = RawDestination::read(DestinationOf::Goods, value, path, problems).owned();
                }
                "groups" => return insert.groups = members::texts(value, path, problems).unwrap_or_default(),
                "welcome" => {
                    let welcome = members::optional(value).map(|value| members::switch(value, path, problems).is_on());
                    return insert.welcome = welcome;
                }
                "currency" => &mut insert.currency,
                CUSTOM => return insert.custom = members::custom(value, path, problems).owned(),
                "name" => &mut insert.name,
                "reference" => &mut insert.reference,
                "language" => &mut insert.language,
                "country" => &mut insert.country,
                "time_zone" => &mut insert.time_zone,
                "notes" => &mut insert.notes,
                "dealership" => &mut insert.dealership,
                "term" => &mut insert.term,
                _ => &mut insert.renewal,
            };
            *member = members::text(value, path, problems).owned();
        })
    }

    /// The draft as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts always have a form in JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The dealership's code, to be looked up before the check, which takes the pack of that dealership. None too where it
    /// cannot be a code: the check tells so with everything else.
    pub(crate) fn dealership(&self) -> Option<String> {
        let code = self.dealership.as_deref().filter(|code| !code.trim().is_empty())?;
        dealership_code(code).ok()
    }

    /// The account, with the defaults of `pack`: the dealership's where there is one, else the desk's.
    pub(crate) fn check(&self, pack: &Pack) -> Result<CheckedInsert, Vec<Problem>> {
        let mut checker = Checker::for_account();
        let insert = self.read(pack, &mut checker);
        checker.finish(insert)
    }

    fn read(&self, pack: &Pack, checker: &mut Checker) -> Option<CheckedInsert> {
        let (root, defaults) = (Path::Root, pack.settings());
        let dealership = checker.optional(Given::from(&self.dealership), &root, "dealership", dealership_code);
        let name = checker.required(Given::from(&self.name), &root, "name", str::parse);
        let reference = checker.optional(Given::from(&self.reference), &root, "reference", str::parse);
        let language = checker.optional(Given::from(&self.language), &root, "language", |text| pack.language(text));
        let country = checker.optional(Given::from(&self.country), &root, "country", |text| pack.country(text));
        let time_zone = checker.optional(Given::from(&self.time_zone), &root, "time_zone", |text| pack.time_zone(text));
        let notes = checker.optional(Given::from(&self.notes), &root, "notes", str::parse);
        let term = checker.optional(Given::from(&self.term), &root, "term", str::parse);
        let renewal = checker.optional(Given::from(&self.renewal), &root, "renewal", str::parse);
        // What follows the country is not looked at by the rules of another one.
        let rules = country.map(|country| country.unwrap_or(defaults.country));
        let address = address(rules, &self.address.as_raw(), checker);
        let language = language.map(|language| language.unwrap_or_else(|| defaults.language.clone()));
        let time_zone = time_zone.map(|zone| zone.unwrap_or(defaults.time_zone));
        let custom = new_values(pack.fields_of(FieldSubject::Account), RawCustom::Texts(&self.custom), &root, checker);
        let administrator = self.administrator.as_ref().map(UserDraft::as_raw);
        let of_place = administrator.map_or(Some(Custom::default()), |raw| {
            new_values(pack.fields_of(FieldSubject::Contact), raw.custom, &root.member("administrator"), checker)
        });
        let administrator = administrator.map(|raw| person(pack, &raw, language.as_ref(), time_zone, checker));
        let features = self.features.as_ref();
        let features = features.map(|names| Features::read(names, &root.member("features"), checker));
        let currency = checker.optional(Given::from(&self.currency), &root, "currency", currency);
        let groups = groups(&self.groups, checker);
        let destinations = self.destinations(pack, address.as_ref(), rules, checker);
        dealership?;
        Some(CheckedInsert {
            name: name?,
            reference: reference?,
            language: language?,
            country: rules?,
            time_zone: time_zone?,
            address: address?,
            notes: notes?,
            term: term?,
            renewal: renewal?.unwrap_or_default(),
            administrator: match administrator {
                Some(administrator) => Some(administrator?),
                None => None,
            },
            features: match features {
                Some(features) => Some(features?),
                None => None,
            },
            currency: currency?,
            welcome: self.welcome,
            destinations: destinations?,
            groups: groups?,
            custom: custom?,
            administrator_custom: of_place?,
        })
    }

    /// Where bills and goods go; None only after a problem has been written.
    fn destinations(
        &self,
        pack: &Pack,
        address: Option<&Option<PostalAddress>>,
        country: Option<Country>,
        checker: &mut Checker,
    ) -> Option<Destinations> {
        let billing = self.billing.as_raw().aim(DestinationOf::Bills, pack, checker);
        let shipping = self.shipping.as_raw().aim(DestinationOf::Goods, pack, checker);
        // What is faulty is not told of a second time, as a copy.
        let copied = billing.is_some() && address.is_some();
        let shipping = shipping.filter(|aim| copied || *aim != Aim::Copy);
        let own = address.and_then(Option::as_ref).map(PostalAddress::to_draft).unwrap_or_default();
        let seat = Seat { address: &own, country };
        let (billing, shipping) = (billing.unwrap_or_default(), shipping.unwrap_or_default());
        Destinations::default().turned(&billing, &shipping, seat, checker)
    }
}

/// The address as a whole, or none where no part is given; None only after a problem has been written.
#[allow(clippy::option_option, reason = "the outer one tells a problem from nothing given, as in `Checker::optional`")]
fn address(country: Option<Country>, raw: &RawAddress<'_>, checker: &mut Checker) -> Option<Option<PostalAddress>> {
    let parts = [raw.street, raw.postal_code, raw.city, raw.region];
    if parts.iter().all(|part| part.is_blank()) {
        return Some(None);
    }
    PostalAddress::read(country, raw, &Path::Root.member("address"), checker).map(Some)
}

/// Somebody new to the desk speaks the account's language and lives in its zone unless said otherwise.
fn person(
    pack: &Pack,
    raw: &RawUser<'_>,
    language: Option<&Locale>,
    time_zone: Option<TimeZone>,
    checker: &mut Checker,
) -> Option<CheckedPerson> {
    let mut person = CheckedPerson::read(pack, raw, &Path::Root.member("administrator"), checker)?;
    person.details.language = person.details.language.or_else(|| language.cloned());
    person.details.time_zone = person.details.time_zone.or(time_zone);
    Some(person)
}

impl fmt::Debug for AccountInsert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccountInsert(..)")
    }
}

#[cfg(test)]
#[path = "insert_tests.rs"]
mod tests;
