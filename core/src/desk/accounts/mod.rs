//! Customer accounts.

mod administrator;
mod change;
mod currency;
mod destination;
mod edit;
mod features;
mod grouping;
mod life;
mod opening;
mod pages;
mod values;
mod view;

pub(super) use change::{awaits, keep_awaiting, takes_people};
pub(super) use currency::{currency_of, fix_currencies, fix_currency};
pub use destination::AddressView;
pub use edit::AccountEdited;
pub(super) use opening::{Opening, is_held, open, report_reference};
pub(super) use values::{ADDRESS, account_value, set_account};
pub(super) use view::account_ref;
pub use view::{AccountView, ContactView};

use crate::desk::command::Reading;
use crate::desk::filter::{AccountFilter, beginning, narrowed, typed};
use crate::desk::page::{Cursor, Key, Page, Paging, list_name};
use crate::desk::session::Session;
use crate::error::{Error, Failure, Unknown};
use crate::model::account::{AccountRef, AccountSort, fold};
use crate::model::desk::Settings;
use crate::model::form::Pack;
use crate::model::role::{Action, Sight};
use crate::store::account::{self as accounts, AccountRow};
use crate::store::account_list::{AccountList, AccountPlace};
use crate::store::connection::AnyConnection;
use crate::store::dealership::DealershipRow;
use crate::store::listing::Beginning;
use crate::{AccountId, Arg, Args, DeskId, Timestamp};

/// The pack for somebody of `dealership`, else for the desk's own people.
pub(in crate::desk) fn pack_of(settings: &Settings, dealership: Option<&DealershipRow>, now: Timestamp) -> Pack {
    match dealership {
        Some(row) => {
            settings.pack.of_dealership(row.country, &row.language, row.time_zone).dated(row.time_zone.day(now))
        }
        None => settings.pack.clone().dated(settings.time_zone().day(now)),
    }
}

/// The accounts of a desk: for a dealer those of the own dealership (rule A11).
#[derive(Clone, Debug)]
pub struct Accounts(pub(super) Session);

impl Accounts {
    /// A page of the accounts that fit the filter, of up to 50, from the beginning or from where the cursor of the page
    /// before says.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's with this filter and order (`/cursor`), a
    /// size beyond 1 to 50 (`/size`) or a beginning of over 200 characters (`/prefix`).
    pub fn list(
        &self,
        filter: &AccountFilter,
        paging: impl Into<Paging<AccountSort>>,
    ) -> Result<Page<AccountView>, Error> {
        let paging = paging.into();
        let limit = paging.rows()?;
        let beginning = beginning("/prefix", filter.prefix.as_deref())?;
        let name = list_name("accounts", &(filter, paging.sort))?;
        self.0.read(Action::ReadAccounts, |reading| {
            let cursor = Cursor::new(reading.keys, reading.desk, &name);
            let after: Option<(Key, Timestamp, AccountId)> =
                paging.after.as_deref().map(|text| cursor.open(text)).transpose()?;
            let after = after.map(|(Key(key), created_at, id)| AccountPlace { key, created_at, id });
            let Ok(sight) = narrowed(reading.standing.sight(), filter.dealership) else {
                return Ok(Page::empty(paging.total));
            };
            let language = reading.settings.language();
            let beginning = beginning.clone().map(|folded| Beginning::new(language, folded));
            let list = AccountList {
                desk: reading.desk,
                beginning: beginning.as_ref(),
                state: filter.state,
                sight,
                country: filter.country,
                administrator: filter.administrator,
                group: filter.group,
                sort: paging.sort,
            };
            let mut rows = list.page(reading.connection, after.as_ref(), limit.saturating_add(1))?;
            let next = cursor.cut(&mut rows, limit, |last| (Key(last.name_key.clone()), last.created_at, last.id))?;
            let total = if paging.total { Some(list.count(reading.connection)?) } else { None };
            let items = reading.shown_all(rows)?;
            Ok(Page { items, next, total })
        })
    }

    /// Accounts to choose from while a name or a reference number is typed: up to ten that begin with `text`, whatever its
    /// case and accents, first by number, then by name. Nothing typed finds nothing; nothing is ever created.
    ///
    /// # Errors
    /// `refused`; `invalid` for over 200 characters or control characters (`/text`).
    pub fn suggest(&self, text: &str) -> Result<Vec<AccountRef>, Error> {
        let beginning = beginning("/text", Some(text))?;
        self.0.read(Action::ReadAccounts, |reading| {
            let Some(folded) = beginning.clone() else { return Ok(Vec::new()) };
            let beginning = Beginning::new(reading.settings.language(), folded);
            let list = AccountList {
                desk: reading.desk,
                beginning: Some(&beginning),
                state: None,
                sight: reading.standing.sight(),
                country: None,
                administrator: None,
                group: None,
                sort: AccountSort::Name,
            };
            let numbered =
                accounts::by_reference_beginning(reading.connection, reading.desk, beginning.folded(), list.sight)?;
            let mut found: Vec<AccountRef> = numbered.into_iter().map(account_ref).collect();
            for named in list.page(reading.connection, None, CHOICES)?.into_iter().map(account_ref) {
                if found.iter().all(|account| account.id != named.id) {
                    found.push(named);
                }
            }
            found.truncate(CHOICES);
            Ok(found)
        })
    }

