//! The use cases: a store, its desks, and sessions of actors, one file per noun.

mod accounts;
mod audit;
mod changes;
mod command;
mod founding;
mod history;
mod mail;
mod once;
mod outbox;
mod page;
mod people;
mod requests;
mod session;
mod store;
mod view;
mod welcome;

pub use accounts::{AccountView, Accounts, ContactView};
pub use audit::{AuditEvent, AuditReport, AuditTrail};
pub use changes::{Change, Changes};
pub use history::{Choice, FieldChange, FieldValue, HistoryActor, HistoryEntry};
pub use mail::OutgoingMail;
pub use outbox::Outbox;
pub use page::Page;
pub use people::{DealershipView, People, StaffView};
pub use requests::{Completion, Receipt, RequestFilter, RequestView, Requests};
pub use session::{Actor, Session};
pub use store::{Desk, Store, StoreBuilder};
pub use view::{DealershipRef, PersonRef, StepView};
