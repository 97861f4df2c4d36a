//! A report as it is told: its rows, and the table that people read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::count::{Mark, Values, nothing};
use super::csv::{self, CsvCell};
use super::{Lines, ReportBy, ReportCell, ReportColumn, ReportKind, Subject};
use crate::label::{self, format};
use crate::model::calendar::Months;
use crate::model::document::{DocumentKind, DocumentState};
use crate::model::money::Currency;
use crate::model::order::OrderState;
use crate::{Args, Locale, Month};

/// A report, of when it was read.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// What it counts.
    pub kind: ReportKind,
    /// What its rows are.
    pub by: ReportBy,
    /// The first month; nothing where all there is was counted.
    pub from: Option<Month>,
    /// The last month; nothing where all there is was counted.
    pub until: Option<Month>,
    /// By group: in the order of their names, as the alphabet of the desk's language has it. By dealership: in the order of their
    /// codes. What belongs to none comes last. What there is nothing of has no row. By month: each month asked for, the first
    /// one first; in reports of amounts, those in which there is something. Of each, where there are amounts, a row for each kind
    /// of document, status and currency that there is, in this order.
    pub rows: Vec<ReportRow>,
    /// What it comes to: one row, or where there are amounts one for each kind of document, status and currency. An account in
    /// several groups counts once here, so that this may be less than the rows of a report by group add up to.
    pub totals: Vec<ReportRow>,
}

/// A row of a report. Its `Debug` shows no name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRow {
    /// Which group or dealership, by its id, empty where there is none; the month (`2026-04`); `total`.
    pub key: String,
    /// The group's name, or code and city of the dealership: `20/90074 – Paris`. Months have none, nor has what belongs to nothing.
    pub name: Option<String>,
    /// The kind of the documents, in reports of documents.
    pub document: Option<DocumentKind>,
    /// The stable name of the status, in reports of orders and documents.
    pub state: Option<String>,
    /// The currency, in reports of orders and documents.
    pub currency: Option<Currency>,
    /// The figures, by column: of all columns of figures, but a share of nothing.
    pub values: BTreeMap<ReportColumn, i64>,
}

impl std::fmt::Debug for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Report").field("kind", &self.kind).field("by", &self.by).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for ReportRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportRow").field("key", &self.key).field("values", &self.values).finish_non_exhaustive()
    }
}

/// A report as a table in the reader's language. Its `Debug` shows no text.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ReportTable {
    /// What is counted by what: `Orders by group`.
    pub title: String,
    /// The columns: first what the row is of, then those of [`ReportKind::columns`].
    pub columns: Vec<ReportTableColumn>,
    /// The rows, as [`Report::rows`] has them.
    pub rows: Vec<ReportTableRow>,
    /// The totals, as [`Report::totals`] has them.
    pub totals: Vec<ReportTableRow>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportTableColumn {
    /// Its stable name: that of a [`ReportBy`] for the first one, else that of a [`ReportColumn`].
    pub key: String,
    /// What it is called.
    pub label: String,
    /// What stands in its cells.
    pub cell: ReportCell,
}

/// A row of a table.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ReportTableRow {
    /// The key of the report's row.
    pub key: String,
    /// A text for each column, the first of them what the row is called. Amounts are written without their currency, which has a
    /// column of its own.
    pub cells: Vec<String>,
}

impl std::fmt::Debug for ReportTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportTable").field("columns", &self.columns).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for ReportTableRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportTableRow").field("key", &self.key).finish_non_exhaustive()
    }
}

/// A subject that rows are told of, with its name where it has one, in the order of the rows.
pub(crate) type Named = (Subject, Option<String>);

impl Report {
    /// The report of these rows, for the subjects in this order. By month, each month has a row, unless amounts are told.
    pub(crate) fn new(
        (kind, by): (ReportKind, ReportBy),
        months: Option<Months>,
        subjects: Vec<Named>,
        mut lines: BTreeMap<Subject, Lines>,
        totals: Lines,
    ) -> Self {
        let empty = |is_wanted: bool| match is_wanted && !kind.has_amounts() {
            true => Lines::from([(Mark::Only, nothing(kind))]),
            false => Lines::new(),
        };
        let of = |(subject, name): Named| {
            let rows = lines.remove(&subject).unwrap_or_else(|| empty(by == ReportBy::Month));
            rows.into_iter().map(move |line| row(subject, name.clone(), line)).collect::<Vec<_>>()
        };
        let rows = subjects.into_iter().flat_map(of).collect();
        let totals = if totals.is_empty() { empty(true) } else { totals };
        let totals = totals.into_iter().map(|line| row(Subject::All, None, line)).collect();
        Self { kind, by, from: months.map(Months::from), until: months.map(Months::until), rows, totals }
    }

    /// The same as a table in the reader's language: `2 539,75`, `87,5 %`, a dash for a share of nothing.
    #[must_use]
    pub fn table(&self, locale: &Locale) -> ReportTable {
        let title = Args::none().with("kind", self.kind.label(locale));
        let head = |key: &str, label: String, cell| ReportTableColumn { key: key.to_owned(), label, cell };
        let first = head(self.by.as_str(), text(locale, self.kind.head(self.by)), ReportCell::Text);
        let others = self.kind.columns().iter().map(|is| head(is.as_str(), is.label(locale), is.cell()));
        let row = |(row, label): (&ReportRow, String)| {
            let cells = self.kind.columns().iter().map(|column| self.cell(row, *column, locale));
            ReportTableRow { key: row.key.clone(), cells: std::iter::once(label).chain(cells).collect() }
        };
        ReportTable {
            title: label::text(locale, self.by.title(), &title),
            columns: std::iter::once(first).chain(others).collect(),
            rows: self.rows.iter().map(|it| row((it, self.label(it, locale)))).collect(),
            totals: self.totals.iter().map(|it| row((it, text(locale, "report-total")))).collect(),
        }
    }

