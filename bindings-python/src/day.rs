//! The desk's day, and how often it answers in time.

use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyList};

use crate::calendar::{Calendar, Deadline};
use crate::call::light;
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::restored;
use crate::request_view::{DealershipRef, PersonRef};
use crate::value::{Instant, Reader, Zone};
use crate::view::{Reduced, view};

view! {
    /// The desk's day, or for a dealer the dealership's. A request is in one of the lists at most: those due on a later day
    /// are in none.
    DeskDay(comptoir::DeskDay) shows(at) {
        /// The instant that it shows, in UTC.
        at(value) -> Instant { Instant(value.at) }
        /// Open requests whose deadline has run out, the longest overdue first; also one that waits for its submitter, who
        /// was asked after the deadline.
        overdue(value) -> DayList { DayList::wrap(value.overdue.clone()) }
        /// Open requests whose last day is today, in the zone of their deadline, those that run out first coming first.
        due_today(value) -> DayList { DayList::wrap(value.due_today.clone()) }
        /// Requests whose submitter was asked something in time, the longest wait first: their deadlines wait too.
        waiting(value) -> DayList { DayList::wrap(value.waiting.clone()) }
    }
}

view! {
    /// A part of the day: its first requests, or those after a cursor. It can be iterated and has a length.
    DayList(comptoir::DayList) shows(total) {
        /// How many requests the whole part holds.
        total(value) -> i64 { value.total }
        /// Up to 50 of them.
        items(value) -> Vec<DayItem> { value.items.iter().cloned().map(DayItem::wrap).collect() }
        /// What to ask ``day_list`` for the next ones with; None with the last.
        next(value) -> Option<String> { value.next.clone() }
    }
    more {
        fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
            PyList::new(py, self.items())?.try_iter()
        }

        fn __len__(&self) -> usize {
            self.0.items.len()
        }
    }
}

view! {
    /// A request in the desk's day.
    DayItem(comptoir::DayItem) shows(code, state, version) {
        /// Which request.
        id(value) -> String { value.id.to_string() }
        /// Its code: UTC ``yymmdd-HHMMSSmmm``, unique in the desk.
        code(value) -> String { value.code.clone() }
        /// What is asked for.
        kind(value) -> Member<comptoir::RequestKind> { Member(value.kind) }
        /// Where it stands.
        state(value) -> Member<comptoir::RequestState> { Member(value.state) }
        /// The name of the account.
        account_name(value) -> String { value.account_name.clone() }
        /// Who sent it.
        submitter(value) -> PersonRef { PersonRef::wrap(value.submitter.clone()) }
        /// The agent who took it up.
        agent(value) -> Option<PersonRef> { value.agent.clone().map(PersonRef::wrap) }
        /// The dealership it came from.
        dealership(value) -> Option<DealershipRef> { value.dealership.clone().map(DealershipRef::wrap) }
        /// When it is due, and why then (rule Q6).
        due(value) -> Deadline { Deadline::wrap(value.due.clone()) }
        /// How many business days are left, or by how many it is late.
        time_left(value) -> TimeLeft { TimeLeft::wrap(value.time_left) }
        /// When the submitter was asked what is not answered yet, in UTC.
        waiting_since(value) -> Option<Instant> { value.waiting_since.map(Instant) }
        /// Its version.
        version(value) -> i64 { value.version }
    }
}

view! {
    /// How many business days are left before a deadline's last day, or have begun since; today is not counted (rule Q6).
    TimeLeft(comptoir::TimeLeft) shows(overdue, business_days) {
        /// Whether the deadline has run out: whether it is its exclusive instant or later.
        overdue(value) -> bool { value.overdue }
        /// The business days that are left, or by which it is late; 999 stands for as many or more.
        business_days(value) -> i64 { value.business_days }
    }
    more {
        /// How far away a deadline is at ``now``, by the calendar and in the zone it was computed in.
        ///
        /// Example: ``TimeLeft.compute(receipt.due, now, Calendar.of("FR"), "Europe/Paris").text("fi")``.
        #[staticmethod]
        fn compute(
            deadline: &Bound<'_, Deadline>,
            now: Instant,
            calendar: &Bound<'_, Calendar>,
            zone: Zone,
        ) -> Result<Self, Raised> {
            let (deadline, calendar) = (&deadline.get().0, &calendar.get().0);
            light(|| comptoir::TimeLeft::of(deadline, now.0, calendar, zone.0)).map(Self::wrap)
        }

        /// The same in the reader's language: ``1 business day left``, ``Due today``, ``2 business days late``.
        fn text(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.text(&locale.0))
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "TimeLeft", &*self.0)
        }
    }
}

view! {
    /// How many requests were answered in a month, and how many of them in time (rule Q6).
    MonthOnTime(comptoir::MonthOnTime) shows(month, answered, on_time) {
        /// The month of the answers, in the desk's time zone when they were given: ``2026-04``.
        month(value) -> String { value.month.to_string() }
        /// The requests completed or rejected in it. One that its submitter withdrew was not answered.
        answered(value) -> i64 { value.answered }
        /// Those of them answered before their deadline.
        on_time(value) -> i64 { value.on_time }
        /// The share answered in time, from 0 to 1; None when none was answered.
        share(value) -> Option<f64> { value.share() }
    }
    more {
        /// The share as the reader's language writes it, to the tenth of a per cent, or None: ``87,5 %``. It is 0 or 100 per
        /// cent only when none or all were in time.
        fn share_text(&self, locale: Reader) -> Result<Option<String>, Raised> {
            light(|| self.0.share_text(&locale.0))
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "MonthOnTime", &*self.0)
        }
    }
}
