//! From one day to another, what they share written once: `du 3 au 5 mai 2026`, `3.–5.5.2026`.

use chrono::{Datelike as _, NaiveDate};

use super::date::{day, written, yearless};
use super::{DateStyle, number};
use crate::label::language::Language;

/// The days from one to another, whichever is the earlier.
pub(super) fn range(out: &mut String, language: &Language, one: NaiveDate, other: NaiveDate, style: DateStyle) {
    let (first, last) = (one.min(other), one.max(other));
    if first == last {
        return day(out, language, first, style);
    }
    let in_figures = match style {
        DateStyle::Short => true,
        DateStyle::Medium => written(language, first, style).is_none_or(|text| !text.contains(char::is_alphabetic)),
        DateStyle::Long | DateStyle::Full | DateStyle::Yearless => false,
    };
    let range = Range { language, first, last, style, in_figures };
    let without_month = range.without_month();
    let pattern = match &without_month {
        _ if in_figures => "format-range-figures",
        Some(_) if style != DateStyle::Full => "format-range-in-month",
        _ => "format-range",
    };
    let shortened = without_month.or_else(|| range.without_year());
    language.writer().pattern(out, pattern, &mut |out, name| match (name, &shortened) {
        ("first", Some(shortened)) => out.push_str(shortened),
        ("first", None) => day(out, language, first, style),
        _ => day(out, language, last, style),
    });
}

/// Two days, the earlier one first.
struct Range<'l> {
    language: &'l Language,
    first: NaiveDate,
    last: NaiveDate,
    style: DateStyle,
    in_figures: bool,
}

impl Range<'_> {
    /// The first day of a range within one month without what the last one says as well, where the language has the day
    /// before that: `3`, `dimanche 3`. In figures only where days have a point, which tells `3.–5.5.2026` from two numbers.
    fn without_month(&self) -> Option<String> {
        if (self.first.year(), self.first.month()) != (self.last.year(), self.last.month()) {
            return None;
        }
        let shortened = self.without_rest(|day| {
            let number = self.day_of_month(day);
            let text = written(self.language, day, self.style)?;
            let (weekday, text) = self.parted(day, &text)?;
            let rest = text.strip_prefix(&*number)?.to_owned();
            Some((format!("{weekday}{number}"), rest))
        })?;
        (!self.in_figures || shortened.ends_with('.')).then_some(shortened)
    }

    /// The first day of a range within one year without that, where the language has it behind the rest.
    fn without_year(&self) -> Option<String> {
        if self.style == DateStyle::Yearless || self.first.year() != self.last.year() {
            return None;
        }
        self.without_rest(|day| {
            let text = written(self.language, day, self.style)?;
            if self.in_figures {
                let year = day.year().to_string();
                let own = text.strip_suffix(&year).filter(|own| own.ends_with('.'))?;
                let number = self.day_of_month(day);
                return (number.ends_with('.') && own.starts_with(&number)).then(|| (own.to_owned(), year));
            }
            let (weekday, text) = self.parted(day, &text)?;
            let own = yearless(self.language, day, self.style)?;
            let year = text.strip_prefix(&*own)?.to_owned();
            Some((format!("{weekday}{own}"), year))
        })
    }

    /// What the first day has of its own, where the rest of both is the same.
    fn without_rest(&self, parts: impl Fn(NaiveDate) -> Option<(String, String)>) -> Option<String> {
        let ((own, rest), (_, rest_of_last)) = (parts(self.first)?, parts(self.last)?);
        (rest == rest_of_last).then_some(own)
    }

    /// A day's text as its weekday, if it has one, and what follows that.
    fn parted<'t>(&self, day: NaiveDate, text: &'t str) -> Option<(&'t str, &'t str)> {
        if self.style != DateStyle::Full {
            return Some(("", text));
        }
        let long = written(self.language, day, DateStyle::Long)?;
        text.split_at_checked(text.strip_suffix(&*long)?.len())
    }

    /// The day of a month that is named behind it: `3`, `3.`, `1er`.
    fn day_of_month(&self, day: NaiveDate) -> String {
        let key = if day.day() == 1 { "format-first-of-month" } else { "format-day-of-month" };
        let mut out = String::new();
        let language = self.language;
        language.writer().pattern(&mut out, key, &mut |out, _| number::whole(out, language, day.day().into()));
        out
    }
}

#[cfg(test)]
#[path = "range_tests.rs"]
mod tests;
