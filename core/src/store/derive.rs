//! Columns made of other columns, made anew in rows that older rules, or no rules yet, have written.
//!
//! A migration adds such a column empty; what stands in it only the library can tell. So each desk keeps the number of the
//! rules that its rows follow, and whoever opens or migrates the store brings the desks that are behind up to date, each in
//! transactions of its own: row-level security shows one desk at a time.

use super::StoreFault;
use super::connection::{AnyConnection, Database, Keep};
use super::{account, day, desk as desks, head, look_alike, request, work_month};
use crate::DeskId;
use crate::model::desk::{DeskDraft, Settings};

/// The number of the rules that derived columns are made by: counted up whenever one of them changes or is added.
pub(crate) const RULES: i64 = 5;

/// How many rows one transaction makes anew; others wait no longer than that takes.
pub(crate) const BATCH: usize = 500;

/// Makes the columns of one table anew, in up to [`BATCH`] rows after the place given, in the order of their ids; gives
/// the place to go on from, or nothing after the last row. A new desk's rows must come out the same: a row that is right
/// already is left as it is.
type Step = fn(&mut AnyConnection, &Desk<'_>, Place) -> Result<Option<Place>, StoreFault>;

/// The id of the last row that was made anew; zeros before the first.
pub(crate) type Place = [u8; 16];

/// What derived columns are made of, beside their rows.
pub(crate) struct Desk<'a> {
    pub(crate) id: DeskId,
    pub(crate) settings: &'a Settings,
}

/// All derived columns there are. To add some: write their step, add it here and count [`RULES`] up.
const STEPS: &[Step] = &[account::derive, request::derive, day::derive, look_alike::derive, work_month::derive];

/// Brings every desk that is behind up to date. It can be cut off at any time: a desk's number is set when all its rows are
/// done, and doing them again changes nothing.
pub(crate) fn refresh(database: &Database) -> Result<(), StoreFault> {
    for desk in database.read(None, |connection| desks::behind(connection, RULES))? {
        for step in STEPS {
            let mut next = Some([0; 16]);
            while let Some(after) = next {
                next = database.write(Some(desk), Keep::Commit, |connection| {
                    // Commands of the desk wait, so that none changes a row between its reading and its writing.
                    head::hold(connection, desk)?;
                    let settings = settings(&desks::settings(connection, desk)?)?;
                    step(connection, &Desk { id: desk, settings: &settings }, after)
                })?;
            }
        }
        database.write(Some(desk), Keep::Commit, |connection| desks::keep_up(connection, desk, RULES))?;
    }
    Ok(())
}

fn settings(body: &str) -> Result<Settings, StoreFault> {
    let bad_row = || StoreFault::row("desk_settings", "body");
    let draft: DeskDraft = serde_json::from_str(body).map_err(|_| bad_row())?;
    draft.check().map_err(|_| bad_row())
}

/// The step of a table for `name_folded` and `name_key`, which follow from a name and the desk's language.
macro_rules! derive_names {
    ($connection:expr, $desk:expr, $after:expr, $table:ident, $name:ident, $id:ty) => {{
        use $crate::store::derive::BATCH;
        let rest = $table::desk_id.eq($desk.id).and($table::id.gt(<$id>::from_bytes($after)));
        let rows = $table::table.filter(rest).order($table::id).select((
            $table::id,
            $table::$name,
            $table::name_folded,
            $table::name_key,
        ));
        let rows: Vec<($id, String, String, Vec<u8>)> =
            $crate::store::listing::Limited::new(rows, BATCH).get_results($connection).in_table(stringify!($table))?;
        for (id, name, folded, key) in &rows {
            let made = ($crate::model::account::fold(name), $crate::label::sort_key($desk.settings.language(), name));
            if (folded, key) == (&made.0, &made.1) {
                continue;
            }
            diesel::update($table::table.filter($table::desk_id.eq($desk.id).and($table::id.eq(id))))
                .set(($table::name_folded.eq(made.0), $table::name_key.eq(made.1)))
                .execute($connection)?;
        }
        Ok(rows.get(BATCH - 1).map(|(id, ..)| *id.as_bytes()))
    }};
}
pub(super) use derive_names;
