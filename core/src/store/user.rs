//! Users: persons known by one e-mail address across a desk.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::{invitations, users};
pub(crate) use crate::model::people::Names as Named;
use crate::model::people::{Activation, Email, InvitationPurpose, UserState, skeleton};
use crate::{DeskId, InvitationId, Locale, TimeZone, Timestamp, UserId};

/// A row of `users`.
#[derive(Clone, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = users)]
pub(crate) struct UserRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: UserId,
    pub(crate) email_key: String,
    pub(crate) email: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) language: Locale,
    pub(crate) time_zone: TimeZone,
    pub(crate) activation: Activation,
    pub(crate) created_at: Timestamp,
    pub(crate) version: i64,
    pub(crate) state: UserState,
    /// The full name; the two parts of it may be missing (rule P2).
    pub(crate) name: String,
    /// Counts up whenever every sign-in of before is to end.
    pub(crate) epoch: i64,
    /// What the address looks like (see [`skeleton`]).
    pub(crate) email_skeleton: String,
}

impl UserRow {
    /// Somebody the desk does not know yet, who is to activate.
    pub(crate) fn new(
        desk: DeskId,
        id: UserId,
        at: Timestamp,
        email: &Email,
        named: Named,
        speaks: Locale,
        zone: TimeZone,
    ) -> Self {
        Self {
            desk_id: desk,
            id,
            email_key: email.key().to_owned(),
            email: email.as_typed().to_owned(),
            first_name: named.first,
            last_name: named.last,
            language: speaks,
            time_zone: zone,
            activation: Activation::Invited,
            created_at: at,
            version: 1,
            state: UserState::Active,
            name: named.full,
            epoch: 0,
            email_skeleton: skeleton(email.key()),
        }
    }

    /// What the user is called.
    pub(crate) fn named(&self) -> Named {
        Named { full: self.name.clone(), first: self.first_name.clone(), last: self.last_name.clone() }
    }

    /// Gives the user other names.
    pub(crate) fn set_named(&mut self, named: Named) {
        (self.name, self.first_name, self.last_name) = (named.full, named.first, named.last);
    }

    /// Gives the user another address.
    pub(crate) fn set_email(&mut self, email: &Email) {
        email.as_typed().clone_into(&mut self.email);
        email.key().clone_into(&mut self.email_key);
        self.email_skeleton = skeleton(email.key());
    }
}

/// A row of `invitations`.
#[derive(Clone, Queryable, Insertable)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = invitations)]
pub(crate) struct InvitationRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: InvitationId,
    pub(crate) user_id: UserId,
    pub(crate) generation: i32,
    pub(crate) email_key: String,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Timestamp,
    /// When it was taken back before its time.
    pub(crate) revoked_at: Option<Timestamp>,
    /// What it is for.
    pub(crate) purpose: InvitationPurpose,
    /// When it was used, once.
    pub(crate) used_at: Option<Timestamp>,
}

pub(crate) fn insert(connection: &mut AnyConnection, rows: &[UserRow]) -> Result<(), StoreFault> {
    super::connection::insert_many!(connection, users::table, rows)?;
    Ok(())
}

/// Writes a user as it is now. The head row has been taken, so nobody else writes it.
pub(crate) fn save(connection: &mut AnyConnection, row: &UserRow) -> Result<(), StoreFault> {
    diesel::update(users::table.filter(users::desk_id.eq(row.desk_id).and(users::id.eq(row.id))))
        .set(row)
        .execute(connection)?;
    Ok(())
}

pub(crate) fn insert_invitations(connection: &mut AnyConnection, rows: &[InvitationRow]) -> Result<(), StoreFault> {
    super::connection::insert_many!(connection, invitations::table, rows)?;
    Ok(())
}

/// The users known by these normalized addresses.
pub(crate) fn by_email_keys(
    connection: &mut AnyConnection,
    desk: DeskId,
    keys: &[&str],
) -> Result<Vec<UserRow>, StoreFault> {
    users::table
        .filter(users::desk_id.eq(desk).and(users::email_key.eq_any(keys)))
        .get_results(connection)
        .in_table("users")
}

/// A user, in whatever state.
pub(crate) fn by_id(connection: &mut AnyConnection, desk: DeskId, id: UserId) -> Result<Option<UserRow>, StoreFault> {
    users::table
        .filter(users::desk_id.eq(desk).and(users::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("users")
}

/// The users of these ids.
pub(crate) fn by_ids(connection: &mut AnyConnection, desk: DeskId, ids: &[UserId]) -> Result<Vec<UserRow>, StoreFault> {
    users::table.filter(users::desk_id.eq(desk).and(users::id.eq_any(ids))).get_results(connection).in_table("users")
}

/// Which of these users have an invitation that is still good at `now`.
pub(crate) fn invited(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[UserId],
    now: Timestamp,
) -> Result<Vec<UserId>, StoreFault> {
    invitations::table
        .filter(
            invitations::desk_id
                .eq(desk)
                .and(invitations::user_id.eq_any(ids))
                .and(invitations::expires_at.gt(now))
                .and(invitations::used_at.is_null())
                .and(invitations::revoked_at.is_null()),
        )
        .select(invitations::user_id)
        .distinct()
        .get_results(connection)
        .in_table("invitations")
}

/// Takes back the invitations of these users and gives their ids.
pub(crate) fn revoke_invitations(
    connection: &mut AnyConnection,
    desk: DeskId,
    users: &[UserId],
    now: Timestamp,
) -> Result<Vec<InvitationId>, StoreFault> {
    let open = invitations::desk_id
        .eq(desk)
        .and(invitations::user_id.eq_any(users))
        .and(invitations::used_at.is_null())
        .and(invitations::revoked_at.is_null());
    let ids = invitations::table
        .filter(open)
        .select(invitations::id)
        .get_results::<InvitationId>(connection)
        .in_table("invitations")?;
    let taken = invitations::desk_id.eq(desk).and(invitations::id.eq_any(&ids));
    diesel::update(invitations::table.filter(taken)).set(invitations::revoked_at.eq(Some(now))).execute(connection)?;
    Ok(ids)
}

/// The generation of each of these invitations.
pub(crate) fn invitations_by_ids(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[InvitationId],
) -> Result<Vec<InvitationRow>, StoreFault> {
    invitations::table
        .filter(invitations::desk_id.eq(desk).and(invitations::id.eq_any(ids)))
        .get_results(connection)
        .in_table("invitations")
}

/// Gives those of these invitations that have run out at `now` a new generation, which revokes the old token, and time until
/// `until`; not those that were used or taken back.
pub(crate) fn renew_invitations(
    connection: &mut AnyConnection,
    desk: DeskId,
    ids: &[InvitationId],
    now: Timestamp,
    until: Timestamp,
) -> Result<(), StoreFault> {
    let over = invitations::desk_id
        .eq(desk)
        .and(invitations::id.eq_any(ids))
        .and(invitations::used_at.is_null())
        .and(invitations::revoked_at.is_null())
        .and(invitations::expires_at.le(now));
    diesel::update(invitations::table.filter(over))
        .set((invitations::generation.eq(invitations::generation + 1), invitations::expires_at.eq(until)))
        .execute(connection)?;
    Ok(())
}
