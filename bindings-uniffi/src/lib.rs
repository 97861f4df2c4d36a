//! Comptoir for Kotlin and Swift.
//!
//! Every exported function is fallible and throws [`ComptoirError`]. Whatever touches the store is an `async fn` that runs
//! on the binding's own few threads: see [`blocking`]. Logic never lives here: a method converts its arguments, calls the
//! core once and converts the outcome.

mod access;
mod account_edit;
mod account_life;
mod accounts;
mod administrator;
mod audit;
mod blocking;
mod calendar;
mod catalog;
mod centre;
mod changes;
mod clock;
mod completion;
mod contact;
mod contact_draft;
mod day;
mod deadline;
mod desk;
mod destination;
mod device;
mod digest;
mod document_draft;
mod document_sheet;
mod document_view;
mod documents;
mod draft;
mod edit;
mod edit_page;
mod error;
mod failure;
mod field;
mod field_draft;
mod fields;
mod file_view;
mod files;
mod form;
mod format;
mod group;
mod history;
mod invitation;
mod keys;
mod label_key;
mod label_values;
mod labels;
mod life;
mod list;
mod me;
mod money;
mod names;
mod order_draft;
mod order_view;
mod orders;
mod outbox;
mod own_field;
mod pack;
mod pack_settings;
mod people;
mod permission;
mod place;
mod problem;
mod refusal;
mod registration;
mod registration_draft;
mod reports;
mod request_view;
mod requests;
mod service_draft;
mod services;
mod session;
mod statement;
mod statistics;
mod store;
mod subscription;
mod subscriptions;
mod templates;
mod term;
mod transfer;
mod user;
mod value;
mod work;
mod work_draft;
mod work_failure;
mod work_files;
mod work_life;
mod work_progress;
mod work_view;

