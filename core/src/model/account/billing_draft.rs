//! The drafts of where an account's bills and goods go (rule C2).

use std::fmt;

use serde::Serialize;

use super::SameAs;
use crate::model::desk::allowed;
use crate::model::form::{Pack, Path, Problem, ProblemCode};
use crate::model::place::{PostalAddress, RawAddress, postal_code};
use crate::model::request::json::Json;
use crate::model::request::{AddressEdit, Checker, Edit, Edited, Given, Switch, members};
use crate::model::text::{Lines, ValueError, clean};
use crate::{Args, Country};

/// Where the bills or the goods of a new account go, unchecked (rule C2): whose address that is, or an address of its own.
/// Nothing at all is the account's address. `Debug` shows no value.
///
/// ```
/// use comptoir::{AccountInsert, DestinationDraft};
/// let json = br#"{"name": "Garage Chez Joe", "shipping": {"same_as": "billing"}}"#;
/// let shipping = DestinationDraft { same_as: Some("billing".into()), ..DestinationDraft::default() };
/// assert_eq!(AccountInsert::from_json(json).unwrap().shipping, shipping);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct DestinationDraft {
    /// `account` for the account's own address, whatever becomes of that; `billing`, of goods alone, for where bills go; `own`
    /// for the address that the other members are. Without it, `own` where any of those is given, else `account`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_as: Option<String>,
    /// Of goods alone: an address of its own, which is a copy of where bills go at that moment. No other member is given then.
    #[serde(skip_serializing_if = "is_false")]
    pub copy_billing: bool,
    /// Street and number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// City.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// State or province, where the country has them in addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// An alpha-2 country code, in capitals; the account's country where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// What is to change of where an account's bills or goods go (rule C2). As JSON, an absent member stays as it is, and `null` for
/// the whole is the account's address again. `Debug` shows no value.
///
/// ```
/// use comptoir::{AccountUpdate, DestinationEdit};
/// let copy = DestinationEdit { copy_billing: true, ..DestinationEdit::default() };
/// let update = AccountUpdate { shipping: copy, ..AccountUpdate::default() };
/// assert_eq!(update.to_json(), r#"{"shipping":{"copy_billing":true}}"#);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
pub struct DestinationEdit {
    /// As in a [`DestinationDraft`]; cleared, it is the account's address.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub same_as: Edit,
    /// As in a [`DestinationDraft`].
    #[serde(skip_serializing_if = "is_false")]
    pub copy_billing: bool,
    /// Street and number.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub street: Edit,
    /// Postal code.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub postal_code: Edit,
    /// City.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub city: Edit,
    /// State or province; can be cleared where the country has none in addresses.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub region: Edit,
    /// An alpha-2 country code, in capitals.
    #[serde(skip_serializing_if = "Edit::is_unchanged")]
    pub country: Edit,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

impl DestinationDraft {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn as_raw(&self) -> RawDestination<'_> {
        RawDestination {
            same_as: Given::from(&self.same_as),
            copy_billing: self.copy_billing.into(),
            address: RawAddress {
                street: Given::from(&self.street),
                postal_code: Given::from(&self.postal_code),
                city: Given::from(&self.city),
                region: Given::from(&self.region),
            },
            country: Given::from(&self.country),
        }
    }
}

impl DestinationEdit {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn as_raw(&self) -> RawDestination<'_> {
        RawDestination {
            same_as: self.same_as.as_given(),
            copy_billing: self.copy_billing.into(),
            address: RawAddress {
                street: self.street.as_given(),
                postal_code: self.postal_code.as_given(),
                city: self.city.as_given(),
                region: self.region.as_given(),
            },
            country: self.country.as_given(),
        }
    }
}

/// Which destination a draft is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DestinationOf {
    Bills,
    Goods,
}

impl DestinationOf {
    const fn member(self) -> &'static str {
        match self {
            Self::Bills => "billing",
            Self::Goods => "shipping",
        }
    }

    const fn members(self) -> &'static [&'static str] {
        match self {
            Self::Bills => &["same_as", "street", "postal_code", "city", "region", "country"],
            Self::Goods => &["same_as", "copy_billing", "street", "postal_code", "city", "region", "country"],
        }
    }
}

/// What was given of a destination.
#[derive(Clone, Copy, Default)]
pub(super) struct RawDestination<'a> {
    same_as: Given<'a>,
    copy_billing: Switch,
    address: RawAddress<'a>,
    country: Given<'a>,
}

/// What is to become of a destination.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) enum Aim {
    /// Nothing.
    #[default]
    Keep,
    /// It is somebody's address.
    SameAs(SameAs),
    /// A copy of where bills go.
    Copy,
    /// An address of its own, of which this is to change.
    Own { address: AddressEdit, country: Named },
}

/// The country that was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    Nothing,
    Country(Country),
    /// A problem has been written about it.
    Faulty,
}

impl fmt::Debug for Aim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Aim(..)")
    }
}

