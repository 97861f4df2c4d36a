//! The history of an account or a request: who did what and when, with the values before and after, as sentences.

mod actor;
mod check;
mod fact;
mod field;
mod index;
mod sentence;
mod service;
mod value;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use serde::Serialize;

pub(super) use actor::Actors;
pub(super) use check::Check;
pub(super) use index::index;
pub use value::{Choice, FieldValue};

use super::accounts::{self, Accounts};
use super::audit::{self, Opened};
use super::command::Reading;
use super::fields::Fields;
use super::page::{Cursor, Page};
use super::requests::Requests;
use super::services::{self, Services};
use super::view::{DealershipRef, distinct};
use crate::error::{Error, Unknown};
use crate::model::desk::Settings;
use crate::model::form::Pack;
use crate::model::people::HistoryActor;
use crate::model::place::DataCentres;
use crate::model::role::Action;
use crate::store::audit::{self as trail, AuditRow, Place};
use crate::store::{
    account as account_rows, custom_field as field_rows, dealership, request, seal_key, service as service_rows, user,
};
use crate::{AccountId, ContactId, Country, FieldId, Locale, RequestId, ServiceId, TimeZone, Timestamp, UserId};

/// How many entries a page has.
const LIMIT: usize = 50;

/// A field that an event changed, or that something was created with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// The field's name: `language`, `first_name`; of one of the desk's own, `custom/` and its key.
    pub field: String,
    /// What it was.
    pub before: FieldValue,
    /// What it is since.
    pub after: FieldValue,
    /// What a desk calls a field of its own.
    #[serde(skip)]
    called: Option<Choice>,
    /// What the field is one of, where that calls it otherwise than others: an order has a status.
    #[serde(skip)]
    subject: Option<String>,
}

impl FieldChange {
    /// The change of a field that every desk has, whatever it is one of.
    #[must_use]
    pub fn new(field: impl Into<String>, before: FieldValue, after: FieldValue) -> Self {
        Self { field: field.into(), before, after, called: None, subject: None }
    }

    /// The same of a field of `subject`.
    fn of(self, subject: &str) -> Self {
        let subject = crate::label::field_of(subject, &self.field).map(|_| subject.to_owned());
        Self { subject, ..self }
    }

    /// The field's name in the reader's language, as it stands alone: `Langue`.
    #[must_use]
    pub fn label(&self, locale: &Locale) -> String {
        match &self.called {
            Some(called) => called.label(locale).to_owned(),
            None => crate::label::capitalized(self.name(locale)).into_owned(),
        }
    }

    /// The same as it stands in a sentence: what a desk calls a field of its own is written as the desk writes it.
    fn name(&self, locale: &Locale) -> String {
        match &self.called {
            Some(called) => called.label(locale).to_owned(),
            None => crate::label::field_name(locale, self.subject.as_deref().unwrap_or_default(), &self.field),
        }
    }
}

/// One thing that happened to an account or a request. Its `Debug` shows no personal value.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct HistoryEntry {
    /// The number of the command in its desk; the entries of one command share it.
    pub sequence: i64,
    /// The entry's place among those of its command, from 0.
    pub ordinal: i32,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it.
    pub by: HistoryActor,
    /// What was done: `submit_request`, `edit_account` …
    pub action: String,
    /// What it was done to: `account`, `contact`, `user`, `request`, `device`, `work`, `service`, `field`.
    pub subject: String,
    /// The id of that.
    pub subject_id: String,
    /// What that is called: a request's code, a person's name of today, the name an account was created with, a device's key.
    pub called: FieldValue,
    /// The version it has since.
    pub version: i64,
    /// The fields that changed, in the order in which the event names them.
    pub changes: Vec<FieldChange>,
    /// What was asked, answered, or given as a reason.
    pub said: Option<FieldValue>,
    /// What the sentence speaks of besides: the account of a request, the e-mail address of a new user.
    #[serde(skip)]
    about: Vec<(&'static str, FieldValue)>,
}

impl fmt::Debug for HistoryEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HistoryEntry")
            .field("sequence", &self.sequence)
            .field("ordinal", &self.ordinal)
            .field("action", &self.action)
            .finish_non_exhaustive()
    }
}

impl HistoryEntry {
    /// What happened, as a sentence in the reader's language without a full stop, whatever changed with its values before
    /// and after: `Anna Infomedia a changé la langue du compte : finnois → français`.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        sentence::write(self, locale)
    }
}