    /// The account meant by `selector`: its id, its reference number, or its name, whatever its case and accents (rule A9).
    /// A deleted account is found by its id only.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `ambiguous_account` when several have the name, with those that the actor may see;
    /// `invalid` for a selector that is empty, over 200 characters or holds control characters (`/account`).
    pub fn find(&self, selector: &str) -> Result<AccountView, Error> {
        let selector = typed("/account", selector)?;
        self.0.read(Action::ReadAccounts, |reading| {
            let sight = reading.standing.sight();
            let account = resolve(reading.connection, reading.desk, &selector, sight)?;
            reading.shown(account)
        })
    }

    /// The account `id`.
    ///
    /// # Errors
    /// `refused`; `unknown_account`, also for one of another dealership or desk.
    pub fn get(&self, id: AccountId) -> Result<AccountView, Error> {
        self.0.read(Action::ReadAccounts, |reading| {
            let account = visible(reading, id)?;
            reading.shown(account)
        })
    }

    /// The sites of the customer that the account `id` belongs to: the accounts that the same user answers for, this one
    /// included, by name (rule A6). None for an account without an administrator, which is nobody's site; a dealer sees those
    /// of the own dealership, and nobody deleted ones. The first 500: [`AccountFilter::administrator`] has them all.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn sites(&self, id: AccountId) -> Result<Vec<AccountView>, Error> {
        self.0.read(Action::ReadAccounts, |reading| {
            let Some(administrator) = visible(reading, id)?.administrator_id else { return Ok(Vec::new()) };
            let list = AccountList {
                desk: reading.desk,
                beginning: None,
                state: None,
                sight: reading.standing.sight(),
                country: None,
                administrator: Some(administrator),
                group: None,
                sort: AccountSort::Name,
            };
            let rows = list.page(reading.connection, None, SITES)?;
            reading.shown_all(rows)
        })
    }

    /// The contacts of the account `id`, in the order of their creation.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn contacts(&self, id: AccountId) -> Result<Vec<ContactView>, Error> {
        self.0.read(Action::ReadContacts, |reading| {
            visible(reading, id)?;
            let rows = accounts::contacts(reading.connection, reading.desk, id)?;
            reading.shown_contacts(rows)
        })
    }
}

/// How many sites of a customer are told at once.
const SITES: usize = 500;

/// How many accounts are offered to choose from.
const CHOICES: usize = 10;

/// The account meant by an id, a reference number or a name, among those in sight.
pub(super) fn resolve(
    connection: &mut AnyConnection,
    desk: DeskId,
    selector: &str,
    sight: Sight,
) -> Result<AccountRow, Error> {
    if let Ok(id) = selector.parse()
        && let Some(row) = accounts::by_id(connection, desk, id, sight)?
    {
        return Ok(row);
    }
    let folded = fold(selector);
    if let Some(row) = accounts::live_by_reference_key(connection, desk, &folded, sight)? {
        return Ok(row);
    }
    let mut rows = accounts::by_folded_name(connection, desk, &folded, sight)?;
    if rows.len() > 1 {
        let more = rows.len() > CHOICES;
        rows.truncate(CHOICES);
        let accounts = rows.into_iter().map(account_ref).collect();
        return Err(Error::new(Failure::Ambiguous { accounts, more }));
    }
    rows.pop().ok_or_else(|| Error::unknown(Unknown::Account))
}

/// What tells accounts of one name apart: the reference number, else the id, and where each is.
pub(super) fn choices(accounts: &[AccountRef]) -> Args {
    let accounts = accounts.get(..CHOICES).unwrap_or(accounts);
    let choice = |account: &AccountRef| {
        let name = account.reference.clone().unwrap_or_else(|| account.id.to_string());
        Arg::Text(format!("{name} ({} {})", account.postal_code, account.city))
    };
    Args::none()
        .with("accounts", Arg::List(accounts.iter().map(choice).collect()))
        .with("ids", Arg::List(accounts.iter().map(|account| account.id.to_string().into()).collect()))
}

/// The account, if the actor may know of it.
pub(super) fn visible(reading: &mut Reading<'_>, id: AccountId) -> Result<AccountRow, Error> {
    let sight = reading.standing.sight();
    accounts::by_id(reading.connection, reading.desk, id, sight)?.ok_or_else(|| Error::unknown(Unknown::Account))
}
