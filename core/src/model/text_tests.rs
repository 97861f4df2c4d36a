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
