//! What completing a request would change, for the agent who decides.

use std::io::Write as _;

use comptoir::{Args, Form, Keep, Locale, RequestKind, RequestReview, ReviewedUser, ReviewedValue, labels};

use crate::seat::Seat;
use crate::tell::{self, Out, remark};
use crate::trouble::Trouble;

/// Shows it.
pub(crate) fn print(seat: &Seat, code: &str, out: &mut Out) -> Result<(), Trouble> {
    let requests = seat.session.requests();
    let review = requests.review(code)?;
    if seat.json {
        return Ok(tell::json(out, &review)?);
    }
    writeln!(out, "{}", words(seat, requests.get(code)?.kind, &review))?;
    out.flush()?;
    if review.values.iter().any(|value| value.conflict) {
        remark("counter: decide each ≠ with complete --keep FIELD=current or FIELD=requested");
    }
    if review.users.iter().any(|user| user.needs_successor) {
        remark("counter: say with complete --successor OLD=NEW who takes over");
    }
    Ok(())
}

/// Value by value, `≠` before what has changed since the request was sent, and user by user.
pub(crate) fn words(seat: &Seat, kind: RequestKind, review: &RequestReview) -> String {
    let (locale, form) = (&seat.locale, seat.form(kind));
    let form = form.as_ref();
    let mut rows = Vec::new();
    if !review.values.is_empty() {
        rows.push(vec![String::new(), String::new(), Keep::Current.label(locale), Keep::Requested.label(locale)]);
        rows.extend(review.values.iter().map(|value| {
            let mark = if value.conflict { "≠" } else { " " };
            let read = |text| read(locale, form, &value.path, text);
            vec![
                format!("{mark} {}", name(form, value)),
                value.path.clone(),
                read(&value.current),
                read(&value.requested),
            ]
        }));
    }
    let mut text = tell::table(&rows, 0);
    for value in review.values.iter().filter(|value| value.conflict) {
        let read = |text| read(locale, form, &value.path, text);
        let change = format!("{}: {} → {}. ", name(form, value), read(&value.then), read(&value.current));
        text += &format!("\n{}", tell::hanging("≠ ", &(change + &said(locale, "problem-changed-since"))));
    }
    let users: Vec<Vec<String>> = review.users.iter().map(person).collect();
    if !users.is_empty() {
        text += &format!("\n{}", tell::table(&users, 0));
    }
    for user in &review.users {
        for remark in remarks(locale, kind, user) {
            text += &format!("\n{}", tell::hanging(&format!("! {}: ", user.email), &remark));
        }
    }
    text.trim_start_matches('\n').to_owned()
}

fn name(form: Option<&Form>, value: &ReviewedValue) -> String {
    form.and_then(|form| tell::label(form, &value.path)).unwrap_or_default()
}

/// A value as the form shows it: an option by its label.
fn read(locale: &Locale, form: Option<&Form>, path: &str, value: &Option<String>) -> String {
    let Some(value) = value else { return said(locale, "history-nothing") };
    let options =
        form.and_then(|form| tell::field(form, path)).map(|field| field.options.as_slice()).unwrap_or_default();
    let label = options.iter().find(|option| option.value == *value).map(|option| option.label.as_str());
    label.unwrap_or(value).lines().collect::<Vec<_>>().join(" ")
}

fn person(user: &ReviewedUser) -> Vec<String> {
    vec![format!("  {}", user.path), user.email.clone(), user.name.clone().unwrap_or_default()]
}

fn remarks(locale: &Locale, kind: RequestKind, user: &ReviewedUser) -> Vec<String> {
    let misplaced = match kind {
        RequestKind::Modify => "problem-unknown-contact",
        _ => "problem-already-contact",
    };
    let mut remarks = Vec::new();
    if user.needs_successor {
        remarks.push(said(locale, "problem-needs-successor"));
    }
    if user.misplaced {
        remarks.push(said(locale, misplaced));
    }
    if user.other_accounts > 0 {
        remarks.push(format!("has a place in other accounts too, {} in number", user.other_accounts));
    }
    remarks
}

fn said(locale: &Locale, key: &str) -> String {
    labels::message(locale, key, &Args::none())
}
