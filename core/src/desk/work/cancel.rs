//! The withdrawal of a request for work, and its end with the account.

use std::collections::HashMap;

use serde_json::json;

use super::Work;
use super::life::{Step, event_of, take};
use super::view::WorkView;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::mail::{AboutWork, Mail};
use crate::desk::view::distinct;
use crate::error::Error;
use crate::model::role::Action;
use crate::model::work::{WorkAction, WorkState};
use crate::store::account::AccountRow;
use crate::store::work::{self as works, WorkRow};
use crate::store::work_step::{self as steps, WorkStepRow};
use crate::store::{StoreFault, staff};
use crate::{StaffId, UserId, WorkRequestId};

/// How many requests are cancelled by one statement.
const BATCH: usize = 500;

impl Work {
    /// Withdraws a request, as its holder, a manager of the account or a desk administrator, and tells who asked to be told
    /// of it, and who of the desk looks after it.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` once a quote is accepted or work has begun.
    pub fn cancel(&self, code: &str) -> Result<WorkView, Error> {
        self.0.command(Action::CancelWork, &code, |command| {
            let mut taken = take(command, Action::CancelWork, code)?;
            let step = Step::asked(command, WorkAction::Cancel, taken.life.cancel()?, None);
            taken.keep(command, &step)?;
            let mail = Mail::WorkCancelled(taken.about());
            taken.told_to_agent_too(command, &mail)
        })
    }
}

/// Cancels all open work of an account that is deleted, whatever its state: nobody is left to hold it. Who of the desk looks
/// after it is told.
pub(in crate::desk) fn cancel_all(command: &mut Command<'_>, account: &AccountRow) -> Result<(), Error> {
    loop {
        let rows = works::open_of_account(command.connection, command.desk, account.id, BATCH)?;
        if rows.is_empty() {
            return Ok(());
        }
        let ids: Vec<WorkRequestId> = rows.iter().map(|row| row.id).collect();
        works::close(command.connection, command.desk, &ids, WorkState::Cancelled, command.now)?;
        let by = command.standing.user();
        let added: Vec<WorkStepRow> = rows.iter().map(|row| ended(command, row, by)).collect();
        steps::insert(command.connection, &added)?;
        let agents = agents(command, &rows)?;
        for row in rows {
            let facts = json!({
                "fields": ["state"], "state": [row.state, WorkState::Cancelled], "code": row.code, "account": account.id,
            });
            let (subject, version) = (Subject::Work(row.id, account.id), row.version.saturating_add(1));
            command.record(Event::new(event_of(WorkAction::Cancel), subject, version, facts));
            if let Some(agent) = row.agent_id.and_then(|agent| agents.get(&agent)) {
                let (name, language) = (account.name.clone(), account.language.clone());
                let about = AboutWork { code: row.code, subject: row.subject, account: name, language };
                command.mail(&Mail::WorkCancelled(about), *agent, None)?;
            }
        }
    }
}

fn ended(command: &Command<'_>, row: &WorkRow, by: Option<UserId>) -> WorkStepRow {
    WorkStepRow {
        desk_id: command.desk,
        work_id: row.id,
        version: row.version.saturating_add(1),
        action: event_of(WorkAction::Cancel).as_str().to_owned(),
        user_id: by,
        at: command.now,
        percent: None,
        amount: None,
        currency: None,
        text: None,
    }
}

/// Who of the desk looks after these requests, but not whoever acts or has left.
fn agents(command: &mut Command<'_>, rows: &[WorkRow]) -> Result<HashMap<StaffId, UserId>, StoreFault> {
    let ids = distinct(rows.iter().filter_map(|row| row.agent_id));
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let people = staff::with_users(command.connection, command.desk, &ids)?;
    let there = people.into_iter().filter(|(member, _)| member.ended_at.is_none());
    let others = there.filter(|(member, _)| command.standing.staff() != Some(member.id));
    Ok(others.map(|(member, user)| (member.id, user.id)).collect())
}
