//! Native module of the Python package `comptoir`.
//!
//! Logic never lives here: a method converts its arguments, frees the interpreter, calls the core once and converts the
//! outcome. Every failure is raised from the one tree of `comptoir.errors`: see [`failure`].

mod accounts;
mod audit;
mod calendar;
mod call;
mod day;
mod drafts;
mod enums;
mod failure;
mod form;
mod format;
mod history;
mod json;
mod keys;
mod labels;
mod outbox;
mod pack;
mod page;
mod people;
mod request_view;
mod requests;
mod review;
mod session;
mod store;
mod value;
mod view;

/// The native part of `comptoir`; use the package, not this module.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use crate::accounts::{AccountRef, AccountView, Accounts, ContactView};
    #[pymodule_export]
    use crate::audit::{AuditEvent, AuditReport, AuditTrail};
    #[pymodule_export]
    use crate::calendar::{Calendar, Closure, Deadline, DeadlineDay, Pause};
    #[pymodule_export]
    use crate::day::{DayItem, DayList, DeskDay, MonthOnTime, TimeLeft};
    #[pymodule_export]
    use crate::drafts::{draft, draft_json};
    #[pymodule_export]
    use crate::enums::{enum_label, enums};
    #[pymodule_export]
    use crate::failure::{Failure, Problem, restore};
    #[pymodule_export]
    use crate::form::{Buttons, Condition, Field, FieldOption, Form, FormNote, Link, Repeat, Screen, Section};
    #[pymodule_export]
    use crate::format::{date, date_time, decimal, list, money, month, number, percent, time};
    #[pymodule_export]
    use crate::history::{Change, Changes, FieldChange, FieldValue, HistoryActor, HistoryEntry};
    #[pymodule_export]
    use crate::keys::{FixedClock, FixedIds, Keys};
    #[pymodule_export]
    use crate::labels::{
        Arg, ZoneOption, available, capitalized, city_name, compare, country_name, has, language_name, locales,
        message, negotiate_header, zone_label, zone_options,
    };
    #[pymodule_export]
    use crate::outbox::{Outbox, OutgoingMail};
    #[pymodule_export]
    use crate::pack::Pack;
    #[pymodule_export]
    use crate::page::Page;
    #[pymodule_export]
    use crate::people::{DealershipView, People, StaffView};
    #[pymodule_export]
    use crate::request_view::{DealershipRef, PersonRef, Receipt, RequestView, StepView};
    #[pymodule_export]
    use crate::requests::Requests;
    #[pymodule_export]
    use crate::review::{RequestReview, ReviewedUser, ReviewedValue};
    #[pymodule_export]
    use crate::session::{Actor, Session};
    #[pymodule_export]
    use crate::store::{Desk, Store};
    #[pymodule_export]
    use crate::version;
}

/// The version of the library.
#[pyo3::pyfunction]
fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
