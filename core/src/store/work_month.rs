//! What newer columns of requests for work say of those that an older schema holds.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::StoreFault;
use super::connection::AnyConnection;
use super::derive::{BATCH, Desk, Place};
use super::fault::InTable;
use super::listing::{Limited, substr};
use super::schema::{audit_events, work_requests};
use crate::model::work::WorkState;
use crate::{Month, Timestamp, WorkRequestId};

/// Sets the month of submission where there is none yet, and of what was withdrawn when that was, as the trail tells. What was
/// submitted stays in its month, whatever the desk's zone is by now.
pub(crate) fn derive(
    connection: &mut AnyConnection,
    desk: &Desk<'_>,
    after: Place,
) -> Result<Option<Place>, StoreFault> {
    // Those that were done are no longer among them: each batch begins where the index does.
    let rest = work_requests::desk_id.eq(desk.id).and(work_requests::month.eq(0));
    let rest = work_requests::table.filter(rest).select((
        work_requests::id,
        work_requests::submitted_at,
        work_requests::state,
    ));
    let rows: Vec<(WorkRequestId, Timestamp, WorkState)> =
        Limited::new(rest, BATCH).get_results(connection).in_table("work_requests")?;
    let withdrawn: Vec<WorkRequestId> =
        rows.iter().filter(|(.., state)| *state == WorkState::Cancelled).map(|(id, ..)| *id).collect();
    for (id, at) in withdrawals(connection, desk, &withdrawn)? {
        let own = work_requests::desk_id.eq(desk.id).and(work_requests::id.eq(id));
        diesel::update(work_requests::table.filter(own)).set(work_requests::closed_at.eq(at)).execute(connection)?;
    }
    let mut months: BTreeMap<Month, Vec<WorkRequestId>> = BTreeMap::new();
    for (id, submitted_at, _) in &rows {
        months.entry(Month::of(desk.settings.time_zone().day(*submitted_at))).or_default().push(*id);
    }
    for (month, ids) in months {
        let these = work_requests::desk_id.eq(desk.id).and(work_requests::id.eq_any(ids));
        diesel::update(work_requests::table.filter(these))
            .set(work_requests::month.eq(month.code()))
            .execute(connection)?;
    }
    Ok((rows.len() == BATCH).then_some(after))
}

/// When these requests were withdrawn.
fn withdrawals(
    connection: &mut AnyConnection,
    desk: &Desk<'_>,
    ids: &[WorkRequestId],
) -> Result<Vec<(WorkRequestId, Option<Timestamp>)>, StoreFault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    audit_events::table
        .filter(audit_events::desk_id.eq(desk.id).and(audit_events::subject_id.eq_any(ids)))
        .filter(substr(audit_events::action, 1).eq("cancel_work"))
        .select((audit_events::subject_id, audit_events::at.nullable()))
        .get_results(connection)
        .in_table("audit_events")
}
