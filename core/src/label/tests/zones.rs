//! Time zones to choose from.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::label::tongue::Tongue;
use crate::label::{ZoneOption, zone_label, zone_options};
use crate::{Country, Locale};

fn day() -> NaiveDate {
    "2026-04-30".parse().unwrap()
}

fn option(locale: &Locale, prefer: Option<Country>, zone: &str) -> ZoneOption {
    zone_options(locale, prefer, day()).into_iter().find(|option| option.zone.name() == zone).unwrap()
}

#[test]
fn a_finn_sees_finnish_cities() {
    let helsinki = option(&Locale::FI, Some(Country::FI), "Europe/Helsinki");
    assert_eq!(
        (helsinki.offset, &*helsinki.label),
        (120, "(UTC+02:00) Helsinki, Kiova, Riika, Sofia, Tallinna, Vilna")
    );
}

#[test]
fn a_french_reader_sees_french_cities() {
    let paris = option(&Locale::FR, Some(Country::FR), "Europe/Paris");
    assert_eq!((paris.offset, &*paris.label), (60, "(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris"));
    let berlin = option(&Locale::FR, Some(Country::FR), "Europe/Berlin");
    assert_eq!(berlin.label, "(UTC+01:00) Amsterdam, Berlin, Rome, Stockholm, Vienne, Zurich, …");
    let utc = option(&Locale::FR, None, "Etc/UTC");
    assert_eq!((utc.offset, &*utc.label), (0, "(UTC) Temps universel coordonné"));
    let london = option(&Locale::FR, None, "Europe/London");
    assert_eq!((london.offset, &*london.label), (0, "(UTC) Dublin, Lisbonne, Londres"));
    assert_eq!(option(&Locale::FR, None, "Pacific/Chatham").label, "(UTC+12:45) Chatham");
    assert_eq!(option(&Locale::FR, None, "Asia/Kolkata").label, "(UTC+05:30) Calcutta");
    assert_eq!(option(&Locale::FR, None, "America/St_Johns").label, "(UTC−03:30) Saint-Jean de Terre-Neuve");
    assert_eq!(option(&Locale::FR, None, "Etc/GMT+12").label, "(UTC−12:00)");
}

#[test]
fn the_preferred_countrys_zone_stands_for_its_group_and_is_shown() {
    for country in Country::all() {
        let options = zone_options(&Locale::EN, Some(country), day());
        let default = zone_options(&Locale::EN, None, day());
        assert_eq!(options.len(), default.len());
    }
    let norway = option(&Locale::EN, "NO".parse().ok(), "Europe/Oslo");
    assert_eq!(norway.label, "(UTC+01:00) Amsterdam, Berlin, Oslo, Rome, Stockholm, Vienna, …");
    let aland = option(&Locale::FI, "AX".parse().ok(), "Europe/Mariehamn");
    assert_eq!(aland.label, "(UTC+02:00) Helsinki, Kiova, Maarianhamina, Riika, Sofia, Vilna, …");
}

#[test]
fn an_options_own_city_is_always_shown() {
    for tongue in Tongue::ALL {
        for option in zone_options(&tongue.locale(), None, day()) {
            let city = crate::label::city_name(&tongue.locale(), option.zone);
            assert!(option.label.contains(&*city) || option.zone.name().starts_with("Etc/GMT"), "{}", option.label);
        }
    }
}

#[test]
fn options_are_distinct_short_and_in_order() {
    for tongue in Tongue::ALL {
        let options = zone_options(&tongue.locale(), Some(Country::FI), day());
        assert!((130..150).contains(&options.len()), "{}", options.len());
        assert!(options.windows(2).all(|pair| pair[0].offset <= pair[1].offset));
        let labels: HashSet<_> = options.iter().map(|option| &option.label).collect();
        let zones: HashSet<_> = options.iter().map(|option| option.zone).collect();
        assert_eq!((labels.len(), zones.len()), (options.len(), options.len()), "{tongue:?}");
        for option in &options {
            let cities = option.label.matches(", ").count() + 1 - usize::from(option.label.ends_with('…'));
            assert!(cities <= 6, "{}", option.label);
        }
    }
}

#[test]
fn offsets_leave_summer_time_aside_in_both_hemispheres() {
    for (zone, offset) in
        [("Europe/Dublin", 0), ("Australia/Sydney", 600), ("America/New_York", -300), ("Asia/Kathmandu", 345)]
    {
        let label = zone_label(&Locale::EN, zone.parse().unwrap(), day());
        let sign = if offset < 0 { '−' } else { '+' };
        let hours = i32::abs(offset) / 60;
        let minutes = i32::abs(offset) % 60;
        let written = if offset == 0 { "(UTC)".to_owned() } else { format!("(UTC{sign}{hours:02}:{minutes:02})") };
        assert!(label.starts_with(&written), "{zone} {label}");
    }
}

#[test]
fn every_zone_has_a_label_that_names_its_city() {
    for tongue in Tongue::ALL {
        for zone in chrono_tz::TZ_VARIANTS {
            let zone = zone.name().parse().unwrap();
            let label = zone_label(&tongue.locale(), zone, day());
            let city = crate::label::city_name(&tongue.locale(), zone);
            assert!(label.contains(&*city) || zone.name().starts_with("Etc/"), "{zone} {label}");
        }
    }
}
