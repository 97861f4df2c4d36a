//! Invitations to activate: sent anew, and listed (rules P1, P11).

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::accounts::is_held;
use super::audit::{Event, Subject};
use super::command::Command;
use super::deed::Deed;
use super::mail::Mail;
use super::page::{Cursor, Page, list_name};
use super::people::People;
use super::users::{UserView, user_view};
use super::view::distinct;
use super::welcome::reinvite;
use crate::error::{Error, Failure, Unknown};
use crate::model::account::{AccountCommand, AccountState};
use crate::model::form::{Problem, ProblemCode};
use crate::model::people::{Activation, InvitationPurpose, InvitationState, UserState};
use crate::model::role::Action;
use crate::store::account::{self as accounts, AccountRow};
use crate::store::user::{self as users, UserRow};
use crate::store::{StoreFault, group, invitation as invitations, staff};
use crate::{AccountId, Args, InvitationId, Timestamp, UserId};

/// An invitation to activate, for the first time or again at another address. Its `Debug` shows no name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationView {
    /// Which.
    pub id: InvitationId,
    /// Whom it invites.
    pub user: UserId,
    /// The user's full name.
    pub name: String,
    /// The user's e-mail address of today, as typed.
    pub email: String,
    /// What it is for.
    pub purpose: InvitationPurpose,
    /// Where it stands now.
    pub state: InvitationState,
    /// When it was made.
    pub created_at: Timestamp,
    /// From which instant on it is no longer good.
    pub expires_at: Timestamp,
}

impl std::fmt::Debug for InvitationView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InvitationView").field("id", &self.id).field("state", &self.state).finish_non_exhaustive()
    }
}

/// How many invitations a page has.
const LIMIT: usize = 50;

impl People {
    /// Sends somebody who has not activated a new invitation, in place of those there were (rule P11): to activate for the first
    /// time, or again at a changed address.
    ///
    /// # Errors
    /// `refused`; `unknown_user`; `already_active`; `contact_removed` for somebody who has no place at the desk any more;
    /// `wrong_account_state` for somebody all of whose accounts wait to be created; `invalid` with the problem `user_suspended` or
    /// `user_deleted`.
    pub fn invite(&self, id: UserId) -> Result<UserView, Error> {
        self.0.command(Action::InviteUsers, &("invite", id), |command| {
            let user = users::by_id(command.connection, command.desk, id)?;
            let user = user.ok_or_else(|| Error::unknown(Unknown::User))?;
            invite(command, &user, None)?;
            command.concerns(user.id);
            Ok(user_view(user))
        })
    }

    /// Up to 50 invitations to activate, from the newest on, or from where the cursor of the page before says: all, or
    /// those in one state. Open and expired ones are in the order in which they expire, the last first.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's.
    pub fn invitations(
        &self,
        state: Option<InvitationState>,
        after: Option<&str>,
    ) -> Result<Page<InvitationView>, Error> {
        self.0.read(Action::InviteUsers, |reading| {
            let list = list_name("invitations", &state)?;
            let cursor = Cursor::new(reading.keys, reading.desk, &list);
            let after: Option<invitations::Place> = after.map(|text| cursor.open(text)).transpose()?;
            let (desk, now) = (reading.desk, reading.now);
            let mut rows = invitations::page(reading.connection, desk, state, now, after, LIMIT + 1)?;
            let next = cursor.cut(&mut rows, LIMIT, |last| invitations::place(last, state))?;
            let invited = distinct(rows.iter().map(|row| row.user_id));
            let invited: HashMap<UserId, UserRow> =
                users::by_ids(reading.connection, desk, &invited)?.into_iter().map(|user| (user.id, user)).collect();
            let view = |row: users::InvitationRow| {
                let user = invited.get(&row.user_id).ok_or_else(|| StoreFault::row("invitations", "user_id"))?;
                Ok(InvitationView {
                    id: row.id,
                    user: user.id,
                    name: user.name.clone(),
                    email: user.email.clone(),
                    purpose: row.purpose,
                    state: row.state(now),
                    created_at: row.created_at,
                    expires_at: row.expires_at,
                })
            };
            let items = rows.into_iter().map(view).collect::<Result<_, Error>>()?;
            Ok(Page { items, next, total: None })
        })
    }
}

