//! Requests for accounts: forms, checks, submission and processing.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::audit::{Event, Subject};
use super::command::{Command, Reading};
use super::completion::{self, Completion};
use super::mail::{Day, Mail};
use super::page::{Cursor, Page};
use super::session::{Session, spoken};
use super::view::{self, DealershipRef, PersonRef, StepView};
use crate::error::{Error, Unknown};
use crate::model::calendar::{Calendar, Deadline, Pause};
use crate::model::desk::Settings;
use crate::model::form::{CustomJobTitle, Form, Pack, PackSettings, Problem, ServedCountries};
use crate::model::request::{NewAccountRequest, RequestAction, RequestDraft, RequestKind, RequestState};
use crate::model::role::{Action, Standing, permit};
use crate::store::connection::AnyConnection;
use crate::store::dealership::{self as dealerships, DealershipRow};
use crate::store::request::{self as requests, RequestRow, StepRow};
use crate::store::{StoreFault, staff};
use crate::{AccountId, DealershipId, DeskId, Locale, RequestId, StaffId, TimeZone, Timestamp};

/// The business days within which a request is answered (rule Q6).
const BUSINESS_DAYS: u8 = 2;

/// What became of a request by a command: its code, where it stands, and when it is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Which request.
    pub id: RequestId,
    /// Its code: UTC `yymmdd-HHMMSSmmm`, unique in the desk.
    pub code: String,
    /// Where it stands.
    pub state: RequestState,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// When it is due, and why then (rule Q6).
    pub due: Deadline,
    /// The account, once the request is completed.
    pub account: Option<AccountId>,
    /// Its version.
    pub version: i64,
}

/// A request, with all that happened to it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RequestView {
    /// Which request.
    pub id: RequestId,
    /// Its code.
    pub code: String,
    /// What is asked for.
    pub kind: RequestKind,
    /// Where it stands.
    pub state: RequestState,
    /// The name of the account asked for.
    pub account_name: String,
    /// The account, once the request is completed.
    pub account: Option<AccountId>,
    /// Who sent it.
    pub submitter: PersonRef,
    /// The agent who took it up.
    pub agent: Option<PersonRef>,
    /// The dealership it came from.
    pub dealership: Option<DealershipRef>,
    /// What was filled in.
    pub draft: RequestDraft,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// When it is due, and why then (rule Q6).
    pub due: Deadline,
    /// What happened to it since, in order.
    pub steps: Vec<StepView>,
    /// Its version.
    pub version: i64,
}

impl std::fmt::Debug for RequestView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RequestView").field("code", &self.code).field("state", &self.state).finish_non_exhaustive()
    }
}

/// Which requests a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RequestFilter {
    /// Those in this state; of any, when absent.
    pub state: Option<RequestState>,
}

/// Requests for accounts: a dealer sees those of the own dealership.
#[derive(Clone, Debug)]
pub struct Requests(pub(super) Session);

impl Requests {
    /// What forms and checks need, for this actor: to draw and check without the store, on a phone or in a script.
    ///
    /// # Errors
    /// `refused`.
    pub fn pack(&self) -> Result<Pack, Error> {
        self.0.read(Action::SubmitRequest, |reading| {
            let dealership = reading.own_dealership()?;
            pack(&reading.settings, dealership.as_ref(), reading.now)
        })
    }

    /// The form as data, in the reader's language, with this actor's defaults (rules Q2, Q3).
    ///
    /// # Errors
    /// `refused`.
    pub fn form(&self, kind: RequestKind, locale: &Locale) -> Result<Form, Error> {
        Ok(self.pack()?.form(kind, locale))
    }

    /// All that is wrong with the draft; nothing is stored (rule Q4).
    ///
    /// # Errors
    /// `refused`.
    pub fn check(&self, draft: &RequestDraft) -> Result<Vec<Problem>, Error> {
        Ok(self.pack()?.check(draft).err().unwrap_or_default())
    }

