//! The share of requests answered in time, by month (rule Q6).

use serde::{Deserialize, Serialize};

use super::requests::Requests;
use crate::Locale;
use crate::error::Error;
use crate::label::format;
use crate::model::calendar::{Month, Months};
use crate::model::form::Problem;
use crate::model::role::Action;
use crate::model::share;
use crate::store::StoreFault;
use crate::store::day::Answers;

/// How many requests were answered in a month, and how many of them in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthOnTime {
    /// The month of the answers, in the desk's time zone when they were given.
    pub month: Month,
    /// The requests completed or rejected in it. One that its submitter withdrew was not answered.
    pub answered: i64,
    /// Those of them answered before their deadline: at its very instant is too late.
    pub on_time: i64,
}

impl MonthOnTime {
    /// The most months that are told at once.
    pub const MAX_MONTHS: i32 = 24;

    /// The share answered in time, from 0 to 1; nothing when none was answered.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "no desk answers 2^53 requests in a month")]
    pub fn share(&self) -> Option<f64> {
        (self.answered > 0).then(|| self.on_time as f64 / self.answered as f64)
    }

    /// The same as the reader's language writes it, to the tenth of a per cent: `87,5 %`. It is 0 or 100 per cent only
    /// when none or all were in time.
    #[must_use]
    pub fn share_text(&self, locale: &Locale) -> Option<String> {
        share::tenths(self.on_time, self.answered).map(|tenths| format::percent(locale, tenths))
    }
}

impl Requests {
    /// The share of requests answered in time in each month from `from` through `until`, at most
    /// [`MonthOnTime::MAX_MONTHS`] of them, months without any answer included. A dealer sees the own dealership's.
    ///
    /// # Errors
    /// `refused`; `invalid` at `/until` when it is before `from` or there are too many months.
    pub fn on_time(&self, from: Month, until: Month) -> Result<Vec<MonthOnTime>, Error> {
        let months = Months::new(from, until, MonthOnTime::MAX_MONTHS)
            .map_err(|error| vec![Problem::of_value("/until".to_owned(), error)])?;
        self.0.read(Action::ReadRequests, |reading| {
            let dealership = reading.standing.dealership();
            let rows = Answers { desk: reading.desk, dealership, from, until }.count(reading.connection)?;
            let mut told: Vec<MonthOnTime> =
                months.iter().map(|month| MonthOnTime { month, answered: 0, on_time: 0 }).collect();
            for (month, on_time, count) in rows {
                let place = month.and_then(Month::from_code).and_then(|month| months.position(month));
                let of = place.and_then(|place| told.get_mut(place));
                let of = of.ok_or_else(|| StoreFault::row("account_requests", "answered_month"))?;
                of.answered = of.answered.saturating_add(count);
                if on_time == Some(1) {
                    of.on_time = of.on_time.saturating_add(count);
                }
            }
            Ok(told)
        })
    }
}
