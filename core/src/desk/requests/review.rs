//! What completing a request would do, for the agent who decides: value by value and user by user (rule Q7).

use std::collections::HashMap;

use serde::Serialize;

use super::completion::draft_of;
use super::deciding::holding;
use super::existing::{Base, Target};
use super::modifying::base_of;
use super::values::{Wish, wishes_of};
use crate::desk::command::Reading;
use crate::error::Error;
use crate::model::people::Email;
use crate::model::request::{CreateDraft, ModifyDraft, RequestDraft};
use crate::store::account as accounts;
use crate::store::request::RequestRow;
use crate::store::user::{self as users, UserRow};
use crate::store::{StoreFault, staff};
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
    /// Whether the user is on the desk's staff: then name, address, language and zone are not changed by a request.
    pub staff: bool,
    /// Whether the user answers for the account or holds open work, and is to lose access, so that somebody must take over
    /// (rules A7, P8).
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

/// What the request is about to change. Its draft is taken as it was checked then: what the desk offers may have changed.
pub(super) fn review(reading: &mut Reading<'_>, row: &RequestRow) -> Result<RequestReview, Error> {
    let target = match row.base {
        Some(_) => Some(Target::of_request(reading.connection, row)?),
        None => None,
    };
    let (values, users) = match (draft_of(row)?, &target) {
        (RequestDraft::Create(draft), target) => (Vec::new(), added(reading, &draft, target.as_ref())?),
        (RequestDraft::Modify(draft), Some(target)) => {
            let base = base_of(row)?;
            (values(target, &base, &draft), changed(reading, target, &base, &draft)?)
        }
        (RequestDraft::Modify(_), None) => return Err(StoreFault::row("account_requests", "base").into()),
    };
    let mut review = RequestReview { account: row.account_id, values, users };
    if row.state.is_closed() {
        review.settle();
    }
    Ok(review)
}

impl RequestReview {
    /// There is nothing left to decide.
    fn settle(&mut self) {
        self.values.iter_mut().for_each(|value| value.conflict = false);
        for user in &mut self.users {
            (user.needs_successor, user.misplaced, user.staff) = (false, false, false);
        }
    }
}

/// What is to change, and what of the address the asker saw otherwise.
fn values(target: &Target, base: &Base, draft: &ModifyDraft) -> Vec<ReviewedValue> {
    let wishes = wishes_of(draft);
    let pending = |wish: &Wish| target.value(wish, &base.users) != wish.value;
    let moved = match wishes.iter().any(|wish| wish.is_of_address() && pending(wish)) {
        true => base.moved_parts(target, &wishes),
        false => Vec::new(),
    };
    let value = |wish: Wish| {
        let path = wish.path();
        let then = base.values.get(&path).cloned().flatten();
        let current = target.value(&wish, &base.users);
        let conflict = current != then && current != wish.value;
        ReviewedValue { path, then, current, requested: wish.value, conflict }
    };
    wishes.into_iter().chain(moved).map(value).collect()
}

/// Users who are to be changed or removed.
fn changed(
    reading: &mut Reading<'_>,
    target: &Target,
    base: &Base,
    draft: &ModifyDraft,
) -> Result<Vec<ReviewedUser>, Error> {
    let known = Known::of(reading, &base.users)?;
    let holding = holding(reading.connection, target)?;
    let needed = |user: UserId| target.account.administrator_id == Some(user) || holding.contains(&user);
    let rows = base.users.iter().zip(&draft.users).enumerate();
    let users = rows.map(|(index, (id, edit))| ReviewedUser {
        needs_successor: edit.remove_access && needed(*id),
        misplaced: target.contact_of(*id).is_none(),
        ..known.user(index, Some(*id), edit.current_email.as_deref(), Some(target.account.id))
    });
    Ok(users.collect())
}

/// Users who are to be added, to the account that exists or to a new one.
fn added(reading: &mut Reading<'_>, draft: &CreateDraft, target: Option<&Target>) -> Result<Vec<ReviewedUser>, Error> {
    let emails = draft.users.iter().map(|user| user.email.as_deref()?.parse::<Email>().ok());
    let emails: Vec<Option<Email>> = emails.collect();
    let keys: Vec<&str> = emails.iter().flatten().map(Email::key).collect();
    let rows = users::by_email_keys(reading.connection, reading.desk, &keys)?;
    let ids: Vec<UserId> = rows.iter().map(|user| user.id).collect();
    let known = Known::of(reading, &ids)?;
    let by_key: HashMap<&str, UserId> = rows.iter().map(|user| (user.email_key.as_str(), user.id)).collect();
    let account = target.map(|target| target.account.id);
    let reviewed = emails.iter().zip(&draft.users).enumerate().map(|(index, (email, user))| {
        let id = email.as_ref().and_then(|email| by_key.get(email.key()).copied());
        ReviewedUser {
            misplaced: id.zip(target).is_some_and(|(id, target)| target.contact_of(id).is_some()),
            ..known.user(index, id, user.email.as_deref(), account)
        }
    });
    Ok(reviewed.collect())
}

/// Users of the desk, the accounts in which each has a place, and who of them is on the staff.
struct Known {
    users: HashMap<UserId, UserRow>,
    places: Vec<(UserId, AccountId)>,
    staff: Vec<UserId>,
}

impl Known {
    fn of(reading: &mut Reading<'_>, ids: &[UserId]) -> Result<Self, Error> {
        let rows = users::by_ids(reading.connection, reading.desk, ids)?;
        Ok(Self {
            users: rows.into_iter().map(|user| (user.id, user)).collect(),
            places: accounts::places(reading.connection, reading.desk, ids)?,
            staff: staff::among(reading.connection, reading.desk, ids)?,
        })
    }

    fn user(&self, row: usize, id: Option<UserId>, asked: Option<&str>, account: Option<AccountId>) -> ReviewedUser {
        let person = id.and_then(|id| self.users.get(&id));
        let others = self.places.iter().filter(|(user, place)| Some(*user) == id && Some(*place) != account);
        ReviewedUser {
            path: format!("/users/{row}"),
            user: id,
            email: person.map_or(asked.unwrap_or_default(), |user| &user.email).to_owned(),
            name: person.map(|user| user.name.clone()),
            other_accounts: others.count(),
            staff: id.is_some_and(|id| self.staff.contains(&id)),
            needs_successor: false,
            misplaced: false,
        }
    }
}
