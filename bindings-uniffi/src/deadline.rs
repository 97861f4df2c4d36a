//! When a request is due.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use comptoir::{Locale, Timestamp};

use crate::error::ComptoirError;
use crate::value::Day;

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
        /// Its stable code: `labour_day`.
        key: String,
    },
    /// A day that the host's own calendar closes.
    Own {
        /// The label given there.
        label: String,
    },
}

/// When a request is due, and why then: day by day.
#[derive(Debug, PartialEq, Eq, uniffi::Object)]
#[uniffi::export(Eq, Hash)]
pub struct Deadline(comptoir::Deadline);

#[uniffi::export]
impl Deadline {
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
        Ok(Day(self.0.last_day().to_string()))
    }

    /// Every day from the submission to the last, in order and without a gap.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn days(&self) -> Result<Vec<DeadlineDay>, ComptoirError> {
        self.0.days().iter().map(TryInto::try_into).collect()
    }

    /// The deadline in one sentence of the reader's language.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn text(&self, locale: Locale) -> Result<String, ComptoirError> {
        Ok(self.0.text(&locale))
    }

    /// The deadline's reasons in the reader's language, a line for each day from the submission on.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn explanation(&self, locale: Locale) -> Result<Vec<String>, ComptoirError> {
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

impl TryFrom<&comptoir::DeadlineDay> for DeadlineDay {
    type Error = ComptoirError;

    fn try_from(day: &comptoir::DeadlineDay) -> Result<Self, ComptoirError> {
        use comptoir::DeadlineDayKind as Core;
        let kind = match &day.kind {
            Core::Submitted => DeadlineDayKind::Submitted,
            Core::SubmittedClosed(closure) => DeadlineDayKind::SubmittedClosed { closure: closure.try_into()? },
            Core::StandsIn => DeadlineDayKind::StandsIn,
            Core::Closed(closure) => DeadlineDayKind::Closed { closure: closure.try_into()? },
            Core::Waiting => DeadlineDayKind::Waiting,
            Core::WaitingThrough(last) => DeadlineDayKind::WaitingThrough { last: Day(last.to_string()) },
            Core::Counted { number, of } => DeadlineDayKind::Counted { number: i32::from(*number), of: i32::from(*of) },
            _ => return Err(ComptoirError::internal("DeadlineDayKind")),
        };
        Ok(Self { day: Day(day.day.to_string()), kind })
    }
}

impl TryFrom<&comptoir::Closure> for Closure {
    type Error = ComptoirError;

    fn try_from(closure: &comptoir::Closure) -> Result<Self, ComptoirError> {
        match closure {
            comptoir::Closure::Weekend => Ok(Self::Weekend),
            comptoir::Closure::Holiday(holiday) => Ok(Self::Holiday { key: holiday.key().to_owned() }),
            comptoir::Closure::Own(label) => Ok(Self::Own { label: label.clone() }),
            _ => Err(ComptoirError::internal("Closure")),
        }
    }
}
