//! Users as a whole: suspended, restored, deleted.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::accounts::account_ref;
use super::audit::{Event, Subject};
use super::command::Command;
use super::contacts::holds_nothing;
use super::deed::Deed;
use super::invitations::{Invited, open_invitation};
use super::people::People;
use super::places::end_place;
use super::view::distinct;
use super::welcome::{leave_alone, reinvite, uninvite};
use crate::error::{Error, Failure, Unknown};
use crate::model::people::{Activation, UserCommand, UserState, skeleton};
use crate::model::role::{Action, permit};
use crate::store::account as accounts;
use crate::store::user::{self as users, UserRow};
use crate::store::{credential, staff, work as works};
use crate::{AccountId, ContactId, Locale, TimeZone, UserId};

/// A user: a person known by one e-mail address across the desk.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserView {
    /// Who.
    pub id: UserId,
    /// The e-mail address, as typed.
    pub email: String,
    /// The full name.
    pub name: String,
    /// The given name; empty where only the full name is known.
    pub first_name: String,
    /// The family name; empty where only the full name is known.
    pub last_name: String,
    /// The language.
    pub language: Locale,
    /// The time zone.
    pub time_zone: TimeZone,
    /// Whether the user has activated.
    pub activation: Activation,
    /// Whether the user may use the desk at all.
    pub state: UserState,
    /// The user's version.
    pub version: i64,
}

impl std::fmt::Debug for UserView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserView").field("id", &self.id).field("state", &self.state).finish_non_exhaustive()
    }
}

/// How many accounts a failure names.
const NAMED: usize = 10;

impl People {
    /// Suspends a user, who may not sign in to any account until restored (rule P5) and keeps all places. Invitations
    /// are taken back; no other is sent to a suspended user.
    ///
    /// # Errors
    /// `refused`; `unknown_user`; `conflict`; `wrong_user_state` unless the user is active; `staff_member` when the user
    /// is on the staff.
    pub fn suspend_user(&self, id: UserId) -> Result<UserView, Error> {
        self.change_user(id, UserCommand::Suspend)
    }

    /// Restores a suspended user. One who has not activated yet and has a place in an account is invited anew.
    ///
    /// # Errors
    /// `refused`; `unknown_user`; `conflict`; `wrong_user_state` unless the user is suspended.
    pub fn restore_user(&self, id: UserId) -> Result<UserView, Error> {
        self.change_user(id, UserCommand::Restore)
    }

    /// Deletes a user for good: ends all the user's places, takes invitations and unsent mails back, and frees the
    /// e-mail address for somebody else. What the user did stays told.
    ///
    /// # Errors
    /// `refused`; `unknown_user`; `conflict`; `wrong_user_state` when the user is deleted already; `staff_member` when
    /// the user is on the staff; `still_administrator` while the user answers for an account that is not deleted (rule
    /// A7); `open_work` while a place of the user holds work that is open (rule P8).
    pub fn delete_user(&self, id: UserId) -> Result<UserView, Error> {
        self.change_user(id, UserCommand::Delete)
    }

    /// Ends all sign-ins of a user, in every process, from the next call on (rule P5); those of staff only desk
    /// administrators end.
    ///
    /// # Errors
    /// `refused`; `unknown_user`; `conflict`; `staff_member`.
    pub fn end_sign_ins(&self, id: UserId) -> Result<UserView, Error> {
        self.0.command(Action::ManageUsers, &("end_sign_ins", id), |command| {
            let user = users::by_id(command.connection, command.desk, id)?;
            let mut user = user.ok_or_else(|| Error::unknown(Unknown::User))?;
            let is_staff = !staff::among(command.connection, command.desk, &[id])?.is_empty();
            if is_staff && permit(&command.standing, Action::ManageStaff).is_err() {
                return Err(Error::new(Failure::StaffMember));
            }
            command.expect(&Subject::User(id), user.version)?;
            user.epoch = user.epoch.saturating_add(1);
            user.version = user.version.saturating_add(1);
            users::save(command.connection, &user)?;
            let facts = json!({ "fields": [] });
            command.record(Event::new(Deed::EndSignIns, Subject::User(id), user.version, facts));
            command.concerns(id);
            Ok(user_view(user))
        })
    }

