//! Connections and transactions: the only place that knows which database it is.

mod any;
mod deadline;
#[cfg(feature = "sqlite")]
mod files;
#[cfg(feature = "sqlite")]
mod gate;
mod pool;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "sqlite")]
mod sqlite;
mod statement;
mod types;

use std::time::Duration;

use diesel::connection::TransactionManager as _;

pub(crate) use self::any::{AnyBackend, AnyConnection};
use self::pool::Lease;
pub(crate) use self::statement::{BATCH, insert_if_absent, insert_many, on_each_backend};
pub(crate) use self::types::text_column;
use super::fault::{CarriesFault, StoreFault};
use crate::DeskId;

/// How often a transaction is run again when PostgreSQL chose it as the victim of a conflict.
const RETRIES: u32 = 8;

/// What a store is opened with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OpenOptions {
    /// How long to wait for others before `store_busy`.
    pub(crate) wait: Duration,
    /// How many connections serve at the same time (SQLite: how many read; one writes).
    pub(crate) readers: usize,
    /// Whether a PostgreSQL role may be one that row-level security does not bind.
    pub(crate) allow_superuser: bool,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self { wait: Duration::from_secs(30), readers: 4, allow_superuser: false }
    }
}

/// What becomes of a transaction that succeeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// It is kept.
    Commit,
    /// It is undone: a preview.
    RollBack,
}

/// An open store.
pub(crate) struct Database {
    engine: Engine,
    /// The process that opened it. A fork of it must open its own: locks and sockets would be shared.
    process: u32,
}

enum Engine {
    #[cfg(feature = "sqlite")]
    Sqlite(Box<sqlite::Sqlite>),
    #[cfg(feature = "postgres")]
    Postgres(Box<postgres::Postgres>),
}

impl Database {
    /// Opens `sqlite:PATH`, made and migrated where needed, or `postgres://…`, migrated before.
    pub(crate) fn open(url: &str, options: OpenOptions) -> Result<Self, StoreFault> {
        let engine = match Address::parse(url)? {
            #[cfg(feature = "sqlite")]
            Address::Sqlite(path) => Engine::Sqlite(Box::new(sqlite::Sqlite::open(path.as_ref(), options)?)),
            #[cfg(feature = "postgres")]
            Address::Postgres(url) => Engine::Postgres(Box::new(postgres::Postgres::open(url, options)?)),
        };
        Ok(Self { engine, process: std::process::id() })
    }

    /// Brings the schema up to date. For PostgreSQL the address is the owner's, and `role`, where given, is granted
    /// what a store needs.
    pub(crate) fn migrate(url: &str, role: Option<&str>, options: OpenOptions) -> Result<(), StoreFault> {
        let _ = role;
        match Address::parse(url)? {
            #[cfg(feature = "sqlite")]
            Address::Sqlite(path) => sqlite::Sqlite::open(path.as_ref(), options).map(drop),
            #[cfg(feature = "postgres")]
            Address::Postgres(url) => postgres::migrate(url, role, options.wait),
        }
    }

    /// Runs `f` over one unchanging view of the store; whatever it does, nothing is kept.
    pub(crate) fn read<T, E: CarriesFault>(
        &self,
        desk: Option<DeskId>,
        f: impl FnOnce(&mut AnyConnection) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut lease = match self.engine()? {
            #[cfg(feature = "sqlite")]
            Engine::Sqlite(sqlite) => {
                let _ = desk;
                sqlite.reader()?
            }
            #[cfg(feature = "postgres")]
            Engine::Postgres(postgres) => postgres.begin(desk, postgres::Access::Read)?,
        };
        // A panic drops the lease, which closes the connection, which rolls back.
        let result = f(connection(&mut lease)?);
        roll_back(lease);
        result
    }

