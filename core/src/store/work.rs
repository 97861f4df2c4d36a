//! Requests for work.

use diesel::prelude::*;

use super::account::ContactRow;
use super::columns::is_storable;
use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::{Limited, substr};
use super::schema::{contacts, users, work_requests};
use super::user::UserRow;
use crate::model::money::Currency;
use crate::model::work::{WorkState, Workflow};
use crate::{AccountId, ContactId, DealershipId, DeskId, ServiceId, StaffId, Timestamp, UserId, WorkRequestId};

/// A row of `work_requests`.
#[derive(Clone, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = work_requests)]
#[diesel(treat_none_as_null = true)]
pub(crate) struct WorkRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: WorkRequestId,
    pub(crate) code: String,
    pub(crate) account_id: AccountId,
    /// Whose own work it is now (rule P9).
    pub(crate) holder_id: ContactId,
    pub(crate) submitter_id: UserId,
    pub(crate) service_id: Option<ServiceId>,
    pub(crate) subject: String,
    pub(crate) description: Option<String>,
    pub(crate) state: WorkState,
    pub(crate) submitted_at: Timestamp,
    pub(crate) version: i64,
    /// The account's dealership, which an account keeps for good: a dealer's list walks its index.
    pub(crate) dealership_id: Option<DealershipId>,
    /// How its service is quoted, as it was when it was submitted.
    pub(crate) workflow: Workflow,
    pub(crate) quantity: Option<i64>,
    /// The day on which the customer wishes to have it: 20270601.
    pub(crate) wished_on: Option<i32>,
    /// The month of the submission in the desk's zone: 202706.
    pub(crate) month: i32,
    /// Who of the desk looks after it: who quoted it or began it last.
    pub(crate) agent_id: Option<StaffId>,
    /// The quote that holds; each one takes the former one's place.
    pub(crate) quote_number: Option<i32>,
    /// In minor units.
    pub(crate) quote_amount: Option<i64>,
    pub(crate) quote_currency: Option<Currency>,
    pub(crate) quoted_at: Option<Timestamp>,
    /// The first instant at which it can be accepted no longer, and the last day on which it can.
    pub(crate) quote_until: Option<Timestamp>,
    pub(crate) quote_last_on: Option<i32>,
    pub(crate) accepted_at: Option<Timestamp>,
    pub(crate) started_at: Option<Timestamp>,
    /// How much is done, in per cent.
    pub(crate) progress: i32,
    /// When nothing more was to come of it.
    pub(crate) closed_at: Option<Timestamp>,
    /// Whether it was delivered by the day wished.
    pub(crate) on_time: Option<bool>,
    /// Why it was rejected or declined.
    pub(crate) reason: Option<String>,
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &WorkRow) -> Result<(), StoreFault> {
    diesel::insert_into(work_requests::table).values(row).execute(connection)?;
    Ok(())
}

/// Writes a request as it is now. The head row has been taken, so nobody else writes it.
pub(crate) fn save(connection: &mut AnyConnection, row: &WorkRow) -> Result<(), StoreFault> {
    let own = work_requests::desk_id.eq(row.desk_id).and(work_requests::id.eq(row.id));
    diesel::update(work_requests::table.filter(own)).set(row).execute(connection)?;
    Ok(())
}

/// The request of this code, whoever may see it.
pub(crate) fn by_code(connection: &mut AnyConnection, desk: DeskId, code: &str) -> Result<Option<WorkRow>, StoreFault> {
    if !is_storable(code) {
        return Ok(None);
    }
    work_requests::table
        .filter(work_requests::desk_id.eq(desk).and(work_requests::code.eq(code)))
        .get_result(connection)
        .optional()
        .in_table("work_requests")
}

/// The requests of these codes, whoever may see them.
pub(crate) fn by_codes(
    connection: &mut AnyConnection,
    desk: DeskId,
    codes: &[String],
) -> Result<Vec<WorkRow>, StoreFault> {
    let codes: Vec<&str> = codes.iter().map(String::as_str).filter(|code| is_storable(code)).collect();
    work_requests::table
        .filter(work_requests::desk_id.eq(desk).and(work_requests::code.eq_any(codes)))
        .get_results(connection)
        .in_table("work_requests")
}

