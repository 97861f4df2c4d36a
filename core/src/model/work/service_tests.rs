use serde_json::json;

use super::*;
use crate::Args;

fn labels(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(tag, label)| ((*tag).to_owned(), (*label).to_owned())).collect()
}

fn draft(key: &str, pairs: &[(&str, &str)]) -> ServiceDraft {
    ServiceDraft { key: key.to_owned(), labels: labels(pairs) }
}

fn told(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

#[test]
fn p2_a_service_has_a_key_and_a_name() {
    let checked = draft("translation_2", &[("fr", " Traduction "), ("en", "Translation")]).check().unwrap();
    assert_eq!(checked.key, "translation_2");
    assert_eq!(checked.labels, labels(&[("en", "Translation"), ("fr", "Traduction")]));
    assert_eq!(
        told(&ServiceDraft::default().check().unwrap_err()),
        [("/key", ProblemCode::Required), ("/labels", ProblemCode::TooFew)]
    );
}

#[test]
fn p2_all_problems_of_a_service_are_told_at_once() {
    let pairs = [("FR", "Traduction"), ("en", ""), ("fi", " "), ("sv", "\u{7}"), ("x", "y")];
    assert_eq!(
        told(&draft("Translation", &pairs).check().unwrap_err()),
        [
            ("/key", ProblemCode::InvalidKey),
            ("/labels/FR", ProblemCode::UnknownLanguage),
            ("/labels/en", ProblemCode::Required),
            ("/labels/fi", ProblemCode::Blank),
            ("/labels/sv", ProblemCode::ControlCharacters),
            ("/labels/x", ProblemCode::UnknownLanguage),
        ]
    );
    let problems = draft("a", &[("FR", "b")]).check().unwrap_err();
    assert_eq!(problems[0].args(), &allowed(["fr", "fi", "en"]));
}

#[test]
fn p2_a_service_has_up_to_20_names_of_100_characters() {
    let named = |length: usize| draft("a", &[("fr", &"é".repeat(length))]).check();
    assert!(named(99).is_ok() && named(100).is_ok());
    assert_eq!(told(&named(101).unwrap_err()), [("/labels/fr", ProblemCode::TooLong)]);
    let many = |count: u8| {
        let tags = (0..count).map(|row| (format!("a{}", char::from(b'a' + row)), "x".to_owned()));
        ServiceDraft { key: "a".to_owned(), labels: tags.collect() }.check()
    };
    assert!(many(19).is_ok() && many(20).is_ok());
    let problems = many(21).unwrap_err();
    assert_eq!(told(&problems), [("/labels", ProblemCode::TooMany)]);
    assert_eq!(problems[0].args(), &Args::none().with("max", 20_usize));
}

#[test]
fn p2_the_shape_of_a_service_is_strict_and_bounded() {
    let bytes = json!({"key": 1, "labels": {"fr": []}, "workflow": "manual"}).to_string();
    assert_eq!(
        told(&ServiceDraft::from_json(bytes.as_bytes()).unwrap_err()),
        [
            ("/key", ProblemCode::WrongType),
            ("/labels/fr", ProblemCode::WrongType),
            ("/workflow", ProblemCode::UnknownMember),
        ]
    );
    let large = json!({"key": "x".repeat(70_000)}).to_string();
    assert_eq!(told(&ServiceDraft::from_json(large.as_bytes()).unwrap_err()), [("", ProblemCode::TooLarge)]);
}

#[test]
fn p2_a_service_is_called_as_the_reader_says_else_as_the_desk() {
    let several = labels(&[("en", "Translation"), ("fr", "Traduction"), ("fr-CA", "Traduction (Canada)")]);
    let tag = |tag: &str| tag.parse::<Locale>().unwrap();
    assert_eq!(called(&several, &tag("fr-CA")), Some("Traduction (Canada)"));
    assert_eq!(called(&several, &tag("fr-BE")), Some("Traduction"));
    assert_eq!(called(&several, &Locale::FI), None);
    assert_eq!(called_or(&several, &Locale::FR, "translation"), "Traduction");
    assert_eq!(called_or(&several, &Locale::FI, "translation"), "Translation");
    assert_eq!(called_or(&labels(&[]), &Locale::FI, "translation"), "translation");
}
