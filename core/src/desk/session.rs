//! A session: what one actor does at one desk.

use std::fmt;
use std::sync::Arc;

use super::access::Access;
use super::accounts::Accounts;
use super::audit::AuditTrail;
use super::changes::{self, Changes};
use super::contacts::Contacts;
use super::devices::Devices;
use super::documents::Documents;
use super::fields::Fields;
use super::files::Files;
use super::groups::Groups;
use super::me::Me;
use super::orders::Orders;
use super::outbox::Outbox;
use super::people::People;
use super::reports::Reports;
use super::requests::Requests;
use super::services::Services;
use super::signed_in::SignedInBy;
use super::store::Desk;
use super::subscriptions::Subscriptions;
use super::templates::Templates;
use super::work::Work;
use crate::error::Error;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::text::{Lines, clean};
use crate::{ContactId, StaffId};

/// Who makes a call.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A staff member of the desk.
    Staff(StaffId),
    /// A contact: somebody in one of the places that a user has in accounts.
    Contact(ContactId),
    /// The host application's own jobs, by the job's name: sending the outbox, verifying the audit trail.
    Host(Arc<str>),
}

impl Actor {
    /// The staff member `id`.
    #[must_use]
    pub const fn staff(id: StaffId) -> Self {
        Self::Staff(id)
    }

    /// The contact `id`. The host vouches for who it is, or a sign-in does ([`Desk::signed_in`]).
    #[must_use]
    pub const fn contact(id: ContactId) -> Self {
        Self::Contact(id)
    }

    /// The host's job `name`, 1 to 100 characters; it is written into the audit trail, so it names no person.
    #[must_use]
    pub fn host(name: &str) -> Self {
        Self::Host(name.into())
    }
}

/// The stable text of an actor: `staff:…` or `contact:…` with the id, `host:…` with the name.
impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Staff(id) => write!(f, "staff:{id}"),
            Self::Contact(id) => write!(f, "contact:{id}"),
            Self::Host(name) => write!(f, "host:{name}"),
        }
    }
}

/// What one actor does at one desk. Cheap to clone; may be used from any thread.
///
/// What the actor may do is read anew in the transaction of each call.
#[derive(Clone)]
pub struct Session {
    pub(super) desk: Desk,
    pub(super) actor: Actor,
    pub(super) once: Option<Arc<str>>,
    pub(super) preview: bool,
    pub(super) version: Option<i64>,
    pub(super) signed_in: Option<SignedInBy>,
}

impl Session {
    pub(super) fn new(desk: Desk, actor: Actor) -> Result<Self, Error> {
        if let Actor::Host(name) = &actor {
            bounded("/actor", name, 100)?;
        }
        Ok(Self { desk, actor, once: None, preview: false, version: None, signed_in: None })
    }

    /// The same session, whose next command is done once under `key`, however often it is sent (rule Q8).
    ///
    /// The first call does it; a later one by the same actor with the same input returns the same outcome. A key is 1
    /// to 200 characters. The same key with another input fails with `key_reused`.
    ///
    /// # Errors
    /// `invalid` for a key that is empty, too long or holds control characters.
    pub fn once(&self, key: &str) -> Result<Self, Error> {
        bounded("/key", key, 200)?;
        Ok(Self { once: Some(key.into()), ..self.clone() })
    }

    /// The same session, whose commands are carried out and then undone: the same outcome or error, nothing kept.
    #[must_use]
    pub fn preview(&self) -> Self {
        Self { preview: true, ..self.clone() }
    }

    /// The same session, whose commands hold only if what they change still has this version; otherwise they fail
    /// with `conflict`, which names the fields that have changed. Commands that create something change nothing that has a
    /// version, and take no notice of it.
    #[must_use]
    pub fn based_on(&self, version: i64) -> Self {
        Self { version: Some(version), ..self.clone() }
    }

    /// Who acts.
    #[must_use]
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Requests for accounts: forms, checks, submission and processing.
    #[must_use]
    pub fn requests(&self) -> Requests {
        Requests(self.clone())
    }

