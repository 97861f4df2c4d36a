//! Requests for work, as they are shown.

use comptoir::{Timestamp, UserId, WorkRequestId, format};

use crate::accounts::AccountRef;
use crate::error::ComptoirError;
use crate::names::{WorkState, Workflow};
use crate::request_view::{ContactRef, PersonRef};
use crate::services::ServiceRef;
use crate::value::{CurrencyCode, Day, LanguageTag};

/// A user, as others see one.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct UserRef {
    /// Who.
    pub id: UserId,
    /// The full name.
    pub name: String,
}

/// What work is quoted at.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct QuoteView {
    /// Its number: quotes of one request count from 1, and each takes the former one's place.
    pub number: i64,
    /// The amount in minor units of the currency (cents).
    pub amount_minor: i64,
    /// The currency.
    pub currency: CurrencyCode,
    /// When it was made.
    pub quoted_at: Timestamp,
    /// The first instant at which it can be accepted no longer.
    pub valid_until: Timestamp,
    /// The last day on which it can be accepted, in the zone of the account's dealership, else of the desk.
    pub last_day: Day,
    /// Whether it waits for an answer, and can be accepted no longer.
    pub expired: bool,
}

/// A step in the life of a request for work.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct WorkStepView {
    /// What was done: `start_quoting`, `quote_work`, `accept_quote`, `decline_quote`, `start_work`, `progress_work`,
    /// `deliver_work`, `reject_work` or `cancel_work`.
    pub action: String,
    /// When.
    pub at: Timestamp,
    /// By whom; nobody where the library quoted by itself, and where the host did it.
    pub by: Option<UserRef>,
    /// How much was done then, in per cent, of work that was begun, went on or was delivered.
    pub percent: Option<i64>,
    /// The amount of the quote that was made or answered, in minor units of the currency (cents).
    pub amount: Option<i64>,
    /// The currency of the amount.
    pub currency: Option<CurrencyCode>,
    /// The note, or the reason.
    pub text: Option<String>,
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
    /// How its service is quoted, as it was when it was submitted.
    pub workflow: Workflow,
    /// How many of what the service counts in.
    pub quantity: Option<i64>,
    /// The day on which the customer wishes to have it.
    pub wished_on: Option<Day>,
    /// Where it stands.
    pub state: WorkState,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// The latest quote, also once it has been answered.
    pub quote: Option<QuoteView>,
    /// How much is done, in per cent.
    pub progress: i64,
    /// Who of the desk looks after it: who quoted it or began it last.
    pub agent: Option<PersonRef>,
    /// When the quote was accepted.
    pub accepted_at: Option<Timestamp>,
    /// When work on it began.
    pub started_at: Option<Timestamp>,
    /// When it was delivered, rejected, declined or cancelled.
    pub closed_at: Option<Timestamp>,
    /// Whether it was delivered by the day wished, in the desk's zone; nothing where no day was wished, and before.
    pub on_time: Option<bool>,
    /// Why it was rejected or declined.
    pub reason: Option<String>,
    /// How many files it has, of those that the reader may have.
    pub file_count: i64,
    /// Its version.
    pub version: i64,
}

crate::value::private_debug! { UserRef WorkStepView WorkView }

#[uniffi::export]
impl QuoteView {
    /// The amount with its currency, as the reader's language writes it.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn text(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(format::money(&locale, self.amount_minor, self.currency))
    }
}

#[uniffi::export]
impl WorkStepView {
    /// What was done, in the reader's language: `Devis accepté`.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn label(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        let WorkStepView { action, at, by, percent, amount, currency, text } = self.clone();
        let by = by.map(|user| comptoir::UserRef { id: user.id, name: user.name });
        Ok(comptoir::WorkStepView { action, at, by, percent, amount, currency, text }.label(&locale))
    }
}

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
            workflow: view.workflow.try_into()?,
            quantity: view.quantity,
            wished_on: view.wished_on.map(Day),
            state: view.state.try_into()?,
            submitted_at: view.submitted_at,
            quote: view.quote.map(Into::into),
            progress: view.progress,
            agent: view.agent.map(Into::into),
            accepted_at: view.accepted_at,
            started_at: view.started_at,
            closed_at: view.closed_at,
            on_time: view.on_time,
            reason: view.reason,
            file_count: view.file_count,
            version: view.version,
        })
    }
}

impl From<comptoir::QuoteView> for QuoteView {
    fn from(quote: comptoir::QuoteView) -> Self {
        Self {
            number: quote.number,
            amount_minor: quote.amount_minor,
            currency: quote.currency,
            quoted_at: quote.quoted_at,
            valid_until: quote.valid_until,
            last_day: Day(quote.last_day),
            expired: quote.expired,
        }
    }
}

impl From<comptoir::WorkStepView> for WorkStepView {
    fn from(step: comptoir::WorkStepView) -> Self {
        let comptoir::WorkStepView { action, at, by, percent, amount, currency, text } = step;
        Self { action, at, by: by.map(Into::into), percent, amount, currency, text }
    }
}
