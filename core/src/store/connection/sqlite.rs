//! A store on an SQLite file.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::result::ConnectionError;
use diesel::sql_types::{BigInt, Integer, Text};

use super::OpenOptions;
use super::any::AnyConnection;
use super::deadline::Deadline;
use super::files::{self, Identity};
use super::gate::{Gate, Turn};
use super::pool::{Lease, Pool};
use crate::store::fault::{Cause, StoreFault};
use crate::store::migrations::{self, SQLITE as MIGRATIONS};

/// `Cptr`: marks the file as a store of this library.
pub(super) const APPLICATION_ID: i32 = 0x4370_7472;

/// 3.51.3 is the first without a defect that corrupted databases when the write-ahead log was reset.
const OLDEST_LIBRARY: (u32, u32, u32) = (3, 51, 3);

/// `busy_timeout` is a backup for writers outside of the queue; `temp_store` keeps personal data out of temporary files.
const SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; \
     PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; \
     PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;";

pub(super) struct Sqlite {
    path: PathBuf,
    gate: Arc<Gate>,
    readers: Pool<AnyConnection>,
    writer: Pool<AnyConnection>,
    identity: Identity,
    replaced: AtomicBool,
    wait: Duration,
    /// Held open, so that no other process is ever the last to close and deletes the log. Declared last, closed last.
    _anchor: Mutex<SqliteConnection>,
}

/// What lies at the path.
enum Found {
    Store,
    Nothing,
}

impl Sqlite {
    pub(super) fn open(path: &Path, options: OpenOptions) -> Result<Self, StoreFault> {
        require_library()?;
        let path = files::canonical(path)?;
        // Before the lock file is made: a refusal leaves the directory as it was.
        examine(&path)?;
        let gate = Gate::at(&path)?;
        let (anchor, identity) = {
            let _turn = gate.enter(Deadline::after(options.wait))?;
            if let Found::Nothing = examine(&path)? {
                create(&path)?;
            }
            let mut anchor = connect(&path)?;
            migrate(&mut anchor)?;
            require_log(&mut anchor)?;
            (anchor, Identity::of(&path))
        };
        Ok(Self {
            path,
            gate,
            readers: Pool::new(options.readers),
            writer: Pool::new(1),
            identity,
            replaced: AtomicBool::new(false),
            wait: options.wait,
            _anchor: Mutex::new(anchor),
        })
    }

    /// A connection with a deferred transaction begun: its first query fixes what it sees.
    pub(super) fn reader(&self) -> Result<Lease<'_, AnyConnection>, StoreFault> {
        let mut lease = self.readers.take(Deadline::after(self.wait), || {
            let mut connection = connect(&self.path)?;
            connection.batch_execute("PRAGMA query_only = ON")?;
            Ok(AnyConnection::Sqlite(connection))
        })?;
        begin(lease.get(), "BEGIN DEFERRED")?;
        Ok(lease)
    }

    /// The writing connection with a transaction begun, and the turn to use it.
    pub(super) fn writer(&self) -> Result<(Lease<'_, AnyConnection>, Turn<'_>), StoreFault> {
        let deadline = Deadline::after(self.wait);
        let turn = self.gate.enter(deadline)?;
        self.require_same_files()?;
        let mut lease = self.writer.take(deadline, || connect(&self.path).map(AnyConnection::Sqlite))?;
        loop {
            match begin(lease.get(), "BEGIN IMMEDIATE") {
                // Somebody writes without our queue, a maintenance tool perhaps.
                Err(StoreFault::Busy) if deadline.left().is_some() => {}
                Err(fault) => return Err(fault),
                Ok(()) => return Ok((lease, turn)),
            }
        }
    }

    /// Whether the files at the path are still those that are open.
    pub(super) fn require_same_files(&self) -> Result<(), StoreFault> {
        if !self.replaced.load(Ordering::Relaxed) && Identity::of(&self.path) == self.identity {
            return Ok(());
        }
        self.replaced.store(true, Ordering::Relaxed);
        Err(StoreFault::Replaced)
    }
}

