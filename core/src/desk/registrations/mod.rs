//! Registrations: people who asked for access on their own, approved or declined (rule P3).

mod approve;
mod decline;
mod view;

pub(super) use approve::settle;
pub use view::RegistrationView;

use super::command::Command;
use super::page::{Cursor, Page, list_name};
use super::session::Session;
use crate::RegistrationId;
use crate::error::{Error, Failure, Unknown};
use crate::model::people::{RegistrationDecision, RegistrationState};
use crate::model::role::Action;
use crate::store::registration::{self as registrations, Place, RegistrationRow};

/// How many registrations a page has.
const LIMIT: usize = 50;

/// People who registered on their own, for the desk's administrators and agents. They register through
/// [`Access::register`](crate::Access::register).
#[derive(Clone, Debug)]
pub struct Registrations(pub(super) Session);

impl Registrations {
    /// Up to 50 registrations in the order of their creation, from the first or from where the cursor of the page before
    /// says: those in one state, or first those that await approval, then those that were approved, then those that were
    /// declined.
    ///
    /// # Errors
    /// `refused`; `invalid` for a cursor that is not one of this list's.
    pub fn list(&self, state: Option<RegistrationState>, after: Option<&str>) -> Result<Page<RegistrationView>, Error> {
        let name = list_name("registrations", &state)?;
        self.0.read(Action::ManageRegistrations, |reading| {
            let cursor = Cursor::new(reading.keys, reading.desk, &name);
            let after: Option<Place> = after.map(|text| cursor.open(text)).transpose()?;
            let mut rows =
                registrations::page(reading.connection, reading.desk, state, after, LIMIT.saturating_add(1))?;
            let next = cursor.cut(&mut rows, LIMIT, |last| (last.state, last.created_at, last.id))?;
            let items = view::views(reading.connection, reading.desk, rows)?;
            Ok(Page { items, next, total: None })
        })
    }

    /// The registration `id`.
    ///
    /// # Errors
    /// `refused`; `unknown_registration`, also for one of another desk.
    pub fn get(&self, id: RegistrationId) -> Result<RegistrationView, Error> {
        self.0.read(Action::ManageRegistrations, |reading| {
            let row = registrations::by_id(reading.connection, reading.desk, id)?;
            let row = row.ok_or_else(|| Error::unknown(Unknown::Registration))?;
            view::view(reading.connection, reading.desk, row)
        })
    }
}

impl Session {
    /// People who registered on their own.
    #[must_use]
    pub fn registrations(&self) -> Registrations {
        Registrations(self.clone())
    }
}

/// The registration of the version that the caller works from, as it is after this decision; the caller stores it.
fn decided(
    command: &mut Command<'_>,
    id: RegistrationId,
    decision: RegistrationDecision,
) -> Result<RegistrationRow, Error> {
    let row = registrations::by_id(command.connection, command.desk, id)?;
    let row = row.ok_or_else(|| Error::unknown(Unknown::Registration))?;
    command.expect(&super::audit::Subject::Registration(id), row.version)?;
    let state = row.state.after(decision);
    let state = state.ok_or_else(|| Error::new(Failure::RegistrationDecided { state: row.state }))?;
    Ok(RegistrationRow {
        state,
        decided_at: Some(command.now),
        decided_by: Some(command.staff()?),
        version: row.version.saturating_add(1),
        ..row
    })
}
