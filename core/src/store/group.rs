//! Groups of accounts.

use std::collections::HashSet;

use diesel::prelude::*;
use diesel::query_builder::QueryFragment;
use diesel::query_dsl::methods::LoadQuery;

use super::account::AccountRow;
use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::schema::{account_group_members, account_groups, accounts};
use crate::model::account::AccountState;
use crate::{AccountId, DeskId, GroupId};

/// A row of `account_groups`.
#[derive(Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = account_groups)]
pub(crate) struct GroupRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: GroupId,
    pub(crate) name: String,
    pub(crate) name_folded: String,
    pub(crate) version: i64,
}

/// A row of `account_group_members`.
#[derive(Clone, Copy, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = account_group_members)]
pub(crate) struct MemberRow {
    pub(crate) desk_id: DeskId,
    pub(crate) group_id: GroupId,
    pub(crate) account_id: AccountId,
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &GroupRow) -> Result<(), StoreFault> {
    diesel::insert_into(account_groups::table).values(row).execute(connection)?;
    Ok(())
}

/// Writes a group as it is now. The head row has been taken, so nobody else writes it.
pub(crate) fn save(connection: &mut AnyConnection, row: &GroupRow) -> Result<(), StoreFault> {
    let own = account_groups::desk_id.eq(row.desk_id).and(account_groups::id.eq(row.id));
    diesel::update(account_groups::table.filter(own)).set(row).execute(connection)?;
    Ok(())
}

/// The group of this folded name.
pub(crate) fn by_folded_name(
    connection: &mut AnyConnection,
    desk: DeskId,
    folded: &str,
) -> Result<Option<GroupRow>, StoreFault> {
    account_groups::table
        .filter(account_groups::desk_id.eq(desk).and(account_groups::name_folded.eq(folded)))
        .get_result(connection)
        .optional()
        .in_table("account_groups")
}

/// The groups of these ids or folded names.
pub(crate) fn named(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[GroupId],
    folded: &[String],
) -> Result<Vec<GroupRow>, StoreFault> {
    let meant = account_groups::id.eq_any(ids).or(account_groups::name_folded.eq_any(folded));
    account_groups::table
        .filter(account_groups::desk_id.eq(desk).and(meant))
        .order(account_groups::id)
        .get_results(connection)
        .in_table("account_groups")
}

/// Every group of a desk.
pub(crate) fn all(connection: &mut AnyConnection, desk: DeskId) -> Result<Vec<GroupRow>, StoreFault> {
    account_groups::table.filter(account_groups::desk_id.eq(desk)).get_results(connection).in_table("account_groups")
}

/// The groups that an account is in.
pub(crate) fn of_account(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
) -> Result<Vec<GroupRow>, StoreFault> {
    let held = account_group_members::desk_id
        .eq(account_groups::desk_id)
        .and(account_group_members::group_id.eq(account_groups::id));
    account_groups::table
        .inner_join(account_group_members::table.on(held))
        .filter(account_group_members::desk_id.eq(desk).and(account_group_members::account_id.eq(account)))
        .select(GroupRow::as_select())
        .order(account_groups::id)
        .get_results(connection)
        .in_table("account_groups")
}

/// Takes an account out of these groups.
pub(crate) fn leave(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
    groups: &[GroupId],
) -> Result<(), StoreFault> {
    let gone = account_group_members::desk_id
        .eq(desk)
        .and(account_group_members::account_id.eq(account))
        .and(account_group_members::group_id.eq_any(groups));
    diesel::delete(account_group_members::table.filter(gone)).execute(connection)?;
    Ok(())
}

/// Every group of a desk, or that of this id alone, with how many accounts it has, deleted ones not counted.
pub(crate) fn counted(
    connection: &mut AnyConnection,
    desk: DeskId,
    only: Option<GroupId>,
) -> Result<Vec<(GroupRow, i64)>, StoreFault> {
    let live = accounts::desk_id
        .eq(account_group_members::desk_id)
        .and(accounts::id.eq(account_group_members::account_id))
        .and(accounts::state.ne(AccountState::Deleted));
    let held = account_group_members::table
        .inner_join(accounts::table.on(live))
        .filter(account_group_members::desk_id.eq(account_groups::desk_id))
        .filter(account_group_members::group_id.eq(account_groups::id))
        .count()
        .single_value();
    let mut groups = account_groups::table
        .filter(account_groups::desk_id.eq(desk))
        .select((GroupRow::as_select(), held))
        .into_boxed();
    if let Some(id) = only {
        groups = groups.filter(account_groups::id.eq(id));
    }
    let rows: Vec<(GroupRow, Option<i64>)> = groups.get_results(connection).in_table("account_groups")?;
    Ok(rows.into_iter().map(|(row, held)| (row, held.unwrap_or_default())).collect())
}

