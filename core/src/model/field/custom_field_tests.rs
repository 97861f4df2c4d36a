//! What the values of each kind of field are, and how they are told.

use super::super::samples::{field, labels, size, text};
use super::*;

fn read(field: &CustomField, value: &str) -> Result<String, ProblemCode> {
    field.check(value).map_err(|error| error.code())
}

fn of(kind: FieldKind) -> CustomField {
    field(FieldSubject::Account, "own", kind)
}

#[test]
fn every_kind_needs_a_value() {
    for kind in FieldKind::ALL {
        let own = CustomField { choices: size().choices, ..of(*kind) };
        assert_eq!(read(&own, ""), Err(ProblemCode::Required), "{kind:?}");
        assert_eq!(read(&own, " \t"), Err(ProblemCode::Blank), "{kind:?}");
    }
}

#[test]
fn a_text_is_one_line_of_500_characters() {
    let own = text("note");
    assert_eq!(read(&own, "  Cafe\u{301} "), Ok("Café".to_owned()));
    assert_eq!(read(&own, &"é".repeat(500)), Ok("é".repeat(500)));
    assert_eq!(read(&own, &"é".repeat(501)), Err(ProblemCode::TooLong));
    assert_eq!(read(&own, "a\nb"), Err(ProblemCode::ControlCharacters));
    assert_eq!(read(&own, "a\u{202e}b"), Err(ProblemCode::InvisibleCharacters));
    assert_eq!(own.text("12", &Locale::FR, &Locale::FR), "12");
}

#[test]
fn a_number_is_told_with_the_separators_of_the_language() {
    let own = of(FieldKind::Number);
    assert_eq!(read(&own, " 012.50 "), Ok("12.5".to_owned()));
    assert_eq!(read(&own, "12,5"), Err(ProblemCode::InvalidDecimal));
    assert_eq!(own.text("-1234567.5", &Locale::FR, &Locale::FR), "-1\u{202f}234\u{202f}567,5");
    assert_eq!(own.text("1234.5", &Locale::FI, &Locale::FR), "1\u{a0}234,5");
    assert_eq!(own.text("1234.5", &Locale::EN, &Locale::FR), "1,234.5");
    assert_eq!(own.text("douze", &Locale::EN, &Locale::FR), "douze");
}

#[test]
fn a_day_is_one_of_the_calendar() {
    let own = of(FieldKind::Date);
    assert_eq!(read(&own, " 2024-02-29 "), Ok("2024-02-29".to_owned()));
    for day in ["2023-02-29", "29.2.2024", "2024-2-29", "20240229", "yes"] {
        assert_eq!(read(&own, day), Err(ProblemCode::InvalidDay), "{day}");
    }
    let error = own.check("29/02/2024").unwrap_err();
    assert_eq!(error.args().get("example"), Some(&"2026-04-30".into()));
    assert_eq!(own.text("2026-05-01", &Locale::FR, &Locale::FR), "vendredi 1er mai 2026");
    assert_eq!(own.text("once", &Locale::FR, &Locale::FR), "once");
}

#[test]
fn a_choice_is_one_of_those_of_the_field() {
    let own = size();
    assert_eq!(read(&own, " large "), Ok("large".to_owned()));
    let error = own.check("Large").unwrap_err();
    assert_eq!(error.code(), ProblemCode::UnknownOption);
    assert_eq!(error.args().get("allowed"), Some(&crate::Arg::List(vec!["small".into(), "large".into()])));
    assert_eq!(own.text("large", &Locale::FI, &Locale::FR), "Suuri");
    // Where a reader has no word for it, the desk's is taken; else it is the key.
    assert_eq!(own.text("large", &Locale::EN, &Locale::FR), "Grand");
    assert_eq!(own.text("huge", &Locale::FI, &Locale::FR), "huge");
}

#[test]
fn yes_and_no_have_their_words() {
    let own = of(FieldKind::YesNo);
    assert_eq!(read(&own, "yes "), Ok("yes".to_owned()));
    assert_eq!(read(&own, "no"), Ok("no".to_owned()));
    for value in ["true", "oui", "YES", "1"] {
        let error = own.check(value).unwrap_err();
        assert_eq!(error.code(), ProblemCode::UnknownOption, "{value}");
        assert_eq!(error.args().get("allowed"), Some(&crate::Arg::List(vec!["yes".into(), "no".into()])));
    }
    assert_eq!(own.text("yes", &Locale::FR, &Locale::FR), "Oui");
    assert_eq!(own.text("no", &Locale::FI, &Locale::FR), "Ei");
    assert_eq!(own.text("maybe", &Locale::FI, &Locale::FR), "maybe");
}

#[test]
fn a_field_is_called_in_the_readers_language_else_in_that_of_the_desk() {
    let own = CustomField { labels: labels(&[("fi", "Koko"), ("fr", "Taille")]), ..text("size") };
    assert_eq!(own.label(&Locale::FI, &Locale::FR), "Koko");
    assert_eq!(own.label(&Locale::EN, &Locale::FR), "Taille");
    assert_eq!(own.label(&Locale::EN, &Locale::EN), "Koko");
    assert_eq!(
        CustomField::new(FieldSubject::Contact, "size", FieldKind::Text).label(&Locale::EN, &Locale::EN),
        "size"
    );
}

#[test]
fn packs_say_only_what_is_out_of_the_ordinary() {
    let plain = text("note");
    let json = serde_json::to_value(&plain).unwrap();
    let members: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(members, ["key", "kind", "labels", "subject"]);
    assert_eq!(serde_json::from_value::<CustomField>(json).unwrap(), plain);
    let full = CustomField { required: true, default: Some("large".into()), editable: false, ..size() };
    let json = serde_json::to_value(&full).unwrap();
    assert_eq!(json["editable"], false);
    assert_eq!(json["required"], true);
    assert_eq!(serde_json::from_value::<CustomField>(json).unwrap(), full);
    let more = r#"{"subject": "account", "key": "a", "kind": "text", "labels": {}, "colour": "red"}"#;
    assert!(serde_json::from_str::<CustomField>(more).is_err());
}

#[test]
fn audiences_include_those_before_them() {
    use super::super::FieldAudience::{Desk, Everyone, Staff};
    for (audience, included) in [(Desk, &[Desk][..]), (Staff, &[Desk, Staff]), (Everyone, &[Desk, Staff, Everyone])] {
        for other in [Desk, Staff, Everyone] {
            assert_eq!(audience.includes(other), included.contains(&other), "{audience:?} {other:?}");
        }
        assert_eq!(audience.up_to().collect::<Vec<_>>(), included);
    }
}
