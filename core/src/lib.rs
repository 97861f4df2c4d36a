//! Comptoir runs the counter where a provider serves its business customers: requests to open an account, answered
//! within two business days, and all that people read of it in French, Finnish and English.
//!
//! A [`Store`] is a database that holds [`Desk`]s; a [`Session`] is what one [`Actor`] does at one desk. Every command is
//! one transaction, written to the audit trail; every error has a stable code and a text in the reader's language.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use comptoir::{Actor, DeskDraft, Keys, RequestKind, StaffDraft, Store};
//! # let folder = tempfile::tempdir()?;
//! # let url = format!("sqlite:{}", folder.path().join("counter.db").display());
//! # let draft = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/counter/garage.json"))?;
//! let store = Store::open(&url, Keys::new(1, [7; 32]))?; // a real host: Keys::from_env()
//! let settings: DeskDraft = serde_json::from_str(
//!     r#"{"name": "infomedia", "provider": "Infomedia", "product": "Microcat Market", "country": "FR", "language": "fr",
//!         "time_zone": "Europe/Paris", "portal_url": "https://portal.example", "sender": "desk@portal.example"}"#,
//! )?;
//! let ada = StaffDraft {
//!     email: "ada@portal.example".into(),
//!     first_name: "Ada".into(),
//!     last_name: "Martin".into(),
//!     ..StaffDraft::default()
//! };
//! let desk = store.create_desk(&settings, &ada)?;
//! let ada = desk.session(Actor::host("setup"))?.people().staff_by_email("ada@portal.example")?.expect("just created");
//! let session = desk.session(Actor::staff(ada.id))?;
//! let form = session.requests().form(RequestKind::Create, &"fi".parse()?)?; // all that the page shows, as data
//! let receipt = session.once("key-17")?.requests().submit_json(draft.as_bytes())?; // done once, however often sent
//! println!("{} {}", receipt.code, receipt.due.text(&"fi".parse()?));
//! # assert_eq!(form.title, "PYYNTÖ UUDESTA LIIKEASIAKASTILISTÄ TAI KÄYTTÄJÄSTÄ");
//! # Ok(())
//! # }
//! ```
//!
//! A [`Pack`] draws and checks the same forms without a store, on a phone or in a script. The features: `sqlite`
//! (default) and `postgres` choose the stores; without either, the crate has no C code and no store.
#![forbid(unsafe_code)]
#![cfg_attr(
    not(feature = "store"),
    allow(dead_code, unused_imports, reason = "the model keeps ready what only the floors above it use")
)]

mod clock;
#[cfg(feature = "store")]
mod desk;
mod error;
#[cfg(feature = "store")]
mod hasher;
mod id;
mod label;
mod locale;
mod model;
#[cfg(feature = "store")]
mod store;

