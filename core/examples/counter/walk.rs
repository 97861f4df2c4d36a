//! The told walk: in Paris and in Helsinki an account is asked for, then another user for it, then changes of both; another
//! site of the customer is edited and its subscription changed; what the desks make of their day; and the customer's own
//! people, who activate, sign in, ask for work, hand it on, and have it quoted, done and delivered.
//!
//! Every command has a key, so the walk can be told again on the same store: each is answered as the first time. An
//! access that is active already is not activated again.

mod books;
mod change;
mod client;
mod day;
mod delivery;
mod form;
mod opening;
mod portal;
mod term;
mod work;

use std::cell::RefCell;
use std::io::Write as _;

use comptoir::{
    AccountId, Actor, Clock as _, Completion, Desk, Error, Failure, Receipt, RequestKind, Session, StaffRole,
    StaffView, SystemClock, Timestamp, Unknown,
};
use serde_json::Value;

use crate::args::Cli;
use crate::house::{self, PLACES, Place};
use crate::requests;
use crate::seat::{self, Seat};
use crate::tell::{Out, indented, width};
use crate::trouble::{Called, Trouble};

/// What helps where the walk's people and addresses have been used otherwise.
const WORKED_IN: &str = "this store has been worked in; tell the walk on one of its own: --db sqlite:walk.db";

pub(crate) fn tell(cli: &Cli, out: &mut Out) -> Result<(), Trouble> {
    let store = seat::open(cli)?;
    writeln!(out, "A walk through the counter of Infomedia for Microcat Market, on the store {}.", place_of(&cli.db))?;
    writeln!(out, "Two desks, one in French and one in Finnish; each mail in its reader's language.")?;
    let (mut done, mut repeated) = (0, 0);
    for place in PLACES {
        place.set_up(&store)?;
        let walk = Walk::begin(store.desk(place.desk)?, place, cli)?;
        let told = walk.go(out).map_err(|trouble| match &trouble {
            Trouble::Library { error, .. } if is_in_the_way(error) => trouble.with_hint(WORKED_IN.to_owned()),
            _ => trouble,
        });
        let (did, again) = told
            .map_err(|trouble| trouble.read_by(&walk.dealer, || Called::on_form(&walk.dealer, RequestKind::Modify)))?;
        done += did;
        repeated += again;
    }
    writeln!(out)?;
    if done == 0 {
        writeln!(
            out,
            "This store knew the walk: all {repeated} commands were sent again with their keys and answered as the"
        )?;
        writeln!(out, "first time. Nothing was done twice, nothing was written.")?;
    } else {
        writeln!(
            out,
            "{done} commands done, {repeated} answered from an earlier walk. Run it again: nothing is done twice."
        )?;
    }
    writeln!(out, "Next: cargo run --example counter -- --help")?;
    Ok(())
}

/// Whether what else was done in the store is what stands against the walk.
fn is_in_the_way(error: &Error) -> bool {
    matches!(error.failure(), Failure::Invalid(_) | Failure::WrongState { .. } | Failure::KeyReused)
}

/// A server's address may hold a password.
fn place_of(url: &str) -> &str {
    if url.starts_with("sqlite:") { url } else { "in PostgreSQL" }
}

/// The walk at one desk.
struct Walk<'p> {
    cli: &'p Cli,
    place: &'p Place,
    desk: Desk,
    host: Session,
    agent: Seat,
    dealer: Seat,
    dealer_name: String,
    agent_name: String,
    /// Of each command so far, whether it had been done in an earlier walk.
    known: RefCell<Vec<bool>>,
}

impl<'p> Walk<'p> {
    fn begin(desk: Desk, place: &'p Place, cli: &'p Cli) -> Result<Self, Trouble> {
        let host = house::host(&desk)?;
        let staff = host.people().staff()?;
        let one = |role: StaffRole| -> Result<&StaffView, Error> {
            staff.iter().find(|one| one.role == role).ok_or_else(|| Error::unknown(Unknown::Actor))
        };
        let sit = |one: &StaffView| -> Result<Seat, Error> {
            Ok(Seat {
                session: desk.session(Actor::staff(one.id))?,
                desk: place.desk.to_owned(),
                role: one.role.as_str(),
                locale: cli.locale.clone().unwrap_or_else(|| one.language.clone()),
                zone: one.time_zone,
                preview: false,
                json: false,
            })
        };
        let (agent, dealer) = (one(StaffRole::Agent)?, one(StaffRole::Dealer)?);
        let (agent_name, dealer_name) = (agent.name.clone(), dealer.name.clone());
        Ok(Self {
            cli,
            place,
            agent_name,
            dealer_name,
            agent: sit(agent)?,
            dealer: sit(dealer)?,
            host,
            desk,
            known: RefCell::default(),
        })
    }

