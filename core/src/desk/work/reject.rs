//! The refusal of work by the provider (rule P9).

use super::Work;
use super::life::{Step, take};
use super::view::WorkView;
use crate::desk::mail::{Mail, SaidOfWork};
use crate::desk::session::spoken;
use crate::error::Error;
use crate::model::role::Action;
use crate::model::work::WorkAction;

impl Work {
    /// Refuses a request that is open, or says that it cannot go on; the reason, 1 to 4,000 characters, goes to the holder and
    /// the watchers.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is open; `invalid` without a reason (`/text`).
    pub fn reject(&self, code: &str, reason: &str) -> Result<WorkView, Error> {
        self.0.command(Action::RejectWork, &(code, reason), |command| {
            let mut taken = take(command, Action::RejectWork, code)?;
            let reason = spoken(reason)?;
            let step = Step::asked(command, WorkAction::Reject, taken.life.reject()?, Some(&reason));
            taken.keep(command, &step)?;
            let mail = Mail::WorkRejected(SaidOfWork { about: taken.about(), text: reason.clone() });
            taken.told(command, &mail)
        })
    }
}
