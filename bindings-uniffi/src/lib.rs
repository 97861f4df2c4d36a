//! Comptoir for Kotlin and Swift.
//!
//! Every exported function is fallible and throws [`ComptoirError`]. Whatever touches the store is an `async fn` that runs
//! on the binding's own few threads: see [`blocking`]. Logic never lives here: a method converts its arguments, calls the
//! core once and converts the outcome.

mod accounts;
mod audit;
mod blocking;
mod calendar;
mod changes;
mod clock;
mod completion;
mod day;
mod deadline;
mod desk;
mod draft;
mod edit;
mod error;
mod form;
mod format;
mod history;
mod keys;
mod labels;
mod list;
mod names;
mod outbox;
mod pack;
mod pack_settings;
mod people;
mod problem;
mod refusal;
mod request_view;
mod requests;
mod session;
mod store;
mod value;

pub use accounts::{AccountRef, AccountView, Accounts, ContactView};
pub use audit::{AuditEvent, AuditPage, AuditReport, AuditTrail};
pub use calendar::BusinessCalendar;
pub use changes::{Change, Changes};
pub use clock::FixedClock;
pub use completion::{Completion, RequestReview, ReviewedUser, ReviewedValue};
pub use day::{DayItem, DayList, DeskDay, MonthOnTime, TimeLeft};
pub use deadline::{Closure, Deadline, DeadlineDay, DeadlineDayKind, Pause};
pub use desk::{Desk, DeskDraft, JobTitleDraft};
pub use draft::{AccountDraft, AddressDraft, CreateDraft, RequestDraft, UserDraft, request_draft_from_json};
pub use edit::{AccountEdit, AddressEdit, Edit, ModifyDraft, UserEdit};
pub use error::{AmbiguousAccount, ComptoirError, Failure, StaleVersion, WrongState};
pub use form::{Buttons, Condition, Field, FieldOption, Form, FormNote, Link, Repeat, Screen, Section};
pub use format::{Formats, currency_codes, currency_digits};
pub use history::{FieldChange, FieldValue, HistoryActor, HistoryEntry, HistoryPage, HistorySentence};
pub use keys::{Keys, RootKey, generate_root_key};
pub use labels::{Arg, Labels, ZoneOption, country_codes, label_locales, negotiate_header, negotiate_locale};
pub use list::{AccountFilter, AccountPage, AccountPaging, RequestFilter, RequestPage, RequestPaging};
pub use names::{
    AccountSort, AccountState, Action, Activation, Autocomplete, DateStyle, DayPart, FieldType, Holiday, Keep,
    RefusalReason, RequestAction, RequestKind, RequestSort, RequestState, Role, ServedCountries, StaffRole,
};
pub use outbox::{Outbox, OutgoingMail};
pub use pack::Pack;
pub use pack_settings::PackSettings;
pub use people::{DealershipDraft, DealershipView, People, StaffDraft, StaffView};
pub use problem::{Problem, problem_codes};
pub use refusal::Refusal;
pub use request_view::{DealershipRef, PersonRef, Receipt, RequestView, StepView};
pub use requests::Requests;
pub use session::{Actor, Session};
pub use store::{Store, StoreOptions, migrate_store};
pub use value::{CountryCode, CurrencyCode, Day, LanguageTag, Month, TimeOfDay, ZoneName};

/// The version of the library.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn library_version() -> Result<String, ComptoirError> {
    Ok(env!("CARGO_PKG_VERSION").to_owned())
}

uniffi::setup_scaffolding!("comptoir");
