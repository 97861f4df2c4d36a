//! Postal addresses and what each country wants of them.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Country;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::request::{Checker, Given};
use crate::model::text::{Lines, ValueError, clean};
use crate::{Args, Locale, label};

/// A postal address as it was filled in, unchecked.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AddressDraft {
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State or province, where the country has them in addresses.
    pub region: Option<String>,
}

/// A postal address, in the form of the country it was checked for. Its `Debug` never shows it.
///
/// ```
/// use comptoir::{AddressDraft, Country, Locale, PostalAddress, ProblemCode};
/// let mut draft = AddressDraft {
///     street: Some("12 rue de la Paix".into()),
///     postal_code: Some("75002".into()),
///     city: Some("Paris".into()),
///     region: None,
/// };
/// let address = PostalAddress::check(Country::FR, &draft).unwrap();
/// assert_eq!(address.lines(Country::FR), ["12 rue de la Paix", "75002 Paris"]);
///
/// draft.postal_code = Some("7500".into());
/// let problems = PostalAddress::check(Country::FR, &draft).unwrap_err();
/// assert_eq!((problems[0].path(), problems[0].code()), ("/postal_code", ProblemCode::InvalidPostalCode));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct PostalAddress {
    street: Box<str>,
    postal_code: Box<str>,
    city: Box<str>,
    region: Option<Box<str>>,
}

impl PostalAddress {
    /// The most characters of a street.
    pub const MAX_STREET: usize = 200;
    /// The most characters of a postal code.
    pub const MAX_POSTAL_CODE: usize = 20;
    /// The most characters of a city, and of a region.
    pub const MAX_CITY: usize = 100;

    /// The address, if it has all that the country wants.
    ///
    /// # Errors
    ///
    /// All problems, their paths relative to the draft: `/street`, `/postal_code`, `/city`, `/region`.
    pub fn check(country: Country, draft: &AddressDraft) -> Result<Self, Vec<Problem>> {
        let mut checker = Checker::default();
        let address = Self::read(Some(country), &draft.as_raw(), &Path::Root, &mut checker);
        checker.finish(address)
    }

    /// Street and number.
    #[must_use]
    pub fn street(&self) -> &str {
        &self.street
    }

    /// Postal code.
    #[must_use]
    pub fn postal_code(&self) -> &str {
        &self.postal_code
    }

    /// City.
    #[must_use]
    pub fn city(&self) -> &str {
        &self.city
    }

    /// State or province.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// The lines to write on a letter sent within `country`: `75002 Paris`, `00100 Helsinki`.
    #[must_use]
    pub fn lines(&self, country: Country) -> Vec<String> {
        let Self { street, postal_code, city, region } = self;
        lines(Some(country), street, postal_code, city, region.as_deref())
    }

    /// The same lines with the country's name in the reader's language below: the address as seen from elsewhere.
    ///
    /// ```
    /// # use comptoir::{AddressDraft, Country, Locale, PostalAddress};
    /// # let [street, postal_code, city] = ["Mannerheimintie 1", "00100", "Helsinki"].map(|text| Some(text.to_owned()));
    /// # let draft = AddressDraft { street, postal_code, city, region: None };
    /// let address = PostalAddress::check(Country::FI, &draft).unwrap();
    /// assert_eq!(address.lines_abroad(Country::FI, &Locale::FR), ["Mannerheimintie 1", "00100 Helsinki", "Finlande"]);
    /// ```
    #[must_use]
    pub fn lines_abroad(&self, country: Country, locale: &Locale) -> Vec<String> {
        let mut lines = self.lines(country);
        lines.push(label::country_name(locale, country).into_owned());
        lines
    }

    /// The same values, to be edited.
    #[must_use]
    pub fn to_draft(&self) -> AddressDraft {
        AddressDraft {
            street: Some(self.street.to_string()),
            postal_code: Some(self.postal_code.to_string()),
            city: Some(self.city.to_string()),
            region: self.region.as_deref().map(str::to_owned),
        }
    }

    pub(crate) fn read(
        country: Option<Country>,
        raw: &RawAddress<'_>,
        path: &Path<'_>,
        checker: &mut Checker,
    ) -> Option<Self> {
        let text = |max| move |text: &str| clean(text, max, Lines::One).map(Into::into);
        let street = checker.required(raw.street, path, "street", text(Self::MAX_STREET));
        let postal_code =
            checker.required(raw.postal_code, path, "postal_code", |text| postal_code(country, text).map(Into::into));
        let city = checker.required(raw.city, path, "city", text(Self::MAX_CITY));
        let region = if country.is_some_and(Country::has_region) {
            checker.required(raw.region, path, "region", text(Self::MAX_CITY)).map(Some)
        } else {
            checker.optional(raw.region, path, "region", text(Self::MAX_CITY))
        };
        Some(Self { street: street?, postal_code: postal_code?, city: city?, region: region? })
    }
}

