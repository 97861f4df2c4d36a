//! Where an account's bills and goods go (rule C2).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::billing_draft::{Aim, Named};
use crate::Country;
use crate::model::form::Path;
use crate::model::named::named;
use crate::model::place::{AddressDraft, PostalAddress, RawAddress};
use crate::model::request::{Checker, Edit};

named! {
    /// Whose address bills or goods go to, where they have none of their own (rule C2).
    SameAs, "same-as-" {
        /// The account's own address, as it is now and later.
        Account = "account", "account";
        /// Where bills go, now and later: for goods alone.
        Billing = "billing", "billing";
    }
}

/// An address, and the country in whose form it is written. Of an account that was entered without one, nothing but the
/// country is known.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CountryAddress {
    pub(crate) street: Option<String>,
    pub(crate) postal_code: Option<String>,
    pub(crate) city: Option<String>,
    pub(crate) region: Option<String>,
    pub(crate) country: Country,
}

impl CountryAddress {
    pub(crate) fn of(address: AddressDraft, country: Country) -> Self {
        let AddressDraft { street, postal_code, city, region } = address;
        Self { street, postal_code, city, region, country }
    }

    pub(crate) fn address(&self) -> AddressDraft {
        let Self { street, postal_code, city, region, .. } = self.clone();
        AddressDraft { street, postal_code, city, region }
    }
}

impl fmt::Debug for CountryAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CountryAddress(..)")
    }
}

/// Where bills or goods go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Destination {
    /// To the account's address, whatever that is.
    #[default]
    Account,
    /// Where bills go, whatever that is.
    Billing,
    /// To an address of its own, which was checked for its country.
    Own(CountryAddress),
}

impl Destination {
    /// As a column has it: nothing for the account's address, the word `billing`, else JSON. None where it cannot be read.
    fn stored(column: Option<&str>) -> Option<Self> {
        match column {
            None => Some(Self::Account),
            Some("billing") => Some(Self::Billing),
            Some(json) => serde_json::from_str(json).ok().map(Self::Own),
        }
    }

    /// The same, to be stored.
    pub(crate) fn column(&self) -> Option<String> {
        match self {
            Self::Account => None,
            Self::Billing => Some(SameAs::Billing.as_str().to_owned()),
            // Texts always have a form in JSON.
            Self::Own(place) => Some(serde_json::to_string(place).unwrap_or_default()),
        }
    }

    /// Whose address it is; None for one of its own.
    pub(crate) const fn same_as(&self) -> Option<SameAs> {
        match self {
            Self::Account => Some(SameAs::Account),
            Self::Billing => Some(SameAs::Billing),
            Self::Own(_) => None,
        }
    }
}

impl From<SameAs> for Destination {
    fn from(same_as: SameAs) -> Self {
        match same_as {
            SameAs::Account => Self::Account,
            SameAs::Billing => Self::Billing,
        }
    }
}

/// Where an account's bills and its goods go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Destinations {
    pub(crate) billing: Destination,
    pub(crate) shipping: Destination,
}

/// Where the account itself is: without a country only after a problem has been written about that.
#[derive(Clone, Copy)]
pub(crate) struct Seat<'a> {
    pub(crate) address: &'a AddressDraft,
    pub(crate) country: Option<Country>,
}

impl Destinations {
    /// As the columns have them; None where they cannot be read. Bills do not go where bills go.
    pub(crate) fn stored(billing: Option<&str>, shipping: Option<&str>) -> Option<Self> {
        let (billing, shipping) = (Destination::stored(billing)?, Destination::stored(shipping)?);
        (billing != Destination::Billing).then_some(Self { billing, shipping })
    }

    /// The addresses that bills and goods go to at present, of an account that is at `account`.
    pub(crate) fn places(&self, account: &CountryAddress) -> [CountryAddress; 2] {
        let billing = match &self.billing {
            Destination::Own(place) => place,
            Destination::Account | Destination::Billing => account,
        };
        let shipping = match &self.shipping {
            Destination::Own(place) => place,
            Destination::Account => account,
            Destination::Billing => billing,
        };
        [billing.clone(), shipping.clone()]
    }

    /// What becomes of them; None only after a problem has been written. An address of its own is checked as a whole, for the
    /// country that results: the one given, else its own until now, else the account's.
    pub(crate) fn turned(&self, billing: &Aim, shipping: &Aim, seat: Seat<'_>, checker: &mut Checker) -> Option<Self> {
        let root = Path::Root;
        let billing = turned(&self.billing, billing, seat, &root.member("billing"), checker);
        let place = root.member("shipping");
        let shipping = match shipping {
            Aim::Copy => match billing.as_ref()? {
                Destination::Own(place) => Some(Destination::Own(place.clone())),
                Destination::Account | Destination::Billing => {
                    own(&seat.address.as_raw(), seat.country, &place, checker)
                }
            },
            other => turned(&self.shipping, other, seat, &place, checker),
        };
        Some(Self { billing: billing?, shipping: shipping? })
    }
}

fn turned(
    before: &Destination,
    aim: &Aim,
    seat: Seat<'_>,
    path: &Path<'_>,
    checker: &mut Checker,
) -> Option<Destination> {
    let (edit, named) = match aim {
        Aim::Keep | Aim::Copy => return Some(before.clone()),
        Aim::SameAs(same_as) => return Some(Destination::from(*same_as)),
        Aim::Own { address, country } => (address, *country),
    };
    let (mut address, former) = match before {
        Destination::Own(place) => (place.address(), Some(place.country)),
        Destination::Account | Destination::Billing => (AddressDraft::default(), seat.country),
    };
    for (part, edit) in [
        (&mut address.street, &edit.street),
        (&mut address.postal_code, &edit.postal_code),
        (&mut address.city, &edit.city),
        (&mut address.region, &edit.region),
    ] {
        match edit {
            Edit::Unchanged => {}
            Edit::Clear => *part = None,
            Edit::Set(text) if text.trim().is_empty() => {}
            Edit::Set(text) => *part = Some(text.clone()),
        }
    }
    let country = match named {
        Named::Nothing => former,
        Named::Country(country) => Some(country),
        Named::Faulty => None,
    };
    if let (Destination::Own(place), Some(country)) = (before, country)
        && *place == CountryAddress::of(address.clone(), country)
    {
        // What was checked once stays, by whatever rules that was.
        return Some(before.clone());
    }
    own(&address.as_raw(), country, path, checker)
}

fn own(
    address: &RawAddress<'_>,
    country: Option<Country>,
    path: &Path<'_>,
    checker: &mut Checker,
) -> Option<Destination> {
    let address = PostalAddress::read(country, address, path, checker)?;
    Some(Destination::Own(CountryAddress::of(address.to_draft(), country?)))
}

#[cfg(test)]
#[path = "billing_tests.rs"]
mod tests;
