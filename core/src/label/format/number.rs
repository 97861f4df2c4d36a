//! Numbers, money, plurals, lists.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::str::FromStr as _;
use std::sync::LazyLock;

use fixed_decimal::{Decimal, Sign};
use icu_decimal::DecimalFormatter;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::LanguageIdentifier;
use icu_plurals::{PluralCategory, PluralRules};
use writeable::Writeable as _;

use super::ParseDecimalError;
use crate::label::language::Language;
use crate::label::names;
use crate::label::tongue::Tongue;
use crate::{Currency, UnitPrice};

const SIGNS: &str = include_str!("../cldr/currencies.tsv");

/// A decimal text longer than this is no number that anybody writes.
const LONGEST: usize = 40;

/// What ICU4X needs for one language. Its data is compiled in, that of a language which CLDR does not know is the root's; should it be
/// missing, numbers stay in plain figures.
#[derive(Debug)]
pub(crate) struct Numbers {
    plurals: Option<PluralRules>,
    decimals: Option<DecimalFormatter>,
    lists: Option<ListFormatter>,
    marks: Marks,
}

/// The figures of the language, and by what it parts them in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marks {
    /// The figures from 0 to 9.
    digits: [char; 10],
    /// What stands before the decimals.
    pub(super) decimal: char,
    /// The comma or point before thousands, where it is one of the two.
    pub(super) group: Option<char>,
    /// How many figures a group has that is neither the first nor the last: two in India.
    pub(super) inner: usize,
}

impl Marks {
    const PLAIN: Self =
        Self { digits: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], decimal: '.', group: None, inner: 3 };

    fn of(decimals: &DecimalFormatter) -> Self {
        let Ok(sample) = Decimal::from_str("1111111111.1") else { return Self::PLAIN };
        let text = decimals.format(&sample).to_string();
        let mut digits = Self::PLAIN.digits;
        for (number, digit) in (0_u8..).zip(&mut digits) {
            *digit = decimals.format(&Decimal::from(number)).to_string().chars().last().unwrap_or(*digit);
        }
        let figure = text.chars().next();
        let Some((whole, mark)) = text
            .char_indices()
            .rfind(|(_, letter)| Some(*letter) != figure)
            .and_then(|(at, mark)| Some((text.get(..at)?, mark)))
        else {
            return Self::PLAIN;
        };
        let group = whole.chars().find(|letter| Some(*letter) != figure);
        let groups = group.map(|group| whole.split(group).map(|figures| figures.chars().count()).collect::<Vec<_>>());
        let inner = groups.and_then(|groups| groups.iter().rev().nth(1).copied()).unwrap_or(Self::PLAIN.inner);
        Self { digits, decimal: mark, group: group.filter(|mark| matches!(mark, ',' | '.')), inner }
    }

    fn are_ascii(&self) -> bool {
        self.digits == Self::PLAIN.digits
    }

    /// The text in figures from 0 to 9, whichever it has, and without the marks of direction that some languages write amid figures.
    pub(super) fn plain(&self, text: &str) -> String {
        let digits = || self.digits.iter().zip(Self::PLAIN.digits);
        let is_direction =
            |letter: char| matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2068}' | '\u{2069}');
        let plain =
            |letter: char| digits().find_map(|(own, plain)| (*own == letter).then_some(plain)).unwrap_or(letter);
        text.chars().filter(|letter| !is_direction(*letter)).map(plain).collect()
    }
}

static BUILT_IN: [LazyLock<Numbers>; 3] = [
    LazyLock::new(|| Numbers::new(Tongue::En.conventions())),
    LazyLock::new(|| Numbers::new(Tongue::Fi.conventions())),
    LazyLock::new(|| Numbers::new(Tongue::Fr.conventions())),
];

impl Numbers {
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
        let wide = ListFormatterOptions::default().with_length(ListLength::Wide);
        let decimals = DecimalFormatter::try_new((&locale).into(), Default::default()).ok();
        Self {
            plurals: PluralRules::try_new_cardinal((&locale).into()).ok(),
            marks: decimals.as_ref().map_or(Marks::PLAIN, Marks::of),
            decimals,
            lists: ListFormatter::try_new_and((&locale).into(), wide).ok(),
        }
    }
}

pub(super) fn plural(language: &Language, number: i64) -> PluralCategory {
    language.numbers().plurals.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(number))
}

