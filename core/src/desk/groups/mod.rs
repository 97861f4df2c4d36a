//! Groups of accounts (rule C5).

mod merge;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::desk::audit::{Event, Subject};
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::session::Session;
use crate::desk::view::distinct;
use crate::error::{Error, Failure, Taken, Unknown};
use crate::label::sort_key;
use crate::model::account::{GroupName, fold};
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::Action;
use crate::store::account::AccountRow;
use crate::store::group::{self as groups, GroupRow, MemberRow};
use crate::{AccountId, Args, GroupId};

/// A group of accounts. An account may be in several.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupView {
    /// Which.
    pub id: GroupId,
    /// Its name, unique in the desk, whatever its case and accents.
    pub name: String,
    /// Its version: of its name, not of what is in it.
    pub version: i64,
    /// How many accounts are in it, deleted ones not counted.
    pub accounts: i64,
}

impl std::fmt::Debug for GroupView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GroupView").field("id", &self.id).field("accounts", &self.accounts).finish_non_exhaustive()
    }
}

/// The groups that a desk's accounts are in, for its own people: agents and administrators. A dealer may only have the
/// own accounts filtered by one, [`AccountFilter::group`](crate::AccountFilter::group).
#[derive(Clone, Debug)]
pub struct Groups(pub(in crate::desk) Session);

/// How many accounts are put into a group, or taken out of it, at once.
const MOST: usize = 500;

impl Groups {
    /// Creates a group.
    ///
    /// # Errors
    /// `refused`; `invalid` for a name that is none (`/name`); `taken_group` when a group has the name, whatever its case
    /// and accents.
    pub fn create(&self, name: &str) -> Result<GroupView, Error> {
        let name = checked(name)?;
        self.0.command(Action::ManageGroups, &("create_group", name.as_str()), |command| {
            let row = GroupRow {
                desk_id: command.desk,
                id: command.draw.id(),
                name: name.as_str().to_owned(),
                name_folded: fold(name.as_str()),
                version: 1,
            };
            free(command, &row)?;
            groups::insert(command.connection, &row)?;
            let facts = json!({ "fields": ["name"], "name": row.name });
            command.record(Event::new(Deed::CreateGroup, Subject::Group(row.id), 1, facts));
            Ok(group_view((row, 0)))
        })
    }

    /// Gives a group another name.
    ///
    /// # Errors
    /// `refused`; `unknown_group`; `conflict`; otherwise as [`create`](Self::create).
    pub fn rename(&self, id: GroupId, name: &str) -> Result<GroupView, Error> {
        let name = checked(name)?;
        self.0.command(Action::ManageGroups, &("rename_group", id, name.as_str()), |command| {
            let (before, accounts) = counted(command, id)?;
            command.expect(&Subject::Group(id), before.version)?;
            let mut row =
                GroupRow { name: name.as_str().to_owned(), name_folded: fold(name.as_str()), ..before.clone() };
            let mut changed = Changed::default();
            changed.fact("name", &before.name, &row.name);
            if !changed.is_empty() {
                free(command, &row)?;
                row.version = row.version.saturating_add(1);
                groups::save(command.connection, &row)?;
                command.record(changed.event(Deed::RenameGroup, Subject::Group(id), row.version, &json!({})));
            }
            Ok(group_view((row, accounts)))
        })
    }

    /// All groups, by name, as the alphabet of the desk's language has it.
    ///
    /// # Errors
    /// `refused`.
    pub fn list(&self) -> Result<Vec<GroupView>, Error> {
        self.0.read(Action::ManageGroups, |reading| {
            let mut rows = groups::counted(reading.connection, reading.desk, None)?;
            let language = reading.settings.language();
            rows.sort_by_cached_key(|(row, _)| (sort_key(language, &row.name), row.id));
            Ok(rows.into_iter().map(group_view).collect())
        })
    }

    /// Puts up to 500 accounts into a group, all or none; those that are in it already stay. Takes no notice of a version.
    ///
    /// # Errors
    /// `refused`; `unknown_group`; `unknown_account` when one of them is not there, or deleted; `invalid` for more than 500
    /// (`/accounts`).
    pub fn assign(&self, group: GroupId, accounts: &[AccountId]) -> Result<GroupView, Error> {
        self.change(group, accounts, Move::In)
    }

