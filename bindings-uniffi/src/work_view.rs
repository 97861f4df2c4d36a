//! Requests for work, as they are shown.

use comptoir::{Timestamp, UserId, WorkRequestId};

use crate::accounts::AccountRef;
use crate::error::ComptoirError;
use crate::names::WorkState;
use crate::request_view::ContactRef;
use crate::services::ServiceRef;

/// A user, as others see one.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct UserRef {
    /// Who.
    pub id: UserId,
    /// The full name.
    pub name: String,
}

/// A request for work.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct WorkView {
    /// Which.
    pub id: WorkRequestId,
    /// Its code: UTC `yymmdd-HHMMSSmmm`, unique in the desk.
    pub code: String,
    /// The account that it is for.
    pub account: AccountRef,
    /// Who holds it now: whose own work it is (rule P9).
    pub holder: ContactRef,
    /// Who sent it.
    pub submitted_by: UserRef,
    /// What is to be done, where the desk had services then.
    pub service: Option<ServiceRef>,
    /// What it is about.
    pub subject: String,
    /// What is to be done, in the customer's words.
    pub description: Option<String>,
    /// Where it stands.
    pub state: WorkState,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// Its version.
    pub version: i64,
}

crate::value::private_debug! { UserRef WorkView }

impl From<comptoir::UserRef> for UserRef {
    fn from(user: comptoir::UserRef) -> Self {
        Self { id: user.id, name: user.name }
    }
}

impl TryFrom<comptoir::WorkView> for WorkView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::WorkView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            code: view.code,
            account: view.account.into(),
            holder: view.holder.into(),
            submitted_by: view.submitted_by.into(),
            service: view.service.map(Into::into),
            subject: view.subject,
            description: view.description,
            state: view.state.try_into()?,
            submitted_at: view.submitted_at,
            version: view.version,
        })
    }
}
