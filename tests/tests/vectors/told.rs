//! Outcomes of calls as JSON, where they are not simply what the library writes.

use comptoir::{
    CentreChoice, DayItem, DayList, DeskDay, EditPage, HistoryEntry, MonthOnTime, OutgoingMail, Page, TermChange,
};
use serde_json::{Value, json};

use crate::in_each;

pub(crate) fn mail(mail: &OutgoingMail) -> Value {
    json!({
        "id": mail.id, "template": mail.template, "from": mail.from, "to": mail.to, "language": mail.language,
        "subject": mail.subject, "text": mail.text, "attempts": mail.attempts,
    })
}

pub(crate) fn page<T>(page: &Page<T>, item: impl Fn(&T) -> Value) -> Value {
    json!({ "items": page.items.iter().map(item).collect::<Vec<_>>(), "next": page.next, "total": page.total })
}

/// A page of a list whose views are compared as they are written.
pub(crate) fn items<T: serde::Serialize>(page: &Page<T>) -> Value {
    json!({ "items": page.items, "next": page.next })
}

pub(crate) fn history(history: &Page<HistoryEntry>) -> Value {
    let entry = |entry: &HistoryEntry| {
        let mut told = json!(entry);
        told["text"] = in_each(|locale| entry.text(locale));
        told
    };
    json!({ "items": history.items.iter().map(entry).collect::<Vec<_>>(), "next": history.next })
}

pub(crate) fn day(day: &DeskDay) -> Value {
    json!({
        "at": day.at, "overdue": day_list(&day.overdue), "due_today": day_list(&day.due_today),
        "waiting": day_list(&day.waiting),
    })
}

pub(crate) fn day_list(list: &DayList) -> Value {
    let item = |item: &DayItem| {
        let mut told = json!(item);
        told["time_left"]["text"] = in_each(|locale| item.time_left.text(locale));
        told
    };
    json!({ "total": list.total, "items": list.items.iter().map(item).collect::<Vec<_>>(), "next": list.next })
}

pub(crate) fn month(month: &MonthOnTime) -> Value {
    let shares = month.share().map(|_| in_each(|locale| month.share_text(locale)));
    json!({
        "month": month.month, "answered": month.answered, "on_time": month.on_time,
        "text": in_each(|locale| month.month.text(locale)), "share_text": shares,
    })
}

pub(crate) fn term_change(change: &TermChange) -> Value {
    let mut told = json!(change);
    told["text"] = in_each(|locale| change.text(locale));
    told
}

pub(crate) fn centre(choice: &CentreChoice) -> Value {
    let runner_up = choice.runner_up.as_ref();
    json!({
        "country": choice.country, "centre": choice.centre.key(), "distance_km": choice.distance_km,
        "reason": choice.reason, "text": in_each(|locale| choice.text(locale)),
        "runner_up": runner_up.map(|other| json!({ "centre": other.centre.key(), "distance_km": other.distance_km })),
    })
}

/// The page, of whose countries, currencies and time zones only the present ones are told.
pub(crate) fn edit_page(page: &EditPage) -> Value {
    let mut told = json!(page);
    let sections = told["sections"].as_array_mut().into_iter().flatten();
    for field in sections.flat_map(|section| section["fields"].as_array_mut().into_iter().flatten()) {
        let path = field["path"].as_str().unwrap_or_default();
        if ["/country", "/currency", "/time_zone"].iter().any(|end| path.ends_with(end)) {
            let present = field["default"].clone();
            if let Some(options) = field["options"].as_array_mut() {
                options.retain(|option| option["value"] == present);
            }
        }
    }
    told
}
