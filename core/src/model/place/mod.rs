//! Where people and accounts are: countries, postal addresses, time zones, data centres.

mod address;
mod coordinates;
mod country;
mod data_centre;
mod great_circle;
mod zone;

pub use address::{AddressDraft, PostalAddress};
pub(crate) use address::{RawAddress, address_lines, one_line, postal_code};
pub use country::{Country, ParseCountryError};
pub use data_centre::{CentreChoice, CentreReason, DataCentre, DataCentres, RunnerUp};
pub(crate) use great_circle::Position;
pub use zone::{ParseTimeZoneError, TimeZone};
