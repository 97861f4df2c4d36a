//! The told walk: a request for an account in Paris and one in Helsinki, from the form to the mails.
//!
//! Every command has a key, so the walk can be told again on the same store: each is answered as the first time.

use std::io::Write as _;

use comptoir::{
    Actor, Completion, Desk, Error, Locale, Receipt, RequestKind, Session, StaffRole, StaffView, Unknown, labels,
};
use serde_json::Value;

use crate::args::Cli;
use crate::house::{self, PLACES, Place};
use crate::seat::{self, Seat};
use crate::tell::{self, Out, indented};
use crate::trouble::Trouble;
use crate::{accounts, audit, draw, outbox, requests};

/// How long the mails are looked at; the lease is undone.
const SECONDS: i64 = 60;

pub(crate) fn tell(cli: &Cli, out: &mut Out) -> Result<(), Trouble> {
    let store = seat::open(cli)?;
    writeln!(out, "A walk through the counter of Infomedia for Microcat Market, on the store {}.", place_of(&cli.db))?;
    writeln!(out, "Two desks, one in French and one in Finnish; each mail in its reader's language.")?;
    let (mut done, mut repeated) = (0, 0);
    for place in PLACES {
        place.set_up(&store)?;
        let walk = Walk::begin(store.desk(place.desk)?, place, cli.locale.clone())?;
        let told = walk.go(out);
        let (did, again) = told.map_err(|trouble| trouble.read_by(&walk.dealer))?;
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

/// A server's address may hold a password.
fn place_of(url: &str) -> &str {
    if url.starts_with("sqlite:") { url } else { "on PostgreSQL" }
}

/// The walk at one desk.
struct Walk<'p> {
    place: &'p Place,
    host: Session,
    agent: Seat,
    dealer: Seat,
    dealer_name: String,
    agent_name: String,
}

impl<'p> Walk<'p> {
    fn begin(desk: Desk, place: &'p Place, locale: Option<Locale>) -> Result<Self, Trouble> {
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
                locale: locale.clone().unwrap_or_else(|| one.language.clone()),
                zone: one.time_zone,
                preview: false,
                json: false,
            })
        };
        let name = |one: &StaffView| format!("{} {}", one.first_name, one.last_name);
        let (agent, dealer) = (one(StaffRole::Agent)?, one(StaffRole::Dealer)?);
        Ok(Self {
            place,
            agent_name: name(agent),
            dealer_name: name(dealer),
            agent: sit(agent)?,
            dealer: sit(dealer)?,
            host,
        })
    }

    /// Tells it; returns how many commands were done and how many had been done before.
    fn go(&self, out: &mut Out) -> Result<(usize, usize), Trouble> {
        let Place { desk, tongue, dealership, city, .. } = self.place;
        let title = format!("Desk {desk}: dealership {dealership} – {city}, in {tongue}");
        writeln!(out, "\n\n{title}\n{}", "═".repeat(title.chars().count()))?;
        self.form(out)?;
        self.faulty(out)?;
        let mut known = Vec::new();
        let submitted = self.submit(out, &mut known)?;
        let completed = self.process(out, &submitted.code, &mut known)?;
        self.accounts(out, &completed)?;
        self.mails(out)?;
        self.audit(out)?;
        let again = known.iter().filter(|known| **known).count();
        Ok((known.len() - again, again))
    }

    fn form(&self, out: &mut Out) -> Result<(), Trouble> {
        writeln!(out, "\n1. {}, the dealer, opens the form (* required, ▾ n: one of n).\n", self.dealer_name)?;
        let form = self.dealer.session.requests().form(RequestKind::Create, &self.dealer.locale)?;
        Ok(writeln!(out, "{}", indented(&draw::form(&form), 4))?)
    }

    fn faulty(&self, out: &mut Out) -> Result<(), Trouble> {
        let Seat { session, locale, .. } = &self.dealer;
        let problems = session.requests().check_json(self.place.faulty.as_bytes())?;
        let form = session.requests().form(RequestKind::Create, locale)?;
        let typed: Value = serde_json::from_str(self.place.faulty).unwrap_or_default();
        writeln!(out, "\n2. A first draft, in haste, is checked: all that is wrong is told at once.\n")?;
        let count = labels::message(locale, "problems-found", &comptoir::Args::none().with("count", problems.len()));
        writeln!(out, "    {count}")?;
        for problem in &problems {
            let label = tell::label(&form, problem.path()).unwrap_or_default();
            let value = typed.pointer(problem.path()).and_then(Value::as_str).unwrap_or_default();
            writeln!(out, "    • {label}  [{value}]  {}", problem.path())?;
            writeln!(out, "{}", tell::wrapped(&problem.text(locale), 6))?;
        }
        Ok(())
    }

    fn submit(&self, out: &mut Out, known: &mut Vec<bool>) -> Result<Receipt, Trouble> {
        let receipt = self.once(known, || {
            self.dealer.session.once("walk: submit")?.requests().submit_json(self.place.draft.as_bytes())
        })?;
        writeln!(
            out,
            "\n3. Put right and submitted: a code, and a deadline two business days away.{}\n",
            again(known)
        )?;
        writeln!(out, "{}", indented(&requests::words(&self.dealer, &receipt), 4))?;
        Ok(receipt)
    }

    fn process(&self, out: &mut Out, code: &str, known: &mut Vec<bool>) -> Result<Receipt, Trouble> {
        let Seat { session, locale, .. } = &self.agent;
        let started = self.once(known, || session.once("walk: start")?.requests().start(code))?;
        writeln!(out, "\n4. {}, of customer service, takes it up.{}\n", self.agent_name, again(known))?;
        writeln!(out, "    {}  {}", started.code, started.state.label(locale))?;
        let completed =
            self.once(known, || session.once("walk: complete")?.requests().complete(code, &Completion::default()))?;
        writeln!(
            out,
            "\n5. And completes it: account, users and their mails come to be, all or nothing.{}\n",
            again(known)
        )?;
        writeln!(out, "    {}  {}", completed.code, completed.state.label(locale))?;
        Ok(completed)
    }

    fn accounts(&self, out: &mut Out, completed: &Receipt) -> Result<(), Trouble> {
        let Seat { session, locale, .. } = &self.dealer;
        let id = completed.account.ok_or_else(|| Error::unknown(Unknown::Account))?;
        let account = session.accounts().get(id)?;
        let contacts = session.accounts().contacts(id)?;
        writeln!(out, "\n6. The account, as its dealership sees it (★ its administrator).\n")?;
        Ok(writeln!(out, "{}", indented(&accounts::words(locale, &account, &contacts), 4))?)
    }

    fn mails(&self, out: &mut Out) -> Result<(), Trouble> {
        let mails = self.host.preview().outbox().lease(100, SECONDS)?;
        writeln!(out, "\n7. The mails that wait for the host to send them; a look leaves them waiting.\n")?;
        if mails.is_empty() {
            writeln!(out, "    (none: all are acknowledged, or held by somebody who sends them)")?;
        }
        for mail in &mails {
            writeln!(out, "    {}", outbox::line(mail))?;
        }
        if let Some(mail) = mails.iter().find(|mail| mail.template == "activate") {
            writeln!(out, "\n   The one to {}, whole:\n", mail.to)?;
            writeln!(out, "      {}\n\n{}", mail.subject, indented(&mail.text, 6))?;
        }
        Ok(())
    }

    fn audit(&self, out: &mut Out) -> Result<(), Trouble> {
        let report = self.host.audit().verify()?;
        writeln!(out, "\n8. The audit trail, verified: {}.", audit::words(&report))?;
        if report.intact { Ok(()) } else { Err(Trouble::Told) }
    }

    /// Runs a command that has a key, and notes whether it had been done before: then the trail is no longer than it was.
    fn once<T>(&self, known: &mut Vec<bool>, command: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        let before = self.host.audit().verify()?.events;
        let outcome = command()?;
        known.push(self.host.audit().verify()?.events == before);
        Ok(outcome)
    }
}

/// What is said of a command that was done in an earlier walk.
fn again(known: &[bool]) -> &'static str {
    if known.last() == Some(&true) { "\n   (Done before: the same key, the same answer.)" } else { "" }
}
