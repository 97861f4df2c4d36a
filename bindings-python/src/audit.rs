//! Who did what, when, to what.

use pyo3::prelude::*;

use crate::call::free;
use crate::failure::Raised;
use crate::json::Plain;
use crate::page::Page;
use crate::value::Instant;
use crate::view::view;

view! {
    /// One thing that happened.
    AuditEvent(comptoir::AuditEvent) shows(sequence, ordinal, action) {
        /// The number of the command in its desk; the events of one command share it.
        sequence(value) -> i64 { value.sequence }
        /// The event's place among those of its command, from 0.
        ordinal(value) -> i32 { value.ordinal }
        /// When it happened, in UTC.
        at(value) -> Instant { Instant(value.at) }
        /// Who did it: ``staff:…`` or ``contact:…`` with an id, ``host:…`` with the job's name.
        actor(value) -> String { value.actor.clone() }
        /// What was done: ``submit_request``, ``create_account`` …
        action(value) -> String { value.action.clone() }
        /// What it was done to: ``request``, ``account``, ``user``, ``contact``, ``staff``, ``work`` …
        subject(value) -> String { value.subject.clone() }
        /// The id of that.
        subject_id(value) -> String { value.subject_id.clone() }
        /// The version it has since.
        version(value) -> i64 { value.version }
        /// What else is known of it, without personal values.
        facts(value) -> Plain { Plain(value.facts.clone()) }
        /// The personal values, or None where there are none or where their owner was erased.
        personal(value) -> Option<Plain> { value.personal.clone().map(Plain) }
    }
}

view! {
    /// What a verification of the audit trail found.
    AuditReport(comptoir::AuditReport) shows(events, intact, broken_at) {
        /// How many events the trail has.
        events(value) -> i64 { value.events }
        /// Whether each event's hash covers it and the one before, up to the hash that the desk's head holds.
        intact(value) -> bool { value.intact }
        /// The sequence number of the first event that does not fit, when one does not.
        broken_at(value) -> Option<i64> { value.broken_at }
    }
}

/// The audit trail of a desk, for its administrators and the host. A session's ``audit``.
#[pyclass(frozen, module = "comptoir")]
pub(crate) struct AuditTrail(pub(crate) comptoir::AuditTrail);

#[pymethods]
impl AuditTrail {
    /// Up to 500 events in order, from the beginning or from where the page before ends.
    ///
    /// Raises RefusedError, InvalidError (``invalid_cursor``) for a cursor that is not one of this list's.
    #[pyo3(signature = (after = None))]
    fn list(&self, py: Python<'_>, after: Option<&str>) -> PyResult<Page> {
        let page = free(py, || self.0.list(after))?;
        Page::of::<_, AuditEvent>(py, page)
    }

    /// Reads the whole trail and checks its chain of hashes. A broken chain is no error: the report tells it.
    ///
    /// Raises RefusedError.
    fn verify(&self, py: Python<'_>) -> Result<AuditReport, Raised> {
        free(py, || self.0.verify()).map(AuditReport::wrap)
    }
}
