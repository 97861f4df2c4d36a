//! Enumerations: `StrEnum`s in Python, written by `generate_enums.py` from [`enums`]; plain text is taken too.

use comptoir::{Arg, Args, Locale};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

use crate::failure::Raised;
use crate::value::Reader;

/// An enumeration as Python sees it.
pub(crate) struct Words {
    /// The class in `comptoir.enums`.
    name: &'static str,
    /// Its documentation.
    doc: &'static str,
    /// The stable texts, in order.
    members: fn() -> Vec<&'static str>,
    /// What a member is called, where people are told.
    label: Option<fn(&str, &Locale) -> Option<String>>,
    /// The class, once it was imported.
    class: PyOnceLock<Py<PyType>>,
}

impl Words {
    fn member<'py>(&self, py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
        self.class.import(py, "comptoir.enums", self.name)?.call1((text,))
    }
}

/// An enumeration of the core.
pub(crate) trait Enumeration: Copy + 'static {
    /// What Python sees.
    const WORDS: &'static Words;

    /// All members, in their order.
    fn all() -> &'static [Self];

    /// The stable text.
    fn text(self) -> &'static str;
}

/// Declares enumerations of the core: type, class, documentation, and where there are labels how they are asked for.
macro_rules! enumerations {
    ($($words:ident $type:ty, $name:literal, $doc:literal, $text:ident $(, $label:ident)?;)*) => {$(
        static $words: Words = Words {
            name: $name,
            doc: $doc,
            members: || <$type>::ALL.iter().map(|member| member.$text()).collect(),
            label: enumerations!(@label $type, $text $(, $label)?),
            class: PyOnceLock::new(),
        };

        impl Enumeration for $type {
            const WORDS: &'static Words = &$words;

            fn all() -> &'static [Self] {
                <$type>::ALL
            }

            fn text(self) -> &'static str {
                self.$text()
            }
        }
    )*};
    (@label $type:ty, $text:ident) => { None };
    (@label $type:ty, $text:ident, $label:ident) => {
        Some(|text, locale| {
            <$type>::ALL.iter().find(|member| member.$text() == text).map(|member| member.$label(locale))
        })
    };
}

