//! Registering on one's own (rule P3).

use serde_json::json;

use super::Access;
use crate::Locale;
use crate::desk::accounts::pack_of;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::mail::Mail;
use crate::desk::places::Places;
use crate::error::{Error, Failure};
use crate::model::desk::{Registration, Settings};
use crate::model::form::EditPage;
use crate::model::people::{
    AttemptScope, Attempts, CheckedRegistration, RegistrationDraft, RegistrationState, UserState, skeleton,
};
use crate::model::role::{Action, StaffRole};
use crate::store::attempt::{self, AttemptRow};
use crate::store::registration::{self as registrations, RegistrationRow};
use crate::store::staff;
use crate::store::user::{self as users, UserRow};

/// How long nobody is reminded again of having access already: an hour, in microseconds.
const PAUSE: i64 = 3_600_000_000;

impl Access {
    /// The page on which people register, as data, in the reader's language: what it fills in is a [`RegistrationDraft`].
    ///
    /// # Errors
    /// `refused`; `registration_off` where nobody registers on their own.
    pub fn registration_page(&self, locale: &Locale) -> Result<EditPage, Error> {
        self.0.read(Action::SignPeopleIn, |reading| {
            open(&reading.settings)?;
            Ok(EditPage::registration(&pack_of(&reading.settings, None, reading.now), locale))
        })
    }

    /// Registers somebody, who awaits approval: agents and desk administrators are told, and nobody is a user before one of
    /// them has approved.
    ///
    /// The answer is the same for every draft that holds, and tells nothing of who is known at the desk: an address that
    /// awaits approval already stays as it is, and a person who has access is mailed a reminder of it, once an hour at most.
    /// Whoever was declined may register again, and so may a known person who has no place at the desk any more.
    ///
    /// Each counts, whatever becomes of it: after 60 at the desk, less one for each minute that passes, the next one waits,
    /// up to a minute.
    ///
    /// # Errors
    /// `refused`; `registration_off` where nobody registers on their own; `invalid` with all problems of the draft, which are
    /// those of its values alone; `too_many_attempts` while a delay is running.
    pub fn register(&self, draft: &RegistrationDraft) -> Result<(), Error> {
        self.0.command(Action::SignPeopleIn, &("register", draft), |command| {
            open(&command.settings)?;
            let checked = draft.check(&pack_of(&command.settings, None, command.now))?;
            slow_down(command)?;
            let (desk, key) = (command.desk, checked.email.key());
            // All is looked up in any case, so that the time it takes tells nothing.
            let known = users::by_email_keys(command.connection, desk, &[key])?.pop();
            let awaiting = registrations::awaiting(command.connection, desk, key)?;
            let known_id = known.as_ref().map(|user| user.id);
            let places = Places::of(command, known_id.as_slice())?;
            match known.filter(|user| places.is_staff(user.id) || !places.accounts(user.id).is_empty()) {
                Some(user) => remind(command, &user),
                None if awaiting.is_some() => Ok(()),
                None => keep(command, checked),
            }
        })
    }

    /// The same for a draft as JSON, of at most 64 KiB.
    ///
    /// # Errors
    /// As [`register`](Self::register), with the problems of the draft's shape.
    pub fn register_json(&self, json: &[u8]) -> Result<(), Error> {
        self.register(&RegistrationDraft::from_json(json)?)
    }
}

fn open(settings: &Settings) -> Result<(), Error> {
    match settings.entrance.registration {
        Registration::Open => Ok(()),
        Registration::Off => Err(Error::new(Failure::RegistrationOff)),
    }
}

