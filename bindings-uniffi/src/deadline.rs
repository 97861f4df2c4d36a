//! When a request is due.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use comptoir::Timestamp;

use crate::calendar::BusinessCalendar;
use crate::day::TimeLeft;
use crate::error::ComptoirError;
use crate::names::Holiday;
use crate::problem::within;
use crate::value::{Day, LanguageTag, ZoneName};

/// A day, or a span of days, in the explanation of a deadline.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DeadlineDay {
    /// The day, or the first of the span.
    pub day: Day,
    /// What it means to the deadline.
    pub kind: DeadlineDayKind,
}

/// What a day means to a deadline.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum DeadlineDayKind {
    /// The request was submitted on this business day: day 0.
    Submitted,
    /// The request was submitted on this closed day.
    SubmittedClosed {
        /// Why it is closed.
        closure: Closure,
    },
    /// The first business day after a submission on a closed day: day 0.
    StandsIn,
    /// A closed day, not counted.
    Closed {
        /// Why it is closed.
        closure: Closure,
    },
    /// A business day that ended while the submitter's answer was awaited, not counted.
    Waiting,
    /// The same for all days through this one.
    WaitingThrough {
        /// The last of them.
        last: Day,
    },
    /// A business day that counts.
    Counted {
        /// Its number, counted from 1.
        number: i32,
        /// The number of the last one.
        of: i32,
    },
}

/// Why a day is closed.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum Closure {
    /// A Saturday or Sunday that is no holiday.
    Weekend,
    /// A public holiday, be it on a weekend.
    Holiday {
        /// Which.
        holiday: Holiday,
    },
    /// A day that the host's own calendar closes.
    Own {
        /// The label given there.
        label: String,
    },
}

/// A time in which a request awaited an answer from its submitter, from the question on and up to the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Pause {
    /// When the question was asked.
    pub from: Timestamp,
    /// When it was answered; absent while it is open.
    #[uniffi(default)]
    pub until: Option<Timestamp>,
}

/// When a request is due, and why then: day by day (rule Q6).
#[derive(Debug, PartialEq, Eq, uniffi::Object)]
#[uniffi::export(Eq, Hash)]
pub struct Deadline(comptoir::Deadline);

#[uniffi::export]
impl Deadline {
    /// When a request submitted at `submitted` is due, by the calendar and in the zone of who answers it.
    ///
    /// The day of submission is day 0; if it is closed, the next open day stands in for it. The request is due when the
    /// last of the `business_days` (0 to 255) after day 0 ends, at 00:00 of the day after, which is the first instant too
    /// late. A business day that ends during a pause is not counted; an open pause lasts until `as_of`, which is the
    /// submission unless told.
    ///
    /// # Errors
    /// `invalid` for a zone that there is not, or for business days out of range.
    #[uniffi::constructor(default(business_days = 2, pauses = [], as_of = None))]
    pub fn compute(
        submitted: Timestamp,
        calendar: Arc<BusinessCalendar>,
        zone: ZoneName,
        business_days: i64,
        pauses: Vec<Pause>,
        as_of: Option<Timestamp>,
    ) -> Result<Arc<Self>, ComptoirError> {
        let pauses: Vec<comptoir::Pause> = pauses.into_iter().map(Into::into).collect();
        let days = within("/business_days", business_days, 0, u8::MAX.into())?;
        let as_of = as_of.unwrap_or(submitted);
        Ok(Self::of(comptoir::Deadline::compute(submitted, &pauses, as_of, &calendar.0, zone, days)))
    }

    /// The first instant that is too late: 00:00 of the day after the last, in the calendar's zone.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn due(&self) -> Result<Timestamp, ComptoirError> {
        Ok(self.0.due())
    }

    /// The last day on which an answer is in time.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn last_day(&self) -> Result<Day, ComptoirError> {
        Ok(Day(self.0.last_day()))
    }

    /// Every day from the submission to the last, in order and without a gap.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn days(&self) -> Result<Vec<DeadlineDay>, ComptoirError> {
        self.0.days().iter().cloned().map(TryInto::try_into).collect()
    }

    /// How far away it is at `now`, by the calendar and in the zone it was computed in.
    ///
    /// # Errors
    /// `invalid` for a zone that there is not.
    pub fn time_left(
        &self,
        now: Timestamp,
        calendar: Arc<BusinessCalendar>,
        zone: ZoneName,
    ) -> Result<TimeLeft, ComptoirError> {
        Ok(comptoir::TimeLeft::of(&self.0, now, &calendar.0, zone).into())
    }

    /// The deadline in one sentence of the reader's language.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn text(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(self.0.text(&locale))
    }

    /// The deadline's reasons in the reader's language, a line for each of its days.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn explanation(&self, locale: LanguageTag) -> Result<Vec<String>, ComptoirError> {
        Ok(self.0.explanation(&locale))
    }
}

impl Deadline {
    pub(crate) fn of(deadline: comptoir::Deadline) -> Arc<Self> {
        Arc::new(Self(deadline))
    }
}

impl Hash for Deadline {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.due().hash(state);
    }
}

impl From<Pause> for comptoir::Pause {
    fn from(pause: Pause) -> Self {
        Self { from: pause.from, until: pause.until }
    }
}

impl TryFrom<comptoir::DeadlineDay> for DeadlineDay {
    type Error = ComptoirError;

    fn try_from(day: comptoir::DeadlineDay) -> Result<Self, ComptoirError> {
        use comptoir::DeadlineDayKind as Core;
        let kind = match day.kind {
            Core::Submitted => DeadlineDayKind::Submitted,
            Core::SubmittedClosed(closure) => DeadlineDayKind::SubmittedClosed { closure: closure.try_into()? },
            Core::StandsIn => DeadlineDayKind::StandsIn,
            Core::Closed(closure) => DeadlineDayKind::Closed { closure: closure.try_into()? },
            Core::Waiting => DeadlineDayKind::Waiting,
            Core::WaitingThrough(last) => DeadlineDayKind::WaitingThrough { last: Day(last) },
            Core::Counted { number, of } => DeadlineDayKind::Counted { number: number.into(), of: of.into() },
            _ => return Err(ComptoirError::internal("DeadlineDayKind")),
        };
        Ok(Self { day: Day(day.day), kind })
    }
}

impl TryFrom<comptoir::Closure> for Closure {
    type Error = ComptoirError;

    fn try_from(closure: comptoir::Closure) -> Result<Self, ComptoirError> {
        match closure {
            comptoir::Closure::Weekend => Ok(Self::Weekend),
            comptoir::Closure::Holiday(holiday) => Ok(Self::Holiday { holiday: holiday.try_into()? }),
            comptoir::Closure::Own(label) => Ok(Self::Own { label }),
            _ => Err(ComptoirError::internal("Closure")),
        }
    }
}

impl From<Closure> for comptoir::Closure {
    fn from(closure: Closure) -> Self {
        match closure {
            Closure::Weekend => Self::Weekend,
            Closure::Holiday { holiday } => Self::Holiday(holiday.into()),
            Closure::Own { label } => Self::Own(label),
        }
    }
}
