//! What readers type: numbers and days, as their language writes them or nearly.

use std::fmt;

use chrono::NaiveDate;

use super::{DateStyle, ParseDecimalError, date, number};
use crate::label::language::Language;
use crate::model::account::fold;

/// A longer text is no day that anybody writes.
const LONGEST: usize = 60;

/// The text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseDateError;

impl fmt::Display for ParseDateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day such as `30.4.2026`")
    }
}

impl std::error::Error for ParseDateError {}

/// The decimal that is written, with a point and without groups.
pub(super) fn decimal(language: &Language, text: &str) -> Result<String, ParseDecimalError> {
    let text = text.trim();
    if text.chars().count() > number::LONGEST {
        return Err(ParseDecimalError);
    }
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    // Where the language groups by one of the two marks, the other alone begins the decimals.
    let group = if number::groups_by_comma(language) { Some(',') } else { None };
    let (whole, fraction) = match digits.rsplit_once(|mark| matches!(mark, ',' | '.') && Some(mark) != group) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let whole = ungrouped(whole, group).ok_or(ParseDecimalError)?;
    if fraction.is_some_and(|fraction| fraction.is_empty() || !is_digits(fraction)) {
        return Err(ParseDecimalError);
    }
    let point = if fraction.is_some() { "." } else { "" };
    let written = format!("{sign}{whole}{point}{}", fraction.unwrap_or_default());
    number::read(&written)?;
    Ok(written)
}

/// Digits without their grouping: spaces, or the mark by which the language groups, each before three digits.
fn ungrouped(digits: &str, group: Option<char>) -> Option<String> {
    let is_mark =
        |letter: char| Some(letter) == group || matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’');
    let mut groups = digits.split(is_mark);
    let first = groups.next().filter(|first| !first.is_empty() && is_digits(first))?;
    let mut whole = first.to_owned();
    for group in groups {
        // Nobody groups behind a zero: `0,085` has decimals, in English too.
        if first.len() > 3 || first.starts_with('0') || group.len() != 3 || !is_digits(group) {
            return None;
        }
        whole.push_str(group);
    }
    Some(whole)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The day that is written.
pub(super) fn day(language: &Language, text: &str) -> Result<NaiveDate, ParseDateError> {
    let text = text.trim();
    if text.chars().count() > LONGEST {
        return Err(ParseDateError);
    }
    if let Ok(day) = text.parse() {
        return Ok(day);
    }
    let words = words(text);
    figures(language, &words).or_else(|| named(language, &words)).ok_or(ParseDateError)
}

/// The words and figures of a text: `30`, `avr`, `2026`.
fn words(text: &str) -> Vec<String> {
    let is_between = |letter: char| letter.is_whitespace() || matches!(letter, '.' | ',' | '/' | '-' | '\u{2013}');
    text.split(is_between).filter(|word| !word.is_empty()).map(fold).collect()
}

fn figures(language: &Language, words: &[String]) -> Option<NaiveDate> {
    let [first, second, year] = words else { return None };
    let (first, second) = (small(first)?, small(second)?);
    // People write the month where their language does.
    let (day, month) = if month_first(language) { (second, first) } else { (first, second) };
    NaiveDate::from_ymd_opt(full_year(year)?, month, day)
}

/// A day whose month is a name, and whose weekday may stand before it.
fn named(language: &Language, words: &[String]) -> Option<NaiveDate> {
    let (weekday, rest) = match words {
        [weekday, rest @ ..] if rest.len() == 3 => (Some(weekday), rest),
        _ => (None, words),
    };
    let [first, second, year] = rest else { return None };
    let year = full_year(year)?;
    let month_of = |word: &str| (1..=12).find(|month| month_names(language, *month).iter().any(|name| name == word));
    let (day, month) = match (month_of(second), month_of(first)) {
        (Some(month), _) => (ordinal(first)?, month),
        (None, Some(month)) => (ordinal(second)?, month),
        (None, None) => return None,
    };
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    let is_its_own = |weekday: &String| {
        let mut full = String::new();
        date::day(&mut full, language, day, DateStyle::Full);
        self::words(&full).contains(weekday)
    };
    weekday.is_none_or(is_its_own).then_some(day)
}

/// What a month is called amid a date, long and short.
fn month_names(language: &Language, month: u32) -> Vec<String> {
    let Some(day) = NaiveDate::from_ymd_opt(2025, month, 28) else { return Vec::new() };
    let written = [DateStyle::Long, DateStyle::Medium].map(|style| {
        let mut text = String::new();
        date::day(&mut text, language, day, style);
        words(&text)
    });
    written.into_iter().flatten().filter(|word| word.chars().all(char::is_alphabetic)).collect()
}

/// Whether figures begin with the month.
fn month_first(language: &Language) -> bool {
    let Some(day) = NaiveDate::from_ymd_opt(2025, 11, 28) else { return false };
    let mut text = String::new();
    date::day(&mut text, language, day, DateStyle::Short);
    words(&text).first().is_some_and(|first| first == "11")
}

/// A day of the month or a month in figures.
fn small(word: &str) -> Option<u32> {
    (word.len() <= 2 && is_digits(word)).then(|| word.parse().ok()).flatten()
}

/// A day of the month, which may be an ordinal: `1er`, `1st`.
fn ordinal(word: &str) -> Option<u32> {
    let figures = word.trim_end_matches(char::is_alphabetic);
    let ending = word.get(figures.len()..)?;
    matches!(ending, "" | "er" | "st" | "nd" | "rd" | "th" | "e").then(|| small(figures)).flatten()
}

/// A year of four figures: two could be of either century.
fn full_year(word: &str) -> Option<i32> {
    (word.len() == 4 && is_digits(word)).then(|| word.parse().ok()).flatten().filter(|year| *year > 0)
}
