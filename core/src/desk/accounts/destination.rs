//! Where an account's bills and goods go, as it is shown (rule C2).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::model::account::{CountryAddress, Destination, SameAs};
use crate::store::account::AccountRow;
use crate::{AddressDraft, Country};

/// Where an account's bills or goods go at present. Its `Debug` shows no address.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressView {
    /// Whose address that is; none for one of its own.
    pub same_as: Option<SameAs>,
    /// Street and number. Of an account that was entered without an address, and whose this is, neither this nor the next
    /// three are known (rule A10).
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State or province, where the country has them in addresses.
    pub region: Option<String>,
    /// Its country.
    pub country: Country,
}

impl AddressView {
    /// The same without country, as other addresses are given.
    #[must_use]
    pub fn address(&self) -> AddressDraft {
        AddressDraft {
            street: self.street.clone(),
            postal_code: self.postal_code.clone(),
            city: self.city.clone(),
            region: self.region.clone(),
        }
    }

    fn of(destination: &Destination, place: CountryAddress) -> Self {
        let CountryAddress { street, postal_code, city, region, country } = place;
        Self { same_as: destination.same_as(), street, postal_code, city, region, country }
    }
}

impl fmt::Debug for AddressView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AddressView").field("same_as", &self.same_as).finish_non_exhaustive()
    }
}

/// Where bills go, and where goods go.
pub(super) fn addresses(account: &AccountRow) -> Result<[AddressView; 2], Error> {
    let (to, [billing, shipping]) = (account.destinations()?, account.places()?);
    Ok([AddressView::of(&to.billing, billing), AddressView::of(&to.shipping, shipping)])
}
