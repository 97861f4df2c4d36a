//! What is shown of registrations.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::desk::look_alikes::{LookAlike, others};
use crate::desk::session::Session;
use crate::desk::view;
use crate::error::Error;
use crate::model::people::{Email, PersonRef, RegistrationState, skeleton};
use crate::model::role::Action;
use crate::store::StoreFault;
use crate::store::connection::AnyConnection;
use crate::store::look_alike::by_skeletons;
use crate::store::registration::RegistrationRow;
use crate::store::user::UserRow;
use crate::{AccountId, DeskId, Locale, RegistrationId, StaffId, TimeZone, Timestamp, UserId};

/// Somebody who registered on their own, as the person said (rule P3). Its `Debug` shows nothing of that.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistrationView {
    /// Which.
    pub id: RegistrationId,
    /// Where it stands.
    pub state: RegistrationState,
    /// The full name.
    pub name: String,
    /// The given name; empty where only the full name was given.
    pub first_name: String,
    /// The family name; empty where only the full name was given.
    pub last_name: String,
    /// The e-mail address, as typed.
    pub email: String,
    /// What the person said to work for; it names no account.
    pub company: String,
    /// The telephone number.
    pub phone: Option<String>,
    /// The mobile number.
    pub mobile: Option<String>,
    /// Another way to reach the person.
    pub other: Option<String>,
    /// The language.
    pub language: Locale,
    /// The time zone.
    pub time_zone: TimeZone,
    /// What else the person had to say.
    pub note: Option<String>,
    /// The user whom the address belongs to by now: approving gives that one a place, and creates nobody.
    pub user: Option<UserId>,
    /// Other users of the desk whose address looks like this one: was one of them meant, or is one of them imitated?
    pub look_alikes: Vec<LookAlike>,
    /// When the person registered.
    pub created_at: Timestamp,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// Who decided.
    pub decided_by: Option<PersonRef>,
    /// Why it was declined.
    pub reason: Option<String>,
    /// Where the person was given a place.
    pub account: Option<AccountId>,
    /// Its version.
    pub version: i64,
}

impl std::fmt::Debug for RegistrationView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RegistrationView").field("id", &self.id).field("state", &self.state).finish_non_exhaustive()
    }
}

/// The views of these registrations, with one look-up for each kind of thing they show.
pub(super) fn views(
    connection: &mut AnyConnection,
    desk: DeskId,
    rows: Vec<RegistrationRow>,
) -> Result<Vec<RegistrationView>, Error> {
    let skeletons = view::distinct(rows.iter().map(|row| row.email_skeleton.as_str()));
    let alike = by_skeletons(connection, desk, &skeletons)?;
    let people = view::people(connection, desk, rows.iter().filter_map(|row| row.decided_by))?;
    rows.into_iter().map(|row| shown(row, &people, &alike)).collect()
}

/// The view of one of them.
pub(super) fn view(
    connection: &mut AnyConnection,
    desk: DeskId,
    row: RegistrationRow,
) -> Result<RegistrationView, Error> {
    let view = views(connection, desk, vec![row])?.pop();
    view.ok_or_else(|| Error::internal("view of a registration"))
}

/// The view of one of them as it is remembered for a key: without the users who look alike, for it is sealed as what this
/// person said.
pub(super) fn remembered(
    connection: &mut AnyConnection,
    desk: DeskId,
    row: RegistrationRow,
) -> Result<RegistrationView, Error> {
    let people = view::people(connection, desk, row.decided_by)?;
    shown(row, &people, &[])
}

impl RegistrationView {
    /// The view, with the users who look alike by now.
    pub(super) fn looked_at(self, session: &Session) -> Result<Self, Error> {
        session.read(Action::ManageRegistrations, |reading| {
            let email: Email = self.email.parse().map_err(|_| StoreFault::row("registrations", "email"))?;
            let alike = by_skeletons(reading.connection, reading.desk, &[&skeleton(email.key())])?;
            Ok(Self {
                user: alike.iter().find(|user| user.email_key == email.key()).map(|user| user.id),
                look_alikes: others(&alike, email.key()).collect(),
                ..self.clone()
            })
        })
    }
}

fn shown(
    row: RegistrationRow,
    people: &HashMap<StaffId, PersonRef>,
    alike: &[UserRow],
) -> Result<RegistrationView, Error> {
    let looks = alike.iter().filter(|user| user.email_skeleton == row.email_skeleton);
    Ok(RegistrationView {
        id: row.id,
        state: row.state,
        user: looks.clone().find(|user| user.email_key == row.email_key).map(|user| user.id),
        look_alikes: others(looks, &row.email_key).collect(),
        name: row.name,
        first_name: row.first_name,
        last_name: row.last_name,
        email: row.email,
        company: row.company,
        phone: row.phone,
        mobile: row.mobile,
        other: row.other,
        language: row.language,
        time_zone: row.time_zone,
        note: row.note,
        created_at: row.created_at,
        decided_at: row.decided_at,
        decided_by: row.decided_by.map(|id| view::person(people, id)).transpose()?,
        reason: row.reason,
        account: row.account_id,
        version: row.version,
    })
}
