use serde_json::json;

use super::*;

const FROM: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
const TO: &str = "01890a5d-ac96-774b-bcce-b302099a8058";

fn read(value: &serde_json::Value) -> Reassignment {
    Reassignment::from_json(value.to_string().as_bytes()).unwrap()
}

fn with(codes: Vec<String>) -> Reassignment {
    Reassignment { from: FROM.into(), to: TO.into(), codes: Some(codes) }
}

fn told(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

#[test]
fn p8_all_open_work_or_the_codes_given() {
    let checked = read(&json!({"from": FROM, "to": format!(" {TO} "), "codes": null})).check().unwrap();
    assert_eq!((checked.from.to_string(), checked.to.to_string()), (FROM.into(), TO.into()));
    assert_eq!(checked.codes, None);
    let checked = read(&json!({"from": FROM, "to": TO, "codes": [" 260101-120000000", "b"]})).check().unwrap();
    assert_eq!(checked.codes, Some(vec!["260101-120000000".into(), "b".into()]));
}

#[test]
fn p8_work_goes_to_somebody_else() {
    let same = read(&json!({"from": FROM, "to": FROM}));
    assert_eq!(told(&same.check().unwrap_err()), [("/to", ProblemCode::NoChange)]);
}

#[test]
fn p8_all_problems_are_told_at_once_in_order() {
    let draft = json!({"codes": ["a", " ", "b", "a", "", "\u{7}", "x".repeat(51), "x".repeat(50)], "to": "joe"});
    assert_eq!(
        told(&read(&draft).check().unwrap_err()),
        [
            ("/from", ProblemCode::Required),
            ("/to", ProblemCode::InvalidId),
            ("/codes/1", ProblemCode::Blank),
            ("/codes/3", ProblemCode::Duplicate),
            ("/codes/4", ProblemCode::Required),
            ("/codes/5", ProblemCode::ControlCharacters),
            ("/codes/6", ProblemCode::TooLong),
        ]
    );
    // Neither end is the same as the other where both are missing.
    assert_eq!(
        told(&Reassignment::default().check().unwrap_err()),
        [("/from", ProblemCode::Required), ("/to", ProblemCode::Required)]
    );
    assert_eq!(told(&read(&json!({"from": FROM, "to": " "})).check().unwrap_err()), [("/to", ProblemCode::Required)]);
    let twice = with(vec!["a".into(), "b".into(), "b".into()]).check().unwrap_err();
    assert_eq!(twice[0].args(), &Args::none().with("row", 2_usize));
}

#[test]
fn p8_from_1_to_500_at_once() {
    let codes = |count: usize| with((0..count).map(|row| row.to_string()).collect()).check();
    assert_eq!(Reassignment::MAX, 500);
    assert_eq!(told(&codes(0).unwrap_err()), [("/codes", ProblemCode::TooFew)]);
    assert!(codes(1).is_ok() && codes(499).is_ok());
    assert_eq!(codes(500).unwrap().codes.unwrap().len(), 500);
    let problems = codes(501).unwrap_err();
    assert_eq!(told(&problems), [("/codes", ProblemCode::TooMany)]);
    assert_eq!(problems[0].args(), &Args::none().with("max", 500_usize));
}

#[test]
fn p8_the_shape_is_strict() {
    let bytes = br#"{"from": 1, "to": [], "codes": ["a", 2, null], "all": true}"#;
    assert_eq!(
        told(&Reassignment::from_json(bytes).unwrap_err()),
        [
            ("/from", ProblemCode::WrongType),
            ("/to", ProblemCode::WrongType),
            ("/codes/1", ProblemCode::WrongType),
            ("/all", ProblemCode::UnknownMember),
        ]
    );
    let bytes = br#"{"codes": "a"}"#;
    assert_eq!(told(&Reassignment::from_json(bytes).unwrap_err()), [("/codes", ProblemCode::WrongType)]);
}

#[test]
fn what_is_written_reads_back() {
    for draft in [with(vec!["a".into()]), Reassignment { codes: None, ..with(Vec::new()) }] {
        assert_eq!(Reassignment::from_json(draft.to_json().as_bytes()).unwrap(), draft);
    }
    assert!(!Reassignment::default().to_json().contains("codes"));
}
