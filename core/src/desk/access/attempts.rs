//! Attempts to sign in, counted before the password is looked at and taken back where it was right (rule P11).

use crate::desk::command::Command;
use crate::desk::session::Session;
use crate::error::{Error, Failure};
use crate::model::desk::{Credentials, Settings};
use crate::model::people::{AttemptScope, Attempts, FORGOTTEN_AFTER};
use crate::model::role::{Action, Standing};
use crate::store::attempt::{self, AttemptRow};
use crate::store::connection::AnyConnection;
use crate::store::keys::Keys;
use crate::store::user as users;
use crate::{DeskId, Timestamp};

/// An attempt as it was counted: for each scope what there was before, and what there is since.
pub(in crate::desk) struct Counted(Vec<Tallied>);

/// The key of a scope, what was known of it, and what is since.
type Tallied = (Vec<u8>, Option<Attempts>, Attempts);

/// Fails where the host says who somebody is, and the desk keeps no passwords.
///
/// # Errors
/// `signs_in_elsewhere`.
pub(in crate::desk) fn keeps_passwords(settings: &Settings) -> Result<(), Error> {
    match settings.entrance.credentials {
        Credentials::Password => Ok(()),
        Credentials::Host => Err(Error::new(Failure::SignsInElsewhere)),
    }
}

/// Counts an attempt with this address, in a transaction of its own that leaves no event.
///
/// # Errors
/// `too_many_attempts` while a delay is running, which is the same whoever is known by the address: then nothing is counted.
pub(in crate::desk) fn count(
    session: &Session,
    action: Action,
    email_key: &str,
    origin: Option<&str>,
) -> Result<Counted, Error> {
    let session = session.plain();
    // Nobody waits for the writers' turn to learn of having to wait.
    session.read(action, |reading| {
        let scopes = scopes(reading.keys, reading.desk, email_key, origin);
        tally(reading.connection, reading.desk, scopes, reading.now).map(drop)
    })?;
    let mut counted = Vec::new();
    session.command(action, &(), |command| {
        let (desk, now) = (command.desk, command.now);
        attempt::forget(command.connection, desk, now.plus_micros(-FORGOTTEN_AFTER))?;
        let scopes = scopes(command.keys(), desk, email_key, origin);
        counted = tally(command.connection, desk, scopes, now)?;
        let keys: Vec<Vec<u8>> = counted.iter().map(|(key, ..)| key.clone()).collect();
        let rows: Vec<AttemptRow> =
            counted.iter().map(|(key, _, after)| AttemptRow::new(desk, key.clone(), *after)).collect();
        Ok(attempt::save(command.connection, desk, &keys, &rows)?)
    })?;
    Ok(Counted(counted))
}

/// Counts that the contact who acts tries an e-mail address, as an attempt with the contact's own: whether the desk knows one
/// is found out slowly, and by a preview too. Staff may know, and are not counted.
///
/// # Errors
/// As [`count`].
pub(in crate::desk) fn count_contact(session: &Session, action: Action) -> Result<Option<Counted>, Error> {
    let own = session.read(action, |reading| match reading.standing {
        Standing::Contact { user, .. } => Ok(users::by_id(reading.connection, reading.desk, user)?),
        Standing::Staff { .. } | Standing::Host => Ok(None),
    })?;
    own.map(|user| count(session, action, &user.email_key, None)).transpose()
}

/// What an attempt is counted by, and the keys that this has in the table.
fn scopes(keys: &Keys, desk: DeskId, email_key: &str, origin: Option<&str>) -> Vec<(AttemptScope, Vec<u8>)> {
    let of_origin = origin.map(|origin| (AttemptScope::Origin, origin));
    let scopes = [(AttemptScope::Email, email_key), (AttemptScope::Desk, "")].into_iter().chain(of_origin);
    scopes.map(|(scope, what)| (scope, attempt::scope(keys, desk, scope, what))).collect()
}

/// What there is to be remembered of an attempt now.
///
/// # Errors
/// `too_many_attempts` while a delay is running.
fn tally(
    connection: &mut AnyConnection,
    desk: DeskId,
    scopes: Vec<(AttemptScope, Vec<u8>)>,
    now: Timestamp,
) -> Result<Vec<Tallied>, Error> {
    let keys: Vec<Vec<u8>> = scopes.iter().map(|(_, key)| key.clone()).collect();
    let known = attempt::of(connection, desk, &keys)?;
    let before = |key: &[u8]| known.iter().find(|row| row.scope == key).map(AttemptRow::attempts);
    let has_failed = |scope: AttemptScope, key: &[u8]| before(key).is_some_and(|known| known.left(scope, now) > 0);
    // What others do to the desk does not keep those out who have done nothing.
    let is_clean = !scopes.iter().any(|(scope, key)| *scope != AttemptScope::Desk && has_failed(*scope, key));
    let (mut tallied, mut wait) = (Vec::with_capacity(scopes.len()), 0);
    for (scope, key) in scopes {
        let before = before(&key);
        match Attempts::count(before, scope, now) {
            Ok(after) => tallied.push((key, before, after)),
            Err(_) if scope == AttemptScope::Desk && is_clean => {}
            Err(seconds) => wait = wait.max(seconds),
        }
    }
    if wait > 0 { Err(Error::new(Failure::TooManyAttempts { retry_after: wait })) } else { Ok(tallied) }
}

impl Counted {
    /// Takes the attempt back, for its password was right.
    pub(in crate::desk) fn take_back(&self, command: &mut Command<'_>) -> Result<(), Error> {
        let desk = command.desk;
        let keys: Vec<Vec<u8>> = self.0.iter().map(|(key, ..)| key.clone()).collect();
        let known = attempt::of(command.connection, desk, &keys)?;
        let left = self.0.iter().filter_map(|(key, before, counted)| {
            let now = known.iter().find(|row| row.scope == *key)?.attempts();
            Some(AttemptRow::new(desk, key.clone(), now.take_back(*counted, *before)?))
        });
        let rows: Vec<AttemptRow> = left.collect();
        Ok(attempt::save(command.connection, desk, &keys, &rows)?)
    }
}