enumerations! {
    REQUEST_KIND comptoir::RequestKind, "RequestKind", "What a request asks for (rule Q1).", as_str, label;
    REQUEST_STATE comptoir::RequestState, "RequestState", "Where a request stands (rule Q5).", as_str, label;
    REQUEST_ACTION comptoir::RequestAction, "RequestAction", "What can be done to a request once it is submitted.", as_str, label;
    REQUEST_SORT comptoir::RequestSort, "RequestSort", "The order of a list of requests.", as_str, label;
    DAY_PART comptoir::DayPart, "DayPart", "A part of the desk's day (rule Q6).", as_str, label;
    KEEP comptoir::Keep, "Keep", "Which value holds where a request and what has happened since differ (rule Q7).", as_str, label;
    ROLE comptoir::Role, "Role", "What a contact is in its account.", as_str, label;
    STAFF_ROLE comptoir::StaffRole, "StaffRole", "What a staff member is in the desk (rule P10).", as_str, label;
    ACTION comptoir::Action, "Action", "One thing somebody may do.", as_str, label;
    ACCOUNT_STATE comptoir::AccountState, "AccountState", "Where an account stands (rule A1).", as_str, label;
    ACCOUNT_COMMAND comptoir::AccountCommand, "AccountCommand", "What is done to an account, as far as its state must allow it (rules A1 to A3).", as_str, label;
    REST comptoir::Rest, "Rest", "A state in which an account rests: nothing about it waits for the host.", as_str, label;
    PROVISIONING comptoir::Provisioning, "Provisioning", "How a desk's accounts are provisioned (rule A3).", as_str, label;
    CENTRE_REASON comptoir::CentreReason, "CentreReason", "Why a data centre serves an account (rule A8).", as_str, label;
    DEVICE_STATE comptoir::DeviceState, "DeviceState", "Where a device of an account stands (rules S2 and A5).", as_str, label;
    SUBSCRIPTION_STATE comptoir::SubscriptionState, "SubscriptionState", "Where a subscription stands (rule S2).", as_str, label;
    USER_STATE comptoir::UserState, "UserState", "Whether a user may use the desk at all (rule P5).", as_str, label;
    USER_COMMAND comptoir::UserCommand, "UserCommand", "What is done to a user as a whole.", as_str, label;
    ACCOUNT_SORT comptoir::AccountSort, "AccountSort", "The order of a list of accounts.", as_str, label;
    ACTIVATION comptoir::Activation, "Activation", "Whether a user has activated (rule P11).", as_str, label;
    PORTAL_FEATURE comptoir::PortalFeature, "PortalFeature", "A part of the portal that is on or off for each account (rule C1).", as_str, label;
    NOTIFICATION comptoir::Notification, "Notification", "What a contact is told of by mail.", as_str, label;
    INVITATION_PURPOSE comptoir::InvitationPurpose, "InvitationPurpose", "What an invitation is for (rule P11).", as_str, label;
    INVITATION_STATE comptoir::InvitationState, "InvitationState", "Where an invitation stands.", as_str, label;
    REGISTRATION_STATE comptoir::RegistrationState, "RegistrationState", "Where a registration stands (rule P3).", as_str, label;
    WORK_STATE comptoir::WorkState, "WorkState", "Where a request for work stands (rule P9).", as_str, label;
    WORK_ACTION comptoir::WorkAction, "WorkAction", "What can be done to a request for work once it is submitted.", as_str, label;
    WORKFLOW comptoir::Workflow, "Workflow", "How a quote comes about for what a service is asked for (rule P9).", as_str, label;
    FILE_KIND comptoir::FileKind, "FileKind", "What a file is to the request for work that it is attached to (rule P9).", as_str, label;
    STATISTIC_GROUP comptoir::StatisticGroup, "StatisticGroup", "What the requests of a row of statistics have in common.", as_str, label;
    ORDER_STATE comptoir::OrderState, "OrderState", "Where an order stands (rule C7).", as_str, label;
    ORDER_SORT comptoir::OrderSort, "OrderSort", "The order of an order list.", as_str, label;
    ORDER_COLUMN comptoir::OrderColumn, "OrderColumn", "A column of the order list.", as_str, label;
    SAME_AS comptoir::SameAs, "SameAs", "Whose address bills or goods go to, where they have none of their own (rule C2).", as_str, label;
    DOCUMENT_KIND comptoir::DocumentKind, "DocumentKind", "What a document is; each kind has a series of numbers of its own, without a gap.", as_str, label;
    DOCUMENT_STATE comptoir::DocumentState, "DocumentState", "Where a document stands.", as_str, label;
    DOCUMENT_ACTION comptoir::DocumentAction, "DocumentAction", "What can be done to a document once it is drafted.", as_str, label;
    STATEMENT_MOVEMENT comptoir::StatementMovement, "StatementMovement", "What moves the balance of an account.", as_str, label;
    REPORT_KIND comptoir::ReportKind, "ReportKind", "What a report counts.", as_str, label;
    REPORT_BY comptoir::ReportBy, "ReportBy", "What the rows of a report are (rule C5).", as_str, label;
    REPORT_COLUMN comptoir::ReportColumn, "ReportColumn", "Something that a report tells of its rows.", as_str, label;
    REPORT_CELL comptoir::ReportCell, "ReportCell", "What stands in the cells of a column of a report.", as_str, label;
    FIELD_SUBJECT comptoir::FieldSubject, "FieldSubject", "What a desk adds fields to.", as_str, label;
    FIELD_KIND comptoir::FieldKind, "FieldKind", "What a field of a desk's own holds.", as_str, label;
    FIELD_AUDIENCE comptoir::FieldAudience, "FieldAudience", "Who sees a field of a desk's own, or edits it; each includes the one before.", as_str, label;
    HOLIDAY comptoir::Holiday, "Holiday", "A day on which France or Finland is closed (rule Q6).", key, text;
}

