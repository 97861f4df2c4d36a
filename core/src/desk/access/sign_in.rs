//! Signing in (rules P5, P11).

use serde_json::json;

use super::Access;
use super::attempts::{Counted, count, keeps_passwords};
use super::place::{PlaceView, places_of};
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::users::{UserView, user_view};
use crate::error::{Error, Failure};
use crate::model::people::{Activation, SignInDraft, UserState};
use crate::model::role::Action;
use crate::store::StoreFault;
use crate::store::credential::{self, CredentialRow};
use crate::store::sign_in::{self as sign_ins, SignInRow};
use crate::store::token::{TokenOf, TokenPurpose};
use crate::store::user::{self as users, UserRow};
use crate::{DeskId, Timestamp};

/// Somebody has signed in. Its `Debug` shows neither token nor name.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// What [`Desk::signed_in`](crate::Desk::signed_in) takes: 64 characters, for a cookie. The store cannot tell it again.
    pub token: String,
    /// Who.
    pub user: UserView,
    /// The user's places that are open now, one at least.
    pub places: Vec<PlaceView>,
    /// From which instant on the sign-in is no longer good.
    pub expires_at: Timestamp,
}

impl std::fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignedIn")
            .field("user", &self.user)
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}

/// How long an expired sign-in is still known to have been one: 30 days.
const KNOWN_FOR: i64 = 30 * 86_400 * 1_000_000;

/// What a right password came to.
enum Outcome {
    SignedIn(Box<(SignInRow, UserRow, Vec<PlaceView>)>),
    NoOpenPlace,
}

impl Access {
    /// Signs somebody in with e-mail address and password.
    ///
    /// The attempt counts as failed until the password turns out right. After some failures with the same address (5), from the
    /// same origin (20) or at the desk (200), each further one makes the next wait: 1 second, 2, 4 … up to 15 minutes, or
    /// 30 seconds for the desk, where only those wait whose address or origin has failed too. Each quiet quarter of an hour
    /// (an origin's minute, two seconds of the desk) leaves one failure less, a quiet hour none.
    ///
    /// Neither a key of [`Session::once`](crate::Session::once) nor [`Session::preview`](crate::Session::preview) applies: what is given is kept nowhere, and what is
    /// counted stays.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems; `too_many_attempts` while a delay is running; `sign_in_failed` for a wrong
    /// password, an address that nobody has, and somebody who has not activated, is suspended or has no password: nobody is
    /// told which, and it takes the same time; `no_open_place` when the password is right and none of the user's places is open
    /// (rule P5); `signs_in_elsewhere` at a desk whose host says who somebody is.
    pub fn sign_in(&self, draft: &SignInDraft) -> Result<SignedIn, Error> {
        let checked = draft.check()?;
        let session = self.0.plain();
        let inner = &session.desk.store.0;
        session.read(Action::SignPeopleIn, |reading| keeps_passwords(&reading.settings))?;
        inner.hashing.prepare(inner.ids.seed().map_err(StoreFault::from)?)?;
        let counted = count(&session, Action::SignPeopleIn, checked.email.key(), checked.origin.as_deref())?;
        let known = session.read(Action::SignPeopleIn, |reading| {
            Ok(credential::by_email_key(reading.connection, reading.desk, checked.email.key())?)
        })?;
        let (user, hash) = known.map_or((None, None), |(user, hash)| (Some(user), hash));
        let is_right = inner.hashing.verify(checked.password.as_bytes(), hash.as_deref());
        let proven = user.zip(hash).filter(|(user, _)| is_right && may_sign_in(user));
        let (user, hash) = proven.ok_or_else(|| Error::new(Failure::SignInFailed))?;
        let renewed = match inner.hashing.is_outdated(&hash) {
            true => Some(inner.hashing.hash(checked.password.as_bytes(), inner.salt()?)?),
            false => None,
        };
        let mut outcome = None;
        session.command(Action::SignPeopleIn, &(), |command| {
            outcome = Some(sign_in(command, &user, (&hash, renewed.as_deref()), &counted)?);
            Ok(())
        })?;
        match outcome.ok_or_else(|| Error::internal("outcome of a sign-in"))? {
            Outcome::NoOpenPlace => Err(Error::new(Failure::NoOpenPlace)),
            Outcome::SignedIn(signed_in) => {
                let (row, user, places) = *signed_in;
                let token = of(&row, session.desk.id).write(&inner.keys).to_string();
                Ok(SignedIn { token, user: user_view(user), places, expires_at: row.expires_at })
            }
        }
    }
}

/// What the token of a sign-in is bound to.
pub(in crate::desk) fn of(row: &SignInRow, desk: DeskId) -> TokenOf<'static> {
    TokenOf {
        desk,
        id: *row.id.as_bytes(),
        generation: row.epoch,
        purpose: TokenPurpose::SignIn,
        user: row.user_id,
        address: "",
    }
}

fn may_sign_in(user: &UserRow) -> bool {
    user.state == UserState::Active && user.activation == Activation::Active
}

/// Signs in whoever has proven to be `proven`, if nothing that was proven has changed since.
fn sign_in(
    command: &mut Command<'_>,
    proven: &UserRow,
    (hash, renewed): (&str, Option<&str>),
    counted: &Counted,
) -> Result<Outcome, Error> {
    let (desk, now) = (command.desk, command.now);
    let user = users::by_id(command.connection, desk, proven.id)?;
    let same = |user: &UserRow| may_sign_in(user) && user.epoch == proven.epoch && user.email_key == proven.email_key;
    let user = user.filter(same).ok_or_else(|| Error::new(Failure::SignInFailed))?;
    counted.take_back(command)?;
    let mut places = places_of(command.connection, desk, &user)?;
    places.retain(|place| place.open);
    if places.is_empty() {
        return Ok(Outcome::NoOpenPlace);
    }
    // Another password would have counted the epoch up; a hash that is another all the same was renewed by somebody faster.
    let is_same = credential::of(command.connection, desk, user.id)?.as_deref() == Some(hash);
    if let Some(renewed) = renewed.filter(|_| is_same) {
        let row = CredentialRow { desk_id: desk, user_id: user.id, hash: renewed.to_owned(), set_at: now };
        credential::set(command.connection, &row)?;
    }
    let row = SignInRow {
        desk_id: desk,
        id: command.draw.id(),
        user_id: user.id,
        epoch: user.epoch,
        created_at: now,
        expires_at: now.plus_micros(command.settings.entrance.sign_in_micros),
        ended_at: None,
    };
    sign_ins::forget(command.connection, desk, user.id, now.plus_micros(-KNOWN_FOR))?;
    sign_ins::insert(command.connection, &row)?;
    let facts = json!({ "fields": [], "sign_in": row.id });
    command.record(Event::new(Deed::SignIn, Subject::User(user.id), user.version, facts));
    Ok(Outcome::SignedIn(Box::new((row, user, places))))
}
