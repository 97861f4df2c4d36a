//! Customer accounts and their contacts.

use diesel::prelude::*;

use super::columns::is_storable;
use super::connection::{AnyBackend, AnyConnection};
use super::derive::{Desk, Place, derive_names};
use super::fault::{InTable, StoreFault};
use super::listing::{Limited, substr};
use super::schema::{accounts, contacts, users};
use super::user::UserRow;
use crate::model::account::{AccountState, CountryAddress, Destinations};
use crate::model::people::{Channels, Notification};
use crate::model::role::{Role, Sight};
use crate::{
    AccountId, AddressDraft, ContactId, Country, Currency, DealershipId, DeskId, Locale, TimeZone, Timestamp, UserId,
};

/// A row of `accounts`.
#[derive(Clone, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = accounts)]
#[diesel(treat_none_as_null = true)]
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
    pub(crate) reference: Option<String>,
    pub(crate) reference_key: Option<String>,
    pub(crate) created_at: Timestamp,
    pub(crate) version: i64,
    /// Sorts as the name does in the desk's language.
    pub(crate) name_key: Vec<u8>,
    pub(crate) time_zone: TimeZone,
    /// The key of the data centre that serves it.
    pub(crate) data_centre: Option<String>,
    /// What a change that waits for the host's confirmation came from, as JSON.
    pub(crate) awaited: Option<String>,
    /// The portal features of its own, keys with commas between; the desk's where there is none (rule C1).
    pub(crate) features: Option<String>,
    /// What money is written in; the desk's currency where there is none (rule C3).
    pub(crate) currency: Option<Currency>,
    /// Whether that holds for good, because there is an order or a document in it.
    pub(crate) currency_fixed: bool,
    /// Where bills go, as JSON; to the account's own address where there is none (rule C2).
    pub(crate) billing: Option<String>,
    /// Where goods go: the same, or the word `billing`.
    pub(crate) shipping: Option<String>,
}

impl AccountRow {
    /// Where the account is.
    pub(crate) fn address(&self) -> AddressDraft {
        // An account entered with little more than a name has no address (rule A10).
        let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        AddressDraft {
            street: given(&self.street),
            postal_code: given(&self.postal_code),
            city: given(&self.city),
            region: self.region.clone(),
        }
    }

    /// Where its bills and goods go (rule C2).
    pub(crate) fn destinations(&self) -> Result<Destinations, StoreFault> {
        let read = Destinations::stored(self.billing.as_deref(), self.shipping.as_deref());
        read.ok_or_else(|| StoreFault::row("accounts", "billing"))
    }

    /// The addresses that bills and goods go to at present.
    pub(crate) fn places(&self) -> Result<[CountryAddress; 2], StoreFault> {
        Ok(self.destinations()?.places(&CountryAddress::of(self.address(), self.country)))
    }
}

/// A row of `contacts`.
#[derive(Clone, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = contacts)]
#[diesel(treat_none_as_null = true)]
pub(crate) struct ContactRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: ContactId,
    pub(crate) account_id: AccountId,
    pub(crate) user_id: UserId,
    pub(crate) role: Role,
    pub(crate) job_title: String,
    pub(crate) created_at: Timestamp,
    /// When the user lost this place; none while it is held.
    pub(crate) ended_at: Option<Timestamp>,
    pub(crate) version: i64,
    pub(crate) phone: Option<String>,
    pub(crate) mobile: Option<String>,
    /// Another way to reach the contact.
    pub(crate) other: Option<String>,
    /// The keys of the services the contact may ask for, as JSON; all where there is none (rule P2).
    pub(crate) services: Option<String>,
    /// What the contact is told of: keys with commas between.
    pub(crate) notifications: String,
}

impl ContactRow {
    /// How else than by e-mail the contact is reached.
    pub(crate) fn channels(&self) -> Channels {
        Channels { phone: self.phone.clone(), mobile: self.mobile.clone(), other: self.other.clone() }
    }

    /// Has the contact reached by these.
    pub(crate) fn set_channels(&mut self, channels: Channels) {
        (self.phone, self.mobile, self.other) = (channels.phone, channels.mobile, channels.other);
    }

    /// The keys of the services the contact may ask for; None for all.
    pub(crate) fn allowed(&self) -> Result<Option<Vec<String>>, StoreFault> {
        let read = self.services.as_deref().map(serde_json::from_str).transpose();
        read.map_err(|_| StoreFault::row("contacts", "services"))
    }

    /// What the contact is told of.
    pub(crate) fn told_of(&self) -> Result<Vec<Notification>, StoreFault> {
        let keys = self.notifications.split(',').filter(|key| !key.is_empty());
        keys.map(str::parse).collect::<Result<_, _>>().map_err(|_| StoreFault::row("contacts", "notifications"))
    }

