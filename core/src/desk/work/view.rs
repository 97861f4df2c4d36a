//! Requests for work as they are shown.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::attach::counts;
use super::life::quote_of;
use crate::desk::accounts::account_ref;
use crate::desk::command::{Command, Reading};
use crate::desk::files::is_staff;
use crate::desk::services::{ServiceRef, service_ref};
use crate::desk::view::{distinct, people};
use crate::error::Error;
use crate::model::account::AccountRef;
use crate::model::calendar::{as_day, as_optional_day};
use crate::model::desk::Settings;
use crate::model::money::Currency;
use crate::model::people::{ContactRef, PersonRef};
use crate::model::role::{Action, Standing, permit};
use crate::model::work::{Quote, WorkState, Workflow};
use crate::store::columns::day_of;
use crate::store::connection::AnyConnection;
use crate::store::work::{self as works, WorkRow};
use crate::store::{StoreFault, account as accounts, service as services, user as users};
use crate::{AccountId, ContactId, DeskId, Locale, ServiceId, Timestamp, UserId, WorkRequestId, format};

/// A user, as others see one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserRef {
    /// Who.
    pub id: UserId,
    /// The full name.
    pub name: String,
}

/// What work is quoted at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteView {
    /// Its number: quotes of one request count from 1, and each takes the former one's place.
    pub number: i64,
    /// The amount in minor units of the currency (cents).
    pub amount_minor: i64,
    /// The currency.
    pub currency: Currency,
    /// When it was made.
    pub quoted_at: Timestamp,
    /// The first instant at which it can be accepted no longer.
    pub valid_until: Timestamp,
    /// The last day on which it can be accepted, in the zone of the account's dealership, else of the desk.
    #[serde(with = "as_day")]
    pub last_day: NaiveDate,
    /// Whether it waits for an answer, and can be accepted no longer.
    pub expired: bool,
}

impl QuoteView {
    fn new(quote: Quote, state: WorkState, now: Timestamp) -> Self {
        Self {
            number: quote.number.into(),
            amount_minor: quote.amount.minor(),
            currency: quote.amount.currency(),
            quoted_at: quote.quoted_at,
            valid_until: quote.valid_until,
            last_day: quote.last_day,
            expired: state == WorkState::Quoted && quote.is_expired(now),
        }
    }

    /// The amount with its currency, as the reader's language writes it.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        format::money(locale, self.amount_minor, self.currency)
    }
}

/// A request for work. Its `Debug` shows no text of a customer's.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    #[serde(default = "manual")]
    pub workflow: Workflow,
    /// How many of what the service counts in.
    pub quantity: Option<i64>,
    /// The day on which the customer wishes to have it.
    #[serde(default, with = "as_optional_day")]
    pub wished_on: Option<NaiveDate>,
    /// Where it stands.
    pub state: WorkState,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// The latest quote, also once it has been answered.
    pub quote: Option<QuoteView>,
    /// How much is done, in per cent.
    #[serde(default)]
    pub progress: i64,
    /// Who of the desk looks after it: who quoted it or began it last.
    pub agent: Option<PersonRef>,
    /// When the quote was accepted.
    pub accepted_at: Option<Timestamp>,
    /// When work on it began.
    pub started_at: Option<Timestamp>,
    /// When it was delivered, rejected, declined or cancelled.
    pub closed_at: Option<Timestamp>,
    /// Whether it was delivered by the day wished, in the desk's zone; none where no day was wished, and before.
    pub on_time: Option<bool>,
    /// Why it was rejected or declined.
    pub reason: Option<String>,
    /// How many files it has, of those that the reader may have.
    #[serde(default)]
    pub file_count: i64,
    /// Its version.
    pub version: i64,
}

/// How work was quoted before services said so: what was remembered for a key then is read by this version too.
const fn manual() -> Workflow {
    Workflow::Manual
}

/// Without the name.
impl std::fmt::Debug for UserRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserRef").field("id", &self.id).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for WorkView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WorkView").field("code", &self.code).field("state", &self.state).finish_non_exhaustive()
    }
}

/// For whom requests are shown, and when.
pub(super) struct Viewer {
    desk: DeskId,
    settings: Arc<Settings>,
    now: Timestamp,
    /// Whether files are counted as the staff may have them, or as customers may; not at all for whoever may have none.
    files_for_staff: Option<bool>,
}

