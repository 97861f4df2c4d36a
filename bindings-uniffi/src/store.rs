//! The store.

use std::sync::Arc;

use comptoir::FixedIds;

use crate::blocking::blocking;
use crate::clock::FixedClock;
use crate::desk::{Desk, DeskDraft};
use crate::error::ComptoirError;
use crate::keys::Keys;
use crate::people::StaffDraft;

/// How a store is opened, when not as usual.
#[derive(Debug, Default, uniffi::Record)]
pub struct StoreOptions {
    /// A clock to take the time from instead of the machine's.
    #[uniffi(default)]
    pub clock: Option<Arc<FixedClock>>,
    /// The series of ids and random bytes to take instead of the machine's: for tests and replays, never for real data.
    #[uniffi(default)]
    pub fixed_ids: Option<i64>,
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
    /// `invalid` for the keys; `store_…` for the store.
    #[uniffi::constructor(default(options))]
    pub async fn open(url: String, keys: Keys, options: StoreOptions) -> Result<Arc<Self>, ComptoirError> {
        blocking(move || Ok(Arc::new(Self(options.builder(&url, keys.try_into()?).open()?)))).await
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

impl StoreOptions {
    fn builder(self, url: &str, keys: comptoir::Keys) -> comptoir::StoreBuilder {
        let mut builder = comptoir::Store::builder(url, keys);
        if let Some(clock) = self.clock {
            builder = builder.shared_clock(clock.0.clone());
        }
        if let Some(number) = self.fixed_ids {
            builder = builder.ids(FixedIds::new(number.cast_unsigned()));
        }
        if self.allow_superuser { builder.allow_superuser() } else { builder }
    }
}
