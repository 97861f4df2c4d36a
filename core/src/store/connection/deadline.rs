//! How long to wait for others.

use std::time::{Duration, Instant};

/// The moment after which waiting ends.
#[derive(Clone, Copy)]
pub(super) struct Deadline(Instant);

impl Deadline {
    /// A deadline `wait` from now.
    #[allow(clippy::disallowed_methods, reason = "waiting is measured here and nowhere else")]
    pub(super) fn after(wait: Duration) -> Self {
        let now = Instant::now();
        Self(now.checked_add(wait).unwrap_or(now))
    }

    /// What is left of the wait; `None` once it is over.
    #[allow(clippy::disallowed_methods, reason = "waiting is measured here and nowhere else")]
    pub(super) fn left(self) -> Option<Duration> {
        self.0.checked_duration_since(Instant::now()).filter(|left| !left.is_zero())
    }
}
