//! The members of objects of JSON, read strictly: what the reading of every draft shares.

use std::collections::BTreeMap;

use super::RequestDraft;
use super::json::{self, Json};
use super::modification::Edited;
use super::raw::{Given, RawUser, Switch};
use crate::model::field::RawCustom;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::place::RawAddress;
use crate::{Arg, Args};

/// The member that holds the values of a desk's own fields.
pub(crate) const CUSTOM: &str = "custom";
const ADDRESS: &[&str] = &["street", "postal_code", "city", "region"];

/// A draft that has no form of its own: `take` is given each known member of the object that `bytes` are.
///
/// # Errors
/// All problems of its shape: not JSON, over 64 KiB, deeper than 32, unknown or duplicate members, wrong types.
pub(crate) fn draft<T: Default>(
    bytes: &[u8],
    known: &[&str],
    take: impl FnMut(&mut T, &str, &Json<'_>, &Path<'_>, &mut Vec<Problem>),
) -> Result<T, Vec<Problem>> {
    draft_within(bytes, RequestDraft::MAX_BYTES, known, take)
}

/// The same of at most `max` bytes.
pub(crate) fn draft_within<T: Default>(
    bytes: &[u8],
    max: usize,
    known: &[&str],
    mut take: impl FnMut(&mut T, &str, &Json<'_>, &Path<'_>, &mut Vec<Problem>),
) -> Result<T, Vec<Problem>> {
    let tree = json::read_within(bytes, max).map_err(|problem| vec![problem])?;
    let (mut draft, mut problems) = (T::default(), Vec::new());
    object(&tree, &Path::Root, known, &mut problems, |name, value, path, problems| {
        take(&mut draft, name, value, path, problems);
    });
    if problems.is_empty() { Ok(draft) } else { Err(problems) }
}

/// Gives each known member to `take` once; false when `value` is no object. `null` is an object without members, except
/// as a row of a list.
pub(crate) fn object<'t, 'j>(
    value: &'t Json<'j>,
    path: &Path<'_>,
    known: &[&str],
    problems: &mut Vec<Problem>,
    mut take: impl FnMut(&str, &'t Json<'j>, &Path<'_>, &mut Vec<Problem>),
) -> bool {
    let members = match value {
        Json::Object(members) => members,
        Json::Null if !matches!(path, Path::Root | Path::Index(..)) => return true,
        _ => {
            wrong_type(path, "object", problems);
            return false;
        }
    };
    for (index, (name, value)) in members.iter().enumerate() {
        let path = path.member(name);
        if members.iter().take(index).any(|(earlier, _)| earlier == name) {
            problems.push(Problem::new(path.pointer(), ProblemCode::DuplicateMember, Args::none()));
        } else if known.contains(&&**name) {
            take(name, value, &path, problems);
        } else {
            // Not every desk has fields of its own: they are told of where they are drawn.
            let allowed = known.iter().filter(|name| **name != CUSTOM).map(|&name| name.into()).collect();
            let args = Args::none().with("allowed", Arg::List(allowed));
            problems.push(Problem::new(path.pointer(), ProblemCode::UnknownMember, args));
        }
    }
    true
}

/// The value, unless it is `null`.
pub(crate) fn optional<'t, 'j>(value: &'t Json<'j>) -> Option<&'t Json<'j>> {
    (!matches!(value, Json::Null)).then_some(value)
}

pub(crate) fn text<'t>(value: &'t Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> Given<'t> {
    match value {
        Json::Null => Given::Null,
        Json::Text(text) => Given::Text(text),
        _ => {
            wrong_type(path, "text", problems);
            Given::Faulty
        }
    }
}

