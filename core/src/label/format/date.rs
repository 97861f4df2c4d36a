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

use super::DateStyle;
use crate::label::language::Language;
use crate::label::tongue::Tongue;
use crate::{Month, TimeZone, Timestamp};

/// English as the language built in, which a host may install by its full name.
const BRITISH: &str = "en-GB";

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
    /// The same with the month's name shortened, of which a range may need the first day.
    medium_yearless: Days<MD>,
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
            medium_yearless: FixedCalendarDateTimeFormatter::try_new((&locale).into(), MD::medium()).ok(),
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

/// A day in a style; None where ICU4X has no data.
pub(super) fn written(language: &Language, day: NaiveDate, style: DateStyle) -> Option<String> {
    let date = gregorian(day)?;
    let all = language.dates();
    let text = match style {
        DateStyle::Short => all.short.as_ref()?.format(&date).to_string(),
        DateStyle::Medium => all.medium.as_ref()?.format(&date).to_string(),
        DateStyle::Long => all.long.as_ref()?.format(&date).to_string(),
        DateStyle::Full => all.full.as_ref()?.format(&date).to_string(),
        DateStyle::Yearless => all.yearless.as_ref()?.format(&date).to_string(),
    };
    Some(as_natives_do(language, day, style, text))
}

/// The day with its month and without its year, as a style that has the year writes it.
pub(super) fn yearless(language: &Language, day: NaiveDate, style: DateStyle) -> Option<String> {
    if style != DateStyle::Medium {
        return written(language, day, DateStyle::Yearless);
    }
    let text = language.dates().medium_yearless.as_ref()?.format(&gregorian(day)?).to_string();
    Some(as_natives_do(language, day, style, text))
}

fn gregorian(day: NaiveDate) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(day.year(), u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

fn as_natives_do(language: &Language, day: NaiveDate, style: DateStyle, text: String) -> String {
    let locale = language.locale();
    match (locale.language(), style) {
        // CLDR writes `1 mai`; French people write `1er mai`.
        ("fr", DateStyle::Full) if day.day() == 1 => text.replacen(" 1 ", " 1er ", 1),
        ("fr", DateStyle::Medium | DateStyle::Long | DateStyle::Yearless) if day.day() == 1 => {
            text.replacen("1 ", "1er ", 1)
        }
        // CLDR writes `Thursday, 30 April`; British people leave the comma out.
        ("en", DateStyle::Full) if matches!(language.conventions(), Some(Tongue::En)) || locale.as_str() == BRITISH => {
            text.replacen(", ", " ", 1)
        }
        _ => text,
    }
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
