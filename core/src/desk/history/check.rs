//! Whether the index of the histories holds what follows from the trail, in memory that does not grow with either.
//!
//! Both sides are summed: each entry's authentication code is added to the sum of its stretch of the trail for the event,
//! and taken away for the row of the index. Sums do not depend on an order, and without the key nobody can put in rows that
//! make up for others. Only a stretch whose sum is not zero is compared entry by entry.

use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

use super::index::{entry, named, parsed, place, said};
use crate::store::StoreFault;
use crate::store::audit::{self as trail, AccountEventRow, AuditRow};
use crate::store::connection::AnyConnection;
use crate::store::keys::MacKey;
use crate::{AccountId, DeskId};

/// Into how many stretches a trail is divided: 128 KB of sums.
const STRETCHES: usize = 4096;

/// Compares the index with the trail, which is handed to it event by event.
pub(crate) struct Check<'k> {
    desk: DeskId,
    sums: Sums<'k>,
    /// Events whose entries are not summed yet: what else their command has done must be known.
    pending: Vec<AuditRow>,
}

impl<'k> Check<'k> {
    /// Of a trail whose last command has this number.
    pub(crate) fn new(key: &'k MacKey, desk: DeskId, last: i64) -> Self {
        Self { desk, sums: Sums::new(key, last, STRETCHES), pending: Vec::new() }
    }

    /// Takes the next events, in order.
    pub(crate) fn add(&mut self, connection: &mut AnyConnection, rows: Vec<AuditRow>) -> Result<(), StoreFault> {
        self.pending.extend(rows);
        for row in expected(connection, self.desk, &whole_commands(&mut self.pending))? {
            self.sums.add(&row);
        }
        Ok(())
    }

    /// The sequence number of the first event that the index does not tell as it should.
    pub(crate) fn differs(mut self, connection: &mut AnyConnection) -> Result<Option<i64>, StoreFault> {
        for row in expected(connection, self.desk, &self.pending)? {
            self.sums.add(&row);
        }
        each_entry(connection, self.desk, |row| self.sums.take(&row))?;
        match self.sums.first_that_differs() {
            Some(stretch) => first_in(connection, self.desk, &stretch),
            None => Ok(None),
        }
    }
}

/// Takes the events off whose commands are known whole: the last one's may go on.
fn whole_commands(pending: &mut Vec<AuditRow>) -> Vec<AuditRow> {
    let last = pending.last().map(|row| row.sequence);
    let whole = pending.iter().position(|row| Some(row.sequence) == last).unwrap_or_default();
    pending.drain(..whole).collect()
}

/// The entries of these whole commands: an event is told by the accounts that it names or is named with, a request's by
/// all that any event of the request names.
fn expected(
    connection: &mut AnyConnection,
    desk: DeskId,
    rows: &[AuditRow],
) -> Result<Vec<AccountEventRow>, StoreFault> {
    let mut of_requests: HashMap<&[u8], BTreeSet<AccountId>> = HashMap::new();
    for row in rows.iter().filter(|row| row.subject_kind == "request") {
        of_requests.entry(&row.subject_id).or_default();
    }
    let subjects: Vec<&[u8]> = of_requests.keys().copied().collect();
    if !subjects.is_empty() {
        for (subject, _, facts) in trail::facts(connection, desk, &subjects, i64::MAX)? {
            if let Some(accounts) = of_requests.get_mut(subject.as_slice()) {
                accounts.extend(said(&parsed(&facts)));
            }
        }
    }
    let commands = rows.chunk_by(|row, next| row.sequence == next.sequence);
    let told = commands.flat_map(named).flat_map(|(row, accounts)| {
        let all = of_requests.get(row.subject_id.as_slice()).filter(|_| row.subject_kind == "request");
        let accounts: BTreeSet<AccountId> = all.cloned().unwrap_or(accounts);
        accounts.into_iter().map(|account| entry(desk, account, place(row)))
    });
    Ok(told.collect())
}

/// Reads the whole index.
fn each_entry(
    connection: &mut AnyConnection,
    desk: DeskId,
    mut take: impl FnMut(AccountEventRow),
) -> Result<(), StoreFault> {
    let mut after = None;
    loop {
        let rows = trail::account_events(connection, desk, after.as_ref())?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = Some(*last);
        rows.into_iter().for_each(&mut take);
    }
}

/// The first event of a stretch whose entries are not those that it should have.
fn first_in(
    connection: &mut AnyConnection,
    desk: DeskId,
    stretch: &RangeInclusive<i64>,
) -> Result<Option<i64>, StoreFault> {
    let mut differing = BTreeSet::new();
    let (mut after, mut pending) = ((*stretch.start(), -1), Vec::new());
    loop {
        let rows = trail::page(connection, desk, after)?;
        let end = rows.last().is_none_or(|last| last.sequence > *stretch.end());
        after = rows.last().map_or(after, place);
        pending.extend(rows.into_iter().filter(|row| stretch.contains(&row.sequence)));
        let whole = if end { std::mem::take(&mut pending) } else { whole_commands(&mut pending) };
        differing.extend(expected(connection, desk, &whole)?);
        if end {
            break;
        }
    }
    each_entry(connection, desk, |row| {
        if stretch.contains(&row.sequence) && !differing.remove(&row) {
            differing.insert(row);
        }
    })?;
    Ok(differing.iter().map(|row| row.sequence).min())
}

/// A sum for each stretch of a trail.
struct Sums<'k> {
    key: &'k MacKey,
    /// How many sequence numbers a stretch has.
    width: i64,
    sums: Vec<[u64; 4]>,
}

impl<'k> Sums<'k> {
    fn new(key: &'k MacKey, last: i64, stretches: usize) -> Self {
        let count = i64::try_from(stretches).unwrap_or(i64::MAX).max(1);
        let width = last.max(0).checked_div(count).unwrap_or_default().saturating_add(1);
        Self { key, width, sums: vec![[0; 4]; stretches.max(1)] }
    }

    fn add(&mut self, row: &AccountEventRow) {
        self.change(row, u64::wrapping_add);
    }

    fn take(&mut self, row: &AccountEventRow) {
        self.change(row, u64::wrapping_sub);
    }

    fn change(&mut self, row: &AccountEventRow, change: fn(u64, u64) -> u64) {
        let code = self.key.tag(&[
            b"account event",
            row.desk_id.as_bytes(),
            row.account_id.as_bytes(),
            &row.sequence.to_be_bytes(),
            &row.ordinal.to_be_bytes(),
        ]);
        let stretch = usize::try_from(row.sequence.max(0).checked_div(self.width).unwrap_or_default());
        let last = self.sums.len().saturating_sub(1);
        if let Some(sum) = self.sums.get_mut(stretch.unwrap_or(last).min(last)) {
            let (parts, _) = code.as_chunks::<8>();
            sum.iter_mut().zip(parts).for_each(|(sum, part)| *sum = change(*sum, u64::from_be_bytes(*part)));
        }
    }

    /// The sequence numbers of the first stretch whose sum is not zero. What lies before or behind the trail is in the first
    /// and last.
    fn first_that_differs(&self) -> Option<RangeInclusive<i64>> {
        let found = self.sums.iter().position(|sum| *sum != [0; 4])?;
        let last = found.saturating_add(1) == self.sums.len();
        let start = i64::try_from(found).unwrap_or(i64::MAX).saturating_mul(self.width);
        let end = if last { i64::MAX } else { start.saturating_add(self.width).saturating_sub(1) };
        Some(if found == 0 { i64::MIN } else { start }..=end)
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
