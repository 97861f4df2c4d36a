use serde_json::json;

use super::*;
use crate::model::request::Edited;
use crate::{Country, Locale, PackSettings, ProblemCode};

fn pack() -> Pack {
    let zone = "Europe/Paris".parse().unwrap();
    Pack::new(PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, zone)).unwrap()
}

fn read(value: &serde_json::Value) -> ProfileUpdate {
    ProfileUpdate::from_json(value.to_string().as_bytes()).unwrap()
}

fn codes(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

#[test]
fn p4_a_profile_is_changed_value_by_value_and_never_its_address() {
    let update = read(&json!({
        "name": "Anne Martin", "first_name": "Anne", "last_name": "Martinez", "language": "fi",
        "time_zone": "Europe/Helsinki"
    }));
    let checked = update.check(&pack()).unwrap();
    assert_eq!((checked.name, checked.email), (Some("Anne Martin".parse().unwrap()), None));
    assert_eq!(checked.first_name, Edited::Set("Anne".parse().unwrap()));
    assert_eq!(checked.last_name, Edited::Set("Martinez".parse().unwrap()));
    assert_eq!((checked.language, checked.time_zone.unwrap().name()), (Some(Locale::FI), "Europe/Helsinki"));
    assert_eq!(read(&serde_json::from_str(&update.to_json()).unwrap()), update);
    assert_eq!(ProfileUpdate::default().to_json(), "{}");
    assert_eq!(ProfileUpdate::default().check(&pack()).unwrap(), CheckedUserUpdate::default());
    assert_eq!(format!("{update:?}"), "ProfileUpdate(..)");
}

#[test]
fn p2_all_problems_of_a_profile_are_told_at_once() {
    let wrong =
        read(&json!({"name": null, "first_name": null, "last_name": "\u{202e}", "language": "sv", "time_zone": "x"}));
    assert_eq!(
        codes(&wrong.check(&pack()).unwrap_err()),
        [
            ("/name", ProblemCode::CannotClear),
            ("/last_name", ProblemCode::InvisibleCharacters),
            ("/language", ProblemCode::UnknownLanguage),
            ("/time_zone", ProblemCode::UnknownTimeZone),
        ]
    );
    let unknown = ProfileUpdate::from_json(br#"{"email": "anne@garage.example", "name": 1}"#).unwrap_err();
    assert_eq!(codes(&unknown), [("/email", ProblemCode::UnknownMember), ("/name", ProblemCode::WrongType)]);
}
