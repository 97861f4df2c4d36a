//! The life of work after it was submitted: quoted, answered, done, delivered or refused (rule P9).

use std::sync::Arc;

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::work::Work;
use crate::work_progress::{DeliveryDraft, ProgressDraft, QuoteDraft};
use crate::work_view::WorkView;

#[uniffi::export]
impl Work {
    /// Takes a request up for a quote, and tells the holder and the watchers. Who does looks after it from then on.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is submitted and its service is quoted.
    pub async fn start_quoting(self: Arc<Self>, code: String) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.start_quoting(&code)?.try_into()).await
    }

    /// Quotes a request in the account's currency, or replaces the quote that was not answered yet, an expired one too; tells
    /// the holder and the watchers. Who quotes looks after it from then on.
    ///
    /// The quote holds for the draft's business days, else the service's, else the desk's, in the calendar and the zone of the
    /// account's dealership, else of the desk: the day it is made is day 0, and a closed day counts as the next open one.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is submitted, being quoted or quoted, and its service
    /// is quoted; `invalid` with all problems: `invalid_amount`, `too_precise` and `out_of_range` (`/amount`), `out_of_range`
    /// (`/days`), and those of a text (`/note`).
    pub async fn quote(self: Arc<Self>, code: String, draft: QuoteDraft) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.quote(&code, &draft.into())?.try_into()).await
    }

    /// Quotes as the object in `json` says: members of [`QuoteDraft`] in snake case.
    ///
    /// # Errors
    /// As `quote`; problems of its shape too.
    pub async fn quote_json(self: Arc<Self>, code: String, json: String) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.quote_json(&code, json.as_bytes())?.try_into()).await
    }

    /// Accepts the quote of this number, as the holder, a manager of the account or a desk administrator; tells the holder, the
    /// watchers, and who of the desk looks after the request.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is quoted; `quote_replaced` when another quote holds;
    /// `quote_expired` from `QuoteView.validUntil` on.
    pub async fn accept(self: Arc<Self>, code: String, quote_number: i64) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.accept(&code, quote_number)?.try_into()).await
    }

    /// Refuses the quote of this number, an expired one too, with or without a reason of at most 4,000 characters; by the same
    /// people, and told to the same. That ends the request.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is quoted; `quote_replaced` when another quote holds;
    /// `invalid` for a reason that is no text (`/text`).
    #[uniffi::method(default(reason = None))]
    pub async fn decline(
        self: Arc<Self>,
        code: String,
        quote_number: i64,
        reason: Option<String>,
    ) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.decline(&code, quote_number, reason.as_deref())?.try_into()).await
    }

    /// Refuses a request that is open, or says that it cannot go on; the reason, 1 to 4,000 characters, goes to the holder and
    /// the watchers.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is open; `invalid` without a reason (`/text`).
    pub async fn reject(self: Arc<Self>, code: String, reason: String) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.reject(&code, &reason)?.try_into()).await
    }

    /// Begins the work: once its quote is accepted, or at once where its service needs none. Tells the holder and the watchers.
    /// Who begins looks after it from then on.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state`.
    pub async fn start(self: Arc<Self>, code: String) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.start(&code)?.try_into()).await
    }

    /// Says how far the work is, and tells the holder and the watchers.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is in progress; `invalid` with all problems:
    /// `out_of_range`, and `progress_backwards` for less than before, and for as much without a note (`/percent`); those of a
    /// text (`/note`).
    pub async fn progress(self: Arc<Self>, code: String, draft: ProgressDraft) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.progress(&code, &draft.into())?.try_into()).await
    }

    /// Says how far the work is, as the object in `json` does: members of [`ProgressDraft`] in snake case.
    ///
    /// # Errors
    /// As `progress`; problems of its shape too.
    pub async fn progress_json(self: Arc<Self>, code: String, json: String) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.progress_json(&code, json.as_bytes())?.try_into()).await
    }

    /// Delivers the work with files that the deliverer has uploaded, besides those attached before; tells the holder and the
    /// watchers. That ends the request.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is in progress; `invalid` with all problems:
    /// `file_required` where the service demands a file and there is none (`/files`), those of each file (`/files/0`), and those
    /// of a text (`/note`).
    #[uniffi::method(default(draft))]
    pub async fn deliver(self: Arc<Self>, code: String, draft: DeliveryDraft) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.deliver(&code, &draft.into())?.try_into()).await
    }

    /// Delivers as the object in `json` says: members of [`DeliveryDraft`] in snake case.
    ///
    /// # Errors
    /// As `deliver`; problems of its shape too.
    pub async fn deliver_json(self: Arc<Self>, code: String, json: String) -> Result<WorkView, ComptoirError> {
        blocking(move || self.0.deliver_json(&code, json.as_bytes())?.try_into()).await
    }
}