pub use access::{Access, Activated, InvitationGreeting, SignedIn};
pub use account_edit::{
    AccountEdited, AccountInsert, AccountUpdate, account_insert_from_json, account_insert_to_json,
    account_update_from_json, account_update_to_json,
};
pub use accounts::{AccountRef, AccountView, Accounts};
pub use administrator::{
    AdministratorDraft, ProfileUpdate, UserUpdate, administrator_draft_from_json, administrator_draft_to_json,
    profile_update_from_json, profile_update_to_json, user_update_from_json, user_update_to_json,
};
pub use audit::{AuditEvent, AuditPage, AuditReport, AuditTrail};
pub use calendar::BusinessCalendar;
pub use catalog::{Catalog, Flaw, uninstall_labels};
pub use centre::{CentreChoice, DataCentre, DataCentreDraft, DataCentres, RunnerUp};
pub use changes::{Change, Changes};
pub use clock::FixedClock;
pub use completion::{Completion, RequestReview, ReviewedUser, ReviewedValue};
pub use contact::{ContactCreated, ContactView, Contacts};
pub use contact_draft::{
    ContactDraft, ContactUpdate, ServicesEdit, contact_draft_from_json, contact_draft_to_json,
    contact_update_from_json, contact_update_to_json,
};
pub use day::{DayItem, DayList, DeskDay, MonthOnTime, TimeLeft};
pub use deadline::{Closure, Deadline, DeadlineDay, DeadlineDayKind, Pause};
pub use desk::{Desk, DeskDraft, JobTitleDraft};
pub use destination::{AddressView, DestinationDraft, DestinationEdit};
pub use device::{DevicePage, DeviceReport, DeviceView, Devices};
pub use digest::FileDigest;
pub use document_draft::{
    DocumentDraft, DocumentLineDraft, DocumentUpdate, document_draft_from_json, document_draft_to_json,
    document_update_from_json, document_update_to_json,
};
pub use document_sheet::{DocumentSheet, SheetAddress, SheetRow};
pub use document_view::{DocumentAddress, DocumentLineView, DocumentRef, DocumentTaxView, DocumentView};
pub use documents::{DocumentFilter, Documents, RenderedDocument, WrongDocumentState};
pub use draft::{AccountDraft, AddressDraft, CreateDraft, RequestDraft, UserDraft, request_draft_from_json};
pub use edit::{AccountEdit, AddressEdit, Edit, ModifyDraft, UserEdit};
pub use edit_page::{EditPage, PageButtons, PageLink};
pub use error::{ComptoirError, Failure};
pub use failure::{
    AmbiguousAccount, FieldConflict, StaleVersion, StillAdministrator, TokenFault, WrongAccountState, WrongState,
    WrongUserState,
};
pub use field::{FieldChange, FieldValue};
pub use field_draft::{
    ChoiceDraft, FieldDraft, FieldUpdate, field_draft_from_json, field_draft_to_json, field_update_from_json,
    field_update_to_json,
};
pub use fields::{FieldView, Fields};
pub use file_view::{FileDraft, FileView, Swept, file_draft_from_json, file_draft_to_json};
pub use files::Files;
pub use form::{Buttons, Condition, Field, FieldOption, Form, FormNote, Link, Repeat, Screen, Section};
pub use format::{Formats, currency_codes, currency_digits};
pub use group::{GroupView, Groups};
pub use history::{HistoryActor, HistoryEntry, HistoryPage, HistorySentence};
pub use invitation::InvitationView;
pub use keys::{Keys, RootKey, generate_root_key};
pub use label_key::{LabelKey, LabelVariable};
pub use labels::{Arg, Labels, ZoneOption, country_codes, label_locales, negotiate_header, negotiate_locale};
pub use life::{Life, life_begun};
pub use list::{
    AccountFilter, AccountPage, AccountPaging, DocumentPage, DocumentPaging, InvitationPage, OrderPage, OrderPaging,
    RegistrationPage, RequestFilter, RequestPage, RequestPaging, WorkPage,
};
pub use me::{Me, MeView, SignInView};
pub use money::{Money, money_of_text, price_times};
pub use names::{
    AccountCommand, AccountSort, AccountState, Action, Activation, ActorRole, Autocomplete, CentreReason, Closed,
    DateStyle, DayPart, DeviceState, DocumentAction, DocumentKind, DocumentState, FieldAudience, FieldKind,
    FieldSubject, FieldType, FileKind, FlawCode, Holiday, InvitationPurpose, InvitationState, Keep, Notification,
    OrderColumn, OrderSort, OrderState, PortalFeature, Provisioning, RefusalReason, RegistrationState, ReportBy,
    ReportCell, ReportColumn, ReportKind, RequestAction, RequestKind, RequestSort, RequestState, Rest, Role, SameAs,
    ServedCountries, StaffRole, StatementMovement, StatisticGroup, SubscriptionState, UserCommand, UserState,
    WorkAction, WorkState, Workflow,
};
pub use order_draft::{OrderDraft, order_draft_from_json, order_draft_to_json, order_drafts_from_csv};
pub use order_view::{OrderListRow, OrderTotal, OrderView, OrdersImported};
pub use orders::{OrderFilter, Orders, WrongOrderState};
pub use outbox::{Outbox, OutgoingMail};
pub use own_field::{CustomField, FieldChoice};
pub use pack::Pack;
pub use pack_settings::PackSettings;
pub use people::{DealershipDraft, DealershipView, People, StaffDraft, StaffView};
pub use permission::{Decision, Resource};
pub use place::PlaceView;
pub use problem::{Problem, problem_codes};
pub use refusal::Refusal;
pub use registration::{RegistrationView, Registrations};
pub use registration_draft::{
    Approval, RegistrationDraft, approval_from_json, approval_to_json, registration_draft_from_json,
    registration_draft_to_json,
};
pub use reports::{Report, ReportQuery, ReportRow, ReportTable, ReportTableColumn, ReportTableRow, Reports};
pub use request_view::{ContactRef, DealershipRef, PersonRef, Receipt, RequestView, StepView};
pub use requests::Requests;
pub use service_draft::{
    AccountsEdit, DaysEdit, ServiceDraft, ServiceUpdate, service_draft_from_json, service_draft_to_json,
    service_update_from_json, service_update_to_json,
};
pub use services::{ServiceRef, ServiceView, Services};
pub use session::{Actor, Session};
pub use statement::{DocumentStatement, StatementRow, StatementTable};
pub use statistics::{StatisticAmount, StatisticRow, StatisticsFilter, WorkStatistics};
pub use store::{Store, StoreOptions, migrate_store};
pub use subscription::{Boundary, Forecast, Next, Subscription, TermChange};
pub use subscriptions::{
    PendingTerm, ProRata, RenewalPage, RenewalPaging, RenewalView, RunDue, SubscriptionView, Subscriptions, TermChanged,
};
pub use templates::{TemplateDraft, TemplateSample, TemplateView, Templates, template_draft_from_json};
pub use term::{
    Renewal, SubscriptionPeriod, Term, period_days, period_days_left, pro_rata, renewal_of_text, term_of_text,
    text_of_renewal, text_of_term,
};
pub use transfer::{Download, Upload};
pub use user::{LookAlike, UserView};
pub use value::{CountryCode, CurrencyCode, Day, LanguageTag, Month, TimeOfDay, UnitPrice, ZoneName};
pub use work::{Reassigned, Work, WorkFilter};
pub use work_draft::{
    Reassignment, WorkDraft, reassignment_from_json, reassignment_to_json, work_draft_from_json, work_draft_to_json,
};
pub use work_failure::{FilesClosed, OpenWork, WrongWorkState};
pub use work_progress::{
    DeliveryDraft, ProgressDraft, QuoteDraft, delivery_draft_from_json, delivery_draft_to_json,
    progress_draft_from_json, progress_draft_to_json, quote_draft_from_json, quote_draft_to_json,
};
pub use work_view::{QuoteView, UserRef, WorkStepView, WorkView};

/// The version of the library.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn library_version() -> Result<String, ComptoirError> {
    Ok(env!("CARGO_PKG_VERSION").to_owned())
}

uniffi::setup_scaffolding!("comptoir");
