//! Days, times of day, instants.

use std::fmt::Write as _;
use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate, NaiveTime, Timelike as _};
use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::{MD, T, YM, YMD, YMDE};
use icu_datetime::input::Time;
use icu_datetime::options::YearStyle;
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_locale_core::LanguageIdentifier;

use super::{DateStyle, number};
use crate::label::language::Language;
use crate::label::tongue::Tongue;
use crate::{Month, TimeZone, Timestamp};

type Days<F> = Option<FixedCalendarDateTimeFormatter<Gregorian, F>>;

/// What ICU4X needs for one language, of the Gregorian calendar alone. Its data is compiled in, so nothing is ever
/// missing; should it be, days are written as in ISO 8601.
#[derive(Debug)]
pub(crate) struct Dates {
    short: Days<YMD>,
    medium: Days<YMD>,
    long: Days<YMD>,
    full: Days<YMDE>,
    yearless: Days<MD>,
    month: Days<YM>,
    time: Option<NoCalendarFormatter<T>>,
}

static BUILT_IN: [LazyLock<Dates>; 3] = [
    LazyLock::new(|| Dates::new(Tongue::En.conventions())),
    LazyLock::new(|| Dates::new(Tongue::Fi.conventions())),
    LazyLock::new(|| Dates::new(Tongue::Fr.conventions())),
];

impl Dates {
    /// Those of a language built in.
    pub(crate) fn of(tongue: Tongue) -> &'static Self {
        let [en, fi, fr] = &BUILT_IN;
        match tongue {
            Tongue::En => en,
            Tongue::Fi => fi,
            Tongue::Fr => fr,
        }
    }

    /// Those of any language.
    pub(crate) fn new(language: LanguageIdentifier) -> Self {
        let locale = icu_locale_core::Locale::from(language);
        let short = YMD::short().with_year_style(YearStyle::Full);
        Self {
            short: FixedCalendarDateTimeFormatter::try_new((&locale).into(), short).ok(),
            medium: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::medium()).ok(),
            long: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            full: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMDE::long()).ok(),
            yearless: FixedCalendarDateTimeFormatter::try_new((&locale).into(), MD::long()).ok(),
            month: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YM::long()).ok(),
            time: NoCalendarFormatter::try_new((&locale).into(), T::hm()).ok(),
        }
    }
}

pub(super) fn day(out: &mut String, language: &Language, day: NaiveDate, style: DateStyle) {
    match written(language, day, style) {
        Some(text) => out.push_str(&text),
        None => infallible(write!(out, "{day}")),
    }
}

fn written(language: &Language, day: NaiveDate, style: DateStyle) -> Option<String> {
    let date =
        Date::try_new_gregorian(day.year(), u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()?;
    let all = language.dates();
    let text = match style {
        DateStyle::Short => all.short.as_ref()?.format(&date).to_string(),
        DateStyle::Medium => all.medium.as_ref()?.format(&date).to_string(),
        DateStyle::Long => all.long.as_ref()?.format(&date).to_string(),
        DateStyle::Full => all.full.as_ref()?.format(&date).to_string(),
        DateStyle::Yearless => all.yearless.as_ref()?.format(&date).to_string(),
    };
    let locale = language.locale();
    Some(match (locale.language(), style) {
        // CLDR writes `1 mai`; French people write `1er mai`.
        ("fr", DateStyle::Full) if day.day() == 1 => text.replacen(" 1 ", " 1er ", 1),
        ("fr", DateStyle::Medium | DateStyle::Long | DateStyle::Yearless) if day.day() == 1 => {
            text.replacen("1 ", "1er ", 1)
        }
        // CLDR writes `Thursday, 30 April`; British people leave the comma out.
        ("en", DateStyle::Full) if matches!(language.conventions(), Some(Tongue::En)) => text.replacen(", ", " ", 1),
        _ => text,
    })
}

/// From one day to another, what they share written once.
pub(super) fn range(out: &mut String, language: &Language, first: NaiveDate, last: NaiveDate, style: DateStyle) {
    if first == last {
        return day(out, language, first, style);
    }
    let shares_year = style == DateStyle::Yearless || first.year() == last.year();
    let (pattern, first_style) = match style {
        DateStyle::Long | DateStyle::Yearless if shares_year && first.month() == last.month() => {
            ("format-range-in-month", None)
        }
        DateStyle::Long if shares_year => ("format-range", Some(DateStyle::Yearless)),
        DateStyle::Long | DateStyle::Full | DateStyle::Yearless => ("format-range", Some(style)),
        DateStyle::Short | DateStyle::Medium => ("format-range-figures", Some(style)),
    };
    language.writer().pattern(out, pattern, &mut |out, name| match (name, first_style) {
        ("first", Some(style)) => day(out, language, first, style),
        ("first", None) => day_of_month(out, language, first),
        _ => day(out, language, last, style),
    });
}

/// The day of a month that is named behind it: `3`, `3.`, `1er`.
fn day_of_month(out: &mut String, language: &Language, day: NaiveDate) {
    let key = if day.day() == 1 { "format-first-of-month" } else { "format-day-of-month" };
    language.writer().pattern(out, key, &mut |out, _| number::whole(out, language, day.day().into()));
}

pub(super) fn month(out: &mut String, language: &Language, month: Month) {
    let number = u8::try_from(month.number()).unwrap_or(1);
    let first = Date::try_new_gregorian(month.year(), number, 1).ok();
    match (first, &language.dates().month) {
        (Some(first), Some(formatter)) => infallible(write!(out, "{}", formatter.format(&first))),
        _ => infallible(write!(out, "{month}")),
    }
}

pub(super) fn time(out: &mut String, language: &Language, time: NaiveTime) {
    let parts = (u8::try_from(time.hour()), u8::try_from(time.minute()));
    let Ok(time_of_day) = Time::try_new(parts.0.unwrap_or(0), parts.1.unwrap_or(0), 0, 0) else { return };
    match &language.dates().time {
        Some(formatter) => infallible(write!(out, "{}", formatter.format(&time_of_day))),
        None => infallible(write!(out, "{}", time.format("%H:%M"))),
    }
}

pub(super) fn moment(out: &mut String, language: &Language, at: Timestamp, zone: TimeZone, style: DateStyle) {
    let local = zone.local(at);
    // CLDR's links of date and time; ICU4X has them without the Finnish `klo`.
    let key = match style {
        DateStyle::Short => "format-moment-short",
        DateStyle::Medium => "format-moment-medium",
        DateStyle::Long | DateStyle::Full | DateStyle::Yearless => "format-moment-long",
    };
    language.writer().pattern(out, key, &mut |out, name| match name {
        "day" => day(out, language, local.date_naive(), style),
        _ => time(out, language, local.time()),
    });
}

/// Writing into a text cannot fail.
fn infallible(_: std::fmt::Result) {}
