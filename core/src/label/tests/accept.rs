//! The negotiation of languages by the header `Accept-Language`.

use proptest::prelude::*;

use crate::Locale;
use crate::labels::negotiate_header;

fn offered(tags: &[&str]) -> Vec<Locale> {
    tags.iter().map(|tag| tag.parse().unwrap()).collect()
}

fn answer(header: &str, tags: &[&str]) -> String {
    negotiate_header(header, &offered(tags)).to_string()
}

#[test]
fn a_range_falls_back_before_the_next_is_tried() {
    assert_eq!(answer("fr-CA, en", &["en", "fr"]), "fr");
    assert_eq!(answer("fr-CA, en", &["en", "fr", "fr-CA"]), "fr-CA");
    assert_eq!(answer("zh-Hant-CN-x-private1, en", &["en", "zh-Hant"]), "zh-Hant", "x goes with what it introduces");
    assert_eq!(answer("fr, en", &["en", "fr-CA"]), "en", "look-up makes ranges shorter, never longer");
}

#[test]
fn a_language_of_another_region_is_better_than_one_nobody_asked_for() {
    assert_eq!(answer("fr", &["en", "fr-CA"]), "fr-CA");
    assert_eq!(answer("fr", &["en", "fr-CA", "fr-BE"]), "fr-CA", "the first offered");
    assert_eq!(answer("fr-FR", &["en", "fr-CA"]), "fr-CA", "a range falls back here too");
    assert_eq!(
        answer("zh-Hant-HK", &["en", "zh-Hans", "zh-Hant-TW"]),
        "zh-Hant-TW",
        "and the longer range comes first"
    );
    assert_eq!(answer("fr;q=0.4, sv;q=0.5", &["en", "fr-CA", "sv-FI"]), "sv-FI");
    assert_eq!(answer("fr, en;q=0.1", &["en", "fr-CA"]), "en", "after all that match");
    assert_eq!(answer("fr-FR, en-GB;q=0.1", &["en", "fr-CA"]), "en");
    assert_eq!(answer("fr", &["en", "frr"]), "en", "another language with the same letters");
    assert_eq!(answer("fr, fr-CA;q=0", &["en", "fr-CA"]), "en");
    assert_eq!(answer("fr, fr-CA;q=0", &["en", "fr-CA", "fr-BE"]), "fr-BE");
    assert_eq!(
        answer("fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5", &["fi", "fr-CA"]),
        "fr-CA",
        "before what the star stands for"
    );
    assert_eq!(answer("fr;q=0.4, *;q=0.5", &["fi", "fr-CA"]), "fi");
    assert_eq!(answer("*;q=0.5, fr;q=0.4", &["fr-CA"]), "fr-CA");
}

#[test]
fn the_closest_range_says_what_is_excluded() {
    assert_eq!(answer("fr;q=0, *", &["fr", "en"]), "en");
    assert_eq!(answer("fr;q=0, *", &["fr-CA", "en"]), "en");
    assert_eq!(answer("fr;q=0, fr-CA", &["fr", "fr-CA"]), "fr-CA");
    assert_eq!(answer("*;q=0, fi", &["en", "fi"]), "fi");
    assert_eq!(answer("en;q=0", &["en", "fi"]), "fi", "the first that is not excluded");
    assert_eq!(answer("*;q=0", &["en", "fi"]), "en", "there is always an answer");
}

#[test]
fn a_star_stands_for_what_no_other_range_speaks_of() {
    assert_eq!(answer("*", &["fi", "en"]), "fi");
    assert_eq!(answer("fi;q=0.2, *;q=0.5", &["fi", "en"]), "en");
    assert_eq!(answer("fr-CA;q=0.2, *;q=0.5", &["fr", "en"]), "en");
    assert_eq!(answer("fi;q=0.2, *;q=0.5", &["fi"]), "fi");
}

#[test]
fn malformed_parts_are_passed_over() {
    for part in [
        "fr;q=1.1",
        "fr;q=0.1234",
        "fr;q=.5",
        "fr;q=-1",
        "fr;q=",
        "fr;q",
        "fr;",
        "fr;level=1",
        "fr;q=1;q=1",
        "fr;q =1",
        "fr;q= 1",
        "fr q=1",
        "f_r",
        "fr-",
        "-fr",
        "fr--CA",
        "fr-*",
        "**",
        "1fr",
        "abcdefghi",
        "fr-abcdefghi",
        "français",
        "\u{0}",
        "\"fr\"",
        "fr\n",
    ] {
        assert_eq!(answer(&format!("{part}, fi;q=0.001"), &["en", "fr", "fi"]), "fi", "{part:?}");
    }
    for part in ["fr;q=1.", "fr;q=1.000", "fr;q=0.999", "FR;Q=0.9", " fr\t; \t q=1 ", ",,fr,", "fr-FR;q=0.5"] {
        assert_eq!(answer(&format!("{part}, fi;q=0.001"), &["en", "fr", "fi"]), "fr", "{part:?}");
    }
}

