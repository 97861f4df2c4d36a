//! The one reader of JSON: bounded in bytes, depth and count, and every member kept, duplicates too.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::Args;
use crate::model::form::{Path, Problem, ProblemCode};

const MAX_DEPTH: usize = 32;
const MAX_VALUES: usize = 4_096;
// Members are compared with those before them, so their number is bounded apart.
const MAX_MEMBERS: usize = 64;

/// A value of JSON that borrows its texts where they need no unescaping.
#[derive(Debug, PartialEq)]
pub(crate) enum Json<'a> {
    Null,
    Switch(bool),
    /// None where it is not whole, or beyond what 64 bits hold.
    Number(Option<i64>),
    Text(Cow<'a, str>),
    List(Vec<Json<'a>>),
    /// In the order given.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl Json<'_> {
    /// Reports every member that stands twice in its object.
    pub(crate) fn duplicates(&self, path: &Path<'_>, problems: &mut Vec<Problem>) {
        match self {
            Json::List(entries) => {
                for (index, entry) in entries.iter().enumerate() {
                    entry.duplicates(&path.index(index), problems);
                }
            }
            Json::Object(members) => {
                for (index, (name, value)) in members.iter().enumerate() {
                    let path = path.member(name);
                    if members.iter().take(index).any(|(earlier, _)| earlier == name) {
                        problems.push(Problem::new(path.pointer(), ProblemCode::DuplicateMember, Args::none()));
                    }
                    value.duplicates(&path, problems);
                }
            }
            Json::Null | Json::Switch(_) | Json::Number(_) | Json::Text(_) => {}
        }
    }
}

/// The value that `bytes` are, at most `max` of them.
pub(crate) fn read_within(bytes: &[u8], max: usize) -> Result<Json<'_>, Problem> {
    read_wide(bytes, max, MAX_MEMBERS)
}

/// The value that `bytes` are, at most `max` of them, with up to `members` members in an object.
pub(crate) fn read_wide(bytes: &[u8], max: usize, members: usize) -> Result<Json<'_>, Problem> {
    read_bounded(bytes, max, MAX_VALUES, members)
}

/// The value that `bytes` are, at most `max` of them, with up to `values` values in all: rows of a table.
pub(crate) fn read_rows(bytes: &[u8], max: usize, values: usize) -> Result<Json<'_>, Problem> {
    read_bounded(bytes, max, values, MAX_MEMBERS)
}

fn read_bounded(bytes: &[u8], max: usize, values: usize, members: usize) -> Result<Json<'_>, Problem> {
    let problem = |code, args| Problem::new(String::new(), code, args);
    if bytes.len() > max {
        return Err(problem(ProblemCode::TooLarge, Args::none().with("max", max)));
    }
    let mut budget = Budget { depth: 0, values: 0, most: values, members, exceeded: None };
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let read = Seed(&mut budget).deserialize(&mut deserializer).and_then(|value| {
        deserializer.end()?;
        Ok(value)
    });
    read.map_err(|error| match budget.exceeded {
        Some((code, max)) => problem(code, Args::none().with("max", max)),
        None => {
            let args = Args::none().with("line", error.line()).with("column", error.column());
            problem(ProblemCode::InvalidJson, args)
        }
    })
}

/// The value that `bytes` are, within the limits of a draft.
pub(crate) fn read(bytes: &[u8]) -> Result<Json<'_>, Problem> {
    read_within(bytes, super::RequestDraft::MAX_BYTES)
}

struct Budget {
    depth: usize,
    values: usize,
    /// The most values there may be.
    most: usize,
    members: usize,
    exceeded: Option<(ProblemCode, usize)>,
}

impl Budget {
    fn exceed<E: Error>(&mut self, code: ProblemCode, max: usize) -> E {
        self.exceeded = Some((code, max));
        E::custom(code.as_str())
    }

    fn count<E: Error>(&mut self) -> Result<(), E> {
        self.values = self.values.saturating_add(1);
        let most = self.most;
        if self.values > most { Err(self.exceed(ProblemCode::TooManyValues, most)) } else { Ok(()) }
    }

    fn enter<E: Error>(&mut self) -> Result<(), E> {
        self.depth = self.depth.saturating_add(1);
        if self.depth > MAX_DEPTH { Err(self.exceed(ProblemCode::TooDeep, MAX_DEPTH)) } else { Ok(()) }
    }

    fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}

struct Seed<'b>(&'b mut Budget);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.0.count()?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Json::Switch(value))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Json::Number(Some(number)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Json::Number(number.try_into().ok()))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Json::Number(None))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        self.0.enter()?;
        let mut list = Vec::new();
        while let Some(entry) = entries.next_element_seed(Seed(self.0))? {
            list.push(entry);
        }
        self.0.leave();
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        self.0.enter()?;
        let mut object = Vec::with_capacity(8);
        while let Some(name) = members.next_key_seed(Name)? {
            if object.len() >= self.0.members {
                let most = self.0.members;
                return Err(self.0.exceed(ProblemCode::TooManyValues, most));
            }
            object.push((name, members.next_value_seed(Seed(self.0))?));
        }
        self.0.leave();
        Ok(Json::Object(object))
    }
}

/// Reads a name without copying it; serde's own reading of `Cow` always copies.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_owned()))
    }
}

#[cfg(test)]
#[path = "json_tests.rs"]
mod tests;
