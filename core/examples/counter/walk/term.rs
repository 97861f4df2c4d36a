//! A term changed while no camera is enrolled, and again when one is; then the end of the period, and what is told of it.

use std::io::Write as _;

use comptoir::{AccountId, DeviceReport, DeviceState, OutgoingMail, Renewal, Term, TermChanged, Timestamp};

use super::Walk;
use crate::account::said;
use crate::seat::Seat;
use crate::tell::{Out, indented};
use crate::trouble::Trouble;
use crate::{day, device, history, house, outbox, subscription};

const HOUR: i64 = 3_600_000_000;

/// How many days before the period ends the host's job runs first: within the desk's notice.
const AHEAD: i64 = 20;

/// How long the mails are looked at; the lease is undone.
const SECONDS: i64 = 60;

impl Walk<'_> {
    pub(super) fn terms(&self, out: &mut Out, account: AccountId) -> Result<(), Trouble> {
        let Seat { session, locale, .. } = &self.agent;
        self.heading(out, 'F', &said(locale, "page-account-term"))?;
        writeln!(out, "1. No camera is enrolled: another term holds at once.\n")?;
        self.change_term(out, account, Term::ANNUAL, "annual")?;
        let (key, name) = self.place.story.client.device;
        let report = DeviceReport { key: key.to_owned(), name: Some(name.to_owned()), state: DeviceState::Enrolled };
        let host = self.host.once("walk: report camera")?;
        let devices = self.once(|| host.devices().report(account, &[report]))?;
        writeln!(out, "\n2. The host reports the first camera, and the term starts:{}\n", self.again())?;
        writeln!(out, "{}", indented(&device::words(&self.agent, &devices), 4))?;
        let running = session.subscriptions().get(account)?;
        writeln!(out, "{}", indented(&subscription::words(&self.agent, &running), 4))?;
        writeln!(out, "\n3. Now a change waits for the end of the period:\n")?;
        let changed = self.change_term(out, account, Term::MONTHLY, "monthly")?;
        let renewal = session.once("walk: renewal")?;
        let waiting = self.once(|| renewal.subscriptions().change_renewal(account, Renewal::SameAsTerm))?;
        writeln!(out, "{}", indented(&subscription::words(&self.agent, &waiting), 4))?;
        self.boundary(out, account, &changed)
    }

    /// What a change of term would do, and that it is done.
    fn change_term(&self, out: &mut Out, account: AccountId, term: Term, key: &str) -> Result<TermChanged, Trouble> {
        let session = self.agent.session.once(&format!("walk: term {key}"))?;
        let preview = session.preview().subscriptions().change_term(account, term)?;
        writeln!(out, "    --preview: {}", preview.text(&self.agent.locale))?;
        let changed = self.once(|| session.subscriptions().change_term(account, term))?;
        writeln!(out, "    {}{}", changed.text(&self.agent.locale), self.again())?;
        Ok(changed)
    }

    /// The host's job before the period ends, and on the morning after.
    fn boundary(&self, out: &mut Out, account: AccountId, changed: &TermChanged) -> Result<(), Trouble> {
        let zone = self.agent.session.accounts().get(account)?.time_zone;
        let end = zone.start_of(changed.change.effective);
        writeln!(out, "\n4. The host's job runs {AHEAD} days before the period ends, and on the morning after:\n")?;
        for at in [end.plus_micros(-24 * AHEAD * HOUR), end.plus_micros(6 * HOUR)] {
            let host = self.host_at(at)?;
            let done = host.subscriptions().run_due()?;
            let moment = day::moment(&self.agent, at);
            writeln!(out, "    {moment}  {}", subscription::due_words(&done))?;
        }
        let agent = self.at(&self.agent, end.plus_micros(7 * HOUR))?;
        let running = agent.session.subscriptions().get(account)?;
        writeln!(out, "\n{}", indented(&subscription::words(&agent, &running), 4))?;
        self.told(out, account)?;
        writeln!(out, "\n6. What happened to the site, newest first:\n")?;
        for line in history::lines(&agent, &agent.session.accounts().history(account, None)?.items) {
            writeln!(out, "{}", indented(&line, 4))?;
        }
        Ok(())
    }

    /// The mails to whoever answers for the account, the last one whole.
    fn told(&self, out: &mut Out, account: AccountId) -> Result<(), Trouble> {
        let accounts = self.agent.session.accounts();
        let administrator = accounts.get(account)?.administrator;
        let contacts = accounts.contacts(account)?;
        let heir = contacts.into_iter().find(|contact| Some(contact.user) == administrator);
        let address = heir.map(|heir| heir.email).unwrap_or_default();
        let mails = self.host.preview().outbox().lease(100, SECONDS)?;
        let own: Vec<OutgoingMail> = mails.into_iter().filter(|mail| mail.to == address).collect();
        writeln!(out, "\n5. The mails to {address}, who answers for the account:\n")?;
        for line in outbox::lines(&own) {
            writeln!(out, "    {line}")?;
        }
        if let Some(last) = own.last() {
            writeln!(out, "\n    {}\n\n{}", last.subject, indented(&last.text, 4))?;
        }
        Ok(())
    }

    /// The host's session at another instant.
    fn host_at(&self, at: Timestamp) -> Result<comptoir::Session, Trouble> {
        Ok(house::host(&crate::seat::open_at(self.cli, Some(at))?.desk(self.place.desk)?)?)
    }
}
