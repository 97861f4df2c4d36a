//! A subscription inside a command: every boundary that is due is applied before anything else is done to it (rule S5).

use serde_json::{Value, json};

use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::mail::Mail;
use crate::error::{Error, Failure};
use crate::model::calendar::Day;
use crate::model::people::UserState;
use crate::model::subscription::{Boundary, Next, Period, Renewal, Subscription, SubscriptionState, Term, TermChange};
use crate::store::account::AccountRow;
use crate::store::subscription::{self as subscriptions, SubscriptionRow};
use crate::store::{device, user};

/// An account's subscription as it is by now, and the row that holds it.
pub(in crate::desk) struct Kept {
    pub(in crate::desk) row: SubscriptionRow,
    pub(in crate::desk) subscription: Subscription,
}

impl Kept {
    /// Reads the subscription of an account and applies the boundaries that are due.
    pub(in crate::desk) fn of(command: &mut Command<'_>, account: &AccountRow) -> Result<Self, Error> {
        let row = subscriptions::of(command.connection, command.desk, account.id)?;
        let subscription = row.subscription()?;
        let mut kept = Self { row, subscription };
        let passed = kept.catch_up(command, account);
        if let (Some(last), Some(administrator)) = (passed.last(), account.administrator_id) {
            let person = user::by_id(command.connection, command.desk, administrator)?;
            if person.is_some_and(|person| person.state == UserState::Active) {
                command.mail(&told(account, last), administrator, None)?;
            }
        }
        Ok(kept)
    }

    /// Applies every boundary that is due, each with its event. The administrator is to be told of the last one.
    pub(super) fn catch_up(&mut self, command: &mut Command<'_>, account: &AccountRow) -> Vec<Boundary> {
        let mut passed = Vec::new();
        while let Some(boundary) = self.subscription.pass(command.now, account.time_zone) {
            command.record(passed_event(account, &boundary));
            passed.push(boundary);
        }
        if !passed.is_empty() {
            self.row.keep(&self.subscription);
        }
        passed
    }

    /// Stores the subscription as it has become.
    pub(in crate::desk) fn save(&mut self, command: &mut Command<'_>) -> Result<(), Error> {
        if self.row.subscription()?.forecast() != self.subscription.forecast() {
            // What was told beforehand is no longer so.
            self.row.told_of = None;
        }
        self.row.keep(&self.subscription);
        Ok(subscriptions::save(command.connection, &self.row)?)
    }

    /// The first device was enrolled: the term starts, unless it runs or has ended (rule S2).
    pub(in crate::desk) fn start(&mut self, command: &mut Command<'_>, account: &AccountRow) -> Option<Period> {
        let period = self.subscription.start(command.now, account.time_zone)?;
        let facts = period_facts(period, self.subscription.term());
        command.record(Event::new(Deed::StartSubscription, Subject::Account(account.id), account.version, facts));
        Some(period)
    }

    /// Another term (rules S2 and S4). The event is of the account's version, which the caller has counted up.
    pub(in crate::desk) fn change_term(
        &mut self,
        command: &mut Command<'_>,
        account: &AccountRow,
        term: Term,
    ) -> Result<TermChange, Error> {
        let before = self.subscription.clone();
        let enrolled = enrolled(command, account)? > 0;
        let change = self.subscription.change_term(term, enrolled, command.now, account.time_zone);
        if self.subscription == before {
            return Ok(change);
        }
        if change.restarted {
            self.record_restart(command, account, &change);
        } else if change.before == change.after {
            record_undo(command, account, change.dropped, change.before);
        } else {
            record_change(command, account, &change);
        }
        Ok(change)
    }