    /// Has the contact told of these.
    pub(crate) fn tell_of(&mut self, notifications: &[Notification]) {
        self.notifications = notifications.iter().map(|one| one.as_str()).collect::<Vec<_>>().join(",");
    }
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &AccountRow) -> Result<(), StoreFault> {
    diesel::insert_into(accounts::table).values(row).execute(connection)?;
    Ok(())
}

pub(crate) fn insert_contacts(connection: &mut AnyConnection, rows: &[ContactRow]) -> Result<(), StoreFault> {
    super::connection::insert_many!(connection, contacts::table, rows)?;
    Ok(())
}

/// Writes an account as it is now. The head row has been taken, so nobody else writes it.
pub(crate) fn save(connection: &mut AnyConnection, row: &AccountRow) -> Result<(), StoreFault> {
    diesel::update(accounts::table.filter(accounts::desk_id.eq(row.desk_id).and(accounts::id.eq(row.id))))
        .set(row)
        .execute(connection)?;
    Ok(())
}

/// Writes that the currency of these accounts is fixed, in `currency` where it is given, else in their own. The head row has
/// been taken.
pub(crate) fn fix_currencies(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[AccountId],
    currency: Option<Currency>,
) -> Result<(), StoreFault> {
    if ids.is_empty() {
        return Ok(());
    }
    let they = accounts::table.filter(accounts::desk_id.eq(desk).and(accounts::id.eq_any(ids)));
    let fixed = (accounts::currency_fixed.eq(true), accounts::version.eq(accounts::version + 1_i64));
    match currency {
        Some(currency) => diesel::update(they).set((accounts::currency.eq(Some(currency)), fixed)).execute(connection),
        None => diesel::update(they).set(fixed).execute(connection),
    }?;
    Ok(())
}

/// Writes a contact as it is now.
pub(crate) fn save_contact(connection: &mut AnyConnection, row: &ContactRow) -> Result<(), StoreFault> {
    diesel::update(contacts::table.filter(contacts::desk_id.eq(row.desk_id).and(contacts::id.eq(row.id))))
        .set(row)
        .execute(connection)?;
    Ok(())
}

/// An account in sight.
pub(crate) fn by_id(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: AccountId,
    sight: Sight,
) -> Result<Option<AccountRow>, StoreFault> {
    let named = accounts::table.filter(accounts::desk_id.eq(desk).and(accounts::id.eq(id)));
    let found = match sight {
        Sight::Desk => named.get_result(connection),
        Sight::Dealership(dealership) => named.filter(accounts::dealership_id.eq(dealership)).get_result(connection),
        Sight::Account(own) => named.filter(substr(accounts::id, 1).eq(own)).get_result(connection),
    };
    found.optional().in_table("accounts")
}

/// The accounts of these ids, in whatever state.
pub(crate) fn by_ids(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[AccountId],
) -> Result<Vec<AccountRow>, StoreFault> {
    accounts::table
        .filter(accounts::desk_id.eq(desk).and(accounts::id.eq_any(ids)))
        .get_results(connection)
        .in_table("accounts")
}

/// `list`, confined to the accounts in sight. No index is sought by it: how the rest is found stays as it is.
pub(super) fn in_sight(list: Boxed<'_>, sight: Sight) -> Boxed<'_> {
    match sight {
        Sight::Desk => list,
        Sight::Dealership(dealership) => list.filter(substr(accounts::dealership_id, 1).eq(Some(dealership))),
        Sight::Account(own) => list.filter(substr(accounts::id, 1).eq(own)),
    }
}

/// The accounts of a desk, but for deleted ones, whose folded name this is, at most 11 in sight.
pub(crate) fn by_folded_name(
    connection: &mut AnyConnection,
    desk: DeskId,
    folded: &str,
    sight: Sight,
) -> Result<Vec<AccountRow>, StoreFault> {
    if !is_storable(folded) {
        return Ok(Vec::new());
    }
    let mut rows: Vec<AccountRow> = named(desk, folded, sight).get_results(connection).in_table("accounts")?;
    rows.sort_unstable_by_key(|row| row.id);
    Ok(rows)
}

type IsLive = diesel::dsl::NotEq<accounts::state, AccountState>;

/// Deleted accounts are found by their ids only.
fn is_live() -> IsLive {
    accounts::state.ne(AccountState::Deleted)
}

type Boxed<'a> = accounts::BoxedQuery<'a, AnyBackend>;

/// In no order that is asked for: SQLite would walk all accounts of the desk to have them by id.
pub(super) fn named(desk: DeskId, folded: &str, sight: Sight) -> Limited<Boxed<'_>> {
    let named = accounts::table
        .filter(accounts::desk_id.eq(desk).and(accounts::name_folded.eq(folded)))
        .filter(is_live())
        .into_boxed();
    Limited::new(in_sight(named, sight), 11)
}

