//! The desk's day: which requests fall due, wait, or were answered in time.

use diesel::dsl::{GroupBy, IntoBoxed, Select, count_star};
use diesel::prelude::*;

use super::connection::{AnyBackend, AnyConnection};
use super::derive;
use super::fault::{InTable, StoreFault};
use super::listing::Limited;
use super::request::{self, RequestRow, StepRow};
use super::schema::account_requests;
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

    /// The columns that [`follow`](Self::follow) sets.
    const fn facts(&self) -> ([Option<Timestamp>; 3], [Option<i32>; 2]) {
        ([self.waiting_since, self.runs_out_at, self.last_day_at], [self.answered_month, self.on_time])
    }
}

/// Sets the columns of the desk's day in rows of an older schema, from the steps of each request alone. What was answered
/// stays in its month, whatever the desk's zone is by now.
pub(crate) fn derive(
    connection: &mut AnyConnection,
    desk: &derive::Desk<'_>,
    after: derive::Place,
) -> Result<Option<derive::Place>, StoreFault> {
    let rest = account_requests::desk_id.eq(desk.id).and(account_requests::id.gt(RequestId::from_bytes(after)));
    let rows = account_requests::table.filter(rest).order(account_requests::id);
    let rows: Vec<RequestRow> =
        Limited::new(rows, derive::BATCH).get_results(connection).in_table("account_requests")?;
    let next = rows.get(derive::BATCH - 1).map(|row| *row.id.as_bytes());
    let ids: Vec<RequestId> = rows.iter().map(|row| row.id).collect();
    let steps = request::steps(connection, desk.id, &ids)?;
    for mut row in rows.into_iter().filter(|row| row.answered_month.is_none()) {
        let before = row.facts();
        let steps = steps.get(&row.id).map_or(&[][..], Vec::as_slice);
        let since = steps.last().map_or(row.submitted_at, |step| step.at);
        let due = deadline(&row, steps, since)?;
        row.follow(&due, since, desk.settings.time_zone());
        if row.facts() != before {
            request::save(connection, &row)?;
        }
    }
    Ok(next)
}

/// A place in a list of the desk's day: an instant and a code.
pub(crate) type Place = (Timestamp, String);

/// No day on Earth is longer: bounds how far the index is read for the requests that are due today.
const LONGEST_DAY: i64 = 72 * 3_600_000_000;

type Requests<'a> = account_requests::BoxedQuery<'a, AnyBackend>;

/// A part of the desk's day at `now`; of one dealership, when given.
///
/// The conditions of the partial indexes follow from comparisons here, or stand in the queries word for word.
#[derive(Clone, Copy)]
pub(crate) struct PartOfDay {
    pub(crate) desk: DeskId,
    pub(crate) dealership: Option<DealershipId>,
    pub(crate) part: DayPart,
    pub(crate) now: Timestamp,
}

impl PartOfDay {
    fn all(&self) -> Requests<'static> {
        let mut all = account_requests::table.filter(account_requests::desk_id.eq(self.desk)).into_boxed();
        if let Some(dealership) = self.dealership {
            all = all.filter(account_requests::dealership_id.eq(dealership));
        }
        let runs_out_at = account_requests::runs_out_at;
        match self.part {
            DayPart::Overdue => all.filter(runs_out_at.le(self.now)),
            DayPart::DueToday => all
                .filter(runs_out_at.gt(self.now))
                .filter(runs_out_at.le(self.now.plus_micros(LONGEST_DAY)))
                .filter(account_requests::last_day_at.le(self.now)),
            DayPart::Waiting => all.filter(runs_out_at.is_null()).filter(account_requests::waiting_since.is_not_null()),
        }
    }

    /// What ran out first, or waits longest, comes first.
    fn after(&self, after: Option<&Place>) -> Requests<'static> {
        let (at, code) = after.map_or((Timestamp::MIN, String::new()), Clone::clone);
        macro_rules! along {
            ($instant:path) => {
                self.all()
                    .filter($instant.ge(at))
                    .filter($instant.gt(at).or(account_requests::code.gt(code)))
                    .order(($instant, account_requests::code))
            };
        }
        match self.part {
            DayPart::Overdue | DayPart::DueToday => along!(account_requests::runs_out_at),
            DayPart::Waiting => along!(account_requests::waiting_since),
        }
    }

    /// Up to so many requests, from after the place on.
    pub(crate) fn page(
        &self,
        connection: &mut AnyConnection,
        after: Option<&Place>,
        rows: usize,
    ) -> Result<Vec<RequestRow>, StoreFault> {
        Limited::new(self.after(after), rows).get_results(connection).in_table("account_requests")
    }

    /// How many requests it holds.
    pub(crate) fn total(&self, connection: &mut AnyConnection) -> Result<i64, StoreFault> {
        self.all().count().get_result(connection).in_table("account_requests")
    }
}

