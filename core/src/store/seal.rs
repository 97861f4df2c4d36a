//! Personal values at rest: sealed under a random key of their owner, which is itself wrapped under the store's. Who
//! destroys the wrapped key erases every value under it, wherever copies of them are.

use std::fmt;

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{Key, KeyInit as _, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::fault::StoreFault;
use super::keys::{Keys, MacKey};
use super::random::Draw;
use crate::DeskId;

/// The first byte of whatever is sealed or wrapped: XChaCha20-Poly1305, nonce, ciphertext and tag.
const VERSION: u8 = 1;

/// Bytes of a nonce: long enough to be drawn at random.
pub(crate) const NONCE: usize = 24;

/// The key of one person, account or request.
pub(crate) struct SealKey(Zeroizing<[u8; 32]>);

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealKey(…)")
    }
}

impl SealKey {
    /// A new key.
    pub(crate) fn draw(draw: &mut Draw) -> Self {
        Self(Zeroizing::new(draw.bytes()))
    }

    /// Seals a value. `aad` says what and whose it is: opened as anything else, it is refused. The nonce is drawn for
    /// this value alone.
    pub(crate) fn seal(&self, value: &[u8], aad: &[u8], nonce: [u8; NONCE]) -> Result<Vec<u8>, StoreFault> {
        let mut sealed = vec![VERSION];
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&encrypt(&self.0, &nonce, value, aad)?);
        Ok(sealed)
    }

    /// Opens a sealed value.
    ///
    /// # Errors
    /// [`StoreFault::Row`] (of no table yet) where it was not sealed by this key, as this.
    pub(crate) fn open(&self, sealed: &[u8], aad: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreFault> {
        let (version, rest) = sealed.split_first().ok_or_else(bad_row)?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>().ok_or_else(bad_row)?;
        if *version != VERSION {
            return Err(bad_row());
        }
        decrypt(&self.0, nonce, ciphertext, aad)
    }

    /// The key itself, encrypted under the store's current one, for this owner in this desk.
    pub(crate) fn wrap(
        &self,
        keys: &Keys,
        desk: DeskId,
        owner: &[u8; 16],
        nonce: [u8; NONCE],
    ) -> Result<Vec<u8>, StoreFault> {
        let set = keys.current();
        let head = head(set.id());
        let mut wrapped = head.to_vec();
        wrapped.extend_from_slice(&nonce);
        wrapped.extend_from_slice(&encrypt(&set.wrap, &nonce, self.0.as_slice(), &wrap_aad(head, desk, owner))?);
        Ok(wrapped)
    }

    /// The key that was wrapped for this owner in this desk.
    ///
    /// # Errors
    /// [`StoreFault::WrongKey`] where it was wrapped under a root key that is not given; [`StoreFault::Row`] (of no
    /// table yet) where it was not wrapped for this owner.
    pub(crate) fn unwrap(keys: &Keys, desk: DeskId, owner: &[u8; 16], wrapped: &[u8]) -> Result<Self, StoreFault> {
        let (head, rest) = wrapped.split_first_chunk::<5>().ok_or_else(bad_row)?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>().ok_or_else(bad_row)?;
        let [version, id @ ..] = *head;
        if version != VERSION {
            return Err(bad_row());
        }
        let set = keys.by_id(u32::from_be_bytes(id)).ok_or(StoreFault::WrongKey)?;
        let key = decrypt(&set.wrap, nonce, ciphertext, &wrap_aad(*head, desk, owner))?;
        key.as_slice().try_into().map(|key| Self(Zeroizing::new(key))).map_err(|_| bad_row())
    }
}

/// Seals places of lists, which readers carry from page to page: a cursor may hold a name.
///
/// The nonce is not drawn but the beginning of a keyed hash of what is sealed and of what it is bound to (a synthetic
/// initialization vector, as in RFC 5297): reads draw no randomness, and the same place of the same list has the same
/// cursor. Who sees two of them learns whether they are equal, and how long they are.
pub(crate) struct PlaceKey {
    pub(super) nonce: MacKey,
    pub(super) seal: Zeroizing<[u8; 32]>,
}

impl PlaceKey {
    pub(super) const fn new(nonce: MacKey, seal: Zeroizing<[u8; 32]>) -> Self {
        Self { nonce, seal }
    }

    fn nonce(&self, place: &[u8], aad: &[u8]) -> [u8; NONCE] {
        let mut nonce = [0; NONCE];
        nonce.iter_mut().zip(self.nonce.tag(&[aad, place])).for_each(|(to, from)| *to = from);
        nonce
    }

    /// Seals a place of the list that `aad` names.
    pub(crate) fn seal(&self, place: &[u8], aad: &[u8]) -> Result<Vec<u8>, StoreFault> {
        let nonce = self.nonce(place, aad);
        Ok([nonce.as_slice(), &encrypt(&self.seal, &nonce, place, aad)?].concat())
    }

    /// The place, if it was sealed by this key for that list.
    pub(crate) fn open(&self, sealed: &[u8], aad: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, ciphertext) = sealed.split_first_chunk::<NONCE>()?;
        decrypt(&self.seal, nonce, ciphertext, aad).ok()
    }
}

fn head(id: u32) -> [u8; 5] {
    let [a, b, c, d] = id.to_be_bytes();
    [VERSION, a, b, c, d]
}

fn wrap_aad(head: [u8; 5], desk: DeskId, owner: &[u8; 16]) -> Vec<u8> {
    [head.as_slice(), desk.as_bytes(), owner].concat()
}

fn encrypt(key: &[u8; 32], nonce: &[u8; NONCE], value: &[u8], aad: &[u8]) -> Result<Vec<u8>, StoreFault> {
    // Fails above 256 GiB only.
    XChaCha20Poly1305::new(&Key::from(*key))
        .encrypt(&XNonce::from(*nonce), Payload { msg: value, aad })
        .map_err(|_| StoreFault::Failed(super::fault::Cause("a value is too long to be sealed")))
}

fn decrypt(key: &[u8; 32], nonce: &[u8; NONCE], value: &[u8], aad: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreFault> {
    XChaCha20Poly1305::new(&Key::from(*key))
        .decrypt(&XNonce::from(*nonce), Payload { msg: value, aad })
        .map(Zeroizing::new)
        .map_err(|_| bad_row())
}

fn bad_row() -> StoreFault {
    StoreFault::Row { table: "", column: None }
}

#[cfg(test)]
#[path = "seal_tests.rs"]
mod tests;
