//! Editing a contact: the place in the account, and the person (rules P2, P4, P6).

use super::Contacts;
use super::member::Member;
use crate::ContactId;
use crate::desk::access::count_contact;
use crate::desk::accounts::{ContactView, is_held, pack_of, takes_people};
use crate::desk::audit::Subject;
use crate::desk::command::Command;
use crate::desk::fields::CustomChange;
use crate::desk::invitations::invite;
use crate::desk::person::change_person;
use crate::desk::places::{Places, keep_custom_place};
use crate::desk::services::keys_for;
use crate::error::{Error, Failure, Unknown};
use crate::model::account::AccountCommand;
use crate::model::field::FieldSubject;
use crate::model::people::{CheckedContactUpdate, ContactUpdate, UserUpdate};
use crate::model::request::Edited;
use crate::model::role::{Action, Target, entitle};
use crate::store::account::ContactRow;

impl Contacts {
    /// Changes what is given of a contact's place: channels, position, allowed services, notifications. The version is the
    /// place's ([`ContactView::contact_version`]).
    ///
    /// # Errors
    /// `refused` (a manager's own place); `unknown_contact`; `contact_removed`; `conflict`; `wrong_account_state` for an
    /// account that is being deleted; `invalid` with all problems: `channel_required` for the last channel of a contact,
    /// `unknown_service`, `unknown_option` for a notification that the role does not have.
    pub fn edit(&self, id: ContactId, update: &ContactUpdate) -> Result<ContactView, Error> {
        self.0.command(Action::EditContact, &("place", id, update), |command| {
            let member = command.member_for(Action::EditContact, id)?;
            takes_people(&member.account)?;
            command.expect(&Subject::Contact(id, member.user.id), member.contact.version)?;
            let offered = offered(command, &member.contact)?;
            let pack = command.pack(None)?;
            let checked = update.check(&pack, member.contact.role, &offered)?;
            let after = edited(&member.contact, &checked)?;
            let custom = CustomChange::of(command, FieldSubject::Contact, *id.as_bytes(), &checked.custom)?;
            let contact = keep_custom_place(command, &member.contact, after, &custom, None)?;
            command.shown_contact(Member { contact, ..member }.rows())
        })
    }

    /// Changes what the JSON says of a contact's place.
    ///
    /// # Errors
    /// As [`edit`](Self::edit); all problems of its shape.
    pub fn edit_json(&self, id: ContactId, json: &[u8]) -> Result<ContactView, Error> {
        self.edit(id, &ContactUpdate::from_json(json)?)
    }

    /// Changes the person of a contact, in every account where that person has a place: a manager only somebody who has no
    /// other (rule P4). A changed e-mail address is activated again, the old one is told, and every sign-in ends. The version
    /// is the person's ([`ContactView::version`]).
    ///
    /// A manager is not told that somebody else has an address, only that it cannot be used. Trying one counts as a failed
    /// sign-in of the manager's until the change is done, by a preview too, and is waited for in the same way.
    ///
    /// # Errors
    /// `refused` (a manager's own place; somebody with places elsewhere, or on the staff); `unknown_contact`;
    /// `contact_removed`; `conflict`; `too_many_attempts` while a delay is running; `invalid` with all problems: `not_activated`,
    /// `same_email` and `email_taken`, which a manager is told as `email_unavailable`, at `/email`, `staff_member` for somebody on
    /// the desk's staff.
    pub fn edit_person(&self, id: ContactId, update: &UserUpdate) -> Result<ContactView, Error> {
        let tried = !update.email.is_unchanged();
        let counted = if tried { count_contact(&self.0, Action::EditContact)? } else { None };
        self.0.command(Action::EditContact, &("person", id, update), |command| {
            let member = command.member(id)?;
            let places = Places::of(command, &[member.user.id])?;
            let other_places = places.keeps(member.user.id, member.account.id);
            let target = Target::Person { place: member.place(), other_places };
            entitle(&command.standing, Action::EditContact, &target).or_unknown(Unknown::Contact)?;
            member.is_in()?;
            command.expect(&Subject::User(member.user.id), member.user.version)?;
            let checked = update.check(&pack_of(&command.settings, None, command.now))?;
            let user = change_person(command, member.user.clone(), &checked, member.account.id, &places)?;
            if let Some(counted) = &counted {
                counted.take_back(command)?;
            }
            command.shown_contact(Member { user, ..member }.rows())
        })
    }

    /// Changes what the JSON says of the person of a contact.
    ///
    /// # Errors
    /// As [`edit_person`](Self::edit_person); all problems of its shape.
    pub fn edit_person_json(&self, id: ContactId, json: &[u8]) -> Result<ContactView, Error> {
        self.edit_person(id, &UserUpdate::from_json(json)?)
    }

    /// Sends a contact who has not activated a new invitation, in place of those there were (rule P11).
    ///
    /// # Errors
    /// `refused`; `unknown_contact`; `contact_removed`; `wrong_account_state` while the account waits to be created;
    /// `already_active` (rule P1); `invalid` with the problem `user_suspended`.
    pub fn invite(&self, id: ContactId) -> Result<ContactView, Error> {
        self.0.command(Action::InviteUsers, &("contact", id), |command| {
            let member = command.member_for(Action::InviteUsers, id)?;
            // People of a new account that waits for the host are invited when that has confirmed it.
            if is_held(&member.account) {
                let (state, command) = (member.account.state, AccountCommand::Edit);
                return Err(Error::new(Failure::WrongAccountState { state, command }));
            }
            invite(command, &member.user, Some(&member.account))?;
            command.shown_contact(member.rows())
        })
    }
}

/// The services that the contact can be given: those of the account, and one that it has though it is retired or another's by
/// now.
fn offered(command: &mut Command<'_>, contact: &ContactRow) -> Result<Vec<String>, Error> {
    let mut offered = contact.allowed()?.unwrap_or_default();
    offered.extend(keys_for(command.connection, command.desk, contact.account_id)?);
    Ok(offered)
}

fn edited(before: &ContactRow, update: &CheckedContactUpdate) -> Result<ContactRow, Error> {
    let mut after = before.clone();
    after.set_channels(before.channels().edited(&update.channels).map_err(|problem| vec![problem])?);
    match &update.job_title {
        Edited::Keep => {}
        Edited::Clear => after.job_title.clear(),
        Edited::Set(title) => title.as_str().clone_into(&mut after.job_title),
    }
    match &update.services {
        Edited::Keep => {}
        Edited::Clear => after.services = None,
        Edited::Set(keys) => {
            let json = serde_json::to_string(keys).map_err(|_| Error::internal("services of a contact"))?;
            after.services = Some(json);
        }
    }
    if let Some(notifications) = &update.notifications {
        after.tell_of(notifications);
    }
    Ok(after)
}
