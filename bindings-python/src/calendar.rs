//! Business calendars and deadlines.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use pyo3::prelude::*;

use crate::call::{free, light};
use crate::enums::{CLOSURE_REASON, DEADLINE_DAY_KIND, Member, Word};
use crate::failure::Raised;
use crate::json::{Body, Plain, plain, restored, text};
use crate::value::{Instant, Land, Reader, Whole, Zone};
use crate::view::{Reduced, view};

/// Which days are closed: the weekend, the public holidays of France or Finland, and what the host says itself.
///
/// Immutable. Example: ``Calendar.of("FR").with_closed(date(2026, 8, 14), "Inventaire").is_open(date(2026, 5, 1))``.
#[pyclass(frozen, eq, module = "comptoir")]
#[derive(Clone, PartialEq)]
pub(crate) struct Calendar(pub(crate) Arc<comptoir::Calendar>);

impl Calendar {
    pub(crate) fn wrap(core: comptoir::Calendar) -> Self {
        Self(Arc::new(core))
    }
}

#[pymethods]
impl Calendar {
    /// The weekend, and the public holidays of ``country`` (ISO 3166-1) if that is France or Finland.
    #[staticmethod]
    #[pyo3(name = "of")]
    fn of_country(country: Land) -> Self {
        Self::wrap(comptoir::Calendar::of(country.0))
    }

    /// Only Saturdays and Sundays are closed.
    #[staticmethod]
    fn weekend() -> Self {
        Self::wrap(comptoir::Calendar::weekend())
    }

    /// Reads ``{"base", "closed": [{"day", "label"}], "open": [day]}``, as JSON or as a dict.
    ///
    /// Raises InvalidError (``invalid_calendar``) when a day is named twice, a label cannot be shown, there are too many
    /// days, or it is no such JSON.
    #[staticmethod]
    fn from_json(json: Body<'_>) -> Result<Self, Raised> {
        light(|| serde_json::from_slice(&json.0))?
            .map(Self::wrap)
            .map_err(|error| Raised::misused("invalid_calendar", error))
    }

    /// The country whose public holidays are closed, if any.
    #[getter]
    fn base(&self) -> Option<String> {
        self.0.base().map(|country| country.to_string())
    }

    /// The same calendar, closed on ``day`` too for the reason that ``label`` tells (1 to 100 characters).
    fn with_closed(&self, day: NaiveDate, label: &str) -> Result<Self, Raised> {
        Ok(Self::wrap(light(|| (*self.0).clone().with_closed(day, label))??))
    }

    /// The same calendar, open on ``day`` even if that is a holiday or on a weekend.
    fn with_open(&self, day: NaiveDate) -> Result<Self, Raised> {
        Ok(Self::wrap(light(|| (*self.0).clone().with_open(day))??))
    }

    /// Why ``day`` is closed, or None if it is a business day.
    fn closed(&self, day: NaiveDate) -> Result<Option<Closure>, Raised> {
        Ok(light(|| self.0.closed(day))?.map(Closure::wrap))
    }

    /// Whether ``day`` is a business day.
    fn is_open(&self, day: NaiveDate) -> Result<bool, Raised> {
        light(|| self.0.is_open(day))
    }

    /// The first day after ``after`` on which invoices are written: the 15th of a month or, where that is closed, the business
    /// day nearest to it, of two equally near the earlier.
    ///
    /// Raises InvalidError (``out_of_range``) for the last days of the year 9999, after which there is none.
    /// Example: ``Calendar.of("FR").invoice_day(date(2026, 7, 31))`` is 14 August 2026.
    fn invoice_day(&self, after: NaiveDate) -> Result<NaiveDate, Raised> {
        let day = light(|| self.0.invoice_day(after))?;
        // Python's dates end with the year 9999.
        match day.year() {
            ..=9999 => Ok(day),
            _ => Err(Raised::misused("out_of_range", "the next invoice day lies beyond the year 9999")),
        }
    }

    /// The calendar as JSON.
    fn to_json(&self) -> Result<String, Raised> {
        text(&*self.0)
    }

    /// The calendar as a dict of plain values.
    fn to_dict(&self) -> Result<Plain, Raised> {
        plain(&*self.0)
    }

    fn __repr__(&self) -> Result<String, Raised> {
        Ok(format!("Calendar({})", text(&*self.0)?))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
        restored(py, "Calendar", &*self.0)
    }
}

view! {
    /// Why a day is no business day.
    Closure(comptoir::Closure) shows(reason) {
        /// What closes the day.
        reason(value) -> Word {
            Word(&CLOSURE_REASON, match value {
                comptoir::Closure::Weekend => "weekend",
                comptoir::Closure::Holiday(_) => "holiday",
                _ => "own",
            }.to_owned())
        }
        /// The public holiday, when it is one.
        holiday(value) -> Option<Member<comptoir::Holiday>> {
            match value {
                comptoir::Closure::Holiday(holiday) => Some(Member(*holiday)),
                _ => None,
            }
        }
        /// The label that the host's own calendar gave the day.
        label(value) -> Option<String> {
            match value {
                comptoir::Closure::Own(label) => Some(label.clone()),
                _ => None,
            }
        }
    }
    more {
        /// Its name in the reader's language, as within a sentence.
        fn text(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.text(&locale.0))
        }
    }
}

