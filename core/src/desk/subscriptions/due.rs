//! What is due: periods renewed or ended, and administrators told of ends ahead (rule S5).

use std::collections::HashSet;

use super::Subscriptions;
use super::keeping::{Kept, told};
use super::view::RunDue;
use crate::UserId;
use crate::desk::command::Command;
use crate::desk::mail::Mail;
use crate::desk::session::Session;
use crate::desk::view::distinct;
use crate::error::Error;
use crate::model::calendar::Day;
use crate::model::people::UserState;
use crate::model::role::Action;
use crate::model::subscription::{Forecast, Next};
use crate::store::account::AccountRow;
use crate::store::subscription::{self as rows, SubscriptionRow};
use crate::store::subscription_list::{EndList, Place};
use crate::store::{StoreFault, user};
use crate::{AccountId, DeskId, Timestamp};

/// How many accounts each transaction deals with.
const BATCH: usize = 200;
const MICROS_PER_DAY: i64 = 86_400_000_000;

impl Subscriptions {
    /// Renews or ends every period that is due, one boundary after the other however late it is (rule S5), and tells
    /// administrators of the last; then tells those whose period ends within the desk's notice of what will follow, once for
    /// each end. Suspended and deleted users are sent nothing, and nobody is told beforehand of another period like the last
    /// one when that is no longer than twice the notice: monthly subscriptions would be told of something all the time.
    ///
    /// For a job of the host that runs every few minutes or once a day: each boundary is applied once, however often and from
    /// however many hosts this is called. 200 accounts are dealt with in each transaction; what was done stays done when a
    /// later one fails. So a key of [`Session::once`](crate::Session::once) does not apply.
    ///
    /// # Errors
    /// `refused`.
    pub fn run_due(&self) -> Result<RunDue, Error> {
        let session = Session { once: None, ..self.0.clone() };
        let mut done = RunDue::default();
        for step in [Step::Boundaries, Step::Notices] {
            let mut after: Option<Place> = None;
            loop {
                // Nobody waits for the writers' turn to learn that there is nothing to do.
                let waiting = session.read(Action::RunDue, |reading| {
                    let Some(list) = step.list(reading.desk, reading.now, reading.settings.service.notice_days) else {
                        return Ok(false);
                    };
                    Ok(!list.page(reading.connection, after.as_ref(), 1)?.is_empty())
                })?;
                if !waiting {
                    break;
                }
                let (some, last) = session.command(Action::RunDue, &after, |command| step.run(command, after))?;
                done.renewed = done.renewed.saturating_add(some.renewed);
                done.ended = done.ended.saturating_add(some.ended);
                done.told = done.told.saturating_add(some.told);
                if last.is_none() {
                    break;
                }
                after = last;
            }
        }
        Ok(done)
    }
}

#[derive(Clone, Copy)]
enum Step {
    Boundaries,
    Notices,
}

impl Step {
    /// The subscriptions that it is about; none where nobody is told of ends ahead.
    fn list(self, desk: DeskId, now: Timestamp, notice_days: i64) -> Option<EndList> {
        let after = |micros: i64| Timestamp::from_micros(now.as_micros().saturating_add(micros));
        match self {
            // Before the next instant: the end itself is due.
            Self::Boundaries => Some(EndList { until: Some(after(1)), ..EndList::of(desk) }),
            Self::Notices if notice_days == 0 => None,
            Self::Notices => {
                let until = after(notice_days.saturating_mul(MICROS_PER_DAY).saturating_add(1));
                Some(EndList { from: Some(after(1)), until: Some(until), untold: true, ..EndList::of(desk) })
            }
        }
    }

    /// Deals with the next accounts, and says where to go on.
    fn run(self, command: &mut Command<'_>, after: Option<Place>) -> Result<(RunDue, Option<Place>), Error> {
        let list = self.list(command.desk, command.now, command.settings.service.notice_days);
        let page = list.map_or(Ok(Vec::new()), |list| list.page(command.connection, after.as_ref(), BATCH))?;
        let last = page.last().map(|(row, account)| Ok::<_, StoreFault>((ends_at(row)?, account.id))).transpose()?;
        let recipients = recipients(command, &page)?;
        let done = match self {
            Self::Boundaries => pass(command, page, &recipients),
            Self::Notices => tell(command, &page, &recipients),
        }?;
        Ok((done, last))
    }
}

fn ends_at(row: &SubscriptionRow) -> Result<Timestamp, StoreFault> {
    row.ends_at.ok_or_else(|| StoreFault::row("subscriptions", "ends_at"))
}

/// The administrators of these accounts who are sent mails, with their keys at hand.
fn recipients(command: &mut Command<'_>, page: &[(SubscriptionRow, AccountRow)]) -> Result<HashSet<UserId>, Error> {
    let administrators = distinct(page.iter().filter_map(|(_, account)| account.administrator_id));
    let users = user::by_ids(command.connection, command.desk, &administrators)?;
    let active: HashSet<UserId> =
        users.into_iter().filter(|user| user.state == UserState::Active).map(|user| user.id).collect();
    let owners: Vec<[u8; 16]> = distinct(active.iter().map(|user| *user.as_bytes()));
    command.load_keys(&owners)?;
    Ok(active)
}

/// Applies all boundaries of each account, in order.
fn pass(
    command: &mut Command<'_>,
    page: Vec<(SubscriptionRow, AccountRow)>,
    recipients: &HashSet<UserId>,
) -> Result<RunDue, Error> {
    let mut done = RunDue::default();
    let mut kept = Vec::with_capacity(page.len());
    for (row, account) in page {
        let subscription = row.subscription()?;
        let mut own = Kept { row, subscription };
        let passed = own.catch_up(command, &account);
        let administrator = account.administrator_id.filter(|user| recipients.contains(user));
        if let (Some(last), Some(administrator)) = (passed.last(), administrator) {
            command.mail(&told(&account, last), administrator, None)?;
        }
        for boundary in passed {
            match boundary.next {
                Next::Renewed { .. } => done.renewed = done.renewed.saturating_add(1),
                Next::Ended => done.ended = done.ended.saturating_add(1),
            }
        }
        kept.push(own.row);
    }
    rows::save_all(command.connection, &kept)?;
    Ok(done)
}

/// Tells administrators of the end ahead. Whoever is sent nothing counts as told: also of another period like the last, when
/// that is short and its own renewal was told of not long ago.
fn tell(
    command: &mut Command<'_>,
    page: &[(SubscriptionRow, AccountRow)],
    recipients: &HashSet<UserId>,
) -> Result<RunDue, Error> {
    let notice = command.settings.service.notice_days;
    let mut done = RunDue::default();
    for (row, account) in page {
        let subscription = row.subscription()?;
        let (Some(Forecast { on, term }), Some(period)) = (subscription.forecast(), subscription.period()) else {
            continue;
        };
        let goes_on = term == Some(subscription.term());
        let is_short = period.days() <= notice.saturating_mul(2);
        let administrator = account.administrator_id.filter(|user| recipients.contains(user));
        if let Some(administrator) = administrator.filter(|_| !(goes_on && is_short)) {
            let (name, language) = (account.name.clone(), account.language.clone());
            let mail = Mail::RenewalAhead { account: name, language, on: Day(on), term };
            command.mail(&mail, administrator, None)?;
            done.told = done.told.saturating_add(1);
        }
    }
    let accounts: Vec<AccountId> = page.iter().map(|(_, account)| account.id).collect();
    rows::told(command.connection, command.desk, accounts)?;
    Ok(done)
}
