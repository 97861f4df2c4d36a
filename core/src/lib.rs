//! Comptoir runs the counter where a provider serves its business customers.
#![forbid(unsafe_code)]

mod clock;
#[cfg(feature = "store")]
mod desk;
mod error;
mod id;
mod label;
mod locale;
mod model;
#[cfg(feature = "store")]
mod store;

pub use clock::{Clock, FixedClock, ParseTimestampError, SystemClock, Timestamp};
#[cfg(feature = "store")]
pub use desk::{
    AccountView, Accounts, Actor, AuditEvent, AuditReport, AuditTrail, Completion, ContactView, DealershipRef,
    DealershipView, Desk, Outbox, OutgoingMail, Page, People, PersonRef, Receipt, RequestFilter, RequestView, Requests,
    Session, StaffView, StepView, Store, StoreBuilder,
};
pub use error::{Error, Failure};
pub use id::{
    AccountId, ContactId, DealershipId, DeskId, InvitationId, MessageId, ParseIdError, RequestId, StaffId, UserId,
};
pub use label::{Arg, Args, format};
pub use locale::{Locale, ParseLocaleError};
pub use model::account::AccountState;
pub use model::calendar::{Calendar, CalendarError, Closure, Deadline, DeadlineDay, DeadlineDayKind, Holiday, Pause};
pub use model::desk::{DealershipDraft, DeskDraft, JobTitleDraft, StaffDraft};
pub use model::form::{
    Autocomplete, Buttons, Condition, CustomJobTitle, Field, FieldOption, FieldType, Form, FormNote, Link, Pack,
    PackSettings, Problem, ProblemCode, Repeat, Screen, Section, ServedCountries,
};
pub use model::money::{Currency, ParseCurrencyError};
pub use model::named::ParseNameError;
pub use model::people::{AccountName, Activation, Email, JobTitle, Note, PersonName};
pub use model::place::{AddressDraft, Country, ParseCountryError, ParseTimeZoneError, PostalAddress, TimeZone};
pub use model::request::{
    AccountDraft, NewAccount, NewAccountRequest, NewUser, RequestAction, RequestDraft, RequestKind, RequestState,
    UserDraft,
};
pub use model::role::{Action, Reason, Refusal, Role, StaffRole};
pub use model::text::ValueError;
#[cfg(feature = "store")]
pub use store::{
    Cause, Constraint, ConstraintKind, FixedIds, IdSource, Keys, KeysError, RandomnessError, StoreFault, SystemIds,
};

/// Words and names in the reader's language: English, Finnish, French.
pub mod labels {
    pub use crate::label::{
        ZoneOption, available, capitalized, city_name, compare, country_name, has, language_name, locales, plain,
        text as message, zone_label, zone_options,
    };
}
