//! The desk's day: which requests fall due, wait, or were answered in time.

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::request::{RequestRow, StepRow};
use super::schema::account_requests as columns;
use crate::model::calendar::{BUSINESS_DAYS, Calendar, Deadline, Month, Pause};
use crate::model::request::{DayFacts, DayPart, RequestAction};
use crate::{DealershipId, DeskId, RequestId, TimeZone, Timestamp};

/// When a request with these steps is due, as of `as_of` (rule Q6).
pub(crate) fn deadline(row: &RequestRow, steps: &[StepRow], as_of: Timestamp) -> Result<Deadline, StoreFault> {
    let calendar = calendar(row)?;
    let mut pauses: Vec<Pause> = Vec::new();
    for step in steps {
        // Whatever follows a question ends the waiting: an answer, or the withdrawal of the request.
        if let Some(pause) = pauses.last_mut()
            && pause.until.is_none()
        {
            pause.until = Some(step.at);
        }
        if step.action == RequestAction::Ask.as_str() {
            pauses.push(Pause { from: step.at, until: None });
        }
    }
    Ok(Deadline::compute(row.submitted_at, &pauses, as_of, &calendar, row.time_zone, BUSINESS_DAYS))
}

/// The calendar that a request was submitted under.
pub(crate) fn calendar(row: &RequestRow) -> Result<Calendar, StoreFault> {
    serde_json::from_str(&row.calendar).map_err(|_| StoreFault::row("account_requests", "calendar"))
}

impl RequestRow {
    /// Sets the columns of the desk's day to what follows from the row's state since `since`, the last step or else the
    /// submission, when it is `due`. Months are told in `desk_zone`.
    pub(crate) fn follow(&mut self, due: &Deadline, since: Timestamp, desk_zone: TimeZone) {
        let facts = DayFacts::of(self.state, due, since, self.time_zone, desk_zone);
        self.waiting_since = facts.waiting_since;
        self.runs_out_at = facts.runs_out_at;
        self.last_day_at = facts.last_day_at;
        self.answered_month = facts.answered.map(|(month, _)| month.code());
        self.on_time = facts.answered.map(|(_, on_time)| i32::from(on_time));
    }

    /// The same for a row that an older schema wrote, from its steps alone.
    pub(crate) fn follow_steps(&mut self, steps: &[StepRow], desk_zone: TimeZone) -> Result<(), StoreFault> {
        let since = steps.last().map_or(self.submitted_at, |step| step.at);
        let due = deadline(self, steps, since)?;
        self.follow(&due, since, desk_zone);
        Ok(())
    }
}

/// A place in a list of the desk's day: an instant and a code.
pub(crate) type Place = (Timestamp, String);

/// Before all places.
const FIRST: (Timestamp, &str) = (Timestamp::MIN, "");

/// No day on Earth is longer: bounds how far the index is read for those that are due today.
const LONGEST_DAY: i64 = 72 * 3_600_000_000;

/// Runs a query with the filter `$rest` as `$filter`, to which the dealership is added where there is one: two
/// statements, for an index with the dealership serves only a query that names it.
macro_rules! seen_by {
    ($dealership:expr, $rest:expr, $filter:ident => $run:expr) => {
        match $dealership {
            None => {
                let $filter = $rest;
                $run
            }
            Some(dealership) => {
                let $filter = $rest.and(columns::dealership_id.eq(dealership));
                $run
            }
        }
    };
}

/// The filters of the parts of a day. The instants and `IS NOT NULL` of the partial indexes are implied by comparisons.
macro_rules! overdue {
    ($desk:expr, $now:expr) => {
        columns::desk_id.eq($desk).and(columns::runs_out_at.le($now))
    };
}
macro_rules! due_today {
    ($desk:expr, $now:expr) => {
        columns::desk_id
            .eq($desk)
            .and(columns::runs_out_at.gt($now))
            .and(columns::runs_out_at.le($now.plus_micros(LONGEST_DAY)))
            .and(columns::last_day_at.le($now))
    };
}
macro_rules! waiting {
    ($desk:expr) => {
        columns::desk_id.eq($desk).and(columns::runs_out_at.is_null()).and(columns::waiting_since.is_not_null())
    };
}
macro_rules! beyond {
    ($column:path, $place:expr) => {
        $column.ge($place.0).and($column.gt($place.0).or(columns::code.gt($place.1)))
    };
}

