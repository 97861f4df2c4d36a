//! The desk's day: the requests that are overdue, due today, or waiting for their submitter.

use serde::Serialize;

use super::command::Reading;
use super::page::Cursor;
use super::requests::Requests;
use super::view::{self, DealershipRef};
use crate::error::Error;
use crate::model::calendar::{Deadline, TimeLeft};
use crate::model::people::PersonRef;
use crate::model::request::{DayPart, RequestKind, RequestState};
use crate::model::role::Action;
use crate::store::day::{self, PartOfDay, Place};
use crate::store::request::{self as requests, RequestRow};
use crate::{RequestId, Timestamp};

/// The desk's day, or for a dealer the dealership's. A request is in one of the lists at most: those due on a later day
/// are in none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DeskDay {
    /// The instant that it shows.
    pub at: Timestamp,
    /// Open requests whose deadline has run out, the longest overdue first; also one that waits for its submitter, who
    /// was asked after the deadline.
    pub overdue: DayList,
    /// Open requests whose last day is today, in the zone of their deadline, those that run out first coming first.
    pub due_today: DayList,
    /// Requests whose submitter was asked something in time, the longest wait first: their deadlines wait too.
    pub waiting: DayList,
}

/// A part of the day: its first requests, or those after a cursor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DayList {
    /// How many requests the whole part holds.
    pub total: i64,
    /// Up to 50 of them.
    pub items: Vec<DayItem>,
    /// What to ask [`Requests::day_list`] for the next ones with; nothing with the last.
    pub next: Option<String>,
}

/// A request in the desk's day.
#[derive(Clone, PartialEq, Eq, Serialize)]
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
    /// When it is due, and why then (rule Q6); of one that waits, as if the answer came now.
    pub due: Deadline,
    /// How many business days are left until then, or by how many it is late.
    pub time_left: TimeLeft,
    /// When the submitter was asked what is not answered yet.
    pub waiting_since: Option<Timestamp>,
    /// Its version.
    pub version: i64,
}

impl std::fmt::Debug for DayItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DayItem").field("code", &self.code).field("state", &self.state).finish_non_exhaustive()
    }
}

impl Requests {
    /// The desk's day as it is now: what is overdue, due today and waiting, each with its number and its first 50
    /// requests. A dealer sees the own dealership's.
    ///
    /// # Errors
    /// `refused`.
    pub fn day(&self) -> Result<DeskDay, Error> {
        self.0.read(Action::ReadRequests, |reading| {
            Ok(DeskDay {
                at: reading.now,
                overdue: list(reading, DayPart::Overdue, None)?,
                due_today: list(reading, DayPart::DueToday, None)?,
                waiting: list(reading, DayPart::Waiting, None)?,
            })
        })
    }

    /// The requests of one part of the day as it is now, from the beginning or from where the cursor of the list before
    /// says.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this part's.
    pub fn day_list(&self, part: DayPart, after: Option<&str>) -> Result<DayList, Error> {
        self.0.read(Action::ReadRequests, |reading| list(reading, part, after))
    }
}

/// The most that a list shows at once.
const PAGE: usize = 50;

fn list(reading: &mut Reading<'_>, part: DayPart, after: Option<&str>) -> Result<DayList, Error> {
    let name = format!("day {}", part.as_str());
    let cursor = Cursor::new(reading.keys, reading.desk, &name);
    let after: Option<Place> = after.map(|text| cursor.open(text)).transpose()?;
    let (dealership, now) = (reading.standing.dealership(), reading.now);
    let part_of_day = PartOfDay { desk: reading.desk, dealership, part, now };
    let mut rows = part_of_day.page(reading.connection, after.as_ref(), PAGE.saturating_add(1))?;
    let next = cursor.cut(&mut rows, PAGE, |last| {
        let at = if part == DayPart::Waiting { last.waiting_since } else { last.runs_out_at };
        (at.unwrap_or(Timestamp::MIN), last.code.clone())
    })?;
    // A list that is not cut has told its number.
    let total = match (&after, &next) {
        (None, None) => i64::try_from(rows.len()).unwrap_or(i64::MAX),
        _ => part_of_day.total(reading.connection)?,
    };
    Ok(DayList { total, items: items(reading, rows)?, next })
}

/// The items of these requests, with one look-up for each kind of thing they show.
fn items(reading: &mut Reading<'_>, rows: Vec<RequestRow>) -> Result<Vec<DayItem>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<RequestId> = rows.iter().map(|row| row.id).collect();
    let steps = requests::steps(reading.connection, reading.desk, &ids)?;
    let staff = rows.iter().flat_map(|row| [Some(row.submitter_id), row.agent_id]).flatten();
    let people = view::people(reading.connection, reading.desk, staff)?;
    let known = rows.iter().filter_map(|row| row.dealership_id);
    let dealerships = view::dealerships(reading.connection, reading.desk, known)?;
    rows.into_iter()
        .map(|row| {
            let due = day::deadline(&row, steps.get(&row.id).map_or(&[], Vec::as_slice), reading.now)?;
            let time_left = TimeLeft::of(&due, reading.now, &day::calendar(&row)?, row.time_zone);
            Ok(DayItem {
                id: row.id,
                kind: row.kind,
                state: row.state,
                account_name: row.account_name,
                submitter: view::person(&people, row.submitter_id)?,
                agent: row.agent_id.map(|id| view::person(&people, id)).transpose()?,
                dealership: row.dealership_id.and_then(|id| dealerships.get(&id).cloned()),
                due,
                time_left,
                waiting_since: row.waiting_since,
                version: row.version,
                code: row.code,
            })
        })
        .collect()
}
