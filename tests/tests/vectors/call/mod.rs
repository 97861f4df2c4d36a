//! The calls of a history: by name, with their arguments, and what comes out as JSON. A file per noun.

mod accounts;
mod desk;
mod page;
mod requests;
mod subscriptions;

use comptoir::{DeskDraft, Error, Session, StaffDraft};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::typed;

/// A call with its arguments.
pub(crate) enum Call {
    /// The one call that needs no session.
    CreateDesk(Box<Founding>),
    Desk(desk::Call),
    Requests(Box<requests::Call>),
    Accounts(Box<accounts::Call>),
    Subscriptions(subscriptions::Call),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Founding {
    pub(crate) settings: DeskDraft,
    pub(crate) administrator: StaffDraft,
}

impl Call {
    pub(crate) fn read(name: &str, args: &Value) -> Result<Self, String> {
        let call = &json!({ name: args });
        Ok(match name.split_once('.').map(|(noun, _)| noun) {
            None if name == "create_desk" => Self::CreateDesk(Box::new(typed(args)?)),
            Some("requests") => Self::Requests(Box::new(typed(call)?)),
            Some("accounts") => Self::Accounts(Box::new(typed(call)?)),
            Some("devices" | "subscriptions") => Self::Subscriptions(typed(call)?),
            _ => Self::Desk(typed(call)?),
        })
    }

    pub(crate) fn make(self, session: &Session) -> Result<Value, Error> {
        match self {
            // Made by the step itself.
            Self::CreateDesk(_) => Ok(Value::Null),
            Self::Desk(call) => call.make(session),
            Self::Requests(call) => call.make(session),
            Self::Accounts(call) => call.make(session),
            Self::Subscriptions(call) => call.make(session),
        }
    }
}
