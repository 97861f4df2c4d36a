//! Activation: of a new person's access, and of a changed address (rules P1, P4, P11).

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::Access;
use super::password::{NewPassword, keep, parsed, problem};
use super::token::{Found, fault};
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::invitations::places;
use crate::desk::welcome::uninvite;
use crate::error::{Error, TokenFault};
use crate::model::desk::{Credentials, Settings};
use crate::model::form::ProblemCode;
use crate::model::people::{Activation, InvitationPurpose};
use crate::model::role::Action;
use crate::store::user::{self as users, UserRow};
use crate::{Locale, Timestamp, UserId};

/// What the page that a link leads to shows. Its `Debug` shows no name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationGreeting {
    /// What the link is for.
    pub purpose: InvitationPurpose,
    /// The person's full name.
    pub name: String,
    /// The person's e-mail address, as typed.
    pub email: String,
    /// The person's language.
    pub language: Locale,
    /// From which instant on the link is no longer good.
    pub expires_at: Timestamp,
    /// Whether a password can be set.
    pub takes_password: bool,
    /// Whether one has to be set.
    pub needs_password: bool,
}

impl std::fmt::Debug for InvitationGreeting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InvitationGreeting").field("purpose", &self.purpose).finish_non_exhaustive()
    }
}

/// Who has activated. Its `Debug` shows no name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activated {
    /// Who.
    pub user: UserId,
    /// The e-mail address, as typed.
    pub email: String,
    /// The full name.
    pub name: String,
}

impl std::fmt::Debug for Activated {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Activated").field("user", &self.user).finish_non_exhaustive()
    }
}

const ANY: &[InvitationPurpose] = InvitationPurpose::ALL;
const TO_ACTIVATE: &[InvitationPurpose] = &[InvitationPurpose::Activate, InvitationPurpose::ConfirmEmail];

impl Access {
    /// What the link with this token is for, and for whom: for the page that it leads to.
    ///
    /// # Errors
    /// `refused`; `invalid_token`, `expired_token`, `used_token`, `revoked_token`.
    pub fn invitation(&self, token: &str) -> Result<InvitationGreeting, Error> {
        self.0.read(Action::SignPeopleIn, |reading| {
            let found = reading.found(token, ANY)?.good()?;
            let wish = Wish::of(&reading.settings, &found);
            let Found { invitation, user, .. } = found;
            Ok(InvitationGreeting {
                purpose: invitation.purpose,
                name: user.name,
                email: user.email,
                language: user.language,
                expires_at: invitation.expires_at,
                takes_password: wish != Wish::NotTaken,
                needs_password: wish == Wish::Needed,
            })
        })
    }

    /// Activates the access of the person whom the token was sent to, for the first time or at a changed address, with the
    /// password to sign in with; it can be left out by somebody who has one. The token is used up: of several calls with it
    /// one succeeds. A password ends every sign-in of before. A key of [`Session::once`](crate::Session::once) remembers the invitation and not the
    /// password: sent again with another one it answers as the first time.
    ///
    /// # Errors
    /// `refused`; `invalid_token`, `expired_token`, `used_token`, `revoked_token`; `invalid` with what is wrong with the
    /// password: `required`, `too_short`, `too_long`, `control_characters`, `password_common`, `password_personal`, and
    /// `password_not_taken` at a desk whose host says who somebody is.
    pub fn activate(&self, token: &str, password: Option<&str>) -> Result<Activated, Error> {
        let Some((id, parsed)) = self.ready(token, TO_ACTIVATE, password)? else {
            return Err(fault(TokenFault::Used));
        };
        let password = parsed.map(|password| NewPassword::hash(&self.0.desk.store.0, &password)).transpose()?;
        // Neither the token nor the password is part of what a key remembers.
        self.0.command(Action::SignPeopleIn, &("activate", id), |command| {
            let found = command.use_up(token, TO_ACTIVATE)?;
            let user = activate(command, found, password.as_ref())?;
            command.concerns(user.id);
            Ok(Activated { user: user.id, email: user.email, name: user.name })
        })
    }

    /// The invitation that the token leads to and the password that may be set with it, before anything is hashed. A used
    /// one is let through to a key of [`Session::once`](crate::Session::once), which may know the outcome.
    pub(super) fn ready(
        &self,
        token: &str,
        purposes: &[InvitationPurpose],
        password: Option<&str>,
    ) -> Result<Option<(crate::InvitationId, Option<crate::Password>)>, Error> {
        self.0.read(Action::SignPeopleIn, |reading| {
            let found = reading.found(token, purposes)?;
            if found.is_used() {
                return Ok(self.0.once.is_some().then_some((found.invitation.id, None)));
            }
            let found = found.good()?;
            let password = match (Wish::of(&reading.settings, &found), password) {
                (Wish::NotTaken, Some(_)) => return Err(problem("/password", ProblemCode::PasswordNotTaken)),
                (Wish::Needed, None) => return Err(problem("/password", ProblemCode::Required)),
                (_, None) => None,
                (_, Some(typed)) => Some(parsed(reading, &found.user, "/password", typed)?),
            };
            Ok(Some((found.invitation.id, password)))
        })
    }
}

/// Whether a password is set with an invitation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// The host says who somebody is.
    NotTaken,
    /// There is one already.
    Possible,
    Needed,
}

impl Wish {
    fn of(settings: &Settings, found: &Found) -> Self {
        match settings.entrance.credentials {
            Credentials::Host => Self::NotTaken,
            Credentials::Password if !found.has_password => Self::Needed,
            Credentials::Password if found.invitation.purpose == InvitationPurpose::ResetPassword => Self::Needed,
            Credentials::Password => Self::Possible,
        }
    }
}

fn activate(command: &mut Command<'_>, found: Found, password: Option<&NewPassword>) -> Result<UserRow, Error> {
    let before = found.user;
    let mut user = UserRow { activation: Activation::Active, ..before.clone() };
    user.version = user.version.saturating_add(1);
    match (command.settings.entrance.credentials, password) {
        (Credentials::Password, Some(password)) => keep(command, &mut user, password)?,
        // The settings may have changed since they were read.
        (Credentials::Password, None) if !found.has_password => {
            return Err(problem("/password", ProblemCode::Required));
        }
        (Credentials::Host, Some(_)) => return Err(problem("/password", ProblemCode::PasswordNotTaken)),
        (Credentials::Password | Credentials::Host, None) => {}
    }
    users::save(command.connection, &user)?;
    uninvite(command, &[user.id])?;
    let facts = json!({
        "fields": ["activation"], "activation": [before.activation, user.activation],
        "purpose": found.invitation.purpose, "accounts": places(command, user.id)?,
    });
    command.record(Event::new(Deed::Activate, Subject::User(user.id), user.version, facts));
    Ok(user)
}
