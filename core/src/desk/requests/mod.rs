//! Requests for accounts: forms, checks, submission and processing.

mod completion;
mod deciding;
mod existing;
mod list;
mod modifying;
mod opening;
mod review;
mod step;
mod submission;
mod values;
mod view;

use serde::{Deserialize, Serialize};

pub use completion::{Completion, Keep};
pub use review::{RequestReview, ReviewedUser, ReviewedValue};
pub(super) use step::completed;
use submission::submit;
pub use view::RequestView;
use view::views;

use super::filter::RequestFilter;
use super::page::{Page, Paging};
use super::session::{Session, spoken};
use crate::error::{Error, Unknown};
use crate::model::calendar::Deadline;
use crate::model::form::{Form, Pack, Problem};
use crate::model::request::{RequestAction, RequestDraft, RequestKind, RequestSort, RequestState};
use crate::model::role::Action;
use crate::store::request as requests;
use crate::{AccountId, Locale, RequestId, Timestamp};

/// What became of a request by a command: its code, where it stands, and when it is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Which request.
    pub id: RequestId,
    /// Its code: UTC `yymmdd-HHMMSSmmm`, unique in the desk.
    pub code: String,
    /// Where it stands.
    pub state: RequestState,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// When it is due, and why then (rule Q6).
    pub due: Deadline,
    /// The account: one that existed from the submission on, a new one once the request is completed.
    pub account: Option<AccountId>,
    /// Its version.
    pub version: i64,
}

/// Requests for accounts: a dealer sees those of the own dealership.
#[derive(Clone, Debug)]
pub struct Requests(pub(super) Session);

impl Requests {
    /// What forms and checks need, for this actor: to draw and check without the store, on a phone or in a script. Whoever
    /// reads requests may have it, for the labels of what was asked.
    ///
    /// # Errors
    /// `refused`.
    pub fn pack(&self) -> Result<Pack, Error> {
        self.pack_to(Action::ReadRequests)
    }

    fn pack_to(&self, action: Action) -> Result<Pack, Error> {
        self.0.read(action, |reading| {
            let dealership = reading.own_dealership()?;
            reading.pack(dealership.as_ref())
        })
    }

    /// The form as data, in the reader's language, with this actor's defaults (rules Q2, Q3).
    ///
    /// # Errors
    /// `refused`.
    pub fn form(&self, kind: RequestKind, locale: &Locale) -> Result<Form, Error> {
        Ok(self.pack()?.form(kind, locale))
    }

    /// All that is wrong with the draft by itself; nothing is stored (rule Q4). What only the store knows, such as whether
    /// the account is there, [`submit`](Self::submit) tells, under [`Session::preview`] too.
    ///
    /// # Errors
    /// `refused`.
    pub fn check(&self, draft: &(impl Clone + Into<RequestDraft>)) -> Result<Vec<Problem>, Error> {
        Ok(self.pack()?.check(&draft.clone().into()).err().unwrap_or_default())
    }

    /// All that is wrong with the draft in `json`, its shape included.
    ///
    /// # Errors
    /// `refused`.
    pub fn check_json(&self, json: &[u8]) -> Result<Vec<Problem>, Error> {
        Ok(self.pack()?.check_json(json).err().unwrap_or_default())
    }

    /// Submits a request: checks it, gives it a code and a deadline, and tells its submitter.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems, `too_large` when the whole is over 64 KiB as JSON; about an existing account:
    /// `unknown_account`, `ambiguous_account` (rule A9), `unknown_contact`, `already_contact`, `email_taken`,
    /// `staff_member`.
    pub fn submit(&self, draft: &(impl Clone + Into<RequestDraft>)) -> Result<Receipt, Error> {
        let draft: RequestDraft = draft.clone().into();
        self.0.command(Action::SubmitRequest, &draft, |command| submit(command, &draft))
    }

    /// Submits the request in `json`.
    ///
    /// # Errors
    /// As [`submit`](Self::submit); problems of its shape and of its values come together.
    pub fn submit_json(&self, json: &[u8]) -> Result<Receipt, Error> {
        match RequestDraft::from_json(json) {
            Ok(draft) => self.submit(&draft),
            Err(shape) => Err(self.pack_to(Action::SubmitRequest)?.check_json(json).err().unwrap_or(shape).into()),
        }
    }

