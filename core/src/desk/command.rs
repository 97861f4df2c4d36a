//! The straight line that every command runs in: standing, rule, one transaction, typed outcome.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::audit::{self, Event, Subject};
use super::history;
use super::mail::Mail;
use super::once::Key;
use super::session::{Actor, Session};
use super::standing::standing;
use crate::error::{Error, Failure, FieldConflict, Unknown};
use crate::model::desk::Settings;
use crate::model::role::{Action, Refusal, Standing, permit};
use crate::store::audit::{self as trail, AuditRow};
use crate::store::connection::{AnyConnection, Keep};
use crate::store::custom_field::FieldRow;
use crate::store::head::{self, Head};
use crate::store::keys::Keys;
use crate::store::outbox::{self, MessageRow};
use crate::store::random::Draw;
use crate::store::seal::SealKey;
use crate::store::seal_key::{self, SealKeyRow};
use crate::store::{CarriesFault, StoreFault};
use crate::{AccountId, DeskId, InvitationId, MessageId, OrderId, RegistrationId, StaffId, Timestamp, UserId};

/// What a command works with, inside its transaction.
pub(super) struct Command<'a> {
    pub(super) connection: &'a mut AnyConnection,
    pub(super) desk: DeskId,
    pub(super) settings: Arc<Settings>,
    pub(super) standing: Standing,
    pub(super) now: Timestamp,
    pub(super) draw: Draw,
    pub(super) head: Head,
    /// The desk's own fields that are in use, once they were read.
    pub(super) fields: Option<Arc<[FieldRow]>>,
    keys: &'a Keys,
    actor: String,
    based_on: Option<i64>,
    events: Vec<Event>,
    messages: Vec<MessageRow>,
    seal_keys: HashMap<[u8; 16], SealKey>,
    new_keys: Vec<SealKeyRow>,
    outcome_of: Option<[u8; 16]>,
}

/// Why a command's transaction is not committed.
enum Stop<O> {
    /// It was done before, with this outcome.
    Replayed(O),
    Failed(Error),
}

