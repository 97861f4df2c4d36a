//! Work while it is done: begun, told of, delivered (rule P9).

use super::Work;
use super::attach::{attach_all, count};
use super::life::{Step, Taken, take};
use super::view::WorkView;
use crate::desk::command::Command;
use crate::desk::mail::{Mail, WorkDone};
use crate::error::Error;
use crate::model::file::FileKind;
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::Action;
use crate::model::work::{DeliveryDraft, ProgressDraft, WorkAction};
use crate::store::service as services;
use crate::store::work::WorkRow;
use crate::{Args, FileId};

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

impl Taken {
    /// Attaches what is delivered, as of the version that the delivery makes, and says how many files the delivery has in all.
    fn hand_over(&self, command: &mut Command<'_>, files: &[FileId]) -> Result<i64, Error> {
        let row = WorkRow { version: self.row.version.saturating_add(1), ..self.row.clone() };
        let mut problems = Vec::new();
        attach_all(command, &row, files, FileKind::Delivery, &mut problems)?;
        let there = count(command, row.id, FileKind::Delivery)?;
        if problems.is_empty() && there == 0 && self.needs_file(command)? {
            problems.push(Problem::new("/files".to_owned(), ProblemCode::FileRequired, Args::none()));
        }
        if problems.is_empty() { Ok(there) } else { Err(problems.into()) }
    }

    fn needs_file(&self, command: &mut Command<'_>) -> Result<bool, Error> {
        let Some(service) = self.row.service_id else { return Ok(false) };
        let service = services::by_id(command.connection, command.desk, service)?;
        Ok(service.is_some_and(|service| service.needs_file))
    }
}
