//! Months one after the other.

use super::month::Month;
use crate::Args;
use crate::model::form::ProblemCode;
use crate::model::text::ValueError;

/// The months from one through another, both included: one at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Months {
    from: Month,
    until: Month,
}

impl Months {
    /// The months from `from` through `until`.
    ///
    /// # Errors
    /// `too_few` when `until` is earlier; `too_many` when there are more than `max`.
    pub(crate) fn new(from: Month, until: Month, max: i32) -> Result<Self, ValueError> {
        match from.through(until) {
            0 => Err(ValueError::new(ProblemCode::TooFew, Args::none().with("min", 1_i64))),
            count if count > max => {
                Err(ValueError::new(ProblemCode::TooMany, Args::none().with("max", i64::from(max))))
            }
            _ => Ok(Self { from, until }),
        }
    }

    /// The first of them.
    pub(crate) const fn from(self) -> Month {
        self.from
    }

    /// The last of them.
    pub(crate) const fn until(self) -> Month {
        self.until
    }

    /// Each of them, in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = Month> {
        std::iter::successors(Some(self.from), move |month| (*month < self.until).then(|| month.next()))
    }

    /// Where a month stands among them, from 0 on.
    pub(crate) fn position(self, month: Month) -> Option<usize> {
        if month > self.until {
            return None;
        }
        usize::try_from(self.from.through(month)).ok()?.checked_sub(1)
    }
}
