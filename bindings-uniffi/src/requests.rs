//! Requests for accounts.

use std::sync::Arc;

use comptoir::{AccountId, DealershipId, Locale, RequestId, StaffId, Timestamp};

use crate::blocking::blocking;
use crate::deadline::Deadline;
use crate::draft::RequestDraft;
use crate::error::ComptoirError;
use crate::form::Form;
use crate::names::{RequestAction, RequestKind, RequestState, Role};
use crate::pack::Pack;
use crate::problem::Problem;

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

/// Which requests a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct RequestFilter {
    /// Those in this state; of any, when absent.
    #[uniffi(default)]
    pub state: Option<RequestState>,
}

/// A page of requests.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct RequestPage {
    /// What the page holds, newest first.
    pub items: Vec<RequestView>,
    /// What to ask for the next page with; nothing on the last.
    pub next: Option<String>,
}

/// What the agent decides when a request is completed.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Completion {
    /// The role of each user, in the order of the request; absent means `Manager` for the first user of a new account
    /// and `Requester` for the others.
    #[uniffi(default)]
    pub roles: Vec<Option<Role>>,
}

/// Requests for accounts: a dealer sees those of the own dealership.
#[derive(Debug, uniffi::Object)]
pub struct Requests(pub(crate) comptoir::Requests);

#[uniffi::export]
impl Requests {
    /// What forms and checks need, for this actor: to draw and check without the store.
    ///
    /// # Errors
    /// `refused`.
    pub async fn pack(self: Arc<Self>) -> Result<Arc<Pack>, ComptoirError> {
        blocking(move || Ok(Pack::of(self.0.pack()?))).await
    }

    /// The form as data, in the reader's language, with this actor's defaults.
    ///
    /// # Errors
    /// `refused`; `invalid` for a locale that is no language tag.
    pub async fn form(self: Arc<Self>, kind: RequestKind, locale: Locale) -> Result<Form, ComptoirError> {
        blocking(move || self.0.form(kind.into(), &locale)?.try_into()).await
    }

    /// All that is wrong with the draft, in the reader's language; nothing is stored.
    ///
    /// # Errors
    /// `refused`; `invalid` for a locale that is no language tag.
    pub async fn check(self: Arc<Self>, draft: RequestDraft, locale: Locale) -> Result<Vec<Problem>, ComptoirError> {
        blocking(move || Ok(Problem::all(&self.0.check(&draft.into())?, &locale))).await
    }

    /// All that is wrong with the draft in `json`, its shape included.
    ///
    /// # Errors
    /// `refused`; `invalid` for a locale that is no language tag.
    pub async fn check_json(self: Arc<Self>, json: String, locale: Locale) -> Result<Vec<Problem>, ComptoirError> {
        blocking(move || Ok(Problem::all(&self.0.check_json(json.as_bytes())?, &locale))).await
    }

    /// Submits a request: checks it, gives it a code and a deadline, and tells its submitter.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems.
    pub async fn submit(self: Arc<Self>, draft: RequestDraft) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.submit(&draft.into())?.try_into()).await
    }

    /// Submits the request in `json`.
    ///
    /// # Errors
    /// As `submit`; problems of its shape and of its values come together.
    pub async fn submit_json(self: Arc<Self>, json: String) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.submit_json(json.as_bytes())?.try_into()).await
    }

    /// Up to 50 requests, newest first, from the beginning or from where the cursor of the page before says.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's.
    #[uniffi::method(default(after = None, filter))]
    pub async fn list(
        self: Arc<Self>,
        filter: RequestFilter,
        after: Option<String>,
    ) -> Result<RequestPage, ComptoirError> {
        blocking(move || self.0.list(&filter.into(), after.as_deref())?.try_into()).await
    }

    /// The request of this code.
    ///
    /// # Errors
    /// `refused`; `unknown_request`, also for one of another dealership or desk.
    pub async fn get(self: Arc<Self>, code: String) -> Result<RequestView, ComptoirError> {
        blocking(move || self.0.get(&code)?.try_into()).await
    }

    /// Takes the request up.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`.
    pub async fn start(self: Arc<Self>, code: String) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.start(&code)?.try_into()).await
    }

    /// Asks the submitter something; the deadline waits. 1 to 4,000 characters.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for the text.
    pub async fn ask(self: Arc<Self>, code: String, question: String) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.ask(&code, &question)?.try_into()).await
    }

    /// Answers what was asked, as the submitter. 1 to 4,000 characters.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for the text.
    pub async fn answer(self: Arc<Self>, code: String, answer: String) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.answer(&code, &answer)?.try_into()).await
    }

    /// Refuses the request; the reason, 1 to 4,000 characters, goes to the submitter.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for the text.
    pub async fn reject(self: Arc<Self>, code: String, reason: String) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.reject(&code, &reason)?.try_into()).await
    }

    /// Withdraws the request, as its submitter.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`.
    pub async fn cancel(self: Arc<Self>, code: String) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.cancel(&code)?.try_into()).await
    }

    /// Applies the request: account, users, contacts and their mails, all or nothing.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for roles that the request has no users for.
    #[uniffi::method(default(completion))]
    pub async fn complete(self: Arc<Self>, code: String, completion: Completion) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.complete(&code, &completion.into())?.try_into()).await
    }
}

crate::value::private_debug! { RequestView PersonRef StepView }

impl From<RequestFilter> for comptoir::RequestFilter {
    fn from(filter: RequestFilter) -> Self {
        Self { state: filter.state.map(Into::into), ..Self::default() }
    }
}

impl From<Completion> for comptoir::Completion {
    fn from(completion: Completion) -> Self {
        Self { roles: completion.roles.into_iter().map(|role| role.map(Into::into)).collect() }
    }
}

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

impl TryFrom<comptoir::Page<comptoir::RequestView>> for RequestPage {
    type Error = ComptoirError;

    fn try_from(page: comptoir::Page<comptoir::RequestView>) -> Result<Self, ComptoirError> {
        let items = page.items.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
        Ok(Self { items, next: page.next })
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
