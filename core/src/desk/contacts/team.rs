//! Who is in an account, and who was.

use super::Contacts;
use crate::desk::accounts::{ContactView, visible};
use crate::error::Error;
use crate::model::role::Action;
use crate::store::{account as accounts, contact as contacts};
use crate::{AccountId, ContactId};

impl Contacts {
    /// The contact `id`, who may have been removed ([`ContactView::removed_at`]).
    ///
    /// # Errors
    /// `refused`; `unknown_contact`, also for one of an account that the actor does not see, or of another desk.
    pub fn get(&self, id: ContactId) -> Result<ContactView, Error> {
        self.0.read(Action::ReadContacts, |reading| {
            let member = reading.member_for(Action::ReadContacts, id)?;
            reading.shown_contact(member.rows())
        })
    }

    /// The contacts of an account in the order of their creation; those that were removed too, when asked, with the instant
    /// at which they were.
    ///
    /// # Errors
    /// `refused`; `unknown_account`, also for one that the actor does not see, or of another desk.
    pub fn team(&self, account: AccountId, removed: bool) -> Result<Vec<ContactView>, Error> {
        self.0.read(Action::ReadContacts, |reading| {
            visible(reading, account)?;
            let rows = if removed {
                contacts::ever(reading.connection, reading.desk, account)?
            } else {
                accounts::contacts(reading.connection, reading.desk, account)?
            };
            reading.shown_contacts(rows)
        })
    }
}
