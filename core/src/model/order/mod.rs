//! Orders: parts that a customer has ordered from a dealership, as the order list shows them (rule C7).

mod code;
mod column;
mod csv;
mod draft;
mod import;
mod state;
mod total;
mod words;

pub use code::OrderCode;
pub use column::{OrderColumn, OrderListRow, OrderSort};
pub(crate) use column::{date_text, dealership_text, total_text};
pub(crate) use draft::{CheckedOrder, Is};
pub use draft::{CustomerName, OrderDraft, PoNumber};
pub(crate) use import::check_count;
pub use state::OrderState;
pub use total::OrderTotal;
pub(crate) use total::{Sum, totals};
pub(crate) use words::{searched, words};

#[cfg(test)]
mod samples;
