//! Another password for somebody who knows the present one (rule P11).

use serde_json::json;
use zeroize::Zeroizing;

use super::{Me, row};
use crate::desk::access::{NewPassword, count, keep, keeps_passwords, parsed};
use crate::desk::audit::{Event, Subject};
use crate::desk::deed::Deed;
use crate::error::Error;
use crate::model::form::{Problem, ProblemCode};
use crate::model::people::presented;
use crate::model::role::Action;
use crate::store::user::{self as users, UserRow};
use crate::store::{StoreFault, credential};
use crate::{Args, Password};

/// What a change of the password is made from: who, the hash there is, what was typed as the present one, the new one.
type Change = (UserRow, Option<String>, Zeroizing<String>, Password);

impl Me {
    /// Sets another password, which ends every sign-in, that of this session too: the person signs in anew.
    ///
    /// A wrong present password counts as a failed sign-in with the person's address, and is waited for in the same way; so
    /// neither a key of [`Session::once`](crate::Session::once) nor [`Session::preview`](crate::Session::preview) applies.
    ///
    /// # Errors
    /// As [`get`](Self::get); `signs_in_elsewhere` at a desk whose host says who somebody is; `too_many_attempts` while a delay
    /// is running; `invalid` with all problems: `wrong_password` (`/current`), and what is wrong with the new one (`/new`), as for
    /// [`Access::activate`](crate::Access::activate).
    pub fn change_password(&self, current: &str, new: &str) -> Result<(), Error> {
        let (user, hash, current, new) = self.change(current, new)?;
        let session = self.0.plain();
        let inner = &session.desk.store.0;
        inner.hashing.prepare(inner.ids.seed().map_err(StoreFault::from)?)?;
        let counted = count(&session, Action::EditProfile, &user.email_key, None)?;
        if !inner.hashing.verify(current.as_bytes(), hash.as_deref()) {
            return Err(wrong());
        }
        let password = NewPassword::hash(inner, &new)?;
        session.command(Action::EditProfile, &(), |command| {
            let mut user = row(command.connection, command.desk, &command.standing)?;
            if credential::of(command.connection, command.desk, user.id)? != hash {
                return Err(wrong());
            }
            counted.take_back(command)?;
            user.version = user.version.saturating_add(1);
            keep(command, &mut user, &password)?;
            users::save(command.connection, &user)?;
            let event = Event::new(Deed::ChangePassword, Subject::User(user.id), user.version, json!({ "fields": [] }));
            command.record(event);
            Ok(())
        })
    }

    /// Reads what the change is made from, before anything is counted or hashed.
    fn change(&self, current: &str, new: &str) -> Result<Change, Error> {
        self.0.read(Action::EditProfile, |reading| {
            keeps_passwords(&reading.settings)?;
            let user = row(reading.connection, reading.desk, &reading.standing)?;
            let hash = credential::of(reading.connection, reading.desk, user.id)?;
            let current = presented(current).map_err(|error| Problem::of_value("/current".to_owned(), error));
            match (current, parsed(reading, &user, "/new", new)) {
                (Ok(current), Ok(new)) => Ok((user, hash, current, new)),
                (Err(problem), Ok(_)) => Err(vec![problem].into()),
                (Err(problem), Err(error)) if !error.problems().is_empty() => {
                    Err([&[problem], error.problems()].concat().into())
                }
                (_, Err(error)) => Err(error),
            }
        })
    }
}

/// That this is not the present password.
pub(super) fn wrong() -> Error {
    vec![Problem::new("/current".to_owned(), ProblemCode::WrongPassword, Args::none())].into()
}
