//! The end of files that nobody attached.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::Files;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::session::Session;
use crate::error::Error;
use crate::model::role::Action;
use crate::store::file as rows;
use crate::{FileId, Timestamp};

/// How many files each transaction deletes at most.
const BATCH: usize = 100;
/// After how many bytes it deletes no further file: with what is deleted overwritten, others would wait for long.
const BATCH_BYTES: i64 = 32_000_000;
const MICROS_PER_DAY: i64 = 86_400_000_000;

/// What was deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Swept {
    /// How many files.
    pub files: i64,
    /// How many bytes of them had been received.
    pub bytes: i64,
}

impl Files {
    /// Deletes every file that was begun a day ago or before and is not attached, whole or not, and says how much that was.
    ///
    /// For a job of the host that runs every hour or once a day. Up to 100 files are deleted in each transaction, and no further
    /// one after 32 MB; what was deleted stays deleted when a later transaction fails. So a key of
    /// [`Session::once`](crate::Session::once) does not apply.
    ///
    /// # Errors
    /// `refused`.
    pub fn sweep(&self) -> Result<Swept, Error> {
        let session = Session { once: None, ..self.0.clone() };
        let mut swept = Swept::default();
        loop {
            // Nobody waits for the writers' turn to learn that there is nothing to do.
            let waiting = session.read(Action::SweepFiles, |reading| {
                Ok(!rows::loose(reading.connection, reading.desk, day_before(reading.now), 1)?.is_empty())
            })?;
            if !waiting {
                return Ok(swept);
            }
            let some = session.command(Action::SweepFiles, &(), batch)?;
            swept.files = swept.files.saturating_add(some.files);
            swept.bytes = swept.bytes.saturating_add(some.bytes);
            // A preview deletes nothing, and shows the first transaction only: the next one would be the same.
            if session.preview {
                return Ok(swept);
            }
        }
    }
}

fn day_before(now: Timestamp) -> Timestamp {
    Timestamp::from_micros(now.as_micros().saturating_sub(MICROS_PER_DAY))
}

fn batch(command: &mut Command<'_>) -> Result<Swept, Error> {
    let (mut swept, mut ids) = (Swept::default(), Vec::<FileId>::new());
    let until = day_before(command.now);
    for row in rows::loose(command.connection, command.desk, until, BATCH)? {
        if swept.bytes >= BATCH_BYTES {
            break;
        }
        swept.bytes = swept.bytes.saturating_add(row.received);
        ids.push(row.id);
    }
    swept.files = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    if swept.files > 0 {
        rows::delete(command.connection, command.desk, &ids)?;
        let facts = json!({ "files": swept.files, "bytes": swept.bytes });
        command.record(Event::new(Deed::SweepFiles, Subject::Desk(command.desk), 0, facts));
    }
    Ok(swept)
}
