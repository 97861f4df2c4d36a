//! The files of requests for work: attached, taken off, listed (rule P9).

use std::collections::HashMap;

use serde_json::json;

use super::{Work, visible};
use crate::desk::audit::Subject;
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::files::{FileView, is_staff, place, views};
use crate::error::{Error, Failure, Unknown};
use crate::model::file::{FileKind, attachable, detachable, downloadable};
use crate::model::form::{Problem, ProblemCode};
use crate::model::role::{Action, Standing};
use crate::store::StoreFault;
use crate::store::connection::AnyConnection;
use crate::store::file::{self as files, FileRow};
use crate::store::work::{self as works, WorkRow};
use crate::{Args, DeskId, FileId, WorkRequestId};

impl Work {
    /// The files of a request that the actor may have, in the order in which they were attached, of several at once in that in
    /// which their uploads were begun. What is to be delivered, customers see once it is; what a customer took back, by declining
    /// or withdrawing, the staff sees no more.
    ///
    /// # Errors
    /// `refused`, a requester also of the work of others (rule P6); `unknown_work`.
    pub fn files(&self, code: &str) -> Result<Vec<FileView>, Error> {
        self.0.read(Action::ReadWork, |reading| {
            let work = visible(reading.connection, reading.desk, &reading.standing, Action::ReadWork, code)?;
            listed(reading.connection, reading.desk, &reading.standing, &work)
        })
    }

    /// Attaches own files to a request: source files as one of the customer's people, a requester to the own work, while it is
    /// open; as one of the staff files to deliver, while the work is in progress. Answers with the files that it has then.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `files_closed`; `invalid` with all problems: for each file that is not an own one
    /// `unknown_file`, and `file_attached`, `file_incomplete`, `duplicate` (`/files/0`); `too_few` and `too_many_files` (`/files`).
    pub fn attach(&self, code: &str, files: &[FileId]) -> Result<Vec<FileView>, Error> {
        self.0.command(Action::AttachFiles, &(code, files), |command| attach(command, code, files))
    }

    /// Takes a file off a request and deletes it: source files as one of the customer's people until a quote was given, files to
    /// deliver as one of the staff until they are delivered. Answers with the files that it has left.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `unknown_file`, also for one that the actor may not have; `conflict`; `files_closed`.
    pub fn detach(&self, code: &str, file: FileId) -> Result<Vec<FileView>, Error> {
        self.0.command(Action::AttachFiles, &(code, file), |command| detach(command, code, file))
    }
}

/// The files of a request that the actor may have.
fn listed(
    connection: &mut AnyConnection,
    desk: DeskId,
    standing: &Standing,
    work: &WorkRow,
) -> Result<Vec<FileView>, Error> {
    let mut rows = files::of_work(connection, desk, work.id)?;
    let staff = is_staff(standing);
    rows.retain(|row| row.kind.is_some_and(|kind| downloadable(kind, work.state, staff)));
    views(connection, desk, standing, rows, Some(&work.code))
}

/// How many files of each of these requests the staff, or the customer's people, may have.
pub(in crate::desk) fn counts(
    connection: &mut AnyConnection,
    desk: DeskId,
    rows: &[WorkRow],
    staff: bool,
) -> Result<HashMap<WorkRequestId, i64>, StoreFault> {
    let ids: Vec<WorkRequestId> = rows.iter().map(|row| row.id).collect();
    let mut seen = HashMap::with_capacity(rows.len());
    let states: HashMap<WorkRequestId, _> = rows.iter().map(|row| (row.id, row.state)).collect();
    for (work, kind, count) in files::counts(connection, desk, &ids)? {
        if states.get(&work).is_some_and(|state| downloadable(kind, *state, staff)) {
            let sum: &mut i64 = seen.entry(work).or_default();
            *sum = sum.saturating_add(count);
        }
    }
    Ok(seen)
}

/// How many files of this kind a request has.
pub(in crate::desk) fn count(command: &mut Command<'_>, work: WorkRequestId, kind: FileKind) -> Result<i64, Error> {
    let counts = files::counts(command.connection, command.desk, &[work])?;
    Ok(counts.into_iter().find(|(_, counted, _)| *counted == kind).map_or(0, |(.., count)| count))
}

/// Attaches the actor's files to a request whose row is stored, and writes down that it did, as of the row's version. What is
/// wrong with them is told at `/files`, and then none is attached: the command must not be carried out.
pub(in crate::desk) fn attach_all(
    command: &mut Command<'_>,
    work: &WorkRow,
    ids: &[FileId],
    kind: FileKind,
    problems: &mut Vec<Problem>,
) -> Result<(), Error> {
    if ids.is_empty() {
        return Ok(());
    }
    let had = count(command, work.id, kind)?;
    let wrong = problems.len();
    let rows = attachable_rows(command, had, ids, problems)?;
    if problems.len() > wrong { Ok(()) } else { attach_rows(command, work, rows, kind) }
}

/// The actor's files of these ids, if they can be attached to a request that has so many of their kind; what is wrong with them
/// is told at `/files`.
pub(in crate::desk) fn attachable_rows(
    command: &mut Command<'_>,
    had: i64,
    ids: &[FileId],
    problems: &mut Vec<Problem>,
) -> Result<Vec<FileRow>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = find(command, ids, problems)?;
    let most = command.settings.work.files;
    if had.saturating_add(i64::try_from(ids.len()).unwrap_or(i64::MAX)) > most {
        problems.push(Problem::new("/files".to_owned(), ProblemCode::TooManyFiles, Args::none().with("max", most)));
    }
    Ok(rows)
}

