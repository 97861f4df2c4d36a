use serde_json::json;

use super::*;

const HOLDER: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
const FILE: &str = "01890a5d-ac96-774b-bcce-b302099a8058";

fn read(value: &serde_json::Value) -> WorkDraft {
    WorkDraft::from_json(value.to_string().as_bytes()).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-04-30")
}

fn told(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

#[test]
fn p9_a_subject_is_enough() {
    let checked = read(&json!({"subject": " Notice\u{00A0}"})).check(today()).unwrap();
    assert_eq!(checked.subject.as_str(), "Notice");
    assert_eq!((checked.description, checked.service, checked.holder), (None, None, None));
    assert_eq!((checked.quantity, checked.wished_on, checked.files), (None, None, Vec::new()));
    let blank = json!({"subject": "Notice", "description": " ", "service": "", "wished_on": " ", "holder": " "});
    let checked = read(&blank).check(today()).unwrap();
    assert_eq!((checked.description, checked.service, checked.holder), (None, None, None));
    assert_eq!((checked.quantity, checked.wished_on, checked.files), (None, None, Vec::new()));
    let null = json!({
        "subject": "Notice", "description": null, "service": null, "quantity": null, "wished_on": null, "holder": null,
        "files": null,
    });
    assert_eq!(read(&null), read(&json!({"subject": "Notice"})));
}

#[test]
fn p9_every_value_is_read() {
    let checked = read(&json!({
        "subject": "Notice", "description": "a\r\nb", "service": " translation ", "quantity": 1200,
        "wished_on": " 2026-05-15 ", "holder": HOLDER, "files": [FILE],
    }));
    let checked = checked.check(today()).unwrap();
    assert_eq!((checked.quantity, checked.wished_on), (Some(1_200), Some(day("2026-05-15"))));
    assert_eq!(checked.files.iter().map(ToString::to_string).collect::<Vec<_>>(), [FILE]);
    assert_eq!(checked.description.unwrap().as_str(), "a\nb");
    assert_eq!(checked.service.as_deref(), Some("translation"));
    assert_eq!(checked.holder.unwrap().to_string(), HOLDER);
}

#[test]
fn p9_all_problems_are_told_at_once_in_order() {
    let draft = json!({
        "files": ["x"], "holder": "joe", "wished_on": "30.4.2026", "quantity": 0, "service": "Translation",
        "description": "\u{7}", "subject": "a\nb",
    });
    assert_eq!(
        told(&read(&draft).check(today()).unwrap_err()),
        [
            ("/subject", ProblemCode::ControlCharacters),
            ("/description", ProblemCode::ControlCharacters),
            ("/service", ProblemCode::UnknownService),
            ("/quantity", ProblemCode::OutOfRange),
            ("/wished_on", ProblemCode::InvalidDay),
            ("/holder", ProblemCode::InvalidId),
            ("/files/0", ProblemCode::InvalidId),
        ]
    );
    assert_eq!(told(&WorkDraft::default().check(today()).unwrap_err()), [("/subject", ProblemCode::Required)]);
    assert_eq!(
        told(&read(&json!({"subject": null})).check(today()).unwrap_err()),
        [("/subject", ProblemCode::Required)]
    );
    assert_eq!(told(&read(&json!({"subject": " "})).check(today()).unwrap_err()), [("/subject", ProblemCode::Blank)]);
    // One fault is enough, whichever it is.
    let alone = |name: &str| {
        let mut draft = json!({"subject": "Notice"});
        draft[name] = match name {
            "quantity" => (-1).into(),
            "files" => json!(["\u{7}"]),
            _ => "\u{7}".into(),
        };
        read(&draft).check(today()).unwrap_err().len()
    };
    assert_eq!(MEMBERS.iter().map(|name| alone(name)).collect::<Vec<_>>(), [1; 7]);
}

#[test]
fn p9_texts_are_as_long_as_they_may_be_and_no_longer() {
    let check = |subject: usize, description: usize| {
        let draft = WorkDraft {
            subject: "é".repeat(subject),
            description: Some("é".repeat(description)),
            ..WorkDraft::default()
        };
        draft
            .check(today())
            .map_err(|problems| told(&problems).iter().map(|(path, _)| (*path).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!((WorkSubject::MAX, WorkDescription::MAX), (200, 10_000));
    assert!(check(1, 1).is_ok() && check(199, 9_999).is_ok() && check(200, 10_000).is_ok());
    assert_eq!(check(201, 10_000).unwrap_err(), ["/subject"]);
    assert_eq!(check(200, 10_001).unwrap_err(), ["/description"]);
}

#[test]
fn p9_a_quantity_is_1_to_a_thousand_million() {
    let check = |quantity: i64| {
        let draft = WorkDraft { subject: "Notice".into(), quantity: Some(quantity), ..WorkDraft::default() };
        draft.check(today()).map(|work| work.quantity)
    };
    assert_eq!([check(1).unwrap(), check(1_000_000_000).unwrap()], [Some(1), Some(1_000_000_000)]);
    for wrong in [i64::MIN, -1, 0, 1_000_000_001, i64::MAX] {
        let problems = check(wrong).unwrap_err();
        assert_eq!(told(&problems), [("/quantity", ProblemCode::OutOfRange)], "{wrong}");
        assert_eq!(problems[0].text(&crate::Locale::EN), "Choose a number from 1 to 1,000,000,000.");
    }
}

#[test]
fn p9_a_day_is_wished_that_is_not_over() {
    let check = |text: &str| {
        let draft = WorkDraft { subject: "Notice".into(), wished_on: Some(text.into()), ..WorkDraft::default() };
        draft.check(today()).map(|work| work.wished_on.map(|day| day.to_string()))
    };
    assert_eq!(check("2026-04-30").unwrap().as_deref(), Some("2026-04-30"));
    assert_eq!(check("9999-12-31").unwrap().as_deref(), Some("9999-12-31"));
    for over in ["2026-04-29", "0001-01-01"] {
        assert_eq!(told(&check(over).unwrap_err()), [("/wished_on", ProblemCode::InThePast)], "{over}");
    }
    for wrong in ["2026-4-30", "2026-02-30", "30/04/2026", "0000-01-01", "+2026-04-30", "10000-01-01", "20260430"] {
        let problems = check(wrong).unwrap_err();
        assert_eq!(told(&problems), [("/wished_on", ProblemCode::InvalidDay)], "{wrong}");
        assert!(problems[0].text(&crate::Locale::EN).contains("2026-04-30"));
    }
}

#[test]
fn p9_a_request_names_100_files_and_no_more() {
    let check = |count: u8| {
        let files = (0..count).map(|byte| FileId::from_bytes([byte; 16]).to_string()).collect();
        WorkDraft { subject: "Notice".into(), files, ..WorkDraft::default() }.check(today())
    };
    assert_eq!((WorkDraft::MAX_FILES, check(100).unwrap().files.len()), (100, 100));
    assert_eq!(told(&check(101).unwrap_err()), [("/files", ProblemCode::TooManyFiles)]);
}

#[test]
fn p9_the_shape_is_strict_and_bounded() {
    let bytes = br#"{"subject": 1, "service": [], "subject": "x", "quantity": "1", "files": 1, "wished_on": 1,
        "state": "submitted"}"#;
    let found = WorkDraft::from_json(bytes).unwrap_err();
    assert_eq!(
        told(&found),
        [
            ("/subject", ProblemCode::WrongType),
            ("/service", ProblemCode::WrongType),
            ("/subject", ProblemCode::DuplicateMember),
            ("/quantity", ProblemCode::WrongType),
            ("/files", ProblemCode::WrongType),
            ("/wished_on", ProblemCode::WrongType),
            ("/state", ProblemCode::UnknownMember),
        ]
    );
    let large = json!({"subject": "x".repeat(70_000)}).to_string();
    assert_eq!(told(&WorkDraft::from_json(large.as_bytes()).unwrap_err()), [("", ProblemCode::TooLarge)]);
}

#[test]
fn what_is_written_reads_back_and_debug_shows_nothing() {
    let draft = read(&json!({
        "subject": "Notice", "description": "in Finnish", "service": "translation", "quantity": 5,
        "wished_on": "2026-05-01", "holder": HOLDER, "files": [FILE],
    }));
    assert_eq!(read(&serde_json::from_str(&draft.to_json()).unwrap()), draft);
    let shown = format!("{draft:?} {:?}", draft.check(today()).unwrap());
    assert!(shown.starts_with("WorkDraft(..)") && !shown.contains("Notice") && !shown.contains("Finnish"), "{shown}");
}
