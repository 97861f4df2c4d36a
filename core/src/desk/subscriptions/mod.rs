//! Subscriptions of accounts.

mod keeping;

pub(super) use keeping::{Kept, enrolled};
