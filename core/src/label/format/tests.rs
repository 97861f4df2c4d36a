use proptest::prelude::*;

use std::sync::Arc;

use super::*;
use crate::label::bundle::Bundle;
use crate::label::language::HostLanguage;
use crate::label::tongue::Tongue;

pub(super) const ALL: [Locale; 3] = [Locale::EN, Locale::FI, Locale::FR];

#[test]
fn c2_prices_and_rates_are_written_from_their_decimals() {
    let price = |decimal, code: &str| ALL.map(|locale| price_of(&locale, decimal, code.parse().unwrap()));
    assert_eq!(price("1234.5", "EUR"), ["€1,234.50", "1\u{a0}234,50\u{a0}€", "1\u{202f}234,50\u{a0}€"]);
    assert_eq!(price("0.085", "EUR"), ["€0.085", "0,085\u{a0}€", "0,085\u{a0}€"]);
    assert_eq!(price("0", "KWD")[1], "0,000\u{a0}KWD");
    assert_eq!(price("12", "JPY")[2], "12\u{a0}JPY");
    assert_eq!(price("x", "EUR"), ["x"; 3]);
    assert_eq!(ALL.map(|locale| rate(&locale, "25.5")), ["25.5%", "25,5\u{a0}%", "25,5\u{a0}%"]);
    assert_eq!(ALL.map(|locale| rate(&locale, "0")), ["0%", "0\u{a0}%", "0\u{a0}%"]);
    assert_eq!(ALL.map(|locale| rate(&locale, "x")), ["x"; 3]);
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

#[test]
fn numbers_are_grouped_to_the_code_point() {
    let written = |value| ALL.map(|locale| number(&locale, value));
    assert_eq!(written(0), ["0"; 3]);
    assert_eq!(written(999), ["999"; 3]);
    assert_eq!(written(1_000), ["1,000", "1\u{a0}000", "1\u{202f}000"]);
    assert_eq!(written(-1_234_567), ["-1,234,567", "\u{2212}1\u{a0}234\u{a0}567", "-1\u{202f}234\u{202f}567"]);
    assert_eq!(written(-5), ["-5", "\u{2212}5", "-5"]);
    assert_eq!(number(&Locale::FR, i64::MIN), "-9\u{202f}223\u{202f}372\u{202f}036\u{202f}854\u{202f}775\u{202f}808");
}

#[test]
fn decimals_keep_the_digits_given() {
    let written = |text| ALL.map(|locale| decimal(&locale, text).unwrap());
    assert_eq!(written("2539.75"), ["2,539.75", "2\u{a0}539,75", "2\u{202f}539,75"]);
    assert_eq!(written("0.50"), ["0.50", "0,50", "0,50"]);
    for bad in ["", ".", "-", "1e9", "1,5", "2 539", "--1", "1.2.3", "+1", "٣", "NaN", &"9".repeat(41)] {
        assert_eq!(decimal(&Locale::FR, bad), Err(ParseDecimalError), "{bad}");
    }
}

#[test]
fn money_has_its_sign_and_space_to_the_code_point() {
    let written = |amount, code| ALL.map(|locale| money(&locale, amount, currency(code)));
    assert_eq!(written(253_975, "EUR"), ["€2,539.75", "2\u{a0}539,75\u{a0}€", "2\u{202f}539,75\u{a0}€"]);
    assert_eq!(written(5, "EUR"), ["€0.05", "0,05\u{a0}€", "0,05\u{a0}€"]);
    assert_eq!(written(100, "EUR"), ["€1.00", "1,00\u{a0}€", "1,00\u{a0}€"]);
    assert_eq!(written(0, "EUR"), ["€0.00", "0,00\u{a0}€", "0,00\u{a0}€"]);
    assert_eq!(written(-253_975, "EUR"), ["-€2,539.75", "\u{2212}2\u{a0}539,75\u{a0}€", "-2\u{202f}539,75\u{a0}€"]);
    assert_eq!(written(1_999, "USD"), ["US$19.99", "19,99\u{a0}$", "19,99\u{a0}$US"]);
    assert_eq!(written(1_500, "JPY"), ["JP¥1,500", "1\u{a0}500\u{a0}¥", "1\u{202f}500\u{a0}JPY"]);
    assert_eq!(
        written(1_234_500, "KWD"),
        ["KWD\u{a0}1,234.500", "1\u{a0}234,500\u{a0}KWD", "1\u{202f}234,500\u{a0}KWD"]
    );
    assert_eq!(written(250, "CHF"), ["CHF\u{a0}2.50", "2,50\u{a0}CHF", "2,50\u{a0}CHF"]);
}

#[test]
fn days_are_written_in_three_styles() {
    let written = |style| ALL.map(|locale| date(&locale, day("2026-04-30"), style));
    assert_eq!(written(DateStyle::Short), ["30/04/2026", "30.4.2026", "30/04/2026"]);
    assert_eq!(written(DateStyle::Medium), ["30 Apr 2026", "30.4.2026", "30 avr. 2026"]);
    assert_eq!(
        written(DateStyle::Full),
        ["Thursday 30 April 2026", "torstai 30. huhtikuuta 2026", "jeudi 30 avril 2026"]
    );
    assert_eq!(date(&Locale::FR, day("2019-01-15"), DateStyle::Short), "15/01/2019");
    assert_eq!(date(&Locale::FI, day("2019-01-05"), DateStyle::Short), "5.1.2019");
}

#[test]
fn the_first_of_a_month_is_premier_in_french() {
    assert_eq!(date(&Locale::FR, day("2026-05-01"), DateStyle::Full), "vendredi 1er mai 2026");
    assert_eq!(date(&Locale::FR, day("2026-05-01"), DateStyle::Medium), "1er mai 2026");
    assert_eq!(date(&Locale::FR, day("2026-05-01"), DateStyle::Short), "01/05/2026");
    assert_eq!(date(&Locale::FR, day("2026-05-11"), DateStyle::Full), "lundi 11 mai 2026");
    assert_eq!(date(&Locale::FR, day("2026-05-21"), DateStyle::Medium), "21 mai 2026");
}

#[test]
fn instants_are_written_in_the_zone() {
    let at = "2026-04-30T08:00:00Z".parse().unwrap();
    let zone = "Europe/Paris".parse().unwrap();
    let written = |style| ALL.map(|locale| date_time(&locale, at, zone, style));
    assert_eq!(written(DateStyle::Short), ["30/04/2026, 10:00", "30.4.2026 klo 10.00", "30/04/2026 10:00"]);
    assert_eq!(written(DateStyle::Medium), ["30 Apr 2026, 10:00", "30.4.2026 klo 10.00", "30 avr. 2026, 10:00"]);
    assert_eq!(
        written(DateStyle::Full),
        ["Thursday 30 April 2026 at 10:00", "torstai 30. huhtikuuta 2026 klo 10.00", "jeudi 30 avril 2026 à 10:00"]
    );
    let helsinki = "Europe/Helsinki".parse().unwrap();
    assert_eq!(date_time(&Locale::FI, at, helsinki, DateStyle::Short), "30.4.2026 klo 11.00");
}

#[test]
fn times_of_day_have_24_hours() {
    let written = |text: &str| ALL.map(|locale| time(&locale, text.parse().unwrap()));
    assert_eq!(written("09:05:59"), ["09:05", "9.05", "09:05"]);
    assert_eq!(written("00:00:00"), ["00:00", "0.00", "00:00"]);
    assert_eq!(written("23:59:00"), ["23:59", "23.59", "23:59"]);
}

#[test]
fn lists_are_joined_as_the_language_joins_them() {
    let written = |texts: &[&str]| ALL.map(|locale| list(&locale, texts));
    assert_eq!(written(&[]), [""; 3]);
    assert_eq!(written(&["a"]), ["a"; 3]);
    assert_eq!(written(&["a", "b"]), ["a and b", "a ja b", "a et b"]);
    assert_eq!(written(&["a", "b", "c"]), ["a, b and c", "a, b ja c", "a, b et c"]);
}

proptest! {
    #[test]
    fn numbers_keep_their_digits(value: i64) {
        for locale in ALL {
            let digits: String = number(&locale, value).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits, value.unsigned_abs().to_string());
        }
    }

    #[test]
    fn money_keeps_its_digits(amount: i64, pick in 0_usize..150) {
        let currency = Currency::all().nth(pick).unwrap();
        let wide = usize::from(currency.digits()) + 1;
        for locale in ALL {
            let digits: String = money(&locale, amount, currency).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits, format!("{:0wide$}", amount.unsigned_abs()));
        }
    }

    #[test]
    fn every_instant_is_written(micros: i64) {
        for locale in ALL {
            for style in [DateStyle::Short, DateStyle::Medium, DateStyle::Full] {
                let text = date_time(&locale, Timestamp::from_micros(micros), TimeZone::UTC, style);
                prop_assert!(text.contains([':', '.']), "{}", text);
            }
        }
    }

    #[test]
    fn no_text_upsets_decimals(text in "\\PC*") {
        let _ = decimal(&Locale::FR, &text);
    }
}

