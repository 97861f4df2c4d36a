//! Registrations: people who asked for access on their own (rule P3).

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Binary, Bool};

use super::connection::{AnyBackend, AnyConnection};
use super::fault::{InTable, StoreFault};
use super::listing::Limited;
use super::schema::registrations;
use crate::model::people::RegistrationState;
use crate::{AccountId, DeskId, Locale, RegistrationId, StaffId, TimeZone, Timestamp};

/// A row of `registrations`.
#[derive(Clone, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = registrations)]
#[diesel(treat_none_as_null = true)]
pub(crate) struct RegistrationRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: RegistrationId,
    pub(crate) email_key: String,
    pub(crate) email: String,
    /// What the address looks like (see [`skeleton`](crate::model::people::skeleton)).
    pub(crate) email_skeleton: String,
    pub(crate) name: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    /// What the person said to work for.
    pub(crate) company: String,
    pub(crate) phone: Option<String>,
    pub(crate) mobile: Option<String>,
    pub(crate) other: Option<String>,
    pub(crate) language: Locale,
    pub(crate) time_zone: TimeZone,
    pub(crate) note: Option<String>,
    pub(crate) state: RegistrationState,
    pub(crate) created_at: Timestamp,
    pub(crate) decided_at: Option<Timestamp>,
    pub(crate) decided_by: Option<StaffId>,
    /// Why it was declined.
    pub(crate) reason: Option<String>,
    /// Where the person was given a place.
    pub(crate) account_id: Option<AccountId>,
    pub(crate) version: i64,
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &RegistrationRow) -> Result<(), StoreFault> {
    diesel::insert_into(registrations::table).values(row).execute(connection)?;
    Ok(())
}

/// Writes a registration as it is now. The head row has been taken, so nobody else writes it.
pub(crate) fn save(connection: &mut AnyConnection, row: &RegistrationRow) -> Result<(), StoreFault> {
    let own = registrations::desk_id.eq(row.desk_id).and(registrations::id.eq(row.id));
    diesel::update(registrations::table.filter(own)).set(row).execute(connection)?;
    Ok(())
}

pub(crate) fn by_id(
    connection: &mut AnyConnection,
    desk: DeskId,
    id: RegistrationId,
) -> Result<Option<RegistrationRow>, StoreFault> {
    registrations::table
        .filter(registrations::desk_id.eq(desk).and(registrations::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("registrations")
}

/// The registration of this normalized address that awaits approval.
pub(crate) fn awaiting(
    connection: &mut AnyConnection,
    desk: DeskId,
    key: &str,
) -> Result<Option<RegistrationId>, StoreFault> {
    of_address(desk, key).get_result(connection).optional().in_table("registrations")
}

/// The registrations of these normalized addresses that await approval.
pub(crate) fn awaiting_among(
    connection: &mut AnyConnection,
    desk: DeskId,
    keys: &[&str],
) -> Result<Vec<RegistrationRow>, StoreFault> {
    registrations::table
        .filter(registrations::desk_id.eq(desk).and(registrations::email_key.eq_any(keys)))
        .filter(sql::<Bool>("state = 'awaiting'"))
        .order(registrations::id)
        .get_results(connection)
        .in_table("registrations")
}

/// One row at most. The state stands in the query's text: a bound value would not tell that the partial index holds it.
pub(super) fn of_address(desk: DeskId, key: &str) -> Limited<Ids<'_>> {
    let awaiting = registrations::table
        .filter(registrations::desk_id.eq(desk).and(registrations::email_key.eq(key)))
        .filter(sql::<Bool>("state = 'awaiting'"))
        .select(registrations::id)
        .into_boxed();
    Limited::new(awaiting, 1)
}

type Ids<'a> = registrations::BoxedQuery<'a, AnyBackend, Binary>;

/// A registration's place in a list.
pub(crate) type Place = (RegistrationState, Timestamp, RegistrationId);

/// Up to `rows` registrations in the order of their creation, from after the place on: those in `state`, or those that
/// await approval, then those that were approved, then those that were declined.
pub(crate) fn page(
    connection: &mut AnyConnection,
    desk: DeskId,
    state: Option<RegistrationState>,
    after: Option<Place>,
    rows: usize,
) -> Result<Vec<RegistrationRow>, StoreFault> {
    let mut page: Vec<RegistrationRow> = Vec::new();
    for (state, after) in stretches(state, after) {
        let left = rows.saturating_sub(page.len());
        page.extend(
            in_state(desk, state, after, left).get_results::<RegistrationRow>(connection).in_table("registrations")?,
        );
        if page.len() >= rows {
            break;
        }
    }
    Ok(page)
}

type After = Option<(Timestamp, RegistrationId)>;

/// The states that a list goes through, each with the place in it from which the list goes on.
fn stretches(
    only: Option<RegistrationState>,
    after: Option<Place>,
) -> impl Iterator<Item = (RegistrationState, After)> {
    let states = RegistrationState::ALL.iter().copied().filter(move |state| only.is_none_or(|only| only == *state));
    let begun = after.map(|(state, ..)| state);
    let states = states.skip_while(move |state| begun.is_some_and(|begun| begun != *state));
    states.map(move |state| (state, after.filter(|(begun, ..)| *begun == state).map(|(_, at, id)| (at, id))))
}

/// One stretch of the list, along its index.
pub(super) fn in_state<'a>(
    desk: DeskId,
    state: RegistrationState,
    after: After,
    rows: usize,
) -> Limited<registrations::BoxedQuery<'a, AnyBackend>> {
    let mut list = registrations::table
        .filter(registrations::desk_id.eq(desk).and(registrations::state.eq(state)))
        .order((registrations::created_at, registrations::id))
        .into_boxed();
    if let Some((at, id)) = after {
        let later = registrations::created_at.gt(at).or(registrations::id.gt(id));
        list = list.filter(registrations::created_at.ge(at)).filter(later);
    }
    Limited::new(list, rows)
}

#[cfg(test)]
#[path = "registration_tests.rs"]
mod tests;