    /// A page of the requests that fit the filter, of up to 50, from the beginning or from where the cursor of the page
    /// before says; newest first, where no order is asked for.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's with this filter and order (`/cursor`), a
    /// size beyond 1 to 50 (`/size`) or a beginning of over 200 characters (`/prefix`).
    pub fn list(
        &self,
        filter: &RequestFilter,
        paging: impl Into<Paging<RequestSort>>,
    ) -> Result<Page<RequestView>, Error> {
        let paging = paging.into();
        list::list(&self.0, filter, &paging)
    }

    /// The request of this code.
    ///
    /// # Errors
    /// `refused`; `unknown_request`, also for one of another dealership or desk.
    pub fn get(&self, code: &str) -> Result<RequestView, Error> {
        self.0.read(Action::ReadRequests, |reading| {
            let dealership = reading.standing.dealership();
            let row = requests::by_code(reading.connection, reading.desk, code, dealership)?;
            let row = row.ok_or_else(|| Error::unknown(Unknown::Request))?;
            views(reading, vec![row])?.pop().ok_or_else(|| Error::internal("view of a request"))
        })
    }

    /// Takes the request up.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`.
    pub fn start(&self, code: &str) -> Result<Receipt, Error> {
        self.step(Action::StartRequest, RequestAction::Start, code, None)
    }

    /// Asks the submitter something; the deadline waits (rule Q6). 1 to 4,000 characters.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for the text.
    pub fn ask(&self, code: &str, question: &str) -> Result<Receipt, Error> {
        self.step(Action::AskSubmitter, RequestAction::Ask, code, Some(spoken(question)?))
    }

    /// Answers what was asked, as the submitter or for one who is away as a desk administrator. 1 to 4,000 characters.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for the text.
    pub fn answer(&self, code: &str, answer: &str) -> Result<Receipt, Error> {
        self.step(Action::AnswerRequest, RequestAction::Answer, code, Some(spoken(answer)?))
    }

    /// Refuses the request; the reason, 1 to 4,000 characters, goes to the submitter.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for the text.
    pub fn reject(&self, code: &str, reason: &str) -> Result<Receipt, Error> {
        self.step(Action::RejectRequest, RequestAction::Reject, code, Some(spoken(reason)?))
    }

    /// Withdraws the request, as its submitter or for one who is away as a desk administrator.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`.
    pub fn cancel(&self, code: &str) -> Result<Receipt, Error> {
        self.step(Action::CancelRequest, RequestAction::Cancel, code, None)
    }

    /// What completing the request would do as things stand: each value that it changes, as it was when the request was
    /// sent, as it is and as it is to become, and each user (rule Q7).
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `invalid` for what the desk no longer offers.
    pub fn review(&self, code: &str) -> Result<RequestReview, Error> {
        self.0.read(Action::CompleteRequest, |reading| {
            let dealership = reading.standing.dealership();
            let row = requests::by_code(reading.connection, reading.desk, code, dealership)?;
            review::review(reading, &row.ok_or_else(|| Error::unknown(Unknown::Request))?)
        })
    }

    /// Applies the request: account, users, contacts and their mails, all or nothing (rule Q7).
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for decisions about what the request does not ask for, and
    /// for what stands against it now: `changed_since` for each value that was changed after the request was sent and
    /// that [`Completion::keep`] does not speak of, `needs_successor`, `invalid_successor`, `email_taken`,
    /// `reference_taken`, `staff_member`, `already_contact`, `unknown_contact`, `user_suspended` for somebody suspended who is
    /// to be given a place or to take over.
    pub fn complete(&self, code: &str, completion: &Completion) -> Result<Receipt, Error> {
        self.0.command(Action::CompleteRequest, &(code, completion), |command| {
            let mut row = command.request(code)?;
            let before = command.advance(&mut row, Action::CompleteRequest, RequestAction::Complete)?;
            row.account_id = Some(completion::apply(command, &row, completion)?);
            command.keep_step(row, before, RequestAction::Complete, None)
        })
    }

    fn step(&self, action: Action, step: RequestAction, code: &str, text: Option<String>) -> Result<Receipt, Error> {
        self.0.command(action, &(code, &text), |command| {
            let mut row = command.request(code)?;
            let before = command.advance(&mut row, action, step)?;
            if step == RequestAction::Start {
                row.agent_id = Some(command.staff()?);
            }
            command.keep_step(row, before, step, text.clone())
        })
    }
}
