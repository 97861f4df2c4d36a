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

#[path = "counter/access.rs"]
mod access;
#[path = "counter/account.rs"]
mod account;
#[path = "counter/administrator.rs"]
mod administrator;
#[path = "counter/client.rs"]
mod client;
#[path = "counter/commands.rs"]
mod commands;
#[path = "counter/contact.rs"]
mod contact;
#[path = "counter/day.rs"]
mod day;
#[path = "counter/deadlines.rs"]
mod deadlines;
#[path = "counter/document.rs"]
mod document;
#[path = "counter/faults.rs"]
mod faults;
#[path = "counter/find.rs"]
mod find;
#[path = "counter/form.rs"]
mod form;
#[path = "counter/group.rs"]
mod group;
#[path = "counter/history.rs"]
mod history;
#[path = "counter/house.rs"]
mod house;
#[path = "counter/may.rs"]
mod may;
#[path = "counter/modify.rs"]
mod modify;
#[path = "counter/modify_form.rs"]
mod modify_form;
#[path = "counter/orders.rs"]
mod orders;
#[path = "counter/registration.rs"]
mod registration;
#[path = "counter/stats.rs"]
mod stats;
#[path = "counter/subscription.rs"]
mod subscription;
#[path = "counter/walk.rs"]
mod walk;
#[path = "counter/work.rs"]
mod work;
