//! Fields that desks add to accounts and contacts.

use diesel::prelude::*;

use super::connection::AnyConnection;
use super::fault::{InTable, StoreFault};
use super::schema::custom_fields;
use crate::model::field::{FieldAudience, FieldKind, FieldSubject};
use crate::{DeskId, FieldId, Timestamp};

/// A row of `custom_fields`.
#[derive(Clone, Queryable, Insertable, AsChangeset)]
#[diesel(treat_none_as_default_value = false)]
#[diesel(table_name = custom_fields)]
#[diesel(treat_none_as_null = true)]
pub(crate) struct FieldRow {
    pub(crate) desk_id: DeskId,
    pub(crate) id: FieldId,
    pub(crate) subject: FieldSubject,
    pub(crate) key: String,
    pub(crate) kind: FieldKind,
    /// What it is called, by language tag, as JSON.
    pub(crate) labels: String,
    /// What can be chosen, as JSON.
    pub(crate) choices: String,
    pub(crate) required: bool,
    /// What it holds where nothing is said of it.
    pub(crate) initial: Option<String>,
    pub(crate) seen_by: FieldAudience,
    pub(crate) edited_by: FieldAudience,
    pub(crate) position: i32,
    pub(crate) created_at: Timestamp,
    /// Since when it is not in use any more; its values stay.
    pub(crate) retired_at: Option<Timestamp>,
    pub(crate) version: i64,
}

pub(crate) fn insert(connection: &mut AnyConnection, row: &FieldRow) -> Result<(), StoreFault> {
    diesel::insert_into(custom_fields::table).values(row).execute(connection)?;
    Ok(())
}

/// Writes a field as it is now. The head row has been taken, so nobody else writes it.
pub(crate) fn save(connection: &mut AnyConnection, row: &FieldRow) -> Result<(), StoreFault> {
    let own = custom_fields::desk_id.eq(row.desk_id).and(custom_fields::id.eq(row.id));
    diesel::update(custom_fields::table.filter(own)).set(row).execute(connection)?;
    Ok(())
}

/// A field, retired or not.
pub(crate) fn by_id(connection: &mut AnyConnection, desk: DeskId, id: FieldId) -> Result<Option<FieldRow>, StoreFault> {
    custom_fields::table
        .filter(custom_fields::desk_id.eq(desk).and(custom_fields::id.eq(id)))
        .get_result(connection)
        .optional()
        .in_table("custom_fields")
}

/// The fields of a desk, those that are retired too when asked, in the order of lists.
pub(crate) fn all(connection: &mut AnyConnection, desk: DeskId, retired: bool) -> Result<Vec<FieldRow>, StoreFault> {
    let mut all = custom_fields::table.filter(custom_fields::desk_id.eq(desk)).into_boxed();
    if !retired {
        all = all.filter(custom_fields::retired_at.is_null());
    }
    let mut rows: Vec<FieldRow> = all.get_results(connection).in_table("custom_fields")?;
    // Few, and ordered by no index.
    rows.sort_unstable_by(|one, other| {
        (one.subject, one.position, &one.key).cmp(&(other.subject, other.position, &other.key))
    });
    Ok(rows)
}