/// Sends `user` a new invitation in place of those there were, and writes it down. The mail speaks of `account`, or, where
/// none is given, of what the user was invited to.
pub(super) fn invite(command: &mut Command<'_>, user: &UserRow, account: Option<&AccountRow>) -> Result<(), Error> {
    let problem = match user.state {
        UserState::Suspended => Some(ProblemCode::UserSuspended),
        UserState::Deleted => Some(ProblemCode::UserDeleted),
        UserState::Active => None,
    };
    if let Some(code) = problem {
        return Err(vec![Problem::new(String::new(), code, Args::none())].into());
    }
    if user.activation == Activation::Active {
        return Err(Error::new(Failure::AlreadyActive));
    }
    let mail = match account {
        Some(account) if !is_to_confirm(command, user)? => of_account(account),
        _ => match open_invitation(command, user)? {
            Invited::By(mail) => mail,
            Invited::Later(state) => {
                return Err(Error::new(Failure::WrongAccountState { state, command: AccountCommand::Edit }));
            }
            Invited::Nowhere => return Err(Error::new(Failure::ContactRemoved)),
        },
    };
    reinvite(command, std::slice::from_ref(user), &mail)?;
    let told = places(command, user.id)?;
    let facts = json!({ "fields": [], "accounts": told });
    command.record(Event::new(Deed::InviteUser, Subject::User(user.id), user.version, facts));
    Ok(())
}

/// What somebody who has not activated is to be written.
pub(super) enum Invited {
    /// This.
    By(Mail),
    /// Nothing as long as all accounts where the person has a place are in this state, in which nobody is told of them: people
    /// of a new account that waits for the host are invited when that has confirmed it.
    Later(AccountState),
    /// Nothing: the person has no place at the desk.
    Nowhere,
}

/// What a user who has not activated is written to activate: a changed address, a place on the staff, or the first of the
/// places in accounts.
pub(super) fn open_invitation(command: &mut Command<'_>, user: &UserRow) -> Result<Invited, Error> {
    let account = first_account(command, user.id)?;
    let is_staff = !staff::among(command.connection, command.desk, &[user.id])?.is_empty();
    Ok(match account {
        None if !is_staff => Invited::Nowhere,
        // The address is the person's, whatever account it came by.
        _ if is_to_confirm(command, user)? => Invited::By(Mail::ConfirmEmail),
        Some(account) if !is_staff && is_held(&account) => Invited::Later(account.state),
        Some(account) if !is_staff => Invited::By(of_account(&account)),
        _ => Invited::By(Mail::ActivateStaff),
    })
}

fn of_account(account: &AccountRow) -> Mail {
    Mail::Activate { account: account.name.clone(), language: account.language.clone() }
}

/// Whether what the user has not activated is a changed address: only who was active before has one.
pub(super) fn is_to_confirm(command: &mut Command<'_>, user: &UserRow) -> Result<bool, Error> {
    Ok(user.activation == Activation::Invited && invitations::has_moved(command.connection, command.desk, user.id)?)
}

/// The account of the user's first place: rather one that is in use than one that waits for the host to confirm it.
fn first_account(command: &mut Command<'_>, user: UserId) -> Result<Option<AccountRow>, Error> {
    let places = accounts::live_contacts_of(command.connection, command.desk, user)?;
    let ids: Vec<AccountId> = places.iter().map(|place| place.account_id).collect();
    let mut rows = group::live_accounts(command.connection, command.desk, &ids)?;
    rows.sort_by_key(|row| (is_held(row), ids.iter().position(|id| *id == row.id)));
    Ok(rows.into_iter().next())
}

/// The accounts in which the user has a place, whose histories tell what becomes of the user's access.
pub(super) fn places(command: &mut Command<'_>, user: UserId) -> Result<Vec<AccountId>, Error> {
    let places = accounts::places(command.connection, command.desk, &[user])?;
    Ok(distinct(places.into_iter().map(|(_, account)| account)))
}
