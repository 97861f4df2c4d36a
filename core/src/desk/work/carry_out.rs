//! Work while it is done: begun, told of, delivered (rule P9).

use super::Work;
use super::life::{Step, take};
use super::view::WorkView;
use crate::desk::mail::{Mail, WorkDone};
use crate::error::Error;
use crate::model::role::Action;
use crate::model::work::{DeliveryDraft, ProgressDraft, WorkAction};

impl Work {
    /// Begins the work: once its quote is accepted, or at once where its service needs none. Tells the holder and the watchers.
    /// Who begins looks after it from then on.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state`.
    pub fn start(&self, code: &str) -> Result<WorkView, Error> {
        self.0.command(Action::ProgressWork, &("start", code), |command| {
            let mut taken = take(command, Action::ProgressWork, code)?;
            let step = Step::asked(command, WorkAction::Start, taken.life.start()?, None);
            taken.keep(command, &step)?;
            let mail = Mail::WorkStarted(taken.about());
            taken.told(command, &mail)
        })
    }

    /// Says how far the work is, and tells the holder and the watchers.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is in progress; `invalid` with all problems:
    /// `out_of_range`, and `progress_backwards` for less than before, and for as much without a note (`/percent`); those of a
    /// text (`/note`).
    pub fn progress(&self, code: &str, draft: &ProgressDraft) -> Result<WorkView, Error> {
        self.0.command(Action::ProgressWork, &("progress", code, draft), |command| {
            let mut taken = take(command, Action::ProgressWork, code)?;
            let asked = draft.check()?;
            let to = taken.life.progress(asked.percent, asked.note.is_some())?;
            let said = asked.note.as_ref().map(crate::Note::as_str);
            let step = Step::asked(command, WorkAction::Progress, to, said);
            taken.keep(command, &step)?;
            let text = said.map(str::to_owned);
            let mail = Mail::WorkProgress(WorkDone { about: taken.about(), percent: asked.percent, files: 0, text });
            taken.told(command, &mail)
        })
    }

    /// Says how far the work is, as `json` does.
    ///
    /// # Errors
    /// As [`progress`](Self::progress); all problems of its shape.
    pub fn progress_json(&self, code: &str, json: &[u8]) -> Result<WorkView, Error> {
        self.progress(code, &ProgressDraft::from_json(json)?)
    }

    /// Delivers the work with files that the deliverer has uploaded, besides those attached before; tells the holder and the
    /// watchers. That ends the request.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is in progress; `invalid` with all problems:
    /// `file_required` where the service demands a file and there is none (`/files`), those of each file (`/files/0`), and
    /// those of a text (`/note`).
    pub fn deliver(&self, code: &str, draft: &DeliveryDraft) -> Result<WorkView, Error> {
        self.0.command(Action::DeliverWork, &(code, draft), |command| {
            let mut taken = take(command, Action::DeliverWork, code)?;
            let asked = draft.check()?;
            let to = taken.life.deliver()?;
            let files = taken.hand_over(command, &asked.files)?;
            let said = asked.note.as_ref().map(crate::Note::as_str);
            let step = Step::asked(command, WorkAction::Deliver, to, said);
            taken.keep(command, &step)?;
            let (percent, text) = (taken.row.progress, said.map(str::to_owned));
            let mail = Mail::WorkDelivered(WorkDone { about: taken.about(), percent, files, text });
            taken.told(command, &mail)
        })
    }

    /// Delivers as `json` says.
    ///
    /// # Errors
    /// As [`deliver`](Self::deliver); all problems of its shape.
    pub fn deliver_json(&self, code: &str, json: &[u8]) -> Result<WorkView, Error> {
        self.deliver(code, &DeliveryDraft::from_json(json)?)
    }
}
