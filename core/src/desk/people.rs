//! Staff and dealerships.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::audit::{Event, Subject};
use super::command::{Command, given};
use super::deed::Deed;
use super::mail::Mail;
use super::session::Session;
use super::welcome::welcome;
use crate::error::{Error, Failure, Taken};
use crate::model::desk::{CheckedStaff, DealershipDraft, StaffDraft};
use crate::model::form::{Problem, ProblemCode};
use crate::model::people::{Email, UserState};
use crate::model::role::{Action, StaffRole};
use crate::store::connection::AnyConnection;
use crate::store::dealership::{self as dealerships, DealershipRow};
use crate::store::staff::{self, StaffRow};
use crate::store::user::{self as users, Named, UserRow};
use crate::{Args, Country, DealershipId, DeskId, Locale, StaffId, TimeZone, UserId};

/// A dealership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DealershipView {
    /// Which.
    pub id: DealershipId,
    /// Its code, unique in the desk.
    pub code: String,
    /// Its city.
    pub city: String,
    /// Its country.
    pub country: Country,
    /// Its language.
    pub language: Locale,
    /// Its time zone.
    pub time_zone: TimeZone,
}

/// A staff member.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffView {
    /// Who.
    pub id: StaffId,
    /// The user this is.
    pub user: UserId,
    /// In which role.
    pub role: StaffRole,
    /// Of which dealership: its code.
    pub dealership: Option<String>,
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
}

impl std::fmt::Debug for StaffView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StaffView").field("id", &self.id).field("role", &self.role).finish_non_exhaustive()
    }
}

/// Staff and dealerships of a desk.
#[derive(Clone, Debug)]
pub struct People(pub(super) Session);

impl People {
    /// Adds a dealership.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems; `taken_dealership` when the code is in use.
    pub fn add_dealership(&self, draft: &DealershipDraft) -> Result<DealershipView, Error> {
        self.0.command(Action::ManageStaff, draft, |command| {
            let checked = draft.check(&command.settings)?;
            if dealerships::by_code(command.connection, command.desk, &checked.code)?.is_some() {
                return Err(Error::new(Failure::Taken(Taken::Dealership)));
            }
            let row = DealershipRow {
                desk_id: command.desk,
                id: command.draw.id(),
                code: checked.code,
                city: checked.city,
                country: checked.country,
                language: checked.language,
                time_zone: checked.time_zone,
                version: 1,
            };
            dealerships::insert(command.connection, &row)?;
            let facts = json!({
                "fields": ["code", "city", "country", "language", "time_zone"], "code": row.code, "city": row.city,
                "country": row.country, "language": row.language, "time_zone": row.time_zone,
            });
            command.record(Event::new(Deed::AddDealership, Subject::Dealership(row.id), 1, facts));
            Ok(dealership_view(row))
        })
    }

    /// Adds a staff member, who is sent a mail: with an invitation to activate, unless one is still good. A person whose e-mail address is known already keeps
    /// name, language and time zone (rule Q7); who left the staff comes back as the same staff member, in the role given.
    ///
    /// # Errors
    /// `refused`; `invalid` with all problems, `/dealership` when there is no such dealership, `/email` when the person is a
    /// suspended user; `taken_staff` when the person is staff already.
    pub fn add_staff(&self, draft: &StaffDraft) -> Result<StaffView, Error> {
        self.0.command(Action::ManageStaff, draft, |command| {
            let checked = draft.check()?;
            let dealership = match &checked.dealership {
                Some(code) => {
                    Some(dealerships::by_code(command.connection, command.desk, code)?.ok_or_else(unknown_dealership)?)
                }
                None => None,
            };
            add_staff(command, &checked, dealership.as_ref())
        })
    }

    /// All staff, by role and address.
    ///
    /// # Errors
    /// `refused`.
    pub fn staff(&self) -> Result<Vec<StaffView>, Error> {
        self.0.read(Action::ReadStaff, |reading| {
            let known = dealerships::all(reading.connection, reading.desk)?;
            let rows = staff::all(reading.connection, reading.desk)?;
            Ok(rows.into_iter().map(|(staff, user)| staff_view(staff, user, &known)).collect())
        })
    }

    /// The staff member known by this e-mail address, however it is typed (rule P1).
    ///
    /// # Errors
    /// `refused`.
    pub fn staff_by_email(&self, email: &str) -> Result<Option<StaffView>, Error> {
        self.0.read(Action::ReadStaff, |reading| {
            let Ok(email) = email.parse::<Email>() else { return Ok(None) };
            let Some((staff, user)) = staff::by_email_key(reading.connection, reading.desk, email.key())? else {
                return Ok(None);
            };
            let own: Vec<DealershipId> = staff.dealership_id.into_iter().collect();
            let known = dealerships::by_ids(reading.connection, reading.desk, &own)?;
            Ok(Some(staff_view(staff, user, &known)))
        })
    }

    /// All dealerships, by code.
    ///
    /// # Errors
    /// `refused`.
    pub fn dealerships(&self) -> Result<Vec<DealershipView>, Error> {
        self.0.read(Action::ReadStaff, |reading| {
            let rows = dealerships::all(reading.connection, reading.desk)?;
            Ok(rows.into_iter().map(dealership_view).collect())
        })
    }
}

