//! What completing a request would do, for the agent who decides: value by value and user by user (rule Q7).

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::existing::Target;
use super::modifying::{base_of, wishes_of};
use super::submission::recheck;
use crate::desk::command::Reading;
use crate::error::{Error, Unknown};
use crate::model::request::{AccountRequest, NewUser};
use crate::store::account as accounts;
use crate::store::request::RequestRow;
use crate::store::user::{self as users, UserRow};
use crate::{AccountId, UserId};

/// What a request is about to change, as things stand.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RequestReview {
    /// The existing account that it is about.
    pub account: Option<AccountId>,
    /// The values that it changes, in the order of the form.
    pub values: Vec<ReviewedValue>,
    /// The users that it adds, changes or removes, in its order.
    pub users: Vec<ReviewedUser>,
}

/// A value that a request is to change.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ReviewedValue {
    /// Its path in the draft: `/account/name`.
    pub path: String,
    /// What it was when the request was sent.
    pub then: Option<String>,
    /// What it is now.
    pub current: Option<String>,
    /// What it is to become; nothing when it is to be cleared.
    pub requested: Option<String>,
    /// Whether it was changed after the request was sent, to something else: then the agent says which value holds, in
    /// [`Completion::keep`](crate::Completion::keep).
    pub conflict: bool,
}

/// A user of a request.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ReviewedUser {
    /// Its path in the draft: `/users/0`.
    pub path: String,
    /// The user, when known in the desk already: who is added keeps name and language (rule Q7).
    pub user: Option<UserId>,
    /// The e-mail address, as typed: the present one of a known user.
    pub email: String,
    /// The full name of a known user.
    pub name: Option<String>,
    /// In how many other accounts the user has a place: a changed name, address or language is changed there too (rule
    /// P4).
    pub other_accounts: usize,
    /// Whether the user answers for the account and is to lose access, so that somebody must take over (rule A7).
    pub needs_successor: bool,
    /// Whether the user has, or has not, a place in the account, against what the request supposes.
    pub misplaced: bool,
}

impl std::fmt::Debug for RequestReview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RequestReview").field("account", &self.account).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for ReviewedValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReviewedValue")
            .field("path", &self.path)
            .field("conflict", &self.conflict)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for ReviewedUser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReviewedUser").field("path", &self.path).field("user", &self.user).finish_non_exhaustive()
    }
}

/// What the request is about to change.
pub(super) fn review(reading: &mut Reading<'_>, row: &RequestRow) -> Result<RequestReview, Error> {
    let request = recheck(reading.connection, &reading.settings, row, reading.now)?;
    let target = match (row.account_id, &request) {
        (None, _) | (_, AccountRequest::NewAccount(_)) => None,
        (Some(id), _) => {
            let account = accounts::by_id(reading.connection, reading.desk, id, None)?;
            let account = account.ok_or_else(|| Error::unknown(Unknown::Account))?;
            Some(Target::of(reading.connection, account)?)
        }
    };
    let account = target.as_ref().map(|target| target.account.id);
    let (values, users) = match (&request, &target) {
        (AccountRequest::NewAccount(request), _) => (Vec::new(), added(reading, request.users(), None)?),
        (AccountRequest::AddUsers(request), target) => (Vec::new(), added(reading, request.users(), target.as_ref())?),
        (AccountRequest::Modify(request), Some(target)) => {
            let base = base_of(row)?;
            let values = wishes_of(request).into_iter().map(|wish| {
                let path = wish.path();
                let then = base.values.get(&path).cloned().flatten();
                let current = target.value(&wish, &base.users);
                let conflict = current != then && current != wish.value && row_is_open(row);
                ReviewedValue { path, then, current, requested: wish.value, conflict }
            });
            let values = values.collect();
            let known = known(reading, &base.users)?;
            let mut users = Vec::with_capacity(base.users.len());
            for (index, (id, changes)) in base.users.iter().zip(request.users()).enumerate() {
                let present = target.contact_of(*id).is_some();
                let person = known.get(id);
                users.push(ReviewedUser {
                    path: format!("/users/{index}"),
                    user: Some(*id),
                    email: person
                        .map_or_else(|| changes.current_email().as_typed(), |(user, _)| &user.email)
                        .to_owned(),
                    name: person.map(|(user, _)| user.full_name()),
                    other_accounts: elsewhere(person, account),
                    needs_successor: changes.remove_access() && target.account.administrator_id == Some(*id),
                    misplaced: !present,
                });
            }
            (values, users)
        }
        (AccountRequest::Modify(_), None) => return Err(Error::unknown(Unknown::Account)),
    };
    Ok(RequestReview { account, values, users })
}

type Known = (UserRow, Vec<AccountId>);

fn row_is_open(row: &RequestRow) -> bool {
    !row.state.is_closed()
}

/// Users that are to be added, to the account that exists or to a new one.
fn added(reading: &mut Reading<'_>, wanted: &[NewUser], target: Option<&Target>) -> Result<Vec<ReviewedUser>, Error> {
    let keys: Vec<&str> = wanted.iter().map(|user| user.email().key()).collect();
    let rows = users::by_email_keys(reading.connection, reading.desk, &keys)?;
    let ids: Vec<UserId> = rows.iter().map(|user| user.id).collect();
    let known = known(reading, &ids)?;
    let by_key: BTreeMap<&str, UserId> = rows.iter().map(|user| (user.email_key.as_str(), user.id)).collect();
    let account = target.map(|target| target.account.id);
    let reviewed = wanted.iter().enumerate().map(|(index, user)| {
        let id = by_key.get(user.email().key()).copied();
        let person = id.and_then(|id| known.get(&id));
        ReviewedUser {
            path: format!("/users/{index}"),
            user: id,
            email: person.map_or_else(|| user.email().as_typed(), |(user, _)| &user.email).to_owned(),
            name: person.map(|(user, _)| user.full_name()),
            other_accounts: elsewhere(person, account),
            needs_successor: false,
            misplaced: id.zip(target).is_some_and(|(id, target)| target.contact_of(id).is_some()),
        }
    });
    Ok(reviewed.collect())
}

/// These users, and the accounts in which each has a place.
fn known(reading: &mut Reading<'_>, ids: &[UserId]) -> Result<HashMap<UserId, Known>, Error> {
    let rows = users::by_ids(reading.connection, reading.desk, ids)?;
    let mut known: HashMap<UserId, Known> = rows.into_iter().map(|user| (user.id, (user, Vec::new()))).collect();
    for (user, account) in accounts::places(reading.connection, reading.desk, ids)? {
        if let Some((_, places)) = known.get_mut(&user) {
            places.push(account);
        }
    }
    Ok(known)
}

fn elsewhere(person: Option<&Known>, account: Option<AccountId>) -> usize {
    person.map_or(0, |(_, places)| places.iter().filter(|place| Some(**place) != account).count())
}
