//! Subscriptions of accounts: what they are, what changes them, and what is due (rules S1 to S6).

mod due;
mod keeping;
mod view;

use serde::Serialize;

pub(super) use keeping::{Kept, enrolled};
use view::{Drawing, renewal_view};
pub use view::{PendingTerm, ProRata, RenewalView, RunDue, SubscriptionView, TermChanged};

use super::accounts::visible;
use super::command::Command;
use super::page::{Cursor, Page, Paging, list_name};
use super::session::Session;
use crate::error::{Error, Failure};
use crate::model::account::AccountCommand;
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::Action;
use crate::model::subscription::{Renewal, Term, pro_rata};
use crate::store::account::{self as accounts, AccountRow};
use crate::store::subscription as rows;
use crate::store::subscription_list::{EndList, Place};
use crate::{AccountId, Args, Timestamp};

/// What the accounts of a desk are subscribed to: for a dealer those of the own dealership (rule A11).
#[derive(Clone, Debug)]
pub struct Subscriptions(pub(super) Session);

impl Subscriptions {
    /// What the account is subscribed to as of now: whatever is due is shown as passed, though nothing is stored before
    /// [`run_due`](Self::run_due) or the next command does.
    ///
    /// # Errors
    /// `refused`; `unknown_account`, also for one of another dealership or desk.
    pub fn get(&self, account: AccountId) -> Result<SubscriptionView, Error> {
        self.0.read(Action::ReadAccounts, |reading| {
            let account = visible(reading, account)?;
            let subscription = rows::of(reading.connection, reading.desk, account.id)?.subscription()?;
            let subscription = subscription.as_of(reading.now, account.time_zone);
            let drawing = Drawing { settings: &reading.settings, now: reading.now };
            drawing.view(reading.connection, &account, &subscription)
        })
    }

    /// Gives the subscription another term: at once while no device is enrolled, otherwise at the end of the current period
    /// (rule S2). A pending change is replaced (rule S4); the term that it has already undoes it.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless the account is active or suspended.
    pub fn change_term(&self, account: AccountId, term: Term) -> Result<TermChanged, Error> {
        let input = ("term", account, term);
        self.change(account, &input, |command, account, kept| kept.change_term(command, account, term))
            .map(|(change, subscription)| TermChanged { change, subscription })
    }

    /// Has something else renew the subscription at the end of the current period, or nothing (rule S1).
    ///
    /// # Errors
    /// As [`change_term`](Self::change_term), and `subscription_ended`.
    pub fn change_renewal(&self, account: AccountId, renewal: Renewal) -> Result<SubscriptionView, Error> {
        let input = ("renewal", account, renewal);
        self.change(account, &input, |command, account, kept| kept.change_renewal(command, account, renewal))
            .map(|((), subscription)| subscription)
    }

    /// Takes the pending change of term back (rule S4).
    ///
    /// # Errors
    /// As [`change_term`](Self::change_term), and `nothing_pending`, also when the change has taken effect by now.
    pub fn undo(&self, account: AccountId) -> Result<SubscriptionView, Error> {
        self.change(account, &("undo", account), |command, account, kept| match kept.undo(command, account) {
            true => Ok(()),
            false => Err(Error::new(Failure::NothingPending)),
        })
        .map(|((), subscription)| subscription)
    }

    /// Changes the subscription of an account whose state allows it; the account's version counts up if anything changes.
    fn change<C: Serialize + serde::de::DeserializeOwned>(
        &self,
        account: AccountId,
        input: &impl Serialize,
        change: impl Fn(&mut Command<'_>, &AccountRow, &mut Kept) -> Result<C, Error>,
    ) -> Result<(C, SubscriptionView), Error> {
        self.0.command(Action::ChangeSubscription, input, |command| {
            let mut row = command.account(account)?;
            if !row.state.is_editable() {
                let command = AccountCommand::Edit;
                return Err(Error::new(Failure::WrongAccountState { state: row.state, command }));
            }
            let mut kept = Kept::of(command, &row)?;
            let (before, version) = (kept.subscription.clone(), row.version);
            row.version = version.saturating_add(1);
            let done = change(command, &row, &mut kept)?;
            if kept.subscription == before {
                row.version = version;
            } else {
                accounts::save(command.connection, &row)?;
            }
            kept.save(command)?;
            let settings = std::sync::Arc::clone(&command.settings);
            let drawing = Drawing { settings: &settings, now: command.now };
            Ok((done, drawing.view(command.connection, &row, &kept.subscription)?))
        })
    }

    /// The periods that end, the soonest first: up to 50, or as many as the paging says, of those that end before `until`,
    /// when given. What is due and was not run yet comes first.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's (`/cursor`) or a size beyond 1 to 50 (`/size`).
    pub fn renewals(
        &self,
        until: Option<Timestamp>,
        paging: impl Into<Paging<()>>,
    ) -> Result<Page<RenewalView>, Error> {
        let paging = paging.into();
        let limit = paging.rows()?;
        let name = list_name("renewals", &until)?;
        self.0.read(Action::ReadAccounts, |reading| {
            let cursor = Cursor::new(reading.keys, reading.desk, &name);
            let after: Option<Place> = paging.after.as_deref().map(|text| cursor.open(text)).transpose()?;
            let sight = reading.standing.sight();
            let list = EndList { sight, until, ..EndList::of(reading.desk) };
            let mut rows = list.page(reading.connection, after.as_ref(), limit.saturating_add(1))?;
            let place = |(row, account): &(rows::SubscriptionRow, AccountRow)| (row.ends_at, account.id);
            let next = cursor.cut(&mut rows, limit, place)?;
            let total = if paging.total { Some(list.count(reading.connection)?) } else { None };
            let items = rows.into_iter().map(renewal_view).collect::<Result<_, _>>()?;
            Ok(Page { items, next, total })
        })
    }

    /// What is left of the current period as of today, of a price for 365 days in minor units of the currency (rule S6).
    ///
    /// # Errors
    /// As [`get`](Self::get); `invalid` for a price whose share no 64 bits hold (`/price_minor`).
    pub fn pro_rata(&self, account: AccountId, price_minor: i64) -> Result<ProRata, Error> {
        self.0.read(Action::ReadAccounts, |reading| {
            let account = visible(reading, account)?;
            let subscription = rows::of(reading.connection, reading.desk, account.id)?.subscription()?;
            let subscription = subscription.as_of(reading.now, account.time_zone);
            let today = account.time_zone.day(reading.now);
            let days_left = subscription.period().map_or(0, |period| period.days_left(today));
            let amount = pro_rata(price_minor, days_left).ok_or_else(|| {
                // Ten years of it are the most that can be asked for.
                let range = Args::none().with("min", i64::MIN / 11).with("max", i64::MAX / 11);
                Error::from(vec![Problem::new("/price_minor".to_owned(), ProblemCode::OutOfRange, range)])
            })?;
            Ok(ProRata { days_left, amount })
        })
    }
}