    /// Tells it; returns how many commands were done and how many had been done before.
    fn go(&self, out: &mut Out) -> Result<(usize, usize), Trouble> {
        let Place { desk, tongue, dealership, city, .. } = self.place;
        let title = format!("Desk {desk}: dealership {dealership} – {city}, in {tongue}");
        writeln!(out, "\n\n{title}\n{}", "═".repeat(width(&title)))?;
        let account = self.open_account(out)?;
        self.add_user(out, account)?;
        self.change_account(out, account)?;
        self.history(out, account)?;
        let site = self.edit_client(out)?;
        self.terms(out, site)?;
        self.day(out)?;
        let team = self.portal(out, account)?;
        self.work(out, &team)?;
        self.delivery(out, &team)?;
        self.mails(out)?;
        self.audit(out)?;
        let known = self.known.borrow();
        let again = known.iter().filter(|known| **known).count();
        Ok((known.len().saturating_sub(again), again))
    }

    /// The beginning of a part of the walk.
    fn heading(&self, out: &mut Out, letter: char, title: &str) -> Result<(), Trouble> {
        let title = format!("{letter}. {title}");
        Ok(writeln!(out, "\n\n{title}\n{}\n", "─".repeat(width(&title)))?)
    }

    /// The draft of something about this account: by its id too, for the store may hold others of its name.
    fn about(&self, draft: &str, account: AccountId) -> Value {
        let mut draft: Value = serde_json::from_str(draft).unwrap_or_default();
        if let Some(members) = draft.pointer_mut("/account").and_then(Value::as_object_mut) {
            members.insert("id".to_owned(), account.to_string().into());
        }
        draft
    }

    /// Sends a draft for the dealer, once in all walks on this store.
    fn submit(&self, key: &str, draft: &str) -> Result<Receipt, Trouble> {
        let session = self.dealer.session.once(&format!("walk: {key}"))?;
        self.once(|| session.requests().submit_json(draft.as_bytes()))
    }

    fn start(&self, key: &str, code: &str) -> Result<Receipt, Trouble> {
        let session = self.agent.session.once(format!("walk: start {key}").trim_end())?;
        self.once(|| session.requests().start(code))
    }

    fn complete(&self, key: &str, code: &str, completion: &Completion) -> Result<Receipt, Trouble> {
        let session = self.agent.session.once(format!("walk: complete {key}").trim_end())?;
        self.once(|| session.requests().complete(code, completion))
    }

    /// Code, state, deadline and its days.
    fn receipt(&self, out: &mut Out, receipt: &Receipt) -> Result<(), Trouble> {
        Ok(writeln!(out, "\n{}", indented(&requests::words(&self.dealer, receipt), 4))?)
    }

    /// Runs a command that has a key, and notes whether it had been done before: then the trail is no longer than it was.
    fn once<T>(&self, command: impl FnOnce() -> Result<T, Error>) -> Result<T, Trouble> {
        let before = self.host.audit().verify()?.events;
        let outcome = command()?;
        let known = self.host.audit().verify()?.events == before;
        self.known.borrow_mut().push(known);
        Ok(outcome)
    }

    /// What is said of a command that was done in an earlier walk.
    fn again(&self) -> &'static str {
        if self.known.borrow().last() == Some(&true) {
            "\n   (Done before: the same key, the same answer.)"
        } else {
            ""
        }
    }

    /// The instant that the walk is told at.
    fn now(&self) -> Timestamp {
        self.cli.now.unwrap_or_else(|| SystemClock.now())
    }

    /// The same seat at another instant.
    fn at(&self, seat: &Seat, at: Timestamp) -> Result<Seat, Trouble> {
        let desk = seat::open_at(self.cli, Some(at))?.desk(self.place.desk)?;
        let session = desk.session(seat.session.actor().clone())?;
        let (desk, locale) = (seat.desk.clone(), seat.locale.clone());
        Ok(Seat { session, desk, locale, ..*seat })
    }
}
