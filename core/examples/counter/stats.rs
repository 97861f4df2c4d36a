//! What became of the work that customers asked for, as a table.

use std::io::Write as _;

use clap::Args;
use comptoir::{
    Locale, Month, StatisticAmount, StatisticGroup, StatisticRow, StatisticsFilter, WorkStatistics, format, labels,
};

use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;
use crate::{account, person, service};

#[derive(Args)]
pub(crate) struct StatsArgs {
    /// The first month, for example 2026-01 [default: eleven months before the last].
    #[arg(long, value_name = "MONTH")]
    from: Option<Month>,
    /// The last month [default: this one].
    #[arg(long, value_name = "MONTH")]
    until: Option<Month>,
    /// Only work of this account.
    #[arg(long, value_name = "ACCOUNT")]
    account: Option<String>,
    /// Only work that this contact holds: EMAIL/ACCOUNT or an id.
    #[arg(long, value_name = "WHO")]
    holder: Option<String>,
    /// Only work for which this service was asked: its key or id.
    #[arg(long, value_name = "KEY")]
    service: Option<String>,
}

/// What a column says of a row.
type Cell = fn(&StatisticRow, &Locale) -> String;

/// What each column is called, and what it says.
const COLUMNS: [(&str, Cell); 9] = [
    ("statistics-requests", |row, locale| format::number(locale, row.requests)),
    ("statistics-open", |row, locale| format::number(locale, row.open)),
    ("statistics-delivered", |row, locale| format::number(locale, row.delivered)),
    ("statistics-on-time", |row, locale| format::number(locale, row.on_time)),
    ("statistics-late", |row, locale| format::number(locale, row.late)),
    ("statistics-share-on-time", |row, locale| row.share_text(locale).unwrap_or_else(|| "–".to_owned())),
    ("statistics-quoted-amount", |row, locale| amounts(row, locale, |amount| amount.quoted_minor)),
    ("statistics-accepted-amount", |row, locale| amounts(row, locale, |amount| amount.accepted_minor)),
    ("statistics-delivered-amount", |row, locale| amounts(row, locale, |amount| amount.delivered_minor)),
];

/// Shows it.
pub(crate) fn print(seat: &Seat, wanted: &StatsArgs, out: &mut Out) -> Result<(), Trouble> {
    let filter = StatisticsFilter {
        from: wanted.from,
        until: wanted.until,
        account: wanted.account.as_deref().map(|account| account::id(seat, account)).transpose()?,
        holder: wanted.holder.as_deref().map(|who| person::contact(&seat.session, who)).transpose()?.map(|it| it.id),
        service: wanted.service.as_deref().map(|service| service::id(seat, service)).transpose()?,
    };
    let statistics = seat.session.work().statistics(&filter)?;
    if seat.json {
        return Ok(tell::json(out, &statistics)?);
    }
    Ok(writeln!(out, "{}", words(&seat.locale, &statistics))?)
}

/// The months, and below them a table: its first column to the left, all figures to the right.
pub(crate) fn words(locale: &Locale, statistics: &WorkStatistics) -> String {
    let mut lines = vec![heads(locale)];
    let mut group = StatisticGroup::Total;
    for row in &statistics.rows {
        if row.group != group {
            group = row.group;
            lines.extend([Vec::new(), vec![group.label(locale)]]);
        }
        let label = row.label(locale);
        let label = if group == StatisticGroup::Total { label } else { tell::indented(&label, 2) };
        lines.push(std::iter::once(label).chain(COLUMNS.iter().map(|(_, cell)| cell(row, locale))).collect());
    }
    let months = format!("{} – {}", statistics.from.text(locale), statistics.until.text(locale));
    format!("{months}\n\n{}", aligned(&lines))
}

fn heads(locale: &Locale) -> Vec<String> {
    let heads = COLUMNS.iter().map(|(key, _)| labels::plain(locale, key).into_owned());
    std::iter::once(String::new()).chain(heads).collect()
}

/// Of each currency; nothing where nothing was quoted.
fn amounts(row: &StatisticRow, locale: &Locale, minor: fn(&StatisticAmount) -> i64) -> String {
    let amounts = row.amounts.iter().map(|amount| format::money(locale, minor(amount), amount.currency));
    amounts.collect::<Vec<_>>().join(" + ")
}

fn aligned(lines: &[Vec<String>]) -> String {
    let columns = lines.iter().map(Vec::len).max().unwrap_or_default();
    let widest = |column: usize| lines.iter().filter_map(|line| line.get(column)).map(|cell| tell::width(cell)).max();
    let widths: Vec<usize> = (0..columns).map(|column| widest(column).unwrap_or_default()).collect();
    let line = |line: &Vec<String>| {
        let cells = line.iter().zip(&widths).enumerate().map(|(column, (cell, width))| match column {
            0 => tell::padded(cell, *width),
            _ => format!("{}{cell}", " ".repeat(width.saturating_sub(tell::width(cell)))),
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}
