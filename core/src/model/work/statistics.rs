//! What became of the work that customers asked for, by state, service and month (rules P6, P9).

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::WorkState;
use crate::model::calendar::Months;
use crate::model::form::{Problem, ProblemCode};
use crate::model::named::named;
use crate::{AccountId, Args, ContactId, Currency, Month, ServiceId};

named! {
    /// What the requests of a row of statistics have in common.
    StatisticGroup, "statistics-group-" {
        /// Nothing: all of them.
        Total = "total", "total";
        /// The state they are in now.
        State = "state", "state";
        /// The service that was asked for.
        Service = "service", "service";
        /// The month in which they were submitted.
        Month = "month", "month";
    }
}

/// Which work is counted: of that which the actor sees, what fits all that is given. Without months, what was submitted in the
/// last twelve, this one among them.
///
/// ```
/// use comptoir::StatisticsFilter;
/// let spring = StatisticsFilter {
///     from: Some("2026-03".parse()?),
///     until: Some("2026-05".parse()?),
///     ..StatisticsFilter::default()
/// };
/// # Ok::<(), comptoir::ParseMonthError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StatisticsFilter {
    /// Work submitted in this month or later, in the desk's time zone of that time; when absent, in the eleven months before
    /// `until` too.
    pub from: Option<Month>,
    /// Work submitted in this month or earlier; when absent, until now.
    pub until: Option<Month>,
    /// Work of this account.
    pub account: Option<AccountId>,
    /// Work that this contact holds now.
    pub holder: Option<ContactId>,
    /// Work for which this service was asked.
    pub service: Option<ServiceId>,
}

impl StatisticsFilter {
    /// The most months that are told at once.
    pub const MAX_MONTHS: i32 = 60;

    /// How many months are told where none are given.
    pub const MONTHS: i32 = 12;

    /// The months asked for, where it is `this` month now.
    ///
    /// # Errors
    /// `too_few` when the last comes before the first, `too_many` when there are more than [`MAX_MONTHS`](Self::MAX_MONTHS):
    /// at `/until`, or at `/from` where only that was given.
    pub(crate) fn check(&self, this: Month) -> Result<Months, Vec<Problem>> {
        let until = self.until.unwrap_or(this);
        let from = self.from.unwrap_or_else(|| until.back(Self::MONTHS.saturating_sub(1)));
        let path = if self.until.is_some() { "/until" } else { "/from" };
        Months::new(from, until, Self::MAX_MONTHS).map_err(|error| vec![Problem::of_value(path.to_owned(), error)])
    }
}

/// How many requests are alike, as far as statistics tell them apart, and what was quoted for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WorkCount {
    pub(crate) state: WorkState,
    pub(crate) service: Option<ServiceId>,
    /// In which they were submitted.
    pub(crate) month: Month,
    /// Whether they were delivered by the wished day, where they were delivered and one was wished.
    pub(crate) on_time: Option<bool>,
    pub(crate) requests: i64,
    /// Of requests that have a quote.
    pub(crate) quotes: Option<QuoteCount>,
}

/// What the quotes of several requests come to, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct QuoteCount {
    pub(crate) currency: Currency,
    pub(crate) quoted: i128,
    /// Those of them that were accepted.
    pub(crate) accepted: i128,
}

/// What amounts come to in one currency, in minor units.
///
/// ```
/// use comptoir::{Currency, Locale, StatisticAmount, format};
/// let amount = StatisticAmount { currency: Currency::EUR, quoted_minor: 12_000, accepted_minor: 4500, delivered_minor: 0 };
/// assert_eq!(format::money(&Locale::EN, amount.accepted_minor, amount.currency), "€45.00");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatisticAmount {
    /// The currency.
    pub currency: Currency,
    /// The quotes that were given: of each request the last, whatever became of it.
    pub quoted_minor: i64,
    /// The quotes that were accepted.
    pub accepted_minor: i64,
    /// The quotes of work that was delivered.
    pub delivered_minor: i64,
}

/// What the requests of one row have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    Total,
    State(WorkState),
    /// None where no service was asked for.
    Service(Option<ServiceId>),
    Month(Month),
}