fn lines(country: Option<Country>, street: &str, postal_code: &str, city: &str, region: Option<&str>) -> Vec<String> {
    let mut lines = vec![street.to_owned()];
    match region {
        Some(region) if country.is_some_and(Country::has_region) => {
            lines.push(format!("{city}, {region} {postal_code}"))
        }
        Some(region) => lines.extend([format!("{postal_code} {city}"), region.to_owned()]),
        None => lines.push(format!("{postal_code} {city}")),
    }
    lines
}

/// The lines of an address that was checked once, whatever of it there is.
pub(crate) fn address_lines(address: &AddressDraft, country: Option<Country>) -> Vec<String> {
    let [street, postal_code, city] =
        [&address.street, &address.postal_code, &address.city].map(|part| part.as_deref().unwrap_or_default());
    let lines = lines(country, street, postal_code, city, address.region.as_deref());
    lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The same written as one: `12 rue de la Paix, 75002 Paris`.
pub(crate) fn one_line(address: &AddressDraft, country: Option<Country>) -> String {
    address_lines(address, country).join(", ")
}

impl fmt::Debug for PostalAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PostalAddress(..)")
    }
}

impl fmt::Debug for AddressDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AddressDraft(..)")
    }
}

/// What was given for an address, wherever it was given.
#[derive(Clone, Copy, Default)]
pub(crate) struct RawAddress<'a> {
    pub(crate) street: Given<'a>,
    pub(crate) postal_code: Given<'a>,
    pub(crate) city: Given<'a>,
    pub(crate) region: Given<'a>,
}

impl RawAddress<'_> {
    /// An address of which nothing can be said, because something was said about the whole.
    pub(crate) const FAULTY: Self =
        Self { street: Given::Faulty, postal_code: Given::Faulty, city: Given::Faulty, region: Given::Faulty };

    /// `null` for the whole is `null` for each part.
    pub(crate) const NULL: Self =
        Self { street: Given::Null, postal_code: Given::Null, city: Given::Null, region: Given::Null };
}

impl RawAddress<'_> {
    pub(crate) fn owned(self) -> AddressDraft {
        AddressDraft {
            street: self.street.owned(),
            postal_code: self.postal_code.owned(),
            city: self.city.owned(),
            region: self.region.owned(),
        }
    }
}

impl AddressDraft {
    pub(crate) fn as_raw(&self) -> RawAddress<'_> {
        RawAddress {
            street: Given::from(&self.street),
            postal_code: Given::from(&self.postal_code),
            city: Given::from(&self.city),
            region: Given::from(&self.region),
        }
    }
}

/// The form of a country's postal codes: how many digits, and one that exists.
const fn postal_code_form(country: Country) -> Option<(usize, &'static str)> {
    match country {
        Country::FI => Some((5, "00100")),
        Country::FR => Some((5, "75002")),
        _ => None,
    }
}

pub(crate) fn postal_code(country: Option<Country>, raw: &str) -> Result<std::borrow::Cow<'_, str>, ValueError> {
    let code = clean(raw, PostalAddress::MAX_POSTAL_CODE, Lines::One)?;
    match country.and_then(|country| Some((country, postal_code_form(country)?))) {
        Some((country, (digits, example))) if code.len() != digits || !code.bytes().all(|b| b.is_ascii_digit()) => {
            let args = Args::none().with("country", country).with("digits", digits).with("example", example);
            Err(ValueError::new(ProblemCode::InvalidPostalCode, args))
        }
        _ => Ok(code),
    }
}

/// The countries whose addresses need a state, a province or the like, as libaddressinput lists them (`require` with
/// `S`), in the order of their codes.
const WITH_REGION: [&str; 36] = [
    "AE", "AS", "AU", "BR", "CA", "CN", "CO", "CR", "ES", "FM", "HK", "HN", "ID", "IN", "IQ", "IT", "JM", "JP", "KN",
    "KR", "KY", "MH", "MP", "MX", "NR", "PF", "PG", "PW", "RU", "SO", "SV", "TW", "UM", "US", "VE", "VI",
];

impl Country {
    /// Whether postal addresses of this country need a region: a state, a province or the like.
    ///
    /// ```
    /// use comptoir::Country;
    /// assert!("CA".parse::<Country>()?.has_region());
    /// assert!(!Country::FR.has_region() && !Country::FI.has_region());
    /// # Ok::<(), comptoir::ParseCountryError>(())
    /// ```
    #[must_use]
    pub fn has_region(self) -> bool {
        WITH_REGION.binary_search(&self.code()).is_ok()
    }
}

#[cfg(test)]
#[path = "address_tests.rs"]
mod tests;
