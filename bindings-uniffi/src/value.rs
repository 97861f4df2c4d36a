//! Values of the core that cross the border as a builtin, checked on the way in: what is wrong is thrown as
//! [`ComptoirError`], also from deep inside a record.

use comptoir::{Locale, RequestId, Timestamp};

use crate::error::ComptoirError;

// Signed microseconds; `uniffi.toml` makes them an instant of the platform.
uniffi::custom_type!(Timestamp, i64, {
    remote,
    try_lift: |micros| {
        let at = Timestamp::from_micros(micros);
        if at.as_micros() == micros {
            Ok(at)
        } else {
            Err(ComptoirError::invalid("invalid_instant", "not between the years 0001 and 9999", Vec::new()).into())
        }
    },
    lower: |at| at.as_micros(),
});

/// Types of the core whose text says all: a string on the other side.
macro_rules! texts {
    ($($type:ident $code:literal)*) => {$(
        uniffi::custom_type!($type, String, {
            remote,
            try_lift: |text| text.parse().map_err(|error| ComptoirError::invalid($code, error, Vec::new()).into()),
            lower: |value| value.to_string(),
        });
    )*};
}

texts! {
    Locale "invalid_locale"
    RequestId "invalid_id"
}
