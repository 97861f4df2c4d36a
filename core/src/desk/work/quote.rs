//! Quotes: what work is to cost, and until when that holds (rule P9).

use super::Work;
use super::life::{Step, Taken, take};
use super::view::WorkView;
use crate::desk::accounts::currency_of;
use crate::desk::command::Command;
use crate::desk::mail::Mail;
use crate::error::Error;
use crate::model::money::Money;
use crate::model::role::Action;
use crate::model::work::{Quote, QuoteDraft, WorkAction};
use crate::store::{dealership as dealerships, service as services};

impl Work {
    /// Takes a request up for a quote, and tells the holder and the watchers. Who does looks after it from then on.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is submitted and its service is quoted.
    pub fn start_quoting(&self, code: &str) -> Result<WorkView, Error> {
        self.0.command(Action::QuoteWork, &("start_quoting", code), |command| {
            let mut taken = take(command, Action::QuoteWork, code)?;
            let step = Step::asked(command, WorkAction::StartQuoting, taken.life.start_quoting()?, None);
            taken.keep(command, &step)?;
            let mail = Mail::WorkQuoting(taken.about());
            taken.told(command, &mail)
        })
    }

    /// Quotes a request in the account's currency, or replaces the quote that was not answered yet, an expired one too; tells
    /// the holder and the watchers. Who quotes looks after it from then on.
    ///
    /// The quote holds for the draft's business days, else the service's, else the desk's, in the calendar and the zone of the
    /// account's dealership, else of the desk: the day it is made is day 0, and a closed day counts as the next open one.
    ///
    /// # Errors
    /// `refused`; `unknown_work`; `conflict`; `wrong_work_state` unless it is submitted, being quoted or quoted, and its
    /// service is quoted; `invalid` with all problems: `invalid_amount`, `too_precise` and `out_of_range` (`/amount`),
    /// `out_of_range` (`/days`), and those of a text (`/note`).
    pub fn quote(&self, code: &str, draft: &QuoteDraft) -> Result<WorkView, Error> {
        self.0.command(Action::QuoteWork, &("quote", code, draft), |command| {
            let mut taken = take(command, Action::QuoteWork, code)?;
            let asked = draft.check(currency_of(&command.settings, &taken.account))?;
            let quote = taken.quote(command, asked.amount, asked.days)?;
            let said = asked.note.as_ref().map(crate::Note::as_str);
            let step = Step::asked(command, WorkAction::Quote, taken.life.quote(quote)?, said);
            taken.keep(command, &step)?;
            let mail = Mail::WorkQuoted(taken.quoted(quote, said));
            taken.told(command, &mail)
        })
    }

    /// Quotes as `json` says.
    ///
    /// # Errors
    /// As [`quote`](Self::quote); all problems of its shape.
    pub fn quote_json(&self, code: &str, json: &[u8]) -> Result<WorkView, Error> {
        self.quote(code, &QuoteDraft::from_json(json)?)
    }
}

impl Taken {
    /// The next quote of the request, made now.
    pub(super) fn quote(&self, command: &mut Command<'_>, amount: Money, days: Option<i64>) -> Result<Quote, Error> {
        let days = match (days, self.row.service_id) {
            (Some(days), _) => Some(days),
            (None, Some(service)) => {
                services::by_id(command.connection, command.desk, service)?.and_then(|service| service.quote_days)
            }
            (None, None) => None,
        };
        let days = days.unwrap_or(command.settings.work.quote_days);
        let dealership = match self.account.dealership_id {
            Some(id) => dealerships::by_id(command.connection, command.desk, id)?,
            None => None,
        };
        let settings = &command.settings;
        let country = dealership.as_ref().map_or(settings.country(), |dealership| dealership.country);
        let zone = dealership.as_ref().map_or_else(|| settings.time_zone(), |dealership| dealership.time_zone);
        Ok(Quote::new(self.life.next_number(), amount, command.now, days, &settings.calendar_in(country), zone))
    }
}
