//! Invitations: to activate, to activate again, to set another password (rule P11).

use diesel::prelude::*;

use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::Limited;
use super::schema::{invitations, users};
use super::user::{InvitationRow, UserRow};
use crate::model::people::{InvitationPurpose, InvitationState};
use crate::{DeskId, InvitationId, Timestamp, UserId};

impl InvitationRow {
    /// Where it stands at `now`: expired from the very instant on.
    pub(crate) fn state(&self, now: Timestamp) -> InvitationState {
        if self.used_at.is_some() {
            InvitationState::Used
        } else if self.revoked_at.is_some() {
            InvitationState::Revoked
        } else if now >= self.expires_at {
            InvitationState::Expired
        } else {
            InvitationState::Open
        }
    }
}

/// An invitation, and whom it is for.
pub(crate) fn by_id(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: InvitationId,
) -> Result<Option<(InvitationRow, UserRow)>, StoreFault> {
    invitations::table
        .inner_join(users::table.on(users::desk_id.eq(invitations::desk_id).and(users::id.eq(invitations::user_id))))
        .filter(invitations::desk_id.eq(desk).and(invitations::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("invitations")
}

/// Whether a user was ever sent an invitation to confirm a changed address.
pub(crate) fn has_moved(connection: &mut AnyConnection, desk: DeskId, user: UserId) -> Result<bool, StoreFault> {
    let own = invitations::desk_id.eq(desk).and(invitations::user_id.eq(user));
    let moved = invitations::table.filter(own).filter(invitations::purpose.eq(InvitationPurpose::ConfirmEmail));
    let count: i64 = moved.count().get_result(connection).in_table("invitations")?;
    Ok(count > 0)
}

/// When the last invitation of a user for one of these purposes was made that is still good at `now`.
pub(crate) fn latest_open(
    connection: &mut AnyConnection,
    desk: DeskId,
    user: UserId,
    purposes: &[InvitationPurpose],
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreFault> {
    let own = invitations::table
        .filter(invitations::desk_id.eq(desk).and(invitations::user_id.eq(user)))
        .filter(invitations::purpose.eq_any(purposes))
        .filter(invitations::used_at.is_null().and(invitations::revoked_at.is_null()))
        .filter(invitations::expires_at.gt(now))
        .order(invitations::created_at.desc())
        .select(invitations::created_at);
    Limited::new(own, 1).get_result(connection).optional().in_table("invitations")
}

/// Uses an invitation of this generation up, if it is still good at `now`; false where somebody was first, or it is over.
pub(crate) fn use_up(connection: &mut AnyConnection, row: &InvitationRow, now: Timestamp) -> Result<bool, StoreFault> {
    let good = invitations::desk_id
        .eq(row.desk_id)
        .and(invitations::id.eq(row.id))
        .and(invitations::generation.eq(row.generation))
        .and(invitations::used_at.is_null())
        .and(invitations::revoked_at.is_null())
        .and(invitations::expires_at.gt(now));
    let used =
        diesel::update(invitations::table.filter(good)).set(invitations::used_at.eq(Some(now))).execute(connection)?;
    Ok(used == 1)
}

/// Where a page goes on: the instant that the list is ordered by, and the invitation.
pub(crate) type Place = (Timestamp, InvitationId);

type Boxed<'a> = invitations::BoxedQuery<'a, AnyBackend>;

/// Up to `rows` invitations to activate, for the first time or again, the newest first: all, or those in this state at
/// `now`. Open and expired ones go by when they expire, all others by when they were made.
pub(crate) fn page(
    connection: &mut AnyConnection,
    desk: DeskId,
    state: Option<InvitationState>,
    now: Timestamp,
    after: Option<Place>,
    rows: usize,
) -> Result<Vec<InvitationRow>, StoreFault> {
    listed(desk, state, now, after, rows).get_results(connection).in_table("invitations")
}

/// What a page goes on from after this invitation.
pub(crate) fn place(row: &InvitationRow, state: Option<InvitationState>) -> Place {
    (if is_by_expiry(state) { row.expires_at } else { row.created_at }, row.id)
}

const fn is_by_expiry(state: Option<InvitationState>) -> bool {
    matches!(state, Some(InvitationState::Open | InvitationState::Expired))
}

pub(super) fn listed<'a>(
    desk: DeskId,
    state: Option<InvitationState>,
    now: Timestamp,
    after: Option<Place>,
    rows: usize,
) -> Limited<Boxed<'a>> {
    let mut list = invitations::table
        .filter(invitations::desk_id.eq(desk))
        .filter(invitations::purpose.ne(InvitationPurpose::ResetPassword))
        .into_boxed();
    if is_by_expiry(state) {
        list = list.filter(invitations::used_at.is_null().and(invitations::revoked_at.is_null()));
    }
    list = match state {
        None => list,
        Some(InvitationState::Open) => list.filter(invitations::expires_at.gt(now)),
        Some(InvitationState::Expired) => list.filter(invitations::expires_at.le(now)),
        Some(InvitationState::Used) => list.filter(invitations::used_at.is_not_null()),
        Some(InvitationState::Revoked) => {
            list.filter(invitations::used_at.is_null().and(invitations::revoked_at.is_not_null()))
        }
    };
    if is_by_expiry(state) {
        if let Some((at, id)) = after {
            list = list
                .filter(invitations::expires_at.le(at))
                .filter(invitations::expires_at.lt(at).or(invitations::id.lt(id)));
        }
        list = list.order((invitations::expires_at.desc(), invitations::id.desc()));
    } else {
        if let Some((at, id)) = after {
            list = list
                .filter(invitations::created_at.le(at))
                .filter(invitations::created_at.lt(at).or(invitations::id.lt(id)));
        }
        list = list.order((invitations::created_at.desc(), invitations::id.desc()));
    }
    Limited::new(list, rows)
}
