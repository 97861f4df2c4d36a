//! What the policy has to know of a thing, in one look each and whoever asks: the policy says who sees it.

use diesel::prelude::*;

use super::columns::is_storable;
use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::{account_requests, accounts, contacts, documents, orders, users, work_requests};
use crate::model::account::AccountState;
use crate::model::document::{DocumentKind, DocumentState};
use crate::model::work::{WorkState, Workflow};
use crate::{AccountId, ContactId, DealershipId, DeskId, DocumentId, StaffId, Timestamp, UserId};

/// The dealership of an account, and where the account stands.
pub(crate) fn account(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: AccountId,
) -> Result<Option<(Option<DealershipId>, AccountState)>, StoreFault> {
    accounts::table
        .filter(accounts::desk_id.eq(desk).and(accounts::id.eq(id)))
        .select((accounts::dealership_id, accounts::state))
        .get_result(connection)
        .optional()
        .in_table("accounts")
}

/// A contact's user and account, with the account's dealership and state; also of a contact that was removed.
#[derive(Queryable)]
pub(crate) struct ContactFacts {
    pub(crate) user: UserId,
    pub(crate) account: AccountId,
    pub(crate) dealership: Option<DealershipId>,
    pub(crate) account_state: AccountState,
    pub(crate) ended_at: Option<Timestamp>,
}

pub(crate) fn contact(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: ContactId,
) -> Result<Option<ContactFacts>, StoreFault> {
    contacts::table
        .inner_join(
            accounts::table.on(accounts::desk_id.eq(contacts::desk_id).and(accounts::id.eq(contacts::account_id))),
        )
        .filter(contacts::desk_id.eq(desk).and(contacts::id.eq(id)))
        .select((contacts::user_id, contacts::account_id, accounts::dealership_id, accounts::state, contacts::ended_at))
        .get_result(connection)
        .optional()
        .in_table("contacts")
}

/// Whether a user has a place in another account than this one (rule P4).
pub(crate) fn has_other_places(
    connection: &mut AnyConnection,
    desk: DeskId,
    user: UserId,
    account: AccountId,
) -> Result<bool, StoreFault> {
    let held = contacts::table
        .filter(contacts::desk_id.eq(desk).and(contacts::user_id.eq(user)).and(contacts::ended_at.is_null()))
        .select(contacts::account_id);
    let accounts: Vec<AccountId> = held.get_results(connection).in_table("contacts")?;
    Ok(accounts.iter().any(|other| *other != account))
}

/// The submitter and the dealership of the request of this code.
pub(crate) fn request(
    connection: &mut AnyConnection,
    desk: DeskId,
    code: &str,
) -> Result<Option<(StaffId, Option<DealershipId>)>, StoreFault> {
    if !is_storable(code) {
        return Ok(None);
    }
    account_requests::table
        .filter(account_requests::desk_id.eq(desk).and(account_requests::code.eq(code)))
        .select((account_requests::submitter_id, account_requests::dealership_id))
        .get_result(connection)
        .optional()
        .in_table("account_requests")
}

/// The account of the order of this code, where it is known, and its dealership.
pub(crate) fn order(
    connection: &mut AnyConnection,
    desk: DeskId,
    code: &str,
) -> Result<Option<(Option<AccountId>, DealershipId)>, StoreFault> {
    if !is_storable(code) {
        return Ok(None);
    }
    orders::table
        .filter(orders::desk_id.eq(desk).and(orders::code.eq(code)))
        .select((orders::account_id, orders::dealership_id))
        .get_result(connection)
        .optional()
        .in_table("orders")
}

/// The account of a document, that account's dealership, what the document is and where it stands.
type DocumentFacts = (AccountId, Option<DealershipId>, DocumentKind, DocumentState);

/// What there is to know of a document.
pub(crate) fn document(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: DocumentId,
) -> Result<Option<DocumentFacts>, StoreFault> {
    documents::table
        .filter(documents::desk_id.eq(desk).and(documents::id.eq(id)))
        .select((documents::account_id, documents::dealership_id, documents::kind, documents::state))
        .get_result(connection)
        .optional()
        .in_table("documents")
}

/// Whether there is such a user, also one who was deleted.
pub(crate) fn is_user(connection: &mut AnyConnection, desk: DeskId, id: UserId) -> Result<bool, StoreFault> {
    let found: Option<UserId> = users::table
        .filter(users::desk_id.eq(desk).and(users::id.eq(id)))
        .select(users::id)
        .get_result(connection)
        .optional()
        .in_table("users")?;
    Ok(found.is_some())
}

/// The account of a work request, that account's dealership, who holds the request, where it stands, and how its quote
/// comes about.
type WorkFacts = (AccountId, Option<DealershipId>, ContactId, WorkState, Workflow);

/// What there is to know of the work request of this code.
pub(crate) fn work(connection: &mut AnyConnection, desk: DeskId, code: &str) -> Result<Option<WorkFacts>, StoreFault> {
    if !is_storable(code) {
        return Ok(None);
    }
    work_requests::table
        .inner_join(
            accounts::table
                .on(accounts::desk_id.eq(work_requests::desk_id).and(accounts::id.eq(work_requests::account_id))),
        )
        .filter(work_requests::desk_id.eq(desk).and(work_requests::code.eq(code)))
        .select((
            work_requests::account_id,
            accounts::dealership_id,
            work_requests::holder_id,
            work_requests::state,
            work_requests::workflow,
        ))
        .get_result(connection)
        .optional()
        .in_table("work_requests")
}
