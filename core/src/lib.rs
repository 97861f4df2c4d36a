//! Comptoir runs the counter where a provider serves its business customers.
#![forbid(unsafe_code)]

mod clock;
mod id;
mod label;
mod locale;
mod model;
#[cfg(feature = "store")]
mod store;

pub use clock::{Clock, FixedClock, ParseTimestampError, SystemClock, Timestamp};
pub use id::{
    AccountId, ContactId, DealershipId, DeskId, InvitationId, MessageId, ParseIdError, RequestId, StaffId, UserId,
};
pub use label::{Arg, Args};
pub use locale::{Locale, ParseLocaleError};
pub use model::place::{Country, ParseCountryError, ParseTimeZoneError, TimeZone};
#[cfg(feature = "store")]
pub use store::{
    keys::{Keys, KeysError},
    random::{FixedIds, IdSource, RandomnessError, SystemIds},
};
