use serde_json::json;

use super::*;
use crate::{Country, PackSettings, ProblemCode};

fn pack() -> Pack {
    let zone = "Europe/Paris".parse().unwrap();
    Pack::new(PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, zone)).unwrap()
}

fn read(value: &serde_json::Value) -> UserUpdate {
    UserUpdate::from_json(value.to_string().as_bytes()).unwrap()
}

fn codes(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

#[test]
fn a7_a_modification_of_a_person_is_checked_value_by_value() {
    let update = read(&json!({
        "name": "Anne Martin", "email": "anne@garage.example", "first_name": "Anne", "last_name": "Martin",
        "language": "fi", "time_zone": "Europe/Helsinki"
    }));
    let checked = update.check(&pack()).unwrap();
    assert_eq!(checked.name, Some("Anne Martin".parse().unwrap()));
    assert_eq!(checked.email, Some("anne@garage.example".parse().unwrap()));
    assert_eq!(checked.first_name, Edited::Set("Anne".parse().unwrap()));
    assert_eq!(checked.last_name, Edited::Set("Martin".parse().unwrap()));
    assert_eq!((checked.language.clone(), checked.time_zone.unwrap().name()), (Some(Locale::FI), "Europe/Helsinki"));
    assert_eq!(read(&serde_json::from_str(&update.to_json()).unwrap()), update);
    assert!(!format!("{update:?} {checked:?}").contains("nne"));
    for nothing in [json!({}), json!({"name": "", "email": " ", "first_name": "", "last_name": " ", "language": ""})] {
        assert_eq!(read(&nothing).check(&pack()).unwrap(), CheckedUserUpdate::default());
    }
    assert_eq!(UserUpdate::default().to_json(), "{}");
}

#[test]
fn p2_the_parts_of_a_name_can_be_cleared_and_nothing_else() {
    let cleared = json!({
        "name": null, "email": null, "first_name": null, "last_name": null, "language": null, "time_zone": null
    });
    let found = read(&cleared).check(&pack()).unwrap_err();
    assert_eq!(
        codes(&found),
        ["/name", "/email", "/language", "/time_zone"].map(|path| (path, ProblemCode::CannotClear))
    );
    let parts = read(&json!({"first_name": null, "last_name": null})).check(&pack()).unwrap();
    assert_eq!((parts.first_name, parts.last_name), (Edited::Clear, Edited::Clear));
}

#[test]
fn p2_all_problems_of_a_person_are_told_at_once() {
    let found = read(&json!({
        "time_zone": "Paris", "language": "sv", "last_name": "\u{202e}", "first_name": "x".repeat(101),
        "email": "anne", "name": "x".repeat(201)
    }));
    assert_eq!(
        codes(&found.check(&pack()).unwrap_err()),
        [
            ("/name", ProblemCode::TooLong),
            ("/email", ProblemCode::InvalidEmail),
            ("/first_name", ProblemCode::TooLong),
            ("/last_name", ProblemCode::InvisibleCharacters),
            ("/language", ProblemCode::UnknownLanguage),
            ("/time_zone", ProblemCode::UnknownTimeZone),
        ]
    );
    let unknown = UserUpdate::from_json(br#"{"job_title": "king", "remove_access": true, "name": 1}"#).unwrap_err();
    assert_eq!(
        codes(&unknown),
        [
            ("/job_title", ProblemCode::UnknownMember),
            ("/remove_access", ProblemCode::UnknownMember),
            ("/name", ProblemCode::WrongType),
        ]
    );
}
