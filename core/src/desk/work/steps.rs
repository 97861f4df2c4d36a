//! What happened to a request for work since it was submitted.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::view::UserRef;
use super::{Work, visible};
use crate::desk::view::distinct;
use crate::error::Error;
use crate::model::money::Currency;
use crate::model::role::Action;
use crate::store::{StoreFault, user as users, work_step as steps};
use crate::{Locale, Timestamp, UserId, label};

/// A step in the life of a request for work. Its `Debug` shows no text.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkStepView {
    /// What was done: `start_quoting`, `quote_work`, `accept_quote`, `decline_quote`, `start_work`, `progress_work`,
    /// `deliver_work`, `reject_work` or `cancel_work`.
    pub action: String,
    /// When.
    pub at: Timestamp,
    /// By whom; nobody where the library quoted by itself, and where the host did it.
    pub by: Option<UserRef>,
    /// How much was done then, in per cent, of work that was begun, went on or was delivered.
    pub percent: Option<i64>,
    /// The amount of the quote that was made or answered, in minor units of the currency (cents).
    pub amount: Option<i64>,
    /// The currency of the amount.
    pub currency: Option<Currency>,
    /// The note, or the reason.
    pub text: Option<String>,
}

impl WorkStepView {
    /// What was done, in the reader's language: `Devis accepté`.
    #[must_use]
    pub fn label(&self, locale: &Locale) -> String {
        let key = format!("work-step-{}", self.action.replace('_', "-"));
        if label::has(locale, &key) { label::plain(locale, &key).into_owned() } else { self.action.clone() }
    }
}

impl std::fmt::Debug for WorkStepView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WorkStepView").field("action", &self.action).field("at", &self.at).finish_non_exhaustive()
    }
}

impl Work {
    /// What happened to the request since it was submitted, in order.
    ///
    /// # Errors
    /// `refused`; `unknown_work`.
    pub fn steps(&self, code: &str) -> Result<Vec<WorkStepView>, Error> {
        self.0.read(Action::ReadWork, |reading| {
            let row = visible(reading.connection, reading.desk, &reading.standing, Action::ReadWork, code)?;
            let rows = steps::of(reading.connection, reading.desk, row.id)?;
            let by = distinct(rows.iter().filter_map(|row| row.user_id));
            let people = users::by_ids(reading.connection, reading.desk, &by)?;
            let people: HashMap<UserId, String> = people.into_iter().map(|user| (user.id, user.name)).collect();
            let shown = rows.into_iter().map(|row| {
                let by = match row.user_id {
                    Some(id) => {
                        let name = people.get(&id).cloned();
                        Some(UserRef { id, name: name.ok_or_else(|| StoreFault::row("work_steps", "user_id"))? })
                    }
                    None => None,
                };
                Ok(WorkStepView {
                    action: row.action,
                    at: row.at,
                    by,
                    percent: row.percent.map(i64::from),
                    amount: row.amount,
                    currency: row.currency,
                    text: row.text,
                })
            });
            shown.collect()
        })
    }
}

#[cfg(test)]
#[path = "steps_tests.rs"]
mod tests;
