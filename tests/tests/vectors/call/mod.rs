//! The calls of a history: by name, with their arguments, and what comes out as JSON. A file per noun.

mod accounts;
mod desk;
mod documents;
mod fields;
mod files;
mod orders;
mod page;
mod people;
mod reports;
mod requests;
mod services;
mod subscriptions;
mod templates;
mod work;

use chrono::NaiveDate;
use comptoir::{DeskDraft, Error, Problem, Session, StaffDraft};
use serde::Deserialize;
use serde_json::{Value, json};

pub(crate) use self::work::Thing;
use crate::{parsed, typed};

/// A call with its arguments.
pub(crate) enum Call {
    /// The one call that needs no session.
    CreateDesk(Box<Founding>),
    Desk(desk::Call),
    Requests(Box<requests::Call>),
    Accounts(Box<accounts::Call>),
    Subscriptions(subscriptions::Call),
    People(Box<people::Call>),
    Services(services::Call),
    Work(Box<work::Call>),
    Files(files::Call),
    Orders(Box<orders::Call>),
    Documents(Box<documents::Call>),
    Reports(reports::Call),
    Fields(Box<fields::Call>),
    Templates(templates::Call),
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
            Some("contacts" | "registrations" | "access" | "me") => Self::People(Box::new(typed(call)?)),
            Some("orders") => Self::Orders(Box::new(typed(call)?)),
            Some("documents") => Self::Documents(Box::new(typed(call)?)),
            Some("reports") => Self::Reports(typed(call)?),
            Some("fields") => Self::Fields(Box::new(typed(call)?)),
            Some("templates") => Self::Templates(typed(call)?),
            Some("services") => Self::Services(typed(call)?),
            Some("work") => Self::Work(Box::new(typed(call)?)),
            Some("files") => Self::Files(typed(call)?),
            None if ["may", "actions"].contains(&name) => Self::Work(Box::new(typed(call)?)),
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
            Self::People(call) => call.make(session),
            Self::Services(call) => call.make(session),
            Self::Work(call) => call.make(session),
            Self::Files(call) => call.make(session),
            Self::Orders(call) => call.make(session),
            Self::Documents(call) => call.make(session),
            Self::Reports(call) => call.make(session),
            Self::Fields(call) => call.make(session),
            Self::Templates(call) => call.make(session),
        }
    }
}

/// A day, as `2026-05-05`.
#[derive(Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Day(NaiveDate);

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        parsed(&text).map(Self)
    }
}

fn read<D>(draft: &Value, from_json: impl Fn(&[u8]) -> Result<D, Vec<Problem>>) -> Result<D, Error> {
    Ok(from_json(draft.to_string().as_bytes())?)
}

fn nothing(done: Result<(), Error>) -> Result<Value, Error> {
    done.map(|()| Value::Null)
}
