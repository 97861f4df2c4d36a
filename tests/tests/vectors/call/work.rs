//! What is called of work, and what somebody may do.

use comptoir::{
    AccountId, Action, ContactId, Decision, DeliveryDraft, DocumentId, Error, FileId, Month, ProgressDraft, QuoteDraft,
    Reassignment, Resource, ServiceId, Session, StatisticsFilter, UserId, WorkDraft, WorkFilter, WorkState,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::read;
use crate::in_each;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "work.submit")]
    Submit { draft: Value },
    #[serde(rename = "work.list")]
    List { filter: Filter, after: Option<String> },
    #[serde(rename = "work.get")]
    Get { code: String },
    #[serde(rename = "work.steps")]
    Steps { code: String },
    #[serde(rename = "work.start_quoting")]
    StartQuoting { code: String },
    #[serde(rename = "work.quote")]
    Quote { code: String, draft: Value },
    #[serde(rename = "work.accept")]
    Accept { code: String, quote_number: i64 },
    #[serde(rename = "work.decline")]
    Decline { code: String, quote_number: i64, reason: Option<String> },
    #[serde(rename = "work.reject")]
    Reject { code: String, reason: String },
    #[serde(rename = "work.start")]
    Start { code: String },
    #[serde(rename = "work.progress")]
    Progress { code: String, draft: Value },
    #[serde(rename = "work.deliver")]
    Deliver { code: String, draft: Value },
    #[serde(rename = "work.cancel")]
    Cancel { code: String },
    #[serde(rename = "work.reassign")]
    Reassign { draft: Value },
    #[serde(rename = "work.files")]
    Files { code: String },
    #[serde(rename = "work.attach")]
    Attach { code: String, files: Vec<FileId> },
    #[serde(rename = "work.detach")]
    Detach { code: String, file: FileId },
    #[serde(rename = "work.statistics")]
    Statistics { filter: Counted },
    #[serde(rename = "may")]
    May { action: Action, resource: Thing },
    #[serde(rename = "actions")]
    Actions { resource: Thing },
}

/// A filter of work.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Filter {
    state: Option<WorkState>,
    holder: Option<ContactId>,
    account: Option<AccountId>,
    open: bool,
    service: Option<ServiceId>,
    from: Option<Month>,
    until: Option<Month>,
}

/// A filter of statistics.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Counted {
    from: Option<Month>,
    until: Option<Month>,
    account: Option<AccountId>,
    holder: Option<ContactId>,
    service: Option<ServiceId>,
}

/// What an action is done to.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub(crate) enum Thing {
    Desk,
    Account(AccountId),
    Contact(ContactId),
    Person(ContactId),
    Document(DocumentId),
    Request(String),
    User(UserId),
    Work(String),
    WorkOf(ContactId),
    Order(String),
}

impl From<Thing> for Resource {
    fn from(thing: Thing) -> Self {
        match thing {
            Thing::Desk => Self::Desk,
            Thing::Account(id) => Self::Account(id),
            Thing::Contact(id) => Self::Contact(id),
            Thing::Person(id) => Self::Person(id),
            Thing::Document(id) => Self::Document(id),
            Thing::Request(code) => Self::Request(code),
            Thing::User(id) => Self::User(id),
            Thing::Work(code) => Self::Work(code),
            Thing::WorkOf(id) => Self::WorkOf(id),
            Thing::Order(code) => Self::Order(code),
        }
    }
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let work = session.work();
        Ok(match self {
            Self::Submit { draft } => json!(work.submit(&read(&draft, WorkDraft::from_json)?)?),
            Self::List { filter: Filter { state, holder, account, open, service, from, until }, after } => {
                let filter = WorkFilter { state, holder, account, open, service, from, until };
                let page = work.list(&filter, after.as_deref())?;
                let codes: Vec<&str> = page.items.iter().map(|work| work.code.as_str()).collect();
                json!({ "items": codes, "next": page.next })
            }
            Self::Get { code } => json!(work.get(&code)?),
            Self::Steps { code } => json!(work.steps(&code)?),
            Self::StartQuoting { code } => json!(work.start_quoting(&code)?),
            Self::Quote { code, draft } => json!(work.quote(&code, &read(&draft, QuoteDraft::from_json)?)?),
            Self::Accept { code, quote_number } => json!(work.accept(&code, quote_number)?),
            Self::Decline { code, quote_number, reason } => {
                json!(work.decline(&code, quote_number, reason.as_deref())?)
            }
            Self::Reject { code, reason } => json!(work.reject(&code, &reason)?),
            Self::Start { code } => json!(work.start(&code)?),
            Self::Progress { code, draft } => json!(work.progress(&code, &read(&draft, ProgressDraft::from_json)?)?),
            Self::Deliver { code, draft } => json!(work.deliver(&code, &read(&draft, DeliveryDraft::from_json)?)?),
            Self::Cancel { code } => json!(work.cancel(&code)?),
            Self::Reassign { draft } => json!(work.reassign(&read(&draft, Reassignment::from_json)?)?),
            Self::Files { code } => json!(work.files(&code)?),
            Self::Attach { code, files } => json!(work.attach(&code, &files)?),
            Self::Detach { code, file } => json!(work.detach(&code, file)?),
            Self::Statistics { filter: Counted { from, until, account, holder, service } } => {
                json!(work.statistics(&StatisticsFilter { from, until, account, holder, service })?)
            }
            Self::May { action, resource } => match session.may(action, &resource.into())? {
                Decision::Allowed => json!("allowed"),
                Decision::Refused(refusal) => json!({
                    "rule": refusal.rule(), "reason": refusal.reason().as_str(),
                    "text": in_each(|locale| refusal.text(locale)), "remedy": in_each(|locale| refusal.remedy(locale)),
                }),
            },
            Self::Actions { resource } => json!(session.actions(&resource.into())?),
        })
    }
}
