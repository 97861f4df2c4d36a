//! The calls of a history: by name, with their arguments, and what comes out as JSON.

use std::collections::BTreeMap;

use comptoir::{
    AccountFilter, AccountId, AccountSort, AccountState, Completion, Country, DayPart, DealershipDraft, DealershipId,
    DeskDraft, Error, Keep, Locale, MessageId, Month, Paging, RequestDraft, RequestFilter, RequestKind, RequestSort,
    RequestState, Role, Session, StaffDraft, StaffId, Timestamp,
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::told;

/// A call with its arguments.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "create_desk")]
    CreateDesk { settings: Box<DeskDraft>, administrator: StaffDraft },
    #[serde(rename = "changes")]
    Changes { after: Option<String> },
    #[serde(rename = "people.add_dealership")]
    AddDealership { draft: DealershipDraft },
    #[serde(rename = "people.add_staff")]
    AddStaff { draft: StaffDraft },
    #[serde(rename = "people.staff")]
    Staff {},
    #[serde(rename = "people.dealerships")]
    Dealerships {},
    #[serde(rename = "requests.blank")]
    Blank { kind: RequestKind },
    #[serde(rename = "requests.check")]
    Check { draft: Value, locale: Locale },
    #[serde(rename = "requests.submit")]
    Submit { draft: Value },
    #[serde(rename = "requests.start")]
    Start { code: String },
    #[serde(rename = "requests.ask")]
    Ask { code: String, text: String },
    #[serde(rename = "requests.answer")]
    Answer { code: String, text: String },
    #[serde(rename = "requests.reject")]
    Reject { code: String, text: String },
    #[serde(rename = "requests.cancel")]
    Cancel { code: String },
    #[serde(rename = "requests.review")]
    Review { code: String },
    #[serde(rename = "requests.complete")]
    Complete {
        code: String,
        roles: Vec<Option<Role>>,
        reference: Option<String>,
        #[serde(default)]
        keep: BTreeMap<String, Keep>,
        #[serde(default)]
        successors: BTreeMap<String, String>,
    },
    #[serde(rename = "requests.get")]
    Get { code: String },
    #[serde(rename = "requests.list")]
    List { state: Option<RequestState> },
    #[serde(rename = "requests.page")]
    Requests { filter: Requests, paging: Pages<RequestSort> },
    #[serde(rename = "requests.history")]
    RequestHistory { code: String, after: Option<String> },
    #[serde(rename = "requests.day")]
    Day {},
    #[serde(rename = "requests.day_list")]
    DayList { part: DayPart, after: Option<String> },
    #[serde(rename = "requests.on_time")]
    OnTime { from: Month, until: Month },
    #[serde(rename = "requests.remind")]
    Remind {},
    #[serde(rename = "accounts.list")]
    AllAccounts {},
    #[serde(rename = "accounts.page")]
    Accounts { filter: Accounts, paging: Pages<AccountSort> },
    #[serde(rename = "accounts.suggest")]
    Suggest { text: String },
    #[serde(rename = "accounts.find")]
    Find { selector: String },
    #[serde(rename = "accounts.get")]
    Account { account: AccountId },
    #[serde(rename = "accounts.contacts")]
    Contacts { account: AccountId },
    #[serde(rename = "accounts.history")]
    AccountHistory { account: AccountId, after: Option<String> },
    #[serde(rename = "outbox.lease")]
    Lease { limit: i64, seconds: i64 },
    #[serde(rename = "outbox.acknowledge")]
    Acknowledge { id: MessageId },
    #[serde(rename = "audit.verify")]
    Verify {},
}

/// A filter of accounts, as `args` hold it.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Accounts {
    prefix: Option<String>,
    state: Option<AccountState>,
    dealership: Option<DealershipId>,
    country: Option<Country>,
}

/// A filter of requests.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Requests {
    prefix: Option<String>,
    state: Option<RequestState>,
    open: bool,
    kind: Option<RequestKind>,
    dealership: Option<DealershipId>,
    submitter: Option<StaffId>,
    agent: Option<StaffId>,
    due_from: Option<Timestamp>,
    due_until: Option<Timestamp>,
    overdue: bool,
}

