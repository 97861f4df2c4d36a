//! From JSON to a draft that borrows it, with every problem of its shape.

use super::check::{Given, RawAccount, RawDraft, RawUser};
use super::json::Json;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::place::RawAddress;
use crate::{Arg, Args};

const DRAFT: &[&str] = &["kind", "account", "users"];
const ACCOUNT: &[&str] = &["existing", "name", "language", "country", "address", "notes"];
const ADDRESS: &[&str] = &["street", "postal_code", "city", "region"];
const USER: &[&str] = &["email", "first_name", "last_name", "job_title", "language", "time_zone"];

/// The draft that `tree` is, as far as its shape allows.
pub(crate) fn read<'t>(tree: &'t Json<'_>, problems: &mut Vec<Problem>) -> RawDraft<'t> {
    let mut draft = RawDraft { users: Some(Vec::new()), ..RawDraft::default() };
    let is_object = object(tree, &Path::Root, DRAFT, problems, |name, value, path, problems| match name {
        "kind" => draft.kind = text(value, path, problems),
        "account" => draft.account = account(value, path, problems),
        _ => draft.users = users(value, path, problems),
    });
    if !is_object {
        draft = RawDraft { kind: Given::Faulty, account: RawAccount::FAULTY, users: None };
    }
    draft
}

fn account<'t>(value: &'t Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> RawAccount<'t> {
    let mut account = RawAccount::default();
    let is_object = object(value, path, ACCOUNT, problems, |name, value, path, problems| match name {
        "existing" => account.existing = switch(value, path, problems),
        "name" => account.name = text(value, path, problems),
        "language" => account.language = text(value, path, problems),
        "country" => account.country = text(value, path, problems),
        "address" => account.address = address(value, path, problems),
        _ => account.notes = text(value, path, problems),
    });
    if is_object { account } else { RawAccount::FAULTY }
}

fn address<'t>(value: &'t Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> RawAddress<'t> {
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

fn users<'t>(value: &'t Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> Option<Vec<RawUser<'t>>> {
    match value {
        Json::Null => Some(Vec::new()),
        // Rows beyond the most there may be are counted, not read: no answer is longer than a form.
        Json::List(rows) => Some(
            rows.iter()
                .enumerate()
                .map(|(index, row)| match index < super::NewAccountRequest::MAX_USERS {
                    true => user(row, &path.index(index), problems),
                    false => RawUser::FAULTY,
                })
                .collect(),
        ),
        _ => {
            wrong_type(path, "list", problems);
            None
        }
    }
}

fn user<'t>(value: &'t Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> RawUser<'t> {
    let mut user = RawUser::default();
    let is_object = object(value, path, USER, problems, |name, value, path, problems| {
        let given = text(value, path, problems);
        match name {
            "email" => user.email = given,
            "first_name" => user.first_name = given,
            "last_name" => user.last_name = given,
            "job_title" => user.job_title = given,
            "language" => user.language = given,
            _ => user.time_zone = given,
        }
    });
    if is_object && !matches!(value, Json::Null) { user } else { RawUser::FAULTY }
}

/// Gives each known member to `take` once; false when `value` is no object. `null` is an object without members.
fn object<'t, 'j>(
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
            let allowed = known.iter().map(|&name| name.into()).collect();
            let args = Args::none().with("allowed", Arg::List(allowed));
            problems.push(Problem::new(path.pointer(), ProblemCode::UnknownMember, args));
        }
    }
    true
}

fn text<'t>(value: &'t Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> Given<'t> {
    match value {
        Json::Null => Given::Absent,
        Json::Text(text) => Given::Text(text),
        _ => {
            wrong_type(path, "text", problems);
            Given::Faulty
        }
    }
}

fn switch(value: &Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> bool {
    match value {
        Json::Null => false,
        Json::Switch(on) => *on,
        _ => {
            wrong_type(path, "switch", problems);
            false
        }
    }
}

fn wrong_type(path: &Path<'_>, expected: &'static str, problems: &mut Vec<Problem>) {
    problems.push(Problem::new(path.pointer(), ProblemCode::WrongType, Args::none().with("expected", expected)));
}
