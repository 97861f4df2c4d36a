//! Values of the core that cross the border as a builtin: the generated code checks them on the way in.

use comptoir::{Locale, Timestamp};

// Signed microseconds; `uniffi.toml` makes them an instant of the platform.
uniffi::custom_type!(Timestamp, i64, {
    remote,
    try_lift: |micros| Ok(Timestamp::from_micros(micros)),
    lower: |at| at.as_micros(),
});

uniffi::custom_type!(Locale, String, {
    remote,
    try_lift: |tag| Ok(tag.parse()?),
    lower: |locale| locale.to_string(),
});
