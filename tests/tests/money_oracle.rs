//! Amounts are written as CLDR has them: ICU4X's own formatter, which is not stable yet, is asked about every currency.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails says where")]

use comptoir::{Currency, Locale, format};
use fixed_decimal::Decimal;
use icu_experimental::dimension::currency::CurrencyType;
use icu_experimental::dimension::currency::formatter::CurrencyFormatter;
use icu_locale_core::extensions::unicode::Value;

const LANGUAGES: [(Locale, &str); 3] = [(Locale::EN, "en-GB"), (Locale::FI, "fi"), (Locale::FR, "fr")];

/// Currencies that CLDR's own files write by their code in Finnish and French. ICU4X leaves out a sign that is the code, and then
/// writes the root's (`A$`).
const BY_CODE: [(&str, &str); 2] =
    [("fi", "AUD BRL CAD CNY HKD ILS INR KRW MXN NZD PHP TWD VND XCD XPF"), ("fr", "CNY HKD JPY PHP TWD XCD")];

/// The amount as ICU4X writes it, with as many decimals as ISO 4217 gives the currency: CLDR leaves out those that are no longer used.
fn oracle(tag: &str, currency: Currency, minor: i64) -> Option<String> {
    let locale: icu_locale_core::Locale = tag.parse().unwrap();
    let value: Value = currency.code().to_ascii_lowercase().parse().unwrap();
    let own = CurrencyType::try_from(&value).unwrap();
    let formatter = CurrencyFormatter::try_new_symbol((&locale).into(), own, Default::default()).unwrap();
    let mut amount = Decimal::from(minor);
    amount.multiply_pow10(-i16::from(currency.digits()));
    let written = formatter.format_fixed_decimal(&amount).to_string();
    // One that CLDR rounds to other decimals than the standard has is not compared.
    let decimals = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    (decimals(&written) == decimals(&amount.to_string())).then_some(written)
}

#[test]
fn every_currency_is_written_as_cldr_has_it() {
    let (mut compared, mut different) = (0, Vec::new());
    for (locale, tag) in LANGUAGES {
        for currency in Currency::all() {
            for minor in [0, 1, 100, 123_456_789, -100, -123_456_789] {
                let Some(theirs) = oracle(tag, currency, minor) else { continue };
                let ours = format::money(&locale, minor, currency);
                compared += 1;
                let by_code = BY_CODE.iter().any(|(own, codes)| *own == tag && codes.contains(currency.code()));
                assert!(
                    !by_code || (ours.contains(currency.code()) && ours != theirs),
                    "{tag} {ours}: no exception now"
                );
                if ours != theirs && !by_code {
                    different.push(format!("{tag} {}: {ours:?}, CLDR {theirs:?}", currency.code()));
                }
            }
        }
    }
    assert!(different.is_empty(), "{} of {compared}:\n{}", different.len(), different.join("\n"));
    assert!(compared > 2_000, "{compared} compared");
}
