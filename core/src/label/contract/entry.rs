//! The entries of a file of messages, with the lines they begin on.

use std::collections::{BTreeMap, VecDeque};

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
    let mut lines = Lines::of(text);
    let entries = resource.body.into_iter().filter_map(|entry| found(entry, &mut lines)).collect();
    let faulty = errors.iter().map(|error| line_at(text, error.slice.as_ref().unwrap_or(&error.pos).start)).collect();
    (entries, faulty)
}

fn found<'s>(entry: ast::Entry<&'s str>, lines: &mut Lines<'s>) -> Option<Entry<'s>> {
    let (name, is_term, pattern, attributes, comment) = match entry {
        ast::Entry::Message(message) => (message.id.name, false, message.value, message.attributes, message.comment),
        ast::Entry::Term(term) => (term.id.name, true, Some(term.value), term.attributes, term.comment),
        _ => return None,
    };
    let (line, begins_group) = lines.take(name, is_term);
    let comment = comment.map(|comment| comment.content.join(" "));
    Some(Entry { name, is_term, line, comment, begins_group, pattern, has_attributes: !attributes.is_empty() })
}

/// The line of a byte, from 1; of what is empty the next that is not.
fn line_at(text: &str, byte: usize) -> u32 {
    let before = text.get(..byte).unwrap_or(text);
    let after = text.get(byte..).unwrap_or_default();
    let blank = after.len() - after.trim_start().len();
    let lines = before.matches('\n').count() + after.get(..blank).unwrap_or_default().matches('\n').count();
    u32::try_from(lines).unwrap_or(u32::MAX).saturating_add(1)
}

/// Where entries begin, for the parser does not say: each at the beginning of a line.
struct Lines<'s>(BTreeMap<&'s str, VecDeque<(u32, bool)>>);

impl<'s> Lines<'s> {
    fn of(text: &'s str) -> Self {
        let mut lines: BTreeMap<&str, VecDeque<(u32, bool)>> = BTreeMap::new();
        let mut blank_above = true;
        for (number, line) in (1..).zip(text.lines()) {
            if let Some((name, _)) = line.split_once('=') {
                lines.entry(name.trim_end_matches(' ')).or_default().push_back((number, blank_above));
            }
            blank_above = line.trim().is_empty();
        }
        Self(lines)
    }

    fn take(&mut self, name: &str, is_term: bool) -> (u32, bool) {
        let place = if is_term { self.0.get_mut(&*format!("-{name}")) } else { self.0.get_mut(name) };
        place.and_then(VecDeque::pop_front).unwrap_or((1, true))
    }
}
