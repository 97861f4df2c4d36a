//! A store on a PostgreSQL server, in the schema `comptoir`.

use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::result::ConnectionError;
use diesel::sql_types::{Bool, Integer, Nullable};

use super::OpenOptions;
use super::any::AnyConnection;
use super::deadline::Deadline;
use super::pool::{Lease, Pool};
use crate::DeskId;
use crate::store::fault::{Cause, StoreFault};
use crate::store::migrations::{self, POSTGRES as MIGRATIONS};

/// Held while migrating: `Cptr` and one for the schema.
const MIGRATION_LOCK: i64 = 0x4370_7472_0000_0001;

pub(super) struct Postgres {
    address: String,
    pool: Pool<AnyConnection>,
    wait: Duration,
}

/// How a transaction sees and touches rows.
#[derive(Clone, Copy)]
pub(super) enum Access {
    Read,
    Write,
}

impl Postgres {
    pub(super) fn open(url: &str, options: OpenOptions) -> Result<Self, StoreFault> {
        let address = with_connect_timeout(url);
        let mut connection = connect(&address, options.wait)?;
        if !options.allow_superuser && bypasses_row_security(&mut connection)? {
            return Err(StoreFault::Superuser);
        }
        require_schema(&mut connection)?;
        let pool = Pool::new(options.readers);
        pool.take(Deadline::after(options.wait), || Ok(AnyConnection::Postgres(connection)))?.give_back();
        Ok(Self { address, pool, wait: options.wait })
    }

    /// A connection with a transaction begun for the desk.
    pub(super) fn begin(&self, desk: Option<DeskId>, access: Access) -> Result<Lease<'_, AnyConnection>, StoreFault> {
        let deadline = Deadline::after(self.wait);
        let mut retried = false;
        loop {
            let mut lease =
                self.pool.take(deadline, || connect(&self.address, self.wait).map(AnyConnection::Postgres))?;
            match begin(lease.get(), desk, access) {
                Ok(()) => return Ok(lease),
                // Idle connections die with the server they led to; nothing has been asked yet, so ask a new one.
                Err(StoreFault::Unavailable(_)) if !retried => {
                    retried = true;
                    drop(lease);
                    self.pool.forget_idle();
                }
                Err(fault) => return Err(fault),
            }
        }
    }
}

/// Brings the schema up to date, as its owner, and lets `role` work with it.
pub(super) fn migrate(url: &str, role: Option<&str>, wait: Duration) -> Result<(), StoreFault> {
    let mut connection = connect(&with_connect_timeout(url), wait)?;
    connection.transaction(|connection| {
        connection.batch_execute(&format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})"))?;
        // A large table takes the time it takes.
        connection.batch_execute("SET LOCAL statement_timeout TO 0")?;
        let version = match schema_version(connection)? {
            Schema::Missing => {
                connection.batch_execute(
                    "CREATE SCHEMA comptoir; CREATE TABLE comptoir.store_schema (version INTEGER PRIMARY KEY)",
                )?;
                0
            }
            Schema::Foreign => return Err(StoreFault::Foreign),
            Schema::Version(version) => version,
        };
        if version > migrations::target(MIGRATIONS) {
            return Err(StoreFault::Newer);
        }
        for migration in MIGRATIONS.iter().filter(|migration| migration.version > version) {
            connection.batch_execute(migration.sql)?;
            connection.batch_execute(&format!("INSERT INTO store_schema (version) VALUES ({})", migration.version))?;
        }
        if let Some(role) = role {
            let role = format!("\"{}\"", role.replace('"', "\"\""));
            connection.batch_execute(&format!(
                "GRANT USAGE ON SCHEMA comptoir TO {role}; \
                 GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA comptoir TO {role}; \
                 REVOKE INSERT, UPDATE, DELETE ON store_schema FROM {role}; \
                 REVOKE UPDATE, DELETE ON audit_events, account_events FROM {role}"
            ))?;
        }
        Ok(())
    })
}

/// Commits; unlike a bare `COMMIT`, which PostgreSQL answers with a silent rollback after a failed statement.
pub(super) fn commit(connection: &mut PgConnection) -> Result<(), StoreFault> {
    connection.batch_execute("SELECT 1; COMMIT").map_err(|error| match StoreFault::from(error) {
        StoreFault::Unavailable(_) => StoreFault::OutcomeUnknown,
        fault => fault,
    })
}

