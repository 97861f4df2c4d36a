//! An invoice that is paid, a credit note that is settled.

use chrono::NaiveDate;

use super::view::DocumentView;
use super::{kept, taken};
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::error::Error;
use crate::model::calendar::Day;
use crate::model::document::DocumentAction;
use crate::model::form::{Problem, ProblemCode};
use crate::store::columns::{day_of, number_of};
use crate::{Args, DocumentId};

pub(super) fn pay(command: &mut Command<'_>, id: DocumentId, day: NaiveDate) -> Result<DocumentView, Error> {
    let mut row = taken(command, id)?;
    let before = row.state;
    row.state = before.step(DocumentAction::Pay, row.kind)?;
    let today = command.settings.time_zone().day(command.now);
    let wrong = match row.issued_on.and_then(day_of) {
        Some(issued) if day < issued => Some((ProblemCode::BeforeIssue, Args::none().with("day", issued))),
        _ if day > today => Some((ProblemCode::InTheFuture, Args::none())),
        _ => None,
    };
    if let Some((code, args)) = wrong {
        return Err(vec![Problem::new("/day".to_owned(), code, args)].into());
    }
    row.paid_on = Some(number_of(day));
    let mut changed = Changed::default();
    changed.fact("state", &Some(before), &Some(row.state));
    changed.fact("paid_on", &None, &Some(Day(day)));
    kept(command, Deed::PayDocument, row, changed)
}
