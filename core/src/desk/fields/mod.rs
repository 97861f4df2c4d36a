//! Fields that a desk adds to accounts and contacts.

mod change;
mod known;
mod recheck;
mod values;
mod view;

pub(super) use known::{field_of, reach};
pub(super) use recheck::as_submitted;
pub(super) use values::{CustomChange, forget, give, name_of};
pub use view::FieldView;

use view::view;

use super::session::Session;
use crate::error::Error;
use crate::model::field::{FieldAudience, FieldSubject};
use crate::model::role::Action;
use crate::store::custom_field as fields;

/// The fields that a desk has added to its accounts and contacts. Their values stand in `custom` of what they belong to, by
/// the fields' keys.
#[derive(Clone, Debug)]
pub struct Fields(pub(super) Session);

impl Fields {
    /// The fields of accounts, or of contacts, in the order of lists: those that the actor sees; to the desk's own people those
    /// that are retired too.
    ///
    /// # Errors
    /// `refused`.
    pub fn list(&self, subject: FieldSubject) -> Result<Vec<FieldView>, Error> {
        self.0.read(Action::ReadAccounts, |reading| {
            let reach = reach(&reading.standing);
            let rows = fields::all(reading.connection, reading.desk, reach == FieldAudience::Desk)?;
            let seen = rows.iter().filter(|row| row.subject == subject && row.seen_by.includes(reach));
            seen.map(|row| view(row, reading.settings.language())).collect()
        })
    }
}
