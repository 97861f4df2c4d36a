//! Values of the core that cross the border as a builtin, checked on the way in: what is wrong is thrown as
//! [`ComptoirError`], also from deep inside a record.

use comptoir::{
    AccountId, Arg, Args, ContactId, DealershipId, DeskId, Error, Locale, MessageId, ProblemCode, RequestId, StaffId,
    Timestamp, Unknown, UserId, labels,
};

use crate::error::ComptoirError;
use crate::problem;

/// A day of the calendar, as ISO 8601 writes it; `uniffi.toml` makes it a day of the platform.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Day(pub String);

uniffi::custom_newtype!(Day, String);

// Signed microseconds; `uniffi.toml` makes them an instant of the platform.
uniffi::custom_type!(Timestamp, i64, {
    remote,
    try_lift: |micros| {
        let at = Timestamp::from_micros(micros);
        if at.as_micros() == micros { Ok(at) } else { Err(unknown_instant().into()) }
    },
    lower: |at| at.as_micros(),
});

fn unknown_instant() -> ComptoirError {
    let allowed = Arg::List(vec![format!("{} – {}", Timestamp::MIN, Timestamp::MAX).into()]);
    problem::argument("/at", ProblemCode::UnknownOption, Args::none().with("allowed", allowed))
}

uniffi::custom_type!(Locale, String, {
    remote,
    try_lift: |tag| tag.parse().map_err(|_| unknown_locale().into()),
    lower: |locale| locale.to_string(),
});

fn unknown_locale() -> ComptoirError {
    let allowed = labels::locales().iter().map(|locale| locale.to_string().into()).collect();
    problem::argument("/locale", ProblemCode::UnknownLanguage, Args::none().with("allowed", Arg::List(allowed)))
}

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
    MessageId Message
    // These only come out.
    ContactId Account
    DealershipId Account
    UserId Account
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
