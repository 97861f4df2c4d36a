//! From JSON to a draft that borrows it, with every problem of its shape.

use super::draft::RequestKind;
use super::json::Json;
use super::members::{CUSTOM, address, custom, object, switch, text, user, wrong_type};
use super::raw::{Given, RawAccount, RawDraft, RawUser, Switch};
use crate::model::form::{Path, Problem};

/// The members that the objects of a draft have.
struct Members {
    draft: &'static [&'static str],
    account: &'static [&'static str],
    user: &'static [&'static str],
}

const CREATE: Members = Members {
    draft: &["kind", "account", "users"],
    account: &["existing", "id", "reference", "name", "language", "country", "address", "notes", CUSTOM],
    user: &["email", "first_name", "last_name", "job_title", "language", "time_zone", CUSTOM],
};

const MODIFY: Members = Members {
    draft: &["kind", "account", "modify_users", "users"],
    account: &["id", "reference", "current_name", "name", "language", "country", "address", "notes"],
    user: &["current_email", "email", "first_name", "last_name", "job_title", "language", "time_zone", "remove_access"],
};

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
        CUSTOM => account.custom = custom(value, path, problems),
        _ => account.notes = text(value, path, problems),
    });
    if is_object { account } else { RawAccount::FAULTY }
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
                    true => user(row, members.user, &path.index(index), problems),
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
