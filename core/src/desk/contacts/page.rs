//! The pages on which a contact is created and edited, drawn from what there is.

use super::Contacts;
use super::member::Member;
use crate::desk::accounts::visible;
use crate::desk::command::Reading;
use crate::desk::services::{called_by_key, keys_for};
use crate::error::Error;
use crate::model::field::FieldSubject;
use crate::model::form::{ContactValues, EditPage, FieldOption, PageAccount};
use crate::model::role::Action;
use crate::model::work::called_or;
use crate::store::account::AccountRow;
use crate::store::service as services;
use crate::{AccountId, ContactId, Locale};

impl Contacts {
    /// The new-contact page of seed 003 as data, in the reader's language: for the account given, or with the account still
    /// to be chosen among those that [`Accounts::suggest`](crate::Accounts::suggest) offers.
    ///
    /// # Errors
    /// `refused`; `unknown_account`.
    pub fn page(&self, account: Option<AccountId>, locale: &Locale) -> Result<EditPage, Error> {
        self.0.read(Action::AddContact, |reading| {
            let account = account.map(|id| visible(reading, id).map(page_account)).transpose()?;
            let pack = reading.pack(None)?;
            Ok(EditPage::new_contact(account.as_ref(), &pack, locale))
        })
    }

    /// The page on which a contact is edited, as data, in the reader's language: with the services allowed.
    ///
    /// # Errors
    /// `refused` (a manager's own place); `unknown_contact`.
    pub fn edit_page(&self, id: ContactId, locale: &Locale) -> Result<EditPage, Error> {
        self.0.read(Action::EditContact, |reading| {
            let Member { contact, user, account } = reading.member_for(Action::EditContact, id)?;
            let chosen = contact.allowed()?;
            let services = options(reading, account.id, chosen.as_deref().unwrap_or_default(), locale)?;
            let values = ContactValues {
                account: page_account(account),
                name: user.name,
                role: contact.role,
                channels: contact.channels(),
                notifications: contact.told_of()?,
                job_title: contact.job_title,
                services: chosen,
                is_removed: contact.ended_at.is_some(),
                custom: reading
                    .custom_of(FieldSubject::Contact, &[*id.as_bytes()])?
                    .remove(id.as_bytes())
                    .unwrap_or_default(),
            };
            let pack = reading.pack(None)?;
            Ok(EditPage::of_contact(&values, services, &pack, locale))
        })
    }
}

fn page_account(row: AccountRow) -> PageAccount {
    PageAccount { id: row.id, name: row.name, state: row.state, language: row.language, time_zone: row.time_zone }
}

/// The services of the account, and those that are chosen though retired or another's by now, in the order in which they were
/// added.
fn options(
    reading: &mut Reading<'_>,
    account: AccountId,
    chosen: &[String],
    locale: &Locale,
) -> Result<Vec<FieldOption>, Error> {
    let own = keys_for(reading.connection, reading.desk, account)?;
    let mut rows = services::all(reading.connection, reading.desk, true)?;
    rows.retain(|row| own.contains(&row.key) || chosen.contains(&row.key));
    let keys: Vec<&str> = rows.iter().map(|row| row.key.as_str()).collect();
    let labels = called_by_key(reading.connection, reading.desk, &keys)?;
    let own = reading.settings.language();
    let label = |key: &str| {
        labels
            .get(key)
            .map_or_else(|| key.to_owned(), |labels| called_or(labels, locale, called_or(labels, own, key)).to_owned())
    };
    Ok(keys.into_iter().map(|key| FieldOption::new(key, label(key))).collect())
}
