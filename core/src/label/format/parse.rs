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
    let marks = number::marks(language);
    let text = marks.plain(text.trim());
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text.strip_prefix('+').unwrap_or(&text)),
    };
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
fn ungrouped(digits: &str, marks: &Marks) -> Option<String> {
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
    // A sign would make another year of it.
    if text.chars().count() > LONGEST || text.starts_with(['-', '+', '\u{2212}', '\u{2013}']) {
        return Err(ParseDateError);
    }
    let words = words(language, text);
    let day = as_written(language, &words).or_else(|| figures(language, &words)).or_else(|| named(language, &words));
    day.ok_or(ParseDateError)
}

/// The words and figures of a text: `30`, `avr`, `2026`.
fn words(language: &Language, text: &str) -> Vec<String> {
    let is_between =
        |letter: char| letter.is_whitespace() || matches!(letter, '.' | ',' | '/' | '-' | '\u{2013}' | '\u{60c}');
    let plain = number::marks(language).plain(text);
    plain.split(is_between).filter(|word| !word.is_empty()).map(fold).collect()
}

/// The words of a day in a style.
fn words_of(language: &Language, day: NaiveDate, style: DateStyle) -> Vec<String> {
    let mut text = String::new();
    date::day(&mut text, language, day, style);
    words(language, &text)
}

/// The one day that the language writes with just these words, in whatever order it has them.
fn as_written(language: &Language, words: &[String]) -> Option<NaiveDate> {
    let figures = words.iter().flat_map(|word| word.split(|letter: char| !letter.is_ascii_digit()));
    let (years, others): (Vec<&str>, Vec<&str>) =
        figures.filter(|figures| !figures.is_empty()).partition(|figures| figures.len() == 4);
    let [year] = years.as_slice() else { return None };
    let year = full_year(year)?;
    let others = others.into_iter().map(small).collect::<Option<Vec<u32>>>()?;
    let days: Vec<(u32, u32)> = match others.as_slice() {
        [day] => (1..=12).map(|month| (month, *day)).collect(),
        [first, second] => vec![(*first, *second), (*second, *first)],
        _ => return None,
    };
    let is_written = |day: &NaiveDate| {
        let styles = [DateStyle::Short, DateStyle::Medium, DateStyle::Long, DateStyle::Full];
        styles.into_iter().any(|style| words_of(language, *day, style) == words)
    };
    let mut found =
        days.into_iter().filter_map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day)).filter(is_written);
    let day = found.next()?;
    found.all(|other| other == day).then_some(day)
}

fn figures(language: &Language, words: &[String]) -> Option<NaiveDate> {
    let [first, second, third] = words else { return None };
    // Whoever begins with the year goes on with the month, in every language.
    if let Some(year) = full_year(first) {
        return NaiveDate::from_ymd_opt(year, small(second)?, small(third)?);
    }
    let (first, second) = (small(first)?, small(second)?);
    // People write the month where their language does.
    let (day, month) = if month_first(language) { (second, first) } else { (first, second) };
    NaiveDate::from_ymd_opt(full_year(third)?, month, day)
}

/// A day whose month is a name, and whose weekday may stand before it or behind it.
fn named(language: &Language, words: &[String]) -> Option<NaiveDate> {
    if !words.iter().any(|word| full_year(word).is_some()) {
        return None;
    }
    let names = Names::of(language);
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !names.is_filler(word)).collect();
    let (before, rest) = words.split_at_checked(words.len().checked_sub(3)?)?;
    if before.is_empty() {
        return names.day(rest);
    }
    let (front, behind) = words.split_at_checked(3)?;
    let of_weekday = |part: &[&str], weekday: &[&str]| {
        names
            .day(part)
            .filter(|day| names.weekday(language, *day).iter().map(String::as_str).eq(weekday.iter().copied()))
    };
    of_weekday(rest, before).or_else(|| of_weekday(front, behind))
}

/// What stands amid a language's days besides figures.
struct Names {
    /// What each month is called, long and short.
    months: Vec<Vec<String>>,
    /// What stands there whatever the month: `de` in Spanish.
    fillers: Vec<String>,
}

impl Names {
    fn of(language: &Language) -> Self {
        let in_styles = |month, styles: &[DateStyle]| -> Vec<String> {
            // On these days of 2025 no weekday is in all months.
            let Some(day) = NaiveDate::from_ymd_opt(2025, month, 28) else { return Vec::new() };
            let words = styles.iter().flat_map(|style| words_of(language, day, *style));
            words.filter(|word| !word.bytes().any(|byte| byte.is_ascii_digit())).collect()
        };
        let mut all = (1..=12).map(|month| in_styles(month, &[DateStyle::Medium, DateStyle::Long, DateStyle::Full]));
        let mut fillers = all.next().unwrap_or_default();
        all.for_each(|words| fillers.retain(|word| words.contains(word)));
        let months = (1..=12).map(|month| {
            let names = in_styles(month, &[DateStyle::Medium, DateStyle::Long]);
            names.into_iter().filter(|name| !fillers.contains(name)).collect()
        });
        Self { months: months.collect(), fillers }
    }

    fn is_filler(&self, word: &str) -> bool {
        self.fillers.iter().any(|filler| filler == word)
    }

    fn month(&self, word: &str) -> Option<u32> {
        let is_named = |(_, names): &(u32, &Vec<String>)| names.iter().any(|name| name == word);
        (1..).zip(&self.months).find(is_named).map(|(month, _)| month)
    }

    /// The day of three words, its year the first or the last of them.
    fn day(&self, words: &[&str]) -> Option<NaiveDate> {
        let [first, second, third] = words else { return None };
        let (year, first, second) = match full_year(first) {
            Some(year) => (year, second, third),
            None => (full_year(third)?, first, second),
        };
        let (day, month) = match (self.month(second), self.month(first)) {
            (Some(month), _) => (ordinal(first)?, month),
            (None, Some(month)) => (ordinal(second)?, month),
            (None, None) => return None,
        };
        NaiveDate::from_ymd_opt(year, month, day)
    }

    /// What the weekday of a day is called.
    fn weekday(&self, language: &Language, day: NaiveDate) -> Vec<String> {
        let is_of_weekday = |word: &String| {
            !word.bytes().any(|byte| byte.is_ascii_digit()) && !self.is_filler(word) && self.month(word).is_none()
        };
        words_of(language, day, DateStyle::Full).into_iter().filter(is_of_weekday).collect()
    }
}

/// Whether figures begin with the month.
fn month_first(language: &Language) -> bool {
    let Some(day) = NaiveDate::from_ymd_opt(2025, 11, 28) else { return false };
    words_of(language, day, DateStyle::Short).first().is_some_and(|first| first == "11")
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

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
