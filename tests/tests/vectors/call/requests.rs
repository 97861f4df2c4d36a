//! What is called of requests.

use std::collections::BTreeMap;

use comptoir::{
    Completion, DayPart, DealershipId, Error, Keep, Locale, Month, RequestDraft, RequestFilter, RequestKind,
    RequestSort, RequestState, Role, Session, StaffId, Timestamp,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::page::Pages;
use crate::told;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
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
    Page { filter: Filter, paging: Pages<RequestSort> },
    #[serde(rename = "requests.history")]
    History { code: String, after: Option<String> },
    #[serde(rename = "requests.day")]
    Day {},
    #[serde(rename = "requests.day_list")]
    DayList { part: DayPart, after: Option<String> },
    #[serde(rename = "requests.on_time")]
    OnTime { from: Month, until: Month },
    #[serde(rename = "requests.remind")]
    Remind {},
}

/// A filter of requests.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Filter {
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

impl From<Filter> for RequestFilter {
    fn from(filter: Filter) -> Self {
        let Filter { prefix, state, open, kind, dealership, submitter, agent, due_from, due_until, overdue } = filter;
        Self { prefix, state, open, kind, dealership, submitter, agent, due_from, due_until, overdue }
    }
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let requests = session.requests();
        Ok(match self {
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
            Self::Page { filter, paging } => {
                told::page(&requests.list(&filter.into(), paging)?, |request| json!(request.code))
            }
            Self::History { code, after } => told::history(&requests.history(&code, after.as_deref())?),
            Self::Day {} => told::day(&requests.day()?),
            Self::DayList { part, after } => told::day_list(&requests.day_list(part, after.as_deref())?),
            Self::OnTime { from, until } => requests.on_time(from, until)?.iter().map(told::month).collect(),
            Self::Remind {} => json!(requests.remind()?),
        })
    }
}