impl<O> From<Error> for Stop<O> {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl<O> From<StoreFault> for Stop<O> {
    fn from(fault: StoreFault) -> Self {
        Self::Failed(fault.into())
    }
}

impl<O> CarriesFault for Stop<O> {
    fn fault(&self) -> Option<&StoreFault> {
        match self {
            Self::Failed(error) => error.fault(),
            Self::Replayed(_) => None,
        }
    }
}

impl Session {
    /// Runs a command: reads the actor's standing, asks the policy, does `run`, and writes audit, messages and outcome,
    /// all in one transaction.
    ///
    /// `run` may be called again when the database asks for it; time, ids and random bytes stay the same.
    pub(super) fn command<O: Serialize + DeserializeOwned>(
        &self,
        action: Action,
        input: &impl Serialize,
        run: impl FnMut(&mut Command<'_>) -> Result<O, Error>,
    ) -> Result<O, Error> {
        self.command_if(permit, action, input, run)
    }

    /// The same, where `permit` says whether the actor may.
    pub(super) fn command_if<O: Serialize + DeserializeOwned>(
        &self,
        permit: fn(&Standing, Action) -> Result<(), Refusal>,
        action: Action,
        input: &impl Serialize,
        mut run: impl FnMut(&mut Command<'_>) -> Result<O, Error>,
    ) -> Result<O, Error> {
        let inner = &self.desk.store.0;
        let now = inner.clock.now();
        let seed = inner.ids.seed().map_err(StoreFault::from)?;
        let key = self.once.as_deref().map(|key| Key::new(&inner.keys, key, action, input)).transpose()?;
        let keep = if self.preview { Keep::RollBack } else { Keep::Commit };
        let done = inner.database.write(Some(self.desk.id), keep, |connection| {
            let head = head::advance(connection, self.desk.id)?;
            let settings = self.desk.settings(connection)?;
            let standing = self.standing(connection, &settings, now)?;
            permit(&standing, action).map_err(Error::from)?;
            let draw = Draw::new(seed, now);
            let mut command = Command::new(connection, head, settings, standing, &self.actor, draw, &inner.keys);
            command.based_on = self.version;
            if let Some(key) = &key
                && let Some(outcome) = command.outcome(key)?
            {
                return Err(Stop::Replayed(outcome));
            }
            let outcome = run(&mut command)?;
            if let Some(key) = &key {
                command.remember(key, &outcome)?;
            }
            command.finish()?;
            Ok(outcome)
        });
        match done {
            Ok(outcome) | Err(Stop::Replayed(outcome)) => Ok(outcome),
            Err(Stop::Failed(error)) => Err(error),
        }
    }

    /// Reads, as an actor who may do `action`, in one consistent transaction.
    pub(super) fn read<O>(
        &self,
        action: Action,
        mut read: impl FnMut(&mut Reading<'_>) -> Result<O, Error>,
    ) -> Result<O, Error> {
        self.look(|reading| {
            permit(&reading.standing, action)?;
            read(reading)
        })
    }

    /// Reads, as whoever the actor is: `read` asks the policy itself.
    pub(super) fn look<O>(&self, mut read: impl FnMut(&mut Reading<'_>) -> Result<O, Error>) -> Result<O, Error> {
        let inner = &self.desk.store.0;
        let now = inner.clock.now();
        inner.database.read(Some(self.desk.id), |connection| {
            let settings = self.desk.settings(connection)?;
            let standing = self.standing(connection, &settings, now)?;
            let (desk, keys) = (self.desk.id, &inner.keys);
            read(&mut Reading { connection, desk, settings, standing, now, keys, fields: None })
        })
    }
}

impl Session {
    /// What the actor is now, whose sign-in, where there is one, has to be good still (rule P5).
    fn standing(&self, connection: &mut AnyConnection, settings: &Settings, now: Timestamp) -> Result<Standing, Error> {
        if let Some(by) = self.signed_in {
            by.check(connection, self.desk.id, settings, now)?;
        }
        let standing = standing(connection, &self.desk, settings, &self.actor)?;
        if let Some(by) = self.signed_in {
            by.is(&standing)?;
        }
        Ok(standing)
    }
}

/// What a reading call works with, inside its transaction.
pub(super) struct Reading<'a> {
    pub(super) connection: &'a mut AnyConnection,
    pub(super) desk: DeskId,
    pub(super) settings: Arc<Settings>,
    pub(super) standing: Standing,
    pub(super) now: Timestamp,
    pub(super) keys: &'a Keys,
    /// The desk's own fields that are in use, once they were read.
    pub(super) fields: Option<Arc<[FieldRow]>>,
}

impl<'a> Command<'a> {
    /// The command that has taken this head.
    pub(super) fn new(
        connection: &'a mut AnyConnection,
        head: Head,
        settings: Arc<Settings>,
        standing: Standing,
        actor: &Actor,
        draw: Draw,
        keys: &'a Keys,
    ) -> Self {
        Self {
            connection,
            desk: head.desk_id,
            settings,
            standing,
            now: draw.now(),
            draw,
            head,
            fields: None,
            keys,
            actor: actor.to_string(),
            based_on: None,
            events: Vec::new(),
            messages: Vec::new(),
            seal_keys: HashMap::new(),
            new_keys: Vec::new(),
            outcome_of: None,
        }
    }

    pub(super) const fn keys(&self) -> &'a Keys {
        self.keys
    }
}

impl Command<'_> {
    /// Who acts, when it is a staff member.
    pub(super) fn staff(&self) -> Result<StaffId, Error> {
        match self.standing {
            Standing::Staff { id, .. } => Ok(id),
            Standing::Contact { .. } | Standing::Host => Err(Error::unknown(Unknown::Actor)),
        }
    }

    /// Says whose personal values the command's outcome holds, so that they are kept for a key under that person's own.
    pub(super) const fn concerns(&mut self, person: UserId) {
        self.outcome_of = Some(*person.as_bytes());
    }

    /// The same of an account's things, whose names may be personal.
    pub(super) const fn concerns_account(&mut self, account: AccountId) {
        self.outcome_of = Some(*account.as_bytes());
    }

    /// The same of an order, whose customer may be a person: under its account's key, where it has one.
    pub(super) fn concerns_order(&mut self, order: OrderId, account: Option<AccountId>) {
        self.outcome_of = Some(account.map_or(*order.as_bytes(), |account| *account.as_bytes()));
    }

    /// The same of what somebody registered with, before there is a user.
    pub(super) const fn concerns_registration(&mut self, registration: RegistrationId) {
        self.outcome_of = Some(*registration.as_bytes());
    }

    pub(super) const fn outcome_owner(&self) -> Option<[u8; 16]> {
        self.outcome_of
    }

    /// Writes down what happened; it is stored when the command is done.
    pub(super) fn record(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Checks the version the caller works from, if it named one.
    pub(super) fn expect(&mut self, subject: &Subject, current: i64) -> Result<(), Error> {
        let Some(based_on) = self.based_on else { return Ok(()) };
        if based_on == current {
            return Ok(());
        }
        let since = trail::since(self.connection, self.desk, subject.id(), based_on)?;
        let changed_at = since.last().map_or(self.now, |row| row.at);
        let hidden = self.hidden_fields(&since)?;
        let latest: BTreeMap<String, &AuditRow> = since
            .iter()
            .flat_map(|row| audit::changed_fields(&row.facts).into_iter().map(move |field| (field, row)))
            .filter(|(field, _)| !hidden.contains(field))
            .collect();
        let actors = history::Actors::named(self.connection, self.desk, latest.values().map(|row| row.actor.as_str()))?;
        let change = |(field, row): (String, &AuditRow)| FieldConflict {
            subject: subject.kind().to_owned(),
            field,
            by: actors.actor(&row.actor),
            at: row.at,
        };
        let changes: Vec<FieldConflict> = latest.into_iter().map(change).collect();
        let fields = changes.iter().map(|change| change.field.clone()).collect();
        let time_zone = self.settings.time_zone();
        Err(Error::new(Failure::Conflict { current, fields, changed_at, changes, time_zone }))
    }

    /// Puts a mail into the outbox.
    pub(super) fn mail(
        &mut self,
        mail: &Mail,
        recipient: UserId,
        invitation: Option<InvitationId>,
    ) -> Result<(), Error> {
        let id: MessageId = self.draw.id();
        let body = serde_json::to_vec(&mail).map_err(|_| Error::internal("arguments of a mail"))?;
        let arguments = self.seal(*recipient.as_bytes(), "message", id.as_bytes(), &body)?;
        let ordinal = i32::try_from(self.messages.len()).unwrap_or(i32::MAX);
        self.messages.push(MessageRow {
            desk_id: self.desk,
            id,
            sequence: self.head.sequence,
            ordinal,
            template: mail.template().to_owned(),
            recipient_id: recipient,
            arguments,
            invitation_id: invitation,
            created_at: self.now,
            leased_until: Timestamp::MIN,
            attempts: 0,
            sent_at: None,
        });
        Ok(())
    }

    /// Seals `body` under the key of its owner, making the key where there is none yet.
    pub(super) fn seal(&mut self, owner: [u8; 16], purpose: &str, place: &[u8], body: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce = self.draw.bytes();
        let context = sealing_context(self.desk, &owner, purpose, place);
        Ok(self.seal_key(owner)?.seal(body, &context, nonce)?)
    }

    pub(super) fn seal_key(&mut self, owner: [u8; 16]) -> Result<&SealKey, Error> {
        if !self.seal_keys.contains_key(&owner) {
            self.load_keys(&[owner])?;
        }
        if !self.seal_keys.contains_key(&owner) {
            self.new_owner(owner)?;
        }
        self.seal_keys.get(&owner).ok_or_else(|| Error::internal("seal key"))
    }

    /// Reads the keys of these owners at once.
    pub(super) fn load_keys(&mut self, owners: &[[u8; 16]]) -> Result<(), Error> {
        let owners: Vec<Vec<u8>> = owners.iter().map(|owner| owner.to_vec()).collect();
        for row in seal_key::of(self.connection, self.desk, &owners)? {
            let (owner, key) = unwrap(self.keys, &row)?;
            self.seal_keys.insert(owner, key);
        }
        Ok(())
    }

    /// Makes the key of an owner that has none yet, without looking for one.
    pub(super) fn new_owner(&mut self, owner: [u8; 16]) -> Result<(), Error> {
        let key = SealKey::draw(&mut self.draw);
        let wrapped = key.wrap(self.keys, self.desk, &owner, self.draw.bytes())?;
        self.new_keys.push(SealKeyRow { desk_id: self.desk, owner_id: owner.to_vec(), wrapped });
        self.seal_keys.insert(owner, key);
        Ok(())
    }

    /// The code of a request: UTC `yymmdd-HHMMSSmmm` of max(now, last + 1 ms), unique in the desk (rule Q5).
    pub(super) fn next_code(&mut self) -> String {
        let now = self.now.as_micros().div_euclid(1000);
        self.head.last_code = now.max(self.head.last_code.saturating_add(1));
        let at = Timestamp::from_micros(self.head.last_code.saturating_mul(1000));
        at.to_utc().format("%y%m%d-%H%M%S%3f").to_string()
    }

    /// Stores keys, messages and audit events, and leaves the head ready for the next command.
    pub(super) fn finish(mut self) -> Result<(), Error> {
        let events = std::mem::take(&mut self.events);
        let mut rows = Vec::with_capacity(events.len());
        let mut hash = std::mem::take(&mut self.head.audit_hash);
        for (ordinal, event) in events.into_iter().enumerate() {
            let ordinal = i32::try_from(ordinal).unwrap_or(i32::MAX);
            let row = event.into_row(&mut self, ordinal, &hash)?;
            hash.clone_from(&row.hash);
            rows.push(row);
        }
        self.head.audit_proof = audit::head_proof(self.keys.current(), self.desk, &hash).to_vec();
        self.head.audit_hash = hash;
        seal_key::insert(self.connection, &self.new_keys)?;
        outbox::insert(self.connection, &self.messages)?;
        trail::insert(self.connection, &rows)?;
        history::index(self.connection, self.desk, &rows)?;
        Ok(head::save(self.connection, &self.head)?)
    }

    /// The actor as the audit trail writes it.
    pub(super) fn actor(&self) -> &str {
        &self.actor
    }
}

/// The key in a row, and whose it is.
pub(super) fn unwrap(keys: &Keys, row: &SealKeyRow) -> Result<([u8; 16], SealKey), Error> {
    let owner: [u8; 16] = row.owner_id.as_slice().try_into().map_err(|_| StoreFault::row("seal_keys", "owner_id"))?;
    let key = SealKey::unwrap(keys, row.desk_id, &owner, &row.wrapped)?;
    Ok((owner, key))
}

/// What a sealed value is bound to: it opens nowhere else.
pub(super) fn sealing_context(desk: DeskId, owner: &[u8; 16], purpose: &str, place: &[u8]) -> Vec<u8> {
    [desk.as_bytes().as_slice(), owner, purpose.as_bytes(), b"\0", place].concat()
}

/// Facts of an event about something new: the fields it was given.
pub(super) fn given(fields: &[&str]) -> Value {
    json!({ "fields": fields })
}
