//! Where people and accounts are: countries, postal addresses, time zones.

mod address;
mod country;
mod zone;

pub(crate) use address::RawAddress;
pub use address::{AddressDraft, PostalAddress};
pub use country::{Country, ParseCountryError};
pub use zone::{ParseTimeZoneError, TimeZone};
