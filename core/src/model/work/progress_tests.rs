use serde_json::json;

use super::*;
use crate::model::form::ProblemCode as Code;

fn read(value: &serde_json::Value) -> Result<ProgressDraft, Vec<(String, Code)>> {
    let told = |problem: Problem| (problem.path().to_owned(), problem.code());
    ProgressDraft::from_json(value.to_string().as_bytes()).map_err(|found| found.into_iter().map(told).collect())
}

fn missing() -> (String, Code) {
    ("/percent".to_owned(), Code::Required)
}

#[test]
fn p9_progress_is_0_to_100_per_cent() {
    let percent = |percent: i64| ProgressDraft { percent, note: None }.check().map(|checked| checked.percent);
    assert_eq!([percent(0), percent(1), percent(99), percent(100)], [Ok(0), Ok(1), Ok(99), Ok(100)]);
    for wrong in [i64::MIN, -1, 101, i64::from(u32::MAX) + 1, i64::MAX] {
        let problems = percent(wrong).unwrap_err();
        assert_eq!((problems[0].path(), problems[0].code()), ("/percent", Code::OutOfRange), "{wrong}");
        assert_eq!(problems[0].text(&crate::Locale::EN), "Choose a number from 0 to 100.");
    }
}

#[test]
fn p9_a_note_comes_with_it_or_not() {
    let checked =
        |note: &str| ProgressDraft { percent: 5, note: Some(note.into()) }.check().map(|checked| checked.note);
    assert_eq!(checked("a\r\nb").unwrap().unwrap().as_str(), "a\nb");
    assert_eq!(checked("  "), Ok(None));
    let both = ProgressDraft { percent: 101, note: Some("\u{7}".into()) }.check().unwrap_err();
    assert_eq!(both.iter().map(Problem::path).collect::<Vec<_>>(), ["/percent", "/note"]);
    assert_eq!(checked("\u{7}").unwrap_err().len(), 1);
}

#[test]
fn p9_progress_without_a_number_is_told() {
    assert_eq!(read(&json!({"percent": 0})), Ok(ProgressDraft::default()));
    assert_eq!(read(&json!({"note": "a"})), Err(vec![missing()]));
    assert_eq!(read(&json!({})), Err(vec![missing()]));
    assert_eq!(read(&json!({"percent": null})), Err(vec![missing()]));
    assert_eq!(read(&json!({"note": 5})), Err(vec![missing(), ("/note".to_owned(), Code::WrongType)]));
    assert_eq!(read(&json!({"percent": "5"})), Err(vec![("/percent".to_owned(), Code::WrongType)]));
    assert_eq!(read(&json!({"percent": 0.5})), Err(vec![("/percent".to_owned(), Code::OutOfRange)]));
    assert_eq!(read(&json!({"percent": 5, "note": 5})), Err(vec![("/note".to_owned(), Code::WrongType)]));
    assert_eq!(read(&json!([])), Err(vec![(String::new(), Code::WrongType)]));
    assert_eq!(read(&json!({"percent": 5, "state": "x"})), Err(vec![("/state".to_owned(), Code::UnknownMember)]));
}

#[test]
fn what_is_written_reads_back_and_debug_shows_no_note() {
    let draft = ProgressDraft { percent: 40, note: Some("chez Joe".into()) };
    assert_eq!(read(&serde_json::from_str(&draft.to_json()).unwrap()), Ok(draft.clone()));
    let shown = format!("{draft:?} {:?}", draft.check().unwrap());
    assert!(shown.starts_with("ProgressDraft { percent: 40, .. }") && !shown.contains("Joe"), "{shown}");
}
