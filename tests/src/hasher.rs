//! A hasher that costs nothing and counts.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use comptoir::{HashingError, PasswordHasher};

/// Hashes in no time, with two kinds of hashes: those it makes now, and older ones that it holds outdated.
#[derive(Clone, Default)]
pub struct CheapHasher(Arc<AtomicUsize>);

impl CheapHasher {
    /// How often it verified since it was last asked.
    #[must_use]
    pub fn verified(&self) -> usize {
        self.0.swap(0, Ordering::SeqCst)
    }

    /// The hash of a password as an older version would have made it.
    #[must_use]
    pub fn outdated(password: &str) -> String {
        format!("old${:x}", sum(password.as_bytes(), &[]))
    }
}

/// No hash that anybody should use: FNV-1a.
fn sum(password: &[u8], salt: &[u8]) -> u64 {
    salt.iter()
        .chain(password)
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

impl PasswordHasher for CheapHasher {
    fn hash(&self, password: &[u8], salt: [u8; 16]) -> Result<String, HashingError> {
        let salt = crate::hex(&salt);
        Ok(format!("new${salt}${:x}", sum(password, salt.as_bytes())))
    }

    fn verify(&self, password: &[u8], hash: &str) -> bool {
        self.0.fetch_add(1, Ordering::SeqCst);
        match hash.split('$').collect::<Vec<_>>()[..] {
            ["new", salt, known] => format!("{:x}", sum(password, salt.as_bytes())) == known,
            ["old", known] => format!("{:x}", sum(password, &[])) == known,
            _ => false,
        }
    }

    fn is_outdated(&self, hash: &str) -> bool {
        hash.starts_with("old$")
    }
}