/// Counts a registration, or refuses it while too many come in: each is a row, and a mail to all who decide.
fn slow_down(command: &mut Command<'_>) -> Result<(), Error> {
    let (desk, now, kind) = (command.desk, command.now, AttemptScope::Registration);
    let scopes = [attempt::scope(command.keys(), desk, kind, "")];
    let before = attempt::of(command.connection, desk, &scopes)?.pop().map(|row| row.attempts());
    let counted = Attempts::count(before, kind, now);
    let counted = counted.map_err(|retry_after| Error::new(Failure::TooManyAttempts { retry_after }))?;
    let [scope] = scopes.clone();
    Ok(attempt::save(command.connection, desk, &scopes, &[AttemptRow::new(desk, scope, counted)])?)
}

/// Keeps a new registration, and tells those who decide about it.
fn keep(command: &mut Command<'_>, checked: CheckedRegistration) -> Result<(), Error> {
    let row = RegistrationRow {
        desk_id: command.desk,
        id: command.draw.id(),
        email_key: checked.email.key().to_owned(),
        email: checked.email.as_typed().to_owned(),
        email_skeleton: skeleton(checked.email.key()),
        name: checked.names.full,
        first_name: checked.names.first,
        last_name: checked.names.last,
        company: checked.company,
        phone: checked.channels.phone,
        mobile: checked.channels.mobile,
        other: checked.channels.other,
        language: checked.language,
        time_zone: checked.time_zone,
        note: checked.note,
        state: RegistrationState::Awaiting,
        created_at: command.now,
        decided_at: None,
        decided_by: None,
        reason: None,
        account_id: None,
        version: 1,
    };
    registrations::insert(command.connection, &row)?;
    command.new_owner(*row.id.as_bytes())?;
    command.record(registered(&row));
    tell_staff(command, &row)
}

/// The event that somebody registered, the person's own values sealed.
fn registered(row: &RegistrationRow) -> Event {
    let fields = [
        "name",
        "first_name",
        "last_name",
        "email",
        "company",
        "phone",
        "mobile",
        "other",
        "language",
        "time_zone",
        "note",
    ];
    Event::new(Deed::Register, Subject::Registration(row.id), 1, json!({ "fields": fields })).with_personal(json!({
        "name": row.name,
        "first_name": row.first_name,
        "last_name": row.last_name,
        "email": row.email,
        "company": row.company,
        "phone": row.phone,
        "mobile": row.mobile,
        "other": row.other,
        "language": row.language,
        "time_zone": row.time_zone,
        "note": row.note,
    }))
}

fn tell_staff(command: &mut Command<'_>, row: &RegistrationRow) -> Result<(), Error> {
    let mut told = staff::in_role(command.connection, command.desk, StaffRole::DeskAdministrator)?;
    told.extend(staff::in_role(command.connection, command.desk, StaffRole::Agent)?);
    let owners: Vec<[u8; 16]> = told.iter().map(|(_, user)| *user.as_bytes()).collect();
    command.load_keys(&owners)?;
    let mail =
        Mail::RegistrationReceived { name: row.name.clone(), email: row.email.clone(), company: row.company.clone() };
    told.into_iter().try_for_each(|(_, user)| command.mail(&mail, user, None))
}

/// Tells somebody who has access of it. Who is suspended is sent nothing.
fn remind(command: &mut Command<'_>, user: &UserRow) -> Result<(), Error> {
    let (desk, now) = (command.desk, command.now);
    let scope = command.keys().current().audit().tag(&[b"already registered", desk.as_bytes(), user.id.as_bytes()]);
    let scopes = [scope.to_vec()];
    let latest = attempt::of(command.connection, desk, &scopes)?.pop();
    // A clock that was set back does not keep anybody waiting.
    let waits = latest.is_some_and(|latest| latest.last_at <= now && now < latest.until);
    if user.state != UserState::Active || waits {
        return Ok(());
    }
    let reminded = Attempts { failures: 0, last_at: now, until: now.plus_micros(PAUSE) };
    let [scope] = scopes.clone();
    attempt::save(command.connection, desk, &scopes, &[AttemptRow::new(desk, scope, reminded)])?;
    command.mail(&Mail::AlreadyRegistered, user.id, None)
}
