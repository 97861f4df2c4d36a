//! Requests as they are shown.

use std::collections::HashMap;

use serde::Serialize;

use super::completion::draft_of;
use crate::desk::command::Reading;
use crate::desk::view::{self, DealershipRef, StepView};
use crate::error::Error;
use crate::model::calendar::Deadline;
use crate::model::people::PersonRef;
use crate::model::request::{RequestDraft, RequestKind, RequestState};
use crate::store::StoreFault;
use crate::store::day::deadline;
use crate::store::request::{self as requests, RequestRow, StepRow};
use crate::{AccountId, RequestId, StaffId, Timestamp};

/// A request, with all that happened to it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RequestView {
    /// Which request.
    pub id: RequestId,
    /// Its code.
    pub code: String,
    /// What is asked for.
    pub kind: RequestKind,
    /// Where it stands.
    pub state: RequestState,
    /// The name of the account, as it was when the request was sent.
    pub account_name: String,
    /// The account: one that existed from the submission on, a new one once the request is completed.
    pub account: Option<AccountId>,
    /// Who sent it.
    pub submitter: PersonRef,
    /// The agent who took it up.
    pub agent: Option<PersonRef>,
    /// The dealership it came from.
    pub dealership: Option<DealershipRef>,
    /// What was filled in.
    pub draft: RequestDraft,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// When it is due, and why then (rule Q6).
    pub due: Deadline,
    /// What happened to it since, in order.
    pub steps: Vec<StepView>,
    /// Its version.
    pub version: i64,
}

impl std::fmt::Debug for RequestView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RequestView").field("code", &self.code).field("state", &self.state).finish_non_exhaustive()
    }
}

/// The views of these requests, with one look-up for each kind of thing they show.
pub(super) fn views(reading: &mut Reading<'_>, rows: Vec<RequestRow>) -> Result<Vec<RequestView>, Error> {
    let ids: Vec<RequestId> = rows.iter().map(|row| row.id).collect();
    let mut steps = requests::steps(reading.connection, reading.desk, &ids)?;
    let staff = rows
        .iter()
        .flat_map(|row| [Some(row.submitter_id), row.agent_id])
        .flatten()
        .chain(steps.values().flatten().map(|step| step.staff_id));
    let people = view::people(reading.connection, reading.desk, staff)?;
    let known = rows.iter().filter_map(|row| row.dealership_id);
    let dealerships = view::dealerships(reading.connection, reading.desk, known)?;
    rows.into_iter()
        .map(|row| {
            let steps = steps.remove(&row.id).unwrap_or_default();
            let due = deadline(&row, &steps, reading.now)?;
            let draft = draft_of(&row)?;
            Ok(RequestView {
                id: row.id,
                kind: row.kind,
                state: row.state,
                account_name: row.account_name,
                account: row.account_id,
                submitter: view::person(&people, row.submitter_id)?,
                agent: row.agent_id.map(|id| view::person(&people, id)).transpose()?,
                dealership: row.dealership_id.and_then(|id| dealerships.get(&id).cloned()),
                draft,
                submitted_at: row.submitted_at,
                due,
                steps: steps.into_iter().map(|step| step_view(step, &people)).collect::<Result<_, _>>()?,
                version: row.version,
                code: row.code,
            })
        })
        .collect()
}

fn step_view(step: StepRow, people: &HashMap<StaffId, PersonRef>) -> Result<StepView, Error> {
    let action = step.action.parse().map_err(|_| StoreFault::row("request_steps", "action"))?;
    Ok(StepView { action, by: view::person(people, step.staff_id)?, at: step.at, text: step.text })
}