/// What the events of a page speak of, looked up for all of them at once.
pub(super) struct Known<'a> {
    actors: Actors,
    /// Full names; none of those who were erased.
    users: HashMap<UserId, Option<String>>,
    contacts: HashMap<ContactId, UserId>,
    codes: HashMap<RequestId, String>,
    dealerships: HashMap<crate::DealershipId, DealershipRef>,
    /// What services are called, by key.
    services: HashMap<String, BTreeMap<String, String>>,
    /// The names of the accounts that services are for.
    accounts: HashMap<AccountId, String>,
    /// The desk's own fields that these events speak of.
    fields: field::KnownFields,
    pack: &'a Pack,
    centres: &'a DataCentres,
    /// What the desk calls a device.
    device: Choice,
    time_zone: TimeZone,
    country: Countries,
}

/// The country of an account at each event, in whose form its addresses are written.
#[derive(Default)]
pub(super) struct Countries {
    now: Option<Country>,
    /// Where it changed, in order, and what it was before; none where that was erased.
    moves: Vec<(Place, Option<Country>)>,
}

impl Countries {
    /// The country at an event that did not change it: what it was before the first change after that.
    fn at(&self, event: Place) -> Option<Country> {
        self.moves.iter().find(|(place, _)| *place > event).map_or(self.now, |(_, before)| *before)
    }

    /// Looks up what happened to the country since the oldest of these events that speaks of an address.
    fn of(reading: &mut Reading<'_>, account: Option<(AccountId, Country)>, events: &[Opened]) -> Result<Self, Error> {
        let Some((id, now)) = account else { return Ok(Self::default()) };
        let oldest = events.iter().rev().find(|event| fact::changes_field(event, "address"));
        let Some(oldest) = oldest else { return Ok(Self::default()) };
        let since = (oldest.sequence, oldest.ordinal);
        let edits = trail::edits_of(reading.connection, reading.desk, id, "country", since)?;
        let edits = audit::opened(reading, edits)?;
        let moves = edits.iter().filter(|event| fact::changes_field(event, "country"));
        let moves = moves.map(|event| ((event.sequence, event.ordinal), fact::country_before(event))).collect();
        Ok(Self { now: Some(now), moves })
    }
}

impl Accounts {
    /// What happened to the account `id`, to its contacts and by its requests: up to 50 entries, newest first, from the
    /// newest or from where the cursor of the page before says.
    ///
    /// A request belongs to the account that it created or was sent about, from its submission on. What is changed of a
    /// person is told by every account in which the person had a place then. A dealer is told of no request but those of the
    /// own dealership: what the desk asked about the account, or another dealership when the account was its own, is left
    /// out.
    ///
    /// # Errors
    /// `refused`; `unknown_account`, also for one of another dealership or desk; `invalid` for a cursor that is not one of
    /// this history's.
    pub fn history(&self, id: AccountId, after: Option<&str>) -> Result<Page<HistoryEntry>, Error> {
        self.0.read(Action::ReadAccountHistory, |reading| {
            let account = accounts::visible(reading, id)?;
            page(reading, &format!("history of account {id}"), after, Some((id, account.country)), |reading, before| {
                let dealership = reading.standing.dealership();
                Ok(trail::of_account(reading.connection, reading.desk, id, dealership, before)?)
            })
        })
    }
}

impl Requests {
    /// What happened to the request of this code: up to 50 entries, newest first, from the newest or from where the cursor of
    /// the page before says.
    ///
    /// # Errors
    /// `refused`; `unknown_request`, also for one of another dealership or desk; `invalid` for a cursor that is not one of
    /// this history's.
    pub fn history(&self, code: &str, after: Option<&str>) -> Result<Page<HistoryEntry>, Error> {
        self.0.read(Action::ReadRequests, |reading| {
            let dealership = reading.standing.dealership();
            let row = request::by_code(reading.connection, reading.desk, code, dealership)?;
            let id = row.ok_or_else(|| Error::unknown(Unknown::Request))?.id;
            page(reading, &format!("history of request {id}"), after, None, |reading, before| {
                Ok(trail::of_subject(reading.connection, reading.desk, id.as_bytes(), before)?)
            })
        })
    }
}

impl Fields {
    /// What happened to a field of the desk's own, newest first, from the newest or from where the cursor of the page before
    /// says: up to 50 entries.
    ///
    /// # Errors
    /// `refused` but to desk administrators; `unknown_field`; `invalid` for a cursor that is not one of this history's.
    pub fn history(&self, id: FieldId, after: Option<&str>) -> Result<Page<HistoryEntry>, Error> {
        self.0.read(Action::ManageFields, |reading| {
            let row = field_rows::by_id(reading.connection, reading.desk, id)?;
            let id = row.ok_or_else(|| Error::unknown(Unknown::Field))?.id;
            page(reading, &format!("history of field {id}"), after, None, |reading, before| {
                Ok(trail::of_subject(reading.connection, reading.desk, id.as_bytes(), before)?)
            })
        })
    }
}

