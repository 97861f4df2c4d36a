//! Requests as they are shown.

use std::sync::Arc;

use comptoir::{AccountId, ContactId, DealershipId, RequestId, StaffId, Timestamp};

use crate::deadline::Deadline;
use crate::draft::RequestDraft;
use crate::error::ComptoirError;
use crate::names::{RequestAction, RequestKind, RequestState};

/// What became of a request by a command: its code, where it stands, and when it is due.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Receipt {
    /// Which request.
    pub id: RequestId,
    /// Its code: UTC `yymmdd-HHMMSSmmm`, unique in the desk.
    pub code: String,
    /// Where it stands.
    pub state: RequestState,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// When it is due, and why then.
    pub due: Arc<Deadline>,
    /// The account, once the request is completed.
    pub account: Option<AccountId>,
    /// Its version.
    pub version: i64,
}

/// A request, with all that happened to it.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct RequestView {
    /// Which request.
    pub id: RequestId,
    /// Its code.
    pub code: String,
    /// What is asked for.
    pub kind: RequestKind,
    /// Where it stands.
    pub state: RequestState,
    /// The name of the account asked for.
    pub account_name: String,
    /// The account, once the request is completed.
    pub account: Option<AccountId>,
    /// Who sent it.
    pub submitter: PersonRef,
    /// The agent who took it up.
    pub agent: Option<PersonRef>,
    /// The dealership it came from.
    pub dealership: Option<DealershipRef>,
    /// What was filled in.
    pub draft: RequestDraft,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// When it is due, and why then.
    pub due: Arc<Deadline>,
    /// What happened to it since, in order.
    pub steps: Vec<StepView>,
    /// Its version.
    pub version: i64,
}

/// A staff member, as others see it.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct PersonRef {
    /// Who.
    pub id: StaffId,
    /// The full name.
    pub name: String,
}

/// A contact, as others see it.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ContactRef {
    /// Who.
    pub id: ContactId,
    /// The full name.
    pub name: String,
}

/// A dealership, as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DealershipRef {
    /// Which.
    pub id: DealershipId,
    /// Its code.
    pub code: String,
    /// Its city.
    pub city: String,
}

/// A step in the life of a request.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct StepView {
    /// What was done.
    pub action: RequestAction,
    /// By whom.
    pub by: PersonRef,
    /// When.
    pub at: Timestamp,
    /// What was asked, answered, or given as a reason.
    pub text: Option<String>,
}

crate::value::private_debug! { RequestView PersonRef ContactRef StepView }

impl TryFrom<comptoir::Receipt> for Receipt {
    type Error = ComptoirError;

    fn try_from(receipt: comptoir::Receipt) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: receipt.id,
            code: receipt.code,
            state: receipt.state.try_into()?,
            submitted_at: receipt.submitted_at,
            due: Deadline::of(receipt.due),
            account: receipt.account,
            version: receipt.version,
        })
    }
}

impl TryFrom<comptoir::RequestView> for RequestView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::RequestView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            code: view.code,
            kind: view.kind.try_into()?,
            state: view.state.try_into()?,
            account_name: view.account_name,
            account: view.account,
            submitter: view.submitter.into(),
            agent: view.agent.map(Into::into),
            dealership: view.dealership.map(Into::into),
            draft: view.draft.try_into()?,
            submitted_at: view.submitted_at,
            due: Deadline::of(view.due),
            steps: view.steps.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?,
            version: view.version,
        })
    }
}

impl From<comptoir::PersonRef> for PersonRef {
    fn from(person: comptoir::PersonRef) -> Self {
        Self { id: person.id, name: person.name }
    }
}

impl From<comptoir::ContactRef> for ContactRef {
    fn from(contact: comptoir::ContactRef) -> Self {
        Self { id: contact.id, name: contact.name }
    }
}

impl From<comptoir::DealershipRef> for DealershipRef {
    fn from(dealership: comptoir::DealershipRef) -> Self {
        Self { id: dealership.id, code: dealership.code, city: dealership.city }
    }
}

impl TryFrom<comptoir::StepView> for StepView {
    type Error = ComptoirError;

    fn try_from(step: comptoir::StepView) -> Result<Self, ComptoirError> {
        Ok(Self { action: step.action.try_into()?, by: step.by.into(), at: step.at, text: step.text })
    }
}
