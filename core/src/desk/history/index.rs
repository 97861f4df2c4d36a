//! Which events the history of an account tells: an index of the trail that follows from the trail alone, so that it can be
//! checked against it.
//!
//! An event is told by the accounts it names (its subject, or `account` or `accounts` among its facts); a person's, by the
//! account in which the same command gave the person a place; a request's, also by the account that a later event of the
//! request names.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;

use crate::store::StoreFault;
use crate::store::audit::{self as trail, AccountEventRow, AuditRow};
use crate::store::connection::AnyConnection;
use crate::{AccountId, DeskId, UserId};

/// The sequence number and ordinal of an event.
type Place = (i64, i32);

/// Adds the events of one command, already stored, to the histories that tell them.
pub(crate) fn index(connection: &mut AnyConnection, desk: DeskId, rows: &[AuditRow]) -> Result<(), StoreFault> {
    let mut told = BTreeSet::new();
    for (account, row) in named(rows) {
        told.insert(entry(desk, account, place(row)));
        if row.subject_kind == "request" {
            let places = trail::places(connection, desk, &row.subject_id)?;
            let earlier: Vec<Place> = places.into_iter().filter(|earlier| *earlier < place(row)).collect();
            let sequences: Vec<i64> = earlier.iter().map(|(sequence, _)| *sequence).collect();
            let known = trail::told(connection, desk, account, &sequences)?;
            told.extend(earlier.into_iter().map(|at| entry(desk, account, at)).filter(|row| !known.contains(row)));
        }
    }
    trail::tell_accounts(connection, &told.into_iter().collect::<Vec<_>>())
}

/// What the index should hold, gathered from the trail from its beginning.
#[derive(Default)]
pub(crate) struct Expected {
    rows: BTreeSet<AccountEventRow>,
    requests: HashMap<Vec<u8>, Vec<Place>>,
    /// The events of the command that is being read.
    command: Vec<AuditRow>,
}

impl Expected {
    /// Takes the next event.
    pub(crate) fn add(&mut self, row: AuditRow) {
        if self.command.last().is_some_and(|last| last.sequence != row.sequence) {
            self.close();
        }
        self.command.push(row);
    }

    fn close(&mut self) {
        let rows = std::mem::take(&mut self.command);
        for row in rows.iter().filter(|row| row.subject_kind == "request") {
            self.requests.entry(row.subject_id.clone()).or_default().push(place(row));
        }
        for (account, row) in named(&rows) {
            self.rows.insert(entry(row.desk_id, account, place(row)));
            if row.subject_kind == "request" {
                let known = self.requests.get(&row.subject_id).into_iter().flatten();
                let earlier = known.filter(|earlier| **earlier < place(row));
                self.rows.extend(earlier.map(|at| entry(row.desk_id, account, *at)));
            }
        }
    }

    /// The sequence number of the first event that the index does not tell as it should.
    pub(crate) fn differs(mut self, connection: &mut AnyConnection, desk: DeskId) -> Result<Option<i64>, StoreFault> {
        self.close();
        let mut first: Option<i64> = None;
        let mut note =
            |row: &AccountEventRow| first = Some(first.map_or(row.sequence, |known| known.min(row.sequence)));
        let mut after = None;
        loop {
            let rows = trail::account_events(connection, desk, after.as_ref())?;
            let Some(last) = rows.last() else { break };
            after = Some(*last);
            rows.iter().filter(|row| !self.rows.remove(row)).for_each(&mut note);
        }
        self.rows.iter().for_each(note);
        Ok(first)
    }
}

/// The events of one command with the accounts that they name, or that they are named with.
fn named(rows: &[AuditRow]) -> Vec<(AccountId, &AuditRow)> {
    let facts: Vec<Value> = rows.iter().map(|row| serde_json::from_str(&row.facts).unwrap_or_default()).collect();
    let mut places: BTreeMap<UserId, BTreeSet<AccountId>> = BTreeMap::new();
    for facts in rows.iter().zip(&facts).filter_map(|(row, facts)| (row.subject_kind == "contact").then_some(facts)) {
        if let (Some(account), Some(user)) = (id(facts.get("account")), id(facts.get("user"))) {
            places.entry(UserId::from_bytes(user)).or_default().insert(AccountId::from_bytes(account));
        }
    }
    let mut named = Vec::new();
    for (row, facts) in rows.iter().zip(&facts) {
        let own = <[u8; 16]>::try_from(row.subject_id.as_slice()).unwrap_or_default();
        let mut accounts: BTreeSet<AccountId> = match row.subject_kind.as_str() {
            "account" => BTreeSet::from([AccountId::from_bytes(own)]),
            "user" => places.get(&UserId::from_bytes(own)).cloned().unwrap_or_default(),
            "contact" | "request" => BTreeSet::new(),
            _ => continue,
        };
        let several = facts.get("accounts").and_then(Value::as_array).into_iter().flatten().map(Some);
        let said = several.chain([facts.get("account")]).filter_map(id).map(AccountId::from_bytes);
        accounts.extend(said);
        named.extend(accounts.into_iter().map(|account| (account, row)));
    }
    named
}

fn id(value: Option<&Value>) -> Option<[u8; 16]> {
    value?.as_str()?.parse::<AccountId>().ok().map(|id| *id.as_bytes())
}

const fn place(row: &AuditRow) -> Place {
    (row.sequence, row.ordinal)
}

const fn entry(desk_id: DeskId, account_id: AccountId, (sequence, ordinal): Place) -> AccountEventRow {
    AccountEventRow { desk_id, account_id, sequence, ordinal }
}