/// Which page, and in which order.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Pages<S: Default> {
    sort: S,
    after: Option<String>,
    size: Option<i64>,
    total: bool,
}

impl From<Accounts> for AccountFilter {
    fn from(Accounts { prefix, state, dealership, country }: Accounts) -> Self {
        Self { prefix, state, dealership, country, ..Self::default() }
    }
}

impl From<Requests> for RequestFilter {
    fn from(filter: Requests) -> Self {
        let Requests { prefix, state, open, kind, dealership, submitter, agent, due_from, due_until, overdue } = filter;
        Self { prefix, state, open, kind, dealership, submitter, agent, due_from, due_until, overdue }
    }
}

impl<S: Default> From<Pages<S>> for Paging<S> {
    fn from(Pages { sort, after, size, total }: Pages<S>) -> Self {
        Self { sort, after, size, total }
    }
}

impl Call {
    pub(crate) fn make(self, session: &Session) -> Result<Value, Error> {
        let (requests, accounts, people) = (session.requests(), session.accounts(), session.people());
        Ok(match self {
            // The one call that needs no session, made by the step itself.
            Self::CreateDesk { .. } => Value::Null,
            Self::Changes { after } => json!(session.changes(after.as_deref())?),
            Self::AddDealership { draft } => json!(people.add_dealership(&draft)?),
            Self::AddStaff { draft } => json!(people.add_staff(&draft)?),
            Self::Staff {} => json!(people.staff()?),
            Self::Dealerships {} => json!(people.dealerships()?),
            Self::Blank { kind } => json!(requests.pack()?.blank(kind)),
            Self::Check { draft, locale } => {
                let problems = requests.check_json(draft.to_string().as_bytes())?;
                problems.iter().map(|problem| problem.to_json(&locale)).collect()
            }
            Self::Submit { draft } => {
                let draft = RequestDraft::from_json(draft.to_string().as_bytes())?;
                json!(requests.submit(&draft)?)
            }
            Self::Start { code } => json!(requests.start(&code)?),
            Self::Ask { code, text } => json!(requests.ask(&code, &text)?),
            Self::Answer { code, text } => json!(requests.answer(&code, &text)?),
            Self::Reject { code, text } => json!(requests.reject(&code, &text)?),
            Self::Cancel { code } => json!(requests.cancel(&code)?),
            Self::Review { code } => json!(requests.review(&code)?),
            Self::Complete { code, roles, reference, keep, successors } => {
                json!(requests.complete(&code, &Completion { roles, reference, keep, successors })?)
            }
            Self::Get { code } => json!(requests.get(&code)?),
            Self::List { state } => {
                let page = requests.list(&RequestFilter { state, ..RequestFilter::default() }, None)?;
                page.items.iter().map(|request| json!(request.code)).collect()
            }
            Self::Requests { filter, paging } => {
                told::page(&requests.list(&filter.into(), paging)?, |request| json!(request.code))
            }
            Self::RequestHistory { code, after } => told::history(&requests.history(&code, after.as_deref())?),
            Self::Day {} => told::day(&requests.day()?),
            Self::DayList { part, after } => told::day_list(&requests.day_list(part, after.as_deref())?),
            Self::OnTime { from, until } => requests.on_time(from, until)?.iter().map(told::month).collect(),
            Self::Remind {} => json!(requests.remind()?),
            Self::AllAccounts {} => json!(accounts.list(&AccountFilter::default(), None)?.items),
            Self::Accounts { filter, paging } => told::page(
                &accounts.list(&filter.into(), paging)?,
                |account| json!({ "id": account.id, "name": account.name }),
            ),
            Self::Suggest { text } => json!(accounts.suggest(&text)?),
            Self::Find { selector } => json!(accounts.find(&selector)?),
            Self::Account { account } => json!(accounts.get(account)?),
            Self::Contacts { account } => json!(accounts.contacts(account)?),
            Self::AccountHistory { account, after } => told::history(&accounts.history(account, after.as_deref())?),
            Self::Lease { limit, seconds } => session.outbox().lease(limit, seconds)?.iter().map(told::mail).collect(),
            Self::Acknowledge { id } => json!(session.outbox().acknowledge(&[id])?),
            Self::Verify {} => json!(session.audit().verify()?),
        })
    }
}
