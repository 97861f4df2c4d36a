use serde_json::json;

use super::*;
use crate::{Country, Locale, PackSettings};

fn pack() -> Pack {
    let zone = "Europe/Paris".parse().unwrap();
    Pack::new(PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, zone)).unwrap()
}

fn read(value: &serde_json::Value) -> AdministratorDraft {
    AdministratorDraft::from_json(value.to_string().as_bytes()).unwrap()
}

fn codes(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

#[test]
fn a7_the_next_administrator_is_named_by_either_address_or_id() {
    let id = UserId::from_bytes([7; 16]);
    let by_id = read(&json!({"user": id.to_string(), "email": "", "remove_former": true})).check(&pack()).unwrap();
    assert_eq!((by_id.whom, by_id.remove_former), (Whom::User(id), true));
    let by_email = read(&json!({"email": "ann@garage.example"})).check(&pack()).unwrap();
    assert_eq!(by_email.whom, Whom::Email("ann@garage.example".parse().unwrap()));
    assert!(!by_email.remove_former);

    let neither = read(&json!({})).check(&pack()).unwrap_err();
    assert_eq!(codes(&neither), [("/email", ProblemCode::Required)]);
    let both = read(&json!({"email": "ann@garage.example", "user": id.to_string()})).check(&pack()).unwrap_err();
    assert_eq!(codes(&both), [("/user", ProblemCode::NamedTwice)]);
    assert_eq!(
        both[0].text(&Locale::FI),
        "Ilmoita henkilö joko sähköpostiosoitteella tai tunnisteella, ei molemmilla."
    );
    let nobody = read(&json!({"user": "ann"})).check(&pack()).unwrap_err();
    assert_eq!(codes(&nobody), [("/user", ProblemCode::UnknownUser)]);
}

#[test]
fn a7_what_is_given_of_the_person_is_checked_and_what_is_missing_of_somebody_new_is_named() {
    let draft = json!({
        "email": "ann", "first_name": "x".repeat(101), "last_name": "\u{7}", "job_title": "king", "language": "sv",
        "time_zone": "Paris"
    });
    let found = read(&draft).check(&pack()).unwrap_err();
    assert_eq!(
        codes(&found),
        [
            ("/email", ProblemCode::InvalidEmail),
            ("/first_name", ProblemCode::TooLong),
            ("/last_name", ProblemCode::ControlCharacters),
            ("/job_title", ProblemCode::UnknownJobTitle),
            ("/language", ProblemCode::UnknownLanguage),
            ("/time_zone", ProblemCode::UnknownTimeZone),
        ]
    );
    let known = read(&json!({"email": "ann@garage.example", "last_name": "Martin"})).check(&pack()).unwrap();
    assert_eq!(
        codes(&known.details.missing(&Path::Root)),
        [
            ("/first_name", ProblemCode::Required),
            ("/job_title", ProblemCode::Required),
            ("/language", ProblemCode::Required),
            ("/time_zone", ProblemCode::Required),
        ]
    );
    let new = read(&json!({
        "email": "ann@garage.example", "first_name": "Ann", "last_name": "Martin", "job_title": "workshop_manager",
        "language": "fr", "time_zone": "Europe/Paris"
    }));
    assert!(new.check(&pack()).unwrap().details.missing(&Path::Root).is_empty());
    assert_eq!(AdministratorDraft::from_json(new.to_json().as_bytes()).unwrap(), new);
    assert!(!format!("{new:?} {:?}", new.check(&pack())).contains("nn@garage"));
}