    /// Runs `f` in one transaction of its own. It may run more than once: what it draws must be drawn before.
    pub(crate) fn write<T, E: CarriesFault>(
        &self,
        desk: Option<DeskId>,
        keep: Keep,
        mut f: impl FnMut(&mut AnyConnection) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut tries = 0;
        loop {
            let result = match self.engine()? {
                #[cfg(feature = "sqlite")]
                Engine::Sqlite(sqlite) => {
                    let _ = desk;
                    let (lease, turn) = sqlite.writer()?;
                    let result = run(lease, keep, &mut f);
                    let same = sqlite.require_same_files();
                    drop(turn);
                    match (result, same) {
                        // It was committed, perhaps into a log that nobody will ever read again.
                        (Ok(_), Err(_)) if keep == Keep::Commit => Err(StoreFault::OutcomeUnknown.into()),
                        (result, _) => result,
                    }
                }
                #[cfg(feature = "postgres")]
                Engine::Postgres(postgres) => run(postgres.begin(desk, postgres::Access::Write)?, keep, &mut f),
            };
            match result {
                Err(error) if tries < RETRIES && matches!(error.fault(), Some(StoreFault::Conflict)) => {
                    std::thread::sleep(Duration::from_millis(1 << tries));
                    tries += 1;
                }
                result => return result,
            }
        }
    }
}

impl Database {
    fn engine(&self) -> Result<&Engine, StoreFault> {
        if self.process == std::process::id() { Ok(&self.engine) } else { Err(StoreFault::Forked) }
    }
}

/// Where a store is.
enum Address<'url> {
    #[cfg(feature = "sqlite")]
    Sqlite(&'url str),
    #[cfg(feature = "postgres")]
    Postgres(&'url str),
}

impl<'url> Address<'url> {
    fn parse(url: &'url str) -> Result<Self, StoreFault> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() || path.contains('\0') {
                return Err(StoreFault::Url("it names no file"));
            }
            if path == ":memory:" || path.starts_with("file:") {
                return Err(StoreFault::Url("a store is a file: `sqlite:PATH`"));
            }
            #[cfg(feature = "sqlite")]
            return Ok(Self::Sqlite(path));
            #[cfg(not(feature = "sqlite"))]
            return Err(StoreFault::Url("this build has no SQLite"));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            #[cfg(feature = "postgres")]
            return Ok(Self::Postgres(url));
            #[cfg(not(feature = "postgres"))]
            return Err(StoreFault::Url("this build has no PostgreSQL"));
        }
        Err(StoreFault::Url("it begins with neither `sqlite:` nor `postgres://`"))
    }
}

fn connection<'lease>(lease: &'lease mut Lease<'_, AnyConnection>) -> Result<&'lease mut AnyConnection, StoreFault> {
    lease.get().ok_or(StoreFault::Failed(super::fault::Cause("no connection")))
}

/// Runs `f` in the transaction begun on the lease and ends it.
fn run<T, E: CarriesFault>(
    mut lease: Lease<'_, AnyConnection>,
    keep: Keep,
    f: &mut impl FnMut(&mut AnyConnection) -> Result<T, E>,
) -> Result<T, E> {
    let result = f(connection(&mut lease)?);
    match result {
        Ok(value) if keep == Keep::Commit => match commit(connection(&mut lease)?) {
            Ok(()) => {
                lease.give_back();
                Ok(value)
            }
            Err(fault) => {
                roll_back(lease);
                Err(fault.into())
            }
        },
        result => {
            roll_back(lease);
            result
        }
    }
}

fn commit(connection: &mut AnyConnection) -> Result<(), StoreFault> {
    match connection {
        #[cfg(feature = "sqlite")]
        AnyConnection::Sqlite(connection) => {
            Ok(diesel::connection::AnsiTransactionManager::commit_transaction(connection)?)
        }
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(connection) => postgres::commit(connection),
    }
}

/// Has SQLite forget the pages that it keeps for this connection: whoever moves long values would fill its cache with pages that
/// nobody asks for again. PostgreSQL's client keeps none.
pub(crate) fn forget_pages(connection: &mut AnyConnection) -> Result<(), StoreFault> {
    match connection {
        #[cfg(feature = "sqlite")]
        AnyConnection::Sqlite(connection) => {
            use diesel::connection::SimpleConnection as _;
            Ok(connection.batch_execute("PRAGMA shrink_memory")?)
        }
        #[cfg(feature = "postgres")]
        AnyConnection::Postgres(_) => Ok(()),
    }
}

/// Ends the transaction without a trace. A connection on which that fails is closed instead, which does the same.
fn roll_back(mut lease: Lease<'_, AnyConnection>) {
    let Some(connection) = lease.get() else { return };
    if AnyConnection::rollback_transaction(connection).is_ok()
        && !AnyConnection::is_broken_transaction_manager(connection)
    {
        lease.give_back();
    }
}

#[cfg(test)]
mod tests;
