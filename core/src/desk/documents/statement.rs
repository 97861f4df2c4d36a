//! What an account owes, and how that came about.

use chrono::NaiveDate;
use serde::Serialize;

use crate::desk::accounts::currency_of;
use crate::desk::session::Session;
use crate::error::{Error, Unknown};
use crate::label::{self, Args};
use crate::model::calendar::as_day;
use crate::model::document::{Balanced, DocumentKind, Moved, StatementMovement, balance, code};
use crate::model::form::{Problem, ProblemCode};
use crate::model::money::Currency;
use crate::model::role::{Action, Target, entitle};
use crate::store::StoreFault;
use crate::store::account as accounts;
use crate::store::columns::{day_of, number_of};
use crate::store::connection::AnyConnection;
use crate::store::document_statement::{DocumentStatement as Movements, Happened, MovedRow};
use crate::{AccountId, DocumentId, Locale, format};

/// A movement of a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatementRow {
    /// The day.
    #[serde(with = "as_day")]
    pub on: NaiveDate,
    /// What moved the balance.
    pub movement: StatementMovement,
    /// The document.
    pub document: DocumentId,
    /// Its code: `I-000042`.
    pub code: String,
    /// By how much, in minor units (cents): below zero where the customer owes less.
    pub amount_minor: i64,
    /// The balance afterwards: what the customer owes, below zero what the customer is owed.
    pub balance_minor: i64,
}

/// The statement of an account, both days included. Its `Debug` shows no amount.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct DocumentStatement {
    /// The account.
    pub account: AccountId,
    /// What it is called now.
    pub customer: String,
    /// The account's currency: there is one only (rule C3).
    pub currency: Currency,
    /// The first day.
    #[serde(with = "as_day")]
    pub from: NaiveDate,
    /// The last day.
    #[serde(with = "as_day")]
    pub until: NaiveDate,
    /// The balance before the first day, in minor units (cents).
    pub opening_minor: i64,
    /// The movements, by day; of one day what is owed first.
    pub rows: Vec<StatementRow>,
    /// The balance at the end of the last day.
    pub closing_minor: i64,
}

/// A statement as a table in the reader's language: day, movement, document, amount, balance.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct StatementTable {
    /// What it is called: `Relevé de compte`.
    pub title: String,
    /// From when to when.
    pub period: String,
    /// What the columns are called.
    pub columns: Vec<String>,
    /// The opening balance, the movements, the closing balance: a cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// Without the customer and the amounts.
impl std::fmt::Debug for DocumentStatement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DocumentStatement")
            .field("from", &self.from)
            .field("until", &self.until)
            .finish_non_exhaustive()
    }
}

/// The same.
impl std::fmt::Debug for StatementTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StatementTable").field("period", &self.period).finish_non_exhaustive()
    }
}

const COLUMNS: [&str; 5] = [
    "document-statement-date",
    "document-statement-movement",
    "document-statement-document",
    "document-statement-amount",
    "document-statement-balance",
];

impl DocumentStatement {
    /// The statement as a table in the reader's language.
    #[must_use]
    pub fn table(&self, locale: &Locale) -> StatementTable {
        let plain = |key: &str| label::plain(locale, key).into_owned();
        let day = |day: NaiveDate| format::date(locale, day, format::DateStyle::Medium);
        let money = |minor: i64| format::money(locale, minor, self.currency);
        let balance = |on: NaiveDate, key: &str, minor: i64| {
            vec![day(on), plain(key), String::new(), String::new(), money(minor)]
        };
        let movement = |row: &StatementRow| {
            let (amount, balance) = (money(row.amount_minor), money(row.balance_minor));
            vec![day(row.on), row.movement.label(locale), row.code.clone(), amount, balance]
        };
        let opening = balance(self.from, "document-statement-opening", self.opening_minor);
        let closing = balance(self.until, "document-statement-closing", self.closing_minor);
        let period = Args::none().with("from", day(self.from)).with("until", day(self.until));
        StatementTable {
            title: plain("document-statement"),
            period: label::text(locale, "document-statement-period", &period),
            columns: COLUMNS.map(plain).to_vec(),
            rows: std::iter::once(opening).chain(self.rows.iter().map(movement)).chain([closing]).collect(),
        }
    }
}

/// The most movements that one statement tells.
const MOST: usize = 10_000;