#[test]
fn the_euro_sign_is_the_same_in_every_language_of_cldr() {
    let row = names::row(include_str!("../cldr/currencies.tsv"), "EUR").unwrap();
    assert_eq!(Tongue::ALL.map(|tongue| names::name(row, 1, tongue)), ["€"; 3]);
}

#[test]
fn shares_have_a_decimal_only_where_they_need_one() {
    let written = |tenths| ALL.map(|locale| percent(&locale, tenths));
    assert_eq!(written(875), ["87.5%", "87,5\u{a0}%", "87,5\u{a0}%"]);
    assert_eq!(written(0), ["0%", "0\u{a0}%", "0\u{a0}%"]);
    assert_eq!(written(5), ["0.5%", "0,5\u{a0}%", "0,5\u{a0}%"]);
    assert_eq!(written(1000), ["100%", "100\u{a0}%", "100\u{a0}%"]);
    assert_eq!(written(-125), ["-12.5%", "\u{2212}12,5\u{a0}%", "-12,5\u{a0}%"]);
    assert_eq!(written(12_345_670), ["1,234,567%", "1\u{a0}234\u{a0}567\u{a0}%", "1\u{202f}234\u{202f}567\u{a0}%"]);
    assert!(percent(&Locale::FR, i64::MIN).ends_with('%'));
}