pub use clock::{Clock, FixedClock, ParseTimestampError, SystemClock, Timestamp};
#[cfg(feature = "store")]
pub use desk::{
    Access, AccountEdited, AccountFilter, AccountView, Accounts, Activated, Actor, AddressView, AuditEvent,
    AuditReport, AuditTrail, Change, Changes, Choice, Completion, ContactCreated, ContactView, Contacts, DayItem,
    DayList, DealershipRef, DealershipView, Decision, Desk, DeskDay, DeviceReport, DeviceView, Devices, DocumentFilter,
    DocumentLineView, DocumentRef, DocumentSheet, DocumentStatement, DocumentTaxView, DocumentView, Documents,
    Download, FieldChange, FieldValue, FieldView, Fields, FileView, Files, GroupView, Groups, HistoryEntry,
    InvitationGreeting, InvitationView, Keep, LookAlike, Me, MeView, MonthOnTime, OrderFilter, OrderView, Orders,
    OrdersImported, Outbox, OutgoingMail, Page, Paging, PendingTerm, People, PlaceView, ProRata, QuoteView, Reassigned,
    Receipt, RegistrationView, Registrations, RenderedDocument, RenewalView, Reports, RequestFilter, RequestReview,
    RequestView, Requests, Resource, ReviewedUser, ReviewedValue, RunDue, ServiceRef, ServiceView, Services, Session,
    SheetAddress, SheetRow, SignInView, SignedIn, StaffView, StatementRow, StatementTable, StatisticRow, StepView,
    Store, StoreBuilder, SubscriptionView, Subscriptions, Swept, TemplateSample, TemplateView, Templates, TermChanged,
    Upload, UserRef, UserView, Work, WorkFilter, WorkStatistics, WorkStepView, WorkView,
};
pub use error::{Error, Failure, FieldConflict, Taken, TokenFault, Unknown};
#[cfg(feature = "store")]
pub use hasher::{Argon2id, HashingError, PasswordHasher};
pub use id::{
    AccountId, ContactId, DealershipId, DeskId, DeviceId, DocumentId, FieldId, FileId, GroupId, InvitationId,
    MessageId, OrderId, ParseIdError, RegistrationId, RequestId, ServiceId, SignInId, StaffId, TemplateId, UserId,
    WorkRequestId,
};
pub use label::{Arg, Args, Catalog, CatalogError, Flaw, FlawCode, format};
pub use locale::{Locale, ParseLocaleError};
pub use model::account::{
    AccountCommand, AccountInsert, AccountRef, AccountSort, AccountState, AccountUpdate, AdministratorDraft,
    DestinationDraft, DestinationEdit, DeviceState, GroupName, Life, PortalFeature, Provisioning, Rest, SameAs,
};
pub use model::calendar::{
    Calendar, CalendarError, Closure, Deadline, DeadlineDay, DeadlineDayKind, Holiday, Month, ParseMonthError, Pause,
    TimeLeft,
};
pub use model::desk::{DataCentreDraft, DealershipDraft, DeskDraft, JobTitleDraft, StaffDraft};
pub use model::document::{
    DocumentAction, DocumentAddress, DocumentDraft, DocumentKind, DocumentLineDraft, DocumentState, DocumentUpdate,
    StatementMovement,
};
pub use model::field::{
    ChoiceDraft, CustomField, FieldAudience, FieldChoice, FieldDraft, FieldKind, FieldSubject, FieldUpdate,
};
pub use model::file::{FileDraft, FileKind, FileName, MediaType, Sha256};
pub use model::form::{
    Autocomplete, Buttons, Condition, CustomJobTitle, EditPage, Field, FieldOption, FieldType, Form, FormNote, Link,
    Pack, PackSettings, PageButtons, PageLink, Problem, ProblemCode, Repeat, Screen, Section, ServedCountries,
};
pub use model::money::{Currency, Money, ParseCurrencyError, ParseMoneyError, UnitPrice};
pub use model::named::ParseNameError;
pub use model::order::{
    CustomerName, OrderCode, OrderColumn, OrderDraft, OrderListRow, OrderSort, OrderState, OrderTotal, PoNumber,
};
pub use model::people::{
    AccountName, AccountReference, Activation, Approval, ContactDraft, ContactRef, ContactUpdate, Email, FullName,
    HistoryActor, InvitationPurpose, InvitationState, JobTitle, Note, Notification, OtherChannel, Password, PersonName,
    PersonRef, PhoneNumber, ProfileUpdate, RegistrationDraft, RegistrationState, ServicesEdit, SignInDraft,
    UserCommand, UserState, UserUpdate,
};
pub use model::place::{
    AddressDraft, CentreChoice, CentreReason, Country, DataCentre, DataCentres, ParseCountryError, ParseTimeZoneError,
    PostalAddress, RunnerUp, TimeZone,
};
pub use model::report::{
    Report, ReportBy, ReportCell, ReportColumn, ReportKind, ReportQuery, ReportRow, ReportTable, ReportTableColumn,
    ReportTableRow,
};
pub use model::request::{
    AccountChanges, AccountDraft, AccountEdit, AccountRequest, AccountSelector, AddUsersRequest, AddressEdit,
    CreateDraft, DayPart, Edit, Edited, ModifyDraft, ModifyRequest, NewAccount, NewAccountRequest, NewUser,
    RequestAction, RequestDraft, RequestKind, RequestSort, RequestState, UserChanges, UserDraft, UserEdit,
};
pub use model::role::{Action, ActorRole, Closed, Reason, Refusal, Role, StaffRole};
pub use model::subscription::{
    Boundary, Forecast, Next, Period, Renewal, Subscription, SubscriptionEnded, SubscriptionState, Term, TermChange,
    pro_rata,
};
pub use model::template::TemplateDraft;
pub use model::text::ValueError;
pub use model::work::{
    AccountsEdit, DaysEdit, DeliveryDraft, ProgressDraft, QuoteDraft, Reassignment, ServiceDraft, ServiceUpdate,
    StatisticAmount, StatisticGroup, StatisticsFilter, WorkAction, WorkDescription, WorkDraft, WorkState, WorkSubject,
    Workflow,
};
#[cfg(feature = "store")]
pub use store::{
    Cause, Constraint, ConstraintKind, FixedIds, IdSource, Keys, KeysError, RandomnessError, StoreFault, SystemIds,
};

/// Words and names in the reader's language: English, Finnish, French.
pub mod labels {
    pub use crate::label::{
        LabelKey, LabelVariable, ZoneOption, available, capitalized, city_name, compare, country_name, has, keys,
        language_name, locales, negotiate, negotiate_header, plain, text as message, uninstall, zone_label,
        zone_options,
    };
}
