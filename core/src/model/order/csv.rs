//! Many orders at once, as CSV (RFC 4180).
//!
//! The reader is our own: it is bounded like that of JSON, tells all that is wrong at once with the same paths and codes,
//! and knows what spreadsheets write beside the standard. A crate would read the cells, and all of this be left to do.

use super::OrderDraft;
use super::import::{counted, too_many};
use crate::model::form::{Path, Problem, ProblemCode};
use crate::{Arg, Args};

/// What parts cells: the standard's comma, what spreadsheets write where the comma is the decimal sign, and a tab.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

impl OrderDraft {
    /// Reads the orders of an import from CSV in UTF-8, with or without a byte order mark. The first line names the columns,
    /// in any order: members of a draft, `code` among them. Cells are parted by commas, semicolons or tabs, whichever the first
    /// line has, and may stand in quotation marks. Empty lines and cells are as good as none. The cells' values are not
    /// checked.
    ///
    /// ```
    /// use comptoir::OrderDraft;
    /// let rows = OrderDraft::rows_from_csv(b"code;dealership;total\r\n190114-235609486;20/90074;2539.75\r\n").unwrap();
    /// assert_eq!((rows.len(), rows[0].total.as_str()), (1, "2539.75"));
    /// let problems = OrderDraft::rows_from_csv(b"code,Total\n190114-235609486,1\n").unwrap_err();
    /// assert_eq!(problems[0].path(), "/columns/1");
    /// ```
    ///
    /// # Errors
    /// All problems of the table: over 1 MiB, none or over 1,000 rows, no CSV in UTF-8 (`invalid_csv`, with the line), columns
    /// that are unknown or named twice (`/columns/2`, from 0), none for codes (`/columns/code`), rows of more or fewer cells
    /// (`/rows/3`, from 0).
    pub fn rows_from_csv(csv: &[u8]) -> Result<Vec<Self>, Vec<Problem>> {
        let problem = |code, args| vec![Problem::new(String::new(), code, args)];
        if csv.len() > Self::MAX_IMPORT_BYTES {
            return Err(problem(ProblemCode::TooLarge, Args::none().with("max", Self::MAX_IMPORT_BYTES)));
        }
        let no_csv = |line: usize| problem(ProblemCode::InvalidCsv, Args::none().with("line", line));
        let text = std::str::from_utf8(csv).map_err(|error| no_csv(line_of(csv, error.valid_up_to())))?;
        let mut lines = Lines::of(text.strip_prefix('\u{feff}').unwrap_or(text));
        let Some(head) = lines.next().transpose().map_err(no_csv)? else { return counted(Vec::new()) };
        let columns = columns(&head)?;
        let (mut rows, mut problems) = (Vec::new(), Vec::new());
        for line in lines {
            let cells = line.map_err(no_csv)?;
            if rows.len() == Self::MAX_ROWS {
                problems.push(too_many());
                break;
            }
            let (list, index) = (Path::Root.member("rows").pointer(), rows.len());
            let count = match cells.len() {
                fewer if fewer < columns.len() => Some((ProblemCode::TooFew, "min")),
                more if more > columns.len() => Some((ProblemCode::TooMany, "max")),
                _ => None,
            };
            if let Some((code, name)) = count {
                problems.push(Problem::new(format!("{list}/{index}"), code, Args::none().with(name, columns.len())));
            }
            let mut draft = Self::default();
            for (name, cell) in columns.iter().zip(cells) {
                draft.set(name, Some(cell).filter(|cell| !cell.trim().is_empty()));
            }
            rows.push(draft);
        }
        if problems.is_empty() { counted(rows) } else { Err(problems) }
    }
}

