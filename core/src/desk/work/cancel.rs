//! The withdrawal of a request for work.

use serde_json::json;

use super::tell::tell;
use super::view::{WorkView, views};
use super::visible;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::mail::Mail;
use crate::error::{Error, Failure};
use crate::model::role::{Action, Sight};
use crate::model::work::{WorkAction, WorkState, Workflow};
use crate::store::account as accounts;
use crate::store::{StoreFault, work as works};
use crate::{AccountId, WorkRequestId};

/// How many requests are cancelled by one statement.
const BATCH: usize = 500;

pub(super) fn cancel(command: &mut Command<'_>, code: &str) -> Result<WorkView, Error> {
    let mut row = visible(command.connection, command.desk, &command.standing, Action::CancelWork, code)?;
    command.expect(&Subject::Work(row.id, row.account_id), row.version)?;
    let (before, action, workflow) = (row.state, WorkAction::Cancel, Workflow::Manual);
    let wrong = || Error::new(Failure::WrongWorkState { state: before, action, workflow });
    row.state = before.after(action, workflow).ok_or_else(wrong)?;
    row.version = row.version.saturating_add(1);
    works::save(command.connection, &row)?;
    let facts = json!({
        "fields": ["state"], "state": [before, row.state], "code": row.code, "account": row.account_id,
    });
    let subject = Subject::Work(row.id, row.account_id);
    command.record(Event::new(Action::CancelWork.as_str(), subject, row.version, facts));
    let account = accounts::by_id(command.connection, command.desk, row.account_id, Sight::Desk)?;
    let account = account.ok_or_else(|| StoreFault::row("work_requests", "account_id"))?;
    let mail = Mail::WorkCancelled {
        code: row.code.clone(),
        subject: row.subject.clone(),
        account: account.name,
        language: account.language,
    };
    tell(command, &row, &mail, command.standing.user())?;
    let holder = works::holders(command.connection, command.desk, &[row.holder_id])?.pop();
    let (_, holder) = holder.ok_or_else(|| StoreFault::row("work_requests", "holder_id"))?;
    command.concerns(holder.id);
    let settings = std::sync::Arc::clone(&command.settings);
    views(command.connection, command.desk, settings.language(), vec![row])?
        .pop()
        .ok_or_else(|| Error::internal("view of a request for work"))
}

/// Cancels all open work of an account that is deleted: nobody is left to hold it.
pub(in crate::desk) fn cancel_all(command: &mut Command<'_>, account: AccountId) -> Result<(), Error> {
    loop {
        let rows = works::open_of_account(command.connection, command.desk, account, BATCH)?;
        if rows.is_empty() {
            return Ok(());
        }
        let ids: Vec<WorkRequestId> = rows.iter().map(|row| row.id).collect();
        works::close(command.connection, command.desk, &ids, WorkState::Cancelled)?;
        for row in rows {
            let facts = json!({
                "fields": ["state"], "state": [row.state, WorkState::Cancelled], "code": row.code, "account": account,
            });
            let version = row.version.saturating_add(1);
            command.record(Event::new(Action::CancelWork.as_str(), Subject::Work(row.id, account), version, facts));
        }
    }
}
