//! Users by what their addresses look like.

use diesel::prelude::*;

use super::connection::{AnyBackend, AnyConnection};
use super::derive::{BATCH, Desk, Place};
use super::fault::{InTable, StoreFault};
use super::listing::Limited;
use super::schema::users;
use super::user::UserRow;
use crate::model::people::{UserState, skeleton};
use crate::{DeskId, UserId};

/// The most users that are told at once.
const MOST: usize = 100;

/// Up to 100 users, but for deleted ones, whose address looks like one of these, by address.
pub(crate) fn by_skeletons(
    connection: &mut AnyConnection,
    desk: DeskId,
    skeletons: &[&str],
) -> Result<Vec<UserRow>, StoreFault> {
    if skeletons.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: Vec<UserRow> = alike(desk, skeletons).get_results(connection).in_table("users")?;
    found.sort_unstable_by(|one, other| one.email_key.cmp(&other.email_key));
    Ok(found)
}

/// In no order that is asked for: SQLite would walk all users of the desk to have them by address.
pub(super) fn alike<'a>(desk: DeskId, skeletons: &[&'a str]) -> Limited<users::BoxedQuery<'a, AnyBackend>> {
    let alike = users::desk_id.eq(desk).and(users::email_skeleton.eq_any(skeletons.to_vec()));
    Limited::new(users::table.filter(alike).filter(users::state.ne(UserState::Deleted)).into_boxed(), MOST)
}

/// Makes what addresses look like anew: see [`super::derive`].
pub(crate) fn derive(
    connection: &mut AnyConnection,
    desk: &Desk<'_>,
    after: Place,
) -> Result<Option<Place>, StoreFault> {
    let rest = users::desk_id.eq(desk.id).and(users::id.gt(UserId::from_bytes(after)));
    let rows = users::table.filter(rest).order(users::id).select((users::id, users::email_key, users::email_skeleton));
    let rows: Vec<(UserId, String, String)> = Limited::new(rows, BATCH).get_results(connection).in_table("users")?;
    for (id, key, drawn) in &rows {
        let made = skeleton(key);
        if *drawn != made {
            diesel::update(users::table.filter(users::desk_id.eq(desk.id).and(users::id.eq(id))))
                .set(users::email_skeleton.eq(made))
                .execute(connection)?;
        }
    }
    Ok(rows.get(BATCH - 1).map(|(id, ..)| *id.as_bytes()))
}