    /// Customer accounts.
    #[must_use]
    pub fn accounts(&self) -> Accounts {
        Accounts(self.clone())
    }

    /// Groups of accounts.
    #[must_use]
    pub fn groups(&self) -> Groups {
        Groups(self.clone())
    }

    /// The fields that the desk has added to accounts and contacts.
    #[must_use]
    pub fn fields(&self) -> Fields {
        Fields(self.clone())
    }

    /// The devices of accounts.
    #[must_use]
    pub fn devices(&self) -> Devices {
        Devices(self.clone())
    }

    /// What accounts are subscribed to.
    #[must_use]
    pub fn subscriptions(&self) -> Subscriptions {
        Subscriptions(self.clone())
    }

    /// Staff and dealerships.
    #[must_use]
    pub fn people(&self) -> People {
        People(self.clone())
    }

    /// What customers can have done.
    #[must_use]
    pub fn services(&self) -> Services {
        Services(self.clone())
    }

    /// Work that customers ask for.
    #[must_use]
    pub fn work(&self) -> Work {
        Work(self.clone())
    }

    /// Files: uploaded before they are attached to work, and read.
    #[must_use]
    pub fn files(&self) -> Files {
        Files(self.clone())
    }

    /// The words of the mail of welcome.
    #[must_use]
    pub fn templates(&self) -> Templates {
        Templates(self.clone())
    }

    /// Invoices, estimates, credit notes, proposals, contracts.
    #[must_use]
    pub fn documents(&self) -> Documents {
        Documents(self.clone())
    }

    /// Orders.
    #[must_use]
    pub fn orders(&self) -> Orders {
        Orders(self.clone())
    }

    /// Reports.
    #[must_use]
    pub fn reports(&self) -> Reports {
        Reports(self.clone())
    }

    /// The door, for the host: activation, signing in, forgotten passwords.
    #[must_use]
    pub fn access(&self) -> Access {
        Access(self.clone())
    }

    /// Who acts: the own profile, places, password and sign-ins.
    #[must_use]
    pub fn me(&self) -> Me {
        Me(self.clone())
    }

    /// The contacts of accounts.
    #[must_use]
    pub fn contacts(&self) -> Contacts {
        Contacts(self.clone())
    }

    /// Mails for the host to send.
    #[must_use]
    pub fn outbox(&self) -> Outbox {
        Outbox(self.clone())
    }

    /// Up to 500 changes of the desk in the order in which they were made, from the beginning or from where the cursor
    /// given before says: so that a host keeps up with what others do (search indexes, caches, its own tables).
    ///
    /// The cursor to go on with is always given, also where nothing has changed. Commands of one desk are serial, so that
    /// polling skips nothing and sees nothing twice.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's, or that knows of changes which the desk no longer
    /// has, as after a database was put back to an earlier state: begin anew.
    pub fn changes(&self, after: Option<&str>) -> Result<Changes, Error> {
        changes::changes(self, after)
    }

    /// Who did what, when, to what.
    #[must_use]
    pub fn audit(&self) -> AuditTrail {
        AuditTrail(self.clone())
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("actor", &self.actor).field("preview", &self.preview).finish_non_exhaustive()
    }
}

/// `text`, of 1 to `max` characters on one line, or the problem at `path`.
fn bounded(path: &str, text: &str, max: usize) -> Result<(), Error> {
    match clean(text, max, Lines::One) {
        Ok(clean) if clean == text => Ok(()),
        Ok(_) => Err(vec![at(path, ProblemCode::Blank)].into()),
        Err(error) => Err(vec![Problem::of_value(path.to_owned(), error)].into()),
    }
}

fn at(path: &str, code: ProblemCode) -> Problem {
    Problem::new(path.to_owned(), code, crate::Args::none())
}

/// The text of a question, an answer or a reason: 1 to 4,000 characters, several lines allowed.
pub(super) fn spoken(text: &str) -> Result<String, Error> {
    clean(text, 4000, Lines::Many)
        .map(std::borrow::Cow::into_owned)
        .map_err(|error| vec![Problem::of_value(Path::Root.member("text").pointer(), error)].into())
}