#[test]
fn months_stand_alone_with_their_year() {
    let english = "January February March April May June July August September October November December";
    let finnish =
        "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu";
    let french = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre";
    for (locale, names) in [(Locale::EN, english), (Locale::FI, finnish), (Locale::FR, french)] {
        for (name, number) in names.split(' ').zip(1..) {
            assert_eq!(month(&locale, format!("2026-{number:02}").parse().unwrap()), format!("{name} 2026"));
        }
        assert!(month(&locale, "0987-05".parse().unwrap()).contains(" 987"));
    }
}

/// A language as a host brings it, without words.
pub(super) fn host(tag: &str) -> Language {
    Language::Host(Arc::new(HostLanguage::new(tag.parse().unwrap(), Bundle::default())))
}

#[test]
fn a_host_names_the_signs_of_currencies() {
    let mut words = Bundle::default();
    assert!(words.add("currency-sek = kr\ncurrency-eur = euro\n").is_empty());
    let sv = Language::Host(Arc::new(HostLanguage::new("sv".parse().unwrap(), words)));
    let money = |code| written(|out| number::money(out, &sv, -500, currency(code)));
    assert_eq!(
        [money("SEK"), money("EUR"), money("USD")],
        ["-kr\u{a0}5.00", "-euro\u{a0}5.00", "-US$5.00"].map(|text| text.replace('.', ","))
    );
}

#[test]
fn british_english_of_a_host_is_the_one_built_in() {
    let full = |tag| written(|out| date::day(out, &host(tag), day("2026-04-30"), DateStyle::Full));
    assert_eq!(full("en-GB"), "Thursday 30 April 2026");
    assert_eq!(full("en-US"), "Thursday, April 30, 2026");
}
