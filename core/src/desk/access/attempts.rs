//! Attempts to sign in, counted before the password is looked at and taken back where it was right (rule P11).

use crate::desk::command::Command;
use crate::desk::session::Session;
use crate::error::{Error, Failure};
use crate::model::desk::Credentials;
use crate::model::people::{AttemptScope, Attempts, FORGOTTEN_AFTER};
use crate::model::role::Action;
use crate::store::attempt::{self, AttemptRow};

/// An attempt as it was counted: for each scope what there was before, and what there is since.
pub(in crate::desk) struct Counted(Vec<(Vec<u8>, Option<Attempts>, Attempts)>);

/// Counts an attempt with this address, in a transaction of its own that leaves no event.
///
/// # Errors
/// `signs_in_elsewhere` where the desk keeps no passwords; `too_many_attempts` while a delay is running, which is the same
/// whoever is known by the address: then nothing is counted.
pub(in crate::desk) fn count(
    session: &Session,
    action: Action,
    email_key: &str,
    origin: Option<&str>,
) -> Result<Counted, Error> {
    let mut counted = Counted(Vec::new());
    session.plain().command(action, &(), |command| {
        if command.settings.entrance.credentials == Credentials::Host {
            return Err(Error::new(Failure::SignsInElsewhere));
        }
        counted = counted_now(command, email_key, origin)?;
        Ok(())
    })?;
    Ok(counted)
}

fn counted_now(command: &mut Command<'_>, email_key: &str, origin: Option<&str>) -> Result<Counted, Error> {
    let (desk, now) = (command.desk, command.now);
    attempt::forget(command.connection, desk, now.plus_micros(-FORGOTTEN_AFTER))?;
    let of_origin = origin.map(|origin| (AttemptScope::Origin, origin));
    let scopes = [(AttemptScope::Email, email_key), (AttemptScope::Desk, "")].into_iter().chain(of_origin);
    let scopes: Vec<(AttemptScope, Vec<u8>)> =
        scopes.map(|(scope, what)| (scope, attempt::scope(command.keys(), desk, scope, what))).collect();
    let keys: Vec<Vec<u8>> = scopes.iter().map(|(_, key)| key.clone()).collect();
    let known = attempt::of(command.connection, desk, &keys)?;
    let mut counted = Vec::with_capacity(scopes.len());
    let before = |key: &[u8]| known.iter().find(|row| row.scope == key).map(AttemptRow::attempts);
    let has_failed = |scope: AttemptScope, key: &[u8]| before(key).is_some_and(|known| known.left(scope, now) > 0);
    // What others do to the desk does not keep those out who have done nothing.
    let is_clean = !scopes.iter().any(|(scope, key)| *scope != AttemptScope::Desk && has_failed(*scope, key));
    let mut wait = 0;
    for (scope, key) in &scopes {
        match Attempts::count(before(key), *scope, now) {
            Ok(after) => counted.push((key.clone(), before(key), after)),
            Err(_) if *scope == AttemptScope::Desk && is_clean => {}
            Err(seconds) => wait = wait.max(seconds),
        }
    }
    if wait > 0 {
        return Err(Error::new(Failure::TooManyAttempts { retry_after: wait }));
    }
    let rows: Vec<AttemptRow> =
        counted.iter().map(|(key, _, after)| AttemptRow::new(desk, key.clone(), *after)).collect();
    attempt::save(command.connection, desk, &keys, &rows)?;
    Ok(Counted(counted))
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
