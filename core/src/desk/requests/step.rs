//! What happens to a request once it is submitted: each step with its event, its mail and the deadline it leaves.

use serde_json::json;

use super::Receipt;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::mail::Mail;
use crate::error::{Error, Unknown};
use crate::model::calendar::{Calendar, Deadline, Pause};
use crate::model::request::RequestAction;
use crate::model::role::{Action, Standing, permit};
use crate::store::request::{self as requests, RequestRow, StepRow};
use crate::store::{StoreFault, staff};
use crate::{DealershipId, StaffId, TimeZone, Timestamp};

/// The business days within which a request is answered (rule Q6).
pub(super) const BUSINESS_DAYS: u8 = 2;

pub(super) fn receipt(row: RequestRow, due: Deadline) -> Receipt {
    Receipt {
        id: row.id,
        code: row.code,
        state: row.state,
        submitted_at: row.submitted_at,
        due,
        account: row.account_id,
        version: row.version,
    }
}

impl Command<'_> {
    /// The dealership that the actor's view ends at.
    pub(super) const fn dealership(&self) -> Option<DealershipId> {
        match &self.standing {
            Standing::Staff { dealership, .. } => *dealership,
            Standing::Host => None,
        }
    }

    /// The request of this code, if the actor may know of it.
    pub(super) fn request(&mut self, code: &str) -> Result<RequestRow, Error> {
        let dealership = self.dealership();
        let row = requests::by_code(self.connection, self.desk, code, dealership)?;
        row.ok_or_else(|| Error::unknown(Unknown::Request))
    }

    /// Takes the request to the state after `step`, if actor, version and state allow it.
    pub(super) fn advance(&mut self, row: &mut RequestRow, action: Action, step: RequestAction) -> Result<(), Error> {
        let owner = matches!(step, RequestAction::Answer | RequestAction::Cancel).then_some(row.submitter_id);
        permit(&self.standing, action, owner)?;
        self.expect(&Subject::Request(row.id), row.version)?;
        row.state = row.state.after(step)?;
        row.version = row.version.saturating_add(1);
        Ok(())
    }

    /// Stores a request after a step, with the step, its event and the mail that tells it.
    pub(super) fn keep_step(
        &mut self,
        mut row: RequestRow,
        step: RequestAction,
        text: Option<String>,
    ) -> Result<Receipt, Error> {
        let staff = self.staff()?;
        let added = StepRow {
            desk_id: self.desk,
            request_id: row.id,
            version: row.version,
            action: step.as_str().to_owned(),
            staff_id: staff,
            at: self.now,
            text: text.clone(),
        };
        requests::insert_step(self.connection, &added)?;
        let steps = requests::steps(self.connection, self.desk, &[row.id])?;
        let due = deadline(&row, &steps, self.now)?;
        row.due_at = due.due();
        requests::save(self.connection, &row)?;
        let facts = json!({ "fields": ["state"], "state": row.state, "account": row.account_id, "due": row.due_at });
        let event = Event::new(action_of(step).as_str(), Subject::Request(row.id), row.version, facts);
        self.record(match &text {
            Some(text) => event.with_personal(json!({ "text": text })),
            None => event,
        });
        self.tell(&row, step, text)?;
        Ok(receipt(row, due))
    }

    /// The mail that a step sends, to whom it concerns.
    pub(super) fn tell(&mut self, row: &RequestRow, step: RequestAction, text: Option<String>) -> Result<(), Error> {
        let (code, account, text) = (row.code.clone(), row.account_name.clone(), text.unwrap_or_default());
        match step {
            RequestAction::Start => Ok(()),
            RequestAction::Ask => self.mail_staff(&Mail::RequestQuestion { code, account, text }, row.submitter_id),
            RequestAction::Reject => self.mail_staff(&Mail::RequestRejected { code, account, text }, row.submitter_id),
            RequestAction::Complete => self.mail_staff(&Mail::RequestCompleted { code, account }, row.submitter_id),
            RequestAction::Answer => match row.agent_id {
                Some(agent) => self.mail_staff(&Mail::RequestAnswered { code, account, text }, agent),
                None => Ok(()),
            },
            RequestAction::Cancel => match row.agent_id {
                Some(agent) => self.mail_staff(&Mail::RequestCancelled { code, account }, agent),
                None => Ok(()),
            },
        }
    }

    pub(super) fn mail_staff(&mut self, mail: &Mail, staff: StaffId) -> Result<(), Error> {
        let row = staff::by_id(self.connection, self.desk, staff)?;
        let user = row.ok_or_else(|| Error::from(StoreFault::row("staff", "id")))?.user_id;
        self.mail(mail, user, None)
    }
}

const fn action_of(step: RequestAction) -> Action {
    match step {
        RequestAction::Start => Action::StartRequest,
        RequestAction::Ask => Action::AskSubmitter,
        RequestAction::Answer => Action::AnswerRequest,
        RequestAction::Reject => Action::RejectRequest,
        RequestAction::Cancel => Action::CancelRequest,
        RequestAction::Complete => Action::CompleteRequest,
    }
}

/// When a request with these steps is due (rule Q6).
pub(super) fn deadline(row: &RequestRow, steps: &[StepRow], now: Timestamp) -> Result<Deadline, Error> {
    let calendar: Calendar =
        serde_json::from_str(&row.calendar).map_err(|_| StoreFault::row("account_requests", "calendar"))?;
    let mut pauses: Vec<Pause> = Vec::new();
    for step in steps {
        // Whatever follows a question ends the waiting: an answer, or the withdrawal of the request.
        if let Some(pause) = pauses.last_mut()
            && pause.until.is_none()
        {
            pause.until = Some(step.at);
        }
        if step.action == RequestAction::Ask.as_str() {
            pauses.push(Pause { from: step.at, until: None });
        }
    }
    let zone: TimeZone = row.time_zone;
    Ok(Deadline::compute(row.submitted_at, &pauses, now, &calendar, zone, BUSINESS_DAYS))
}
