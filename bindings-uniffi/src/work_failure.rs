//! What a failure about work or files knows beside its code.

use crate::error::ComptoirError;
use crate::names::{FileKind, WorkAction, WorkState, Workflow};
use crate::value::Day;

/// That a contact holds work that is open, which another must take over first (rule P8).
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct OpenWork {
    /// The codes of the requests for work, at most ten, the newest first.
    pub codes: Vec<String>,
    /// Whether there are more than those.
    pub more: bool,
}

/// That the state of a request for work does not allow an action (rule P9).
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct WrongWorkState {
    /// The state it is in.
    pub state: WorkState,
    /// What was asked of it.
    pub action: WorkAction,
    /// How its service quotes, which decides what the state allows.
    pub workflow: Workflow,
    /// What the state allows.
    pub allowed: Vec<WorkAction>,
}

/// That the files of work cannot be changed so, by this side and in this state (rule P9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FilesClosed {
    /// The state the work is in.
    pub state: WorkState,
    /// Which files were to be attached or taken off.
    pub kind: FileKind,
}

#[uniffi::export]
impl ComptoirError {
    /// The open work that a contact still holds; nothing when the failure is of another kind.
    #[must_use]
    pub fn open_work(&self) -> Option<OpenWork> {
        match self.kind()? {
            comptoir::Failure::OpenWork { codes, more } => Some(OpenWork { codes: codes.clone(), more: *more }),
            _ => None,
        }
    }

    /// The state of the request for work, and what it allows; nothing when the failure is of another kind.
    #[must_use]
    pub fn wrong_work_state(&self) -> Option<WrongWorkState> {
        match self.kind()? {
            comptoir::Failure::WrongWorkState { state, action, workflow } => Some(WrongWorkState {
                state: (*state).try_into().ok()?,
                action: (*action).try_into().ok()?,
                workflow: (*workflow).try_into().ok()?,
                allowed: state.actions(*workflow).filter_map(|action| action.try_into().ok()).collect(),
            }),
            _ => None,
        }
    }

    /// The last day on which the quote could be accepted (rule P9); nothing when the failure is of another kind.
    #[must_use]
    pub fn quote_expired(&self) -> Option<Day> {
        match self.kind()? {
            comptoir::Failure::QuoteExpired { last_day } => Some(Day(*last_day)),
            _ => None,
        }
    }

    /// The number of the quote that holds in place of the one that was answered (rule P9); nothing when the failure is of
    /// another kind.
    #[must_use]
    pub fn quote_replaced(&self) -> Option<i64> {
        match self.kind()? {
            comptoir::Failure::QuoteReplaced { number } => Some((*number).into()),
            _ => None,
        }
    }

    /// How many bytes of the file there are, and where the next ones belong; nothing when the failure is of another kind.
    #[must_use]
    pub fn wrong_offset(&self) -> Option<i64> {
        match self.kind()? {
            comptoir::Failure::WrongOffset { expected } => Some(*expected),
            _ => None,
        }
    }

    /// The state of the work whose files cannot be changed so, and which files; nothing when the failure is of another kind.
    #[must_use]
    pub fn files_closed(&self) -> Option<FilesClosed> {
        match self.kind()? {
            comptoir::Failure::FilesClosed { state, kind } => {
                Some(FilesClosed { state: (*state).try_into().ok()?, kind: (*kind).try_into().ok()? })
            }
            _ => None,
        }
    }
}
