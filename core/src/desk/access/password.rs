//! Passwords as they are set: checked against whose they are, hashed outside of all transactions, and kept.

use crate::Args;
use crate::desk::command::{Command, Reading};
use crate::desk::store::Inner;
use crate::error::Error;
use crate::model::form::{Problem, ProblemCode};
use crate::model::people::{AttemptScope, Password, PersonalWords};
use crate::store::attempt;
use crate::store::credential::{self, CredentialRow};
use crate::store::standing as places;
use crate::store::user::UserRow;
use crate::store::{StoreFault, group};

/// The hash of a password that may be set.
pub(in crate::desk) struct NewPassword {
    hash: String,
}

/// How many of a person's accounts give words that are looked for in a password.
const ACCOUNTS: usize = 20;

/// The password at `path`, if it may be this person's.
pub(in crate::desk) fn parsed(
    reading: &mut Reading<'_>,
    user: &UserRow,
    path: &str,
    typed: &str,
) -> Result<Password, Error> {
    let problem = |error| Error::from(vec![Problem::of_value(path.to_owned(), error)]);
    let password: Password = typed.parse().map_err(problem)?;
    let mut words = PersonalWords::default()
        .with_name(&user.name)
        .with_name(&user.first_name)
        .with_name(&user.last_name)
        .with_email(&user.email)
        .with_email(&user.email_key)
        .with_name(reading.settings.provider())
        .with_name(reading.settings.product());
    let held = places::of_user(reading.connection, reading.desk, user.id)?;
    let accounts: Vec<_> = held.iter().take(ACCOUNTS).map(|(_, place)| place.account).collect();
    for account in group::live_accounts(reading.connection, reading.desk, &accounts)? {
        words = words.with_name(&account.name);
    }
    password.is_not_of(&words).map_err(problem)?;
    Ok(password)
}

/// That nothing was given at `path`, where something must be, or must not.
pub(super) fn problem(path: &str, code: ProblemCode) -> Error {
    vec![Problem::new(path.to_owned(), code, Args::none())].into()
}

impl NewPassword {
    /// Hashes a password, which takes its time: in no transaction.
    pub(in crate::desk) fn hash(inner: &Inner, password: &Password) -> Result<Self, Error> {
        Ok(Self { hash: inner.hashing.hash(password.as_bytes(), inner.salt()?)? })
    }
}

impl Inner {
    /// A salt that was never used before.
    pub(in crate::desk) fn salt(&self) -> Result<[u8; 16], Error> {
        let seed = self.ids.seed().map_err(StoreFault::from)?;
        seed.first_chunk().copied().ok_or_else(|| Error::internal("salt of a password"))
    }
}

/// Gives a user this password, ends every sign-in of before, and forgets the failures with the user's address. The
/// caller saves the row.
pub(in crate::desk) fn keep(
    command: &mut Command<'_>,
    user: &mut UserRow,
    password: &NewPassword,
) -> Result<(), Error> {
    let (desk_id, user_id) = (user.desk_id, user.id);
    let row = CredentialRow { desk_id, user_id, hash: password.hash.clone(), set_at: command.now };
    credential::set(command.connection, &row)?;
    user.epoch = user.epoch.saturating_add(1);
    let scope = attempt::scope(command.keys(), desk_id, AttemptScope::Email, &user.email_key);
    Ok(attempt::save(command.connection, desk_id, &[scope], &[])?)
}
