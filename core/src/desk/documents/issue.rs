//! A draft that is issued.

use super::view::DocumentView;
use super::{kept, taken};
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::error::Error;
use crate::model::calendar::Day;
use crate::model::document::DocumentAction;
use crate::model::form::{Problem, ProblemCode};
use crate::store::columns::number_of;
use crate::store::document as documents;
use crate::{Args, DocumentId, Month};

pub(super) fn issue(command: &mut Command<'_>, id: DocumentId) -> Result<DocumentView, Error> {
    let mut row = taken(command, id)?;
    let before = row.state;
    row.state = before.step(DocumentAction::Issue, row.kind)?;
    let today = command.settings.time_zone().day(command.now);
    if row.due_on.is_some_and(|due| due < number_of(today)) {
        return Err(vec![Problem::new("/due_on".to_owned(), ProblemCode::InThePast, Args::none())].into());
    }
    row.number = Some(documents::take_number(command.connection, command.desk, row.kind)?);
    row.month = Some(Month::of(today).code());
    row.issued_on = Some(number_of(today));
    row.issued_at = Some(command.now);
    let mut changed = Changed::default();
    changed.fact("state", &Some(before), &Some(row.state));
    changed.fact("issued_on", &None, &Some(Day(today)));
    kept(command, Deed::IssueDocument, row, changed)
}
