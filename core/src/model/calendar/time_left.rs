//! How far away a deadline is.

use serde::{Deserialize, Serialize};

use super::{Calendar, Deadline};
use crate::label::{self, Args};
use crate::{Locale, TimeZone, Timestamp};

/// How many business days are left before a deadline's last day, or have begun since (rule Q6).
///
/// Today is not counted: on the last day none is left, on the business day before it one. Nor is it when late until a
/// business day has begun after the last: a request due on Friday is overdue on Saturday, and one business day late on
/// Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeLeft {
    /// Whether the deadline has run out: whether it is now its exclusive instant or later.
    pub overdue: bool,
    /// The business days that are left, or by which it is late; at most [`TimeLeft::MAX_DAYS`].
    pub business_days: i64,
}

impl TimeLeft {
    /// The most business days that are counted: this many stands for as many or more.
    pub const MAX_DAYS: i64 = 999;

    /// How far away `deadline` is at `now`, by the calendar and in the zone it was computed in.
    #[must_use]
    pub fn of(deadline: &Deadline, now: Timestamp, calendar: &Calendar, zone: TimeZone) -> Self {
        let overdue = deadline.due() <= now;
        let (today, last) = (zone.day(now), deadline.last_day());
        let (from, through) = if overdue { (last, today) } else { (today, last) };
        let mut business_days = 0;
        let mut day = from;
        while day < through && business_days < Self::MAX_DAYS {
            let Some(next) = day.succ_opt() else { break };
            day = next;
            if calendar.is_open(day) {
                business_days += 1;
            }
        }
        Self { overdue, business_days }
    }

    /// The same in the reader's language: `1 business day left`, `Due today`, `2 business days late`, `Overdue`.
    #[must_use]
    pub fn text(self, locale: &Locale) -> String {
        let key = match (self.overdue, self.business_days) {
            (false, 0) => "time-left-today",
            (false, _) => "time-left",
            (true, 0) => "time-late-since-today",
            (true, _) => "time-late",
        };
        label::text(locale, key, &Args::none().with("count", self.business_days))
    }
}
