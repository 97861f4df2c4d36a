//! Subscriptions of accounts.

use std::sync::Arc;

use comptoir::{AccountId, Timestamp};

use crate::accounts::AccountRef;
use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::names::SubscriptionState;
use crate::subscription::{Forecast, TermChange};
use crate::term::{Renewal, SubscriptionPeriod, Term};
use crate::value::Day;

/// A change of term that waits for the end of the current period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct PendingTerm {
    /// The term that was asked for.
    pub term: Term,
    /// The first day for which it will count.
    pub effective: Day,
}

/// What an account is subscribed to, with every boundary passed that is due by now.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct SubscriptionView {
    /// The account.
    pub account: AccountId,
    /// Where the subscription stands.
    pub state: SubscriptionState,
    /// Its term: of the current period while it runs, of the first one before, of the last one after.
    pub term: Term,
    /// What renews it.
    pub renewal: Renewal,
    /// Its current period, while it runs.
    pub period: Option<SubscriptionPeriod>,
    /// The change of term that waits for the end of it.
    pub pending: Option<PendingTerm>,
    /// What happens at the end of it if nothing is changed until then.
    pub forecast: Option<Forecast>,
    /// The first day on which it no longer ran, once it has ended.
    pub ended_on: Option<Day>,
    /// How many devices of the account are enrolled.
    pub enrolled: i64,
    /// How many devices it has, whatever their state; deleted ones are not counted.
    pub devices: i64,
    /// The next day on which invoices are written, in the business calendar of the account's country, while it runs.
    pub next_invoice: Option<Day>,
    /// The version of the account, for `Session.basedOn`.
    pub version: i64,
}

/// A change of term, and the subscription as it has become.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct TermChanged {
    /// What the change does, and from which day on: `Labels.termChange` says it in words.
    pub change: TermChange,
    /// The subscription since.
    pub subscription: SubscriptionView,
}

/// A period that ends, and what follows it if nothing is changed until then.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct RenewalView {
    /// The account.
    pub account: AccountRef,
    /// The first day after the period.
    pub on: Day,
    /// The instant at which the period ends.
    pub ends_at: Timestamp,
    /// The term of the period that begins then; nothing where the subscription ends.
    pub term: Option<Term>,
    /// Whether a pending change takes effect then.
    pub pending: bool,
}

/// Which page of the periods that end is asked for.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct RenewalPaging {
    /// Where the page begins: the cursor of the page before.
    #[uniffi(default)]
    pub after: Option<String>,
    /// How many the page holds at most, 1 to 50; absent means 50.
    #[uniffi(default)]
    pub size: Option<i64>,
    /// Whether to count what is on all pages together, which takes the longer the more there is.
    #[uniffi(default)]
    pub total: bool,
}

/// A page of the periods that end.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct RenewalPage {
    /// What the page holds, the soonest end first.
    pub items: Vec<RenewalView>,
    /// What to ask for the next page with; nothing on the last.
    pub next: Option<String>,
    /// How many there are on all pages together, where that was asked for.
    pub total: Option<i64>,
}

/// The price of what is left of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ProRata {
    /// How many days are left, today included; 0 where no period runs.
    pub days_left: i64,
    /// What they cost, in minor units of the currency.
    pub amount: i64,
}

/// What `Subscriptions.runDue` has done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct RunDue {
    /// How many periods began.
    pub renewed: i64,
    /// How many subscriptions ended.
    pub ended: i64,
    /// How many administrators were told of an end that is still ahead.
    pub told: i64,
}

/// What the accounts of a desk are subscribed to: for a dealer those of the own dealership.
#[derive(Debug, uniffi::Object)]
pub struct Subscriptions(pub(crate) comptoir::Subscriptions);

#[uniffi::export]
impl Subscriptions {
    /// What the account is subscribed to as of now: whatever is due is shown as passed, though nothing is stored before
    /// `run_due` or the next command does.
    ///
    /// # Errors
    /// `refused`; `unknown_account`, also for one of another dealership or desk.
    pub async fn get(self: Arc<Self>, account: AccountId) -> Result<SubscriptionView, ComptoirError> {
        blocking(move || self.0.get(account)?.try_into()).await
    }

