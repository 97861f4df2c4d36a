//! Numbers, money, plurals, lists.

use std::fmt::Write as _;
use std::str::FromStr as _;
use std::sync::LazyLock;

use fixed_decimal::{Decimal, Sign};
use icu_decimal::DecimalFormatter;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_plurals::{PluralCategory, PluralRules};
use writeable::Writeable as _;

use super::ParseDecimalError;
use crate::label::names;
use crate::label::tongue::Tongue;
use crate::{Currency, UnitPrice};

const SIGNS: &str = include_str!("../cldr/currencies.tsv");

/// A decimal text longer than this is no number that anybody writes.
const LONGEST: usize = 40;

/// What ICU4X needs for one language. Its data is compiled in, so nothing is ever missing; should it be, numbers stay
/// in plain figures.
struct Formatters {
    plurals: Option<PluralRules>,
    decimals: Option<DecimalFormatter>,
    lists: Option<ListFormatter>,
}

static FORMATTERS: [LazyLock<Formatters>; 3] = [
    LazyLock::new(|| Formatters::of(Tongue::En)),
    LazyLock::new(|| Formatters::of(Tongue::Fi)),
    LazyLock::new(|| Formatters::of(Tongue::Fr)),
];

impl Formatters {
    fn of(tongue: Tongue) -> Self {
        let locale = icu_locale_core::Locale::from(tongue.conventions());
        let wide = ListFormatterOptions::default().with_length(ListLength::Wide);
        Self {
            plurals: PluralRules::try_new_cardinal((&locale).into()).ok(),
            decimals: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            lists: ListFormatter::try_new_and((&locale).into(), wide).ok(),
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

pub(super) fn plural(tongue: Tongue, number: i64) -> PluralCategory {
    formatters(tongue).plurals.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(number))
}

pub(super) fn list<T: AsRef<str>>(out: &mut String, tongue: Tongue, texts: &[T]) {
    let texts = texts.iter().map(AsRef::as_ref);
    match &formatters(tongue).lists {
        Some(formatter) => infallible(formatter.format(texts).write_to(out)),
        None => out.push_str(&texts.collect::<Vec<_>>().join(", ")),
    }
}

pub(super) fn whole(out: &mut String, tongue: Tongue, number: i64) {
    // No language groups so few digits, and most numbers in a message are as small.
    if (0..1000).contains(&number) {
        infallible(write!(out, "{number}"));
    } else {
        write(out, tongue, &Decimal::from(number));
    }
}

pub(super) fn decimal(out: &mut String, tongue: Tongue, digits: &str) -> Result<(), ParseDecimalError> {
    write(out, tongue, &read(digits)?);
    Ok(())
}

/// The decimal that `digits` write with a point.
fn read(digits: &str) -> Result<Decimal, ParseDecimalError> {
    let plain = digits.len() <= LONGEST && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-'));
    plain.then(|| Decimal::from_str(digits).ok()).flatten().ok_or(ParseDecimalError)
}

/// A price from its digits, with no fewer decimals than the currency has.
pub(super) fn price_of(
    out: &mut String,
    tongue: Tongue,
    digits: &str,
    currency: Currency,
) -> Result<(), ParseDecimalError> {
    let mut amount = read(digits)?;
    amount.pad_end(-i16::from(currency.digits()));
    with_sign(out, tongue, amount, currency);
    Ok(())
}

/// A rate in per cent, from its digits.
pub(super) fn rate(out: &mut String, tongue: Tongue, digits: &str) -> Result<(), ParseDecimalError> {
    write(out, tongue, &read(digits)?);
    out.push_str(per_cent(tongue));
    Ok(())
}

pub(super) fn money(out: &mut String, tongue: Tongue, minor_units: i64, currency: Currency) {
    let mut amount = Decimal::from(minor_units);
    amount.multiply_pow10(-i16::from(currency.digits()));
    with_sign(out, tongue, amount, currency);
}

/// A price of so many millionths, with all its decimals, and no fewer than the currency has.
pub(super) fn price(out: &mut String, tongue: Tongue, millionths: i64, currency: Currency) {
    let mut amount = Decimal::from(millionths);
    amount.multiply_pow10(-i16::from(UnitPrice::DIGITS));
    amount.trim_end();
    amount.pad_end(-i16::from(currency.digits()));
    with_sign(out, tongue, amount, currency);
}

fn with_sign(out: &mut String, tongue: Tongue, amount: Decimal, currency: Currency) {
    let sign = sign(tongue, &currency);
    match tongue {
        Tongue::En => {
            if amount.sign() == Sign::Negative {
                out.push('-');
            }
            out.push_str(sign);
            if sign.ends_with(char::is_alphabetic) {
                out.push('\u{a0}');
            }
            write(out, tongue, &amount.with_sign(Sign::None));
        }
        Tongue::Fi | Tongue::Fr => {
            write(out, tongue, &amount);
            out.push('\u{a0}');
            out.push_str(sign);
        }
    }
}

pub(super) fn percent(out: &mut String, tongue: Tongue, tenths: i64) {
    let mut share = Decimal::from(tenths);
    share.multiply_pow10(-1);
    share.trim_end_if_integer();
    write(out, tongue, &share);
    out.push_str(per_cent(tongue));
}

/// What stands after a share, by CLDR's patterns.
const fn per_cent(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::En => "%",
        Tongue::Fi | Tongue::Fr => "\u{a0}%",
    }
}

/// A currency's sign, or where it has none its code.
fn sign(tongue: Tongue, currency: &Currency) -> &str {
    // Most amounts are in euros, whose sign is the same everywhere.
    if *currency == Currency::EUR {
        return "€";
    }
    names::row(SIGNS, currency.code()).map_or(currency.code(), |row| names::name(row, 1, tongue))
}

fn write(out: &mut String, tongue: Tongue, decimal: &Decimal) {
    match &formatters(tongue).decimals {
        Some(formatter) => infallible(formatter.format(decimal).write_to(out)),
        None => infallible(decimal.write_to(out)),
    }
}

/// Writing into a text cannot fail.
fn infallible(_: std::fmt::Result) {}
