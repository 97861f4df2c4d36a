//! The draft of an order.

use crate::error::ComptoirError;

/// An order, unchecked. An empty text is as good as none. What an import leaves out of an order that is known already stays as
/// it is.
#[derive(Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Debug)]
pub struct OrderDraft {
    /// Its code, 1 to 40 letters and digits with `-`, `.`, `_` and `/` between them. What is imported has one; what is recorded
    /// without one is given one that tells when that was.
    #[uniffi(default)]
    pub code: Option<String>,
    /// The code of the dealership that it was ordered from: `20/90074`. A new order needs one.
    #[uniffi(default)]
    pub dealership: String,
    /// The number of the customer's purchase order: 1 to 50 characters on one line.
    #[uniffi(default)]
    pub po_number: Option<String>,
    /// Who ordered: 1 to 200 characters on one line. The name of the account, when absent; a new order needs one or the other.
    #[uniffi(default)]
    pub customer: Option<String>,
    /// The account of the customer, by its id or its customer reference number.
    #[uniffi(default)]
    pub account: Option<String>,
    /// When it was ordered, RFC 3339. The instant that the code tells, when absent; a new order whose code tells none needs one.
    #[uniffi(default)]
    pub ordered_at: Option<String>,
    /// Its state: `new`, `in_progress`, `completed` or `cancelled`; `new` when absent.
    #[uniffi(default)]
    pub state: Option<String>,
    /// What it comes to: digits, and after an optional point at most as many more as the currency has: `2539.75`. A new order
    /// needs it, and a currency does.
    #[uniffi(default)]
    pub total: String,
    /// The currency of the total, ISO 4217; the account's, else the desk's, when absent.
    #[uniffi(default)]
    pub currency: Option<String>,
}

/// Reads an order from JSON, at most 64 KiB: its shape is checked, its values are not.
///
/// # Errors
/// `invalid` with all problems of its shape: not JSON, unknown or duplicate members, wrong types.
#[uniffi::export]
pub fn order_draft_from_json(json: &str) -> Result<OrderDraft, ComptoirError> {
    Ok(comptoir::OrderDraft::from_json(json.as_bytes())?.into())
}

/// An order as JSON: no member where nothing is given.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn order_draft_to_json(draft: OrderDraft) -> Result<String, ComptoirError> {
    Ok(comptoir::OrderDraft::from(draft).to_json())
}

/// Reads the orders of a table in CSV, at most 1 MiB in UTF-8: its shape is checked, the cells' values are not. The first line
/// names the columns, in any order: members of a draft in snake case, `code` among them. Cells are parted by commas, semicolons
/// or tabs.
///
/// # Errors
/// `invalid` with all problems of the table: `invalid_csv` with the line, columns that are unknown or named twice (`/columns/2`,
/// from 0), rows of more or fewer cells (`/rows/3`), none or over 1,000 rows (`/rows`).
#[uniffi::export]
pub fn order_drafts_from_csv(csv: Vec<u8>) -> Result<Vec<OrderDraft>, ComptoirError> {
    Ok(comptoir::OrderDraft::rows_from_csv(&csv)?.into_iter().map(Into::into).collect())
}

crate::value::private_debug! { OrderDraft }

crate::edit::same_fields! {
    OrderDraft { code, dealership, po_number, customer, account, ordered_at, state, total, currency; }
}
