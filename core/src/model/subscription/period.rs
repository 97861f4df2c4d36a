//! The stretches of days that a subscription is made of.

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Term;
use crate::format::{self, DateStyle};
use crate::model::calendar::as_day;
use crate::{Args, Locale, label};

/// Days from `start` on and up to `end`, which is no longer one of them: the next period's start (rule S3).
///
/// As JSON: `{"start": "2026-01-31", "end": "2026-02-28"}`.
///
/// ```
/// use comptoir::{Locale, Period};
/// let period = Period { start: "2026-05-01".parse()?, end: "2026-06-01".parse()? };
/// assert_eq!(period.days(), 31);
/// assert_eq!(period.days_left("2026-05-31".parse()?), 1);
/// assert_eq!(period.text(&Locale::FR), "du 1er mai 2026 au 31 mai 2026");
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// Its first day.
    #[serde(with = "as_day")]
    pub start: NaiveDate,
    /// The first day that is no longer in it.
    #[serde(with = "as_day")]
    pub end: NaiveDate,
}

/// The first day that is written as a date.
pub(super) const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(1, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The last day on which a period can end: what follows it could not be told as an instant any more.
pub(super) const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

impl Period {
    /// The period of `term` that begins `months` months after `anchor`, held within the years that dates are written in.
    ///
    /// Counted from the anchor and not from the period before, so that a month too short for the anchor's day clamps one
    /// period and not all that follow.
    pub(super) fn of(anchor: NaiveDate, months: i64, term: Term) -> Self {
        Self { start: plus(anchor, months), end: plus(anchor, months.saturating_add(term.months())) }
    }

    /// How many days it has.
    #[must_use]
    pub fn days(self) -> i64 {
        self.days_left(self.start)
    }

    /// How many of its days are left on `on`, that day included: all of them before it starts, 0 once it has ended.
    #[must_use]
    pub fn days_left(self, on: NaiveDate) -> i64 {
        self.end.signed_duration_since(on.max(self.start)).num_days().max(0)
    }

    /// Whether `day` is one of its days.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.start <= day && day < self.end
    }

    /// Its first and its last day in the reader's language, as inside a sentence: `du 1er mai 2026 au 31 mai 2026`.
    #[must_use]
    pub fn text(self, locale: &Locale) -> String {
        let last = self.end.checked_sub_days(Days::new(1)).unwrap_or(self.end).max(self.start);
        let written = |day| format::date(locale, day, DateStyle::Medium);
        label::text(locale, "period", &Args::none().with("start", written(self.start)).with("last", written(last)))
    }
}

/// `day` and so many months, at the month's last day where it has no such day.
fn plus(day: NaiveDate, months: i64) -> NaiveDate {
    let months = u32::try_from(months.max(0)).unwrap_or(u32::MAX);
    day.checked_add_months(Months::new(months)).unwrap_or(LAST_DAY).min(LAST_DAY)
}
