//! A document that is drafted.

use serde_json::json;

use super::lines::{line_rows, told};
use super::record;
use super::view::{DocumentView, view};
use crate::desk::accounts::{currency_of, fix_currency};
use crate::desk::changed::Changed;
use crate::desk::command::Command;
use crate::desk::deed::Deed;
use crate::error::{Error, Failure, Unknown};
use crate::model::account::{AccountCommand, AccountState};
use crate::model::calendar::Day;
use crate::model::document::{DocumentAddress, DocumentDraft, DocumentKind, DocumentState};
use crate::model::form::{Problem, ProblemCode};
use crate::model::money::Money;
use crate::model::role::{Action, Target, entitle};
use crate::store::account::{self as accounts, AccountRow};
use crate::store::columns::number_of;
use crate::store::document::{self as documents, DocumentRow};
use crate::{AccountId, Args, DocumentId};

pub(super) fn draft(command: &mut Command<'_>, id: AccountId, draft: &DocumentDraft) -> Result<DocumentView, Error> {
    let mut account = account(command, id)?;
    let currency = currency_of(&command.settings, &account);
    let today = command.settings.time_zone().day(command.now);
    let document = draft.check(currency, today)?;
    check_credits(command, account.id, document.credits)?;
    fix_currency(command, &mut account)?;
    let [billing, shipping] = destinations(&account)?;
    let row = DocumentRow {
        desk_id: command.desk,
        id: command.draw.id(),
        account_id: account.id,
        dealership_id: account.dealership_id,
        kind: document.kind,
        state: DocumentState::Draft,
        number: None,
        month: None,
        billing: stored(&billing),
        shipping: stored(&shipping),
        customer: account.name,
        reference: account.reference,
        currency,
        net: document.amounts.net,
        tax: document.amounts.tax,
        total: document.amounts.total,
        note: document.note.map(|note| note.as_str().to_owned()),
        credits_id: document.credits,
        created_at: command.now,
        issued_on: None,
        due_on: document.due_on.map(number_of),
        issued_at: None,
        paid_on: None,
        cancelled_on: None,
        reason: None,
        version: 1,
    };
    let lines = line_rows(&row, &document.lines);
    documents::insert(command.connection, &row, &lines)?;
    let mut changed = Changed::default();
    changed.fact("kind", &None, &Some(row.kind));
    changed.fact("state", &None, &Some(row.state));
    changed.value("customer", &None, &Some(&row.customer));
    changed.value("reference", &None, &row.reference.as_ref());
    changed.value("billing", &None, &Some(&billing));
    changed.value("shipping", &None, &Some(&shipping));
    changed.value("lines", &None, &Some(told(&lines)));
    changed.fact("total", &None, &Money::of_minor(row.total, row.currency));
    changed.value("note", &None, &row.note.as_ref());
    changed.fact("due_on", &None, &document.due_on.map(Day));
    changed.fact("credits", &None, &row.credits_id);
    record(command, Deed::DraftDocument, &row, changed);
    view(command.connection, command.desk, row)
}

/// The account that a document is for: one that is not gone.
fn account(command: &mut Command<'_>, id: AccountId) -> Result<AccountRow, Error> {
    let found = accounts::by_id(command.connection, command.desk, id, command.standing.sight())?;
    let account = found.ok_or_else(|| Error::unknown(Unknown::Account))?;
    let target = Target::Account { id: account.id, dealership: account.dealership_id, state: account.state };
    entitle(&command.standing, Action::ManageDocuments, &target).or_unknown(Unknown::Account)?;
    match account.state {
        state @ AccountState::Deleted => {
            Err(Error::new(Failure::WrongAccountState { state, command: AccountCommand::Edit }))
        }
        _ => Ok(account),
    }
}

/// Where the account's bills and goods go now: what a document keeps copies of (rule C2).
fn destinations(account: &AccountRow) -> Result<[DocumentAddress; 2], Error> {
    Ok(account.places()?.map(|place| DocumentAddress::new(place.address(), place.country)))
}

fn stored(address: &DocumentAddress) -> String {
    json!(address).to_string()
}

/// Whether the invoice that a credit note takes back is one of the account's that was issued.
///
/// # Errors
/// `unknown_document` at `/credits`.
pub(super) fn check_credits(
    command: &mut Command<'_>,
    account: AccountId,
    credits: Option<DocumentId>,
) -> Result<(), Error> {
    let Some(id) = credits else { return Ok(()) };
    let invoice = documents::by_id(command.connection, command.desk, id)?;
    let is_one = |invoice: &DocumentRow| {
        invoice.account_id == account
            && invoice.kind == DocumentKind::Invoice
            && matches!(invoice.state, DocumentState::Open | DocumentState::Paid)
    };
    match invoice.filter(is_one) {
        Some(_) => Ok(()),
        None => Err(vec![Problem::new("/credits".to_owned(), ProblemCode::UnknownDocument, Args::none())].into()),
    }
}
