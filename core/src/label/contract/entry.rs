//! The entries of a file of messages, with the lines they begin on.

use fluent_syntax::ast::{self, Pattern};
use fluent_syntax::parser::parse;

use super::needs::Needs;

/// A message or term of a file.
pub(crate) struct Entry<'s> {
    /// Its name, of a term without the hyphen.
    pub(crate) name: &'s str,
    pub(crate) is_term: bool,
    /// The line that it begins on, from 1.
    pub(crate) line: u32,
    /// What stands above it as a comment.
    pub(crate) comment: Option<String>,
    /// Whether an empty line stands above it.
    pub(crate) begins_group: bool,
    pub(crate) pattern: Option<Pattern<&'s str>>,
    pub(crate) has_attributes: bool,
}

impl<'s> Entry<'s> {
    /// What it is found by: of a term with the hyphen.
    pub(crate) fn key(&self) -> String {
        if self.is_term { format!("-{}", self.name) } else { self.name.to_owned() }
    }

    /// What it needs itself.
    pub(crate) fn needs(&self) -> Needs<'s> {
        self.pattern.as_ref().map(Needs::of).unwrap_or_default()
    }
}

/// The entries of a file, and the lines that are no Fluent.
pub(crate) fn read(text: &str) -> (Vec<Entry<'_>>, Vec<u32>) {
    let (resource, errors) = match parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let lines = Lines::of(text);
    let entries = resource.body.into_iter().filter_map(|entry| found(entry, &lines)).collect();
    let faulty = errors.iter().map(|error| lines.after(error.slice.as_ref().unwrap_or(&error.pos).start)).collect();
    (entries, faulty)
}

fn found<'s>(entry: ast::Entry<&'s str>, lines: &Lines<'_>) -> Option<Entry<'s>> {
    let (name, is_term, pattern, attributes, comment) = match entry {
        ast::Entry::Message(message) => (message.id.name, false, message.value, message.attributes, message.comment),
        ast::Entry::Term(term) => (term.id.name, true, Some(term.value), term.attributes, term.comment),
        _ => return None,
    };
    let (line, begins_group) = lines.place(name);
    let comment = comment.map(|comment| comment.content.join(" "));
    Some(Entry { name, is_term, line, comment, begins_group, pattern, has_attributes: !attributes.is_empty() })
}

/// Where lines begin, for the parser does not say what it found on which.
struct Lines<'s> {
    text: &'s str,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    fn of(text: &'s str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// The line of a byte, from 1.
    fn at(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// The line of a byte, from 1; of what is empty the next that is not.
    fn after(&self, byte: usize) -> u32 {
        let rest = self.text.get(byte..).unwrap_or_default();
        number(self.at(byte.saturating_add(rest.len() - rest.trim_start().len())))
    }

    /// The line of a piece of the text, from 1, and whether an empty one, or none, stands above it.
    fn place(&self, piece: &str) -> (u32, bool) {
        let line = self.at(piece.as_ptr().addr().saturating_sub(self.text.as_ptr().addr()));
        let start = |line: usize| line.checked_sub(1).and_then(|index| self.starts.get(index)).copied();
        let above = line.checked_sub(1).and_then(start).zip(start(line));
        let is_blank = above.and_then(|(from, to)| self.text.get(from..to)).is_none_or(|line| line.trim().is_empty());
        (number(line), is_blank)
    }
}

fn number(line: usize) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}
