//! What is shown of subscriptions.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Locale;
use crate::desk::accounts::account_ref;
use crate::error::Error;
use crate::model::account::AccountRef;
use crate::model::calendar::{as_day, as_optional_day};
use crate::model::desk::Settings;
use crate::model::subscription::{Forecast, Period, Renewal, Subscription, SubscriptionState, Term, TermChange};
use crate::store::account::AccountRow;
use crate::store::connection::AnyConnection;
use crate::store::subscription::SubscriptionRow;
use crate::store::{StoreFault, device};
use crate::{AccountId, Timestamp};

/// A change of term that waits for the end of the current period (rule S4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingTerm {
    /// The term that was asked for.
    pub term: Term,
    /// The first day for which it will count.
    #[serde(with = "as_day")]
    pub effective: NaiveDate,
}

/// What an account is subscribed to, with every boundary passed that is due by now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    pub period: Option<Period>,
    /// The change of term that waits for the end of it.
    pub pending: Option<PendingTerm>,
    /// What happens at the end of it if nothing is changed until then.
    pub forecast: Option<Forecast>,
    /// The first day on which it no longer ran, once it has ended.
    #[serde(with = "as_optional_day")]
    pub ended_on: Option<NaiveDate>,
    /// How many devices of the account are enrolled.
    pub enrolled: i64,
    /// How many devices it has, whatever their state; deleted ones are not counted.
    pub devices: i64,
    /// The next day on which invoices are written, in the business calendar of the account's country, while it runs.
    #[serde(with = "as_optional_day")]
    pub next_invoice: Option<NaiveDate>,
    /// The version of the account, for [`Session::based_on`](crate::Session::based_on).
    pub version: i64,
}

/// A change of term, and the subscription as it has become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermChanged {
    /// What the change does, and from which day on.
    pub change: TermChange,
    /// The subscription since.
    pub subscription: SubscriptionView,
}

impl TermChanged {
    /// What the change does, in the reader's language: `Durée de l’abonnement : annuelle → mensuelle, à partir du 1er juin
    /// 2027`.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        self.change.text(locale)
    }
}

/// A period that ends, and what follows it if nothing is changed until then.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenewalView {
    /// The account.
    pub account: AccountRef,
    /// The first day after the period.
    #[serde(with = "as_day")]
    pub on: NaiveDate,
    /// The instant at which the period ends.
    pub ends_at: Timestamp,
    /// The term of the period that begins then; none where the subscription ends.
    pub term: Option<Term>,
    /// Whether a pending change takes effect then.
    pub pending: bool,
}

impl std::fmt::Debug for RenewalView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RenewalView").field("account", &self.account.id).field("on", &self.on).finish_non_exhaustive()
    }
}

/// The price of what is left of a period (rule S6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProRata {
    /// How many days are left, today included; 0 where no period runs.
    pub days_left: i64,
    /// What they cost, in minor units of the currency.
    pub amount: i64,
}

/// What [`Subscriptions::run_due`](crate::Subscriptions::run_due) has done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunDue {
    /// How many periods began.
    pub renewed: i64,
    /// How many subscriptions ended.
    pub ended: i64,
    /// How many administrators were told of an end that is still ahead.
    pub told: i64,
}

/// What a view is drawn from.
pub(super) struct Drawing<'a> {
    pub(super) settings: &'a Settings,
    pub(super) now: Timestamp,
}

impl Drawing<'_> {
    /// The view of an account's subscription.
    pub(super) fn view(
        &self,
        connection: &mut AnyConnection,
        account: &AccountRow,
        subscription: &Subscription,
    ) -> Result<SubscriptionView, Error> {
        let counts = device::count(connection, account.desk_id, account.id)?;
        let invoices = || {
            let today = account.time_zone.day(self.now);
            self.settings.calendar_in(account.country).invoice_day(today)
        };
        let period = subscription.period();
        Ok(SubscriptionView {
            account: account.id,
            state: subscription.state(),
            term: subscription.term(),
            renewal: subscription.renewal(),
            period,
            pending: subscription
                .pending()
                .zip(period)
                .map(|(term, period)| PendingTerm { term, effective: period.end }),
            forecast: subscription.forecast(),
            ended_on: subscription.ended_on(),
            enrolled: counts.enrolled,
            devices: counts.live,
            next_invoice: period.map(|_| invoices()),
            version: account.version,
        })
    }
}

/// A period that ends, as the list of renewals shows it.
pub(super) fn renewal_view((row, account): (SubscriptionRow, AccountRow)) -> Result<RenewalView, Error> {
    let subscription = row.subscription()?;
    let (Some(ends_at), Some(Forecast { on, term })) = (row.ends_at, subscription.forecast()) else {
        return Err(StoreFault::row("subscriptions", "ends_at").into());
    };
    Ok(RenewalView { account: account_ref(account), on, ends_at, term, pending: subscription.pending().is_some() })
}
