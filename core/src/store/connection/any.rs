//! One connection, whichever database is behind it.
#![allow(unreachable_pub, reason = "the derive writes `pub` into private modules")]

/// A connection to one of the databases this build knows.
#[derive(diesel::MultiConnection)]
pub(crate) enum AnyConnection {
    /// An SQLite file.
    #[cfg(feature = "sqlite")]
    Sqlite(diesel::SqliteConnection),
    /// A PostgreSQL server.
    #[cfg(feature = "postgres")]
    Postgres(diesel::PgConnection),
}

/// What queries for it are written in.
pub(crate) type AnyBackend = <AnyConnection as diesel::Connection>::Backend;
