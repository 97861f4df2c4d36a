//! The role of a contact (rules P6, P7).

use super::Contacts;
use super::member::Member;
use crate::ContactId;
use crate::desk::accounts::{ContactView, takes_people};
use crate::desk::audit::Subject;
use crate::desk::places::keep_place;
use crate::error::Error;
use crate::model::role::{Action, Role};
use crate::store::account::ContactRow;

impl Contacts {
    /// Gives a contact another role, which holds from the next call on (rule P5); the same one changes nothing. A manager
    /// changes the others' only, so that an account that has a manager who can sign in keeps one (rule P7). Whoever is no
    /// longer to follow the work of others is told of it no more. The version is the place's
    /// ([`ContactView::contact_version`]).
    ///
    /// # Errors
    /// `refused` (a manager's own place); `unknown_contact`; `contact_removed`; `conflict`; `wrong_account_state` for an
    /// account that is being deleted.
    pub fn change_role(&self, id: ContactId, role: Role) -> Result<ContactView, Error> {
        self.0.command(Action::ChangeRole, &(id, role), |command| {
            let member = command.member_for(Action::ChangeRole, id)?;
            takes_people(&member.account)?;
            command.expect(&Subject::Contact(id, member.user.id), member.contact.version)?;
            let mut told = member.contact.told_of()?;
            told.retain(|notification| notification.fits(role));
            let mut after = ContactRow { role, ..member.contact.clone() };
            after.tell_of(&told);
            let contact = keep_place(command, &member.contact, after, None)?;
            command.shown_contact(Member { contact, ..member }.rows())
        })
    }
}
