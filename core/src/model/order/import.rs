//! Many orders at once, as JSON.

use super::OrderDraft;
use crate::Args;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::request::json::{Json, read_rows};
use crate::model::request::members;

/// How many values there may be in an import: each row with all its members, and something around them.
const MAX_VALUES: usize = 16_384;

impl OrderDraft {
    /// The most orders of one import.
    pub const MAX_ROWS: usize = 1_000;
    /// The most bytes of one import, as JSON or CSV: 1 MiB.
    pub const MAX_IMPORT_BYTES: usize = 1_048_576;

    /// Reads the orders of an import from JSON, `{"rows": […]}`: their shape is checked, their values are not.
    ///
    /// ```
    /// use comptoir::OrderDraft;
    /// let rows = OrderDraft::rows_from_json(br#"{"rows": [{"code": "190114-235609486"}, {"code": 1}]}"#);
    /// assert_eq!(rows.unwrap_err()[0].path(), "/rows/1/code");
    /// ```
    ///
    /// # Errors
    /// All problems of their shape: not JSON, over 1 MiB, none or over 1,000 rows, unknown or duplicate members, wrong types.
    pub fn rows_from_json(json: &[u8]) -> Result<Vec<Self>, Vec<Problem>> {
        let tree = read_rows(json, Self::MAX_IMPORT_BYTES, MAX_VALUES).map_err(|problem| vec![problem])?;
        let (mut rows, mut problems) = (Vec::new(), Vec::new());
        members::object(&tree, &Path::Root, &["rows"], &mut problems, |_, value, path, problems| match value {
            Json::List(list) if list.len() <= Self::MAX_ROWS => {
                let row = |(index, tree)| Self::of_tree(tree, &path.index(index), problems);
                rows = list.iter().enumerate().map(row).collect();
            }
            Json::List(_) => problems.push(too_many()),
            Json::Null => {}
            _ => members::wrong_type(path, "list", problems),
        });
        match problems.is_empty() {
            true => counted(rows),
            false => Err(problems),
        }
    }
}

/// The rows, if they are as many as an import may have.
pub(crate) fn counted<T>(rows: Vec<T>) -> Result<Vec<T>, Vec<Problem>> {
    check_count(rows.len()).map(|()| rows)
}

/// Whether an import may have so many rows.
pub(crate) fn check_count(rows: usize) -> Result<(), Vec<Problem>> {
    match rows {
        0 => Err(vec![Problem::new("/rows".to_owned(), ProblemCode::TooFew, Args::none().with("min", 1))]),
        1..=OrderDraft::MAX_ROWS => Ok(()),
        _ => Err(vec![too_many()]),
    }
}

pub(super) fn too_many() -> Problem {
    Problem::new("/rows".to_owned(), ProblemCode::TooMany, Args::none().with("max", OrderDraft::MAX_ROWS))
}

#[cfg(test)]
#[path = "import_tests.rs"]
mod tests;
