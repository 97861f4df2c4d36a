//! The life of a request (rule Q5).
//!
//! ```text
//!                       ┌───────────────── reject ─────────────────┐
//!                       │                                          ▼
//!  submit ──► Submitted ── start ──► InProgress ── reject ──► Rejected
//!                 │                   │  ▲   │ └── complete ─► Completed
//!                 │               ask ▼  │ answer
//!                 │            AwaitingSubmitter
//!                 └── cancel ──┐   cancel │   │ cancel (InProgress too)
//!                              ▼          ▼   ▼
//!                                 Cancelled
//! ```

use serde::{Deserialize, Serialize};

use crate::error::{Error, Failure};

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// Sent, and nobody has taken it up.
    Submitted,
    /// An agent works on it.
    InProgress,
    /// An agent has asked the submitter something; the deadline waits too (rule Q6).
    AwaitingSubmitter,
    /// Applied: the account and its users exist.
    Completed,
    /// Refused by the provider, with a reason.
    Rejected,
    /// Withdrawn by its submitter.
    Cancelled,
}

/// What can be done to a request once it is submitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestAction {
    /// An agent takes it up.
    Start,
    /// The agent asks the submitter something.
    Ask,
    /// The submitter answers.
    Answer,
    /// The provider refuses it, with a reason.
    Reject,
    /// The submitter withdraws it.
    Cancel,
    /// The agent applies it.
    Complete,
}

impl RequestState {
    /// All states, in the order of a request's life.
    pub const ALL: [Self; 6] = [
        Self::Submitted,
        Self::InProgress,
        Self::AwaitingSubmitter,
        Self::Completed,
        Self::Rejected,
        Self::Cancelled,
    ];

    /// The stable name: `in_progress`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::InProgress => "in_progress",
            Self::AwaitingSubmitter => "awaiting_submitter",
            Self::Completed => "completed",
            Self::Rejected => "rejected",
            Self::Cancelled => "cancelled",
        }
    }

    /// The key of its label.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Submitted => "request-state-submitted",
            Self::InProgress => "request-state-in-progress",
            Self::AwaitingSubmitter => "request-state-awaiting-submitter",
            Self::Completed => "request-state-completed",
            Self::Rejected => "request-state-rejected",
            Self::Cancelled => "request-state-cancelled",
        }
    }

    /// The state of this stable name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// Whether nothing more can happen to the request.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Completed | Self::Rejected | Self::Cancelled)
    }

    /// The state after `action`.
    ///
    /// # Errors
    /// [`Failure::WrongState`] when the state does not allow the action.
    pub fn after(self, action: RequestAction) -> Result<Self, Error> {
        match (self, action) {
            (Self::Submitted, RequestAction::Start) | (Self::AwaitingSubmitter, RequestAction::Answer) => {
                Ok(Self::InProgress)
            }
            (Self::InProgress, RequestAction::Ask) => Ok(Self::AwaitingSubmitter),
            (Self::InProgress, RequestAction::Complete) => Ok(Self::Completed),
            (Self::Submitted | Self::InProgress, RequestAction::Reject) => Ok(Self::Rejected),
            (Self::Submitted | Self::InProgress | Self::AwaitingSubmitter, RequestAction::Cancel) => {
                Ok(Self::Cancelled)
            }
            (state, action) => Err(Error::new(Failure::WrongState { state, action })),
        }
    }

    /// What the state allows.
    pub fn actions(self) -> impl Iterator<Item = RequestAction> {
        RequestAction::ALL.into_iter().filter(move |action| self.after(*action).is_ok())
    }
}

impl RequestAction {
    /// All actions.
    pub const ALL: [Self; 6] = [Self::Start, Self::Ask, Self::Answer, Self::Reject, Self::Cancel, Self::Complete];

    /// The stable name: `start`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Ask => "ask",
            Self::Answer => "answer",
            Self::Reject => "reject",
            Self::Cancel => "cancel",
            Self::Complete => "complete",
        }
    }

    /// The key of its label.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Start => "request-action-start",
            Self::Ask => "request-action-ask",
            Self::Answer => "request-action-answer",
            Self::Reject => "request-action-reject",
            Self::Cancel => "request-action-cancel",
            Self::Complete => "request-action-complete",
        }
    }
}
