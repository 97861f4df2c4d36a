//! Requests for work as they are shown.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::desk::accounts::account_ref;
use crate::desk::services::{ServiceRef, service_ref};
use crate::desk::view::distinct;
use crate::error::Error;
use crate::model::account::AccountRef;
use crate::model::people::ContactRef;
use crate::model::work::WorkState;
use crate::store::connection::AnyConnection;
use crate::store::work::{self as works, WorkRow};
use crate::store::{StoreFault, account as accounts, service as services, user as users};
use crate::{AccountId, ContactId, DeskId, Locale, ServiceId, Timestamp, UserId, WorkRequestId};

/// A user, as others see one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserRef {
    /// Who.
    pub id: UserId,
    /// The full name.
    pub name: String,
}

/// A request for work. Its `Debug` shows no text of a customer's.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkView {
    /// Which.
    pub id: WorkRequestId,
    /// Its code: UTC `yymmdd-HHMMSSmmm`, unique in the desk.
    pub code: String,
    /// The account that it is for.
    pub account: AccountRef,
    /// Who holds it now: whose own work it is (rule P9).
    pub holder: ContactRef,
    /// Who sent it.
    pub submitted_by: UserRef,
    /// What is to be done, where the desk had services then.
    pub service: Option<ServiceRef>,
    /// What it is about.
    pub subject: String,
    /// What is to be done, in the customer's words.
    pub description: Option<String>,
    /// Where it stands.
    pub state: WorkState,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// Its version.
    pub version: i64,
}

/// Without the name.
impl std::fmt::Debug for UserRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserRef").field("id", &self.id).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for WorkView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WorkView").field("code", &self.code).field("state", &self.state).finish_non_exhaustive()
    }
}

/// The views of these requests, with one look-up for each kind of thing they show.
pub(super) fn views(
    connection: &mut AnyConnection,
    desk: DeskId,
    language: &Locale,
    rows: Vec<WorkRow>,
) -> Result<Vec<WorkView>, Error> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let named = accounts::by_ids(connection, desk, &distinct(rows.iter().map(|row| row.account_id)))?;
    let named: HashMap<AccountId, AccountRef> = named.into_iter().map(|row| (row.id, account_ref(row))).collect();
    let holders = works::holders(connection, desk, &distinct(rows.iter().map(|row| row.holder_id)))?;
    let holders: HashMap<ContactId, String> =
        holders.into_iter().map(|(contact, user)| (contact.id, user.name)).collect();
    let submitters = users::by_ids(connection, desk, &distinct(rows.iter().map(|row| row.submitter_id)))?;
    let submitters: HashMap<UserId, String> = submitters.into_iter().map(|user| (user.id, user.name)).collect();
    let asked: Vec<ServiceId> = distinct(rows.iter().filter_map(|row| row.service_id));
    let asked = if asked.is_empty() { Vec::new() } else { services::by_ids(connection, desk, &asked)? };
    let asked: HashMap<ServiceId, ServiceRef> =
        asked.iter().map(|row| Ok((row.id, service_ref(row, language)?))).collect::<Result<_, Error>>()?;
    let missing = |column| move || StoreFault::row("work_requests", column);
    let view = |row: WorkRow| {
        let name = holders.get(&row.holder_id).cloned().ok_or_else(missing("holder_id"))?;
        let holder = ContactRef { id: row.holder_id, name };
        let name = submitters.get(&row.submitter_id).cloned().ok_or_else(missing("submitter_id"))?;
        let submitted_by = UserRef { id: row.submitter_id, name };
        let service = match row.service_id {
            Some(id) => Some(asked.get(&id).cloned().ok_or_else(missing("service_id"))?),
            None => None,
        };
        Ok(WorkView {
            id: row.id,
            account: named.get(&row.account_id).cloned().ok_or_else(missing("account_id"))?,
            holder,
            submitted_by,
            service,
            subject: row.subject,
            description: row.description,
            state: row.state,
            submitted_at: row.submitted_at,
            version: row.version,
            code: row.code,
        })
    };
    rows.into_iter().map(view).collect()
}