    /// Takes up to 500 accounts out of a group, all or none; those that are not in it stay out. Takes no notice of a version.
    ///
    /// # Errors
    /// As [`assign`](Self::assign).
    pub fn unassign(&self, group: GroupId, accounts: &[AccountId]) -> Result<GroupView, Error> {
        self.change(group, accounts, Move::Out)
    }

    fn change(&self, id: GroupId, ids: &[AccountId], how: Move) -> Result<GroupView, Error> {
        if ids.len() > MOST {
            let max = Args::none().with("max", MOST);
            return Err(vec![Problem::new("/accounts".to_owned(), ProblemCode::TooMany, max)].into());
        }
        let ids = distinct(ids.iter().copied());
        self.0.command(Action::ManageGroups, &(how.event().as_str(), id, &ids), |command| {
            let (group, _) = counted(command, id)?;
            let rows = groups::live_accounts(command.connection, command.desk, &ids)?;
            if rows.len() != ids.len() {
                return Err(Error::unknown(Unknown::Account));
            }
            let members = groups::members_among(command.connection, command.desk, id, &ids)?;
            let moved: Vec<&AccountRow> =
                rows.iter().filter(|row| members.contains(&row.id) == (how == Move::Out)).collect();
            moving(command, &group, &moved, how)?;
            Ok(group_view(counted(command, id)?))
        })
    }
}

/// Into a group, or out of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Move {
    In,
    Out,
}

impl Move {
    const fn event(self) -> Deed {
        match self {
            Self::In => Deed::AssignGroup,
            Self::Out => Deed::UnassignGroup,
        }
    }
}

fn moving(command: &mut Command<'_>, group: &GroupRow, moved: &[&AccountRow], how: Move) -> Result<(), Error> {
    let ids: Vec<AccountId> = moved.iter().map(|row| row.id).collect();
    match how {
        Move::In => {
            let member = |id: &AccountId| MemberRow { desk_id: command.desk, group_id: group.id, account_id: *id };
            let rows: Vec<MemberRow> = ids.iter().map(member).collect();
            groups::insert_members(command.connection, &rows)?;
        }
        Move::Out => groups::remove_members(command.connection, command.desk, group.id, &ids)?,
    }
    let (before, after) = if how == Move::In { (None, Some(&group.name)) } else { (Some(&group.name), None) };
    for account in moved {
        let facts = json!({ "fields": ["group"], "group": [before, after], "group_id": group.id });
        // What an account is grouped with is none of its own values: its version stays.
        command.record(Event::new(how.event(), Subject::Account(account.id), account.version, facts));
    }
    Ok(())
}

fn checked(name: &str) -> Result<GroupName, Error> {
    let problem = |error| Error::from(vec![Problem::of_value("/name".to_owned(), error)]);
    let name: GroupName = name.parse().map_err(problem)?;
    match fold(name.as_str()).is_empty() {
        // Nothing is left of it by which it could be told from others.
        true => Err(vec![Problem::new("/name".to_owned(), ProblemCode::Blank, Args::none())].into()),
        false => Ok(name),
    }
}

/// Whether no other group has this one's name.
fn free(command: &mut Command<'_>, row: &GroupRow) -> Result<(), Error> {
    match groups::by_folded_name(command.connection, command.desk, &row.name_folded)? {
        Some(other) if other.id != row.id => Err(Error::new(Failure::Taken(Taken::Group))),
        _ => Ok(()),
    }
}

fn counted(command: &mut Command<'_>, id: GroupId) -> Result<(GroupRow, i64), Error> {
    let found = groups::counted(command.connection, command.desk, Some(id))?.pop();
    found.ok_or_else(|| Error::unknown(Unknown::Group))
}

fn group_view((row, accounts): (GroupRow, i64)) -> GroupView {
    GroupView { id: row.id, name: row.name, version: row.version, accounts }
}
