//! The life of a request as its row holds it, and a step of it with all that follows: row, step, event, mails.

use serde_json::json;

use super::tell::{tell, tell_agent};
use super::view::{Viewer, WorkView};
use super::visible;
use crate::UserId;
use crate::desk::audit::Subject;
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::mail::{AboutWork, Mail, QuotedWork};
use crate::error::Error;
use crate::model::calendar::Day;
use crate::model::money::Money;
use crate::model::role::{Action, Sight};
use crate::model::work::{Quote, WorkAction, WorkLife};
use crate::store::StoreFault;
use crate::store::account::{self as accounts, AccountRow};
use crate::store::columns::{day_of, number_of};
use crate::store::work::{self as works, WorkRow};
use crate::store::work_step::{self as steps, WorkStepRow};

/// What the event of a step says was done.
pub(super) const fn event_of(step: WorkAction) -> Deed {
    match step {
        WorkAction::StartQuoting => Deed::StartQuoting,
        WorkAction::Quote => Deed::QuoteWork,
        WorkAction::Accept => Deed::AcceptQuote,
        WorkAction::Decline => Deed::DeclineQuote,
        WorkAction::Start => Deed::StartWork,
        WorkAction::Progress => Deed::ProgressWork,
        WorkAction::Deliver => Deed::DeliverWork,
        WorkAction::Reject => Deed::RejectWork,
        WorkAction::Cancel => Deed::CancelWork,
    }
}

/// The quote that the row holds, one that was answered too.
pub(super) fn quote_of(row: &WorkRow) -> Result<Option<Quote>, StoreFault> {
    let Some(number) = row.quote_number else { return Ok(None) };
    let missing = |column| move || StoreFault::row("work_requests", column);
    let currency = row.quote_currency.ok_or_else(missing("quote_currency"))?;
    let amount = row.quote_amount.and_then(|minor| Money::of_minor(minor, currency));
    Ok(Some(Quote {
        number,
        amount: amount.ok_or_else(missing("quote_amount"))?,
        quoted_at: row.quoted_at.ok_or_else(missing("quoted_at"))?,
        valid_until: row.quote_until.ok_or_else(missing("quote_until"))?,
        last_day: row.quote_last_on.and_then(day_of).ok_or_else(missing("quote_last_on"))?,
    }))
}

fn life_of(row: &WorkRow) -> Result<WorkLife, StoreFault> {
    let life = WorkLife::stored(row.state, row.workflow, quote_of(row)?, row.progress);
    life.ok_or_else(|| StoreFault::row("work_requests", "quote_number"))
}

/// A request that a command is about to take a step with.
pub(super) struct Taken {
    pub(super) row: WorkRow,
    pub(super) life: WorkLife,
    pub(super) account: AccountRow,
}

/// The step to be taken, and what is said of it.
pub(super) struct Step<'a> {
    pub(super) action: WorkAction,
    pub(super) to: WorkLife,
    pub(super) said: Option<&'a str>,
    /// Who did it; nobody where the library did.
    pub(super) by: Option<UserId>,
}

impl<'a> Step<'a> {
    /// One that whoever acts has asked for.
    pub(super) fn asked(command: &Command<'_>, action: WorkAction, to: WorkLife, said: Option<&'a str>) -> Self {
        Self { action, to, said, by: command.standing.user() }
    }
}

/// The request of this code, if the actor may do `action` to it and nobody has changed it since.
pub(super) fn take(command: &mut Command<'_>, action: Action, code: &str) -> Result<Taken, Error> {
    let row = visible(command.connection, command.desk, &command.standing, action, code)?;
    command.expect(&Subject::Work(row.id, row.account_id), row.version)?;
    let account = account_of(command, &row)?;
    Ok(Taken { life: life_of(&row)?, row, account })
}

fn account_of(command: &mut Command<'_>, row: &WorkRow) -> Result<AccountRow, Error> {
    let account = accounts::by_id(command.connection, command.desk, row.account_id, Sight::Desk)?;
    account.ok_or_else(|| StoreFault::row("work_requests", "account_id").into())
}

