//! All changes of a desk, in the order in which they were made: what a host follows.

use comptoir::Timestamp;

/// One thing that changed, without any personal value.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
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
    /// What it was done to: `request`, `account`, `user`, `contact`, `device`, `group`, `staff`, `dealership`, `desk`.
    pub subject: String,
    /// The id of that.
    pub subject_id: String,
    /// The version it has since.
    pub version: i64,
    /// The names of the fields that changed, or that it was created with.
    pub fields: Vec<String>,
}

/// Some of a desk's changes, in the order in which they were made.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Changes {
    /// The changes; none when nothing has changed since.
    pub items: Vec<Change>,
    /// What to ask for those after with: now when there are `more`, else later.
    pub next: String,
    /// Whether there are more already.
    pub more: bool,
}

impl From<comptoir::Changes> for Changes {
    fn from(changes: comptoir::Changes) -> Self {
        let comptoir::Changes { items, next, more } = changes;
        Self { items: items.into_iter().map(Into::into).collect(), next, more }
    }
}

impl From<comptoir::Change> for Change {
    fn from(change: comptoir::Change) -> Self {
        Self {
            sequence: change.sequence,
            ordinal: change.ordinal,
            at: change.at,
            actor: change.actor,
            action: change.action,
            subject: change.subject,
            subject_id: change.subject_id,
            version: change.version,
            fields: change.fields,
        }
    }
}
