//! Declining a registration (rule P3).

use std::borrow::Cow;

use serde_json::json;

use super::view::{RegistrationView, remembered};
use super::{Registrations, decided};
use crate::RegistrationId;
use crate::desk::audit::{Event, Subject};
use crate::desk::deed::Deed;
use crate::error::Error;
use crate::model::form::Problem;
use crate::model::people::{RegistrationDecision, RegistrationState};
use crate::model::role::Action;
use crate::model::text::{Lines, clean};
use crate::store::registration as registrations;

/// The most characters of a reason.
const MAX_REASON: usize = 4_000;

impl Registrations {
    /// Declines a registration, for a reason of up to 4,000 characters that is kept. Nobody is written to: whoever registered
    /// is no user, and an address that nobody has confirmed is sent nothing. The host tells the person where the desk wants
    /// that; the view has the address. The person may register again.
    ///
    /// # Errors
    /// `refused`; `unknown_registration`; `conflict`; `registration_decided`; `invalid` for the reason (`/reason`).
    pub fn decline(&self, id: RegistrationId, reason: Option<&str>) -> Result<RegistrationView, Error> {
        let reason = reason.filter(|reason| !reason.trim().is_empty()).map(checked).transpose()?;
        let declined =
            self.0.command(Action::ManageRegistrations, &("decline_registration", id, &reason), |command| {
                let row = decided(command, id, RegistrationDecision::Decline)?;
                let row = registrations::RegistrationRow { reason: reason.clone(), ..row };
                registrations::save(command.connection, &row)?;
                let facts = json!({ "fields": ["state"], "state": [RegistrationState::Awaiting, row.state] });
                let event = Event::new(Deed::DeclineRegistration, Subject::Registration(id), row.version, facts);
                let personal = match &row.reason {
                    Some(reason) => json!({ "name": row.name, "text": reason }),
                    None => json!({ "name": row.name }),
                };
                command.record(event.with_personal(personal));
                command.concerns_registration(id);
                remembered(command.connection, command.desk, row)
            })?;
        declined.looked_at(&self.0)
    }
}

fn checked(reason: &str) -> Result<String, Error> {
    clean(reason, MAX_REASON, Lines::Many)
        .map(Cow::into_owned)
        .map_err(|error| vec![Problem::of_value("/reason".to_owned(), error)].into())
}