/// The groups of these ids.
pub(crate) fn by_ids(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[GroupId],
) -> Result<Vec<GroupRow>, StoreFault> {
    account_groups::table
        .filter(account_groups::desk_id.eq(desk).and(account_groups::id.eq_any(ids)))
        .get_results(connection)
        .in_table("account_groups")
}

/// Those of these accounts that are there and not deleted.
pub(crate) fn live_accounts(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[AccountId],
) -> Result<Vec<AccountRow>, StoreFault> {
    accounts::table
        .filter(accounts::desk_id.eq(desk).and(accounts::id.eq_any(ids)))
        .filter(accounts::state.ne(AccountState::Deleted))
        .order(accounts::id)
        .get_results(connection)
        .in_table("accounts")
}

/// Which of these accounts are in the group.
pub(crate) fn members_among(
    connection: &mut AnyConnection,
    desk: DeskId,
    group: GroupId,
    ids: &[AccountId],
) -> Result<Vec<AccountId>, StoreFault> {
    account_group_members::table
        .filter(account_group_members::desk_id.eq(desk).and(account_group_members::account_id.eq_any(ids)))
        .filter(account_group_members::group_id.eq(group))
        .select(account_group_members::account_id)
        .get_results(connection)
        .in_table("account_group_members")
}

pub(crate) fn insert_members(connection: &mut AnyConnection, rows: &[MemberRow]) -> Result<(), StoreFault> {
    super::connection::insert_many!(connection, account_group_members::table, rows)?;
    Ok(())
}

/// Takes these accounts out of the group.
pub(crate) fn remove_members(
    connection: &mut AnyConnection,
    desk: DeskId,
    group: GroupId,
    ids: &[AccountId],
) -> Result<(), StoreFault> {
    let gone = account_group_members::desk_id
        .eq(desk)
        .and(account_group_members::account_id.eq_any(ids))
        .and(account_group_members::group_id.eq(group));
    diesel::delete(account_group_members::table.filter(gone)).execute(connection)?;
    Ok(())
}

/// The accounts of a group, but for deleted ones, with their versions.
pub(crate) fn live_members(
    connection: &mut AnyConnection,
    desk: DeskId,
    group: GroupId,
) -> Result<Vec<(AccountId, i64)>, StoreFault> {
    let mut members: Vec<(AccountId, i64)> =
        members_of(desk, group).get_results(connection).in_table("account_group_members")?;
    members.sort_unstable();
    Ok(members)
}

pub(super) fn members_of<'a>(
    desk: DeskId,
    group: GroupId,
) -> impl LoadQuery<'a, AnyConnection, (AccountId, i64)> + QueryFragment<AnyBackend> + use<'a> {
    let live = accounts::desk_id
        .eq(account_group_members::desk_id)
        .and(accounts::id.eq(account_group_members::account_id))
        .and(accounts::state.ne(AccountState::Deleted));
    account_group_members::table
        .inner_join(accounts::table.on(live))
        .filter(account_group_members::desk_id.eq(desk).and(account_group_members::group_id.eq(group)))
        .select((accounts::id, accounts::version))
}

/// Has all accounts of a group, deleted ones too, in another one, and takes the group away.
pub(crate) fn merge(
    connection: &mut AnyConnection,
    desk: DeskId,
    from: GroupId,
    into: GroupId,
) -> Result<(), StoreFault> {
    let mut held: HashSet<AccountId> = HashSet::new();
    let mut moved: Vec<AccountId> = Vec::new();
    for (group, account) in both(desk, &[from, into]).get_results(connection).in_table("account_group_members")? {
        if group == into {
            held.insert(account);
        } else {
            moved.push(account);
        }
    }
    let own = account_group_members::desk_id.eq(desk).and(account_group_members::group_id.eq(from));
    diesel::delete(account_group_members::table.filter(own)).execute(connection)?;
    let new = moved.into_iter().filter(|account| !held.contains(account));
    let rows: Vec<MemberRow> = new.map(|account_id| MemberRow { desk_id: desk, group_id: into, account_id }).collect();
    insert_members(connection, &rows)?;
    let gone = account_groups::desk_id.eq(desk).and(account_groups::id.eq(from));
    diesel::delete(account_groups::table.filter(gone)).execute(connection)?;
    Ok(())
}

pub(super) fn both<'a>(
    desk: DeskId,
    groups: &'a [GroupId],
) -> impl LoadQuery<'a, AnyConnection, (GroupId, AccountId)> + QueryFragment<AnyBackend> + use<'a> {
    account_group_members::table
        .filter(account_group_members::desk_id.eq(desk).and(account_group_members::group_id.eq_any(groups)))
        .select((account_group_members::group_id, account_group_members::account_id))
}

#[cfg(test)]
#[path = "group_tests.rs"]
mod tests;
