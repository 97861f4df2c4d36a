//! The next state of an order.

use serde_json::json;

use super::view::{OrderView, view};
use super::visible;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::error::Error;
use crate::model::order::OrderState;
use crate::model::role::Action;
use crate::store::order as orders;

pub(super) fn advance(command: &mut Command<'_>, code: &str, next: OrderState) -> Result<OrderView, Error> {
    let mut row = visible(command.connection, command.desk, &command.standing, Action::RecordOrders, code)?;
    let subject = Subject::Order(row.id, row.account_id);
    command.expect(&subject, row.version)?;
    let before = row.state;
    row.state = before.advance(next)?;
    row.version = row.version.saturating_add(1);
    orders::advance(command.connection, &row)?;
    let facts = json!({
        "fields": ["state"], "state": [before, next], "code": row.code.as_str(), "account": row.account_id,
    });
    command.record(Event::new(Deed::AdvanceOrder, subject, row.version, facts));
    command.concerns_order(row.id, row.account_id);
    view(command.connection, command.desk, command.settings.work.currency, row)
}
