//! What the agent sees of a request and decides when it is completed.

use std::collections::HashMap;

use comptoir::{AccountId, UserId};

use crate::form::whole;
use crate::names::{Keep, Role};

/// What the agent decides when a request is completed.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct Completion {
    /// The role of each user who is added, in the order of the request; absent means `Manager` for the first user of a new
    /// account and `Requester` for the others.
    #[uniffi(default)]
    pub roles: Vec<Option<Role>>,
    /// The reference number that a new account is known by.
    #[uniffi(default)]
    pub reference: Option<String>,
    /// Which value holds, by its path in the draft: `/account/name`, `/users/0/email`. A value that has changed since the
    /// request was sent needs an entry; `Current` also leaves out a change that nothing speaks against. The path of a user,
    /// `/users/0`, stands for all that is to change of it.
    #[uniffi(default)]
    pub keep: HashMap<String, Keep>,
    /// Who takes over from a user whose access is removed, by the user's path in the draft, `/users/0`: the e-mail address
    /// of another requester or manager of the account. Needed for who answers for the account.
    #[uniffi(default)]
    pub successors: HashMap<String, String>,
}

/// What a request is about to change, as things stand.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct RequestReview {
    /// The existing account that it is about.
    pub account: Option<AccountId>,
    /// The values that it changes, in the order of the form.
    pub values: Vec<ReviewedValue>,
    /// The users that it adds, changes or removes, in its order.
    pub users: Vec<ReviewedUser>,
}

/// A value that a request is to change.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
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
    /// [`Completion::keep`].
    pub conflict: bool,
}

/// A user of a request.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct ReviewedUser {
    /// Its path in the draft: `/users/0`.
    pub path: String,
    /// The user, when known in the desk already: who is added keeps name and language.
    pub user: Option<UserId>,
    /// The e-mail address, as typed: the present one of a known user.
    pub email: String,
    /// The full name of a known user.
    pub name: Option<String>,
    /// In how many other accounts the user has a place: a changed name, address or language is changed there too.
    pub other_accounts: i64,
    /// Whether the user is on the desk's staff: then name, address, language and zone are not changed by a request.
    pub staff: bool,
    /// Whether the user answers for the account and is to lose access, so that somebody must take over.
    pub needs_successor: bool,
    /// Whether the user has, or has not, a place in the account, against what the request supposes.
    pub misplaced: bool,
}

crate::value::private_debug! { Completion RequestReview ReviewedValue ReviewedUser }

impl From<Completion> for comptoir::Completion {
    fn from(completion: Completion) -> Self {
        Self {
            roles: completion.roles.into_iter().map(|role| role.map(Into::into)).collect(),
            reference: completion.reference,
            keep: completion.keep.into_iter().map(|(path, keep)| (path, keep.into())).collect(),
            successors: completion.successors.into_iter().collect(),
        }
    }
}

impl From<comptoir::RequestReview> for RequestReview {
    fn from(review: comptoir::RequestReview) -> Self {
        Self {
            account: review.account,
            values: review.values.into_iter().map(Into::into).collect(),
            users: review.users.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<comptoir::ReviewedValue> for ReviewedValue {
    fn from(value: comptoir::ReviewedValue) -> Self {
        let comptoir::ReviewedValue { path, then, current, requested, conflict } = value;
        Self { path, then, current, requested, conflict }
    }
}

impl From<comptoir::ReviewedUser> for ReviewedUser {
    fn from(user: comptoir::ReviewedUser) -> Self {
        Self {
            path: user.path,
            user: user.user,
            email: user.email,
            name: user.name,
            other_accounts: whole(user.other_accounts),
            staff: user.staff,
            needs_successor: user.needs_successor,
            misplaced: user.misplaced,
        }
    }
}
