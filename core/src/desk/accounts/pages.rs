//! The pages of accounts: that on which one is edited, and those on which a client is entered.

use super::{Accounts, visible};
use crate::desk::command::Reading;
use crate::error::Error;
use crate::label::sort_key;
use crate::model::field::FieldSubject;
use crate::model::form::{AccountValues, ClientDesk, CurrencyValues, EditPage, FieldOption, GroupValues};
use crate::model::role::{Action, permit};
use crate::store::group::{self as groups, GroupRow};
use crate::store::{dealership as dealerships, device, subscription as subscriptions};
use crate::{AccountId, Locale};

impl Accounts {
    /// The page on which the account is edited, as data, in the reader's language: seed 002's, field by field, and what seed
    /// 004 has besides: where bills and goods go, groups, currency.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub fn edit_page(&self, id: AccountId, locale: &Locale) -> Result<EditPage, Error> {
        self.0.read(Action::EditAccount, |reading| {
            let account = visible(reading, id)?;
            let enrolled = device::count(reading.connection, reading.desk, id)?.enrolled > 0;
            let subscription = subscriptions::of(reading.connection, reading.desk, id)?.subscription()?;
            let subscription = subscription.as_of(reading.now, account.time_zone);
            let end = subscription.period().map(|period| period.end);
            let usual = reading.settings.work.currency;
            let groups = GroupValues { offered: offered(reading)?, chosen: chosen(reading, id)? };
            let values = AccountValues {
                destinations: account.destinations()?,
                currency: CurrencyValues { own: account.currency, usual, fixed: account.currency_fixed },
                groups,
                state: account.state,
                address: account.address(),
                name: account.name,
                reference: account.reference,
                time_zone: account.time_zone,
                country: account.country,
                language: account.language,
                notes: account.notes,
                term: subscription.term(),
                renewal: subscription.renewal(),
                term_from: end.filter(|_| enrolled),
                pending_term: subscription.pending().zip(end),
                custom: reading
                    .custom_of(FieldSubject::Account, &[*id.as_bytes()])?
                    .remove(id.as_bytes())
                    .unwrap_or_default(),
            };
            let pack = reading.pack(None)?;
            let service = &reading.settings.service;
            let device = service.device_label(locale);
            Ok(EditPage::draw(&values, &pack, &service.terms, Some(device.as_str()), locale))
        })
    }

    /// The page on which a client is entered, as data, in the reader's language: seed 004's, with its sections *Autorisations*,
    /// *Facturation et expédition* and *Options avancées*. The paths of its fields lead into an
    /// [`AccountInsert`](crate::AccountInsert). What is left as it was drawn need not be sent: it is what the desk gives.
    ///
    /// # Errors
    /// `refused`.
    pub fn new_page(&self, locale: &Locale) -> Result<EditPage, Error> {
        self.0.read(Action::CreateAccount, |reading| {
            let places = dealerships::all(reading.connection, reading.desk)?;
            let groups = permit(&reading.standing, Action::ManageGroups).is_ok();
            let groups = if groups { Some(offered(reading)?) } else { None };
            let pack = reading.pack(None)?;
            let settings = &reading.settings;
            let device = settings.service.device_label(locale);
            let desk = ClientDesk {
                terms: &settings.service.terms,
                term: settings.service.term,
                device: &device,
                features: settings.features(),
                currency: settings.work.currency,
                welcome: settings.welcome,
                portal: &settings.portal_url,
                dealerships: places
                    .iter()
                    .map(|row| FieldOption::new(&*row.code, format!("{} – {}", row.code, row.city)))
                    .collect(),
                groups,
            };
            Ok(EditPage::new_client(&desk, &pack, locale))
        })
    }

    /// The page on which a client is entered by the name alone (rule A10), as data, in the reader's language; and by the desk's
    /// own fields that are required and have no default.
    ///
    /// # Errors
    /// `refused`.
    pub fn quick_page(&self, locale: &Locale) -> Result<EditPage, Error> {
        self.0.read(Action::CreateAccount, |reading| {
            let pack = reading.pack(None)?;
            Ok(EditPage::quick_client(&pack, locale))
        })
    }
}

/// The groups of the desk, by name.
fn offered(reading: &mut Reading<'_>) -> Result<Vec<FieldOption>, Error> {
    let mut rows: Vec<GroupRow> = groups::all(reading.connection, reading.desk)?;
    let language = reading.settings.language();
    rows.sort_by_cached_key(|row| (sort_key(language, &row.name), row.id));
    Ok(rows.into_iter().map(|row| FieldOption::new(row.id.to_string(), row.name)).collect())
}

/// Those that the account is in, by id.
fn chosen(reading: &mut Reading<'_>, account: AccountId) -> Result<Vec<String>, Error> {
    let rows = groups::of_account(reading.connection, reading.desk, account)?;
    Ok(rows.into_iter().map(|row| row.id.to_string()).collect())
}
