//! Values as a language writes them inside a message.

use std::fmt::Write as _;
use std::sync::LazyLock;

use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_plurals::{PluralCategory, PluralRules};
use writeable::Writeable as _;

use super::arg::Arg;
use super::tongue::Tongue;

/// What ICU4X needs to write values in one language; its data is compiled in, so none is ever missing.
struct Writers {
    plurals: Option<PluralRules>,
    decimals: Option<DecimalFormatter>,
    lists: Option<ListFormatter>,
}

static WRITERS: [LazyLock<Writers>; 3] = [
    LazyLock::new(|| Writers::of(Tongue::En)),
    LazyLock::new(|| Writers::of(Tongue::Fi)),
    LazyLock::new(|| Writers::of(Tongue::Fr)),
];

impl Writers {
    fn of(tongue: Tongue) -> Self {
        let locale = icu_locale_core::Locale::from(tongue.conventions());
        let list = ListFormatterOptions::default().with_length(ListLength::Wide);
        Self {
            plurals: PluralRules::try_new_cardinal((&locale).into()).ok(),
            decimals: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            lists: ListFormatter::try_new_and((&locale).into(), list).ok(),
        }
    }
}

fn writers(tongue: Tongue) -> &'static Writers {
    let [en, fi, fr] = &WRITERS;
    match tongue {
        Tongue::En => en,
        Tongue::Fi => fi,
        Tongue::Fr => fr,
    }
}

/// The plural category of a whole number.
pub(super) fn plural(tongue: Tongue, number: i64) -> PluralCategory {
    writers(tongue).plurals.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(number))
}

/// Appends texts joined as the language joins them: `a, b et c`.
pub(super) fn list(out: &mut String, tongue: Tongue, texts: &[String]) {
    match &writers(tongue).lists {
        Some(formatter) => drop(formatter.format(texts.iter()).write_to(out)),
        None => out.push_str(&texts.join(", ")),
    }
}

/// Appends a value; lists and labels are written by the bundle.
pub(super) fn value(out: &mut String, tongue: Tongue, arg: &Arg) {
    match arg {
        Arg::Text(text) | Arg::Label(text) => out.push_str(text),
        Arg::Number(number) => match &writers(tongue).decimals {
            Some(formatter) => drop(formatter.format(&Decimal::from(*number)).write_to(out)),
            None => drop(write!(out, "{number}")),
        },
        Arg::Country(country) => out.push_str(country.code()),
        Arg::Language(locale) => drop(write!(out, "{locale}")),
        Arg::Date(day) => drop(write!(out, "{day}")),
        Arg::Moment(at, zone) => drop(write!(out, "{}", zone.local(*at).format("%Y-%m-%d %H:%M"))),
        Arg::List(_) => {}
    }
}
