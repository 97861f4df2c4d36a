//! Requests for accounts, and the steps of each.

use std::collections::HashMap;

use diesel::prelude::*;

use super::columns::is_storable;
use super::connection::AnyConnection;
use super::derive::{Desk, Place, derive_names};
use super::fault::{InTable, StoreFault};
use super::schema::{account_requests, request_steps};
use crate::model::request::{RequestKind, RequestState};
use crate::{AccountId, DealershipId, DeskId, RequestId, StaffId, TimeZone, Timestamp};

/// A row of `account_requests`.
#[derive(Clone, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = account_requests)]
#[diesel(treat_none_as_null = true)]
pub(crate) struct RequestRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: RequestId,
    pub(crate) code: String,
    pub(crate) kind: RequestKind,
    pub(crate) state: RequestState,
    pub(crate) agent_id: Option<StaffId>,
    pub(crate) account_id: Option<AccountId>,
    pub(crate) submitter_id: StaffId,
    pub(crate) dealership_id: Option<DealershipId>,
    pub(crate) account_name: String,
    /// The checked draft, as JSON.
    pub(crate) draft: String,
    /// For an account that existed when the request was sent: what was found then, as JSON.
    pub(crate) base: Option<String>,
    pub(crate) submitted_at: Timestamp,
    pub(crate) due_at: Timestamp,
    /// The calendar of the deadline, as JSON: it stays as it was at submission.
    pub(crate) calendar: String,
    pub(crate) time_zone: TimeZone,
    pub(crate) version: i64,
    pub(crate) name_folded: String,
    /// Sorts as the account's name does in the desk's language.
    pub(crate) name_key: Vec<u8>,
    /// What follows is the desk's day's: see `RequestRow::follow` in `store/day.rs`.
    pub(crate) waiting_since: Option<Timestamp>,
    pub(crate) runs_out_at: Option<Timestamp>,
    pub(crate) last_day_at: Option<Timestamp>,
    /// The deadline (its `runs_out_at`) that the agents have been reminded of.
    pub(crate) reminded_of: Option<Timestamp>,
    /// [`Month::code`](crate::Month): 202604.
    pub(crate) answered_month: Option<i32>,
    /// 1 or 0.
    pub(crate) on_time: Option<i32>,
}

/// A row of `request_steps`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = request_steps)]
pub(crate) struct StepRow {
    pub(crate) desk_id: DeskId,
    pub(crate) request_id: RequestId,
    /// The version of the request that the step made.
    pub(crate) version: i64,
    pub(crate) action: String,
    pub(crate) staff_id: StaffId,
    pub(crate) at: Timestamp,
    pub(crate) text: Option<String>,
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &RequestRow) -> Result<(), StoreFault> {
    diesel::insert_into(account_requests::table).values(row).execute(connection)?;
    Ok(())
}

pub(crate) fn insert_step(connection: &mut AnyConnection, row: &StepRow) -> Result<(), StoreFault> {
    diesel::insert_into(request_steps::table).values(row).execute(connection)?;
    Ok(())
}

/// Writes a request as it is now. The head row has been taken, so nobody else writes it.
pub(crate) fn save(connection: &mut AnyConnection, row: &RequestRow) -> Result<(), StoreFault> {
    diesel::update(
        account_requests::table.filter(account_requests::desk_id.eq(row.desk_id).and(account_requests::id.eq(row.id))),
    )
    .set(row)
    .execute(connection)?;
    Ok(())
}

/// A request, of whatever dealership.
pub(crate) fn by_id(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: RequestId,
) -> Result<Option<RequestRow>, StoreFault> {
    account_requests::table
        .filter(account_requests::desk_id.eq(desk).and(account_requests::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("account_requests")
}

/// A request by its code, if `dealership` (when given) is its dealership.
pub(crate) fn by_code(
    connection: &mut AnyConnection,
    desk: DeskId,
    code: &str,
    dealership: Option<DealershipId>,
) -> Result<Option<RequestRow>, StoreFault> {
    if !is_storable(code) {
        return Ok(None);
    }
    let found: Option<RequestRow> = account_requests::table
        .filter(account_requests::desk_id.eq(desk).and(account_requests::code.eq(code)))
        .get_result(connection)
        .optional()
        .in_table("account_requests")?;
    Ok(found.filter(|row| dealership.is_none() || row.dealership_id == dealership))
}

/// Makes folded names and sort keys anew: see [`super::derive`].
pub(crate) fn derive(
    connection: &mut AnyConnection,
    desk: &Desk<'_>,
    after: Place,
) -> Result<Option<Place>, StoreFault> {
    derive_names!(connection, desk, after, account_requests, account_name, RequestId)
}

/// The steps of these requests, each request's in order.
pub(crate) fn steps(
    connection: &mut AnyConnection,
    desk: DeskId,
    requests: &[RequestId],
) -> Result<HashMap<RequestId, Vec<StepRow>>, StoreFault> {
    let rows: Vec<StepRow> = request_steps::table
        .filter(request_steps::desk_id.eq(desk).and(request_steps::request_id.eq_any(requests)))
        .order((request_steps::request_id, request_steps::version))
        .get_results(connection)
        .in_table("request_steps")?;
    let mut steps: HashMap<RequestId, Vec<StepRow>> = HashMap::new();
    for row in rows {
        steps.entry(row.request_id).or_default().push(row);
    }
    Ok(steps)
}

/// The codes of these requests.
pub(crate) fn codes(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[RequestId],
) -> Result<Vec<(RequestId, String)>, StoreFault> {
    account_requests::table
        .filter(account_requests::desk_id.eq(desk).and(account_requests::id.eq_any(ids)))
        .select((account_requests::id, account_requests::code))
        .get_results(connection)
        .in_table("account_requests")
}
