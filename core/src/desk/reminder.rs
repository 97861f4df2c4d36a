//! Reminders: a mail to the agent when the last day of a request has begun (rule Q6).

use std::collections::HashMap;

use serde_json::json;

use super::audit::{Event, Subject};
use super::command::Command;
use super::deed::Deed;
use super::mail::Mail;
use super::requests::Requests;
use super::session::Session;
use super::view::distinct;
use crate::error::Error;
use crate::model::calendar::Day;
use crate::model::role::{Action, StaffRole};
use crate::store::day::{self, Place};
use crate::store::request::RequestRow;
use crate::store::{StoreFault, staff};
use crate::{RequestId, StaffId, UserId};

impl Requests {
    /// Reminds of every open request whose last day has begun: one mail to the agent who took it up; else, or when that
    /// person is no agent any more, to every agent; where there is none, to the desk's administrators. Requests that
    /// wait for their submitter or are overdue are passed over. Returns of how many requests somebody was told.
    ///
    /// For a job of the host that runs every few minutes: once is told of each deadline, however often and from
    /// however many hosts this is called, and once more when an answer moves the deadline. 50 requests are told of in
    /// each transaction; what was told stays told when a later one fails. So a key of [`Session::once`] does not apply.
    ///
    /// # Errors
    /// `refused`.
    pub fn remind(&self) -> Result<i64, Error> {
        let session = Session { once: None, ..self.0.clone() };
        let mut told: i64 = 0;
        let mut after: Option<Place> = None;
        loop {
            // Nobody waits for the writers' turn to learn that there is nothing to tell.
            let waiting = session.read(Action::RemindAgents, |reading| {
                Ok(!day::to_remind(reading.connection, reading.desk, reading.now, after.as_ref())?.is_empty())
            })?;
            if !waiting {
                return Ok(told);
            }
            let (count, last) =
                session.command(Action::RemindAgents, &after, |command| batch(command, after.as_ref()))?;
            told = told.saturating_add(count);
            if last.is_none() {
                return Ok(told);
            }
            after = last;
        }
    }
}

/// Tells of the next requests, and returns of how many and where to go on.
fn batch(command: &mut Command<'_>, after: Option<&Place>) -> Result<(i64, Option<Place>), Error> {
    let rows = day::to_remind(command.connection, command.desk, command.now, after)?;
    let last = rows.last().map(|row| Ok::<_, StoreFault>((runs_out(row)?, row.code.clone()))).transpose()?;
    let recipients = Recipients::of(command, &rows)?;
    let mut told: Vec<RequestId> = Vec::with_capacity(rows.len());
    for row in rows {
        let (due, agents) = (runs_out(&row)?, recipients.of_request(&row));
        if agents.is_empty() {
            continue;
        }
        let last_day = row.last_day_at.ok_or_else(|| StoreFault::row("account_requests", "last_day_at"))?;
        let mail =
            Mail::RequestDue { code: row.code, account: row.account_name, last_day: Day(row.time_zone.day(last_day)) };
        for (_, user) in agents {
            command.mail(&mail, *user, None)?;
        }
        let agents: Vec<StaffId> = agents.iter().map(|(staff, _)| *staff).collect();
        let facts = json!({ "due": due, "agents": agents });
        command.record(Event::new(Deed::RemindAgents, Subject::Request(row.id), row.version, facts));
        told.push(row.id);
    }
    day::reminded(command.connection, command.desk, &told)?;
    Ok((i64::try_from(told.len()).unwrap_or(i64::MAX), last))
}

fn runs_out(row: &RequestRow) -> Result<crate::Timestamp, StoreFault> {
    row.runs_out_at.ok_or_else(|| StoreFault::row("account_requests", "runs_out_at"))
}

/// Who is told of requests: staff members with the persons they are.
struct Recipients {
    /// Those who took requests up and may still work on them.
    own: HashMap<StaffId, [(StaffId, UserId); 1]>,
    /// All agents, else all desk administrators: told of requests without an agent of their own.
    all: Vec<(StaffId, UserId)>,
}

impl Recipients {
    fn of(command: &mut Command<'_>, rows: &[RequestRow]) -> Result<Self, Error> {
        let takers = distinct(rows.iter().filter_map(|row| row.agent_id));
        let own: HashMap<_, _> = staff::with_users(command.connection, command.desk, &takers)?
            .into_iter()
            .filter(|(staff, _)| staff.ended_at.is_none())
            .filter(|(staff, _)| matches!(staff.role, StaffRole::Agent | StaffRole::DeskAdministrator))
            .map(|(staff, user)| (staff.id, [(staff.id, user.id)]))
            .collect();
        let mut all = Vec::new();
        if rows.iter().any(|row| row.agent_id.is_none_or(|agent| !own.contains_key(&agent))) {
            for role in [StaffRole::Agent, StaffRole::DeskAdministrator] {
                if all.is_empty() {
                    all = staff::in_role(command.connection, command.desk, role)?;
                }
            }
        }
        let users = own.values().flatten().chain(&all).map(|(_, user)| *user.as_bytes());
        let owners: Vec<[u8; 16]> = distinct(users);
        command.load_keys(&owners)?;
        Ok(Self { own, all })
    }

    fn of_request(&self, row: &RequestRow) -> &[(StaffId, UserId)] {
        let own = row.agent_id.and_then(|agent| self.own.get(&agent));
        own.map_or(&self.all, |agent| agent.as_slice())
    }
}
