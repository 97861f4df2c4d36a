//! The audit trail: who did what, when, to what, in a chain that shows what was changed or left out.

use serde::Serialize;
use serde_json::{Value, json};

use super::command::{Command, Reading, sealing_context, unwrap};
use super::deed::Deed;
use super::history::Check;
use super::page::{Cursor, Page};
use super::session::Session;
use super::view::distinct;
use crate::error::Error;
use crate::model::role::Action;
use crate::store::audit::{self as trail, AuditRow};
use crate::store::head::{self, Head};
use crate::store::keys::KeySet;
use crate::store::seal_key;
use crate::{
    AccountId, ContactId, DealershipId, DeskId, DeviceId, DocumentId, FieldId, GroupId, OrderId, RegistrationId,
    RequestId, ServiceId, StaffId, TemplateId, Timestamp, UserId, WorkRequestId,
};

/// What an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Desk(DeskId),
    Dealership(DealershipId),
    Staff(StaffId),
    User(UserId),
    Account(AccountId),
    /// A contact, and the user that it is.
    Contact(ContactId, UserId),
    Request(RequestId),
    Group(GroupId),
    /// A device, and the account that it belongs to.
    Device(DeviceId, AccountId),
    Service(ServiceId),
    Registration(RegistrationId),
    /// A request for work, and the account that it is for.
    Work(WorkRequestId, AccountId),
    /// An order, and the account that it is of, where that is known.
    Order(OrderId, Option<AccountId>),
    /// A document, and the account that it is of.
    Document(DocumentId, AccountId),
    /// The words of a mail.
    Template(TemplateId),
    /// A field of the desk's own.
    Field(FieldId),
}

impl Subject {
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Desk(_) => "desk",
            Self::Dealership(_) => "dealership",
            Self::Staff(_) => "staff",
            Self::User(_) => "user",
            Self::Account(_) => "account",
            Self::Contact(..) => "contact",
            Self::Request(_) => "request",
            Self::Group(_) => "group",
            Self::Device(..) => "device",
            Self::Service(_) => "service",
            Self::Registration(_) => "registration",
            Self::Work(..) => "work",
            Self::Order(..) => "order",
            Self::Document(..) => "document",
            Self::Template(_) => "template",
            Self::Field(_) => "field",
        }
    }

    pub(super) const fn id(&self) -> &[u8; 16] {
        match self {
            Self::Desk(id) => id.as_bytes(),
            Self::Dealership(id) => id.as_bytes(),
            Self::Staff(id) => id.as_bytes(),
            Self::User(id) => id.as_bytes(),
            Self::Account(id) => id.as_bytes(),
            Self::Contact(id, _) => id.as_bytes(),
            Self::Request(id) => id.as_bytes(),
            Self::Group(id) => id.as_bytes(),
            Self::Device(id, _) => id.as_bytes(),
            Self::Service(id) => id.as_bytes(),
            Self::Registration(id) => id.as_bytes(),
            Self::Work(id, _) => id.as_bytes(),
            Self::Order(id, _) => id.as_bytes(),
            Self::Document(id, _) => id.as_bytes(),
            Self::Template(id) => id.as_bytes(),
            Self::Field(id) => id.as_bytes(),
        }
    }

    /// Under whose key the personal values of its events are sealed: its own, but under their account's those of a device, a
    /// request for work, a document and an order that has one, and under the person's those of a contact.
    const fn owner(&self) -> &[u8; 16] {
        match self {
            Self::Device(_, account)
            | Self::Work(_, account)
            | Self::Document(_, account)
            | Self::Order(_, Some(account)) => account.as_bytes(),
            Self::Contact(_, user) => user.as_bytes(),
            _ => self.id(),
        }
    }
}

/// What a command writes down: plain facts without personal values, and those sealed under the subject's key.
pub(super) struct Event {
    action: Deed,
    subject: Subject,
    version: i64,
    facts: Value,
    personal: Option<Value>,
}

impl Event {
    pub(super) const fn new(action: Deed, subject: Subject, version: i64, facts: Value) -> Self {
        Self { action, subject, version, facts, personal: None }
    }

    /// The same event with personal values, to be sealed under the key of its subject's owner.
    pub(super) fn with_personal(self, values: Value) -> Self {
        Self { personal: Some(values), ..self }
    }

