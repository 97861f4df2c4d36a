//! Requests for accounts: drafts, their reading and their checks.

mod check;
mod day;
mod draft;
pub(crate) mod json;
mod new_account;
mod read;
mod shape;
mod state;

pub(crate) use check::{Checker, Given, check};
pub(crate) use day::DayFacts;
pub use day::DayPart;
pub use draft::{AccountDraft, RequestDraft, RequestKind, UserDraft};
pub use new_account::{NewAccount, NewAccountRequest, NewUser};
pub(crate) use read::read;
pub(crate) use shape::Shape;
pub use state::{RequestAction, RequestSort, RequestState};
