//! One order that is recorded.

use super::known::Known;
use super::view::{OrderView, view};
use crate::desk::command::Command;
use crate::error::{Error, Failure, Taken};
use crate::model::order::{OrderCode, OrderDraft};
use crate::store::order as orders;

/// How many codes are tried at once.
const TRIED: i64 = 64;

pub(super) fn record(command: &mut Command<'_>, draft: &OrderDraft) -> Result<OrderView, Error> {
    let mut draft = draft.clone();
    if draft.code.as_deref().is_none_or(|code| code.trim().is_empty()) {
        draft.code = Some(free_code(command)?.as_str().to_owned());
    }
    let mut known = Known::load(command, std::slice::from_ref(&draft))?;
    let wanted = known.wanted(command, &draft)?;
    if wanted.before.is_some() {
        return Err(Error::new(Failure::Taken(Taken::Order)));
    }
    orders::insert(command.connection, std::slice::from_ref(&wanted.row))?;
    if wanted.row.account_id.is_none() {
        command.new_owner(wanted.owner())?;
    }
    known.fix_currency(command, &wanted)?;
    command.record(wanted.event());
    command.concerns_order(wanted.row.id, wanted.row.account_id);
    view(command.connection, command.desk, command.settings.work.currency, wanted.row)
}

/// The code of an order that has none: that of the first millisecond, from now on, that no order has.
fn free_code(command: &mut Command<'_>) -> Result<OrderCode, Error> {
    let mut at = command.now;
    loop {
        let tried = (0..TRIED).map(|millis| at.plus_micros(millis.saturating_mul(1_000)));
        let codes: Vec<OrderCode> = tried.filter_map(OrderCode::of_instant).collect();
        if codes.is_empty() {
            return Err(Error::internal("code of an order"));
        }
        let taken = orders::by_codes(command.connection, command.desk, &codes)?;
        if let Some(free) = codes.into_iter().find(|code| taken.iter().all(|row| row.code != *code)) {
            return Ok(free);
        }
        at = at.plus_micros(TRIED.saturating_mul(1_000));
    }
}
