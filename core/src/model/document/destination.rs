//! Where a document says that the bill and the goods go: copies, which later changes of the account do not reach (rule C2).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::model::place::{Country, address_lines};
use crate::{AddressDraft, Locale, label};

/// A postal address as a document keeps it, and its country. An account entered with little more than a name has no address
/// (rule A10): then there is the country alone. Its `Debug` never shows it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentAddress {
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State or province, where the country has them in addresses.
    pub region: Option<String>,
    /// The country.
    pub country: Country,
}

impl DocumentAddress {
    pub(crate) fn new(address: AddressDraft, country: Country) -> Self {
        let AddressDraft { street, postal_code, city, region } = address;
        Self { street, postal_code, city, region, country }
    }

    /// The lines to write on a letter sent from `home`: the country's name, in the reader's language, stands below an address in
    /// another one.
    ///
    /// ```
    /// use comptoir::{Country, DocumentAddress, Locale};
    /// let [street, postal_code, city] = ["Mannerheimintie 1", "00100", "Helsinki"].map(|text| Some(text.to_owned()));
    /// let address = DocumentAddress { street, postal_code, city, region: None, country: Country::FI };
    /// assert_eq!(address.lines(Country::FR, &Locale::FR), ["Mannerheimintie 1", "00100 Helsinki", "Finlande"]);
    /// assert_eq!(address.lines(Country::FI, &Locale::FR), ["Mannerheimintie 1", "00100 Helsinki"]);
    /// ```
    #[must_use]
    pub fn lines(&self, home: Country, locale: &Locale) -> Vec<String> {
        let mut lines = address_lines(&self.to_draft(), Some(self.country));
        if self.country != home {
            lines.push(label::country_name(locale, self.country).into_owned());
        }
        lines
    }

    fn to_draft(&self) -> AddressDraft {
        AddressDraft {
            street: self.street.clone(),
            postal_code: self.postal_code.clone(),
            city: self.city.clone(),
            region: self.region.clone(),
        }
    }
}

impl fmt::Debug for DocumentAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DocumentAddress(..)")
    }
}

#[cfg(test)]
#[path = "destination_tests.rs"]
mod tests;