    pub(super) fn into_row(self, command: &mut Command<'_>, ordinal: i32, before: &[u8]) -> Result<AuditRow, Error> {
        let sealed = match &self.personal {
            Some(values) => {
                let body = serde_json::to_vec(values).map_err(|_| Error::internal("facts of an event"))?;
                let place = place(command.head.sequence, ordinal);
                Some(command.seal(*self.subject.owner(), "audit", &place, &body)?)
            }
            None => None,
        };
        let mut row = AuditRow {
            desk_id: command.desk,
            sequence: command.head.sequence,
            ordinal,
            at: command.now,
            actor: command.actor().to_owned(),
            action: self.action.as_str().to_owned(),
            subject_kind: self.subject.kind().to_owned(),
            subject_id: self.subject.id().to_vec(),
            version: self.version,
            facts: self.facts.to_string(),
            key_id: i64::from(command.keys().current_id()),
            sealed,
            hash: Vec::new(),
        };
        row.hash = link(command.keys().current(), before, &row).to_vec();
        Ok(row)
    }
}

fn place(sequence: i64, ordinal: i32) -> Vec<u8> {
    [sequence.to_be_bytes().as_slice(), &ordinal.to_be_bytes()].concat()
}

/// The hash of an event: keyed, over the hash before it and all that its row holds, ciphertext as ciphertext.
fn link(keys: &KeySet, before: &[u8], row: &AuditRow) -> [u8; 32] {
    keys.audit().tag(&[
        b"audit event".as_slice(),
        before,
        row.desk_id.as_bytes(),
        &place(row.sequence, row.ordinal),
        &row.at.as_micros().to_be_bytes(),
        row.actor.as_bytes(),
        row.action.as_bytes(),
        row.subject_kind.as_bytes(),
        &row.subject_id,
        &row.version.to_be_bytes(),
        row.facts.as_bytes(),
        &row.key_id.to_be_bytes(),
        &[u8::from(row.sealed.is_some())],
        row.sealed.as_deref().unwrap_or_default(),
    ])
}

/// The proof that `hash` is that of the latest event.
pub(super) fn head_proof(keys: &KeySet, desk: DeskId, hash: &[u8]) -> [u8; 32] {
    keys.audit().tag(&[b"audit head", desk.as_bytes(), hash])
}

fn head_is_proven(keys: &KeySet, desk: DeskId, head: &Head) -> bool {
    keys.audit().verify(&[b"audit head", desk.as_bytes(), &head.audit_hash], &head.audit_proof)
}

/// The names of the fields an event says have changed.
pub(super) fn changed_fields(facts: &str) -> Vec<String> {
    let facts: Value = serde_json::from_str(facts).unwrap_or_default();
    let listed = facts.get("fields").and_then(Value::as_array).cloned().unwrap_or_default();
    listed.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// One thing that happened.
#[derive(Clone, PartialEq, Serialize)]
pub struct AuditEvent {
    /// The number of the command in its desk; the events of one command share it.
    pub sequence: i64,
    /// The event's place among those of its command, from 0.
    pub ordinal: i32,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it: `staff:…` or `contact:…` with an id, or `host:…` with the job's name.
    pub actor: String,
    /// What was done: `submit_request`, `create_account` …
    pub action: String,
    /// What it was done to: `request`, `account`, `user`, `contact`, `staff`, `dealership`, `desk`, `group`, `device`,
    /// `service`, `work`, `registration`, `order`, `document`, `template`, `field`.
    pub subject: String,
    /// The id of that.
    pub subject_id: String,
    /// The version it has since.
    pub version: i64,
    /// What else is known of it, without personal values.
    pub facts: Value,
    /// The personal values, or nothing where there are none or where their owner was erased.
    pub personal: Option<Value>,
}

impl std::fmt::Debug for AuditEvent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuditEvent")
            .field("sequence", &self.sequence)
            .field("ordinal", &self.ordinal)
            .field("action", &self.action)
            .finish_non_exhaustive()
    }
}

/// What [`AuditTrail::verify`] found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AuditReport {
    /// How many events the trail has.
    pub events: i64,
    /// Whether each event's hash covers it and the one before, up to the hash that the desk's head holds, and each is in
    /// the histories of the accounts that it belongs to, and in no other.
    pub intact: bool,
    /// The sequence number of the first event that does not fit, when one does not.
    pub broken_at: Option<i64>,
}

/// The audit trail of a desk, for its administrators and the host.
#[derive(Clone, Debug)]
pub struct AuditTrail(pub(super) Session);

impl AuditTrail {
    /// Up to 500 events in order, from the beginning or from where the cursor of the page before says.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's.
    pub fn list(&self, after: Option<&str>) -> Result<Page<AuditEvent>, Error> {
        self.0.read(Action::ReadAudit, |reading| {
            let cursor = Cursor::new(reading.keys, reading.desk, "audit");
            let after: (i64, i32) = after.map_or(Ok((0, -1)), |text| cursor.open(text))?;
            let mut rows = trail::page(reading.connection, reading.desk, after)?;
            let next = cursor.cut(&mut rows, 500, |last| (last.sequence, last.ordinal))?;
            let items = opened(reading, rows)?.into_iter().map(|opened| opened.event).collect();
            Ok(Page { items, next, total: None })
        })
    }

