//! Native module of the Python package `comptoir`.
//!
//! Logic never lives here: a method converts its arguments, frees the interpreter, calls the core once and converts the
//! outcome. Every failure is raised from the one tree of `comptoir.errors`: see [`failure`].

mod access;
mod access_view;
mod account_drafts;
mod account_view;
mod accounts;
mod audit;
mod calendar;
mod call;
mod catalog;
mod centre;
mod contacts;
mod day;
mod devices;
mod document_drafts;
mod document_sheet;
mod document_view;
mod documents;
mod drafts;
mod edit_page;
mod enums;
mod failure;
mod field_drafts;
mod field_view;
mod fields;
mod file_view;
mod files;
mod form;
mod format;
mod groups;
mod history;
mod json;
mod keys;
mod labels;
mod life;
mod me;
mod money;
mod order_drafts;
mod order_view;
mod orders;
mod outbox;
mod pack;
mod page;
mod people;
mod people_drafts;
mod people_view;
mod permission;
mod pickle;
mod registrations;
mod report_view;
mod reports;
mod request_view;
mod requests;
mod review;
mod service_view;
mod services;
mod session;
mod statement;
mod statistics;
mod store;
mod stream;
mod subscription;
mod subscriptions;
mod templates;
mod term;
mod transfer;
mod typed_drafts;
mod value;
mod view;
mod work;
mod work_drafts;
mod work_view;

/// The native part of `comptoir`; use the package, not this module.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use crate::access::Access;
    #[pymodule_export]
    use crate::access_view::{Activated, InvitationGreeting, PlaceView, SignedIn};
    #[pymodule_export]
    use crate::account_view::{AccountEdited, AccountRef, AccountView, AddressView, ContactView};
    #[pymodule_export]
    use crate::accounts::Accounts;
    #[pymodule_export]
    use crate::audit::{AuditEvent, AuditReport, AuditTrail};
    #[pymodule_export]
    use crate::calendar::{Calendar, Closure, Deadline, DeadlineDay, Pause};
    #[pymodule_export]
    use crate::catalog::{Catalog, Flaw, LabelKey, LabelVariable, keys as label_keys, uninstall};
    #[pymodule_export]
    use crate::centre::{CentreChoice, DataCentre, DataCentres, RunnerUp};
    #[pymodule_export]
    use crate::contacts::{ContactCreated, Contacts};
    #[pymodule_export]
    use crate::day::{DayItem, DayList, DeskDay, MonthOnTime, TimeLeft};
    #[pymodule_export]
    use crate::devices::{DeviceView, Devices};
    #[pymodule_export]
    use crate::document_sheet::{DocumentSheet, RenderedDocument, SheetAddress, SheetRow};
    #[pymodule_export]
    use crate::document_view::{DocumentAddress, DocumentLineView, DocumentRef, DocumentTaxView, DocumentView};
    #[pymodule_export]
    use crate::documents::Documents;
    #[pymodule_export]
    use crate::drafts::{draft, draft_json};
    #[pymodule_export]
    use crate::edit_page::{EditPage, PageButtons, PageLink};
    #[pymodule_export]
    use crate::enums::{enum_label, enums};
    #[pymodule_export]
    use crate::failure::{Failure, Problem, restore};
    #[pymodule_export]
    use crate::field_view::{FieldChoice, FieldView};
    #[pymodule_export]
    use crate::fields::Fields;
    #[pymodule_export]
    use crate::file_view::{FileView, Swept};
    #[pymodule_export]
    use crate::files::Files;
    #[pymodule_export]
    use crate::form::{Buttons, Condition, Field, FieldOption, Form, FormNote, Link, Repeat, Screen, Section};
    #[pymodule_export]
    use crate::format::{
        business_days, date, date_range, date_time, date_time_zone, decimal, list, money, month, number, parse_date,
        parse_decimal, percent, price, relative_day, time,
    };
    #[pymodule_export]
    use crate::groups::{GroupView, Groups};
    #[pymodule_export]
    use crate::history::{Change, Changes, FieldChange, FieldConflict, FieldValue, HistoryActor, HistoryEntry};
    #[pymodule_export]
    use crate::keys::{FixedClock, FixedIds, Keys};
    #[pymodule_export]
    use crate::labels::{
        Arg, ZoneOption, available, capitalized, city_name, compare, country_name, has, language_name, locales,
        message, negotiate, negotiate_header, zone_label, zone_options,
    };
    #[pymodule_export]
    use crate::life::Life;
    #[pymodule_export]
    use crate::me::{Me, MeView, SignInView};
    #[pymodule_export]
    use crate::money::{decimal as money_decimal, minor as money_minor, times as money_times};
    #[pymodule_export]
    use crate::order_view::{OrderListRow, OrderTotal, OrderView, OrdersImported};
    #[pymodule_export]
    use crate::orders::Orders;
    #[pymodule_export]
    use crate::outbox::{Outbox, OutgoingMail};
    #[pymodule_export]
    use crate::pack::Pack;
    #[pymodule_export]
    use crate::page::Page;
    #[pymodule_export]
    use crate::people::People;
    #[pymodule_export]
    use crate::people_view::{DealershipView, InvitationView, LookAlike, StaffView, UserView};
    #[pymodule_export]
    use crate::permission::{Decision, Resource};
    #[pymodule_export]
    use crate::registrations::{RegistrationView, Registrations};
    #[pymodule_export]
    use crate::report_view::{Report, ReportRow, ReportTable, ReportTableColumn, ReportTableRow};
    #[pymodule_export]
    use crate::reports::Reports;
    #[pymodule_export]
    use crate::request_view::{DealershipRef, PersonRef, Receipt, RequestView, StepView};
    #[pymodule_export]
    use crate::requests::Requests;
    #[pymodule_export]
    use crate::review::{RequestReview, ReviewedUser, ReviewedValue};
    #[pymodule_export]
    use crate::service_view::{ServiceRef, ServiceView};
    #[pymodule_export]
    use crate::services::Services;
    #[pymodule_export]
    use crate::session::{Actor, Session};
    #[pymodule_export]
    use crate::statement::{DocumentStatement, StatementRow, StatementTable};
    #[pymodule_export]
    use crate::statistics::{StatisticAmount, StatisticRow, WorkStatistics};
    #[pymodule_export]
    use crate::store::{Desk, Store};
    #[pymodule_export]
    use crate::subscription::{Boundary, Forecast, Next, Subscription, TermChange, pro_rata};
    #[pymodule_export]
    use crate::subscriptions::{
        PendingTerm, ProRata, RenewalView, RunDue, SubscriptionView, Subscriptions, TermChanged,
    };
    #[pymodule_export]
    use crate::templates::{TemplateSample, TemplateView, Templates};
    #[pymodule_export]
    use crate::term::{Period, Renewal, Term};
    #[pymodule_export]
    use crate::transfer::{Download, Upload};
    #[pymodule_export]
    use crate::typed_drafts::{typed_draft, typed_draft_json};
    #[pymodule_export]
    use crate::version;
    #[pymodule_export]
    use crate::work::Work;
    #[pymodule_export]
    use crate::work_view::{ContactRef, QuoteView, Reassigned, UserRef, WorkStepView, WorkView};
}

/// The version of the library.
#[pyo3::pyfunction]
fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