impl Taken {
    /// Brings the request where the step leads: row, step and event.
    pub(super) fn keep(&mut self, command: &mut Command<'_>, step: &Step<'_>) -> Result<(), Error> {
        let before = self.row.clone();
        self.come_to(command, step);
        let row = &self.row;
        works::save(command.connection, row)?;
        let is_about_quote = matches!(step.action, WorkAction::Quote | WorkAction::Accept | WorkAction::Decline);
        let quote = quote_of(row)?.filter(|_| is_about_quote);
        let added = WorkStepRow {
            desk_id: command.desk,
            work_id: row.id,
            version: row.version,
            action: event_of(step.action).as_str().to_owned(),
            user_id: step.by,
            at: command.now,
            percent: step.to.percent(),
            amount: quote.map(|quote| quote.amount.minor()),
            currency: quote.map(|quote| quote.amount.currency()),
            text: step.said.map(str::to_owned),
        };
        steps::insert(command.connection, &[added])?;
        let mut changed = Changed::default();
        changed.fact("state", &before.state, &row.state);
        let (former, present) = (quote_of(&before)?, quote_of(row)?);
        changed.fact("amount", &former.map(|quote| quote.amount), &present.map(|quote| quote.amount));
        changed.fact("last_day", &former.map(|quote| Day(quote.last_day)), &present.map(|quote| Day(quote.last_day)));
        changed.fact("progress", &before.progress, &row.progress);
        if let Some(said) = step.said {
            changed.say(said);
        }
        let named =
            |quote: Quote| json!({ "number": quote.number, "amount": quote.amount, "last_day": Day(quote.last_day) });
        let about = json!({
            "code": row.code, "account": row.account_id, "quote": quote.map(named), "percent": step.to.percent(),
            "automatic": (step.action == WorkAction::Quote && step.by.is_none()).then_some(true),
        });
        let subject = Subject::Work(row.id, row.account_id);
        command.record(changed.event(event_of(step.action), subject, row.version, &about));
        Ok(())
    }

    /// What mails say of the request.
    pub(super) fn about(&self) -> AboutWork {
        AboutWork {
            code: self.row.code.clone(),
            subject: self.row.subject.clone(),
            account: self.account.name.clone(),
            language: self.account.language.clone(),
        }
    }

    /// What mails say of its quote.
    pub(super) fn quoted(&self, quote: Quote, said: Option<&str>) -> QuotedWork {
        QuotedWork {
            about: self.about(),
            number: quote.number,
            amount: quote.amount,
            last_day: Day(quote.last_day),
            text: said.map(str::to_owned),
        }
    }

    /// Tells the holder and the watchers, except whoever acts, and shows the request as it is now.
    pub(super) fn told(self, command: &mut Command<'_>, mail: &Mail) -> Result<WorkView, Error> {
        tell(command, &self.row, mail, command.standing.user())?;
        self.shown(command)
    }

    /// The same, and tells who of the desk looks after it.
    pub(super) fn told_to_agent_too(self, command: &mut Command<'_>, mail: &Mail) -> Result<WorkView, Error> {
        tell(command, &self.row, mail, command.standing.user())?;
        tell_agent(command, self.row.agent_id, mail)?;
        self.shown(command)
    }

    /// The request as it is now, to whoever acts.
    pub(super) fn shown(self, command: &mut Command<'_>) -> Result<WorkView, Error> {
        let holder = works::holders(command.connection, command.desk, &[self.row.holder_id])?.pop();
        let (_, holder) = holder.ok_or_else(|| StoreFault::row("work_requests", "holder_id"))?;
        command.concerns(holder.id);
        let viewer = Viewer::of_command(command);
        viewer.view(command.connection, self.row)
    }

    fn come_to(&mut self, command: &Command<'_>, step: &Step<'_>) {
        let row = &mut self.row;
        row.state = step.to.state();
        row.version = row.version.saturating_add(1);
        if let Some(percent) = step.to.percent() {
            row.progress = percent;
        }
        if let WorkLife::Quoted { quote } = step.to {
            row.quote_number = Some(quote.number);
            row.quote_amount = Some(quote.amount.minor());
            row.quote_currency = Some(quote.amount.currency());
            row.quoted_at = Some(quote.quoted_at);
            row.quote_until = Some(quote.valid_until);
            row.quote_last_on = Some(number_of(quote.last_day));
        }
        match step.action {
            WorkAction::StartQuoting | WorkAction::Quote | WorkAction::Start => {
                // What the library quotes by itself, nobody looks after yet.
                row.agent_id = command.staff().ok().filter(|_| step.by.is_some()).or(row.agent_id);
            }
            WorkAction::Accept => row.accepted_at = Some(command.now),
            WorkAction::Deliver => {
                let today = command.settings.time_zone().day(command.now);
                row.on_time = row.wished_on.map(|wished| number_of(today) <= wished);
            }
            WorkAction::Reject | WorkAction::Decline => row.reason = step.said.map(str::to_owned),
            WorkAction::Progress | WorkAction::Cancel => {}
        }
        if step.action == WorkAction::Start {
            row.started_at = Some(command.now);
        }
        if !row.state.is_open() {
            row.closed_at = Some(command.now);
        }
        self.life = step.to;
    }
}
