//! Comptoir for Kotlin and Swift.
//!
//! Every exported function is fallible and throws [`ComptoirError`]. Whatever touches the store is an `async fn` that runs
//! on the binding's own few threads: see [`blocking`]. Logic never lives here: a method converts its arguments, calls the
//! core once and converts the outcome.

mod accounts;
mod audit;
mod blocking;
mod clock;
mod deadline;
mod desk;
mod draft;
mod error;
mod form;
mod keys;
mod names;
mod outbox;
mod pack;
mod people;
mod problem;
mod requests;
mod session;
mod store;
mod value;

pub use accounts::{AccountPage, AccountView, Accounts, ContactView};
pub use audit::{AuditEvent, AuditPage, AuditReport, AuditTrail};
pub use clock::FixedClock;
pub use deadline::{Closure, Deadline, DeadlineDay, DeadlineDayKind};
pub use desk::{Desk, DeskDraft, JobTitleDraft};
pub use draft::{AccountDraft, AddressDraft, RequestDraft, UserDraft};
pub use error::{ComptoirError, Failure};
pub use form::{Buttons, Condition, Field, FieldOption, Form, FormNote, Link, Repeat, Screen, Section};
pub use keys::{Keys, RootKey};
pub use names::{
    AccountState, Activation, Autocomplete, FieldType, RequestAction, RequestKind, RequestState, Role, StaffRole,
};
pub use outbox::{Outbox, OutgoingMail};
pub use pack::Pack;
pub use people::{DealershipDraft, DealershipView, People, StaffDraft, StaffView};
pub use problem::Problem;
pub use requests::{
    Completion, DealershipRef, PersonRef, Receipt, RequestFilter, RequestPage, RequestView, Requests, StepView,
};
pub use session::{Actor, Session};
pub use store::{Store, StoreOptions};
pub use value::Day;

uniffi::setup_scaffolding!("comptoir");