/// Attaches these files to a request whose row is stored, and writes down that it did, as of the row's version.
pub(in crate::desk) fn attach_rows(
    command: &mut Command<'_>,
    work: &WorkRow,
    rows: Vec<FileRow>,
    kind: FileKind,
) -> Result<(), Error> {
    if rows.is_empty() {
        return Ok(());
    }
    let ids: Vec<FileId> = rows.iter().map(|row| row.id).collect();
    files::attach(command.connection, command.desk, &ids, work.id, kind, command.now)?;
    let names: Vec<String> = rows.into_iter().map(|row| row.name).collect();
    let mut changed = Changed::default();
    changed.value("files", &None, &Some(names));
    let about = json!({ "code": work.code, "account": work.account_id, "kind": kind, "ids": ids });
    let subject = Subject::Work(work.id, work.account_id);
    command.record(changed.event(Deed::AttachFiles, subject, work.version, &about));
    Ok(())
}

/// The actor's own files of these ids, whole and not attached, in their order; those that are none are problems.
fn find(command: &mut Command<'_>, ids: &[FileId], problems: &mut Vec<Problem>) -> Result<Vec<FileRow>, Error> {
    let own = place(&command.standing).map(|place| place.to_vec());
    let rows = files::by_ids(command.connection, command.desk, ids)?;
    let rows = rows.into_iter().filter(|row| Some(&row.place_id) == own.as_ref());
    let mut rows: HashMap<FileId, FileRow> = rows.map(|row| (row.id, row)).collect();
    let mut found = Vec::with_capacity(ids.len());
    for (index, id) in ids.iter().enumerate() {
        let code = match rows.remove(id) {
            None => ProblemCode::UnknownFile,
            Some(row) if row.work_id.is_some() => ProblemCode::FileAttached,
            Some(row) if row.completed_at.is_none() => ProblemCode::FileIncomplete,
            Some(row) => {
                found.push(row);
                continue;
            }
        };
        problems.push(Problem::new(format!("/files/{index}"), code, Args::none()));
    }
    Ok(found)
}

fn attach(command: &mut Command<'_>, code: &str, ids: &[FileId]) -> Result<Vec<FileView>, Error> {
    let mut work = open(command, code)?;
    let staff = is_staff(&command.standing);
    let kind = attachable(work.state, staff).ok_or_else(|| {
        let kind = if staff { FileKind::Delivery } else { FileKind::Source };
        Error::new(Failure::FilesClosed { state: work.state, kind })
    })?;
    let mut problems = repeated(ids);
    if ids.is_empty() {
        problems.push(Problem::new("/files".to_owned(), ProblemCode::TooFew, Args::none().with("min", 1)));
    }
    if problems.is_empty() {
        work.version = work.version.saturating_add(1);
        attach_all(command, &work, ids, kind, &mut problems)?;
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    changed(command, &work)
}

/// What names an earlier file again.
fn repeated(ids: &[FileId]) -> Vec<Problem> {
    let mut rows: HashMap<FileId, usize> = HashMap::with_capacity(ids.len());
    let mut problems = Vec::new();
    for (index, id) in ids.iter().enumerate() {
        let first = *rows.entry(*id).or_insert(index);
        if first != index {
            let args = Args::none().with("row", first.saturating_add(1));
            problems.push(Problem::new(format!("/files/{index}"), ProblemCode::Duplicate, args));
        }
    }
    problems
}

fn detach(command: &mut Command<'_>, code: &str, id: FileId) -> Result<Vec<FileView>, Error> {
    let mut work = open(command, code)?;
    let staff = is_staff(&command.standing);
    let found = files::by_id(command.connection, command.desk, id)?.filter(|row| row.work_id == Some(work.id));
    let row = found.ok_or_else(|| Error::unknown(Unknown::File))?;
    let kind = row.kind.ok_or_else(|| StoreFault::row("files", "kind"))?;
    if !downloadable(kind, work.state, staff) {
        return Err(Error::unknown(Unknown::File));
    }
    if !detachable(kind, work.state, staff) {
        return Err(Error::new(Failure::FilesClosed { state: work.state, kind }));
    }
    files::delete(command.connection, command.desk, &[id])?;
    work.version = work.version.saturating_add(1);
    let mut gone = Changed::default();
    gone.value("files", &Some(vec![row.name]), &None);
    let about = json!({ "code": work.code, "account": work.account_id, "kind": kind, "ids": [id] });
    command.record(gone.event(Deed::DetachFile, Subject::Work(work.id, work.account_id), work.version, &about));
    changed(command, &work)
}

/// The request of this code, whose files the actor may change, at the version that the caller works from.
fn open(command: &mut Command<'_>, code: &str) -> Result<WorkRow, Error> {
    let work = visible(command.connection, command.desk, &command.standing, Action::AttachFiles, code)?;
    command.expect(&Subject::Work(work.id, work.account_id), work.version)?;
    Ok(work)
}

/// Writes the request's next version, and answers with its files.
fn changed(command: &mut Command<'_>, work: &WorkRow) -> Result<Vec<FileView>, Error> {
    works::save(command.connection, work)?;
    command.concerns_account(work.account_id);
    listed(command.connection, command.desk, &command.standing, work)
}