/// Declares enumerations that the core only writes, or only reads, as text.
macro_rules! words {
    ($($words:ident $name:literal, $doc:literal, $members:expr;)*) => {$(
        pub(crate) static $words: Words =
            Words { name: $name, doc: $doc, members: || $members, label: None, class: PyOnceLock::new() };
    )*};
}

words! {
    PROBLEM_CODE "ProblemCode", "What is wrong with an input, as a stable code.",
        comptoir::ProblemCode::ALL.iter().map(|code| code.as_str()).collect();
    FIELD_TYPE "FieldType", "How a field of a form is filled in.",
        vec![
            "text", "email", "multiline", "number", "date", "select", "switch", "several", "suggest", "shown",
        ];
    AUTOCOMPLETE "Autocomplete", "What a field holds, in the words of HTML's ``autocomplete``.",
        vec![
            "organization", "street-address", "postal-code", "address-level2", "address-level1", "country", "language",
            "email", "given-name", "family-name", "organization-title", "name", "tel",
        ];
    SERVED_COUNTRIES "ServedCountries", "The countries an asker may ask for accounts in (rule Q3).", vec!["own", "any"];
    DATE_STYLE "DateStyle", "How much of a day is written: figures, the month's name short or long, the weekday too, or no year.",
        vec!["short", "medium", "long", "full", "yearless"];
    FLAW_CODE "FlawCode", "What can be wrong with a host's words, as a stable code.",
        comptoir::FlawCode::ALL.iter().map(|code| code.as_str()).collect();
    DEADLINE_DAY_KIND "DeadlineDayKind", "What a day means to a deadline (rule Q6).",
        vec!["submitted", "submitted_closed", "stands_in", "closed", "waiting", "waiting_through", "counted"];
    CLOSURE_REASON "ClosureReason", "What closes a day (rule Q6).", vec!["weekend", "holiday", "own"];
    NEXT_KIND "NextKind", "What follows a period of a subscription.", vec!["renewed", "ended"];
    HISTORY_ACTOR_KIND "HistoryActorKind", "What the actor of an entry of a history is.",
        vec!["staff", "erased", "contact", "erased_contact", "host"];
    REFUSAL_REASON "RefusalReason", "Why an actor may not do something (rules P4 to P6, P8 to P10, Q5, A2, C1).",
        vec![
            "role", "not_submitter", "closed", "not_own_work", "own_place", "other_places", "feature_off", "account_state",
            "contact_removed", "work_state",
        ];
    CLOSED "Closed", "What keeps a contact out, though the place in the account has not ended (rule P5).",
        vec!["not_activated", "user_suspended", "account"];
    FIELD_VALUE_KIND "FieldValueKind", "What a value in a history is.",
        vec![
            "nothing", "erased", "text", "number", "switch", "language", "country", "time_zone", "moment", "day", "address",
            "destination", "choice", "person", "dealership",
        ];
}

static ALL: [&Words; 59] = [
    &ACCOUNT_COMMAND,
    &ACCOUNT_SORT,
    &ACCOUNT_STATE,
    &ACTION,
    &ACTIVATION,
    &AUTOCOMPLETE,
    &CENTRE_REASON,
    &CLOSED,
    &CLOSURE_REASON,
    &DATE_STYLE,
    &DAY_PART,
    &DEADLINE_DAY_KIND,
    &DEVICE_STATE,
    &DOCUMENT_ACTION,
    &DOCUMENT_KIND,
    &DOCUMENT_STATE,
    &FIELD_AUDIENCE,
    &FIELD_KIND,
    &FIELD_SUBJECT,
    &FIELD_TYPE,
    &FIELD_VALUE_KIND,
    &FILE_KIND,
    &FLAW_CODE,
    &HISTORY_ACTOR_KIND,
    &HOLIDAY,
    &INVITATION_PURPOSE,
    &INVITATION_STATE,
    &KEEP,
    &NEXT_KIND,
    &NOTIFICATION,
    &ORDER_COLUMN,
    &ORDER_SORT,
    &ORDER_STATE,
    &PORTAL_FEATURE,
    &PROBLEM_CODE,
    &PROVISIONING,
    &REFUSAL_REASON,
    &REGISTRATION_STATE,
    &REPORT_BY,
    &REPORT_CELL,
    &REPORT_COLUMN,
    &REPORT_KIND,
    &REQUEST_ACTION,
    &REQUEST_KIND,
    &REQUEST_SORT,
    &REQUEST_STATE,
    &REST,
    &ROLE,
    &SAME_AS,
    &SERVED_COUNTRIES,
    &STAFF_ROLE,
    &STATEMENT_MOVEMENT,
    &STATISTIC_GROUP,
    &SUBSCRIPTION_STATE,
    &USER_COMMAND,
    &USER_STATE,
    &WORKFLOW,
    &WORK_ACTION,
    &WORK_STATE,
];

