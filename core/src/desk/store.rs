//! The store and its desks.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::founding::{self, Founding};
use super::session::{Actor, Session};
use crate::DeskId;
use crate::clock::{Clock, SystemClock};
use crate::error::{Error, Failure, Unknown};
use crate::hasher::{Argon2id, Hashing, PasswordHasher};
use crate::model::desk::{DeskDraft, Settings, StaffDraft};
use crate::model::form::Problem;
use crate::store::connection::{AnyConnection, Database, OpenOptions};
use crate::store::keys::Keys;
use crate::store::random::{IdSource, SystemIds};
use crate::store::{StoreFault, derive, desk as desks};

/// A database that holds desks: an SQLite file or PostgreSQL. Cheap to clone; may be used from any thread.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use comptoir::{Keys, Store};
/// # let folder = tempfile::tempdir()?;
/// # let url = format!("sqlite:{}", folder.path().join("counter.db").display());
/// let store = Store::open(&url, Keys::new(1, [7; 32]))?; // creates and migrates an SQLite file
/// assert!(store.desks()?.is_empty());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Store(pub(super) Arc<Inner>);

pub(super) struct Inner {
    pub(super) database: Database,
    pub(super) keys: Keys,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) ids: Arc<dyn IdSource>,
    pub(super) hashing: Hashing,
    /// The settings of each desk that was asked for, at their version.
    settings: Mutex<HashMap<DeskId, (i64, Arc<Settings>)>>,
}

/// How a store is opened: with another clock, another source of ids, as which role.
pub struct StoreBuilder {
    url: String,
    keys: Keys,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    hashing: Hashing,
    options: OpenOptions,
}

impl StoreBuilder {
    /// Takes the time from `clock` instead of the machine's.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Takes the time from a clock that the caller keeps, to set it.
    #[must_use]
    pub fn shared_clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Takes ids and random bytes from `ids` instead of the machine's.
    #[must_use]
    pub fn ids(mut self, ids: impl IdSource + 'static) -> Self {
        self.ids = Arc::new(ids);
        self
    }

    /// Hashes passwords with `hasher` instead of [`Argon2id`].
    #[must_use]
    pub fn hasher(mut self, hasher: impl PasswordHasher + 'static) -> Self {
        self.hashing = Hashing::new(hasher);
        self
    }

    /// How many connections serve at the same time, 1 to 100; 4 where nothing is said. On SQLite they read, and one more
    /// writes.
    #[must_use]
    pub fn connections(mut self, connections: usize) -> Self {
        self.options.readers = connections.clamp(1, 100);
        self
    }

    /// How long a call waits for others, at most an hour, before it fails with `store_busy`; 30 seconds where nothing is
    /// said.
    #[must_use]
    pub fn wait(mut self, wait: Duration) -> Self {
        self.options.wait = wait.min(Duration::from_secs(3600));
        self
    }

    /// Opens PostgreSQL even as a superuser or a role that bypasses row-level security, which [`Store::open`] refuses.
    #[must_use]
    pub fn allow_superuser(mut self) -> Self {
        self.options.allow_superuser = true;
        self
    }

    /// Opens the store.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open(self) -> Result<Store, Error> {
        let database = Database::open(&self.url, self.options)?;
        self.keys.admit(&database)?;
        derive::refresh(&database)?;
        let settings = Mutex::default();
        let Self { keys, clock, ids, hashing, .. } = self;
        Ok(Store(Arc::new(Inner { database, keys, clock, ids, hashing, settings })))
    }
}

impl Store {
    /// Opens `sqlite:PATH`, creating the file if there is none and bringing its tables up to date, or a migrated
    /// `postgres://…` (feature `postgres`). Stop processes of an older version before a newer one brings the tables up to
    /// date: they would go on writing rows without what is new.
    ///
    /// # Errors
    /// `store_url`, `store_missing` (no such folder), `store_unavailable`, `store_read_only`, `store_full`, `store_foreign` (another program's file), `store_newer`
    /// (written by a newer version), `store_damaged`, `store_outdated` (PostgreSQL: run [`migrate`](Self::migrate)),
    /// `store_superuser`, `store_wrong_key`, `store_library_too_old`, `store_busy`. A file that is refused stays byte for byte.
    pub fn open(url: &str, keys: Keys) -> Result<Self, Error> {
        Self::builder(url, keys).open()
    }

    /// A store to be opened with more than a place and keys.
    #[must_use]
    pub fn builder(url: &str, keys: Keys) -> StoreBuilder {
        StoreBuilder {
            url: url.to_owned(),
            keys,
            clock: Arc::new(SystemClock),
            ids: Arc::new(SystemIds),
            hashing: Hashing::new(Argon2id),
            options: OpenOptions::default(),
        }
    }