fn begin(connection: Option<&mut AnyConnection>, sql: &str) -> Result<(), StoreFault> {
    use diesel::connection::AnsiTransactionManager;
    match connection {
        Some(AnyConnection::Sqlite(connection)) => Ok(AnsiTransactionManager::begin_transaction_sql(connection, sql)?),
        _ => Err(StoreFault::Failed(Cause("no connection to an SQLite file"))),
    }
}

fn establish(uri: &str) -> Result<SqliteConnection, StoreFault> {
    SqliteConnection::establish(uri).map_err(|error| match error {
        ConnectionError::CouldntSetupConfiguration(error) => error.into(),
        _ => StoreFault::Unavailable(Cause("unable to open the database file")),
    })
}

fn connect(path: &Path) -> Result<SqliteConnection, StoreFault> {
    let mut connection = establish(&files::uri(path, "mode=rw"))?;
    connection.batch_execute(SETTINGS)?;
    Ok(connection)
}

/// Turns the write-ahead log on where a maintenance tool has turned it off.
fn require_log(connection: &mut SqliteConnection) -> Result<(), StoreFault> {
    if is_logged(connection)? {
        return Ok(());
    }
    // The log's file is there from the first read on.
    connection.batch_execute("PRAGMA journal_mode = WAL; SELECT count(*) FROM sqlite_schema")?;
    if is_logged(connection)? { Ok(()) } else { Err(StoreFault::Unavailable(Cause("no write-ahead log there"))) }
}

fn is_logged(connection: &mut SqliteConnection) -> Result<bool, StoreFault> {
    let query = "(SELECT journal_mode FROM pragma_journal_mode)";
    let mode: String = diesel::select(diesel::dsl::sql::<Text>(query)).get_result(connection)?;
    Ok(mode == "wal")
}

fn integer(connection: &mut SqliteConnection, query: &str) -> Result<i32, StoreFault> {
    Ok(diesel::select(diesel::dsl::sql::<Integer>(query)).get_result(connection)?)
}

fn user_version(connection: &mut SqliteConnection) -> Result<i32, StoreFault> {
    integer(connection, "(SELECT user_version FROM pragma_user_version)")
}

fn require_library() -> Result<(), StoreFault> {
    let mut connection = establish(":memory:")?;
    let version: String = diesel::select(diesel::dsl::sql::<Text>("sqlite_version()")).get_result(&mut connection)?;
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut part = || parts.next().unwrap_or(0);
    if (part(), part(), part()) < OLDEST_LIBRARY { Err(StoreFault::LibraryTooOld) } else { Ok(()) }
}

/// Looks at the file without changing it or its directory: no lock, no log, no recovery.
///
/// It is read by SQLite and never by `std::fs`: closing a file drops all locks the process holds on it.
fn examine(path: &Path) -> Result<Found, StoreFault> {
    // While another process moves pages from the log into the file, the file alone may look damaged for a moment.
    for round in 0..20 {
        match examine_once(path) {
            Err(StoreFault::Damaged(_)) if round < 3 || has_content(&files::beside(path, "-wal")) => {
                std::thread::sleep(Duration::from_millis(20));
            }
            found => return found,
        }
    }
    examine_once(path)
}

