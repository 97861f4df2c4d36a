//! Requests for accounts: drafts, their reading and their checks.

mod check;
mod check_create;
mod check_modify;
mod checked;
mod checker;
mod create_draft;
mod day;
mod draft;
mod edit;
pub(crate) mod json;
pub(crate) mod members;
mod modification;
mod modify_draft;
mod new_account;
mod raw;
mod read;
#[cfg(test)]
mod samples;
mod selector;
mod shape;
mod state;

pub(crate) use check::check;
pub use checked::AccountRequest;
pub(crate) use checker::Checker;
pub use create_draft::{AccountDraft, CreateDraft, UserDraft};
pub(crate) use day::DayFacts;
pub use day::DayPart;
pub use draft::{RequestDraft, RequestKind};
pub use edit::Edit;
pub use modification::{AccountChanges, Edited, ModifyRequest, UserChanges};
pub use modify_draft::{AccountEdit, AddressEdit, ModifyDraft, UserEdit};
pub use new_account::{AddUsersRequest, NewAccount, NewAccountRequest, NewUser};
pub(crate) use raw::{Given, RawAccount, RawUser, Switch};
pub(crate) use read::read;
pub use selector::AccountSelector;
pub(crate) use shape::Shape;
pub use state::{RequestAction, RequestSort, RequestState};