/// Up to ten accounts, but for deleted ones, whose reference number, folded, begins so, in its order, in sight.
pub(crate) fn by_reference_beginning(
    connection: &mut AnyConnection,
    desk: DeskId,
    folded: &str,
    sight: Sight,
) -> Result<Vec<AccountRow>, StoreFault> {
    numbered(desk, folded, sight).get_results(connection).in_table("accounts")
}

pub(super) fn numbered(desk: DeskId, folded: &str, sight: Sight) -> Limited<Boxed<'_>> {
    let after = format!("{folded}{}", char::MAX);
    let numbered = accounts::table
        .filter(accounts::desk_id.eq(desk))
        .filter(accounts::reference_key.ge(folded).and(accounts::reference_key.lt(after)))
        .filter(is_live())
        .order(accounts::reference_key)
        .into_boxed();
    Limited::new(in_sight(numbered, sight), 10)
}

/// Makes folded names and sort keys anew: see [`super::derive`].
pub(crate) fn derive(
    connection: &mut AnyConnection,
    desk: &Desk<'_>,
    after: Place,
) -> Result<Option<Place>, StoreFault> {
    derive_names!(connection, desk, after, accounts, name, AccountId)
}

/// The account of this reference number, folded, whatever its state, if it is in sight.
pub(crate) fn by_reference_key(
    connection: &mut AnyConnection,
    desk: DeskId,
    key: &str,
    sight: Sight,
) -> Result<Option<AccountRow>, StoreFault> {
    let numbered = accounts::table.filter(accounts::desk_id.eq(desk).and(accounts::reference_key.eq(key))).into_boxed();
    in_sight(numbered, sight).get_result(connection).optional().in_table("accounts")
}

/// The same, but for deleted accounts: what people look for by a number.
pub(crate) fn live_by_reference_key(
    connection: &mut AnyConnection,
    desk: DeskId,
    key: &str,
    sight: Sight,
) -> Result<Option<AccountRow>, StoreFault> {
    let found = by_reference_key(connection, desk, key, sight)?;
    Ok(found.filter(|row| row.state != AccountState::Deleted))
}

/// The accounts, but for deleted ones, of these reference numbers, folded.
pub(crate) fn live_by_reference_keys(
    connection: &mut AnyConnection,
    desk: DeskId,
    keys: &[String],
) -> Result<Vec<AccountRow>, StoreFault> {
    accounts::table
        .filter(accounts::desk_id.eq(desk).and(accounts::reference_key.eq_any(keys)))
        .filter(is_live())
        .get_results(connection)
        .in_table("accounts")
}

/// The accounts in which each of these users has a place, a pair for each place.
pub(crate) fn places(
    connection: &mut AnyConnection,
    desk: DeskId,
    users: &[UserId],
) -> Result<Vec<(UserId, AccountId)>, StoreFault> {
    contacts::table
        .filter(contacts::desk_id.eq(desk).and(contacts::user_id.eq_any(users)).and(contacts::ended_at.is_null()))
        .select((contacts::user_id, contacts::account_id))
        .get_results(connection)
        .in_table("contacts")
}

/// The places that a user holds, in the order in which they were given.
pub(crate) fn live_contacts_of(
    connection: &mut AnyConnection,
    desk: DeskId,
    user: UserId,
) -> Result<Vec<ContactRow>, StoreFault> {
    contacts::table
        .filter(contacts::desk_id.eq(desk).and(contacts::user_id.eq(user)).and(contacts::ended_at.is_null()))
        .order(contacts::id)
        .get_results(connection)
        .in_table("contacts")
}

/// The accounts, but for deleted ones, that a user answers for, at most 11, by name.
pub(crate) fn administered(
    connection: &mut AnyConnection,
    desk: DeskId,
    user: UserId,
) -> Result<Vec<AccountRow>, StoreFault> {
    let own = accounts::table
        .filter(accounts::desk_id.eq(desk).and(accounts::administrator_id.eq(user)))
        .filter(is_live())
        .order((accounts::name_key, accounts::id));
    Limited::new(own, 11).get_results(connection).in_table("accounts")
}

/// The contacts of an account with the persons they are, in the order of their creation; not those that have ended.
pub(crate) fn contacts(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
) -> Result<Vec<(ContactRow, UserRow)>, StoreFault> {
    contacts::table
        .inner_join(users::table.on(users::desk_id.eq(contacts::desk_id).and(users::id.eq(contacts::user_id))))
        .filter(contacts::desk_id.eq(desk).and(contacts::account_id.eq(account)).and(contacts::ended_at.is_null()))
        .order(contacts::id)
        .get_results(connection)
        .in_table("contacts")
}

/// Whose places these contacts are.
pub(crate) fn users_of(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[ContactId],
) -> Result<Vec<(ContactId, UserId)>, StoreFault> {
    contacts::table
        .filter(contacts::desk_id.eq(desk).and(contacts::id.eq_any(ids)))
        .select((contacts::id, contacts::user_id))
        .get_results(connection)
        .in_table("contacts")
}
