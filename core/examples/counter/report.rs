//! What there is, by group, dealership or month, as a table or as CSV for a spreadsheet.

use std::io::Write as _;

use clap::Args;
use comptoir::{GroupId, Locale, Month, Report, ReportBy, ReportKind, ReportQuery, ReportTable, ReportTableRow};

use crate::args::named;
use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;
use crate::{group, orders};

#[derive(Args)]
pub(crate) struct ReportArgs {
    /// What is counted: accounts, requests, work, orders, documents.
    #[arg(value_parser = named::<ReportKind>(ReportKind::ALL.iter().map(|kind| kind.as_str())))]
    kind: ReportKind,
    /// By what: group, dealership, month.
    #[arg(long, value_name = "WHAT", default_value = "group",
        value_parser = named::<ReportBy>(ReportBy::ALL.iter().map(|by| by.as_str())))]
    by: ReportBy,
    /// The first month, for example 2026-01 [default: eleven months before the last; without both, by month the last
    /// twelve, else all there is].
    #[arg(long, value_name = "MONTH")]
    from: Option<Month>,
    /// The last month [default: this one].
    #[arg(long, value_name = "MONTH")]
    until: Option<Month>,
    /// Only what is of accounts in this group: its name or id.
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// Only what is of the dealership of this code.
    #[arg(long, value_name = "CODE")]
    dealership: Option<String>,
    /// Write it as CSV.
    #[arg(long, conflicts_with = "json")]
    csv: bool,
}

/// Shows it.
pub(crate) fn print(seat: &Seat, wanted: &ReportArgs, out: &mut Out) -> Result<(), Trouble> {
    let group = |group: &str| {
        group.parse().map_or_else(|_| group::known(seat, group).map(|known| known.id), |id: GroupId| Ok(id))
    };
    let query = ReportQuery {
        kind: wanted.kind,
        by: wanted.by,
        from: wanted.from,
        until: wanted.until,
        group: wanted.group.as_deref().map(group).transpose()?,
        dealership: wanted.dealership.as_deref().map(|code| orders::dealership(seat, code)).transpose()?,
    };
    let report = seat.session.reports().read(&query)?;
    if seat.json {
        return Ok(tell::json(out, &report)?);
    }
    if wanted.csv {
        return Ok(write!(out, "{}", report.csv(&seat.locale))?);
    }
    Ok(writeln!(out, "{}", words(&report, &seat.locale))?)
}

/// Title and months, and below them the table: words to the left, figures to the right, the totals apart.
fn words(report: &Report, locale: &Locale) -> String {
    let table = report.table(locale);
    let months = match (report.from, report.until) {
        (Some(from), Some(until)) => format!("\n{} – {}", from.text(locale), until.text(locale)),
        _ => String::new(),
    };
    format!("{}{months}\n\n{}", table.title, aligned(&table))
}

fn aligned(table: &ReportTable) -> String {
    let head: Vec<&str> = table.columns.iter().map(|column| column.label.as_str()).collect();
    let body = table.rows.iter().map(cells);
    let totals = table.totals.iter().map(cells);
    let gap = (!table.rows.is_empty() && !table.totals.is_empty()).then(Vec::new);
    let lines: Vec<Vec<&str>> = std::iter::once(head).chain(body).chain(gap).chain(totals).collect();
    let widest = |column: usize| lines.iter().filter_map(|line| line.get(column)).map(|cell| tell::width(cell)).max();
    let widths: Vec<usize> = (0..table.columns.len()).map(|column| widest(column).unwrap_or_default()).collect();
    let line = |line: &Vec<&str>| {
        let cells = line.iter().zip(&table.columns).zip(&widths).map(|((cell, column), width)| {
            let margin = " ".repeat(width.saturating_sub(tell::width(cell)));
            if column.cell.is_figure() { format!("{margin}{cell}") } else { format!("{cell}{margin}") }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn cells(row: &ReportTableRow) -> Vec<&str> {
    row.cells.iter().map(String::as_str).collect()
}
