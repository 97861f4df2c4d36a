//! The groups that an account is put into as it is created or edited (rule C5).

use std::collections::HashMap;

use serde_json::json;

use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::error::Error;
use crate::model::account::fold;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::role::{Action, permit};
use crate::store::group::{self as groups, GroupRow, MemberRow};
use crate::{AccountId, Args, GroupId};

/// The groups that an account comes to and goes from.
#[derive(Default)]
pub(super) struct Regrouping {
    joins: Vec<GroupRow>,
    leaves: Vec<GroupRow>,
}

/// What it takes for an account, one that is there or a new one, to be in these groups and no others, each named by id or name.
///
/// # Errors
/// `refused`; `invalid` with a problem for each that there is not.
pub(super) fn regrouping(
    command: &mut Command<'_>,
    account: Option<AccountId>,
    named: &[String],
) -> Result<Regrouping, Error> {
    if named.is_empty() && account.is_none() {
        return Ok(Regrouping::default());
    }
    permit(&command.standing, Action::ManageGroups)?;
    let (connection, desk) = (&mut *command.connection, command.desk);
    let ids: Vec<GroupId> = named.iter().filter_map(|name| name.parse().ok()).collect();
    let folded: Vec<String> = named.iter().map(|name| fold(name)).collect();
    let known = groups::named(connection, desk, &ids, &folded)?;
    let by_id: HashMap<GroupId, &GroupRow> = known.iter().map(|row| (row.id, row)).collect();
    let by_name: HashMap<&str, &GroupRow> = known.iter().map(|row| (&*row.name_folded, row)).collect();
    let mut wanted: Vec<&GroupRow> = Vec::with_capacity(named.len());
    let mut problems = Vec::new();
    let list = Path::Root.member("groups");
    for (index, (name, folded)) in named.iter().zip(&folded).enumerate() {
        let by_its_id = name.parse().ok().and_then(|id: GroupId| by_id.get(&id));
        match by_its_id.or_else(|| by_name.get(folded.as_str())) {
            // Named by id and by name, it is the same one.
            Some(row) if wanted.iter().any(|other| other.id == row.id) => {}
            Some(row) => wanted.push(row),
            None => {
                let path = list.index(index).pointer();
                problems.push(Problem::new(path, ProblemCode::UnknownGroup, Args::none()));
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let held = match account {
        Some(account) => groups::of_account(connection, desk, account)?,
        None => Vec::new(),
    };
    let joins = wanted.iter().filter(|row| held.iter().all(|other| other.id != row.id));
    let leaves = held.iter().filter(|row| wanted.iter().all(|other| other.id != row.id));
    Ok(Regrouping { joins: joins.map(|row| (*row).clone()).collect(), leaves: leaves.cloned().collect() })
}

/// Does it to the account, which is of this version, with an event for each group. What an account is grouped with is none of its own values: its version stays.
pub(super) fn regroup(
    command: &mut Command<'_>,
    account: AccountId,
    version: i64,
    change: &Regrouping,
) -> Result<(), Error> {
    let Regrouping { joins, leaves } = change;
    if !joins.is_empty() {
        let member = |row: &GroupRow| MemberRow { desk_id: command.desk, group_id: row.id, account_id: account };
        let rows: Vec<MemberRow> = joins.iter().map(member).collect();
        groups::insert_members(command.connection, &rows)?;
    }
    if !leaves.is_empty() {
        let gone: Vec<GroupId> = leaves.iter().map(|row| row.id).collect();
        groups::leave(command.connection, command.desk, account, &gone)?;
    }
    let moved = joins.iter().map(|row| (Deed::AssignGroup, row, [None, Some(&row.name)]));
    let moved: Vec<_> =
        moved.chain(leaves.iter().map(|row| (Deed::UnassignGroup, row, [Some(&row.name), None]))).collect();
    for (action, row, sides) in moved {
        let facts = json!({ "fields": ["group"], "group": sides, "group_id": row.id });
        command.record(Event::new(action, Subject::Account(account), version, facts));
    }
    Ok(())
}
