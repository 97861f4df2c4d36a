//! Writing for people: lines, tables, problems, receipts.

use std::io::{self, BufWriter, StdoutLock, Write as _};

use comptoir::{Form, Locale, Problem};
use serde::Serialize;

/// Standard output, for one command.
pub(crate) type Out = BufWriter<StdoutLock<'static>>;

/// The width that prose is broken at.
pub(crate) const WIDTH: usize = 96;

/// A remark beside the answer, on standard error. Nobody to read it is no trouble.
pub(crate) fn remark(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// A value as JSON, on a line of its own.
pub(crate) fn json(out: &mut Out, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)
}

/// `text`, broken into lines at plain spaces only: a typographic one keeps its words together.
pub(crate) fn wrapped(text: &str, indent: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH.saturating_sub(indent) {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    indented(&lines.join("\n"), indent)
}

/// Every line of `text` moved to the right.
pub(crate) fn indented(text: &str, by: usize) -> String {
    let margin = " ".repeat(by);
    let line = |line: &str| if line.is_empty() { String::new() } else { format!("{margin}{line}") };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// `text` with spaces behind it up to `width` characters.
pub(crate) fn padded(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(text.chars().count());
    format!("{text}{}", " ".repeat(missing))
}

/// Rows with their columns one below the other; the last column is left as it is.
pub(crate) fn table(rows: &[Vec<String>], indent: usize) -> String {
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..rows.iter().map(Vec::len).max().unwrap_or_default()).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| padded(cell, *width));
        format!("{}{}", " ".repeat(indent), cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A problem with the label of its field: `Adresse électronique (/users/0/email)`, and below what would be right.
pub(crate) fn problem(problem: &Problem, form: Option<&Form>, locale: &Locale) -> String {
    let (path, text) = (problem.path(), problem.text(locale));
    let place = match form.and_then(|form| label(form, path)) {
        Some(label) => format!("{label} ({path})"),
        None if path.is_empty() => return wrapped(&text, 2),
        None => path.to_owned(),
    };
    format!("{}\n{}", indented(&place, 2), wrapped(&text, 4))
}

/// What the form calls the value at `path`.
pub(crate) fn label(form: &Form, path: &str) -> Option<String> {
    let is_row = |segment: &str| !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit());
    let general: Vec<&str> = path.split('/').map(|segment| if is_row(segment) { "*" } else { segment }).collect();
    let general = general.join("/");
    if let Some(field) = form.field(&general) {
        return Some(field.label.clone());
    }
    let repeated =
        |path: &str| form.sections.iter().find(|section| section.repeat.as_ref().is_some_and(|it| it.path == path));
    repeated(general.trim_end_matches("/*")).map(|section| section.title.clone())
}
