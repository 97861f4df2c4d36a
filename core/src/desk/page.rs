//! Pages of lists, and the cursors between them.

use data_encoding::BASE64URL_NOPAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::model::form::{Problem, ProblemCode};
use crate::store::keys::Keys;
use crate::{Args, DeskId};

/// A page of a list, and the cursor of the page after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// What the page holds, in the list's order.
    pub items: Vec<T>,
    /// What to ask for the next page with; nothing on the last.
    pub next: Option<String>,
}

/// The most characters of a cursor: the longest name of an account, folded, fits.
const MAX_CURSOR: usize = 16_384;

/// Writes and reads the cursors of one list of one desk. They are opaque and authenticated: a cursor of another list,
/// desk or filter, or one that was altered, is refused.
pub(super) struct Cursor<'a> {
    keys: &'a Keys,
    desk: DeskId,
    list: &'a str,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(keys: &'a Keys, desk: DeskId, list: &'a str) -> Self {
        Self { keys, desk, list }
    }

    fn parts<'p>(&'p self, place: &'p [u8]) -> [&'p [u8]; 3] {
        [self.desk.as_bytes(), self.list.as_bytes(), place]
    }

    /// The cursor of a place.
    pub(super) fn seal(&self, place: &impl Serialize) -> Result<String, Error> {
        let place = serde_json::to_vec(place).map_err(|_| Error::internal("place of a cursor"))?;
        let mut bytes = self.keys.current().cursor().tag(&self.parts(&place)).to_vec();
        bytes.extend_from_slice(&place);
        Ok(BASE64URL_NOPAD.encode(&bytes))
    }

    /// Cuts what was read beyond `limit` off, and gives the cursor of the page after when there was anything.
    pub(super) fn cut<R, P: Serialize>(
        &self,
        rows: &mut Vec<R>,
        limit: usize,
        place: impl FnOnce(&R) -> P,
    ) -> Result<Option<String>, Error> {
        let more = rows.len() > limit;
        rows.truncate(limit);
        rows.last().filter(|_| more).map(|last| self.seal(&place(last))).transpose()
    }

    /// That a cursor is none of this list's.
    pub(super) fn refused() -> Error {
        vec![Problem::new("/cursor".to_owned(), ProblemCode::InvalidCursor, Args::none())].into()
    }

    pub(super) fn open<T: DeserializeOwned>(&self, text: &str) -> Result<T, Error> {
        let refused = Self::refused;
        if text.len() > MAX_CURSOR {
            return Err(refused());
        }
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| refused())?;
        let (tag, place) = bytes.split_at_checked(32).ok_or_else(refused)?;
        if !self.keys.all().any(|set| set.cursor().verify(&self.parts(place), tag)) {
            return Err(refused());
        }
        serde_json::from_slice(place).map_err(|_| refused())
    }
}
