//! The audit trail.

use std::sync::Arc;

use comptoir::Timestamp;

use crate::blocking::blocking;
use crate::error::ComptoirError;

/// One thing that happened.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct AuditEvent {
    /// The number of the command in its desk; the events of one command share it.
    pub sequence: i64,
    /// The event's place among those of its command, from 0.
    pub ordinal: i32,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it: `staff:…` or `contact:…` with an id, or `host:…` with the job's name.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// What it was done to: `request`, `account`, `user`, `contact`, `device`, `group`, `staff`, `dealership`, `desk`,
    /// `registration`, `service`, `work`.
    pub subject: String,
    /// The id of that.
    pub subject_id: String,
    /// The version it has since.
    pub version: i64,
    /// What else is known of it, without personal values: an object of JSON.
    pub facts_json: String,
    /// The personal values as JSON, or nothing where there are none or where their owner was erased.
    pub personal_json: Option<String>,
}

/// A page of the audit trail.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct AuditPage {
    /// What the page holds, in order.
    pub items: Vec<AuditEvent>,
    /// What to ask for the next page with; nothing on the last.
    pub next: Option<String>,
}

/// What `verify` found.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct AuditReport {
    /// How many events the trail has.
    pub events: i64,
    /// Whether each event's hash covers it and the one before, up to the hash that the desk's head holds.
    pub intact: bool,
    /// The sequence number of the first event that does not fit, when one does not.
    pub broken_at: Option<i64>,
}

/// The audit trail of a desk, for its administrators and the host.
#[derive(Debug, uniffi::Object)]
pub struct AuditTrail(pub(crate) comptoir::AuditTrail);

#[uniffi::export]
impl AuditTrail {
    /// Up to 500 events in order, from the beginning or from where the cursor of the page before says.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's.
    #[uniffi::method(default(after))]
    pub async fn list(self: Arc<Self>, after: Option<String>) -> Result<AuditPage, ComptoirError> {
        blocking(move || Ok(self.0.list(after.as_deref())?.into())).await
    }

    /// Reads the whole trail and checks its chain of hashes.
    ///
    /// # Errors
    /// `refused`; faults of the store. A broken chain is no error: the report tells it.
    pub async fn verify(self: Arc<Self>) -> Result<AuditReport, ComptoirError> {
        blocking(move || Ok(self.0.verify()?.into())).await
    }
}

crate::value::private_debug! { AuditEvent }

impl From<comptoir::Page<comptoir::AuditEvent>> for AuditPage {
    fn from(page: comptoir::Page<comptoir::AuditEvent>) -> Self {
        Self { items: page.items.into_iter().map(Into::into).collect(), next: page.next }
    }
}

impl From<comptoir::AuditEvent> for AuditEvent {
    fn from(event: comptoir::AuditEvent) -> Self {
        Self {
            sequence: event.sequence,
            ordinal: event.ordinal,
            at: event.at,
            actor: event.actor,
            action: event.action,
            subject: event.subject,
            subject_id: event.subject_id,
            version: event.version,
            facts_json: event.facts.to_string(),
            personal_json: event.personal.map(|values| values.to_string()),
        }
    }
}

impl From<comptoir::AuditReport> for AuditReport {
    fn from(report: comptoir::AuditReport) -> Self {
        Self { events: report.events, intact: report.intact, broken_at: report.broken_at }
    }
}
