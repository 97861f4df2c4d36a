//! From the facts of an event to an entry of a history.
//!
//! `facts.fields` names the fields that changed. For each the facts, or the sealed personal values, hold an array of exactly
//! two, before and after, or the plain value that the thing was created with; `null` is nothing.

use serde_json::Value;

use super::{FieldChange, FieldValue, HistoryEntry, Known, value};
use crate::desk::audit::Opened;
use crate::{ContactId, Country, DealershipId, RequestId, UserId};

/// The entry of an event.
pub(super) fn entry(event: Opened, known: &Known<'_>) -> HistoryEntry {
    let countries = countries(&event, known);
    let changes = fields(&event)
        .filter(|field| known.fields.tells(&event.subject, field))
        .map(|field| {
            let ([before, after], [before_in, after_in]) = (both(&event, field), countries);
            let read = |side: Side<'_>, country| match side {
                Side::Erased => FieldValue::Erased,
                Side::Known(json) => value::read(&event.subject, field, json, country, known),
            };
            let called = known.fields.called(&event.subject, field);
            let change = FieldChange::new(field, read(before, before_in), read(after, after_in));
            FieldChange { called, ..change.of(&event.subject) }
        })
        .collect();
    let said = match text(&event, "/text") {
        None if event.erased && is_said(&event.action) => Some(FieldValue::Erased),
        said => said,
    };
    let (called, about) = (called(&event, known), about(&event, known));
    let event = event.event;
    HistoryEntry {
        sequence: event.sequence,
        ordinal: event.ordinal,
        at: event.at,
        by: known.actors.actor(&event.actor),
        action: event.action,
        subject: event.subject,
        subject_id: event.subject_id,
        called,
        version: event.version,
        changes,
        said,
        about,
    }
}

/// The persons among the facts of an event.
pub(super) fn persons(event: &Opened) -> impl Iterator<Item = UserId> {
    ids(event, &["administrator", "user", "successor", "holder", "for"])
}

/// The dealerships among them.
pub(super) fn dealerships(event: &Opened) -> impl Iterator<Item = DealershipId> {
    ids(event, &["dealership"])
}

/// The services among those of an event about work or a contact, by key.
pub(super) fn services(event: &Opened) -> impl Iterator<Item = &str> {
    let named = match event.subject.as_str() {
        "work" => event.facts.get("service"),
        "contact" => event.facts.get("services"),
        _ => None,
    };
    let sides = named.and_then(Value::as_array).into_iter().flatten();
    let keys = sides.flat_map(|side| side.as_array().map_or(std::slice::from_ref(side), Vec::as_slice));
    keys.filter_map(Value::as_str)
}

fn ids<T: std::str::FromStr>(event: &Opened, names: &[&str]) -> impl Iterator<Item = T> {
    let values = names.iter().filter_map(|name| event.facts.get(name)).flat_map(|value| match value {
        Value::Array(several) => several.as_slice(),
        one => std::slice::from_ref(one),
    });
    values.filter_map(|value| value.as_str()?.parse().ok())
}

pub(super) fn fields(event: &Opened) -> impl Iterator<Item = &str> {
    event.facts.get("fields").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

#[derive(Clone, Copy)]
enum Side<'a> {
    Known(&'a Value),
    Erased,
}

/// A field's value before and after the event.
fn both<'a>(event: &'a Opened, field: &str) -> [Side<'a>; 2] {
    static NOTHING: Value = Value::Null;
    let personal = event.personal.as_ref().and_then(|personal| personal.get(field));
    match personal.or_else(|| event.facts.get(field)) {
        Some(Value::Array(pair)) if let [before, after] = pair.as_slice() => [Side::Known(before), Side::Known(after)],
        Some(value) => [Side::Known(&NOTHING), Side::Known(value)],
        None if !event.erased => [Side::Known(&NOTHING), Side::Known(&NOTHING)],
        None if is_creation(&event.action) => [Side::Known(&NOTHING), Side::Erased],
        None => [Side::Erased, Side::Erased],
    }
}

fn is_creation(action: &str) -> bool {
    action == "register"
        || ["create_", "add_", "submit_", "record_", "draft_"].iter().any(|verb| action.starts_with(verb))
}

fn is_said(action: &str) -> bool {
    let requests = ["ask_submitter", "answer_request", "reject_request", "fail_account"];
    let work = ["quote_work", "decline_quote", "reject_work", "progress_work", "deliver_work"];
    requests.contains(&action) || work.contains(&action) || action == "cancel_document"
}

/// Whether the event changed the field, or gave it first.
pub(super) fn changes_field(event: &Opened, field: &str) -> bool {
    fields(event).any(|own| own == field)
}

/// The country before an event that changed it.
pub(super) fn country_before(event: &Opened) -> Option<Country> {
    let [before, _] = both(event, "country");
    read_country(before)
}

fn read_country(side: Side<'_>) -> Option<Country> {
    match side {
        Side::Known(value) => value.as_str().and_then(|code| code.parse().ok()),
        Side::Erased => None,
    }
}

/// The countries before and after, in whose form addresses are shown.
fn countries(event: &Opened, known: &Known<'_>) -> [Option<Country>; 2] {
    if changes_field(event, "country") {
        return both(event, "country").map(read_country);
    }
    [known.country.at((event.sequence, event.ordinal)); 2]
}

