//! Many orders at once.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::known::{Known, Wanted};
use crate::desk::command::Command;
use crate::desk::view::distinct;
use crate::error::Error;
use crate::model::form::{ORDER_MEMBERS, Problem, ProblemCode};
use crate::model::order::{OrderDraft, check_count};
use crate::store::order::{self as orders, OrderRow};
use crate::{Args, Locale, label};

/// What became of the rows of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrdersImported {
    /// How many orders were new.
    pub recorded: i64,
    /// How many were known, and have changed.
    pub changed: i64,
    /// How many were known, and are the same.
    pub unchanged: i64,
}

impl OrdersImported {
    /// The counts, as the reader's language tells them: `New: 10 · Changed: 0 · Unchanged: 0`.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        let counts = Args::none().with("recorded", self.recorded).with("changed", self.changed);
        label::text(locale, "orders-imported", &counts.with("unchanged", self.unchanged))
    }
}

pub(super) fn import(command: &mut Command<'_>, drafts: &[OrderDraft]) -> Result<OrdersImported, Error> {
    check_count(drafts.len())?;
    let mut known = Known::load(command, drafts)?;
    let (mut wanted, mut problems) = (Vec::with_capacity(drafts.len()), Vec::new());
    let mut rows: HashMap<&str, usize> = HashMap::with_capacity(drafts.len());
    for (index, draft) in drafts.iter().enumerate() {
        let row = format!("/rows/{index}");
        let code = draft.code.as_deref().map(str::trim).filter(|code| !code.is_empty());
        if let Some(first) = code.and_then(|code| rows.get(code)) {
            let args = Args::none().with("row", first.saturating_add(1));
            problems.push(Problem::new(format!("{row}/code"), ProblemCode::Duplicate, args));
        } else if let Some(code) = code {
            rows.insert(code, index);
        }
        match known.wanted(command, draft) {
            Ok(order) => wanted.push(order),
            Err(found) => problems.extend(found.into_iter().map(|problem| problem.under(&row))),
        }
    }
    if !problems.is_empty() {
        Problem::sort(&mut problems, ORDER_MEMBERS);
        return Err(problems.into());
    }
    known.fix_currencies(command, &wanted)?;
    keep(command, wanted)
}

/// Writes what is new, and tells how much that was.
fn keep(command: &mut Command<'_>, wanted: Vec<Wanted>) -> Result<OrdersImported, Error> {
    let all = wanted.len();
    let wanted: Vec<Wanted> = wanted.into_iter().filter(Wanted::is_change).collect();
    // All keys that there are by one look-up, rather than by one for each event.
    let has_key = |order: &&Wanted| order.before.is_some() || order.row.account_id.is_some();
    command.load_keys(&distinct(wanted.iter().filter(has_key).map(Wanted::owner)))?;
    for order in &wanted {
        if !has_key(&order) {
            command.new_owner(order.owner())?;
        }
        command.record(order.event());
    }
    let (new, changed): (Vec<Wanted>, Vec<Wanted>) = wanted.into_iter().partition(|order| order.before.is_none());
    let rows = |orders: Vec<Wanted>| orders.into_iter().map(|order| order.row).collect::<Vec<OrderRow>>();
    let (new, changed) = (rows(new), rows(changed));
    orders::insert(command.connection, &new)?;
    orders::save_all(command.connection, &changed)?;
    let count = |rows: usize| i64::try_from(rows).unwrap_or(i64::MAX);
    let unchanged = all.saturating_sub(new.len()).saturating_sub(changed.len());
    Ok(OrdersImported { recorded: count(new.len()), changed: count(changed.len()), unchanged: count(unchanged) })
}
