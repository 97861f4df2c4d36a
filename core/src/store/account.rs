//! Customer accounts and their contacts.

use diesel::prelude::*;

use super::columns::is_storable;
use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::{Beginning, Limited, Stretch, part_of, stretches, substr};
use super::schema::{accounts, contacts, users};
use super::user::UserRow;
use crate::model::account::{AccountSort, AccountState};
use crate::model::role::Role;
use crate::{AccountId, ContactId, Country, DealershipId, DeskId, Locale, Timestamp, UserId};

/// A row of `accounts`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = accounts)]
pub(crate) struct AccountRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: AccountId,
    pub(crate) name: String,
    pub(crate) name_folded: String,
    pub(crate) state: AccountState,
    pub(crate) language: Locale,
    pub(crate) country: Country,
    pub(crate) street: String,
    pub(crate) postal_code: String,
    pub(crate) city: String,
    pub(crate) region: Option<String>,
    pub(crate) notes: Option<String>,
    pub(crate) dealership_id: Option<DealershipId>,
    pub(crate) administrator_id: Option<UserId>,
    pub(crate) created_at: Timestamp,
    pub(crate) version: i64,
    /// Sorts as the name does in the desk's language.
    pub(crate) name_key: Vec<u8>,
}

/// A row of `contacts`.
#[derive(Clone, Debug, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = contacts)]
pub(crate) struct ContactRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: ContactId,
    pub(crate) account_id: AccountId,
    pub(crate) user_id: UserId,
    pub(crate) role: Role,
    pub(crate) job_title: String,
    pub(crate) created_at: Timestamp,
    pub(crate) version: i64,
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &AccountRow) -> Result<(), StoreFault> {
    diesel::insert_into(accounts::table).values(row).execute(connection)?;
    Ok(())
}

pub(crate) fn insert_contacts(connection: &mut AnyConnection, rows: &[ContactRow]) -> Result<(), StoreFault> {
    super::connection::insert_many!(connection, contacts::table, rows)?;
    Ok(())
}

/// An account, if `dealership` (when given) is its dealership.
pub(crate) fn by_id(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: AccountId,
    dealership: Option<DealershipId>,
) -> Result<Option<AccountRow>, StoreFault> {
    let found: Option<AccountRow> = accounts::table
        .filter(accounts::desk_id.eq(desk).and(accounts::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("accounts")?;
    Ok(found.filter(|row| dealership.is_none() || row.dealership_id == dealership))
}

/// The accounts of a desk whose folded name this is, at most 11; of one dealership, when given.
pub(crate) fn by_folded_name(
    connection: &mut AnyConnection,
    desk: DeskId,
    folded: &str,
    dealership: Option<DealershipId>,
) -> Result<Vec<AccountRow>, StoreFault> {
    if !is_storable(folded) {
        return Ok(Vec::new());
    }
    let mut named = accounts::table
        .filter(accounts::desk_id.eq(desk).and(accounts::name_folded.eq(folded)))
        .order(accounts::id)
        .into_boxed();
    if let Some(dealership) = dealership {
        named = named.filter(substr(accounts::dealership_id, 1).eq(Some(dealership)));
    }
    Limited::new(named, 11).get_results(connection).in_table("accounts")
}

/// Which accounts a list holds, and in which order.
#[derive(Clone, Copy)]
pub(crate) struct AccountList<'a> {
    pub(crate) desk: DeskId,
    pub(crate) beginning: Option<&'a Beginning>,
    pub(crate) state: Option<AccountState>,
    pub(crate) dealership: Option<DealershipId>,
    pub(crate) country: Option<Country>,
    pub(crate) sort: AccountSort,
}

/// An account's place in a list.
#[derive(Clone)]
pub(crate) struct AccountPlace {
    pub(crate) key: Vec<u8>,
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
        if self.sort == AccountSort::Newest {
            let list = self.in_stretch(None).order(accounts::id.desc());
            let list = match after {
                Some(place) => list.filter(accounts::id.lt(place.id)),
                None => list,
            };
            return Limited::new(list, rows).get_results(connection).in_table("accounts");
        }
        let mut page: Vec<AccountRow> = Vec::new();
        for stretch in stretches(self.beginning, after.map_or(&[], |place| &place.key)) {
            let list = self.in_stretch(Some(&stretch)).order((accounts::name_key, accounts::id));
            let list = match after {
                Some(place) => list.filter(accounts::name_key.gt(place.key.clone()).or(accounts::id.gt(place.id))),
                None => list,
            };
            let left = rows.saturating_sub(page.len());
            page.extend(Limited::new(list, left).get_results::<AccountRow>(connection).in_table("accounts")?);
            if page.len() >= rows {
                break;
            }
        }
        Ok(page)
    }

    /// How many accounts the list holds.
    pub(crate) fn count(&self, connection: &mut AnyConnection) -> Result<i64, StoreFault> {
        let mut count = 0_i64;
        for stretch in stretches(self.beginning, &[]) {
            let list = Self { sort: AccountSort::Name, ..*self };
            let held: i64 = list.in_stretch(Some(&stretch)).count().get_result(connection).in_table("accounts")?;
            count = count.saturating_add(held);
        }
        Ok(count)
    }

    /// The accounts that fit; in the order by name those of one stretch of it.
    fn in_stretch(&self, stretch: Option<&Stretch>) -> Accounts<'a> {
        let mut list = accounts::table.filter(accounts::desk_id.eq(self.desk)).into_boxed();
        if let Some(dealership) = self.dealership {
            list = list.filter(accounts::dealership_id.eq(dealership));
        }
        if let Some(state) = self.state {
            list = list.filter(accounts::state.eq(state));
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

/// The contacts of an account with the persons they are, in the order of their creation.
pub(crate) fn contacts(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
) -> Result<Vec<(ContactRow, UserRow)>, StoreFault> {
    contacts::table
        .inner_join(users::table.on(users::desk_id.eq(contacts::desk_id).and(users::id.eq(contacts::user_id))))
        .filter(contacts::desk_id.eq(desk).and(contacts::account_id.eq(account)))
        .order(contacts::id)
        .get_results(connection)
        .in_table("contacts")
}
