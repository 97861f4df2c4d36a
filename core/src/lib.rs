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
pub use model::form::{
    Autocomplete, Buttons, Condition, CustomJobTitle, Field, FieldOption, FieldType, Form, FormNote, Link, Pack,
    PackSettings, Problem, ProblemCode, Repeat, Screen, Section, ServedCountries,
};
pub use model::money::{Currency, ParseCurrencyError};
pub use model::people::{AccountName, Email, JobTitle, Note, PersonName};
pub use model::place::{AddressDraft, Country, ParseCountryError, ParseTimeZoneError, PostalAddress, TimeZone};
pub use model::request::{AccountDraft, NewAccount, NewAccountRequest, NewUser, RequestDraft, RequestKind, UserDraft};
pub use model::text::ValueError;

/// Words and names in the reader's language: English, Finnish, French.
pub mod labels {
    pub use crate::label::{
        ZoneOption, available, capitalized, city_name, compare, country_name, has, language_name, locales, plain,
        text as message, zone_label, zone_options,
    };
}
