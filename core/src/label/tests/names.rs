//! Names from CLDR.

use std::sync::Arc;

use proptest::prelude::*;

use crate::label::bundle::Bundle;
use crate::label::language::{HostLanguage, Language};
use crate::label::names::{Group, row};
use crate::label::tongue::Tongue;
use crate::label::{capitalized, city_name, compare, country_name, language_name};
use crate::{Country, Locale, TimeZone};

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

#[test]
fn every_country_has_a_name_in_every_language() {
    for tongue in Tongue::ALL {
        for country in Country::all() {
            let name = country_name(&tongue.locale(), country);
            assert!(name.chars().next().is_some_and(char::is_uppercase), "{tongue:?} {country} {name}");
        }
    }
}

#[test]
fn countries_are_named_as_in_cldr() {
    let germany = "DE".parse().unwrap();
    for (tag, france, finland, other) in [
        ("en", "France", "Finland", "Germany"),
        ("fi", "Ranska", "Suomi", "Saksa"),
        ("fr", "France", "Finlande", "Allemagne"),
    ] {
        let locale = locale(tag);
        let names = [Country::FR, Country::FI, germany].map(|country| country_name(&locale, country));
        assert_eq!(names, [france, finland, other]);
    }
}

#[test]
fn languages_are_named_as_in_running_text_and_with_a_capital_alone() {
    for (reader, language, running, alone) in [
        ("fr", "fr", "français", "Français"),
        ("fr", "fi", "finnois", "Finnois"),
        ("fi", "fr", "ranska", "Ranska"),
        ("fi", "fi", "suomi", "Suomi"),
        ("en", "fi", "Finnish", "Finnish"),
        ("fr", "fr-CA", "français canadien", "Français canadien"),
        ("fi", "sv-FI", "ruotsi (Suomi)", "Ruotsi (Suomi)"),
        ("fr", "smn", "same d’Inari", "Same d’Inari"),
        ("fi", "tlh", "tlh", "Tlh"),
    ] {
        let name = language_name(&locale(reader), &locale(language));
        assert_eq!(name, running);
        assert_eq!(capitalized(name), alone);
    }
    assert_eq!(capitalized("élève"), "Élève");
    assert_eq!(capitalized(""), "");
}

#[test]
fn every_zone_has_a_city_in_every_language() {
    for tongue in Tongue::ALL {
        for zone in chrono_tz::TZ_VARIANTS {
            let zone: TimeZone = zone.name().parse().unwrap();
            let city = city_name(&tongue.locale(), zone);
            assert!(!city.is_empty() && !city.contains(['_', '/']), "{tongue:?} {zone} {city}");
        }
    }
}

#[test]
fn cities_are_named_as_in_cldr() {
    for (zone, en, fi, fr) in [
        ("Europe/Paris", "Paris", "Pariisi", "Paris"),
        ("Europe/Kyiv", "Kyiv", "Kiova", "Kiev"),
        ("Europe/Kiev", "Kyiv", "Kiova", "Kiev"),
        ("America/New_York", "New York", "New York", "New York"),
        ("Europe/London", "London", "Lontoo", "Londres"),
        ("UTC", "Coordinated Universal Time", "UTC-yleisaika", "Temps universel coordonné"),
        ("Etc/GMT+5", "UTC−05:00", "UTC−05:00", "UTC−05:00"),
    ] {
        let zone: TimeZone = zone.parse().unwrap();
        assert_eq!(["en", "fi", "fr"].map(|tag| city_name(&locale(tag), zone)), [en, fi, fr]);
    }
}

#[test]
fn every_zone_of_a_group_is_known_and_canonical() {
    for group in Group::all() {
        let zones: Vec<_> = group.shown().chain([group.standard()]).collect();
        for zone in zones {
            assert!(zone.parse::<TimeZone>().is_ok(), "{zone}");
            assert!(Group::of(zone).is_some_and(|own| own.standard() == group.standard()), "{zone}");
        }
    }
    for old in ["Asia/Calcutta", "Europe/Kiev", "Asia/Katmandu", "Asia/Rangoon", "America/Buenos_Aires"] {
        assert!(Group::all().all(|group| group.standard() != old), "{old}");
        assert!(Group::of(old).is_some(), "{old}");
    }
}

#[test]
fn names_sort_as_the_alphabet_has_them() {
    let sorted = |tag, mut names: Vec<&'static str>| {
        names.sort_by(|a, b| compare(&locale(tag), a, b));
        names
    };
    assert_eq!(
        sorted("fi", vec!["Öland", "Åland", "Zagreb", "Äänekoski", "Ahtari"]),
        ["Ahtari", "Zagreb", "Åland", "Äänekoski", "Öland"]
    );
    assert_eq!(
        sorted("fr", vec!["Zurich", "Édimbourg", "Eede", "Île de Man"]),
        ["Édimbourg", "Eede", "Île de Man", "Zurich"]
    );
}

#[test]
fn the_tables_stay_small_and_carry_their_licence() {
    let folder = format!("{}/src/label/cldr", env!("CARGO_MANIFEST_DIR"));
    let size = |name: &str| std::fs::metadata(format!("{folder}/{name}")).unwrap().len();
    let tables = ["countries.tsv", "languages.tsv", "zones.tsv", "groups.tsv", "currencies.tsv"];
    assert!(tables.iter().map(|name| size(name)).sum::<u64>() < 60_000);
    assert!(size("LICENSE-UNICODE") > 1_000);
}

