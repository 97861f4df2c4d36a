//! Work at the portal: asked for, refused to somebody who only looks on, taken over; and what each may do.

use std::io::Write as _;

use comptoir::{Action, ContactView, Error, Reassignment, Resource, Role, WorkDraft, WorkView};

use super::Walk;
use super::portal::Team;
use crate::seat::Seat;
use crate::tell::{self, Out, indented};
use crate::trouble::Trouble;
use crate::{may, work};

impl Walk<'_> {
    pub(super) fn work(&self, out: &mut Out, team: &Team) -> Result<(), Trouble> {
        let Team { requester: (requester, at_desk), observer: (observer, looks_on), manager: (manager, leads) } = team;
        self.heading(out, 'J', "Work, and who may do what")?;
        let draft = WorkDraft::from_json(self.place.story.portal.work.as_bytes()).map_err(Error::from)?;
        let asked = at_desk.session.once("walk: submit work")?;
        let asked = self.once(|| asked.work().submit(&draft))?;
        writeln!(out, "1. {} asks for work:{}\n", named(at_desk, requester), self.again())?;
        writeln!(out, "{}\n", indented(&work::words(at_desk, &asked), 4))?;
        writeln!(out, "2. {} would like to ask too:\n", named(looks_on, observer))?;
        if let Err(refused) = looks_on.session.preview().work().submit(&draft) {
            writeln!(out, "{}\n", tell::wrapped(&refused.text(&looks_on.locale), 4))?;
        }
        self.take_over(out, (manager, leads), requester, &asked)?;
        writeln!(out, "\n4. What each may do, and why not:\n")?;
        let held = Resource::Work(asked.code);
        for (contact, seat) in [&team.observer, &team.manager] {
            writeln!(out, "   {}:", named(seat, contact))?;
            self.may(out, seat, Action::ReadWork, &held)?;
            self.may(out, seat, Action::ReassignWork, &held)?;
            self.may(out, seat, Action::ChangeRole, &Resource::Contact(manager.id))?;
            writeln!(out)?;
        }
        let actions = looks_on.session.actions(&held)?;
        let actions: Vec<String> = actions.into_iter().map(|action| action.label(&looks_on.locale)).collect();
        Ok(writeln!(out, "{}", tell::hanging(&format!("   {}: ", observer.name), &actions.join("; ")))?)
    }

    /// A manager takes the work over, and has the requester stand in as manager.
    fn take_over(
        &self,
        out: &mut Out,
        (manager, leads): (&ContactView, &Seat),
        requester: &ContactView,
        asked: &WorkView,
    ) -> Result<(), Trouble> {
        let handed = Reassignment {
            from: requester.id.to_string(),
            to: manager.id.to_string(),
            codes: Some(vec![asked.code.clone()]),
        };
        let session = leads.session.once("walk: take over")?;
        let reassigned = self.once(|| session.work().reassign(&handed))?;
        let codes = reassigned.codes.join(", ");
        writeln!(out, "3. {} takes it over: {codes}{}\n", named(leads, manager), self.again())?;
        let now = leads.session.work().get(&asked.code)?;
        writeln!(out, "{}\n", tell::table(&[work::row(leads, &now)], 4))?;
        let session = leads.session.once("walk: change role")?;
        let changed = self.once(|| session.contacts().change_role(requester.id, Role::Manager))?;
        let roles = [requester.role, changed.role].map(|role| role.label(&leads.locale));
        Ok(writeln!(out, "   And gives {} another role: {}.{}", changed.name, roles.join(" → "), self.again())?)
    }

    fn may(&self, out: &mut Out, seat: &Seat, action: Action, resource: &Resource) -> Result<(), Trouble> {
        let decision = seat.session.may(action, resource)?;
        Ok(writeln!(out, "{}", indented(&may::words(&seat.locale, action, &decision), 6))?)
    }
}

/// Who it is, in the role of then.
fn named(seat: &Seat, contact: &ContactView) -> String {
    format!("{} ({})", contact.name, contact.role.label(&seat.locale))
}
