use serde_json::json;

use super::*;
use crate::Locale;
use crate::model::form::ProblemCode as Code;

const ONE: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
const TWO: &str = "01890a5d-ac96-774b-bcce-b302099a8058";

fn read(value: &serde_json::Value) -> DeliveryDraft {
    DeliveryDraft::from_json(value.to_string().as_bytes()).unwrap()
}

fn told(problems: &[Problem]) -> Vec<(&str, Code)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

#[test]
fn p9_a_delivery_has_files_and_a_note_or_neither() {
    assert_eq!(read(&json!({})).check().unwrap(), CheckedDelivery { files: Vec::new(), note: None });
    assert_eq!(read(&json!({"files": null, "note": null})), DeliveryDraft::default());
    let checked = read(&json!({"files": [ONE, format!(" {TWO} ")], "note": "Voici"})).check().unwrap();
    assert_eq!(checked.files.iter().map(ToString::to_string).collect::<Vec<_>>(), [ONE, TWO]);
    assert_eq!(checked.note.unwrap().as_str(), "Voici");
}

#[test]
fn p9_what_is_wrong_with_files_is_told_at_their_rows() {
    let draft = read(&json!({"files": ["", "x", ONE, "x", "", ONE], "note": "\u{7}"}));
    let problems = draft.check().unwrap_err();
    assert_eq!(
        told(&problems),
        [
            ("/files/0", Code::Required),
            ("/files/1", Code::InvalidId),
            ("/files/3", Code::InvalidId),
            ("/files/4", Code::Required),
            ("/files/5", Code::Duplicate),
            ("/note", Code::ControlCharacters),
        ]
    );
    assert!(problems[4].text(&Locale::EN).contains("number 3"), "{}", problems[4].text(&Locale::EN));
}

#[test]
fn p9_a_draft_names_100_files_and_no_more() {
    let draft = |count: u8| DeliveryDraft {
        files: (0..count).map(|byte| FileId::from_bytes([byte; 16]).to_string()).collect(),
        note: None,
    };
    assert_eq!(DeliveryDraft::MAX_FILES, 100);
    assert_eq!(draft(100).check().unwrap().files.len(), 100);
    let problems = draft(101).check().unwrap_err();
    assert_eq!(told(&problems), [("/files", Code::TooManyFiles)]);
    assert!(problems[0].text(&Locale::EN).contains("100"));
}

#[test]
fn p9_the_shape_of_a_delivery_is_strict() {
    let found = DeliveryDraft::from_json(br#"{"files": "x", "note": [], "percent": 1}"#).unwrap_err();
    assert_eq!(
        told(&found),
        [("/files", Code::WrongType), ("/note", Code::WrongType), ("/percent", Code::UnknownMember)]
    );
    let found = DeliveryDraft::from_json(br#"{"files": ["x", 1]}"#).unwrap_err();
    assert_eq!(told(&found), [("/files/1", Code::WrongType)]);
    let draft = read(&json!({"files": [ONE], "note": "chez Joe"}));
    assert_eq!(read(&serde_json::from_str(&draft.to_json()).unwrap()), draft);
    let shown = format!("{draft:?} {:?}", draft.check().unwrap());
    assert!(shown.starts_with("DeliveryDraft { files: 1, .. }") && !shown.contains("Joe"), "{shown}");
}
