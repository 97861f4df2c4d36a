//! Whether somebody may do something, and why not.

use std::io::Write as _;

use clap::Args;
use comptoir::{Action, Args as Values, Decision, Error, Failure, Locale, Resource, labels};
use serde_json::{Value, json};

use crate::args::named;
use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;
use crate::{account, person};

#[derive(Args)]
pub(crate) struct MayArgs {
    /// The action, for example submit_work; without one, all that may be done is listed.
    #[arg(hide_possible_values = true,
        value_parser = named::<Action>(Action::ALL.iter().map(|action| action.as_str())))]
    action: Option<Action>,
    #[command(flatten)]
    to: To,
}

/// What it is done to; the desk where nothing is said.
#[derive(Args)]
#[group(multiple = false)]
struct To {
    /// To the account of this name, reference number or id.
    #[arg(long, value_name = "ACCOUNT")]
    account: Option<String>,
    /// To a contact's place: EMAIL/ACCOUNT or an id.
    #[arg(long, value_name = "WHO")]
    contact: Option<String>,
    /// To the person of a contact: EMAIL/ACCOUNT or an id.
    #[arg(long, value_name = "WHO")]
    person: Option<String>,
    /// To the request for an account of this code.
    #[arg(long, value_name = "CODE")]
    request: Option<String>,
    /// To the work request of this code.
    #[arg(long, value_name = "CODE")]
    work: Option<String>,
    /// To whatever work this contact holds.
    #[arg(long, value_name = "WHO")]
    work_of: Option<String>,
}

impl To {
    /// The contact is looked up by the host: what an actor does not see, it is the library that says so.
    fn resource(&self, seat: &Seat) -> Result<Resource, Trouble> {
        let contact = |who: &str| match person::id(who) {
            Some(id) => Ok(id),
            None => person::contact(&seat.session, who).map(|contact| contact.id),
        };
        Ok(match self {
            Self { account: Some(account), .. } => Resource::Account(account::id(seat, account)?),
            Self { contact: Some(who), .. } => Resource::Contact(contact(who)?),
            Self { person: Some(who), .. } => Resource::Person(contact(who)?),
            Self { request: Some(code), .. } => Resource::Request(code.clone()),
            Self { work: Some(code), .. } => Resource::Work(code.clone()),
            Self { work_of: Some(who), .. } => Resource::WorkOf(contact(who)?),
            _ => Resource::Desk,
        })
    }
}

/// Tells it. The exit status of a refusal is that of a no.
pub(crate) fn print(seat: &Seat, wanted: &MayArgs, out: &mut Out) -> Result<(), Trouble> {
    let resource = wanted.to.resource(seat)?;
    let Some(action) = wanted.action else {
        let actions = seat.session.actions(&resource)?;
        if seat.json {
            return Ok(tell::json(out, &actions)?);
        }
        return Ok(writeln!(out, "{}", tell::table(&rows(&seat.locale, &actions), 0))?);
    };
    let decision = seat.session.may(action, &resource)?;
    if seat.json {
        tell::json(out, &as_json(&seat.locale, &decision))?;
    } else {
        writeln!(out, "{}", words(&seat.locale, action, &decision))?;
    }
    if decision.is_allowed() { Ok(()) } else { Err(Trouble::Told) }
}

/// The answer, and of a refusal the explanation and its rule.
pub(crate) fn words(locale: &Locale, action: Action, decision: &Decision) -> String {
    let said = |key: &str| labels::message(locale, key, &Values::none());
    match decision.refusal() {
        None => tell::wrapped(&format!("✓ {} ({}): {}", action.label(locale), action.as_str(), said("yes")), 0),
        Some(refusal) => tell::hanging("✗ ", &format!("{} ({})", refusal.text(locale), refusal.rule())),
    }
}

/// Of each action its stable name and what it is called.
pub(crate) fn rows(locale: &Locale, actions: &[Action]) -> Vec<Vec<String>> {
    actions.iter().map(|action| vec![action.as_str().to_owned(), action.label(locale)]).collect()
}

fn as_json(locale: &Locale, decision: &Decision) -> Value {
    match decision.refusal() {
        None => json!({ "allowed": true }),
        Some(refusal) => {
            let refusal = Error::new(Failure::Refused(refusal.clone())).to_json(locale);
            json!({ "allowed": false, "refusal": refusal })
        }
    }
}
