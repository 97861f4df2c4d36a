//! Writing for people: lines, tables, problems, receipts.

use std::io::{self, BufWriter, StdoutLock, Write as _};

use comptoir::{Field, Form, Locale, Problem};
use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

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

/// How many columns of a screen `text` takes: a combining accent takes none, a wide letter two.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// `text`, broken into lines at plain spaces only: a typographic one keeps its words together.
pub(crate) fn wrapped(text: &str, indent: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            if !line.is_empty() && width(&line) + 1 + width(word) > WIDTH.saturating_sub(indent) {
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

/// `head` and behind it `text`, whose further lines begin where its first does.
pub(crate) fn hanging(head: &str, text: &str) -> String {
    let margin = width(head);
    format!("{head}{}", wrapped(text, margin).trim_start_matches(' '))
}

/// `text` with spaces behind it up to `columns`.
pub(crate) fn padded(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(missing))
}

/// Rows with their columns one below the other; the last column is left as it is.
pub(crate) fn table(rows: &[Vec<String>], indent: usize) -> String {
    let widest =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or_default();
    let widths: Vec<usize> = (0..rows.iter().map(Vec::len).max().unwrap_or_default()).map(widest).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| padded(cell, *width));
        format!("{}{}", " ".repeat(indent), cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A problem with the label of its field: `Adresse électronique (/users/0/email)`, and below what would be right.
pub(crate) fn problem(problem: &Problem, form: Option<&Form>, locale: &Locale) -> String {
    placed(problem, form.and_then(|form| label(form, problem.path())), locale)
}

/// The same, with the label that is known of its field.
pub(crate) fn placed(problem: &Problem, label: Option<String>, locale: &Locale) -> String {
    let (path, text) = (problem.path(), problem.text(locale));
    let place = match label {
        Some(label) => format!("{label} ({path})"),
        None if path.is_empty() => return wrapped(&text, 2),
        None => path.to_owned(),
    };
    format!("{}\n{}", indented(&place, 2), wrapped(&text, 4))
}

/// What the form calls the value at `path`, or the one that a decision at `path` is about.
pub(crate) fn label(form: &Form, path: &str) -> Option<String> {
    let about = path.strip_prefix("/keep/").or_else(|| path.strip_prefix("/successors/"));
    if let Some(about) = about {
        return label(form, &about.replace("~1", "/").replace("~0", "~"));
    }
    if let Some(field) = field(form, path) {
        return Some(field.label.clone());
    }
    let general = general(path);
    let repeated =
        |path: &str| form.sections.iter().find(|section| section.repeat.as_ref().is_some_and(|it| it.path == path));
    repeated(general.trim_end_matches("/*")).map(|section| section.title.clone())
}

/// The field that the value at `path` is typed into.
pub(crate) fn field<'f>(form: &'f Form, path: &str) -> Option<&'f Field> {
    form.field(&general(path))
}

/// A path of a draft as a form has it: `*` for the number of a row.
fn general(path: &str) -> String {
    let is_row = |segment: &str| !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit());
    let segments = path.split('/').map(|segment| if is_row(segment) { "*" } else { segment });
    segments.collect::<Vec<_>>().join("/")
}
