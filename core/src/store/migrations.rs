//! The steps that bring a database to the schema of this library: append-only, one list for each kind of database.

/// One step, run once in the transaction that raises the schema's version to its number.
pub(super) struct Migration {
    /// Counts from 1.
    pub(super) version: i32,
    /// Statements of the backend's dialect, without any transaction control.
    pub(super) sql: &'static str,
}

/// The steps of an SQLite file.
#[cfg(feature = "sqlite")]
pub(super) const SQLITE: &[Migration] = &[
    Migration { version: 1, sql: include_str!("migrations/sqlite/0001_store.sql") },
    Migration { version: 2, sql: include_str!("migrations/sqlite/0002_modify.sql") },
    Migration { version: 3, sql: include_str!("migrations/sqlite/0003_lists.sql") },
    Migration { version: 4, sql: include_str!("migrations/sqlite/0004_day.sql") },
    Migration { version: 5, sql: include_str!("migrations/sqlite/0005_history.sql") },
    Migration { version: 6, sql: include_str!("migrations/sqlite/0006_accounts.sql") },
    Migration { version: 7, sql: include_str!("migrations/sqlite/0007_people.sql") },
    Migration { version: 8, sql: include_str!("migrations/sqlite/0008_work.sql") },
    Migration { version: 9, sql: include_str!("migrations/sqlite/0009_business.sql") },
];

/// The steps of a PostgreSQL database, run with `search_path` set to the store's schema.
#[cfg(feature = "postgres")]
pub(super) const POSTGRES: &[Migration] = &[
    Migration { version: 1, sql: include_str!("migrations/postgres/0001_store.sql") },
    Migration { version: 2, sql: include_str!("migrations/postgres/0002_modify.sql") },
    Migration { version: 3, sql: include_str!("migrations/postgres/0003_lists.sql") },
    Migration { version: 4, sql: include_str!("migrations/postgres/0004_day.sql") },
    Migration { version: 5, sql: include_str!("migrations/postgres/0005_history.sql") },
    Migration { version: 6, sql: include_str!("migrations/postgres/0006_accounts.sql") },
    Migration { version: 7, sql: include_str!("migrations/postgres/0007_people.sql") },
    Migration { version: 8, sql: include_str!("migrations/postgres/0008_work.sql") },
    Migration { version: 9, sql: include_str!("migrations/postgres/0009_business.sql") },
];

/// The version that a list of steps leads to.
pub(super) fn target(migrations: &[Migration]) -> i32 {
    migrations.last().map_or(0, |last| last.version)
}
