//! What became of the work that customers asked for, in figures.

use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyList};

use crate::call::light;
use crate::enums::Member;
use crate::failure::Raised;
use crate::json::restored;
use crate::service_view::ServiceRef;
use crate::value::Reader;
use crate::view::{Reduced, view};

view! {
    /// How much work was asked for in some months, and what has become of it by now. It can be iterated, row by row, and has a
    /// length.
    WorkStatistics(comptoir::WorkStatistics) shows(from_, until) {
        /// The first month: ``2026-01``.
        from_(value) -> String { value.from.to_string() }
        /// The last month.
        until(value) -> String { value.until.to_string() }
        /// One row for all; one for each state; one for each service that was asked for, in the order in which they were added,
        /// then the retired ones, then what no service was asked for; one for each month. Each kind of row comes to the total.
        rows(value) -> Vec<StatisticRow> { value.rows.iter().cloned().map(StatisticRow::wrap).collect() }
    }
    more {
        fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
            PyList::new(py, self.rows())?.try_iter()
        }

        fn __len__(&self) -> usize {
            self.0.rows.len()
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "WorkStatistics", &*self.0)
        }
    }
}

view! {
    /// How much work has something in common, and what has become of it by now.
    StatisticRow(comptoir::StatisticRow) shows(group, key, requests) {
        /// What it has in common.
        group(value) -> Member<comptoir::StatisticGroup> { Member(value.group) }
        /// Which of its group the row is: ``total``; the state (``in_progress``); the service's key, empty where no service was
        /// asked for; the month (``2026-04``).
        key(value) -> String { value.key.clone() }
        /// Which service, in rows of services that were asked for.
        service(value) -> Option<ServiceRef> { value.service.clone().map(ServiceRef::wrap) }
        /// How many requests.
        requests(value) -> i64 { value.requests }
        /// Those of which something is still to come.
        open(value) -> i64 { value.open }
        /// Those that were delivered.
        delivered(value) -> i64 { value.delivered }
        /// Those delivered by the day wished.
        on_time(value) -> i64 { value.on_time }
        /// Those delivered later than on the day wished. Where no day was wished, work is neither on time nor late.
        late(value) -> i64 { value.late }
        /// The share on time of all that was on time or late, in tenths of a per cent, or None where there was none. It is 0 or
        /// 1000 only when none or all were on time.
        share_on_time(value) -> Option<i64> { value.share_on_time }
        /// What quotes come to, for each currency that was quoted in, in the order of their codes.
        amounts(value) -> Vec<StatisticAmount> { value.amounts.iter().copied().map(StatisticAmount::wrap).collect() }
    }
    more {
        /// What the row is called in the reader's language: ``In progress``, the service's name, ``April 2026``.
        fn label(&self, locale: Reader) -> Result<String, Raised> {
            light(|| self.0.label(&locale.0))
        }

        /// The share on time as the reader's language writes it, or None: ``87,5 %``.
        fn share_text(&self, locale: Reader) -> Result<Option<String>, Raised> {
            light(|| self.0.share_text(&locale.0))
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "StatisticRow", &*self.0)
        }
    }
}

view! {
    /// What amounts come to in one currency, in its minor units (cents): ``format.money`` writes them.
    StatisticAmount(comptoir::StatisticAmount) shows(currency, quoted_minor, accepted_minor, delivered_minor) {
        /// The currency: a code of ISO 4217.
        currency(value) -> String { value.currency.to_string() }
        /// The quotes that were given: of each request the last, whatever became of it.
        quoted_minor(value) -> i64 { value.quoted_minor }
        /// The quotes that were accepted.
        accepted_minor(value) -> i64 { value.accepted_minor }
        /// The quotes of work that was delivered.
        delivered_minor(value) -> i64 { value.delivered_minor }
    }
    more {
        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "StatisticAmount", &*self.0)
        }
    }
}