const TABLE: &str = "a\t1\nab\t2\nb\t3\nba/c\t4\n";

#[test]
fn a_row_is_found_by_its_whole_first_cell() {
    assert_eq!(
        ["a", "ab", "b", "ba/c"].map(|key| row(TABLE, key)),
        [Some("a\t1"), Some("ab\t2"), Some("b\t3"), Some("ba/c\t4")]
    );
    assert_eq!(["", "A", "aa", "abc", "ba", "c", "a\t1"].map(|key| row(TABLE, key)), [None; 7]);
    assert_eq!(row("", "a"), None);
}

/// Changing a key means counting `store::derive::RULES` up: stores keep keys.
#[cfg(feature = "store")]
#[test]
fn stored_keys_stay_as_they_are() {
    let key = |tag, name| String::from_utf8(crate::label::sort_key(&locale(tag), name)).unwrap();
    assert_eq!(key("fr", "Électro  L’Œuvre"), "electro loeuvre\0Électro  L’Œuvre");
    assert_eq!(key("fi", "Järvi Å Öljy"), "j\u{81}rvi \u{80} \u{82}ljy\0Järvi Å Öljy");
    assert_eq!(key("sv", "Järvi"), "j\u{81}rvi\0Järvi");
    assert_eq!(key("de", "Järvi"), "jarvi\0Järvi");
}

#[cfg(feature = "store")]
#[test]
fn names_of_one_beginning_lie_in_few_stretches() {
    let stretches = |tag, text| crate::label::stretches(&locale(tag), text);
    let beginnings = |tag, text| -> Vec<String> {
        stretches(tag, text).beginnings.into_iter().map(|bytes| String::from_utf8(bytes).unwrap()).collect()
    };
    assert_eq!(beginnings("fr", "jarvo"), ["jarvo"]);
    assert_eq!(beginnings("fi", "jar"), ["jar", "j\u{80}r", "j\u{81}r"]);
    assert_eq!(beginnings("fi", "aalto").len(), 9);
    assert!(stretches("fi", "aalto").wider && !stretches("fi", "aalt").wider && !stretches("fr", "aalto").wider);
    assert_eq!(beginnings("fi", ""), [""]);
}

proptest! {
    #[test]
    fn no_key_upsets_a_look_up(key in "\\PC*") {
        let _ = row(TABLE, &key);
    }

    #[test]
    fn the_order_is_total(a in "[a-zåäöéÉ’ ]{0,4}", b in "[a-zåäöéÉ’ ]{0,4}") {
        for tongue in Tongue::ALL {
            let locale = tongue.locale();
            prop_assert_eq!(compare(&locale, &a, &b), compare(&locale, &b, &a).reverse());
            prop_assert_eq!(compare(&locale, &a, &b).is_eq(), a == b);
        }
    }

    #[cfg(feature = "store")]
    #[test]
    fn a9_keys_sort_as_names_do(a in "(?s).{0,8}|[a-zåäöéÉœ’' -]{0,6}", b in "(?s).{0,8}|[a-zåäöéÉœ’' -]{0,6}") {
        for tongue in Tongue::ALL {
            let locale = tongue.locale();
            let (left, right) = (crate::label::sort_key(&locale, &a), crate::label::sort_key(&locale, &b));
            prop_assert_eq!(left.cmp(&right), compare(&locale, &a, &b));
        }
    }

    #[cfg(feature = "store")]
    #[test]
    fn a9_what_begins_so_lies_in_the_stretches(name in "[aoåäöAÖéœ’ lt]{0,7}", part in 0..6_usize) {
        use crate::model::account::fold;
        let folded: String = fold(&name).chars().take(part).collect();
        // A space at the end of what is typed is not looked for.
        let folded = folded.trim_end();
        for tongue in Tongue::ALL {
            let key = crate::label::sort_key(&tongue.locale(), &name);
            let stretches = crate::label::stretches(&tongue.locale(), folded);
            prop_assert!(stretches.beginnings.is_sorted());
            let held = stretches.beginnings.iter().filter(|beginning| key.starts_with(beginning)).count();
            prop_assert_eq!(held, 1);
        }
    }
}

/// German nouns keep their capital, and most labels are nouns; abbreviations keep theirs everywhere.
#[test]
fn a_label_in_a_sentence_has_the_capitals_of_its_language() {
    let host = |tag: &str| Language::Host(Arc::new(HostLanguage::new(locale(tag), Bundle::default())));
    for (language, label, running) in [
        (Language::BuiltIn(Tongue::Fr), "Échéance", "échéance"),
        (Language::BuiltIn(Tongue::Fi), "Tila", "tila"),
        (Language::BuiltIn(Tongue::En), "State or province", "state or province"),
        (Language::BuiltIn(Tongue::En), "VAT rate", "VAT rate"),
        (Language::BuiltIn(Tongue::En), "A", "a"),
        (Language::BuiltIn(Tongue::En), "", ""),
        (host("sv"), "Återförsäljare", "återförsäljare"),
        (host("de"), "Sprache", "Sprache"),
        (host("de-AT"), "Sprache", "Sprache"),
        (host("lb"), "Sprooch", "Sprooch"),
        (host("nl"), "Taal", "taal"),
    ] {
        assert_eq!(language.in_sentence(label), running);
    }
}
