use proptest::prelude::*;

use super::*;
use crate::{AccountName, Note, PersonName};

fn code<T: fmt::Debug>(result: Result<T, ValueError>) -> &'static str {
    result.unwrap_err().code().as_str()
}

#[test]
fn q4_text_is_trimmed_and_composed() {
    assert_eq!("  Ja\u{0308}rvinen\u{00A0}".parse::<PersonName>().unwrap().as_str(), "Järvinen");
}

#[test]
fn q4_nothing_and_white_space_are_told_apart() {
    assert_eq!(code("".parse::<PersonName>()), "required");
    assert_eq!(code(" \u{00A0}\t".parse::<PersonName>()), "blank");
}

#[test]
fn q4_length_counts_characters_not_bytes() {
    assert!("é".repeat(100).parse::<PersonName>().is_ok());
    assert!("e\u{0301}".repeat(100).parse::<PersonName>().is_ok());
    let error = "é".repeat(101).parse::<PersonName>().unwrap_err();
    assert_eq!((error.code().as_str(), error.args()), ("too_long", &Args::none().with("max", 100_usize)));
    assert_eq!(code("a".repeat(201).parse::<AccountName>()), "too_long");
    assert_eq!(code("a".repeat(1_000_000).parse::<Note>()), "too_long");
}

#[test]
fn q4_control_and_invisible_characters_are_refused_by_name() {
    for bad in ['\0', '\u{7F}', '\u{85}', '\n', '\t', '\u{2028}', '\u{2029}'] {
        let error = format!("a{bad}b").parse::<PersonName>().unwrap_err();
        assert_eq!(error.code(), ProblemCode::ControlCharacters, "{:?}", bad);
        assert_eq!(error.args(), &Args::none().with("character", format!("U+{:04X}", bad as u32)));
    }
    for bad in "\u{061C}\u{200B}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{FEFF}".chars() {
        assert_eq!(code(format!("a{bad}b").parse::<Note>()), "invisible_characters", "{:?}", bad);
    }
}

#[test]
fn p1_what_is_not_seen_is_refused_on_one_line() {
    let invisible = [
        '\u{00AD}',
        '\u{034F}',
        '\u{115F}',
        '\u{1160}',
        '\u{17B4}',
        '\u{17B5}',
        '\u{180B}',
        '\u{180F}',
        '\u{2060}',
        '\u{2065}',
        '\u{206A}',
        '\u{206F}',
        '\u{3164}',
        '\u{FFA0}',
        '\u{FFF0}',
        '\u{FFF8}',
        '\u{1BCA0}',
        '\u{1BCA3}',
        '\u{1D173}',
        '\u{1D17A}',
        '\u{E0000}',
        '\u{E007F}',
        '\u{E00FF}',
        '\u{E01F0}',
        '\u{E0FFF}',
        '\u{200C}',
        '\u{200D}',
        '\u{FE00}',
        '\u{FE0F}',
        '\u{E0100}',
        '\u{E01EF}',
    ];
    for bad in invisible {
        assert_eq!(code(format!("a{bad}b").parse::<PersonName>()), "invisible_characters", "{bad:?}");
        assert_eq!(code(format!("{bad}b").parse::<PersonName>()), "invisible_characters", "{bad:?} at the start");
        assert!(format!("a{bad}b").parse::<Note>().is_ok(), "{bad:?} in a remark");
        assert!(is_invisible(bad));
        let email = format!("a{bad}b@garage.example").parse::<crate::Email>();
        assert!(email.is_err(), "{bad:?} in an address");
    }
    for (before, after) in [('\u{2060}', '\u{2066}'), ('\u{E0100}', '\u{E01EF}')] {
        assert!(is_invisible(before) && is_invisible(after));
    }
}

#[test]
fn p1_letters_of_any_script_are_accepted_with_what_joins_them() {
    for name in [
        "Мария",
        "Ελένη",
        "محمد",
        "دانیال",
        "שרה",
        "สมชาย",
        "王小明",
        "김민준",
        "ដារា",
        "Nguyễn Thị",
        "O’Neil",
        "Şükrü",
        // Persian and Sinhala have joiners, a Japanese name a chosen form.
        "علی\u{200C}رضا",
        "ශ්\u{200D}රී",
        "葛\u{E0100}西",
        "葛\u{FE00}",
    ] {
        assert_eq!(name.parse::<PersonName>().unwrap().as_str(), name);
    }
}

#[test]
fn p1_a_joiner_stands_after_a_letter_that_has_one() {
    assert!("\u{0600}\u{200D}x".parse::<PersonName>().is_ok());
    assert_eq!(code("\u{05FF}\u{200D}x".parse::<PersonName>()), "invisible_characters");
    assert_eq!(code("علی\u{200C}\u{200C}رضا".parse::<PersonName>()), "invisible_characters");
    assert_eq!(code("علی\u{200B}رضا".parse::<PersonName>()), "invisible_characters");
    assert_eq!(code("علی\u{7}رضا".parse::<PersonName>()), "control_characters");
}

#[test]
fn q4_notes_have_lines() {
    assert_eq!("a\r\nb\n\tc".parse::<Note>().unwrap().as_str(), "a\nb\n\tc");
    assert_eq!(code("a\rb".parse::<Note>()), "control_characters");
}

#[test]
fn personal_values_are_not_in_debug() {
    assert_eq!(format!("{:?}", "Joe".parse::<PersonName>().unwrap()), "PersonName(..)");
    assert_eq!(format!("{:?}", "Joe".parse::<Note>().unwrap()), "Note(..)");
}

proptest! {
    #[test]
    fn q4_cleaned_text_is_already_clean(raw in any::<String>()) {
        if let Ok(text) = clean(&raw, 200, Lines::Many) {
            prop_assert_eq!(&clean(&text, 200, Lines::Many).unwrap(), &text);
        }
    }
}
