//! A contact with the person it is and the account it is in.

use crate::desk::command::{Command, Reading};
use crate::error::{Error, Failure, Unknown};
use crate::model::role::{Action, Place, Sight, Target, entitle};
use crate::store::account::{self as accounts, AccountRow, ContactRow};
use crate::store::connection::AnyConnection;
use crate::store::contact as contacts;
use crate::store::user::UserRow;
use crate::{ContactId, DeskId};

/// A contact, those that were removed too.
pub(super) struct Member {
    pub(super) contact: ContactRow,
    pub(super) user: UserRow,
    pub(super) account: AccountRow,
}

impl Member {
    fn find(connection: &mut AnyConnection, desk: DeskId, sight: Sight, id: ContactId) -> Result<Self, Error> {
        let unknown = || Error::unknown(Unknown::Contact);
        let (contact, user) = contacts::by_id(connection, desk, id)?.ok_or_else(unknown)?;
        let account = accounts::by_id(connection, desk, contact.account_id, sight)?.ok_or_else(unknown)?;
        Ok(Self { contact, user, account })
    }

    /// The place, as whoever decides about it sees it.
    pub(super) const fn place(&self) -> Place {
        Place {
            id: self.contact.id,
            user: self.contact.user_id,
            account: self.account.id,
            dealership: self.account.dealership_id,
            account_state: self.account.state,
            removed: self.contact.ended_at.is_some(),
        }
    }

    /// The contact and its person.
    pub(super) fn rows(self) -> (ContactRow, UserRow) {
        (self.contact, self.user)
    }

    /// Nothing is changed of who is in the account no more.
    pub(super) fn is_in(&self) -> Result<(), Error> {
        if self.contact.ended_at.is_some() { Err(Error::new(Failure::ContactRemoved)) } else { Ok(()) }
    }
}

impl Command<'_> {
    /// The contact, as far as the actor may know of it; its person's values are in the outcome.
    pub(super) fn member(&mut self, id: ContactId) -> Result<Member, Error> {
        let sight = self.standing.sight();
        let member = Member::find(self.connection, self.desk, sight, id)?;
        self.concerns(member.user.id);
        Ok(member)
    }

    /// The contact, in the account still, if the actor may do this to it: checked in the transaction that does it (rule P7).
    pub(super) fn member_for(&mut self, action: Action, id: ContactId) -> Result<Member, Error> {
        let member = self.member(id)?;
        entitle(&self.standing, action, &Target::Contact(member.place())).or_unknown(Unknown::Contact)?;
        member.is_in()?;
        Ok(member)
    }
}

impl Reading<'_> {
    /// The contact, if the actor may do this to it.
    pub(super) fn member_for(&mut self, action: Action, id: ContactId) -> Result<Member, Error> {
        let member = Member::find(self.connection, self.desk, self.standing.sight(), id)?;
        entitle(&self.standing, action, &Target::Contact(member.place())).or_unknown(Unknown::Contact)?;
        Ok(member)
    }
}
