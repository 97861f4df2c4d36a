//! The store.

use std::sync::Arc;
use std::time::Duration;

use comptoir::FixedIds;

use crate::blocking::blocking;
use crate::clock::FixedClock;
use crate::desk::{Desk, DeskDraft};
use crate::error::ComptoirError;
use crate::keys::Keys;
use crate::people::StaffDraft;
use crate::problem::within;

/// How a store is opened, when not as usual.
#[derive(Debug, Default, uniffi::Record)]
pub struct StoreOptions {
    /// A clock to take the time from instead of the machine's.
    #[uniffi(default)]
    pub clock: Option<Arc<FixedClock>>,
    /// The series of ids and random bytes to take instead of the machine's: for tests and replays, never for real data.
    #[uniffi(default)]
    pub fixed_ids: Option<i64>,
    /// How many connections serve at the same time, 1 to 100; absent means 4. On SQLite they read, and one more writes.
    #[uniffi(default)]
    pub connections: Option<i64>,
    /// How many seconds a call waits for others, at most 3,600, before it fails with `store_busy`; absent means 30.
    #[uniffi(default)]
    pub wait_seconds: Option<i64>,
    /// Opens PostgreSQL even as a superuser or a role that bypasses row-level security.
    #[uniffi(default)]
    pub allow_superuser: bool,
}

/// A database that holds desks: an SQLite file or PostgreSQL. May be used from any thread.
#[derive(Debug, uniffi::Object)]
pub struct Store(comptoir::Store);

#[uniffi::export]
impl Store {
    /// Opens `sqlite:PATH`, creating the file if there is none and bringing its tables up to date, or a migrated
    /// `postgres://…` where that is built in.
    ///
    /// # Errors
    /// `invalid` for an option out of range; `store_…` for the store, and a file that is refused stays as it is.
    #[uniffi::constructor(default(options))]
    pub async fn open(url: String, keys: Arc<Keys>, options: StoreOptions) -> Result<Arc<Self>, ComptoirError> {
        blocking(move || Ok(Arc::new(Self(options.builder(&url, &keys)?.open()?)))).await
    }

    /// Creates a desk with its first desk administrator, who is sent an invitation.
    ///
    /// # Errors
    /// `invalid` with all problems of settings and administrator; `taken_desk`.
    pub async fn create_desk(
        self: Arc<Self>,
        settings: DeskDraft,
        administrator: StaffDraft,
    ) -> Result<Arc<Desk>, ComptoirError> {
        blocking(move || Ok(Desk::of(self.0.create_desk(&settings.into(), &administrator.into())?))).await
    }

    /// Creates a desk from settings and administrator in JSON: objects with the members of [`DeskDraft`] and [`StaffDraft`]
    /// in snake case, the calendar as `BusinessCalendar.to_json` writes it.
    ///
    /// # Errors
    /// As `create_desk`; problems of the shape of both come together.
    pub async fn create_desk_json(
        self: Arc<Self>,
        settings: String,
        administrator: String,
    ) -> Result<Arc<Desk>, ComptoirError> {
        blocking(move || Ok(Desk::of(self.0.create_desk_json(settings.as_bytes(), administrator.as_bytes())?))).await
    }

    /// The desk of this name.
    ///
    /// # Errors
    /// `unknown_desk`.
    pub async fn desk(self: Arc<Self>, name: String) -> Result<Arc<Desk>, ComptoirError> {
        blocking(move || Ok(Desk::of(self.0.desk(&name)?))).await
    }

    /// The names of all desks, in order.
    ///
    /// # Errors
    /// Faults of the store.
    pub async fn desks(self: Arc<Self>) -> Result<Vec<String>, ComptoirError> {
        blocking(move || Ok(self.0.desks()?)).await
    }
}

/// Creates the tables in `postgres://…` or brings them up to date, as the role that is to own them; `role`, where given, is
/// granted what a store needs. SQLite files are migrated whenever they are opened.
///
/// # Errors
/// `store_…`.
#[uniffi::export(default(role = None))]
pub async fn migrate_store(url: String, role: Option<String>) -> Result<(), ComptoirError> {
    blocking(move || Ok(comptoir::Store::migrate(&url, role.as_deref())?)).await
}

impl StoreOptions {
    fn builder(self, url: &str, keys: &Keys) -> Result<comptoir::StoreBuilder, ComptoirError> {
        let mut builder = comptoir::Store::builder(url, keys.0.clone());
        if let Some(clock) = self.clock {
            builder = builder.shared_clock(clock.0.clone());
        }
        if let Some(number) = self.fixed_ids {
            builder = builder.ids(FixedIds::new(number.cast_unsigned()));
        }
        if let Some(connections) = self.connections {
            builder = builder.connections(within("/connections", connections, 1, 100)?);
        }
        if let Some(seconds) = self.wait_seconds {
            builder = builder.wait(Duration::from_secs(within("/wait_seconds", seconds, 0, 3_600)?));
        }
        Ok(if self.allow_superuser { builder.allow_superuser() } else { builder })
    }
}
