//! A contact: a user's place in one account (rule P2).

mod channels;
mod draft;
mod notification;
mod update;

pub(crate) use channels::Channels;
pub use channels::{OtherChannel, PhoneNumber};
pub use draft::ContactDraft;
pub(crate) use draft::{CheckedContact, role};
pub use notification::Notification;
pub(crate) use update::{CheckedContactUpdate, services};
pub use update::{ContactUpdate, ServicesEdit};
