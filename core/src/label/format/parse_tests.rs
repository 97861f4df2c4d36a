use std::sync::LazyLock;

use proptest::prelude::*;

use super::super::tests::{ALL, day, host};
use super::super::*;

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
    let range = |first, last| written(|out| range::range(out, &fa, day(first), day(last), DateStyle::Long));
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
