//! Services: what customers can have done.

mod change;
mod offered;
mod view;

pub(super) use offered::{keys_for, offered};
pub use view::{ServiceRef, ServiceView};
pub(super) use view::{called_by_key, price, service_ref};

use offered::Allowed;
use view::{views, whole_views};

use super::session::Session;
use crate::ServiceId;
use crate::error::{Error, Unknown};
use crate::model::role::Action;
use crate::store::service as services;

/// The services that a desk's customers can have done.
#[derive(Clone, Debug)]
pub struct Services(pub(super) Session);

impl Services {
    /// The services, those that are retired too when asked, in the order in which they were added. A contact is shown those
    /// that it may ask for.
    ///
    /// # Errors
    /// `refused`.
    pub fn list(&self, retired: bool) -> Result<Vec<ServiceView>, Error> {
        self.0.read(Action::ReadServices, |reading| match Allowed::of(reading)? {
            Some(allowed) => views(&allowed.services(reading, retired)?, reading.settings.language()),
            None => {
                let rows = services::all(reading.connection, reading.desk, retired)?;
                whole_views(reading, &rows)
            }
        })
    }

    /// The service, a retired one too.
    ///
    /// # Errors
    /// `refused`; `unknown_service`, to a contact also for one that it may not ask for.
    pub fn get(&self, id: ServiceId) -> Result<ServiceView, Error> {
        self.0.read(Action::ReadServices, |reading| {
            let unknown = || Error::unknown(Unknown::Service);
            let row = services::by_id(reading.connection, reading.desk, id)?.ok_or_else(unknown)?;
            let mut views = match Allowed::of(reading)? {
                Some(allowed) if allowed.is(reading, &row)? => views(&[row], reading.settings.language())?,
                Some(_) => return Err(unknown()),
                None => whole_views(reading, &[row])?,
            };
            views.pop().ok_or_else(unknown)
        })
    }
}
