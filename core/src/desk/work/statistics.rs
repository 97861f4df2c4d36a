//! What became of the work that customers asked for (rules P6, P9).

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::sight::Seen;
use crate::desk::command::Reading;
use crate::desk::services::{ServiceRef, service_ref};
use crate::desk::session::Session;
use crate::error::Error;
use crate::label::{self, format};
use crate::model::calendar::Months;
use crate::model::role::Action;
use crate::model::share;
use crate::model::work::{
    Figures, Misfit, StatisticAmount, StatisticGroup, StatisticsFilter, Subject, WorkCount, WorkState, fold,
};
use crate::store::service as services;
use crate::store::{StoreFault, work_statistics as counts};
use crate::{Args, Locale, Month, ServiceId};

/// How much work was asked for in some months, and what has become of it by now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkStatistics {
    /// The first month.
    pub from: Month,
    /// The last month.
    pub until: Month,
    /// One row for all; one for each state, in the order of [`WorkState::ALL`]; one for each service that was asked for, in the
    /// order in which they were added, then the retired ones, then what no service was asked for; one for each month, the first
    /// one first. Each kind of row comes to the total.
    pub rows: Vec<StatisticRow>,
}

/// How much work has something in common, and what has become of it by now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The share on time of all that was on time or late, in tenths of a per cent; nothing where there was none. It is 0 or
    /// 1000 only when none or all were on time.
    pub share_on_time: Option<i64>,
    /// What quotes come to, for each currency that was quoted in, in the order of their codes.
    pub amounts: Vec<StatisticAmount>,
}

impl StatisticRow {
    /// What the row is called in the reader's language: `In progress`, the service's name, `April 2026`.
    #[must_use]
    pub fn label(&self, locale: &Locale) -> String {
        match self.group {
            StatisticGroup::Total => self.group.label(locale),
            StatisticGroup::State => {
                self.key.parse().map_or_else(|_| self.key.clone(), |state: WorkState| state.label(locale))
            }
            StatisticGroup::Service => match &self.service {
                Some(service) => service.label(locale).to_owned(),
                None => label::text(locale, "statistics-no-service", &Args::none()),
            },
            StatisticGroup::Month => {
                self.key.parse().map_or_else(|_| self.key.clone(), |month: Month| month.text(locale))
            }
        }
    }

    /// The share on time as the reader's language writes it: `87,5 %`.
    #[must_use]
    pub fn share_text(&self, locale: &Locale) -> Option<String> {
        self.share_on_time.map(|tenths| format::percent(locale, tenths))
    }
}

pub(super) fn statistics(session: &Session, filter: &StatisticsFilter) -> Result<WorkStatistics, Error> {
    session.read(Action::ReadStatistics, |reading| {
        let this = Month::of(reading.settings.time_zone().day(reading.now));
        let months = filter.check(this)?;
        let counted = match Seen::of(&reading.standing, filter.holder, filter.account) {
            Some(seen) => count(reading, filter, months, seen)?,
            None => Vec::new(),
        };
        let catalogue = catalogue(reading, &counted)?;
        let order: Vec<ServiceId> = catalogue.iter().map(|service| service.id).collect();
        let misfit = |misfit| match misfit {
            Misfit::Month => StoreFault::row("work_requests", "month"),
            Misfit::Service => StoreFault::row("work_requests", "service_id"),
        };
        let folded = fold(&counted, months, &order).map_err(misfit)?;
        let services: HashMap<ServiceId, &ServiceRef> = catalogue.iter().map(|service| (service.id, service)).collect();
        let rows = folded.into_iter().map(|(subject, figures)| row(subject, &figures, &services));
        Ok(WorkStatistics { from: months.from(), until: months.until(), rows: rows.collect::<Result<_, Error>>()? })
    })
}

fn count(
    reading: &mut Reading<'_>,
    filter: &StatisticsFilter,
    months: Months,
    seen: Seen,
) -> Result<Vec<WorkCount>, Error> {
    let counts = counts::WorkStatistics {
        desk: reading.desk,
        months,
        holder: seen.holder,
        account: seen.account,
        dealership: seen.dealership,
        service: filter.service,
    };
    Ok(counts.count(reading.connection)?)
}

/// The services that were asked for: those that are offered still, then the retired ones, each in the order in which they were
/// added. No others: not every contact may know of them.
fn catalogue(reading: &mut Reading<'_>, counted: &[WorkCount]) -> Result<Vec<ServiceRef>, Error> {
    let mut asked: Vec<ServiceId> = counted.iter().filter_map(|count| count.service).collect();
    asked.sort_unstable();
    asked.dedup();
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = services::by_ids(reading.connection, reading.desk, &asked)?;
    rows.sort_by(|one, other| {
        let place = |row: &services::ServiceRow| (row.retired_at.is_some(), row.created_at);
        place(one).cmp(&place(other)).then_with(|| one.key.cmp(&other.key))
    });
    rows.iter().map(|row| service_ref(row, reading.settings.language())).collect()
}

fn row(subject: Subject, figures: &Figures, services: &HashMap<ServiceId, &ServiceRef>) -> Result<StatisticRow, Error> {
    let service = match subject {
        Subject::Service(Some(id)) => services.get(&id).map(|service| (*service).clone()),
        _ => None,
    };
    let (group, key) = match subject {
        Subject::Total => (StatisticGroup::Total, StatisticGroup::Total.as_str().to_owned()),
        Subject::State(state) => (StatisticGroup::State, state.as_str().to_owned()),
        Subject::Service(_) => {
            (StatisticGroup::Service, service.as_ref().map(|service| service.key.clone()).unwrap_or_default())
        }
        Subject::Month(month) => (StatisticGroup::Month, month.to_string()),
    };
    let answered = figures.on_time.saturating_add(figures.late);
    Ok(StatisticRow {
        group,
        key,
        service,
        requests: figures.requests,
        open: figures.open,
        delivered: figures.delivered,
        on_time: figures.on_time,
        late: figures.late,
        share_on_time: share::tenths(figures.on_time, answered),
        amounts: figures.amounts()?,
    })
}
