//! The order list: as it is shown, recorded, imported, brought from state to state, added up.

pub(crate) mod args;

use std::io::Write as _;

use comptoir::{
    DealershipId, Error, OrderColumn, OrderDraft, OrderFilter, OrderListRow, OrderView, OrdersImported, Page, Paging,
    Problem, ProblemCode, Timestamp, labels,
};

use crate::account;
use crate::orders::args::{FilterArgs, ListArgs, OrdersArgs, OrdersVerb, RecordArgs};
use crate::requests::{self, Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

/// Does it; the list, where nothing else is named.
pub(crate) fn act(seat: &Seat, wanted: &OrdersArgs, out: &mut Out) -> Result<(), Trouble> {
    let orders = seat.session.orders();
    match &wanted.verb {
        None => list(seat, &wanted.list, out),
        Some(OrdersVerb::List(wanted)) => list(seat, wanted, out),
        Some(OrdersVerb::Show { code, zone }) => {
            let order = orders.get(code)?;
            if seat.json {
                return Ok(tell::json(out, &order)?);
            }
            let row = order.row(&seat.locale, *zone);
            writeln!(out, "{}", labels::plain(&seat.locale, "order-details"))?;
            let heads = OrderColumn::ALL.iter().map(|column| column.label(&seat.locale));
            let rows: Vec<Vec<String>> =
                heads.zip(row.cells()).map(|(head, cell)| vec![head, cell.to_owned()]).collect();
            Ok(writeln!(out, "{}", tell::table(&rows, 2))?)
        }
        Some(OrdersVerb::Record(wanted)) => {
            let session = match &wanted.key {
                Some(key) => seat.session.once(key)?,
                None => seat.session.clone(),
            };
            told(seat, &session.orders().record(&draft(wanted))?, out)
        }
        Some(OrdersVerb::Import { file, key }) => {
            let session = match key {
                Some(key) => seat.session.once(key)?,
                None => seat.session.clone(),
            };
            let bytes = requests::read_within(file, OrderDraft::MAX_IMPORT_BYTES)?;
            let is_json = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
            let orders = session.orders();
            imported(seat, if is_json { orders.import_json(&bytes)? } else { orders.import_csv(&bytes)? }, out)
        }
        Some(OrdersVerb::Advance { code, state, version }) => {
            told(seat, &account::based_on(seat, *version).orders().advance(code, *state)?, out)
        }
        Some(OrdersVerb::Totals(wanted)) => {
            let totals = orders.totals(&filter(seat, wanted)?)?;
            if seat.json {
                return Ok(tell::json(out, &totals)?);
            }
            let rows: Vec<Vec<String>> = totals
                .iter()
                .map(|total| vec![total.state.label(&seat.locale), total.orders.to_string(), total.text(&seat.locale)])
                .collect();
            if rows.is_empty() {
                remark(&format!("counter: no such orders at {}", seat.desk));
                return Ok(());
            }
            Ok(writeln!(out, "{}", tell::table(&rightmost(rows), 0))?)
        }
    }
}

/// The list with its head, all of it or a page.
fn list(seat: &Seat, wanted: &ListArgs, out: &mut Out) -> Result<(), Trouble> {
    let orders = seat.session.orders();
    let filter = filter(seat, &wanted.filter)?;
    let read = |after: Option<&str>| {
        let paging = Paging { sort: wanted.sort, after: after.map(str::to_owned), size: wanted.page, total: false };
        orders.list(&filter, paging)
    };
    if wanted.page.is_some() || wanted.after.is_some() {
        let page = read(wanted.after.as_deref())?;
        if seat.json {
            let Page { items, next, .. } = page;
            return Ok(tell::json(out, &serde_json::json!({ "items": items, "next": next }))?);
        }
        table(seat, &page.items, wanted, out)?;
        if let Some(next) = page.next {
            writeln!(out, "\n{}  --after {next}", labels::plain(&seat.locale, "order-more"))?;
        }
        return Ok(());
    }
    let pages = Pages { next: Some(None), read };
    if seat.json {
        return array(pages, out);
    }
    let mut all: Vec<OrderView> = Vec::new();
    for page in pages {
        all.extend(page?);
    }
    table(seat, &all, wanted, out)
}

fn table(seat: &Seat, orders: &[OrderView], wanted: &ListArgs, out: &mut Out) -> Result<(), Trouble> {
    if orders.is_empty() {
        remark(&format!("counter: no such orders at {}", seat.desk));
        return Ok(());
    }
    let rows: Vec<OrderListRow> = orders.iter().map(|order| order.row(&seat.locale, wanted.zone)).collect();
    let cells = |row: &OrderListRow| row.cells().map(str::to_owned).to_vec();
    let head = OrderColumn::ALL.iter().map(|column| column.label(&seat.locale)).collect();
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows.iter().map(cells)).collect();
    Ok(writeln!(out, "{}", tell::table(&rightmost(rows), 0))?)
}