/// What is told of the requests of one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Figures {
    pub(crate) requests: i64,
    pub(crate) open: i64,
    pub(crate) delivered: i64,
    pub(crate) on_time: i64,
    pub(crate) late: i64,
    sums: BTreeMap<Currency, Sums>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sums {
    quoted: i128,
    accepted: i128,
    delivered: i128,
}

impl Figures {
    fn add(&mut self, count: &WorkCount) {
        let requests = count.requests;
        // No desk has 2^63 requests.
        let more = |sum: &mut i64, counts: bool| *sum = sum.saturating_add(if counts { requests } else { 0 });
        let delivered = count.state == WorkState::Delivered;
        more(&mut self.requests, true);
        more(&mut self.open, count.state.is_open());
        more(&mut self.delivered, delivered);
        more(&mut self.on_time, delivered && count.on_time == Some(true));
        more(&mut self.late, delivered && count.on_time == Some(false));
        if let Some(quotes) = count.quotes {
            let sums = self.sums.entry(quotes.currency).or_default();
            // 10^15 at most for each request: 2^63 of them fit.
            sums.quoted = sums.quoted.saturating_add(quotes.quoted);
            sums.accepted = sums.accepted.saturating_add(quotes.accepted);
            sums.delivered = sums.delivered.saturating_add(if delivered { quotes.accepted } else { 0 });
        }
    }

    /// What amounts come to, by currency.
    ///
    /// # Errors
    /// `sum_too_large`: a sum that 64 bits do not hold is not told as another.
    pub(crate) fn amounts(&self) -> Result<Vec<StatisticAmount>, Vec<Problem>> {
        let amount = |(currency, sums): (&Currency, &Sums)| {
            let minor = |sum: i128| {
                let too_large = || vec![Problem::new(String::new(), ProblemCode::SumTooLarge, Args::none())];
                i64::try_from(sum).map_err(|_| too_large())
            };
            Ok(StatisticAmount {
                currency: *currency,
                quoted_minor: minor(sums.quoted)?,
                accepted_minor: minor(sums.accepted)?,
                delivered_minor: minor(sums.delivered)?,
            })
        };
        self.sums.iter().map(amount).collect()
    }
}

/// A count that statistics of these months and services cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Misfit {
    /// Of a month that was not asked for.
    Month,
    /// Of a service that is not in the catalogue.
    Service,
}

/// The rows that counts make: the total; each state, in the order of the states; the services that were asked for, in the
/// order of the catalogue, and last what none was asked for; each month.
pub(crate) fn fold(
    counts: &[WorkCount],
    months: Months,
    catalogue: &[ServiceId],
) -> Result<Vec<(Subject, Figures)>, Misfit> {
    let places: HashMap<ServiceId, usize> = catalogue.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let mut total = Figures::default();
    let mut states = rows(WorkState::ALL.iter().copied().map(Subject::State));
    let services = catalogue.iter().copied().map(Some).chain([None]);
    let mut services = rows(services.map(Subject::Service));
    let mut by_month = rows(months.iter().map(Subject::Month));
    for count in counts {
        total.add(count);
        if let Some((_, of)) = states.iter_mut().find(|(subject, _)| *subject == Subject::State(count.state)) {
            of.add(count);
        }
        let place = match count.service {
            Some(service) => *places.get(&service).ok_or(Misfit::Service)?,
            None => catalogue.len(),
        };
        services.get_mut(place).ok_or(Misfit::Service)?.1.add(count);
        let place = months.position(count.month).ok_or(Misfit::Month)?;
        by_month.get_mut(place).ok_or(Misfit::Month)?.1.add(count);
    }
    services.retain(|(_, figures)| figures.requests > 0);
    let total = [(Subject::Total, total)].into_iter();
    Ok(total.chain(states).chain(services).chain(by_month).collect())
}

fn rows(subjects: impl Iterator<Item = Subject>) -> Vec<(Subject, Figures)> {
    subjects.map(|subject| (subject, Figures::default())).collect()
}

#[cfg(test)]
#[path = "statistics_tests.rs"]
mod tests;
