//! Another password for somebody who has forgotten it (rule P11).

use serde_json::json;

use super::Access;
use super::attempts::keeps_passwords;
use super::password::{NewPassword, keep};
use super::token::fault;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::invitations::{Invited, open_invitation};
use crate::desk::mail::Mail;
use crate::desk::welcome::{reinvite, uninvite};
use crate::error::{Error, TokenFault};
use crate::model::form::Problem;
use crate::model::people::{Activation, Email, InvitationPurpose, UserState};
use crate::model::role::Action;
use crate::store::invitation as invitations;
use crate::store::user::{self as users, UserRow};

const TO_RESET: &[InvitationPurpose] = &[InvitationPurpose::ResetPassword];

/// How long nobody is sent another link while the last one is good: 5 minutes.
const PAUSE: i64 = 300 * 1_000_000;

impl Access {
    /// Has whoever is known by this e-mail address sent a link to set another password with; somebody who has not activated
    /// yet is invited anew. The answer is the same for an address that nobody has, or somebody who is suspended or whose account
    /// waits to be created: then nothing is sent. Nor is it again within five minutes while the last link is good.
    ///
    /// # Errors
    /// `refused`; `invalid` for what is no e-mail address (`/email`); `signs_in_elsewhere` at a desk whose host says who
    /// somebody is.
    pub fn forgot_password(&self, email: &str) -> Result<(), Error> {
        let email: Email = email.parse().map_err(|error| vec![Problem::of_value("/email".to_owned(), error)])?;
        self.0.command(Action::SignPeopleIn, &("forgot_password", email.key()), |command| {
            keeps_passwords(&command.settings)?;
            let known = users::by_email_keys(command.connection, command.desk, &[email.key()])?.pop();
            match known.filter(|user| user.state == UserState::Active) {
                Some(user) => send(command, &user),
                None => Ok(()),
            }
        })
    }

    /// Sets another password for the person whom the token was sent to. The token is used up, every sign-in of before
    /// ends, and failed attempts to sign in with the person's address are forgotten.
    ///
    /// # Errors
    /// `refused`; `invalid_token`, `expired_token`, `used_token`, `revoked_token`; `invalid` with what is wrong with the
    /// password, as for [`activate`](Self::activate).
    pub fn reset_password(&self, token: &str, password: &str) -> Result<(), Error> {
        let Some((id, parsed)) = self.ready(token, TO_RESET, Some(password))? else {
            return Err(fault(TokenFault::Used));
        };
        let password = parsed.map(|password| NewPassword::hash(&self.0.desk.store.0, &password)).transpose()?;
        self.0.command(Action::SignPeopleIn, &("reset_password", id), |command| {
            let found = command.use_up(token, TO_RESET)?;
            let password = password.as_ref().ok_or_else(|| fault(TokenFault::Used))?;
            keeps_passwords(&command.settings)?;
            let mut user = found.user;
            user.version = user.version.saturating_add(1);
            keep(command, &mut user, password)?;
            users::save(command.connection, &user)?;
            uninvite(command, &[user.id])?;
            command.record(Event::new(
                Deed::ResetPassword,
                Subject::User(user.id),
                user.version,
                json!({ "fields": [] }),
            ));
            Ok(())
        })
    }
}

fn send(command: &mut Command<'_>, user: &UserRow) -> Result<(), Error> {
    let now = command.now;
    let latest = match user.activation {
        Activation::Active => invitations::latest_open(command.connection, command.desk, user.id, TO_RESET, now)?,
        Activation::Invited => {
            let purposes = &[InvitationPurpose::Activate, InvitationPurpose::ConfirmEmail];
            invitations::latest_open(command.connection, command.desk, user.id, purposes, now)?
        }
    };
    // A clock that was set back does not keep anybody waiting.
    if latest.is_some_and(|sent| sent <= now && now < sent.plus_micros(PAUSE)) {
        return Ok(());
    }
    let mail = match user.activation {
        Activation::Active => Mail::ResetPassword,
        Activation::Invited => match open_invitation(command, user)? {
            Invited::By(mail) => mail,
            Invited::Later(_) | Invited::Nowhere => return Ok(()),
        },
    };
    reinvite(command, std::slice::from_ref(user), &mail)?;
    command.record(Event::new(Deed::ForgotPassword, Subject::User(user.id), user.version, json!({ "fields": [] })));
    Ok(())
}
