//! Changes to a draft, and the end of one.

use super::draft::check_credits;
use super::lines::{line_rows, told};
use super::view::DocumentView;
use super::{kept, record, taken};
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::error::Error;
use crate::model::calendar::Day;
use crate::model::document::{DocumentAction, DocumentUpdate};
use crate::model::form::{Problem, ProblemCode};
use crate::model::money::Money;
use crate::model::request::Edited;
use crate::store::columns::{day_of, number_of};
use crate::store::document as documents;
use crate::{Args, DocumentId};

pub(super) fn edit(command: &mut Command<'_>, id: DocumentId, update: &DocumentUpdate) -> Result<DocumentView, Error> {
    let mut row = taken(command, id)?;
    row.state = row.state.step(DocumentAction::Edit, row.kind)?;
    let today = command.settings.time_zone().day(command.now);
    let update = update.check(row.kind, row.currency, today)?;
    if let Edited::Set(credits) = update.credits {
        check_credits(command, row.account_id, Some(credits))?;
    }
    let mut changed = Changed::default();
    let before = row.clone();
    turn(&mut row.note, update.note, |note| note.as_str().to_owned());
    turn(&mut row.due_on, update.due_on, number_of);
    turn(&mut row.credits_id, update.credits, std::convert::identity);
    if let Some((lines, amounts)) = update.lines {
        (row.net, row.tax, row.total) = (amounts.net, amounts.tax, amounts.total);
        let lines = line_rows(&row, &lines);
        let former = documents::lines_of(command.connection, command.desk, &[row.id])?;
        if former != lines {
            changed.value("lines", &Some(told(&former)), &Some(told(&lines)));
            documents::save_lines(command.connection, &row, &lines)?;
        }
    }
    let money = |total| Money::of_minor(total, before.currency);
    changed.fact("total", &money(before.total), &money(row.total));
    changed.value("note", &before.note, &row.note);
    let day = |number: Option<i32>| number.and_then(day_of).map(Day);
    changed.fact("due_on", &day(before.due_on), &day(row.due_on));
    changed.fact("credits", &before.credits_id, &row.credits_id);
    if changed.is_empty() {
        return Err(vec![Problem::new(String::new(), ProblemCode::NoChange, Args::none())].into());
    }
    kept(command, Deed::EditDocument, row, changed)
}

/// Makes of a value what it is to become.
fn turn<T, E>(value: &mut Option<T>, edited: Edited<E>, kept: impl FnOnce(E) -> T) {
    match edited {
        Edited::Keep => {}
        Edited::Clear => *value = None,
        Edited::Set(new) => *value = Some(kept(new)),
    }
}

pub(super) fn discard(command: &mut Command<'_>, id: DocumentId) -> Result<(), Error> {
    let mut row = taken(command, id)?;
    row.state.step(DocumentAction::Discard, row.kind)?;
    documents::delete(command.connection, &row)?;
    row.version = row.version.saturating_add(1);
    let mut changed = Changed::default();
    changed.fact("state", &Some(row.state), &None);
    record(command, Deed::DiscardDocument, &row, changed);
    Ok(())
}
