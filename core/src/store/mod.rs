//! The store: every row there is, on an SQLite file or on PostgreSQL.

#[cfg(not(any(feature = "sqlite", feature = "postgres")))]
compile_error!("the feature `store` needs a database: enable `sqlite` or `postgres`");

pub(crate) mod connection;
pub(crate) mod fault;
pub(crate) mod keys;
mod migrations;
pub(crate) mod random;
pub(crate) mod seal;
