//! Why a request is due when it is, day by day.

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Closure;
use super::days::Day;
use crate::Locale;
use crate::label::{self, Args};

/// A day, or a span of days, in the explanation of a deadline.
///
/// As JSON, flat: `{"day":"2026-05-04","kind":"counted","number":1,"of":2}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DeadlineDay {
    /// The day, or the first of the span.
    pub day: NaiveDate,
    /// What it means to the deadline.
    pub kind: DeadlineDayKind,
}

/// What a day means to a deadline (rule Q6).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeadlineDayKind {
    /// The request was submitted on this business day: day 0.
    Submitted,
    /// The request was submitted on this closed day.
    SubmittedClosed(Closure),
    /// The first business day after a submission on a closed day: day 0.
    StandsIn,
    /// A closed day, not counted.
    Closed(Closure),
    /// A business day that ended while the submitter's answer was awaited, not counted.
    Waiting,
    /// The same for all days through this one.
    WaitingThrough(NaiveDate),
    /// A business day that counts.
    Counted {
        /// Its number, counted from 1.
        number: u8,
        /// The number of the last one.
        of: u8,
    },
}

impl DeadlineDayKind {
    /// Its stable code, as in data: `counted`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::SubmittedClosed(_) => "submitted_closed",
            Self::StandsIn => "stands_in",
            Self::Closed(_) => "closed",
            Self::Waiting => "waiting",
            Self::WaitingThrough(_) => "waiting_through",
            Self::Counted { .. } => "counted",
        }
    }

    /// The key of the message that tells it.
    const fn label(&self) -> &'static str {
        match self {
            Self::Submitted => "deadline-day-submitted",
            Self::SubmittedClosed(_) => "deadline-day-submitted-closed",
            Self::StandsIn => "deadline-day-stands-in",
            Self::Closed(_) => "deadline-day-closed",
            Self::Waiting => "deadline-day-waiting",
            Self::WaitingThrough(_) => "deadline-day-waiting-through",
            Self::Counted { .. } => "deadline-day-counted",
        }
    }
}

impl DeadlineDay {
    /// The day and what it means, in the reader's language: `vendredi 1er mai 2026 : fermé (fête du Travail)`.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        let args = Args::none().with("day", self.day);
        let args = match &self.kind {
            DeadlineDayKind::SubmittedClosed(closure) | DeadlineDayKind::Closed(closure) => {
                args.with("closure", closure.arg())
            }
            DeadlineDayKind::WaitingThrough(last) => args.with("last", *last),
            DeadlineDayKind::Counted { number, of } => {
                args.with("number", i64::from(*number)).with("of", i64::from(*of))
            }
            DeadlineDayKind::Submitted | DeadlineDayKind::StandsIn | DeadlineDayKind::Waiting => args,
        };
        label::text(locale, self.kind.label(), &args)
    }
}

impl Serialize for DeadlineDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("day", &Day(self.day))?;
        map.serialize_entry("kind", self.kind.key())?;
        match &self.kind {
            DeadlineDayKind::SubmittedClosed(closure) | DeadlineDayKind::Closed(closure) => closure.write(&mut map)?,
            DeadlineDayKind::WaitingThrough(last) => map.serialize_entry("last", &Day(*last))?,
            DeadlineDayKind::Counted { number, of } => {
                map.serialize_entry("number", number)?;
                map.serialize_entry("of", of)?;
            }
            DeadlineDayKind::Submitted | DeadlineDayKind::StandsIn | DeadlineDayKind::Waiting => {}
        }
        map.end()
    }
}

/// The sentence that says until when a request is to be answered.
pub(super) fn due(last_day: NaiveDate, locale: &Locale) -> String {
    label::text(locale, "deadline-due", &Args::none().with("day", last_day))
}