pub(super) fn list<T: AsRef<str>>(out: &mut String, language: &Language, texts: &[T]) {
    let texts = texts.iter().map(AsRef::as_ref);
    match &language.numbers().lists {
        Some(formatter) => infallible(formatter.format(texts).write_to(out)),
        None => out.push_str(&texts.collect::<Vec<_>>().join(", ")),
    }
}

pub(super) fn whole(out: &mut String, language: &Language, number: i64) {
    // No language groups so few digits, and most numbers in a message are as small.
    if (0..1000).contains(&number) && marks(language).are_ascii() {
        infallible(write!(out, "{number}"));
    } else {
        write(out, language, &Decimal::from(number));
    }
}

pub(super) fn decimal(out: &mut String, language: &Language, digits: &str) -> Result<(), ParseDecimalError> {
    write(out, language, &read(digits)?);
    Ok(())
}

/// The decimal that `digits` write with a point.
pub(super) fn read(digits: &str) -> Result<Decimal, ParseDecimalError> {
    let plain = digits.len() <= LONGEST && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-'));
    plain.then(|| Decimal::from_str(digits).ok()).flatten().ok_or(ParseDecimalError)
}

/// A price from its digits, with no fewer decimals than the currency has.
pub(super) fn price_of(
    out: &mut String,
    language: &Language,
    digits: &str,
    currency: Currency,
) -> Result<(), ParseDecimalError> {
    let mut amount = read(digits)?;
    amount.pad_end(-i16::from(currency.digits()));
    with_sign(out, language, amount, currency);
    Ok(())
}

/// A rate in per cent, from its digits.
pub(super) fn rate(out: &mut String, language: &Language, digits: &str) -> Result<(), ParseDecimalError> {
    per_cent(out, language, &read(digits)?);
    Ok(())
}

pub(super) fn money(out: &mut String, language: &Language, minor_units: i64, currency: Currency) {
    let mut amount = Decimal::from(minor_units);
    amount.multiply_pow10(-i16::from(currency.digits()));
    with_sign(out, language, amount, currency);
}

/// A price of so many millionths, with all its decimals, and no fewer than the currency has.
pub(super) fn price(out: &mut String, language: &Language, millionths: i64, currency: Currency) {
    let mut amount = Decimal::from(millionths);
    amount.multiply_pow10(-i16::from(UnitPrice::DIGITS));
    amount.trim_end();
    amount.pad_end(-i16::from(currency.digits()));
    with_sign(out, language, amount, currency);
}

/// The amount with its currency's sign where the language has it.
fn with_sign(out: &mut String, language: &Language, amount: Decimal, currency: Currency) {
    let sign = sign(language, &currency);
    let is_negative = amount.sign() == Sign::Negative;
    let amount = amount.with_sign(Sign::None);
    let key = if is_negative { "format-money-negative" } else { "format-money" };
    language.writer().pattern(out, key, &mut |out, name| match name {
        "number" => {
            // A sign of letters does not run into the figures (CLDR).
            if out.ends_with(char::is_alphabetic) {
                out.push('\u{a0}');
            }
            write(out, language, &amount);
        }
        _ => out.push_str(&sign),
    });
}

pub(super) fn percent(out: &mut String, language: &Language, tenths: i64) {
    let mut share = Decimal::from(tenths);
    share.multiply_pow10(-1);
    share.trim_end_if_integer();
    per_cent(out, language, &share);
}

fn per_cent(out: &mut String, language: &Language, share: &Decimal) {
    language.writer().pattern(out, "format-percent", &mut |out, _| write(out, language, share));
}

/// A currency's sign, the host's own where it names one, or where it has none its code.
fn sign<'a>(language: &Language, currency: &'a Currency) -> Cow<'a, str> {
    if let Some(own) = language.own_name("currency", currency.code()) {
        return Cow::Owned(own);
    }
    // Most amounts are in euros, whose sign is the same everywhere.
    if *currency == Currency::EUR {
        return Cow::Borrowed("€");
    }
    let row = names::row(SIGNS, currency.code());
    Cow::Borrowed(row.map_or(currency.code(), |row| names::name(row, 1, language.shared())))
}

fn write(out: &mut String, language: &Language, decimal: &Decimal) {
    match &language.numbers().decimals {
        Some(formatter) => infallible(formatter.format(decimal).write_to(out)),
        None => infallible(decimal.write_to(out)),
    }
}

/// Writing into a text cannot fail.
fn infallible(_: std::fmt::Result) {}

pub(super) fn marks(language: &Language) -> &Marks {
    &language.numbers().marks
}
