//! Documents, their lines, and the series of their numbers.

use diesel::prelude::*;

use super::connection::{AnyConnection, insert_many};
use super::fault::{InTable, StoreFault};
use super::schema::{document_lines, document_series, documents};
use crate::model::document::{DocumentKind, DocumentState};
use crate::model::money::Currency;
use crate::{AccountId, DealershipId, DeskId, DocumentId, Timestamp};

/// A row of `documents`. Days are numbers of days: 20270601.
#[derive(Clone, PartialEq, Eq, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = documents)]
#[diesel(treat_none_as_null = true)]
pub(crate) struct DocumentRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: DocumentId,
    pub(crate) account_id: AccountId,
    /// The account's dealership, which an account keeps for good.
    pub(crate) dealership_id: Option<DealershipId>,
    pub(crate) kind: DocumentKind,
    pub(crate) state: DocumentState,
    /// Its number in the series of its kind, once it is issued.
    pub(crate) number: Option<i64>,
    /// The month in which it was issued, in the desk's zone: 202706.
    pub(crate) month: Option<i32>,
    /// What the account was called, its reference number, and where bills and goods went (JSON), when it was drafted (rule C2).
    pub(crate) customer: String,
    pub(crate) reference: Option<String>,
    pub(crate) billing: String,
    pub(crate) shipping: String,
    pub(crate) currency: Currency,
    /// In minor units, as `tax` and `total`.
    pub(crate) net: i64,
    pub(crate) tax: i64,
    pub(crate) total: i64,
    pub(crate) note: Option<String>,
    /// The invoice that a credit note takes back.
    pub(crate) credits_id: Option<DocumentId>,
    pub(crate) created_at: Timestamp,
    pub(crate) issued_on: Option<i32>,
    /// The day until which it is to be paid or holds.
    pub(crate) due_on: Option<i32>,
    pub(crate) issued_at: Option<Timestamp>,
    pub(crate) paid_on: Option<i32>,
    pub(crate) cancelled_on: Option<i32>,
    /// Why it was cancelled.
    pub(crate) reason: Option<String>,
    pub(crate) version: i64,
}

/// A row of `document_lines`.
#[derive(Clone, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = document_lines)]
pub(crate) struct LineRow {
    pub(crate) desk_id: DeskId,
    pub(crate) document_id: DocumentId,
    /// Its place among the lines, from 0.
    pub(crate) position: i32,
    pub(crate) description: String,
    /// In millionths, as `unit_price`.
    pub(crate) quantity: i64,
    pub(crate) unit_price: i64,
    /// In hundredths of a per cent.
    pub(crate) tax_rate: i32,
    /// What it comes to without tax, in minor units.
    pub(crate) net: i64,
}

/// Writes a new document.
pub(crate) fn insert(connection: &mut AnyConnection, row: &DocumentRow, lines: &[LineRow]) -> Result<(), StoreFault> {
    diesel::insert_into(documents::table).values(row).execute(connection)?;
    insert_many!(connection, document_lines::table, lines)?;
    Ok(())
}

/// Writes a document as it is now. The head row has been taken, so nobody else writes it.
pub(crate) fn save(connection: &mut AnyConnection, row: &DocumentRow) -> Result<(), StoreFault> {
    let own = documents::desk_id.eq(row.desk_id).and(documents::id.eq(row.id));
    diesel::update(documents::table.filter(own)).set(row).execute(connection)?;
    Ok(())
}

/// Puts other lines in the place of a document's.
pub(crate) fn save_lines(
    connection: &mut AnyConnection,
    row: &DocumentRow,
    lines: &[LineRow],
) -> Result<(), StoreFault> {
    delete_lines(connection, row)?;
    insert_many!(connection, document_lines::table, lines)?;
    Ok(())
}

fn delete_lines(connection: &mut AnyConnection, row: &DocumentRow) -> Result<(), StoreFault> {
    let own = document_lines::desk_id.eq(row.desk_id).and(document_lines::document_id.eq(row.id));
    diesel::delete(document_lines::table.filter(own)).execute(connection)?;
    Ok(())
}

/// Throws a document away with its lines.
pub(crate) fn delete(connection: &mut AnyConnection, row: &DocumentRow) -> Result<(), StoreFault> {
    delete_lines(connection, row)?;
    let own = documents::desk_id.eq(row.desk_id).and(documents::id.eq(row.id));
    diesel::delete(documents::table.filter(own)).execute(connection)?;
    Ok(())
}

/// The document of this id, whoever may see it.
pub(crate) fn by_id(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: DocumentId,
) -> Result<Option<DocumentRow>, StoreFault> {
    documents::table
        .filter(documents::desk_id.eq(desk).and(documents::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("documents")
}

/// The document of this number, whoever may see it.
pub(crate) fn by_number(
    connection: &mut AnyConnection,
    desk: DeskId,
    kind: DocumentKind,
    number: i64,
) -> Result<Option<DocumentRow>, StoreFault> {
    documents::table
        .filter(documents::desk_id.eq(desk).and(documents::kind.eq(kind)).and(documents::number.eq(number)))
        .get_result(connection)
        .optional()
        .in_table("documents")
}

/// The kinds and numbers of these documents.
pub(crate) fn numbers(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[DocumentId],
) -> Result<Vec<(DocumentId, DocumentKind, Option<i64>)>, StoreFault> {
    documents::table
        .filter(documents::desk_id.eq(desk).and(documents::id.eq_any(ids)))
        .select((documents::id, documents::kind, documents::number))
        .get_results(connection)
        .in_table("documents")
}

/// The lines of these documents, of each in their order.
pub(crate) fn lines_of(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[DocumentId],
) -> Result<Vec<LineRow>, StoreFault> {
    document_lines::table
        .filter(document_lines::desk_id.eq(desk).and(document_lines::document_id.eq_any(ids)))
        .order((document_lines::document_id, document_lines::position))
        .get_results(connection)
        .in_table("document_lines")
}

/// Takes the next number of this kind's series. The head row has been taken, so nobody else takes it: who comes second waits
/// there, and a number that is taken back with its transaction was never taken.
pub(crate) fn take_number(connection: &mut AnyConnection, desk: DeskId, kind: DocumentKind) -> Result<i64, StoreFault> {
    let series = document_series::desk_id.eq(desk).and(document_series::kind.eq(kind));
    let last: Option<i64> = document_series::table
        .filter(series)
        .select(document_series::last_number)
        .get_result(connection)
        .optional()
        .in_table("document_series")?;
    let next =
        last.unwrap_or_default().checked_add(1).ok_or_else(|| StoreFault::row("document_series", "last_number"))?;
    let number = document_series::last_number.eq(next);
    if last.is_some() {
        diesel::update(document_series::table.filter(series)).set(number).execute(connection)?;
    } else {
        let row = (document_series::desk_id.eq(desk), document_series::kind.eq(kind), number);
        diesel::insert_into(document_series::table).values(row).execute(connection)?;
    }
    Ok(next)
}
