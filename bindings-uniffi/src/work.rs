//! Work that customers ask for: submitted, followed, cancelled, and handed on (rules P6, P8 and P9). What it is quoted at and how
//! it goes on is in `work_life.rs`, its files in `work_files.rs`.

use std::sync::Arc;

use comptoir::{AccountId, ContactId};

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::list::WorkPage;
use crate::names::WorkState;
use crate::work_draft::{Reassignment, WorkDraft};
use crate::work_view::{WorkStepView, WorkView};

/// Which requests for work a list shows: of those that the actor sees, those that fit all that is given.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct WorkFilter {
    /// Those in this state.
    #[uniffi(default)]
    pub state: Option<WorkState>,
    /// Those that this contact holds.
    #[uniffi(default)]
    pub holder: Option<ContactId>,
    /// Those of this account.
    #[uniffi(default)]
    pub account: Option<AccountId>,
    /// Those of which something is still to come.
    #[uniffi(default)]
    pub open: bool,
}

/// What was reassigned.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Reassigned {
    /// The codes of the requests, in the order in which they were named; where all were asked for, the newest first.
    pub codes: Vec<String>,
    /// Whether the former holder has more open work than is handed on at once: reassign again.
    pub more: bool,
}

/// Requests for work: a requester sees the own ones, observers and managers those of their account, dealers those of the own
/// dealership's accounts, and the desk's other people all (rules P6, P10).
#[derive(Debug, uniffi::Object)]
pub struct Work(pub(crate) comptoir::Work);

#[uniffi::export]
impl Work {
    /// Submits a request for work and tells who asked to be told of it. A contact holds what it asks for; a desk administrator
    /// asks for somebody else, the draft's `holder`, who is a requester or manager of an open account.
    ///
    /// Where the service quotes by itself and has a price in the account's currency, the request is quoted at once, and nobody
    /// of the desk has to do it.
    ///
    /// # Errors
    /// `refused`; `unknown_contact` for a holder who is not there; `invalid` with all problems: among them, for the holder,
    /// `takes_no_work`, `user_suspended`, and `own_work_only` for a contact that names another; for the service,
    /// `unknown_service`, `service_not_allowed`, and `required` where the desk has services; for the quantity, `required` where
    /// the service quotes by itself, and `out_of_range`; `in_the_past` (`/wished_on`); those of each file (`/files/0`).
    pub async fn submit(self: Arc<Self>, draft: WorkDraft) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.submit(&draft.into())?.try_into()).await
    }

    /// Submits the request in `json`: an object with the members of [`WorkDraft`] in snake case.
    ///
    /// # Errors
    /// As `submit`; problems of its shape too.
    pub async fn submit_json(self: Arc<Self>, json: String) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.submit_json(json.as_bytes())?.try_into()).await
    }

    /// A page of the requests that fit the filter, of up to 50, newest first, from the newest or from where the cursor of the
    /// page before says.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's with this filter (`/cursor`).
    #[uniffi::method(default(filter), default(after))]
    pub async fn list(self: Arc<Self>, filter: WorkFilter, after: Option<String>) -> Result<WorkPage, ComptoirError> {
        blocking(move || self.0.list(&filter.into(), after.as_deref())?.try_into()).await
    }

    /// The request of this code.
    ///
    /// # Errors
    /// `refused`, a requester also of the work of others (rule P6); `unknown_work`, also for one of another account, dealership
    /// or desk.
    pub async fn get(self: Arc<Self>, code: String) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.get(&code)?.try_into()).await
    }

    /// What happened to the request since it was submitted, in order.
    ///
    /// # Errors
    /// `refused`; `unknown_work`.
    pub async fn steps(self: Arc<Self>, code: String) -> Result<Vec<WorkStepView>, ComptoirError> {
        blocking(move || Ok(self.0.steps(&code)?.into_iter().map(Into::into).collect())).await
    }

    /// Withdraws a request, as its holder, a manager of the account or a desk administrator, and tells who asked to be told of
    /// it, and who of the desk looks after it.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` once a quote is accepted or work has begun.
    pub async fn cancel(self: Arc<Self>, code: String) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.cancel(&code)?.try_into()).await
    }

    /// Has another requester or manager of the same account hold open work of a contact, one who was removed too: what the
    /// codes name or, without codes, all. All or nothing; takes no notice of a version. `Session.preview` shows it.
    ///
    /// # Errors
    /// `refused`; `unknown_contact`; `invalid` with all problems: for the new holder, `no_change`, `other_account`,
    /// `takes_no_work`, `user_suspended` (`/to`); for each code that names no work which the contact holds, `unknown_work`, and
    /// for each that names closed work, `work_closed` (`/codes/0`).
    pub async fn reassign(self: Arc<Self>, draft: Reassignment) -> Result<Reassigned, ComptoirError> {
        blocking(move || Ok(self.0.reassign(&draft.into())?.into())).await
    }

    /// Reassigns as the object in `json` says: members of [`Reassignment`] in snake case.
    ///
    /// # Errors
    /// As `reassign`; problems of its shape too.
    pub async fn reassign_json(self: Arc<Self>, json: String) -> Result<Reassigned, ComptoirError> {
        blocking(move || Ok(self.0.reassign_json(json.as_bytes())?.into())).await
    }
}

impl From<WorkFilter> for comptoir::WorkFilter {
    fn from(filter: WorkFilter) -> Self {
        let WorkFilter { state, holder, account, open } = filter;
        Self { state: state.map(Into::into), holder, account, open }
    }
}

impl From<comptoir::Reassigned> for Reassigned {
    fn from(reassigned: comptoir::Reassigned) -> Self {
        let comptoir::Reassigned { codes, more } = reassigned;
        Self { codes, more }
    }
}
