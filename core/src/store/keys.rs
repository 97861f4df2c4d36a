//! The root key a host gives, and the keys that derive from it. The root key itself is forgotten at once.

use std::fmt;
use std::sync::Arc;

use data_encoding::{BASE64, BASE64_NOPAD, BASE64URL, BASE64URL_NOPAD, Encoding, HEXLOWER_PERMISSIVE};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::{Zeroize as _, Zeroizing};

use super::fault::{InTable as _, StoreFault};
use super::seal::PlaceKey;

/// The root keys of a store: the current one, and those it replaced.
///
/// A store seals personal values, proves its audit trail and makes its tokens with keys that derive from the current
/// root key; the previous ones open what is older. A root key has an id, stored beside whatever it protects. It is not
/// stored itself: who loses it loses the sealed values.
///
/// ```
/// use comptoir::Keys;
/// let keys = Keys::new(2, [7; 32]).with_previous(1, [3; 32])?;
/// assert_eq!(keys.current_id(), 2);
/// assert!(!format!("{keys:?}").contains('7'));
/// # Ok::<(), comptoir::KeysError>(())
/// ```
#[derive(Clone)]
pub struct Keys {
    current: Arc<KeySet>,
    previous: Vec<Arc<KeySet>>,
}

/// The keys of one id.
pub(crate) struct KeySet {
    id: u32,
    audit: MacKey,
    cursor: PlaceKey,
    pub(super) token: MacKey,
    proof: MacKey,
    pub(super) wrap: Zeroizing<[u8; 32]>,
}

/// A key for authentication codes.
pub(crate) struct MacKey(Zeroizing<[u8; 32]>);

/// Why there are no keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeysError {
    /// `COMPTOIR_KEY` is not set.
    Missing,
    /// A key is not 32 bytes in hexadecimal or base64, or its id is no number.
    Malformed,
    /// Two keys have the same id.
    SameId,
    /// The system gives no random bytes.
    NoRandomness,
}

impl fmt::Display for KeysError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "`COMPTOIR_KEY` is not set",
            Self::Malformed => "a key is 32 bytes in hexadecimal or base64, its id a number",
            Self::SameId => "two keys have the same id",
            Self::NoRandomness => "the system gives no random bytes",
        })
    }
}

impl std::error::Error for KeysError {}

impl Keys {
    /// Keys that derive from `root`, which is named `id` in the store: a new root key takes a new id.
    #[must_use]
    pub fn new(id: u32, root: [u8; 32]) -> Self {
        Self { current: Arc::new(KeySet::derive(id, root)), previous: Vec::new() }
    }

    /// The same with a root key that was current before.
    ///
    /// # Errors
    /// [`KeysError::SameId`] where the id is taken.
    pub fn with_previous(mut self, id: u32, root: [u8; 32]) -> Result<Self, KeysError> {
        if self.by_id(id).is_some() {
            return Err(KeysError::SameId);
        }
        self.previous.push(Arc::new(KeySet::derive(id, root)));
        Ok(self)
    }

    /// The keys that the environment names: `COMPTOIR_KEY`, 32 bytes in hexadecimal or base64; `COMPTOIR_KEY_ID`, 1 by
    /// default; `COMPTOIR_PREVIOUS_KEYS`, any number of `ID:KEY` separated by commas.
    ///
    /// # Errors
    /// [`KeysError::Missing`] without `COMPTOIR_KEY`, otherwise what is wrong with a value.
    pub fn from_env() -> Result<Self, KeysError> {
        Self::from_variables(|name| match std::env::var(name) {
            Ok(value) => Ok(Some(value)),
            Err(std::env::VarError::NotPresent) => Ok(None),
            Err(std::env::VarError::NotUnicode(_)) => Err(KeysError::Malformed),
        })
    }

    fn from_variables(get: impl Fn(&str) -> Result<Option<String>, KeysError>) -> Result<Self, KeysError> {
        let root = Zeroizing::new(get("COMPTOIR_KEY")?.ok_or(KeysError::Missing)?);
        let id = get("COMPTOIR_KEY_ID")?.map_or(Ok(1), |id| parse_id(&id))?;
        let mut keys = Self::new(id, *parse_key(&root)?);
        let previous = Zeroizing::new(get("COMPTOIR_PREVIOUS_KEYS")?.unwrap_or_default());
        for entry in previous.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
            let (id, root) = entry.split_once(':').ok_or(KeysError::Malformed)?;
            keys = keys.with_previous(parse_id(id)?, *parse_key(root)?)?;
        }
        Ok(keys)
    }

    /// A new root key in base64, for an operator to put where secrets are kept.
    ///
    /// # Errors
    /// [`KeysError::NoRandomness`] where the system has none.
    pub fn generate_text() -> Result<String, KeysError> {
        let mut root = Zeroizing::new([0; 32]);
        getrandom::fill(root.as_mut_slice()).map_err(|_| KeysError::NoRandomness)?;
        Ok(BASE64.encode(root.as_slice()))
    }

    /// The id of the current root key.
    #[must_use]
    pub fn current_id(&self) -> u32 {
        self.current.id
    }

    /// The current keys: for whatever is new.
    pub(crate) fn current(&self) -> &KeySet {
        &self.current
    }

    /// The keys of an id: for what it protects.
    pub(crate) fn by_id(&self, id: u32) -> Option<&KeySet> {
        self.all().find(|set| set.id == id)
    }

    /// All, the current ones first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &KeySet> {
        std::iter::once(&self.current).chain(&self.previous).map(Arc::as_ref)
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(…)")
    }
}

