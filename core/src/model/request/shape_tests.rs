#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use crate::{DealershipDraft, DeskDraft, Problem, StaffDraft};

fn told(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (problem.path(), problem.code().as_str())).collect()
}

#[test]
fn every_mistake_of_a_desks_shape_is_told_at_once() {
    let json = br#"{"name":1,"provider":null,"colour":"red","languages":"fr","languages":[],
        "job_titles":[{"key":"smith","labels":{"fr":2}},3],"invitation_hours":"24","welcome":"yes",
        "documents_in_customer_language":null}"#;
    let problems = DeskDraft::from_json(json).unwrap_err();
    assert_eq!(
        told(&problems),
        [
            ("/name", "wrong_type"),
            ("/provider", "required"),
            ("/colour", "unknown_member"),
            ("/languages", "wrong_type"),
            ("/languages", "duplicate_member"),
            ("/job_titles/0/labels/fr", "wrong_type"),
            ("/job_titles/1", "wrong_type"),
            ("/invitation_hours", "wrong_type"),
            ("/welcome", "wrong_type"),
            ("/documents_in_customer_language", "wrong_type"),
        ]
    );
    let text = |path: &str| problems.iter().find(|problem| problem.path() == path).unwrap().text(&crate::Locale::EN);
    assert_eq!(text("/invitation_hours"), "This must be a number.");
    assert_eq!(text("/welcome"), "This must be true or false.");
}

#[test]
fn a_well_shaped_input_is_read_as_it_is() {
    let desk = DeskDraft::from_json(br#"{"name":"infomedia","invitation_hours":12,"contact_url":null}"#).unwrap();
    assert_eq!((desk.name.as_str(), desk.invitation_hours), ("infomedia", Some(12)));
    assert!(!desk.welcome && !desk.documents_in_customer_language);
    let desk = DeskDraft::from_json(br#"{"welcome":true,"documents_in_customer_language":false}"#).unwrap();
    assert!(desk.welcome && !desk.documents_in_customer_language);
    let staff = StaffDraft::from_json(br#"{"role":"agent","language":null}"#).unwrap();
    assert_eq!(staff.role, "agent");
    let dealership = DealershipDraft::from_json(br#"{"code":"20/90074"}"#).unwrap();
    assert_eq!(dealership.code, "20/90074");
}

#[test]
fn what_is_no_object_or_too_large_is_one_problem() {
    assert_eq!(told(&StaffDraft::from_json(b"[]").unwrap_err()), [("", "wrong_type")]);
    assert_eq!(told(&StaffDraft::from_json(b"{").unwrap_err()), [("", "invalid_json")]);
    assert_eq!(told(&StaffDraft::from_json(&vec![b' '; 65_537]).unwrap_err()), [("", "too_large")]);
    let calendar = br#"{"calendar":{"base":"SE"}}"#;
    assert_eq!(told(&DeskDraft::from_json(calendar).unwrap_err()), [("", "invalid_json")]);
}