pub(super) fn statement(
    session: &Session,
    account: AccountId,
    (from, until): (NaiveDate, NaiveDate),
) -> Result<DocumentStatement, Error> {
    let wrong = |code, args| Error::from(vec![Problem::new("/until".to_owned(), code, args)]);
    session.read(Action::ViewInvoices, |reading| {
        let (connection, standing) = (&mut *reading.connection, &reading.standing);
        let found = accounts::by_id(connection, reading.desk, account, standing.sight())?;
        let account = found.ok_or_else(|| Error::unknown(Unknown::Account))?;
        let target = Target::Account { id: account.id, dealership: account.dealership_id, state: account.state };
        entitle(standing, Action::ViewInvoices, &target).or_unknown(Unknown::Account)?;
        if until < from {
            return Err(wrong(ProblemCode::BeforeStart, Args::none().with("day", from)));
        }
        let of = Movements { desk: reading.desk, account: account.id };
        let moved = moved(connection, of, (number_of(from), number_of(until)))?;
        if moved.len() > MOST {
            return Err(wrong(ProblemCode::TooMany, Args::none().with("max", MOST)));
        }
        let (opening_minor, rows) = balance(opening(connection, of, number_of(from))?, moved)?;
        let closing_minor = rows.last().map_or(opening_minor, |row| row.balance);
        Ok(DocumentStatement {
            account: account.id,
            currency: currency_of(&reading.settings, &account),
            customer: account.name,
            from,
            until,
            opening_minor,
            rows: rows.into_iter().map(row).collect(),
            closing_minor,
        })
    })
}

/// The balance before a day: all that moved it until then.
fn opening(connection: &mut AnyConnection, of: Movements, before: i32) -> Result<i128, Error> {
    let mut opening = 0_i128;
    for happened in Happened::ALL {
        for (kind, sum) in of.sums(connection, happened, before)? {
            if let Some(movement) = movement(kind, happened) {
                opening = opening.saturating_add(movement.effect(sum));
            }
        }
    }
    Ok(opening)
}

/// What moved the balance from the one day to the other: up to three times one more than a statement tells.
fn moved(connection: &mut AnyConnection, of: Movements, days: (i32, i32)) -> Result<Vec<Moved>, Error> {
    let mut moved = Vec::new();
    for happened in Happened::ALL {
        let rows = of.moved(connection, happened, days, MOST.saturating_add(1))?;
        let read = rows.into_iter().map(|row| one(row, happened));
        moved.extend(read.collect::<Result<Vec<_>, StoreFault>>()?);
    }
    Ok(moved)
}

fn one((document, kind, number, on, total): MovedRow, happened: Happened) -> Result<Moved, StoreFault> {
    let bad = |column| StoreFault::row("documents", column);
    Ok(Moved {
        on: on.and_then(day_of).ok_or_else(|| bad("issued_on"))?,
        movement: movement(kind, happened).ok_or_else(|| bad("kind"))?,
        document,
        number: number.ok_or_else(|| bad("number"))?,
        total,
    })
}

/// How a document of this kind moves the balance when this happens to it; None for those of which nothing is due.
const fn movement(kind: DocumentKind, happened: Happened) -> Option<StatementMovement> {
    Some(match (kind, happened) {
        (DocumentKind::Invoice, Happened::Issued) => StatementMovement::Invoice,
        (DocumentKind::Invoice, Happened::Paid) => StatementMovement::Payment,
        (DocumentKind::Invoice, Happened::Cancelled) => StatementMovement::InvoiceCancelled,
        (DocumentKind::CreditNote, Happened::Issued) => StatementMovement::CreditNote,
        (DocumentKind::CreditNote, Happened::Paid) => StatementMovement::Settlement,
        (DocumentKind::CreditNote, Happened::Cancelled) => StatementMovement::CreditNoteCancelled,
        (DocumentKind::Estimate | DocumentKind::Proposal | DocumentKind::Contract, _) => return None,
    })
}

fn row(Balanced { moved, amount, balance }: Balanced) -> StatementRow {
    let kind = match moved.movement {
        StatementMovement::Invoice | StatementMovement::Payment | StatementMovement::InvoiceCancelled => {
            DocumentKind::Invoice
        }
        StatementMovement::CreditNote | StatementMovement::Settlement | StatementMovement::CreditNoteCancelled => {
            DocumentKind::CreditNote
        }
    };
    StatementRow {
        on: moved.on,
        movement: moved.movement,
        document: moved.document,
        code: code(kind, moved.number),
        amount_minor: amount,
        balance_minor: balance,
    }
}
