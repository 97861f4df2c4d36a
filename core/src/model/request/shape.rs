//! The shape of inputs that serde reads: every mistake of it at once, which serde would tell one by one.

use serde::de::DeserializeOwned;

use super::json::{self, Json};
use crate::model::form::{Path, Problem, ProblemCode};
use crate::{Arg, Args};

/// What a value must be.
pub(crate) enum Shape {
    /// A text.
    Text,
    /// A text, or null for none.
    OptionalText,
    /// A number, or null for none.
    OptionalNumber,
    /// Yes or no.
    Switch,
    /// Entries of one shape.
    List(&'static Self),
    /// The same, or null for none.
    OptionalList(&'static Self),
    /// Members of these names.
    Object(&'static [(&'static str, Self)]),
    /// Members of any name and one shape.
    Map(&'static Self),
    /// Whatever its own reader takes.
    Own,
}

impl Shape {
    /// Reads at most `max` bytes of JSON that have this shape.
    ///
    /// # Errors
    /// All problems of the shape, or the one that made the bytes unreadable.
    pub(crate) fn read<T: DeserializeOwned>(&self, bytes: &[u8], max: usize) -> Result<T, Vec<Problem>> {
        let tree = json::read_within(bytes, max).map_err(|problem| vec![problem])?;
        self.fill(&tree, bytes)
    }

    /// The same, with up to `members` members in an object.
    pub(crate) fn read_wide<T: DeserializeOwned>(
        &self,
        bytes: &[u8],
        max: usize,
        members: usize,
    ) -> Result<T, Vec<Problem>> {
        let tree = json::read_wide(bytes, max, members).map_err(|problem| vec![problem])?;
        self.fill(&tree, bytes)
    }

    fn fill<T: DeserializeOwned>(&self, tree: &Json<'_>, bytes: &[u8]) -> Result<T, Vec<Problem>> {
        let mut problems = Vec::new();
        self.check(tree, &Path::Root, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        serde_json::from_slice(bytes).map_err(|error| {
            let args = Args::none().with("line", error.line()).with("column", error.column());
            vec![Problem::new(String::new(), ProblemCode::InvalidJson, args)]
        })
    }

    fn check(&self, value: &Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) {
        match (self, value) {
            (Self::Own, value) => value.duplicates(path, problems),
            (Self::Text | Self::OptionalText, Json::Text(_))
            | (Self::OptionalNumber, Json::Number(_))
            | (Self::Switch, Json::Switch(_))
            | (Self::OptionalText | Self::OptionalNumber | Self::OptionalList(_), Json::Null) => {}
            (Self::Text, Json::Null) => {
                problems.push(Problem::new(path.pointer(), ProblemCode::Required, Args::none()))
            }
            (Self::List(entry) | Self::OptionalList(entry), Json::List(entries)) => {
                for (index, value) in entries.iter().enumerate() {
                    entry.check(value, &path.index(index), problems);
                }
            }
            (Self::Object(_) | Self::Map(_), Json::Object(members)) => self.check_members(members, path, problems),
            _ => {
                let args = Args::none().with("expected", self.expected());
                problems.push(Problem::new(path.pointer(), ProblemCode::WrongType, args));
            }
        }
    }

    fn check_members(
        &self,
        members: &[(std::borrow::Cow<'_, str>, Json<'_>)],
        path: &Path<'_>,
        problems: &mut Vec<Problem>,
    ) {
        for (index, (name, value)) in members.iter().enumerate() {
            let path = path.member(name);
            if members.iter().take(index).any(|(earlier, _)| earlier == name) {
                problems.push(Problem::new(path.pointer(), ProblemCode::DuplicateMember, Args::none()));
                continue;
            }
            match self {
                Self::Map(shape) => shape.check(value, &path, problems),
                Self::Object(known) => match known.iter().find(|(known, _)| known == name) {
                    Some((_, shape)) => shape.check(value, &path, problems),
                    None => {
                        let allowed = known.iter().map(|(name, _)| (*name).into()).collect();
                        let args = Args::none().with("allowed", Arg::List(allowed));
                        problems.push(Problem::new(path.pointer(), ProblemCode::UnknownMember, args));
                    }
                },
                _ => {}
            }
        }
    }

    const fn expected(&self) -> &'static str {
        match self {
            Self::Text | Self::OptionalText => "text",
            Self::OptionalNumber => "number",
            Self::Switch => "switch",
            Self::List(_) | Self::OptionalList(_) => "list",
            Self::Object(_) | Self::Map(_) | Self::Own => "object",
        }
    }
}

#[cfg(test)]
#[path = "shape_tests.rs"]
mod tests;