view! {
    /// A day, or a span of days, in the explanation of a deadline.
    DeadlineDay(comptoir::DeadlineDay) shows(day, kind) {
        /// The day, or the first of the span.
        day(value) -> NaiveDate { value.day }
        /// What it means to the deadline.
        kind(value) -> Word { Word(&DEADLINE_DAY_KIND, value.kind.key().to_owned()) }
        /// Why it is closed, when it is.
        closure(value) -> Option<Closure> {
            match &value.kind {
                comptoir::DeadlineDayKind::Closed(closure) | comptoir::DeadlineDayKind::SubmittedClosed(closure) => {
                    Some(Closure::wrap(closure.clone()))
                }
                _ => None,
            }
        }
        /// The last day of the span, when it is one.
        last(value) -> Option<NaiveDate> {
            match value.kind {
                comptoir::DeadlineDayKind::WaitingThrough(last) => Some(last),
                _ => None,
            }
        }
        /// The number of a counted day, from 1.
        number(value) -> Option<u8> {
            match value.kind {
                comptoir::DeadlineDayKind::Counted { number, .. } => Some(number),
                _ => None,
            }
        }
        /// The number of the last counted day.
        of(value) -> Option<u8> {
            match value.kind {
                comptoir::DeadlineDayKind::Counted { of, .. } => Some(of),
                _ => None,
            }
        }
    }
    more {
        /// The day and what it means, in the reader's language.
        fn text(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.text(&locale.0))
        }
    }
}

/// A time in which a request awaited an answer: from the question on and up to the answer, if there was one.
#[pyclass(frozen, eq, from_py_object, module = "comptoir")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Pause(comptoir::Pause);

#[pymethods]
impl Pause {
    #[new]
    #[pyo3(signature = (start, end = None))]
    fn new(start: Instant, end: Option<Instant>) -> Self {
        Self(comptoir::Pause { from: start.0, until: end.map(|end| end.0) })
    }

    /// When the question was asked.
    #[getter]
    fn start(&self) -> Instant {
        Instant(self.0.from)
    }

    /// When it was answered; None while it is open.
    #[getter]
    fn end(&self) -> Option<Instant> {
        self.0.until.map(Instant)
    }

    fn __repr__(&self) -> String {
        match self.0.until {
            Some(until) => format!("Pause({}, {until})", self.0.from),
            None => format!("Pause({})", self.0.from),
        }
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, pyo3::types::PyType>, (Instant, Option<Instant>)) {
        (slf.get_type(), (slf.get().start(), slf.get().end()))
    }
}

view! {
    /// When a request is due, and why then: day by day (rule Q6).
    Deadline(comptoir::Deadline) shows(due, last_day) {
        /// The first instant that is too late, in UTC.
        due(value) -> Instant { Instant(value.due()) }
        /// The last day on which an answer is in time.
        last_day(value) -> NaiveDate { value.last_day() }
        /// Every day from the submission to the last, in order.
        days(value) -> Vec<DeadlineDay> { value.days().iter().cloned().map(DeadlineDay::wrap).collect() }
    }
    more {
        /// When a request submitted at ``submitted`` is due, by the calendar and in the zone of who answers it.
        ///
        /// ``business_days`` is 0 to 255; an open pause lasts until ``as_of``, which is the submission unless told.
        /// Example: ``Deadline.compute(at, Calendar.of("FR"), "Europe/Paris").explanation("fr")``.
        #[staticmethod]
        #[pyo3(signature = (submitted, calendar, zone, *, business_days = Whole(2), pauses = Vec::new(), as_of = None))]
        fn compute(
            py: Python<'_>,
            submitted: Instant,
            calendar: &Bound<'_, Calendar>,
            zone: Zone,
            business_days: Whole<u8>,
            pauses: Vec<Pause>,
            as_of: Option<Instant>,
        ) -> Result<Self, Raised> {
            let calendar = &calendar.get().0;
            let pauses: Vec<comptoir::Pause> = pauses.iter().map(|pause| pause.0).collect();
            let (at, as_of) = (submitted.0, as_of.unwrap_or(submitted).0);
            free(py, || Ok::<_, Raised>(comptoir::Deadline::compute(at, &pauses, as_of, calendar, zone.0, business_days.0)))
                .map(Self::wrap)
        }

        /// The deadline in one sentence of the reader's language.
        fn text(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.text(&locale.0))
        }

        /// The deadline's reasons in the reader's language, a line for each of its days.
        fn explanation(&self, locale: Reader) -> Result<Vec<String>, Raised> {
            light(|| self.0.explanation(&locale.0))
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Deadline", &*self.0)
        }
    }
}
