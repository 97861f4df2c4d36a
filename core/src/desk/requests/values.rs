//! Values of accounts and users as texts under the paths of a draft: what was found, what is, what is asked for.

use crate::desk::accounts::ADDRESS;
use crate::error::Error;
use crate::model::people::Email;
use crate::model::request::{AccountEdit, AddressEdit, Edit, ModifyDraft, UserEdit};
use crate::store::account::ContactRow;
use crate::store::user::UserRow;

/// What a value is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// The account.
    Account,
    /// The user in this row of the draft.
    User(usize),
}

/// A value that is to become another one.
#[derive(Clone)]
pub(super) struct Wish {
    pub(super) owner: Owner,
    /// The value's name among its owner's: `name`, `address/street`, `email`.
    pub(super) member: &'static str,
    /// What it is to become; none clears it.
    pub(super) value: Option<String>,
}

impl Wish {
    /// Whether the value is of the account's address, or the country whose form that has.
    pub(super) fn is_of_address(&self) -> bool {
        self.owner == Owner::Account && ADDRESS.contains(&self.member)
    }

    /// Where the value stands in the draft.
    pub(super) fn path(&self) -> String {
        match self.owner {
            Owner::Account => format!("/account/{}", self.member),
            Owner::User(row) => format!("/users/{row}/{}", self.member),
        }
    }
}

/// All that a draft is to change, in the order of the form.
pub(super) fn wishes_of(draft: &ModifyDraft) -> Vec<Wish> {
    let users = draft.users.iter().enumerate().flat_map(|(row, edit)| user_wishes(row, edit));
    account_wishes(&draft.account).chain(users).collect()
}

fn account_wishes(edit: &AccountEdit) -> impl Iterator<Item = Wish> {
    let AddressEdit { street, postal_code, city, region } = &edit.address;
    let edits = [
        ("name", &edit.name),
        ("address/street", street),
        ("address/postal_code", postal_code),
        ("address/city", city),
        ("address/region", region),
        ("language", &edit.language),
        ("country", &edit.country),
        ("notes", &edit.notes),
    ];
    wishes(Owner::Account, edits)
}

fn user_wishes(row: usize, edit: &UserEdit) -> impl Iterator<Item = Wish> {
    let edits = [
        ("email", &edit.email),
        ("first_name", &edit.first_name),
        ("last_name", &edit.last_name),
        ("job_title", &edit.job_title),
        ("language", &edit.language),
        ("time_zone", &edit.time_zone),
    ];
    wishes(Owner::User(row), edits)
}

fn wishes<const N: usize>(owner: Owner, edits: [(&'static str, &Edit); N]) -> impl Iterator<Item = Wish> {
    edits.map(|(member, edit)| (member, edit.clone())).into_iter().filter_map(move |(member, edit)| match edit {
        Edit::Unchanged => None,
        Edit::Clear => Some(Wish { owner, member, value: None }),
        Edit::Set(value) => Some(Wish { owner, member, value: Some(value) }),
    })
}

/// The value that a user has in an account.
pub(super) fn user_value(contact: &ContactRow, user: &UserRow, member: &str) -> Option<String> {
    Some(match member {
        "email" => user.email.clone(),
        "first_name" => user.first_name.clone(),
        "last_name" => user.last_name.clone(),
        "job_title" => contact.job_title.clone(),
        "language" => user.language.to_string(),
        "time_zone" => user.time_zone.name().to_owned(),
        _ => return None,
    })
}

/// Gives a user, or its place in the account, a value that was checked.
pub(super) fn set_user(
    contact: &mut ContactRow,
    user: &mut UserRow,
    member: &str,
    value: Option<String>,
) -> Result<(), Error> {
    let value = value.ok_or_else(unfit)?;
    match member {
        "email" => user.set_email(&value.parse::<Email>().map_err(|_| unfit())?),
        "first_name" => user.set_named(user.named().with(value, user.last_name.clone())),
        "last_name" => user.set_named(user.named().with(user.first_name.clone(), value)),
        "job_title" => contact.job_title = value,
        "language" => user.language = value.parse().map_err(|_| unfit())?,
        "time_zone" => user.time_zone = value.parse().map_err(|_| unfit())?,
        _ => return Err(unfit()),
    }
    Ok(())
}

/// A value that passed its checks cannot be unfit.
fn unfit() -> Error {
    Error::internal("value of a request")
}
