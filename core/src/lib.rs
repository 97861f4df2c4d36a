//! Comptoir runs the counter where a provider serves its business customers.
#![forbid(unsafe_code)]

mod clock;
mod id;
mod label;
mod locale;
mod model;

pub use clock::{Clock, FixedClock, ParseTimestampError, SystemClock, Timestamp};
pub use id::{
    AccountId, ContactId, DealershipId, DeskId, InvitationId, MessageId, ParseIdError, RequestId, StaffId, UserId,
};
pub use label::{Arg, Args, format};
pub use locale::{Locale, ParseLocaleError};
pub use model::money::{Currency, ParseCurrencyError};
pub use model::place::{Country, ParseCountryError, ParseTimeZoneError, TimeZone};

/// Words and names in the reader's language: English, Finnish, French.
pub mod labels {
    pub use crate::label::{
        ZoneOption, available, capitalized, city_name, compare, country_name, has, language_name, locales, negotiate,
        plain, text as message, zone_label, zone_options,
    };
}
