//! What the walk has left behind: the history of the account, the mails, the audit trail.

use std::io::Write as _;

use comptoir::AccountId;

use super::Walk;
use crate::tell::{Out, indented};
use crate::trouble::Trouble;
use crate::{audit, history, outbox};

/// How long the mails are looked at; the lease is undone.
const SECONDS: i64 = 60;

impl Walk<'_> {
    pub(super) fn history(&self, out: &mut Out, account: AccountId) -> Result<(), Trouble> {
        self.heading(out, 'D', "The history of the account, newest first")?;
        let page = self.dealer.session.accounts().history(account, None)?;
        for line in history::lines(&self.dealer, &page.items) {
            writeln!(out, "{}", indented(&line, 4))?;
        }
        Ok(())
    }

    pub(super) fn mails(&self, out: &mut Out) -> Result<(), Trouble> {
        let mails = self.host.preview().outbox().lease(100, SECONDS)?;
        self.heading(out, 'L', "The mails that wait for the host to send them; a look leaves them waiting")?;
        if mails.is_empty() {
            writeln!(out, "    (none: all are acknowledged, or held by somebody who sends them)")?;
        }
        for line in outbox::lines(&mails) {
            writeln!(out, "    {line}")?;
        }
        if let Some(mail) = mails.iter().find(|mail| mail.template == "activate") {
            writeln!(out, "\nThe one to {}, whole:\n", mail.to)?;
            writeln!(out, "    {}\n\n{}", mail.subject, indented(&mail.text, 4))?;
        }
        Ok(())
    }

    pub(super) fn audit(&self, out: &mut Out) -> Result<(), Trouble> {
        let report = self.host.audit().verify()?;
        self.heading(out, 'M', &format!("The audit trail, verified: {}", audit::words(&report)))?;
        if report.intact { Ok(()) } else { Err(Trouble::Told) }
    }
}