fn text(event: &Opened, pointer: &str) -> Option<FieldValue> {
    let found = event.personal.as_ref().and_then(|personal| personal.pointer(pointer));
    found.and_then(Value::as_str).map(|text| FieldValue::Text(text.to_owned()))
}

fn personal(event: &Opened, pointers: &[&str]) -> FieldValue {
    let found = pointers.iter().find_map(|pointer| text(event, pointer));
    found.unwrap_or(if event.erased { FieldValue::Erased } else { FieldValue::Nothing })
}

fn person(user: Option<UserId>, known: &Known<'_>) -> FieldValue {
    let name = |user: UserId| FieldValue::Person(user, known.users.get(&user).cloned().flatten());
    user.map_or(FieldValue::Erased, name)
}

fn fact<T: std::str::FromStr>(event: &Opened, name: &str) -> Option<T> {
    event.facts.get(name)?.as_str()?.parse().ok()
}

/// What the subject of an event is called.
fn called(event: &Opened, known: &Known<'_>) -> FieldValue {
    match event.subject.as_str() {
        "user" => person(event.subject_id.parse().ok(), known),
        "staff" => person(fact(event, "user"), known),
        "contact" => {
            let contact = event.subject_id.parse::<ContactId>().ok();
            let of_row = || contact.and_then(|contact| known.contacts.get(&contact).copied());
            person(fact(event, "user").or_else(of_row), known)
        }
        "request" => {
            let request = event.subject_id.parse::<RequestId>().ok();
            let code = request.and_then(|request| known.codes.get(&request).cloned());
            code.map_or(FieldValue::Nothing, FieldValue::Text)
        }
        "account" => match both(event, "name") {
            [_, Side::Known(Value::String(name))] => FieldValue::Text(name.clone()),
            [_, Side::Erased] => FieldValue::Erased,
            _ => FieldValue::Nothing,
        },
        "work" | "order" | "document" => fact(event, "code").map_or(FieldValue::Nothing, FieldValue::Text),
        "registration" => personal(event, &["/name"]),
        "device" => fact(event, "key").map_or(FieldValue::Nothing, FieldValue::Text),
        "dealership" => fact(event, "code").map_or(FieldValue::Nothing, FieldValue::Text),
        _ => fact(event, "name").map_or(FieldValue::Nothing, FieldValue::Text),
    }
}

/// What the sentence of an event speaks of besides.
fn about(event: &Opened, known: &Known<'_>) -> Vec<(&'static str, FieldValue)> {
    let field = |name: &str| {
        let value = event.facts.get(name).unwrap_or(&Value::Null);
        value::read(&event.subject, name, value, None, known)
    };
    match event.action.as_str() {
        // A draft may name its account by number and give it another name. Older events hold the draft only.
        "submit_request" => vec![("account", personal(event, &["/name", "/account/current_name", "/account/name"]))],
        "submit_work" => {
            let title = match both(event, "subject") {
                [_, Side::Known(Value::String(subject))] => FieldValue::Text(subject.clone()),
                _ => FieldValue::Erased,
            };
            let other = fact(event, "for").map(|user| ("for", person(Some(user), known)));
            Vec::from_iter([("title", title)].into_iter().chain(other))
        }
        "quote_work" | "accept_quote" | "decline_quote" => {
            let of_quote = |name: &str| {
                let value = event.facts.pointer(&format!("/quote/{name}")).unwrap_or(&Value::Null);
                value::read(&event.subject, name, value, None, known)
            };
            let mut about = vec![("amount", of_quote("amount")), ("last", of_quote("last_day"))];
            if event.facts.get("automatic").and_then(Value::as_bool) == Some(true) {
                about.push(("automatic", FieldValue::Switch(true)));
            }
            about
        }
        "progress_work" => {
            let percent = event.facts.get("percent").unwrap_or(&Value::Null);
            vec![("percent", value::read(&event.subject, "progress", percent, None, known))]
        }
        "create_user" => vec![("email", personal(event, &["/email"]))],
        "create_contact" | "restore_contact" => vec![("role", field("role")), ("title", field("job_title"))],
        "end_contact" => Vec::from_iter(fact(event, "successor").map(|user| ("successor", person(Some(user), known)))),
        "add_staff" => vec![("role", field("role"))],
        "draft_document" | "edit_document" | "discard_document" | "issue_document" | "pay_document"
        | "cancel_document" => {
            vec![("kind", field("kind")), ("amount", field("amount"))]
        }
        "record_order" => match both(event, "total") {
            [_, Side::Known(total)] => vec![("total", value::read(&event.subject, "total", total, None, known))],
            [_, Side::Erased] => vec![("total", FieldValue::Erased)],
        },
        "start_subscription" | "renew_subscription" => {
            let last = match field("end") {
                FieldValue::Day(end) => FieldValue::Day(end.pred_opt().unwrap_or(end)),
                other => other,
            };
            vec![("term", field("term")), ("start", field("start")), ("last", last)]
        }
        "end_subscription" => vec![("on", field("on"))],
        "change_term" => vec![("effective", field("effective")), ("at_once", field("at_once"))],
        "undo_term_change" => vec![("term", field("dropped"))],
        "reopen_subscription" => vec![("term", field("term"))],
        "report_device" => vec![("kind", FieldValue::Choice(known.device.clone()))],
        "add_dealership" => vec![("city", field("city"))],
        "merge_group" => vec![("into", field("into"))],
        _ => Vec::new(),
    }
}