#[test]
fn a_header_beyond_the_bounds_counts_as_none() {
    let padded = |bytes: usize| format!("{:<bytes$}", "fr");
    assert_eq!(answer(&padded(4096), &["en", "fr"]), "fr");
    assert_eq!(answer(&padded(4097), &["en", "fr"]), "en");
    let many = |count: usize| format!("{}fr", "sv, ".repeat(count - 1));
    assert_eq!(answer(&many(100), &["en", "fr"]), "fr");
    assert_eq!(answer(&many(101), &["en", "fr"]), "en");
    assert_eq!(answer(&",".repeat(4000), &["en", "fr"]), "en", "empty parts are no ranges");
}

#[test]
fn where_nothing_is_offered_the_answer_is_english() {
    assert_eq!(answer("fr", &[]), "en");
}

const TAGS: [&str; 5] = ["en", "fi", "fr", "fr-CA", "sv-FI"];

prop_compose! {
    /// A header of well-formed ranges with weights in thousandths.
    fn wishes()(wishes in prop::collection::vec((0..TAGS.len(), 0_u16..=1000), 0..12)) -> Vec<(&'static str, u16)> {
        wishes.into_iter().map(|(tag, weight)| (TAGS[tag], weight)).collect()
    }
}

fn written(wishes: &[(&str, u16)]) -> String {
    let parts = wishes.iter().map(|(tag, weight)| format!("{tag};q={}.{:03}", weight / 1000, weight % 1000));
    parts.collect::<Vec<_>>().join(", ")
}

proptest! {
    #[test]
    fn whatever_is_sent_the_answer_is_one_of_those_offered(header in "(?s).{0,200}", count in 1..TAGS.len()) {
        let tags = offered(&TAGS[..count]);
        prop_assert!(tags.contains(&negotiate_header(&header, &tags)));
    }

    #[test]
    fn whatever_looks_like_a_header_is_answered(header in "([a-zA-Z*]{1,3}(-[A-Z]{2})?( ?; ?q=[01](\\.[0-9]{0,4})?)?, ?){0,110}") {
        let tags = offered(&TAGS);
        prop_assert!(tags.contains(&negotiate_header(&header, &tags)));
    }

    #[test]
    fn the_heaviest_wish_wins_and_the_first_of_equals(wishes in wishes()) {
        // Languages without parts: nothing falls back, and nothing is excluded by the part of another.
        let wishes: Vec<_> = wishes.into_iter().filter(|(tag, weight)| tag.len() == 2 && *weight > 0).collect();
        let mut best: Option<(&str, u16)> = None;
        for wish in &wishes {
            if best.is_none_or(|(_, weight)| wish.1 > weight) {
                best = Some(*wish);
            }
        }
        prop_assert_eq!(answer(&written(&wishes), &TAGS), best.map_or("en", |(tag, _)| tag));
    }

    #[test]
    fn case_and_spaces_and_malformed_parts_change_nothing(wishes in wishes(), at in 0_usize..12) {
        let header = written(&wishes);
        let plain = answer(&header, &TAGS);
        prop_assert_eq!(&answer(&header.to_ascii_uppercase(), &TAGS), &plain);
        prop_assert_eq!(&answer(&header.replace(", ", " ,\t,").replace(';', " ;\t"), &TAGS), &plain);
        let mut parts: Vec<&str> = header.split(", ").collect();
        parts.insert(at.min(parts.len()), "fr;q=2");
        prop_assert_eq!(&answer(&parts.join(","), &TAGS), &plain);
    }

    #[test]
    fn what_is_excluded_is_never_answered_while_there_is_another(wishes in wishes(), at in 0_usize..3) {
        let excluded = TAGS[at];
        let mut wishes: Vec<_> = wishes.into_iter().filter(|(tag, _)| *tag != excluded && tag.len() == 2).collect();
        wishes.iter_mut().for_each(|(_, weight)| *weight = (*weight).max(1));
        wishes.push((excluded, 0));
        prop_assert_ne!(answer(&written(&wishes), &TAGS), excluded);
    }
}
