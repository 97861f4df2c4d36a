//! What was typed as a draft in JSON: so it is the library that says what is wrong with it.

use comptoir::{AccountInsert, AccountUpdate, Error};
use serde_json::Value;

use super::args::{CreateArgs, EditArgs};
use crate::trouble::Trouble;

pub(crate) fn insert(wanted: &CreateArgs) -> Result<AccountInsert, Trouble> {
    AccountInsert::from_json(json(&wanted.typed()).as_bytes()).map_err(|problems| Error::from(problems).into())
}

pub(crate) fn update(wanted: &EditArgs) -> Result<AccountUpdate, Trouble> {
    AccountUpdate::from_json(json(&wanted.typed()).as_bytes()).map_err(|problems| Error::from(problems).into())
}

/// The members, `address/city` inside `address`. What is said twice stays twice, for the library to tell.
fn json(typed: &[(String, Option<String>)]) -> String {
    let mut members: Vec<(&str, String)> = Vec::new();
    let mut inside: Vec<(&str, Vec<(&str, String)>)> = Vec::new();
    for (place, text) in typed {
        let value = Value::from(text.as_deref()).to_string();
        match place.split_once('/') {
            None => members.push((place, value)),
            Some((outer, inner)) => match inside.iter_mut().find(|(name, _)| *name == outer) {
                Some((_, parts)) => parts.push((inner, value)),
                None => inside.push((outer, vec![(inner, value)])),
            },
        }
    }
    members.extend(inside.into_iter().map(|(name, parts)| (name, object(parts))));
    object(members)
}

fn object(members: Vec<(&str, String)>) -> String {
    let members: Vec<String> =
        members.into_iter().map(|(name, value)| format!("{}:{value}", Value::from(name))).collect();
    format!("{{{}}}", members.join(","))
}
