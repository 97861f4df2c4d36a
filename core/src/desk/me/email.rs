//! Another e-mail address for oneself (rule P4).

use serde_json::json;
use zeroize::Zeroizing;

use super::password::wrong;
use super::{Me, row};
use crate::Args;
use crate::desk::access::count;
use crate::desk::invitations::places;
use crate::desk::person::email_problem;
use crate::desk::places::keep_person;
use crate::desk::users::{UserView, user_view};
use crate::desk::welcome::confirm_emails;
use crate::error::Error;
use crate::model::desk::Credentials;
use crate::model::form::{Problem, ProblemCode};
use crate::model::people::{Email, presented};
use crate::model::role::Action;
use crate::store::connection::AnyConnection;
use crate::store::user::UserRow;
use crate::store::{StoreFault, credential};
use crate::{DeskId, UserId};

/// What a change of the address is made from.
struct Wish {
    email: Email,
    /// Whose attempts are counted.
    user: UserRow,
    /// The password that there is, as far as the desk keeps one.
    hash: Option<String>,
    /// What was typed as that password.
    current: Option<Zeroizing<String>>,
}

impl Me {
    /// Changes the own e-mail address, in every place that the person has. The new one is taken at once and has to be
    /// activated, the old one is told, every sign-in ends, and the password is forgotten (rule P4).
    ///
    /// `current` is the person's password, where the desk keeps one: whoever finds a session open takes nothing over with it.
    /// A host that says who somebody is has asked already.
    ///
    /// Each call counts as a failed sign-in with the person's address until it is done, and is waited for in the same way; so
    /// neither a key of [`Session::once`](crate::Session::once) nor [`Session::preview`](crate::Session::preview) applies, nor a
    /// version. A contact is not told that somebody else has the address, only that it cannot be used, and few can be tried.
    ///
    /// # Errors
    /// As [`get`](Self::get); `too_many_attempts` while a delay is running; `invalid` with all problems: what is wrong with the
    /// address (`/email`); `required`, `wrong_password`, and `password_not_taken` where the host says who somebody is
    /// (`/current`). Then at `/email`: `not_activated` for somebody who has not activated, `same_email`, and for an address that
    /// somebody else has `email_taken`, told to staff, or `email_unavailable`, told to contacts.
    pub fn change_email(&self, email: &str, current: Option<&str>) -> Result<UserView, Error> {
        let Wish { email, user, hash, current } = self.wish(email, current)?;
        let session = self.0.plain();
        let inner = &session.desk.store.0;
        inner.hashing.prepare(inner.ids.seed().map_err(StoreFault::from)?)?;
        let counted = count(&session, Action::EditProfile, &user.email_key, None)?;
        if current.is_some_and(|current| !inner.hashing.verify(current.as_bytes(), hash.as_deref())) {
            return Err(wrong());
        }
        session.command(Action::EditProfile, &(), |command| {
            let before = row(command.connection, command.desk, &command.standing)?;
            let credentials = command.settings.entrance.credentials;
            if kept(command.connection, command.desk, credentials, before.id)? != hash {
                return Err(wrong());
            }
            if let Some(code) = email_problem(command, &before, &email)? {
                return Err(vec![Problem::new("/email".to_owned(), code, Args::none())].into());
            }
            counted.take_back(command)?;
            let mut after = before.clone();
            after.set_email(&email);
            let about = json!({ "accounts": places(command, before.id)? });
            let after = keep_person(command, &before, after, &about)?;
            confirm_emails(command, &[(before, after.clone())])?;
            command.concerns(after.id);
            Ok(user_view(after))
        })
    }

    /// Reads what the change is made from, before anything is counted or hashed.
    fn wish(&self, email: &str, current: Option<&str>) -> Result<Wish, Error> {
        self.0.read(Action::EditProfile, |reading| {
            let credentials = reading.settings.entrance.credentials;
            let user = row(reading.connection, reading.desk, &reading.standing)?;
            let hash = kept(reading.connection, reading.desk, credentials, user.id)?;
            let at_current = |code| Problem::new("/current".to_owned(), code, Args::none());
            let email = email.parse().map_err(|error| Problem::of_value("/email".to_owned(), error));
            let current = match (credentials, current) {
                (Credentials::Host, Some(_)) => Err(at_current(ProblemCode::PasswordNotTaken)),
                (Credentials::Password, None) if hash.is_some() => Err(at_current(ProblemCode::Required)),
                // Somebody without a password has not signed in with one: the host vouches for this session.
                (Credentials::Host | Credentials::Password, None) => Ok(None),
                (Credentials::Password, Some(typed)) => {
                    presented(typed).map(Some).map_err(|error| Problem::of_value("/current".to_owned(), error))
                }
            };
            match (email, current) {
                (Ok(email), Ok(current)) => Ok(Wish { email, user, hash, current }),
                (email, current) => Err([email.err(), current.err()].into_iter().flatten().collect::<Vec<_>>().into()),
            }
        })
    }
}

/// The hash of the person's password, where the desk keeps passwords and the person has one.
fn kept(
    connection: &mut AnyConnection,
    desk: DeskId,
    credentials: Credentials,
    user: UserId,
) -> Result<Option<String>, Error> {
    match credentials {
        Credentials::Host => Ok(None),
        Credentials::Password => Ok(credential::of(connection, desk, user)?),
    }
}
