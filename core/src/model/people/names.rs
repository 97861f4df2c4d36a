//! What a person is called (rule P2).

use std::fmt;

use super::user_update::CheckedUserUpdate;
use super::{FullName, PersonName};
use crate::Args;
use crate::model::form::{Path, ProblemCode};
use crate::model::request::{Checker, Edited, Given};

/// The full name of a person, and the two parts of it where they are known, else empty.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Names {
    /// Never empty: as it was given, else both parts, of at most 201 characters then.
    pub(crate) full: String,
    pub(crate) first: String,
    pub(crate) last: String,
}

impl Names {
    /// By given and family name, in the order in which the languages of the seeds write them.
    pub(crate) fn by_parts(first: &PersonName, last: &PersonName) -> Self {
        let (first, last) = (first.as_str().to_owned(), last.as_str().to_owned());
        Self { full: join(&first, &last), first, last }
    }

    /// By what was given of them; none where neither the full name nor both parts were.
    pub(crate) fn of(full: Option<&FullName>, first: Option<&PersonName>, last: Option<&PersonName>) -> Option<Self> {
        let Some(full) = full else { return Some(Self::by_parts(first?, last?)) };
        let part = |part: Option<&PersonName>| part.map_or_else(String::new, |part| part.as_str().to_owned());
        Some(Self { full: full.as_str().to_owned(), first: part(first), last: part(last) })
    }

    /// By what was given of them in the object at `path`; None only after a problem has been written.
    pub(crate) fn read([full, first, last]: [Given<'_>; 3], path: &Path<'_>, checker: &mut Checker) -> Option<Self> {
        let full = checker.optional(full, path, "name", str::parse);
        let first = checker.optional(first, path, "first_name", str::parse);
        let last = checker.optional(last, path, "last_name", str::parse);
        let (full, first, last) = (full?, first?, last?);
        let names = Self::of(full.as_ref(), first.as_ref(), last.as_ref());
        if names.is_none() {
            checker.report(&path.member("name"), ProblemCode::Required, Args::none());
        }
        names
    }

    /// After an update: a full name that is given holds; else parts that changed make it, where both are known.
    pub(crate) fn edited(&self, update: &CheckedUserUpdate) -> Self {
        let named = self.with(part(&self.first, &update.first_name), part(&self.last, &update.last_name));
        match &update.name {
            Some(name) => Self { full: name.as_str().to_owned(), ..named },
            None => named,
        }
    }

    /// With these parts, which make the full name where they are others than before and both are known.
    pub(crate) fn with(&self, first: String, last: String) -> Self {
        let changed = (&first, &last) != (&self.first, &self.last);
        let full = match joined(&first, &last) {
            Some(joined) if changed => joined,
            _ => self.full.clone(),
        };
        Self { full, first, last }
    }

    /// Whether the full name is what its parts make.
    pub(crate) fn follows(&self) -> bool {
        joined(&self.first, &self.last).as_ref() == Some(&self.full)
    }
}

fn joined(first: &str, last: &str) -> Option<String> {
    (!first.is_empty() && !last.is_empty()).then(|| join(first, last))
}

fn join(first: &str, last: &str) -> String {
    format!("{first} {last}")
}

fn part(before: &str, edited: &Edited<PersonName>) -> String {
    match edited {
        Edited::Keep => before.to_owned(),
        Edited::Clear => String::new(),
        Edited::Set(name) => name.as_str().to_owned(),
    }
}

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Names(..)")
    }
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
