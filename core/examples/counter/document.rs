//! Documents: drafted, issued, paid or cancelled, listed, told as a statement, rendered to a file.

pub(crate) mod args;

use std::io::Write as _;

use comptoir::{
    DocumentDraft, DocumentFilter, DocumentId, DocumentUpdate, DocumentView, Error, Locale, Page, Paging, Session,
    SheetRow, format, labels,
};

use self::args::{DocumentVerb, DraftArgs, EditArgs, ListArgs, One};
use crate::account;
use crate::requests::{self, Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &DocumentVerb, out: &mut Out) -> Result<(), Trouble> {
    match verb {
        DocumentVerb::List(wanted) => list(seat, wanted, out),
        DocumentVerb::Show(one) => shown(seat, &found(seat, &one.document)?, out),
        DocumentVerb::Draft(wanted) => drafted(seat, wanted, out),
        DocumentVerb::Edit(wanted) => {
            let id = found(seat, &wanted.one.document)?.id;
            told(seat, &wanted.one.session(seat).documents().edit(id, &update(seat, wanted)?)?, out)
        }
        DocumentVerb::Discard(one) => {
            one.session(seat).documents().discard(found(seat, &one.document)?.id)?;
            seat.kept(out)
        }
        DocumentVerb::Issue { one, key } => {
            let (id, session) = (found(seat, &one.document)?.id, one.session(seat));
            let session = key.as_deref().map_or(Ok(session.clone()), |key| session.once(key))?;
            told(seat, &session.documents().issue(id)?, out)
        }
        DocumentVerb::Pay { one, day } => {
            let id = found(seat, &one.document)?.id;
            told(seat, &one.session(seat).documents().pay(id, *day)?, out)
        }
        DocumentVerb::Cancel { one, reason } => {
            let id = found(seat, &one.document)?.id;
            told(seat, &one.session(seat).documents().cancel(id, reason)?, out)
        }
        DocumentVerb::Statement { account, from, until } => {
            let id = account::id(seat, account)?;
            let statement = seat.session.documents().statement(id, *from, *until)?;
            if seat.json {
                return Ok(tell::json(out, &statement)?);
            }
            let table = statement.table(&seat.locale);
            writeln!(out, "{} · {} · {}", table.title, statement.customer, table.period)?;
            let rows: Vec<Vec<String>> = std::iter::once(table.columns).chain(table.rows).collect();
            Ok(writeln!(out, "{}", aligned(rows, &[3, 4]))?)
        }
        DocumentVerb::Render { one, output } => {
            let rendered = seat.session.documents().render(found(seat, &one.document)?.id)?;
            match output {
                Some(file) => {
                    std::fs::write(file, &rendered.html)?;
                    Ok(writeln!(out, "{} → {}", rendered.title, file.display())?)
                }
                None if seat.json => Ok(tell::json(out, &rendered)?),
                None => Ok(out.write_all(rendered.html.as_bytes())?),
            }
        }
    }
}

impl One {
    fn session(&self, seat: &Seat) -> Session {
        account::based_on(seat, self.version)
    }
}

/// The document of this code or id.
fn found(seat: &Seat, named: &str) -> Result<DocumentView, Error> {
    let documents = seat.session.documents();
    match named.parse::<DocumentId>() {
        Ok(id) => documents.get(id),
        Err(_) => documents.by_code(named),
    }
}

fn drafted(seat: &Seat, wanted: &DraftArgs, out: &mut Out) -> Result<(), Trouble> {
    let account = account::id(seat, &wanted.account)?;
    let session = match &wanted.key {
        Some(key) => seat.session.once(key)?,
        None => seat.session.clone(),
    };
    let draft = match &wanted.file {
        Some(file) => {
            DocumentDraft::from_json(&requests::read_within(file, DocumentDraft::MAX_BYTES)?).map_err(Error::from)?
        }
        None => DocumentDraft {
            kind: wanted.kind.map(|kind| kind.as_str().to_owned()).unwrap_or_default(),
            lines: wanted.lines.clone(),
            note: wanted.note.clone(),
            due_on: wanted.due.clone(),
            credits: credited(seat, wanted.credits.as_deref())?,
        },
    };
    told(seat, &session.documents().draft(account, &draft)?, out)
}

/// The id of the invoice that is named by its code or id; what names none is left to be told as a problem.
fn credited(seat: &Seat, named: Option<&str>) -> Result<Option<String>, Trouble> {
    let Some(named) = named else { return Ok(None) };
    Ok(Some(match found(seat, named) {
        Ok(invoice) => invoice.id.to_string(),
        Err(error) if error.code() == "unknown_document" => named.to_owned(),
        Err(error) => return Err(error.into()),
    }))
}

fn update(seat: &Seat, wanted: &EditArgs) -> Result<DocumentUpdate, Trouble> {
    let given = |text: &Option<String>| text.clone().map(comptoir::Edit::Set).unwrap_or_default();
    let mut update = DocumentUpdate {
        lines: (!wanted.lines.is_empty()).then(|| wanted.lines.clone()),
        note: given(&wanted.note),
        due_on: given(&wanted.due),
        credits: given(&credited(seat, wanted.credits.as_deref())?),
    };
    for field in &wanted.clear {
        let edit = match field.as_str() {
            "note" => &mut update.note,
            "due" => &mut update.due_on,
            _ => &mut update.credits,
        };
        if !edit.is_unchanged() {
            return Err(Trouble::usage(&format!("{field} is given and cleared: say one of both")));
        }
        *edit = comptoir::Edit::Clear;
    }
    Ok(update)
}