/// A member on its way: the `StrEnum` or its text comes in, the `StrEnum` goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Member<T>(pub(crate) T);

impl<'py, T: Enumeration> FromPyObject<'_, 'py> for Member<T> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, PyErr> {
        let text: std::borrow::Cow<'_, str> = object.extract()?;
        let known = T::all().iter().find(|member| member.text() == text);
        known.map(|member| Self(*member)).ok_or_else(|| unknown(T::WORDS).into())
    }
}

impl<'py, T: Enumeration> IntoPyObject<'py> for Member<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, PyErr> {
        T::WORDS.member(py, self.0.text())
    }
}

/// The role that somebody acts in: a `StaffRole` or a `Role` goes out, `None` for the host.
#[derive(Clone, Copy)]
pub(crate) struct Acting(pub(crate) comptoir::ActorRole);

impl<'py> IntoPyObject<'py> for Acting {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, PyErr> {
        match self.0 {
            comptoir::ActorRole::Staff(role) => Member(role).into_pyobject(py),
            comptoir::ActorRole::Contact(role) => Member(role).into_pyobject(py),
            _ => Ok(py.None().into_bound(py)),
        }
    }
}

/// A member on its way out that the core has as text.
pub(crate) struct Word(pub(crate) &'static Words, pub(crate) String);

impl Word {
    /// The member whose text is what `value` is in JSON.
    pub(crate) fn of(words: &'static Words, value: &impl serde::Serialize) -> Self {
        let text = serde_json::to_value(value).ok();
        Self(words, text.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned())
    }

    /// The member whose text is the `kind` of `value` in JSON.
    pub(crate) fn tag(words: &'static Words, value: &impl serde::Serialize) -> Self {
        let body = serde_json::to_value(value).ok();
        let kind = body.as_ref().and_then(|body| body.get("kind")).and_then(serde_json::Value::as_str);
        Self(words, kind.unwrap_or_default().to_owned())
    }
}

impl<'py> IntoPyObject<'py> for Word {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, PyErr> {
        self.0.member(py, &self.1)
    }
}

/// The error of a text that is none of the members.
pub(crate) fn unknown(words: &Words) -> Raised {
    let allowed = (words.members)().into_iter().map(Arg::from).collect();
    Raised::invalid("unknown_option", "problem-unknown-option", Args::none().with("allowed", Arg::List(allowed)))
}

/// Every enumeration: name, documentation, texts in their order, and whether its members have labels.
#[pyfunction]
#[pyo3(name = "_enums")]
pub(crate) fn enums() -> Vec<(&'static str, &'static str, Vec<&'static str>, bool)> {
    ALL.iter().map(|words| (words.name, words.doc, (words.members)(), words.label.is_some())).collect()
}

/// What a member of an enumeration is called in the language of a reader of this locale.
#[pyfunction]
#[pyo3(name = "_enum_label")]
pub(crate) fn enum_label(name: &str, text: &str, locale: Reader) -> Result<String, Raised> {
    let words = ALL.iter().find(|words| words.name == name);
    let label = words.and_then(|words| words.label).and_then(|label| label(text, &locale.0));
    label.ok_or_else(|| Raised::internal("label of an enumeration"))
}
