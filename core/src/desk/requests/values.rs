//! Values of accounts and users as texts under the paths of a draft: what was found, what is, what is asked for.

use crate::error::Error;
use crate::model::account::fold;
use crate::model::people::Email;
use crate::model::request::{AccountChanges, AddressEdit, Edit, UserChanges};
use crate::store::account::{AccountRow, ContactRow};
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
#[derive(Clone, Debug)]
pub(super) struct Wish {
    pub(super) owner: Owner,
    /// The value's name among its owner's: `name`, `address/street`, `email`.
    pub(super) member: &'static str,
    /// What it is to become; none clears it.
    pub(super) value: Option<String>,
}

impl Wish {
    /// Where the value stands in the draft.
    pub(super) fn path(&self) -> String {
        match self.owner {
            Owner::Account => format!("/account/{}", self.member),
            Owner::User(row) => format!("/users/{row}/{}", self.member),
        }
    }
}

/// All that is to change of an account.
pub(super) fn account_wishes(changes: &AccountChanges) -> Vec<Wish> {
    let AddressEdit { street, postal_code, city, region } = changes.address();
    let wishes = [
        ("name", edit(changes.name().map(|name| name.as_str().to_owned()))),
        ("address/street", street),
        ("address/postal_code", postal_code),
        ("address/city", city),
        ("address/region", region),
        ("language", edit(changes.language().map(ToString::to_string))),
        ("country", edit(changes.country().map(|country| country.to_string()))),
        ("notes", changes.to_edit().notes),
    ];
    wishes_of(Owner::Account, wishes)
}

/// All that is to change of the user in a row.
pub(super) fn user_wishes(row: usize, changes: &UserChanges) -> Vec<Wish> {
    let edit = changes.to_edit();
    let wishes = [
        ("email", edit.email),
        ("first_name", edit.first_name),
        ("last_name", edit.last_name),
        ("job_title", edit.job_title),
        ("language", edit.language),
        ("time_zone", edit.time_zone),
    ];
    wishes_of(Owner::User(row), wishes)
}

fn wishes_of(owner: Owner, edits: impl IntoIterator<Item = (&'static str, Edit)>) -> Vec<Wish> {
    let wish = |(member, edit)| match edit {
        Edit::Unchanged => None,
        Edit::Clear => Some(Wish { owner, member, value: None }),
        Edit::Set(value) => Some(Wish { owner, member, value: Some(value) }),
    };
    edits.into_iter().filter_map(wish).collect()
}

fn edit(value: Option<String>) -> Edit {
    value.map_or(Edit::Unchanged, Edit::Set)
}

/// The value that an account has.
pub(super) fn account_value(row: &AccountRow, member: &str) -> Option<String> {
    match member {
        "name" => Some(row.name.clone()),
        "address/street" => Some(row.street.clone()),
        "address/postal_code" => Some(row.postal_code.clone()),
        "address/city" => Some(row.city.clone()),
        "address/region" => row.region.clone(),
        "language" => Some(row.language.to_string()),
        "country" => Some(row.country.to_string()),
        "notes" => row.notes.clone(),
        _ => None,
    }
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

/// Gives an account a value that was checked.
pub(super) fn set_account(row: &mut AccountRow, member: &str, value: Option<String>) -> Result<(), Error> {
    match member {
        "address/region" => row.region = value,
        "notes" => row.notes = value,
        _ => {
            let value = value.ok_or_else(unfit)?;
            match member {
                "name" => {
                    row.name_folded = fold(&value);
                    row.name = value;
                }
                "address/street" => row.street = value,
                "address/postal_code" => row.postal_code = value,
                "address/city" => row.city = value,
                "language" => row.language = value.parse().map_err(|_| unfit())?,
                "country" => row.country = value.parse().map_err(|_| unfit())?,
                _ => return Err(unfit()),
            }
        }
    }
    Ok(())
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
        "email" => {
            let email: Email = value.parse().map_err(|_| unfit())?;
            user.email_key = email.key().to_owned();
            user.email = email.as_typed().to_owned();
        }
        "first_name" => user.first_name = value,
        "last_name" => user.last_name = value,
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
