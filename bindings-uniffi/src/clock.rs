//! A clock that the host sets.

use std::sync::Arc;

use comptoir::{Clock, Timestamp};

use crate::error::ComptoirError;

/// A clock that stands still until it is set: for tests and replays.
#[derive(Debug, uniffi::Object)]
pub struct FixedClock(pub(crate) Arc<comptoir::FixedClock>);

#[uniffi::export]
impl FixedClock {
    /// A clock that shows `at`.
    ///
    /// # Errors
    /// None; every exported function may fail.
    #[uniffi::constructor]
    pub fn new(at: Timestamp) -> Result<Arc<Self>, ComptoirError> {
        Ok(Arc::new(Self(Arc::new(comptoir::FixedClock::new(at)))))
    }

    /// Sets the clock, forwards or backwards.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn set(&self, at: Timestamp) -> Result<(), ComptoirError> {
        self.0.set(at);
        Ok(())
    }

    /// What the clock shows.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn now(&self) -> Result<Timestamp, ComptoirError> {
        Ok(self.0.now())
    }
}
