//! What a report is asked for.

use serde::Serialize;

use super::{ReportBy, ReportKind};
use crate::model::calendar::Months;
use crate::model::form::Problem;
use crate::model::work::StatisticsFilter;
use crate::{DealershipId, GroupId, Month};

/// Which report: what it counts, by what, and of that which the actor sees what fits all else that is given.
///
/// ```
/// use comptoir::{ReportBy, ReportKind, ReportQuery};
/// let spring = ReportQuery {
///     from: Some("2026-03".parse()?),
///     until: Some("2026-05".parse()?),
///     ..ReportQuery::new(ReportKind::Orders, ReportBy::Group)
/// };
/// # Ok::<(), comptoir::ParseMonthError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ReportQuery {
    /// What is counted.
    pub kind: ReportKind,
    /// What the rows are.
    pub by: ReportBy,
    /// Only what is of this month or later: see [`ReportKind`] for what a month is of. When only `until` is given, the eleven months
    /// before it too. When neither is given, a report by month has the last twelve months, this one among them, and another
    /// report all that there is.
    pub from: Option<Month>,
    /// Only what is of this month or earlier; when only `from` is given, until now.
    pub until: Option<Month>,
    /// Only what is of accounts in this group; of one that there is not, nothing.
    pub group: Option<GroupId>,
    /// Only what is of this dealership; of one that there is not or the actor does not see, nothing.
    pub dealership: Option<DealershipId>,
}

impl ReportQuery {
    /// The most months that are told at once.
    pub const MAX_MONTHS: i32 = StatisticsFilter::MAX_MONTHS;

    /// The report of all that the actor sees.
    #[must_use]
    pub const fn new(kind: ReportKind, by: ReportBy) -> Self {
        Self { kind, by, from: None, until: None, group: None, dealership: None }
    }

    /// The months asked for, where it is `this` month now; none where all are.
    ///
    /// # Errors
    /// As [`StatisticsFilter::check`]: `too_few`, `too_many`.
    pub(crate) fn months(&self, this: Month) -> Result<Option<Months>, Vec<Problem>> {
        if self.by != ReportBy::Month && self.from.is_none() && self.until.is_none() {
            return Ok(None);
        }
        let (from, until) = (self.from, self.until);
        StatisticsFilter { from, until, ..StatisticsFilter::default() }.check(this).map(Some)
    }
}

#[cfg(test)]
#[path = "query_tests.rs"]
mod tests;
