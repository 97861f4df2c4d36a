//! From JSON to a draft that borrows it, with every problem of its shape.

use super::draft::RequestKind;
use super::json::Json;
use super::raw::{Given, RawAccount, RawDraft, RawUser, Switch};
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::place::RawAddress;
use crate::{Arg, Args};

/// The members that the objects of a draft have.
struct Members {
    draft: &'static [&'static str],
    account: &'static [&'static str],
    user: &'static [&'static str],
}

const CREATE: Members = Members {
    draft: &["kind", "account", "users"],
    account: &["existing", "id", "reference", "name", "language", "country", "address", "notes"],
    user: &["email", "first_name", "last_name", "job_title", "language", "time_zone"],
};

const MODIFY: Members = Members {
    draft: &["kind", "account", "modify_users", "users"],
    account: &["id", "reference", "current_name", "name", "language", "country", "address", "notes"],
    user: &["current_email", "email", "first_name", "last_name", "job_title", "language", "time_zone", "remove_access"],
};

const ADDRESS: &[&str] = &["street", "postal_code", "city", "region"];

/// The form that `tree` was filled in on: that of the kind it names, wherever among its members it does. Without a kind
/// that is known, what only the form to modify has tells that one, so that a slip of the kind is one problem, not many.
fn form_of(tree: &Json<'_>) -> RequestKind {
    let named = match member(tree, "kind") {
        Some(Json::Text(kind)) => kind.parse().ok(),
        _ => None,
    };
    named.unwrap_or_else(|| {
        let current_name = member(tree, "account").and_then(|account| member(account, "current_name"));
        match current_name.or_else(|| member(tree, "modify_users")) {
            Some(_) => RequestKind::Modify,
            None => RequestKind::Create,
        }
    })
}

/// The first member of this name.
fn member<'t, 'j>(value: &'t Json<'j>, name: &str) -> Option<&'t Json<'j>> {
    let Json::Object(members) = value else { return None };
    members.iter().find_map(|(known, value)| (known == name).then_some(value))
}

/// The draft that `tree` is, as far as its shape allows.
pub(crate) fn read<'t>(tree: &'t Json<'_>, problems: &mut Vec<Problem>) -> RawDraft<'t> {
    let form = form_of(tree);
    let members = match form {
        RequestKind::Create => &CREATE,
        RequestKind::Modify => &MODIFY,
    };
    let mut draft = RawDraft {
        kind: Given::Absent,
        form,
        account: RawAccount::default(),
        modify_users: Switch::Off,
        users: Some(Vec::new()),
    };
    let is_object = object(tree, &Path::Root, members.draft, problems, |name, value, path, problems| match name {
        "kind" => draft.kind = text(value, path, problems),
        "account" => draft.account = account(value, members, path, problems),
        "modify_users" => draft.modify_users = switch(value, path, problems),
        _ => draft.users = users(value, members, path, problems),
    });
    if !is_object {
        let (kind, account, modify_users) = (Given::Faulty, RawAccount::FAULTY, Switch::Faulty);
        return RawDraft { kind, form, account, modify_users, users: None };
    }
    draft
}

fn account<'t>(value: &'t Json<'_>, members: &Members, path: &Path<'_>, problems: &mut Vec<Problem>) -> RawAccount<'t> {
    let mut account = RawAccount::default();
    let is_object = object(value, path, members.account, problems, |name, value, path, problems| match name {
        "existing" => account.existing = switch(value, path, problems),
        "id" => account.id = text(value, path, problems),
        "reference" => account.reference = text(value, path, problems),
        "current_name" => account.current_name = text(value, path, problems),
        "name" => account.name = text(value, path, problems),
        "language" => account.language = text(value, path, problems),
        "country" => account.country = text(value, path, problems),
        "address" => account.address = address(value, path, problems),
        _ => account.notes = text(value, path, problems),
    });
    if is_object { account } else { RawAccount::FAULTY }
}

fn address<'t>(value: &'t Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> RawAddress<'t> {
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

fn users<'t>(
    value: &'t Json<'_>,
    members: &Members,
    path: &Path<'_>,
    problems: &mut Vec<Problem>,
) -> Option<Vec<RawUser<'t>>> {
    match value {
        Json::Null => Some(Vec::new()),
        // Rows beyond the most there may be are counted, not read: no answer is longer than a form.
        Json::List(rows) => Some(
            rows.iter()
                .enumerate()
                .map(|(index, row)| match index < super::NewAccountRequest::MAX_USERS {
                    true => user(row, members, &path.index(index), problems),
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

fn user<'t>(value: &'t Json<'_>, members: &Members, path: &Path<'_>, problems: &mut Vec<Problem>) -> RawUser<'t> {
    let mut user = RawUser::default();
    let is_object = object(value, path, members.user, problems, |name, value, path, problems| match name {
        "current_email" => user.current_email = text(value, path, problems),
        "email" => user.email = text(value, path, problems),
        "first_name" => user.first_name = text(value, path, problems),
        "last_name" => user.last_name = text(value, path, problems),
        "job_title" => user.job_title = text(value, path, problems),
        "language" => user.language = text(value, path, problems),
        "time_zone" => user.time_zone = text(value, path, problems),
        _ => user.remove_access = switch(value, path, problems),
    });
    if is_object { user } else { RawUser::FAULTY }
}

/// Gives each known member to `take` once; false when `value` is no object. `null` is an object without members, except
/// as a row of a list.
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
        Json::Null => Given::Null,
        Json::Text(text) => Given::Text(text),
        _ => {
            wrong_type(path, "text", problems);
            Given::Faulty
        }
    }
}

fn switch(value: &Json<'_>, path: &Path<'_>, problems: &mut Vec<Problem>) -> Switch {
    match value {
        Json::Null => Switch::Off,
        Json::Switch(on) => Switch::from(*on),
        _ => {
            wrong_type(path, "switch", problems);
            Switch::Faulty
        }
    }
}

fn wrong_type(path: &Path<'_>, expected: &'static str, problems: &mut Vec<Problem>) {
    problems.push(Problem::new(path.pointer(), ProblemCode::WrongType, Args::none().with("expected", expected)));
}
