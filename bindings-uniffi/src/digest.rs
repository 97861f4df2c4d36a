//! The digest by which a file is known to be whole, for hosts whose platform has none.

use std::sync::{Arc, Mutex, PoisonError};

use sha2::Digest as _;

use crate::error::ComptoirError;

/// The SHA-256 of bytes that come piece by piece: what `FileDraft.sha256` says of a file.
#[derive(Debug, Default, uniffi::Object)]
pub struct FileDigest(Mutex<sha2::Sha256>);

#[uniffi::export]
impl FileDigest {
    /// The digest of no bytes yet.
    ///
    /// # Errors
    /// None; every exported function may fail.
    #[uniffi::constructor]
    pub fn new() -> Result<Arc<Self>, ComptoirError> {
        Ok(Arc::default())
    }

    /// Takes the next bytes in.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn update(&self, bytes: &[u8]) -> Result<(), ComptoirError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).update(bytes);
        Ok(())
    }

    /// The digest of all bytes so far: 64 hexadecimal digits in lower case.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn sha256(&self) -> Result<String, ComptoirError> {
        let whole = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Ok(comptoir::Sha256::from_bytes(whole.finalize().into()).to_string())
    }
}
