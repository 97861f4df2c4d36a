//! How passwords are hashed: argon2id, or what the host puts in its place.

use std::fmt;
use std::sync::{Arc, OnceLock};

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, CustomizedPasswordHasher as _, Params, PasswordVerifier as _, Version};

use crate::error::Error;

/// A password could not be hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HashingError;

impl fmt::Display for HashingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a password could not be hashed")
    }
}

impl std::error::Error for HashingError {}

/// Hashes and verifies passwords, slowly on purpose: [`Argon2id`] unless a host gives another.
///
/// It is called outside of all transactions, from whatever thread makes the call. A sign-in verifies exactly once, whether
/// or not anybody is known by the address; in a delay it verifies nothing.
pub trait PasswordHasher: Send + Sync {
    /// The hash of a password with this salt, as text of at most 1,000 characters that tells all that
    /// [`verify`](Self::verify) needs: the salt and the parameters.
    ///
    /// # Errors
    /// [`HashingError`] where there is no memory for it.
    fn hash(&self, password: &[u8], salt: [u8; 16]) -> Result<String, HashingError>;

    /// Whether `hash` is of this password; of a hash that cannot be read it is not.
    fn verify(&self, password: &[u8], hash: &str) -> bool;

    /// Whether `hash` is weaker than those made now: then the next sign-in makes a new one. Never, unless said otherwise.
    fn is_outdated(&self, hash: &str) -> bool {
        let _ = hash;
        false
    }
}

/// Argon2id of RFC 9106 with 19 MiB of memory, two passes and one lane, as PHC text.
///
/// A hash with other parameters is verified with those that it names, up to 1 GiB, 64 passes and 16 lanes; one with weaker
/// parameters is made anew at the next sign-in.
///
/// ```
/// use comptoir::{Argon2id, PasswordHasher};
/// let hash = Argon2id.hash(b"a lamp for the cellar", [7; 16])?;
/// assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
/// assert!(Argon2id.verify(b"a lamp for the cellar", &hash) && !Argon2id.verify(b"another lamp", &hash));
/// # Ok::<(), comptoir::HashingError>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Argon2id;

const MEMORY: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// The memory, passes and lanes that a stored hash may ask for.
const MOST: (u32, u32, u32) = (1_048_576, 64, 16);

impl Argon2id {
    /// A hash that may be verified, and its parameters.
    fn read(hash: &str) -> Option<(PasswordHash, Params)> {
        let hash = PasswordHash::new(hash).ok()?;
        let params = Params::try_from(&hash).ok()?;
        let bounded = params.m_cost() <= MOST.0 && params.t_cost() <= MOST.1 && params.p_cost() <= MOST.2;
        bounded.then_some((hash, params))
    }
}

impl PasswordHasher for Argon2id {
    fn hash(&self, password: &[u8], salt: [u8; 16]) -> Result<String, HashingError> {
        let params = Params::new(MEMORY, PASSES, LANES, None).map_err(|_| HashingError)?;
        let algorithm = Algorithm::Argon2id.ident();
        let hash = Argon2::default()
            .hash_password_customized(password, &salt, Some(algorithm.as_str()), Some(Version::V0x13.into()), params)
            .map_err(|_| HashingError)?;
        Ok(hash.to_string())
    }

    fn verify(&self, password: &[u8], hash: &str) -> bool {
        Self::read(hash).is_some_and(|(hash, _)| Argon2::default().verify_password(password, &hash).is_ok())
    }

    fn is_outdated(&self, hash: &str) -> bool {
        Self::read(hash).is_none_or(|(hash, params)| {
            hash.algorithm != Algorithm::Argon2id.ident()
                || hash.version != Some(Version::V0x13.into())
                || params.m_cost() < MEMORY
                || params.t_cost() < PASSES
        })
    }
}

/// A store's hasher, and a hash that no password has.
#[derive(Clone)]
pub(crate) struct Hashing {
    hasher: Arc<dyn PasswordHasher>,
    decoy: Arc<OnceLock<String>>,
}

impl Hashing {
    pub(crate) fn new(hasher: impl PasswordHasher + 'static) -> Self {
        Self { hasher: Arc::new(hasher), decoy: Arc::default() }
    }

    /// The hash of a password.
    pub(crate) fn hash(&self, password: &[u8], salt: [u8; 16]) -> Result<String, Error> {
        self.hasher.hash(password, salt).map_err(|_| Error::internal("hash of a password"))
    }

    /// Makes the hash for addresses that nobody has, once: before it is known whether somebody has this one, so that the
    /// first sign-in tells nothing by the time it takes.
    pub(crate) fn prepare(&self, random: [u8; 32]) -> Result<(), Error> {
        if self.decoy.get().is_none() {
            let (salt, secret) = random.split_first_chunk::<16>().ok_or_else(|| Error::internal("salt of a decoy"))?;
            let made = self.hash(secret, *salt)?;
            // Another thread's is as good.
            let _ = self.decoy.set(made);
        }
        Ok(())
    }

    /// Whether `hash` is of this password. Verifies once in any case: without a hash, one that no password has.
    pub(crate) fn verify(&self, password: &[u8], hash: Option<&str>) -> bool {
        let decoy = self.decoy.get().map_or("", String::as_str);
        let matches = self.hasher.verify(password, hash.unwrap_or(decoy));
        matches && hash.is_some()
    }

    /// Whether the hash is to be made anew.
    pub(crate) fn is_outdated(&self, hash: &str) -> bool {
        self.hasher.is_outdated(hash)
    }
}

impl fmt::Debug for Hashing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hashing(..)")
    }
}

#[cfg(test)]
#[path = "hasher_tests.rs"]
mod tests;