fn unknown_dealership() -> Error {
    vec![Problem::new("/dealership".to_owned(), ProblemCode::UnknownDealership, Args::none())].into()
}

/// Adds a staff member within a command.
pub(super) fn add_staff(
    command: &mut Command<'_>,
    checked: &CheckedStaff,
    dealership: Option<&DealershipRow>,
) -> Result<StaffView, Error> {
    let settings = std::sync::Arc::clone(&command.settings);
    let known = users::by_email_keys(command.connection, command.desk, &[checked.email.key()])?.pop();
    let user = match known {
        Some(user) if user.state == UserState::Suspended => {
            let place = "/email".to_owned();
            return Err(vec![Problem::new(place, ProblemCode::UserSuspended, Args::none())].into());
        }
        Some(user) => user,
        None => {
            let language = checked.language.clone().or_else(|| dealership.map(|row| row.language.clone()));
            let time_zone = checked.time_zone.or_else(|| dealership.map(|row| row.time_zone));
            let (language, time_zone) = (
                language.unwrap_or_else(|| settings.language().clone()),
                time_zone.unwrap_or_else(|| settings.time_zone()),
            );
            let named = Named::by_parts(&checked.first_name, &checked.last_name);
            let user = new_person(command, &checked.email, named, language, time_zone)?;
            users::insert(command.connection, std::slice::from_ref(&user))?;
            user
        }
    };
    let staff = match staff::of_user(command.connection, command.desk, user.id)? {
        Some(StaffRow { ended_at: None, .. }) => return Err(Error::new(Failure::Taken(Taken::Staff))),
        Some(former) => {
            let (role, dealership_id) = (checked.role, dealership.map(|row| row.id));
            let version = former.version.saturating_add(1);
            let back = StaffRow { role, dealership_id, version, ended_at: None, ..former };
            staff::save(command.connection, &back)?;
            back
        }
        None => {
            let new = StaffRow {
                desk_id: command.desk,
                id: command.draw.id(),
                user_id: user.id,
                role: checked.role,
                dealership_id: dealership.map(|row| row.id),
                created_at: command.now,
                version: 1,
                ended_at: None,
            };
            staff::insert(command.connection, &new)?;
            new
        }
    };
    let facts = json!({
        "fields": ["role", "user", "dealership"], "role": staff.role, "user": user.id, "dealership": staff.dealership_id,
    });
    command.record(Event::new(Deed::AddStaff, Subject::Staff(staff.id), staff.version, facts));
    welcome(command, std::slice::from_ref(&user), &Mail::ActivateStaff, &Mail::StaffAdded)?;
    command.concerns(user.id);
    Ok(staff_view(staff, user, dealership.map(std::slice::from_ref).unwrap_or_default()))
}

/// Somebody the desk does not know yet, who is to activate, written down; the caller stores the row.
pub(super) fn new_person(
    command: &mut Command<'_>,
    email: &Email,
    named: Named,
    language: Locale,
    time_zone: TimeZone,
) -> Result<UserRow, Error> {
    let person = UserRow::new(command.desk, command.draw.id(), command.now, email, named, language, time_zone);
    command.new_owner(*person.id.as_bytes())?;
    command.record(user_created(&person));
    Ok(person)
}

/// The event that a user was created, the person's own values sealed; a full name only where it does not follow its parts.
fn user_created(user: &UserRow) -> Event {
    let mut fields = vec!["email", "first_name", "last_name", "language", "time_zone"];
    let mut personal = json!({
        "email": user.email,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "language": user.language,
        "time_zone": user.time_zone,
    });
    if !user.named().follows()
        && let Some(personal) = personal.as_object_mut()
    {
        fields.push("full_name");
        personal.insert("full_name".to_owned(), user.name.as_str().into());
    }
    Event::new(Deed::CreateUser, Subject::User(user.id), 1, given(&fields)).with_personal(personal)
}

fn dealership_view(row: DealershipRow) -> DealershipView {
    DealershipView {
        id: row.id,
        code: row.code,
        city: row.city,
        country: row.country,
        language: row.language,
        time_zone: row.time_zone,
    }
}

/// The staff member of this id.
pub(super) fn staff_of(connection: &mut AnyConnection, desk: DeskId, id: StaffId) -> Result<Option<StaffView>, Error> {
    let Some((row, user)) = staff::with_users(connection, desk, &[id])?.pop() else { return Ok(None) };
    let own: Vec<DealershipId> = row.dealership_id.into_iter().collect();
    let known = dealerships::by_ids(connection, desk, &own)?;
    Ok(Some(staff_view(row, user, &known)))
}

pub(super) fn staff_view(staff: StaffRow, user: UserRow, dealerships: &[DealershipRow]) -> StaffView {
    let dealership = dealerships.iter().find(|row| Some(row.id) == staff.dealership_id);
    StaffView {
        id: staff.id,
        user: user.id,
        role: staff.role,
        dealership: dealership.map(|row| row.code.clone()),
        email: user.email,
        name: user.name,
        first_name: user.first_name,
        last_name: user.last_name,
        language: user.language,
        time_zone: user.time_zone,
    }
}
