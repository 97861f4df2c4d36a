//! An open document that holds no longer.

use super::view::DocumentView;
use super::{kept, taken};
use crate::DocumentId;
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::session::spoken;
use crate::error::Error;
use crate::model::calendar::Day;
use crate::model::document::DocumentAction;
use crate::store::columns::number_of;

pub(super) fn cancel(command: &mut Command<'_>, id: DocumentId, reason: &str) -> Result<DocumentView, Error> {
    let mut row = taken(command, id)?;
    let before = row.state;
    row.state = before.step(DocumentAction::Cancel, row.kind)?;
    let reason = spoken(reason)?;
    let today = command.settings.time_zone().day(command.now);
    row.cancelled_on = Some(number_of(today));
    let mut changed = Changed::default();
    changed.fact("state", &Some(before), &Some(row.state));
    changed.fact("cancelled_on", &None, &Some(Day(today)));
    changed.say(&reason);
    row.reason = Some(reason);
    kept(command, Deed::CancelDocument, row, changed)
}
