//! Columns made of other columns, for rows that were written by older rules.

/// The number of the rules that derived columns are made by: counted up whenever one of them changes or is added.
pub(crate) const RULES: i64 = 1;
