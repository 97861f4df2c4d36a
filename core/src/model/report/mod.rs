//! Reports: what there is of accounts, requests, work, orders and documents, by group, dealership or month (rule C5).

mod column;
mod count;
mod csv;
mod kind;
mod query;
mod told;

pub use column::{ReportCell, ReportColumn};
pub(crate) use count::{Count, Counted, Lines, Subject, lines};
pub use kind::{ReportBy, ReportKind};
pub use query::ReportQuery;
pub(crate) use told::Named;
pub use told::{Report, ReportRow, ReportTable, ReportTableColumn, ReportTableRow};

#[cfg(test)]
mod samples;
