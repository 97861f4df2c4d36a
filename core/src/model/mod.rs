//! Values and rules: no clock, no input or output, no store.

pub(crate) mod money;
pub(crate) mod place;
