//! The new-contact page of its guide, step by step, until the contact has signed in.

use std::io::Write as _;

use comptoir::{
    AccountId, Activation, Actor, ContactDraft, ContactView, Error, OutgoingMail, Role, SignInDraft, Unknown,
};
use serde_json::Value;

use super::Walk;
use crate::seat::Seat;
use crate::tell::{self, Out, indented};
use crate::trouble::Trouble;
use crate::{access, contact, draw};

/// How long the mails are looked at; the lease is undone.
const SECONDS: i64 = 60;

/// The customer's own people, each with a seat at the portal.
pub(super) struct Team {
    pub(super) requester: (ContactView, Seat),
    pub(super) observer: (ContactView, Seat),
    pub(super) manager: (ContactView, Seat),
}

impl Walk<'_> {
    /// Contacts are added, activate, and sign in.
    pub(super) fn portal(&self, out: &mut Out, account: AccountId) -> Result<Team, Trouble> {
        let Seat { session, locale, .. } = &self.agent;
        let story = &self.place.story.portal;
        let page = session.contacts().page(Some(account), locale)?;
        self.heading(out, 'I', &format!("{} ({})", page.title, page.breadcrumb.join(" › ")))?;
        writeln!(out, "1. {} opens {} › {}:\n", self.agent_name, page.breadcrumb.join(" › "), page.title)?;
        writeln!(out, "{}\n", indented(&draw::page(&page, &Value::Null), 4))?;
        writeln!(out, "2. Typed in haste, with no other way to reach the contact:\n")?;
        let refused = session.preview().contacts().create(&self.contact_draft(story.faulty, account)?);
        for problem in refused.as_ref().err().map(Error::problems).unwrap_or_default() {
            let label = contact::label(locale, problem.path());
            writeln!(out, "{}", indented(&tell::placed(problem, label, locale), 2))?;
        }
        let requester = self.add_contact("requester", &self.contact_draft(story.requester, account)?)?;
        writeln!(out, "\n3. Put right: [ {} ]{}\n", page.buttons.save, self.again())?;
        writeln!(out, "{}", indented(&contact::words(&self.agent, &requester), 4))?;
        let observer = self.add_contact("observer", &self.contact_draft(story.observer, account)?)?;
        let manager = self.known(account, story.manager)?;
        let promote = session.once("walk: make manager")?;
        let manager = self.once(|| promote.contacts().change_role(manager.id, Role::Manager))?;
        writeln!(
            out,
            "\n   So is {} ({}); and {} becomes {}.{}\n",
            observer.name,
            observer.role.label(locale),
            manager.name,
            manager.role.label(locale),
            self.again()
        )?;
        self.activate(out, &requester.email, account)?;
        for other in [&observer, &manager] {
            self.activate_too(&other.email, account)?;
        }
        writeln!(out, "   {} and {} activate theirs too.", observer.name, manager.name)?;
        Ok(Team {
            requester: self.seated(requester)?,
            observer: self.seated(observer)?,
            manager: self.seated(manager)?,
        })
    }

    /// What is typed about a contact of this account.
    fn contact_draft(&self, draft: &str, account: AccountId) -> Result<ContactDraft, Trouble> {
        let draft = ContactDraft::from_json(draft.as_bytes()).map_err(Error::from)?;
        Ok(ContactDraft { account: Some(account.to_string()), ..draft })
    }

    fn add_contact(&self, key: &str, draft: &ContactDraft) -> Result<ContactView, Trouble> {
        let session = self.agent.session.once(&format!("walk: contact {key}"))?;
        Ok(self.once(|| session.contacts().create(draft))?.contact)
    }

    /// The contact of this address, as things stand.
    fn known(&self, account: AccountId, email: &str) -> Result<ContactView, Trouble> {
        let team = self.agent.session.contacts().team(account, true)?;
        let found = team.into_iter().find(|contact| contact.email == email);
        found.ok_or_else(|| Error::unknown(Unknown::Contact).into())
    }

    fn seated(&self, contact: ContactView) -> Result<(ContactView, Seat), Trouble> {
        let seat = Seat {
            session: self.desk.session(Actor::contact(contact.id))?,
            desk: self.place.desk.to_owned(),
            role: contact.role.as_str(),
            locale: self.cli.locale.clone().unwrap_or_else(|| contact.language.clone()),
            zone: contact.time_zone,
            preview: false,
            json: false,
        };
        Ok((contact, seat))
    }

    /// The mail, the activation and the first sign-in; neither is done again where the access is active.
    fn activate(&self, out: &mut Out, email: &str, account: AccountId) -> Result<(), Trouble> {
        let person = self.known(account, email)?;
        let (_, seat) = self.seated(person.clone())?;
        if person.activation == Activation::Active {
            writeln!(
                out,
                "4.–6. {}: {}. The link was used in an earlier walk, and is good for one use only.",
                person.name,
                person.activation.label(&seat.locale)
            )?;
            return Ok(());
        }
        let mail = self.mail_to(&person)?;
        writeln!(out, "4. The mail to {}:\n\n    {}\n", mail.to, mail.subject)?;
        writeln!(out, "{}\n", indented(&mail.text, 4))?;
        let password = self.place.story.portal.password;
        let door = self.host.access();
        let activated = door.activate(access::token(link(&mail)), Some(password))?;
        writeln!(out, "5. {} opens the link and sets a password, here “{password}”.", activated.name)?;
        let draft = SignInDraft { email: activated.email, password: password.to_owned(), origin: None };
        let signed_in = door.sign_in(&draft)?;
        writeln!(out, "6. And signs in with it; the places there are to act in:\n")?;
        writeln!(out, "{}\n", tell::table(&access::rows(&seat.locale, &signed_in.places), 4))?;
        // What the token opens is the same as what the host vouches for.
        let place = signed_in.places.into_iter().next().ok_or_else(|| Error::unknown(Unknown::Actor))?;
        let me = self.desk.signed_in(&signed_in.token, place.actor)?.me().get()?;
        let account = me.account.map(|account| account.name).unwrap_or_default();
        Ok(writeln!(out, "   By the token of the sign-in: {}, {account}.", me.user.name)?)
    }

    /// The same for somebody of whom it is told in a word.
    fn activate_too(&self, email: &str, account: AccountId) -> Result<(), Trouble> {
        let person = self.known(account, email)?;
        if person.activation != Activation::Active {
            let mail = self.mail_to(&person)?;
            self.host.access().activate(access::token(link(&mail)), Some(self.place.story.portal.password))?;
        }
        Ok(())
    }

    /// The mail to activate that waits for this person; another is sent where somebody has taken it out.
    fn mail_to(&self, person: &ContactView) -> Result<OutgoingMail, Trouble> {
        let waiting = || -> Result<Option<OutgoingMail>, Error> {
            let mails = self.host.preview().outbox().lease(100, SECONDS)?;
            Ok(mails.into_iter().find(|mail| mail.template == "activate" && mail.to == person.email))
        };
        if let Some(mail) = waiting()? {
            return Ok(mail);
        }
        self.agent.session.contacts().invite(person.id)?;
        let busy = || Trouble::usage("100 mails wait already: take them out first, counter outbox --acknowledge");
        waiting()?.ok_or_else(busy)
    }
}

/// The link of a mail.
fn link(mail: &OutgoingMail) -> &str {
    mail.text.split_whitespace().find(|word| word.contains("token=")).unwrap_or_default()
}
