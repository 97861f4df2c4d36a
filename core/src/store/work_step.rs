//! What happened to requests for work since they were submitted.

use diesel::prelude::*;

use super::connection::{AnyConnection, insert_many};
use super::fault::{InTable, StoreFault};
use super::schema::work_steps;
use crate::model::money::Currency;
use crate::{DeskId, Timestamp, UserId, WorkRequestId};

/// A row of `work_steps`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = work_steps)]
pub(crate) struct WorkStepRow {
    pub(crate) desk_id: DeskId,
    pub(crate) work_id: WorkRequestId,
    /// The version that the request has since.
    pub(crate) version: i64,
    /// The name of the event.
    pub(crate) action: String,
    /// Who did it; nobody where the library quoted by itself.
    pub(crate) user_id: Option<UserId>,
    pub(crate) at: Timestamp,
    /// How much was done then, in per cent.
    pub(crate) percent: Option<i32>,
    /// Of a quote, in minor units.
    pub(crate) amount: Option<i64>,
    pub(crate) currency: Option<Currency>,
    /// What was said.
    pub(crate) text: Option<String>,
}

pub(crate) fn insert(connection: &mut AnyConnection, rows: &[WorkStepRow]) -> Result<(), StoreFault> {
    insert_many!(connection, work_steps::table, rows)?;
    Ok(())
}

/// What happened to a request, in order.
pub(crate) fn of(
    connection: &mut AnyConnection,
    desk: DeskId,
    work: WorkRequestId,
) -> Result<Vec<WorkStepRow>, StoreFault> {
    work_steps::table
        .filter(work_steps::desk_id.eq(desk).and(work_steps::work_id.eq(work)))
        .order(work_steps::version)
        .get_results(connection)
        .in_table("work_steps")
}
