//! Packs, and the submission of a request.

use serde_json::json;

use super::Receipt;
use super::completion::draft_of;
use super::existing::{Base, Target, find, survey};
use super::step::receipt;
use crate::desk::accounts::pack_of;
use crate::desk::audit::{Event, Subject};
use crate::desk::command::{Command, Reading};
use crate::desk::deed::Deed;
use crate::desk::fields::as_submitted;
use crate::desk::mail::Mail;
use crate::error::Error;
use crate::label::sort_key;
use crate::model::account::fold;
use crate::model::calendar::{BUSINESS_DAYS, Day, Deadline};
use crate::model::desk::Settings;
use crate::model::form::{Problem, ProblemCode};
use crate::model::request::{AccountRequest, Checker, RequestDraft, RequestState};
use crate::store::account::AccountRow;
use crate::store::connection::AnyConnection;
use crate::store::dealership::{self as dealerships, DealershipRow};
use crate::store::request::{self as requests, RequestRow};
use crate::{Args, DealershipId, DeskId, Timestamp};

impl Reading<'_> {
    /// The actor's own dealership, for dealers.
    pub(super) fn own_dealership(&mut self) -> Result<Option<DealershipRow>, Error> {
        let own = self.standing.dealership();
        find_dealership(self.connection, self.desk, own)
    }
}

fn find_dealership(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: Option<DealershipId>,
) -> Result<Option<DealershipRow>, Error> {
    match id {
        Some(id) => Ok(dealerships::by_id(connection, desk, id)?),
        None => Ok(None),
    }
}

pub(super) fn submit(command: &mut Command<'_>, draft: &RequestDraft) -> Result<Receipt, Error> {
    let dealership = command.standing.dealership();
    let dealership = find_dealership(command.connection, command.desk, dealership)?;
    let request = command.pack(dealership.as_ref())?.check(draft)?;
    let existing = existing(command, &request)?;
    let calendar =
        command.settings.calendar_in(dealership.as_ref().map_or(command.settings.country(), |row| row.country));
    let zone = dealership.as_ref().map_or_else(|| command.settings.time_zone(), |row| row.time_zone);
    let due = Deadline::compute(command.now, &[], command.now, &calendar, zone, BUSINESS_DAYS);
    let submitter = command.staff()?;
    let draft = request.to_draft();
    let (asked, users) = match &draft {
        RequestDraft::Create(draft) => (json!(draft.account), draft.users.len()),
        RequestDraft::Modify(draft) => (json!(draft.account), draft.users.len()),
    };
    let json = draft.to_json();
    if json.len() > RequestDraft::MAX_BYTES {
        let max = Args::none().with("max", RequestDraft::MAX_BYTES);
        return Err(vec![Problem::new(String::new(), ProblemCode::TooLarge, max)].into());
    }
    let name = match (&existing, &request) {
        (Some(existing), _) => existing.account.name.clone(),
        (None, AccountRequest::NewAccount(request)) => request.account().name().as_str().to_owned(),
        (None, _) => return Err(Error::internal("account of a request")),
    };
    let (name_folded, name_key) = (fold(&name), sort_key(command.settings.language(), &name));
    let mut row = RequestRow {
        desk_id: command.desk,
        id: command.draw.id(),
        code: command.next_code(),
        kind: draft.kind(),
        state: RequestState::Submitted,
        agent_id: None,
        account_id: existing.as_ref().map(|existing| existing.account.id),
        submitter_id: submitter,
        dealership_id: dealership.map(|row| row.id),
        account_name: name,
        draft: json,
        base: existing.map(|existing| existing.base),
        submitted_at: command.now,
        due_at: due.due(),
        calendar: serde_json::to_string(&calendar).map_err(|_| Error::internal("calendar of a request"))?,
        time_zone: zone,
        version: 1,
        name_folded,
        name_key,
        waiting_since: None,
        runs_out_at: None,
        last_day_at: None,
        reminded_of: None,
        answered_month: None,
        on_time: None,
    };
    row.follow(&due, command.now, command.settings.time_zone());
    requests::insert(command.connection, &row)?;
    command.new_owner(*row.id.as_bytes())?;
    let facts = json!({
        "fields": ["state"], "state": [null, row.state], "code": row.code, "due": row.due_at,
        "kind": row.kind, "account": row.account_id, "users": users,
    });
    // The persons asked for have no keys yet: their values are written down when they are created (rule Q7).
    let event = Event::new(Deed::SubmitRequest, Subject::Request(row.id), 1, facts);
    command.record(event.with_personal(json!({ "name": row.account_name, "account": asked })));
    let mail = Mail::RequestSubmitted {
        code: row.code.clone(),
        account: row.account_name.clone(),
        last_day: Day(due.last_day()),
    };
    command.mail_staff(&mail, submitter)?;
    Ok(receipt(row, due))
}

/// The account that a request is about, and what was found of it.
struct Existing {
    account: AccountRow,
    /// As JSON.
    base: String,
}

/// Checks what only the store can: that the account and its users are there, and fit what is asked for.
fn existing(command: &mut Command<'_>, request: &AccountRequest) -> Result<Option<Existing>, Error> {
    let Some((selector, named)) = request.existing() else { return Ok(None) };
    let sight = command.standing.sight();
    let account = find(command.connection, command.desk, sight, selector, named)?;
    let target = Target::of(command.connection, account)?;
    let base = match request {
        AccountRequest::Modify(request) => survey(command.connection, &target, request, &request.to_edits())?,
        AccountRequest::AddUsers(request) => {
            let mut checker = Checker::default();
            target.report_members(request.users(), &mut checker);
            checker.finish(Some(Base::default()))?
        }
        AccountRequest::NewAccount(_) => return Ok(None),
    };
    let base = serde_json::to_string(&base).map_err(|_| Error::internal("base of a request"))?;
    Ok(Some(Existing { account: target.account, base }))
}

/// The request as it was submitted, every value checked again.
pub(super) fn recheck(
    connection: &mut AnyConnection,
    settings: &Settings,
    row: &RequestRow,
    now: Timestamp,
) -> Result<AccountRequest, Error> {
    let dealership = find_dealership(connection, row.desk_id, row.dealership_id)?;
    let pack = pack_of(settings, dealership.as_ref(), now);
    let (pack, draft) = as_submitted(connection, pack, row, draft_of(row)?)?;
    Ok(pack.check(&draft)?)
}
