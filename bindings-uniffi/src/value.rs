//! Values of the core that cross the border as a builtin, checked on the way in: what is wrong is thrown as
//! [`ComptoirError`], also from deep inside a record.
//!
//! Their names are not those of the core where a platform has its own `Locale` or `TimeZone`.

use chrono::{Datelike, NaiveDate, NaiveTime};
use comptoir::{
    AccountId, Arg, Args, ContactId, DealershipId, DeskId, DeviceId, DocumentId, Error, FieldId, FileId, GroupId,
    InvitationId, MessageId, OrderId, ProblemCode, RegistrationId, RequestId, ServiceId, SignInId, StaffId, Timestamp,
    Unknown, UserId, WorkRequestId, labels,
};

use crate::error::ComptoirError;
use crate::{money, problem};

/// A language tag of BCP 47.
pub type LanguageTag = comptoir::Locale;

/// A country code of ISO 3166-1, two capitals.
pub type CountryCode = comptoir::Country;

/// A currency code of ISO 4217, three capitals.
pub type CurrencyCode = comptoir::Currency;

/// What one of something costs, a decimal above 0 with up to six decimals: `0.085`. The currency stands beside it.
pub type UnitPrice = comptoir::UnitPrice;

/// The name of an IANA time zone.
pub type ZoneName = comptoir::TimeZone;

/// A day of the calendar, of the years 0001 to 9999, as ISO 8601 writes it; `uniffi.toml` makes it a day of the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Day(pub NaiveDate);

/// A month of a year, of the years 0001 to 9999, as ISO 8601 writes it: `2026-04`.
pub type Month = comptoir::Month;

/// A time of day, as ISO 8601 writes it; `uniffi.toml` makes it a time of the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeOfDay(pub NaiveTime);

impl Day {
    /// A day of the years that can be written.
    pub(crate) fn told(day: NaiveDate) -> Result<Self, ComptoirError> {
        if (1..=9999).contains(&day.year()) { Ok(Self(day)) } else { Err(no_day()) }
    }
}

fn no_day() -> ComptoirError {
    out_of("/day", "0001-01-01", "9999-12-31")
}

uniffi::custom_type!(Day, String, {
    try_lift: |text| Ok(text.parse().map_err(|_| no_day()).and_then(Day::told)?),
    lower: |day| day.0.to_string(),
});

uniffi::custom_type!(Month, String, {
    remote,
    try_lift: |text| text.parse().map_err(|_| out_of("/month", "0001-01", "9999-12").into()),
    lower: |month| month.to_string(),
});

uniffi::custom_type!(TimeOfDay, String, {
    try_lift: |text| text.parse().map(TimeOfDay).map_err(|_| out_of("/time", "00:00:00", "23:59:59").into()),
    lower: |time| time.0.to_string(),
});

// Signed microseconds; `uniffi.toml` makes them an instant of the platform.
uniffi::custom_type!(Timestamp, i64, {
    remote,
    try_lift: |micros| {
        let at = Timestamp::from_micros(micros);
        if at.as_micros() == micros { Ok(at) } else { Err(out_of("/at", Timestamp::MIN, Timestamp::MAX).into()) }
    },
    lower: |at| at.as_micros(),
});

fn out_of(path: &str, first: impl std::fmt::Display, last: impl std::fmt::Display) -> ComptoirError {
    let allowed = Arg::List(vec![format!("{first} – {last}").into()]);
    problem::argument(path, ProblemCode::UnknownOption, Args::none().with("allowed", allowed))
}

uniffi::custom_type!(LanguageTag, String, {
    remote,
    try_lift: |tag| tag.parse().map_err(|_| unknown_locale().into()),
    lower: |locale| locale.to_string(),
});

fn unknown_locale() -> ComptoirError {
    let allowed = labels::locales().iter().map(|locale| locale.to_string().into()).collect();
    problem::argument("/locale", ProblemCode::UnknownLanguage, Args::none().with("allowed", Arg::List(allowed)))
}

uniffi::custom_type!(CountryCode, String, {
    remote,
    try_lift: |code| code.parse().map_err(|_| {
        problem::argument("/country", ProblemCode::UnknownCountry, Args::none().with("example", "FR")).into()
    }),
    lower: |country| country.to_string(),
});

uniffi::custom_type!(ZoneName, String, {
    remote,
    try_lift: |name| name.parse().map_err(|_| {
        problem::argument("/time_zone", ProblemCode::UnknownTimeZone, Args::none().with("example", "Europe/Paris")).into()
    }),
    lower: |zone| zone.name().to_owned(),
});

uniffi::custom_type!(CurrencyCode, String, {
    remote,
    try_lift: |code| code.parse().map_err(|error| ComptoirError::misused("unknown_currency", error).into()),
    lower: |currency| currency.to_string(),
});

uniffi::custom_type!(UnitPrice, String, {
    remote,
    try_lift: |text| text.parse().map_err(|error| money::wrong("/price", error).into()),
    lower: |price| price.to_string(),
});

/// An id that is none names nothing: it answers as one that is unknown.
macro_rules! ids {
    ($($id:ident $what:ident)*) => {$(
        uniffi::custom_type!($id, String, {
            remote,
            try_lift: |text| text.parse().map_err(|_| ComptoirError::from(Error::unknown(Unknown::$what)).into()),
            lower: |id| id.to_string(),
        });
    )*};
}

ids! {
    DeskId Desk
    StaffId Actor
    RequestId Request
    AccountId Account
    UserId User
    ContactId Contact
    RegistrationId Registration
    ServiceId Service
    WorkRequestId Work
    OrderId Order
    DocumentId Document
    FieldId Field
    FileId File
    GroupId Group
    MessageId Message
}

/// Nothing is looked up by these alone: one that is none is a wrong argument.
macro_rules! ids_of_arguments {
    ($($id:ident $path:literal)*) => {$(
        uniffi::custom_type!($id, String, {
            remote,
            try_lift: |text| {
                text.parse().map_err(|_| problem::argument($path, ProblemCode::InvalidId, Args::none()).into())
            },
            lower: |id| id.to_string(),
        });
    )*};
}

ids_of_arguments! {
    DealershipId "/dealership"
    DeviceId "/device"
    InvitationId "/invitation"
    SignInId "/sign_in"
}

/// A `Debug`, and with it the text of a record on the platform, that shows no personal value.
macro_rules! private_debug {
    ($($name:ident)*) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )*};
}
pub(crate) use private_debug;
