//! Completing a request, with what customer service decides.

use comptoir::{Completion, Email, Error, ReviewedUser};
use serde_json::Value;

use crate::args::CompleteArgs;
use crate::requests;
use crate::seat::Seat;
use crate::tell::Out;
use crate::trouble::Trouble;

/// Completes the request.
pub(crate) fn complete(seat: &Seat, wanted: &CompleteArgs, out: &mut Out) -> Result<(), Trouble> {
    let completion = decisions(seat, wanted)?;
    requests::receipt(seat, &seat.session.requests().complete(&wanted.code, &completion)?, out)
}

/// What was typed, as the library reads decisions: so it is the library that says what is wrong with them.
fn decisions(seat: &Seat, wanted: &CompleteArgs) -> Result<Completion, Trouble> {
    let users = match wanted.successor.is_empty() {
        true => Vec::new(),
        false => seat.session.requests().review(&wanted.code)?.users,
    };
    let keep = wanted.keep.iter().map(|(field, value)| (path(field), value.as_str()));
    let successors = wanted.successor.iter().map(|(old, new)| (row(&users, old), new.as_str()));
    let mut members = vec![format!(r#""keep":{}"#, object(keep)), format!(r#""successors":{}"#, object(successors))];
    if let Some(reference) = &wanted.reference {
        members.push(format!(r#""reference":{}"#, Value::from(reference.as_str())));
    }
    let json = format!("{{{}}}", members.join(","));
    Completion::from_json(json.as_bytes()).map_err(|problems| Error::from(problems).into())
}

/// An object of JSON that keeps what is said twice, for the library to tell.
fn object<'a>(members: impl Iterator<Item = (String, &'a str)>) -> String {
    let members: Vec<String> =
        members.map(|(name, value)| format!("{}:{}", Value::from(name), Value::from(value))).collect();
    format!("{{{}}}", members.join(","))
}

/// A field as its path in the draft: `users.0.email` is `/users/0/email`.
fn path(field: &str) -> String {
    if field.starts_with('/') { field.to_owned() } else { format!("/{}", field.replace('.', "/")) }
}

/// The path of the user of this address, or in this row. One that nobody in the request has stays as it was typed.
fn row(users: &[ReviewedUser], old: &str) -> String {
    if !old.contains('@') {
        return path(old);
    }
    let same = |user: &&ReviewedUser| match (user.email.parse::<Email>(), old.parse::<Email>()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    };
    users.iter().find(same).map_or_else(|| old.to_owned(), |user| user.path.clone())
}
