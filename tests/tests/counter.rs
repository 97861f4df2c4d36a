//! The example `counter`, run as a person or a script runs it.
#![cfg(feature = "sqlite")]
#![allow(
    missing_docs,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests"
)]

#[path = "counter/commands.rs"]
mod commands;
#[path = "counter/deadlines.rs"]
mod deadlines;
#[path = "counter/faults.rs"]
mod faults;
#[path = "counter/form.rs"]
mod form;
#[path = "counter/house.rs"]
mod house;
#[path = "counter/walk.rs"]
mod walk;
