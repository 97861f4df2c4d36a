//! What the lists' queries share: each walks one index in the list's own order.

use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Integer, SingleValue, SqlType, Text};

use super::connection::AnyBackend;
use crate::label::order::Stretches;
use crate::{Locale, label};

/// How names begin that are looked for.
#[derive(Clone, Debug)]
pub(crate) struct Beginning {
    folded: String,
    stretches: Stretches,
}

impl Beginning {
    /// Names whose folded text begins with `folded`, in a desk of this language.
    pub(crate) fn new(language: &Locale, folded: String) -> Self {
        let stretches = label::stretches(language, &folded);
        Self { folded, stretches }
    }

    /// The folded text.
    pub(crate) fn folded(&self) -> &str {
        &self.folded
    }

    /// How many letters the folded text has, as a database counts them.
    pub(crate) fn letters(&self) -> i32 {
        i32::try_from(self.folded.chars().count()).unwrap_or(i32::MAX)
    }

    /// Whether the stretches hold other names too.
    pub(crate) const fn is_wider(&self) -> bool {
        self.stretches.wider
    }
}

/// A stretch of the order by name: keys from `from` on, and before `until`, where it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) from: Vec<u8>,
    pub(crate) until: Option<Vec<u8>>,
}

/// The stretches in which the names lie that are looked for, in order, each from `after` on.
pub(crate) fn stretches(beginning: Option<&Beginning>, after: &[u8]) -> Vec<Stretch> {
    let Some(beginning) = beginning else { return vec![Stretch { from: after.to_vec(), until: None }] };
    let whole = beginning.stretches.beginnings.iter().map(|from| {
        // No byte of UTF-8 is that high.
        let until = [from.as_slice(), &[0xff]].concat();
        (from.as_slice(), until)
    });
    whole
        .filter(|(_, until)| until.as_slice() > after)
        .map(|(from, until)| Stretch { from: from.max(after).to_vec(), until: Some(until) })
        .collect()
}

diesel::define_sql_function! {
    /// The whole of a value, as `substr(column, 1)`. No index is seen to hold it: where the list's index does not lead
    /// with a column, no other that does may tempt the database to read it all and sort.
    fn substr<T: SqlType + SingleValue>(value: T, from: Integer) -> T;
}

diesel::define_sql_function! {
    /// The first letters of a text.
    #[sql_name = "substr"]
    fn part_of(text: Text, from: Integer, letters: Integer) -> Text;
}

/// A query that reads so many rows at most. The number stands in its text: SQLite plans a query anew for each value of a
/// limit that is bound.
#[derive(Clone, Copy)]
pub(crate) struct Limited<Q> {
    query: Q,
    rows: usize,
}

impl<Q> Limited<Q> {
    pub(crate) const fn new(query: Q, rows: usize) -> Self {
        Self { query, rows }
    }
}

impl<Q: Query> Query for Limited<Q> {
    type SqlType = Q::SqlType;
}

impl<Q> QueryId for Limited<Q> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q, C> RunQueryDsl<C> for Limited<Q> {}

impl<Q: QueryFragment<AnyBackend>> QueryFragment<AnyBackend> for Limited<Q> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, AnyBackend>) -> QueryResult<()> {
        self.query.walk_ast(out.reborrow())?;
        out.push_sql(" LIMIT ");
        out.push_sql(&self.rows.to_string());
        Ok(())
    }
}

#[cfg(test)]
#[path = "listing_tests.rs"]
pub(crate) mod tests;