    /// The same as CSV for a spreadsheet (RFC 4180: commas, CRLF, quotation marks where they are needed; UTF-8 without a mark at its
    /// beginning): a line of labels, the rows, the totals.
    ///
    /// Words are in the reader's language; months stand as `2026-04` and figures as numbers, `2539.75`, a share as `0.875`, so
    /// that a program reads them in every language. A word that a spreadsheet could take for a formula, because it begins with
    /// `=`, `+`, `-`, `@` (also of full width), a tab or a line end, has an apostrophe before it. Figures never have: a
    /// negative amount is a number.
    #[must_use]
    pub fn csv(&self, locale: &Locale) -> String {
        let labels = self.kind.columns().iter().map(|column| column.label(locale));
        let head = std::iter::once(text(locale, self.kind.head(self.by))).chain(labels);
        let mut out = String::new();
        csv::line(&mut out, head.map(CsvCell::Text));
        let mut line = |row: &ReportRow, label: String| {
            let cells = self.kind.columns().iter().map(|column| self.csv_cell(row, *column, locale));
            csv::line(&mut out, std::iter::once(CsvCell::Text(label)).chain(cells));
        };
        for row in &self.rows {
            line(row, if self.by == ReportBy::Month { row.key.clone() } else { self.label(row, locale) });
        }
        for row in &self.totals {
            line(row, text(locale, "report-total"));
        }
        out
    }

    /// What a row that is no total is called.
    fn label(&self, row: &ReportRow, locale: &Locale) -> String {
        match (&row.name, self.by) {
            (Some(name), _) => name.clone(),
            (None, ReportBy::Month) => {
                row.key.parse().map_or_else(|_| row.key.clone(), |month: Month| month.text(locale))
            }
            (None, by) => text(locale, by.nothing()),
        }
    }

    fn cell(&self, row: &ReportRow, column: ReportColumn, locale: &Locale) -> String {
        let value = row.values.get(&column).copied();
        match column.cell() {
            ReportCell::Text => self.word(row, column, locale),
            ReportCell::Number => value.map(|number| format::number(locale, number)).unwrap_or_default(),
            ReportCell::Share => value.map_or_else(|| "–".to_owned(), |tenths| format::percent(locale, tenths)),
            ReportCell::Money => {
                let amount = decimal(value.unwrap_or_default(), digits(row));
                // What was just written is a decimal number.
                format::decimal(locale, &amount).unwrap_or(amount)
            }
        }
    }

    fn csv_cell(&self, row: &ReportRow, column: ReportColumn, locale: &Locale) -> CsvCell {
        let value = row.values.get(&column).copied();
        CsvCell::Number(match column.cell() {
            ReportCell::Text => return CsvCell::Text(self.word(row, column, locale)),
            ReportCell::Number => value.map(|number| number.to_string()).unwrap_or_default(),
            ReportCell::Share => value.map(|tenths| decimal(tenths, 3)).unwrap_or_default(),
            ReportCell::Money => decimal(value.unwrap_or_default(), digits(row)),
        })
    }

    /// What a column of words says of a row.
    fn word(&self, row: &ReportRow, column: ReportColumn, locale: &Locale) -> String {
        let state = row.state.as_deref().unwrap_or_default();
        let told = match (column, self.kind) {
            (ReportColumn::Document, _) => row.document.map(|kind| kind.label(locale)),
            (ReportColumn::Currency, _) => row.currency.map(|currency| currency.code().to_owned()),
            (_, ReportKind::Orders) => state.parse().ok().map(|state: OrderState| state.label(locale)),
            _ => state.parse().ok().map(|state: DocumentState| state.label(locale)),
        };
        told.unwrap_or_default()
    }
}

fn row(subject: Subject, name: Option<String>, (mark, values): (Mark, Values)) -> ReportRow {
    let key = match subject {
        Subject::All => "total".to_owned(),
        Subject::Group(id) => id.map(|id| id.to_string()).unwrap_or_default(),
        Subject::Dealership(id) => id.map(|id| id.to_string()).unwrap_or_default(),
        Subject::Month(month) => month.to_string(),
    };
    let (document, state, currency) = match mark {
        Mark::Only => (None, None, None),
        Mark::Order(state, currency) => (None, Some(state.as_str().to_owned()), Some(currency)),
        Mark::Document(kind, state, currency) => (Some(kind), Some(state.as_str().to_owned()), Some(currency)),
    };
    ReportRow { key, name, document, state, currency, values }
}

fn text(locale: &Locale, key: &str) -> String {
    label::text(locale, key, &Args::none())
}

/// How many digits of the amounts of a row come behind the point.
fn digits(row: &ReportRow) -> u8 {
    row.currency.map_or(0, Currency::digits)
}

/// A number of the `digits`th decimal as a decimal number: `-2539.75`.
fn decimal(number: i64, digits: u8) -> String {
    let (sign, whole) = (if number < 0 { "-" } else { "" }, number.unsigned_abs());
    let scale = 10_u64.saturating_pow(u32::from(digits));
    match digits {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{}.{:02$}", whole.div_euclid(scale), whole.rem_euclid(scale), usize::from(digits)),
    }
}

#[cfg(test)]
#[path = "told_tests.rs"]
mod tests;