/// How many requests were answered in which month, late (0) or on time (1), of one dealership, when given.
#[derive(Clone, Copy)]
pub(crate) struct Answers {
    pub(crate) desk: DeskId,
    pub(crate) dealership: Option<DealershipId>,
    pub(crate) from: Month,
    pub(crate) until: Month,
}

impl Answers {
    pub(crate) fn count(&self, connection: &mut AnyConnection) -> Result<Vec<Answered>, StoreFault> {
        self.query().get_results(connection).in_table("account_requests")
    }

    fn query(&self) -> Counted {
        let counted = account_requests::table
            .group_by((account_requests::answered_month, account_requests::on_time))
            .select((account_requests::answered_month, account_requests::on_time, count_star()))
            .into_boxed()
            .filter(account_requests::desk_id.eq(self.desk))
            .filter(account_requests::answered_month.between(self.from.code(), self.until.code()));
        match self.dealership {
            Some(dealership) => counted.filter(account_requests::dealership_id.eq(dealership)),
            None => counted,
        }
    }
}

/// A month, whether on time, and how many.
pub(crate) type Answered = (Option<i32>, Option<i32>, i64);

type Grouped = (account_requests::answered_month, account_requests::on_time);

type Counted = IntoBoxed<
    'static,
    Select<
        GroupBy<account_requests::table, Grouped>,
        (account_requests::answered_month, account_requests::on_time, count_star),
    >,
    AnyBackend,
>;

/// The requests of a desk whose last day has begun at `now` and of whose deadline nobody was reminded, from after the
/// place on.
fn unreminded(desk: DeskId, now: Timestamp, after: Option<&Place>) -> Requests<'static> {
    let (reminded_of, runs_out_at) = (account_requests::reminded_of, account_requests::runs_out_at);
    let today = PartOfDay { desk, dealership: None, part: DayPart::DueToday, now };
    today.after(after).filter(reminded_of.is_null().or(reminded_of.ne(runs_out_at)))
}

/// Up to 50 requests whose last day has begun at `now` and of whose deadline nobody was reminded, from after the place
/// on.
pub(crate) fn to_remind(
    connection: &mut AnyConnection,
    desk: DeskId,
    now: Timestamp,
    after: Option<&Place>,
) -> Result<Vec<RequestRow>, StoreFault> {
    Limited::new(unreminded(desk, now, after), 50).get_results(connection).in_table("account_requests")
}

/// Says that somebody was reminded of the deadlines of these requests.
pub(crate) fn reminded(connection: &mut AnyConnection, desk: DeskId, ids: &[RequestId]) -> Result<(), StoreFault> {
    let these = account_requests::desk_id.eq(desk).and(account_requests::id.eq_any(ids));
    diesel::update(account_requests::table.filter(these))
        .set(account_requests::reminded_of.eq(account_requests::runs_out_at))
        .execute(connection)?;
    Ok(())
}

#[cfg(test)]
#[path = "day_tests.rs"]
mod tests;
