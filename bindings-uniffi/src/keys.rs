//! The root keys that a host gives to a store.

use std::fmt;
use std::sync::Arc;

use comptoir::{Args, KeysError, ProblemCode};

use crate::error::ComptoirError;
use crate::problem::{self, outside, within};

/// A root key and the id that the store knows it by.
#[derive(uniffi::Record)]
#[uniffi::export(Debug)]
pub struct RootKey {
    /// Which: from 0 to 4,294,967,295; a new root key takes a new id.
    pub id: i64,
    /// 32 bytes, secret.
    pub bytes: Vec<u8>,
}

/// The root keys of a store: the current one, and those it replaced. Everything that is sealed or signed derives from
/// them. They are never stored: who loses the key loses the sealed values.
#[derive(uniffi::Object)]
#[uniffi::export(Debug)]
pub struct Keys(pub(crate) comptoir::Keys);

#[uniffi::export]
impl Keys {
    /// The current root key, for whatever is new, and those that were current before.
    ///
    /// # Errors
    /// `invalid` for a key that is not 32 bytes, an id out of range, or one that is given twice.
    #[uniffi::constructor(default(previous = []))]
    pub fn new(current: RootKey, previous: Vec<RootKey>) -> Result<Arc<Self>, ComptoirError> {
        let (id, bytes) = checked(current, "/keys/current")?;
        let keys =
            previous.into_iter().enumerate().try_fold(comptoir::Keys::new(id, bytes), |known, (index, key)| {
                let path = format!("/keys/previous/{index}");
                let (id, bytes) = checked(key, &path)?;
                known.with_previous(id, bytes).map_err(|_| {
                    problem::argument(&format!("{path}/id"), ProblemCode::Duplicate, Args::none().with("row", index))
                })
            })?;
        Ok(Arc::new(Self(keys)))
    }

    /// The keys that the environment names: `COMPTOIR_KEY`, 32 bytes in hexadecimal or base64; `COMPTOIR_KEY_ID`, 1 by
    /// default; `COMPTOIR_PREVIOUS_KEYS`, any number of `ID:KEY` separated by commas.
    ///
    /// # Errors
    /// `keys_missing` without `COMPTOIR_KEY`; `keys_malformed`; `keys_same_id`.
    #[uniffi::constructor]
    pub fn from_env() -> Result<Arc<Self>, ComptoirError> {
        Ok(Arc::new(Self(comptoir::Keys::from_env()?)))
    }

    /// The id of the current root key.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn current_id(&self) -> Result<i64, ComptoirError> {
        Ok(self.0.current_id().into())
    }
}

/// A new root key in base64, for an operator to put where secrets are kept.
///
/// # Errors
/// `keys_no_randomness` where the system has none.
#[uniffi::export]
pub fn generate_root_key() -> Result<String, ComptoirError> {
    Ok(comptoir::Keys::generate_text()?)
}

impl fmt::Debug for RootKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RootKey({}, ..)", self.id)
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<KeysError> for ComptoirError {
    fn from(error: KeysError) -> Self {
        let code = match error {
            KeysError::Missing => "keys_missing",
            KeysError::Malformed => "keys_malformed",
            KeysError::SameId => "keys_same_id",
            KeysError::NoRandomness => "keys_no_randomness",
        };
        Self::misused(code, error)
    }
}

fn checked(key: RootKey, path: &str) -> Result<(u32, [u8; 32]), ComptoirError> {
    let id = within(&format!("{path}/id"), key.id, 0, u32::MAX.into())?;
    let short = key.bytes.len() < 32;
    let bytes = key.bytes.try_into().map_err(|_| outside(&format!("{path}/bytes"), short, 32, 32))?;
    Ok((id, bytes))
}
