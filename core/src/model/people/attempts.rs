//! How failed sign-ins make the next ones wait (rule P11): longer each time, never for ever.

use crate::Timestamp;

/// What attempts have in common, and are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AttemptScope {
    /// The address that somebody wants to sign in with.
    Email,
    /// Where the attempt comes from, as the host says.
    Origin,
    /// The whole desk: it makes those wait whose address or origin has failed itself.
    Desk,
    /// Registrations at the desk, each of which counts.
    Registration,
}

/// The attempts of one scope that failed, or that nobody knows the end of yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attempts {
    /// How many are remembered: fewer with each quiet while, none after a quiet hour.
    pub(crate) failures: i32,
    /// When the last of them was.
    pub(crate) last_at: Timestamp,
    /// Until when the next one waits.
    pub(crate) until: Timestamp,
}

const SECOND: i64 = 1_000_000;
/// After so long without a failure they are forgotten.
pub(crate) const FORGOTTEN_AFTER: i64 = 3_600 * SECOND;

impl AttemptScope {
    /// The name under which its rows are hashed.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Origin => "origin",
            Self::Desk => "desk",
            Self::Registration => "registration",
        }
    }

    /// How many failures cost nothing.
    const fn free(self) -> i32 {
        match self {
            Self::Email => 5,
            Self::Origin => 20,
            Self::Desk => 200,
            Self::Registration => 60,
        }
    }

    /// The longest delay, in seconds.
    const fn longest(self) -> i64 {
        match self {
            Self::Email | Self::Origin => 15 * 60,
            // One desk's customers do not wait long for what others do.
            Self::Desk => 30,
            Self::Registration => 60,
        }
    }

    /// After how many quiet seconds one failure less is remembered: what people mistype now and then adds up to nothing.
    const fn leak(self) -> i64 {
        match self {
            Self::Email => 15 * 60,
            Self::Origin | Self::Registration => 60,
            Self::Desk => 2,
        }
    }

    /// How many seconds the next attempt waits after so many failures: none for the free ones, then 1, 2, 4 … up to the
    /// longest.
    pub(crate) fn delay(self, failures: i32) -> i64 {
        let costly = failures.saturating_sub(self.free());
        if costly <= 0 {
            return 0;
        }
        let doubled = u32::try_from(costly - 1).unwrap_or(u32::MAX);
        1_i64.checked_shl(doubled).filter(|delay| *delay > 0).map_or(self.longest(), |delay| delay.min(self.longest()))
    }
}

impl Attempts {
    /// Counts an attempt before anybody knows whether it fails.
    ///
    /// # Errors
    /// How many seconds it has to wait, 1 or more, when a delay is running: then it is not counted.
    pub(crate) fn count(before: Option<Self>, scope: AttemptScope, now: Timestamp) -> Result<Self, i64> {
        let known = before.filter(|known| !known.are_forgotten(now));
        if let Some(known) = known {
            let left = known.until.as_micros().saturating_sub(now.as_micros());
            // A clock that was set back must not make a delay of seconds one of years.
            if left > 0 && now >= known.last_at {
                return Err(left.saturating_add(SECOND - 1) / SECOND);
            }
        }
        let failures = known.map_or(0, |known| known.left(scope, now)).saturating_add(1);
        let delay = scope.delay(failures).saturating_mul(SECOND);
        Ok(Self { failures, last_at: now, until: now.plus_micros(delay) })
    }

    /// Takes an attempt back that did not fail: `self` is what there is now, `counted` what counting it left, from
    /// `before`. None where nothing is left to remember.
    pub(crate) fn take_back(self, counted: Self, before: Option<Self>) -> Option<Self> {
        if self == counted {
            return before;
        }
        // Others have failed meanwhile, whose delay stays.
        let failures = self.failures.saturating_sub(1);
        (failures > 0).then_some(Self { failures, ..self })
    }

    /// How many failures are still remembered.
    pub(crate) fn left(&self, scope: AttemptScope, now: Timestamp) -> i32 {
        let quiet = now.as_micros().saturating_sub(self.last_at.as_micros()).max(0) / SECOND;
        let gone = i32::try_from(quiet / scope.leak()).unwrap_or(i32::MAX);
        if self.are_forgotten(now) { 0 } else { self.failures.saturating_sub(gone).max(0) }
    }

    fn are_forgotten(&self, now: Timestamp) -> bool {
        now.as_micros().saturating_sub(self.last_at.as_micros()) >= FORGOTTEN_AFTER
    }
}

#[cfg(test)]
#[path = "attempts_tests.rs"]
mod tests;
