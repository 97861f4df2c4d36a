//! Reports: what there is, by group, dealership or month (rule C5).

use std::collections::HashMap;
use std::sync::Arc;

use comptoir::{DealershipId, GroupId};

use crate::blocking::blocking;
use crate::error::ComptoirError;
use crate::names::{DocumentKind, ReportBy, ReportCell, ReportColumn, ReportKind};
use crate::value::{CurrencyCode, LanguageTag, Month};

/// Which report: what it counts, by what, and of that which the actor sees what fits all else that is given. At most 60 months.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ReportQuery {
    /// What is counted.
    pub kind: ReportKind,
    /// What the rows are.
    pub by: ReportBy,
    /// Only what is of this month or later: see [`ReportKind`] for what a month is of. When only `until` is given, the eleven
    /// months before it too. When neither is given, a report by month has the last twelve months, this one among them, and
    /// another report all that there is.
    #[uniffi(default)]
    pub from: Option<Month>,
    /// Only what is of this month or earlier; when only `from` is given, until now.
    #[uniffi(default)]
    pub until: Option<Month>,
    /// Only what is of accounts in this group; of one that there is not, nothing.
    #[uniffi(default)]
    pub group: Option<GroupId>,
    /// Only what is of this dealership; of one that there is not or the actor does not see, nothing.
    #[uniffi(default)]
    pub dealership: Option<DealershipId>,
}

/// A report, of when it was read.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
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

/// A row of a report.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ReportRow {
    /// Which group or dealership, by its id, empty where there is none; the month (`2026-04`); `total`.
    pub key: String,
    /// The group's name, or code and city of the dealership: `20/90074 – Paris`. Months have none, nor has what belongs to
    /// nothing.
    pub name: Option<String>,
    /// The kind of the documents, in reports of documents.
    pub document: Option<DocumentKind>,
    /// The stable name of the status, in reports of orders and documents.
    pub state: Option<String>,
    /// The currency, in reports of orders and documents.
    pub currency: Option<CurrencyCode>,
    /// The figures, by column: of all columns of figures, but a share of nothing.
    pub values: HashMap<ReportColumn, i64>,
}

/// A report as a table in the reader's language.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ReportTable {
    /// What is counted by what: `Orders by group`.
    pub title: String,
    /// The columns: first what the row is of, then those of `ReportKind.columns`.
    pub columns: Vec<ReportTableColumn>,
    /// The rows, as [`Report`] has them.
    pub rows: Vec<ReportTableRow>,
    /// The totals, as [`Report`] has them.
    pub totals: Vec<ReportTableRow>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ReportTableColumn {
    /// Its stable name: that of a [`ReportBy`] for the first one, else that of a [`ReportColumn`].
    pub key: String,
    /// What it is called.
    pub label: String,
    /// What stands in its cells.
    pub cell: ReportCell,
}

/// A row of a table.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ReportTableRow {
    /// The key of the report's row.
    pub key: String,
    /// A text for each column, the first of them what the row is called. Amounts are written without their currency, which has
    /// a column of its own.
    pub cells: Vec<String>,
}

crate::value::private_debug! { Report ReportRow ReportTable ReportTableRow }

/// Reports, for agents, desk administrators and dealers: a dealer's are of the own dealership (rule A11).
#[derive(Debug, uniffi::Object)]
pub struct Reports(pub(crate) comptoir::Reports);

#[uniffi::export]
impl Reports {
    /// Counts what is asked for, and adds up its amounts.
    ///
    /// What belongs to an account in several groups counts in each of them; the totals count it once. Amounts are never
    /// converted: each currency has rows of its own. Requests, work, orders and documents count for the dealership and the
    /// account for which they were sent, ordered or drafted, accounts for the dealership they belong to now; groups and states
    /// are those of now too.
    ///
    /// # Errors
    /// `refused`; `invalid` for months that are none or too many (`/until`, or `/from` where only that is given: `too_few`,
    /// `too_many`), and with `sum_too_large` where amounts come to more than 64 bits hold.
    pub async fn read(self: Arc<Self>, query: ReportQuery) -> Result<Report, ComptoirError> {
        blocking(move || self.0.read(&query.into())?.try_into()).await
    }
}

