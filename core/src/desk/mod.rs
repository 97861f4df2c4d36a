//! The use cases: a store, its desks, and sessions of actors, one file per noun.

mod access;
mod accounts;
mod audit;
mod changed;
mod changes;
mod command;
mod contacts;
mod day;
mod deed;
mod devices;
mod documents;
mod fields;
mod files;
mod filter;
mod founding;
mod groups;
mod history;
mod invitations;
mod look_alikes;
mod mail;
mod me;
mod on_time;
mod once;
mod orders;
mod outbox;
mod page;
mod people;
mod permission;
mod person;
mod places;
mod registrations;
mod reminder;
mod reports;
mod requests;
mod services;
mod session;
mod signed_in;
mod staff;
mod standing;
mod store;
mod subscriptions;
mod templates;
mod users;
mod view;
mod welcome;
mod work;

pub use access::{Access, Activated, InvitationGreeting, PlaceView, SignedIn};
pub use accounts::{AccountEdited, AccountView, Accounts, AddressView, ContactView};
pub use audit::{AuditEvent, AuditReport, AuditTrail};
pub use changes::{Change, Changes};
pub use contacts::{ContactCreated, Contacts};
pub use day::{DayItem, DayList, DeskDay};
pub use devices::{DeviceReport, DeviceView, Devices};
pub use documents::{
    DocumentFilter, DocumentLineView, DocumentRef, DocumentSheet, DocumentStatement, DocumentTaxView, DocumentView,
    Documents, RenderedDocument, SheetAddress, SheetRow, StatementRow, StatementTable,
};
pub use fields::{FieldView, Fields};
pub use files::{Download, FileView, Files, Swept, Upload};
pub use filter::{AccountFilter, RequestFilter};
pub use groups::{GroupView, Groups};
pub use history::{Choice, FieldChange, FieldValue, HistoryEntry};
pub use invitations::InvitationView;
pub use look_alikes::LookAlike;
pub use mail::OutgoingMail;
pub use me::{Me, MeView, SignInView};
pub use on_time::MonthOnTime;
pub use orders::{OrderFilter, OrderView, Orders, OrdersImported};
pub use outbox::Outbox;
pub use page::{Page, Paging};
pub use people::{DealershipView, People, StaffView};
pub use permission::{Decision, Resource};
pub use registrations::{RegistrationView, Registrations};
pub use reports::Reports;
pub use requests::{Completion, Keep, Receipt, RequestReview, RequestView, Requests, ReviewedUser, ReviewedValue};
pub use services::{ServiceRef, ServiceView, Services};
pub use session::{Actor, Session};
pub use store::{Desk, Store, StoreBuilder};
pub use subscriptions::{PendingTerm, ProRata, RenewalView, RunDue, SubscriptionView, Subscriptions, TermChanged};
pub use templates::{TemplateSample, TemplateView, Templates};
pub use users::UserView;
pub use view::{DealershipRef, StepView};
pub use work::{
    QuoteView, Reassigned, StatisticRow, UserRef, Work, WorkFilter, WorkStatistics, WorkStepView, WorkView,
};
