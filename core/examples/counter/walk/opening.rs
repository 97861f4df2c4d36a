//! The first procedure of the guides: a new account, then another user for it.

use std::io::Write as _;

use comptoir::{AccountId, Completion, Error, RequestKind, Unknown};

use super::Walk;
use crate::seat::Seat;
use crate::tell::{Out, indented};
use crate::trouble::Trouble;
use crate::{accounts, draw};

impl Walk<'_> {
    /// A request for a new account, from the form to the account.
    pub(super) fn open_account(&self, out: &mut Out) -> Result<AccountId, Trouble> {
        let form = self.form(RequestKind::Create)?;
        let existing = form.field("/account/existing").map(|field| field.label.as_str()).unwrap_or_default();
        self.heading(out, 'A', &form.title)?;
        self.way_there(out, &form)?;
        self.blank(out, &form)?;
        writeln!(out, "4. {existing} stays off: this account is new.")?;
        writeln!(out, "5. All is typed in haste and checked: whatever is wrong is told at once.")?;
        self.faulty(out, &form, self.place.story.faulty)?;
        let receipt = self.submit("submit", self.place.story.draft)?;
        writeln!(
            out,
            "\n6. Put right, and {}: a code, and a deadline two business days away.{}",
            draw::buttons(&form),
            self.again()
        )?;
        self.receipt(out, &receipt)?;
        self.start("", &receipt.code)?;
        let completed = self.complete("", &receipt.code, &Completion::default())?;
        writeln!(
            out,
            "\n   {}, of customer service, takes it up and completes it: account, users and their mails come to be,\n   \
             all or nothing (★ who answers for the account).{}\n",
            self.agent_name,
            self.again()
        )?;
        let account = completed.account.ok_or_else(|| Error::unknown(Unknown::Account))?;
        self.account(out, account)?;
        Ok(account)
    }

    /// A request for another user of the account.
    pub(super) fn add_user(&self, out: &mut Out, account: AccountId) -> Result<(), Trouble> {
        let form = self.form(RequestKind::Create)?;
        let draft = self.about(self.place.story.add, account);
        let existing = form.field("/account/existing").map(|field| field.label.as_str()).unwrap_or_default();
        self.heading(out, 'B', &format!("{} ({existing})", form.title))?;
        self.way_there(out, &form)?;
        writeln!(out, "4. {existing} is switched on: of the account only the name is asked for.")?;
        self.suggested(out)?;
        writeln!(out, "{}", indented(&draw::section(&form, &draft, "account"), 4))?;
        writeln!(out, "\n5. The new user:\n")?;
        writeln!(out, "{}", indented(&draw::section(&form, &draft, "users"), 4))?;
        let receipt = self.submit("submit user", &draft.to_string())?;
        writeln!(out, "\n6. {}{}", draw::buttons(&form), self.again())?;
        self.receipt(out, &receipt)?;
        self.start("user", &receipt.code)?;
        self.complete("user", &receipt.code, &Completion::default())?;
        writeln!(out, "\n   {} completes it.{}\n", self.agent_name, self.again())?;
        self.account(out, account)
    }

    /// The account with its contacts, as its dealership sees it.
    pub(super) fn account(&self, out: &mut Out, account: AccountId) -> Result<(), Trouble> {
        let Seat { session, locale, .. } = &self.dealer;
        let (account, contacts) = (session.accounts().get(account)?, session.accounts().contacts(account)?);
        Ok(writeln!(out, "{}", indented(&accounts::words(locale, &account, &contacts), 4))?)
    }
}
