use proptest::prelude::*;

use std::sync::{Arc, LazyLock};

use super::*;
use crate::label::bundle::Bundle;
use crate::label::language::HostLanguage;
use crate::label::tongue::Tongue;

const ALL: [Locale; 3] = [Locale::EN, Locale::FI, Locale::FR];

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

fn day(text: &str) -> NaiveDate {
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
fn host(tag: &str) -> Language {
    Language::Host(Arc::new(HostLanguage::new(tag.parse().unwrap(), Bundle::default())))
}

fn typed(tag: &str, text: &str) -> Option<String> {
    parse::decimal(&host(tag), text).ok()
}

#[test]
fn a_mark_that_the_language_groups_by_begins_no_decimals() {
    for tag in ["de", "es", "it", "da", "nl", "pt-BR"] {
        assert_eq!(written(|out| number::whole(out, &host(tag), 12_500)), "12.500", "{tag}");
        let read =
            ["12.500", "1.234,56", "12.500.000", "1.500", "12,5", "12500,5", "12 500"].map(|text| typed(tag, text));
        let numbers = ["12500", "1234.56", "12500000", "1500", "12.5", "12500.5", "12500"];
        assert_eq!(read, numbers.map(|number| Some(number.to_owned())), "{tag}");
        for bad in ["12.5", "0.500", "1.50", "1500.000", "1,234.56", "1.2345", ".500", "1..500", "12.50.000"] {
            assert_eq!(typed(tag, bad), None, "{tag} {bad}");
        }
    }
    assert_eq!(["1’234.50", "1'234,50"].map(|text| typed("de-CH", text)).map(Option::unwrap), ["1234.50"; 2]);
}

#[test]
fn figures_are_grouped_as_in_india_by_indians_only() {
    assert_eq!(written(|out| number::whole(out, &host("en-IN"), 1_234_567)), "12,34,567");
    assert_eq!(
        ["12,34,567", "1,234,567", "1,000"].map(|text| typed("en-IN", text).unwrap()),
        ["1234567", "1234567", "1000"]
    );
    for bad in ["12,345,67", "123,45,678", "1,23,4567", "12,34,56", "1,23", "12,345,67,890"] {
        assert_eq!(typed("en-IN", bad), None, "{bad}");
    }
    assert!(parse_decimal(&Locale::EN, "12,34,567").is_err());
}

#[test]
fn what_could_be_two_numbers_is_none() {
    let read = |locale: &Locale, text: &str| parse_decimal(locale, text).ok();
    for locale in [Locale::FR, Locale::FI] {
        for bad in ["1.500", "12.500", "999.999", "-1.500", "\u{2212}1.000"] {
            assert_eq!(read(&locale, bad), None, "{bad}");
        }
        for good in ["0.500", "01.500", "1.50", "1.5000", "1500.000", "1.5"] {
            assert_eq!(read(&locale, good).as_deref(), Some(good), "{locale}");
        }
        assert_eq!(read(&locale, "1,500").as_deref(), Some("1.500"));
        assert_eq!(read(&locale, "1 500.250").as_deref(), Some("1500.250"));
    }
    assert_eq!(read(&Locale::EN, "1.500").as_deref(), Some("1.500"));
    // Where decimals follow a point and thousands no comma, the comma is the doubtful one.
    assert_eq!([typed("de-CH", "1,500"), typed("de-CH", "1.500")], [None, Some("1.500".to_owned())]);
}

#[test]
fn as_many_digits_are_read_as_are_written() {
    let digits = "9".repeat(40);
    for locale in ALL {
        let grouped = decimal(&locale, &digits).unwrap();
        assert_eq!(parse_decimal(&locale, &grouped).as_deref(), Ok(&*digits));
        assert!(parse_decimal(&locale, &"9".repeat(41)).is_err());
    }
    let padded = |spaces: usize| parse_decimal(&Locale::FR, &format!("{}7", " ".repeat(spaces)));
    assert_eq!([padded(79), padded(80)], [Ok("7".to_owned()), Err(ParseDecimalError)]);
}

#[test]
fn numbers_and_days_have_the_languages_own_figures() {
    let fa = host("fa");
    assert_eq!(written(|out| number::whole(out, &fa, 3)), "۳");
    assert_eq!(written(|out| number::whole(out, &fa, 999)), "۹۹۹");
    assert_eq!(written(|out| number::whole(out, &fa, 1_000)), "۱٬۰۰۰");
    assert_eq!(written(|out| number::whole(out, &host("sv"), 3)), "3");
    let range = |first, last| written(|out| date::range(out, &fa, day(first), day(last), DateStyle::Long));
    assert!(!range("2026-05-03", "2026-05-05").contains(|letter: char| letter.is_ascii_digit()));
    let texts = ["۱٬۲۳۴٫۵", "1234٫5", "1٬234.5", "\u{200e}\u{2212}۱۲", "۱٬۲۳۴٬۵۶۷", "۲۵۳۹", "1234,5"];
    let numbers = ["1234.5", "1234.5", "1234.5", "-12", "1234567", "2539", "1234.5"];
    assert_eq!(texts.map(|text| typed("fa", text)), numbers.map(|number| Some(number.to_owned())));
    // Another language's figures are none of a reader's.
    assert_eq!([typed("sv", "۳"), typed("fa", "٣"), typed("fa", "1,500")], [None, None, None]);
}

fn typed_day(tag: &str, text: &str) -> Option<NaiveDate> {
    parse::day(&host(tag), text).ok()
}

#[test]
fn years_have_four_figures_and_no_sign() {
    for locale in ALL {
        for bad in [
            "+99999-01-01",
            "-0044-03-15",
            "0000-01-01",
            "+2026-04-30",
            "12026-04-30",
            "\u{2212}2026-04-30",
            "26-04-30",
        ] {
            assert_eq!(parse_date(&locale, bad), Err(ParseDateError), "{locale} {bad}");
        }
        for good in ["2026-04-30", "2026-4-30", "2026/4/30", "2026. 04. 30."] {
            assert_eq!(parse_date(&locale, good), Ok(day("2026-04-30")), "{locale} {good}");
        }
        assert_eq!(parse_date(&locale, "0001-01-01"), Ok(day("0001-01-01")));
        assert_eq!(parse_date(&locale, "9999-12-31"), Ok(day("9999-12-31")));
        assert_eq!(parse_date(&locale, "2026-30-04"), Err(ParseDateError));
    }
}

#[test]
fn what_stands_for_a_weekday_is_that_days_weekday() {
    let bad = [
        (Locale::EN, "30 30 April 2026"),
        (Locale::EN, "2026 30 April 2026"),
        (Locale::EN, "April 30 April 2026"),
        (Locale::EN, "Thursday Thursday 30 April 2026"),
        (Locale::EN, "30 Thursday April 2026"),
        (Locale::FR, "mai 1 mai 2026"),
        (Locale::FR, "jeudi 1er mai 2026"),
        (Locale::FI, "30 30. huhtikuuta 2026"),
    ];
    for (locale, text) in bad {
        assert_eq!(parse_date(&locale, text), Err(ParseDateError), "{text}");
    }
    for good in ["Thursday 30 April 2026", "Thursday, April 30th, 2026", "30 Apr 2026, Thursday", "2026 April 30"] {
        assert_eq!(parse_date(&Locale::EN, good), Ok(day("2026-04-30")), "{good}");
    }
}

#[test]
fn days_are_read_in_the_order_of_the_language() {
    for (tag, text) in [
        ("hu", "2026. 04. 30."),
        ("hu", "2026. április 30."),
        ("hu", "2026. április 30., csütörtök"),
        ("ja", "2026/4/30"),
        ("ja", "2026年4月30日"),
        ("ja", "2026年4月30日木曜日"),
        ("zh", "2026/4/30"),
        ("lt", "2026-04-30"),
        ("lt", "2026 m. balandžio 30 d."),
        ("lt", "2026 balandžio 30"),
        ("en-US", "4/30/2026"),
        ("en-US", "Thursday, April 30, 2026"),
        ("en-US", "30 April 2026"),
        ("es", "30 de abril de 2026"),
        ("es", "30 abril 2026"),
        ("es", "30 de abril 2026"),
        ("es", "jueves, 30 de abril de 2026"),
        ("es", "jueves 30 abril 2026"),
        ("pt-BR", "quinta-feira, 30 abril 2026"),
        ("da", "torsdag 30. april 2026"),
        ("fa", "۳۰ آوریل ۲۰۲۶"),
        ("fa", "30 آوریل 2026"),
        ("fa", "۲۰۲۶/۴/۳۰"),
    ] {
        assert_eq!(typed_day(tag, text), Some(day("2026-04-30")), "{tag} {text}");
    }
    for (tag, bad) in [
        ("es", "30 de 2026"),
        ("es", "de de 2026"),
        ("es", "viernes 30 de abril de 2026"),
        ("en-US", "30/4/2026"),
        ("hu", "2026. 30. 04."),
        ("hu", "2026. április 30., péntek"),
        ("ja", "2026年4月30日金曜日"),
        ("ja", "2026年4月31日"),
        ("lt", "2026 m. 30 d."),
    ] {
        assert_eq!(typed_day(tag, bad), None, "{tag} {bad}");
    }
}

/// The languages built in, and some that differ in marks, figures and order.
static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let tags = [
        "sv", "de", "es", "da", "de-CH", "en-IN", "en-US", "fr-CA", "hu", "lt", "ja", "fa", "pt-BR", "pl", "ar-EG",
        "ko", "vi",
    ];
    ALL.iter().map(Language::of).chain(tags.map(host)).collect()
});

