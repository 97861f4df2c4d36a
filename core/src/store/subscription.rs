//! Subscriptions: one row for each account.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::columns::{day_of, number_of};
use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::subscriptions;
use crate::model::subscription::{Period, Phase, Run, Subscription, SubscriptionState, Term};
use crate::{AccountId, DeskId, TimeZone, Timestamp};

/// A row of `subscriptions`.
#[derive(Clone, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = subscriptions)]
#[diesel(treat_none_as_null = true)]
pub(crate) struct SubscriptionRow {
    pub(crate) desk_id: DeskId,
    pub(crate) account_id: AccountId,
    state: SubscriptionState,
    term: i32,
    renewal: String,
    anchor: Option<i32>,
    months: Option<i32>,
    period_start: Option<i32>,
    period_end: Option<i32>,
    pub(crate) ends_at: Option<Timestamp>,
    time_zone: Option<TimeZone>,
    pending: Option<i32>,
    ended_on: Option<i32>,
    /// The end (its `ends_at`) that the administrator has been told of beforehand.
    pub(crate) told_of: Option<Timestamp>,
}

impl SubscriptionRow {
    /// The row of an account that has none yet.
    pub(crate) fn new(desk_id: DeskId, account_id: AccountId, subscription: &Subscription) -> Self {
        let mut row = Self {
            desk_id,
            account_id,
            state: subscription.state(),
            term: 0,
            renewal: String::new(),
            anchor: None,
            months: None,
            period_start: None,
            period_end: None,
            ends_at: None,
            time_zone: None,
            pending: None,
            ended_on: None,
            told_of: None,
        };
        row.keep(subscription);
        row
    }

    /// Writes the subscription as it has become. Whoever is told before a period ends is told of a new end anew.
    pub(crate) fn keep(&mut self, subscription: &Subscription) {
        let (run, ended_on) = match subscription.phase() {
            Phase::NotStarted => (None, None),
            Phase::Running(run) => (Some(run), None),
            Phase::Ended { on } => (None, Some(*on)),
        };
        self.state = subscription.state();
        self.term = months(subscription.term());
        self.renewal = subscription.renewal().to_string();
        self.anchor = run.map(|run| number_of(run.anchor));
        self.months = run.map(|run| i32::try_from(run.months).unwrap_or(i32::MAX));
        self.period_start = run.map(|run| number_of(run.period.start));
        self.period_end = run.map(|run| number_of(run.period.end));
        self.ends_at = run.map(|run| run.ends_at);
        self.time_zone = run.map(|run| run.zone);
        self.pending = run.and_then(|run| run.pending).map(months);
        self.ended_on = ended_on.map(number_of);
        self.told_of = self.told_of.filter(|told| Some(*told) == self.ends_at);
    }

    /// The subscription that the row holds.
    pub(crate) fn subscription(&self) -> Result<Subscription, StoreFault> {
        let phase = match self.state {
            SubscriptionState::NotStarted => Phase::NotStarted,
            SubscriptionState::Running => Phase::Running(Run {
                anchor: day("anchor", self.anchor)?,
                months: self.months.map(i64::from).ok_or_else(|| bad("months"))?,
                period: Period {
                    start: day("period_start", self.period_start)?,
                    end: day("period_end", self.period_end)?,
                },
                ends_at: self.ends_at.ok_or_else(|| bad("ends_at"))?,
                zone: self.time_zone.ok_or_else(|| bad("time_zone"))?,
                pending: self.pending.map(|months| term("pending", months)).transpose()?,
            }),
            SubscriptionState::Ended => Phase::Ended { on: day("ended_on", self.ended_on)? },
        };
        let renewal = self.renewal.parse().map_err(|_| bad("renewal"))?;
        Ok(Subscription::kept(term("term", self.term)?, renewal, phase))
    }
}

fn months(term: Term) -> i32 {
    i32::try_from(term.months()).unwrap_or(i32::MAX)
}

fn term(column: &'static str, months: i32) -> Result<Term, StoreFault> {
    Term::new(i64::from(months)).map_err(|_| bad(column))
}

fn day(column: &'static str, number: Option<i32>) -> Result<NaiveDate, StoreFault> {
    number.and_then(day_of).ok_or_else(|| bad(column))
}

fn bad(column: &'static str) -> StoreFault {
    StoreFault::row("subscriptions", column)
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &SubscriptionRow) -> Result<(), StoreFault> {
    diesel::insert_into(subscriptions::table).values(row).execute(connection)?;
    Ok(())
}

/// The subscription of an account. Each account has one.
pub(crate) fn of(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
) -> Result<SubscriptionRow, StoreFault> {
    subscriptions::table
        .filter(subscriptions::desk_id.eq(desk).and(subscriptions::account_id.eq(account)))
        .get_result(connection)
        .in_table("subscriptions")
}

/// Writes a subscription as it is now. The head row has been taken, so nobody else writes it.
pub(crate) fn save(connection: &mut AnyConnection, row: &SubscriptionRow) -> Result<(), StoreFault> {
    let own = subscriptions::desk_id.eq(row.desk_id).and(subscriptions::account_id.eq(row.account_id));
    diesel::update(subscriptions::table.filter(own)).set(row).execute(connection)?;
    Ok(())
}

/// Writes subscriptions as they are now. Nothing refers to them, so that all are written anew at once.
pub(crate) fn save_all(connection: &mut AnyConnection, rows: &[SubscriptionRow]) -> Result<(), StoreFault> {
    let Some(first) = rows.first() else { return Ok(()) };
    let ids: Vec<AccountId> = rows.iter().map(|row| row.account_id).collect();
    diesel::delete(own(first.desk_id, ids)).execute(connection)?;
    super::connection::insert_many!(connection, subscriptions::table, rows)?;
    Ok(())
}

/// Writes down that the administrators of these accounts have been told of the end of the current period.
pub(crate) fn told(connection: &mut AnyConnection, desk: DeskId, accounts: Vec<AccountId>) -> Result<(), StoreFault> {
    if !accounts.is_empty() {
        let told = subscriptions::told_of.eq(subscriptions::ends_at);
        diesel::update(own(desk, accounts)).set(told).execute(connection)?;
    }
    Ok(())
}

#[diesel::dsl::auto_type(no_type_alias)]
fn own(desk: DeskId, accounts: Vec<AccountId>) -> _ {
    subscriptions::table.filter(subscriptions::desk_id.eq(desk).and(subscriptions::account_id.eq_any(accounts)))
}
