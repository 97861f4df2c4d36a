//! Documents, as they are shown.

use comptoir::{AccountId, DocumentId, Timestamp};

use crate::document_sheet::DocumentSheet;
use crate::error::ComptoirError;
use crate::names::{DocumentKind, DocumentState};
use crate::value::{CountryCode, CurrencyCode, Day, LanguageTag};

/// A postal address as a document keeps it, and its country. Of an account entered with little more than a name there is the
/// country alone.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DocumentAddress {
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State or province, where the country has them in addresses.
    pub region: Option<String>,
    /// The country.
    pub country: CountryCode,
}

/// A line of a document.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DocumentLineView {
    /// What it is.
    pub description: String,
    /// How many, as a decimal: `2.5`.
    pub quantity: String,
    /// What one costs without tax, as a decimal in units of the currency: `0.085`.
    pub unit_price: String,
    /// The tax in per cent, as a decimal: `25.5`.
    pub tax_rate: String,
    /// What it comes to without tax, in minor units (cents).
    pub net_minor: i64,
}

/// What is taxed at one rate, and the tax.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DocumentTaxView {
    /// The rate in per cent, as a decimal: `25.5`.
    pub tax_rate: String,
    /// What its lines come to without tax, in minor units (cents).
    pub net_minor: i64,
    /// The tax on that, rounded half even once.
    pub tax_minor: i64,
}

/// A document that another one names.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DocumentRef {
    /// Which.
    pub id: DocumentId,
    /// Its code: `I-000042`.
    pub code: String,
}

/// A document.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct DocumentView {
    /// Which.
    pub id: DocumentId,
    /// The account that it is for.
    pub account: AccountId,
    /// What it is.
    pub kind: DocumentKind,
    /// Where it stands.
    pub state: DocumentState,
    /// Its code, once it is issued: `I-000042`. The numbers of each kind follow each other without a gap.
    pub code: Option<String>,
    /// What the account was called when it was drafted (rule C2).
    pub customer: String,
    /// The account's reference number then.
    pub reference: Option<String>,
    /// Where bills went then.
    pub billing: DocumentAddress,
    /// Where goods went then.
    pub shipping: DocumentAddress,
    /// The account's currency (rule C3).
    pub currency: CurrencyCode,
    /// Its lines.
    pub lines: Vec<DocumentLineView>,
    /// The tax by rate, the lowest first.
    pub taxes: Vec<DocumentTaxView>,
    /// What all lines come to without tax, in minor units (cents).
    pub net_minor: i64,
    /// All the tax.
    pub tax_minor: i64,
    /// What it comes to with tax.
    pub total_minor: i64,
    /// What is said besides.
    pub note: Option<String>,
    /// The invoice that a credit note takes back.
    pub credits: Option<DocumentRef>,
    /// When it was drafted.
    pub created_at: Timestamp,
    /// The day on which it was issued, in the desk's time zone.
    pub issued_on: Option<Day>,
    /// The day until which it is to be paid or holds.
    pub due_on: Option<Day>,
    /// When it was issued.
    pub issued_at: Option<Timestamp>,
    /// The day on which it was paid or settled.
    pub paid_on: Option<Day>,
    /// The day on which it was cancelled.
    pub cancelled_on: Option<Day>,
    /// Why it was cancelled.
    pub reason: Option<String>,
    /// Its version.
    pub version: i64,
}

crate::value::private_debug! { DocumentAddress DocumentLineView DocumentView }

#[uniffi::export]
impl DocumentAddress {
    /// The lines to write on a letter sent from `home`: the country's name, in the reader's language, stands below an address
    /// in another one.
    ///
    /// # Errors
    /// `invalid` for a country that there is not, and for a locale that is no language tag.
    pub fn lines(&self, home: CountryCode, locale: LanguageTag) -> Result<Vec<String>, ComptoirError> {
        Ok(comptoir::DocumentAddress::from(self.clone()).lines(home, &locale))
    }
}

#[uniffi::export]
impl DocumentView {
    /// What it is called in the reader's language: `Facture I-000042`, `Facture (brouillon)`.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn title(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(comptoir::DocumentView::from(self.clone()).title(&locale))
    }

    /// The total with its currency, as the reader's language writes it: `513,91 €`.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn total(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        Ok(comptoir::DocumentView::from(self.clone()).total(&locale))
    }

    /// All that its page shows, in the reader's language, as it is sent from `home`: addresses in other countries end with the
    /// country's name.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag, and for a country that there is not.
    pub fn sheet(&self, locale: LanguageTag, home: CountryCode) -> Result<DocumentSheet, ComptoirError> {
        Ok(comptoir::DocumentView::from(self.clone()).sheet(&locale, home).into())
    }
}

fn told(day: Option<chrono::NaiveDate>) -> Result<Option<Day>, ComptoirError> {
    day.map(Day::told).transpose()
}

impl TryFrom<comptoir::DocumentView> for DocumentView {
    type Error = ComptoirError;

    fn try_from(view: comptoir::DocumentView) -> Result<Self, ComptoirError> {
        Ok(Self {
            id: view.id,
            account: view.account,
            kind: view.kind.try_into()?,
            state: view.state.try_into()?,
            code: view.code,
            customer: view.customer,
            reference: view.reference,
            billing: view.billing.into(),
            shipping: view.shipping.into(),
            currency: view.currency,
            lines: view.lines.into_iter().map(Into::into).collect(),
            taxes: view.taxes.into_iter().map(Into::into).collect(),
            net_minor: view.net_minor,
            tax_minor: view.tax_minor,
            total_minor: view.total_minor,
            note: view.note,
            credits: view.credits.map(Into::into),
            created_at: view.created_at,
            issued_on: told(view.issued_on)?,
            due_on: told(view.due_on)?,
            issued_at: view.issued_at,
            paid_on: told(view.paid_on)?,
            cancelled_on: told(view.cancelled_on)?,
            reason: view.reason,
            version: view.version,
        })
    }
}

impl From<DocumentView> for comptoir::DocumentView {
    fn from(view: DocumentView) -> Self {
        Self {
            id: view.id,
            account: view.account,
            kind: view.kind.into(),
            state: view.state.into(),
            code: view.code,
            customer: view.customer,
            reference: view.reference,
            billing: view.billing.into(),
            shipping: view.shipping.into(),
            currency: view.currency,
            lines: view.lines.into_iter().map(Into::into).collect(),
            taxes: view.taxes.into_iter().map(Into::into).collect(),
            net_minor: view.net_minor,
            tax_minor: view.tax_minor,
            total_minor: view.total_minor,
            note: view.note,
            credits: view.credits.map(Into::into),
            created_at: view.created_at,
            issued_on: view.issued_on.map(|day| day.0),
            due_on: view.due_on.map(|day| day.0),
            issued_at: view.issued_at,
            paid_on: view.paid_on.map(|day| day.0),
            cancelled_on: view.cancelled_on.map(|day| day.0),
            reason: view.reason,
            version: view.version,
        }
    }
}

crate::edit::same_fields! {
    DocumentAddress { street, postal_code, city, region, country; }
    DocumentLineView { description, quantity, unit_price, tax_rate, net_minor; }
    DocumentTaxView { tax_rate, net_minor, tax_minor; }
    DocumentRef { id, code; }
}
