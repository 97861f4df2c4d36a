//! Where identifiers and random bytes come from: one seed for each command, drawn before its transaction, so that a
//! retry draws the same again.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use sha2::{Digest as _, Sha256};

use crate::Timestamp;

/// The system gives no random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RandomnessError;

impl fmt::Display for RandomnessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the system gives no random bytes")
    }
}

impl std::error::Error for RandomnessError {}

/// Where a store takes the seeds of its commands from: identifiers, keys of persons and nonces grow from them.
pub trait IdSource: Send + Sync {
    /// A seed that was never given before.
    ///
    /// # Errors
    /// [`RandomnessError`] where there is none.
    fn seed(&self) -> Result<[u8; 32], RandomnessError>;
}

/// Seeds of the operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemIds;

impl IdSource for SystemIds {
    fn seed(&self) -> Result<[u8; 32], RandomnessError> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|_| RandomnessError)?;
        Ok(seed)
    }
}

/// Seeds that repeat from run to run, for tests and replays. Never for real data: whoever knows the number knows every
/// key of every person.
///
/// ```
/// use comptoir::{FixedIds, IdSource};
/// assert_eq!(FixedIds::new(1).seed(), FixedIds::new(1).seed());
/// ```
#[derive(Debug)]
pub struct FixedIds {
    number: u64,
    given: AtomicU64,
}

impl FixedIds {
    /// The series of seeds that `number` names.
    #[must_use]
    pub fn new(number: u64) -> Self {
        Self { number, given: AtomicU64::new(0) }
    }
}

impl IdSource for FixedIds {
    fn seed(&self) -> Result<[u8; 32], RandomnessError> {
        let given = self.given.fetch_add(1, Ordering::SeqCst);
        let hash = Sha256::new()
            .chain_update(b"comptoir fixed ids v1")
            .chain_update(self.number.to_be_bytes())
            .chain_update(given.to_be_bytes());
        Ok(hash.finalize().into())
    }
}

/// An identifier that a command can draw.
pub(crate) trait DrawnId {
    /// The identifier with these sixteen bytes.
    fn from_drawn(bytes: [u8; 16]) -> Self;
}

/// What one command draws: the same seed and time give the same identifiers and bytes, in the order they are drawn.
pub(crate) struct Draw {
    random: ChaCha20Rng,
    now: Timestamp,
    /// The last identifier's random part.
    last: Option<u128>,
}

/// Bits of an identifier of version 7 that are neither time, version nor variant.
const FREE_BITS: u32 = 74;

impl Draw {
    pub(crate) fn new(seed: [u8; 32], now: Timestamp) -> Self {
        Self { random: ChaCha20Rng::from_seed(seed), now, last: None }
    }

    /// The command's time.
    pub(crate) const fn now(&self) -> Timestamp {
        self.now
    }

    /// A new identifier, which sorts after all that this command drew before.
    pub(crate) fn id<T: DrawnId>(&mut self) -> T {
        let free = match self.last {
            // The highest bit is left clear as room to grow into.
            None => u128::from_be_bytes(self.bytes()) & ((1 << (FREE_BITS - 1)) - 1),
            // Steps of up to 48 bits: 33 million identifiers fit, and each is as hard to guess.
            Some(last) => last.wrapping_add(u128::from(self.random.next_u64() >> 16)).wrapping_add(1),
        };
        self.last = Some(free);
        let millis = u128::try_from(self.now.as_micros() / 1000).unwrap_or(0) & ((1 << 48) - 1);
        let (high, low) = ((free >> 62) & 0xfff, free & ((1 << 62) - 1));
        let uuid = millis << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low;
        T::from_drawn(uuid.to_be_bytes())
    }

    /// Random bytes.
    pub(crate) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.random.fill_bytes(&mut bytes);
        bytes
    }
}

impl fmt::Debug for Draw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Draw").field("now", &self.now).finish_non_exhaustive()
    }
}

impl From<RandomnessError> for super::fault::StoreFault {
    fn from(_: RandomnessError) -> Self {
        Self::Unavailable(super::fault::Cause("the system gives no random bytes"))
    }
}

#[cfg(test)]
#[path = "random_tests.rs"]
mod tests;
