//! Who may do what: roles, actions, one table, and refusals that explain themselves.

mod action;
mod decide;
mod policy;
mod refusal;
#[cfg(test)]
mod samples;
mod standing;
mod target;

pub use action::{Action, Role, StaffRole};
pub(crate) use decide::{Verdict, decide, entitle, permit, permit_leaving, sees};
pub use refusal::{ActorRole, Reason, Refusal};
pub use standing::Closed;
pub(crate) use standing::{Sight, Standing};
pub(crate) use target::{Place, Target};
