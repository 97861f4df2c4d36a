//! Where people and accounts are: countries, postal addresses, time zones.

mod address;
mod country;
mod zone;

pub use address::{AddressDraft, PostalAddress};
pub(crate) use address::{RawAddress, one_line, postal_code};
pub use country::{Country, ParseCountryError};
pub use zone::{ParseTimeZoneError, TimeZone};