    /// Creates the tables in `postgres://…` or brings them up to date, as the role that is to own them; `role`, where given,
    /// is granted what a store needs. SQLite files are migrated whenever they are opened. Stop processes of an older version
    /// first: they would go on writing rows without what is new.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn migrate(url: &str, role: Option<&str>) -> Result<(), Error> {
        let options = OpenOptions { allow_superuser: true, ..OpenOptions::default() };
        Database::migrate(url, role, options)?;
        Ok(derive::refresh(&Database::open(url, options)?)?)
    }

    /// Creates a desk with its first desk administrator, who is sent an invitation.
    ///
    /// # Errors
    /// `invalid` with all problems of settings and administrator (paths under `/settings` and `/administrator`),
    /// `taken_desk` when the name is in use.
    pub fn create_desk(&self, settings: &DeskDraft, administrator: &StaffDraft) -> Result<Desk, Error> {
        let founding = Founding::check(settings, administrator)?;
        let id = founding::found(&self.0, &founding)?;
        Ok(Desk::new(self.clone(), id, settings.name.clone()))
    }

    /// Creates a desk from settings and administrator in JSON.
    ///
    /// # Errors
    /// As [`create_desk`](Self::create_desk); problems of the shape of both come together.
    pub fn create_desk_json(&self, settings: &[u8], administrator: &[u8]) -> Result<Desk, Error> {
        match (DeskDraft::from_json(settings), StaffDraft::from_json(administrator)) {
            (Ok(settings), Ok(administrator)) => self.create_desk(&settings, &administrator),
            (settings, administrator) => {
                let under = |prefix: &'static str| move |problem: Problem| problem.under(prefix);
                let settings = settings.err().into_iter().flatten().map(under("/settings"));
                let administrator = administrator.err().into_iter().flatten().map(under("/administrator"));
                Err(settings.chain(administrator).collect::<Vec<_>>().into())
            }
        }
    }

    /// The desk of this name.
    ///
    /// # Errors
    /// `unknown_desk`.
    pub fn desk(&self, name: &str) -> Result<Desk, Error> {
        let found: Option<DeskId> =
            self.0.database.read(None, |connection| desks::find(connection, name).map_err(Error::from))?;
        found.map(|id| Desk::new(self.clone(), id, name.to_owned())).ok_or_else(|| Error::unknown(Unknown::Desk))
    }

    /// The names of all desks, in order.
    ///
    /// # Errors
    /// Faults of the store.
    pub fn desks(&self) -> Result<Vec<String>, Error> {
        self.0.database.read(None, |connection| desks::names(connection).map_err(Error::from))
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Store(..)")
    }
}

impl fmt::Debug for StoreBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreBuilder(..)")
    }
}

/// One provider's workspace in a store. Cheap to clone; may be used from any thread.
#[derive(Clone)]
pub struct Desk {
    pub(super) store: Store,
    pub(super) id: DeskId,
    name: Arc<str>,
}

impl Desk {
    fn new(store: Store, id: DeskId, name: String) -> Self {
        Self { store, id, name: name.into() }
    }

    /// The desk's name in the store.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The desk's id.
    #[must_use]
    pub const fn id(&self) -> DeskId {
        self.id
    }

    /// What `actor` does at this desk. Whether there is such an actor, and what it may do, each call reads anew.
    ///
    /// # Errors
    /// `invalid` for a host's name that is empty, over 100 characters or holds control characters.
    pub fn session(&self, actor: Actor) -> Result<Session, Error> {
        Session::new(self.clone(), actor)
    }

    /// The desk's settings, read in the caller's transaction; parsed once for each version.
    pub(super) fn settings(&self, connection: &mut AnyConnection) -> Result<Arc<Settings>, Error> {
        let version = desks::settings_version(connection, self.id)?;
        let cache = &self.store.0.settings;
        let known = cache.lock().unwrap_or_else(PoisonError::into_inner).get(&self.id).cloned();
        if let Some((at, settings)) = known
            && at == version
        {
            return Ok(settings);
        }
        let settings = Arc::new(parse(&desks::settings(connection, self.id)?)?);
        let entry = (version, Arc::clone(&settings));
        cache.lock().unwrap_or_else(PoisonError::into_inner).insert(self.id, entry);
        Ok(settings)
    }
}

fn parse(body: &str) -> Result<Settings, Error> {
    let bad_row = || Error::new(Failure::Store(StoreFault::row("desk_settings", "body")));
    let draft: DeskDraft = serde_json::from_str(body).map_err(|_| bad_row())?;
    draft.check().map_err(|_| bad_row())
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Desk").field(&self.name).finish()
    }
}