impl Services {
    /// What happened to a service, newest first, from the newest or from where the cursor of the page before says: up to 50
    /// entries, with the names of today of the accounts that it was for.
    ///
    /// # Errors
    /// `refused` but to desk administrators; `unknown_service`; `invalid` for a cursor that is not one of this history's.
    pub fn history(&self, id: ServiceId, after: Option<&str>) -> Result<Page<HistoryEntry>, Error> {
        self.0.read(Action::ManageServices, |reading| {
            let row = service_rows::by_id(reading.connection, reading.desk, id)?;
            let id = row.ok_or_else(|| Error::unknown(Unknown::Service))?.id;
            page(reading, &format!("history of service {id}"), after, None, |reading, before| {
                Ok(trail::of_subject(reading.connection, reading.desk, id.as_bytes(), before)?)
            })
        })
    }
}

fn page(
    reading: &mut Reading<'_>,
    list: &str,
    after: Option<&str>,
    account: Option<(AccountId, Country)>,
    rows: impl FnOnce(&mut Reading<'_>, Place) -> Result<Vec<AuditRow>, Error>,
) -> Result<Page<HistoryEntry>, Error> {
    let cursor = Cursor::new(reading.keys, reading.desk, list);
    let before: Place = after.map_or(Ok((i64::MAX, i32::MAX)), |text| cursor.open(text))?;
    let mut rows = rows(reading, before)?;
    let next = cursor.cut(&mut rows, LIMIT, |last| (last.sequence, last.ordinal))?;
    let events = audit::opened(reading, rows)?;
    let settings = std::sync::Arc::clone(&reading.settings);
    let country = Countries::of(reading, account, &events)?;
    let known = look_up(reading, &events, &settings, country)?;
    let told = events.into_iter().filter(|event| !known.fields.hide(event));
    let items = told.map(|event| fact::entry(event, &known)).collect();
    Ok(Page { items, next, total: None })
}

/// Looks up whom and what these events speak of, with one query for each kind of thing.
fn look_up<'a>(
    reading: &mut Reading<'_>,
    events: &[Opened],
    settings: &'a Settings,
    country: Countries,
) -> Result<Known<'a>, Error> {
    let desk = reading.desk;
    let actors = Actors::named(reading.connection, desk, events.iter().map(|event| event.actor.as_str()))?;
    let contact_ids: Vec<ContactId> = distinct(subjects(events, "contact"));
    let contacts = account_rows::users_of(reading.connection, desk, &contact_ids)?;
    let named = events.iter().flat_map(fact::persons);
    let user_ids =
        distinct(subjects::<UserId>(events, "user").chain(contacts.iter().map(|(_, user)| *user)).chain(named));
    let users = user::by_ids(reading.connection, desk, &user_ids)?;
    let owners: Vec<Vec<u8>> = distinct(users.iter().map(|user| user.id.as_bytes().to_vec()));
    let keys = distinct(seal_key::of(reading.connection, desk, &owners)?.into_iter().map(|row| row.owner_id));
    let is_known = |user: UserId| keys.iter().any(|owner| owner == user.as_bytes());
    let request_ids: Vec<RequestId> = distinct(subjects(events, "request"));
    let codes = request::codes(reading.connection, desk, &request_ids)?;
    let dealership_ids = distinct(events.iter().flat_map(fact::dealerships));
    let dealerships = dealership::by_ids(reading.connection, desk, &dealership_ids)?;
    let keys = distinct(events.iter().flat_map(fact::services));
    let account_ids = distinct(events.iter().flat_map(service::accounts));
    let accounts =
        if account_ids.is_empty() { Vec::new() } else { account_rows::by_ids(reading.connection, desk, &account_ids)? };
    Ok(Known {
        actors,
        users: users.into_iter().map(|user| (user.id, is_known(user.id).then_some(user.name))).collect(),
        contacts: contacts.into_iter().collect(),
        codes: codes.into_iter().collect(),
        dealerships: dealerships
            .into_iter()
            .map(|row| (row.id, DealershipRef { id: row.id, code: row.code, city: row.city }))
            .collect(),
        services: services::called_by_key(reading.connection, desk, &keys)?,
        accounts: accounts.into_iter().map(|row| (row.id, row.name)).collect(),
        fields: field::KnownFields::of(reading, events)?,
        pack: &settings.pack,
        centres: settings.data_centres(),
        device: Choice::new("device", |locale| settings.service.device_label(locale)),
        time_zone: settings.time_zone(),
        country,
    })
}

fn subjects<'e, T: std::str::FromStr + 'e>(events: &'e [Opened], kind: &'e str) -> impl Iterator<Item = T> + 'e {
    events.iter().filter(move |event| event.subject == kind).filter_map(|event| event.subject_id.parse().ok())
}
