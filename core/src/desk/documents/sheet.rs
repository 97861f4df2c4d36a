//! A document with the words and numbers of one language: what its page shows, as data.

use serde::Serialize;

use super::view::DocumentView;
use crate::label::{self, Args};
use crate::model::document::{DocumentKind, DocumentState};
use crate::{Country, Locale, format};

/// A value of a document, and what it is called.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct SheetRow {
    /// What it is called: `Date d’échéance`.
    pub label: String,
    /// The value: `31 mai 2026`.
    pub text: String,
}

/// Where a bill or goods go, and what that is called.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct SheetAddress {
    /// What it is called: `Adresse de livraison`.
    pub label: String,
    /// The customer, and the lines of the address.
    pub lines: Vec<String>,
}

/// All that the page of a document shows, in the reader's language: for a host that draws it by its own means. Its `Debug` shows
/// the title alone.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct DocumentSheet {
    /// `Facture I-000042`.
    pub title: String,
    /// `Facture`.
    pub kind: String,
    /// What has to be seen at once, where there is such: that it is a draft, paid, cancelled.
    pub stamp: Option<String>,
    /// Number, date, reference number and the like.
    pub facts: Vec<SheetRow>,
    /// Where the bill goes.
    pub billing: SheetAddress,
    /// Where the goods go, if elsewhere.
    pub shipping: Option<SheetAddress>,
    /// What the table of lines is called.
    pub lines_label: String,
    /// What its columns are called: description, quantity, unit price, tax rate, amount.
    pub columns: Vec<String>,
    /// Its rows, a cell for each column.
    pub lines: Vec<Vec<String>>,
    /// What the table of taxes is called.
    pub taxes_label: String,
    /// What its columns are called: rate, amount, tax.
    pub tax_columns: Vec<String>,
    /// Its rows, a cell for each column.
    pub taxes: Vec<Vec<String>>,
    /// What the sums are called together.
    pub totals_label: String,
    /// The sums: without tax, tax, with tax.
    pub totals: Vec<SheetRow>,
    /// What is said besides, and what that is called.
    pub note: Option<SheetRow>,
}

impl std::fmt::Debug for SheetRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SheetRow").field("label", &self.label).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for SheetAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SheetAddress").field("label", &self.label).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for DocumentSheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DocumentSheet").field("title", &self.title).finish_non_exhaustive()
    }
}

const COLUMNS: [&str; 5] = [
    "document-column-description",
    "document-column-quantity",
    "document-column-unit-price",
    "document-column-tax-rate",
    "document-column-net",
];
const TAX_COLUMNS: [&str; 3] = ["document-tax-rate", "document-tax-net", "document-tax-tax"];

impl DocumentView {
    /// All that its page shows, in the reader's language, as it is sent from `home`: addresses in other countries end with the
    /// country's name.
    #[must_use]
    pub fn sheet(&self, locale: &Locale, home: Country) -> DocumentSheet {
        let plain = |key: &str| label::plain(locale, key).into_owned();
        let money = |minor: i64| format::money(locale, minor, self.currency);
        let address = |key: &str, address: &crate::DocumentAddress| SheetAddress {
            label: plain(key),
            lines: std::iter::once(self.customer.clone()).chain(address.lines(home, locale)).collect(),
        };
        let lines = self.lines.iter().map(|line| {
            vec![
                line.description.clone(),
                number(locale, &line.quantity),
                format::price_of(locale, &line.unit_price, self.currency),
                format::rate(locale, &line.tax_rate),
                money(line.net_minor),
            ]
        });
        let taxes = self
            .taxes
            .iter()
            .map(|tax| vec![format::rate(locale, &tax.tax_rate), money(tax.net_minor), money(tax.tax_minor)]);
        let totals = [
            ("document-total-net", self.net_minor),
            ("document-total-tax", self.tax_minor),
            ("document-total", self.total_minor),
        ];
        DocumentSheet {
            title: self.title(locale),
            kind: self.kind.label(locale),
            stamp: self.stamp().map(|key| plain(&key)),
            facts: self.facts(locale),
            billing: address("document-billing", &self.billing),
            shipping: (self.shipping != self.billing).then(|| address("document-shipping", &self.shipping)),
            lines_label: plain("document-lines"),
            columns: COLUMNS.map(plain).to_vec(),
            lines: lines.collect(),
            taxes_label: plain("document-taxes"),
            tax_columns: TAX_COLUMNS.map(plain).to_vec(),
            taxes: taxes.collect(),
            totals_label: plain("document-totals"),
            totals: totals.map(|(key, minor)| SheetRow { label: plain(key), text: money(minor) }).to_vec(),
            note: self.note.as_ref().map(|note| SheetRow { label: plain("document-note"), text: note.clone() }),
        }
    }

    /// The key of what has to be seen at once.
    fn stamp(&self) -> Option<String> {
        let kind = || self.kind.as_str().replace('_', "-");
        match self.state {
            DocumentState::Open => None,
            DocumentState::Draft => Some("document-stamp-draft".to_owned()),
            DocumentState::Paid => Some(format!("document-stamp-paid-{}", kind())),
            DocumentState::Cancelled => Some(format!("document-stamp-cancelled-{}", kind())),
        }
    }

    fn facts(&self, locale: &Locale) -> Vec<SheetRow> {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| format::date(locale, day, format::DateStyle::Medium));
        let due = match self.kind {
            DocumentKind::Invoice | DocumentKind::CreditNote => "document-due",
            DocumentKind::Estimate | DocumentKind::Proposal | DocumentKind::Contract => "document-valid",
        };
        let facts = [
            ("document-number", self.code.clone()),
            ("document-date", day(self.issued_on)),
            (due, day(self.due_on)),
            ("field-reference", self.reference.clone()),
            ("document-credits", self.credits.as_ref().map(|credited| credited.code.clone())),
            ("document-paid-on", day(self.paid_on)),
            ("document-cancelled-on", day(self.cancelled_on)),
            ("document-reason", self.reason.clone()),
        ];
        let row = |(key, text): (&str, Option<String>)| {
            Some(SheetRow { label: label::text(locale, key, &Args::none()), text: text? })
        };
        facts.into_iter().filter_map(row).collect()
    }
}

/// A decimal as the reader's language writes it.
fn number(locale: &Locale, decimal: &str) -> String {
    format::decimal(locale, decimal).unwrap_or_else(|_| decimal.to_owned())
}
