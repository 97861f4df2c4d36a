//! The share of requests answered in time, by month (rule Q6).

use serde::{Deserialize, Serialize};

use super::requests::Requests;
use crate::error::Error;
use crate::label::format;
use crate::model::calendar::Month;
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::Action;
use crate::store::StoreFault;
use crate::store::day::Answers;
use crate::{Args, Locale};

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
        (self.answered > 0).then(|| format::percent(locale, self.tenths()))
    }

    fn tenths(&self) -> i64 {
        let (answered, on_time) = (i128::from(self.answered), i128::from(self.on_time));
        let nearest = (on_time * 2000 + answered) / (2 * answered).max(1);
        let shown = if on_time == 0 || on_time == answered { nearest } else { nearest.clamp(1, 999) };
        i64::try_from(shown).unwrap_or_default()
    }
}

impl Requests {
    /// The share of requests answered in time in each month from `from` through `until`, at most
    /// [`MonthOnTime::MAX_MONTHS`] of them, months without any answer included. A dealer sees the own dealership's.
    ///
    /// # Errors
    /// `refused`; `invalid` at `/until` when it is before `from` or there are too many months.
    pub fn on_time(&self, from: Month, until: Month) -> Result<Vec<MonthOnTime>, Error> {
        let months = from.through(until);
        let problem = match months {
            0 => Some((ProblemCode::TooFew, Args::none().with("min", 1_i64))),
            1..=MonthOnTime::MAX_MONTHS => None,
            _ => Some((ProblemCode::TooMany, Args::none().with("max", i64::from(MonthOnTime::MAX_MONTHS)))),
        };
        if let Some((code, args)) = problem {
            return Err(vec![Problem::new("/until".to_owned(), code, args)].into());
        }
        self.0.read(Action::ReadRequests, |reading| {
            let dealership = reading.standing.dealership();
            let rows = Answers { desk: reading.desk, dealership, from, until }.count(reading.connection)?;
            let months = std::iter::successors(Some(from), |month| (*month < until).then(|| month.next()));
            let mut told: Vec<MonthOnTime> =
                months.map(|month| MonthOnTime { month, answered: 0, on_time: 0 }).collect();
            for (month, on_time, count) in rows {
                let month = month.and_then(Month::from_code);
                let of = told.iter_mut().find(|told| Some(told.month) == month);
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
