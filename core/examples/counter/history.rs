//! What happened to an account or a request, as sentences.

use std::io::Write as _;

use comptoir::format::{self, DateStyle};
use comptoir::{Error, Failure, HistoryEntry, Page, Unknown};
use serde_json::{Value, json};

use crate::requests::{Pages, array};
use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;

/// Tells the history of the request of this code, else of the account that is called so; newest first.
pub(crate) fn print(seat: &Seat, subject: &str, out: &mut Out) -> Result<(), Trouble> {
    let (requests, accounts) = (seat.session.requests(), seat.session.accounts());
    if is_code(subject) {
        match requests.history(subject, None) {
            Ok(_) => return pages(seat, |after| requests.history(subject, after), out),
            // A number that a desk gave to an account may look like a code.
            Err(error) if matches!(error.failure(), Failure::Unknown(Unknown::Request)) => {
                return match accounts.find(subject) {
                    Ok(account) => pages(seat, |after| accounts.history(account.id, after), out),
                    Err(_) => Err(error.into()),
                };
            }
            Err(error) => return Err(error.into()),
        }
    }
    let account = accounts.find(subject)?;
    pages(seat, |after| accounts.history(account.id, after), out)
}

/// Whether it is written as codes of requests are: `yymmdd-HHMMSSmmm`.
fn is_code(subject: &str) -> bool {
    let figures = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    subject.split_once('-').is_some_and(|(day, time)| figures(day, 6) && figures(time, 9))
}

pub(crate) fn pages(
    seat: &Seat,
    read: impl Fn(Option<&str>) -> Result<Page<HistoryEntry>, Error>,
    out: &mut Out,
) -> Result<(), Trouble> {
    let pages = Pages { next: Some(None), read };
    if seat.json {
        let whole = |entry: HistoryEntry| -> Value {
            let mut body = serde_json::to_value(&entry).unwrap_or_default();
            if let Some(body) = body.as_object_mut() {
                body.insert("text".to_owned(), json!(entry.text(&seat.locale)));
            }
            body
        };
        return array(pages.map(|page| Ok(page?.into_iter().map(whole).collect())), out);
    }
    for page in pages {
        for line in lines(seat, &page?) {
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

/// Of each entry when it was, and the sentence.
pub(crate) fn lines(seat: &Seat, entries: &[HistoryEntry]) -> Vec<String> {
    let moment = |entry: &HistoryEntry| format::date_time(&seat.locale, entry.at, seat.zone, DateStyle::Short);
    let widest = entries.iter().map(|entry| tell::width(&moment(entry))).max().unwrap_or_default();
    let head = |entry| format!("{}  ", tell::padded(&moment(entry), widest));
    entries.iter().map(|entry| tell::hanging(&head(entry), &entry.text(&seat.locale))).collect()
}