/// The members that the cells of the first line name.
fn columns(head: &[String]) -> Result<Vec<&'static str>, Vec<Problem>> {
    let mut columns: Vec<&'static str> = Vec::new();
    let mut problems = Vec::new();
    for (index, cell) in head.iter().enumerate() {
        let mut report = |code, args| problems.push(Problem::new(format!("/columns/{index}"), code, args));
        match OrderDraft::MEMBERS.iter().find(|name| **name == cell.trim()) {
            Some(name) if columns.contains(name) => report(ProblemCode::DuplicateMember, Args::none()),
            Some(name) => columns.push(name),
            None => {
                let allowed = OrderDraft::MEMBERS.iter().map(|name| Arg::from(*name)).collect();
                report(ProblemCode::UnknownMember, Args::none().with("allowed", Arg::List(allowed)));
            }
        }
    }
    if !columns.contains(&"code") {
        problems.push(Problem::new("/columns/code".to_owned(), ProblemCode::Required, Args::none()));
    }
    if problems.is_empty() { Ok(columns) } else { Err(problems) }
}

/// The number of the line, from 1, in which the byte stands.
fn line_of(bytes: &[u8], at: usize) -> usize {
    let before = bytes.iter().take(at).filter(|byte| **byte == b'\n').count();
    before.saturating_add(1)
}

/// The lines of a table that are not empty, as their cells; the number of the line where one is none.
struct Lines<'t> {
    rest: &'t str,
    separator: char,
    /// The number of the line at which the rest begins, from 1.
    line: usize,
}

/// What ends a cell.
enum End {
    Cell,
    Line,
    Table,
}

impl<'t> Lines<'t> {
    fn of(table: &'t str) -> Self {
        let head = table.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let separator = SEPARATORS.into_iter().find(|separator| head.contains(*separator)).unwrap_or(',');
        Self { rest: table, separator, line: 1 }
    }

    /// The next cell, and what ends it.
    fn cell(&mut self) -> Result<(String, End), usize> {
        let mut cell = String::new();
        match self.rest.strip_prefix('"') {
            Some(quoted) => {
                let started = self.line;
                self.rest = quoted;
                // Two quotation marks are one; one alone ends the cell.
                loop {
                    let (text, after) = self.rest.split_once('"').ok_or(started)?;
                    cell.push_str(text);
                    self.pass(text);
                    self.rest = after;
                    match after.strip_prefix('"') {
                        Some(after) => {
                            cell.push('"');
                            self.rest = after;
                        }
                        None => break,
                    }
                }
            }
            None => {
                let ends = |c: char| c == self.separator || matches!(c, '\n' | '"');
                let (text, after) = self.rest.split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
                // The carriage return of a line end is no part of the cell.
                let text = if after.starts_with('\n') { text.strip_suffix('\r').unwrap_or(text) } else { text };
                cell.push_str(text);
                self.rest = after;
            }
        }
        let after = self.rest.strip_prefix("\r\n").or_else(|| self.rest.strip_prefix('\n'));
        if let Some(after) = after {
            self.line = self.line.saturating_add(1);
            self.rest = after;
            return Ok((cell, End::Line));
        }
        if let Some(after) = self.rest.strip_prefix(self.separator) {
            self.rest = after;
            return Ok((cell, End::Cell));
        }
        // A quotation mark inside a bare cell, or something behind a quoted one.
        if self.rest.is_empty() { Ok((cell, End::Table)) } else { Err(self.line) }
    }

    /// Counts the line ends in what was read.
    fn pass(&mut self, text: &str) {
        self.line = self.line.saturating_add(text.bytes().filter(|byte| *byte == b'\n').count());
    }
}

impl Iterator for Lines<'_> {
    type Item = Result<Vec<String>, usize>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let mut cells = Vec::new();
            loop {
                match self.cell() {
                    Ok((cell, End::Cell)) => cells.push(cell),
                    Ok((cell, End::Line | End::Table)) => {
                        cells.push(cell);
                        break;
                    }
                    Err(line) => {
                        self.rest = "";
                        return Some(Err(line));
                    }
                }
            }
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                return Some(Ok(cells));
            }
        }
    }
}

#[cfg(test)]
#[path = "csv_tests.rs"]
mod tests;
