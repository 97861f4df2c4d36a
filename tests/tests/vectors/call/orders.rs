//! What is called of orders.

use comptoir::{
    AccountId, DealershipId, Error, Locale, OrderDraft, OrderFilter, OrderSort, OrderState, OrdersImported, Session,
    TimeZone, Timestamp,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::page::Pages;
use super::read;
use crate::in_each;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Call {
    #[serde(rename = "orders.record")]
    Record { draft: Value },
    #[serde(rename = "orders.import")]
    Import { rows: Vec<Value> },
    #[serde(rename = "orders.import_csv")]
    ImportCsv { csv: String },
    #[serde(rename = "orders.advance")]
    Advance { code: String, next: OrderState },
    #[serde(rename = "orders.get")]
    Get { code: String },
    #[serde(rename = "orders.page")]
    Page { filter: Filter, paging: Pages<OrderSort> },
    #[serde(rename = "orders.rows")]
    Rows { filter: Filter, paging: Pages<OrderSort>, locale: Locale, zone: Option<TimeZone> },
    #[serde(rename = "orders.totals")]
    Totals { filter: Filter },
}

/// A filter of orders.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Filter {
    search: Option<String>,
    state: Option<OrderState>,
    dealership: Option<DealershipId>,
    account: Option<AccountId>,
    from: Option<Timestamp>,
    until: Option<Timestamp>,
}

impl From<Filter> for OrderFilter {
    fn from(Filter { search, state, dealership, account, from, until }: Filter) -> Self {
        Self { search, state, dealership, account, from, until }
    }
}

impl Call {
    pub(super) fn make(self, session: &Session) -> Result<Value, Error> {
        let orders = session.orders();
        Ok(match self {
            Self::Record { draft } => json!(orders.record(&read(&draft, OrderDraft::from_json)?)?),
            Self::Import { rows } => {
                let rows = rows.iter().map(|row| read(row, OrderDraft::from_json)).collect::<Result<Vec<_>, _>>()?;
                imported(orders.import(&rows)?)
            }
            Self::ImportCsv { csv } => imported(orders.import_csv(csv.as_bytes())?),
            Self::Advance { code, next } => json!(orders.advance(&code, next)?),
            Self::Get { code } => json!(orders.get(&code)?),
            Self::Page { filter, paging } => {
                let page = orders.list(&filter.into(), paging)?;
                let codes: Vec<&str> = page.items.iter().map(|order| order.code.as_str()).collect();
                json!({ "items": codes, "next": page.next, "total": page.total })
            }
            Self::Rows { filter, paging, locale, zone } => {
                let page = orders.list(&filter.into(), paging)?;
                let rows = page.items.iter().map(|order| json!(order.row(&locale, zone).cells()));
                json!({ "items": rows.collect::<Value>(), "next": page.next, "total": page.total })
            }
            Self::Totals { filter } => {
                let told = orders.totals(&filter.into())?.into_iter().map(|total| {
                    json!({
                        "state": total.state, "currency": total.currency, "orders": total.orders,
                        "total_minor": total.total_minor, "text": in_each(|locale| total.text(locale)),
                    })
                });
                told.collect()
            }
        })
    }
}

fn imported(imported: OrdersImported) -> Value {
    let OrdersImported { recorded, changed, unchanged } = imported;
    json!({
        "recorded": recorded, "changed": changed, "unchanged": unchanged,
        "text": in_each(|locale| imported.text(locale)),
    })
}