    /// All that is wrong with the draft in `json`, its shape included.
    ///
    /// # Errors
    /// `refused`.
    pub fn check_json(&self, json: &[u8]) -> Result<Vec<Problem>, Error> {
        Ok(self.pack()?.check_json(json).err().unwrap_or_default())
    }

    /// Submits a request: checks it, gives it a code and a deadline, and tells its submitter.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems.
    pub fn submit(&self, draft: &RequestDraft) -> Result<Receipt, Error> {
        self.0.command(Action::SubmitRequest, draft, |command| submit(command, draft))
    }

    /// Submits the request in `json`.
    ///
    /// # Errors
    /// As [`submit`](Self::submit); problems of its shape and of its values come together.
    pub fn submit_json(&self, json: &[u8]) -> Result<Receipt, Error> {
        match RequestDraft::from_json(json) {
            Ok(draft) => self.submit(&draft),
            Err(shape) => Err(self.pack()?.check_json(json).err().unwrap_or(shape).into()),
        }
    }

    /// Up to 50 requests, newest first, from the beginning or from where the cursor of the page before says.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's.
    pub fn list(&self, filter: &RequestFilter, after: Option<&str>) -> Result<Page<RequestView>, Error> {
        self.0.read(Action::ReadRequests, |reading| {
            let list = format!("requests {}", filter.state.map_or("", RequestState::as_str));
            let cursor = Cursor::new(reading.keys, reading.desk, &list);
            let before: Option<String> = after.map(|text| cursor.open(text)).transpose()?;
            let dealership = reading.dealership();
            let mut rows =
                requests::page(reading.connection, reading.desk, dealership, filter.state, before.as_deref())?;
            let more = rows.len() > 50;
            rows.truncate(50);
            let next = match rows.last() {
                Some(last) if more => Some(cursor.seal(&last.code)?),
                _ => None,
            };
            Ok(Page { items: views(reading, rows)?, next })
        })
    }

    /// The request of this code.
    ///
    /// # Errors
    /// `refused`; `unknown_request`, also for one of another dealership or desk.
    pub fn get(&self, code: &str) -> Result<RequestView, Error> {
        self.0.read(Action::ReadRequests, |reading| {
            let dealership = reading.dealership();
            let row = requests::by_code(reading.connection, reading.desk, code, dealership)?;
            let row = row.ok_or_else(|| Error::unknown(Unknown::Request))?;
            views(reading, vec![row])?.pop().ok_or_else(|| Error::internal("view of a request"))
        })
    }

    /// Takes the request up.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`.
    pub fn start(&self, code: &str) -> Result<Receipt, Error> {
        self.step(Action::StartRequest, RequestAction::Start, code, None)
    }

    /// Asks the submitter something; the deadline waits (rule Q6). 1 to 4,000 characters.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for the text.
    pub fn ask(&self, code: &str, question: &str) -> Result<Receipt, Error> {
        self.step(Action::AskSubmitter, RequestAction::Ask, code, Some(spoken(question)?))
    }

    /// Answers what was asked, as the submitter. 1 to 4,000 characters.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for the text.
    pub fn answer(&self, code: &str, answer: &str) -> Result<Receipt, Error> {
        self.step(Action::AnswerRequest, RequestAction::Answer, code, Some(spoken(answer)?))
    }

    /// Refuses the request; the reason, 1 to 4,000 characters, goes to the submitter.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for the text.
    pub fn reject(&self, code: &str, reason: &str) -> Result<Receipt, Error> {
        self.step(Action::RejectRequest, RequestAction::Reject, code, Some(spoken(reason)?))
    }

