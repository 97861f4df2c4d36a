//! Lines of CSV that no spreadsheet takes for a program.

/// A cell of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CsvCell {
    /// Words, of whoever wrote them: guarded, lest they begin a formula.
    Text(String),
    /// Digits with a sign and a point at most, of our own making: written as they are, so that they stay a number.
    Number(String),
}

/// What a spreadsheet takes for the beginning of a formula, or leaves out to find one behind it. East Asian ones read the letters of
/// full width the same.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// What ends a cell, or a line, for a reader of CSV; a semicolon or a tab for a spreadsheet that is set up so.
const SEPARATORS: [char; 6] = [',', ';', '\t', '"', '\r', '\n'];

/// Writes a line with these cells.
pub(super) fn line(out: &mut String, cells: impl Iterator<Item = CsvCell>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        match cell {
            CsvCell::Number(number) => out.push_str(&number),
            CsvCell::Text(text) => word(out, &text),
        }
    }
    out.push_str("\r\n");
}

fn word(out: &mut String, text: &str) {
    let guard = if text.starts_with(FORMULA) { "'" } else { "" };
    if text.contains(SEPARATORS) {
        out.push('"');
        out.push_str(guard);
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(guard);
        out.push_str(text);
    }
}

#[cfg(test)]
#[path = "csv_tests.rs"]
mod tests;