    /// Gives the subscription another term: at once while no device is enrolled, otherwise at the end of the current period.
    /// A pending change is replaced; the term that it has already undoes it.
    ///
    /// # Errors
    /// `refused`; `unknown_account`; `conflict`; `wrong_account_state` unless the account is active or suspended; `invalid`
    /// at `/term` for less than 1 or more than 120 months.
    pub async fn change_term(self: Arc<Self>, account: AccountId, term: Term) -> Result<TermChanged, ComptoirError> {
        let term = term.try_into()?;
        blocking(move || {
            let comptoir::TermChanged { change, subscription } = self.0.change_term(account, term)?;
            Ok(TermChanged { change: change.into(), subscription: subscription.try_into()? })
        })
        .await
    }

    /// Has something else renew the subscription at the end of the current period, or nothing.
    ///
    /// # Errors
    /// As `change_term`, and `subscription_ended`.
    pub async fn change_renewal(
        self: Arc<Self>,
        account: AccountId,
        renewal: Renewal,
    ) -> Result<SubscriptionView, ComptoirError> {
        let renewal = renewal.try_into()?;
        blocking(move || self.0.change_renewal(account, renewal)?.try_into()).await
    }

    /// Takes the pending change of term back.
    ///
    /// # Errors
    /// As `change_term`, and `nothing_pending`, also when the change has taken effect by now.
    pub async fn undo(self: Arc<Self>, account: AccountId) -> Result<SubscriptionView, ComptoirError> {
        blocking(move || self.0.undo(account)?.try_into()).await
    }

    /// The periods that end, the soonest first: up to 50, or as many as the paging says, of those that end before `until`,
    /// when given. What is due and was not run yet comes first.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's (`/cursor`) or a size beyond 1 to 50 (`/size`).
    #[uniffi::method(default(until = None), default(paging))]
    pub async fn renewals(
        self: Arc<Self>,
        until: Option<Timestamp>,
        paging: RenewalPaging,
    ) -> Result<RenewalPage, ComptoirError> {
        blocking(move || {
            let RenewalPaging { after, size, total } = paging;
            let page = self.0.renewals(until, comptoir::Paging { after, sort: (), size, total })?;
            let items = page.items.into_iter().map(Into::into).collect();
            Ok(RenewalPage { items, next: page.next, total: page.total })
        })
        .await
    }

    /// What is left of the current period as of today, of a price for 365 days in minor units of the currency.
    ///
    /// # Errors
    /// As `get`; `invalid` for a price whose share no 64 bits hold (`/price_minor`).
    pub async fn pro_rata(self: Arc<Self>, account: AccountId, price_minor: i64) -> Result<ProRata, ComptoirError> {
        blocking(move || {
            let comptoir::ProRata { days_left, amount } = self.0.pro_rata(account, price_minor)?;
            Ok(ProRata { days_left, amount })
        })
        .await
    }

    /// Renews or ends every period that is due, one boundary after the other however late it is, and tells administrators of
    /// the last; then tells those whose period ends within the desk's notice of what will follow, once for each end; nobody is
    /// told beforehand of another period like the last one when that is no longer than twice the notice.
    ///
    /// For a job of the host that runs every few minutes or once a day: each boundary is applied once, however often and
    /// from however many hosts this is called. What was done stays done when a later part fails, so a key of `once` does
    /// not apply.
    ///
    /// # Errors
    /// `refused`.
    pub async fn run_due(self: Arc<Self>) -> Result<RunDue, ComptoirError> {
        blocking(move || {
            let comptoir::RunDue { renewed, ended, told } = self.0.run_due()?;
            Ok(RunDue { renewed, ended, told })
        })
        .await
    }
}

crate::value::private_debug! { RenewalView }

impl TryFrom<comptoir::SubscriptionView> for SubscriptionView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::SubscriptionView) -> Result<Self, ComptoirError> {
        let pending = |pending: comptoir::PendingTerm| PendingTerm {
            term: pending.term.into(),
            effective: Day(pending.effective),
        };
        Ok(Self {
            account: view.account,
            state: view.state.try_into()?,
            term: view.term.into(),
            renewal: view.renewal.into(),
            period: view.period.map(Into::into),
            pending: view.pending.map(pending),
            forecast: view.forecast.map(Into::into),
            ended_on: view.ended_on.map(Day),
            enrolled: view.enrolled,
            devices: view.devices,
            next_invoice: view.next_invoice.map(Day),
            version: view.version,
        })
    }
}

impl From<comptoir::RenewalView> for RenewalView {
    fn from(view: comptoir::RenewalView) -> Self {
        Self {
            account: view.account.into(),
            on: Day(view.on),
            ends_at: view.ends_at,
            term: view.term.map(Into::into),
            pending: view.pending,
        }
    }
}
