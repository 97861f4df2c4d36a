//! Pages of lists, and the cursors between them.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::model::form::{Problem, ProblemCode};
use crate::store::keys::Keys;
use crate::{Args, DeskId};

/// A page of a list, and the cursor of the page after it. Its `Debug` shows no cursor.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// What the page holds, in the list's order.
    pub items: Vec<T>,
    /// What to ask for the next page with; nothing on the last.
    pub next: Option<String>,
    /// How many there are on all pages together, where that was asked for.
    pub total: Option<i64>,
}

/// Which page of a list is asked for, and in which order: the first, of 50, in the list's first order, where nothing is
/// said. A cursor alone is a `Paging` too. Its `Debug` shows no cursor.
///
/// ```
/// use comptoir::{AccountSort, Paging};
/// let first: Paging<AccountSort> = Paging { size: Some(10), total: true, ..Paging::default() };
/// assert_eq!(first.sort, AccountSort::Name);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Paging<S> {
    /// The order. A cursor leads on in its own order only.
    pub sort: S,
    /// Where the page begins: the cursor of the page before.
    pub after: Option<String>,
    /// How many it holds at most, 1 to 50; 50, when absent.
    pub size: Option<i64>,
    /// Whether to count what is on all pages together, which takes the longer the more there is.
    pub total: bool,
}

impl<T: fmt::Debug> fmt::Debug for Page<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let next = self.next.as_ref().map(|_| Hidden);
        f.debug_struct("Page").field("items", &self.items).field("next", &next).field("total", &self.total).finish()
    }
}

impl<S: fmt::Debug> fmt::Debug for Paging<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let after = self.after.as_ref().map(|_| Hidden);
        f.debug_struct("Paging")
            .field("sort", &self.sort)
            .field("after", &after)
            .field("size", &self.size)
            .field("total", &self.total)
            .finish()
    }
}

/// What is there but not shown.
struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl<S: Default> From<Option<&str>> for Paging<S> {
    fn from(after: Option<&str>) -> Self {
        Self { after: after.map(str::to_owned), ..Self::default() }
    }
}

impl<T> Page<T> {
    /// The page of a list that holds nothing.
    pub(super) const fn empty(total: bool) -> Self {
        Self { items: Vec::new(), next: None, total: if total { Some(0) } else { None } }
    }
}

/// The most that a page holds.
const PAGE: usize = 50;

impl<S> Paging<S> {
    /// How many the page holds at most.
    pub(super) fn rows(&self) -> Result<usize, Error> {
        let Some(size) = self.size else { return Ok(PAGE) };
        usize::try_from(size).ok().filter(|size| (1..=PAGE).contains(size)).ok_or_else(|| {
            let range = Args::none().with("min", 1).with("max", PAGE);
            vec![Problem::new("/size".to_owned(), ProblemCode::OutOfRange, range)].into()
        })
    }
}

/// The most characters of a cursor: the longest name of an account, folded, fits.
const MAX_CURSOR: usize = 16_384;

/// Writes and reads the cursors of one list of one desk. They are sealed, for a place may hold a name and cursors travel in
/// addresses and logs: a cursor of another list, desk or filter, or one that was altered, is refused.
pub(super) struct Cursor<'a> {
    keys: &'a Keys,
    desk: DeskId,
    list: &'a str,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(keys: &'a Keys, desk: DeskId, list: &'a str) -> Self {
        Self { keys, desk, list }
    }

    /// What a cursor is bound to. Ids are of one length, so that no two desks and lists read the same.
    fn bound_to(&self) -> Vec<u8> {
        [self.desk.as_bytes(), self.list.as_bytes()].concat()
    }

    /// The cursor of a place.
    pub(super) fn seal(&self, place: &impl Serialize) -> Result<String, Error> {
        let place = serde_json::to_vec(place).map_err(|_| Error::internal("place of a cursor"))?;
        let sealed = self.keys.current().cursor().seal(&place, &self.bound_to())?;
        Ok(BASE64URL_NOPAD.encode(&sealed))
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
        let bound_to = self.bound_to();
        let place = self.keys.all().find_map(|set| set.cursor().open(&bytes, &bound_to)).ok_or_else(refused)?;
        serde_json::from_slice(&place).map_err(|_| refused())
    }
}

/// What a cursor is bound to: the list with its filter and order.
pub(super) fn list_name(list: &str, what: &impl Serialize) -> Result<String, Error> {
    let what = serde_json::to_string(what).map_err(|_| Error::internal("filter of a list"))?;
    Ok(format!("{list} {what}"))
}

/// A sort key in a cursor.
pub(super) struct Key(pub(super) Vec<u8>);

impl Serialize for Key {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64URL_NOPAD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        BASE64URL_NOPAD.decode(text.as_bytes()).map(Self).map_err(serde::de::Error::custom)
    }
}
