//! Work that goes from one contact of an account to another (rule P8).

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::submit::{problem, takes_none};
use super::tell::is_told_of_own;
use crate::ContactId;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::mail::Mail;
use crate::error::{Error, Unknown};
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::{Action, Sight, Target, entitle};
use crate::model::work::Reassignment;
use crate::store::account::{self as accounts, AccountRow, ContactRow};
use crate::store::user::UserRow;
use crate::store::work::{self as works, WorkRow};

/// How many requests a mail names.
const NAMED: usize = 20;

/// What was reassigned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reassigned {
    /// The codes of the requests, in the order in which they were named; where all were asked for, the newest first.
    pub codes: Vec<String>,
    /// Whether the former holder has more open work than is handed on at once: reassign again.
    pub more: bool,
}

/// A contact and the person that is.
type Person = (ContactRow, UserRow);

pub(super) fn reassign(command: &mut Command<'_>, draft: &Reassignment) -> Result<Reassigned, Error> {
    let asked = draft.check()?;
    let (from, to, account) = find(command, asked.from, asked.to)?;
    let target =
        Target::Work { account: account.id, dealership: account.dealership_id, holder: from.0.id, state: None };
    entitle(&command.standing, Action::ReassignWork, &target).or_unknown(Unknown::Contact)?;
    let mut problems = Vec::new();
    if to.0.account_id != account.id {
        problems.push(problem("/to", ProblemCode::OtherAccount));
    } else if let Some(code) = takes_none(&to.0, &to.1, true) {
        problems.push(problem("/to", code));
    }
    let mut rows = match &asked.codes {
        Some(codes) => named(command, codes, from.0.id, &mut problems)?,
        None => works::open_work_of(command.connection, command.desk, from.0.id, Reassignment::MAX.saturating_add(1))?,
    };
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let more = rows.len() > Reassignment::MAX;
    rows.truncate(Reassignment::MAX);
    hand_on(command, &from, &to, &rows)?;
    announce(command, &to, &rows, &account)?;
    Ok(Reassigned { codes: rows.into_iter().map(|row| row.code).collect(), more })
}

/// Has somebody who takes over hold all open work of a contact who leaves the account (rule P8).
pub(in crate::desk) fn hand_over(
    command: &mut Command<'_>,
    from: &Person,
    to: &Person,
    account: &AccountRow,
) -> Result<(), Error> {
    loop {
        let rows = works::open_work_of(command.connection, command.desk, from.0.id, Reassignment::MAX)?;
        if rows.is_empty() {
            return Ok(());
        }
        hand_on(command, from, to, &rows)?;
        announce(command, to, &rows, account)?;
    }
}

/// Both ends, if the actor sees them, and the account whose work it is.
fn find(command: &mut Command<'_>, from: ContactId, to: ContactId) -> Result<(Person, Person, AccountRow), Error> {
    let unknown = || Error::unknown(Unknown::Contact);
    let ends = works::holders(command.connection, command.desk, &[from, to])?;
    let end = |id: ContactId| ends.iter().find(|(contact, _)| contact.id == id).cloned().ok_or_else(unknown);
    let (from, to) = (end(from)?, end(to)?);
    let sight = command.standing.sight();
    let account = accounts::by_id(command.connection, command.desk, from.0.account_id, sight)?.ok_or_else(unknown)?;
    let to_is_seen = match sight {
        Sight::Desk => true,
        // Whoever sees less than the desk sees nobody of another account here.
        Sight::Dealership(_) | Sight::Account(_) => to.0.account_id == account.id,
    };
    if to_is_seen { Ok((from, to, account)) } else { Err(unknown()) }
}

/// The requests of these codes, in their order; a problem for each that the contact does not hold or that is closed.
fn named(
    command: &mut Command<'_>,
    codes: &[String],
    holder: ContactId,
    problems: &mut Vec<Problem>,
) -> Result<Vec<WorkRow>, Error> {
    let rows = works::by_codes(command.connection, command.desk, codes)?;
    let mut held: HashMap<String, WorkRow> =
        rows.into_iter().filter(|row| row.holder_id == holder).map(|row| (row.code.clone(), row)).collect();
    let mut named = Vec::with_capacity(codes.len());
    for (index, code) in codes.iter().enumerate() {
        match held.remove(code) {
            Some(row) if row.state.is_open() => named.push(row),
            Some(_) => problems.push(problem(&format!("/codes/{index}"), ProblemCode::WorkClosed)),
            None => problems.push(problem(&format!("/codes/{index}"), ProblemCode::UnknownWork)),
        }
    }
    Ok(named)
}

/// Has the new holder hold the work, all of it by one statement, and writes down what happened to each.
fn hand_on(command: &mut Command<'_>, from: &Person, to: &Person, rows: &[WorkRow]) -> Result<(), Error> {
    if rows.is_empty() {
        return Ok(());
    }
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    works::reassign(command.connection, command.desk, &ids, to.0.id)?;
    for row in rows {
        let facts = json!({
            "fields": ["holder"], "holder": [from.1.id, to.1.id], "code": row.code, "account": row.account_id,
            "from": from.0.id, "to": to.0.id,
        });
        let subject = Subject::Work(row.id, row.account_id);
        let version = row.version.saturating_add(1);
        command.record(Event::new(Deed::ReassignWork, subject, version, facts));
    }
    Ok(())
}

/// Tells the new holder of all of it by one mail, unless it is the one who acts.
fn announce(command: &mut Command<'_>, to: &Person, rows: &[WorkRow], account: &AccountRow) -> Result<(), Error> {
    let (contact, user) = to;
    if rows.is_empty() || command.standing.user() == Some(user.id) || !is_told_of_own(contact, user) {
        return Ok(());
    }
    let mut lines: Vec<String> = rows.iter().take(NAMED).map(|row| format!("{} – {}", row.code, row.subject)).collect();
    if rows.len() > NAMED {
        lines.push("…".to_owned());
    }
    let mail = Mail::WorkReassigned {
        account: account.name.clone(),
        language: account.language.clone(),
        count: i64::try_from(rows.len()).unwrap_or(i64::MAX),
        text: lines.join("\n"),
    };
    command.mail(&mail, user.id, None)
}
