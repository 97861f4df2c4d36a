//! The desk's day, and the share of requests answered in time.

use std::sync::Arc;

use comptoir::{RequestId, Timestamp};

use crate::deadline::Deadline;
use crate::error::ComptoirError;
use crate::names::{RequestKind, RequestState};
use crate::request_view::{DealershipRef, PersonRef};
use crate::value::Month;

/// The desk's day, or for a dealer the dealership's. A request is in one of the lists at most: those due on a later day are
/// in none.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DeskDay {
    /// The instant that it shows.
    pub at: Timestamp,
    /// Open requests whose deadline has run out, the longest overdue first; also one that waits for its submitter, who was
    /// asked after the deadline.
    pub overdue: DayList,
    /// Open requests whose last day is today, in the zone of their deadline, those that run out first coming first.
    pub due_today: DayList,
    /// Requests whose submitter was asked something in time, the longest wait first: their deadlines wait too.
    pub waiting: DayList,
}

/// A part of the day: its first requests, or those after a cursor.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DayList {
    /// How many requests the whole part holds.
    pub total: i64,
    /// Up to 50 of them.
    pub items: Vec<DayItem>,
    /// What to ask `dayList` for the next ones with; nothing with the last.
    pub next: Option<String>,
}

/// A request in the desk's day.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DayItem {
    /// Which request.
    pub id: RequestId,
    /// Its code.
    pub code: String,
    /// What is asked for.
    pub kind: RequestKind,
    /// Where it stands.
    pub state: RequestState,
    /// The name of the account.
    pub account_name: String,
    /// Who sent it.
    pub submitter: PersonRef,
    /// The agent who took it up.
    pub agent: Option<PersonRef>,
    /// The dealership it came from.
    pub dealership: Option<DealershipRef>,
    /// When it is due, and why then; of one that waits, as if the answer came now.
    pub due: Arc<Deadline>,
    /// How many business days are left until then, or by how many it is late.
    pub time_left: TimeLeft,
    /// When the submitter was asked what is not answered yet.
    pub waiting_since: Option<Timestamp>,
    /// Its version.
    pub version: i64,
}

/// How many business days are left before a deadline's last day, or have begun since: `Labels.timeLeft` says it in words.
///
/// Today is not counted: on the last day none is left, on the business day before it one. Nor is it when late until a
/// business day has begun after the last: a request due on Friday is overdue on Saturday, and one business day late on
/// Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct TimeLeft {
    /// Whether the deadline has run out: whether it is now its exclusive instant or later.
    pub overdue: bool,
    /// The business days that are left, or by which it is late; 999 stands for as many or more.
    pub business_days: i64,
}

/// How many requests were answered in a month, and how many of them in time: `Formats.onTime` writes the share.
#[derive(Clone, Copy, Debug, PartialEq, uniffi::Record)]
pub struct MonthOnTime {
    /// The month of the answers, in the desk's time zone when they were given.
    pub month: Month,
    /// The requests completed or rejected in it. One that its submitter withdrew was not answered.
    pub answered: i64,
    /// Those of them answered before their deadline: at its very instant is too late.
    pub on_time: i64,
    /// The share answered in time, from 0 to 1; nothing when none was answered.
    pub share: Option<f64>,
}

crate::value::private_debug! { DayItem }

impl TryFrom<comptoir::DeskDay> for DeskDay {
    type Error = ComptoirError;

    fn try_from(day: comptoir::DeskDay) -> Result<Self, ComptoirError> {
        Ok(Self {
            at: day.at,
            overdue: day.overdue.try_into()?,
            due_today: day.due_today.try_into()?,
            waiting: day.waiting.try_into()?,
        })
    }
}

impl TryFrom<comptoir::DayList> for DayList {
    type Error = ComptoirError;

    fn try_from(list: comptoir::DayList) -> Result<Self, ComptoirError> {
        let items = list.items.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
        Ok(Self { total: list.total, items, next: list.next })
    }
}

impl TryFrom<comptoir::DayItem> for DayItem {
    type Error = ComptoirError;

    fn try_from(item: comptoir::DayItem) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: item.id,
            code: item.code,
            kind: item.kind.try_into()?,
            state: item.state.try_into()?,
            account_name: item.account_name,
            submitter: item.submitter.into(),
            agent: item.agent.map(Into::into),
            dealership: item.dealership.map(Into::into),
            due: Deadline::of(item.due),
            time_left: item.time_left.into(),
            waiting_since: item.waiting_since,
            version: item.version,
        })
    }
}

impl From<comptoir::TimeLeft> for TimeLeft {
    fn from(left: comptoir::TimeLeft) -> Self {
        Self { overdue: left.overdue, business_days: left.business_days }
    }
}

impl From<TimeLeft> for comptoir::TimeLeft {
    fn from(left: TimeLeft) -> Self {
        Self { overdue: left.overdue, business_days: left.business_days }
    }
}

impl From<comptoir::MonthOnTime> for MonthOnTime {
    fn from(month: comptoir::MonthOnTime) -> Self {
        Self { month: month.month, answered: month.answered, on_time: month.on_time, share: month.share() }
    }
}

impl From<MonthOnTime> for comptoir::MonthOnTime {
    fn from(month: MonthOnTime) -> Self {
        Self { month: month.month, answered: month.answered, on_time: month.on_time }
    }
}
