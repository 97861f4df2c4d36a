//! Completing a request: what it asks for is applied, in one transaction (rule Q7).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::modifying::modify;
use super::opening::{add_users, open_account};
use super::submission::recheck;
use crate::desk::command::Command;
use crate::error::Error;
use crate::model::desk::allowed;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::named::named;
use crate::model::request::{AccountRequest, RequestDraft, Shape};
use crate::model::role::Role;
use crate::store::StoreFault;
use crate::store::request::RequestRow;
use crate::{AccountId, Args};

named! {
    /// Which value holds where a request and what has happened since differ (rule Q7).
    Keep, "keep-" {
        /// The value there is now.
        Current = "current", "current";
        /// The value that the request asks for.
        Requested = "requested", "requested";
    }
}

/// What the agent decides when a request is completed.
///
/// ```
/// use comptoir::{Completion, Keep};
/// let completion = Completion::from_json(br#"{"keep": {"/account/name": "current"}}"#).unwrap();
/// assert_eq!(completion.keep["/account/name"], Keep::Current);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Completion {
    /// The role of each user who is added, in the order of the request; absent means `manager` for the first user of a
    /// new account and `requester` for the others (rule Q7).
    pub roles: Vec<Option<Role>>,
    /// The reference number that a new account is known by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Which value holds, by its path in the draft: `/account/name`, `/users/0/email`. A value that has changed since
    /// the request was sent needs an entry; `current` also leaves out a change that nothing speaks against. The path of
    /// a user, `/users/0`, stands for all that is to change of it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub keep: BTreeMap<String, Keep>,
    /// Who takes over from a user whose access is removed, by the user's path in the draft, `/users/0`: the e-mail
    /// address of another requester or manager of the account. Needed for who answers for the account (rule A7).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub successors: BTreeMap<String, String>,
}

const SHAPE: Shape = Shape::Object(&[
    ("roles", Shape::List(&Shape::OptionalText)),
    ("reference", Shape::OptionalText),
    ("keep", Shape::Map(&Shape::Text)),
    ("successors", Shape::Map(&Shape::Text)),
]);

/// Shows no address.
impl std::fmt::Debug for Completion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Completion")
            .field("roles", &self.roles)
            .field("keep", &self.keep)
            .field("successors", &self.successors.len())
            .finish_non_exhaustive()
    }
}

/// The most members of `keep`: as many values as a request has.
const MAX_DECISIONS: usize = 1_000;

/// The most mistaken decisions of a kind that are told.
const MAX_MISPLACED: usize = 10;

impl Completion {
    /// Reads it from JSON.
    ///
    /// # Errors
    /// All problems of its shape: not JSON, over 64 KiB, unknown or duplicate members, wrong types; `unknown_option` for
    /// a role, or a value of `keep`, that there is not.
    pub fn from_json(json: &[u8]) -> Result<Self, Vec<Problem>> {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Wire {
            roles: Vec<Option<String>>,
            reference: Option<String>,
            keep: BTreeMap<String, String>,
            successors: BTreeMap<String, String>,
        }
        let wire: Wire = SHAPE.read_wide(json, RequestDraft::MAX_BYTES, MAX_DECISIONS)?;
        let mut problems = Vec::new();
        let mut unknown = |path: &Path<'_>, options: Args| {
            problems.push(Problem::new(path.pointer(), ProblemCode::UnknownOption, options));
        };
        let list = Path::Root.member("roles");
        let mut roles = Vec::with_capacity(wire.roles.len());
        for (index, role) in wire.roles.into_iter().enumerate() {
            let role = role.map(|name| name.parse::<Role>());
            if let Some(Err(_)) = role {
                unknown(&list.index(index), allowed(Role::ALL.iter().map(|role| role.as_str())));
            }
            roles.push(role.and_then(Result::ok));
        }
        let places = Path::Root.member("keep");
        let mut keep = BTreeMap::new();
        for (path, name) in wire.keep {
            match name.parse() {
                Ok(value) => drop(keep.insert(path, value)),
                Err(_) => unknown(&places.member(&path), allowed(Keep::ALL.iter().map(|value| value.as_str()))),
            }
        }
        match problems.is_empty() {
            true => Ok(Self { roles, reference: wire.reference, keep, successors: wire.successors }),
            false => Err(problems),
        }
    }

    /// What was decided about the value at `path`, or about the user that it is of.
    pub(super) fn decision(&self, path: &str) -> Option<Keep> {
        self.keep.get(path).or_else(|| self.keep.get(path.rsplit_once('/')?.0)).copied()
    }

    /// Reports decisions about what the request does not ask for: `values` are the paths that it has values at, `removed`
    /// those of the users whose access it removes, `added` is how many users it adds.
    pub(super) fn report_misplaced(
        &self,
        added: usize,
        opens: bool,
        values: &[String],
        removed: &[String],
    ) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.roles.len() > added {
            let max = Args::none().with("max", added);
            problems.push(Problem::new(Path::Root.member("roles").pointer(), ProblemCode::TooMany, max));
        }
        if self.reference.is_some() && !opens {
            problems.push(misplaced(&Path::Root.member("reference"), &[]));
        }
        for (name, given, known) in [
            ("keep", self.keep.keys().collect::<Vec<_>>(), values),
            ("successors", self.successors.keys().collect(), removed),
        ] {
            let member = Path::Root.member(name);
            let strangers = given.into_iter().filter(|path| !known.contains(path));
            problems.extend(strangers.take(MAX_MISPLACED).map(|path| misplaced(&member.member(path), known)));
        }
        problems
    }
}

fn misplaced(path: &Path<'_>, known: &[String]) -> Problem {
    if known.is_empty() {
        return Problem::new(path.pointer(), ProblemCode::NotAsked, Args::none());
    }
    let options = allowed(known.iter().map(String::as_str));
    Problem::new(path.pointer(), ProblemCode::UnknownMember, options)
}

/// Applies what the request asks for and returns the account.
pub(super) fn apply(command: &mut Command<'_>, row: &RequestRow, completion: &Completion) -> Result<AccountId, Error> {
    // Checked again: what the desk offers may have changed.
    match recheck(command.connection, &command.settings, row, command.now)? {
        AccountRequest::NewAccount(request) => open_account(command, row, &request, completion),
        AccountRequest::AddUsers(request) => add_users(command, row, &request, completion),
        AccountRequest::Modify(_) => match draft_of(row)? {
            RequestDraft::Modify(draft) => modify(command, row, &draft, completion),
            RequestDraft::Create(_) => Err(StoreFault::row("account_requests", "kind").into()),
        },
    }
}

/// The draft as it was submitted.
pub(super) fn draft_of(row: &RequestRow) -> Result<RequestDraft, Error> {
    RequestDraft::from_json(row.draft.as_bytes()).map_err(|_| StoreFault::row("account_requests", "draft").into())
}