    fn change_user(&self, id: UserId, done: UserCommand) -> Result<UserView, Error> {
        self.0.command(Action::ManageUsers, &(done, id), |command| {
            let user = users::by_id(command.connection, command.desk, id)?;
            let user = user.ok_or_else(|| Error::unknown(Unknown::User))?;
            command.expect(&Subject::User(id), user.version)?;
            change(command, user, done).map(user_view)
        })
    }
}

fn change(command: &mut Command<'_>, before: UserRow, done: UserCommand) -> Result<UserRow, Error> {
    let wrong = || Error::new(Failure::WrongUserState { state: before.state, command: done });
    let state = before.state.after(done).ok_or_else(wrong)?;
    if !staff::among(command.connection, command.desk, &[before.id])?.is_empty() {
        return Err(Error::new(Failure::StaffMember));
    }
    let places = accounts::live_contacts_of(command.connection, command.desk, before.id)?;
    if done == UserCommand::Delete {
        may_go(command, before.id)?;
        let places: Vec<ContactId> = places.iter().map(|place| place.id).collect();
        for holder in works::holding(command.connection, command.desk, &places)? {
            holds_nothing(command, holder)?;
        }
    }
    let mut user = UserRow { state, version: before.version.saturating_add(1), ..before.clone() };
    if state != UserState::Active {
        // Who is restored signs in anew.
        user.epoch = user.epoch.saturating_add(1);
    }
    if state == UserState::Deleted {
        user.email_key = freed(user.id);
        user.email_skeleton = skeleton(&user.email_key);
    }
    users::save(command.connection, &user)?;
    let told: Vec<AccountId> = distinct(places.iter().map(|place| place.account_id));
    let facts = json!({ "fields": ["state"], "state": [before.state, user.state], "accounts": told });
    command.record(Event::new(event(done), Subject::User(user.id), user.version, facts));
    match done {
        UserCommand::Suspend => uninvite(command, &[user.id])?,
        UserCommand::Restore => invite_anew(command, &user)?,
        UserCommand::Delete => {
            leave_alone(command, &[user.id])?;
            credential::remove(command.connection, command.desk, user.id)?;
            places.iter().try_for_each(|place| end_place(command, place, None, None).map(drop))?;
        }
    }
    command.concerns(user.id);
    Ok(user)
}

const fn event(done: UserCommand) -> Deed {
    match done {
        UserCommand::Suspend => Deed::SuspendUser,
        UserCommand::Restore => Deed::RestoreUser,
        UserCommand::Delete => Deed::DeleteUser,
    }
}

/// An account keeps somebody who answers for it, until somebody else does (rule A7).
fn may_go(command: &mut Command<'_>, user: UserId) -> Result<(), Error> {
    let mut rows = accounts::administered(command.connection, command.desk, user)?;
    if rows.is_empty() {
        return Ok(());
    }
    let more = rows.len() > NAMED;
    rows.truncate(NAMED);
    let accounts = rows.into_iter().map(account_ref).collect();
    Err(Error::new(Failure::StillAdministrator { accounts, more }))
}

/// What stands for the address of a deleted user: no address, so that the user's own is free.
fn freed(user: UserId) -> String {
    format!("deleted:{user}")
}

fn invite_anew(command: &mut Command<'_>, user: &UserRow) -> Result<(), Error> {
    match (user.activation, open_invitation(command, user)?) {
        (Activation::Invited, Invited::By(mail)) => reinvite(command, std::slice::from_ref(user), &mail),
        _ => Ok(()),
    }
}

pub(super) fn user_view(row: UserRow) -> UserView {
    UserView {
        id: row.id,
        email: row.email,
        name: row.name,
        first_name: row.first_name,
        last_name: row.last_name,
        language: row.language,
        time_zone: row.time_zone,
        activation: row.activation,
        state: row.state,
        version: row.version,
    }
}
