//! Values and rules: no clock, no input or output, no store.

pub(crate) mod calendar;
pub(crate) mod place;
