//! Values of a service before and after a change.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::value::{Choice, FieldValue};
use super::{Known, Opened};
use crate::label::{self, Args};
use crate::model::work::Workflow;
use crate::{AccountId, Currency, Locale, UnitPrice, format};

/// Of so many accounts each is named; of more, how many they are.
const NAMED: usize = 10;

/// The accounts whose names are needed to tell of an event.
pub(super) fn accounts(event: &Opened) -> Vec<AccountId> {
    let named = event.facts.get("accounts").filter(|_| event.subject == "service");
    let sides = named.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_array);
    let few = sides.filter(|ids| ids.len() <= NAMED).flatten();
    few.filter_map(|id| id.as_str()?.parse().ok()).collect()
}

/// The value of a service's field; none where it reads as any other does.
pub(super) fn read(field: &str, value: &Value, known: &Known<'_>) -> Option<FieldValue> {
    match field {
        "labels" | "unit" => labels(&of(value)?, value),
        "prices" => prices(&of(value)?, value),
        "workflow" => {
            let workflow: Workflow = value.as_str()?.parse().ok()?;
            Some(FieldValue::Choice(Choice::new(workflow.as_str(), |locale| workflow.label(locale))))
        }
        "accounts" => chosen(value, known),
        _ => None,
    }
}

pub(super) fn of<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

pub(super) fn labels(labels: &BTreeMap<String, String>, value: &Value) -> Option<FieldValue> {
    let one = |tag: &str, label: &str, locale: &Locale| match tag.parse::<Locale>() {
        Ok(language) => format!("{label} ({})", label::language_name(locale, &language)),
        Err(_) => label.to_owned(),
    };
    listed(labels.iter(), value, |(tag, label), locale| one(tag, label, locale))
}

fn prices(prices: &BTreeMap<Currency, UnitPrice>, value: &Value) -> Option<FieldValue> {
    listed(prices.iter(), value, |(currency, price), locale| price.text(*currency, locale))
}

/// A list of what each entry is called; nothing where there is none.
pub(super) fn listed<E: Copy>(
    entries: impl Iterator<Item = E>,
    value: &Value,
    text: impl Fn(E, &Locale) -> String,
) -> Option<FieldValue> {
    let entries: Vec<E> = entries.collect();
    if entries.is_empty() {
        return Some(FieldValue::Nothing);
    }
    Some(FieldValue::Choice(Choice::new(&value.to_string(), |locale| {
        let texts: Vec<String> = entries.iter().map(|entry| text(*entry, locale)).collect();
        format::list(locale, &texts)
    })))
}

/// The accounts that may ask for a service: all of them where none are named.
fn chosen(value: &Value, known: &Known<'_>) -> Option<FieldValue> {
    if value.is_null() {
        let all = |locale: &Locale| label::plain(locale, "history-all-accounts").into_owned();
        return Some(FieldValue::Choice(Choice::new("all", all)));
    }
    let ids: Vec<&str> = value.as_array()?.iter().filter_map(Value::as_str).collect();
    let count = |locale: &Locale| label::text(locale, "history-accounts", &Args::none().with("count", ids.len()));
    if ids.is_empty() || ids.len() > NAMED {
        return Some(FieldValue::Choice(Choice::new(&ids.join(","), count)));
    }
    let name = |id: &&str| {
        let named = id.parse::<AccountId>().ok().and_then(|id| known.accounts.get(&id));
        named.map_or(*id, String::as_str).to_owned()
    };
    let names: Vec<String> = ids.iter().map(name).collect();
    Some(FieldValue::Choice(Choice::new(&ids.join(","), |locale| {
        let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
        names.sort_by(|one, other| label::compare(locale, one, other));
        format::list(locale, &names)
    })))
}
