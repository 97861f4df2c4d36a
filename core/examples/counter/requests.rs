//! Requests for accounts.

use std::fs::File;
use std::io::{self, Read, Write as _};
use std::path::Path;

use comptoir::format::{self, DateStyle};
use comptoir::{Error, Problem, Receipt, RequestDraft, RequestFilter, RequestKind, RequestView, labels};
use serde_json::{Value, json};

use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

/// Reads a draft, and no more of it than tells that it is too large.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>, Trouble> {
    read_within(file, RequestDraft::MAX_BYTES)
}

/// The same of anything else that may have so many bytes.
pub(crate) fn read_within(file: &Path, bytes: usize) -> Result<Vec<u8>, Trouble> {
    let most = bytes as u64 + 1;
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(Trouble::usage(&format!("cannot read {}: {error}", file.display()))),
    }
}

/// Tells all that is wrong with a draft.
pub(crate) fn check(seat: &Seat, draft: &[u8], out: &mut Out) -> Result<(), Trouble> {
    let problems = seat.session.requests().check_json(draft)?;
    if seat.json {
        let problems: Vec<Value> = problems.iter().map(|problem| problem.to_json(&seat.locale)).collect();
        tell::json(out, &problems)?;
    } else {
        told(seat, kind(draft), &problems, out)?;
    }
    if problems.is_empty() { Ok(()) } else { Err(Trouble::Told) }
}

/// What a draft asks for, so far as can be seen: a form's labels tell what is wrong with it.
pub(crate) fn kind(draft: &[u8]) -> RequestKind {
    let draft: Value = serde_json::from_slice(draft).unwrap_or_default();
    let says = |member: &str| draft.pointer(member).is_some();
    match draft.get("kind").and_then(Value::as_str).map(str::parse) {
        Some(Ok(kind)) => kind,
        _ if says("/account/current_name") || says("/modify_users") => RequestKind::Modify,
        _ => RequestKind::Create,
    }
}

fn told(seat: &Seat, kind: RequestKind, problems: &[Problem], out: &mut Out) -> io::Result<()> {
    let count = comptoir::Args::none().with("count", problems.len());
    let count = labels::message(&seat.locale, "problems-found", &count);
    if problems.is_empty() {
        return writeln!(out, "{count}");
    }
    let form = seat.form(kind);
    let lines: Vec<String> =
        problems.iter().map(|problem| tell::problem(problem, form.as_ref(), &seat.locale)).collect();
    remark(&format!("{count}\n{}", lines.join("\n")));
    Ok(())
}

/// Submits a draft.
pub(crate) fn submit(seat: &Seat, draft: &[u8], key: Option<&str>, out: &mut Out) -> Result<(), Trouble> {
    let session = match key {
        Some(key) => seat.session.once(key)?,
        None => seat.session.clone(),
    };
    receipt(seat, &session.requests().submit_json(draft)?, out)
}

/// Tells what became of a request.
pub(crate) fn receipt(seat: &Seat, receipt: &Receipt, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        let mut body = serde_json::to_value(receipt).unwrap_or_default();
        add(&mut body, "state_text", json!(receipt.state.label(&seat.locale)));
        add(&mut body, "due_text", json!(receipt.due.text(&seat.locale)));
        add(&mut body, "explanation", json!(receipt.due.explanation(&seat.locale)));
        tell::json(out, &body)?;
    } else {
        writeln!(out, "{}", words(seat, receipt))?;
        seat.kept(out)?;
    }
    Ok(())
}

/// Code, state, deadline and its days.
pub(crate) fn words(seat: &Seat, receipt: &Receipt) -> String {
    let mut text = format!("{}  {}", receipt.code, receipt.state.label(&seat.locale));
    if !receipt.state.is_closed() {
        text += &format!("\n{}", deadline(seat, &receipt.due));
    }
    text
}

fn deadline(seat: &Seat, due: &comptoir::Deadline) -> String {
    let days = tell::indented(&due.explanation(&seat.locale).join("\n"), 2);
    format!("{}\n{days}", due.text(&seat.locale))
}

fn add(body: &mut Value, member: &str, value: Value) {
    if let Some(body) = body.as_object_mut() {
        body.insert(member.to_owned(), value);
    }
}

/// Lists all requests, newest first, or tells the one of `code`.
pub(crate) fn list(seat: &Seat, code: Option<&str>, out: &mut Out) -> Result<(), Trouble> {
    let Some(code) = code else { return filtered(seat, &RequestFilter::default(), out) };
    let request = seat.session.requests().get(code)?;
    if seat.json { Ok(tell::json(out, &request)?) } else { Ok(writeln!(out, "{}", in_full(seat, &request))?) }
}

/// Lists those that fit, newest first.
pub(crate) fn filtered(seat: &Seat, filter: &RequestFilter, out: &mut Out) -> Result<(), Trouble> {
    let requests = seat.session.requests();
    let pages = Pages { next: Some(None), read: |after: Option<&str>| requests.list(filter, after) };
    if seat.json {
        return array(pages, out);
    }
    for page in pages {
        let rows: Vec<Vec<String>> = page?.iter().map(|request| row(seat, request)).collect();
        if rows.is_empty() {
            remark(&format!("counter: no such requests at {}", seat.desk));
        } else {
            writeln!(out, "{}", tell::table(&rows, 0))?;
        }
    }
    Ok(())
}

pub(crate) fn row(seat: &Seat, request: &RequestView) -> Vec<String> {
    let due = if request.state.is_closed() { String::new() } else { request.due.text(&seat.locale) };
    let from = request.dealership.as_ref().map(|from| format!("{} – {}", from.code, from.city));
    vec![
        request.code.clone(),
        request.state.label(&seat.locale),
        request.account_name.clone(),
        from.unwrap_or_default(),
        due,
    ]
}

fn in_full(seat: &Seat, request: &RequestView) -> String {
    let mut text = row(seat, request).into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("  ");
    let moment = |at| format::date_time(&seat.locale, at, seat.zone, DateStyle::Short);
    text += &format!("\n{}", request.kind.label(&seat.locale));
    text += &format!("\n{}  {}", moment(request.submitted_at), request.submitter.name);
    for step in &request.steps {
        text += &format!("\n{}  {}  {}", moment(step.at), step.by.name, step.action.label(&seat.locale));
        if let Some(words) = &step.text {
            text += &format!("\n{}", tell::wrapped(words, 4));
        }
    }
    if !request.state.is_closed() {
        text += &format!("\n{}", deadline(seat, &request.due));
    }
    text
}

/// The pages of a list, one after the other.
pub(crate) struct Pages<F> {
    /// The cursor to go on with; nothing at the end.
    pub(crate) next: Option<Option<String>>,
    pub(crate) read: F,
}

impl<T, F: Fn(Option<&str>) -> Result<comptoir::Page<T>, Error>> Iterator for Pages<F> {
    type Item = Result<Vec<T>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let after = self.next.take()?;
        let page = (self.read)(after.as_deref());
        Some(page.map(|page| {
            self.next = page.next.map(Some);
            page.items
        }))
    }
}

/// Pages as one array of JSON, written as they are read.
pub(crate) fn array<T: serde::Serialize>(
    pages: impl Iterator<Item = Result<Vec<T>, Error>>,
    out: &mut Out,
) -> Result<(), Trouble> {
    let mut before = "[";
    for page in pages {
        for item in page? {
            write!(out, "{before}")?;
            serde_json::to_writer(&mut *out, &item).map_err(io::Error::from)?;
            before = ",\n";
        }
    }
    Ok(writeln!(out, "{}", if before == "[" { "[]" } else { "]" })?)
}
