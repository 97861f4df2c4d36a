//! All changes of a desk, in the order in which they were made: what a host follows.

use serde::{Deserialize, Serialize};

use super::audit::changed_fields;
use super::page::Cursor;
use super::session::Session;
use crate::error::Error;
use crate::model::role::Action;
use crate::store::audit::{self as trail, AuditRow};
use crate::{RequestId, Timestamp};

/// How many changes one call gives.
const LIMIT: usize = 500;

/// One thing that changed, without any personal value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The number of the command in its desk; the changes of one command share it.
    pub sequence: i64,
    /// The change's place among those of its command, from 0.
    pub ordinal: i32,
    /// When it was made.
    pub at: Timestamp,
    /// Who made it: `staff:…` with an id, or `host:…` with the job's name.
    pub actor: String,
    /// What was done: `submit_request`, `edit_account` …
    pub action: String,
    /// What it was done to: `desk`, `dealership`, `staff`, `user`, `account`, `contact`, `request`, `group`, `device`, `service`,
    /// `registration`, `work`, `order`, `document`, `template`, `field`.
    pub subject: String,
    /// The id of that.
    pub subject_id: String,
    /// The version it has since.
    pub version: i64,
    /// The names of the fields that changed, or that it was created with.
    pub fields: Vec<String>,
}

/// Some of a desk's changes, in the order in which they were made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// The changes; none when nothing has changed since.
    pub items: Vec<Change>,
    /// What to ask for those after with: now when there are `more`, else later.
    pub next: String,
    /// Whether there are more already.
    pub more: bool,
}

/// A place in the trail, and the beginning of the hash of the event there: a trail that was put back to an earlier
/// state and grew again in another way has the place, but not the hash.
type Place = (i64, i32, Vec<u8>);

const HASH_BYTES: usize = 8;

pub(super) fn changes(session: &Session, after: Option<&str>) -> Result<Changes, Error> {
    session.read(Action::ReadChanges, |reading| {
        let cursor = Cursor::new(reading.keys, reading.desk, "changes");
        let mut place: Place = after.map_or(Ok((0, -1, Vec::new())), |text| cursor.open(text))?;
        let (sequence, ordinal, hash) = &place;
        if *sequence > 0 {
            let found = trail::hash_at(reading.connection, reading.desk, (*sequence, *ordinal))?;
            if found.as_deref().and_then(|found| found.get(..HASH_BYTES)) != Some(hash.as_slice()) {
                return Err(Cursor::refused());
            }
        }
        let mut rows = trail::page(reading.connection, reading.desk, (*sequence, *ordinal))?;
        let more = rows.len() > LIMIT;
        rows.truncate(LIMIT);
        if let Some(last) = rows.last() {
            place = (last.sequence, last.ordinal, last.hash.iter().copied().take(HASH_BYTES).collect());
        }
        Ok(Changes { items: rows.into_iter().map(change).collect(), next: cursor.seal(&place)?, more })
    })
}

fn change(row: AuditRow) -> Change {
    let id: [u8; 16] = row.subject_id.as_slice().try_into().unwrap_or_default();
    Change {
        sequence: row.sequence,
        ordinal: row.ordinal,
        at: row.at,
        actor: row.actor,
        action: row.action,
        subject: row.subject_kind,
        subject_id: RequestId::from_bytes(id).to_string(),
        version: row.version,
        fields: changed_fields(&row.facts),
    }
}
