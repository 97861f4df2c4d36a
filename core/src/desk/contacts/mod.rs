//! Contacts: the people in an account, and what each may do there (rules P2, P4, P6 to P8).

mod create;
mod edit;
mod member;
mod page;
mod remove;
mod role;
mod team;

pub use create::ContactCreated;
pub(super) use create::{Created, add, by_email, find};
pub(super) use remove::holds_nothing;

use super::session::Session;

/// The contacts of accounts: for a manager those of the own account, of whom a manager changes the others (rule P6).
#[derive(Clone, Debug)]
pub struct Contacts(pub(super) Session);
