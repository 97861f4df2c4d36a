//! Staff who leave (rule P10).

use serde_json::json;

use super::audit::{Event, Subject};
use super::command::Command;
use super::deed::Deed;
use super::people::{People, StaffView, staff_view};
use super::places::Places;
use super::welcome::leave_alone;
use crate::StaffId;
use crate::error::{Error, Failure, Unknown};
use crate::model::role::{Action, StaffRole};
use crate::store::staff::{self, StaffRow};
use crate::store::user::{self as users, UserRow};
use crate::store::{StoreFault, dealership as dealerships};

impl People {
    /// Takes a staff member off the staff: from the next call on that member is nobody at the desk, in every process, and all
    /// the person's sign-ins end. What the person did stays told, and places in accounts stay; without any, invitations and
    /// unsent mails are taken back. Requests that the member took up stay open: any agent goes on with them.
    /// [`add_staff`](Self::add_staff) brings the member back.
    ///
    /// # Errors
    /// `refused`; `unknown_staff`, also for one who has left; `conflict`; `last_desk_administrator` when the desk would have
    /// none left.
    pub fn remove_staff(&self, id: StaffId) -> Result<StaffView, Error> {
        self.0.command(Action::ManageStaff, &("remove_staff", id), |command| {
            let row = staff::by_id(command.connection, command.desk, id)?.filter(|row| row.ended_at.is_none());
            let row = row.ok_or_else(|| Error::unknown(Unknown::Staff))?;
            command.expect(&Subject::Staff(id), row.version)?;
            keeps_an_administrator(command, &row)?;
            let user = users::by_id(command.connection, command.desk, row.user_id)?;
            let user = user.ok_or_else(|| StoreFault::row("staff", "user_id"))?;
            let row = leave(command, row)?;
            let user = sign_out(command, user)?;
            command.concerns(user.id);
            let own: Vec<_> = row.dealership_id.into_iter().collect();
            let own = dealerships::by_ids(command.connection, command.desk, &own)?;
            Ok(staff_view(row, user, &own))
        })
    }
}

/// A desk without an administrator could never have one again.
fn keeps_an_administrator(command: &mut Command<'_>, leaving: &StaffRow) -> Result<(), Error> {
    if leaving.role != StaffRole::DeskAdministrator {
        return Ok(());
    }
    let all = staff::in_role(command.connection, command.desk, StaffRole::DeskAdministrator)?;
    match all.iter().any(|(id, _)| *id != leaving.id) {
        true => Ok(()),
        false => Err(Error::new(Failure::LastDeskAdministrator)),
    }
}

fn leave(command: &mut Command<'_>, row: StaffRow) -> Result<StaffRow, Error> {
    let left = StaffRow { ended_at: Some(command.now), version: row.version.saturating_add(1), ..row };
    staff::save(command.connection, &left)?;
    let facts = json!({ "fields": [], "role": left.role, "user": left.user_id, "dealership": left.dealership_id });
    command.record(Event::new(Deed::RemoveStaff, Subject::Staff(left.id), left.version, facts));
    Ok(left)
}

/// Ends whatever the person is signed in to: a sign-in is the person's, not one place's. Where places remain, the person
/// signs in anew.
fn sign_out(command: &mut Command<'_>, user: UserRow) -> Result<UserRow, Error> {
    // No value of the person has changed, and so no version.
    let user = UserRow { epoch: user.epoch.saturating_add(1), ..user };
    users::save(command.connection, &user)?;
    if Places::of(command, &[user.id])?.accounts(user.id).is_empty() {
        leave_alone(command, &[user.id])?;
    }
    Ok(user)
}
