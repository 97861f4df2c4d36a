//! Requests for accounts.

use std::sync::Arc;

use crate::blocking::blocking;
use crate::completion::{Completion, RequestReview};
use crate::day::{DayList, DeskDay, MonthOnTime};
use crate::draft::RequestDraft;
use crate::error::ComptoirError;
use crate::form::Form;
use crate::history::HistoryPage;
use crate::list::{RequestFilter, RequestPage, RequestPaging};
use crate::names::{DayPart, RequestKind};
use crate::pack::Pack;
use crate::problem::Problem;
use crate::request_view::{Receipt, RequestView};
use crate::value::{LanguageTag, Month};

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
    pub async fn form(self: Arc<Self>, kind: RequestKind, locale: LanguageTag) -> Result<Form, ComptoirError> {
        blocking(move || self.0.form(kind.into(), &locale)?.try_into()).await
    }

    /// The form as JSON, in the reader's language, with this actor's defaults.
    ///
    /// # Errors
    /// As `form`.
    pub async fn form_json(self: Arc<Self>, kind: RequestKind, locale: LanguageTag) -> Result<String, ComptoirError> {
        blocking(move || Ok(self.0.form(kind.into(), &locale)?.to_json())).await
    }

    /// All that is wrong with the draft by itself, in the reader's language; nothing is stored. What only the store knows,
    /// such as whether the account is there, `submit` tells, under `preview` too.
    ///
    /// # Errors
    /// `refused`; `invalid` for a locale that is no language tag.
    pub async fn check(
        self: Arc<Self>,
        draft: RequestDraft,
        locale: LanguageTag,
    ) -> Result<Vec<Problem>, ComptoirError> {
        blocking(move || Ok(Problem::all(&self.0.check(&comptoir::RequestDraft::from(draft))?, &locale))).await
    }

    /// All that is wrong with the draft in `json`, its shape included.
    ///
    /// # Errors
    /// `refused`; `invalid` for a locale that is no language tag.
    pub async fn check_json(self: Arc<Self>, json: String, locale: LanguageTag) -> Result<Vec<Problem>, ComptoirError> {
        blocking(move || Ok(Problem::all(&self.0.check_json(json.as_bytes())?, &locale))).await
    }

    /// All that is wrong with the draft whose JSON are these bytes: what a client sent, be it no text at all.
    ///
    /// # Errors
    /// As `check_json`.
    pub async fn check_json_bytes(
        self: Arc<Self>,
        json: Vec<u8>,
        locale: LanguageTag,
    ) -> Result<Vec<Problem>, ComptoirError> {
        blocking(move || Ok(Problem::all(&self.0.check_json(&json)?, &locale))).await
    }

    /// Submits a request: checks it, gives it a code and a deadline, and tells its submitter.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems, `too_large` when the whole is over 64 KiB as JSON; about an existing account:
    /// `unknown_account`, `ambiguous_account`, `unknown_contact`, `already_contact`, `email_taken`.
    pub async fn submit(self: Arc<Self>, draft: RequestDraft) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.submit(&comptoir::RequestDraft::from(draft))?.try_into()).await
    }

    /// Submits the request in `json`.
    ///
    /// # Errors
    /// As `submit`; problems of its shape and of its values come together.
    pub async fn submit_json(self: Arc<Self>, json: String) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.submit_json(json.as_bytes())?.try_into()).await
    }

    /// Submits the request whose JSON are these bytes: what a client sent, be it no text at all.
    ///
    /// # Errors
    /// As `submit_json`.
    pub async fn submit_json_bytes(self: Arc<Self>, json: Vec<u8>) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.submit_json(&json)?.try_into()).await
    }

    /// A page of the requests that fit the filter, of up to 50, from the beginning or from where the cursor of the page
    /// before says; newest first, where no order is asked for.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's with this filter and order (`/cursor`), a size
    /// beyond 1 to 50 (`/size`) or a beginning of over 200 characters (`/prefix`).
    #[uniffi::method(default(filter), default(paging))]
    pub async fn list(
        self: Arc<Self>,
        filter: RequestFilter,
        paging: RequestPaging,
    ) -> Result<RequestPage, ComptoirError> {
        blocking(move || self.0.list(&filter.into(), paging)?.try_into()).await
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

    /// Answers what was asked, as the submitter or for one who is away as a desk administrator. 1 to 4,000 characters.
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

    /// Withdraws the request, as its submitter or for one who is away as a desk administrator.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`.
    pub async fn cancel(self: Arc<Self>, code: String) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.cancel(&code)?.try_into()).await
    }

    /// What completing the request would do as things stand: each value that it changes, as it was when the request was
    /// sent, as it is and as it is to become, and each user.
    ///
    /// # Errors
    /// `refused`; `unknown_request`.
    pub async fn review(self: Arc<Self>, code: String) -> Result<RequestReview, ComptoirError> {
        blocking(move || Ok(self.0.review(&code)?.into())).await
    }

    /// Applies the request: account, users, contacts and their mails, all or nothing.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for decisions about what the request does not ask for, and for
    /// what stands against it now: `changed_since` for each value that was changed after the request was sent and that the
    /// completion's `keep` does not speak of, `needs_successor`, `email_taken`, `already_contact`, `unknown_contact`.
    #[uniffi::method(default(completion))]
    pub async fn complete(self: Arc<Self>, code: String, completion: Completion) -> Result<Receipt, ComptoirError> {
        blocking(move || self.0.complete(&code, &completion.into())?.try_into()).await
    }

    /// Applies the request with the completion in `json`: `{"roles": ["manager", null], "keep": {}}`.
    ///
    /// # Errors
    /// As `complete`; problems of its shape too.
    pub async fn complete_json(self: Arc<Self>, code: String, json: String) -> Result<Receipt, ComptoirError> {
        let read = move || comptoir::Completion::from_json(json.as_bytes());
        blocking(move || self.0.complete(&code, &read()?)?.try_into()).await
    }

    /// What happened to the request of this code: up to 50 entries, newest first, from the newest or from where the cursor
    /// of the page before says.
    ///
    /// # Errors
    /// `refused`; `unknown_request`, also for one of another dealership or desk; `invalid` for a cursor that is not one of
    /// this history's.
    #[uniffi::method(default(after))]
    pub async fn history(self: Arc<Self>, code: String, after: Option<String>) -> Result<HistoryPage, ComptoirError> {
        blocking(move || self.0.history(&code, after.as_deref())?.try_into()).await
    }

    /// The desk's day as it is now: what is overdue, due today and waiting, each with its number and its first 50
    /// requests. A dealer sees the own dealership's.
    ///
    /// # Errors
    /// `refused`.
    pub async fn day(self: Arc<Self>) -> Result<DeskDay, ComptoirError> {
        blocking(move || self.0.day()?.try_into()).await
    }

    /// The requests of one part of the day as it is now, from the beginning or from where the cursor of the list before
    /// says.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this part's.
    #[uniffi::method(default(after))]
    pub async fn day_list(self: Arc<Self>, part: DayPart, after: Option<String>) -> Result<DayList, ComptoirError> {
        blocking(move || self.0.day_list(part.into(), after.as_deref())?.try_into()).await
    }

    /// The share of requests answered in time in each month from `from` through `until`, at most 24 of them, months
    /// without any answer included. A dealer sees the own dealership's.
    ///
    /// # Errors
    /// `refused`; `invalid` at `/until` when it is before `from` or there are too many months.
    pub async fn on_time(self: Arc<Self>, from: Month, until: Month) -> Result<Vec<MonthOnTime>, ComptoirError> {
        blocking(move || Ok(self.0.on_time(from, until)?.into_iter().map(Into::into).collect())).await
    }

    /// Reminds of every open request whose last day has begun: one mail to the agent who took it up; else, or when that
    /// person is no agent any more, to every agent; where there is none, to the desk's administrators. Requests that wait
    /// for their submitter or are overdue are passed over. Returns of how many requests somebody was told.
    ///
    /// For a job of the host that runs every few minutes: once is told of each deadline, however often and from however
    /// many hosts this is called, and once more when an answer moves the deadline. A key of `once` does not apply.
    ///
    /// # Errors
    /// `refused`.
    pub async fn remind(self: Arc<Self>) -> Result<i64, ComptoirError> {
        blocking(move || Ok(self.0.remind()?)).await
    }
}