fn parse_id(text: &str) -> Result<u32, KeysError> {
    text.trim().parse().map_err(|_| KeysError::Malformed)
}

fn parse_key(text: &str) -> Result<Zeroizing<[u8; 32]>, KeysError> {
    let text = text.trim().as_bytes();
    let encodings: &[&Encoding] = match text.len() {
        64 => &[&HEXLOWER_PERMISSIVE],
        44 => &[&BASE64, &BASE64URL],
        43 => &[&BASE64_NOPAD, &BASE64URL_NOPAD],
        _ => &[],
    };
    let bytes = encodings.iter().find_map(|encoding| encoding.decode(text).ok()).map(Zeroizing::new);
    let bytes = bytes.ok_or(KeysError::Malformed)?;
    bytes.as_slice().try_into().map(Zeroizing::new).map_err(|_| KeysError::Malformed)
}

impl KeySet {
    fn derive(id: u32, mut root: [u8; 32]) -> Self {
        let hkdf = Hkdf::<Sha256>::new(Some(b"comptoir"), &root);
        root.zeroize();
        let key = |label: &str| {
            let mut key = Zeroizing::new([0; 32]);
            // HKDF refuses lengths over 8,160 bytes only.
            let expanded = hkdf.expand(label.as_bytes(), key.as_mut_slice());
            debug_assert!(expanded.is_ok());
            key
        };
        Self {
            id,
            audit: MacKey(key("comptoir audit v1")),
            cursor: PlaceKey::new(MacKey(key("comptoir cursor v1")), key("comptoir cursor seal v1")),
            token: MacKey(key("comptoir token v1")),
            proof: MacKey(key("comptoir proof v1")),
            wrap: key("comptoir wrap v1"),
        }
    }

    /// The id of their root key.
    pub(crate) fn id(&self) -> u32 {
        self.id
    }

    /// For the chain of audit events.
    pub(crate) fn audit(&self) -> &MacKey {
        &self.audit
    }

    /// For cursors of pages.
    pub(crate) fn cursor(&self) -> &PlaceKey {
        &self.cursor
    }

    /// What a store keeps to know this root key again: it tells nothing about the key.
    pub(crate) fn proof(&self) -> [u8; 32] {
        self.proof.tag(&[])
    }

    /// Whether the store's proof is of this root key.
    pub(crate) fn is_proven_by(&self, proof: &[u8]) -> bool {
        self.proof.verify(&[], proof)
    }
}

impl MacKey {
    /// HMAC-SHA-256 over the parts, each preceded by its length, so that no two lists of parts have the same code.
    pub(crate) fn tag(&self, parts: &[&[u8]]) -> [u8; 32] {
        self.over(parts).finalize().into_bytes().into()
    }

    /// Whether the code is that of the parts; takes the same time wherever it differs.
    pub(crate) fn verify(&self, parts: &[&[u8]], tag: &[u8]) -> bool {
        self.over(parts).verify_slice(tag).is_ok()
    }

    fn over(&self, parts: &[&[u8]]) -> Hmac<Sha256> {
        let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
        // A key shorter than a block is filled up with zeros: the same as HMAC with the key itself.
        block.iter_mut().zip(self.0.iter()).for_each(|(to, from)| *to = *from);
        let mut mac = Hmac::<Sha256>::new(&block);
        block.as_mut_slice().zeroize();
        for part in parts {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part);
        }
        mac
    }
}

diesel::table! {
    store_keys (key_id) {
        key_id -> BigInt,
        proof -> Binary,
    }
}

impl Keys {
    /// Proves that these are the store's keys; a store that has none yet takes the current one's proof, and so does a
    /// store whose keys are all known.
    ///
    /// # Errors
    /// [`StoreFault::WrongKey`] where the store was used with another key, or with one that is not given.
    pub(crate) fn admit(&self, database: &super::connection::Database) -> Result<(), StoreFault> {
        use super::connection::{AnyConnection, Keep, insert_if_absent};
        use diesel::prelude::*;

        let is_known = |connection: &mut AnyConnection| -> Result<bool, StoreFault> {
            let rows: Vec<(i64, Vec<u8>)> = store_keys::table.load(connection).in_table("store_keys")?;
            let mut current = false;
            for (id, proof) in rows {
                let set = u32::try_from(id).ok().and_then(|id| self.by_id(id)).ok_or(StoreFault::WrongKey)?;
                if !set.is_proven_by(&proof) {
                    return Err(StoreFault::WrongKey);
                }
                current |= set.id == self.current.id;
            }
            Ok(current)
        };
        if database.read(None, is_known)? {
            return Ok(());
        }
        database.write(None, Keep::Commit, |connection| {
            let row = (
                store_keys::key_id.eq(i64::from(self.current.id)),
                store_keys::proof.eq(self.current.proof().to_vec()),
            );
            insert_if_absent!(connection, store_keys::table, row)?;
            // Another process may have been first, with another key.
            is_known(connection).map(drop)
        })
    }
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
