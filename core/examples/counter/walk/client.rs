//! The page on which customer service edits an account, as its guide goes: its values, then who answers for it.

use std::io::Write as _;

use comptoir::{
    AccountId, AccountInsert, AccountState, AccountUpdate, AdministratorDraft, ContactView, Error, Unknown, UserUpdate,
};
use serde_json::Value;

use super::Walk;
use crate::account::said;
use crate::seat::Seat;
use crate::tell::{self, Out, indented};
use crate::trouble::Trouble;
use crate::{account, accounts, draw};

impl Walk<'_> {
    /// Another site of the customer, from its name alone, then edited on its page.
    pub(super) fn edit_client(&self, out: &mut Out) -> Result<AccountId, Trouble> {
        let Seat { session, locale, .. } = &self.agent;
        let client = &self.place.story.client;
        let insert = AccountInsert::from_json(client.insert.as_bytes()).map_err(Error::from)?;
        let new = session.once("walk: create site")?;
        let site = self.once(|| new.accounts().create(&insert))?;
        let page = session.accounts().edit_page(site.id, locale)?;
        self.heading(out, 'E', &format!("{} ({})", page.title, page.breadcrumb.join(" › ")))?;
        writeln!(
            out,
            "{} enters another site of the customer: its name is enough, and who answers for it.{}\n",
            self.agent_name,
            self.again()
        )?;
        writeln!(out, "{}\n", indented(&account::words(&self.agent, &site), 4))?;
        self.sites(out, site.id)?;
        let suspend = session.once("walk: suspend site")?;
        let suspended = self.once(|| suspend.accounts().suspend(site.id))?;
        writeln!(out, "   Until it opens it is suspended: {}.{}\n", suspended.state.label(locale), self.again())?;
        writeln!(out, "1. {}: [{}].", page.breadcrumb.join(" › "), site.name)?;
        writeln!(out, "2. The page (* required, ▾ n: one of n, ! important):\n")?;
        let page = session.accounts().edit_page(site.id, locale)?;
        writeln!(out, "{}\n", indented(&draw::page(&page, &Value::Null), 4))?;
        self.save(out, site.id)?;
        self.answers(out, site.id)?;
        Ok(site.id)
    }

    /// What has the same administrator.
    fn sites(&self, out: &mut Out, account: AccountId) -> Result<(), Trouble> {
        let sites = self.agent.session.accounts().sites(account)?;
        let names: Vec<&str> = sites.iter().map(|site| site.name.as_str()).collect();
        Ok(writeln!(out, "   Sites with the same administrator: {}.", names.join("; "))?)
    }

    /// What is typed in haste, put right, and saved.
    fn save(&self, out: &mut Out, account: AccountId) -> Result<(), Trouble> {
        let Seat { session, locale, .. } = &self.agent;
        let client = &self.place.story.client;
        let draft = |json: &str| AccountUpdate::from_json(json.as_bytes()).map_err(Error::from);
        writeln!(out, "   Typed in haste:\n")?;
        let faulty = draft(client.faulty)?;
        let refused = session.preview().accounts().edit(account, &faulty);
        for problem in refused.as_ref().err().map(Error::problems).unwrap_or_default() {
            let label = account::label(locale, problem.path());
            writeln!(out, "{}", indented(&tell::placed(problem, label, locale), 2))?;
        }
        let update = draft(client.update)?;
        let saved = session.once("walk: edit site")?;
        let edited = self.once(|| saved.accounts().edit(account, &update))?;
        let page = session.accounts().edit_page(account, locale)?;
        let typed: Value = serde_json::from_str(client.update).unwrap_or_default();
        writeln!(out, "\n   Put right:\n\n{}\n", indented(&draw::values(&page, &typed), 4))?;
        writeln!(out, "3. [ {} ]{}\n", page.buttons.save, self.again())?;
        let states = [AccountState::Updating, edited.account.state].map(|state| state.label(locale));
        writeln!(out, "    {}: {}", said(locale, "page-account-state"), states.join(" → "))?;
        writeln!(out, "{}", indented(&account::edited_words(&self.agent, &edited), 4))?;
        if let Some(choice) = session.accounts().explain_centre(edited.account.country)? {
            writeln!(out, "{}", tell::wrapped(&choice.text(locale), 4))?;
        }
        Ok(())
    }

    /// Who answers for the account is modified, then somebody else does.
    fn answers(&self, out: &mut Out, id: AccountId) -> Result<(), Trouble> {
        let Seat { session, locale, .. } = &self.agent;
        let client = &self.place.story.client;
        let page = session.accounts().edit_page(id, locale)?;
        let mut links = page.next.iter().map(|link| link.label.as_str());
        let update = UserUpdate::from_json(client.person.as_bytes()).map_err(Error::from)?;
        let modify = session.once("walk: modify administrator")?;
        let contact = self.once(|| modify.accounts().edit_administrator(id, &update))?;
        writeln!(out, "\n4. {}:{}\n", links.next().unwrap_or_default(), self.again())?;
        writeln!(out, "{}\n", self.contact(&contact))?;
        let address = UserUpdate { email: client.too_early.into(), ..UserUpdate::default() };
        let refused = session.preview().accounts().edit_administrator(id, &address);
        for problem in refused.as_ref().err().map(Error::problems).unwrap_or_default() {
            let label = account::label(locale, problem.path());
            writeln!(out, "{}\n", indented(&tell::placed(problem, label, locale), 2))?;
        }
        let heir = AdministratorDraft::from_json(client.heir.as_bytes()).map_err(Error::from)?;
        let replace = session.once("walk: replace administrator")?;
        let account = self.once(|| replace.accounts().replace_administrator(id, &heir))?;
        writeln!(out, "5. {}:{}\n", links.next().unwrap_or_default(), self.again())?;
        let contacts = session.accounts().contacts(id)?;
        let heir = contacts.iter().find(|contact| Some(contact.user) == account.administrator);
        let heir = heir.ok_or_else(|| Error::unknown(Unknown::User))?;
        Ok(writeln!(out, "{}", self.contact(heir))?)
    }

    fn contact(&self, contact: &ContactView) -> String {
        tell::table(&[accounts::row(&self.agent.locale, Some(contact.user), contact)], 4)
    }
}
