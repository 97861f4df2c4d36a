//! Removing a contact from its account (rule P8).

use super::Contacts;
use super::member::Member;
use crate::ContactId;
use crate::desk::accounts::{ContactView, account_ref};
use crate::desk::audit::Subject;
use crate::desk::command::Command;
use crate::desk::places::{Places, end_place};
use crate::desk::welcome::leave_alone;
use crate::error::{Error, Failure};
use crate::model::role::Action;
use crate::store::work as works;

/// How many requests for work a failure names.
const NAMED: usize = 10;

impl Contacts {
    /// Removes a contact from its account, and from this one only (rule P8): the person's other places stay, and what the
    /// contact did stays told. Whoever has no place left loses invitations, and mails that were not sent. Who was removed can
    /// be added again, as the same contact.
    ///
    /// # Errors
    /// `refused` (a manager's own place); `unknown_contact`; `contact_removed`; `conflict`; `still_administrator` for whoever
    /// answers for the account: somebody else must first (rule A7); `open_work` while the contact holds work that is open:
    /// another must take it over first.
    pub fn remove(&self, id: ContactId) -> Result<ContactView, Error> {
        self.0.command(Action::RemoveContact, &id, |command| {
            let member = command.member_for(Action::RemoveContact, id)?;
            command.expect(&Subject::Contact(id, member.user.id), member.contact.version)?;
            if member.account.administrator_id == Some(member.user.id) {
                let accounts = vec![account_ref(member.account)];
                return Err(Error::new(Failure::StillAdministrator { accounts, more: false }));
            }
            holds_nothing(command, id)?;
            let contact = end_place(command, &member.contact, None, None)?;
            let user = member.user.id;
            if !Places::of(command, &[user])?.keeps(user, member.account.id) {
                leave_alone(command, &[user])?;
            }
            command.shown_contact(Member { contact, ..member }.rows())
        })
    }
}

/// Work that is open has somebody who holds it.
pub(in crate::desk) fn holds_nothing(command: &mut Command<'_>, id: ContactId) -> Result<(), Error> {
    let open = works::open_work_of(command.connection, command.desk, id, NAMED.saturating_add(1))?;
    if open.is_empty() {
        return Ok(());
    }
    let more = open.len() > NAMED;
    let codes = open.into_iter().take(NAMED).map(|work| work.code).collect();
    Err(Error::new(Failure::OpenWork { codes, more }))
}
