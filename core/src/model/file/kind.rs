//! What a file is to the work that it comes with, and who may do what with it when (rules P6 and P9).

use crate::model::named::named;
use crate::model::work::WorkState;

named! {
    /// What a file is to the work request that it is attached to (rule P9).
    FileKind, "file-kind-" {
        /// From the customer: what the work is done with.
        Source = "source", "source";
        /// From the provider: what was done.
        Delivery = "delivery", "delivery";
    }
}

/// Whether somebody who may follow the work may have a file of this kind, one of the desk's staff or of the customer's people.
/// Who may not is not shown it either.
///
/// A customer always has what it sent, and takes it back by declining or withdrawing: then the staff has it no more. What is
/// delivered is the staff's until it is delivered, and the customer's from then on.
pub(crate) const fn downloadable(kind: FileKind, state: WorkState, staff: bool) -> bool {
    match (kind, staff) {
        (FileKind::Source, false) | (FileKind::Delivery, true) => true,
        (FileKind::Source, true) => !matches!(state, WorkState::Declined | WorkState::Cancelled),
        (FileKind::Delivery, false) => matches!(state, WorkState::Delivered),
    }
}

/// What one of the desk's staff, or of the customer's people, attaches to work in this state: nothing where it takes none.
pub(crate) const fn attachable(state: WorkState, staff: bool) -> Option<FileKind> {
    match staff {
        false if state.is_open() => Some(FileKind::Source),
        true if matches!(state, WorkState::InProgress) => Some(FileKind::Delivery),
        _ => None,
    }
}

/// Whether one of the desk's staff, or of the customer's people, may take a file of this kind off work in this state: what
/// was quoted for and what was delivered stay.
pub(crate) const fn detachable(kind: FileKind, state: WorkState, staff: bool) -> bool {
    match kind {
        FileKind::Source => !staff && matches!(state, WorkState::Submitted | WorkState::Quoting),
        FileKind::Delivery => staff && matches!(state, WorkState::InProgress),
    }
}

#[cfg(test)]
#[path = "kind_tests.rs"]
mod tests;
