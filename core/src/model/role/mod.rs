//! Who may do what: roles, actions, one table, and refusals that explain themselves.

mod action;
mod policy;
mod refusal;

pub use action::{Action, Role, StaffRole};
pub(crate) use policy::{Standing, permit};
pub use refusal::{Reason, Refusal};