    /// Withdraws the request, as its submitter.
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`.
    pub fn cancel(&self, code: &str) -> Result<Receipt, Error> {
        self.step(Action::CancelRequest, RequestAction::Cancel, code, None)
    }

    /// Applies the request: account, users, contacts and their mails, all or nothing (rule Q7).
    ///
    /// # Errors
    /// `refused`; `unknown_request`; `wrong_state`; `invalid` for roles that the request has no users for.
    pub fn complete(&self, code: &str, completion: &Completion) -> Result<Receipt, Error> {
        self.0.command(Action::CompleteRequest, &(code, completion), |command| {
            let mut row = command.request(code)?;
            command.advance(&mut row, Action::CompleteRequest, RequestAction::Complete)?;
            let account = completion::apply(command, &row, completion)?;
            row.account_id = Some(account);
            command.keep_step(row, RequestAction::Complete, None)
        })
    }

    fn step(&self, action: Action, step: RequestAction, code: &str, text: Option<String>) -> Result<Receipt, Error> {
        self.0.command(action, &(code, &text), |command| {
            let mut row = command.request(code)?;
            command.advance(&mut row, action, step)?;
            if step == RequestAction::Start {
                row.agent_id = Some(command.staff()?);
            }
            command.keep_step(row, step, text.clone())
        })
    }
}

/// The pack for somebody of `dealership`, else for the desk's own people.
fn pack(settings: &Settings, dealership: Option<&DealershipRow>, now: Timestamp) -> Result<Pack, Error> {
    let mut languages = settings.languages.clone();
    let language = dealership.map_or(&settings.language, |row| &row.language).clone();
    if !languages.contains(&language) {
        languages.push(language.clone());
    }
    let time_zone = dealership.map_or(settings.time_zone, |row| row.time_zone);
    let job_titles = settings.job_titles.iter();
    let pack = Pack::new(PackSettings {
        provider: settings.provider.clone(),
        product: settings.product.clone(),
        contact_url: settings.contact_url.clone(),
        languages,
        language,
        country: dealership.map_or(settings.country, |row| row.country),
        countries: if dealership.is_some() { ServedCountries::Own } else { ServedCountries::Any },
        time_zone,
        job_titles: job_titles
            .map(|(key, labels)| CustomJobTitle { key: key.clone(), labels: labels.clone() })
            .collect(),
        as_of: time_zone.day(now),
    });
    pack.map_err(|_| StoreFault::row("desk_settings", "body").into())
}

impl Reading<'_> {
    /// The actor's own dealership, for dealers.
    fn own_dealership(&mut self) -> Result<Option<DealershipRow>, Error> {
        let own = self.dealership();
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

fn submit(command: &mut Command<'_>, draft: &RequestDraft) -> Result<Receipt, Error> {
    let dealership = command.dealership();
    let dealership = find_dealership(command.connection, command.desk, dealership)?;
    let request = pack(&command.settings, dealership.as_ref(), command.now)?.check(draft)?;
    let calendar =
        command.settings.calendar_in(dealership.as_ref().map_or(command.settings.country, |row| row.country));
    let zone = dealership.as_ref().map_or(command.settings.time_zone, |row| row.time_zone);
    let due = Deadline::compute(command.now, &[], command.now, &calendar, zone, BUSINESS_DAYS);
    let submitter = command.staff()?;
    let draft = request.to_draft();
    let row = RequestRow {
        desk_id: command.desk,
        id: command.draw.id(),
        code: command.next_code(),
        kind: draft.kind.as_str().to_owned(),
        state: RequestState::Submitted,
        agent_id: None,
        account_id: None,
        submitter_id: submitter,
        dealership_id: dealership.map(|row| row.id),
        account_name: request.account().name().as_str().to_owned(),
        draft: draft.to_json(),
        submitted_at: command.now,
        due_at: due.due(),
        calendar: serde_json::to_string(&calendar).map_err(|_| Error::internal("calendar of a request"))?,
        time_zone: zone,
        version: 1,
    };
    requests::insert(command.connection, &row)?;
    command.new_owner(*row.id.as_bytes())?;
    let facts = json!({ "fields": ["state"], "state": [null, row.state], "code": row.code, "due": row.due_at });
    let event = Event::new(Action::SubmitRequest.as_str(), Subject::Request(row.id), 1, facts);
    command.record(event.with_personal(json!(draft)));
    let mail = Mail::RequestSubmitted {
        code: row.code.clone(),
        account: row.account_name.clone(),
        last_day: Day(due.last_day()),
    };
    command.mail_staff(&mail, submitter)?;
    Ok(receipt(row, due))
}

/// The request as it was submitted, every value checked again.
pub(super) fn recheck(
    command: &mut Command<'_>,
    row: &RequestRow,
    draft: &RequestDraft,
) -> Result<NewAccountRequest, Error> {
    let dealership = find_dealership(command.connection, command.desk, row.dealership_id)?;
    Ok(pack(&command.settings, dealership.as_ref(), command.now)?.check(draft)?)
}

fn receipt(row: RequestRow, due: Deadline) -> Receipt {
    Receipt {
        id: row.id,
        code: row.code,
        state: row.state,
        submitted_at: row.submitted_at,
        due,
        account: row.account_id,
        version: row.version,
    }
}

impl Command<'_> {
    /// The dealership that the actor's view ends at.
    const fn dealership(&self) -> Option<DealershipId> {
        match &self.standing {
            Standing::Staff { dealership, .. } => *dealership,
            Standing::Host => None,
        }
    }

    /// The request of this code, if the actor may know of it.
    fn request(&mut self, code: &str) -> Result<RequestRow, Error> {
        let dealership = self.dealership();
        let row = requests::by_code(self.connection, self.desk, code, dealership)?;
        row.ok_or_else(|| Error::unknown(Unknown::Request))
    }

    /// Takes the request to the state after `step`, if actor, version and state allow it.
    fn advance(&mut self, row: &mut RequestRow, action: Action, step: RequestAction) -> Result<(), Error> {
        let owner = matches!(step, RequestAction::Answer | RequestAction::Cancel).then_some(row.submitter_id);
        permit(&self.standing, action, owner)?;
        self.expect(&Subject::Request(row.id), row.version)?;
        row.state = row.state.after(step)?;
        row.version = row.version.saturating_add(1);
        Ok(())
    }

    /// Stores a request after a step, with the step, its event and the mail that tells it.
    fn keep_step(&mut self, mut row: RequestRow, step: RequestAction, text: Option<String>) -> Result<Receipt, Error> {
        let staff = self.staff()?;
        let added = StepRow {
            desk_id: self.desk,
            request_id: row.id,
            version: row.version,
            action: step.as_str().to_owned(),
            staff_id: staff,
            at: self.now,
            text: text.clone(),
        };
        requests::insert_step(self.connection, &added)?;
        let steps = requests::steps(self.connection, self.desk, &[row.id])?;
        let due = deadline(&row, &steps, self.now)?;
        row.due_at = due.due();
        requests::save(self.connection, &row)?;
        let facts = json!({ "fields": ["state"], "state": row.state, "account": row.account_id, "due": row.due_at });
        let event = Event::new(action_of(step).as_str(), Subject::Request(row.id), row.version, facts);
        self.record(match &text {
            Some(text) => event.with_personal(json!({ "text": text })),
            None => event,
        });
        self.tell(&row, step, text)?;
        Ok(receipt(row, due))
    }

    /// The mail that a step sends, to whom it concerns.
    fn tell(&mut self, row: &RequestRow, step: RequestAction, text: Option<String>) -> Result<(), Error> {
        let (code, account, text) = (row.code.clone(), row.account_name.clone(), text.unwrap_or_default());
        match step {
            RequestAction::Start => Ok(()),
            RequestAction::Ask => self.mail_staff(&Mail::RequestQuestion { code, account, text }, row.submitter_id),
            RequestAction::Reject => self.mail_staff(&Mail::RequestRejected { code, account, text }, row.submitter_id),
            RequestAction::Complete => self.mail_staff(&Mail::RequestCompleted { code, account }, row.submitter_id),
            RequestAction::Answer => match row.agent_id {
                Some(agent) => self.mail_staff(&Mail::RequestAnswered { code, account, text }, agent),
                None => Ok(()),
            },
            RequestAction::Cancel => match row.agent_id {
                Some(agent) => self.mail_staff(&Mail::RequestCancelled { code, account }, agent),
                None => Ok(()),
            },
        }
    }

    fn mail_staff(&mut self, mail: &Mail, staff: StaffId) -> Result<(), Error> {
        let row = staff::by_id(self.connection, self.desk, staff)?;
        let user = row.ok_or_else(|| Error::from(StoreFault::row("staff", "id")))?.user_id;
        self.mail(mail, user, None)
    }
}

const fn action_of(step: RequestAction) -> Action {
    match step {
        RequestAction::Start => Action::StartRequest,
        RequestAction::Ask => Action::AskSubmitter,
        RequestAction::Answer => Action::AnswerRequest,
        RequestAction::Reject => Action::RejectRequest,
        RequestAction::Cancel => Action::CancelRequest,
        RequestAction::Complete => Action::CompleteRequest,
    }
}

/// When a request with these steps is due (rule Q6).
fn deadline(row: &RequestRow, steps: &[StepRow], now: Timestamp) -> Result<Deadline, Error> {
    let calendar: Calendar =
        serde_json::from_str(&row.calendar).map_err(|_| StoreFault::row("account_requests", "calendar"))?;
    let mut pauses: Vec<Pause> = Vec::new();
    for step in steps {
        // Whatever follows a question ends the waiting: an answer, or the withdrawal of the request.
        if let Some(pause) = pauses.last_mut()
            && pause.until.is_none()
        {
            pause.until = Some(step.at);
        }
        if step.action == RequestAction::Ask.as_str() {
            pauses.push(Pause { from: step.at, until: None });
        }
    }
    let zone: TimeZone = row.time_zone;
    Ok(Deadline::compute(row.submitted_at, &pauses, now, &calendar, zone, BUSINESS_DAYS))
}

/// The views of these requests, with one look-up for each kind of thing they show.
fn views(reading: &mut Reading<'_>, rows: Vec<RequestRow>) -> Result<Vec<RequestView>, Error> {
    let ids: Vec<RequestId> = rows.iter().map(|row| row.id).collect();
    let mut steps: HashMap<RequestId, Vec<StepRow>> = HashMap::new();
    for step in requests::steps(reading.connection, reading.desk, &ids)? {
        steps.entry(step.request_id).or_default().push(step);
    }
    let staff = rows
        .iter()
        .flat_map(|row| [Some(row.submitter_id), row.agent_id])
        .flatten()
        .chain(steps.values().flatten().map(|step| step.staff_id));
    let people = view::people(reading.connection, reading.desk, staff)?;
    let dealerships: HashMap<DealershipId, DealershipRef> = dealerships::all(reading.connection, reading.desk)?
        .into_iter()
        .map(|row| (row.id, DealershipRef { id: row.id, code: row.code, city: row.city }))
        .collect();
    rows.into_iter()
        .map(|row| {
            let steps = steps.remove(&row.id).unwrap_or_default();
            let due = deadline(&row, &steps, reading.now)?;
            let draft = RequestDraft::from_json(row.draft.as_bytes())
                .map_err(|_| StoreFault::row("account_requests", "draft"))?;
            Ok(RequestView {
                id: row.id,
                kind: draft.kind,
                state: row.state,
                account_name: row.account_name,
                account: row.account_id,
                submitter: view::person(&people, row.submitter_id)?,
                agent: row.agent_id.map(|id| view::person(&people, id)).transpose()?,
                dealership: row.dealership_id.and_then(|id| dealerships.get(&id).cloned()),
                draft,
                submitted_at: row.submitted_at,
                due,
                steps: steps.into_iter().map(|step| step_view(step, &people)).collect::<Result<_, _>>()?,
                version: row.version,
                code: row.code,
            })
        })
        .collect()
}

fn step_view(step: StepRow, people: &HashMap<StaffId, PersonRef>) -> Result<StepView, Error> {
    let action = step.action.parse().map_err(|_| StoreFault::row("request_steps", "action"))?;
    Ok(StepView { action, by: view::person(people, step.staff_id)?, at: step.at, text: step.text })
}