/// A list of texts; None for `null`.
pub(crate) fn texts(value: &Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> Option<Vec<String>> {
    match value {
        Json::Null => None,
        Json::List(entries) => {
            let mut texts = Vec::with_capacity(entries.len());
            for (index, entry) in entries.iter().enumerate() {
                match entry {
                    Json::Text(text) => texts.push(text.clone().into_owned()),
                    _ => wrong_type(&path.index(index), "text", problems),
                }
            }
            Some(texts)
        }
        _ => {
            wrong_type(path, "list", problems);
            None
        }
    }
}

pub(crate) fn switch(value: &Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> Switch {
    match value {
        Json::Null => Switch::Off,
        Json::Switch(on) => Switch::from(*on),
        _ => {
            wrong_type(path, "switch", problems);
            Switch::Faulty
        }
    }
}

/// A whole number, in the draft of what is from `min` to `max`: kept after a problem, cleared for `null`. That it is within
/// these, the check of the draft says.
pub(crate) fn whole(
    value: &Json<'_>,
    path: &Path<'_>,
    (min, max): (i64, i64),
    problems: &mut Vec<Problem>,
) -> Edited<i64> {
    match value {
        Json::Null => Edited::Clear,
        Json::Number(Some(number)) => Edited::Set(*number),
        Json::Number(None) => {
            let range = Args::none().with("min", min).with("max", max);
            problems.push(Problem::new(path.pointer(), ProblemCode::OutOfRange, range));
            Edited::Keep
        }
        _ => {
            wrong_type(path, "number", problems);
            Edited::Keep
        }
    }
}

/// Texts by name, of any names; none for `null`.
pub(crate) fn map(value: &Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> BTreeMap<String, String> {
    let mut map = BTreeMap::new();
    let members = match value {
        Json::Null => return map,
        Json::Object(members) => members,
        _ => {
            wrong_type(path, "object", problems);
            return map;
        }
    };
    for (name, value) in members {
        let path = path.member(name);
        if map.contains_key(&**name) {
            problems.push(Problem::new(path.pointer(), ProblemCode::DuplicateMember, Args::none()));
            continue;
        }
        let text = text(value, &path, problems).owned();
        map.insert(name.clone().into_owned(), text.unwrap_or_default());
    }
    map
}

/// The values of a desk's own fields, by any keys: texts, and `null` where there is to be none.
pub(crate) fn custom<'t>(value: &'t Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> RawCustom<'t> {
    let members = match value {
        Json::Null => return RawCustom::Absent,
        Json::Object(members) => members,
        _ => {
            wrong_type(path, "object", problems);
            return RawCustom::Faulty;
        }
    };
    for (index, (name, value)) in members.iter().enumerate() {
        let path = path.member(name);
        if members.iter().take(index).any(|(earlier, _)| earlier == name) {
            problems.push(Problem::new(path.pointer(), ProblemCode::DuplicateMember, Args::none()));
        } else {
            text(value, &path, problems);
        }
    }
    RawCustom::Members(members)
}

pub(crate) fn wrong_type(path: &Path<'_>, expected: &'static str, problems: &mut Vec<Problem>) {
    problems.push(Problem::new(path.pointer(), ProblemCode::WrongType, Args::none().with("expected", expected)));
}

pub(crate) fn address<'t>(value: &'t Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> RawAddress<'t> {
    if matches!(value, Json::Null) {
        return RawAddress::NULL;
    }
    let mut address = RawAddress::default();
    let is_object = object(value, path, ADDRESS, problems, |name, value, path, problems| {
        let given = text(value, path, problems);
        match name {
            "street" => address.street = given,
            "postal_code" => address.postal_code = given,
            "city" => address.city = given,
            _ => address.region = given,
        }
    });
    if is_object { address } else { RawAddress::FAULTY }
}

/// A user, of whom a form may know only some members.
pub(crate) fn user<'t>(
    value: &'t Json<'_>,
    known: &[&str],
    path: &Path<'_>,
    problems: &mut Vec<Problem>,
) -> RawUser<'t> {
    let mut user = RawUser::default();
    let is_object = object(value, path, known, problems, |name, value, path, problems| match name {
        "current_email" => user.current_email = text(value, path, problems),
        "email" => user.email = text(value, path, problems),
        "first_name" => user.first_name = text(value, path, problems),
        "last_name" => user.last_name = text(value, path, problems),
        "job_title" => user.job_title = text(value, path, problems),
        "language" => user.language = text(value, path, problems),
        "time_zone" => user.time_zone = text(value, path, problems),
        CUSTOM => user.custom = custom(value, path, problems),
        _ => user.remove_access = switch(value, path, problems),
    });
    if is_object { user } else { RawUser::FAULTY }
}

#[cfg(test)]
#[path = "members_tests.rs"]
mod tests;