proptest! {
    #[test]
    fn whole_numbers_are_read_as_they_are_written(value: i64, shift in 0_u32..64) {
        for language in &*LANGUAGES {
            let value = value >> shift;
            let text = written(|out| number::whole(out, language, value));
            prop_assert_eq!(parse::decimal(language, &text), Ok(value.to_string()), "{} {}", language.locale(), text);
        }
    }

    #[test]
    fn decimals_are_read_as_they_are_written(value: i64, shift in 0_u32..64, decimals in 0_usize..=6) {
        let value = value >> shift;
        let sign = if value < 0 { "-" } else { "" };
        let digits = format!("{:0>1$}", value.unsigned_abs(), decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let point = if decimals == 0 { "" } else { "." };
        let number = format!("{sign}{whole}{point}{fraction}");
        for language in &*LANGUAGES {
            let mut text = String::new();
            number::decimal(&mut text, language, &number).unwrap();
            let read = parse::decimal(language, &text);
            prop_assert_eq!(read.as_ref(), Ok(&number), "{} {}", language.locale(), text);
        }
    }

    #[test]
    fn days_are_read_as_they_are_written(year in 1000_i32..=9999, ordinal in 1_u32..=365, pick: prop::sample::Index) {
        let day = NaiveDate::from_yo_opt(year, ordinal).unwrap();
        let language = pick.get(&LANGUAGES);
        for style in [DateStyle::Short, DateStyle::Medium, DateStyle::Long, DateStyle::Full] {
            let text = written(|out| date::day(out, language, day, style));
            prop_assert_eq!(parse::day(language, &text), Ok(day), "{} {}", language.locale(), text);
        }
    }

    /// What was written of an earlier year may have its era, or be too short to be one; it is never another day.
    #[test]
    fn early_years_are_read_as_iso_8601_has_them(year in 1_i32..1000, ordinal in 1_u32..=365, pick: prop::sample::Index) {
        let day = NaiveDate::from_yo_opt(year, ordinal).unwrap();
        let language = pick.get(&LANGUAGES);
        prop_assert_eq!(parse::day(language, &day.to_string()), Ok(day), "{}", language.locale());
        for style in [DateStyle::Short, DateStyle::Medium, DateStyle::Long, DateStyle::Full] {
            let text = written(|out| date::day(out, language, day, style));
            prop_assert!(parse::day(language, &text).is_ok_and(|read| read == day) || parse::day(language, &text).is_err());
        }
    }

    #[test]
    fn no_text_upsets_days(text in "\\PC*") {
        let _ = parse_date(&Locale::FR, &text);
    }
}

#[test]
fn days_of_a_whole_year_are_read_as_they_are_written() {
    for language in &*LANGUAGES {
        for day in day("2025-01-01").iter_days().take(365).step_by(15) {
            for style in [DateStyle::Short, DateStyle::Medium, DateStyle::Long, DateStyle::Full] {
                let text = written(|out| date::day(out, language, day, style));
                assert_eq!(parse::day(language, &text), Ok(day), "{} {text}", language.locale());
            }
        }
    }
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

fn range_of(language: &Language, first: &str, last: &str, style: DateStyle) -> String {
    written(|out| date::range(out, language, day(first), day(last), style))
}

const STYLES: [DateStyle; 5] =
    [DateStyle::Short, DateStyle::Medium, DateStyle::Long, DateStyle::Full, DateStyle::Yearless];

#[test]
fn a_range_says_once_what_its_days_share() {
    let of = |tongue, first, last| STYLES.map(|style| range_of(&Language::BuiltIn(tongue), first, last, style));
    let (month, year, years) =
        (("2026-05-03", "2026-05-05"), ("2026-04-28", "2026-05-01"), ("2026-12-30", "2027-01-02"));
    assert_eq!(
        of(Tongue::En, month.0, month.1),
        ["03/05/2026 – 05/05/2026", "3–5 May 2026", "3–5 May 2026", "Sunday 3 – Tuesday 5 May 2026", "3–5 May"]
    );
    assert_eq!(
        of(Tongue::Fi, month.0, month.1),
        [
            "3.–5.5.2026",
            "3.–5.5.2026",
            "3.–5. toukokuuta 2026",
            "sunnuntai 3. – tiistai 5. toukokuuta 2026",
            "3.–5. toukokuuta",
        ]
    );
    assert_eq!(
        of(Tongue::Fr, month.0, month.1),
        [
            "du 03/05/2026 au 05/05/2026",
            "du 3 au 5 mai 2026",
            "du 3 au 5 mai 2026",
            "du dimanche 3 au mardi 5 mai 2026",
            "du 3 au 5 mai",
        ]
    );
    assert_eq!(
        of(Tongue::En, year.0, year.1),
        [
            "28/04/2026 – 01/05/2026",
            "28 Apr – 1 May 2026",
            "28 April – 1 May 2026",
            "Tuesday 28 April – Friday 1 May 2026",
            "28 April – 1 May",
        ]
    );
    assert_eq!(
        of(Tongue::Fi, year.0, year.1),
        [
            "28.4.–1.5.2026",
            "28.4.–1.5.2026",
            "28. huhtikuuta – 1. toukokuuta 2026",
            "tiistai 28. huhtikuuta – perjantai 1. toukokuuta 2026",
            "28. huhtikuuta – 1. toukokuuta",
        ]
    );
    assert_eq!(
        of(Tongue::Fr, year.0, year.1),
        [
            "du 28/04/2026 au 01/05/2026",
            "du 28 avr. au 1er mai 2026",
            "du 28 avril au 1er mai 2026",
            "du mardi 28 avril au vendredi 1er mai 2026",
            "du 28 avril au 1er mai",
        ]
    );
    assert_eq!(
        of(Tongue::Fi, years.0, years.1),
        [
            "30.12.2026–2.1.2027",
            "30.12.2026–2.1.2027",
            "30. joulukuuta 2026 – 2. tammikuuta 2027",
            "keskiviikko 30. joulukuuta 2026 – lauantai 2. tammikuuta 2027",
            "30. joulukuuta – 2. tammikuuta",
        ]
    );
    assert_eq!(
        of(Tongue::Fr, years.0, years.1),
        [
            "du 30/12/2026 au 02/01/2027",
            "du 30 déc. 2026 au 2 janv. 2027",
            "du 30 décembre 2026 au 2 janvier 2027",
            "du mercredi 30 décembre 2026 au samedi 2 janvier 2027",
            "du 30 décembre au 2 janvier",
        ]
    );
    // The first of a month, and days whose figures begin alike.
    assert_eq!(
        of(Tongue::Fr, "2026-05-01", "2026-05-11")[1..4],
        ["du 1er au 11 mai 2026", "du 1er au 11 mai 2026", "du vendredi 1er au lundi 11 mai 2026"]
    );
    assert_eq!(of(Tongue::Fr, "2026-11-10", "2026-11-11")[0], "du 10/11/2026 au 11/11/2026");
}

#[test]
fn a_range_runs_from_the_earlier_day_to_the_later() {
    for locale in ALL {
        for style in STYLES {
            let of = |first, last| date_range(&locale, day(first), day(last), style);
            assert_eq!(of("2026-05-05", "2026-05-03"), of("2026-05-03", "2026-05-05"));
            assert_eq!(of("2026-05-03", "2026-05-03"), date(&locale, day("2026-05-03"), style));
        }
    }
}

#[test]
fn a_range_over_years_names_both_months() {
    let of = |locale: &Locale, style| date_range(locale, day("2026-05-03"), day("2027-05-05"), style);
    assert_eq!(
        ALL.map(|locale| of(&locale, DateStyle::Yearless)),
        ["3 May – 5 May", "3. toukokuuta – 5. toukokuuta", "du 3 mai au 5 mai"]
    );
    assert_eq!(of(&Locale::FR, DateStyle::Medium), "du 3 mai 2026 au 5 mai 2027");
    assert_eq!(of(&Locale::FI, DateStyle::Short), "3.5.2026–5.5.2027");
    assert_eq!(of(&Locale::FR, DateStyle::Full), "du dimanche 3 mai 2026 au mercredi 5 mai 2027");
}

/// With the patterns of English, for these hosts have none: what matters is how much of the first day is written.
#[test]
fn a_language_that_has_not_the_day_first_or_the_year_last_writes_both_days_whole() {
    let of = |tag, style| range_of(&host(tag), "2026-05-03", "2026-05-05", style);
    assert_eq!(of("en-US", DateStyle::Long), "May 3 – May 5, 2026");
    assert_eq!(of("en-US", DateStyle::Yearless), "May 3 – May 5");
    assert_eq!(of("en-US", DateStyle::Full), "Sunday, May 3 – Tuesday, May 5, 2026");
    assert_eq!(of("hu", DateStyle::Long), "2026. május 3. – 2026. május 5.");
    assert_eq!(of("ja", DateStyle::Yearless), "5月3日 – 5月5日");
    assert_eq!(of("ja", DateStyle::Long), "2026年5月3日 – 2026年5月5日");
    assert_eq!(of("es", DateStyle::Long), "3–5 de mayo de 2026");
    assert_eq!(of("de", DateStyle::Short), "03.05.2026 – 05.05.2026");
    assert_eq!(of("sv", DateStyle::Short), "2026-05-03 – 2026-05-05");
}

#[test]
fn british_english_of_a_host_is_the_one_built_in() {
    let full = |tag| written(|out| date::day(out, &host(tag), day("2026-04-30"), DateStyle::Full));
    assert_eq!(full("en-GB"), "Thursday 30 April 2026");
    assert_eq!(full("en-US"), "Thursday, April 30, 2026");
}
