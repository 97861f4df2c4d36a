//! What the customer answers to a quote (rule P9).

use super::Work;
use super::life::{Step, quote_of, take};
use super::view::WorkView;
use crate::desk::mail::Mail;
use crate::desk::session::spoken;
use crate::error::Error;
use crate::model::role::Action;
use crate::model::work::WorkAction;

impl Work {
    /// Accepts the quote of this number, as the holder, a manager of the account or a desk administrator; tells the holder, the
    /// watchers, and who of the desk looks after the request.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is quoted; `quote_replaced` when another quote
    /// holds; `quote_expired` from [`valid_until`](crate::QuoteView::valid_until) on.
    pub fn accept(&self, code: &str, quote_number: i64) -> Result<WorkView, Error> {
        self.0.command(Action::AnswerQuote, &("accept", code, quote_number), |command| {
            let mut taken = take(command, Action::AnswerQuote, code)?;
            let to = taken.life.accept(quote_number, command.now)?;
            let step = Step::asked(command, WorkAction::Accept, to, None);
            taken.keep(command, &step)?;
            let quote = quote_of(&taken.row)?.ok_or_else(|| Error::internal("quote that was accepted"))?;
            let mail = Mail::WorkAccepted(taken.quoted(quote, None));
            taken.told_to_agent_too(command, &mail)
        })
    }

    /// Refuses the quote of this number, an expired one too, with or without a reason of at most 4,000 characters; by the same
    /// people, and told to the same. That ends the request.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is quoted; `quote_replaced` when another quote
    /// holds; `invalid` for a reason that is no text (`/text`).
    pub fn decline(&self, code: &str, quote_number: i64, reason: Option<&str>) -> Result<WorkView, Error> {
        self.0.command(Action::AnswerQuote, &("decline", code, quote_number, reason), |command| {
            let mut taken = take(command, Action::AnswerQuote, code)?;
            let reason = reason.filter(|reason| !reason.trim().is_empty()).map(spoken).transpose()?;
            let to = taken.life.decline(quote_number)?;
            let step = Step::asked(command, WorkAction::Decline, to, reason.as_deref());
            taken.keep(command, &step)?;
            let quote = quote_of(&taken.row)?.ok_or_else(|| Error::internal("quote that was declined"))?;
            let mail = Mail::WorkDeclined(taken.quoted(quote, reason.as_deref()));
            taken.told_to_agent_too(command, &mail)
        })
    }
}