    /// Reads the whole trail and checks its chain of hashes, and that the histories of accounts tell what follows from it.
    /// It takes the longer the more there is, but no more memory.
    ///
    /// # Errors
    /// `refused`; faults of the store. A broken chain is no error: the report tells it.
    pub fn verify(&self) -> Result<AuditReport, Error> {
        self.0.read(Action::ReadAudit, |reading| {
            let head = head::read(reading.connection, reading.desk)?;
            let mut report = AuditReport { events: 0, intact: true, broken_at: None };
            let (mut hash, mut after) = (vec![0; 32], (0, -1));
            let mut histories = Check::new(reading.keys.current().audit(), reading.desk, head.sequence);
            loop {
                let rows = trail::page(reading.connection, reading.desk, after)?;
                let Some(last) = rows.last() else { break };
                after = (last.sequence, last.ordinal);
                for row in &rows {
                    report.events += 1;
                    let keys = u32::try_from(row.key_id).ok().and_then(|id| reading.keys.by_id(id));
                    if keys.is_none_or(|keys| link(keys, &hash, row).as_slice() != row.hash) {
                        report.broken_at.get_or_insert(row.sequence);
                    }
                    hash.clone_from(&row.hash);
                }
                histories.add(reading.connection, rows)?;
            }
            let proven = reading.keys.all().any(|keys| head_is_proven(keys, reading.desk, &head));
            if hash != head.audit_hash || !proven {
                report.broken_at.get_or_insert(head.sequence);
            }
            if report.broken_at.is_none() {
                report.broken_at = histories.differs(reading.connection)?;
            }
            report.intact = report.broken_at.is_none();
            Ok(report)
        })
    }
}

/// An event as it can be read now.
pub(super) struct Opened {
    pub(super) event: AuditEvent,
    /// Whether it had personal values that nobody can read any more.
    pub(super) erased: bool,
}

impl std::ops::Deref for Opened {
    type Target = AuditEvent;

    fn deref(&self) -> &AuditEvent {
        &self.event
    }
}

/// The events of these rows, with the personal values whose keys there are.
pub(super) fn opened(reading: &mut Reading<'_>, rows: Vec<AuditRow>) -> Result<Vec<Opened>, Error> {
    let sealed = rows.iter().filter(|row| row.sealed.is_some());
    let owners: Vec<Vec<u8>> = distinct(sealed.map(owner));
    let keys = seal_key::of(reading.connection, reading.desk, &owners)?;
    let keys =
        keys.iter().map(|row| unwrap(reading.keys, row)).collect::<Result<std::collections::HashMap<_, _>, _>>()?;
    let opened = |row: AuditRow| {
        let (event, was_sealed) = (view(&row, &keys), row.sealed.is_some());
        Opened { erased: was_sealed && event.personal.is_none(), event }
    };
    Ok(rows.into_iter().map(opened).collect())
}

/// Under whose key the personal values of an event are sealed.
fn owner(row: &AuditRow) -> Vec<u8> {
    let named = match row.subject_kind.as_str() {
        "device" | "work" | "document" | "order" => "account",
        "contact" => "user",
        _ => return row.subject_id.clone(),
    };
    let facts: Value = serde_json::from_str(&row.facts).unwrap_or_default();
    // Ids are written alike, whatever they name.
    let owner = facts.get(named).and_then(Value::as_str).and_then(|id| id.parse::<AccountId>().ok());
    match owner {
        Some(owner) => owner.as_bytes().to_vec(),
        // Not every order has an account.
        None if row.subject_kind == "order" => row.subject_id.clone(),
        None => Vec::new(),
    }
}

fn view(row: &AuditRow, keys: &std::collections::HashMap<[u8; 16], crate::store::seal::SealKey>) -> AuditEvent {
    let subject: [u8; 16] = row.subject_id.as_slice().try_into().unwrap_or_default();
    let owner: [u8; 16] = owner(row).as_slice().try_into().unwrap_or_default();
    let personal = row.sealed.as_deref().and_then(|sealed| {
        let context = sealing_context(row.desk_id, &owner, "audit", &place(row.sequence, row.ordinal));
        let body = keys.get(&owner)?.open(sealed, &context).ok()?;
        serde_json::from_slice(&body).ok()
    });
    AuditEvent {
        sequence: row.sequence,
        ordinal: row.ordinal,
        at: row.at,
        actor: row.actor.clone(),
        action: row.action.clone(),
        subject: row.subject_kind.clone(),
        subject_id: RequestId::from_bytes(subject).to_string(),
        version: row.version,
        facts: serde_json::from_str(&row.facts).unwrap_or_else(|_| json!({})),
        personal,
    }
}