fn begin(connection: Option<&mut AnyConnection>, desk: Option<DeskId>, access: Access) -> Result<(), StoreFault> {
    use diesel::connection::AnsiTransactionManager;
    let mode = match access {
        Access::Read => "REPEATABLE READ READ ONLY",
        Access::Write => "READ COMMITTED READ WRITE",
    };
    // The text of an identifier holds hexadecimal digits and hyphens only.
    let desk = desk.map(|desk| desk.to_string()).unwrap_or_default();
    let sql = format!("BEGIN ISOLATION LEVEL {mode}; SELECT set_config('comptoir.desk', '{desk}', true)");
    match connection {
        Some(AnyConnection::Postgres(connection)) => {
            Ok(AnsiTransactionManager::begin_transaction_sql(connection, &sql)?)
        }
        _ => Err(StoreFault::Failed(Cause("no connection to a PostgreSQL server"))),
    }
}

fn connect(address: &str, wait: Duration) -> Result<PgConnection, StoreFault> {
    let mut connection = PgConnection::establish(address).map_err(|error| match error {
        ConnectionError::CouldntSetupConfiguration(error) => error.into(),
        ConnectionError::InvalidCString(_) => StoreFault::Url("it holds a NUL"),
        ConnectionError::BadConnection(message) => refused(&message),
        _ => StoreFault::Unavailable(Cause("no connection to the server")),
    })?;
    let wait = wait.as_millis().max(1);
    // `pg_temp` last: otherwise a temporary table could stand before one of ours.
    connection.batch_execute(&format!(
        "SET search_path TO comptoir, pg_temp; SET client_min_messages TO warning; \
         SET lock_timeout TO {wait}; SET statement_timeout TO {wait}"
    ))?;
    // Messages in English, where the role may ask for them: Diesel hides the codes that would tell errors apart.
    connection
        .batch_execute("DO $$ BEGIN SET lc_messages TO 'C'; EXCEPTION WHEN insufficient_privilege THEN NULL; END $$")?;
    Ok(connection)
}

/// Why no connection came about. The client library's message may repeat the address, password included: only its kind
/// is kept.
fn refused(message: &str) -> StoreFault {
    match StoreFault::from_message(message) {
        StoreFault::Busy => StoreFault::Busy,
        _ if MISREAD.iter().any(|part| message.contains(part)) => {
            StoreFault::Url("the PostgreSQL client library does not understand it")
        }
        _ if message.contains("authentication") => StoreFault::Unavailable(Cause("the server refused the credentials")),
        _ => StoreFault::Unavailable(Cause("no connection to the server")),
    }
}

/// Parts of what the client library says of an address.
const MISREAD: &[&str] =
    &["URI", "connection option", "percent-encoded", "invalid port", "invalid integer value", "sslmode value"];

/// Without one of its own the client library waits for minutes.
fn with_connect_timeout(url: &str) -> String {
    let separator = if url.contains('?') { '&' } else { '?' };
    if url.contains("connect_timeout=") { url.to_owned() } else { format!("{url}{separator}connect_timeout=10") }
}

fn bypasses_row_security(connection: &mut PgConnection) -> Result<bool, StoreFault> {
    let query = "(SELECT rolsuper OR rolbypassrls FROM pg_catalog.pg_roles WHERE rolname = current_user)";
    Ok(diesel::select(diesel::dsl::sql::<Bool>(query)).get_result(connection)?)
}

enum Schema {
    Missing,
    Foreign,
    Version(i32),
}

fn schema_version(connection: &mut PgConnection) -> Result<Schema, StoreFault> {
    let exists = |connection: &mut PgConnection, query: &str| -> Result<bool, StoreFault> {
        Ok(diesel::select(diesel::dsl::sql::<Bool>(query)).get_result(connection)?)
    };
    if !exists(connection, "EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'comptoir')")? {
        return Ok(Schema::Missing);
    }
    if !exists(
        connection,
        "EXISTS (SELECT FROM pg_catalog.pg_tables WHERE schemaname = 'comptoir' AND tablename = 'store_schema')",
    )? {
        return Ok(Schema::Foreign);
    }
    let query = "(SELECT max(version) FROM comptoir.store_schema)";
    let version: Option<i32> = diesel::select(diesel::dsl::sql::<Nullable<Integer>>(query)).get_result(connection)?;
    Ok(Schema::Version(version.unwrap_or(0)))
}

fn require_schema(connection: &mut PgConnection) -> Result<(), StoreFault> {
    let target = migrations::target(MIGRATIONS);
    match schema_version(connection)? {
        Schema::Foreign => Err(StoreFault::Foreign),
        Schema::Version(version) if version > target => Err(StoreFault::Newer),
        Schema::Version(version) if version == target => Ok(()),
        Schema::Missing | Schema::Version(_) => Err(StoreFault::Outdated),
    }
}
