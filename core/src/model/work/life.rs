//! The life of a request for work (rule P9): each state with what it must know to be left again.

use super::quote::Quote;
use super::{WorkAction, WorkState, Workflow};
use crate::error::{Error, Failure};
use crate::model::form::{Problem, ProblemCode};
use crate::{Arg, Args, Timestamp};

/// The whole of the work, in per cent.
const DONE: i32 = 100;

/// The life of a request for work. Every step consumes it. What is possible when, says [`WorkState::after`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WorkLife {
    /// Sent; what may follow depends on how its service quotes.
    Submitted { workflow: Workflow },
    /// The provider prepares a quote.
    Quoting,
    /// The customer has a quote to answer.
    Quoted { quote: Quote },
    /// The customer has accepted it.
    Accepted { quote: Quote },
    /// So many per cent are done.
    InProgress { percent: i32 },
    /// The customer has it.
    Delivered,
    /// Refused by the provider.
    Rejected,
    /// The customer refuses the quote.
    Declined,
    /// Withdrawn, or ended with the account.
    Cancelled,
}

impl WorkLife {
    /// The life as it is stored; `None` where a state with a quote has none.
    pub(crate) fn stored(state: WorkState, workflow: Workflow, quote: Option<Quote>, percent: i32) -> Option<Self> {
        Some(match state {
            WorkState::Submitted => Self::Submitted { workflow },
            WorkState::Quoting => Self::Quoting,
            WorkState::Quoted => Self::Quoted { quote: quote? },
            WorkState::Accepted => Self::Accepted { quote: quote? },
            WorkState::InProgress => Self::InProgress { percent },
            WorkState::Delivered => Self::Delivered,
            WorkState::Rejected => Self::Rejected,
            WorkState::Declined => Self::Declined,
            WorkState::Cancelled => Self::Cancelled,
        })
    }

    /// The name of the state.
    pub(crate) const fn state(self) -> WorkState {
        match self {
            Self::Submitted { .. } => WorkState::Submitted,
            Self::Quoting => WorkState::Quoting,
            Self::Quoted { .. } => WorkState::Quoted,
            Self::Accepted { .. } => WorkState::Accepted,
            Self::InProgress { .. } => WorkState::InProgress,
            Self::Delivered => WorkState::Delivered,
            Self::Rejected => WorkState::Rejected,
            Self::Declined => WorkState::Declined,
            Self::Cancelled => WorkState::Cancelled,
        }
    }

    /// The number of the next quote: one more than that of the quote whose place it takes.
    pub(crate) const fn next_number(self) -> i32 {
        match self {
            Self::Quoted { quote } => quote.number.saturating_add(1),
            _ => 1,
        }
    }

    /// The provider begins to prepare a quote.
    ///
    /// # Errors
    /// `wrong_work_state`.
    pub(crate) fn start_quoting(self) -> Result<Self, Error> {
        self.allow(WorkAction::StartQuoting)?;
        Ok(Self::Quoting)
    }

    /// The provider quotes; a quote that was not answered, an expired one too, gives way.
    ///
    /// # Errors
    /// `wrong_work_state`.
    pub(crate) fn quote(self, quote: Quote) -> Result<Self, Error> {
        self.allow(WorkAction::Quote)?;
        Ok(Self::Quoted { quote })
    }

    /// The customer accepts the quote of this number.
    ///
    /// # Errors
    /// `wrong_work_state`; `quote_replaced` for another number; `quote_expired` from the instant on at which it ends.
    pub(crate) fn accept(self, number: i64, now: Timestamp) -> Result<Self, Error> {
        let quote = self.answered(WorkAction::Accept, number)?;
        if quote.is_expired(now) {
            return Err(Error::new(Failure::QuoteExpired { last_day: quote.last_day }));
        }
        Ok(Self::Accepted { quote })
    }

    /// The customer refuses the quote of this number, an expired one too.
    ///
    /// # Errors
    /// `wrong_work_state`; `quote_replaced` for another number.
    pub(crate) fn decline(self, number: i64) -> Result<Self, Error> {
        self.answered(WorkAction::Decline, number)?;
        Ok(Self::Declined)
    }

    /// The provider begins the work.
    ///
    /// # Errors
    /// `wrong_work_state`.
    pub(crate) fn start(self) -> Result<Self, Error> {
        self.allow(WorkAction::Start)?;
        Ok(Self::InProgress { percent: 0 })
    }

    /// The provider tells how far the work is; as far as before only with a note.
    ///
    /// # Errors
    /// `wrong_work_state`; `invalid` with `progress_backwards` (`/percent`).
    pub(crate) fn progress(self, percent: i32, has_note: bool) -> Result<Self, Error> {
        let Self::InProgress { percent: before } = self else { return Err(self.wrong(WorkAction::Progress)) };
        if percent < before || percent == before && !has_note {
            let args = Args::none().with("percent", Arg::Percent(before.into()));
            return Err(vec![Problem::new("/percent".to_owned(), ProblemCode::ProgressBackwards, args)].into());
        }
        Ok(Self::InProgress { percent })
    }

    /// The provider hands over what is done.
    ///
    /// # Errors
    /// `wrong_work_state`.
    pub(crate) fn deliver(self) -> Result<Self, Error> {
        self.allow(WorkAction::Deliver)?;
        Ok(Self::Delivered)
    }

    /// The provider refuses the work, or cannot go on.
    ///
    /// # Errors
    /// `wrong_work_state`.
    pub(crate) fn reject(self) -> Result<Self, Error> {
        self.allow(WorkAction::Reject)?;
        Ok(Self::Rejected)
    }

    /// The customer withdraws it.
    ///
    /// # Errors
    /// `wrong_work_state`.
    pub(crate) fn cancel(self) -> Result<Self, Error> {
        self.allow(WorkAction::Cancel)?;
        Ok(Self::Cancelled)
    }

    /// How much is done, in per cent, of work that a step has just brought here; `None` where the step leaves that as it was.
    pub(crate) const fn percent(self) -> Option<i32> {
        match self {
            Self::InProgress { percent } => Some(percent),
            Self::Delivered => Some(DONE),
            _ => None,
        }
    }

    /// The quote that an answer names.
    fn answered(self, action: WorkAction, number: i64) -> Result<Quote, Error> {
        let Self::Quoted { quote } = self else { return Err(self.wrong(action)) };
        if i64::from(quote.number) == number {
            Ok(quote)
        } else {
            Err(Error::new(Failure::QuoteReplaced { number: quote.number }))
        }
    }

    fn allow(self, action: WorkAction) -> Result<(), Error> {
        match self.state().after(action, self.workflow()) {
            Some(_) => Ok(()),
            None => Err(self.wrong(action)),
        }
    }

    fn wrong(self, action: WorkAction) -> Error {
        Error::new(Failure::WrongWorkState { state: self.state(), action, workflow: self.workflow() })
    }

    /// How its service quotes, as far as that still matters: once a request has been taken up, the state says it all.
    const fn workflow(self) -> Workflow {
        match self {
            Self::Submitted { workflow } => workflow,
            _ => Workflow::Manual,
        }
    }
}

#[cfg(test)]
#[path = "life_tests.rs"]
mod tests;
