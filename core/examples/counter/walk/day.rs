//! The desk's day, with requests of other garages: one overdue, one due, one that waits, one answered too late.

use std::io::Write as _;

use comptoir::{AccountFilter, CreateDraft, Receipt, RequestDraft, RequestFilter, Timestamp};

use super::Walk;
use crate::story::Others;
use crate::tell::{self, Out, indented};
use crate::trouble::Trouble;
use crate::{day, find, requests};

const HOUR: i64 = 3_600_000_000;

/// How many days before the walk the late requests were sent: whatever the holidays, two business days are over then.
const EARLIER: i64 = 14;

/// How many months are told.
const MONTHS: u32 = 1;

impl Walk<'_> {
    pub(super) fn day(&self, out: &mut Out) -> Result<(), Trouble> {
        let newest = self.others()?;
        // The morning of the last day that the newest request can be answered on.
        let morning = newest.due.due().plus_micros(-15 * HOUR);
        let agent = self.at(&self.agent, morning)?;
        self.heading(out, 'G', "The desk's day")?;
        writeln!(
            out,
            "Other garages have asked for accounts too. {} looks on the second business day:\n",
            self.agent_name
        )?;
        let (today, shares) = day::read(&agent, MONTHS)?;
        writeln!(out, "{}", indented(&day::words(&agent, &today, &shares), 4))?;
        self.found(out)
    }

    /// What the others ask for; returns the receipt of the last, which nobody has taken up.
    fn others(&self) -> Result<Receipt, Trouble> {
        let Others { late, overdue, asked, question, new } = &self.place.story.others;
        let earlier = self.now().plus_micros(-EARLIER * 24 * HOUR);
        let first = self.ask_for(late, Some(earlier))?;
        self.start(late.0, &first.code)?;
        self.complete(late.0, &first.code, &comptoir::Completion::default())?;
        let second = self.ask_for(overdue, Some(earlier))?;
        self.start(overdue.0, &second.code)?;
        let third = self.ask_for(asked, None)?;
        self.start(asked.0, &third.code)?;
        let agent = self.agent.session.once(&format!("walk: ask {}", asked.0))?;
        self.once(|| agent.requests().ask(&third.code, question))?;
        self.ask_for(new, None)
    }

    /// The dealer's request for an account of this garage, sent now or at an earlier time.
    fn ask_for(&self, (name, email): &(&str, &str), at: Option<Timestamp>) -> Result<Receipt, Trouble> {
        let like = RequestDraft::from_json(self.place.story.draft.as_bytes()).map_err(comptoir::Error::from)?;
        let mut draft: CreateDraft = like.as_create().cloned().unwrap_or_default();
        draft.account.name = Some((*name).to_owned());
        draft.users.truncate(1);
        for user in &mut draft.users {
            user.email = Some((*email).to_owned());
        }
        let session = match at {
            Some(at) => self.at(&self.dealer, at)?.session,
            None => self.dealer.session.clone(),
        };
        let session = session.once(&format!("walk: submit {name}"))?;
        self.once(|| session.requests().submit(&draft))
    }

    /// Accounts and requests by the beginning of a name.
    fn found(&self, out: &mut Out) -> Result<(), Trouble> {
        let sought = self.place.story.sought;
        let session = &self.agent.session;
        let prefix = Some(sought.to_owned());
        let filter = AccountFilter { prefix: prefix.clone(), ..AccountFilter::default() };
        let accounts = session.accounts().list(&filter, None)?;
        let requests = session.requests().list(&RequestFilter { prefix, ..RequestFilter::default() }, None)?;
        self.heading(out, 'H', &format!("What begins with “{sought}”, whatever its case and accents"))?;
        let rows: Vec<Vec<String>> = accounts.items.iter().map(|account| find::row(&self.agent, account)).collect();
        writeln!(out, "Accounts:\n{}\n", tell::table(&rows, 4))?;
        let rows: Vec<Vec<String>> = requests.items.iter().map(|request| requests::row(&self.agent, request)).collect();
        Ok(writeln!(out, "Requests:\n{}", tell::table(&rows, 4))?)
    }
}