    /// A subscription that was over runs again, or waits for its first device again.
    fn record_restart(&self, command: &mut Command<'_>, account: &AccountRow, change: &TermChange) {
        if change.before != change.after {
            record_change(command, account, change);
        }
        let (action, mut facts) = match self.subscription.period() {
            Some(period) => (Deed::StartSubscription, period_facts(period, change.after)),
            None => (Deed::ReopenSubscription, json!({ "fields": [], "term": change.after })),
        };
        if let (true, Some(facts)) = (change.before == change.after, facts.as_object_mut()) {
            // Whoever works from an older version is told what has changed.
            facts.insert("fields".to_owned(), json!(["subscription"]));
            facts.insert("subscription".to_owned(), json!([SubscriptionState::Ended, self.subscription.state()]));
        }
        command.record(Event::new(action, Subject::Account(account.id), account.version, facts));
    }

    /// Something else renews it (rule S1).
    pub(in crate::desk) fn change_renewal(
        &mut self,
        command: &mut Command<'_>,
        account: &AccountRow,
        renewal: Renewal,
    ) -> Result<(), Error> {
        let before = self.subscription.change_renewal(renewal).map_err(|_| Error::new(Failure::SubscriptionEnded))?;
        if before != renewal {
            let facts = json!({ "fields": ["renewal"], "renewal": [before, renewal] });
            command.record(Event::new(Deed::ChangeRenewal, Subject::Account(account.id), account.version, facts));
        }
        Ok(())
    }

    /// A pending change is taken back (rule S4). Says whether there was one.
    pub(in crate::desk) fn undo(&mut self, command: &mut Command<'_>, account: &AccountRow) -> bool {
        let dropped = self.subscription.undo();
        if dropped.is_some() {
            record_undo(command, account, dropped, self.subscription.term());
        }
        dropped.is_some()
    }

    /// The account is deleted: its subscription ends, and what was pending with it (rule S4).
    pub(in crate::desk) fn cancel(&mut self, command: &mut Command<'_>, account: &AccountRow) {
        let on = account.time_zone.day(command.now);
        let runs = self.subscription.period().is_some();
        if let Some(on) = self.subscription.cancel(on).filter(|_| runs) {
            let facts = json!({ "fields": [], "on": Day(on) });
            command.record(Event::new(Deed::EndSubscription, Subject::Account(account.id), account.version, facts));
        }
    }
}

/// How many devices of the account are enrolled.
pub(in crate::desk) fn enrolled(command: &mut Command<'_>, account: &AccountRow) -> Result<i64, Error> {
    Ok(device::count(command.connection, command.desk, account.id)?.enrolled)
}

fn record_change(command: &mut Command<'_>, account: &AccountRow, change: &TermChange) {
    let facts = json!({
        "fields": ["term"], "term": [change.before, change.after], "effective": Day(change.effective),
        "at_once": change.at_once, "dropped": change.dropped,
    });
    command.record(Event::new(Deed::ChangeTerm, Subject::Account(account.id), account.version, facts));
}

fn record_undo(command: &mut Command<'_>, account: &AccountRow, dropped: Option<Term>, kept: Term) {
    let facts = json!({ "fields": ["term"], "term": [dropped, kept], "dropped": dropped });
    command.record(Event::new(Deed::UndoTermChange, Subject::Account(account.id), account.version, facts));
}

fn period_facts(period: Period, term: Term) -> Value {
    json!({ "fields": [], "term": term, "start": Day(period.start), "end": Day(period.end) })
}

fn passed_event(account: &AccountRow, boundary: &Boundary) -> Event {
    let (action, facts) = match boundary.next {
        Next::Renewed { period, term } => (Deed::RenewSubscription, period_facts(period, term)),
        Next::Ended => (Deed::EndSubscription, json!({ "fields": [], "on": Day(boundary.on) })),
    };
    Event::new(action, Subject::Account(account.id), account.version, facts)
}

/// What the administrator is told of a boundary.
pub(super) fn told(account: &AccountRow, boundary: &Boundary) -> Mail {
    let (name, language) = (account.name.clone(), account.language.clone());
    match boundary.next {
        Next::Renewed { period, term } => Mail::SubscriptionRenewed { account: name, language, term, period },
        Next::Ended => Mail::SubscriptionEnded { account: name, language, on: Day(boundary.on) },
    }
}
