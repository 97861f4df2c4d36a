//! Where people and accounts are: countries, postal addresses, time zones.

mod country;
mod zone;

pub use country::{Country, ParseCountryError};
pub use zone::{ParseTimeZoneError, TimeZone};
