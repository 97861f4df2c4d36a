//! How every call enters the core.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::prelude::*;

use crate::failure::Raised;

/// Runs `work` with the interpreter freed: others go on, and a logger that waits for it cannot deadlock.
///
/// # Errors
/// What `work` answers; `internal` when it panicked, which Python would otherwise see as no `Exception` at all.
pub(crate) fn free<T, E, F>(py: Python<'_>, work: F) -> Result<T, Raised>
where
    T: Send,
    E: Into<Raised> + Send,
    F: FnOnce() -> Result<T, E> + Send,
{
    match py.detach(|| catch_unwind(AssertUnwindSafe(work))) {
        Ok(outcome) => outcome.map_err(Into::into),
        Err(_) => Err(Raised::internal("the call ended unexpectedly")),
    }
}

/// Runs work so short that freeing the interpreter would cost more than it.
///
/// # Errors
/// `internal` when it panicked.
pub(crate) fn light<T>(work: impl FnOnce() -> T) -> Result<T, Raised> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| Raised::internal("the call ended unexpectedly"))
}
