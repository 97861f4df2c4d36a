//! The digest by which a file is known to be whole.

use std::fmt;
use std::str::FromStr;

use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::model::form::ProblemCode;
use crate::model::text::ValueError;

/// The SHA-256 of a file's bytes: 64 hexadecimal digits, written in lower case.
///
/// ```
/// use comptoir::Sha256;
/// let text = "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD";
/// let digest: Sha256 = text.parse()?;
/// assert_eq!(digest.to_string(), text.to_lowercase());
/// # #[cfg(feature = "store")]
/// assert_eq!(digest, Sha256::of(b"abc"));
/// # Ok::<(), comptoir::ValueError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sha256([u8; 32]);

impl Sha256 {
    /// The digest of these bytes.
    #[cfg(feature = "store")]
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        use sha2::Digest as _;
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// The digest of all that a reader gives, read in pieces of 64 KiB, and how many bytes that was.
    ///
    /// # Errors
    /// What the reader fails with.
    #[cfg(feature = "store")]
    pub fn of_reader(mut from: impl std::io::Read) -> std::io::Result<(Self, u64)> {
        use sha2::Digest as _;
        let (mut whole, mut piece, mut size) = (sha2::Sha256::new(), vec![0; 65_536], 0_u64);
        loop {
            let read = match from.read(&mut piece) {
                Ok(0) => return Ok((Self(whole.finalize().into()), size)),
                Ok(read) => read,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            whole.update(piece.get(..read).unwrap_or_default());
            size = size.saturating_add(read as u64);
        }
    }

    /// The digest of these 32 bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its 32 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl FromStr for Sha256 {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ValueError::bare(ProblemCode::Required));
        }
        let invalid = || ValueError::bare(ProblemCode::InvalidDigest);
        let mut bytes = [0; 32];
        if text.len() != 64 {
            return Err(invalid());
        }
        HEXLOWER_PERMISSIVE.decode_mut(text.as_bytes(), &mut bytes).map_err(|_| invalid())?;
        Ok(Self(bytes))
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sha256({self})")
    }
}

impl Serialize for Sha256 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Sha256 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
#[path = "digest_tests.rs"]
mod tests;