/// Up to 51 requests of a part of the day at `now`, from after the place given; of one dealership, when given. What ran
/// out first, or waits longest, comes first.
pub(crate) fn page(
    connection: &mut AnyConnection,
    desk: DeskId,
    dealership: Option<DealershipId>,
    part: DayPart,
    now: Timestamp,
    after: Option<&Place>,
) -> Result<Vec<RequestRow>, StoreFault> {
    let after = after.map_or(FIRST, |(at, code)| (*at, code.as_str()));
    match part {
        DayPart::Overdue => {
            seen_by!(dealership, overdue!(desk, now).and(beyond!(columns::runs_out_at, after)), filter => columns::table
                .filter(filter)
                .order((columns::runs_out_at, columns::code))
                .limit(51)
                .get_results(connection))
        }
        DayPart::DueToday => {
            seen_by!(dealership, due_today!(desk, now).and(beyond!(columns::runs_out_at, after)), filter => columns::table
                .filter(filter)
                .order((columns::runs_out_at, columns::code))
                .limit(51)
                .get_results(connection))
        }
        DayPart::Waiting => {
            seen_by!(dealership, waiting!(desk).and(beyond!(columns::waiting_since, after)), filter => columns::table
                .filter(filter)
                .order((columns::waiting_since, columns::code))
                .limit(51)
                .get_results(connection))
        }
    }
    .in_table("account_requests")
}

/// How many requests a part of the day holds.
pub(crate) fn total(
    connection: &mut AnyConnection,
    desk: DeskId,
    dealership: Option<DealershipId>,
    part: DayPart,
    now: Timestamp,
) -> Result<i64, StoreFault> {
    match part {
        DayPart::Overdue => {
            seen_by!(dealership, overdue!(desk, now), filter => columns::table.filter(filter).count().get_result(connection))
        }
        DayPart::DueToday => {
            seen_by!(dealership, due_today!(desk, now), filter => columns::table.filter(filter).count().get_result(connection))
        }
        DayPart::Waiting => {
            seen_by!(dealership, waiting!(desk), filter => columns::table.filter(filter).count().get_result(connection))
        }
    }
    .in_table("account_requests")
}

/// How many requests were answered in a month, late (0) or on time (1).
pub(crate) type Answered = (Option<i32>, Option<i32>, i64);

/// How many requests were answered in each month through `until`; of one dealership, when given.
pub(crate) fn answered(
    connection: &mut AnyConnection,
    desk: DeskId,
    dealership: Option<DealershipId>,
    from: Month,
    until: Month,
) -> Result<Vec<Answered>, StoreFault> {
    let within = columns::desk_id.eq(desk).and(columns::answered_month.between(from.code(), until.code()));
    seen_by!(dealership, within, filter => columns::table
        .filter(filter)
        .group_by((columns::answered_month, columns::on_time))
        .select((columns::answered_month, columns::on_time, count_star()))
        .order((columns::answered_month, columns::on_time))
        .get_results(connection))
    .in_table("account_requests")
}

/// Up to 50 requests whose last day has begun at `now` and of whose deadline nobody was reminded, from after the place
/// given.
pub(crate) fn to_remind(
    connection: &mut AnyConnection,
    desk: DeskId,
    now: Timestamp,
    after: Option<&Place>,
) -> Result<Vec<RequestRow>, StoreFault> {
    let after = after.map_or(FIRST, |(at, code)| (*at, code.as_str()));
    let untold = columns::reminded_of.is_null().or(columns::reminded_of.ne(columns::runs_out_at));
    columns::table
        .filter(due_today!(desk, now).and(beyond!(columns::runs_out_at, after)).and(untold))
        .order((columns::runs_out_at, columns::code))
        .limit(50)
        .get_results(connection)
        .in_table("account_requests")
}

/// Says that somebody was reminded of the deadlines of these requests.
pub(crate) fn reminded(connection: &mut AnyConnection, desk: DeskId, ids: &[RequestId]) -> Result<(), StoreFault> {
    diesel::update(columns::table.filter(columns::desk_id.eq(desk).and(columns::id.eq_any(ids))))
        .set(columns::reminded_of.eq(columns::runs_out_at))
        .execute(connection)?;
    Ok(())
}