#[uniffi::export]
impl Report {
    /// The same as a table in the reader's language: `2 539,75`, `87,5 %`, a dash for a share of nothing.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn table(&self, locale: LanguageTag) -> Result<ReportTable, ComptoirError> {
        comptoir::Report::from(self.clone()).table(&locale).try_into()
    }

    /// The same as CSV for a spreadsheet (RFC 4180: commas, CRLF, quotation marks where they are needed; UTF-8 without a mark at
    /// its beginning): a line of labels, the rows, the totals.
    ///
    /// Words are in the reader's language; months stand as `2026-04` and figures as numbers, `2539.75`, a share as `0.875`, so
    /// that a program reads them in every language. A word that a spreadsheet could take for a formula, because it begins with
    /// `=`, `+`, `-`, `@` (also of full width), a tab or a line end, has an apostrophe before it. Figures never have: a negative
    /// amount is a number.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn csv(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(comptoir::Report::from(self.clone()).csv(&locale))
    }
}

impl From<ReportQuery> for comptoir::ReportQuery {
    fn from(query: ReportQuery) -> Self {
        let ReportQuery { kind, by, from, until, group, dealership } = query;
        Self { kind: kind.into(), by: by.into(), from, until, group, dealership }
    }
}

impl TryFrom<comptoir::Report> for Report {
    type Error = ComptoirError;

    fn try_from(report: comptoir::Report) -> Result<Self, ComptoirError> {
        let comptoir::Report { kind, by, from, until, rows, totals } = report;
        let told = |rows: Vec<comptoir::ReportRow>| rows.into_iter().map(TryInto::try_into).collect::<Result<_, _>>();
        Ok(Self { kind: kind.try_into()?, by: by.try_into()?, from, until, rows: told(rows)?, totals: told(totals)? })
    }
}

impl From<Report> for comptoir::Report {
    fn from(report: Report) -> Self {
        let Report { kind, by, from, until, rows, totals } = report;
        let told = |rows: Vec<ReportRow>| rows.into_iter().map(Into::into).collect();
        Self { kind: kind.into(), by: by.into(), from, until, rows: told(rows), totals: told(totals) }
    }
}

impl TryFrom<comptoir::ReportRow> for ReportRow {
    type Error = ComptoirError;

    fn try_from(row: comptoir::ReportRow) -> Result<Self, ComptoirError> {
        let values = row.values.into_iter().map(|(column, value)| Ok((column.try_into()?, value)));
        Ok(Self {
            key: row.key,
            name: row.name,
            document: row.document.map(TryInto::try_into).transpose()?,
            state: row.state,
            currency: row.currency,
            values: values.collect::<Result<_, ComptoirError>>()?,
        })
    }
}

impl From<ReportRow> for comptoir::ReportRow {
    fn from(row: ReportRow) -> Self {
        let ReportRow { key, name, document, state, currency, values } = row;
        let values = values.into_iter().map(|(column, value)| (column.into(), value)).collect();
        Self { key, name, document: document.map(Into::into), state, currency, values }
    }
}

impl TryFrom<comptoir::ReportTable> for ReportTable {
    type Error = ComptoirError;

    fn try_from(table: comptoir::ReportTable) -> Result<Self, ComptoirError> {
        let comptoir::ReportTable { title, columns, rows, totals } = table;
        let column = |column: comptoir::ReportTableColumn| {
            let comptoir::ReportTableColumn { key, label, cell } = column;
            Ok(ReportTableColumn { key, label, cell: cell.try_into()? })
        };
        let row = |row: comptoir::ReportTableRow| ReportTableRow { key: row.key, cells: row.cells };
        Ok(Self {
            title,
            columns: columns.into_iter().map(column).collect::<Result<_, ComptoirError>>()?,
            rows: rows.into_iter().map(row).collect(),
            totals: totals.into_iter().map(row).collect(),
        })
    }
}
