//! Which events the history of an account tells: an index of the trail that follows from the trail alone, so that it can be
//! checked against it.
//!
//! An event is told by the accounts it names (its subject, or `account` or `accounts` among its facts, as those of a device,
//! of work, of an order or of a document); a person's, by the account in which the same command gave the person a place; a request's, from the first to
//! the last, by each account that one of them names.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;

use crate::desk::deed::Deed;
use crate::store::StoreFault;
use crate::store::audit::{self as trail, AccountEventRow, AuditRow, Place};
use crate::store::connection::AnyConnection;
use crate::{AccountId, DeskId, UserId};

/// Adds the events of one command, already stored, to the histories that tell them.
pub(crate) fn index(connection: &mut AnyConnection, desk: DeskId, rows: &[AuditRow]) -> Result<(), StoreFault> {
    let mut requests = followed(connection, desk, rows)?;
    let mut told = BTreeSet::new();
    for (row, accounts) in named(rows) {
        let told_of_it = match row.subject_kind.as_str() {
            "request" => requests.entry(&row.subject_id).or_default().follow(place(row), accounts),
            _ => accounts.into_iter().map(|account| (account, place(row))).collect(),
        };
        told.extend(told_of_it.into_iter().map(|(account, at)| entry(desk, account, at)));
    }
    trail::tell_accounts(connection, &told.into_iter().collect::<Vec<_>>())
}

/// What was known before this command of the requests that it is about, with one query for all of them.
fn followed<'r>(
    connection: &mut AnyConnection,
    desk: DeskId,
    rows: &'r [AuditRow],
) -> Result<HashMap<&'r [u8], Followed>, StoreFault> {
    let mut requests: HashMap<&[u8], Followed> = HashMap::new();
    let [first, ..] = rows else { return Ok(requests) };
    // What has only just been submitted has no events before.
    let older = rows.iter().filter(|row| row.subject_kind == "request" && row.action != Deed::SubmitRequest.as_str());
    for row in older {
        requests.entry(&row.subject_id).or_default();
    }
    if requests.is_empty() {
        return Ok(requests);
    }
    let subjects: Vec<&[u8]> = requests.keys().copied().collect();
    for (subject, at, facts) in trail::facts(connection, desk, &subjects, first.sequence)? {
        if let Some(request) = requests.get_mut(subject.as_slice()) {
            request.follow(at, said(&parsed(&facts)));
        }
    }
    Ok(requests)
}

/// What is known of a request, event by event.
#[derive(Default)]
struct Followed {
    places: Vec<Place>,
    accounts: BTreeSet<AccountId>,
}

impl Followed {
    /// Takes the next event with the accounts it names, and says what is to be told since.
    fn follow(&mut self, at: Place, named: BTreeSet<AccountId>) -> Vec<(AccountId, Place)> {
        self.places.push(at);
        let mut told: Vec<_> = self.accounts.iter().map(|account| (*account, at)).collect();
        for account in named {
            if self.accounts.insert(account) {
                told.extend(self.places.iter().map(|place| (account, *place)));
            }
        }
        told
    }
}

/// The events of one command that belong to accounts, with the accounts that they name, or are named with.
pub(super) fn named(rows: &[AuditRow]) -> Vec<(&AuditRow, BTreeSet<AccountId>)> {
    let facts: Vec<Value> = rows.iter().map(|row| parsed(&row.facts)).collect();
    let mut places: BTreeMap<UserId, BTreeSet<AccountId>> = BTreeMap::new();
    for (_, facts) in rows.iter().zip(&facts).filter(|(row, _)| row.subject_kind == "contact") {
        if let (Some(account), Some(user)) = (id(facts.get("account")), id(facts.get("user"))) {
            places.entry(UserId::from_bytes(user)).or_default().insert(AccountId::from_bytes(account));
        }
    }
    let mut named = Vec::new();
    for (row, facts) in rows.iter().zip(&facts) {
        let own = <[u8; 16]>::try_from(row.subject_id.as_slice()).unwrap_or_default();
        let with = match row.subject_kind.as_str() {
            "account" => BTreeSet::from([AccountId::from_bytes(own)]),
            "user" => places.get(&UserId::from_bytes(own)).cloned().unwrap_or_default(),
            "contact" | "request" | "device" | "work" | "registration" | "order" | "document" => BTreeSet::new(),
            _ => continue,
        };
        named.push((row, with.into_iter().chain(said(facts)).collect()));
    }
    named
}

/// The accounts among the facts of an event.
pub(super) fn said(facts: &Value) -> BTreeSet<AccountId> {
    let several = facts.get("accounts").and_then(Value::as_array).into_iter().flatten().map(Some);
    several.chain([facts.get("account")]).filter_map(id).map(AccountId::from_bytes).collect()
}

pub(super) fn parsed(facts: &str) -> Value {
    serde_json::from_str(facts).unwrap_or_default()
}

fn id(value: Option<&Value>) -> Option<[u8; 16]> {
    value?.as_str()?.parse::<AccountId>().ok().map(|id| *id.as_bytes())
}

pub(super) const fn place(row: &AuditRow) -> Place {
    (row.sequence, row.ordinal)
}

pub(super) const fn entry(desk_id: DeskId, account_id: AccountId, (sequence, ordinal): Place) -> AccountEventRow {
    AccountEventRow { desk_id, account_id, sequence, ordinal }
}

#[cfg(test)]
#[path = "index_tests.rs"]
pub(super) mod tests;
