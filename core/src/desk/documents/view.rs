//! Documents as they are shown.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::lines::{Numbers, numbers};
use crate::desk::view::distinct;
use crate::error::Error;
use crate::label;
use crate::model::calendar::as_optional_day;
use crate::model::document::{DocumentAddress, DocumentKind, DocumentState, TaxRate, add_up, code};
use crate::model::money::Currency;
use crate::store::StoreFault;
use crate::store::columns::day_of;
use crate::store::connection::AnyConnection;
use crate::store::document::{self as documents, DocumentRow, LineRow};
use crate::{AccountId, Args, DeskId, DocumentId, Locale, Timestamp, format};

/// A line of a document. Its `Debug` shows no text.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentTaxView {
    /// The rate in per cent, as a decimal: `25.5`.
    pub tax_rate: String,
    /// What its lines come to without tax, in minor units (cents).
    pub net_minor: i64,
    /// The tax on that, rounded half even once.
    pub tax_minor: i64,
}

/// A document that another one names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRef {
    /// Which.
    pub id: DocumentId,
    /// Its code: `I-000042`.
    pub code: String,
}

/// A document. Its `Debug` shows neither the customer nor what it says.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    pub currency: Currency,
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
    #[serde(default, with = "as_optional_day")]
    pub issued_on: Option<NaiveDate>,
    /// The day until which it is to be paid or holds.
    #[serde(default, with = "as_optional_day")]
    pub due_on: Option<NaiveDate>,
    /// When it was issued.
    pub issued_at: Option<Timestamp>,
    /// The day on which it was paid or settled.
    #[serde(default, with = "as_optional_day")]
    pub paid_on: Option<NaiveDate>,
    /// The day on which it was cancelled.
    #[serde(default, with = "as_optional_day")]
    pub cancelled_on: Option<NaiveDate>,
    /// Why it was cancelled.
    pub reason: Option<String>,
    /// Its version.
    pub version: i64,
}

impl DocumentView {
    /// What it is called in the reader's language: `Facture I-000042`, `Facture (brouillon)`.
    #[must_use]
    pub fn title(&self, locale: &Locale) -> String {
        let kind = Args::none().with("kind", self.kind.label(locale));
        match &self.code {
            Some(code) => label::text(locale, "document-title", &kind.with("code", code.as_str())),
            None => label::text(locale, "document-title-draft", &kind),
        }
    }

    /// The total with its currency, as the reader's language writes it.
    #[must_use]
    pub fn total(&self, locale: &Locale) -> String {
        format::money(locale, self.total_minor, self.currency)
    }
}

impl std::fmt::Debug for DocumentLineView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DocumentLineView").field("net_minor", &self.net_minor).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for DocumentView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DocumentView").field("code", &self.code).field("state", &self.state).finish_non_exhaustive()
    }
}

/// The views of these documents, with one look-up of all their lines, and one of the invoices that they name.
pub(super) fn views(
    connection: &mut AnyConnection,
    desk: DeskId,
    rows: Vec<DocumentRow>,
) -> Result<Vec<DocumentView>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<DocumentId> = rows.iter().map(|row| row.id).collect();
    let mut lines: HashMap<DocumentId, Vec<LineRow>> = HashMap::with_capacity(ids.len());
    for line in documents::lines_of(connection, desk, &ids)? {
        lines.entry(line.document_id).or_default().push(line);
    }
    let credited: Vec<DocumentId> = distinct(rows.iter().filter_map(|row| row.credits_id));
    let credited = if credited.is_empty() { Vec::new() } else { documents::numbers(connection, desk, &credited)? };
    let credited: HashMap<DocumentId, String> =
        credited.into_iter().filter_map(|(id, kind, number)| Some((id, code(kind, number?)))).collect();
    rows.into_iter().map(|row| shown(&credited, lines.remove(&row.id).unwrap_or_default(), row)).collect()
}

/// The view of one.
pub(super) fn view(connection: &mut AnyConnection, desk: DeskId, row: DocumentRow) -> Result<DocumentView, Error> {
    views(connection, desk, vec![row])?.pop().ok_or_else(|| Error::internal("view of a document"))
}

fn shown(credited: &HashMap<DocumentId, String>, lines: Vec<LineRow>, row: DocumentRow) -> Result<DocumentView, Error> {
    let bad = |column| StoreFault::row("documents", column);
    let day = |number: Option<i32>, column| match number {
        None => Ok(None),
        Some(number) => day_of(number).map(Some).ok_or_else(|| bad(column)),
    };
    let address = |text: &str, column| serde_json::from_str(text).map_err(|_| bad(column));
    let credits = match row.credits_id {
        Some(id) => {
            let code = credited.get(&id).cloned().ok_or_else(|| bad("credits_id"))?;
            Some(DocumentRef { id, code })
        }
        None => None,
    };
    let mut rates: Vec<(TaxRate, i64)> = Vec::with_capacity(lines.len());
    let mut line = |line: LineRow| {
        let Numbers { quantity, price, rate } = numbers(&line)?;
        rates.push((rate, line.net));
        let [quantity, unit_price, tax_rate] = [quantity.to_string(), price.to_string(), rate.to_string()];
        Ok(DocumentLineView { description: line.description, quantity, unit_price, tax_rate, net_minor: line.net })
    };
    let lines = lines.into_iter().map(&mut line).collect::<Result<_, Error>>()?;
    let amounts = add_up(rates).ok_or_else(|| bad("total"))?;
    let taxes = amounts.taxes.into_iter().map(|(rate, net_minor, tax_minor)| DocumentTaxView {
        tax_rate: rate.to_string(),
        net_minor,
        tax_minor,
    });
    Ok(DocumentView {
        id: row.id,
        account: row.account_id,
        kind: row.kind,
        state: row.state,
        code: row.number.map(|number| code(row.kind, number)),
        customer: row.customer,
        reference: row.reference,
        billing: address(&row.billing, "billing")?,
        shipping: address(&row.shipping, "shipping")?,
        currency: row.currency,
        lines,
        taxes: taxes.collect(),
        net_minor: row.net,
        tax_minor: row.tax,
        total_minor: row.total,
        note: row.note,
        credits,
        created_at: row.created_at,
        issued_on: day(row.issued_on, "issued_on")?,
        due_on: day(row.due_on, "due_on")?,
        issued_at: row.issued_at,
        paid_on: day(row.paid_on, "paid_on")?,
        cancelled_on: day(row.cancelled_on, "cancelled_on")?,
        reason: row.reason,
        version: row.version,
    })
}