impl Viewer {
    pub(super) fn of_command(command: &Command<'_>) -> Self {
        let files_for_staff = files_for_staff(&command.standing);
        Self { desk: command.desk, settings: Arc::clone(&command.settings), now: command.now, files_for_staff }
    }

    pub(super) fn of_reading(reading: &Reading<'_>) -> Self {
        let files_for_staff = files_for_staff(&reading.standing);
        Self { desk: reading.desk, settings: Arc::clone(&reading.settings), now: reading.now, files_for_staff }
    }

    pub(super) fn view(&self, connection: &mut AnyConnection, row: WorkRow) -> Result<WorkView, Error> {
        self.views(connection, vec![row])?.pop().ok_or_else(|| Error::internal("view of a request for work"))
    }

    /// The views of these requests, with one look-up for each kind of thing they show.
    pub(super) fn views(&self, connection: &mut AnyConnection, rows: Vec<WorkRow>) -> Result<Vec<WorkView>, Error> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let (desk, language) = (self.desk, self.settings.language());
        let named = accounts::by_ids(connection, desk, &distinct(rows.iter().map(|row| row.account_id)))?;
        let named: HashMap<AccountId, AccountRef> = named.into_iter().map(|row| (row.id, account_ref(row))).collect();
        let holders = works::holders(connection, desk, &distinct(rows.iter().map(|row| row.holder_id)))?;
        let holders: HashMap<ContactId, String> =
            holders.into_iter().map(|(contact, user)| (contact.id, user.name)).collect();
        let submitters = users::by_ids(connection, desk, &distinct(rows.iter().map(|row| row.submitter_id)))?;
        let submitters: HashMap<UserId, String> = submitters.into_iter().map(|user| (user.id, user.name)).collect();
        let asked: Vec<ServiceId> = distinct(rows.iter().filter_map(|row| row.service_id));
        let asked = if asked.is_empty() { Vec::new() } else { services::by_ids(connection, desk, &asked)? };
        let asked: HashMap<ServiceId, ServiceRef> =
            asked.iter().map(|row| Ok((row.id, service_ref(row, language)?))).collect::<Result<_, Error>>()?;
        let agents = distinct(rows.iter().filter_map(|row| row.agent_id));
        let agents = if agents.is_empty() { HashMap::new() } else { people(connection, desk, agents)? };
        let files = match self.files_for_staff {
            Some(staff) => counts(connection, desk, &rows, staff)?,
            None => HashMap::new(),
        };
        let missing = |column| move || StoreFault::row("work_requests", column);
        let view = |row: WorkRow| {
            let name = holders.get(&row.holder_id).cloned().ok_or_else(missing("holder_id"))?;
            let holder = ContactRef { id: row.holder_id, name };
            let name = submitters.get(&row.submitter_id).cloned().ok_or_else(missing("submitter_id"))?;
            let submitted_by = UserRef { id: row.submitter_id, name };
            let service = match row.service_id {
                Some(id) => Some(asked.get(&id).cloned().ok_or_else(missing("service_id"))?),
                None => None,
            };
            let wished_on = match row.wished_on {
                Some(day) => Some(day_of(day).ok_or_else(missing("wished_on"))?),
                None => None,
            };
            let agent = match row.agent_id {
                Some(id) => Some(agents.get(&id).cloned().ok_or_else(missing("agent_id"))?),
                None => None,
            };
            Ok(WorkView {
                id: row.id,
                account: named.get(&row.account_id).cloned().ok_or_else(missing("account_id"))?,
                holder,
                submitted_by,
                service,
                quote: quote_of(&row)?.map(|quote| QuoteView::new(quote, row.state, self.now)),
                subject: row.subject,
                description: row.description,
                workflow: row.workflow,
                quantity: row.quantity,
                wished_on,
                state: row.state,
                submitted_at: row.submitted_at,
                progress: row.progress.into(),
                agent,
                accepted_at: row.accepted_at,
                started_at: row.started_at,
                closed_at: row.closed_at,
                on_time: row.on_time,
                reason: row.reason,
                file_count: files.get(&row.id).copied().unwrap_or_default(),
                version: row.version,
                code: row.code,
            })
        };
        rows.into_iter().map(view).collect()
    }
}

fn files_for_staff(standing: &Standing) -> Option<bool> {
    permit(standing, Action::DownloadWork).is_ok().then(|| is_staff(standing))
}

#[cfg(test)]
#[path = "view_tests.rs"]
mod tests;
