//! The use cases: a store, its desks, and sessions of actors, one file per noun.

mod accounts;
mod audit;
mod changed;
mod changes;
mod command;
mod day;
mod filter;
mod founding;
mod history;
mod mail;
mod on_time;
mod once;
mod outbox;
mod page;
mod people;
mod reminder;
mod requests;
mod session;
mod store;
mod view;
mod welcome;

pub use accounts::{AccountView, Accounts, ContactView};
pub use audit::{AuditEvent, AuditReport, AuditTrail};
pub use changes::{Change, Changes};
pub use day::{DayItem, DayList, DeskDay};
pub use filter::{AccountFilter, RequestFilter};
pub use history::{Choice, FieldChange, FieldValue, HistoryActor, HistoryEntry};
pub use mail::OutgoingMail;
pub use on_time::MonthOnTime;
pub use outbox::Outbox;
pub use page::{Page, Paging};
pub use people::{DealershipView, People, StaffView};
pub use requests::{Completion, Keep, Receipt, RequestReview, RequestView, Requests, ReviewedUser, ReviewedValue};
pub use session::{Actor, Session};
pub use store::{Desk, Store, StoreBuilder};
pub use view::{DealershipRef, PersonRef, StepView};