/// The rows with the cells of the last column, which are amounts, one above the other's end.
fn rightmost(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let widest = rows.iter().filter_map(|row| row.last()).map(|cell| tell::width(cell)).max().unwrap_or_default();
    for cell in rows.iter_mut().filter_map(|row| row.last_mut()) {
        *cell = format!("{}{cell}", " ".repeat(widest.saturating_sub(tell::width(cell))));
    }
    rows
}

fn filter(seat: &Seat, wanted: &FilterArgs) -> Result<OrderFilter, Trouble> {
    Ok(OrderFilter {
        search: wanted.search.clone(),
        state: wanted.state,
        dealership: wanted.dealership.as_deref().map(|code| dealership(seat, code)).transpose()?,
        account: wanted.account.as_deref().map(|account| account::id(seat, account)).transpose()?,
        from: wanted.from,
        until: wanted.until,
    })
}

/// The dealership of this code.
pub(crate) fn dealership(seat: &Seat, code: &str) -> Result<DealershipId, Trouble> {
    let known = seat.session.people().dealerships()?;
    let found = known.into_iter().find(|dealership| dealership.code == code);
    let unknown = || {
        let problem = Problem::new("/dealership".to_owned(), ProblemCode::UnknownDealership, comptoir::Args::none());
        Trouble::from(Error::from(vec![problem]))
    };
    found.map(|dealership| dealership.id).ok_or_else(unknown)
}

fn draft(wanted: &RecordArgs) -> OrderDraft {
    OrderDraft {
        code: wanted.code.clone(),
        dealership: wanted.dealership.clone(),
        po_number: wanted.po_number.clone(),
        customer: wanted.customer.clone(),
        account: wanted.account.clone(),
        ordered_at: wanted.at.map(|at: Timestamp| at.to_string()),
        state: wanted.state.map(|state| state.as_str().to_owned()),
        total: wanted.total.clone(),
        currency: wanted.currency.clone(),
    }
}

/// An order that something was done to, on one line.
fn told(seat: &Seat, order: &OrderView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, order)?);
    }
    writeln!(out, "{}", order.row(&seat.locale, None).cells().join("  "))?;
    seat.kept(out)
}

fn imported(seat: &Seat, imported: OrdersImported, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, &imported)?);
    }
    writeln!(out, "{}", imported.text(&seat.locale))?;
    seat.kept(out)
}

/// What a value of an order is called, by its path.
pub(crate) fn label(locale: &comptoir::Locale, path: &str) -> Option<String> {
    let column = match path.rsplit('/').next()? {
        "code" => OrderColumn::Code,
        "dealership" => OrderColumn::Dealership,
        "po_number" => OrderColumn::PoNumber,
        "customer" => OrderColumn::Customer,
        "ordered_at" => OrderColumn::Date,
        "state" => OrderColumn::State,
        "total" => OrderColumn::Total,
        _ => return None,
    };
    Some(column.label(locale))
}
