use serde_json::json;

use super::*;

const HOLDER: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

fn read(value: &serde_json::Value) -> WorkDraft {
    WorkDraft::from_json(value.to_string().as_bytes()).unwrap()
}

fn told(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

#[test]
fn p9_a_subject_is_enough() {
    let checked = read(&json!({"subject": " Notice\u{00A0}"})).check().unwrap();
    assert_eq!(checked.subject.as_str(), "Notice");
    assert_eq!((checked.description, checked.service, checked.holder), (None, None, None));
    let blank = json!({"subject": "Notice", "description": " ", "service": "", "holder": " "});
    let checked = read(&blank).check().unwrap();
    assert_eq!((checked.description, checked.service, checked.holder), (None, None, None));
    let null = json!({"subject": "Notice", "description": null, "service": null, "holder": null});
    assert_eq!(read(&null), read(&json!({"subject": "Notice"})));
}

#[test]
fn p9_every_value_is_read() {
    let checked =
        read(&json!({"subject": "Notice", "description": "a\r\nb", "service": " translation ", "holder": HOLDER}));
    let checked = checked.check().unwrap();
    assert_eq!(checked.description.unwrap().as_str(), "a\nb");
    assert_eq!(checked.service.as_deref(), Some("translation"));
    assert_eq!(checked.holder.unwrap().to_string(), HOLDER);
}

#[test]
fn p9_all_problems_are_told_at_once_in_order() {
    let draft = json!({"holder": "joe", "service": "Translation", "description": "\u{7}", "subject": "a\nb"});
    assert_eq!(
        told(&read(&draft).check().unwrap_err()),
        [
            ("/subject", ProblemCode::ControlCharacters),
            ("/description", ProblemCode::ControlCharacters),
            ("/service", ProblemCode::InvalidKey),
            ("/holder", ProblemCode::InvalidId),
        ]
    );
    assert_eq!(told(&WorkDraft::default().check().unwrap_err()), [("/subject", ProblemCode::Required)]);
    assert_eq!(told(&read(&json!({"subject": null})).check().unwrap_err()), [("/subject", ProblemCode::Required)]);
    assert_eq!(told(&read(&json!({"subject": " "})).check().unwrap_err()), [("/subject", ProblemCode::Blank)]);
    // One fault is enough, whichever it is.
    let alone = |name: &str| {
        let mut draft = json!({"subject": "Notice"});
        draft[name] = "\u{7}".into();
        read(&draft).check().unwrap_err().len()
    };
    assert_eq!(MEMBERS.iter().map(|name| alone(name)).collect::<Vec<_>>(), [1; 4]);
}

#[test]
fn p9_texts_are_as_long_as_they_may_be_and_no_longer() {
    let check = |subject: usize, description: usize| {
        let draft = WorkDraft {
            subject: "é".repeat(subject),
            description: Some("é".repeat(description)),
            ..WorkDraft::default()
        };
        draft.check().map_err(|problems| told(&problems).iter().map(|(path, _)| (*path).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!((WorkSubject::MAX, WorkDescription::MAX), (200, 10_000));
    assert!(check(1, 1).is_ok() && check(199, 9_999).is_ok() && check(200, 10_000).is_ok());
    assert_eq!(check(201, 10_000).unwrap_err(), ["/subject"]);
    assert_eq!(check(200, 10_001).unwrap_err(), ["/description"]);
}

#[test]
fn p9_the_shape_is_strict_and_bounded() {
    let bytes = br#"{"subject": 1, "service": [], "subject": "x", "state": "submitted"}"#;
    let found = WorkDraft::from_json(bytes).unwrap_err();
    assert_eq!(
        told(&found),
        [
            ("/subject", ProblemCode::WrongType),
            ("/service", ProblemCode::WrongType),
            ("/subject", ProblemCode::DuplicateMember),
            ("/state", ProblemCode::UnknownMember),
        ]
    );
    let large = json!({"subject": "x".repeat(70_000)}).to_string();
    assert_eq!(told(&WorkDraft::from_json(large.as_bytes()).unwrap_err()), [("", ProblemCode::TooLarge)]);
}

#[test]
fn what_is_written_reads_back_and_debug_shows_nothing() {
    let draft =
        read(&json!({"subject": "Notice", "description": "in Finnish", "service": "translation", "holder": HOLDER}));
    assert_eq!(read(&serde_json::from_str(&draft.to_json()).unwrap()), draft);
    let shown = format!("{draft:?} {:?}", draft.check().unwrap());
    assert!(shown.starts_with("WorkDraft(..)") && !shown.contains("Notice") && !shown.contains("Finnish"), "{shown}");
}