/// Up to `limit` open requests that a contact holds, the newest first (rule P8).
pub(crate) fn open_work_of(
    connection: &mut AnyConnection,
    desk: DeskId,
    contact: ContactId,
    limit: usize,
) -> Result<Vec<WorkRow>, StoreFault> {
    open_of(desk, contact, limit).get_results(connection).in_table("work_requests")
}

/// Which of these contacts hold open work (rule P8).
pub(crate) fn holding(
    connection: &mut AnyConnection,
    desk: DeskId,
    contacts: &[ContactId],
) -> Result<Vec<ContactId>, StoreFault> {
    work_requests::table
        .filter(work_requests::desk_id.eq(desk).and(work_requests::holder_id.eq_any(contacts)))
        .filter(substr(work_requests::state, 1).eq_any(open_states()))
        .select(work_requests::holder_id)
        .distinct()
        .get_results(connection)
        .in_table("work_requests")
}

/// Up to `limit` open requests of an account.
pub(crate) fn open_of_account(
    connection: &mut AnyConnection,
    desk: DeskId,
    account: AccountId,
    limit: usize,
) -> Result<Vec<WorkRow>, StoreFault> {
    let open = work_requests::table
        .filter(work_requests::desk_id.eq(desk).and(work_requests::account_id.eq(account)))
        .filter(substr(work_requests::state, 1).eq_any(open_states()))
        .order(work_requests::code);
    Limited::new(open.into_boxed(), limit).get_results(connection).in_table("work_requests")
}

/// Brings these requests to their last state at `now`; each gets its next version.
pub(crate) fn close(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[WorkRequestId],
    state: WorkState,
    now: Timestamp,
) -> Result<(), StoreFault> {
    let named = work_requests::desk_id.eq(desk).and(work_requests::id.eq_any(ids));
    diesel::update(work_requests::table.filter(named))
        .set((
            work_requests::state.eq(state),
            work_requests::closed_at.eq(now),
            work_requests::version.eq(work_requests::version + 1),
        ))
        .execute(connection)?;
    Ok(())
}

fn open_states() -> Vec<WorkState> {
    WorkState::ALL.iter().copied().filter(|state| state.is_open()).collect()
}

pub(super) fn open_of<'a>(
    desk: DeskId,
    contact: ContactId,
    limit: usize,
) -> Limited<work_requests::BoxedQuery<'a, AnyBackend>> {
    let held = work_requests::table
        .filter(work_requests::desk_id.eq(desk).and(work_requests::holder_id.eq(contact)))
        // Not by the index of states: the holder's leads to fewer.
        .filter(substr(work_requests::state, 1).eq_any(open_states()))
        .order(work_requests::code.desc());
    Limited::new(held.into_boxed(), limit)
}

/// Has `holder` hold these requests from now on; each gets its next version.
pub(crate) fn reassign(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[WorkRequestId],
    holder: ContactId,
) -> Result<(), StoreFault> {
    let named = work_requests::desk_id.eq(desk).and(work_requests::id.eq_any(ids));
    diesel::update(work_requests::table.filter(named))
        .set((work_requests::holder_id.eq(holder), work_requests::version.eq(work_requests::version + 1)))
        .execute(connection)?;
    Ok(())
}

/// These contacts, those that have ended too, with the persons they are.
pub(crate) fn holders(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[ContactId],
) -> Result<Vec<(ContactRow, UserRow)>, StoreFault> {
    contacts::table
        .inner_join(users::table.on(users::desk_id.eq(contacts::desk_id).and(users::id.eq(contacts::user_id))))
        .filter(contacts::desk_id.eq(desk).and(contacts::id.eq_any(ids)))
        .get_results(connection)
        .in_table("contacts")
}
