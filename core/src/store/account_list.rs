//! Lists of accounts.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::account::{AccountRow, in_sight};
use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::{Beginning, Limited, Stretch, part_of, stretches};
use super::schema::{account_group_members, accounts};
use crate::model::account::{AccountSort, AccountState};
use crate::model::role::Sight;
use crate::{AccountId, Country, DeskId, GroupId, Timestamp, UserId};

/// Which accounts a list holds, and in which order.
#[derive(Clone, Copy)]
pub(crate) struct AccountList<'a> {
    pub(crate) desk: DeskId,
    pub(crate) beginning: Option<&'a Beginning>,
    /// Without one, all but the deleted.
    pub(crate) state: Option<AccountState>,
    pub(crate) sight: Sight,
    pub(crate) country: Option<Country>,
    pub(crate) administrator: Option<UserId>,
    pub(crate) group: Option<GroupId>,
    pub(crate) sort: AccountSort,
}

/// An account's place in a list.
#[derive(Clone)]
pub(crate) struct AccountPlace {
    pub(crate) key: Vec<u8>,
    pub(crate) created_at: Timestamp,
    pub(crate) id: AccountId,
}

type Accounts<'a> = accounts::BoxedQuery<'a, AnyBackend>;

impl<'a> AccountList<'a> {
    /// Up to so many accounts of the list, from after the place on.
    pub(crate) fn page(
        &self,
        connection: &mut AnyConnection,
        after: Option<&AccountPlace>,
        rows: usize,
    ) -> Result<Vec<AccountRow>, StoreFault> {
        let mut page: Vec<AccountRow> = Vec::new();
        for stretch in self.stretches(after) {
            let left = rows.saturating_sub(page.len());
            page.extend(
                self.query(stretch.as_ref(), after, left).get_results::<AccountRow>(connection).in_table("accounts")?,
            );
            if page.len() >= rows {
                break;
            }
        }
        Ok(page)
    }

    /// Where the list lies in its order, from the place on.
    fn stretches(&self, after: Option<&AccountPlace>) -> Vec<Option<Stretch>> {
        match self.sort {
            AccountSort::Newest => vec![None],
            AccountSort::Name => {
                let after: &[u8] = after.map_or(&[], |place| &place.key);
                stretches(self.beginning, after).into_iter().map(Some).collect()
            }
        }
    }

    fn query(&self, stretch: Option<&Stretch>, after: Option<&AccountPlace>, rows: usize) -> Limited<Accounts<'a>> {
        let list = self.in_stretch(stretch);
        let list = match (self.sort, after) {
            (AccountSort::Newest, Some(place)) if self.administrator.is_some() => {
                let before = accounts::created_at.lt(place.created_at).or(accounts::id.lt(place.id));
                list.filter((accounts::created_at + 0_i64).le(place.created_at.as_micros())).filter(before)
            }
            (AccountSort::Newest, Some(place)) => {
                let before = accounts::created_at.lt(place.created_at).or(accounts::id.lt(place.id));
                list.filter(accounts::created_at.le(place.created_at)).filter(before)
            }
            (AccountSort::Name, Some(place)) => {
                list.filter(accounts::name_key.gt(place.key.clone()).or(accounts::id.gt(place.id)))
            }
            (_, None) => list,
        };
        Limited::new(
            match self.sort {
                // The few that somebody answers for are put in order, rather than all of a desk walked for them.
                AccountSort::Newest if self.administrator.is_some() => {
                    list.order(((accounts::created_at + 0_i64).desc(), accounts::id.desc()))
                }
                AccountSort::Newest => list.order((accounts::created_at.desc(), accounts::id.desc())),
                AccountSort::Name => list.order((accounts::name_key, accounts::id)),
            },
            rows,
        )
    }

    /// How many accounts the list holds.
    pub(crate) fn count(&self, connection: &mut AnyConnection) -> Result<i64, StoreFault> {
        let mut count = 0_i64;
        let list = Self { sort: AccountSort::Name, ..*self };
        for stretch in list.stretches(None) {
            let held: i64 = list.in_stretch(stretch.as_ref()).count().get_result(connection).in_table("accounts")?;
            count = count.saturating_add(held);
        }
        Ok(count)
    }

    /// The accounts that fit; in the order by name those of one stretch of it.
    fn in_stretch(&self, stretch: Option<&Stretch>) -> Accounts<'a> {
        let mut list = accounts::table.filter(accounts::desk_id.eq(self.desk)).into_boxed();
        list = match (self.administrator, self.sight) {
            (None, Sight::Desk) => list,
            (None, Sight::Dealership(dealership)) => list.filter(accounts::dealership_id.eq(dealership)),
            (None, Sight::Account(own)) => list.filter(accounts::id.eq(own)),
            (Some(administrator), sight) => in_sight(list.filter(accounts::administrator_id.eq(administrator)), sight),
        };
        list = match self.state {
            Some(state) => list.filter(accounts::state.eq(state)),
            None => list.filter(accounts::state.ne(AccountState::Deleted)),
        };
        if let Some(group) = self.group {
            let member = account_group_members::table
                .filter(account_group_members::desk_id.eq(accounts::desk_id))
                .filter(account_group_members::account_id.eq(accounts::id))
                .filter(account_group_members::group_id.eq(group));
            list = list.filter(exists(member));
        }
        if let Some(country) = self.country {
            list = list.filter(accounts::country.eq(country));
        }
        if let Some(beginning) = self.beginning.filter(|beginning| stretch.is_none() || beginning.is_wider()) {
            let part = part_of(accounts::name_folded, 1, beginning.letters());
            list = list.filter(part.eq(beginning.folded()));
        }
        if let Some(stretch) = stretch {
            list = list.filter(accounts::name_key.ge(stretch.from.clone()));
            if let Some(until) = &stretch.until {
                list = list.filter(accounts::name_key.lt(until.clone()));
            }
        }
        list
    }
}

#[cfg(test)]
#[path = "account_list_tests.rs"]
mod tests;
