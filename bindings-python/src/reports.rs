//! Reports: what an actor reads of them (rule C5).

use comptoir::ReportQuery;
use pyo3::prelude::*;

use crate::call::free;
use crate::enums::Member;
use crate::failure::Raised;
use crate::report_view::Report;
use crate::value::{MonthOf, filtered};

/// Reports, for agents, desk administrators and dealers: a dealer's are of the own dealership (rule A11). A session's ``reports``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct Reports(pub(crate) comptoir::Reports);

#[pymethods]
impl Reports {
    /// Counts what is asked for, by group, dealership or month, and adds up its amounts. What belongs to an account in several
    /// groups counts in each of them; the totals count it once. Amounts are never converted: each currency has rows of its own.
    ///
    /// ``start`` and ``end`` are the first and the last month, text such as ``2026-04`` or any day of it, 60 at most: of accounts
    /// those in which they were created, of requests answered, of work submitted, of orders ordered, of documents issued. Without
    /// ``end`` until now, without ``start`` twelve months; without both, a report by month has the last twelve, another one all
    /// that there is. ``group`` and ``dealership`` are ids; of one that there is not, nothing is counted.
    /// Raises RefusedError, InvalidError (``unknown_option``, ``invalid_month``, ``invalid_id``; ``too_few`` or ``too_many`` at
    /// ``/until``, or at ``/from`` where only that is given; ``sum_too_large`` for amounts that 64 bits do not hold the sum of).
    /// Example: ``session.reports.read("orders", "group", "2026-01").csv("fr")``.
    #[pyo3(signature = (kind, by, start = None, end = None, *, group = None, dealership = None))]
    #[expect(clippy::too_many_arguments, reason = "each is a keyword in Python")]
    fn read(
        &self,
        py: Python<'_>,
        kind: Member<comptoir::ReportKind>,
        by: Member<comptoir::ReportBy>,
        start: Option<MonthOf>,
        end: Option<MonthOf>,
        group: Option<&str>,
        dealership: Option<&str>,
    ) -> Result<Report, Raised> {
        let query = ReportQuery {
            from: start.map(|month| month.0),
            until: end.map(|month| month.0),
            group: filtered(group)?,
            dealership: filtered(dealership)?,
            ..ReportQuery::new(kind.0, by.0)
        };
        free(py, || self.0.read(&query)).map(Report::wrap)
    }
}
