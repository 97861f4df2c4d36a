//! Days, times of day, instants.

use std::fmt::Write as _;
use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate, NaiveTime, Timelike as _};
use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::{T, YM, YMD, YMDE};
use icu_datetime::input::Time;
use icu_datetime::options::YearStyle;
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};

use super::DateStyle;
use crate::label::tongue::Tongue;
use crate::{Month, TimeZone, Timestamp};

/// What ICU4X needs for one language, of the Gregorian calendar alone. Its data is compiled in, so nothing is ever
/// missing; should it be, days are written as in ISO 8601.
struct Formatters {
    short: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    medium: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    long: Option<FixedCalendarDateTimeFormatter<Gregorian, YMDE>>,
    month: Option<FixedCalendarDateTimeFormatter<Gregorian, YM>>,
    time: Option<NoCalendarFormatter<T>>,
}

static FORMATTERS: [LazyLock<Formatters>; 3] = [
    LazyLock::new(|| Formatters::of(Tongue::En)),
    LazyLock::new(|| Formatters::of(Tongue::Fi)),
    LazyLock::new(|| Formatters::of(Tongue::Fr)),
];

impl Formatters {
    fn of(tongue: Tongue) -> Self {
        let locale = icu_locale_core::Locale::from(tongue.conventions());
        let short = YMD::short().with_year_style(YearStyle::Full);
        Self {
            short: FixedCalendarDateTimeFormatter::try_new((&locale).into(), short).ok(),
            medium: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::medium()).ok(),
            long: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMDE::long()).ok(),
            month: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YM::long()).ok(),
            time: NoCalendarFormatter::try_new((&locale).into(), T::hm()).ok(),
        }
    }
}

fn formatters(tongue: Tongue) -> &'static Formatters {
    let [en, fi, fr] = &FORMATTERS;
    match tongue {
        Tongue::En => en,
        Tongue::Fi => fi,
        Tongue::Fr => fr,
    }
}

pub(super) fn day(out: &mut String, tongue: Tongue, day: NaiveDate, style: DateStyle) {
    match written(tongue, day, style) {
        Some(text) => out.push_str(&text),
        None => infallible(write!(out, "{day}")),
    }
}

fn written(tongue: Tongue, day: NaiveDate, style: DateStyle) -> Option<String> {
    let date =
        Date::try_new_gregorian(day.year(), u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()?;
    let all = formatters(tongue);
    let text = match style {
        DateStyle::Short => all.short.as_ref()?.format(&date).to_string(),
        DateStyle::Medium => all.medium.as_ref()?.format(&date).to_string(),
        DateStyle::Long => all.long.as_ref()?.format(&date).to_string(),
    };
    Some(match (tongue, style) {
        // CLDR writes `1 mai`; French people write `1er mai`.
        (Tongue::Fr, DateStyle::Long) if day.day() == 1 => text.replacen(" 1 ", " 1er ", 1),
        (Tongue::Fr, DateStyle::Medium) if day.day() == 1 => text.replacen("1 ", "1er ", 1),
        // CLDR writes `Thursday, 30 April`; British people leave the comma out.
        (Tongue::En, DateStyle::Long) => text.replacen(", ", " ", 1),
        _ => text,
    })
}

pub(super) fn month(out: &mut String, tongue: Tongue, month: Month) {
    let number = u8::try_from(month.number()).unwrap_or(1);
    let first = Date::try_new_gregorian(month.year(), number, 1).ok();
    match (first, &formatters(tongue).month) {
        (Some(first), Some(formatter)) => infallible(write!(out, "{}", formatter.format(&first))),
        _ => infallible(write!(out, "{month}")),
    }
}

pub(super) fn time(out: &mut String, tongue: Tongue, time: NaiveTime) {
    let parts = (u8::try_from(time.hour()), u8::try_from(time.minute()));
    let Ok(time_of_day) = Time::try_new(parts.0.unwrap_or(0), parts.1.unwrap_or(0), 0, 0) else { return };
    match &formatters(tongue).time {
        Some(formatter) => infallible(write!(out, "{}", formatter.format(&time_of_day))),
        None => infallible(write!(out, "{}", time.format("%H:%M"))),
    }
}

pub(super) fn moment(out: &mut String, tongue: Tongue, at: Timestamp, zone: TimeZone, style: DateStyle) {
    let local = zone.local(at);
    day(out, tongue, local.date_naive(), style);
    // CLDR's links of date and time; ICU4X has them without the Finnish `klo`.
    out.push_str(match (tongue, style) {
        (Tongue::En, DateStyle::Long) => " at ",
        (Tongue::Fi, _) => " klo ",
        (Tongue::Fr, DateStyle::Long) => " à ",
        (Tongue::Fr, DateStyle::Short) => " ",
        (Tongue::En | Tongue::Fr, _) => ", ",
    });
    time(out, tongue, local.time());
}

/// Writing into a text cannot fail.
fn infallible(_: std::fmt::Result) {}
