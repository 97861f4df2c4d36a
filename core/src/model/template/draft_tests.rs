use super::*;
use crate::{ProblemCode, labels};

fn draft(subject: &str, body: &str) -> TemplateDraft {
    TemplateDraft { subject: subject.into(), body: body.into() }
}

fn problems(draft: &TemplateDraft) -> Vec<(String, ProblemCode)> {
    draft.problems().iter().map(|problem| (problem.path().to_owned(), problem.code())).collect()
}

fn one(path: &str, code: ProblemCode) -> Vec<(String, ProblemCode)> {
    vec![(path.to_owned(), code)]
}

#[test]
fn c6_a_subject_is_one_line_and_a_text_several() {
    assert_eq!(problems(&draft("Bienvenue", "Bonjour\n\n{portal}\r\nMerci")), []);
    for breaks in ["a\nb", "a\r\nBcc: x@y.example", "a\rb", "a\u{2028}b"] {
        assert_eq!(problems(&draft(breaks, "x")), one("/subject", ProblemCode::ControlCharacters), "{breaks:?}");
    }
    assert_eq!(problems(&draft("a", "b\rc")), one("/body", ProblemCode::ControlCharacters));
}

#[test]
fn c6_both_are_needed_and_bounded() {
    let both = |code| vec![("/subject".to_owned(), code), ("/body".to_owned(), code)];
    assert_eq!(problems(&TemplateDraft::default()), both(ProblemCode::Required));
    assert_eq!(problems(&draft(" ", "\n")), both(ProblemCode::Blank));
    let longest = draft(&"é".repeat(200), &"é".repeat(10_000));
    assert_eq!(problems(&longest), []);
    assert_eq!(problems(&draft(&"é".repeat(201), &"é".repeat(10_001))), both(ProblemCode::TooLong));
}

#[test]
fn c6_an_unknown_placeholder_is_told_where_it_is() {
    assert_eq!(problems(&draft("{name}", "x")), one("/subject", ProblemCode::UnknownPlaceholder));
    assert_eq!(problems(&draft("x", "{name}")), one("/body", ProblemCode::UnknownPlaceholder));
}

#[test]
fn c6_what_is_kept_is_trimmed_and_reads_back() {
    let checked = draft(" Bienvenue, {person} ", "Bonjour\r\n{{portal}} ").check().unwrap();
    assert_eq!(checked.to_draft(), draft("Bienvenue, {person}", "Bonjour\n{{portal}}"));
    assert_eq!(checked.to_draft().check().unwrap(), checked);
    assert!(!format!("{:?}", checked.to_draft()).contains("Bienvenue"));
}

#[test]
fn c6_a_draft_is_read_from_json_strictly() {
    let read = TemplateDraft::from_json(br#"{"subject": "a", "body": "b"}"#).unwrap();
    assert_eq!(read, draft("a", "b"));
    assert_eq!(TemplateDraft::from_json(br#"{"body": null}"#).unwrap(), TemplateDraft::default());
    let wrong = TemplateDraft::from_json(br#"{"subject": 1, "text": "b"}"#).unwrap_err();
    let codes: Vec<_> = wrong.iter().map(|problem| (problem.path(), problem.code())).collect();
    assert_eq!(codes, [("/subject", ProblemCode::WrongType), ("/text", ProblemCode::UnknownMember)]);
}

#[test]
fn c6_the_built_in_words_are_a_template_in_every_language() {
    for locale in labels::locales() {
        let template = built_in("welcome", &locale).check().unwrap();
        assert!(template.body.has(Placeholder::Portal) && template.body.has(Placeholder::Account), "{locale}");
        assert!(template.body.has(Placeholder::Person) && template.subject.has(Placeholder::Provider), "{locale}");
        assert!(built_in("welcome", &locale).body.contains("\n\n"), "paragraphs");
    }
    assert_eq!(built_in("welcome", &Locale::FR).subject, "Bienvenue chez {provider}");
}

#[test]
fn c6_a_text_is_not_shown_by_debug() {
    assert_eq!(format!("{:?}", draft("Bienvenue", "Bonjour")), "TemplateDraft(..)");
}