fn examine_once(path: &Path) -> Result<Found, StoreFault> {
    match path.metadata() {
        Ok(metadata) if !metadata.is_file() => return Err(StoreFault::Url("it is no regular file")),
        Ok(metadata) if metadata.len() == 0 => return Ok(Found::Nothing),
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(files::fault(&error)),
    }
    let mut connection = establish(&files::uri(path, "mode=ro&immutable=1"))?;
    let application = integer(&mut connection, "(SELECT application_id FROM pragma_application_id)")?;
    let version = user_version(&mut connection)?;
    let objects: i64 = diesel::select(diesel::dsl::sql::<BigInt>("(SELECT count(*) FROM sqlite_schema)"))
        .get_result(&mut connection)?;
    if application == APPLICATION_ID {
        let newer = version > migrations::target(MIGRATIONS);
        return match newer {
            true => Err(StoreFault::Newer),
            false => whole(path, &mut connection).map(|()| Found::Store),
        };
    }
    let unfinished = ["-wal", "-journal"].iter().any(|suffix| has_content(&files::beside(path, suffix)));
    if application != 0 || version != 0 || objects != 0 || unfinished {
        return Err(StoreFault::Foreign);
    }
    // SQLite takes a file of a few bytes for an empty database; it is somebody's all the same.
    let pages = integer(&mut connection, "(SELECT page_count FROM pragma_page_count)")?;
    if pages > 0 { Ok(Found::Nothing) } else { Err(StoreFault::Damaged(Cause("the file is no database"))) }
}

/// A file that ends within a page was cut off: SQLite would tell only when it comes to read that page. A log beside it
/// may hold the page, from a write that was interrupted.
fn whole(path: &Path, connection: &mut SqliteConnection) -> Result<(), StoreFault> {
    let page = integer(connection, "(SELECT page_size FROM pragma_page_size)")?;
    let length = path.metadata().map_err(|error| files::fault(&error))?.len();
    let cut = u64::try_from(page).ok().and_then(|page| length.checked_rem(page)).is_none_or(|rest| rest != 0);
    match cut && !has_content(&files::beside(path, "-wal")) {
        true => Err(StoreFault::Damaged(Cause("the file ends within a page"))),
        false => Ok(()),
    }
}

fn has_content(path: &Path) -> bool {
    path.metadata().is_ok_and(|metadata| metadata.len() > 0)
}

/// Makes a new database beside the path and moves it there: whoever looks finds all of it or nothing. Under the
/// writers' lock.
fn create(path: &Path) -> Result<(), StoreFault> {
    let draft = files::beside(path, ".new");
    let discard = || {
        for suffix in ["", "-journal", "-wal", "-shm"] {
            let _ = std::fs::remove_file(files::beside(&draft, suffix));
        }
    };
    discard();
    let made = create_draft(&draft).and_then(|()| {
        if let Ok(metadata) = path.metadata() {
            std::fs::set_permissions(&draft, metadata.permissions()).map_err(|error| files::fault(&error))?;
        }
        std::fs::rename(&draft, path).map_err(|error| files::fault(&error))?;
        files::sync_directory(path)
    });
    if made.is_err() {
        discard();
    }
    made
}

fn create_draft(draft: &Path) -> Result<(), StoreFault> {
    let mut connection = establish(&files::uri(draft, "mode=rwc"))?;
    connection.batch_execute(SETTINGS)?;
    connection.batch_execute(&format!("PRAGMA application_id = {APPLICATION_ID}"))?;
    migrate(&mut connection)?;
    connection.batch_execute("PRAGMA journal_mode = WAL")?;
    Ok(())
}

/// Brings the schema up to date, and proves that the file can be written. Under the writers' lock.
fn migrate(connection: &mut SqliteConnection) -> Result<(), StoreFault> {
    let changed = connection.immediate_transaction(|connection| {
        let version = user_version(connection)?;
        let target = migrations::target(MIGRATIONS);
        if version > target {
            return Err(StoreFault::Newer);
        }
        for migration in MIGRATIONS.iter().filter(|migration| migration.version > version) {
            connection.batch_execute(migration.sql)?;
        }
        if version < target {
            connection.batch_execute(&format!("PRAGMA user_version = {target}"))?;
        }
        Ok(version < target)
    })?;
    if changed {
        // The version moves into the file itself, where an older library looks before it touches anything.
        connection.batch_execute("PRAGMA wal_checkpoint(PASSIVE)")?;
    }
    Ok(())
}
