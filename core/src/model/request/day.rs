//! What the desk's day needs to know of a request: what runs, what waits, what was answered in time (rule Q6).

use super::RequestState;
use crate::model::calendar::{Deadline, Month};
use crate::model::named::named;
use crate::{TimeZone, Timestamp};

named! {
    /// A part of the desk's day. A request is in one of them, or in none when it is due on a later day or closed.
    DayPart, "day-" {
        /// The deadline has run out and the request is still open, be it that its submitter was asked something since.
        Overdue = "overdue", "overdue";
        /// Today is the last day, in the zone of the request's deadline.
        DueToday = "due_today", "due-today";
        /// The submitter was asked something in time, and the deadline waits for the answer.
        Waiting = "waiting", "waiting";
    }
}

/// Where a request and its deadline stand since the request's last step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DayFacts {
    /// When the question was asked that still has no answer.
    pub(crate) waiting_since: Option<Timestamp>,
    /// When the deadline runs out, or ran out: of an open request, unless it waits and its deadline with it. One that
    /// was overdue when the question was asked is overdue while it waits.
    pub(crate) runs_out_at: Option<Timestamp>,
    /// When the last day of that deadline begins.
    pub(crate) last_day_at: Option<Timestamp>,
    /// The month in which the request was answered, and whether that was in time. A withdrawn request was not answered.
    pub(crate) answered: Option<(Month, bool)>,
}

impl DayFacts {
    /// The facts of a request in this state since `since`, its last step or else its submission, when it was `due`.
    /// `zone` is the deadline's, `desk_zone` the one that months are told in.
    pub(crate) fn of(
        state: RequestState,
        due: &Deadline,
        since: Timestamp,
        zone: TimeZone,
        desk_zone: TimeZone,
    ) -> Self {
        let waiting_since = (state == RequestState::AwaitingSubmitter).then_some(since);
        let waits = waiting_since.is_some_and(|asked| asked < due.due());
        let runs = !state.is_closed() && !waits;
        let answered = matches!(state, RequestState::Completed | RequestState::Rejected);
        Self {
            waiting_since,
            runs_out_at: runs.then(|| due.due()),
            last_day_at: runs.then(|| zone.start_of(due.last_day())),
            answered: answered.then(|| (Month::of(desk_zone.day(since)), since < due.due())),
        }
    }
}