/// The list with its head, all of it or a page.
fn list(seat: &Seat, wanted: &ListArgs, out: &mut Out) -> Result<(), Trouble> {
    let documents = seat.session.documents();
    let account = wanted.account.as_deref().map(|account| account::id(seat, account)).transpose()?;
    let filter = DocumentFilter { account, kind: wanted.kind, state: wanted.state };
    let read = |after: Option<&str>| {
        let paging: Paging<()> = Paging { after: after.map(str::to_owned), size: wanted.page, ..Paging::default() };
        documents.list(&filter, paging)
    };
    if wanted.page.is_some() || wanted.after.is_some() {
        let Page { items, next, .. } = read(wanted.after.as_deref())?;
        if seat.json {
            return Ok(tell::json(out, &serde_json::json!({ "items": items, "next": next }))?);
        }
        table(seat, &items, out)?;
        if let Some(next) = next {
            writeln!(out, "\n{}: --after {next}", labels::plain(&seat.locale, "order-more"))?;
        }
        return Ok(());
    }
    let pages = Pages { next: Some(None), read };
    if seat.json {
        return array(pages, out);
    }
    let mut all: Vec<DocumentView> = Vec::new();
    for page in pages {
        all.extend(page?);
    }
    table(seat, &all, out)
}

const COLUMNS: [&str; 7] = [
    "document-column-code",
    "document-column-kind",
    "document-column-customer",
    "document-column-date",
    "document-column-due",
    "document-column-state",
    "document-column-total",
];

fn table(seat: &Seat, documents: &[DocumentView], out: &mut Out) -> Result<(), Trouble> {
    if documents.is_empty() {
        remark(&format!("counter: no such documents at {}", seat.desk));
        return Ok(());
    }
    // Totals have one name in the language, which may be made of that of another message.
    let head = COLUMNS.iter().map(|key| labels::message(&seat.locale, key, &comptoir::Args::none())).collect();
    let rows: Vec<Vec<String>> =
        std::iter::once(head).chain(documents.iter().map(|document| row(document, &seat.locale))).collect();
    Ok(writeln!(out, "{}", aligned(rows, &[6]))?)
}

fn row(document: &DocumentView, locale: &Locale) -> Vec<String> {
    let day = |day: Option<chrono::NaiveDate>| {
        day.map(|day| format::date(locale, day, format::DateStyle::Short)).unwrap_or_default()
    };
    vec![
        // A draft has no number yet, and is named by its id.
        document.code.clone().unwrap_or_else(|| document.id.to_string()),
        document.kind.label(locale),
        document.customer.clone(),
        day(document.issued_on),
        day(document.due_on),
        document.state.label(locale),
        document.total(locale),
    ]
}

/// The table with these columns flush right, as amounts stand.
fn aligned(mut rows: Vec<Vec<String>>, right: &[usize]) -> String {
    for column in right {
        let cells = || rows.iter().filter_map(|row| row.get(*column));
        let widest = cells().map(|cell| tell::width(cell)).max().unwrap_or_default();
        for cell in rows.iter_mut().filter_map(|row| row.get_mut(*column)) {
            let missing = widest.saturating_sub(tell::width(cell));
            cell.insert_str(0, &" ".repeat(missing));
        }
    }
    tell::table(&rows, 0)
}

/// A document that something was done to, on one line.
fn told(seat: &Seat, document: &DocumentView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, document)?);
    }
    writeln!(out, "{}  v{}", row(document, &seat.locale).join("  "), document.version)?;
    seat.kept(out)
}

/// A document as its page has it.
fn shown(seat: &Seat, document: &DocumentView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, document)?);
    }
    let sheet = document.sheet(&seat.locale, document.billing.country);
    let stamp = sheet.stamp.map(|stamp| format!(" · {stamp}")).unwrap_or_default();
    writeln!(out, "{}{stamp}", sheet.title)?;
    let pair = |SheetRow { label, text }: SheetRow| vec![label, text.lines().collect::<Vec<_>>().join(" ")];
    let address = |address: comptoir::SheetAddress| vec![address.label, address.lines.join(", ")];
    let facts: Vec<Vec<String>> = sheet.facts.into_iter().map(pair).collect();
    let addresses = std::iter::once(sheet.billing).chain(sheet.shipping).map(address);
    writeln!(out, "{}", tell::table(&facts.into_iter().chain(addresses).collect::<Vec<_>>(), 2))?;
    let one_line = |row: Vec<String>| row.iter().map(|cell| cell.lines().collect::<Vec<_>>().join(" ")).collect();
    let lines = std::iter::once(sheet.columns).chain(sheet.lines).map(one_line).collect();
    writeln!(out, "\n{}\n", aligned(lines, &[1, 2, 3, 4]))?;
    let taxes = std::iter::once(sheet.tax_columns).chain(sheet.taxes).collect();
    writeln!(out, "{}\n", aligned(taxes, &[1, 2]))?;
    writeln!(out, "{}", aligned(sheet.totals.into_iter().map(pair).collect(), &[1]))?;
    if let Some(note) = sheet.note {
        writeln!(out, "\n{}\n{}", note.label, tell::wrapped(&note.text, 2))?;
    }
    Ok(())
}

/// What a value of a document is called, by its path.
pub(crate) fn label(locale: &Locale, path: &str) -> Option<String> {
    let key = match path.rsplit('/').next()? {
        "kind" => "document-column-kind",
        "lines" => "document-lines",
        "description" => "document-column-description",
        "quantity" => "document-column-quantity",
        "unit_price" => "document-column-unit-price",
        "tax_rate" => "document-tax-rate",
        "note" => "document-note",
        "due_on" => "document-column-due",
        "credits" => "document-credits",
        "day" => "document-paid-on",
        "text" => "document-reason",
        _ => return None,
    };
    Some(labels::plain(locale, key).into_owned())
}
