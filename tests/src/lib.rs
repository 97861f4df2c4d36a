//! What the tests share: stores of both kinds, a clock to set, and the desks of the seeds.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot set itself up has failed"
)]

mod door;
mod hasher;
mod house;
#[cfg(feature = "postgres")]
mod postgres;
mod raw;
mod team;

pub use door::{PASSWORD, credentials, token};
pub use hasher::CheapHasher;
pub use house::{House, PARIS, draft};
#[cfg(feature = "postgres")]
pub use postgres::{admin_sql, as_superuser, empty_database, fresh_database};
pub use raw::{Raw, hex};
pub use team::{Team, finnish_draft, staff, user};

/// Where a test's store is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An SQLite file of the test's own.
    Sqlite,
    /// A database of the test's own, in the cluster that `tests/run` starts.
    Postgres,
}

/// Writes each test twice: over SQLite and over PostgreSQL.
#[macro_export]
macro_rules! over_both_stores {
    ($($(#[$meta:meta])* fn $name:ident($house:ident) $body:block)*) => {
        #[cfg(feature = "sqlite")]
        mod sqlite {
            #[allow(unused_imports, reason = "a file of tests may need none of them")]
            use super::*;
            $(#[test] $(#[$meta])* fn $name() {
                let $house = $crate::House::new($crate::Kind::Sqlite);
                $body
            })*
        }
        #[cfg(feature = "postgres")]
        mod postgres {
            #[allow(unused_imports, reason = "a file of tests may need none of them")]
            use super::*;
            $(#[test] $(#[$meta])* fn $name() {
                let $house = $crate::House::new($crate::Kind::Postgres);
                $body
            })*
        }
    };
}
