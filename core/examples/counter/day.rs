//! The desk's day: what is overdue, due today and waiting, and what was answered in time.

use std::io::Write as _;

use chrono::Months;
use comptoir::format::{self, DateStyle};
use comptoir::{DayItem, DayList, DayPart, DeskDay, Month, MonthOnTime, Timestamp};
use serde_json::{Value, json};

use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;

/// Shows it, with the share of the last `months` months.
pub(crate) fn print(seat: &Seat, months: u32, out: &mut Out) -> Result<(), Trouble> {
    let (day, shares) = read(seat, months)?;
    if seat.json {
        let mut body = serde_json::to_value(&day).unwrap_or_default();
        if let Some(body) = body.as_object_mut() {
            body.insert("months".to_owned(), shares.iter().map(|month| month_json(seat, month)).collect());
        }
        return Ok(tell::json(out, &body)?);
    }
    Ok(writeln!(out, "{}", words(seat, &day, &shares))?)
}

/// The day with all its requests, and the months until now, the latest last.
pub(crate) fn read(seat: &Seat, months: u32) -> Result<(DeskDay, Vec<MonthOnTime>), Trouble> {
    let requests = seat.session.requests();
    let mut day = requests.day()?;
    let parts = [
        (DayPart::Overdue, &mut day.overdue),
        (DayPart::DueToday, &mut day.due_today),
        (DayPart::Waiting, &mut day.waiting),
    ];
    for (part, list) in parts {
        while let Some(after) = list.next.take() {
            let more = requests.day_list(part, Some(&after))?;
            list.items.extend(more.items);
            list.next = more.next;
        }
    }
    let today = seat.zone.day(day.at);
    let first = today.checked_sub_months(Months::new(months.saturating_sub(1))).unwrap_or(today);
    let shares = requests.on_time(Month::of(first), Month::of(today))?;
    Ok((day, shares))
}

/// The day and the months for people.
pub(crate) fn words(seat: &Seat, day: &DeskDay, shares: &[MonthOnTime]) -> String {
    let mut parts = vec![format::date_time(&seat.locale, day.at, seat.zone, DateStyle::Full)];
    let lists =
        [(DayPart::Overdue, &day.overdue), (DayPart::DueToday, &day.due_today), (DayPart::Waiting, &day.waiting)];
    parts.extend(lists.map(|(part, list)| part_words(seat, part, list)));
    let rows: Vec<Vec<String>> = shares.iter().map(|month| month_row(seat, month)).collect();
    parts.push(tell::table(&rows, 0));
    parts.join("\n\n")
}

fn part_words(seat: &Seat, part: DayPart, list: &DayList) -> String {
    let rows: Vec<Vec<String>> = list.items.iter().map(|item| row(seat, part, item)).collect();
    let title = format!("{} ({})", part.label(&seat.locale), format::number(&seat.locale, list.total));
    if rows.is_empty() { title } else { format!("{title}\n{}", tell::table(&rows, 2)) }
}

/// An instant as the one in this seat reads it.
pub(crate) fn moment(seat: &Seat, at: Timestamp) -> String {
    format::date_time(&seat.locale, at, seat.zone, DateStyle::Short)
}

fn row(seat: &Seat, part: DayPart, item: &DayItem) -> Vec<String> {
    let time = match (part, item.waiting_since) {
        (DayPart::Waiting, Some(since)) => moment(seat, since),
        _ => item.time_left.text(&seat.locale),
    };
    vec![
        item.code.clone(),
        item.account_name.clone(),
        item.state.label(&seat.locale),
        item.agent.as_ref().map(|agent| agent.name.clone()).unwrap_or_default(),
        time,
    ]
}

/// A month, the share, and of how many answers.
fn month_row(seat: &Seat, month: &MonthOnTime) -> Vec<String> {
    let number = |count| format::number(&seat.locale, count);
    let share = month.share_text(&seat.locale).unwrap_or_else(|| "–".to_owned());
    vec![month.month.text(&seat.locale), share, format!("{} / {}", number(month.on_time), number(month.answered))]
}

fn month_json(seat: &Seat, month: &MonthOnTime) -> Value {
    json!({
        "month": month.month, "answered": month.answered, "on_time": month.on_time,
        "share": month.share(), "share_text": month.share_text(&seat.locale),
    })
}

/// Writes the mails that remind agents.
pub(crate) fn remind(seat: &Seat, out: &mut Out) -> Result<(), Trouble> {
    let reminded = seat.session.requests().remind()?;
    if seat.json {
        return Ok(tell::json(out, &json!({ "reminded": reminded }))?);
    }
    Ok(writeln!(out, "{reminded} reminded of; the mails are in the outbox")?)
}