impl<'t> RawDestination<'t> {
    /// Reads the object that `value` is.
    pub(super) fn read(of: DestinationOf, value: &'t Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> Self {
        let mut read = Self::default();
        if members::optional(value).is_none() {
            return Self { same_as: Given::Null, ..read };
        }
        members::object(value, path, of.members(), problems, |name, value, path, problems| match name {
            "same_as" => read.same_as = members::text(value, path, problems),
            "copy_billing" => read.copy_billing = members::switch(value, path, problems),
            "street" => read.address.street = members::text(value, path, problems),
            "postal_code" => read.address.postal_code = members::text(value, path, problems),
            "city" => read.address.city = members::text(value, path, problems),
            "region" => read.address.region = members::text(value, path, problems),
            _ => read.country = members::text(value, path, problems),
        });
        read
    }

    pub(super) fn owned(self) -> DestinationDraft {
        DestinationDraft {
            same_as: self.same_as.owned(),
            copy_billing: self.copy_billing.is_on(),
            street: self.address.street.owned(),
            postal_code: self.address.postal_code.owned(),
            city: self.address.city.owned(),
            region: self.address.region.owned(),
            country: self.country.owned(),
        }
    }

    pub(super) fn edit(self) -> DestinationEdit {
        DestinationEdit {
            same_as: self.same_as.edit(),
            copy_billing: self.copy_billing.is_on(),
            street: self.address.street.edit(),
            postal_code: self.address.postal_code.edit(),
            city: self.address.city.edit(),
            region: self.address.region.edit(),
            country: self.country.edit(),
        }
    }

    /// What is to become of the destination; None only after a problem has been written.
    pub(super) fn aim(self, of: DestinationOf, pack: &Pack, checker: &mut Checker) -> Option<Aim> {
        let path = Path::Root.member(of.member());
        let copies = self.copy_billing.is_on();
        if copies && of == DestinationOf::Bills {
            checker.report(
                &path.member("copy_billing"),
                ProblemCode::UnknownMember,
                allowed(of.members().iter().copied()),
            );
            return None;
        }
        let RawAddress { street, postal_code, city, region } = self.address;
        let written = [street, postal_code, city, region, self.country].iter().any(|part| !part.is_blank());
        let same_as = checker.clearable(self.same_as, &path, "same_as", |name| wish(of, name))?;
        let twice = match &same_as {
            Edited::Set(Wish::Same(_)) | Edited::Clear => written || copies,
            Edited::Set(Wish::Own) | Edited::Keep => written && copies,
        };
        if twice {
            checker.report(&path, ProblemCode::AddressTwice, Args::none());
            return None;
        }
        match same_as {
            _ if copies => Some(Aim::Copy),
            Edited::Clear => Some(Aim::SameAs(SameAs::Account)),
            Edited::Set(Wish::Same(same_as)) => Some(Aim::SameAs(same_as)),
            Edited::Keep if !written => Some(Aim::Keep),
            Edited::Keep | Edited::Set(Wish::Own) => {
                let country = match checker.edited(self.country, &path, "country", |code| pack.country(code)) {
                    Some(Some(country)) => Named::Country(country),
                    Some(None) => Named::Nothing,
                    None => Named::Faulty,
                };
                Some(Aim::Own { address: self.address.edit(), country })
            }
        }
    }

    /// Checks each value of an address by itself, as the rest has to wait for what there is.
    pub(super) fn check_values(self, of: DestinationOf, checker: &mut Checker) {
        let path = Path::Root.member(of.member());
        let country: Option<Country> = match self.country {
            Given::Text(code) => code.parse().ok(),
            _ => None,
        };
        let text = |max| move |text| clean(text, max, Lines::One).map(drop);
        checker.edited(self.address.street, &path, "street", text(PostalAddress::MAX_STREET));
        checker.edited(self.address.postal_code, &path, "postal_code", |code| postal_code(country, code).map(drop));
        checker.edited(self.address.city, &path, "city", text(PostalAddress::MAX_CITY));
        checker.clearable(self.address.region, &path, "region", text(PostalAddress::MAX_CITY));
    }
}

/// What `same_as` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Same(SameAs),
    Own,
}

/// Bills do not go where bills go.
fn wish(of: DestinationOf, name: &str) -> Result<Wish, ValueError> {
    let offered = || SameAs::ALL.iter().copied().filter(|one| of == DestinationOf::Goods || *one == SameAs::Account);
    if name == "own" {
        return Ok(Wish::Own);
    }
    let found = offered().find(|one| one.as_str() == name).map(Wish::Same);
    found.ok_or_else(|| {
        let names = offered().map(SameAs::as_str).chain(["own"]);
        ValueError::new(ProblemCode::UnknownOption, allowed(names))
    })
}

impl fmt::Debug for DestinationDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DestinationDraft(..)")
    }
}

impl fmt::Debug for DestinationEdit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DestinationEdit(..)")
    }
}

#[cfg(test)]
#[path = "billing_draft_tests.rs"]
mod tests;
