//! What readers type: numbers and days, as their language writes them or nearly.

use std::fmt;

use chrono::NaiveDate;

use super::number::{self, Marks};
use super::{DateStyle, ParseDecimalError, date};
use crate::label::language::Language;
use crate::model::account::fold;

/// A longer text is no day that anybody writes.
const LONGEST: usize = 60;

/// A longer text is no number that anybody writes: as many digits as a number may have, and its marks.
const LONGEST_NUMBER: usize = 80;

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
    if text.chars().count() > LONGEST_NUMBER {
        return Err(ParseDecimalError);
    }
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let marks = number::marks(language);
    // Where the language groups by one of the two marks, the other alone begins the decimals.
    let begins_decimals =
        |mark: char| (matches!(mark, ',' | '.') || mark == marks.decimal) && Some(mark) != marks.group;
    let (whole, fraction) = match digits.char_indices().rfind(|(_, mark)| begins_decimals(*mark)) {
        Some((at, mark)) => {
            let (whole, fraction) = digits.split_at_checked(at).ok_or(ParseDecimalError)?;
            let fraction = fraction.strip_prefix(mark).ok_or(ParseDecimalError)?;
            if mark != marks.decimal && is_thousands(whole, fraction) {
                return Err(ParseDecimalError);
            }
            (whole, Some(fraction))
        }
        None => (digits, None),
    };
    let whole = ungrouped(whole, marks).ok_or(ParseDecimalError)?;
    if fraction.is_some_and(|fraction| fraction.is_empty() || !is_digits(fraction)) {
        return Err(ParseDecimalError);
    }
    let point = if fraction.is_some() { "." } else { "" };
    let written = format!("{sign}{whole}{point}{}", fraction.unwrap_or_default());
    number::read(&written)?;
    Ok(written)
}

/// Whether what stands about a mark that is not the language's own may be thousands as well: `1.500` in French.
fn is_thousands(whole: &str, behind: &str) -> bool {
    (1..=3).contains(&whole.len()) && is_digits(whole) && !whole.starts_with('0') && behind.len() == 3
}

/// Digits without their grouping: spaces, apostrophes or the mark by which the language groups, each before three digits, or
/// all but the last before as many as the language has there.
fn ungrouped(digits: &str, marks: Marks) -> Option<String> {
    let is_mark = |letter: char| {
        Some(letter) == marks.group || matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' | '٬')
    };
    let groups: Vec<&str> = digits.split(is_mark).collect();
    if !groups.iter().all(|group| !group.is_empty() && is_digits(group)) {
        return None;
    }
    if let [first, inner @ .., last] = groups.as_slice() {
        let is_grouped_by = |size| first.len() <= size && inner.iter().all(|group| group.len() == size);
        // Nobody groups behind a zero: `0,085` has decimals, in English too.
        if first.starts_with('0') || last.len() != 3 || !(is_grouped_by(3) || is_grouped_by(marks.inner)) {
            return None;
        }
    }
    Some(groups.concat())
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
