//! The second procedure of the guides: an account and its users are modified, and what has changed meanwhile is decided.

use std::io::Write as _;

use comptoir::{AccountId, Completion, Error, RequestKind};
use serde_json::Value;

use super::Walk;
use crate::seat::Seat;
use crate::tell::{self, Out, indented};
use crate::trouble::Trouble;
use crate::{draw, review};

impl Walk<'_> {
    pub(super) fn change_account(&self, out: &mut Out, account: AccountId) -> Result<(), Trouble> {
        let story = &self.place.story;
        let form = self.form(RequestKind::Modify)?;
        let label = |path: &str| form.field(path).map(|field| field.label.as_str()).unwrap_or_default();
        self.heading(out, 'C', &form.title)?;
        self.way_there(out, &form)?;
        self.blank(out, &form)?;
        writeln!(out, "4. {}: the account there is.", label("/account/current_name"))?;
        self.suggested(out)?;
        writeln!(out, "5. What is to change, in haste first; what is left blank stays as it is.")?;
        self.faulty(out, &form, story.change_faulty)?;
        let draft = self.about(story.change, account);
        writeln!(out, "\n   Put right, with {} switched on:\n", label("/modify_users"))?;
        writeln!(out, "{}", indented(&draw::sections(&form, &draft), 4))?;
        let receipt = self.submit("submit change", &draft.to_string())?;
        writeln!(out, "\n6. {}{}", draw::buttons(&form), self.again())?;
        self.receipt(out, &receipt)?;
        self.meanwhile(out, account)?;
        self.start("change", &receipt.code)?;
        self.decide(out, &receipt.code)?;
        writeln!(out)?;
        self.account(out, account)
    }

    /// A change of the same account, sent later and made before.
    fn meanwhile(&self, out: &mut Out, account: AccountId) -> Result<(), Trouble> {
        let form = self.form(RequestKind::Modify)?;
        let draft = self.about(self.place.story.meanwhile, account);
        let receipt = self.submit("submit move", &draft.to_string())?;
        self.start("move", &receipt.code)?;
        self.complete("move", &receipt.code, &Completion::default())?;
        let path = "/account/address/street";
        let street = draft.pointer(path).and_then(Value::as_str).unwrap_or_default();
        let label = tell::label(&form, path).unwrap_or_default();
        Ok(writeln!(
            out,
            "\n   Meanwhile another request, {}, is completed: {label}: {street}.{}",
            receipt.code,
            self.again()
        )?)
    }

    /// What differs is shown, and what to do about it is asked for until it is said.
    fn decide(&self, out: &mut Out, code: &str) -> Result<(), Trouble> {
        let Seat { session, locale, .. } = &self.agent;
        let requests = session.requests();
        let form = self.form(RequestKind::Modify)?;
        let completion = Completion::from_json(self.place.story.decisions.as_bytes()).map_err(Error::from)?;
        writeln!(out, "   {} reviews it (≠ changed since it was sent):\n", self.agent_name)?;
        writeln!(out, "{}", indented(&review::words(&self.agent, RequestKind::Modify, &requests.review(code)?), 4))?;
        if !requests.get(code)?.state.is_closed() {
            let refused = session.preview().requests().complete(code, &Completion::default());
            writeln!(out, "\n   Without decisions nothing is done:\n")?;
            for problem in refused.as_ref().err().map(Error::problems).unwrap_or_default() {
                writeln!(out, "{}", indented(&tell::problem(problem, Some(&form), locale), 2))?;
            }
        }
        self.complete("change", code, &completion)?;
        writeln!(out, "\n   So each is decided, and the request completed:{}\n", self.again())?;
        for (path, keep) in &completion.keep {
            let label = tell::label(&form, path).unwrap_or_default();
            writeln!(out, "    {label} ({path}): {}", keep.label(locale))?;
        }
        for (path, heir) in &completion.successors {
            writeln!(out, "    {path} → {heir}")?;
        }
        Ok(())
    }
}
