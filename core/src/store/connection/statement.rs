//! Statements that Diesel builds for each database but not for a connection that may be either: batches, and inserts
//! that yield to a row already there. Row locks are of that kind too; a desk's head row, which each command updates
//! first, makes them needless.
//!
//! They are macros because each is compiled once for every database, against that database's own types.

/// Rows of one batch: with up to 60 columns they stay below SQLite's 32,766 parameters.
pub(crate) const BATCH: usize = 500;

/// Compiles an expression once for each database, with the database's own connection as `$inner`.
///
/// `on_each_backend!(connection, inner => diesel::insert_into(accounts::table).values(&rows).execute(inner))`
macro_rules! on_each_backend {
    ($connection:expr, $inner:ident => $run:expr) => {
        match $connection {
            #[cfg(feature = "sqlite")]
            $crate::store::connection::AnyConnection::Sqlite($inner) => $run,
            #[cfg(feature = "postgres")]
            $crate::store::connection::AnyConnection::Postgres($inner) => $run,
        }
    };
}

/// Inserts all rows of a slice in as few statements as fit, returning how many there were:
/// `insert_many!(connection, accounts::table, &rows)?`, a [`diesel::QueryResult`] of `usize`.
///
/// The row type derives `Insertable` with `#[diesel(treat_none_as_default_value = false)]`: otherwise SQLite gets a
/// statement for each row.
macro_rules! insert_many {
    ($connection:expr, $table:expr, $rows:expr) => {
        $crate::store::connection::on_each_backend!($connection, inner => {
            ($rows).chunks($crate::store::connection::BATCH).try_fold(0_usize, |count, rows| {
                let inserted =
                    ::diesel::RunQueryDsl::execute(::diesel::insert_into($table).values(rows), &mut *inner)?;
                ::diesel::QueryResult::Ok(count.saturating_add(inserted))
            })
        })
    };
}

/// Inserts a row unless a unique index already holds one like it, returning whether it did:
/// `insert_if_absent!(connection, keys::table, &row)?`, a [`diesel::QueryResult`] of `bool`.
macro_rules! insert_if_absent {
    ($connection:expr, $table:expr, $row:expr) => {
        $crate::store::connection::on_each_backend!($connection, inner => {
            ::diesel::RunQueryDsl::execute(
                ::diesel::insert_into($table).values($row).on_conflict_do_nothing(),
                inner,
            )
            .map(|inserted| inserted > 0)
        })
    };
}

pub(crate) use {insert_if_absent, insert_many, on_each_backend};
