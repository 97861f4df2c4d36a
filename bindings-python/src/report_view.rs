//! Reports, as they are told.

use std::collections::BTreeMap;

use pyo3::IntoPyObjectExt as _;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyIterator, PyList};

use crate::enums::Member;
use crate::json::restored;
use crate::value::Reader;
use crate::view::{Reduced, view};

view! {
    /// A report, of when it was read. It can be iterated, row by row, and has a length; the totals are apart.
    Report(comptoir::Report) shows(kind, by, from_, until) {
        /// What it counts.
        kind(value) -> Member<comptoir::ReportKind> { Member(value.kind) }
        /// What its rows are.
        by(value) -> Member<comptoir::ReportBy> { Member(value.by) }
        /// The first month: ``2026-01``; None where all there is was counted.
        from_(value) -> Option<String> { value.from.map(|month| month.to_string()) }
        /// The last month; None where all there is was counted.
        until(value) -> Option<String> { value.until.map(|month| month.to_string()) }
        /// What is told of each row, in this order, behind what the row is.
        columns(value) -> Vec<Member<comptoir::ReportColumn>> { value.kind.columns().iter().copied().map(Member).collect() }
        /// By group, in the order of their names; by dealership, in the order of their codes; what belongs to none comes last. By
        /// month, the first one first. Where there are amounts, a row for each kind of document, status and currency that there is.
        rows(value) -> Vec<ReportRow> { value.rows.iter().cloned().map(ReportRow::wrap).collect() }
        /// What it comes to: one row, or where there are amounts one for each kind of document, status and currency. An account in
        /// several groups counts once here, so that this may be less than the rows of a report by group add up to.
        totals(value) -> Vec<ReportRow> { value.totals.iter().cloned().map(ReportRow::wrap).collect() }
    }
    more {
        /// The same as a table in the reader's language: ``2 539,75``, ``87,5 %``, a dash for a share of nothing.
        ///
        /// Example: ``for row in report.table("fr").rows: print(*row.cells)``.
        fn table(&self, locale: Reader) -> ReportTable {
            ReportTable::wrap(self.0.table(&locale.0))
        }

        /// The same as CSV for a spreadsheet (RFC 4180: commas, lines ended by CRLF; write it in UTF-8, and with ``newline=""``): a
        /// line of labels, the rows, the totals. Words are in the reader's language; months stand as ``2026-04`` and figures as
        /// numbers, a share as ``0.875``. A word that a spreadsheet could take for a formula has an apostrophe before it.
        ///
        /// Example: ``Path("orders.csv").write_text(report.csv("fr"), "utf-8", newline="")``.
        fn csv(&self, locale: Reader) -> String {
            self.0.csv(&locale.0)
        }

        fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
            PyList::new(py, self.rows())?.try_iter()
        }

        fn __len__(&self) -> usize {
            self.0.rows.len()
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "Report", &*self.0)
        }
    }
}

view! {
    /// A row of a report.
    ReportRow(comptoir::ReportRow) shows(key, document, currency, values) {
        /// Which group or dealership, by its id, empty where there is none; the month (``2026-04``); ``total``.
        key(value) -> String { value.key.clone() }
        /// The group's name, or code and city of the dealership: ``20/90074 – Paris``. Months have none, nor has what belongs to
        /// nothing.
        name(value) -> Option<String> { value.name.clone() }
        /// The kind of the documents, in reports of documents.
        document(value) -> Option<Member<comptoir::DocumentKind>> { value.document.map(Member) }
        /// The currency, a code of ISO 4217, in reports of orders and documents.
        currency(value) -> Option<String> { value.currency.map(|currency| currency.to_string()) }
        /// The figures, by column: of all columns of figures, but a share of nothing. Shares are in tenths of a per cent, amounts in
        /// minor units of the currency (cents).
        values(value) -> Figures { Figures(value.values.clone()) }
    }
    more {
        /// The status, in reports of orders an OrderState, in those of documents a DocumentState.
        #[getter]
        fn state<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
            let Some(state) = self.0.state.as_deref() else { return Ok(py.None().into_bound(py)) };
            let is_document = self.0.document.is_some();
            match (is_document, state.parse().ok(), state.parse().ok()) {
                (true, Some(state), _) => Member::<comptoir::DocumentState>(state).into_bound_py_any(py),
                (false, _, Some(state)) => Member::<comptoir::OrderState>(state).into_bound_py_any(py),
                _ => state.into_bound_py_any(py),
            }
        }

        fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Reduced<'py>> {
            restored(py, "ReportRow", &*self.0)
        }
    }
}

/// Figures by column, on their way out.
struct Figures(BTreeMap<comptoir::ReportColumn, i64>);

impl<'py> IntoPyObject<'py> for Figures {
    type Target = PyDict;
    type Output = Bound<'py, PyDict>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, PyErr> {
        let figures = PyDict::new(py);
        for (column, figure) in self.0 {
            figures.set_item(Member(column), figure)?;
        }
        Ok(figures)
    }
}

view! {
    /// A report as a table in the reader's language.
    ReportTable(comptoir::ReportTable) shows(title) {
        /// What is counted by what: ``Commandes par groupe``.
        title(value) -> String { value.title.clone() }
        /// The columns: first what the row is of, then those of the report.
        columns(value) -> Vec<ReportTableColumn> { value.columns.iter().cloned().map(ReportTableColumn::wrap).collect() }
        /// The rows.
        rows(value) -> Vec<ReportTableRow> { value.rows.iter().cloned().map(ReportTableRow::wrap).collect() }
        /// The totals.
        totals(value) -> Vec<ReportTableRow> { value.totals.iter().cloned().map(ReportTableRow::wrap).collect() }
    }
}

view! {
    /// A column of a table.
    ReportTableColumn(comptoir::ReportTableColumn) shows(key, label, cell) {
        /// Its stable name: that of a ReportBy for the first one, else that of a ReportColumn.
        key(value) -> String { value.key.clone() }
        /// What it is called.
        label(value) -> String { value.label.clone() }
        /// What stands in its cells: words are written to the left, all else to the right.
        cell(value) -> Member<comptoir::ReportCell> { Member(value.cell) }
    }
}

view! {
    /// A row of a table.
    ReportTableRow(comptoir::ReportTableRow) shows(key) {
        /// The key of the report's row.
        key(value) -> String { value.key.clone() }
        /// A text for each column, the first of them what the row is called. Amounts are written without their currency, which has
        /// a column of its own.
        cells(value) -> Vec<String> { value.cells.clone() }
    }
}
