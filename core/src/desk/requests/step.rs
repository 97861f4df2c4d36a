//! What happens to a request once it is submitted: each step with its event, its mail and the deadline it leaves.

use serde_json::json;

use super::Receipt;
use crate::StaffId;
use crate::desk::accounts::awaits;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::mail::Mail;
use crate::error::{Error, Unknown};
use crate::model::calendar::Deadline;
use crate::model::request::{RequestAction, RequestKind, RequestState};
use crate::model::role::{Action, Sight, Target, entitle};
use crate::store::account as accounts;
use crate::store::day::deadline;
use crate::store::request::{self as requests, RequestRow, StepRow};
use crate::store::{StoreFault, staff};

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
    /// The request of this code, if the actor may know of it.
    pub(super) fn request(&mut self, code: &str) -> Result<RequestRow, Error> {
        let dealership = self.standing.dealership();
        let row = requests::by_code(self.connection, self.desk, code, dealership)?;
        row.ok_or_else(|| Error::unknown(Unknown::Request))
    }

    /// Takes the request to the state after `step`, if actor, version and state allow it.
    pub(super) fn advance(
        &mut self,
        row: &mut RequestRow,
        action: Action,
        step: RequestAction,
    ) -> Result<RequestState, Error> {
        let target = Target::Request { submitter: row.submitter_id, dealership: row.dealership_id };
        entitle(&self.standing, action, &target).or_unknown(Unknown::Request)?;
        self.expect(&Subject::Request(row.id), row.version)?;
        let before = row.state;
        row.state = before.after(step)?;
        row.version = row.version.saturating_add(1);
        Ok(before)
    }

    /// Stores a request after a step, with the step, its event and the mail that tells it.
    pub(super) fn keep_step(
        &mut self,
        mut row: RequestRow,
        before: RequestState,
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
        let steps = requests::steps(self.connection, self.desk, &[row.id])?.remove(&row.id).unwrap_or_default();
        let due = deadline(&row, &steps, self.now)?;
        row.due_at = due.due();
        row.follow(&due, self.now, self.settings.time_zone());
        requests::save(self.connection, &row)?;
        let facts = json!({
            "fields": ["state"], "state": [before, row.state], "account": row.account_id, "due": row.due_at,
        });
        let event = Event::new(deed_of(step), Subject::Request(row.id), row.version, facts);
        self.record(match &text {
            Some(text) => event.with_personal(json!({ "text": text })),
            None => event,
        });
        self.tell(&row, &steps, step, text)?;
        Ok(receipt(row, due))
    }

    /// The mails that a step sends, to whom it concerns: an answer to who asked, a withdrawal to who took the request
    /// up, and both to the submitter too when an administrator did it.
    fn tell(
        &mut self,
        row: &RequestRow,
        steps: &[StepRow],
        step: RequestAction,
        text: Option<String>,
    ) -> Result<(), Error> {
        let (code, account, text) = (row.code.clone(), row.account_name.clone(), text.unwrap_or_default());
        let asker =
            steps.iter().rev().find(|step| step.action == RequestAction::Ask.as_str()).map(|step| step.staff_id);
        let (mail, other) = match step {
            RequestAction::Start => return Ok(()),
            RequestAction::Ask => (Mail::RequestQuestion { code, account, text }, None),
            RequestAction::Reject => (Mail::RequestRejected { code, account, text }, None),
            // It is not done yet: the submitter is told once the host has confirmed it (rule A3).
            RequestAction::Complete if self.is_held(row)? => return Ok(()),
            RequestAction::Complete => (completed(row, code, account), None),
            RequestAction::Answer => (Mail::RequestAnswered { code, account, text }, asker),
            RequestAction::Cancel => (Mail::RequestCancelled { code, account }, row.agent_id),
        };
        let actor = self.staff()?;
        for recipient in [Some(row.submitter_id), other].into_iter().flatten().filter(|staff| *staff != actor) {
            self.mail_staff(&mail, recipient)?;
        }
        Ok(())
    }

    /// Whether what the request asks for waits for the host.
    fn is_held(&mut self, row: &RequestRow) -> Result<bool, Error> {
        let Some(id) = row.account_id else { return Ok(false) };
        let account = accounts::by_id(self.connection, self.desk, id, Sight::Desk)?;
        account.map_or(Ok(false), |account| awaits(&account, row.id))
    }

    /// Sends a mail to a staff member, unless that one has left.
    pub(in crate::desk) fn mail_staff(&mut self, mail: &Mail, staff: StaffId) -> Result<(), Error> {
        let row = staff::by_id(self.connection, self.desk, staff)?;
        let row = row.ok_or_else(|| Error::from(StoreFault::row("staff", "id")))?;
        if row.ended_at.is_some() { Ok(()) } else { self.mail(mail, row.user_id, None) }
    }
}

/// The mail that what a request asks for is done.
pub(in crate::desk) fn completed(row: &RequestRow, code: String, account: String) -> Mail {
    match (row.kind, &row.base) {
        (RequestKind::Modify, _) => Mail::RequestModified { code, account },
        (RequestKind::Create, Some(_)) => Mail::RequestUsersAdded { code, account },
        (RequestKind::Create, None) => Mail::RequestCompleted { code, account },
    }
}

const fn deed_of(step: RequestAction) -> Deed {
    match step {
        RequestAction::Start => Deed::StartRequest,
        RequestAction::Ask => Deed::AskSubmitter,
        RequestAction::Answer => Deed::AnswerRequest,
        RequestAction::Reject => Deed::RejectRequest,
        RequestAction::Cancel => Deed::CancelRequest,
        RequestAction::Complete => Deed::CompleteRequest,
    }
}
