//! The lines of documents, as rows and as the trail tells them.

use serde_json::{Value, json};

use crate::error::Error;
use crate::model::document::{CheckedLine, Price, Quantity, TaxRate};
use crate::store::StoreFault;
use crate::store::document::{DocumentRow, LineRow};

/// The rows of a document's lines.
pub(super) fn line_rows(row: &DocumentRow, lines: &[CheckedLine]) -> Vec<LineRow> {
    let line = |(position, line): (i32, &CheckedLine)| LineRow {
        desk_id: row.desk_id,
        document_id: row.id,
        position,
        description: line.description.clone(),
        quantity: line.quantity.millionths(),
        unit_price: line.price.millionths(),
        tax_rate: line.rate.hundredths(),
        net: line.net,
    };
    (0..).zip(lines).map(line).collect()
}

/// The numbers of a line.
pub(super) struct Numbers {
    pub(super) quantity: Quantity,
    pub(super) price: Price,
    pub(super) rate: TaxRate,
}

/// The numbers of a line, which are those of a draft that was checked.
pub(super) fn numbers(row: &LineRow) -> Result<Numbers, Error> {
    let bad = |column| StoreFault::row("document_lines", column);
    Ok(Numbers {
        quantity: Quantity::of_millionths(row.quantity).ok_or_else(|| bad("quantity"))?,
        price: Price::of_millionths(row.unit_price).ok_or_else(|| bad("unit_price"))?,
        rate: TaxRate::of_hundredths(row.tax_rate).ok_or_else(|| bad("tax_rate"))?,
    })
}

/// Lines as the trail keeps them, under the key of the account.
pub(super) fn told(rows: &[LineRow]) -> Vec<Value> {
    let line = |row: &LineRow| match numbers(row) {
        Ok(Numbers { quantity, price, rate }) => json!({
            "description": row.description, "quantity": quantity.to_string(), "unit_price": price.to_string(),
            "tax_rate": rate.to_string(), "net": row.net,
        }),
        Err(_) => Value::Null,
    };
    rows.iter().map(line).collect()
}
