//! What became of the work that customers asked for (rules P6, P9).

use std::sync::Arc;

use comptoir::{AccountId, ContactId, ServiceId};

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::names::StatisticGroup;
use crate::services::ServiceRef;
use crate::value::{CurrencyCode, LanguageTag, Month};
use crate::work::Work;

/// Which work is counted: of that which the actor sees, what fits all that is given. Without months, what was submitted in the
/// last twelve, this one among them; at most 60.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct StatisticsFilter {
    /// Work submitted in this month or later, in the desk's time zone of that time; when absent, in the eleven months before
    /// `until` too.
    #[uniffi(default)]
    pub from: Option<Month>,
    /// Work submitted in this month or earlier; when absent, until now.
    #[uniffi(default)]
    pub until: Option<Month>,
    /// Work of this account.
    #[uniffi(default)]
    pub account: Option<AccountId>,
    /// Work that this contact holds now.
    #[uniffi(default)]
    pub holder: Option<ContactId>,
    /// Work for which this service was asked.
    #[uniffi(default)]
    pub service: Option<ServiceId>,
}

/// How much work was asked for in some months, and what has become of it by now.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct WorkStatistics {
    /// The first month.
    pub from: Month,
    /// The last month.
    pub until: Month,
    /// One row for all; one for each state, in their order; one for each service that was asked for, in the order in which they
    /// were added, then the retired ones, then what no service was asked for; one for each month, the first one first. Each kind
    /// of row comes to the total.
    pub rows: Vec<StatisticRow>,
}

/// How much work has something in common, and what has become of it by now.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct StatisticRow {
    /// What it has in common.
    pub group: StatisticGroup,
    /// Which of its group the row is: `total`; the state's name (`in_progress`); the service's key, empty where no service was
    /// asked for; the month (`2026-04`).
    pub key: String,
    /// Which service, in rows of services that were asked for.
    pub service: Option<ServiceRef>,
    /// How many requests.
    pub requests: i64,
    /// Those of which something is still to come.
    pub open: i64,
    /// Those that were delivered.
    pub delivered: i64,
    /// Those delivered by the day wished.
    pub on_time: i64,
    /// Those delivered later than on the day wished. Where no day was wished, work is neither on time nor late.
    pub late: i64,
    /// The share on time of all that was on time or late, in tenths of a per cent; nothing where there was none. It is 0 or 1000
    /// only when none or all were on time.
    pub share_on_time: Option<i64>,
    /// What quotes come to, for each currency that was quoted in, in the order of their codes.
    pub amounts: Vec<StatisticAmount>,
}

/// What amounts come to in one currency, in minor units: `Formats.money` writes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct StatisticAmount {
    /// The currency.
    pub currency: CurrencyCode,
    /// The quotes that were given: of each request the last, whatever became of it.
    pub quoted_minor: i64,
    /// The quotes that were accepted.
    pub accepted_minor: i64,
    /// The quotes of work that was delivered.
    pub delivered_minor: i64,
}

#[uniffi::export]
impl Work {
    /// How much work was asked for in some months, and what became of it: in all, by state, by service and by month. Counted is
    /// what a `list` shows to the same actor: a requester's own, an account's, a dealership's, all of the desk's.
    ///
    /// # Errors
    /// `refused`; `invalid` for months that are none or too many (`/until`, or `/from` where only that is given: `too_few`,
    /// `too_many`), and with `sum_too_large` where amounts come to more than 64 bits hold.
    #[uniffi::method(default(filter))]
    pub async fn statistics(self: Arc<Self>, filter: StatisticsFilter) -> Result<WorkStatistics, ComptoirError> {
        blocking(move || self.0.statistics(&filter.into())?.try_into()).await
    }
}

#[uniffi::export]
impl StatisticRow {
    /// What the row is called in the reader's language: `In progress`, the service's name, `April 2026`.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn label(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(self.core().label(&locale))
    }

    /// The share on time as the reader's language writes it: `87,5 %`.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn share_text(&self, locale: LanguageTag) -> Result<Option<String>, ComptoirError> {
        Ok(self.core().share_text(&locale))
    }
}

impl StatisticRow {
    /// As the core has it, without the amounts: what is written in words has nothing to do with them.
    fn core(&self) -> comptoir::StatisticRow {
        comptoir::StatisticRow {
            group: self.group.into(),
            key: self.key.clone(),
            service: self.service.clone().map(Into::into),
            requests: self.requests,
            open: self.open,
            delivered: self.delivered,
            on_time: self.on_time,
            late: self.late,
            share_on_time: self.share_on_time,
            amounts: Vec::new(),
        }
    }
}

impl From<StatisticsFilter> for comptoir::StatisticsFilter {
    fn from(filter: StatisticsFilter) -> Self {
        let StatisticsFilter { from, until, account, holder, service } = filter;
        Self { from, until, account, holder, service }
    }
}

impl TryFrom<comptoir::WorkStatistics> for WorkStatistics {
    type Error = ComptoirError;

    fn try_from(statistics: comptoir::WorkStatistics) -> Result<Self, ComptoirError> {
        let rows = statistics.rows.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
        Ok(Self { from: statistics.from, until: statistics.until, rows })
    }
}

impl TryFrom<comptoir::StatisticRow> for StatisticRow {
    type Error = ComptoirError;

    fn try_from(row: comptoir::StatisticRow) -> Result<Self, ComptoirError> {
        Ok(Self {
            group: row.group.try_into()?,
            key: row.key,
            service: row.service.map(Into::into),
            requests: row.requests,
            open: row.open,
            delivered: row.delivered,
            on_time: row.on_time,
            late: row.late,
            share_on_time: row.share_on_time,
            amounts: row.amounts.into_iter().map(Into::into).collect(),
        })
    }
}

impl From<comptoir::StatisticAmount> for StatisticAmount {
    fn from(amount: comptoir::StatisticAmount) -> Self {
        let comptoir::StatisticAmount { currency, quoted_minor, accepted_minor, delivered_minor } = amount;
        Self { currency, quoted_minor, accepted_minor, delivered_minor }
    }
}
