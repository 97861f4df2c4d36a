//! The submission of a request for work.

use serde_json::json;

use super::attach::{attach_rows, attachable_rows};
use super::life::{Step, Taken};
use super::tell::tell;
use super::view::WorkView;
use crate::desk::accounts::currency_of;
use crate::desk::audit::Subject;
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::desk::mail::Mail;
use crate::desk::services::{offered, price};
use crate::desk::standing::is_open;
use crate::error::{Error, Unknown};
use crate::model::calendar::Day;
use crate::model::file::FileKind;
use crate::model::form::{Problem, ProblemCode};
use crate::model::money::Money;
use crate::model::people::UserState;
use crate::model::role::{Role, Sight, Standing};
use crate::model::work::{CheckedWork, WorkAction, WorkDraft, WorkLife, WorkState, Workflow};
use crate::store::account::{self as accounts, AccountRow, ContactRow};
use crate::store::columns::number_of;
use crate::store::service::ServiceRow;
use crate::store::standing as places;
use crate::store::user::UserRow;
use crate::store::work::{self as works, WorkRow};
use crate::{Args, ContactId, Month};

pub(super) fn submit(command: &mut Command<'_>, draft: &WorkDraft) -> Result<WorkView, Error> {
    let today = command.settings.time_zone().day(command.now);
    let asked = draft.check(today)?;
    let holder = holder(command, asked.holder)?;
    let (contact, user, account) = find(command, holder)?;
    let mut problems: Vec<Problem> = Vec::new();
    let service = offered(command, &contact, asked.service.as_deref(), &mut problems)?;
    let amount = amount(command, &account, service.as_ref(), asked.quantity, &mut problems)?;
    let place = places::of_contact(command.connection, command.desk, contact.id)?;
    let open = place.as_ref().map_or(Ok(false), is_open)?;
    if let Some(code) = takes_none(&contact, &user, open) {
        problems.push(problem("/holder", code));
    }
    let files = attachable_rows(command, 0, &asked.files, &mut problems)?;
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let submitter = command.standing.user().ok_or_else(|| Error::unknown(Unknown::Actor))?;
    let CheckedWork { subject, description, .. } = asked;
    let workflow = service.as_ref().map_or(Workflow::Manual, |service| service.workflow);
    let row = WorkRow {
        desk_id: command.desk,
        id: command.draw.id(),
        code: command.next_code(),
        account_id: account.id,
        holder_id: contact.id,
        submitter_id: submitter,
        service_id: service.as_ref().map(|service| service.id),
        subject: subject.as_str().to_owned(),
        description: description.map(|description| description.as_str().to_owned()),
        state: WorkState::Submitted,
        submitted_at: command.now,
        version: 1,
        dealership_id: account.dealership_id,
        workflow,
        quantity: asked.quantity,
        wished_on: asked.wished_on.map(number_of),
        month: Month::of(today).code(),
        agent_id: None,
        quote_number: None,
        quote_amount: None,
        quote_currency: None,
        quoted_at: None,
        quote_until: None,
        quote_last_on: None,
        accepted_at: None,
        started_at: None,
        progress: 0,
        closed_at: None,
        on_time: None,
        reason: None,
    };
    works::insert(command.connection, &row)?;
    let mut changed = Changed::default();
    changed.fact("state", &None, &Some(row.state));
    changed.fact("holder", &None, &Some(user.id));
    changed.fact("service", &None, &service.map(|service| service.key));
    changed.fact("quantity", &None, &row.quantity);
    changed.fact("wished_on", &None, &asked.wished_on.map(Day));
    changed.value("subject", &None, &Some(&row.subject));
    changed.value("description", &None, &row.description.as_ref());
    let about = json!({
        "code": row.code, "account": account.id, "contact": contact.id,
        "for": (user.id != submitter).then_some(user.id),
    });
    command.record(changed.event(Deed::SubmitWork, Subject::Work(row.id, account.id), 1, &about));
    attach_rows(command, &row, files, FileKind::Source)?;
    let mut taken = Taken { life: WorkLife::Submitted { workflow }, row, account };
    tell(command, &taken.row, &Mail::WorkSubmitted(taken.about()), None)?;
    if let Some(amount) = amount {
        quote(command, &mut taken, amount)?;
    }
    taken.shown(command)
}

/// What the service costs in the account's currency, where it quotes by itself and has a price in it.
fn amount(
    command: &Command<'_>,
    account: &AccountRow,
    service: Option<&ServiceRow>,
    quantity: Option<i64>,
    problems: &mut Vec<Problem>,
) -> Result<Option<Money>, Error> {
    let Some(service) = service.filter(|service| service.workflow == Workflow::Automatic) else { return Ok(None) };
    let Some(quantity) = quantity else {
        problems.push(problem("/quantity", ProblemCode::Required));
        return Ok(None);
    };
    let currency = currency_of(&command.settings, account);
    let Some(price) = price(service, currency)? else { return Ok(None) };
    let amount = price.times(quantity, currency);
    if amount.is_none() {
        let range = Args::none().with("min", 1).with("max", price.max_quantity(currency));
        problems.push(Problem::new("/quantity".to_owned(), ProblemCode::OutOfRange, range));
    }
    Ok(amount)
}

/// Quotes what has just been submitted, by itself: nobody did it, so nobody is left out who is told.
fn quote(command: &mut Command<'_>, taken: &mut Taken, amount: Money) -> Result<(), Error> {
    let quote = taken.quote(command, amount, None)?;
    let step = Step { action: WorkAction::Quote, to: taken.life.quote(quote)?, said: None, by: None };
    taken.keep(command, &step)?;
    tell(command, &taken.row, &Mail::WorkQuoted(taken.quoted(quote, None)), None)
}

/// Who is to hold it: a contact the own work, of others' the one named.
fn holder(command: &Command<'_>, named: Option<ContactId>) -> Result<ContactId, Error> {
    match (&command.standing, named) {
        (Standing::Contact { id, .. }, None) => Ok(*id),
        (Standing::Contact { id, .. }, Some(named)) if *id == named => Ok(named),
        (Standing::Contact { .. }, Some(_)) => Err(vec![problem("/holder", ProblemCode::OwnWorkOnly)].into()),
        (Standing::Staff { .. } | Standing::Host, Some(named)) => Ok(named),
        (Standing::Staff { .. } | Standing::Host, None) => Err(vec![problem("/holder", ProblemCode::Required)].into()),
    }
}

fn find(command: &mut Command<'_>, holder: ContactId) -> Result<(ContactRow, UserRow, AccountRow), Error> {
    let unknown = || Error::unknown(Unknown::Contact);
    let (contact, user) = works::holders(command.connection, command.desk, &[holder])?.pop().ok_or_else(unknown)?;
    let account = accounts::by_id(command.connection, command.desk, contact.account_id, Sight::Desk)?;
    Ok((contact, user, account.ok_or_else(unknown)?))
}

/// Why somebody cannot be given work, if so: only a live requester or manager can (rules P6, P8).
pub(super) fn takes_none(contact: &ContactRow, user: &UserRow, open: bool) -> Option<ProblemCode> {
    match (contact.role, user.state) {
        (Role::Observer, _) | (_, UserState::Deleted) => Some(ProblemCode::TakesNoWork),
        _ if contact.ended_at.is_some() || !open => Some(ProblemCode::TakesNoWork),
        (_, UserState::Suspended) => Some(ProblemCode::UserSuspended),
        (Role::Requester | Role::Manager, UserState::Active) => None,
    }
}

pub(super) fn problem(path: &str, code: ProblemCode) -> Problem {
    Problem::new(path.to_owned(), code, Args::none())
}
