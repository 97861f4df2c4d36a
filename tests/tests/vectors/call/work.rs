//! What is called of services and of work, and what somebody may do.

use comptoir::{
    AccountId, Action, ContactId, Decision, Error, Reassignment, Resource, ServiceDraft, ServiceId, Session, UserId,
    WorkDraft, WorkFilter, WorkState,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::read;
use crate::in_each;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "services.list")]
    Services { retired: bool },
    #[serde(rename = "services.add")]
    Add { draft: Value },
    #[serde(rename = "services.retire")]
    Retire { service: ServiceId },
    #[serde(rename = "work.submit")]
    Submit { draft: Value },
    #[serde(rename = "work.list")]
    List { filter: Filter, after: Option<String> },
    #[serde(rename = "work.get")]
    Get { code: String },
    #[serde(rename = "work.cancel")]
    Cancel { code: String },
    #[serde(rename = "work.reassign")]
    Reassign { draft: Value },
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
}

/// What an action is done to.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub(crate) enum Thing {
    Desk,
    Account(AccountId),
    Contact(ContactId),
    Person(ContactId),
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
        let (services, work) = (session.services(), session.work());
        Ok(match self {
            Self::Services { retired } => json!(services.list(retired)?),
            Self::Add { draft } => json!(services.add(&read(&draft, ServiceDraft::from_json)?)?),
            Self::Retire { service } => json!(services.retire(service)?),
            Self::Submit { draft } => json!(work.submit(&read(&draft, WorkDraft::from_json)?)?),
            Self::List { filter: Filter { state, holder, account, open }, after } => {
                let page =
                    work.list(&WorkFilter { state, holder, account, open, ..WorkFilter::default() }, after.as_deref())?;
                let codes: Vec<&str> = page.items.iter().map(|work| work.code.as_str()).collect();
                json!({ "items": codes, "next": page.next })
            }
            Self::Get { code } => json!(work.get(&code)?),
            Self::Cancel { code } => json!(work.cancel(&code)?),
            Self::Reassign { draft } => json!(work.reassign(&read(&draft, Reassignment::from_json)?)?),
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
