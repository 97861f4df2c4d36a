//! The own profile: name, language, time zone, and what one is told of (rule P4).

use serde_json::json;

use super::{Me, row};
use crate::desk::access::{PlaceView, places_of};
use crate::desk::accounts::{AccountView, ContactView, pack_of};
use crate::desk::audit::Subject;
use crate::desk::invitations::places;
use crate::desk::people::{StaffView, staff_of};
use crate::desk::places::{keep_person, keep_place};
use crate::desk::users::{UserView, user_view};
use crate::error::{Error, Unknown};
use crate::model::people::{CheckedUserUpdate, ContactUpdate, Notification, ProfileUpdate};
use crate::model::role::{Action, Sight, Standing, permit_leaving};
use crate::store::account::{self as accounts, ContactRow};
use crate::store::connection::AnyConnection;
use crate::store::user::UserRow;
use crate::{ContactId, DeskId, UserId};

/// Who acts, and in which place. Its `Debug` shows no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeView {
    /// The person.
    pub user: UserView,
    /// The place in an account, of a contact.
    pub contact: Option<ContactView>,
    /// The place on the staff, of a staff member.
    pub staff: Option<StaffView>,
    /// The account, of a contact.
    pub account: Option<AccountView>,
}

impl Me {
    /// Who acts, and in which place.
    ///
    /// # Errors
    /// `refused`, also for a contact whose place is not open (rule P5); `signed_out`.
    pub fn get(&self) -> Result<MeView, Error> {
        self.0.read(Action::EditProfile, |reading| {
            let desk = reading.desk;
            let user = row(reading.connection, desk, &reading.standing)?;
            let (mut contact, mut staff, mut account) = (None, None, None);
            match reading.standing {
                Standing::Contact { id, account: held, .. } => {
                    let place = own_place(reading.connection, desk, user.id, id)?;
                    contact = Some(reading.shown_contact((place, user.clone()))?);
                    let row = accounts::by_id(reading.connection, desk, held, Sight::Account(held))?;
                    account = row.map(|row| reading.shown(row)).transpose()?;
                }
                Standing::Staff { id, .. } => staff = staff_of(reading.connection, desk, id)?,
                Standing::Host => {}
            }
            Ok(MeView { user: user_view(user), contact, staff, account })
        })
    }

    /// All places that the person has at the desk, those that are not open too: to choose another one to act in.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn places(&self) -> Result<Vec<PlaceView>, Error> {
        self.0.look(|reading| {
            permit_leaving(&reading.standing, Action::EditProfile)?;
            let user = row(reading.connection, reading.desk, &reading.standing)?;
            places_of(reading.connection, reading.desk, &user)
        })
    }

    /// Changes the own name, language or time zone, in every place that the person has (rule P4).
    ///
    /// # Errors
    /// As [`get`](Self::get); `conflict` (the version is [`UserView::version`]); `invalid` with all problems.
    pub fn edit(&self, update: &ProfileUpdate) -> Result<UserView, Error> {
        self.0.command(Action::EditProfile, &("edit", update), |command| {
            let checked = update.check(&pack_of(&command.settings, None, command.now))?;
            let before = row(command.connection, command.desk, &command.standing)?;
            command.expect(&Subject::User(before.id), before.version)?;
            let about = json!({ "accounts": places(command, before.id)? });
            let after = keep_person(command, &before, edited(&before, &checked), &about)?;
            command.concerns(after.id);
            Ok(user_view(after))
        })
    }

    /// The same with an update in JSON.
    ///
    /// # Errors
    /// As [`edit`](Self::edit).
    pub fn edit_json(&self, update: &[u8]) -> Result<UserView, Error> {
        self.edit(&ProfileUpdate::from_json(update)?)
    }

    /// Says what the contact who acts is told of by mail; nothing at all where the list is empty.
    ///
    /// # Errors
    /// As [`get`](Self::get); `unknown_contact` for somebody on the staff; `conflict` (the version is
    /// [`ContactView::contact_version`]); `invalid` with all problems: `unknown_option` for what the role may not follow (rule
    /// P6), `duplicate`.
    pub fn set_notifications(&self, notifications: &[Notification]) -> Result<ContactView, Error> {
        self.0.command(Action::EditProfile, &("set_notifications", notifications), |command| {
            let Standing::Contact { id, user, .. } = command.standing else {
                return Err(Error::unknown(Unknown::Contact));
            };
            let before = own_place(command.connection, command.desk, user, id)?;
            command.expect(&Subject::Contact(id, user), before.version)?;
            let names = notifications.iter().map(|notification| notification.as_str().to_owned()).collect();
            let update = ContactUpdate { notifications: Some(names), ..ContactUpdate::default() };
            let checked = update.check(&pack_of(&command.settings, None, command.now), before.role, &[])?;
            let chosen: Vec<&str> =
                checked.notifications.unwrap_or_default().into_iter().map(Notification::as_str).collect();
            keep_place(command, &before, ContactRow { notifications: chosen.join(","), ..before.clone() }, None)?;
            let after = own_place(command.connection, command.desk, user, id)?;
            command.concerns(user);
            let person = row(command.connection, command.desk, &command.standing)?;
            command.shown_contact((after, person))
        })
    }
}

fn own_place(connection: &mut AnyConnection, desk: DeskId, user: UserId, id: ContactId) -> Result<ContactRow, Error> {
    let held = accounts::live_contacts_of(connection, desk, user)?;
    held.into_iter().find(|place| place.id == id).ok_or_else(|| Error::unknown(Unknown::Actor))
}

fn edited(before: &UserRow, update: &CheckedUserUpdate) -> UserRow {
    let mut after = before.clone();
    after.set_named(before.named().edited(update));
    if let Some(language) = &update.language {
        after.language = language.clone();
    }
    if let Some(zone) = update.time_zone {
        after.time_zone = zone;
    }
    after
}
