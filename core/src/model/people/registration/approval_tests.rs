use serde_json::{Value, json};

use super::*;
use crate::{Country, Locale, PackSettings, ProblemCode};

fn pack() -> Pack {
    let zone = "Europe/Paris".parse().unwrap();
    Pack::new(PackSettings::new("memoQ", "customer portal", Country::FR, Locale::FR, zone)).unwrap()
}

fn read(value: &Value) -> Approval {
    Approval::from_json(value.to_string().as_bytes()).unwrap()
}

fn check(approval: &Approval) -> Result<CheckedApproval, Vec<Problem>> {
    approval.check(&pack(), &["review".to_owned(), "translation".to_owned()])
}

fn codes(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

#[test]
fn p3_an_account_and_a_role_are_enough() {
    let approval = read(&json!({"account": " Garage Chez Joe ", "role": "observer"}));
    let checked = check(&approval).unwrap();
    assert_eq!((approval.selector().as_deref(), checked.role), (Some("Garage Chez Joe"), Role::Observer));
    assert_eq!(checked.names, CheckedUserUpdate::default());
    assert_eq!((checked.job_title, checked.services), (None, None));
    assert_eq!(read(&json!({"account": "x".repeat(201)})).selector(), None);
    let found = check(&read(&json!({}))).unwrap_err();
    assert_eq!(codes(&found), [("/account", ProblemCode::Required), ("/role", ProblemCode::Required)]);
}

#[test]
fn p3_an_approval_corrects_names_and_finishes_title_and_services() {
    let approval = read(&json!({
        "account": "C-1001", "role": "manager", "name": "Joseph Martin", "first_name": "Joseph", "last_name": "Martin",
        "job_title": "workshop_manager", "services": ["translation", "review"]
    }));
    let checked = check(&approval).unwrap();
    assert_eq!(checked.names.name, Some("Joseph Martin".parse().unwrap()));
    assert_eq!(checked.names.first_name, Edited::Set("Joseph".parse().unwrap()));
    assert_eq!(checked.names.last_name, Edited::Set("Martin".parse().unwrap()));
    assert_eq!(checked.job_title, Some(JobTitle::WORKSHOP_MANAGER));
    assert_eq!(checked.services, Some(vec!["review".to_owned(), "translation".to_owned()]));
    assert!(!format!("{approval:?} {checked:?}").contains("Martin"));
}

#[test]
fn p3_each_wrong_value_is_told_with_the_others() {
    let approval = read(&json!({
        "account": "x".repeat(201), "role": "king", "name": "x".repeat(201), "first_name": "\u{7}", "last_name": "\u{ad}",
        "job_title": "king", "services": ["review", "cooking", "review"]
    }));
    assert_eq!(
        codes(&check(&approval).unwrap_err()),
        [
            ("/name", ProblemCode::TooLong),
            ("/account", ProblemCode::TooLong),
            ("/role", ProblemCode::UnknownOption),
            ("/first_name", ProblemCode::ControlCharacters),
            ("/last_name", ProblemCode::InvisibleCharacters),
            ("/job_title", ProblemCode::UnknownJobTitle),
            ("/services/1", ProblemCode::UnknownService),
            ("/services/2", ProblemCode::Duplicate),
        ]
    );
    let none = read(&json!({"account": "C-1001", "role": "manager", "services": []}));
    assert_eq!(codes(&check(&none).unwrap_err()), [("/services", ProblemCode::TooFew)]);
}

#[test]
fn p3_the_shape_is_strict_and_what_is_read_is_written() {
    let found = Approval::from_json(br#"{"email": "x", "role": 1, "services": "review"}"#).unwrap_err();
    assert_eq!(
        codes(&found),
        [
            ("/email", ProblemCode::UnknownMember),
            ("/role", ProblemCode::WrongType),
            ("/services", ProblemCode::WrongType)
        ]
    );
    let found = Approval::from_json(br#"{"services": ["review", 1]}"#).unwrap_err();
    assert_eq!(codes(&found), [("/services/1", ProblemCode::WrongType)]);
    assert_eq!(read(&json!({"services": null})), Approval::default());
    let all = json!({
        "account": "a", "role": "b", "name": "c", "first_name": "d", "last_name": "e", "job_title": "f", "services": ["g"]
    });
    assert_eq!(serde_json::from_str::<Value>(&read(&all).to_json()).unwrap(), all);
    assert_eq!(format!("{:?}", read(&all)), "Approval(..)");
}
